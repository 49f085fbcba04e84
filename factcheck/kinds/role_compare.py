"""Comparing two roles of one person: one office under two names, a coarser word, two that exclude each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.kinds.folding import straighten
from factcheck.kinds.person_roles import heads
from factcheck.model import Judgement, Verdict
from factcheck.vocabulary import vocabulary, word_set

_COMPLEMENT = re.compile(r" (?:of|for|at|to|from|with|in) .*$")
_DEPUTY = re.compile(r"\b(?:deputy|vice|assistant|associate|sub)\b")
_WORDS = re.compile(r"[\w'-]+")
_SMALL = frozenset(("the", "a", "an", "of", "for", "at", "to", "in", "and", "his", "her", "its", "their"))


@dataclass(frozen=True, slots=True)
class _Office:
    """A role as worded, with the offices it can name."""

    text: str
    offices: frozenset[str]
    coarse: bool
    other_time: bool
    deputy: bool
    words: frozenset[str]


@cache
def _titles() -> dict[str, dict[str, str]]:
    words = vocabulary("titles")
    groups: dict[str, str] = {}
    for group in words["synonyms"]:
        for name in group:
            groups.setdefault(name, group[0])
    ladders = {office: ladder for ladder, offices in words["ladders"].items() for office in offices}
    return {"short": words["short"], "groups": groups, "ladders": ladders}


@cache
def _labels() -> dict[str, frozenset[str]]:
    """A name of an office -> the offices it can mean: "top diplomat" is a foreign minister or a secretary of state."""
    found: dict[str, frozenset[str]] = {}
    for group in vocabulary("titles")["synonyms"]:
        for name in group:
            found[name] = found.get(name, frozenset()) | {group[0]}
    return found


@cache
def _phrases() -> re.Pattern[str]:
    names = sorted(_labels(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


@lru_cache(maxsize=1024)
def _office(role: str) -> _Office:
    text = straighten(role).lower().replace("vice-president", "vice president")
    text = re.sub(r"[\w-]+", lambda m: _titles()["short"].get(m[0], m[0]), text.replace(".", ""))
    words = frozenset(_WORDS.findall(text)) - _SMALL
    offices: set[str] = set()
    rest = text
    for phrase in _phrases().findall(text):
        offices |= _labels()[phrase]
        rest = rest.replace(phrase, " ")
    for part in re.split(r" and |/|, ", _COMPLEMENT.sub("", rest)):
        offices |= _plain_office(part)
    other = word_set("titles", "other_time")
    coarse = bool(offices) and offices <= word_set("titles", "coarse")
    return _Office(role, frozenset(offices), coarse, bool(words & other), bool(_DEPUTY.search(text)), words)


def _plain_office(part: str) -> set[str]:
    """The office of a role without synonyms: "trade minister", "zoo director" -> "director"."""
    words = [word.removesuffix("'s") for word in _WORDS.findall(part)]
    found = {i: word for i, word in enumerate(words) if word in heads()}
    if not found:
        return set()
    last = max(found)
    if words[last] == "minister" and last:
        return {f"{words[last - 1]} minister"}
    return {words[last]}


def compare_roles(a: str, b: str, name: str) -> Judgement:
    """Two roles given to one person."""
    if not a or not b:
        only = a or b
        return Judgement(Verdict.AGREE, f"{name} in both" + (f"; only one gives a role, {only}" if only else ""))
    one, other = _office(a), _office(b)
    if one.words == other.words:
        return Judgement(Verdict.AGREE, f"{name} as {a} in both")
    if one.other_time != other.other_time:
        return Judgement(Verdict.NOT_COMPARABLE, f"{a} and {b} are of different times", "time")
    if one.offices & other.offices and one.deputy == other.deputy:
        if one.words < other.words or other.words < one.words:
            return Judgement(Verdict.COMPATIBLE, f"{a} and {b}: one title is only coarser", "coarser")
        return Judgement(Verdict.COMPATIBLE, f"{a} and {b} name the same post", "synonym")
    if one.deputy != other.deputy and (one.offices & other.offices or one.coarse or other.coarse):
        return Judgement(Verdict.CONFLICT, f"{name} is {a} in one and {b} in the other", "role")
    if one.coarse or other.coarse or not one.offices or not other.offices:
        return Judgement(Verdict.COMPATIBLE, f"{a} and {b}: one title is only coarser", "coarser")
    ladders = _titles()["ladders"]
    shared = {ladders.get(x) for x in one.offices} & {ladders.get(y) for y in other.offices} - {None}
    if shared:
        return Judgement(Verdict.CONFLICT, f"{name} is {a} in one and {b} in the other", "role")
    return Judgement(Verdict.COMPATIBLE, f"one person can be both {a} and {b}", "coarser")


def same_unique_office(a: str, b: str) -> bool:
    """True when two people are given one office that only one can hold: "Russian Defense Minister" for both."""
    one, other = _office(a), _office(b)
    unique = word_set("titles", "unique")
    narrow = (one.words & other.words) - {word for name in one.offices for word in name.split()} - heads()
    return bool(one.offices & other.offices & unique) and bool(narrow) and one.other_time == other.other_time
