"""One reading of a sentence for all numeric kinds, and the mentions it makes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf, isclose

from factcheck.kinds.currency import home_of
from factcheck.kinds.hedge import Hedging, hedging
from factcheck.kinds.joining import joined
from factcheck.kinds.numeral import lower, numerals
from factcheck.kinds.quantity import Quantity, resolve
from factcheck.model import Article, Hedge, Interval, Mention, Sentence
from factcheck.vocabulary import word_set

_FINE = 10  # a number of two digits and more is told to its last
_DOZENS, _DOZEN_GRAIN = (12, 24, 36), 6  # "about a dozen" may be 13
# Kinds whose mentions only contain others and do not claim their numbers.
CONTAINERS = frozenset({"quote"})


@lru_cache(maxsize=64)
def read(text: str, home: str) -> tuple[Quantity, ...]:
    """All quantities of a sentence; ``home`` is the currency of a bare "$". Remembered, as four kinds ask in a row."""
    low = lower(text)
    found: list[Quantity] = []
    floor = 0
    for numeral in numerals(text, low):
        if numeral.start < floor:
            continue
        quantity = resolve(text, low, numeral, floor, home)
        if quantity is not None:
            found.append(quantity)
            floor = quantity.end
    return tuple(joined(low, found)) if found else ()


def standing(sentence: Sentence, found: Sequence[Mention]) -> list[Mention]:
    """The mentions of this sentence among all that the article has so far: its last ones, never a copy of them all."""
    first, start = len(found), sentence.start
    while first and found[first - 1].end > start:
        first -= 1
    return list(found[first:])


class Claimed:
    """The stretches of one sentence that earlier kinds have claimed, in offsets of the sentence."""

    def __init__(self, sentence: Sentence, found: Sequence[Mention]) -> None:
        at = sentence.start
        self._spans = sorted((m.start - at, m.end - at) for m in standing(sentence, found) if m.kind not in CONTAINERS)
        self._ends = list(accumulate([end for _, end in self._spans], max)) if self._spans else []

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any claimed stretch shares a character with ``start:end``."""
        before = bisect_left(self._spans, (end,)) if self._spans else 0
        return before > 0 and self._ends[before - 1] > start


def unclaimed(sentence: Sentence, article: Article, found: Sequence[Mention], sorts: tuple[str, ...]) -> list[Quantity]:
    """The sentence's quantities of these sorts that no earlier kind has claimed."""
    quantities = [q for q in read(sentence.text, home_of(article)) if q.sort in sorts]
    if not quantities:
        return quantities
    claimed, text = Claimed(sentence, found), sentence.text
    return [
        _headless(text, q) if claimed.overlaps(q.start, q.core[0]) else q
        for q in quantities
        if not claimed.overlaps(*q.core)
    ]


def _headless(text: str, quantity: Quantity) -> Quantity:
    """The quantity without letters that another kind has claimed: "US" of "US $5" is a place too."""
    sign = text.rfind("$", quantity.start, quantity.core[0])
    return quantity._replace(start=sign if sign >= 0 else quantity.core[0])


def interval(quantity: Quantity, text: str) -> tuple[Interval, Hedging]:
    """The value of a quantity with the hedge that its neighbouring words give it."""
    low = lower(text)
    hedged = hedging(text, low, quantity.start, quantity.end, quantity.core[1])
    floor = -inf if quantity.low < 0 else 0.0
    bottom, top, hedge = quantity.low, quantity.high, hedged.hedge
    low_open = high_open = False
    if quantity.joint and hedge in (Hedge.EXACT, Hedge.APPROXIMATE, Hedge.NEARLY):
        if hedge is not Hedge.EXACT:
            bottom, top = bottom - 0.05 * abs(bottom), top + 0.05 * abs(top)
        hedge = Hedge.RANGE
        hedged = _with_between(text, low, hedged)
    elif bottom != top and hedge in (Hedge.EXACT, Hedge.APPROXIMATE, Hedge.NEARLY) and quantity.form == "vague":
        hedge = Hedge.VAGUE
    elif hedge is Hedge.APPROXIMATE:
        half = widening(bottom, quantity.step)
        bottom, top = bottom - half, top + half
    elif hedge is Hedge.NEARLY:
        bottom, high_open = bottom - shortfall(bottom, quantity.step), True
    elif hedge is Hedge.MORE_THAN and _barely(hedged.words):
        top, low_open = top + 2 * widening(top, quantity.step), True
    elif hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
        top, low_open = inf, hedge is Hedge.MORE_THAN
    elif hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
        bottom, high_open = floor, hedge is Hedge.LESS_THAN
    words = "" if hedged.hedge is Hedge.EXACT and hedge is Hedge.EXACT else _hedge_words(text, hedged, quantity)
    value = Interval(
        bottom,
        top,
        quantity.dimension,
        quantity.unit,
        hedge,
        words,
        low_open,
        high_open,
        quantity.stated,
        quantity.step,
    )
    return value, hedged


def widening(value: float, step: float) -> float:
    """Half the width that "about" gives a value: half a step of rounding and 1.5% at the least, 10% at the most.

    A last digit of five is rounded to fives: "about 850" is 825 to 875, "about 142,000" no more than 2,130 off.
    """
    half = _grain(value, step) / 2 * (1 - 1e-6)  # 1,250 is rounded to 1,300: "about 1,200" does not admit it
    return min(0.1 * abs(value), max(0.015 * abs(value), half))


def shortfall(value: float, step: float) -> float:
    """How far below its number "nearly" may lie: a tenth of a round one, a step of a finer: "nearly 54" is over 53."""
    exact = step and abs(value) / step >= _FINE
    return min(0.1 * abs(value), max(0.02 * abs(value), _grain(value, step))) if exact else 0.1 * abs(value)


def _grain(value: float, step: float) -> float:
    """The step by which a number is told; a last digit of five is one of steps of five: 850, 900, 950."""
    digits = abs(value) / step if step else 0.0
    if step == 1 and value in _DOZENS:
        return _DOZEN_GRAIN
    return step * (5 if digits >= _FINE and isclose(digits % 10, 5) else 1)


def _barely(words: str) -> bool:
    """ "just over 124,000" is not 142,000."""
    return not word_set("hedges", "barely").isdisjoint(words.lower().split())


def _with_between(text: str, low: str, hedged: Hedging) -> Hedging:
    for word in ("between ", "from "):
        if low.endswith(word, 0, hedged.start):
            return Hedging(hedged.hedge, hedged.words, hedged.start - len(word), hedged.end)
    return hedged


def _hedge_words(text: str, hedged: Hedging, quantity: Quantity) -> str:
    before = text[hedged.start : quantity.start].strip(" -")
    after = text[quantity.end : hedged.end].strip(" -")
    if not before and not after and hedged.hedge is not Hedge.EXACT:
        after = text[quantity.core[1] : quantity.end].strip(" -").rsplit(" ", 1)[0]
    return " ".join(part for part in (before, after) if part)


def mention(kind: str, sentence: Sentence, quantity: Quantity, noun: str = "") -> Mention:
    """The mention a quantity makes in its article."""
    value, hedged = interval(quantity, sentence.text)
    core = (sentence.start + quantity.core[0], sentence.start + quantity.core[1])
    return Mention(kind, sentence.start + hedged.start, sentence.start + hedged.end, value, noun, core)
