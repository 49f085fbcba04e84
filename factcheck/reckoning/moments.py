"""Days told with their hour: Thursday morning in Seoul is Wednesday evening in New York."""

from __future__ import annotations

from factcheck.kinds import kinds
from factcheck.model import Claim, Interval, Judgement, Verdict
from factcheck.reckoning.around import Near

_DAY = 86_400.0


def by_moment(a: Claim, b: Claim, near: Near) -> Judgement | None:
    """Two days in different zones by the clock times told with them, where both sentences tell one."""
    if a.kind != "date" or b.kind != "date":
        return None
    one, other = _hour(a, near), _hour(b, near)
    if one is None or other is None or one.unit == other.unit:
        return None
    found = kinds()["clock"].compare(one, other, 0.0)
    if found.verdict in (Verdict.AGREE, Verdict.COMPATIBLE):
        return Judgement(Verdict.COMPATIBLE, f"one moment told in two time zones: {found.why}", "zone")
    return Judgement(found.verdict, found.why, "zone")


def _hour(claim: Claim, near: Near) -> Interval | None:
    """The one clock time of a day's own sentence, where it falls on that day."""
    times = [c.value for c in near.beside(claim) if c.kind == "clock" and c.about.event == claim.about.event]
    day = claim.value
    if len(times) != 1 or not isinstance(times[0], Interval) or not isinstance(day, Interval) or not times[0].unit:
        return None
    dated = times[0].dimension == day.dimension == "instant" and day.high - day.low <= _DAY
    return times[0] if dated and abs((times[0].low - day.low) - _DAY / 2) <= 1.5 * _DAY else None
