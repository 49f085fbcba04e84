"""A figure of one day against a figure of a whole period: "two on Wednesday", "21 so far this year"."""

from __future__ import annotations

import re

from factcheck.model import Claim, Interval, Judgement, Verdict

_KINDS = ("count", "money", "measure", "share")
_DAY = 86_400.0
_LONG = 25 * _DAY
_PERIOD = re.compile(r"\b(?:this (?:year|season|month|week)|year to date|since \w+|(?:season|career|lifetime))\b")


def by_period(a: Claim, b: Claim, plain: Judgement) -> Judgement | None:
    """Different figures, one of a single day and one of a period that runs on or lies back."""
    if a.kind not in _KINDS or plain.verdict is not Verdict.CONFLICT:
        return None
    if (_runs_on(a) and _of_a_day(b)) or (_runs_on(b) and _of_a_day(a)):
        return Judgement(Verdict.NOT_COMPARABLE, "one is of a single day, the other of all the time since", "to_date")
    if (_is_long(a.when) and _is_weekday(b.when)) or (_is_long(b.when) and _is_weekday(a.when)):
        return Judgement(Verdict.NOT_COMPARABLE, "one is of a single day, the other of a whole period", "other_time")
    return None


def _runs_on(claim: Claim) -> bool:
    """Whether a figure sums up a period: "so far this year"; but "so far" alone is a toll that may still rise."""
    return any(_PERIOD.search(s) for s in claim.about.scope if s.startswith("to_date:"))


def _of_a_day(claim: Claim) -> bool:
    return claim.when is not None and claim.when.high - claim.when.low <= _DAY and not _runs_on(claim)


def _is_weekday(when: Interval | None) -> bool:
    """A day that no date resolves: "Monday" in an article without a publication day."""
    return when is not None and when.dimension == "time of week"


def _is_long(when: Interval | None) -> bool:
    return when is not None and when.dimension == "instant" and when.high - when.low > _LONG
