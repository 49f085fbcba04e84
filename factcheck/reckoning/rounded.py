"""Long times told in round words: "a decade" at the mill is 11 years there, and no 15."""

from __future__ import annotations

from factcheck.kinds import kinds
from factcheck.model import Claim, Hedge, Interval, Judgement, Verdict
from factcheck.reckoning.around import pattern

_ROUGH = 0.125  # how far a decade may be from ten years


def by_round_words(a: Claim, b: Claim, plain: Judgement) -> Judgement | None:
    """ "A decade", "half a century" against years that are counted."""
    if not a.kind == b.kind == "duration" or plain.verdict is not Verdict.CONFLICT:
        return None
    if bool(pattern("round_times").search(a.quote)) == bool(pattern("round_times").search(b.quote)):
        return None
    if not isinstance(a.value, Interval) or not isinstance(b.value, Interval) or a.value.unit != b.value.unit:
        return None
    if any(v.hedge is not Hedge.EXACT or len(v.stated) != 1 for v in (a.value, b.value)):
        return None
    x, y = a.value.stated[0], b.value.stated[0]
    if abs(x - y) > _ROUGH * max(x, y):
        return None
    show = kinds()["duration"].show
    round_, counted = (a, b) if pattern("round_times").search(a.quote) else (b, a)
    return Judgement(Verdict.COMPATIBLE, f"{show(counted.value)} is about {round_.quote}", "rounding")
