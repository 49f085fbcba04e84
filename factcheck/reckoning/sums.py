"""Figures told one by one against their sum: "412 passengers and 38 crew" are 450 people."""

from __future__ import annotations

import re

from factcheck.kinds import kinds
from factcheck.model import Claim, Hedge, Interval, Judgement, Verdict
from factcheck.reckoning.around import Near
from factcheck.reckoning.people import is_person

_JOINT = re.compile(r" and |, ")
_OPEN = (Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.AT_MOST, Hedge.LESS_THAN)
_LARGE = 50  # from here on a sum is hardly met by chance


def by_sum(a: Claim, b: Claim, near: Near, plain: Judgement, tolerance: float) -> Judgement | None:
    """A figure that only seems to differ, as the other article tells the same in parts."""
    if not a.kind == b.kind == "count" or plain.verdict is not Verdict.CONFLICT:
        return None
    for part, whole in ((a, b), (b, a)):
        if not isinstance(whole.value, Interval) or whole.value.hedge in _OPEN or _is_portion(part):
            continue
        parts = _listed(part, near)
        if len(parts) < 2:
            continue
        total = sum(_number(c) or 0.0 for c in parts)
        people = {is_person(c.about.noun) for c in (*parts, whole)}
        if not (people == {True} or (people == {False} and total >= _LARGE)):
            continue
        made = Interval(total, total, "count", stated=(total,), step=1.0)
        show = kinds()["count"].show
        found = kinds()["count"].compare(made, whole.value, tolerance).verdict
        if found.fits:
            why = f"{' and '.join(show(c.value) for c in parts)} make {show(made)}"
            return Judgement(Verdict.COMPATIBLE, why, "total_or_part")
    return None


def _listed(claim: Claim, near: Near) -> list[Claim]:
    """A claim and the counts that its sentence lists right before and after it."""
    text, at = claim.sentence.text, claim.sentence.start
    counts = [c for c in near.beside(claim) if c.kind == "count" and _number(c) is not None and not _is_portion(c)]
    listed = [claim]
    for other in counts[counts.index(claim) + 1 :] if claim in counts else ():
        if _JOINT.fullmatch(text[listed[-1].end - at : other.start - at]):
            listed.append(other)
    for other in reversed(counts[: counts.index(claim)]) if claim in counts else ():
        if _JOINT.fullmatch(text[other.end - at : listed[0].start - at]):
            listed.insert(0, other)
    return listed


def _is_portion(claim: Claim) -> bool:
    """ "five people, three of them fatally": no two parts of eight."""
    return claim.quote.endswith((" of them", " of whom", " of those")) or any(
        s in ("part:of them", "part:of whom", "part:of those", "part:of which") for s in claim.about.scope
    )


def _number(claim: Claim) -> float | None:
    value = claim.value
    if not isinstance(value, Interval) or value.dimension != "count" or value.unit or len(value.stated) != 1:
        return None
    return value.stated[0] if value.hedge in (Hedge.EXACT, Hedge.AT_LEAST) else None
