"""The words that bound or blur a number, before it ("more than 400") and after it ("400 or so")."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.model import Hedge
from factcheck.vocabulary import vocabulary, word_set


class Hedging(NamedTuple):
    """A hedge, its words as written, and the span grown to hold them."""

    hedge: Hedge
    words: str
    start: int
    end: int


_SPACED = re.compile(r"\S+")
_OPENING = "(“\"'‘—–"  # what may be glued to a hedge
_REACH = 44  # characters looked at before a number: "at least another ... "


@cache
def _tables() -> tuple[dict[str, Hedge], frozenset[str], frozenset[str], re.Pattern[str], dict[str, Hedge]]:
    words = vocabulary("hedges")
    before = {phrase: Hedge(name) for name, phrases in words["before"].items() for phrase in phrases}
    after = {phrase: Hedge(name) for name, phrases in words["after"].items() for phrase in phrases}
    alternatives = "|".join(re.escape(phrase) for phrase in sorted(after, key=len, reverse=True))
    pattern = re.compile(rf"\s?({alternatives})(?![\w])")
    return before, frozenset(words["degree"]), frozenset(words["between"]), pattern, after


@cache
def _last_words() -> frozenset[str]:
    """Words of which one stands last before a number that is hedged."""
    phrases, _, between, _, _ = _tables()
    return between | {phrase.split()[-1] for phrase in phrases}


def hedging(text: str, low: str, start: int, end: int, core_end: int | None = None) -> Hedging:
    """The hedge around the span ``start:end``; a hedge before wins over one after.

    ``core_end`` is where the bare number ends: "400 or so miles" has its hedge inside.
    """
    ahead = _before(low, start)
    behind = _after(low, end)
    if behind is None and core_end is not None and core_end < end:
        inside = _after(low, core_end)
        behind = None if inside is None else (inside[0], end)
    if ahead is not None:
        return Hedging(ahead[0], text[ahead[1] : start].strip(), ahead[1], behind[1] if behind else end)
    if behind is not None:
        return Hedging(behind[0], text[end : behind[1]].strip(" -"), start, behind[1])
    return Hedging(Hedge.EXACT, "", start, end)


def _before(low: str, start: int) -> tuple[Hedge, int] | None:
    phrases, degree, between, _, _ = _tables()
    if start == 0:
        return None
    sign = low[start - 1]
    if sign in "~≈<>≥≤±" and sign in phrases:
        return phrases[sign], start - 1
    if sign == "-" and low.startswith("sub", max(0, start - 4)):
        return Hedge.LESS_THAN, start - 4
    if sign not in " -\u00a0":
        return None
    floor = max(0, start - _REACH)
    last = low[floor : start - 1].rsplit(None, 1)[-1:]
    if not last or last[0].lstrip(_OPENING) not in _last_words():
        return None
    words = [(m.start() + floor, m.group()) for m in _SPACED.finditer(low[floor : start - 1])][-6:]
    while words and words[-1][1] in between:
        words.pop()
    for length in (4, 3, 2, 1):
        if len(words) < length:
            continue
        phrase = " ".join(word for _, word in words[-length:])
        hedge = phrases.get(phrase) or phrases.get(phrase.lstrip(_OPENING))
        if hedge is None or _is_no_bound(phrase, words[:-length]):
            continue
        at = words[-length][0] + len(phrase) - len(phrase.lstrip(_OPENING))
        return _stacked(words[:-length], hedge, at, phrases, degree)
    return None


def _is_no_bound(phrase: str, before: list[tuple[int, str]]) -> bool:
    """ "The tally went up to 129", "is spread over 40 square kilometres": a step to a figure, an extent."""
    verbs = {"up to": "going", "over": "spreading"}.get(phrase)
    return verbs is not None and bool(before) and before[-1][1] in word_set("hedges", verbs)


def _stacked(
    words: list[tuple[int, str]], hedge: Hedge, at: int, phrases: dict[str, Hedge], degree: frozenset[str]
) -> tuple[Hedge, int]:
    """Take in what strengthens the hedge ("well over") or stacks on it ("at least some 35")."""
    while words and words[-1][1] in degree:
        at = words.pop()[0]
    if hedge is Hedge.APPROXIMATE:
        for length in (3, 2, 1):
            phrase = " ".join(word for _, word in words[-length:])
            outer = phrases.get(phrase)
            if len(words) >= length and outer is not None:
                return outer, words[-length][0]
    return hedge, at


def _after(low: str, end: int) -> tuple[Hedge, int] | None:
    _, _, _, pattern, table = _tables()
    if low[end : end + 1] not in (" ", "-", "+"):
        return None
    match = pattern.match(low, end)
    if match is None:
        return None
    if (
        match[1] in ("plus", "max", "minimum", "maximum", "tops", "+")
        and low[match.end() : match.end() + 2].strip().isdigit()
    ):
        return None  # "5 plus 3"
    return table[match[1]], match.end()


@cache
def change_words() -> dict[str, str]:
    """Verbs and adverbs of a rise or fall, to "up" or "down"."""
    return {word: direction for direction, words in vocabulary("hedges")["change"].items() for word in words}
