"""Minutes and hours between two times of day: "10 minutes apart, the first at 11:43 and the second at 11:53"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.kinds.calendar_time import local
from factcheck.kinds.numeral import numerals
from factcheck.kinds.time_words import UNIT_SECONDS, UNITS, either
from factcheck.model import Article, Check, Claim, Hedge, Interval
from factcheck.verify.passages import after, before, between, make_check, number, plain, words

_APART = re.compile(r"\s+apart\b", re.I)
_LATER = re.compile(rf"(?P<count>.+?) (?P<unit>{either(UNITS)}) (?:later|after that|afterwards?)", re.I)
_LASTED = re.compile(rf"\b(?:last(?:ed|ing|s)|took|for)\s+(?:(?:{words('about')}|more than)\s+)?$", re.I)
_OFFSET = re.compile(
    rf",?\s+(?:or\s+)?(?P<count>[\w.-]+(?:[ -][\w-]+)?)\s+(?P<unit>{either(UNITS)})\s+(?P<side>after|before)\s", re.I
)
_SPANS = re.compile(r",\s+an?\s+(?:[\w-]+\s+){1,2}of\s+(?:about\s+|just\s+)?", re.I)
_FROM = re.compile(r"[\s,]*(?:\(|—|–)?\s*(?:running |open |starting |between |from |lasting )*$", re.I)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stated length of time: its place, its number and how far it may reach, in its unit."""

    start: int
    end: int
    stated: float
    low: float
    high: float
    unit: str


def elapsed(article: Article, sentence: Sequence[Claim]) -> list[Check]:
    """ "10 minutes apart, the first at 11:43 and the second at 11:53"; "at 9:10 and, 20 minutes later, at 9:30"."""
    clocks = _instants([claim for claim in sentence if claim.kind == "clock" and not _LATER.fullmatch(claim.quote)])
    if len(clocks) != 2:
        return []
    (begun, first), (ended, last) = clocks
    offset = _offset(article, first, last) if first is not last else None
    if offset:
        between_them = ended - begun if offset[1] else begun - ended
        return [_length_check(article, offset[0], between_them % 86400, first, last)]
    stretches = [stretch for claim in sentence if (stretch := _stretch(article, claim, first, last))]
    if len(stretches) != 1:
        return []
    return [_length_check(article, stretches[0], (ended - begun) % 86400, first, last)]


def _offset(article: Article, first: Claim, last: Claim) -> tuple[_Stretch, bool] | None:
    """ "at 7 p.m., two hours after the gates opened at 5 p.m.": the length, and whether the first is the earlier."""
    match = _OFFSET.match(between(article, first, last))
    stated = numerals(match["count"]) if match else []
    if match is None or len(stated) != 1 or stated[0].low != stated[0].high:
        return None
    length, at = stated[0].low, first.end + match.start("count")
    stretch = _Stretch(at, first.end + match.end("unit"), length, length, length, UNITS[match["unit"].lower()])
    return stretch, match["side"].lower() == "before"


def _stretch(article: Article, claim: Claim, first: Claim, last: Claim) -> _Stretch | None:
    """The length that a claim states, where its words say that it lies between the two times."""
    later = _LATER.fullmatch(claim.quote) if claim.kind == "clock" else None
    if later and first.end <= claim.start and claim.end <= last.start:
        stated = numerals(later["count"])
        if len(stated) != 1 or stated[0].low != stated[0].high:
            return None
        return _Stretch(
            claim.start, claim.end, stated[0].low, stated[0].low, stated[0].low, UNITS[later["unit"].lower()]
        )
    value, given = claim.value, number(claim)
    if claim.kind != "duration" or claim.about.noun == "age" or given is None or not isinstance(value, Interval):
        return None
    apart = _APART.match(after(article, claim))
    lasted = first is last and _LASTED.search(before(article, claim)) and claim.end <= first.start
    spans = last.end <= claim.start and _SPANS.fullmatch(between(article, last, claim))
    if apart or spans or (lasted and _FROM.fullmatch(between(article, claim, first))):
        return _Stretch(claim.start, claim.end, given, value.low, value.high, value.unit)
    return None


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


def _length_check(article: Article, stretch: _Stretch, seconds: float, first: Claim, last: Claim) -> Check:
    unit = UNIT_SECONDS[stretch.unit]
    slack = 0.5 if unit <= 60 else 0.26
    true = seconds / unit
    wrong = not stretch.low - slack <= true <= stretch.high + slack
    tail = f", not {plain(stretch.stated)}." if wrong else ", as given."
    why = (
        f"From {_clock(first, 0)} to {_clock(last, -1)} is {plain(true)} {stretch.unit}{'' if true == 1 else 's'}{tail}"
    )
    start, end = min(stretch.start, first.start), max(stretch.end, last.end)
    return make_check(article, "arithmetic", "elapsed", wrong, start, end, why)


def _clock(claim: Claim, which: int) -> str:
    value = claim.value
    assert isinstance(value, Interval)
    at = local(value.stated[which], value.dimension, value.unit)
    return f"{at.hour % 12 or 12}:{at.minute:02} {'a.m.' if at.hour < 12 else 'p.m.'}"
