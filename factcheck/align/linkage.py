"""Average linkage: how much the claims of two groups, taken all with all, speak of one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factcheck.align.candidate import Candidate
from factcheck.model import Claim

_STRANGER = -6.0  # the weight of two claims that share nothing
_RIVAL = -6.0  # the weight of two claims by which an article would contradict itself: most often they are of two things
_EXACT = 1e9  # weights are added up as whole numbers, so that no order of adding changes a sum

Sum = tuple[int, int, int]  # weights, pairs with a known weight, and those of them within one article


class Linkage:
    """Groups of claims, at first one for each claim. The sums between two groups are kept as they join, so that a
    story of two hundred articles is not added up anew for every pair."""

    def __init__(self, candidates: Iterable[Candidate], rivals: Iterable[tuple[Claim, Claim]] = ()) -> None:
        self._group: dict[str, str] = {}
        self._claims: dict[str, list[str]] = {}
        self._articles: dict[str, Counter[str]] = {}
        self._between: dict[str, dict[str, Sum]] = {}
        for c in candidates:
            for claim in (c.a, c.b):
                if claim.id not in self._group:
                    self._group[claim.id], self._claims[claim.id] = claim.id, [claim.id]
                    self._articles[claim.id], self._between[claim.id] = Counter([claim.article]), {}
            weight = round(_EXACT * (_STRANGER if c.evidence.vetoes else c.evidence.weight))
            self._between[c.a.id][c.b.id] = self._between[c.b.id][c.a.id] = weight, 1, 0
        for a, b in rivals:
            if a.id in self._group and b.id in self._group:
                self._between[a.id][b.id] = self._between[b.id][a.id] = round(_EXACT * _RIVAL), 1, 1

    def group(self, claim: str) -> str:
        """The group that a claim is in."""
        return self._group[claim]

    def mean(self, a: str, b: str) -> float:
        """The mean weight of the pairs across two groups; what was no candidate is a stranger.

        Of the pairs within one article only those count by which it would contradict itself.
        """
        ours, theirs = self._articles[a], self._articles[b]
        own = sum(ours[article] * theirs[article] for article in ours.keys() & theirs.keys())
        total, known, rivals = self._between[a].get(b, (0, 0, 0))
        pairs = len(self._claims[a]) * len(self._claims[b]) - own + rivals
        return (total / _EXACT + _STRANGER * (pairs - known)) / pairs if pairs else _STRANGER

    def join(self, a: str, b: str) -> str:
        """Make one group of two; returns its name."""
        large, small = (a, b) if len(self._between[a]) >= len(self._between[b]) else (b, a)
        for claim in self._claims[small]:
            self._group[claim] = large
        self._claims[large] += self._claims.pop(small)
        self._articles[large] += self._articles.pop(small)
        for other, theirs in self._between.pop(small).items():
            del self._between[other][small]
            if other != large:
                weight, known, rivals = map(sum, zip(self._between[large].get(other, (0, 0, 0)), theirs, strict=True))
                self._between[large][other] = self._between[other][large] = weight, known, rivals
        return large
