"""A kind is asked only in sentences that hold one of its words: asked in all others, it finds nothing there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from factcheck.extract.scan import sentences
from factcheck.kinds import kinds
from factcheck.kinds.sentence_words import words_of
from factcheck.model import Article, Sentence
from factcheck.read import read_articles

ROOT = Path(__file__).parents[2]
CALLED = sorted(name for name, kind in kinds().items() if hasattr(kind, "triggers"))


@cache
def spoken() -> tuple[tuple[Article, Sentence], ...]:
    """Every sentence of the seeds and of the judged stories."""
    folders = [ROOT / "seeds", *(path for path in (ROOT / "benchmarks/judged").iterdir() if path.is_dir())]
    return tuple(
        (article, told) for path in folders for article in read_articles([path]).articles for told in sentences(article)
    )


@pytest.mark.parametrize("name", CALLED)
def test_nothing_stands_where_a_kind_is_not_called(name: str) -> None:
    kind, missed = kinds()[name], []
    for article, sentence in spoken():
        if words_of(sentence.text).isdisjoint(kind.triggers()):
            missed += [article.text[m.start : m.end] for m in kind.find(sentence, article, [])]
    assert missed == []
