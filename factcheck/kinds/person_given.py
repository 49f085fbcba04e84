"""The lists by which words are known for given names, and for words that no name has."""

from __future__ import annotations

from functools import cache

from factcheck.vocabulary import vocabulary


@cache
def given() -> frozenset[str]:
    """Given names in all their forms."""
    names = vocabulary("given_names")
    short = (name for names in names["short_forms"].values() for name in names)
    return frozenset((*names["latin"], *names["romanised"], *short))


@cache
def _not_persons() -> frozenset[str]:
    return frozenset(vocabulary("titles")["not_persons"])


def never(word: str) -> bool:
    """True for a word that no name has; "A." in "Bryant A. Dalton" is an initial, no article."""
    return word in _not_persons() or (len(word) > 2 and word.rstrip(".") in _not_persons())
