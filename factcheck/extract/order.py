"""First and last of several: "the launches between 11:43 a.m. and 11:53 a.m." gives the time of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.extract.phrases import Phrase
from factcheck.model import Claim, Hedge, Interval

_PLURAL = ("NNS", "NNPS")


def several(found: Phrase) -> bool:
    """Whether a clause speaks of more than one happening: "the launches", "two missiles were fired"."""
    if found.verb is None:
        return False
    return any(c.dep_ in ("nsubj", "nsubjpass", "dobj") and c.tag_ in _PLURAL for c in found.verb.children)


def split(claim: Claim, found: Phrase) -> Iterator[Claim]:
    """A clock range over several happenings as two claims, of the first and of the last; else the claim itself."""
    value = claim.value
    if claim.kind != "clock" or not isinstance(value, Interval) or value.hedge is not Hedge.RANGE or not several(found):
        yield claim
        return
    yield _ordered(replace(claim, value=_point(value, value.low, value.stated[:1])), "first")
    yield _ordered(replace(claim, value=_point(value, value.high, value.stated[-1:])), "last")


def ordered(claims: Sequence[Claim]) -> list[Claim]:
    """Clock claims of one sentence and one event, told apart as the first and the last of them."""
    times = [c for c in claims if c.kind == "clock" and isinstance(c.value, Interval) and not _order(c)]
    listed = list(claims)
    for event in {c.about.event for c in times}:
        same = [c for c in times if c.about.event == event]
        if len(same) < 2 or len({c.value.low for c in same if isinstance(c.value, Interval)}) < 2:
            continue
        for claim, name in ((same[0], "first"), (same[-1], "last")):
            listed[listed.index(claim)] = _ordered(claim, name)
    return listed


def _order(claim: Claim) -> bool:
    return any(s.startswith("order:") for s in claim.about.scope)


def _ordered(claim: Claim, name: str) -> Claim:
    return replace(claim, about=replace(claim.about, scope=(*claim.about.scope, f"order:{name}")))


def _point(value: Interval, at: float, stated: tuple[float, ...]) -> Interval:
    return replace(value, low=at, high=at, low_open=False, high_open=False, stated=stated)
