"""Dates so far away from another: "two days ago", "a year earlier", "in a fortnight", "the year-ago quarter"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_words import (
    MONTH,
    NUMBER_WORD,
    UNITS,
    YEAR,
    either,
    month_of,
    number_of,
)
from factcheck.kinds.timex import NO_DATE, Context, Match, Production, folded, tense
from factcheck.kinds.timex_days import month_day

_CLOCK_UNITS = frozenset({"second", "minute", "hour"})
_SHORT_UNITS = frozenset({"wk", "wks", "yr", "yrs"})
_DATE_UNITS = either(word for word, unit in UNITS.items() if unit not in _CLOCK_UNITS and word not in _SHORT_UNITS)
_DATE_UNIT_WORDS = _DATE_UNITS.replace("|", " ")

AMOUNT = (
    r"(?:(?:about|almost|nearly|roughly|around|some|over|more than|less than|just over"
    r"|just under|at least|barely|only|just|exactly) )?"
    rf"(?:\d{{1,4}}(?:\.\d{{1,2}})?(?: ?½| 1/2)?|(?:{NUMBER_WORD})(?: and a half)?|an?"
    r"|a couple(?: of)?|a few|several|half an?|many)"
)

_VAGUE_AMOUNTS = {
    "a couple": 2,
    "a couple of": 2,
    "a": 1,
    "an": 1,
    "a few": 4,
    "several": 5,
    "half a": 0.5,
    "half an": 0.5,
    "many": 0,
}

_HEDGED = re.compile(
    r"^(?:about|almost|nearly|roughly|around|some|over|more than|less than|just over"
    r"|just under|at least|barely|only|just|exactly) "
)

# "For the nine months … a year earlier" is of no quarter; the nearer word decides.
_PERIODS = re.compile(r"\b(?:(?P<long>months|the (?:full |fiscal )?year|annual)|quarters?|quarterly|period)\b", re.I)
_ENDED = re.compile(rf",? (?:that |which )?(?:ended|ending|ends|through) (?:on )?(?P<month>{MONTH}) (?P<day>\d\d?)\b")


def amount_of(words: str) -> float | None:
    """ "about two" -> 2, "a couple of" -> 2, "2 1/2" -> 2.5; None for "many"."""
    text = _HEDGED.sub("", words.lower()).strip()
    if text in _VAGUE_AMOUNTS:
        return _VAGUE_AMOUNTS[text] or None
    add = 0.0
    for half in (" and a half", " 1/2", " ½", "½"):
        if text.endswith(half):
            text, add = text.removesuffix(half), 0.5
    try:
        return float(text) + add
    except ValueError:
        number = number_of(text)
        return None if number is None else number + add


def _offset(m: Match, context: Context) -> Span | str | None:
    unit, word = UNITS[m["unit"].lower()], m["dir"].lower().split()[0]
    amount = amount_of(m["amount"])
    if amount is None:
        return None
    back = word in ("ago", "earlier", "before", "previously", "beforehand")
    from_today = word in ("ago", "from", "hence")
    if unit == "year" and amount == 1 and back and context.stretch:
        return cal.year(context.stretch.start.year - 1) if _is_yearly(m) else year_before(context.stretch)
    base = context.today if from_today else context.anchor.start.date() if context.anchor else context.today
    if not from_today and context.anchor and context.anchor.dimension != cal.INSTANT:
        return None
    if base is None:
        return NO_DATE
    if not from_today and context.anchor and _is_finer(unit, context.anchor):
        return None
    return _away(base, unit, -amount if back else amount)


def _is_finer(unit: str, anchor: Span) -> bool:
    """Whether a distance is told in a smaller unit than the time it starts from: "in 1989 … two days later"."""
    return (anchor.end - anchor.start).days > 1.1 * _DAYS_IN.get(unit, 1)


def _is_yearly(m: Match) -> bool:
    """Whether the sentence speaks of months or a year last before a match, not of a quarter."""
    periods = list(_PERIODS.finditer(m.string, max(0, m.start() - 240), m.start()))
    return bool(periods) and periods[-1]["long"] is not None


def _of_money(span: Span) -> bool:
    return "-Q" in span.grain or "-H" in span.grain


def year_before(span: Span) -> Span:
    """The same quarter or half of the year before; of a stretch of months the year before."""
    if not _of_money(span):
        return cal.year(span.start.year - 1)
    build = cal.half if "-H" in span.grain else cal.quarter
    return build(span.start.year - 1, int(span.grain[-1]))


def _away(base: date, unit: str, by: float) -> Span | str:
    """The unit so far away: "three months ago" is that month, give or take half of one."""
    try:
        return _at_distance(base, unit, by)
    except (ValueError, OverflowError):
        return "out of the calendar's reach"


_ROUGH = 0.15  # "two weeks ago" is 11 to 18 days ago, "six weeks ago" some more
_DAYS_IN = {"year": 365, "month": 30, "week": 7, "decade": 3652, "century": 36525}


def _at_distance(base: date, unit: str, by: float) -> Span:
    whole, fraction = int(by), by - int(by)
    at = cal.shift(base, unit, whole) if unit != "fortnight" else base + timedelta(days=round(14 * by))
    if fraction:
        at += timedelta(days=round(fraction * _DAYS_IN.get(unit, 1)))
    grain_unit = {"fortnight": "week", "decade": "year", "century": "year", "night": "day", "weekend": "weekend"}.get(
        unit, unit
    )
    named = cal.unit_span("month" if fraction and unit == "year" else grain_unit, at)
    if unit in ("day", "night"):
        return named
    middle = cal.day(at)
    if unit in ("week", "fortnight"):
        days = timedelta(days=max(4, round(_ROUGH * abs(at - base).days)))
        return replace(named, start=middle.start - days, end=middle.start + days, vague=True)
    half = (named.end - named.start) / 2
    return replace(
        named, start=min(named.start, middle.start - half), end=max(named.end, middle.end + half), vague=True
    )


def _in_amount(m: Match, context: Context) -> Span | str | None:
    unit, amount = UNITS[m["unit"].lower()], amount_of(m["amount"])
    if (
        amount is None
        or unit == "quarter"
        or not (m["time"] or unit == "fortnight" or tense(m.string, m.start(), m.end()) > 0)
    ):
        return None
    return NO_DATE if context.today is None else _away(context.today, unit, amount)


def _of_quarter(m: Match, context: Context) -> Span | None:
    """ "the year-ago quarter", "the latest quarter", "the 1988 period": told from the quarter spoken of."""
    stretch = context.stretch or _last_quarter(context)
    if stretch and "latest" in m[0] and context.today and stretch.end.date() > context.today:
        stretch = _last_quarter(context)
    if stretch is None:
        return None
    ended = _ENDED.match(m.string, m.end())
    if ended and not m["ago"] and not context.stretch:  # a fiscal "first quarter" keeps its name
        return _ended_on(ended, context)
    if _is_yearly(m) and "quarter" not in m[0].lower():
        stretch = cal.year(stretch.start.year)
    if m["year"]:
        if not _of_money(stretch):
            return cal.year(int(m["year"]))
        build = cal.half if "-H" in stretch.grain else cal.quarter
        return build(int(m["year"]), int(stretch.grain[-1]))
    return year_before(stretch) if m["ago"] else stretch


def _ended_on(m: Match, context: Context) -> Span | None:
    """ "the quarter ended July 31": the calendar quarter that holds its middle."""
    end = month_day(month_of(m["month"]), int(m["day"]), context, None, -1)
    if isinstance(end, str) or end.dimension != cal.INSTANT:
        return None
    return cal.unit_span("quarter", (end.start - timedelta(days=45)).date())


def _last_quarter(context: Context) -> Span | None:
    if context.today is None:
        return None
    return cal.unit_span("quarter", cal.shift(context.today, "quarter", -1))


OFFSETS: tuple[Production, ...] = (
    folded(
        "offset",
        "ago earlier later hence from previously before",
        rf"(?<![\w.,$-])(?P<amount>{AMOUNT})[ -](?P<unit>{_DATE_UNITS})(?: or (?:so"
        r"|more))?,? (?P<dir>ago|earlier|later|previously|from (?:now|today)|hence"
        r"|before(?=[.,;]|$))(?!\w)",
        _offset,
        also=_DATE_UNIT_WORDS,
        shape=rf"(?:{_DATE_UNITS})(?: or (?:so|more))?,? (?:ago|earlier|later|previously|from|hence|before)",
    ),
    folded(
        "in-amount",
        "in",
        rf"\b(?P<core>in (?P<amount>{AMOUNT}) (?P<unit>{_DATE_UNITS})(?P<time>['’]s? time)?)\b("
        r"?! (?:ago|earlier|later|before))",
        _in_amount,
        also=_DATE_UNIT_WORDS,
    ),
    folded(
        "year-ago",
        "ago earlier",
        r"\b(?:the )?(?:comparable )?(?P<ago>year-(?:ago|earlier))(?: (?:third|second|first"
        r"|fourth))?(?: (?:quarter|period|half))?\b(?P<year>)",
        _of_quarter,
        also="year",
    ),
    folded(
        "the-quarter",
        "quarter period",
        r"\b(?:the|that|this)(?: (?:latest|same|corresponding|comparable|most recent"
        rf"|just-ended))?(?: (?P<year>{YEAR}))? (?:quarter|period)\b(?!-)(?P<ago> (?:a year (?:ago"
        r"|earlier)|last year))?",
        lambda m, c: (
            _of_quarter(m, c)
            if m[0].lower().endswith(("quarter", "ago", "earlier", "year")) or "latest" in m[0].lower() or m["year"]
            else None
        ),
    ),
)
