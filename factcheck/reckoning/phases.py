"""Where in an event's course a time stands: a fire is reported at 6:30 a.m. and put out at 6:30 p.m."""

from __future__ import annotations

from factcheck.model import Claim, Judgement, Verdict
from factcheck.reckoning.around import around, pattern

_KINDS = ("date", "clock")
_NEAR = 45  # characters before a time in which its verb stands


def by_phase(a: Claim, b: Claim, plain: Judgement) -> Judgement | None:
    """The beginning of one thing against the end of it."""
    if a.kind not in _KINDS or b.kind not in _KINDS or plain.verdict is not Verdict.CONFLICT:
        return None
    one, other = _phase(a), _phase(b)
    if not one or not other or one == other:
        return None
    return Judgement(Verdict.NOT_COMPARABLE, "one is when it began, the other when it ended", "phase")


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
