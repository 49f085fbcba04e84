"""Weekdays against dates, and days that no month has."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.verify.calendar import find_checks
from tests.verify.reading import article, checked

FINE = [("weekday", "fine")]
WRONG = [("weekday", "wrong")]
NO_SUCH_DAY = [("impossible-date", "wrong")]

CASES = [
    # 5 March 2021 was a Friday.
    ("The ferry sank on Friday, March 5, 2021, the port said.", FINE),
    ("The ferry sank on Thursday, March 5, 2021, the port said.", WRONG),
    ("The ferry sank on Friday 5 March 2021.", FINE),
    ("The ferry sank on Fri., Mar. 5, 2021.", FINE),
    ("The ferry sank on Saturday, 5th March 2021.", WRONG),
    ("The ferry sank on Monday the 5th of March, 2021.", WRONG),
    ("The ferry sank on March 5, 2021, a Friday.", FINE),
    ("The ferry sank on March 5, 2021, which was a Sunday.", WRONG),
    ("The ferry sank on March 5, 2021 (Tuesday).", WRONG),
    ("The leap day was Saturday, Feb. 29, 2020.", FINE),
    # Without a year it is the one near publication on 6 March 2024.
    ("The court meets on Friday, March 15.", FINE),
    ("The court meets on Thursday, March 15.", WRONG),
    ("The court met on Wednesday, Dec. 20.", FINE),
    # Nothing to hold against each other.
    ("The ferry sank on March 5, 2021.", []),
    ("The fair runs Friday to Sunday, March 5-7, 2021.", []),
    ("It opens Saturday and Sunday, March 5, 2021.", []),
    ("It rained on Monday, and on March 5, 2021 it snowed.", []),
    ("In 1989 he fled. On Monday, March 5, he was caught.", []),
    ("On Sunday, May 12 people were hurt in 2023.", []),
    ("The state of alert lasts until June 31, the port said.", NO_SUCH_DAY),
    ("The state of alert lasts until July 31, the port said.", []),
    ("It was built on 31 April 1987.", NO_SUCH_DAY),
    ("It was built on Feb. 30, 1987.", NO_SUCH_DAY),
    ("It was built on February 29, 2023.", NO_SUCH_DAY),
    ("It was built on February 29, 2024.", []),
    ("They met on Feb. 29.", []),
    ("In June 31 people drowned.", []),
    ("Since June 45 ships have passed.", []),
    ("He came 31 may be too late.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_calendar(text: str, expected: list[tuple[str, str]]) -> None:
    assert checked(find_checks, text) == expected


def test_a_leap_day_in_a_common_year_by_publication() -> None:
    assert checked(find_checks, "They met on Feb. 29.", date(2023, 3, 3)) == NO_SUCH_DAY
    assert checked(find_checks, "They met on Feb. 29.", date(2023, 9, 3)) == []


def test_no_publication_no_year() -> None:
    assert checked(find_checks, "The court meets on Thursday, March 15.", None) == []


def test_the_explanation_and_the_place() -> None:
    of = article("It sank on Thursday, March 5, 2021, they said.")
    (check,) = find_checks(of, [])
    assert check.explanation == "March 5, 2021 was a Friday, not a Thursday."
    assert check.quote == of.text[check.start : check.end] == "Thursday, March 5, 2021"
