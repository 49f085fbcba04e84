"""Whether a noun is of people: "firefighter" and "nurse", but no "computer"."""

from __future__ import annotations

from functools import cache

from factcheck.vocabulary import vocabulary


@cache
def is_person(noun: str) -> bool:
    """Whether a noun names a person, by the list of persons and by the endings that persons have."""
    table = vocabulary("reckoning")
    word = noun.lower()
    if word in table["persons"]:
        return True
    return word.endswith(tuple(table["person_endings"])) and word not in table["things_with_such_endings"]
