"""Days and stretches told from another: "the week before Christmas", "a week from Friday", "the year after next"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.holidays import HOLIDAY_NAME, holiday
from factcheck.kinds.time_words import WEEKDAY, YEAR, weekday_of
from factcheck.kinds.timex import NO_DATE, Context, Match, Production, folded, production
from factcheck.kinds.timex_near import weekday, weekday_after
from factcheck.kinds.timex_offsets import AMOUNT, amount_of

_WEEK = timedelta(days=7)


def _beside(m: Match, context: Context) -> Span | str | None:
    """ "the week before Christmas", "the day after Thanksgiving", "the day before last Tuesday"."""
    named = holiday(m, context) if m["name"] else weekday(m, context)
    if named is None or named.dimension != cal.INSTANT:
        return named
    unit, by, at = m["unit"].lower(), -1 if m["way"].lower() == "before" else 1, named.start.date()
    if unit == "week":
        start = named.start - _WEEK if by < 0 else named.end
        middle = cal.week((start + _WEEK / 2).date())
        return replace(middle, start=start, end=start + _WEEK, vague=True)
    if unit == "weekend":
        away = by if by < 0 or at.weekday() > 4 else 0  # the weekend after Wednesday is in its week
        return cal.weekend(at + away * _WEEK)
    if unit in ("night", "morning"):
        return cal.part_of_day(cal.day(at + timedelta(days=by)), unit)
    return cal.unit_span(unit, cal.shift(at, unit, by))


def _twice(m: Match, context: Context) -> Span | str | None:
    """ "the week before last", "the year after next"."""
    unit, at = m["unit"].lower(), context.today
    if at is None:
        return NO_DATE
    if unit == "night":
        return cal.part_of_day(cal.day(at - timedelta(days=2)), unit)
    return cal.unit_span(unit, cal.shift(at, unit, -2 if m["way"].lower() == "before last" else 2))


def _from_weekday(m: Match, context: Context) -> Span | str | None:
    """ "a week from Friday", "two weeks ago Monday"."""
    amount = amount_of(m["amount"])
    if amount is None or amount != int(amount):
        return None
    if context.today is None:
        return NO_DATE
    ago = m["way"].lower() == "ago"
    days = int(amount) * (7 if m["unit"].lower() == "week" else 1)
    number = weekday_of(m["wd"])
    return cal.day(_same_week(context.today - timedelta(days=days), number) if ago else _after(context, number, days))


def _same_week(at: date, number: int) -> date:
    """The weekday nearest to a day."""
    return at + timedelta(days=(number - at.weekday() + 3) % 7 - 3)


def _after(context: Context, number: int, days: int) -> date:
    assert context.today is not None
    return weekday_after(context.today, number) + timedelta(days=days)


BESIDE: tuple[Production, ...] = (
    production(
        "beside",
        "before after",
        r"\b(?i:the (?P<unit>day|week|weekend|night|morning|month|year) (?P<way>before|after) )"
        r"(?:(?i:(?P<rel>last|next|this)) )?"
        rf"(?:(?P<name>{HOLIDAY_NAME})(?:,? (?P<year>{YEAR}))?|(?P<wd>{WEEKDAY}))(?!\w)",
        _beside,
        also="day week weekend night morning month year",
    ),
    folded(
        "twice",
        "before after",
        r"\bthe (?P<unit>week|weekend|month|quarter|year|night) (?P<way>before last|after next)"
        r"(?= (?:and|but|to|in|at|by|with|for|when|after|before|that|from|on)\b|[.,;:)'’]|$)",
        _twice,
        also="last next",
    ),
    production(
        "from-weekday",
        "from ago",
        rf"(?<![\w.,$-])(?i:(?P<amount>{AMOUNT}) (?P<unit>day|week)s? (?P<way>from|ago)(?: on)? )"
        rf"(?P<wd>{WEEKDAY})(?!\w)",
        _from_weekday,
        also="day days week weeks",
    ),
)
