"""Titles of comparisons: short noun phrases, or the article's own words where none is sure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.compare.titles import distinct, title
from factcheck.model import Comparison, Severity, Verdict
from tests.compare.story import claims


def titled(text: str, words: str) -> str:
    return title([next(c for c in claims(text) if words in c.quote)])


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("The army sent two excavators to the valley.", "two", "excavators sent"),
        ("Two excavators were quickly sent to the valley.", "Two", "excavators sent"),
        ("About 40 lanterns hung in the square.", "40", "number of lanterns"),
        ("A zookeeper named Robert Buckley, 52, was hurt.", "52", "age of Robert Buckley"),
        ("The climber fell 40 metres on Sunday.", "40", "distance fallen"),
        ("The truck carried 22 tonnes of rice.", "22", "weight of the rice"),
        ("The firm said its net profit was $40 million.", "$40", "net profit"),
        ("The minister promised $40 million on Friday.", "$40", "amount promised"),
        ("The ship sailed at 6:40 a.m. on Monday.", "6:40", "when the ship sailed"),
        ("President Ana Moreno took the oath in Lima on Friday.", "Lima", "where President Ana Moreno took the oath"),
    ],
)
def test_a_title_is_a_short_noun_phrase(text: str, words: str, said: str) -> None:
    assert titled(text, words) == said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The overhaul praised by the mayor on Friday is law.", "Friday"),
        ("More than 300 people stood with candles outside.", "300"),
        ("Tickets, at $12, were gone soon.", "$12"),
    ],
)
def test_where_no_title_is_sure_it_is_the_articles_own_words(text: str, words: str) -> None:
    said = titled(text, words)
    assert said.startswith("“") and said.endswith("”") and words in said


def test_the_words_around_a_value_are_cut_between_words_and_marked_as_cut() -> None:
    said = titled(
        "The quarrelsome members of the old choir of the town sang for 17 minutes without a single pause for "
        "breath or for a drop of water.",
        "17 minutes",
    )
    assert said.startswith("“… ") and said.endswith(" …”") and len(said) < 100


def test_titles_that_would_be_alike_are_told_apart() -> None:
    found = claims("The army sent two excavators to the valley.", "The army sent nine excavators to the coast.")
    excavators = [c for c in found if "excavators" in c.quote]
    each = [
        Comparison(f"d{n}", "excavators sent", None, "c", Verdict.AGREE, Severity.INFO, (c.id,), (), "")
        for n, c in enumerate(excavators)
    ]
    told = distinct(each, {c.id: c for c in found})
    assert [c.about for c in told] == ["excavators sent (2 excavators)", "excavators sent (9 excavators)"]
    assert distinct(each[:1], {c.id: c for c in found}) == each[:1]
    other = replace(each[1], about="trucks sent")
    assert [c.about for c in distinct([each[0], other], {c.id: c for c in found})] == ["excavators sent", "trucks sent"]
