"""What happened, as told by the words around a value; its role, stance and scope."""

from __future__ import annotations

import pytest

from factcheck.model import Stance
from tests.extract.reading import claim_of

EVENTS = [
    ("The rocket flew around 400 miles before it fell into the sea.", "around 400 miles", "fly"),
    ("140 wounded lay in the hall, the nurse said.", "140", "wound"),
    ("Three bodies and 140 wounded lay in the hall.", "140", "wound"),
    ("More than 100 wounded people were in the hall.", "More than 100", "wound"),
    ("76 guests were taken to hospital.", "76", "hospitalize"),
    ("More than 80 people were rushed to hospital.", "More than 80", "hospitalize"),
    ("Two barns behind the mill were set on fire.", "Two", "burn"),
    ("Three men were taken into custody.", "Three", "arrest"),
    ("At least four killed in raid on consulate", "At least four", "kill"),
    ("There were at least two fatalities.", "at least two", "fatality"),
    ("The death toll rose to 42.", "42", "die"),
    ("The lift was last inspected in March 2023.", "March 2023", "inspect"),
    ("The march began in March.", "March", "march"),
]


@pytest.mark.parametrize(("text", "words", "event"), EVENTS, ids=[f"{t[:45]}|{w}" for t, w, _ in EVENTS])
def test_event(text: str, words: str, event: str) -> None:
    assert claim_of(text, words).about.event == event


MORE_EVENTS = [
    ("120 injured were taken to hospital.", "120", ("hospitalize", "injure")),
    ("The leak hit 30 million people who had their data exposed.", "30 million", ("hit", "expose")),
    ("The march was attended by 200,000.", "200,000", ("attend", "march")),
    ("Police put the march at 30,000 people.", "30,000", ("march",)),
    ("More than 100 people lost their lives in the quake.", "More than 100", ("die",)),
    ("Thousands took to the streets of Tarn.", "Thousands", ("protest",)),
    ("On Monday 40 men were put behind bars.", "40", ("jail",)),
    ("Some 5,000 people are expected to march on Sunday.", "Some 5,000", ("march",)),
    ("Two hikers were found stabbed to death.", "Two", ("die",)),
    ("Engineers cleared 60 damaged homes.", "60", ("clear", "damage")),
    ("At least 20 damaged homes were cleared.", "At least 20", ("clear", "damage")),
    ("A bus carrying 43 pilgrims plunged into a gorge, killing at least 17.", "43", ("carry",)),
    ("A file containing 15 million records was hacked.", "15 million", ("hack",)),
    ("Some 15 million Brits had their details stolen.", "Some 15 million", ("steal",)),
    ("Some 3,000 people are under evacuation orders.", "Some 3,000", ("evacuation",)),
    ("About 2,300 people were told to leave their homes.", "About 2,300", ("evacuate",)),
    ("Forty clerks were brought out unharmed.", "Forty", ("rescue",)),
    ("A 450-pound tiger named Kibo was shot.", "450-pound", ("shoot",)),
    ("Tarn is a city of 350,000.", "350,000", ("live",)),
    ("A bus carrying 43 pilgrims plunged into a gorge, killing at least 17.", "at least 17", ("kill",)),
]


@pytest.mark.parametrize(("text", "words", "events"), MORE_EVENTS, ids=[f"{t[:45]}|{w}" for t, w, _ in MORE_EVENTS])
def test_events(text: str, words: str, events: tuple[str, ...]) -> None:
    about = claim_of(text, words).about
    assert (about.event, *about.events) == events


ROLES = [
    ("Analysts had expected Dornbach to post revenue of $6.3bn.", "$6.3bn", "forecast"),
    ("Prosecutors sought three years for Moss.", "three years", "target"),
    ("The ferry was built to carry 120 passengers.", "120", "capacity"),
    ("The fair is expected to draw 5,000 visitors.", "5,000", "actual"),
    ("Shares rose 3 percent.", "3 percent", "increment"),
    ("The fee rose from $20 to $25.", "$20", "previous"),
    ("The damage was previously estimated at $40 million.", "$40 million", "previous"),
    ("Dornbach Bank expects a hit of $5 billion.", "$5 billion", "actual"),
    ("The fund lost $500 million of its clients' money.", "$500 million", "actual"),
    ("A bus carrying 43 pilgrims plunged into a gorge, killing at least 17.", "43", "aboard"),
    ("A bus carrying 43 pilgrims plunged into a gorge, killing at least 17.", "at least 17", "actual"),
    ("The crash left 21 pilgrims dead.", "21", "actual"),
    ("A ferry with 120 people on board sank.", "120", "aboard"),
    ("There were 189 people aboard the jet when it crashed.", "189", "aboard"),
    ("Flight 212, with 90 aboard, went down.", "90", "aboard"),
    ("The jet was carrying 90 passengers and six crew.", "six", "aboard"),
    ("Forty people were on the bus.", "Forty", "aboard"),
    ("More than 160 people were on the Santa Rosa when waves hit it.", "More than 160", "aboard"),
    ("Of the 163 souls on board, 120 were saved.", "163", "aboard"),
    ("She is licensed for 200 passengers.", "200", "capacity"),
    ("The ship was meant to carry up to 200 passengers.", "up to 200", "capacity"),
    ("The train had 150 passengers.", "150", "aboard"),
    ("The 43 passengers were thrown out.", "43", "actual"),
    ("At least 12 people on board were killed.", "At least 12", "actual"),
    ("Nine of the 30 people on board survived.", "Nine", "actual"),
    ("Crews carried 12 people to safety.", "12", "actual"),
    ("The van was carrying 20 pistols.", "20", "actual"),
    ("A file of 15 million records was stolen.", "15 million", "actual"),
    ("Jets hit 12 targets.", "12", "actual"),
    ("The fund raised $2 million.", "$2 million", "actual"),
    ("They gained access to 209,000 cards.", "209,000", "actual"),
    ("The trip had been estimated earlier to cost $300.", "$300", "actual"),
]


@pytest.mark.parametrize(("text", "words", "role"), ROLES, ids=[f"{t[:45]}|{w}" for t, w, _ in ROLES])
def test_role(text: str, words: str, role: str) -> None:
    assert claim_of(text, words).about.role == role


STANCES = [
    ("The fair is expected to draw 5,000 visitors.", "5,000", Stance.EXPECTED),
    ("Dornbach Bank expects a hit of $5 billion.", "$5 billion", Stance.EXPECTED),
    ("Tallis rejected an offer of $5 billion.", "$5 billion", Stance.ASSERTED),
    ("The ferry, which could carry 120 people, sank.", "120", Stance.POSSIBLE),
    ("If Marek finishes third, he wins the title.", "third", Stance.POSSIBLE),
    ("He did not finish as he crashed on lap 48.", "lap 48", Stance.ASSERTED),
    ("The army did not fire two missiles.", "two", Stance.DENIED),
    ("She may meet the mayor, who won 51 percent.", "51 percent", Stance.ASSERTED),
]


@pytest.mark.parametrize(("text", "words", "stance"), STANCES, ids=[t[:45] for t, _, _ in STANCES])
def test_stance(text: str, words: str, stance: Stance) -> None:
    assert claim_of(text, words).stance is stance


SCOPES = [
    ("A woman shot two workers and two other men.", "two workers", {"among"}),
    ("A woman shot two workers and two other men.", "two other", {"among", "part"}),
    ("Thirty people, many of them children, were hurt.", "Thirty", set()),
    ("He fought with the team for 15 laps.", "15 laps", set()),
    ("Twelve people, including the gunman, died.", "Twelve", {"including"}),
    ("Each of the 12 people got $5 each.", "$5", {"each"}),
]


@pytest.mark.parametrize(("text", "words", "scope"), SCOPES, ids=[f"{t[:30]}|{w}" for t, w, _ in SCOPES])
def test_scope(text: str, words: str, scope: set[str]) -> None:
    assert {s.partition(":")[0] for s in claim_of(text, words).about.scope} == scope


def test_what_lay_outside_the_clause_is_no_scope() -> None:
    assert claim_of("About 100 people were inside at the time.", "About 100").about.scope == ()


def test_a_length_of_time_is_no_agent() -> None:
    assert claim_of("The start, delayed by 10 minutes, drew 900 fans.", "900").about.agents == ("start",)


def test_posting_a_figure_cites_nobody() -> None:
    claim = claim_of("Analysts had expected Dornbach to post revenue of $6.3bn.", "$6.3bn")
    assert claim.attributed_to != "Dornbach"


INCLUDED = [
    ("Fourteen people died, including three children.", "three", "die"),
    ("The blast wounded 40 people, including two firefighters.", "two", "wound"),
    ("The crash killed three people and 14 were injured.", "14", "injure"),
    ("It destroyed 12 homes and 4 barns were damaged.", "4", "damage"),
    ("By nightfall 23 people were in custody and six officers had been treated for burns.", "six", "treat"),
]


@pytest.mark.parametrize(("text", "words", "event"), INCLUDED, ids=[i[1] for i in INCLUDED])
def test_who_is_counted_in_shares_the_event_and_a_new_clause_has_its_own(text: str, words: str, event: str) -> None:
    assert claim_of(text, words).about.event == event


def test_the_place_of_a_part_is_not_that_of_the_whole() -> None:
    text = "The firm has six million customers, including 400,000 in Chile."
    assert claim_of(text, "six million").where is None
    assert claim_of(text, "400,000").where == "Chile"


def test_the_hour_at_which_a_price_was_read_is_of_nothing_that_happened() -> None:
    assert claim_of("The firm's shares fell 7 percent to 11 euros by 0900 GMT.", "by 0900 GMT").about.role == "reported"
    assert claim_of("The stock was down 7.4% at midday.", "midday").about.role == "reported"
    assert claim_of("The roof fell at 9 a.m.", "9 a.m.").about.role == "actual"


@pytest.mark.parametrize("text", ["Dad-of-four Rufus Amberley was killed.", "Rufus Amberley, a father of four, died."])
def test_what_befell_a_parent_befell_no_child(text: str) -> None:
    found = claim_of(text, "four")
    assert (found.about.noun, found.about.event, found.rule) == ("child", "", None)
    killed = claim_of("Four children were killed in the fire.", "Four children")
    assert (killed.about.event, killed.rule) == ("kill", "killed")


def test_what_befell_those_told_before_is_not_told_of_the_next() -> None:
    text = "The county said 26 marchers had been hurt in the clashes and 12 arrested for throwing bottles."
    assert (claim_of(text, "12").about.event, claim_of(text, "12").about.events) == ("arrest", ())
    assert "shoot" in claim_of("He shot 12 dead.", "12").about.events
