"""Figures given a second time in another unit."""

from __future__ import annotations

import pytest

from factcheck.verify.conversion import find_checks
from tests.verify.reading import article, checked, claims

FINE = [
    "The road is 650 kilometers (400 miles) long.",
    "The road is 400 miles (644 kilometers) long.",
    "The road is 400 miles (640 km) long.",
    "The wall is 6 feet (1.8 meters) high.",
    "The cliff is 1,500 feet (450 meters) high.",
    "The cliff is 2,000 feet (600 meters) high.",
    "He weighs 200 pounds (91 kilograms).",
    "He weighs about 200 pounds, or 90 kilograms.",
    "Winds reached 45 mph (75 kph).",
    "Winds reached 120 mph (193 kph).",
    "The 40-metre-deep shaft (131 feet) was dry.",
    "It grew by 1 inch (3 centimeters).",
    "It was 95 degrees Fahrenheit (35 degrees Celsius).",
    "The fire burned 1,000 acres (400 hectares).",
    "The pipe is 10 to 12 feet (3 to 3.7 meters) long.",
    "The pipe is more than 10 miles (16 kilometers) long.",
    "The tanker holds 1,000 gallons (3,800 liters).",
]
WRONG = [
    "The road is 650 kilometers (460 miles) long.",
    "The road is 400 miles (544 kilometers) long.",
    "The wall is 6 feet (2.8 meters) high.",
    "He weighs 200 pounds, or 19 kilograms.",
    "He weighs 200 pounds (441 kilograms).",
    "Winds reached 120 mph (139 kph).",
    "It was 95 degrees Fahrenheit (45 degrees Celsius).",
    "The fire burned 1,000 acres (4,000 hectares).",
    "The pipe is 10 to 12 feet (3 to 4.7 meters) long.",
]
NO_CONVERSION = [
    "The road is 650 kilometers long and 4 miles from here.",
    "The mast is 300 meters tall (its base is 40 feet wide).",
    "It comes with 256 megabytes or 1 gigabyte.",
    "Ask for 3 meters or 20 yards of it.",
    "He ran 5 kilometers, 4 miles less than she did.",
    "It weighs 30 tons (and is 40 feet long).",
]


@pytest.mark.parametrize("text", FINE)
def test_fine(text: str) -> None:
    assert checked(find_checks, text) == [("conversion", "fine")]


@pytest.mark.parametrize("text", WRONG)
def test_wrong(text: str) -> None:
    assert checked(find_checks, text) == [("conversion", "wrong")]


@pytest.mark.parametrize("text", NO_CONVERSION)
def test_no_conversion(text: str) -> None:
    assert checked(find_checks, text) == []


def test_the_explanation_carries_the_arithmetic() -> None:
    of = article("The road is 400 miles (544 kilometers) long.")
    (check,) = find_checks(of, claims(of))
    assert check.explanation == "400 miles is 644 kilometers, not 544 kilometers."
    assert check.quote == "400 miles (544 kilometers)"
