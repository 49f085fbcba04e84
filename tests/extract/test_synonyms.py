"""Which words the vocabulary takes for one thing, and which it must keep apart."""

from __future__ import annotations

import pytest

from factcheck.rulebook import load_rulebook

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


@pytest.mark.parametrize(("a", "b"), ONE, ids=["~".join(pair) for pair in ONE])
def test_one_thing(a: str, b: str) -> None:
    assert load_rulebook().synonyms.synonymous(a, b)


@pytest.mark.parametrize(("a", "b"), TWO, ids=["~".join(pair) for pair in TWO])
def test_two_things(a: str, b: str) -> None:
    assert not load_rulebook().synonyms.synonymous(a, b)
