"""Two things however much they share, beside the same two told of one thing: pairs of short articles, each a case."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article, Verdict
from factcheck.pipeline import check
from tests.align.test_alignment import RULEBOOK, between, report

COMPARED = {Verdict.AGREE, Verdict.COMPATIBLE, Verdict.CONFLICT}

# What befell them, sexes, nations, names, sizes of a model, and bounds that say nothing of a figure so far off.
TWO = [
    ("Three people were killed in the fire in Alder.", "Three people were taken to hospital after the fire in Alder.",
     "Three", "Three"),
    ("The storm killed 14 people in Larrick.", "Police arrested 14 people after the storm in Larrick.", "14", "14"),
    ("Nine miners were rescued from the Osker pit.", "Nine miners died in the Osker pit.", "Nine", "Nine"),
    ("Police said 22 people had been hurt in the march and 31 detained for carrying knives.",
     "In all 31 people were hurt in the march, a hospital said.", "31", "31"),
    ("The crash killed three people and 14 were injured.", "Fourteen people died in the crash.", "14", "Fourteen"),
    ("The flood left six people missing in Tarn.", "The flood in Tarn killed six people.", "six", "six"),
    ("Two women were shot at the bar in Delling on Friday.", "Four men were shot at the bar in Delling on Friday.",
     "Two women", "Four men"),
    ("The breach exposed the data of up to 80,000 Canadian customers.",
     "The breach exposed the data of up to 90,000 British customers.", "80,000", "90,000"),
    ("Some 40 Norwegian tourists were on the bus when it burned.",
     "Some 55 Danish tourists were on the bus when it burned.",
     "40", "55"),
    ("The keepers lost a 12-year-old female, Asha, to the illness.", "A 12-year-old male died of the illness.",
     "12-year-old", "12-year-old"),
    ("A 30-year-old woman was found dead in the flat.",
     "A 34-year-old man was found dead in the flat.", "30-year", "34-year"),
    ("Ruth Malloy, 44, runs the mine.", "Piotr Zielin, 47, runs the mine.", "44", "47"),
    ("A 41-year-old Irish skier died at Vallen.", "A 38-year-old Polish skier died at Vallen.", "41-year", "38-year"),
    ("More than 3,000 people signed the appeal.", "Almost 400,000 people signed the appeal.", "3,000", "400,000"),
    ("Sales at the chain fell by more than $3 million.", "Sales at the chain fell by more than $900 million.",
     "$3 million", "$900 million"),
    ("She was the fourth person to leave the building.", "About 100 people were in the building.", "fourth", "100"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "a", "b"), TWO, ids=[f"{t[2]}-{t[3]}-{n}" for n, t in enumerate(TWO)])
def test_two_things_are_not_compared(left: str, right: str, a: str, b: str) -> None:
    assert not COMPARED & between(report(left, right), a, b)


ONE = [
    ("The storm killed 14 people in Larrick.", "The death toll from the storm in Larrick is 19.", "14", "19"),
    ("The blast wounded 14 people in Larrick.", "The blast in Larrick sent 19 people to hospital.", "14", "19"),
    ("The crash killed three people and 14 were injured.", "The crash injured 17 people.", "14", "17"),
    ("Two women were shot at the bar in Delling on Friday.", "Three women were shot at the bar in Delling on Friday.",
     "Two", "Three"),
    ("Some 40 Danish tourists were on the bus when it burned.",
     "Some 55 Danish tourists were on the bus when it burned.",
     "40", "55"),
    ("Up to 50,000 UK customers lost data in the breach.",
     "Up to 90,000 Britons lost data in the breach.", "50,000", "90,000"),
    ("A 30-year-old woman was found dead in the flat.", "The woman, 34, was found dead in the flat.", "30-year", "34"),
    ("Ruth Malloy, 44, runs the mine.", "Ruth Malloy, 47, runs the mine.", "44", "47"),
    ("Hassan Jalali, 44, runs the mine.", "Hasan Jalaly, 47, runs the mine.", "44", "47"),
    ("At least nine people were killed in the raid on Odrin.", "The raid on Odrin killed 21 people.", "nine", "21"),
    ("He is the fourth person to die of the illness.", "Four people have died of the illness.", "fourth", "Four"),
    ("More than 3,000 people signed the appeal.", "The appeal was signed by 3,400 people.", "3,000", "3,400"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "a", "b"), ONE, ids=[f"{t[2]}-{t[3]}-{n}" for n, t in enumerate(ONE)])
def test_one_thing_still_is(left: str, right: str, a: str, b: str) -> None:
    assert COMPARED & between(report(left, right), a, b)


PORTIONS = [
    ("The bus crash hurt 52 people, including 11 children.", "The bus crash hurt 40 pupils and teachers.", "11", "40"),
    ("The quake injured 212 people, 38 of them seriously.", "The quake injured 140 people.", "38", "140"),
    ("Ninety were hurt in the stampede, seven critically.", "Some 60 people were hurt in the stampede.", "seven", "60"),
]


@pytest.mark.parametrize(("left", "right", "a", "b"), PORTIONS, ids=[p[2] for p in PORTIONS])
def test_a_portion_is_not_the_whole(left: str, right: str, a: str, b: str) -> None:
    assert Verdict.CONFLICT not in between(report(left, right), a, b)


WHOLES = [
    (
        "The bus crash killed 14 people, including three children.",
        "The bus crash killed five children.",
        "three",
        "five",
    ),
    ("The quake seriously injured 38 people.", "The quake left 45 people seriously injured.", "38", "45"),
    ("The quake injured 212 people, 38 of them seriously.", "The quake injured 140 people.", "212", "140"),
]


@pytest.mark.parametrize(("left", "right", "a", "b"), WHOLES, ids=[w[2] for w in WHOLES])
def test_two_portions_and_two_wholes_are_compared(left: str, right: str, a: str, b: str) -> None:
    assert Verdict.CONFLICT in between(report(left, right), a, b)


TIMES = [
    ("Tomas Reyl, 22, was jailed for the raid.",
     "Tomas Reyl, who was 20 at the time, was jailed for the raid.", "22", "20"),
    ("Tomas Reyl, 34, was jailed for the raid.", "Tomas Reyl was jailed for the raid. He will be 59 when he is freed.",
     "34", "59"),
    ("Tomas Reyl, 34, was held.", "Reyl was held; his brothers, 27 and 29, fled. Tomas Reyl is a baker.", "34", "27"),
    ("The exit poll gave Ana Mirel 53 percent of the vote.", "Ana Mirel won 51.2 percent of the vote.", "53", "51.2"),
    ("With 60 percent of ballots counted Ana Mirel had 54.1 percent of the vote.",
     "Ana Mirel won 51.2 percent of the vote.", "54.1", "51.2"),
    ("Shares of Corvo closed 3.2 percent higher.",
     "Shares of Corvo were up 5.4 percent in early trading.", "3.2", "5.4"),
    ("Corvo stock rose to $41.20 in premarket trading.", "Corvo stock finished at $40.10.", "$41.20", "$40.10"),
    ("As of Friday 31 cases of the fever had been confirmed.",
     "As of Thursday 31 cases of the fever had been confirmed.",
     "Friday", "Thursday"),
    ("Three people died in the fire in Alder.", "A man and two women died in the fire in Alder.", "Three", "two women"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "a", "b"), TIMES, ids=[f"{t[2]}-{t[3]}" for t in TIMES])
def test_another_time_or_stage_is_no_conflict(left: str, right: str, a: str, b: str) -> None:
    assert Verdict.CONFLICT not in between(report(left, right), a, b)


STAGES = [
    ("Tomas Reyl, 22, was jailed for the raid.", "Tomas Reyl, who is 20, was jailed for the raid.", "22", "20"),
    ("Ruth Malloy was 44 at the time of her death.", "Ruth Malloy, 47, died on Monday.", "44", "47"),
    ("The exit poll gave Ana Mirel 53 percent of the vote.", "The exit poll put Ana Mirel on 51 percent of the vote.",
     "53", "51"),
    ("Ana Mirel had 54.1 percent of the vote.", "Ana Mirel won 51.2 percent of the vote.", "54.1", "51.2"),
    ("Shares of Corvo closed 3.2 percent higher.", "Shares of Corvo ended 5.4 percent higher.", "3.2", "5.4"),
    ("A man and three women died in the fire in Alder.", "A man and two women died in the fire in Alder.",
     "three", "two women"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "a", "b"), STAGES, ids=[f"{s[2]}-{s[3]}" for s in STAGES])
def test_one_time_and_stage_is(left: str, right: str, a: str, b: str) -> None:
    assert Verdict.CONFLICT in between(report(left, right), a, b)


def test_an_age_grows_with_the_articles_dates() -> None:
    def told(text: str, day: date) -> Article:
        return Article(id=text[:1], path=f"{text[:1]}.txt", text=text, outlet=text[:1], published=day)

    young = told("Nia Varo, 61, was shot in the shoulder in the raid on the plant.", date(2023, 6, 5))
    grown = told("Varo, Nia Varo, 62, was shot in the shoulder in the raid on the plant.", date(2024, 3, 14))
    soon = told("Hit in the raid on the plant was Nia Varo, 62, shot in the shoulder.", date(2023, 6, 7))
    assert Verdict.CONFLICT not in between(check([young, grown], RULEBOOK), "61", "62")
    assert Verdict.CONFLICT in between(check([young, soon], RULEBOOK), "61", "62")


PLACES = [
    ("In Varna 20,000 people marched on Monday.", "Shops shut in Plovdiv, where 26,000 people took to the streets.",
     "20,000", "26,000"),
    ("The plant in Graz employs 600 people.", "The firm employs 1,150 people in Linz.", "600", "1,150"),
    ("The death toll in the sinking off Larrick rose to 19 on Thursday.",
     "In 2009, 31 people died when the Corazon sank on the same route.", "19", "31"),
    ("The Corvo Air weighs 2.4 pounds.", "The Corvo Pro weighs 4.5 pounds.", "2.4", "4.5"),
    ("The plant can turn out 120,000 cars a year.", "The plant built 80,000 cars last year.", "120,000", "80,000"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "a", "b"), PLACES, ids=[f"{p[2]}-{p[3]}" for p in PLACES])
def test_another_place_year_or_line_is_another_thing(left: str, right: str, a: str, b: str) -> None:
    assert not COMPARED & between(report(left, right), a, b)


HERE = [
    ("In Varna 20,000 people marched on Monday.", "In Varna, where 35,000 people marched on Monday, shops shut.",
     "20,000", "35,000"),
    ("The Corvo Air weighs 2.4 pounds.", "The Corvo Air weighs 4.5 pounds.", "2.4", "4.5"),
    ("A gunman shot dead three former colleagues at a mill.", "A gunman shot dead five former colleagues at a mill.",
     "three", "five"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "a", "b"), HERE, ids=[f"{h[2]}-{h[3]}" for h in HERE])
def test_one_place_or_line_is(left: str, right: str, a: str, b: str) -> None:
    assert Verdict.CONFLICT in between(report(left, right), a, b)
