"""Two lengths of time side by side, brought to seconds; and one in words."""

from __future__ import annotations

from dataclasses import replace
from math import isinf

from factcheck.kinds.time_words import UNIT_SECONDS
from factcheck.model import Hedge, Interval, Judgement, Value, Verdict

SECONDS = UNIT_SECONDS
_BOUNDS = {Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST}


def compare_durations(a: Value, b: Value, tolerance: float = 0.1) -> Judgement:
    """Whether two lengths of time can both be right as worded, each unit brought to the other's."""
    if not isinstance(a, Interval) or not isinstance(b, Interval) or a.dimension != b.dimension:
        return Judgement(Verdict.NOT_COMPARABLE, "One of the two is no length of time.")
    one, two = _in_seconds(a), _in_seconds(b)
    if _stated_same(one, two):
        return _same_number(a, b)
    if one.low <= two.high and two.low <= one.high and not _only_touch(one, two):
        cause = "bound" if {a.hedge, b.hedge} & _BOUNDS else "vaguer"
        return Judgement(Verdict.COMPATIBLE, f"{_cap(show_duration(a))} leaves room for {show_duration(b)}.", cause)
    if _rounds(one, two) or _rounds(two, one):
        return Judgement(Verdict.COMPATIBLE, f"{_cap(show_duration(a))} is {show_duration(b)} rounded.", "rounding")
    return Judgement(Verdict.CONFLICT, _difference(a, b, one, two))


def _in_seconds(value: Interval) -> Interval:
    size = SECONDS[value.unit]
    return replace(
        value, low=value.low * size, high=value.high * size, stated=tuple(n * size for n in value.stated), step=value.step * size, unit="second"
    )


def _stated_same(one: Interval, two: Interval) -> bool:
    return len(one.stated) == len(two.stated) and all(
        abs(x - y) <= 0.001 * max(abs(x), abs(y), 1e-9) for x, y in zip(one.stated, two.stated, strict=True)
    )


def _same_number(a: Interval, b: Interval) -> Judgement:
    if a.hedge is b.hedge:
        same = f"Both say {show_duration(a)}." if a.unit == b.unit else f"{_cap(show_duration(a))} is {show_duration(b)}."
        return Judgement(Verdict.AGREE, same)
    return Judgement(Verdict.COMPATIBLE, f"The same number, told as {show_duration(a)} and {show_duration(b)}.", "vaguer")


def _only_touch(one: Interval, two: Interval) -> bool:
    if one.high == two.low:
        return one.high_open or two.low_open
    if two.high == one.low:
        return two.high_open or one.low_open
    return False


def _rounds(fine: Interval, coarse: Interval) -> bool:
    """Whether the finer length told in the coarser one's unit and step is the coarser: "17 months", "a year and a half"."""
    if coarse.hedge is not Hedge.EXACT and fine.hedge is not Hedge.EXACT or len(fine.stated) != 1 or len(coarse.stated) != 1:
        return False
    x, y = fine.stated[0], coarse.stated[0]
    return fine.step < coarse.step and coarse.step > 0 and y > 0 and abs(x - y) <= min(coarse.step / 2, 0.05 * y)


def _difference(a: Interval, b: Interval, one: Interval, two: Interval) -> str:
    x, y = one.stated[-1] if one.stated else one.low, two.stated[-1] if two.stated else two.low
    longer, shorter = (a, b) if x >= y else (b, a)
    unit = min(a.unit, b.unit, key=lambda u: SECONDS[u])
    by = abs(x - y) / SECONDS[unit]
    if isinf(by):
        return f"{_cap(show_duration(a))} and {show_duration(b)} leave each other out."
    return f"{_cap(show_duration(longer))} is {_number(by)} {unit}{'' if by == 1 else 's'} more than {show_duration(shorter)}."


def show_duration(value: Value) -> str:
    """A length of time in words: "18 months", "about 1.5 hours"."""
    if not isinstance(value, Interval):
        return value.name
    numbers = value.stated or tuple(n for n in (value.low, value.high) if not isinf(n))
    text = " to ".join(_number(n) for n in numbers)
    unit = value.unit + ("" if numbers and numbers[-1] == 1 else "s")
    if value.hedge is Hedge.RANGE or not value.words:
        return f"{text} {unit}"
    return f"{text} {unit} {value.words}" if value.words.startswith("or ") else f"{value.words} {text} {unit}"


def _number(n: float) -> str:
    return f"{round(n, 2):,.2f}".rstrip("0").rstrip(".")


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]
