"""A time in words for an editor: "Wednesday, June 12, 2024", "11:43 a.m. (Seoul), Sept. 13, 2023", "July 2023"."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import isinf

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.time_words import MONTH_NAMES, WEEKDAY_NAMES
from factcheck.model import Interval, Value

_SHORT = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}
_STEPS = (("year", 31557600), ("month", 2629800), ("week", 604800), ("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1))


def length_in_words(seconds: float) -> str:
    """A length of time by its two largest units: "1 hour 30 minutes", "3 days"."""
    rest, words = round(seconds), []
    if rest >= 86400 * 60:
        for unit, size in _STEPS[:2]:
            if rest >= size * 0.97:
                n = round(rest / size, 1)
                return f"{n:g} {unit}{'' if n == 1 else 's'}"
    for unit, size in _STEPS[3:]:
        n, rest = divmod(rest, size)
        if n:
            words.append(f"{n} {unit}{'' if n == 1 else 's'}")
    return " ".join(words[:2]) or "no time"


def show_time(value: Value) -> str:
    """A date or clock time in words."""
    if not isinstance(value, Interval):
        return value.name
    low, high = (value.stated[0], value.stated[-1]) if value.stated else (value.low, value.high)
    if isinf(low) or isinf(high):
        low, high = (low, low) if isinf(high) else (high, high)
    start, end = (cal.local(at, value.dimension, value.unit) for at in (low, high))
    text = _clock(value, start, end) if 0 < value.step < 86400 else _date(value.dimension, start, end)
    return f"{value.words} {text}".strip() if value.words and value.words not in ("between", "from") else text


def _clock(value: Interval, start: datetime, end: datetime) -> str:
    text = clock_face(start) if start == end else f"{clock_face(start)} to {clock_face(end)}"
    if value.unit:
        city = value.unit.rsplit("/", 1)[-1].replace("_", " ")
        text += f" {city}" if city == "UTC" else f" ({city})"
    return f"{text}, {_day(start)}" if value.dimension == cal.INSTANT else text


def clock_face(at: datetime) -> str:
    """"11:43 a.m.", "noon", "midnight"."""
    if at.minute == 0 and at.second == 0 and at.hour in (0, 12):
        return "noon" if at.hour else "midnight"
    seconds = f":{at.second:02}" if at.second else ""
    return f"{(at.hour - 1) % 12 + 1}:{at.minute:02}{seconds} {'a.m.' if at.hour < 12 else 'p.m.'}"


def _date(dimension: str, start: datetime, end: datetime) -> str:
    if dimension == cal.TIME_OF_WEEK:
        return WEEKDAY_NAMES[start.weekday()] + _hours(start, end)
    dated = dimension == cal.INSTANT
    if end - start <= cal.DAY:
        named = f"{WEEKDAY_NAMES[start.weekday()]}, {_day(start)}" if dated else _day(start, False)
        return named + _hours(start, end)
    if start.day == 1 and end.day == 1 and start.hour == end.hour == 0:
        return _months(start, end, dated)
    last = end - timedelta(seconds=1)
    if dated and start.weekday() == 0 and (end - start).days == 7:
        return f"the week of {_day(start)}"
    return f"{_day(start, dated and start.year != last.year)} to {_day(last, dated)}"


def _hours(start: datetime, end: datetime) -> str:
    if end - start == cal.DAY and start.hour == 0:
        return ""
    return f", {clock_face(start)} to {clock_face(end)}"


def _months(start: datetime, end: datetime, dated: bool) -> str:
    count = (end.year - start.year) * 12 + end.month - start.month
    if count == 1:
        return MONTH_NAMES[start.month - 1] + (f" {start.year}" if dated else "")
    if count == 12 and start.month == 1:
        return str(start.year)
    last = end - timedelta(days=1)
    if count % 12 == 0 and start.month == 1:
        return f"{start.year} to {last.year}"
    return f"{MONTH_NAMES[start.month - 1]} to {MONTH_NAMES[last.month - 1]}" + (f" {last.year}" if dated else "")


def _day(at: datetime, dated: bool = True) -> str:
    month = _SHORT.get(at.month, MONTH_NAMES[at.month - 1])
    return f"{month} {at.day}" + (f", {at.year}" if dated else "")
