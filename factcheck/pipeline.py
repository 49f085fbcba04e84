"""The whole way in one short function: articles in, report out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.model import Article, Check, Claim, Report
from factcheck.rulebook import RuleBook

Progress = Callable[[str], None]


def check(articles: Sequence[Article], rulebook: RuleBook, progress: Progress | None = None) -> Report:
    """Everything found in one story. The order of the articles changes nothing but the order in the report."""
    from factcheck.align import align
    from factcheck.compare import compare
    from factcheck.extract import extract_claims

    tell = progress or (lambda stage: None)
    ordered = sorted(articles, key=lambda a: a.id)  # what is found must not hang on the order of the arguments
    tell("reading the claims")
    claims, unread = extract_claims(ordered, rulebook)
    tell("lining up the claims")
    groups = align(claims, rulebook, {a.id: a.published for a in ordered})
    comparisons = compare(groups, ordered, rulebook)
    tell("checking each article")
    checks = _checks(ordered, claims)
    return Report(tuple(articles), claims, tuple(comparisons), checks, unread)


def _checks(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Check, ...]:
    """Every article against the calendar, the map and its own arithmetic, in order of place."""
    from factcheck.verify import checks as finders

    found: list[Check] = []
    for article in articles:
        own = [c for c in claims if c.article == article.id]
        found += sorted((f for find in finders() for f in find(article, own)), key=lambda f: (f.start, f.end, f.code))
    return tuple(replace(f, id=f"k{n}") for n, f in enumerate(found, 1))
