"""Days told with their hour: Thursday morning in Seoul is Wednesday evening in New York."""

from __future__ import annotations

from factcheck.kinds import kinds
from factcheck.kinds.time_compare import hour_of
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
    if found.verdict.fits:
        return Judgement(Verdict.COMPATIBLE, f"one moment told in two time zones: {found.why}", "zone")
    return Judgement(found.verdict, found.why, "zone")


def by_hour(a: Claim, b: Claim, near: Near, plain: Judgement) -> Judgement | None:
    """Two hours on days that do not fit, where a sentence names no day: "the quake hit at 4:10 p.m." """
    if not a.kind == b.kind == "clock" or plain.verdict is not Verdict.CONFLICT:
        return None
    bare = next((c for c in (a, b) if all(other.kind != "date" for other in near.beside(c))), None)
    value = bare.value if bare is not None else None
    hour = hour_of(value) if isinstance(value, Interval) else None
    if hour is None:
        return None
    found: Judgement = kinds()["clock"].compare(*((hour, b.value) if bare is a else (a.value, hour)), 0.0)
    return None if found.verdict is Verdict.CONFLICT and not _days_apart(a, b) else found


def _days_apart(a: Claim, b: Claim) -> bool:
    return isinstance(a.value, Interval) and isinstance(b.value, Interval) and abs(a.value.low - b.value.low) >= _DAY


def _hour(claim: Claim, near: Near) -> Interval | None:
    """The one clock time of a day's own sentence, where it falls on that day."""
    times = [c.value for c in near.beside(claim) if c.kind == "clock" and c.about.event == claim.about.event]
    day = claim.value
    if len(times) != 1 or not isinstance(times[0], Interval) or not isinstance(day, Interval) or not times[0].unit:
        return None
    dated = times[0].dimension == day.dimension == "instant" and day.high - day.low <= _DAY
    return times[0] if dated and abs((times[0].low - day.low) - _DAY / 2) <= 1.5 * _DAY else None
