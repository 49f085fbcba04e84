"""Those whom a vehicle carried are no toll of its fall: two articles on one crash."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article, Verdict
from factcheck.pipeline import check
from factcheck.rulebook import load_rulebook

STORIES = [
    (
        "A bus carrying 43 pilgrims plunged into a gorge near Tarn on Monday, killing at least 17, police said.",
        "A bus crash near Tarn left 21 pilgrims dead on Monday, police said.",
    ),
    (
        "A ferry with 120 people on board sank off Larrick on Monday. Fourteen people were rescued.",
        "Sixty people died on Monday when a ferry sank off Larrick.",
    ),
    (
        "The 52 passengers of the coach that overturned near Tarn came from Alder. The coach carried 52 passengers.",
        "Eleven passengers were hurt when a coach overturned near Tarn.",
    ),
]


@pytest.mark.parametrize("texts", STORIES, ids=["bus", "ferry", "coach"])
def test_no_conflict(texts: tuple[str, str]) -> None:
    articles = [
        Article(id=f"a{n}", path=f"a{n}.txt", text=text, outlet=f"Outlet {n}", published=date(2024, 6, 11))
        for n, text in enumerate(texts)
    ]
    found = check(articles, load_rulebook())
    assert [c.explanation for c in found.comparisons if c.verdict is Verdict.CONFLICT] == []


def test_two_counts_of_those_aboard_conflict() -> None:
    texts = (
        "The ferry was carrying 151 pilgrims when it sank off Larrick.",
        "The ferry had 115 pilgrims aboard when it sank off Larrick.",
    )
    found = check([Article(id=f"a{n}", path=f"a{n}.txt", text=t) for n, t in enumerate(texts)], load_rulebook())
    assert any(c.verdict is Verdict.CONFLICT for c in found.comparisons)
