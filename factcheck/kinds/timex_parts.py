"""Days and weeks counted out of a longer stretch: "the last day of February", "the week of March 6", "the 13th",
"Monday of last week"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_words import (
    DAY_NUMBER,
    MONTH,
    MONTH_TRIGGERS,
    WEEKDAY,
    WEEKDAY_NAMES,
    YEAR,
    month_of,
    ordinal_of,
    weekday_of,
)
from factcheck.kinds.timex import ANY_DIGIT, NO_DATE, Context, Match, Production, folded, production, tense
from factcheck.kinds.timex_days import checked_day, month_day
from factcheck.kinds.timex_months import month_alone
from factcheck.kinds.timex_near import weekday_after, weekday_before

_WEEKDAYS = " ".join(WEEKDAY_NAMES).lower()


def _part_ordinal(m: Match, context: Context) -> Span | str | None:
    """ "the last day of February", "the first week of May", "the third Sunday of the month"."""
    whole = _whole(m, context)
    if not isinstance(whole, Span):
        return whole
    unit = m["unit"].lower()
    last = m["n"].lower() in ("last", "final")
    n = 0 if last else ordinal_of(m["n"])
    if unit in ("day", "week"):
        length = timedelta(days=1 if unit == "day" else 7)
        start = whole.end - length if last else whole.start + (n - 1) * length
        if start < whole.start or start >= whole.end:
            return None
        span = (
            cal.day(start.date()) if unit == "day" else replace(cal.week(start.date()), start=start, end=start + length)
        )
    else:
        number = [name.lower() for name in WEEKDAY_NAMES].index(unit)
        day = (
            weekday_before(whole.end.date(), number)
            if last
            else weekday_after(whole.start.date() - timedelta(days=1), number)
        )
        span = cal.day(day + timedelta(days=7 * max(n - 1, 0)))
    return cal.in_model_year(span) if whole.dimension == cal.TIME_OF_YEAR else span


def _whole(m: Match, context: Context) -> Span | str | None:
    if m["year"] and m["month"]:
        return cal.month(int(m["year"]), month_of(m["month"]))
    if m["year"]:
        return cal.year(int(m["year"]))
    if m["month"]:
        return month_alone(month_of(m["month"]), context, tense(m.string, *m.span()))
    if context.today is None:
        return NO_DATE
    unit = (m["whole"] or m["whole2"]).lower()
    by = {"last": -1, "next": 1}.get((m["rel"] or "").lower(), 0)
    return cal.unit_span(unit, cal.shift(context.today, unit, by))


def _stretch_of_day(m: Match, context: Context) -> Span | str | None:
    """ "the weekend of Sept. 9-10", "the week of March 6"."""
    number = int(re.sub(r"\D", "", m["day"]))
    day = month_day(month_of(m["month"]), number, context, None, tense(m.string, *m.span()))
    if isinstance(day, str) or day.dimension != cal.INSTANT:
        return day
    return cal.unit_span(m["unit"].lower(), day.start.date())


def _day_of_month(m: Match, context: Context) -> Span | str | None:
    if context.today is None:
        return None
    number, way = ordinal_of(m["day"]), tense(m.string, *m.span())
    spans = []
    for by in (-1, 0, 1):
        at = cal.shift(context.today.replace(day=1), "month", by)
        if number <= monthrange(at.year, at.month)[1]:
            spans.append(cal.day(at.replace(day=number)))
    now = cal.day(context.today)
    return next(s for s in spans if s.start >= now.start) if way > 0 else [s for s in spans if s.start <= now.start][-1]


def _year_end(m: Match, context: Context) -> Span | str | None:
    if m["year"]:
        return cal.day(date(int(m["year"]), 12, 31))
    if context.today is None:
        return NO_DATE
    by = {"last": -1, "next": 1}.get((m["rel"] or "").lower(), 0)
    if m.string.endswith(("since ", "Since "), 0, m.start()) and context.today.month < 12:
        by = -1
    return cal.day(date(context.today.year + by, 12, 31))


def _weekday_of_week(m: Match, context: Context) -> Span | str | None:
    """ "Monday of last week", "Friday next week"."""
    rel = m["rel"].lower().split()[-1]
    base = context.today
    if rel not in ("last", "this", "next") or m["rel"].lower() == "the next":
        base = context.anchor.start.date() if context.anchor and context.anchor.dimension == cal.INSTANT else base
    if base is None:
        return NO_DATE
    by = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(rel, 0)
    monday = cal.week(base + timedelta(days=7 * by)).start.date()
    return cal.day(monday + timedelta(days=weekday_of(m["wd"])))


def _another_day(m: Match, context: Context) -> Span | str | None:
    """The 13th of "Sept. 12 and 13"."""
    month = month_of(m["month"])
    if m["year"]:
        return checked_day(int(m["year"]), month, int(m["day"]))
    return month_day(month, int(m["day"]), context, None, tense(m.string, *m.span()))


COUNTED_OUT: tuple[Production, ...] = (
    production(
        "ordinal-part",
        "of in",
        r"\b(?i:(?:the|its|his|their) )?(?i:(?P<n>first|second|third|fourth|fifth|last"
        rf"|final) (?P<unit>day|week|{_WEEKDAYS.replace(' ', '|')})) (?:of|in) "
        r"(?:(?i:the (?P<whole>month|year|quarter))|(?i:(?P<rel>last|this"
        rf"|next) )(?P<whole2>month|year)|(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?)(?!\w)",
        lambda m, c: _part_ordinal(m, c),
        also="first second third fourth fifth last final",
        shape=rf" (?:day|week|{_WEEKDAYS.replace(' ', '|')}) (?:of|in) ",
    ),
    production(
        "weekday-of-week",
        "week",
        rf"\b(?P<wd>{WEEKDAY})(?: of)? (?i:(?P<rel>last|this|next|that|the (?:same|following|previous|next)) week)\b",
        _weekday_of_week,
    ),
    production(
        "another-day",
        MONTH_TRIGGERS,
        rf"\b(?P<month>{MONTH}) \d\d?(?:, \d\d?)*,? (?:and|or) (?P<core>(?P<day>\d\d?)(?:, (?P<year>{YEAR}))?)"
        r"(?=[.;:)]|,(?!\d)|$| (?:and|in|at|to|when|by|after|before|with|for|from|that|the)\b)",
        _another_day,
        also="and or",
        shape=r"\d,? (?:and|or) \d",
    ),
    production(
        "stretch-of-day",
        "of",
        rf"\b(?i:the (?P<unit>week|weekend) of )(?P<month>{MONTH}) (?P<day>{DAY_NUMBER})(?: ?[-–] ?\d\d?)?(?!\w)",
        _stretch_of_day,
        also="week weekend",
    ),
    folded(
        "day-of-month",
        ANY_DIGIT,
        r"\b(?:on|by|until|since|before|after|till|from) (?P<core>the (?P<day>[1-3]?\d(?:st"
        r"|nd|rd|th)))(?=[.,;:)]|$| of (?:this|the) month| at | and | when | after | before )",
        _day_of_month,
        also="st nd rd th",
    ),
    folded(
        "year-end",
        "year",
        rf"\b(?:(?P<rel>last|this|next) )?(?:(?P<year>{YEAR}) )?(?:year[ -]end|year['’]s end)\b",
        _year_end,
        shape=r"year(?:[ -]|['’]s )end",
    ),
)
