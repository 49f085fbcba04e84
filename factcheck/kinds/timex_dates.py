"""Dates fixed by their own words: "Sept. 13, 2023", "9/10/2010", "mid-1996", "the third quarter", "Thanksgiving"."""

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
    MONTH_NAMES,
    ORDINAL,
    ORDINALS,
    SEASON,
    SEASONS,
    SPOKEN_YEAR,
    TIMES,
    WEEKDAY_OR_SHORT,
    YEAR,
    either,
    month_of,
    ordinal_of,
    weekday_of,
    year_of,
)
from factcheck.kinds.timex import ANY_DIGIT, FOUR_DIGITS, Context, Production, Resolve, tense
from factcheck.vocabulary import vocabulary

Match = re.Match[str]
_YEAR = rf"(?:{YEAR}|(?i:{SPOKEN_YEAR}))"
_MONTHS = frozenset(name.lower() for name in MONTH_NAMES) | frozenset(
    short.lower() for shorts in TIMES["months"].values() for short in shorts
)
# Names of months that are also names of persons or verbs need a word before them that only a month has.
_DOUBTFUL_MONTHS = frozenset({"may", "march", "april", "june", "august"})
_MONTH_BEFORE = re.compile(
    r"(?i:\b(?:in|of|since|until|till|by|during|for|from|to|and|or|through|between|before|after|late|early|around|on|the|its|that|"
    r"mid|last|next|this|each|every|a|past|coming|about|as)[ -]|[(,/–-] ?)$"
)
_CAPITAL_BEFORE = re.compile(r"(?:^|[^.!?:—–\n“\"] )[A-Z][\w’'-]+ $")
_YEAR_BEFORE = re.compile(
    r"(?i:\b(?:in|since|by|of|from|to|until|till|through|during|before|after|for|and|or|between|late|early|mid|fiscal|year|the|its|"
    r"their|his|that|this|those|these|around|about|circa|than|as|on|at|over|with|late-|his|her|our|an?|winter|summer|spring|fall|autumn|post|pre)[ -]|[(/–,;-] ?)$"
)
_YEAR_AFTER_NOT = re.compile(rf"[ -](?i:{either(TIMES['counted'])})\b|[:/]\d|[-–]\d{{3}}|\w|[-–][a-z]|’?'?s?\w")


def _today(context: Context) -> date | None:
    return context.today


def checked_day(year: int, month: int, number: int) -> Span | str:
    """A day of the calendar, or why there is none."""
    if not 1 <= number <= monthrange(year, month)[1]:
        return f"{MONTH_NAMES[month - 1]} {year} has {monthrange(year, month)[1]} days, so there is no {MONTH_NAMES[month - 1]} {number}"
    return cal.day(date(year, month, number))


def month_day(month: int, number: int, context: Context, weekday: int | None, way: int) -> Span | str:
    """A day and month without a year: the year nearest to the publication that fits its weekday."""
    if number < 1 or number > monthrange(2000, month)[1]:
        return f"{MONTH_NAMES[month - 1]} has {monthrange(2000, month)[1]} days, so there is no {MONTH_NAMES[month - 1]} {number}"
    today = context.today
    if today is None:
        return cal.in_model_year(cal.day(date(2000, month, number)))
    days = [date(y, month, number) for y in range(today.year - 1, today.year + 2) if number <= monthrange(y, month)[1]]
    if not days:
        days = [date(y, month, number) for y in range(today.year - 4, today.year + 5) if monthrange(y, month)[1] >= number]
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
    if way <= 0 and way > -2:
        # Next month's name alone is hardly ever last year's month: "in early November" told at the end of October.
        soon = cal.month(today.year, today.month + 1)
        if soon in spans:
            return soon
    return nearest(spans, today, way or -1)


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
    return _join(first, month_day(to_month, int(m["to"]), replace(context, today=context.today and first.start.date()), None, 1))


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
    if name.capitalize() not in MONTH_NAMES:
        return None  # "Jan" alone is a man
    if name.lower() in _DOUBTFUL_MONTHS and not _MONTH_BEFORE.search(before):
        return None
    if _CAPITAL_BEFORE.search(before) and not _MONTH_BEFORE.search(before):
        return None
    return month_alone(month_of(name), context, tense(m.string, *m.span()))


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


def _year(m: Match, context: Context) -> Span | None:
    before, after = m.string[max(0, m.start() - 12) : m.start()], m.string[m.end() : m.end() + 14]
    if m["year"].isdigit():
        number = int(m["year"])
        if _YEAR_AFTER_NOT.match(after) and not re.match(r"['’]s\b|-", after):
            return None
        if not _YEAR_BEFORE.search(before) and not (m.start() == 0 or 1900 <= number <= 2035 and _loose_year(before)):
            return None
        if re.search(r"[$£€#]$|\d[,.]$|(?i:\bno\. ?)$", before):
            return None
    return cal.year(year_of(m["year"]))


def _loose_year(before: str) -> bool:
    """No capitalised name before it: not "Windows 2000", "Boeing 1900"."""
    return bool(re.search(r"(?:^|[^\w])[a-z]+ $|['’]s $|[.,;:] $", before)) and not before.endswith("$")


def _year_span(m: Match, context: Context) -> Span | None:
    first = int(m["year"])
    last = int(m["to"]) if len(m["to"]) == 4 else first // 100 * 100 + int(m["to"])
    if not first < last <= first + 100:
        return None
    return replace(cal.year(first), end=cal.year(last).end, grain=f"{first}/{last}")


def _decade(m: Match, context: Context) -> Span | None:
    words = m["decade"].lower()
    digits = re.sub(r"\D", "", words)
    if len(digits) == 4:
        if digits[2:] == "00" and not m["mod"]:
            return cal.years(int(digits), 10, digits[:3])
        first = int(digits)
    elif digits:
        first = 1900 + int(digits)
    else:
        first = 1900 + {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
                        "eighties": 80, "nineties": 90}[words]
    return cal.years(first // 10 * 10, 10, str(first // 10))


def _century(m: Match, context: Context) -> Span | None:
    n = ordinal_of(m["n"])
    return cal.years(100 * n - 99, 100, f"{n - 1:02}") if 1 <= n <= 22 else None


def _quarter(m: Match, context: Context) -> Span | None:
    groups = m.groupdict()
    word = next(w for w in (groups.get("n"), groups.get("n2")) if w)
    n = 4 if word.lower() == "last" and m["unit"].lower() == "quarter" else 2 if word.lower() == "last" else ordinal_of(word)
    build, most = (cal.half, 2) if (m["unit"] or "").lower() == "half" else (cal.quarter, 4)
    if n > most:
        return None
    stated = groups.get("y1") or groups.get("y2")
    related = (groups.get("own") or groups.get("own2") or "").lower()
    if stated:
        return build(year_of(stated), n)
    if most == 2 and not related and not groups.get("of"):
        return None  # "the second half" is of a match
    if context.today is None:
        return None
    if related:
        return build(context.today.year + {"last": -1, "this": 0, "next": 1, "the": 0}[related.split()[0]], n)
    way, today = tense(m.string, *m.span()), cal.day(context.today).start

    def far(span: Span) -> float:
        # "expects to report a third-quarter loss" in October: the nearest one, whatever the tense.
        away = ((span.start - today) + (span.end - today)).days / 2
        return abs(away) + (60 if away * way < 0 else 0)

    spans = [build(context.today.year + y, n) for y in (-1, 0, 1)]
    return min([span for span in spans if span.start <= today or way >= 0], key=far)


def _season(m: Match, context: Context) -> Span | None:
    code, rel = SEASONS[m["season"].lower()], (m["rel"] or "").lower()
    if not rel and m.start("core") > m.start() and m["season"].lower() not in ("fall", "spring"):
        rel = "in"  # "since summer", but not "in fall of the price"
    if m["year"]:
        return cal.season(year_of(m["year"]), code)
    if m["own"]:
        return context.today and cal.season(context.today.year + {"last": -1, "this": 0, "next": 1}[m["own"].lower()], code)
    if not rel or context.today is None:
        return None
    spans = [cal.season(context.today.year + y, code) for y in (-1, 0, 1, 2)]
    now = cal.day(context.today).start
    if rel in ("last", "past", "this past", "the past", "the previous"):
        return [s for s in spans if s.end <= now][-1]
    if rel in ("next", "coming", "this coming", "the coming"):
        return next(s for s in spans if s.start > now)
    return nearest(spans, context.today, tense(m.string, *m.span()) if rel != "this" else 0)


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


def _holiday(m: Match, context: Context) -> Span | None:
    if m["year"]:
        return cal.day(_holiday_in(m["name"], int(m["year"])))
    if context.today is None:
        return None
    days = [cal.day(_holiday_in(m["name"], context.today.year + y)) for y in (-1, 0, 1)]
    rel = (m["rel"] or "").lower()
    if rel == "last":
        return [d for d in days if d.start < cal.day(context.today).start][-1]
    way = 1 if rel == "next" else 0 if rel == "this" else tense(m.string, *m.span())
    return nearest(days, context.today, way) if way else min(days, key=lambda s: abs((s.start.date() - context.today).days))


def _production(name: str, triggers: frozenset[str] | str, pattern: str, resolve: Resolve, also: str = "") -> Production:
    words = frozenset(triggers.split()) if isinstance(triggers, str) else triggers
    return Production(name, words, re.compile(pattern), resolve, frozenset(also.split()))


_ORDINAL_DAY = rf"(?:{DAY_NUMBER}|(?i:{either(ORDINALS)}(?:-(?:{either(w for w, n in ORDINALS.items() if n < 10)}))?)\b)"
_REL_YEAR = r"(?i:(?P<own2>this|last|next|the)(?: fiscal)? year)"
_HOLIDAYS = either(name for group in vocabulary("holidays").values() for name in group)
_HOLIDAY_WORDS = frozenset(
    word.lower() for group in vocabulary("holidays").values() for name in group for word in re.findall("[A-Za-z]+", name)
) - {"s", "day", "the", "of"}

ABSOLUTE: tuple[Production, ...] = (
    _production("month-day", _MONTHS, rf"\b(?:(?i:(?P<rel>last|next|this(?: coming| past)?)) )?(?:(?P<wd>{WEEKDAY_OR_SHORT}),? (?:the )?)?(?P<month>{MONTH}) ?(?:the )?(?P<day>{_ORDINAL_DAY})"
                rf"(?:(?:, ?| of | )(?P<year>{_YEAR}\b))?", _mdy),
    _production("day-range", _MONTHS, rf"\b(?P<month>{MONTH}) ?(?P<day>\d\d?)(?: ?[-–—] ?(?:(?P<month2>{MONTH}) ?)?| to )(?P<to>\d\d?)\b"
                rf"(?![:.,]\d)(?:,? (?P<year>{YEAR}\b))?", _day_range),
    _production("day-month", _MONTHS, rf"\b(?:(?P<wd>{WEEKDAY_OR_SHORT}),? )?(?i:the )?(?P<day>{_ORDINAL_DAY})(?i: day)?(?: of| in)?[ -](?P<month>{MONTH})"
                rf"(?:(?:, ?| of |[ -])(?P<year>{_YEAR}\b))?", _mdy),
    _production("iso", FOUR_DIGITS, r"(?<![\d-])(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>[-/])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\d-])", _iso),
    _production("slashed", ANY_DIGIT, r"(?<![\d/-])(?P<a>\d\d?)(?P<sep>[-/.])(?P<b>\d\d?)(?P=sep)(?P<year>(?:1[89]|20)?\d\d)(?![\d/-]|\.\d)", _slashed),
    _production("month-year", _MONTHS, rf"\b(?P<month>{MONTH}),?(?: of| in)? (?:(?P<year>{_YEAR}\b)|(?:the )?(?i:(?P<rel>last|this|next|same) year))", _month_year),
    _production("related-month", _MONTHS, rf"\b(?i:(?P<rel>last|next|this(?: (?:past|coming))?|past|coming)) (?P<month>{MONTH})(?!\.? ?\d)(?!\w)", _related_month),
    _production("month", _MONTHS, rf"(?<![\w-])(?P<mod>)(?P<month>{MONTH})(?!\w)", _month),
    _production("month", _MONTHS, rf"(?<=[Mm]id-)(?P<mod>)(?P<month>{MONTH})(?!\w)|(?<=late-)(?P<x>)(?P<month2>{MONTH})(?!\w)", lambda m, c: _month(m, c) if m["month"] else None),
    _production("year", FOUR_DIGITS, rf"(?<![\d.,$£€#/:-])\b(?:(?i:(?:the )?year) )?(?P<year>{YEAR}\b)", _year),
    _production("year", FOUR_DIGITS, rf"(?<=[Mm]id-)(?P<year>{YEAR}\b)|(?<=post-)(?P<y2>{YEAR}\b)", lambda m, c: cal.year(int(m["year"] or m["y2"]))),
    _production("spoken-year", "nineteen twenty two", rf"\b(?:(?i:(?:the )?year) )?(?P<year>(?i:{SPOKEN_YEAR}))\b(?! (?:{either(TIMES['counted'])}|thousand|hundred)\b)", lambda m, c: cal.year(year_of(m["year"])) if m["year"].count(" ") or "-" in m["year"] else None, also="thousand nineteen twenty"),
    _production("fiscal-year", "fiscal fy", rf"\b(?i:(?:the )?(?:fiscal|FY)(?: year)?) ?(?P<year>{YEAR}\b)", lambda m, c: cal.year(int(m["year"]))),
    _production("year-span", FOUR_DIGITS, r"(?<![\w$£€.,/-])(?P<year>(?:1[5-9]|20)\d\d)[-–/](?P<to>(?:1[5-9]|20)\d\d|\d\d)(?![\d%/-])", _year_span),
    _production("decade", "s", r"(?:\b(?i:the) )?(?:\b(?i:(?P<mod>early|mid|late))[ -])?(?<![\w.,$])(?P<decade>(?:1[5-9]|20)\d0['’]?s|['’][2-9]0s)\b", _decade),
    _production("spoken-decade", "twenties thirties forties fifties sixties seventies eighties nineties",
                r"\b(?i:the )(?:(?i:(?P<mod>early|mid|late))[ -])?(?i:(?P<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b", _decade),
    _production("century", "century", rf"\b(?:(?i:the) )?(?:(?i:(?P<mod>early|mid|late))[ -])?(?i:(?P<n>{ORDINAL}))[ -]century\b", _century),
    _production("quarter", "quarter half quarters halves",
                rf"\b(?:(?i:the|its|their|his|a|an|our) )?(?:(?P<y1>{YEAR}) |(?i:(?P<own>this|last|next) year)['’]s )?(?:(?i:fiscal)[ -])?"
                rf"(?i:(?P<n>first|second|third|fourth|last|1st|2nd|3rd|4th)[ -](?P<unit>quarter|half))\b"
                rf"(?:,? (?i:(?P<of>of) )?(?:(?i:fiscal(?: year)? )?(?P<y2>{YEAR}\b)|{_REL_YEAR}))?", _quarter, also="first second third fourth last st nd rd th"),
    _production("q-number", "q", rf"\b[Qq](?P<n>[1-4])(?P<unit>)(?: (?:of )?(?P<y2>{YEAR}\b))?", _quarter),
    _production("season", "spring summer fall autumn winter",
                r"\b(?:(?i:in|by|during|since|until|of|for) )?(?P<core>(?:(?i:(?P<rel>last|next|this(?: (?:past|coming))?|past|coming|the(?: (?:past|coming|previous))?)) )?(?:(?i:early|mid|late)[ -])?"
                rf"(?P<season>{SEASON}|Summer|Winter|Spring|Autumn)\b(?:,? (?:of )?(?:(?P<year>{_YEAR}\b)|(?i:(?P<own>last|this|next) year)))?)", _season),
    _production("holiday", _HOLIDAY_WORDS, rf"\b(?:(?i:(?P<rel>last|next|this)) )?(?P<name>{_HOLIDAYS})\b(?:,? (?:of )?(?P<year>{YEAR}\b))?", _holiday),
)
