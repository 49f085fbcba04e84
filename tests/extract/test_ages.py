"""Ages: bare numbers that are somebody's years, and whose they are."""

from __future__ import annotations

import pytest

from factcheck.model import Interval
from tests.extract.reading import claim_of, claims_in

AGES = [
    ("Brandt, 36, said she had locked the gate.", "36", 36, ("Brandt",)),
    ("Ana Harlow ran the shop. Harlow was 64 and lived alone.", "64", 64, ("Ana Harlow", "Harlow")),
    ("Ana Harlow ran the shop. At 64, Harlow was the oldest.", "64", 64, ("Ana Harlow", "Harlow")),
    ("Marek Solny, a 38-year-old baker from Brno, won.", "38-year-old", 38, ("Marek Solny",)),
    ("Ruiz, 42, beat Dana Krall, 62.", "62", 62, ("Dana Krall",)),
    ("Marta, 12, and Pavel, nine, were found.", "nine", 9, ("Pavel",)),
    ("Alba Reyes dies at 91", "91", 91, ("Alba Reyes",)),
    ("The retired welder, 79, was found guilty.", "79", 79, ()),
    ("The youngest, a nurse, is 41.", "41", 41, ()),
    ("She was just 19 when she joined.", "19", 19, ()),
    ("Ana Harlow left home at 19 and never came back.", "19", 19, ("Ana Harlow",)),
    ("The tiger, 12, was born in a zoo.", "12", 12, ()),
]


@pytest.mark.parametrize(("text", "words", "years", "whose"), AGES)
def test_an_age_and_its_bearer(text: str, words: str, years: int, whose: tuple[str, ...]) -> None:
    claim = claim_of(text, words)
    assert (claim.kind, claim.about.noun) == ("duration", "age")
    assert isinstance(claim.value, Interval)
    assert claim.value.stated == (years,)
    assert set(whose) <= set(claim.about.whose)


def test_two_ages_of_two_children() -> None:
    claims = [c for c in claims_in("They have two sons, aged four and seven.") if c.about.noun == "age"]
    assert [c.value.stated for c in claims if isinstance(c.value, Interval)] == [(4,), (7,)]


def test_a_person_told_with_his_age_is_told_too() -> None:
    kinds = [c.kind for c in claims_in("Marek Solny, a 38-year-old engineer from Brno, won.")]
    assert {"person", "duration"} <= set(kinds)


@pytest.mark.parametrize("text", ["The barrel, 12, was sold.", "The answer was 42.", "In Brno, 51 were hurt."])
def test_no_age(text: str) -> None:
    assert all(c.about.noun != "age" for c in claims_in(text))
