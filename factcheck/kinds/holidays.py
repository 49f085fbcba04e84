"""Days known by name: "Thanksgiving", "Good Friday", "Christmas Day 2019"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.sentence_words import first_words
from factcheck.kinds.time_words import (
    YEAR,
    either,
)
from factcheck.kinds.timex import Context, Match, Production, production, tense
from factcheck.kinds.timex_months import nearest
from factcheck.vocabulary import vocabulary


def _easter(year: int) -> date:
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _holiday_in(name: str, year: int) -> date:
    table = vocabulary("holidays")
    if name in table["fixed"]:
        month, number = table["fixed"][name].split("-")
        return date(year, int(month), int(number))
    if name in table["easter"]:
        return _easter(year) + timedelta(days=table["easter"][name])
    month, weekday, nth, more = table["nth"][name]
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1) + more)


def holiday(m: Match, context: Context) -> Span | None:
    """The day that a match with the groups name, rel ("last") and year means."""
    if m["year"]:
        return cal.day(_holiday_in(m["name"], int(m["year"])))
    today = context.today
    if today is None:
        return None
    days = [cal.day(_holiday_in(m["name"], today.year + y)) for y in (-1, 0, 1)]
    rel = (m["rel"] or "").lower()
    if rel == "last":
        return [d for d in days if d.start < cal.day(today).start][-1]
    way = 1 if rel == "next" else 0 if rel == "this" or _SEASON.match(m.string, m.end()) else tense(m.string, *m.span())
    return nearest(days, today, way) if way else min(days, key=lambda s: abs((s.start.date() - today).days))


_SEASON = re.compile(r" (?:week|weekend|season|holidays?|rush)\b")  # "as Easter week began" told on Palm Sunday


HOLIDAY_NAME = either(name for group in vocabulary("holidays").values() for name in group)

# Of each name its longest word: "thanksgiving", "valentine", "friday".
_HOLIDAY_WORDS = frozenset(
    max(re.findall("[a-z]+", name.lower()), key=len) for group in vocabulary("holidays").values() for name in group
)
_FIRST_WORDS = first_words(name for group in vocabulary("holidays").values() for name in group)


HOLIDAYS: tuple[Production, ...] = (
    production(
        "holiday",
        _HOLIDAY_WORDS,
        rf"\b(?:(?i:(?P<rel>last|next|this)) )?(?P<name>{HOLIDAY_NAME})\b(?:,? (?:of |in )?(?P<year>{YEAR}\b))?",
        holiday,
        also=" ".join(_FIRST_WORDS),
    ),
)
