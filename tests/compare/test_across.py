"""Times of different kinds that tell one span: lengths against first days, ranges, hours against days."""

from __future__ import annotations

import pytest

from factcheck.extract import extract_claims
from factcheck.model import Claim, Judgement
from factcheck.reckoning.across import comparable_times
from factcheck.reckoning.spans import span_told
from tests.compare.story import articles, rulebook

LOW = "Shares of the mill plunged to a 12-week low on Monday."
FIVE_YEARS = "The coin fell to its lowest in five years."
RACED = "He has raced for 15 years and never won, he said."
TRAPPED = "The climber was rescued on Monday after he had been trapped for 50 hours."
STRIKE = "The strike lasted from 9 a.m. to 11 a.m. on Friday."
AT_THREE = "The bank cut its rate at 3 p.m. on Sunday."


def both(text_a: str, words_a: str, text_b: str, words_b: str) -> tuple[Claim, Claim]:
    found = extract_claims(articles(text_a, text_b), rulebook())[0]
    a, b = (
        next(c for c in found if c.article == article and words in c.quote)
        for article, words in (("a1", words_a), ("a2", words_b))
    )
    return a, b


def judged(a: Claim, b: Claim) -> Judgement | None:
    return comparable_times(a, b, {told.id: told.published for told in articles("", "")})


@pytest.mark.parametrize(
    ("text_a", "words_a", "text_b", "words_b", "verdict"),
    [
        (LOW, "12-week", "Shares of the mill fell to the lowest point since February.", "February", "compatible"),
        (LOW, "12-week", "Shares of the mill fell to the lowest point since May last year.", "May", "conflict"),
        ("The coin slumps to 3-month low.", "3-month", "It is at its lowest since early March.", "March", "compatible"),
        (FIVE_YEARS, "five years", "The coin is at its lowest since 2019.", "2019", "compatible"),
        (FIVE_YEARS, "five years", "The coin is at its lowest since 2012.", "2012", "conflict"),
        (RACED, "15 years", "His career began in 2009.", "2009", "compatible"),
        (RACED, "15 years", "His career began in 2016.", "2016", "conflict"),
        (TRAPPED, "50 hours", "The climber fell into the cave on Saturday.", "Saturday", "compatible"),
        (TRAPPED, "50 hours", "The climber fell into the cave on Thursday.", "Thursday", "conflict"),
        ("He left after a three-day visit.", "three-day", "He visited from Friday to Sunday.", "Friday", "compatible"),
        ("He left after a six-day visit.", "six-day", "He visited from Friday to Sunday.", "Friday", "conflict"),
        ("The strike lasted two hours.", "two hours", STRIKE, "9 a.m.", "compatible"),
        ("The strike lasted five hours.", "five hours", STRIKE, "9 a.m.", "conflict"),
        (
            "Bonuses of the three previous years were cut.",
            "three previous years",
            "Bonuses granted in years prior to 2024 were cut.",
            "2024",
            "compatible",
        ),
        ("Rosa Lund, 34, won.", "34", "Lund was born in 1990.", "1990", "compatible"),
        ("Rosa Lund, 34, won.", "34", "Lund was born on 2 May 1986.", "1986", "conflict"),
        ("The 35-year-old ferry sank.", "35-year-old", "The ferry was built in 1989.", "1989", "compatible"),
        ("The 86-year-old chain is bust.", "86-year-old", "Tarn, founded in 1938, is bust.", "1938", "compatible"),
        ("Lund had run the inn for 44 years.", "44 years", "She opened the inn in 1979.", "1979", "compatible"),
        ("He ended her ten-year rule.", "ten-year", "Lund has ruled since 2014.", "2014", "compatible"),
        ("It is the first strike in 11 years.", "11 years", "The last strike was in 2013.", "2013", "compatible"),
        ("She is survived by her husband of 31 years.", "31 years", "They married in 1993.", "1993", "compatible"),
        ("On Monday he came back, 14 days after he left.", "14 days", "He left on April 29.", "April 29", "compatible"),
        ("Overnight, the bank cut its rate.", "vernight", "On Monday the bank cut its rate.", "Monday", "compatible"),
        (AT_THREE, "3 p.m.", "On Sunday the bank cut its rate.", "Sunday", "compatible"),
        (AT_THREE, "3 p.m.", "On Monday the bank cut its rate.", "Monday", "conflict"),
    ],
)
def test_one_span_told_in_two_kinds(text_a: str, words_a: str, text_b: str, words_b: str, verdict: str) -> None:
    a, b = both(text_a, words_a, text_b, words_b)
    for found in (judged(a, b), judged(b, a)):
        assert found is not None and found.verdict.value == verdict, found


def test_the_reason_says_how_it_is_counted() -> None:
    a, b = both(LOW, "12-week", "Shares of the mill fell to the lowest point since May last year.", "May")
    found = judged(a, b)
    assert found is not None
    assert found.why == "12 weeks before Monday, May 13, 2024 it was not May 2023: that is 8.6 months off"


@pytest.mark.parametrize(
    ("text_a", "words_a", "text_b", "words_b"),
    [
        ("He was jailed for 15 years on Monday.", "15 years", "The trial is due on Thursday.", "Thursday"),
        ("The mill is 15 years old.", "15 years", "It burnt down in 2009.", "2009"),
        ("He spent 15 years at sea.", "15 years", "His career began in 2016.", "2016"),
        ("She left two days before the vote.", "two days", "She left on Friday.", "Friday"),
        ("It fell on Friday.", "Friday", "It fell on Saturday.", "Saturday"),
        ("The 35-year-old skipper drowned.", "35-year-old", "The ferry was built in 1989.", "1989"),
        ("The 35-year-old ferry sank.", "35-year-old", "The ferry was built in 1974.", "1974"),
        ("Rosa Lund, 34, won.", "34", "Her mother was born in 1951.", "1951"),
        ("He came back 14 days after he left.", "14 days", "He left on May 10.", "May 10"),
        ("He ended her ten-year rule.", "ten-year", "Lund has ruled since 2009.", "2009"),
        ("On Monday he came back an hour after he left.", "an hour", "He left on Monday.", "Monday"),
    ],
)
def test_two_spans_are_not_compared(text_a: str, words_a: str, text_b: str, words_b: str) -> None:
    a, b = both(text_a, words_a, text_b, words_b)
    assert judged(a, b) is None


def test_without_a_publication_nothing_is_counted_back() -> None:
    a, b = both(FIVE_YEARS, "five years", "The coin is at its lowest since 2012.", "2012")
    assert comparable_times(a, b, {}) is None


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (LOW, "12-week", "record"),
        ("It is the hottest May since 1998.", "1998", "since record"),
        ("They have lived there since 1998.", "1998", "outset"),
        ("He left after a three-day visit.", "three-day", "lasting"),
        ("She is 36 years old.", "36", "age"),
        ("She was born in 1990.", "1990", "birth"),
        ("The mill was built in 1938.", "1938", "beginning"),
        ("The last strike, in 2013, was short.", "2013", "last such"),
        ("He came back two days after he left.", "two days", "offset"),
        ("It broke out at 3 p.m.", "3 p.m.", "hour"),
    ],
)
def test_what_span_a_time_tells(text: str, words: str, told: str) -> None:
    assert span_told(both(text, words, text, words)[0]) == told
