"""What tells one variant of a product from another: "13-inch", "128gb", "base"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.extract.tree import words
from factcheck.vocabulary import vocabulary, word_set

_SIZE = re.compile(
    r"(?<![\w.$])(\d{1,3}(?:\.\d)?)(?=[ -]*(?:(?:and|or|,)[ -]*\d{1,3}(?:\.\d)?[ -]*)?(?:inch|in\b|[\"”]))", re.I
)
_STORE = re.compile(r"(?<![\w.])(\d+(?:\.\d)?) ?-?(GB|TB|gigabyte|terabyte)s?\b", re.I)
_YEAR = re.compile(r"(?<![\w.])((?:19|20)\d\d)(?![\w.])")
_OWNED = re.compile(r"\b(?:last|this) year['’]s\b", re.I)


def borne(part: str) -> frozenset[str]:
    """A word list of ``rules/vocabulary/bearers.yaml``."""
    return word_set("bearers", part)


@cache
def _known() -> dict[str, str]:
    return {word: name for name, listed in vocabulary("bearers")["variants"].items() for word in listed}


@cache
def _told() -> re.Pattern[str]:
    listed = "|".join(re.escape(word) for word in sorted(_known(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])", re.I)


@lru_cache(maxsize=4096)
def variant(phrase: str) -> tuple[str, ...]:
    """The descriptors of a variant in the words of a noun phrase, each under one name: "the cheapest 13-inch model"."""
    sizes = [f"{match[1]}-inch" for match in _SIZE.finditer(phrase)]
    stores = [f"{match[1]}{match[2][0].lower()}b" for match in _STORE.finditer(phrase)]
    told = [_known()[match[0].lower().replace(" - ", "-")] for match in _told().finditer(phrase.replace(" - ", "-"))]
    return tuple(dict.fromkeys((*sizes, *stores, *told, *_YEAR.findall(phrase))))


def is_variant_noun(word: str) -> bool:
    """Whether a noun stands for one variant of a product: "model", "version"."""
    return word in borne("variant_nouns") or word in words("unveiled")
