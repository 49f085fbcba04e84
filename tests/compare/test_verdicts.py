"""Verdicts on whole stories of two sentences, with their causes and plain reasons."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.kinds import place
from factcheck.model import Comparison, Name, Verdict
from tests.compare.story import compared, judged


def of_kind(found: list[Comparison], words: str) -> list[Comparison]:
    return [c for c in found if words in c.explanation]


def test_a_count_is_shown_with_what_it_counts() -> None:
    found = compared("The navy fired two cruise missiles on Monday.", "On Monday the navy fired three cruise missiles.")
    (conflict,) = of_kind(found, "missiles")
    assert conflict.explanation.startswith("Outlet 1: 2 cruise missiles; Outlet 2: 3 cruise missiles. ")
    assert conflict.explanation.endswith("3 is 1 more than 2.")


def test_a_later_toll_is_an_update() -> None:
    found = compared(
        "A landslide killed 12 people near Cali on Monday, the mayor said.",
        "The death toll from Monday's landslide near Cali climbed to 31 on Wednesday, the mayor said.",
        published=(date(2024, 5, 13), date(2024, 5, 15)),
    )
    (conflict,) = of_kind(found, "31")
    assert (conflict.verdict, conflict.cause) == (Verdict.CONFLICT, "later_update")
    assert "Outlet 2 was published later" in conflict.explanation


def test_a_figure_of_long_ago_is_no_later_update() -> None:
    found = compared(
        "The 1996 earthquake killed 62 people in Huaraz, officials said.",
        "The 1996 earthquake killed 66 people in Huaraz, officials said.",
        published=(date(2024, 5, 13), date(2024, 5, 15)),
    )
    (conflict,) = of_kind(found, "62")
    assert (conflict.verdict, conflict.cause) == (Verdict.CONFLICT, "")


def test_an_age_is_no_later_update() -> None:
    found = compared(
        "Anna Berg, 41, was found in the lake near Lund on Monday.",
        "Anna Berg, 43, was found in the lake near Lund on Monday.",
        published=(date(2024, 5, 13), date(2024, 5, 15)),
    )
    assert [c.cause for c in found if c.verdict is Verdict.CONFLICT] == [""]


def test_two_sources_each_gave_their_own() -> None:
    found = compared(
        "Rescue teams pulled 14 survivors from the mine on Monday, the union said.",
        "The company said 17 survivors were pulled from the mine on Monday.",
    )
    (conflict,) = of_kind(found, "survivors")
    assert (conflict.verdict, conflict.cause) == (Verdict.CONFLICT, "authority")
    assert "Outlet 1 (the union): 14 survivors" in conflict.explanation


@pytest.mark.parametrize(
    "denial",
    [
        "Olga Brenn did not resign on Monday, her party said.",
        "Olga Brenn refused to step down on Monday, her party said.",
    ],
)
def test_what_one_states_and_the_other_denies(denial: str) -> None:
    found = compared("Finance Minister Olga Brenn resigned on Monday.", denial)
    (conflict,) = of_kind(found, "not resigned")
    assert (conflict.verdict, conflict.cause) == (Verdict.CONFLICT, "denial")
    assert conflict.explanation.endswith("Outlet 2 says it did not happen, Outlet 1 that it did.")


def test_a_denial_of_something_else_denies_no_number() -> None:
    found = compared(
        "Two climbers died on Mount Amra on Sunday, police said.",
        "The two deaths on Mount Amra on Sunday were not related to the weather, police said.",
    )
    assert not [c for c in found if c.cause == "denial"]


def test_other_people_did_other_things() -> None:
    found = compared("Ida Moen resigned on Monday.", "Per Lang did not resign on Monday.")
    assert not of_kind(found, "resigned")


@pytest.mark.parametrize(("noun", "same"), [("trucks", False), ("tents", True), ("soldiers", False)])
def test_one_number_of_two_things(noun: str, same: bool) -> None:
    found = compared(
        "The army sent 80 tents to the flooded town on Monday.",
        f"The army sent 80 {noun} to the flooded town on Monday.",
    )
    assert {c.verdict for c in of_kind(found, "80")} <= ({Verdict.AGREE} if same else {Verdict.NOT_COMPARABLE})


def test_a_moment_in_two_zones() -> None:
    day = date(2024, 9, 12)
    sunrise = "The rocket was launched at 7:15 a.m. on Thursday, Tokyo time, from Uchinoura, the agency said."
    evening = "The rocket was launched from Uchinoura at 6:15 p.m. EDT on {}, the agency said."
    for weekday, verdict in (("Wednesday", Verdict.COMPATIBLE), ("Thursday", Verdict.CONFLICT)):
        found = compared(sunrise, evening.format(weekday), published=(day, day))
        dated = [c for c in found if any(p.evidence["kind"] == "date" for p in c.pairs)]
        assert {c.verdict for c in dated} <= {verdict}


def test_noon_is_not_midnight() -> None:
    found = judged("It began at 12:05 a.m. on Friday.", "12:05", "It began at 12:05 p.m. on Friday.", "12:05")
    assert (found.verdict, found.cause) == (Verdict.CONFLICT, "half_day_slip")


def test_a_day_and_a_year_long_ago_are_of_two_events() -> None:
    found = judged("Friday's flood hit Accra.", "Friday", "A flood hit Accra in 2015.", "2015")
    assert (found.verdict, found.cause) == (Verdict.NOT_COMPARABLE, "other_time")


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Taro-Mt Hall Park", "Taro-Mount Hall Park", Verdict.AGREE),
        ("Mount Hallam in the Western Taro", "Mount Hallam Hut", Verdict.COMPATIBLE),
        ("Mount Hallam", "Mount Bexley", Verdict.CONFLICT),
    ],
)
def test_short_and_long_names_of_places(one: str, other: str, verdict: Verdict) -> None:
    for a, b in ((one, other), (other, one)):
        assert place.compare(Name(a, "mountain"), Name(b, "mountain"), 0.0).verdict is verdict


@pytest.mark.parametrize(
    ("hour", "verdict"), [("4:10 p.m.", Verdict.AGREE), ("16:10", Verdict.AGREE), ("5:25 p.m.", Verdict.CONFLICT)]
)
def test_an_hour_without_a_day_is_of_no_other_day(hour: str, verdict: Verdict) -> None:
    found = compared(
        "The quake hit the town at 4:10 p.m. on Monday, the agency said.",
        f"The quake hit the town at {hour}, the agency said.",
        published=(date(2024, 3, 5), date(2024, 3, 6)),
    )
    assert {c.verdict for c in found if any(p.evidence["kind"] == "clock" for p in c.pairs)} == {verdict}
