"""Where in an event's course a time stands: a fire is reported at 6:30 a.m. and put out at 6:30 p.m."""

from __future__ import annotations

from factcheck.kinds import kinds
from factcheck.model import Claim, Hedge, Interval, Judgement, Verdict
from factcheck.reckoning.around import around, pattern
from factcheck.reckoning.spans import is_range

_KINDS = ("date", "clock")
_DAY = 86_400.0
_NEAR = 45  # characters before a time in which its verb stands


def by_phase(a: Claim, b: Claim, plain: Judgement) -> Judgement | None:
    """The beginning of one thing against the end of it."""
    if a.kind not in _KINDS or b.kind not in _KINDS or plain.verdict is not Verdict.CONFLICT:
        return None
    one, other = _phase(a), _phase(b)
    if not one or not other or one == other:
        return None
    return Judgement(Verdict.NOT_COMPARABLE, "one is when it began, the other when it ended", "phase")


def by_first_day(a: Claim, b: Claim, plain: Judgement) -> Judgement | None:
    """ "opens on June 4" against "from June 3 to June 5": the first day of one is not that of the other."""
    if not a.kind == b.kind == "date" or plain.verdict is not Verdict.COMPATIBLE:
        return None
    for day, days in ((a, b), (b, a)):
        x, y, phase = day.value, days.value, _phase(day)
        if not isinstance(x, Interval) or not isinstance(y, Interval) or not phase:
            continue
        whole = x.dimension == y.dimension and x.hedge is Hedge.EXACT and x.high - x.low <= _DAY
        if not whole or not is_range(y) or is_range(x):
            continue
        told = y.low if phase == "begins" else y.high - _DAY
        if y.low <= x.low < y.high and abs(x.low - told) >= _DAY:
            show = kinds()["date"].show
            return Judgement(Verdict.CONFLICT, f"it {phase} on {show(x)} in one, and is {show(y)} in the other")
    return None


def _phase(claim: Claim) -> str:
    """ "begins" or "ends" by the nearest such word before a time, or else right after it."""
    before, after = around(claim)
    near = {
        name: max((m.end() for m in pattern(name).finditer(before[-_NEAR:])), default=-1) for name in ("begins", "ends")
    }
    if max(near.values()) < 0:
        found = {name: pattern(name).search(after[:_NEAR]) for name in near}
        near = {name: -match.start() if match else -_NEAR - 1 for name, match in found.items()}
        if not any(found.values()):
            return ""
    return max(near, key=lambda name: near[name])
