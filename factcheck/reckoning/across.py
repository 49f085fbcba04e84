"""Times of different kinds side by side: "a 12-week low" and "the lowest since November".

A length of time told from its end is brought to the day it began, a range of days to its length, and a part of a day
is held against the day. Only wordings in which the two truly speak of one span are compared.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from factcheck.kinds import calendar_time as cal
from factcheck.kinds import kinds
from factcheck.kinds.time_show import length_in_words, show_time
from factcheck.kinds.time_words import UNIT_SECONDS
from factcheck.model import Claim, Hedge, Interval, Judgement, Verdict
from factcheck.reckoning.around import around
from factcheck.reckoning.lifetimes import by_age, by_offset
from factcheck.reckoning.spans import span_told

Published = Mapping[str, "date | datetime | None"]  # by article id

_DAY = 86_400.0
_NEAR = 60  # characters before a length in which "has been" stands
_OTHER = 0.6  # a length and a first day that are off by more than this share of it tell two spans
_ROUNDED = 0.15  # "30 years" may be 26
_ROUGH = ("hour", "minute", "second")
_OPEN = (Hedge.MORE_THAN, Hedge.AT_LEAST)
_UP_TO_NOW = re.compile(r"\b(?:has|have|been|is|are|’s|'s)\b|\bafter $", re.I)
# Which tellings speak of one span, and how they are brought together.
_STARTS = (
    frozenset({"record", "since record"}),
    frozenset({"stretch", "outset"}),
    frozenset({"stretch", "beginning"}),
    frozenset({"lasting", "outset"}),
    frozenset({"record", "last such"}),
)
_AGES = (frozenset({"age", "birth"}), frozenset({"age", "beginning"}))
_OFFSETS = (frozenset({"offset", "day"}), frozenset({"offset", "outset"}), frozenset({"offset", "beginning"}))
_LENGTHS = (frozenset({"stretch", "range"}), frozenset({"lasting", "range"}))
_PERIODS = frozenset({"previous", "bound"})
_HOURS = (frozenset({"hour", "day"}), frozenset({"hour", "outset"}), frozenset({"hour", "beginning"}))


def comparable_times(a: Claim, b: Claim, published: Published, main_day: Interval | None = None) -> Judgement | None:
    """Two times of different kinds that tell one span, side by side; None where they do not.

    ``published`` has the publication of each article by its id, ``main_day`` is the day of what the story is about.
    The two claims are taken to speak of one thing.
    """
    if a.kind == b.kind or not isinstance(a.value, Interval) or not isinstance(b.value, Interval):
        return None
    told = {span_told(a): a, span_told(b): b}
    pair = frozenset(told)
    if "" in told or len(told) < 2:
        return None
    first, second = (a, b) if a.kind in ("duration", "clock") and b.kind != "duration" else (b, a)
    if pair in _STARTS:
        return _from_its_end(first, second, published)
    if pair in _AGES:
        return by_age(first, second, published.get(first.article))
    if pair in _OFFSETS:
        return by_offset(first, second, first.when or main_day)
    if pair in _LENGTHS:
        return _by_length(first, second)
    if pair == _PERIODS:
        return _of_period(first, second, published)
    return _of_day(first, second) if pair in _HOURS else None


# ---------------------------------------------------------------- a length against its first day


def _from_its_end(length: Claim, day: Claim, published: Published) -> Judgement | None:
    """ "a 12-week low" published on Feb. 5 began about Nov. 13: "the lowest since November"."""
    value, start = length.value, day.value
    assert isinstance(value, Interval) and isinstance(start, Interval)
    end = _end_of(length, value, published)
    if end is None or start.dimension != cal.INSTANT or not start.bounded:
        return None
    low, high = _in_seconds(value)
    give = _give(length, value)
    began = (end[0] - high - give, end[1] - low + give)
    told = cal.local_ends(start)
    if told[1] - told[0] > 2 * high + give:
        return None  # "10 minutes" and "in May"
    since = show_time(start)
    ago = f"{kinds()['duration'].show(value)} before {_named(end)}"
    if began[0] < told[1] and told[0] < began[1]:
        return Judgement(Verdict.COMPATIBLE, f"{ago} it was {since}, give or take", "vaguer")
    gap = max(told[0] - began[1], began[0] - told[1])
    record = span_told(length) == "record"
    # "his ten-year rule" may have ended before, "the last strike" may be of another sort
    loose = span_told(length) == "lasting" or span_told(day) == "last such"
    if gap <= give or loose or not _is_sure(length) or (not record and gap > _OTHER * low):
        return None
    return Judgement(Verdict.CONFLICT, f"{ago} it was not {since}: that is {length_in_words(gap + give)} off")


def _give(length: Claim, value: Interval) -> float:
    """How far a length may be off from its words; what "had" lasted so long ended some time before it is told."""
    most = value.stated[-1]
    loose = 0.5 if most <= 2 else max(1.0, min(value.step, _ROUNDED * most))
    if re.search(r"\bhad\b", around(length)[0][-_NEAR:]):
        loose = max(loose, min(2.0, _ROUNDED * most))
    return UNIT_SECONDS[value.unit] * loose


def _end_of(length: Claim, value: Interval, published: Published) -> tuple[float, float] | None:
    """The stretch in which a length ends: the day its clause gives, else the days up to the publication."""
    when = length.when
    if when is not None and when.dimension == cal.INSTANT and when.bounded and when.high - when.low <= 2 * _DAY:
        return cal.local_ends(when)
    day = published.get(length.article)
    if day is None or value.unit not in UNIT_SECONDS or not value.stated:
        return None
    at = cal.seconds(cal.midnight(day), cal.INSTANT, "")
    return at - 2 * _DAY, at + _DAY


def _is_sure(length: Claim) -> bool:
    """Whether a length surely ends where it is counted from: a record does, and what "has been" so for years."""
    if span_told(length) == "record":
        return True
    value = length.value
    assert isinstance(value, Interval)
    if length.when is not None:
        return value.unit in ("hour", "day", "week") and value.hedge not in _OPEN
    before, _ = around(length)
    return value.unit not in _ROUGH and bool(_UP_TO_NOW.search(before[-_NEAR:])) and value.hedge not in _OPEN


def _in_seconds(value: Interval) -> tuple[float, float]:
    unit = UNIT_SECONDS[value.unit]
    low, high = value.low * unit, value.high * unit
    stated = value.stated[-1] * unit
    return (low, min(high, 1.5 * stated)) if value.hedge in _OPEN else (max(low, 0.5 * stated), high)


def _named(ends: tuple[float, float]) -> str:
    at = cal.local(ends[1] - _DAY / 2, cal.INSTANT, "")
    return show_time(cal.interval(cal.day(at.date()), ""))


# ---------------------------------------------------------------- a length against a range


def _by_length(length: Claim, days: Claim) -> Judgement | None:
    """ "a three-day visit" and "from Monday to Wednesday": two days between, three counted out."""
    value, range_ = length.value, days.value
    assert isinstance(value, Interval) and isinstance(range_, Interval)
    if value.unit not in UNIT_SECONDS or not range_.bounded or not value.stated:
        return None
    most = range_.high - range_.low
    least = max(0.0, most - _DAY) if days.kind == "date" else most
    low, high = _in_seconds(value)
    give = UNIT_SECONDS[value.unit] / 2
    shown = f"{show_time(range_)} is {length_in_words(most)}"
    said = kinds()["duration"].show(value)
    if low - give <= most and least <= high + give:
        return Judgement(Verdict.COMPATIBLE, f"{shown}; the other says {said}", "vaguer")
    return Judgement(Verdict.CONFLICT, f"{shown}, not {said}")


# ---------------------------------------------------------------- years before, and parts of a day


def _of_period(length: Claim, bound: Claim, published: Published) -> Judgement | None:
    """ "the three previous years" told in 2018 are years "prior to 2017" in part."""
    value, limit, day = length.value, bound.value, published.get(length.article)
    assert isinstance(value, Interval) and isinstance(limit, Interval)
    if day is None or limit.dimension != cal.INSTANT or value.unit not in UNIT_SECONDS or not value.stated:
        return None
    at = cal.seconds(cal.midnight(day), cal.INSTANT, "")
    first = at - _in_seconds(value)[1] - UNIT_SECONDS[value.unit]
    said, until = kinds()["duration"].show(value), show_time(limit)
    if first < limit.high:
        return Judgement(Verdict.COMPATIBLE, f"the {said} up to {_named((at, at + _DAY))} reach {until}", "vaguer")
    return None


def _of_day(hour: Claim, day: Claim) -> Judgement | None:
    """ "overnight" and "on Monday": an hour and its day."""
    a, b = hour.value, day.value
    assert isinstance(a, Interval) and isinstance(b, Interval)
    if not b.bounded or b.high - b.low > 2 * _DAY:
        return None
    found: Judgement = kinds()["date"].compare(a, b, 0.0)
    if found.verdict is Verdict.CONFLICT and hour.when is None:
        return None  # the hour's day is only guessed from sentences before
    if found.verdict is Verdict.AGREE:
        return replace(found, verdict=Verdict.COMPATIBLE, cause="vaguer")
    return found if found.verdict in (Verdict.COMPATIBLE, Verdict.CONFLICT) else None
