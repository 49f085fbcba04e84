"""Claims of two kinds that tell one thing: "a 12-week low" and "the lowest since November"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from factcheck.align.features import Features
from factcheck.model import Claim, Interval, Judgement, Verdict
from factcheck.reckoning import Near
from factcheck.reckoning.across import Published, comparable_times
from factcheck.reckoning.portions import by_minute, by_portion, is_minute, whole_of
from factcheck.reckoning.spans import span_told

Across = tuple[Features, Features, Judgement]

_TIMES = ("duration", "date", "clock")
_ONE_EVENT = ("same", "synonym", "shared")


def across(found: Sequence[Features], near: Near, published: Published, main_day: Interval | None) -> Iterator[Across]:
    """Pairs of two articles and two kinds that tell one span of time, and how their values stand to each other."""
    spans: dict[str, list[tuple[Features, str]]] = defaultdict(list)
    for one in found:
        span = span_told(one.claim) if one.claim.kind in _TIMES else ""
        if span:
            spans[one.claim.kind].append((one, span))
    for one_kind, other_kind in (("duration", "date"), ("duration", "clock"), ("date", "clock")):
        for (a, x), (b, y) in product(spans[one_kind], spans[other_kind]):
            if a.claim.article == b.claim.article or _own_hours(a.claim, b.claim, near) or not _akin(a, b, (x, y)):
                continue
            judgement = comparable_times(a.claim, b.claim, published, main_day)
            if judgement is not None:
                yield *_in_order(a, b), judgement
    yield from _figures(found, near)


def _figures(found: Sequence[Features], near: Near) -> Iterator[Across]:
    """ "41 of the 150 seats" with "a third of the seats", "in the 12th minute" with "after 12 minutes"."""
    by_kind: dict[str, list[Features]] = defaultdict(list)
    for one in found:
        by_kind[one.claim.kind].append(one)
    for part in by_kind["count"]:
        whole = whole_of(part.claim, near)
        for share in by_kind["share"] if whole is not None else ():
            if whole is not None and share.claim.article != part.claim.article:
                judgement = by_portion(part.claim, whole, share.claim)
                if judgement is not None and part.nouns & share.nouns:
                    yield *_in_order(part, share), judgement
        for length in by_kind["duration"] if is_minute(part.claim) else ():
            judgement = by_minute(part.claim, length.claim)
            if judgement is not None and length.claim.article != part.claim.article:
                yield *_in_order(part, length), judgement


def _in_order(a: Features, b: Features) -> tuple[Features, Features]:
    return (a, b) if int(a.claim.id[1:]) < int(b.claim.id[1:]) else (b, a)


def _akin(a: Features, b: Features, spans: tuple[str, str]) -> bool:
    """ "the ten-year rule" and "has ruled since 2007": what lasts is what began."""
    return spans != ("lasting", "outset") or bool(a.nouns & b.told)


def of_one_thing(a: Features, b: Features, levels: Mapping[str, str], judgement: Judgement) -> bool:
    """An hour falls within its day whatever happened then, and somebody is 34 whoever was born in 1990: only the same
    event, or the same person, makes that worth telling."""
    kinds, aged = (a.claim.kind, b.claim.kind), "age" in (a.claim.about.noun, b.claim.about.noun)
    if aged:
        known = ("same",) if judgement.verdict is Verdict.CONFLICT else ("same", "like", "unstated")
        return levels["whose"] in known
    if "offset" in {span_told(c.claim) for c in (a, b) if c.claim.kind == "duration"}:
        return levels["event"] in _ONE_EVENT and levels["who"] != "different"
    if "share" in kinds and judgement.verdict is Verdict.CONFLICT:
        return levels["event"] in _ONE_EVENT and levels["whose"] not in ("different", "unlike", "partly")
    return "clock" not in kinds or levels["event"] in _ONE_EVENT


def _own_hours(a: Claim, b: Claim, near: Near) -> bool:
    """An hour with its day, or a day with its hour, is held against its like: "7:15 a.m. on Thursday, Tokyo time"."""
    if "clock" not in (a.kind, b.kind):
        return False
    return any({"clock", "date"} <= {other.kind for other in near.beside(claim)} for claim in (a, b))
