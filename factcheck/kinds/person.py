"""Persons: a name, with the role that the article gives it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.kinds import person_compare, person_grammar
from factcheck.kinds.sentence_words import CAPITAL
from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value

NAME = "person"


def triggers() -> frozenset[str]:
    """What stands in every sentence with a person: a capital."""
    return frozenset((CAPITAL,))


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The persons in a sentence; a name without a new role is told once an article."""
    return person_grammar.find(sentence, article, found)


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two persons as worded: name first, then role."""
    assert isinstance(a, Name) and isinstance(b, Name)
    return person_compare.compare(a, b)


def show(value: Value) -> str:
    """A person in words: "Marta Oleanu, foreign minister"."""
    assert isinstance(value, Name)
    return f"{value.name}, {value.qualifier}" if value.qualifier else value.name
