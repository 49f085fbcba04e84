"""Ages against births and foundings, and "14 days after he left" against the day he left."""

from __future__ import annotations

from datetime import date, datetime

from factcheck.kinds import calendar_time as cal
from factcheck.kinds import kinds
from factcheck.kinds.time_show import show_time
from factcheck.kinds.time_words import UNIT_SECONDS
from factcheck.model import Claim, Interval, Judgement, Verdict
from factcheck.reckoning.around import around
from factcheck.reckoning.people import is_person
from factcheck.reckoning.spans import span_told

_DAY = 86_400.0
_YEAR = UNIT_SECONDS["year"]
_FAR = 12.0  # years by which an age and a birth of one person may be off; farther apart are two people


def by_age(age: Claim, start: Claim, published: date | datetime | None) -> Judgement | None:
    """ "34" told in May 2024 and "born in 1990"; "a 35-year-old vessel" and "built in 1989"."""
    years, began = age.value, start.value
    assert isinstance(years, Interval) and isinstance(began, Interval)
    born = span_told(start) == "birth"
    if published is None or began.dimension != cal.INSTANT or not began.bounded or years.unit != "year":
        return None
    if not born and (_of_somebody(age) or "old" not in age.quote):
        return None
    day = cal.seconds(cal.midnight(published), cal.INSTANT, "")
    give = 0.0 if born else _YEAR  # a thing's age is counted in calendar years
    one = _YEAR if years.high == int(years.high) else 0.1 * _YEAR  # somebody is 34 until the day he is 35
    first, last = day - years.high * _YEAR - one - give, day - years.low * _YEAR + 2 * _DAY + give
    told = f"{kinds()['duration'].show(years)} old on {show_time(cal.interval(cal.day(_day_of(published)), ''))}"
    since = f"{'born' if born else 'begun'} {show_time(began)}"
    if first < began.high and began.low < last:
        return Judgement(Verdict.COMPATIBLE, f"{since} makes {told}", "vaguer")
    gap = max(first - began.high, began.low - last) / _YEAR
    if not born or gap < 0.05 or gap > _FAR:
        return None
    off = max(1, round(gap + 0.5))
    return Judgement(Verdict.CONFLICT, f"{since} does not make {told}: that is {off} year{'s' * (off > 1)} off")


def _day_of(published: date | datetime) -> date:
    return published.date() if isinstance(published, datetime) else published


def _of_somebody(age: Claim) -> bool:
    """Whether an age is a person's: nobody is founded or built."""
    return any(is_person(word) for name in (*age.about.whose, *age.about.agents) for word in name.split()[-1:])


def by_offset(length: Claim, day: Claim, base: Interval | None) -> Judgement | None:
    """ "14 days after he was let go" told of June 5 and "let go on May 22"."""
    value, other = length.value, day.value
    assert isinstance(value, Interval) and isinstance(other, Interval)
    if base is None or cal.INSTANT not in (base.dimension, other.dimension) or base.dimension != other.dimension:
        return None
    if not (base.bounded and other.bounded and value.bounded) or UNIT_SECONDS.get(value.unit, 0.0) < _DAY:
        return None  # "about an hour after they met" is of that very day
    unit = UNIT_SECONDS[value.unit]
    back = around(length)[1].startswith(" after")
    low, high = (-value.high, -value.low) if back else (value.low, value.high)
    give = unit / 2
    first, last = base.low + low * unit - give, base.high + high * unit + give
    if first < other.high and other.low < last:
        told = f"{kinds()['duration'].show(value)} {'before' if back else 'after'} {show_time(base)}"
        return Judgement(Verdict.COMPATIBLE, f"{told} is {show_time(other)}, give or take", "vaguer")
    return None
