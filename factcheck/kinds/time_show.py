"""A time in words for an editor: "Wednesday, June 12, 2024", "11:43 a.m. (Seoul), Sept. 13, 2023", "July 2023"."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import isinf

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.time_words import MONTH_NAMES, PARTS, WEEKDAY_NAMES
from factcheck.model import Hedge, Interval, Value

_SHORT = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}
_PARTS = frozenset({*PARTS, "early", "late"})
_STEPS = (
    ("year", 31557600),
    ("month", 2629800),
    ("week", 604800),
    ("day", 86400),
    ("hour", 3600),
    ("minute", 60),
    ("second", 1),
)


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
    return _show(value, True, True) if isinstance(value, Interval) else value.name


def show_pair(a: Interval, b: Interval) -> tuple[str, str]:
    """Two times in words, without the day and zone of clock times that they share."""
    if not (0 < a.step < 86400 and 0 < b.step < 86400):
        return show_time(a), show_time(b)
    same_zone = a.unit == b.unit
    same_day = a.dimension == b.dimension and _ends(a)[0].date() == _ends(b)[0].date()
    return _show(a, not same_zone, not same_day), _show(b, not same_zone, not same_day)


def _ends(value: Interval) -> tuple[datetime, datetime]:
    low, high = (value.stated[0], value.stated[-1]) if value.stated else (value.low, value.high)
    if 0 < value.step < 86400 and isinf(value.low) != isinf(value.high):
        low = high = value.high if isinf(value.low) else value.low  # "by Tuesday morning": by noon
    if isinf(low) or isinf(high):
        low, high = (low, low) if isinf(high) else (high, high)
    start, end = (cal.local(at, value.dimension, value.unit) for at in (low, high))
    return start, end


def _show(value: Interval, zone: bool, day: bool) -> str:
    start, end = _ends(value)
    if value.words in _PARTS and end - start < cal.DAY and value.dimension == cal.INSTANT:
        return _part_of_day(value.words, start)
    clock = 0 < value.step < 86400
    text = _clock(value, start, end, zone, day) if clock else _date(value.dimension, start, end)
    return (
        f"{value.words} {text}"
        if (value.words and value.hedge not in (Hedge.RANGE, Hedge.VAGUE)) or _told(value)
        else text
    )


def _told(value: Interval) -> bool:
    """A vague clock time whose words stand before it: "shortly after 8:30 p.m."."""
    return value.hedge is Hedge.VAGUE and len(value.stated) == 1


def _part_of_day(word: str, start: datetime) -> str:
    """ "late Thursday, Sept. 12, 2024", "Thursday night, Sept. 12, 2024"."""
    weekday = WEEKDAY_NAMES[start.weekday()]
    named = f"{word} {weekday}" if word in ("early", "late") else f"{weekday} {word}"
    return f"{named}, {_day(start)}"


def _clock(value: Interval, start: datetime, end: datetime, zone: bool, day: bool) -> str:
    text = clock_face(start) if start == end else f"{clock_face(start)} to {clock_face(end)}"
    if value.unit and zone:
        city = value.unit.rsplit("/", 1)[-1].replace("_", " ")
        text += f" {city}" if city == "UTC" else f" ({city})"
    return f"{text}, {_day(start)}" if value.dimension == cal.INSTANT and day else text


def clock_face(at: datetime) -> str:
    """ "11:43 a.m.", "noon", "midnight"."""
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
