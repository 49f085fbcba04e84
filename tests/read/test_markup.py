"""Markup left in a text holds no value and moves no offset."""

from __future__ import annotations

import time

import pytest

from factcheck.read import read_text
from factcheck.read.markup import without_markup


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("\x1b[0mThe ferry sank.\x1b[31;1m", "    The ferry sank.       "),
        ("\x1b]0;40 dead\x07Rain fell.", f"{' ' * 12}Rain fell."),
        ("<b>12 people</b> swam.", "   12 people     swam."),
        ('Near <a href="http://x.y/40km">Jeju</a>.', f"Near {' ' * 26}Jeju    ."),
        ("<!-- 40 dead -->Rain.", f"{' ' * 16}Rain."),
        ("**Twelve boats** helped.", "  Twelve boats   helped."),
        ("one<br/>two", "one     two"),
        ("It was 3 < 5 and 7 > 2.", "It was 3 < 5 and 7 > 2."),
        ("He wrote <laughs> twice.", "He wrote <laughs> twice."),
        ("Plain text.", "Plain text."),
    ],
)
def test_markup_is_blanked_in_place(text: str, read: str) -> None:
    assert without_markup(text) == read
    assert len(read) == len(text)


def test_line_breaks_inside_a_tag_stay() -> None:
    assert without_markup('<a\nhref="x">Jeju</a>') == "  \n         Jeju    "


def test_an_article_is_read_without_it() -> None:
    article, _ = read_text("Ferry sinks\n\n\x1b[0mThe <i>Halla</i> sank on Monday with 31 cars.\n")
    assert "\x1b" not in article.text and "<i>" not in article.text
    assert article.text.index(
        "31 cars"
    ) == "Ferry sinks\n\n\x1b[0mThe <i>Halla</i> sank on Monday with 31 cars.\n".index("31 cars")


@pytest.mark.parametrize(
    "hostile", ["<a " * 200_000, "<!--" * 200_000, "\x1b[" * 300_000, "\x1b]" * 300_000, "*" * 900_000]
)
def test_hostile_markup_stays_linear(hostile: str) -> None:
    begun = time.process_time()
    assert len(without_markup(hostile)) == len(hostile)
    assert time.process_time() - begun < 4
