"""Two lengths of time side by side, one brought to the other's unit; and one in words."""

from __future__ import annotations

from math import isinf

from factcheck.kinds.intervals import compare as compare_intervals
from factcheck.kinds.intervals import number
from factcheck.kinds.time_words import UNIT_SECONDS
from factcheck.model import Hedge, Interval, Judgement, Value, Verdict

_BEHIND = ("or ", "and ", "plus", "-plus")


def compare_durations(a: Value, b: Value, tolerance: float = 0.1) -> Judgement:
    """Whether two lengths of time can both be right as worded; "18 months" is "1.5 years"."""
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        return Judgement(Verdict.NOT_COMPARABLE, "one of the two is no length of time", "dimension")
    return compare_intervals(a, b, tolerance, show_duration, convert)


def convert(value: float, unit: str, to: str) -> float | None:
    """A length of time in another unit, a month as 30.4375 days and a year as 365.25."""
    if unit not in UNIT_SECONDS or to not in UNIT_SECONDS:
        return None
    return value * UNIT_SECONDS[unit] / UNIT_SECONDS[to]


def show_duration(value: Value) -> str:
    """A length of time in words: "18 months", "about 1.5 hours"."""
    if not isinstance(value, Interval):
        return value.name
    numbers = value.stated or tuple(n for n in (value.low, value.high) if not isinf(n))
    text = " to ".join(number(n) for n in numbers)
    unit = value.unit if numbers and numbers[-1] == 1 else value.unit + "s"
    if value.hedge is Hedge.RANGE or not value.words:
        return f"{text} {unit}"
    return f"{text} {unit} {value.words}" if value.words.startswith(_BEHIND) else f"{value.words} {text} {unit}"
