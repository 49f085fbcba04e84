"""Which pairs of claims are looked at."""

from __future__ import annotations

import pytest

from factcheck.align.features import features, story_of
from factcheck.model import Claim, Pair, Report, Verdict
from tests.align.test_alignment import between, report
from tests.compare.story import claims, rulebook


def keys(claim: Claim) -> frozenset[str]:
    return features(claim, story_of([claim], rulebook()), rulebook()).keys


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("Close to 800 firefighters are out.", "Personnel: 784.", True),
        ("The bill nears £3 billion.", "It has cost £2.9bn so far.", True),
        ("It got 1,624,377 votes.", "She was backed by 1.62 million.", True),
        ("Close to 800 firefighters are out.", "Personnel: 645.", False),
        ("Some 40 firefighters are out.", "Personnel: 41.", False),  # small figures are near each other by chance
    ],
)
def test_large_figures_told_in_round_numbers_are_looked_at(one: str, other: str, meet: bool) -> None:
    a, b = claims(one, other)[0], claims(one, other)[-1]
    assert bool(keys(a) & keys(b)) is meet


def test_a_sum_in_two_currencies_is_held_against_either() -> None:
    euros = "The lake bank was sold for 22 billion euros ($24 billion) on Tuesday."
    found = report(euros, "The lake bank was sold on Tuesday for $28 billion.")
    assert between(found, "$24", "$28") == {Verdict.CONFLICT}
    found = report(euros, "The lake bank was sold on Tuesday for 19 billion euros.")
    assert between(found, "22", "19") == {Verdict.CONFLICT}


def test_a_sum_with_debt_is_no_conversion_of_the_sum() -> None:
    found = report(
        "Marlowe bought Finch for $14.6 billion, or about $17 billion including debt, on Tuesday.",
        "Marlowe bought Finch for $17 billion on Tuesday.",
    )
    assert Verdict.COMPATIBLE in between(found, "about $17", "$17")


def test_the_hour_of_a_deed_done_by_saying_is_compared() -> None:
    admitted = "Dorne admitted defeat at 10 p.m. on Tuesday."
    found = report(admitted, "Dorne conceded at 11:30 p.m. on Tuesday.")
    assert Verdict.CONFLICT in between(found, "10 p.m.", "11:30 p.m.")
    found = report("Dorne admitted at 10 p.m. on Tuesday that the dam had burst.", "The dam burst at 11:30 p.m.")
    assert Verdict.CONFLICT not in between(found, "10 p.m.", "11:30 p.m.")


def test_an_age_is_held_against_the_birth_of_the_same_person() -> None:
    born = "Rosa Lund, who was born on 2 May 1986, won the race on Tuesday. Her aunt Ida Bohm was born on 3 May 1986."
    found = report("Rosa Lund, 34, won the race on Tuesday.", born)
    assert between(found, "34", "2 May 1986") == {Verdict.CONFLICT}
    assert between(found, "34", "3 May 1986") == set()
    found = report("Rosa Lund, 38, won the race on Tuesday.", born)
    assert between(found, "38", "2 May 1986") == {Verdict.COMPATIBLE}
    assert between(found, "38", "3 May 1986") == set()


def test_what_is_counted_from_a_deed_is_of_the_same_deed() -> None:
    after = "On June 12, fourteen days after Dorne was fired, he shot two people."
    found = report(after, "Dorne was fired on May 29.")
    assert between(found, "fourteen days", "May 29") == {Verdict.COMPATIBLE}
    found = report(after, "Dorne was hired by the mill on May 29.")
    assert between(found, "fourteen days", "May 29") == set()


@pytest.mark.parametrize(
    ("share", "verdict"),
    [
        ("The Reed Union holds fewer than a third of the seats.", {Verdict.COMPATIBLE}),
        ("The Reed Union holds 27 percent of the seats.", {Verdict.COMPATIBLE}),
        ("The Reed Union holds 39 percent of the seats.", {Verdict.CONFLICT}),
        ("The Reed Union won 39 percent of the vote.", set()),
        ("Some 27 percent of the towns are short of water.", set()),
    ],
)
def test_a_count_of_a_whole_is_held_against_a_share_of_it(share: str, verdict: set[Verdict]) -> None:
    found = report("The Reed Union holds 41 of the 150 seats.", share)
    assert {
        p.judgement.verdict for c in found.comparisons for p in c.pairs if _kinds(found, p) == {"count", "share"}
    } == (verdict)


def _kinds(found: Report, pair: Pair) -> set[str]:
    kind = {c.id: c.kind for c in found.claims}
    return {kind[pair.a], kind[pair.b]}


@pytest.mark.parametrize(
    ("played", "fits"),
    [
        ("Lund scored a penalty after 12 minutes.", True),
        ("Lund scored a penalty with 78 minutes left.", True),
        ("Lund scored a penalty after 31 minutes.", False),
        ("Lund scored a penalty and lay hurt for 12 minutes.", False),
    ],
)
def test_the_minute_of_a_match_is_held_against_the_minutes_played(played: str, fits: bool) -> None:
    found = report("Lund scored a penalty in the 12th minute.", played)
    across = [p for c in found.comparisons for p in c.pairs if _kinds(found, p) == {"count", "duration"}]
    assert [p.judgement.verdict for p in across] == [Verdict.COMPATIBLE] * fits
