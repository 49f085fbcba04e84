"""A value's hedge said in an editor's words, whatever the article's own were."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.kinds.intervals import number
from factcheck.model import Hedge, Interval

_WORDS = {
    Hedge.APPROXIMATE: "about",
    Hedge.NEARLY: "nearly",
    Hedge.MORE_THAN: "more than",
    Hedge.AT_LEAST: "at least",
    Hedge.LESS_THAN: "less than",
    Hedge.AT_MOST: "up to",
}


def worded(value: Interval, amount: Callable[[float], str]) -> str:
    """The value with its hedge: "more than 400 miles", "between 40 and 60", as ``amount`` says one number."""
    if len(value.stated) > 1:
        return f"{_prefix(value)}{amount(value.stated[0])} to {amount(value.stated[-1])}"
    if not value.stated:
        return (
            f"{value.words} ({number(value.low)} to {number(value.high)})".strip()
            if value.words
            else f"{amount(value.low)} to {amount(value.high)}"
        )
    return f"{_prefix(value)}{amount(value.stated[0])}"


def _prefix(value: Interval) -> str:
    word = _WORDS.get(value.hedge)
    return f"{word} " if word else ""
