"""Sums, percentages, growth, ranges and stretches of time, each phrasing its own case."""

from __future__ import annotations

import pytest

from factcheck.verify.arithmetic import find_checks
from tests.verify.reading import article, checked, claims

CASES = [
    # parts and their sum
    ("sum", "fine", "The $70 million plan is made up of two parts: $40 million for ports and $30 million for rail."),
    ("sum", "wrong", "The $70 million plan is made up of two parts: $45 million for ports and $30 million for rail."),
    ("sum", "fine", "The boat carried 15 people (12 adults and three children)."),
    ("sum", "wrong", "The boat carried 16 people (12 adults and three children)."),
    ("sum", "fine", "Fifteen people, 12 adults and three children, were on the boat."),
    ("sum", "wrong", "Fifteen people, 12 adults and four children, were on the boat."),
    ("sum", "fine", "Twelve adults and three children, 15 people in all, were on the boat."),
    ("sum", "wrong", "Twelve adults and three children, 17 people in all, were on the boat."),
    (
        "sum",
        "fine",
        "The fund consists of $1.3 billion in cash and $1.2 billion in bonds, for a total of $2.5 billion.",
    ),
    ("sum", "fine", "The $2.4 billion fund consists of $1.3 billion in cash and $1.2 billion in bonds."),
    ("sum", "wrong", "The $2.4 billion fund consists of $1.3 billion in cash and $1.9 billion in bonds."),
    ("sum", "fine", "The $5 billion fund consists of $2.6 billion in cash and $2.3 billion in bonds."),
    ("", "", "The 15 passengers included 12 adults and two children."),
    ("", "", "Fifteen people were hurt, including 12 adults and two children."),
    ("", "", "The $70 million plan is made up of parts such as $10 million for ports and $30 million for rail."),
    ("", "", "Sales were $70 million, compared with $40 million and $20 million in the two years before."),
    ("", "", "He won 15 races, 12 medals and three cups."),
    ("", "", "The firm owns 90 ships: 40 in Asia, at least 20 in Europe and 10 elsewhere."),
    ("", "", "The $70 million plan gives $40 million to ports and $20 million to rail."),
    ("sum", "wrong", "The dead were 12 adults and six children, a total of 19 people."),
    ("sum", "fine", "Seven teachers and five nurses, a total of 12 people, signed it."),
    ("sum", "fine", "The court has nine judges, six men and three women, and 20 clerks."),
    (
        "sum",
        "wrong",
        "The $9 million grant is split between schools, which get $5 million, and roads, which get $3 million.",
    ),
    ("", "", "He scored 30 points: 12 in one half and 15 in the other, plus free throws."),
    ("", "", "A family of five people, two adults and two children and a dog, lived there."),
    # percentages
    ("percent", "wrong", "About 30 of 120 schools, or 40 percent, were shut."),
    ("percent", "fine", "About 30 of 120 schools, or 26 percent, were shut."),
    ("percent", "fine", "Eighteen of the 24 members, or 75 percent, voted for it."),
    ("percent", "wrong", "Eighteen of the 24 members, or 85 percent, voted for it."),
    ("percent", "fine", "Of those, 18 out of 24 members (75%) voted for it."),
    ("percent", "fine", "Some 75 percent, or 18 of the 24 members, voted for it."),
    ("percent", "wrong", "Some 65 percent, or 18 of the 24 members, voted for it."),
    ("percent", "fine", "Two of the three members, or 67 percent, voted for it."),
    ("percent", "fine", "Nine of the 31 members, or about 30 percent, voted for it."),
    ("percent", "fine", "Nine of the 31 members, or 29.03 percent, voted for it."),
    ("percent", "wrong", "Nine of the 31 members, or 28.5 percent, voted for it."),
    ("", "", "Eighteen of the 24 members voted, and 60 percent of them were new."),
    ("", "", "Eighteen members of 24 parties hold 60 percent of the seats."),
    # growth
    ("growth", "fine", "Profit fell 30 percent, to $210 million from $300 million."),
    ("growth", "wrong", "Profit fell 70 percent, to $210 million from $300 million."),
    ("growth", "wrong", "Profit rose 40 percent, to $150 million from $250 million."),
    ("growth", "fine", "Sales rose 10 percent to 220 from 200."),
    ("growth", "wrong", "Sales rose 20 percent to 220 from 200."),
    ("growth", "fine", "Sales increased from $4 million to $5 million, a rise of 25 percent."),
    ("growth", "wrong", "Sales increased from $4 million to $5 million, a rise of 35 percent."),
    ("growth", "fine", "Profit grew 9 percent, to $2.4 billion from $2.2 billion."),
    ("", "", "Profit fell 60 percent; sales went to $150 million from $250 million."),
    ("", "", "Profit fell 40 percent and the dividend was cut to $1 from $3."),
    ("growth", "fine", "Rents doubled from $500 to $1,000."),
    ("growth", "wrong", "Rents doubled from $500 to $800."),
    ("growth", "fine", "Revenue more than doubled to $4.4 billion from $2.1 billion."),
    ("growth", "wrong", "Revenue more than doubled to $4.4 billion from $2.9 billion."),
    ("growth", "fine", "Exports halved to $5 million from $10 million."),
    # ranges
    ("reversed-range", "wrong", "The ship carried between 60 and 40 people."),
    ("reversed-range", "wrong", "It costs between $60 and $40."),
    ("", "", "The ship carried between 40 and 60 people."),
    ("", "", "It opens between 10 p.m. and 4 a.m."),
    ("", "", "The number fell from 60 to 40."),
    # ages, on 6 March 2024
    ("age", "fine", "The suspect, a 31-year-old man born in 1993, was held."),
    ("age", "fine", "The suspect, a 23-year-old man born in 2000, was held."),
    ("age", "wrong", "The suspect, a 31-year-old man born in 1983, was held."),
    ("age", "fine", "The 31-year-old runner, born on May 3, 1992, was held."),
    ("age", "wrong", "The 32-year-old runner, born on May 3, 1992, was held."),
    ("", "", "The 24-year-old man and his wife, born in 1990, were held."),
    ("", "", "The 24-year-old died in a house for those born in 1990."),
    ("", "", "The 24-year-old drove a car made in 1990."),
    ("age", "wrong", "Born in 1980, the 54-year-old mayor was held."),
    ("age", "fine", "Born in 1980, the 43-year-old mayor was held."),
    # so long ago
    ("years-ago", "wrong", "The treaty was signed 24 years ago, in 1990."),
    ("years-ago", "fine", "The treaty was signed nearly 34 years ago, in May 1990."),
    ("years-ago", "fine", "The bridge was built in 1994, 30 years ago."),
    ("years-ago", "fine", "The bridge was built in July 1997, nearly 27 years ago."),
    ("years-ago", "fine", "The bridge was built in July 1997, 26 years ago."),
    ("years-ago", "wrong", "The bridge was built in July 1997, 16 years ago."),
    ("years-ago", "wrong", "The bridge was built in 1994 (40 years ago)."),
    ("years-ago", "wrong", "The bridge was built in 2014, more than 20 years ago."),
    ("", "", "The bridge was built in 1994. The other one burned 20 years ago."),
    ("", "", "The bridge was built in 1994 and burned 20 years ago."),
    # between two times of day
    ("elapsed", "fine", "Two bells rang 10 minutes apart, the first at 9:10 a.m. and the second at 9:20 a.m."),
    ("elapsed", "wrong", "Two bells rang 15 minutes apart, the first at 9:10 a.m. and the second at 9:20 a.m."),
    ("elapsed", "fine", "One bell rang at 9:10 a.m. and, 10 minutes later, another at 9:20 a.m."),
    ("elapsed", "wrong", "One bell rang at 9:10 a.m. and, 20 minutes later, another at 9:20 a.m."),
    ("elapsed", "fine", "The outage lasted 20 minutes, from 9:10 a.m. to 9:30 a.m."),
    ("elapsed", "wrong", "The outage lasted 40 minutes, from 9:10 a.m. to 9:30 a.m."),
    ("elapsed", "fine", "Bells rang 20 minutes apart, at 11:50 p.m. and 12:10 a.m."),
    ("", "", "The bells rang at 9:10 a.m. and 9:20 a.m. for five minutes."),
    ("", "", "The 10-minute show starts at 9:10 a.m. and again at 9:40 a.m."),
    ("elapsed", "fine", "The game began at 7 p.m., two hours after the gates opened at 5 p.m."),
    ("elapsed", "wrong", "The game began at 7 p.m., three hours after the gates opened at 5 p.m."),
    ("elapsed", "wrong", "The train left at 2:15 p.m. and came in at 4:45 p.m., a ride of three hours."),
    # the first time in so many years
    ("since", "fine", "They met for the first time in more than four years. They last met in Graz on April 25, 2019."),
    ("since", "wrong", "They met for the first time in more than six years. They last met in Graz on April 25, 2019."),
    ("", "", "They met for the first time in more than six years. The team last won on April 25, 2019."),
]


@pytest.mark.parametrize(
    ("code", "verdict", "text"), CASES, ids=[f"{code or 'none'}: {text}" for code, _, text in CASES]
)
def test_arithmetic(code: str, verdict: str, text: str) -> None:
    assert checked(find_checks, text) == ([(code, verdict)] if code else [])


EXPLAINED = [
    (
        "The $70 million plan is made up of two parts: $45 million for ports and $30 million for rail.",
        "$45 million + $30 million = $75 million, not $70 million.",
    ),
    ("Eighteen of the 24 members, or 85 percent, voted for it.", "18 of 24 is 75 percent, not 85 percent."),
    (
        "Profit fell 70 percent, to $210 million from $300 million.",
        "From $300 million to $210 million is a fall of 30 percent, not a fall of 70 percent.",
    ),
    (
        "The suspect, a 31-year-old man born in 1983, was held.",
        "Someone born in 1983 is 40 or 41 on March 6, 2024, not 31.",
    ),
    (
        "The bridge was built in July 1997, 16 years ago.",
        "From July 1997 to March 6, 2024 is 26.6 years, not 16.",
    ),
    (
        "One bell rang at 9:10 a.m. and, 20 minutes later, another at 9:20 a.m.",
        "From 9:10 a.m. to 9:20 a.m. is 10 minutes, not 20.",
    ),
    ("The ship carried between 60 and 40 people.", "The bounds are reversed: 60 is more than 40."),
]


@pytest.mark.parametrize(("text", "why"), EXPLAINED, ids=[text for text, _ in EXPLAINED])
def test_the_explanation_carries_the_arithmetic(text: str, why: str) -> None:
    of = article(text)
    assert [check.explanation for check in find_checks(of, claims(of))] == [why]


def test_without_publication_nothing_is_counted_back() -> None:
    assert checked(find_checks, "The bridge was built in July 1997, 16 years ago.", None) == []
    assert checked(find_checks, "The suspect, a 31-year-old man born in 1983, was held.", None) == []


def test_places_are_those_of_the_words() -> None:
    of = article("Profit fell 70 percent, to $210 million from $300 million.")
    (check,) = find_checks(of, claims(of))
    assert check.quote == of.text[check.start : check.end] == "70 percent, to $210 million from $300 million"
