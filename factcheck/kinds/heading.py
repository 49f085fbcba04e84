"""Directions of motion: "was moving northwest", "drifted slowly to the southeast", "a westward course".

A direction that only says where one place lies from another ("12 miles south of Palau") is no motion.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.kinds.atoms import lower
from factcheck.kinds.sentence_words import first_words
from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value, Verdict
from factcheck.vocabulary import vocabulary

NAME = "heading"

_NEIGHBOURS = 22.5  # degrees between neighbouring points of the compass: "north-northwest" fits "northwest"
_HALF_WINDS = 45.0  # "north" may be a coarser word for "northwest"
_CARDINAL = ("north", "east", "south", "west")
# What may stand between the verb and the direction: "moving [slowly to the] northwest [at 12 mph]".
_BETWEEN = r"(?:\s+(?!(?:from|of)\b)[\w'’.,-]+){0,4}?"
_DIRECTION = r"(?P<point>(?:north|south|east|west)(?:[- ]?(?:north|south)?[- ]?(?:east|west))?)(?:wards?|erly)?"


@cache
def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence with a motion."""
    return first_words(vocabulary("headings")["moving"])


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The directions in which something moves, in one sentence."""
    mentions: list[Mention] = []
    low = lower(sentence.text)
    if not any(point in low for point in _CARDINAL):
        return mentions
    for match in _pattern().finditer(sentence.text):
        name = _name(match["point"])
        if name is None:
            continue
        start, end = sentence.start + match.start("point"), sentence.start + match.end()
        mentions.append(Mention(NAME, start, end, Name(name), core=(start, end)))
    return mentions


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two directions: the same, near to one another, or apart."""
    assert isinstance(a, Name) and isinstance(b, Name)
    if a.name == b.name:
        return Judgement(Verdict.AGREE, f"both say {a.name}")
    degrees = vocabulary("directions")["degrees"]
    apart = abs((degrees[a.name] - degrees[b.name] + 180) % 360 - 180)
    coarser = apart <= _HALF_WINDS and (a.name in _CARDINAL) != (b.name in _CARDINAL)
    if apart <= _NEIGHBOURS or coarser:
        return Judgement(Verdict.COMPATIBLE, f"{a.name} and {b.name} are {apart:g} degrees apart", "coarser")
    opposite = ": opposite directions" if apart == 180 else ""
    return Judgement(Verdict.CONFLICT, f"{a.name} and {b.name} are {apart:g} degrees apart{opposite}", "direction")


def show(value: Value) -> str:
    """A direction in words."""
    assert isinstance(value, Name)
    return value.name


def _name(worded: str) -> str | None:
    """ "north-west" is "northwest", "north northwest" is "north-northwest"."""
    parts = re.findall("north|south|east|west", worded.lower())
    name = "".join(parts) if len(parts) < 3 else f"{parts[0]}-{parts[1]}{parts[2]}"
    return name if name in vocabulary("directions")["degrees"] else None


@cache
def _pattern() -> re.Pattern[str]:
    verbs = "|".join(sorted(vocabulary("headings")["moving"], key=len, reverse=True))
    # "sank north of the island", "north of": where a place lies; "the South", "West Bank": names.
    return re.compile(rf"\b(?:{verbs})\b{_BETWEEN}\s+{_DIRECTION}\b(?!-)(?!\s+(?:of|from)\b)(?!\s+(?-i:[A-Z]))", re.I)
