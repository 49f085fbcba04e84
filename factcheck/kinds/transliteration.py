"""Whether two spellings are romanisations of one name, by the rules of rules/vocabulary/transliterations.yaml."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.kinds.folding import fold
from factcheck.vocabulary import vocabulary

_DOUBLED = re.compile(r"([a-z])\1+")


@cache
def _folds() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), letters) for pattern, letters in vocabulary("transliterations")["folds"])


@cache
def _groups() -> dict[str, int]:
    return {name: i for i, names in enumerate(vocabulary("transliterations")["groups"]) for name in names}


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """A name by its sound, as romanisations share it: "Karolos" and "Carolos" -> one string."""
    words = []
    for word in fold(name).split():
        for pattern, letters in _folds():
            word = pattern.sub(letters, word)
        words.append(_DOUBLED.sub(r"\1", word))
    return " ".join(words)


def same_sound(a: str, b: str) -> bool:
    """True when two spellings can be romanisations of one name.

    >>> same_sound("Giannis", "Yiannis"), same_sound("Hart", "Harte")
    (True, False)
    """
    one, other = fold(a), fold(b)
    group = _groups().get(one)
    return one == other or sound(a) == sound(b) or (group is not None and group == _groups().get(other))
