"""Minutes and hours between two times of day: "10 minutes apart, the first at 11:43 and the second at 11:53"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.kinds.calendar_time import local
from factcheck.kinds.time_words import UNIT_SECONDS
from factcheck.model import Article, Check, Claim, Hedge, Interval
from factcheck.verify.passages import after, before, between, make_check, number, plain

_APART = re.compile(r"\s+apart\b", re.I)
_LATER = re.compile(r"\s+later\b", re.I)
_LASTED = re.compile(r"\b(?:last(?:ed|ing|s)|took|for)\s+(?:about |around |some |nearly |more than )?$", re.I)
_FROM = re.compile(r"[\s,]*(?:\(|—|–)?\s*(?:running |open |starting |between |from |lasting )*$", re.I)


def elapsed(article: Article, sentence: Sequence[Claim]) -> list[Check]:
    """ "10 minutes apart, the first at 11:43 and the second at 11:53"; "at 9:10 and, 20 minutes later, at 9:30"."""
    clocks = _instants([claim for claim in sentence if claim.kind == "clock"])
    lengths = [
        claim
        for claim in sentence
        if claim.kind == "duration" and claim.about.noun != "age" and number(claim) is not None
    ]
    if len(clocks) != 2 or len(lengths) != 1:
        return []
    length = lengths[0]
    (begun, first), (ended, last) = clocks
    tail, lead = after(article, length), before(article, length)
    apart = _APART.match(tail)
    later = _LATER.match(tail) and first.end <= length.start and length.end <= last.start
    lasted = (
        first is last
        and _LASTED.search(lead)
        and length.end <= first.start
        and _FROM.fullmatch(between(article, length, first))
    )
    if not (apart or later or lasted):
        return []
    return [_length_check(article, length, (ended - begun) % 86400, (length, first, last))]


def _instants(clocks: Sequence[Claim]) -> list[tuple[float, Claim]]:
    """The times of day in seconds: two exact ones, or the two ends of one range."""
    found: list[tuple[float, Claim]] = []
    for claim in clocks:
        value = claim.value
        if not isinstance(value, Interval) or value.hedge not in (Hedge.EXACT, Hedge.RANGE) or not value.stated:
            return []
        if value.hedge is Hedge.EXACT and value.low != value.high:
            return []
        stated = value.stated if value.hedge is Hedge.RANGE else value.stated[:1]
        found += [(second, claim) for second in stated]
    return found


def _length_check(article: Article, length: Claim, seconds: float, spans: Sequence[Claim]) -> Check:
    value, given = length.value, number(length)
    assert isinstance(value, Interval) and given is not None
    unit = UNIT_SECONDS[value.unit]
    slack = 0.5 if unit <= 60 else 0.26
    true = seconds / unit
    if value.hedge is Hedge.EXACT:
        wrong = abs(true - given) > slack
    else:
        wrong = not value.low - slack <= true <= value.high + slack
    true_words = f"{plain(true)} {value.unit}{'' if true == 1 else 's'}"
    tail = f", not {plain(given)}." if wrong else ", as given."
    why = f"From {_clock(spans[1], 0)} to {_clock(spans[2], -1)} is {true_words}{tail}"
    first, last = min(claim.start for claim in spans), max(claim.end for claim in spans)
    return make_check(article, "arithmetic", "elapsed", wrong, first, last, why)


def _clock(claim: Claim, which: int) -> str:
    value = claim.value
    assert isinstance(value, Interval)
    at = local(value.stated[which], value.dimension, value.unit)
    return f"{at.hour % 12 or 12}:{at.minute:02} {'a.m.' if at.hour < 12 else 'p.m.'}"
