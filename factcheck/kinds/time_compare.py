"""Two times side by side: dates by the calendar, clock times in UTC, each with the arithmetic in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from math import isinf

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.time_show import length_in_words, show_pair, show_time
from factcheck.model import Hedge, Interval, Judgement, Value, Verdict

_DAY, _HOUR = 86400.0, 3600.0
# "Friday" and "in 2015": a day and a span longer than this, further apart than that, are not of one event.
_COARSE, _LONG_AGO = 25 * _DAY, 60 * _DAY
# "11 p.m." may stand for 10:55; "11:30 p.m." stands for itself.
_WHOLE_HOUR_ROUNDS = 450.0
_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST})
Ends = tuple[float, float]


def compare_times(a: Value, b: Value, tolerance: float = 0.1) -> Judgement:
    """Whether two times can both be right as worded; ``tolerance`` is not used: the words say how wide they are."""
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        return Judgement(Verdict.NOT_COMPARABLE, "one of the two is no time")
    frames = _common(a, b)
    left, right = show_pair(a, b)
    if frames is None:
        return Judgement(Verdict.NOT_COMPARABLE, f"{left} and {right} are not told on one scale", "dimension")
    one, two, unsure = frames
    if cal.TIME_OF_DAY in (a.dimension, b.dimension):
        two = _around_the_clock(one, two)
    if _same(one, two):
        return _equal(a, b, left, right)
    if _meet(one, two, a, b):
        return _overlapping(one, two, a, b)
    gap = max(one[0], two[0]) - min(one[1], two[1])
    if gap == _DAY and _at_midnight(a, one) and _at_midnight(b, two):
        return Judgement(Verdict.COMPATIBLE, f"{left} and {right}: midnight both begins and ends a day", "vaguer")
    if _rounds(a, b, gap):
        why = f"{left} and {right} are {length_in_words(gap)} apart, within a whole hour's rounding"
        return Judgement(Verdict.COMPATIBLE, why, "rounding")
    if unsure and gap % 900 == 0 and gap <= 14 * _HOUR:
        return Judgement(Verdict.NOT_COMPARABLE, f"{left} and {right}: the zone of one is not known", "zone")
    return _apart(a, b, one, two, gap)


def _common(a: Interval, b: Interval) -> tuple[Ends, Ends, bool] | None:
    """Both as (low, high) on one scale, and whether an unknown zone leaves the distance unsure."""
    if a.dimension != b.dimension:
        return _mixed(a, b)
    if a.dimension == cal.TIME_OF_DAY and a.unit and b.unit and a.unit != b.unit:
        shifts = (_offset_between(a.unit, b.unit, month) for month in (1, 7))
        ends = [(b.low + shift, b.high + shift) for shift in shifts]
        return (a.low, a.high), min(ends, key=lambda two: abs(two[0] - a.low)), False
    if a.dimension != cal.INSTANT or a.unit == b.unit:
        return (a.low, a.high), (b.low, b.high), False
    by_clock = _is_clock(a) or _is_clock(b)
    if by_clock and a.unit and b.unit:
        return (a.low, a.high), (b.low, b.high), False
    return cal.local_ends(a), cal.local_ends(b), by_clock and _unsure(a, b)


def hour_of(value: Interval) -> Interval | None:
    """A moment without its day, as a time of day; None where it has none or is as long as a day."""
    if value.dimension != cal.INSTANT or not value.bounded or value.high - value.low >= _DAY or value.step >= _DAY:
        return None
    low, high = cal.local_ends(value)
    stated = tuple(low % _DAY + number - value.low for number in value.stated)
    return replace(value, dimension=cal.TIME_OF_DAY, low=low % _DAY, high=low % _DAY + high - low, stated=stated)


def _around_the_clock(one: Ends, two: Ends) -> Ends:
    """Of the same hours on three days those nearest: 11:45 p.m. is half an hour before a quarter past midnight."""
    if any(isinf(end) for end in (*one, *two)):
        return two
    days = [(two[0] + shift, two[1] + shift) for shift in (0.0, -_DAY, _DAY)]
    return min(days, key=lambda ends: max(one[0], ends[0]) - min(one[1], ends[1]))


def _unsure(a: Interval, b: Interval) -> bool:
    """One clock time is in UTC and the other in a zone that is not known."""
    return "UTC" in (a.unit, b.unit) and "" in (a.unit, b.unit)


def _mixed(a: Interval, b: Interval) -> tuple[Ends, Ends, bool] | None:
    """An instant brought to the scale of a time of day, week or year."""
    if b.dimension == cal.INSTANT:
        flipped = _mixed(b, a)
        return (flipped[1], flipped[0], flipped[2]) if flipped else None
    if a.dimension != cal.INSTANT or isinf(a.low) or isinf(a.high):
        return None
    low, high = cal.local_ends(a)
    start = cal.local(low, cal.INSTANT, "")
    if b.dimension == cal.TIME_OF_DAY:
        hour = hour_of(a)
        if hour is None:
            return None
        known = a.unit and b.unit and a.unit != b.unit
        shift = _offset_between(a.unit, b.unit, start.month) if known else 0.0
        return (hour.low, hour.high), (b.low + shift, b.high + shift), _unsure(a, b)
    if high - low > 7 * _DAY:
        return None
    base = (
        cal.MODEL_WEEK + timedelta(days=start.weekday())
        if b.dimension == cal.TIME_OF_WEEK
        else datetime(2000, start.month, start.day)
    )
    at = cal.seconds(base + timedelta(hours=start.hour, minutes=start.minute), b.dimension, "")
    return (at, at + high - low), (b.low, b.high), False


def _offset_between(to: str, of: str, month: int) -> float:
    """Seconds to add to a clock time in one zone for the other's clock, in a month of the year."""
    info, other = cal.zone_info(to), cal.zone_info(of)
    at = datetime(2023, month, 15)
    if info is None or other is None:
        return 0.0
    return ((info.utcoffset(at) or timedelta()) - (other.utcoffset(at) or timedelta())).total_seconds()


def _is_clock(value: Interval) -> bool:
    return 0 < value.step < _DAY


def _same(one: Ends, two: Ends) -> bool:
    return all(x == y or abs(x - y) < 1 for x, y in zip(one, two, strict=True))


def _meet(one: Ends, two: Ends, a: Interval, b: Interval) -> bool:
    low, high = max(one[0], two[0]), min(one[1], two[1])
    if a.hedge is b.hedge is Hedge.APPROXIMATE and max(a.step, b.step) < _DAY:
        # "around 11" and "around 11:30": both rough, and still not one time.
        return abs(sum(one) - sum(two)) / 2 <= max(one[1] - one[0], two[1] - two[0]) / 2
    if low < high:
        return True
    if low > high:
        return False
    # They share one point: it counts unless it is an end that either side leaves out.
    return not any(
        (low == ends[0] and value.low_open) or (low == ends[1] and value.high_open)
        for ends, value in ((one, a), (two, b))
    )


def _equal(a: Interval, b: Interval, left: str, right: str) -> Judgement:
    # One end of a range is as exact as a bare time: "between 11:43 and 11:53" has the first launch at 11:43.
    ends = a.low == a.high and b.low == b.high and Hedge.RANGE in (a.hedge, b.hedge)
    if ends or a.hedge is b.hedge or {a.hedge, b.hedge} <= {Hedge.EXACT, Hedge.VAGUE}:
        return Judgement(Verdict.AGREE, f"both say {left}" if left == right else f"{left} is {right}")
    return Judgement(Verdict.COMPATIBLE, f"the same time hedged differently: {left} and {right}", "vaguer")


def _overlapping(one: Ends, two: Ends, a: Interval, b: Interval) -> Judgement:
    inner, outer, small, large = (a, b, one, two) if one[1] - one[0] <= two[1] - two[0] else (b, a, two, one)
    left, right = show_pair(inner, outer)
    if outer.hedge in _BOUNDS:
        return Judgement(Verdict.COMPATIBLE, f"{left} fits {right}", "bound")
    within = large[0] <= small[0] and small[1] <= large[1]
    return Judgement(Verdict.COMPATIBLE, f"{left} {'falls within' if within else 'overlaps'} {right}", "vaguer")


def _at_midnight(value: Interval, ends: Ends) -> bool:
    """A midnight of a named day, as worded: "at midnight Friday"."""
    point = value.dimension == cal.INSTANT and value.step == 60.0 and ends[0] == ends[1]
    return point and cal.local_ends(value)[0] % _DAY == 0


def _rounds(a: Interval, b: Interval, gap: float) -> bool:
    exact = a.hedge is Hedge.EXACT and b.hedge is Hedge.EXACT
    return exact and {a.step, b.step} == {60.0, _HOUR} and gap <= _WHOLE_HOUR_ROUNDS


def _apart(a: Interval, b: Interval, one: Ends, two: Ends, gap: float) -> Judgement:
    left, right = show_pair(a, b)
    zones = a.unit and b.unit and a.unit != b.unit and a.dimension == b.dimension == cal.INSTANT
    if zones and (_is_clock(a) or _is_clock(b)) and abs(cal.local_ends(a)[0] - cal.local_ends(b)[0]) < 1:
        why = f"{left} and {right} are {length_in_words(gap)} apart: the same clock reading in two zones"
        return Judgement(Verdict.CONFLICT, why, "zone_slip")
    if zones and max(a.low, b.low) < min(a.high, b.high):
        return Judgement(Verdict.COMPATIBLE, f"{left} and {right} overlap, told in two time zones", "zone")
    if isinf(gap) or a.hedge in _BOUNDS or b.hedge in _BOUNDS:
        return Judgement(Verdict.CONFLICT, f"{left} and {right} leave each other out", "bound")
    if a.step >= _DAY or b.step >= _DAY:
        grains = sorted((one[1] - one[0], two[1] - two[0]))
        if grains[0] <= _DAY and grains[1] > _COARSE and gap > _LONG_AGO:
            return Judgement(Verdict.NOT_COMPARABLE, f"{left} and {right} are of events far apart", "other_time")
        return Judgement(Verdict.CONFLICT, _days_apart(a, b, one, two))
    if len(a.stated) == len(b.stated) == 1 and not zones and a.dimension == b.dimension and a.unit == b.unit:
        gap = abs(a.stated[0] - b.stated[0])
        gap = min(gap, _DAY - gap) if a.dimension == cal.TIME_OF_DAY else gap
    why = f"{left} and {right} are {length_in_words(gap)} apart"
    if gap == _DAY / 2 and a.unit == b.unit:
        return Judgement(Verdict.CONFLICT, f"{why}: a.m. against p.m.", "half_day_slip")
    return Judgement(Verdict.CONFLICT, why)


def _days_apart(a: Interval, b: Interval, one: Ends, two: Ends) -> str:
    first, last, ends, later = (a, b, one, two) if one[0] <= two[0] else (b, a, two, one)
    between, gap = later[0] - ends[0], later[0] - ends[1]
    if ends[1] - ends[0] == _DAY and between % _DAY == 0:
        gap = between
    before, after = show_time(first), show_time(last)
    if gap < 1:
        return f"{before} ends before {after} begins"
    return f"{after} is {length_in_words(gap)} after {before}"
