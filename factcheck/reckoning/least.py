"""One end of a span against the span: a price that "starts at $1,199" is the least of "$1,099 to $1,499"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.kinds import kinds
from factcheck.model import Claim, Hedge, Interval, Judgement, Verdict
from factcheck.reckoning.around import Near, around, pattern

_KINDS = ("money", "measure", "duration", "count")
_NEAR = 40  # characters before a value in which "start at" stands


def by_end(a: Claim, b: Claim, near: Near, plain: Judgement, tolerance: float) -> Judgement | None:
    """The least of a range against its lower end; the most against the largest of what is listed."""
    if a.kind not in _KINDS or plain.verdict is not Verdict.COMPATIBLE:
        return None
    for one, other in ((a, b), (b, a)):
        found = _at_least(one, other, tolerance) or _at_most(one, other, near, tolerance)
        if found is not None:
            return found
    return None


def _at_least(least: Claim, span: Claim, tolerance: float) -> Judgement | None:
    """ "starts at $60" against "from $45 to $120"."""
    x, y = least.value, span.value
    if not isinstance(x, Interval) or not isinstance(y, Interval) or y.hedge is not Hedge.RANGE or len(y.stated) != 2:
        return None
    if len(x.stated) != 1 or x.hedge not in (Hedge.EXACT, Hedge.AT_LEAST):
        return None
    if not pattern("starting").search(f"{around(least)[0][-_NEAR:]}{least.quote}"):
        return None
    return _ends(least, x, _only(y, y.stated[0]), f"the least of {_show(span, y)}", tolerance)


def _at_most(most: Claim, listed: Claim, near: Near, tolerance: float) -> Judgement | None:
    """ "up to 90 km/h" against "either 60 or 80 km/h"."""
    x, y = most.value, listed.value
    if not isinstance(x, Interval) or not isinstance(y, Interval) or y.hedge is not Hedge.EXACT:
        return None
    options = sorted(_options(listed, near))
    if x.hedge is not Hedge.AT_MOST or len(x.stated) != 1 or len(options) < 2:
        return None
    among = " or ".join(_show(listed, _only(y, number)) for number in options)
    return _ends(most, x, _only(y, options[-1]), f"the most of {among}", tolerance)


def _ends(claim: Claim, end: Interval, of_span: Interval, name: str, tolerance: float) -> Judgement:
    told = kinds()[claim.kind].compare(_only(end, end.stated[0]), of_span, tolerance)
    if told.verdict.fits:
        return Judgement(Verdict.COMPATIBLE, f"{_show(claim, of_span)} is {name}", "bound")
    return Judgement(Verdict.CONFLICT, f"{_show(claim, of_span)} is {name}, not {_show(claim, end)}", "bound")


def _options(claim: Claim, near: Near) -> Iterator[float]:
    """The values of one unit that "or" joins: "either 60 or 80 km/h"."""
    text, at = claim.sentence.text, claim.sentence.start
    for other in near.beside(claim):
        if other.kind != claim.kind or not isinstance(other.value, Interval) or not isinstance(claim.value, Interval):
            continue
        first, last = sorted((other, claim), key=lambda c: c.start)
        joined = first is last or re.fullmatch(r",? or ", text[first.end - at : last.start - at]) is not None
        if joined and other.value.unit == claim.value.unit and len(other.value.stated) == 1:
            yield other.value.stated[0]


def _only(value: Interval, number: float) -> Interval:
    bare = replace(value, low=number, high=number, low_open=False, high_open=False)
    return replace(bare, stated=(number,), hedge=Hedge.EXACT, words="")


def _show(claim: Claim, value: Interval) -> str:
    shown: str = kinds()[claim.kind].show(value)
    return shown
