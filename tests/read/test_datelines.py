"""Datelines, each phrasing its own case."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Role
from factcheck.read import read_text
from factcheck.read.dateline import Dateline, find_dateline
from factcheck.read.stamps import PartialDate

LEAD = "A bus left the road on Friday, police said."

DATELINES = [
    ("SEOUL, Sept. 13 (UPI) — ", Dateline(0, "SEOUL", "Asia/Seoul", "UPI", PartialDate(9, 13))),
    ("CAMP HUMPHREYS, South Korea — ", Dateline(0, "CAMP HUMPHREYS, South Korea", "Asia/Seoul")),
    (" date 2023-09-12 CNN — ", Dateline(0, outlet="CNN", day=date(2023, 9, 12))),
    ("MANADO, Indonesia — ", Dateline(0, "MANADO, Indonesia")),
    ("WASHINGTON (AP) — ", Dateline(0, "WASHINGTON", "America/New_York", "The Associated Press")),
    ("LONDON, May 5, 2021 (Reuters) - ", Dateline(0, "LONDON", "Europe/London", "Reuters", date(2021, 5, 5))),
    ("PARIS, 5 May (AFP) – ", Dateline(0, "PARIS", "Europe/Paris", "AFP", PartialDate(5, 5))),
    ("MOORE, Okla. — ", Dateline(0, "MOORE, Okla.", "America/Chicago")),
    ("ST. LOUIS -- ", Dateline(0, "ST. LOUIS", "America/Chicago")),
    ("Beijing (Xinhua) -- ", Dateline(0, "Beijing", "Asia/Shanghai", "Xinhua")),
    ("(CNN) ", Dateline(0, outlet="CNN")),
    ("(CNN) — ", Dateline(0, outlet="CNN")),
    ("CNN — ", Dateline(0, outlet="CNN")),
    ("NEW YORK — ", Dateline(0, "NEW YORK", "America/New_York")),
    ("KABUL: ", Dateline(0, "KABUL", "Asia/Kabul")),
    ("PARIS, Texas — ", Dateline(0, "PARIS, Texas")),
    ("KELOWNA, British Columbia — ", Dateline(0, "KELOWNA, British Columbia", "America/Vancouver")),
]


@pytest.mark.parametrize(("words", "expected"), DATELINES, ids=[words.strip() for words, _ in DATELINES])
def test_dateline(words: str, expected: Dateline) -> None:
    paragraph = words.lstrip() + LEAD
    found = find_dateline(paragraph)
    assert found is not None
    assert paragraph[found.end :] == LEAD
    assert (found.place, found.zone, found.outlet, found.day) == (
        expected.place,
        expected.zone,
        expected.outlet,
        expected.day,
    )


@pytest.mark.parametrize(
    "words",
    [
        "UPDATE — The road is open.",
        "BREAKING NEWS — The road is open.",
        "WATCH: The bus leaves the road.",
        "The driver — a man of 40 — was unhurt.",
        "Police (PTI) said so.",
        "THREE PEOPLE WERE HURT BADLY — police said so.",
        "AT least two people were hurt.",
        "date 2023-19-42 was no day.",
    ],
)
def test_no_dateline(words: str) -> None:
    assert find_dateline(words) is None


def test_an_impossible_day_is_no_date() -> None:
    found, _ = read_text("date 2023-19-42 CNN — " + LEAD)
    assert (found.outlet, found.published) == ("CNN", None)


def test_a_dateline_is_a_section_of_its_own() -> None:
    found, _ = read_text("SEOUL, Sept. 13 (UPI) — " + LEAD)
    assert [(found.text[part.start : part.end], part.role) for part in found.sections] == [
        ("SEOUL, Sept. 13 (UPI) —", Role.DATELINE),
        (LEAD, Role.BODY),
    ]
