"""Words in quotation marks, with their speaker where he stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.kinds import quote_compare, quote_grammar
from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value

NAME = "quote"


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The quotations in a sentence; scare quotes of a word or two and titles of works are none."""
    return quote_grammar.find(sentence, article)


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two quotations: the same words, the same words cut differently, or changed words."""
    assert isinstance(a, Name) and isinstance(b, Name)
    return quote_compare.compare(a, b)


def show(value: Value) -> str:
    """A quotation in words."""
    assert isinstance(value, Name)
    return f"“{value.name}”" + (f" ({value.qualifier})" if value.qualifier else "")
