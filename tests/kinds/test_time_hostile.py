"""No text, however long or odd, hangs the time kinds or makes them raise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.kinds import clock, duration
from factcheck.kinds import date as dates
from factcheck.model import Article, Interval, Mention, Role, Sentence
from tests.timing import cpu_seconds, grows_no_faster

PIECES = [
    "11:43 a.m.",
    "at",
    "Wednesday",
    "Sept. 31",
    "9999",
    "0001-01-01",
    "two",
    "years",
    "ago",
    "the",
    "last",
    "of",
    "May",
    "-",
    "to",
    ",",
    "0630",
    "GMT",
    "2h",
    "15m",
    "99999999999",
    "hours",
    "later",
    "half",
    "past",
    "ten",
    "12/31/9999",
    "decades",
    "in",
    "a",
    "ago,",
    "36-year-old",
    "minutes",
    "quarter",
    "1990s",
    "'s",
    "night",
    "early",
    "mid-",
    "\u00bd",
    "\x00",
    "\u202e",
    "Ann Lee, 36,",
    "from",
    "between",
    "and",
    "century",
    "999",
]


def read(text: str) -> list[Mention]:
    article = Article(id="a", path="a.txt", text=text, published=date(2024, 2, 29), zone="Asia/Seoul")
    sentence = Sentence(0, len(text), text, Role.BODY, 0)
    found: list[Mention] = []
    for kind in (dates, clock, duration):
        found += kind.find(sentence, article, found)
    return found


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_number_soup_is_read_without_error(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for mention in read(text):
        assert 0 <= mention.start < mention.end <= len(text)
        if isinstance(mention.value, Interval):
            assert mention.value.low <= mention.value.high
            kind = {"date": dates, "clock": clock, "duration": duration}[mention.kind]
            assert kind.show(mention.value)
            assert kind.compare(mention.value, mention.value, 0.1).verdict.value == "agree"


@pytest.mark.parametrize(
    "text",
    [
        "two years ago, at 11:43 a.m. on Sept. 3, 2019, ",
        "A" * 50,
        "1 2 3 4 ",
        "11:43 ",
        "years ",
        "May 5 ",
        "Ann Lee, 36, ",
    ],
)
def test_time_grows_with_the_text_and_no_faster(text: str) -> None:
    def seconds(size: int) -> float:
        long = (text * (size // len(text) + 1))[:size]
        return cpu_seconds(lambda: read(long), runs=1)

    seconds(20_000)
    assert grows_no_faster(seconds, 60_000, times=2, factor=3.0, floor=0.02)
