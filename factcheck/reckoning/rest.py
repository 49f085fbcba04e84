"""A number left out against the number that remains: "all but two of the 15" is thirteen."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.kinds import kinds
from factcheck.model import Claim, Hedge, Interval, Judgement, Verdict
from factcheck.reckoning.around import Near, around, pattern

_OF = re.compile(r" of (?:the |its |their |his |her )?")


def by_rest(a: Claim, b: Claim, near: Near, tolerance: float) -> Judgement | None:
    """ "All but two" is no two: with the whole told it is the rest, without it nothing that can be compared."""
    if not a.kind == b.kind == "count" or _left_out(a) == _left_out(b):
        return None
    out, other = (a, b) if _left_out(a) else (b, a)
    rest = _rest(out, near)
    if rest is None or not isinstance(other.value, Interval):
        return Judgement(Verdict.NOT_COMPARABLE, f"all but {out.quote} is the rest", "total_or_part")
    found = kinds()["count"].compare(rest, other.value, tolerance)
    show = kinds()["count"].show
    agree = found.verdict.fits
    why = f"all but {show(out.value)} makes {show(rest)}" + ("" if agree else f", not {show(other.value)}")
    return Judgement(Verdict.COMPATIBLE if agree else found.verdict, why, "total_or_part")


def _left_out(claim: Claim) -> bool:
    return bool(re.search(rf"\b(?:{pattern('all_but').pattern}) $", around(claim)[0], re.I))


def _rest(claim: Claim, near: Near) -> Interval | None:
    text, at, value = claim.sentence.text, claim.sentence.start, claim.value
    if not isinstance(value, Interval) or len(value.stated) != 1:
        return None
    for whole in near.beside(claim):
        of = whole.kind == "count" and _OF.fullmatch(text[claim.end - at : whole.start - at])
        if of and isinstance(whole.value, Interval) and whole.value.hedge is Hedge.EXACT and whole.value.stated:
            left = whole.value.stated[0] - value.stated[0]
            return replace(value, low=left, high=left, stated=(left,), step=1.0)
    return None
