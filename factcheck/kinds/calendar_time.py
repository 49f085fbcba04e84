"""Stretches of the calendar: what "March", "the third quarter" or "early Monday" cover, in local time.

A ``Span`` is half-open and in naive local time. Where an article offers no date to resolve against, the span
lies in a model week ("Wednesday") or a model leap year ("June 12"), and ``dimension`` says so.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from math import isinf
from zoneinfo import ZoneInfo

from factcheck.model import Hedge, Interval
from factcheck.vocabulary import vocabulary

INSTANT, TIME_OF_DAY, TIME_OF_WEEK, TIME_OF_YEAR = "instant", "time of day", "time of week", "time of year"
DAY = timedelta(days=1)
MODEL_WEEK = datetime(2001, 1, 1)  # a Monday
MODEL_YEAR = datetime(2000, 1, 1)  # a leap year
_EPOCHS = {
    INSTANT: datetime(1970, 1, 1),
    TIME_OF_DAY: MODEL_WEEK,
    TIME_OF_WEEK: MODEL_WEEK,
    TIME_OF_YEAR: MODEL_YEAR,
}
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of local time; ``grain`` is its TIMEX3 value; "early Monday" is ``vague``."""

    start: datetime
    end: datetime
    grain: str
    dimension: str = INSTANT
    vague: bool = False
    words: str = ""


def midnight(day: date) -> datetime:
    """The beginning of a calendar day, in no zone."""
    return datetime(day.year, day.month, day.day)


@lru_cache(maxsize=1024)
def day(of: date) -> Span:
    """One calendar day."""
    return Span(midnight(of), midnight(of) + DAY, f"{of.year:04}-{of.month:02}-{of.day:02}")


def week(of: date) -> Span:
    """The ISO week that holds a day."""
    year, number, _ = of.isocalendar()
    monday = midnight(of) - timedelta(days=of.weekday())
    return Span(monday, monday + 7 * DAY, f"{year:04}-W{number:02}")


def weekend(of: date) -> Span:
    """The weekend of the ISO week that holds a day."""
    whole = week(of)
    return Span(whole.start + 5 * DAY, whole.end, whole.grain + "-WE")


def months(year: int, first: int, count: int, grain: str) -> Span:
    """``count`` months from the ``first`` of a year (which may lie outside 1 to 12)."""
    return Span(datetime(*month_number(year, first), 1), datetime(*month_number(year, first + count), 1), grain)


def month_number(year: int, month: int) -> tuple[int, int]:
    """Year and month, the month brought into 1 to 12."""
    return year + (month - 1) // 12, (month - 1) % 12 + 1


def month(year: int, number: int) -> Span:
    """One calendar month."""
    year, number = month_number(year, number)
    return months(year, number, 1, f"{year:04}-{number:02}")


def quarter(year: int, number: int) -> Span:
    """One calendar quarter."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return months(year, 3 * number - 2, 3, f"{year:04}-Q{number}")


def half(year: int, number: int) -> Span:
    """One half of a year."""
    return months(year, 6 * number - 5, 6, f"{year:04}-H{number}")


def years(first: int, count: int, grain: str) -> Span:
    """``count`` whole years."""
    return Span(datetime(first, 1, 1), datetime(first + count, 1, 1), grain)


def year(number: int) -> Span:
    """One calendar year."""
    return years(number, 1, f"{number:04}")


def season(of_year: int, code: str) -> Span:
    """A season; a winter is named for the year in which it ends."""
    return months(of_year - (code == "WI"), SEASON_MONTH[code], 3, f"{of_year:04}-{code}")


def weekday_alone(number: int) -> Span:
    """A weekday that nothing dates, in the model week."""
    start = MODEL_WEEK + number * DAY
    return Span(start, start + DAY, f"XXXX-WXX-{number + 1}", TIME_OF_WEEK)


def in_model_year(span: Span) -> Span:
    """A month or day without a year: a span built in the model year, said to be of no year."""
    return replace(span, grain="XXXX" + span.grain[4:], dimension=TIME_OF_YEAR)


def unit_span(unit: str, at: date) -> Span:
    """The calendar unit that holds a day: its week, month, quarter, year …"""
    if unit in ("day", "night"):
        return day(at)
    if unit in ("week", "fortnight"):
        return week(at)
    if unit == "weekend":
        return weekend(at)
    if unit == "month":
        return month(at.year, at.month)
    if unit == "quarter":
        return quarter(at.year, (at.month + 2) // 3)
    if unit == "half":
        return half(at.year, (at.month + 5) // 6)
    if unit == "decade":
        return years(at.year // 10 * 10, 10, f"{at.year // 10}")
    if unit == "century":
        return years(at.year // 100 * 100 + 1, 100, f"{at.year // 100:02}")
    return year(at.year)


def shift(at: date, unit: str, by: int) -> date:
    """A day moved by calendar units; the last of a month stays in the month."""
    days = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(unit)
    if days:
        return at + timedelta(days=days * by)
    of_months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit]
    to_year, to_month = month_number(at.year, at.month + of_months * by)
    return date(to_year, to_month, min(at.day, monthrange(to_year, to_month)[1]))


def part_of_day(span: Span, word: str) -> Span:
    """The morning, evening … of a day, or "early" and "late" in it."""
    of = vocabulary("times")
    if word in of["parts_of_day"]:
        hours, code = of["parts_of_day"][word]["hours"], "T" + of["parts_of_day"][word]["code"]
    else:
        hours, code = of["day_parts"][word], ""
    low, high = (span.start + timedelta(hours=h) for h in hours)
    return replace(span, start=low, end=high, grain=span.grain + code, vague=True, words=word)


def part_of(span: Span, word: str) -> Span:
    """The early, middle or late part of a stretch ("mid-July", "the end of 1994", "early Monday")."""
    if span.end - span.start <= DAY:
        return part_of_day(span, word)
    if word == "end" and span.end - span.start <= 7 * DAY:
        word = "late"  # a week ends on Friday
    low, high = vocabulary("times")["stretch_parts"][word]
    length = span.end - span.start
    return replace(
        span, start=_whole_day(span.start + length * low), end=_whole_day(span.start + length * high), vague=True
    )


def _whole_day(at: datetime) -> datetime:
    return midnight(at + timedelta(hours=12))


@cache
def zone_info(zone: str) -> ZoneInfo | None:
    """The time zone by its IANA name; None where it is unknown."""
    try:
        return ZoneInfo(zone) if zone else None
    except (KeyError, ValueError, OSError):
        return None


@lru_cache(maxsize=4096)
def seconds(at: datetime, dimension: str, zone: str) -> float:
    """A naive local time as a number of its dimension; instants are POSIX seconds."""
    info = zone_info(zone)
    if dimension == INSTANT and info:
        return at.replace(tzinfo=info).astimezone(UTC).timestamp()
    return (at - _EPOCHS[dimension]).total_seconds()


@lru_cache(maxsize=4096)
def local(value: float, dimension: str, zone: str) -> datetime:
    """The naive local time that a number of a time dimension stands for."""
    info = zone_info(zone)
    at = _EPOCHS[dimension] + timedelta(seconds=value)
    if dimension == INSTANT and info:
        return at.replace(tzinfo=UTC).astimezone(info).replace(tzinfo=None)
    return at


def local_ends(value: Interval) -> tuple[float, float]:
    """The ends of a time on the wall clock and calendar of its own zone."""

    def on_wall(at: float) -> float:
        return at if isinf(at) else seconds(local(at, value.dimension, value.unit), value.dimension, "")

    return on_wall(value.low), on_wall(value.high)


def interval(span: Span, zone: str, hedge: Hedge = Hedge.EXACT, words: str = "") -> Interval:
    """A span as a value; the end is open."""
    low, high = (seconds(at, span.dimension, zone) for at in (span.start, span.end))
    if span.vague and hedge is Hedge.EXACT:
        hedge = Hedge.VAGUE
    return Interval(
        low, high, span.dimension, zone, hedge, words or span.words, high_open=True, stated=(low, high), step=high - low
    )
