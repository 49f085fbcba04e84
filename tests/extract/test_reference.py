"""Whom pronouns and definite nouns speak of."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim_of

APEX = (
    "Apex Systems unveiled the Corvo Pro notebook on Tuesday. The machine is 0.63 inches thin. It weighs 4.5 pounds. "
    "The company sold 3 million notebooks last year."
)
RAIT = "Callum Hart was arrested on Monday. Police found two guns. He had fired four shots."
ROE = "Laurie Roe flew to Oslo on Friday. A spokesman waited with six aides. She won 12 medals."

AGENTS = [
    (APEX, "0.63 inches", "Corvo Pro notebook"),
    (APEX, "4.5 pounds", "Corvo Pro notebook"),
    (APEX, "3 million", "Apex Systems"),
    (RAIT, "four shots", "Callum Hart"),
    (ROE, "12 medals", "Laurie Roe"),
    ("A boy fell into the moat on Monday. He fell 12 feet.", "12 feet", "boy"),
    ("Crews left at noon. They cleared 40 trees.", "40 trees", "Crews"),
]


@pytest.mark.parametrize(("text", "words", "name"), AGENTS, ids=[f"{w}: {n}" for _, w, n in AGENTS])
def test_agents_hold_the_name(text: str, words: str, name: str) -> None:
    assert name in claim_of(text, words).about.agents


def test_noun_of_a_pronoun() -> None:
    assert claim_of(APEX, "4.5 pounds").about.noun == "notebook"


def test_the_boy_told_before_is_himself() -> None:
    text = "A 4-year-old boy fell on Monday. Carl Moss, the director, took two photos. The boy fell 12 feet."
    assert claim_of(text, "12 feet").about.agents == ("boy",)


def test_an_empty_it_speaks_of_nothing() -> None:
    text = "Apex Systems rose on Monday. It was the first time in 12 years that shares fell."
    assert "Apex Systems" not in claim_of(text, "12 years").about.agents


def test_a_pronoun_does_not_reach_over_paragraphs() -> None:
    text = "Callum Hart was held on Monday.\n\nRain fell for two days.\n\nRoads were cut.\n\nHe lost four cows."
    assert claim_of(text, "four cows").about.agents in ((), ("Callum Hart",))


def test_the_company_is_cited_by_its_name() -> None:
    text = "Apex Systems unveiled a phone on Tuesday. The company said it sold 3 million phones."
    assert claim_of(text, "3 million").attributed_to == "Apex Systems"


def test_a_place_measured_from_is_not_where_it_was() -> None:
    assert claim_of("The boat sank 600 km from Malta with 40 people aboard.", "40 people").where is None
    assert claim_of("The boat sank near Malta with 40 people aboard.", "40 people").where == "Malta"


def test_a_city_of_the_north_is_a_place_and_no_point_of_reference() -> None:
    text = "Clashes began in the northern city of Plovdiv, where 20,000 people marched."
    assert claim_of(text, "20,000").where == "Plovdiv"
    assert claim_of("The ship sank 12 miles north of Varna.", "Varna").about.role == "reference"
