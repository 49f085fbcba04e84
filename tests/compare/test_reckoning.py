"""What the words around a value do to it: totals, company, votes, directions, descriptions."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.compare.story import judged

COMPATIBLE, CONFLICT, AGREE = Verdict.COMPATIBLE, Verdict.CONFLICT, Verdict.AGREE
NOT_COMPARABLE = Verdict.NOT_COMPARABLE

TOTAL_FINE = "Two drillers were fined a total of $8 million on Friday for dumping brine."
TOTAL_BUSES = "Five buses carried a total of 200 pilgrims to the shrine on Sunday."


@pytest.mark.parametrize(
    ("text_a", "words_a", "text_b", "words_b", "verdict"),
    [
        (
            TOTAL_FINE,
            "8 million",
            "Each of the two drillers must pay $4 million, the agency said.",
            "4 million",
            COMPATIBLE,
        ),
        (
            TOTAL_FINE,
            "8 million",
            "Each of the two drillers must pay $8 million, the agency said.",
            "8 million",
            CONFLICT,
        ),
        (
            TOTAL_FINE,
            "8 million",
            "The two drillers must pay $4 million each, the agency said.",
            "4 million",
            COMPATIBLE,
        ),
        (TOTAL_FINE, "8 million", "The two drillers must pay $5 million apiece.", "5 million", CONFLICT),
        (TOTAL_BUSES, "200", "Each of the five buses carried 40 pilgrims.", "40", COMPATIBLE),
        (TOTAL_BUSES, "200", "Each of the five buses carried 50 pilgrims.", "50", CONFLICT),
        ("The three brothers got $6,000.", "6,000", "The three brothers got $2,000 each.", "2,000", COMPATIBLE),
    ],
)
def test_a_total_is_n_times_each(text_a: str, words_a: str, text_b: str, words_b: str, verdict: Verdict) -> None:
    found = judged(text_a, words_a, text_b, words_b)
    assert (found.verdict, found.cause) == (verdict, "total_or_part")


def test_one_figure_for_each_in_both_is_no_total() -> None:
    found = judged("The two clubs were fined $300 each.", "300", "Each of the two clubs pays $300.", "300")
    assert (found.verdict, found.cause) == (AGREE, "")


def test_a_total_says_its_arithmetic() -> None:
    found = judged(TOTAL_FINE, "8 million", "Each of the two drillers must pay $8 million.", "8 million")
    assert found.why == "$8 million each for 2 would make $16 million in all, not $8 million"


SIX = "Six people, including the attacker, died in the mosque on Friday."


@pytest.mark.parametrize(
    ("text_a", "words_a", "text_b", "words_b", "verdict"),
    [
        (SIX, "Six", "The attacker killed five guards and then himself on Friday.", "five guards", COMPATIBLE),
        (SIX, "Six", "The attacker killed six people and then himself on Friday.", "six people", CONFLICT),
        (SIX, "Six", "The attacker killed five people before taking his own life.", "five people", COMPATIBLE),
        (
            "Six people died in Friday's shooting at the cannery in Fargo, including the shooter.",
            "Six",
            "The shooter killed five coworkers at the cannery before killing himself.",
            "five",
            COMPATIBLE,
        ),
        (SIX, "Six", "Five people and the attacker were killed on Friday.", "Five people", COMPATIBLE),
        (SIX, "Six", "Five people died, not counting the attacker.", "Five people", COMPATIBLE),
        (
            "The crash killed 12 people, including the pilot.",
            "12",
            "11 passengers and the pilot died.",
            "11",
            COMPATIBLE,
        ),
        ("The crash killed 12 people, including the pilot.", "12", "12 passengers and the pilot died.", "12", CONFLICT),
        (
            "Nine people, including two bombers, were killed.",
            "Nine",
            "The blasts killed seven people as well as the two bombers.",
            "seven",
            COMPATIBLE,
        ),
    ],
)
def test_who_is_counted_in(text_a: str, words_a: str, text_b: str, words_b: str, verdict: Verdict) -> None:
    found = judged(text_a, words_a, text_b, words_b)
    assert (found.verdict, found.cause) == (verdict, "attacker")


def test_both_counting_him_in_is_plain() -> None:
    found = judged(SIX, "Six", "Seven people, including the attacker, were killed.", "Seven")
    assert (found.verdict, found.cause) == (CONFLICT, "")


VOTE = "The tax court struck the levy down 6-3 on Monday."


@pytest.mark.parametrize(
    ("text", "words", "verdict"),
    [
        ("Three of the nine judges dissented from Monday's ruling.", "Three", COMPATIBLE),
        ("The levy fell on Monday, with four judges dissenting.", "four", CONFLICT),
        ("A majority of six judges struck down the levy.", "six", COMPATIBLE),
        ("Five judges backed the ruling on Monday.", "Five", CONFLICT),
    ],
)
def test_a_vote_says_how_many_were_against(text: str, words: str, verdict: Verdict) -> None:
    found = judged(VOTE, "6-3", text, words)
    assert (found.verdict, found.cause) == (verdict, "tally")


def test_a_vote_that_rejects_has_its_majority_against() -> None:
    voted = "The council rejected the pier 11-4 on Monday."
    assert judged(voted, "11-4", "Four members were in favor of the pier.", "Four").verdict is COMPATIBLE
    assert judged(voted, "11-4", "Six members were in favor of the pier.", "Six").verdict is CONFLICT


def test_a_vote_against_another_count_is_not_compared() -> None:
    assert judged(VOTE, "6-3", "Six judges sit on the tax court.", "Six").verdict is NOT_COMPARABLE


@pytest.mark.parametrize(
    ("direction", "verdict"),
    [("north", AGREE), ("northeast", AGREE), ("south", CONFLICT), ("west", CONFLICT)],
)
def test_one_distance_in_two_directions(direction: str, verdict: Verdict) -> None:
    found = judged(
        "The ferry sank 12 miles north of Palau.", "12", f"The ferry sank 12 miles {direction} of Palau.", "12"
    )
    assert found.verdict is verdict


def test_two_names_for_what_only_one_can_be() -> None:
    found = judged(
        "Greta Lindqvist became on Sunday the youngest Dane to sail round the world.",
        "Lindqvist",
        "The youngest Dane to have sailed round the world, Karen Holm, came home to cheers.",
        "Karen Holm",
    )
    assert (found.verdict, found.cause) == (CONFLICT, "name")


def test_who_was_it_until_then_is_another() -> None:
    found = judged(
        "Greta Lindqvist became on Sunday the youngest Dane to sail round the world.",
        "Lindqvist",
        "Karen Holm, until Sunday the youngest Dane to sail round the world, sent her a cake.",
        "Karen Holm",
    )
    assert found.verdict is NOT_COMPARABLE


@pytest.mark.parametrize(
    ("text_a", "text_b", "verdict"),
    [
        (
            "The blaze broke out at 5:10 a.m. on Friday.",
            "The blaze was put out at 5:10 p.m. on Friday.",
            NOT_COMPARABLE,
        ),
        ("The blaze broke out at 5:10 a.m. on Friday.", "The blaze started at 5:40 a.m. on Friday.", CONFLICT),
        ("At 5:10 a.m. the strike began.", "The strike ended at 9:30 a.m.", NOT_COMPARABLE),
    ],
)
def test_a_beginning_is_no_end(text_a: str, text_b: str, verdict: Verdict) -> None:
    assert judged(text_a, ".m.", text_b, ".m.").verdict is verdict


@pytest.mark.parametrize(
    ("text_a", "words_a", "text_b", "words_b", "verdict"),
    [
        (
            "The navy seized 3 boats on Tuesday.",
            "3",
            "The navy has seized 40 boats so far this year.",
            "40",
            NOT_COMPARABLE,
        ),
        ("The navy seized 3 boats on Tuesday.", "3", "The navy seized 5 boats on Tuesday.", "5", CONFLICT),
        ("The flood killed 3 people on Tuesday.", "3", "The flood on Tuesday killed 5 people so far.", "5", CONFLICT),
    ],
)
def test_a_day_is_no_period(text_a: str, words_a: str, text_b: str, words_b: str, verdict: Verdict) -> None:
    assert judged(text_a, words_a, text_b, words_b).verdict is verdict
