"""Ordinals that count: what they count, and how they stand to counts and to one another."""

from __future__ import annotations

import pytest

from factcheck.kinds import count
from factcheck.model import Verdict
from tests.extract.reading import claim_of

TOLD = [
    ("She was the fourth person to die of the disease.", "fourth", "person", "die"),
    ("It is the fifth time the bank has paid.", "fifth", "time", "pay"),
    ("A third suspect was arrested.", "third", "suspect", "arrest"),
    ("Tarr scored his 19th of the season.", "19th", "goal", "score"),
]


@pytest.mark.parametrize(("text", "words", "noun", "event"), TOLD)
def test_what_an_ordinal_counts(text: str, words: str, noun: str, event: str) -> None:
    about = claim_of(text, words).about
    assert (about.noun, about.event) == (noun, event)


VERDICTS = [
    ("A fourth victim has died.", "fourth", "Three victims have died.", "Three", Verdict.CONFLICT),
    ("A fourth victim has died.", "fourth", "Four victims have died.", "Four", Verdict.COMPATIBLE),
    ("A fourth victim has died.", "fourth", "Five victims have died.", "Five", Verdict.COMPATIBLE),
    ("It was her 19th goal.", "19th", "It was her twentieth goal.", "twentieth", Verdict.CONFLICT),
    ("It was her 20th goal.", "20th", "It was her twentieth goal.", "twentieth", Verdict.AGREE),
]


@pytest.mark.parametrize(("a", "words_a", "b", "words_b", "verdict"), VERDICTS)
def test_an_ordinal_against(a: str, words_a: str, b: str, words_b: str, verdict: Verdict) -> None:
    assert count.compare(claim_of(a, words_a).value, claim_of(b, words_b).value).verdict is verdict
