"""Which words the vocabulary takes for one thing, and which it must keep apart."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.rulebook import load_rulebook
from factcheck.rulebook.words import Synonyms

ONE = [
    ("learn", "discover"), ("leak", "expose"), ("affect", "compromise"), ("excavator", "digger"),
    ("filing", "disclosure"), ("slump", "tumble"), ("jail", "sentence"), ("slaughter", "kill"),
    ("postpone", "delay"), ("rebuff", "reject"), ("service member", "troop"), ("co-worker", "colleague"),
    ("cadet", "recruit"), ("lorry", "truck"), ("branch", "outlet"), ("walkout", "strike"),
    ("draw", "attract"), ("pay", "buy"), ("blacken", "burn"), ("medic", "paramedic"),
]  # fmt: skip
TWO = [
    ("affect", "kill"), ("injure", "kill"), ("hire", "employ"), ("arrest", "convict"),
    ("charge", "acquit"), ("rescue", "kill"), ("infect", "die"), ("offer", "reject"),
    ("postpone", "cancel"), ("doctor", "patient"), ("hostage", "gunman"), ("win", "lose"),
    ("rise", "fall"), ("pilot", "passenger"), ("soldier", "rebel"), ("live", "die"),
]  # fmt: skip


@cache
def synonyms() -> Synonyms:
    return load_rulebook().synonyms


def shared(a: str, b: str) -> set[str]:
    """The classes that two words share, across nouns and events too ("death", "kill")."""
    return {*synonyms().classes(a)} & {*synonyms().classes(b)}


@pytest.mark.parametrize(("a", "b"), ONE, ids=["~".join(pair) for pair in ONE])
def test_one_thing(a: str, b: str) -> None:
    assert shared(a, b)


@pytest.mark.parametrize(("a", "b"), TWO, ids=["~".join(pair) for pair in TWO])
def test_two_things(a: str, b: str) -> None:
    assert not shared(a, b)
