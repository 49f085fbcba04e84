"""An article that contradicts itself: a pair whose two claims are of one article."""

from __future__ import annotations

from datetime import date

from factcheck.align import Candidate
from factcheck.align.evidence import Evidence
from factcheck.called import labels, source
from factcheck.compare import compare
from factcheck.kinds import kinds
from factcheck.model import Article, Claim, Comparison, Verdict
from tests.compare.story import articles, claims, rulebook


def alone(text: str, one: str, other: str, *more: str) -> Comparison:
    """The comparison of two claims of the first of these texts."""
    found = [c for c in claims(text, *more) if c.article == "a1"]
    a, b = (next(c for c in found if words in c.quote) for words in (one, other))
    (told,) = compare([[paired(a, b)]], articles(text, *more), rulebook())
    return told


def paired(a: Claim, b: Claim) -> Candidate:
    levels = {"noun": "same", "event": "same"}
    judgement = kinds()[a.kind].compare(a.value, b.value, 0.0)
    return Candidate(a, b, Evidence(levels=levels, weight=6.0, vetoes=(), told=0.0), judgement)


def test_an_article_that_gives_two_numbers_is_told_so() -> None:
    told = alone("The flood hit 40 villages. By night 60 villages were hit.", "40", "60")
    assert told.verdict is Verdict.CONFLICT
    assert told.explanation == "Outlet 1 gives both 40 villages and 60 villages: 60 is 20 (50%) more than 40."
    assert told.cause == ""  # no later publication explains it


def test_two_authorities_in_one_article() -> None:
    told = alone(
        "The mayor said the flood hit 40 villages. The army said it hit 60 villages.",
        "40",
        "60",
    )
    assert told.cause == "authority"
    assert "Outlet 1 gives both 40 villages (the mayor) and 60 villages (the army)" in told.explanation


def test_articles_of_one_outlet_are_told_apart_by_their_publication() -> None:
    late, early = (
        Article("a", "a.txt", "", "The Wire", published=date(2024, 5, 14)),
        Article("b", "b.txt", "", "The Wire", published=date(2024, 5, 13)),
    )
    assert labels((late, early)) == labels((early, late)) == {"b": "The Wire #1", "a": "The Wire #2"}


def test_a_source_stands_with_the_article_it_needs() -> None:
    said = {
        "White House": "the White House",
        "South Korean military": "the South Korean military",
        "Ministry of Defense": "the Ministry of Defense",
        "zoo": "the zoo",
        "officials": "officials",
        "police": "police",
        "state media": "state media",
        "his brother": "his brother",
        "Anna Berg": "Anna Berg",
        "Seoul's Joint Chiefs of Staff": "Seoul's Joint Chiefs of Staff",
        "North Korean leader": "the North Korean leader",
        "spokesman Commander Ana Ruiz": "spokesman Commander Ana Ruiz",
        "survey's first estimate": "the survey's first estimate",
        "Authorities": "authorities",
        "we": "",
        "": "",
    }
    assert {name: source(name) for name in said} == said
