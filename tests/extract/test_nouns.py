"""What each value is of: its noun."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim_of

NOUNS = [
    ("Lucero, 34, a mother of 13, was shot on a roof.", "13", "child"),
    ("Brave dad-of-four Rufus Amberley was hit by a van.", "four", "child"),
    ("Rufus Amberley, the father of three who stopped the van, died.", "three", "child"),
    ("Mum-of-two Ada Hollis fell.", "two", "child"),
    ("A grandmother of nine, from Alder, won.", "nine", "grandchild"),
    ("Mother of 13 Ana Lucero shielded her neighbours.", "13", "child"),
    ("A father of two drowned off the pier.", "two", "child"),
    ("A man killed two co-workers on Thursday.", "two", "worker"),
    ("The toll rose to at least nine Monday.", "at least nine", "toll"),
    ("The 800-strong crowd marched to the harbour.", "800", "crowd"),
    ("140 wounded lay in the hall, the nurse said.", "140", "people"),
    ("Police killed two of them and hurt five others.", "two", "people"),
    ("Police killed two of them and hurt five others.", "five", "people"),
    ("The blast killed three and wounded 14.", "14", "people"),
    ("At least four killed in raid on consulate", "At least four", "people"),
    ("The tablet comes in $849 and $949 versions.", "$849", "version"),
    ("The tablet comes in $849 and $949 versions.", "$949", "version"),
    ("The firm wants $799 for the small 9-inch version.", "$799", "version"),
    ("The line starts at $849 for the 9-inch option.", "$849", "option"),
    ("The 15-inch model will sell for $1499.", "$1499", "model"),
    ("The Corvo has up to 16GB of RAM.", "up to 16GB", "ram"),
    ("The Corvo is 0.71 inches thick.", "0.71 inches", "corvo"),
    ("Marek crashed on lap 48.", "lap 48", "lap"),
    ("Marek crashed in the 28th lap.", "28th", "lap"),
    ("Marek crashed on the 48th of 71 laps.", "71", "lap"),
    ("The 400-pound (181-kg) tiger was shot.", "400-pound", "tiger"),
    ("The 400-pound (181-kg) tiger was shot.", "181-kg", "tiger"),
    ("She was followed by a 340-pound male, mountain gorilla.", "340-pound", "gorilla"),
    ("The pit was 100 metres (328 feet) in diameter.", "328 feet", "pit"),
    ("The pond has a depth of 3 metres.", "3 metres", "pond"),
    ("Roughly 1,000 German service members remained.", "Roughly 1,000", "service member"),
    ("Thieves took the data of 15 million Brits.", "15 million", "people"),
    ("Four members of staff were hurt.", "Four", "staff"),
    ("He put the number of injured at 43.", "43", "people"),
    ("The number of riders affected rose to 29.", "29", "rider"),
    ("Tarn is a city of 350,000.", "350,000", "people"),
    ("Profit fell 37 percent to $6 million.", "$6 million", "profit"),
    ("Its pretax earnings came to $612 million.", "$612 million", "earning"),
    ("The firm had sales of $1.3 billion last year.", "$1.3 billion", "sale"),
    ("It will pay about $17 billion including debt.", "about $17 billion", ""),
    ("The chief put cost savings at $450 million.", "$450 million", "saving"),
    ("Two other Moms were hurt.", "Two other", "mom"),
]


@pytest.mark.parametrize(("text", "words", "noun"), NOUNS, ids=[f"{t[:40]}|{w}" for t, w, _ in NOUNS])
def test_noun(text: str, words: str, noun: str) -> None:
    assert claim_of(text, words).about.noun == noun


ATTRIBUTES = [
    ("The Corvo is 0.71 inches thick.", "0.71 inches", "thick"),
    ("The slim end maxes out at 0.68 inches.", "0.68 inches", "thick"),
    ("The well has a depth of 40 metres.", "40 metres", "deep"),
    ("The quake was shallow, at 12km.", "12km", "deep"),
    ("The pit was 40 metres deep (131 feet).", "131 feet", "deep"),
    ("The hull is 40 metres in length.", "40 metres", "long"),
    ("The parcel weighs 4 pounds.", "4 pounds", "heavy"),
    ("He fell about 200m down a gully.", "about 200m", None),
]


@pytest.mark.parametrize(("text", "words", "attribute"), ATTRIBUTES, ids=[t[:40] for t, _, _ in ATTRIBUTES])
def test_attribute_in_one_word(text: str, words: str, attribute: str | None) -> None:
    assert next(iter(claim_of(text, words).about.modifiers), None) == attribute


def test_price_of_a_version_keeps_its_modifiers() -> None:
    about = claim_of("The firm wants $799 for the small 9-inch version.", "$799").about
    assert set(about.modifiers) == {"small", "9-inch"}


def test_a_period_is_not_bought() -> None:
    assert claim_of("Tallis earned $1.9 billion for the quarter.", "$1.9").about.noun != "quarter"


def test_next_year_is_not_counted() -> None:
    assert claim_of("Pay will rise by 13 percent next year.", "13 percent").about.noun != "year"


def test_another_price_is_no_modifier() -> None:
    about = claim_of("The tablet comes in $849 and $949 versions.", "$949").about
    assert not any(char.isdigit() for word in about.modifiers for char in word)


def test_long_modifiers_stay_words() -> None:
    about = claim_of("The 9-inch Corvo Pro spec upgrade costs $1199.", "$1199").about
    assert {"9-inch", "corvo", "pro", "spec"} <= set(about.modifiers)


def test_a_rank_is_no_change() -> None:
    assert claim_of("Marek crashed on lap 48.", "lap 48").about.change == ""


AGES = [
    ("The boy is 3.", "3", ("boy",)),
    ("Callum Hart was arrested on Monday. He is 36.", "36", ("Callum Hart",)),
    ("Harto, who was 17, was shot.", "17", ("Harto",)),
    ("His two half-brothers, 19 and 25, were arrested.", "19", ("two half-brothers",)),
    ("His two half-brothers, 19 and 25, were arrested.", "25", ("two half-brothers",)),
    ("A 6-year-old girl slid down the bank.", "6-year-old", ("girl",)),
    ("Police arrested a 36-year-old man named Callum Hart.", "36-year-old", ("man", "Callum Hart")),
]


@pytest.mark.parametrize(("text", "words", "bearer"), AGES, ids=[f"{t[:40]}|{w}" for t, w, _ in AGES])
def test_age_is_of_its_bearer(text: str, words: str, bearer: tuple[str, ...]) -> None:
    claim = claim_of(text, words)
    assert (claim.kind, claim.about.noun, claim.about.agents) == ("duration", "age", bearer)


def test_a_lead_is_no_age() -> None:
    assert claim_of("The guests led by 3.", "3").about.noun != "age"
