"""Figures of a headline against those of the body."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.model import About, Article, Claim, Hedge, Interval, Role, Section, Sentence
from factcheck.verify.headline import find_checks

TEXT = "Nearly 300 flights canceled\n\nAirlines canceled 389 flights on Monday.\n"
ARTICLE = Article("a", "a.txt", TEXT, sections=(Section(0, 27, Role.HEADLINE), Section(29, 69, Role.BODY)))
ABOUT = About(noun="flight", event="cancel")


def claim(start: int, end: int, value: Interval, about: About = ABOUT) -> Claim:
    section = ARTICLE.sections[0 if start < 29 else 1]
    sentence = Sentence(section.start, section.end, TEXT[section.start : section.end], section.role, 0)
    return Claim(f"c{start}", "a", start, end, TEXT[start:end], sentence, "count", value, about)


def nearly(number: float) -> Interval:
    return Interval(
        0.9 * number, number, "count", hedge=Hedge.NEARLY, words="nearly", high_open=True, stated=(number,), step=100
    )


def plainly(number: float) -> Interval:
    return Interval(number, number, "count", stated=(number,), step=1)


@pytest.mark.parametrize(("headline", "body", "verdict"), [(300, 389, "wrong"), (400, 389, "fine"), (300, 291, "fine")])
def test_a_headline_and_its_body(headline: float, body: float, verdict: str) -> None:
    (check,) = find_checks(ARTICLE, [claim(0, 18, nearly(headline)), claim(47, 58, plainly(body))])
    assert (check.code, check.verdict, check.quote) == ("headline", verdict, "Nearly 300 flights")


def test_the_explanation_quotes_both() -> None:
    (check,) = find_checks(ARTICLE, [claim(0, 18, nearly(300)), claim(47, 58, plainly(389))])
    assert check.explanation.startswith("The headline says Nearly 300 flights, the body 389 flights: ")


@pytest.mark.parametrize(
    "about",
    [
        replace(ABOUT, noun="train"),
        replace(ABOUT, event="delay"),
        replace(ABOUT, scope=("so far this year",)),
        replace(ABOUT, role="forecast"),
        replace(ABOUT, change="up"),
    ],
)
def test_another_thing_is_not_held_against_it(about: About) -> None:
    assert find_checks(ARTICLE, [claim(0, 18, nearly(300)), claim(47, 58, plainly(389), about)]) == []


def test_one_figure_that_bears_it_out_is_enough() -> None:
    body = [claim(47, 58, plainly(12)), claim(47, 58, plainly(291))]
    (check,) = find_checks(ARTICLE, [claim(0, 18, nearly(300)), *body])
    assert check.verdict == "fine"
