"""Names as words: told from common words, folded for look-up, free of accents, case and punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "e"}
)
_DROP = re.compile(r"['’‘ʼʻ`´.]")
_SPACES = re.compile(r"[\s\-–—/_]+")
_SHORT = (("saint ", "st "), ("sainte ", "ste "), ("mount ", "mt "), ("fort ", "ft "))
_DIVISION = re.compile(
    r"(?: (?:autonomous|federal|special))*"
    r" (?:provinces?|regions?|oblast|krai|kray|territory|state|prefecture|governorate|department|county|district|canton"
    r"|republic|voivodeship|emirate|do|si)$"
)
_OF = re.compile(r"^(?:the )?(?:autonomous )?(?:province|region|state|territory|county|republic|department) of (?=.)")


def straighten(text: str) -> str:
    """The text with straight apostrophes: "Russia’s" as "Russia's"."""
    return text.replace("’", "'").replace("‘", "'").replace("ʼ", "'")


def is_proper(name: str) -> bool:
    """Whether a name is a proper one, as the article has it; descriptions ("teacher") are in small letters."""
    return name != name.lower()


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """A name for look-up: "São Paulo" -> "sao paulo", "Mount Cook" -> "mt cook", "P’yŏngyang" -> "pyongyang"."""
    text = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = _SPACES.sub(" ", _DROP.sub("", text)).strip()
    for long, short in _SHORT:
        if text.startswith(long):
            return short + text[len(long) :]
    return text


def strip_division(folded: str) -> str:
    """A folded name without the word for its kind of division: "amur oblast", "the amur region" -> "amur"."""
    text = _OF.sub("", folded.removeprefix("the "))
    text = _DIVISION.sub("", text).removeprefix("al ")
    return text or folded
