"""The words around a place name: what stands before it, and the noun that says its sort."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.vocabulary import vocabulary, word_set

_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that"))
_SPLIT = re.compile(r"[\s,]+")


class Trigger(NamedTuple):
    """What makes a name a place: the word ("in", "visited", "of"), a noun such as "city of", and where the name begins
    with its own "northern"."""

    word: str
    kind: str
    start: int


# "He was rushed to Mercy in critical condition": a hospital's name where the sentence tells of the hurt.
_TAKEN = re.compile(
    r"\b(?:taken|rushed|airlifted|flown|transferred|transported|brought|moved|admitted|hospitali[sz]ed|treated|recovering)"
    r"(?: by [a-z]+)? (?:to|at) $"
)
_HURT = re.compile(
    r"\b(?:hospital|condition|surgery|injur\w+|wound\w+|intensive care|doctors|pronounced dead|stable|critical"
    r"|treatment|burns)\b"
)


def is_hospital(text: str, start: int) -> bool:
    """Whether the name at ``start`` is a hospital's, cut short: "later transferred to | Mercy, in stable condition"."""
    return _TAKEN.search(text, max(0, start - 40), start) is not None and _HURT.search(text) is not None


@cache
def trigger_words() -> frozenset[str]:
    """Prepositions and verbs before a place."""
    words = vocabulary("locatives")
    return frozenset((*words["prepositions"], *words["verbs"]))


@cache
def _sets() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = vocabulary("locatives")
    return (
        frozenset(words["before_of"]),
        frozenset(words["kinds"]),
        word_set("directions", "parts"),
    )


@cache
def _before_names() -> frozenset[str]:
    """The words, besides nouns such as "city", of which one stands before a place."""
    return trigger_words() | _ARTICLES | _sets()[2] | {"of"}


def trigger_before(text: str, start: int) -> Trigger | None:
    """The trigger of the name at ``start``: "in the remote eastern | Amur", "from the port city of | Vladivostok"."""
    if start == 0 or text[start - 1] != " ":
        return None
    before_of, kinds, parts = _sets()
    word = text[text.rfind(" ", 0, start - 1) + 1 : start - 1]
    if word.isalpha() and word not in kinds and word.lower() not in _before_names():
        return None
    before = text[max(0, start - 80) : start]
    last = before.rsplit(None, 1)[-1:]
    if last and last[0].lower() not in _before_names() and last[0].rstrip(",") not in kinds:
        return None
    words = before.split()
    kind = ""
    while words and words[-1].lower() in parts:
        start -= len(words.pop()) + 1
    if len(words) > 1 and words[-1] == "of":
        kind = words[-2] if words[-2] in kinds else ""
        return Trigger("of", kind, start) if kind or words[-2].lower() in before_of else None
    elif words and words[-1].rstrip(",") in kinds:
        kind = words.pop().rstrip(",")
    if words and not kind and words[-1].lower() in _ARTICLES:
        words.pop()
    elif kind:
        words = _before_noun_phrase(words)
    if words and (word := words[-1].lower()) in trigger_words():
        return Trigger(word, kind, start)
    return None


def _before_noun_phrase(words: list[str]) -> list[str]:
    """The words before "the eastern port (city of)": adjectives and the article are left out."""
    for skipped in range(min(5, len(words))):
        word = words[len(words) - 1 - skipped].lower()
        if word in _ARTICLES:
            return words[: len(words) - 1 - skipped]
        if word in trigger_words():
            return words[: len(words) - skipped]
    return []


@cache
def _levels() -> dict[str, str]:
    return {word: level for level, words in vocabulary("locatives")["heads"].items() for word in words}


def level_of(name: str) -> str:
    """The level of a name by its noun: "street" for "Byberry Road", "facility" for "Memorial Hospital", else ""."""
    words = _SPLIT.split(name.partition(",")[0].strip())
    if len(words) < 2:
        return ""
    last = words[-1].rstrip(".")
    opener = str(vocabulary("locatives")["openers"].get(words[0], ""))
    return _levels().get(last, "") or opener or _levels().get(last.capitalize(), "")
