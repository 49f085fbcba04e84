"""Places: where something is said to be or to happen."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.kinds import place_compare, place_grammar
from factcheck.kinds.toponym import candidates
from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value

NAME = "place"
triggers = place_grammar.triggers


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The places in a sentence: "in Siberia", "near Pyongyang's Sunan International Airport"."""
    return place_grammar.find(sentence, found)


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two places as worded: one, one inside the other, overlapping, or apart."""
    assert isinstance(a, Name) and isinstance(b, Name)
    return place_compare.compare(a, b)


def show(value: Value) -> str:
    """A place in words."""
    assert isinstance(value, Name)
    return value.name


def zone_of(name: str) -> str | None:
    """The IANA zone of a place, or of a country or region that keeps one; None where it is unknown or not one.

    >>> zone_of("SEOUL"), zone_of("Russia")
    ('Asia/Seoul', None)
    """
    found = candidates(name)
    return (found[0].zone or None) if found else None
