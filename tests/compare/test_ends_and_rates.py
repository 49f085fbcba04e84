"""Ends of a span, figures for every year, minimum terms, round words: how they stand against the other's figure."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.compare.story import claims, compared, judged

COMPATIBLE, CONFLICT, AGREE = Verdict.COMPATIBLE, Verdict.CONFLICT, Verdict.AGREE
NOT_COMPARABLE = Verdict.NOT_COMPARABLE

RANGE = "Tickets for the gala cost from $45 to $120."


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("Gala tickets start at $45.", "45", COMPATIBLE),
        ("Gala tickets start at $60.", "60", CONFLICT),
        ("Gala tickets can be had for as little as $30.", "30", CONFLICT),
        ("Prices for the gala begin at $45.", "45", COMPATIBLE),
        ("A seat at the gala sells for $60.", "60", COMPATIBLE),
        ("Gala tickets go for as much as $120.", "120", COMPATIBLE),
        ("Gala tickets go for as much as $200.", "200", CONFLICT),
    ],
)
def test_the_end_of_a_range(text: str, words: str, verdict: Verdict) -> None:
    assert judged(RANGE, "45", text, words).verdict is verdict


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("The laptop has either a 2.1 or 2.4 GHz processor.", "2.4", CONFLICT),
        ("The laptop has a 2.4 or 2.7 GHz processor.", "2.7", COMPATIBLE),
        ("The laptop has a 2.4 or 2.7 GHz processor.", "2.4", COMPATIBLE),
        ("The laptop has a 2.4 GHz processor.", "2.4", COMPATIBLE),
    ],
)
def test_the_most_of_what_is_listed(text: str, words: str, verdict: Verdict) -> None:
    assert judged("The laptop has a processor of up to 2.7 GHz.", "2.7", text, words).verdict is verdict


YEARLY = "The merger is to save £40 million a year."


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("The merger is to bring annual savings of £40 million.", "40", AGREE),
        ("The merger is to bring annual savings of £55 million.", "55", CONFLICT),
        ("The merger is to save £55 million annually.", "55", CONFLICT),
        ("The merger is to save £40 million.", "40", NOT_COMPARABLE),
        ("The merger is to bring monthly savings of £40 million.", "40", NOT_COMPARABLE),
    ],
)
def test_a_figure_for_every_year(text: str, words: str, verdict: Verdict) -> None:
    assert judged(YEARLY, "40", text, words).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The castle had 210,000 visitors last year.", COMPATIBLE),
        ("The castle had 185,000 visitors in 2023.", CONFLICT),
        ("The castle had 185,000 visitors on Sunday.", NOT_COMPARABLE),
    ],
)
def test_a_yearly_figure_against_that_of_a_year(text: str, verdict: Verdict) -> None:
    assert judged("The castle draws more than 200,000 visitors a year.", "200", text, "000").verdict is verdict


def test_a_yearly_figure_is_of_no_day() -> None:
    found = compared(
        "The castle, which draws more than 200,000 visitors a year, was shut on Monday.",
        "The castle drew 185,000 visitors last year.",
    )
    assert [c.verdict for c in found if "185,000" in c.explanation] == [CONFLICT]


LIFE = "Dale Orton was jailed for life with a minimum of 27 years."


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("Orton must serve at least 29 years of his life sentence.", "29", CONFLICT),
        ("Orton must serve at least 27 years of his life sentence.", "27", AGREE),
    ],
)
def test_a_minimum_term(text: str, words: str, verdict: Verdict) -> None:
    assert judged(LIFE, "27", text, words).verdict is verdict


def test_minimum_terms_are_compared_and_no_limits() -> None:
    found = compared(LIFE, "Dale Orton was told on Monday to serve at least 29 years of his life sentence.")
    assert [c.verdict for c in found if "29 years" in c.explanation] == [CONFLICT]


def test_at_least_so_long_elsewhere_is_a_bound() -> None:
    found = judged("The blaze raged for at least two days.", "two", "The blaze raged for at least four days.", "four")
    assert found.verdict is COMPATIBLE


@pytest.mark.parametrize(
    ("words", "other", "verdict"),
    [
        ("a decade", "11 years", COMPATIBLE),
        ("a decade", "15 years", CONFLICT),
        ("half a century", "52 years", COMPATIBLE),
        ("10 years", "11 years", CONFLICT),
    ],
)
def test_long_times_in_round_words(words: str, other: str, verdict: Verdict) -> None:
    found = judged(f"Vera Holm ran the mill for {words}.", words, f"Vera Holm ran the mill for {other}.", other)
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The union demanded €80 million from the bank.", "target"),
        ("The union demanded a payment of €80 million from the bank.", "target"),
        ("Ministers demanded cuts in exchange for an €80 million loan to the bank.", "actual"),
    ],
)
def test_what_is_demanded_is_a_target(text: str, role: str) -> None:
    assert [c.about.role for c in claims(text) if c.kind == "money"] == [role]


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("Thirteen of the 15 sailors were rescued.", "Thirteen", COMPATIBLE),
        ("Twelve of the 15 sailors were rescued.", "Twelve", CONFLICT),
        ("All but three of the 15 sailors were rescued.", "three", CONFLICT),
    ],
)
def test_all_but_some(text: str, words: str, verdict: Verdict) -> None:
    assert judged("All but two of the 15 sailors were rescued.", "two", text, words).verdict is verdict


def test_a_portion_is_no_part_of_a_sum() -> None:
    found = judged("A gunman shot five people, three of them fatally.", "three", "Eight people were shot.", "Eight")
    assert found.verdict is CONFLICT


def test_a_sum_told_in_parts_fits_a_rough_figure() -> None:
    found = judged("Nearly 100 people were aboard.", "100", "The ferry carried 86 passengers and 9 crew.", "86")
    assert (found.verdict, found.why) == (COMPATIBLE, "86 and 9 make 95")


def test_all_but_some_of_an_untold_number_is_no_figure() -> None:
    found = judged("All but two sailors were rescued.", "two", "Thirteen sailors were rescued.", "Thirteen")
    assert found.verdict is NOT_COMPARABLE


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("The ferry carried 412 passengers and 38 crew.", "412", COMPATIBLE),
        ("The ferry carried 412 passengers and 48 crew.", "412", CONFLICT),
        ("The ferry carried 412 passengers, and 38 crew stayed ashore.", "412", CONFLICT),
        ("The ferry carried 430 passengers and 20 goats.", "430", CONFLICT),
    ],
)
def test_a_sum_told_in_parts(text: str, words: str, verdict: Verdict) -> None:
    assert judged("The ferry carried 450 people.", "450", text, words).verdict is verdict


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("The fair will open on June 4.", "June 4", CONFLICT),
        ("The fair will open on June 3.", "June 3", COMPATIBLE),
        ("The fair ends on June 5.", "June 5", COMPATIBLE),
        ("The fair ends on June 4.", "June 4", CONFLICT),
        ("The mayor visits the fair on June 4.", "June 4", COMPATIBLE),
    ],
)
def test_the_first_day_and_the_last(text: str, words: str, verdict: Verdict) -> None:
    assert judged("The fair will be held from June 3 to June 5.", "June 3", text, words).verdict is verdict


def test_a_headline_counts_the_gunman_in() -> None:
    found = judged(
        "4 dead, including gunman, in shooting at Ohio mill",
        "4",
        "A sacked driver shot dead three former colleagues at a mill before killing himself.",
        "three",
    )
    assert (found.verdict, found.cause) == (COMPATIBLE, "attacker")
