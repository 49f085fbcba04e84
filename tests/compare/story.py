"""A story of two sentences, for tests of what comes of two claims."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcheck.align import align
from factcheck.compare import compare
from factcheck.extract import extract_claims
from factcheck.kinds import kinds
from factcheck.model import Article, Claim, Comparison, Judgement, Role, Section
from factcheck.reckoning import Near, reckon
from factcheck.rulebook import RuleBook, load_rulebook

DAY = date(2024, 5, 13)  # a Monday


@cache
def rulebook() -> RuleBook:
    return load_rulebook()


def articles(*texts: str, published: tuple[date, ...] = ()) -> tuple[Article, ...]:
    days = published or (DAY,) * len(texts)
    return tuple(
        Article(f"a{n}", f"a{n}.txt", text, f"Outlet {n}", published=day, sections=(Section(0, len(text), Role.BODY),))
        for n, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    )


def claims(*texts: str) -> tuple[Claim, ...]:
    return extract_claims(articles(*texts), rulebook())[0]


def judged(text_a: str, words_a: str, text_b: str, words_b: str) -> Judgement:
    """The verdict on the claims that hold these words, one in each sentence, whatever aligns them."""
    found = claims(text_a, text_b)
    a, b = (
        next(c for c in found if c.article == article and words in c.quote)
        for article, words in (("a1", words_a), ("a2", words_b))
    )
    return reckon(a, b, kinds()[a.kind].compare(a.value, b.value, 0.0), Near.of(found))


def compared(*texts: str, published: tuple[date, ...] = ()) -> list[Comparison]:
    """The comparisons of a whole story."""
    told = articles(*texts, published=published)
    found = extract_claims(told, rulebook())[0]
    return compare(align(found, rulebook()), told, rulebook())
