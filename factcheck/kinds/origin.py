"""Where one person is from: "a 36-year-old Australian climber", "Englishman Robert Hale", "a New Zealand-born nurse".

Only of a person singled out, and of no office: "the German chancellor" tells of Germany, not of a birthplace.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from factcheck.kinds.gazetteer import contains, demonyms, same_place
from factcheck.kinds.person_compare import may_be_one
from factcheck.kinds.person_given import given
from factcheck.kinds.sentence_words import first_words, has_names, key_words, words_of
from factcheck.kinds.toponym import candidates
from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value, Verdict
from factcheck.vocabulary import vocabulary

NAME = "origin"

_AGE = r"(?P<age>\d{1,3})-year-old "
_AGES_APART = 1  # years by which two reports of one person's age may differ
_NAMES = r"[A-Z][\w’'-]{1,24}(?: (?:[a-z]{2,3} )?[A-Z][\w’'.-]{0,24}\w){1,3}"
_AGE_BEHIND = re.compile(r",? \(?(?:aged )?(\d{1,3})(?=[,.;)])")
_AGED_NAME = re.compile(rf"{_AGE}(?:[\w-]+ ){{0,3}}?(?P<name>{_NAMES})")
_NAME_AGED = re.compile(rf"(?P<name>{_NAMES}),? \(?(?P<age>\d{{1,3}})(?=[,.;)])")
_WHO = rf"(?P<name>{_NAMES})"


@cache
def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence that holds a value."""
    return key_words((*demonyms(), *vocabulary("regions")["attributive"], "native", "born"))


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The origins of persons told in a sentence."""
    text = sentence.text
    if not has_names(text):
        return []
    mentions: list[Mention] = []
    words = words_of(text)
    for keys, pattern in _patterns():
        for match in pattern.finditer(text) if not words.isdisjoint(keys) else ():
            start, end = (sentence.start + place for place in match.span("origin"))
            if any(m.start < end and start < m.end for m in mentions):
                continue
            if not _is_origin(match["origin"]) or not _is_person(match):
                continue
            value = Name(match["origin"], _bearer(match, text, article.text))
            mentions.append(Mention(NAME, start, end, value, noun="nationality", core=(start, end)))
    return mentions


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two origins: one country, one in the other, or two; who was born in one may be of another."""
    assert isinstance(a, Name) and isinstance(b, Name)
    one = _one_bearer(a.qualifier, b.qualifier)
    if one is False:
        return Judgement(Verdict.NOT_COMPARABLE, f"{show(a)} and {show(b)} are two people", "other_person")
    if a.name.lower() == b.name.lower():
        return Judgement(Verdict.AGREE, f"both say {a.name}")
    relations = {_relation(x, y) for x in _countries(a.name) for y in _countries(b.name)}
    if "same" in relations:
        return Judgement(Verdict.AGREE, f"{a.name} and {b.name} name one country", "alias")
    if "within" in relations or not relations:
        return Judgement(Verdict.COMPATIBLE, f"{a.name} and {b.name}: one is only coarser", "coarser")
    if _by_birth(a.name) != _by_birth(b.name):
        return Judgement(Verdict.COMPATIBLE, f"one can be both {a.name} and {b.name}", "coarser")
    if one is None:
        return Judgement(Verdict.NOT_COMPARABLE, f"whether {show(a)} and {show(b)} are one is not told", "other_person")
    return Judgement(Verdict.CONFLICT, f"{a.name} in one and {b.name} in the other", "origin")


def show(value: Value) -> str:
    """An origin in words, with whose it is: "Australian (Robert Hale)"."""
    assert isinstance(value, Name)
    return f"{value.name} ({value.qualifier})" if value.qualifier else value.name


def _is_origin(words: str) -> bool:
    """Whether words name a country's people, or say where one was born."""
    last = words.rpartition("-born ")[2]
    return last in demonyms() or last in vocabulary("regions")["attributive"] or _by_birth(words)


def _is_person(match: re.Match[str]) -> bool:
    """Whether what stands behind a bare adjective is a person: "German Karl Ohm", not "German Chancellor Ohm"."""
    bare = match.groupdict().get("bare")
    return bare is None or bare in given()


def _bearer(match: re.Match[str], text: str, article: str) -> str:
    """Whose origin it is, by name and age as far as the article tells: "Robert Hale, 32"."""
    behind = _AGE_BEHIND.match(text, match.end())
    age = match["age"] or (behind[1] if behind else "")
    name = match["name"] or (_named_at(article).get(age, "") if age else "")
    return ", ".join(filter(None, (name, age)))


@lru_cache(maxsize=16)
def _named_at(article: str) -> dict[str, str]:
    """The age of each person whose name stands beside it, where no other of that age has one."""
    found: dict[str, set[str]] = {}
    for pattern in (_AGED_NAME, _NAME_AGED):
        for match in pattern.finditer(article):
            if _is_name(match["name"]):
                found.setdefault(match["age"], set()).add(match["name"])
    return {age: max(names, key=len) for age, names in found.items() if _all_one(sorted(names))}


def _is_name(name: str) -> bool:
    """False for "New Zealand", "Australian Karl" and the like behind an age."""
    return not candidates(name) and not any(word in demonyms() or word.endswith("-born") for word in name.split())


def _all_one(names: Sequence[str]) -> bool:
    return all(may_be_one(names[0], name) for name in names[1:])


def _one_bearer(a: str, b: str) -> bool | None:
    """Whether two bearers are one, by their names, else by their ages; None where that is not told."""
    (name, age), (other, years) = _told(a), _told(b)
    if name and other:
        return may_be_one(name, other)
    if age and years:
        return abs(int(age) - int(years)) <= _AGES_APART
    return None


def _told(bearer: str) -> tuple[str, str]:
    name, _, age = bearer.rpartition(", ")
    return (name, age) if bearer[-1:].isdigit() else (bearer, "")


def _by_birth(origin: str) -> bool:
    return origin.endswith(("-born", "native"))


def _countries(origin: str) -> tuple[str, ...]:
    """The places that a worded origin names: "New Zealand-born Australian" -> New Zealand, Australia."""
    words = re.sub(r"-born| (?:native|national|citizen)$", ",", origin).split(",")
    return tuple(demonyms().get(word.strip(), word.strip()) for word in words if word.strip())


def _relation(a: str, b: str) -> str:
    one, other = candidates(a)[:1], candidates(b)[:1]
    if a == b or (one and other and same_place(one[0], other[0])):
        return "same"
    if one and other and (contains(one[0], other[0]) or contains(other[0], one[0])):
        return "within"
    return "apart" if one and other else "within"


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _patterns() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    """One pattern for each way of singling out, by age, by an article, by the name behind; with it words of which one
    stands wherever it matches."""
    words = vocabulary("regions")
    nouns, people = _either(words["singled_out"]), _either(words["people"])
    place = r"[A-Z][\w.’'-]{1,20}?(?: [A-Z][\w’'.]{1,20}?)?"
    country = r"[A-Z][\w.]{1,20}(?: [A-Z][a-z]{1,20})?"  # looked up once it is found: there are three hundred
    origin = rf"(?P<origin>(?:{place}-born )?{country}|{place}-born|{place} native)"
    singled_out, by_people, any_origin = first_words(words["singled_out"]), first_words(words["people"]), triggers()
    noun = rf"(?: [a-z][\w-]*){{0,2}}? (?:{nouns})\b(?![’'-])"
    return (
        (frozenset(("old",)), re.compile(rf"\b{_AGE}(?:[a-z]+ )?{origin}{noun}(?:,? {_WHO})?")),
        (singled_out, re.compile(rf"\b(?P<age>)(?:[Tt]he |[Aa]n? )?(?P<origin>{country}){noun},? {_WHO}")),
        (by_people, re.compile(rf"\b(?P<age>)(?P<origin>{people}),? {_WHO}")),
        (
            any_origin,
            re.compile(
                rf"\b(?P<age>)(?P<origin>[A-Z][\w.]{{1,20}}) (?=(?P<bare>[A-Z][a-z]{{1,20}}))(?=(?P<name>{_NAMES}))"
            ),
        ),
        (singled_out, re.compile(rf"\b(?P<age>)(?P<name>)(?:[Aa]n? )(?:[a-z]+ )?{origin}{noun}")),
    )
