"""What stands around a value: the words beside it, and the other claims of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.model import Claim
from factcheck.vocabulary import vocabulary

SMALL_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Near:
    """The claims by the sentence they stand in: what else a sentence counts."""

    by_sentence: Mapping[tuple[str, int], tuple[Claim, ...]]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Near:
        """The claims of a story, sentence by sentence."""
        found: dict[tuple[str, int], tuple[Claim, ...]] = {}
        for claim in claims:
            key = claim.article, claim.sentence.start
            found[key] = (*found.get(key, ()), claim)
        return cls(found)

    def beside(self, claim: Claim) -> tuple[Claim, ...]:
        """All claims of a claim's sentence, the claim itself among them."""
        return self.by_sentence.get((claim.article, claim.sentence.start), ())


def around(claim: Claim) -> tuple[str, str]:
    """The sentence before a claim's words and after them."""
    text, at = claim.sentence.text, claim.sentence.start
    return text[: claim.start - at], text[claim.end - at :]


def clause(before: str) -> str:
    """The clause that leads up to a value: what stands behind the last stop inside the sentence."""
    return re.split(r"[,;:—]\s", before)[-1]


@cache
def words(name: str) -> str:
    """A word list of ``rules/vocabulary/reckoning.yaml`` as alternatives of a pattern."""
    return "|".join(sorted((re.escape(w) for w in vocabulary("reckoning")[name]), key=len, reverse=True))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern that finds any word of a list."""
    return re.compile(rf"\b(?:{words(name)})\b", re.I)
