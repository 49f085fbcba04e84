"""The map check: distances and directions between known places, and datelines."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

import pytest

from factcheck.kinds.toponym import resolve
from factcheck.model import About, Article, Check, Claim, Hedge, Interval, Role, Sentence
from factcheck.verify.compass import bearing, compass_point, off_course
from factcheck.verify.geography import find_checks

SEEDS = Path(__file__).parents[2] / "seeds"
_DISTANCE = re.compile(r"(?P<hedge>more than |roughly |about |some )?(?P<n>[\d,]+)[- ](?P<unit>mile|kilometer)s?")


def claims_in(text: str) -> list[Claim]:
    """The distances of a text as claims, sentence by sentence."""
    claims, ids = [], count(1)
    for part in re.finditer(r"[^\n]+?(?:(?<!\b[A-Z][a-z])\.[”\"]?(?= [A-Z])|\n|$)", text):
        sentence = Sentence(part.start(), part.end(), part[0], Role.BODY, 0)
        for match in _DISTANCE.finditer(part[0]):
            n = float(match["n"].replace(",", ""))
            hedge = Hedge.MORE_THAN if (match["hedge"] or "").startswith("more") else Hedge.EXACT
            value = Interval(n, n, "length", match["unit"], hedge, stated=(n,), step=10)
            start, end = part.start() + match.start(), part.start() + match.end()
            claims.append(Claim(f"c{next(ids)}", "a", start, end, match[0], sentence, "measure", value, About()))
    return claims


def checks_of(text: str) -> list[Check]:
    return find_checks(Article(id="a", path="a.txt", text=text), claims_in(text))


def verdicts(text: str) -> dict[str, str]:
    return {check.code: check.verdict for check in checks_of(text)}


def test_vladivostok_to_the_cosmodrome_is_no_900_miles() -> None:
    article = (SEEDS / "000_cdda25fffc44e16a.txt").read_text("utf-8")
    wrong = [check for check in checks_of(article) if check.verdict == "wrong"]
    assert [check.code for check in wrong] == ["map-distance"]
    assert "Vladivostok to Vostochny Cosmodrome is about 630 miles" in wrong[0].explanation
    assert "900 miles" in wrong[0].quote and wrong[0].quote.endswith("Vladivostok")


def test_the_distances_from_pyongyang_fit_the_map() -> None:
    article = (SEEDS / "001_61f43937c72d7f92.txt").read_text("utf-8")
    found = {check.quote: check.verdict for check in checks_of(article) if check.code == "map-distance"}
    assert found == {
        "890 miles north of Pyongyang": "fine",
        "about 425 miles northeast of Pyongyang": "fine",
    }


SOUND = [
    "Lyon, a city about 245 miles southeast of Paris, was quiet on Monday.",
    "The train stopped in Lyon, 245 miles southeast of Paris, on Monday.",
    "Madrid and Barcelona lie some 505 kilometers apart as the crow flies.",
    "The 505-kilometer stretch between Madrid and Barcelona was shut.",
    "A bomb went off in Mosul, 250 miles north of Baghdad, on Friday.",
    "Fire broke out in Dnipro, about 390 kilometers southeast of Kyiv.",
    "The village of Khasan is more than 60 miles southwest of Vladivostok.",
]
WRONG = [
    ("Lyon, a city about 445 miles southeast of Paris, was quiet on Monday.", "map-distance"),
    ("Madrid and Barcelona lie some 300 kilometers apart as the crow flies.", "map-distance"),
    ("The 320-kilometer stretch between Madrid and Barcelona was shut.", "map-distance"),
    ("The train stopped in Lyon, 245 miles northwest of Paris, on Monday.", "map-direction"),
    ("A bomb went off in Mosul, 250 miles south of Baghdad, on Friday.", "map-direction"),
]
SILENT = [
    "The missile flew 400 miles from Pyongyang before it fell into the sea.",
    "He drove 900 miles from Paris to Lyon by way of the coast.",
    "The quake struck 300 miles north of the border with Japan.",
    "The pipeline runs 2,000 miles from Baku to Ceyhan.",
    "They found it 40 miles from the nearest town.",
    "Runners covered 900 kilometers between Madrid and Barcelona.",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_distances(text: str) -> None:
    found = verdicts(text)
    assert found and set(found.values()) == {"fine"}


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_faults(text: str, code: str) -> None:
    assert [name for name, verdict in verdicts(text).items() if verdict == "wrong"] == [code]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_to_hold_against_the_map(text: str) -> None:
    assert verdicts(text) == {}


def test_the_facility_of_the_sentence_before() -> None:
    text = "They toured Baikonur Cosmodrome on Monday. The facility lies about 1,300 miles southeast of Moscow."
    assert verdicts(text) == {"map-distance": "fine", "map-direction": "fine"}


@pytest.mark.parametrize(
    ("dateline", "verdict"),
    [
        ("BRATISLAVA, Slovenia — The vote was close.", "wrong"),
        ("BRATISLAVA, Slovakia — The vote was close.", None),
        ("LAGOS, Kenya (AP) — The vote was close.", "wrong"),
        ("CAMP HUMPHREYS, South Korea — The vote was close.", None),
        ("BERLIN, N.H. — The vote was close.", None),
        ("ATLANTA, Georgia — The vote was close.", None),
        ("SEOUL, Sept. 13 (UPI) — The vote was close.", None),
        ("SPRINGFIELD, Ill. — The vote was close.", None),
        ("NOWHEREVILLE, Slovenia — The vote was close.", None),
    ],
)
def test_datelines(dateline: str, verdict: str | None) -> None:
    assert verdicts(dateline).get("map-dateline") == verdict


@pytest.mark.parametrize(
    ("a", "b", "point"), [("Nairobi", "Mombasa", "southeast"), ("Paris", "Lyon", "south-southeast")]
)
def test_bearings(a: str, b: str, point: str) -> None:
    one, other = resolve(a), resolve(b)
    assert one and other
    angle = bearing(one, other)
    assert angle is not None and compass_point(angle) == point


def test_the_compass_is_round() -> None:
    assert off_course(350, 10) == 20
