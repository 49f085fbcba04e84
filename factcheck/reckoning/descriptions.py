"""Directions that differ, and descriptions that fit one person only."""

from __future__ import annotations

import re
from functools import cache

from factcheck.model import Claim, Judgement, Name, Verdict
from factcheck.reckoning.around import Near, pattern, words
from factcheck.vocabulary import vocabulary

_SHARED_WORDS = 3  # content words that two descriptions share
_SMALL_WORDS = ("to", "has", "have", "had", "been", "ever", "of", "in", "the", "a")
_STEM = 4  # letters that tell "walk" and "walked" as one
_STOP = frozenset((*vocabulary("syntax")["stop_words"], *_SMALL_WORDS))
_CLOSE = 45.0  # degrees between neighbours of the eight points of the compass


def by_direction(a: Claim, b: Claim, plain: Judgement) -> Judgement | None:
    """One distance in two directions: "12 miles north of the city" and "12 miles south of the city"."""
    x, y = a.about.direction, b.about.direction
    if not x or not y or not plain.verdict.fits:
        return None
    degrees = vocabulary("directions")["degrees"]
    one, other = degrees.get(x.replace("-", "")), degrees.get(y.replace("-", ""))
    if one is None or other is None:
        one, other = degrees.get(x), degrees.get(y)
    if one is None or other is None or abs((one - other + 180) % 360 - 180) <= _CLOSE:
        return None
    return Judgement(Verdict.CONFLICT, f"{x} in one and {y} in the other", "direction")


def by_description(a: Claim, b: Claim, near: Near, plain: Judgement) -> Judgement | None:
    """Two names for what only one can be: "the oldest woman to row the Atlantic"."""
    if a.kind != "person" or plain.cause != "other_person":
        return None
    if any(sum(c.kind == "person" for c in near.beside(x)) != 1 for x in (a, b)):
        return None
    shared = _descriptions(a.sentence.text) & _descriptions(b.sentence.text)
    if not shared or not isinstance(a.value, Name) or not isinstance(b.value, Name):
        return None
    why = f"{a.value.name} and {b.value.name} are each called the {max(shared)[0]}"
    return Judgement(Verdict.CONFLICT, why, "name")


def _descriptions(text: str) -> set[tuple[str, ...]]:
    """What only one can be, as the superlative and the content words after it, cut to a few."""
    found = set()
    for match in re.finditer(_described(), text):
        if pattern("formerly").search(text[max(0, match.start() - 30) : match.start()]):
            continue
        content = [w for w in re.findall(r"[a-z]+|[A-Z]\w+", match["rest"]) if w not in _STOP][:_SHARED_WORDS]
        if len(content) == _SHARED_WORDS:
            found.add((f"{match['top']} {content[0]}", *(word[:_STEM].lower() for word in content)))
    return found


@cache
def _described() -> str:
    top = rf"(?P<top>{words('unique')}|\w{{3,}}est|most \w+)"
    return rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|\w+['’]s) {top} (?P<rest>[^.,;]+)"
