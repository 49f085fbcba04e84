"""No text of any length makes the scan quadratic: twice the text takes at most two and a half times as long."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

import pytest

from factcheck.extract import scan
from factcheck.model import Article
from tests.timing import cpu_seconds, grows_no_faster

MEGABYTE = 1_000_000
ENOUGH = 0.1  # seconds below which a clock is too coarse to tell
VALUES = [
    "12 people",
    "$4.5 million",
    "on Tuesday",
    "11:43 a.m.",
    "two-thirds of the homes",
    '"we saw 3," he said',
    "in Seoul",
    "45%",
    "Sept. 13, 2023",
    "between 4 and 6 miles",
    "John Smith, 32,",
    "half a dozen",
    "the third quarter",
    "1,234,567",
]


def _values(size: int, joint: str) -> str:
    values = cycle(VALUES)
    return joint.join(next(values) for _ in range(size // 14))[:size]


SHAPES: dict[str, Callable[[int], str]] = {
    "values on one line": lambda size: _values(size, " "),
    "a value a sentence": lambda size: _values(size, ". "),
    "a value a line": lambda size: _values(size, "\n"),
    "one number": lambda size: "1234567890" * (size // 10),
    "numbers by commas": lambda size: "1,2,3,4,5,6,7,8,9," * (size // 18),
    "quotation marks": lambda size: "\"'" * (size // 2),
    "names of places": lambda size: "In New York " * (size // 12),
    "hyphens": lambda size: "12-" * (size // 3),
    "no blank at all": lambda size: "a" * size,
}


def _mentions(text: str) -> int:
    article = Article(id="a", path="a", text=text)
    return sum(len(found) for found in scan.mentions(article, list(scan.sentences(article))))


def _taken(text: str) -> float:
    return cpu_seconds(lambda: _mentions(text), runs=1)


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_at_most_two_and_a_half_times_as_long(shape: str) -> None:
    _taken(SHAPES[shape](1000))  # the vocabulary is read, the patterns are compiled
    assert grows_no_faster(lambda size: _taken(SHAPES[shape](size)), MEGABYTE // 20, times=2, factor=2.5, floor=ENOUGH)


def test_a_megabyte_doubled_takes_at_most_two_and_a_half_times_as_long() -> None:
    words = "The rest of this sentence tells how the people of the town went about their work that"
    text = " ".join(f"{words} {value}." for value in VALUES * (MEGABYTE // 1300))[:MEGABYTE]
    _taken(text[:1000])
    doubled = text + text
    assert grows_no_faster(lambda size: _taken(doubled[:size]), MEGABYTE, times=2, factor=2.5)


def test_a_line_without_end_is_read_to_its_end() -> None:
    text = "Filler words stand here. " * 2_000 + "Then 45 people left."
    article = Article(id="a", path="a", text=text)
    found = [m for here in scan.mentions(article, list(scan.sentences(article))) for m in here]
    assert [text[m.start : m.end] for m in found if m.kind == "count"] == ["45"]
