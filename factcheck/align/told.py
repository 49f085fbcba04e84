"""Whether an article tells a value elsewhere: then another figure of it, close by, is of another thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from factcheck.align.features import Features
from factcheck.model import Claim, Interval, Judgement, Value

_SMALL = 5  # numbers that stand everywhere tell nothing

Compare = Callable[[str, Value, Value, float], Judgement]


class Told:
    """The values that each article tells in one kind and dimension."""

    def __init__(self, block: Sequence[Features], compare: Compare) -> None:
        self._compare = compare
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for found in block:
            self._claims[found.claim.article].append(found.claim)
        self._known: dict[tuple[str, str], bool] = {}

    def elsewhere(self, a: Claim, b: Claim) -> str:
        """ "17 shots to eight" beside "19 shots, Brackley eight": the eight is told by both, and is not the 19."""
        here, there = self._told_in(a, b.article), self._told_in(b, a.article)
        return "both" if here and there else "one" if here or there else "none"

    def _told_in(self, claim: Claim, article: str) -> bool:
        key = claim.id, article
        if key not in self._known:
            self._known[key] = not _everywhere(claim) and any(self._agree(claim, c) for c in self._claims[article])
        return self._known[key]

    def _agree(self, a: Claim, b: Claim) -> bool:
        return self._compare(a.kind, a.value, b.value, 0.0).verdict.fits


def _everywhere(claim: Claim) -> bool:
    """Small whole numbers, and what is only bounded: "at least two" fits nearly all."""
    value = claim.value
    if not isinstance(value, Interval):
        return False
    return not value.bounded or (claim.kind == "count" and max(value.stated, default=0.0) <= _SMALL)
