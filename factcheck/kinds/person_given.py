"""The lists by which words are known for given names, and for words that no name has."""

from __future__ import annotations

from functools import cache

from factcheck.vocabulary import vocabulary, word_set


@cache
def given() -> frozenset[str]:
    """Given names in all their forms."""
    names = vocabulary("given_names")
    short = (name for names in names["short_forms"].values() for name in names)
    return frozenset((*names["latin"], *names["romanised"], *short))


def never(word: str) -> bool:
    """True for a word that no name has; "A." in "Bryant A. Dalton" is an initial, no article."""
    none = word_set("titles", "not_persons")
    return word in none or (len(word) > 2 and word.rstrip(".") in none)
