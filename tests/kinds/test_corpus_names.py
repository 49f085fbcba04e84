"""Every phrasing in the corpora of place, person and quote, and their behaviour on hostile text."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

import factcheck.kinds
from factcheck.kinds import body, charge, origin, penalty, person, place, quote, wound
from factcheck.kinds.transliteration import same_sound
from factcheck.model import Article, Mention, Name, Role, Section, Sentence, Verdict
from tests.timing import cpu_seconds, grows_no_faster

KINDS: dict[str, ModuleType] = {
    "place": place,
    "person": person,
    "quote": quote,
    "origin": origin,
    "body": body,
    "charge": charge,
    "penalty": penalty,
    "wound": wound,
}
SAID_OTHERWISE = ("penalty", "wound")  # kinds whose names are not the words of the text


def corpus(kind: str) -> dict[str, Any]:
    path = Path(factcheck.kinds.__file__).parent / f"{kind}.corpus.yaml"
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def found_in(kind: str, text: str, before: list[Mention] | None = None) -> list[Mention]:
    article = Article(id="a", path="a.txt", text=text)
    mentions: list[Mention] = KINDS[kind].find(Sentence(0, len(text), text, Role.BODY, 0), article, before or [])
    return mentions


VALUES = [
    pytest.param(kind, entry["name"], entry.get("qualifier", ""), text, id=f"{kind}: {text}")
    for kind in KINDS
    for entry in corpus(kind)["values"]
    for text in entry["phrasings"]
]
NONE = [pytest.param(kind, text, id=f"{kind}: {text}") for kind in KINDS for text in corpus(kind)["none"]]
PAIRS = [
    pytest.param(kind, pair, id=f"{kind}: {pair['a']} | {pair['b']}")
    for kind in KINDS
    for pair in corpus(kind)["pairs"]
]


@pytest.mark.parametrize(("kind", "name", "qualifier", "text"), VALUES)
def test_phrasing(kind: str, name: str, qualifier: str, text: str) -> None:
    found = found_in(kind, text)
    assert found, "nothing read"
    value = found[0].value
    assert isinstance(value, Name)
    assert (value.name.rstrip("."), value.qualifier) == (name.rstrip("."), qualifier)
    assert found[0].core
    worded = text[slice(*found[0].core)].strip("“”\"'‘’").rstrip(".")
    assert worded == name.rstrip(".") or kind in SAID_OTHERWISE
    assert found[0].start <= found[0].core[0] and found[0].core[1] <= found[0].end <= len(text)


@pytest.mark.parametrize(("kind", "text"), NONE)
def test_none(kind: str, text: str) -> None:
    assert found_in(kind, text) == []


@pytest.mark.parametrize(("kind", "pair"), PAIRS)
@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
def test_pair(kind: str, pair: dict[str, str], turned: bool) -> None:
    a, b = (found_in(kind, pair[side])[0].value for side in ("a", "b"))
    judged = KINDS[kind].compare(b, a, 0.0) if turned else KINDS[kind].compare(a, b, 0.0)
    assert judged.verdict == Verdict(pair["verdict"]), judged.why
    assert "cause" not in pair or judged.cause == pair["cause"]
    assert judged.why


def test_a_name_is_told_once_an_article_unless_its_role_is_new() -> None:
    text = "Marta Oleanu flew home."
    first = found_in("person", text)
    assert len(first) == 1 and found_in("person", text, first) == []
    assert len(found_in("person", "Foreign Minister Marta Oleanu flew home.", first)) == 1


def test_a_name_called_out_in_a_quotation() -> None:
    text = "“Isaac, be calm,” she cried out. Grace and Green were near."
    found = found_in("person", text, found_in("quote", text))
    assert [m.value for m in found] == [Name("Isaac")]
    text = "She heard it and said 'Isaac be calm,' and left."
    assert [m.value for m in found_in("person", text, found_in("quote", text))] == [Name("Isaac")]


def test_a_surname_spelt_otherwise_than_the_full_name_is_told() -> None:
    first = found_in("person", "Callum Harding, 36, died.")
    assert [m.value for m in found_in("person", "Mr Hardin was alone.", first)] == [Name("Hardin")]
    assert found_in("person", "Mr Harding was alone, and the Hardings wept.", first) == []


def test_a_name_is_told_again_below_the_headline_and_where_it_is_introduced() -> None:
    text = "Rescuers seek Ana Lucero\nAna Lucero fell. The girl, named Ana Lucero here, fell. Ana Lucero, 9, fell."
    cut = text.index("\n")
    sections = (Section(0, cut, Role.HEADLINE), Section(cut + 1, len(text), Role.BODY))
    article = Article(id="a", path="a.txt", text=text, sections=sections)
    found: list[Mention] = []
    for start, end, role in ((0, cut, Role.HEADLINE), (cut + 1, cut + 18, Role.BODY), (cut + 18, len(text), Role.BODY)):
        found += person.find(Sentence(start, end, text[start:end], role, 0), article, found)
    assert [text[slice(*m.core)] for m in found if m.core] == ["Ana Lucero"] * 3
    assert [m.start for m in found] == [text.index("Ana"), cut + 1, text.index("named") + 6]


def test_a_person_is_no_place() -> None:
    before = found_in("person", "Identified as Michael Jordan, 40, he left.")
    assert found_in("place", "They learned much from Jordan that day.", before) == []


def test_several_places_of_one_sentence() -> None:
    found = found_in("place", "Protests were held in Seoul, Tokyo and Beijing on Monday.")
    assert [mention.value for mention in found] == [Name(name, "city") for name in ("Seoul", "Tokyo", "Beijing")]


@pytest.mark.parametrize(("left", "right"), [("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’")])
def test_a_quotation_over_two_sentences(left: str, right: str) -> None:
    text = f"{left}It was dark there. Nobody could see the road,{right} she said."
    article = Article(id="a", path="a.txt", text=text)
    cut = text.index(" Nobody") + 1
    sentences = [Sentence(0, cut, text[:cut], Role.BODY, 0), Sentence(cut, len(text), text[cut:], Role.BODY, 0)]
    found = [m.value.name for s in sentences for m in quote.find(s, article, []) if isinstance(m.value, Name)]
    assert found == ["It was dark there.", "Nobody could see the road"]


@pytest.mark.parametrize(
    ("a", "b"), [("Karolos", "Carolos"), ("Sergei", "Sergey"), ("Fayez", "Faiz"), ("Petrov", "Petroff")]
)
def test_transliterations(a: str, b: str) -> None:
    assert same_sound(a, b)


@pytest.mark.parametrize(("a", "b"), [("Hart", "Harte"), ("Zihan", "Sihan"), ("Isaiah", "Isiah"), ("Brian", "Bryant")])
def test_other_spellings(a: str, b: str) -> None:
    assert not same_sound(a, b)


HOSTILE = [
    "In Aa ",
    "“",
    '"x ',
    "' a",
    "Aa Bb ",
    "in the a b c d of ",
    "Minister ",
    "Aa, a minister of ",
    "X.",
    "’s of A",
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_stays_linear(kind: str, unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        return cpu_seconds(lambda: found_in(kind, text))

    seconds(2_000)
    assert grows_no_faster(seconds, 20_000, times=8, factor=32)
