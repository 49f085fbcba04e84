"""A total of n things against the value of each: "a total of $8 million" for two, "$4 million each"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from factcheck.kinds import kinds
from factcheck.model import Claim, Hedge, Interval, Judgement, Verdict
from factcheck.reckoning.around import SMALL_NUMBERS, Near, clause, pattern

_LARGEST = 1_000  # members of a group that shares a sum


def by_total(a: Claim, b: Claim, near: Near, tolerance: float) -> Judgement | None:
    """A total of n things against the value of each: "a total of $8 million" for two, "$4 million each"."""
    if a.kind not in ("money", "count", "measure", "duration") or _is_each(a) == _is_each(b):
        return None
    part, whole = (a, b) if _is_each(a) else (b, a)
    if not isinstance(part.value, Interval) or not isinstance(whole.value, Interval):
        return None
    stated_total = _has_scope(whole, "total")
    show, compare = kinds()[a.kind].show, kinds()[a.kind].compare
    sizes = list(_group_sizes(part, whole, near))
    for n in sizes:
        product = _times(part.value, n)
        if compare(product, whole.value, tolerance).verdict.fits:
            why = f"{show(part.value)} each for {n:g} makes {show(product)}"
            return Judgement(Verdict.COMPATIBLE, why, "total_or_part")
    if not sizes or not stated_total:
        return None
    product = _times(part.value, sizes[0])
    why = f"{show(part.value)} each for {sizes[0]:g} would make {show(product)} in all, not {show(whole.value)}"
    return Judgement(Verdict.CONFLICT, why, "total_or_part")


def _is_each(claim: Claim) -> bool:
    at = claim.sentence.start
    return _has_scope(claim, "each") or _each_beside(claim.sentence.text, claim.start - at, claim.end - at)


@lru_cache(maxsize=65536)
def _each_beside(text: str, start: int, end: int) -> bool:
    """Remembered, as a claim is held against every other of its story."""
    return bool(pattern("each").search(clause(text[:start]))) or bool(
        re.match(r"[\w\s]{0,25}\b(?:each|apiece)\b", text[end:], re.I)
    )


def _has_scope(claim: Claim, name: str) -> bool:
    return any(s.partition(":")[0] == name for s in claim.about.scope)


def _group_sizes(part: Claim, whole: Claim, near: Near) -> Iterator[float]:
    """How many the group may have, the surest first: a group both sentences name, then "each of the three"."""
    of_each, of_whole = (
        [n for c in near.beside(claim) if c is not claim and (n := _members(c))] for claim in (part, whole)
    )
    worded = _worded_size(part.sentence.text)
    yield from dict.fromkeys(
        n
        for n in (*(n for n in of_each if n in of_whole), *([worded] if worded else []), *of_each, *of_whole)
        if 2 <= n <= _LARGEST
    )


def _members(claim: Claim) -> float | None:
    """The exact whole number that a claim counts, where it counts at all."""
    value = claim.value
    if claim.kind != "count" or not isinstance(value, Interval) or value.dimension != "count":
        return None
    exact = value.hedge is Hedge.EXACT and len(value.stated) == 1 and value.stated[0] == int(value.stated[0])
    return value.stated[0] if exact else None


def _worded_size(text: str) -> float | None:
    found = re.search(
        rf"\beach of (?:the |its |their |those )?(?P<n>\d{{1,3}}|{'|'.join(SMALL_NUMBERS)})\b", text, re.I
    )
    if found is None:
        return None
    word = found["n"].lower()
    return float(word) if word.isdigit() else float(SMALL_NUMBERS.index(word) + 1)


def _times(value: Interval, n: float) -> Interval:
    stated = tuple(n * figure for figure in value.stated)
    return replace(value, low=n * value.low, high=n * value.high, stated=stated, step=value.step)
