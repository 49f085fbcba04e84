"""A figure for every year against the figure of one: "£40m a year" and "annual savings of £40m"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from factcheck.kinds import kinds
from factcheck.model import Claim, Interval, Judgement, Verdict
from factcheck.reckoning.around import around, clause
from factcheck.vocabulary import vocabulary

_KINDS = ("money", "count", "measure")
_NEAR, _BEHIND = 45, 25  # characters before a figure, and after it, in which its period is told
_DAY = 86_400.0
_DAYS = {"year": (330, 380), "month": (27, 32), "week": (6, 8), "day": (0, 1.01)}  # how long a period's own time is


def by_rate(a: Claim, b: Claim, plain: Judgement, tolerance: float) -> Judgement | None:
    """Two figures of which one alone says for how long it is, where the other's words or time say it too."""
    if a.kind not in _KINDS or plain.verdict is not Verdict.NOT_COMPARABLE:
        return None
    if not isinstance(a.value, Interval) or not isinstance(b.value, Interval):
        return None
    (unit, _, per), (other, _, also) = a.value.unit.partition("/"), b.value.unit.partition("/")
    if unit != other or bool(per) == bool(also):
        return None
    told, bare = (a, b) if per else (b, a)
    if (per or also) not in _periods(bare):
        return None
    assert isinstance(told.value, Interval) and isinstance(bare.value, Interval)
    rated = replace(bare.value, unit=told.value.unit)
    one, two = (told.value, rated) if told is a else (rated, told.value)
    found: Judgement = kinds()[a.kind].compare(one, two, tolerance)
    return found


def is_rate(claim: Claim) -> bool:
    """Whether a figure is of every year, month or week, and so of no day."""
    return isinstance(claim.value, Interval) and claim.value.unit.partition("/")[2] in _DAYS


def _periods(claim: Claim) -> set[str]:
    """For how long a figure is by its clause ("annual savings", "120,000 cars annually") or its time ("last year")."""
    before, after = around(claim)
    told = {_of_words()[m[1].lower()] for m in _told().finditer(clause(before)[-_NEAR:])}
    told |= {_of_words()[m[1].lower()] for m in _told().finditer(re.split(r"[,;:(]", after[:_BEHIND])[0])}
    when = claim.when
    if when is not None and when.dimension == "instant" and when.bounded:
        days = (when.high - when.low) / _DAY
        told |= {period for period, (least, most) in _DAYS.items() if least <= days <= most}
    return told


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(map(re.escape, _of_words()))})\b", re.I)


@cache
def _of_words() -> dict[str, str]:
    return {word: period for period, words in vocabulary("reckoning")["periods"].items() for word in words}
