"""Where on the body someone was hit: "shot in the left arm", "a stab wound to her chest"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.kinds.atoms import either
from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value, Verdict
from factcheck.vocabulary import vocabulary

NAME = "wound"

_SIDES = ("left", "right")


@cache
def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence with a wound."""
    return frozenset((*vocabulary("wounds")["hit"], *vocabulary("wounds")["wounds"]))


@cache
def _pattern() -> re.Pattern[str]:
    words = vocabulary("wounds")
    hit, wound, parts = either(words["hit"]), either(words["wounds"]), either(words["parts"])
    times = r"(?: (?:once|twice|fatally|\w+ times|repeatedly))?"
    return re.compile(
        rf"\b(?:(?:{hit}){times} (?:in|on)|(?:{wound}) (?:to|in|on)) (?:(?:the|his|her|their|a) )?"
        rf"(?P<part>(?:(?:left|right|upper|lower|back of the|side of the) ){{0,2}}(?:{parts}))\b",
        re.I,
    )


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The parts of the body hit in a sentence."""
    mentions: list[Mention] = []
    for match in _pattern().finditer(sentence.text):
        start, end = (sentence.start + place for place in match.span("part"))
        mentions.append(Mention(NAME, start, end, Name(match["part"].lower()), noun="wound", core=(start, end)))
    return mentions


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two parts of the body: left is not right; but who was hit in the arm may have been hit in the leg too."""
    assert isinstance(a, Name) and isinstance(b, Name)
    if a.name == b.name:
        return Judgement(Verdict.AGREE, f"both say {a.name}")
    one, other = a.name.split(), b.name.split()
    if _kin(one[-1]) != _kin(other[-1]):
        return Judgement(Verdict.NOT_COMPARABLE, f"{a.name} and {b.name} are different parts of the body", "event")
    sides = {word for word in (*one, *other) if word in _SIDES}
    if len(sides) == len(_SIDES):
        return Judgement(Verdict.CONFLICT, f"{a.name} in one and {b.name} in the other", "side")
    return Judgement(Verdict.COMPATIBLE, f"{a.name} and {b.name}: one is only coarser", "coarser")


def show(value: Value) -> str:
    """A part of the body."""
    assert isinstance(value, Name)
    return value.name


@cache
def _kin(part: str) -> str:
    """The larger part that one belongs to: "thigh" -> leg."""
    return next((whole for whole, parts in vocabulary("wounds")["within"].items() if part in parts), part)
