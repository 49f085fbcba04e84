"""A clock time and its conversion in brackets are one moment: "11:47 p.m. (0447 GMT Sunday)" is of Saturday."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.kinds import calendar_time as cal
from factcheck.model import Interval, Mention

_DAY = 86_400.0
_SLACK = 1_800.0  # a conversion that is off by more is an error, and no other day
_LONGEST = 40  # characters between the two: " on Saturday night ("
_OPENING = re.compile(r",? ?\((?:about |around |or )?")


def one_moment(mentions: Sequence[Mention], dates: Sequence[Mention], text: str) -> list[Mention]:
    """The clock times of a sentence, each conversion on the day that makes it the moment before the bracket.

    A day told in the bracket alone ("0447 GMT Sunday") is that of the conversion, and the other follows it.
    """
    moved = list(mentions)
    for n, second in enumerate(mentions[1:], 1):
        first = moved[n - 1]
        if not _converts(first, second, dates, text):
            continue
        closing = text.find(")", second.end)
        inside = [d for d in dates if second.end <= d.start < closing]
        if inside:
            moved[n] = second = _on_day_of(inside[0], second)
        by = _days_between(first, second)
        if by and not inside:
            moved[n] = _moved(second, -by)
        elif by and len(inside) == len(dates):
            moved[n - 1] = _moved(first, by)
    return moved


def _converts(first: Mention, second: Mention, dates: Sequence[Mention], text: str) -> bool:
    a, b = first.value, second.value
    if not isinstance(a, Interval) or not isinstance(b, Interval) or not a.dimension == b.dimension == cal.INSTANT:
        return False
    if not a.unit or not b.unit or a.unit == b.unit or second.start - first.end > _LONGEST:
        return False
    start = max((d.end for d in dates if first.end <= d.start < second.start), default=first.end)
    return _OPENING.fullmatch(text[start : second.start]) is not None


def _on_day_of(date: Mention, clock: Mention) -> Mention:
    """A clock time on the day that is told in its own bracket."""
    day, value = date.value, clock.value
    if not isinstance(day, Interval) or not isinstance(value, Interval) or day.dimension != cal.INSTANT:
        return clock
    wanted, now = (cal.local(v.low, v.dimension, v.unit).date() for v in (day, value))
    return _moved(clock, (wanted - now).days)


def _days_between(first: Mention, second: Mention) -> int:
    assert isinstance(first.value, Interval) and isinstance(second.value, Interval)
    if not first.value.stated or not second.value.stated:
        return 0
    apart = second.value.stated[0] - first.value.stated[0]
    days = round(apart / _DAY)
    return days if abs(apart - days * _DAY) <= _SLACK else 0


def _moved(mention: Mention, days: int) -> Mention:
    value, by = mention.value, days * _DAY
    assert isinstance(value, Interval)
    moved = replace(value, low=value.low + by, high=value.high + by, stated=tuple(at + by for at in value.stated))
    day = cal.local(moved.stated[0], moved.dimension, moved.unit).date().isoformat()
    grain = day + mention.grain[len(day) :] if mention.grain[:4].isdigit() else mention.grain
    return replace(mention, value=moved, grain=grain)
