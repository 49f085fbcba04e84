"""Two things however much they share, beside the same two told of one thing: pairs of short articles, each a case."""

from __future__ import annotations

import pytest

from factcheck.model import Verdict
from tests.align.test_alignment import between, report

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
    ("More than 2,000 people signed the petition.", "Almost 400,000 people signed the petition.", "2,000", "400,000"),
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
    ("More than 2,000 people signed the petition.", "The petition was signed by 2,400 people.", "2,000", "2,400"),
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
