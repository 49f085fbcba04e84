"""The words of a sentence as a set: what is asked before any grammar runs, so that most grammars need not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

# Triggers that are no words: any digit, a run of four, a colon beside digits, "9/10" or "9.10", a sign such as "½".
ANY_DIGIT, FOUR_DIGITS, COLON, JOINED_DIGITS, FRACTION = "#", "####", ":", "#/#", "½"
CAPITAL = "A"  # a capital behind the first letter: without one there is no name
_LETTERS = bytes(byte if chr(byte).islower() and byte < 128 else 32 for byte in range(256))
_FIGURES = bytes(byte if chr(byte) in "0123456789:" else 32 for byte in range(256))
_DIGITS = re.compile(r"\d+(?::|[-/.](?=\d))?")
_FRACTION = re.compile(r"[¼-¾⅐-⅞]")
_CAPITAL = re.compile(r"[A-Z]")
_FIRST = re.compile(r"[a-z]+")


@lru_cache(maxsize=64)
def words_of(text: str) -> frozenset[str]:
    """The words of a text in lower case, its runs of digits, and what these trigger: "9 a.m." gives 9, #, a and m."""
    low = text.lower()
    # Everything but the letters a to z made blank and split: three times as fast as a regular expression.
    plain = low.encode("ascii", "replace")
    words = plain.translate(_LETTERS).decode("ascii").split()
    if not low.isascii():
        words += _figures(low)
        if _FRACTION.search(low):
            words.append(FRACTION)
    elif plain.translate(_FIGURES).split():
        words += _figures(low)
    if _CAPITAL.search(text, 1):
        words.append(CAPITAL)
    return frozenset(words)


def _figures(low: str) -> list[str]:
    """The runs of digits and what they trigger."""
    words: list[str] = []
    for digits in _DIGITS.findall(low):
        if digits[-1] == ":":
            words.append(COLON)
        elif digits[-1] in "-/.":
            words.append(JOINED_DIGITS)
            digits = digits[:-1]
        words.append(digits)
        if len(digits) in (4, 5):
            words.append(FOUR_DIGITS)
    return [ANY_DIGIT, *words] if words else words


def has_names(text: str) -> bool:
    """Whether a capital stands behind the first letter: without one there is no name."""
    return CAPITAL in words_of(text)


def key_words(phrases: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase: no phrase stands in a sentence that has none of these, and few words do."""
    return frozenset(max(words, key=len) for phrase in phrases if (words := _FIRST.findall(phrase.lower())))


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first word of each phrase: no phrase stands in a sentence that has none of these."""
    return frozenset(match[0] for phrase in phrases if (match := _FIRST.search(phrase.lower())))
