"""Days and months fixed by their own words: "Sept. 13, 2023", "9/10/2010", "Sept. 12-14", "July last year"."""

from __future__ import annotations

import re
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
from factcheck.kinds.timex import ANY_DIGIT, FOUR_DIGITS, Context, Match, Production, production, tense

# Names of months that are also names of persons or verbs need a word before them that only a month has.
_DOUBTFUL_MONTHS = frozenset({"may", "march", "april", "june", "august"})

_MONTH_BEFORE = re.compile(
    r"(?i:\b(?:in|of|since|until|till|by|during|for|from|to|and|or|through|between|before"
    r"|after|late|early|around|on|the|its|that|"
    r"mid|last|next|this|each|every|a|past|coming|about|as)[ -]|[(,/–-] ?)$"
)

_TO_THE_END = ("through ", "until ", "till ")
_REPEATED = re.compile(r"\b(?:each|every) $", re.I)  # "each July" is no month of a year
_CAPITAL_BEFORE = re.compile(r"(?:^|[^.!?:—–\n“\"] )[A-Z][\w’'-]+ $")


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


def month_alone(month: int, context: Context, way: int) -> Span:
    """A month without a year: the past one for past tense, the coming one for future tense."""
    today = context.today
    if today is None:
        return cal.in_model_year(cal.month(2000, month))
    spans = [cal.month(today.year + y, month) for y in (-1, 0, 1)]
    if way == 0:
        # "when the case is heard in May" told in March, but not in "In January" told in October
        return next((s for s in spans if 0 < (s.start.date() - today).days <= 62), nearest(spans, today, -1))
    if way > -2:
        # Next month's name alone is hardly ever last year's month: "in early November" told at the end of October.
        soon = cal.month(today.year, today.month + 1)
        if soon in spans:
            return soon
    return nearest(spans, today, way)


def nearest(spans: list[Span], today: date, way: int) -> Span:
    """Of stretches in order of time the one nearest to the publication: begun (way -1), or not yet over (way 1)."""
    now = cal.day(today)
    begun = [span for span in spans if span.start < now.end]
    to_come = [span for span in spans if span.end > now.start]
    if way < 0 and begun:
        return begun[-1]
    if way > 0 and to_come:
        return to_come[0]
    return min(spans, key=lambda s: abs((s.start - now.start).days + (s.end - now.start).days))


def _mdy(m: Match, context: Context) -> Span | str | None:
    month, weekday = month_of(m["month"]), m.groupdict().get("wd")
    number = ordinal_of(m["day"])
    if m["year"]:
        return checked_day(year_of(m["year"]), month, number)
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


def _month_year(m: Match, context: Context) -> Span | str | None:
    month = month_of(m["month"])
    if m["year"]:
        return cal.month(year_of(m["year"]), month)
    if context.today is None:
        return None
    return cal.month(context.today.year + {"last": -1, "this": 0, "next": 1, "same": 0}[m["rel"].lower()], month)


def _month(m: Match, context: Context) -> Span | None:
    before, name = m.string[max(0, m.start() - 30) : m.start()], m["month"]
    if name.capitalize() not in MONTH_NAMES or _REPEATED.search(before):
        return None  # "Jan" alone is a man
    if name.lower() in _DOUBTFUL_MONTHS and not _MONTH_BEFORE.search(before):
        return None
    if _CAPITAL_BEFORE.search(before) and not _MONTH_BEFORE.search(before):
        return None
    number = month_of(name)
    if before.endswith(_TO_THE_END) and context.today:
        # "extended the loan through January" looks ahead though it is told in the past
        return nearest([cal.month(context.today.year + y, number) for y in (-1, 0, 1)], context.today, 0)
    return month_alone(number, context, tense(m.string, *m.span()))


def _related_month(m: Match, context: Context) -> Span | None:
    month, rel = month_of(m["month"]), m["rel"].lower()
    if context.today is None:
        return cal.in_model_year(cal.month(2000, month))
    y = context.today.year
    spans = [cal.month(y + i, month) for i in (-1, 0, 1, 2)]
    this = cal.month(y, context.today.month)
    if rel.startswith("next") or "coming" in rel or "following" in rel:
        return next(s for s in spans if s.start > this.start)
    if rel == "this":
        return cal.month(y, month)
    return [s for s in spans if s.start < this.start][-1]


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
        rf"(?:(?:, ?| of | )(?P<year>{ANY_YEAR}\b))?",
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
    ),
    production(
        "day-month",
        MONTH_TRIGGERS,
        rf"\b(?:(?P<wd>{WEEKDAY_OR_SHORT}),? )?(?i:the )?(?P<day>{_ORDINAL_DAY})(?i: day)?(?: o"
        rf"f)?[ -](?P<month>{MONTH})"
        rf"(?:(?:, ?| of |[ -])(?P<year>{ANY_YEAR}\b))?",
        _mdy,
        also=_NUMBERS,
    ),
    production(
        "iso",
        FOUR_DIGITS,
        r"(?<![\d-])(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>[-/])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\d-])",
        _iso,
    ),
    production(
        "slashed",
        ANY_DIGIT,
        r"(?<![\d/-])(?P<a>\d\d?)(?P<sep>[-/.])(?P<b>\d\d?)(?P=sep)(?P<year>(?:1[89]|20)?\d\d)(?![\d/-]|\.\d)",
        _slashed,
        shape=r"\d[-/.]\d\d?[-/.]\d",
    ),
    production(
        "month-year",
        MONTH_TRIGGERS,
        rf"\b(?P<month>{MONTH}),?(?: of| in)? (?:(?P<year>{ANY_YEAR}\b)"
        r"|(?:the )?(?i:(?P<rel>last|this|next|same) year))",
        _month_year,
    ),
    production(
        "related-month",
        MONTH_TRIGGERS,
        rf"\b(?i:(?P<rel>last|next|this(?: (?:past|coming))?|past|coming)) (?P<month>{MONTH})(?!\.? ?\d)(?!\w)",
        _related_month,
    ),
    production("month", MONTH_TRIGGERS, rf"(?<![\w-])(?P<mod>)(?P<month>{MONTH})(?!\w)", _month),
    production(
        "month",
        MONTH_TRIGGERS,
        rf"(?:(?<=[Mm]id-)|(?<=[Ll]ate-)|(?<=[Ee]arly-))(?P<mod>)(?P<month>{MONTH})(?!\w)",
        _month,
    ),
)
