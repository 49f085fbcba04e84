"""Which rule names a claim, on claims made by hand: no parser, one thing at a time."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import About, Claim, Interval, Role, Sentence
from factcheck.rulebook import RuleBook, load_rulebook

HEAD = "topic: own\nrules:\n"
ENTRY = '  - {{code: {code}, name: n, kind: {kind}, match: {match}, why: w., examples: ["[[x]]"]}}\n'


@cache
def book() -> RuleBook:
    return load_rulebook()


def own(tmp_path: Path, *rules: tuple[str, str, str]) -> RuleBook:
    entries = (ENTRY.format(code=code, kind=kind, match=match) for code, kind, match in rules)
    (tmp_path / "own.yaml").write_text(HEAD + "".join(entries), encoding="utf-8")
    return load_rulebook([tmp_path])


def claim(text: str, kind: str = "count", dimension: str = "count", **about: Any) -> Claim:
    """A claim of the number or name in ``<...>``."""
    before, _, rest = text.partition("<")
    quote, _, after = rest.partition(">")
    plain = before + quote + after
    return Claim(
        id="c1",
        article="a",
        start=len(before),
        end=len(before) + len(quote),
        quote=quote,
        sentence=Sentence(0, len(plain), plain, Role.BODY, 0),
        kind=kind,
        value=Interval(2.0, 2.0, dimension, stated=(2.0,)),
        about=About(**about),
    )


def named(book: RuleBook, claim: Claim) -> str | None:
    rule = book.rule_for(claim)
    return rule.code if rule else None


@pytest.mark.parametrize("noun", ["missile", "projectile", "rocket"])
@pytest.mark.parametrize("event", ["fire", "launch", "test-fire"])
def test_synonyms_match(noun: str, event: str) -> None:
    assert named(book(), claim("<two>", noun=noun, event=event)) == "missile-count"


def test_a_narrower_noun_matches(tmp_path: Path) -> None:
    rules = own(tmp_path, ("dancers", "count", "{nouns: [person], events: [dance]}"))
    assert named(rules, claim("<two>", noun="soldier", event="dance")) == "dancers"
    assert named(rules, claim("<two>", noun="missile", event="dance")) is None


def test_the_narrower_rule_wins(tmp_path: Path) -> None:
    wide, narrow = ("wide", "count", "{nouns: [swan]}"), ("narrow", "count", "{nouns: [swan], words_any: [black]}")
    rules = own(tmp_path, wide, narrow)
    assert named(rules, claim("<two>", noun="swan", words=frozenset({"black"}))) == "narrow"
    assert named(rules, claim("<two>", noun="swan")) == "wide"


def test_of_equal_rules_the_user_s_wins(tmp_path: Path) -> None:
    rules = own(tmp_path, ("mine", "count", "{nouns: [missile], events: [launch]}"))
    assert named(rules, claim("<two>", noun="missile", event="launch")) == "mine"


def test_any_of_several_ways(tmp_path: Path) -> None:
    rules = own(tmp_path, ("swans", "count", "[{nouns: [swan]}, {events: [honk]}]"))
    assert named(rules, claim("<two>", noun="swan", event="swim")) == "swans"
    assert named(rules, claim("<two>", noun="goose", event="honk")) == "swans"


def test_a_rank_is_no_count(tmp_path: Path) -> None:
    rules = own(
        tmp_path, ("swans", "count", "{events: [honk]}"), ("place", "count", "{dimension: rank, events: [honk]}")
    )
    assert named(rules, claim("<11th>", dimension="rank", noun="rank", event="honk")) == "place"


@pytest.mark.parametrize(
    ("match", "text", "expected"),
    [
        ("{events: [honk], preceded_by: [from]}", "It honked from the <x>", True),
        ("{events: [honk], preceded_by: [from]}", "It honked from Kim’s area of the <x>", True),
        ("{events: [honk], preceded_by: [from]}", "It honked into the <x>", False),
        ("{events: [honk], preceded_by: [from]}", "<x> honked", False),
        ("{events: [honk], not_preceded_by: [since]}", "It has honked since <x>", False),
        ("{events: [honk], not_preceded_by: [since]}", "<x> honked", True),
    ],
)
def test_the_word_before(tmp_path: Path, match: str, text: str, expected: bool) -> None:
    rules = own(tmp_path, ("honks", "place", match))
    assert (named(rules, claim(text, kind="place", event="honk")) == "honks") is expected


@pytest.mark.parametrize(
    ("match", "about", "expected"),
    [
        ("{nouns: [swan], without: [black]}", {"words": frozenset({"black"})}, False),
        ("{nouns: [swan], without: [black]}", {"words": frozenset({"blackish"})}, True),
        ("{nouns: [swan], not_nouns: [swan]}", {}, False),
        ("{nouns: [swan], participants: [North Korea]}", {"agents": ("North Korea",)}, True),
        ("{nouns: [swan], participants: [North Korea]}", {"agents": ("South Korea",)}, False),
        ("{nouns: [swan], role: target}", {"role": "target"}, True),
        ("{nouns: [swan], role: target}", {}, False),
        ("{nouns: [swan], reference: true}", {"reference": "Seoul"}, True),
        ("{nouns: [swan], reference: true}", {}, False),
        ("{nouns: [swan], reference: false}", {"reference": "Seoul"}, False),
        ("{nouns: [swan], stance: expected}", {}, False),
    ],
)
def test_what_a_match_asks_for(tmp_path: Path, match: str, about: dict[str, Any], expected: bool) -> None:
    rules = own(tmp_path, ("swans", "count", match))
    assert (named(rules, claim("<two>", noun="swan", **about)) == "swans") is expected


def test_own_words_weigh_more_than_the_event() -> None:
    wounded = claim("<100>", noun="people", modifiers=("wounded",), event="kill")
    assert named(book(), wounded) == "injured"


def test_a_light_verb_leaves_it_to_the_noun_beside() -> None:
    assert (
        named(book(), claim("at <11:43>", kind="clock", dimension="instant", event="take", agents=("launches",)))
        == "launch-time"
    )


def test_an_age_is_no_duration() -> None:
    assert (
        named(book(), claim("<five-year-old>", kind="duration", dimension="duration", noun="age", event="trap")) is None
    )
    assert (
        named(book(), claim("<five years>", kind="duration", dimension="duration", event="trap")) == "rescue-duration"
    )
