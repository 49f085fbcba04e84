"""Days and stretches told from the publication or the date before: "Wednesday", "last week", "the following day"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_words import (
    TIMES,
    WEEKDAY,
    WEEKDAY_NAMES,
    either,
    weekday_of,
)
from factcheck.kinds.timex import NO_DATE, Context, Match, Production, folded, production, tense

_ONE_UNIT = r"day|week|weekend|month|quarter|half|year|decade|century"

_UNIT_WORDS = _ONE_UNIT.replace("|", " ")

_WEEKDAYS = " ".join(WEEKDAY_NAMES).lower()

_DETERMINER = (
    r"(?P<rel>this(?: (?:past|coming|current))?|last|next|(?:the )?(?:past|coming|current|upcoming)|the (?:next|last))"
)

_REPEATED = re.compile(r"\b(?:each|every) $", re.I)

_PLURAL_PART = re.compile(r" (?:morning|afternoon|evening|night)s\b")
_COMING = re.compile(r"\b(?:ahead of|before|until|for|in|prior to|by|upcoming) (?:the )?$", re.I)

_DAY_WORDS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}

_BY = {
    "the": 0,
    "this": 0,
    "current": 0,
    "last": -1,
    "past": -1,
    "next": 1,
    "coming": 1,
    "same": 0,
    "that": 0,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "following": 1,
    "next ": 1,
    "upcoming": 1,
}


def weekday(m: Match, context: Context) -> Span | None:
    """The day that a match with the groups wd and rel ("last") means."""
    number, rel = weekday_of(m["wd"]), (m["rel"] or "").lower()
    if _REPEATED.search(m.string, max(0, m.start() - 7), m.start()) or _PLURAL_PART.match(m.string, m.end()):
        return None  # "each Thursday", "Tuesday nights" are no days
    if context.today is None:
        return cal.weekday_alone(number)
    base = context.anchor.start.date() if context.anchor and context.anchor.dimension == cal.INSTANT else context.today
    if rel in ("the following", "the next"):
        return cal.day(weekday_after(base, number))
    if rel in ("the previous", "the preceding"):
        return cal.day(weekday_before(base, number))
    if rel == "last" or rel.endswith("past"):
        return cal.day(weekday_before(context.today, number))
    if rel == "next" or rel.endswith("coming"):
        return cal.day(weekday_after(context.today, number))
    way = _of_possessive(m) or tense(m.string, *m.span())
    if rel == "this" and way == 0:
        way = 1
    return cal.day(nearest_weekday(context, number, way))


def _of_possessive(m: Match) -> int:
    """ "Wednesday's ruling" has been given, unless one looks forward to it: "ahead of Wednesday's vote"."""
    if not m.string.startswith(("'s", "’s"), m.end()):
        return 0
    return 0 if _COMING.search(m.string, max(0, m.start() - 14), m.start()) else -1


def nearest_weekday(context: Context, number: int, way: int) -> date:
    """The day a bare weekday means: the latest one that has come, for future tense the next.

    Where the event's zone is ahead of the outlet's, the day after publication has come already: "fired a missile
    Wednesday" in an American article of Tuesday evening about Korea.
    """
    today = context.today
    assert today is not None
    if context.ahead and way <= 0 and (today + timedelta(days=1)).weekday() == number:
        return today + timedelta(days=1)
    return (
        weekday_after(today - timedelta(days=1), number)
        if way > 0
        else weekday_before(today + timedelta(days=1), number)
    )


def weekday_after(at: date, number: int) -> date:
    return at + timedelta(days=(number - at.weekday() - 1) % 7 + 1)


def weekday_before(at: date, number: int) -> date:
    return at - timedelta(days=(at.weekday() - number - 1) % 7 + 1)


_DAY_PARTS = ("morning", "afternoon", "evening", "night")
_OF_OUR_TIME = re.compile(rf"['’]s (?:\w+ )?(?:{either(TIMES['of_our_time'])})\b")


def _day_word(m: Match, context: Context) -> Span | str | None:
    word = m["word"].lower()
    if _OF_OUR_TIME.match(m.string, m.end()) or m.string.endswith(
        ("people of ", "world of ", "leaders of "), 0, m.start()
    ):
        return None  # "today's world", "the people of tomorrow" are of no day
    if (
        m["word"] == "Today"
        and m.string[max(0, m.start() - 1) : m.start()] == " "
        and m.string[m.start() - 2].isalpha()
    ):
        return None  # "USA Today" is a name
    if context.today is None:
        return NO_DATE
    span = cal.day(context.today + timedelta(days=_DAY_WORDS[word]))
    return cal.part_of_day(span, "night") if word == "tonight" else span


def _this_part(m: Match, context: Context) -> Span | str | None:
    if context.today is None:
        return NO_DATE
    day = cal.day(context.today - timedelta(days=m["rel"].lower() == "last"))
    return cal.part_of_day(day, m["part"].lower())


def _unit(m: Match, context: Context) -> Span | str | None:
    unit = m["unit"].lower()
    if m["unit"][0].isupper() and m["rel"][0].isupper() and not m.string.isupper():
        return None  # "This Week" is a programme
    if context.today is None:
        return NO_DATE
    word = m["rel"].lower().split()[-1]
    at = context.today
    if unit == "weekend":
        return _weekend(m, at, word)
    if word == "past" and unit in ("decade", "century"):
        return _up_to(at, unit, "P10Y" if unit == "decade" else "P100Y")
    named = cal.unit_span(unit, cal.shift(at, unit, _BY[word]))
    return _up_to(at, unit, named.grain) if _ROLLING.fullmatch(m["rel"]) and unit != "day" else named


_ROLLING = re.compile(r"the (?:past|last)", re.I)  # "over the past week", "has been there for the last year"


def _up_to(at: date, unit: str, grain: str) -> Span:
    """The stretch that ends with a day: "over the past year" told in June begins in June."""
    return Span(cal.day(cal.shift(at, unit, -1)).start, cal.day(at).end, grain, vague=True)


def _weekend(m: Match, at: date, word: str) -> Span:
    this = cal.weekend(at)
    if word in ("next", "coming", "upcoming"):
        return cal.weekend(at + timedelta(days=7 if word == "next" else 0))
    if word == "last" or word == "past" or (word == "this" and at.weekday() < 2 and tense(m.string, *m.span()) < 0):
        return cal.weekend(at - timedelta(days=7)) if at.weekday() < 6 or word == "last" else this
    return this


def _the_weekend(m: Match, context: Context) -> Span | str | None:
    if context.today is None:
        return NO_DATE
    way = tense(m.string, *m.span())
    return cal.weekend(context.today - timedelta(days=7 if way <= 0 and context.today.weekday() < 5 else 0))


def _anaphor(m: Match, context: Context) -> Span | str | None:
    anchor, unit = context.anchor, m["unit"].lower()
    word = m["rel"].lower().split()[-1]
    if anchor and anchor.end - anchor.start > cal.DAY and (unit == "day" or unit in _DAY_PARTS):
        return None  # "in March … that day" is some day of it
    if unit in _DAY_PARTS:
        base = anchor.start.date() if anchor else context.today
        return cal.part_of_day(cal.day(cal.shift(base, "day", _BY[word])), unit) if base else None
    if anchor is None or anchor.dimension != cal.INSTANT:
        if context.today is None:
            return NO_DATE
        anchor = cal.day(context.today)
    return cal.unit_span(unit, cal.shift(anchor.start.date(), unit, _BY[word]))


NEAR: tuple[Production, ...] = (
    production(
        "weekday",
        _WEEKDAYS,
        r"(?:\b(?i:(?P<rel>last|next|this(?: (?:past|coming))?|past|coming|the (?:previous"
        rf"|preceding|following|next))) )?\b(?P<wd>{WEEKDAY})(?!\w)",
        weekday,
    ),
    folded(
        "day-word",
        "today tonight yesterday tomorrow",
        r"\b(?P<word>the day before yesterday|the day after tomorrow|today|tonight|yesterday|tomorrow)\b",
        _day_word,
    ),
    folded(
        "this-part",
        "morning afternoon evening night lunchtime",
        r"\b(?:(?P<rel>this) (?P<part>morning|afternoon|evening|lunchtime))\b",
        _this_part,
        also="this",
    ),
    folded("last-night", "night", r"\b(?P<rel>last) (?P<part>night)\b", _this_part, also="last"),
    folded(
        "unit",
        "this last next past coming current upcoming",
        rf"\b{_DETERMINER}(?: (?:fiscal|calendar|financial|trading|business|academic|entire"
        rf"|whole|full))? (?P<unit>{_ONE_UNIT})\b",
        _unit,
        also=_UNIT_WORDS,
    ),
    folded(
        "anaphor",
        "following next same that previous preceding prior",
        r"\b(?P<rel>the (?:very )?(?:following|next|same|previous|preceding|prior)"
        rf"|that(?: same)?) (?P<unit>{_ONE_UNIT}|morning|afternoon|evening|night)\b",
        _anaphor,
        also=_UNIT_WORDS + " morning afternoon evening night",
    ),
    folded(
        "the-unit",
        "end start beginning middle rest close remainder half part early earlier late later",
        r"\b(?:(?:end|start|beginning|middle|rest|close|remainder|half|part|course) of"
        r"|(?:early|earlier|late|later) in) (?P<core>(?P<rel>the)(?: (?:fiscal"
        r"|calendar))? (?P<unit>year|month|week|decade|century))\b",
        _unit,
        also="year month week decade century",
    ),
    folded("the-weekend", "weekend", r"\b(?P<rel>over|during|at|for) (?P<core>the weekend)\b", _the_weekend),
)
