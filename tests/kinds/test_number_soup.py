"""No text makes the numeric grammars hang, crash or grow faster than its length."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Article, Interval, Role, Sentence
from tests.kinds.numbers import KINDS, mentions
from tests.timing import cpu_seconds, grows_no_faster

PIECES = st.sampled_from(
    [
        "1",
        "9",
        "23",
        "1,400,000",
        ".",
        ",",
        "-",
        "–",
        "/",
        "½",
        " ",
        " ",
        " ",
        "$",
        "£",
        "€",
        "%",
        "m",
        "bn",
        "km",
        "ft",
        "'",
        '"',
        "°C",
        "one",
        "twenty",
        "half",
        "a",
        "third",
        "million",
        "hundred",
        "dozens",
        "of",
        "to",
        "and",
        "or",
        "between",
        "at least",
        "more than",
        "no.",
        "pounds",
        "per",
        "a day",
        "(",
        ")",
        "\u202f",
        "İ",
        "\x00",
        "e",
        "×",
        "10",
        "th",
        "x",
        "by",
        "points",
        "people",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
@settings(max_examples=200, deadline=None)
def test_soup_gives_values_within_the_text(text: str) -> None:
    for mention in mentions(text):
        assert 0 <= mention.start < mention.end <= len(text)
        if isinstance(mention.value, Interval):
            assert mention.value.low <= mention.value.high
            if mention.core is not None:
                assert mention.start <= mention.core[0] < mention.core[1] <= mention.end


@given(st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_any_two_values_of_a_kind_compare_either_way(one: str, two: str) -> None:
    for a in mentions(one):
        for b in mentions(two):
            if a.kind == b.kind and isinstance(a.value, Interval) and isinstance(b.value, Interval):
                compare = KINDS[a.kind].compare
                assert compare(a.value, b.value, 0.0).verdict == compare(b.value, a.value, 0.0).verdict


def seconds(text: str) -> float:
    """The processor time of every grammar over one sentence."""
    article, sentence = Article("a", "a.txt", text), Sentence(0, len(text), text, Role.BODY, 0)
    return cpu_seconds(lambda: [kind.find(sentence, article, []) for kind in KINDS.values()], runs=1)


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "1,",
        "1.",
        "1 ",
        "1-",
        "9**",
        "1,000",
        "$",
        "½",
        "'",
        "one ",
        "twenty-",
        "half a ",
        "a million ",
        "5 ft ",
        "12%, ",
        "no. 3 ",
        "5 people in the ",
        "between 4 and ",
        "more than ",
        "100 by 100 ",
        "5 dollars 50 ",
        "magnitude 6 ",
        "fined 5 pounds ",
        "1'",
        "a",
    ],
)
def test_four_times_the_text_takes_four_times_the_time(piece: str) -> None:
    runs = count()

    def taken(size: int) -> float:  # with a blank more each time, new to any memory
        return seconds(piece * (size // len(piece)) + " " * next(runs))

    assert grows_no_faster(taken, 5_000, times=4, factor=8, floor=0.005)  # sixteen times, were it quadratic
