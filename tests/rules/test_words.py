"""Synonyms, authorities and the other words that the stages read from the rule book."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from factcheck.rulebook import RuleBook, load_rulebook
from factcheck.vocabulary import rules_dir, vocabulary


@cache
def book() -> RuleBook:
    return load_rulebook()


@pytest.mark.parametrize(
    "words",
    [
        "killed dead died fatalities slain perished kill deaths",
        "fired launched test-fired launch firing",
        "missiles projectiles rocket missile",
        "hurt injured wounded injuries",
        "met talks summit meeting",
        "arrived arrival arrives",
        "said told announced stated",
        "people persons residents",
        "kids children youngsters boy",
        "soldiers troops servicemen",
        "excavators diggers backhoes",
        "marchers protesters demonstrators",
        "revenue sales turnover",
        "profit earnings",
        "quake earthquake temblor",
        "blaze wildfire",
        "arrested detained apprehended",
    ],
)
def test_synonyms(words: str) -> None:
    first, *others = words.split()
    classes = book().synonyms.classes
    apart = [other for other in others if not {*classes(first)} & {*classes(other)}]
    assert apart == []


@pytest.mark.parametrize(
    "pair", ["missile soldier", "killed injured", "revenue profit", "arrived met", "children soldiers"]
)
def test_no_synonyms(pair: str) -> None:
    a, b = pair.split()
    assert not {*book().synonyms.classes(a)} & {*book().synonyms.classes(b)}


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [
        ("people", "soldiers", True),
        ("people", "children", True),
        ("soldiers", "people", False),
        ("people", "missiles", False),
    ],
)
def test_broader(wide: str, narrow: str, expected: bool) -> None:
    assert book().synonyms.is_broader(wide, narrow) is expected


@pytest.mark.parametrize("noun", ["launch", "meeting", "explosion", "arrival"])
def test_nouns_of_events(noun: str) -> None:
    assert set(book().synonyms.classes(noun, "noun")) & book().event_classes


@pytest.mark.parametrize("noun", ["missile", "revenue", "price", "soldier"])
def test_nouns_of_things(noun: str) -> None:
    assert not set(book().synonyms.classes(noun, "noun")) & book().event_classes


def test_narrower_and_happening_classes_are_known() -> None:
    data = vocabulary("synonyms")
    named = {*data["broader"], *(name for names in data["broader"].values() for name in names), *data["happenings"]}
    assert named <= data["classes"].keys()


SIDES = {
    "South Korean military": [
        "JCS",
        "the JCS",
        "Joint Chiefs of Staff",
        "The Joint Chiefs",
        "Seoul’s Joint Chiefs of Staff",
        "its Joint Chiefs of Staff",
        "the South Korean military",
        "South Korea's military",
        "South Korea’s Ministry of National Defense",
        "South Korean Defense Minister Lee Jong-sup",
    ],
    "Japanese coast guard": ["The Japanese Coast Guard", "Japan's Coast Guard", "Japan Coast Guard"],
    "Japanese military": [
        "Japan's defense ministry",
        "the Japanese Ministry of Defense",
        "Japan’s Self-Defense Forces",
    ],
    "North Korean state media": [
        "KCNA",
        "Korean Central News Agency",
        "North Korean state media KCNA",
        "North Korean state-run media",
    ],
    "Russian state media": [
        "Tass",
        "TASS",
        "Russia’s state-run news service Tass",
        "RIA Novosti",
        "Russian state media",
    ],
    "US government": [
        "the White House",
        "US officials",
        "U.S. officials",
        "American officials",
        "the State Department",
    ],
    "US military": ["the Pentagon", "U.S. Central Command", "Pentagon spokesman John Kirby", "the US military"],
    "police": ["police", "the police chief", "Boston police", "police officials", "detectives"],
    "Iranian health ministry": ["Iran's health ministry", "the Ministry of Health of Iran", "Iranian health officials"],
    "Ukrainian military": ["Ukraine's air force", "the Ukrainian armed forces", "Kyiv's defence ministry"],
    "USGS": ["the US Geological Survey", "USGS", "U.S. Geological Survey"],
    "hospital": ["hospital officials", "a local hospital", "doctors"],
}


@pytest.mark.parametrize(("side", "text"), [(side, text) for side, texts in SIDES.items() for text in texts])
def test_side_of_an_authority(side: str, text: str) -> None:
    found = book().authority(text)
    assert found is not None and found.side == side


@pytest.mark.parametrize("text", ["", "who", "he", "Dmitry Medvedev", "the ministry", "an excavator", "—"])
def test_no_authority(text: str) -> None:
    assert book().authority(text) is None


def test_two_countries_speak_for_themselves() -> None:
    found = book().authority("South Korean and Japanese authorities")
    assert found is not None
    assert (found.side, found.country) == ("South Korean and Japanese government", "")


def test_the_ministry_is_the_one_named_last() -> None:
    korea = book().authority("South Korea’s Ministry of National Defense")
    iran = book().authority("Iran's health ministry")
    police = book().authority("police")
    assert korea and iran and police
    assert book().authority("the ministry", [iran, korea, police]) == korea
    assert book().authority("the ministry", [korea, iran]) == iran
    assert book().authority("the ministry", [police]) is None


def leaves(node: object) -> list[object]:
    if isinstance(node, dict):
        return [*node.keys(), *(leaf for value in node.values() for leaf in leaves(value))]
    return [leaf for item in node for leaf in leaves(item)] if isinstance(node, list) else [node]


def listed(node: object) -> list[object]:
    """The words of all lists, and all keys; a yes or no that stands alone behind a key is one."""
    if isinstance(node, dict):
        return [*node.keys(), *(word for value in node.values() if value is not True for word in listed(value))]
    return [word for item in node for word in listed(item)] if isinstance(node, list) else [node]


@pytest.mark.parametrize("name", ["synonyms", "authorities", "reporting", "scope", "stances"])
def test_every_word_is_text(name: str) -> None:
    """YAML reads a bare ``on`` as true and ``1e3`` as a number: such words want quotes."""
    assert [leaf for leaf in leaves(vocabulary(name)) if not isinstance(leaf, str)] == []


@pytest.mark.parametrize("path", sorted((rules_dir() / "vocabulary").glob("*.yaml")), ids=lambda path: path.stem)
def test_no_word_is_read_as_true_or_false(path: Path) -> None:
    assert [word for word in listed(vocabulary(path.stem)) if isinstance(word, bool)] == []


@pytest.mark.parametrize("path", sorted((rules_dir() / "vocabulary").glob("*.yaml")), ids=lambda path: path.stem)
def test_vocabulary_is_read_where_yaml_comes_without_its_c_library(path: Path) -> None:
    """The two parsers differ: a bare ``(?:`` inside brackets is a word for one and an error for the other."""
    assert yaml.load(path.read_text("utf-8"), Loader=yaml.SafeLoader) == vocabulary(path.stem)
