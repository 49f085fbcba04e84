"""The least that a sentence of prison can be is a term of its own: "at least 27 years" is not "at least 29 years"."""

from __future__ import annotations

from factcheck.kinds import kinds
from factcheck.model import Claim, Hedge, Interval, Judgement, Verdict
from factcheck.reckoning.around import pattern


def by_term(a: Claim, b: Claim, plain: Judgement, tolerance: float) -> Judgement | None:
    """Two minimum terms, which are exact as a court gives them."""
    if not a.kind == b.kind == "duration" or plain.verdict is not Verdict.COMPATIBLE:
        return None
    x, y = a.value, b.value
    if not isinstance(x, Interval) or not isinstance(y, Interval) or not x.hedge is y.hedge is Hedge.AT_LEAST:
        return None
    if not all(pattern("penal").search(claim.sentence.text) for claim in (a, b)):
        return None
    told = kinds()["duration"].compare(_exact(x), _exact(y), tolerance)
    return told if told.verdict is Verdict.CONFLICT else None


def _exact(value: Interval) -> Interval:
    number = value.stated[0]
    return Interval(number, number, value.dimension, value.unit, stated=(number,), step=1.0)
