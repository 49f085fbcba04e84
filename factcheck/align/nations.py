"""The countries that words beside a noun tell: "Canadian", "U.K.", "Brit"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.vocabulary import vocabulary


def nations(words: Iterable[str]) -> frozenset[str]:
    """The countries that some words in small letters tell."""
    known = _known()
    return frozenset(known[word] for word in words if word in known)


@cache
def _known() -> dict[str, str]:
    regions = vocabulary("regions")
    peoples = {form.lower(): country for country, forms in regions["demonyms"].items() for form in forms}
    before = {name.lower(): regions["aliases"].get(name, name) for name in regions["attributive"]}
    return {**peoples, **before, **regions["colloquial"]}
