"""Days and months fixed by their own words: "Sept. 13, 2023", "9/10/2010", "Sept. 12-14", "July last year"."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.sentence_words import first_words
from factcheck.kinds.time_words import (
    ANY_YEAR,
    DAY_NUMBER,
    MONTH,
    MONTH_NAMES,
    MONTH_TRIGGERS,
    ORDINALS,
    WEEKDAY_OR_SHORT,
    YEAR,
    either,
    month_of,
    ordinal_of,
    weekday_of,
    year_of,
)
from factcheck.kinds.timex import ANY_DIGIT, FOUR_DIGITS, JOINED_DIGITS, Context, Match, Production, production, tense


def checked_day(year: int, month: int, number: int) -> Span | str:
    """A day of the calendar, or why there is none."""
    if not 1 <= number <= monthrange(year, month)[1]:
        return (
            f"{MONTH_NAMES[month - 1]} {year} has {monthrange(year, month)[1]} days, so there is n"
            f"o {MONTH_NAMES[month - 1]} {number}"
        )
    return cal.day(date(year, month, number))


def month_day(month: int, number: int, context: Context, weekday: int | None, way: int) -> Span | str:
    """A day and month without a year: the year nearest to the publication that fits its weekday."""
    if number < 1 or number > monthrange(2000, month)[1]:
        return (
            f"{MONTH_NAMES[month - 1]} has {monthrange(2000, month)[1]} days, so there is no {MONTH_NAMES[month - 1]}"
            f" {number}"
        )
    today = context.today
    if today is None:
        return cal.in_model_year(cal.day(date(2000, month, number)))
    days = [date(y, month, number) for y in range(today.year - 1, today.year + 2) if number <= monthrange(y, month)[1]]
    if not days:
        days = [
            date(y, month, number) for y in range(today.year - 4, today.year + 5) if monthrange(y, month)[1] >= number
        ]
    fitting = [d for d in days if d.weekday() == weekday] if weekday is not None else []

    def far(d: date) -> float:
        # Tense decides only where the two years are about equally near: "Feb. 29" told in August.
        away = (d - today).days
        against = 365 if way < -1 else 80 if way else 40
        return abs(away) + (against if away * (way or -1) < 0 else 0)

    return cal.day(min(fitting or days, key=far))


_YEARS = {"last": -1, "this": 0, "next": 1}


def _mdy(m: Match, context: Context) -> Span | str | None:
    month, weekday = month_of(m["month"]), m.groupdict().get("wd")
    number = ordinal_of(m["day"])
    if m["year"]:
        return checked_day(year_of(m["year"]), month, number)
    if context.today and m["own"]:  # "until August 31 next year"
        return checked_day(context.today.year + _YEARS[m["own"].lower()], month, number)
    if context.today and (m.groupdict().get("rel") or "").lower() in ("last", "next"):
        away = -182 if m["rel"].lower() == "last" else 182
        return month_day(month, number, replace(context, today=context.today + timedelta(days=away)), None, 0)
    return month_day(month, number, context, weekday_of(weekday) if weekday else None, tense(m.string, *m.span()))


def _join(first: Span | str | None, last: Span | str | None) -> Span | str | None:
    """From the start of one span to the end of another."""
    if not isinstance(first, Span) or not isinstance(last, Span):
        return first if isinstance(first, str) else last
    if last.end < first.start:
        return "the range runs backwards"
    return replace(first, end=last.end, grain=f"{first.grain}/{last.grain}")


def _day_range(m: Match, context: Context) -> Span | str | None:
    month = month_of(m["month"])
    to_month = month_of(m["month2"]) if m["month2"] else month
    if m["year"]:
        year = year_of(m["year"])
        return _join(checked_day(year, month, int(m["day"])), checked_day(year, to_month, int(m["to"])))
    way = tense(m.string, *m.span())
    first = month_day(month, int(m["day"]), context, None, way)
    if isinstance(first, str):
        return first
    return _join(
        first, month_day(to_month, int(m["to"]), replace(context, today=context.today and first.start.date()), None, 1)
    )


def _iso(m: Match, context: Context) -> Span | str | None:
    month = int(m["month"])
    return checked_day(int(m["year"]), month, int(m["day"])) if 1 <= month <= 12 else None


def _slashed(m: Match, context: Context) -> Span | str | None:
    first, second, year = int(m["a"]), int(m["b"]), int(m["year"])
    if year < 100:
        year += 2000 if year < 50 else 1900
    month, number = (second, first) if first > 12 or (context.day_first and second <= 12) else (first, second)
    return checked_day(year, month, number) if 1 <= month <= 12 else None


_NUMBERS = " ".join((ANY_DIGIT, *first_words(ORDINALS)))
_ORDINAL_DAY = (
    rf"(?:{DAY_NUMBER}|(?i:{either(ORDINALS)}(?:-(?:{either(w for w, n in ORDINALS.items() if n < 10)}))?)\b)"
)


DAYS: tuple[Production, ...] = (
    production(
        "month-day",
        MONTH_TRIGGERS,
        r"\b(?:(?i:(?P<rel>last|next|this(?: coming"
        rf"| past)?)) )?(?:(?P<wd>{WEEKDAY_OR_SHORT}),? (?:the )?)?(?P<month>{MONTH}) ?(?:the )"
        rf"?(?P<day>{_ORDINAL_DAY})"
        rf"(?:(?:, ?| of | )(?P<year>{ANY_YEAR}\b)|,? (?:of )?(?i:(?P<own>last|this|next) year)\b)?",
        _mdy,
        also=_NUMBERS,
    ),
    production(
        "day-range",
        MONTH_TRIGGERS,
        rf"\b(?P<month>{MONTH}) ?(?P<day>\d\d?)(?: ?[-–—] ?(?:(?P<month2>{MONTH}) ?)?| to )(?P<to>\d\d?)\b"
        rf"(?![:.,]\d)(?:,? (?P<year>{YEAR}\b))?",
        _day_range,
        also=ANY_DIGIT,
        shape=r"\d(?: ?[-–—]| to )",
    ),
    production(
        "day-month",
        MONTH_TRIGGERS,
        rf"\b(?:(?P<wd>{WEEKDAY_OR_SHORT}),? )?(?i:the )?(?P<day>{_ORDINAL_DAY})(?i: day)?(?: o"
        rf"f)?[ -](?P<month>{MONTH})"
        rf"(?:(?:, ?| of |[ -])(?P<year>{ANY_YEAR}\b)|,? (?:of )?(?i:(?P<own>last|this|next) year)\b)?",
        _mdy,
        also=_NUMBERS,
        shape=rf"(?:\d|st|nd|rd|th)(?: day)?(?: of)?[ -](?:{'|'.join({month[:3] for month in MONTH_TRIGGERS})})",
    ),
    production(
        "iso",
        FOUR_DIGITS,
        r"(?<![\d-])(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>[-/])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\d-])",
        _iso,
        shape=r"\d{4}[-/]\d",
    ),
    production(
        "slashed",
        JOINED_DIGITS,
        r"(?<![\d/-])(?P<a>\d\d?)(?P<sep>[-/.])(?P<b>\d\d?)(?P=sep)(?P<year>(?:1[89]|20)?\d\d)(?![\d/-]|\.\d)",
        _slashed,
        shape=r"\d[-/.]\d\d?[-/.]\d",
    ),
)
