"""Of whom or what a value is, by all the names and descriptions that its article has for the bearer."""

from __future__ import annotations

import pytest

from factcheck.kinds.folding import is_proper
from tests.extract.reading import claim_of

CLIMBERS = (
    "Lena Moss, 36, a doctor from Bergen, died on Friday. The 36-year-old fell 200 metres. "
    "The victim was a Swede with two sons. "
    "On Saturday Peter Hollis, 32, fell 600 metres. Mr Hollis was found at 3pm. He had walked 12 miles."
)
ZOO = (
    "A zoo shot a 17-year-old gorilla named Kibo on Saturday. The 450-pound gorilla dragged a 4-year-old boy, who "
    "fell 12 feet. The boy was in the moat for 10 minutes. He was treated at 4pm. Kibo came to Ohio in 2015."
)
FIRMS = (
    "Apex Inc. said its revenue rose 5 percent to $8 billion. The company sold 3 million phones. Corvo Bank Inc. lost "
    "$2 billion. The bank's shares fell 4 percent. Apex expects a $6 billion charge. Apex shares gained 7 percent."
)
NOTEBOOKS = (
    "Apex unveiled the new Corvo Pro on Monday. The 12-inch costs $1,249, while the 16-inch will sell for $1,549. "
    "Apex asks $1,149 for a base 12-inch version and $1,849 for a 16-inch version, with an upgraded 16-inch model "
    "going for $2,349. It weighs 4.5 pounds."
)

BEARERS = [
    (CLIMBERS, "Friday", ("Lena Moss", "36-year-old", "doctor", "victim", "swede")),
    (CLIMBERS, "200 metres", ("Lena Moss", "36-year-old", "doctor", "victim", "swede")),
    (CLIMBERS, "600 metres", ("Peter Hollis", "Hollis", "32-year-old")),
    (CLIMBERS, "3pm", ("Peter Hollis", "Hollis", "32-year-old")),
    (CLIMBERS, "12 miles", ("Peter Hollis", "Hollis", "32-year-old")),
    ("Brave dad-of-four Rufus Amberley was hit by a van.", "four", ("Rufus Amberley",)),
    ("Rufus Amberley, the father of three, was hit by a van.", "three", ("Rufus Amberley", "father")),
    (ZOO, "450-pound", ("Kibo", "17-year-old", "gorilla")),
    (ZOO, "12 feet", ("4-year-old", "boy")),
    (ZOO, "10 minutes", ("4-year-old", "boy")),
    (ZOO, "4pm", ("4-year-old", "boy")),
    (ZOO, "2015", ("Kibo", "17-year-old", "gorilla")),
    (FIRMS, "5 percent", ("Apex Inc.", "Apex", "company")),
    (FIRMS, "3 million", ("Apex Inc.", "Apex", "company")),
    (FIRMS, "$2 billion", ("Corvo Bank Inc.", "bank")),
    (FIRMS, "4 percent", ("Corvo Bank Inc.", "bank")),
    (FIRMS, "$6 billion", ("Apex Inc.", "Apex", "company")),
    (FIRMS, "7 percent", ("Apex Inc.", "Apex", "company")),
    (NOTEBOOKS, "Monday", ("Corvo Pro",)),
    (NOTEBOOKS, "$1,249", ("Corvo Pro", "12-inch")),
    (NOTEBOOKS, "$1,549", ("Corvo Pro", "16-inch")),
    (NOTEBOOKS, "$1,149", ("Corvo Pro", "12-inch", "base")),
    (NOTEBOOKS, "$1,849", ("Corvo Pro", "16-inch")),
    (NOTEBOOKS, "$2,349", ("Corvo Pro", "16-inch", "top")),
]


@pytest.mark.parametrize(("text", "words", "whose"), BEARERS, ids=[f"{w}: {n[0]}" for _, w, n in BEARERS])
def test_bearer(text: str, words: str, whose: tuple[str, ...]) -> None:
    assert claim_of(text, words).about.whose == whose


FORMS = [
    ("Germany has about 850 soldiers there.", "about 850", ("Germany",)),
    ("Chile's 850 soldiers left.", "850", ("Chile",)),
    ("Police shot Ana Lucero on Friday.", "Friday", ("Ana Lucero",)),
    ("Ana Lucero was shot on Friday.", "Friday", ("Ana Lucero",)),
    ("The death of Ana Lucero on Friday shocked the town.", "Friday", ("Ana Lucero",)),
    ("British climber Ana Lucero fell 300 feet.", "300 feet", ("Ana Lucero", "british", "climber")),
    ("Ana Lucero, who is a teacher, won 12 medals.", "12 medals", ("Ana Lucero", "teacher")),
    ("The price of Bitcoin fell to $6,000.", "$6,000", ("Bitcoin",)),
    ("By noon bitcoin prices had fallen to $6,000.", "$6,000", ("bitcoin",)),
    ("Bank of Corvo Corp. lost $4 billion.", "$4 billion", ("Bank of Corvo Corp.",)),
    ("The 12-inch Corvo Air weighs 3 pounds.", "3 pounds", ("Corvo Air", "12-inch")),
    ("The new Corvo Air weighs 3 pounds (1.4 kg).", "1.4 kg", ("Corvo Air",)),
    ("The Corvo line costs less. The entry-level model starts at $999.", "$999", ("Corvo", "base")),
    ("The new Corvo Air comes with a choice. The 64GB version costs $999.", "$999", ("Corvo Air", "64gb")),
    ("Corvo Inc. lost money on Monday. Apex Inc. said it expects a hit of $20 billion.", "$20 billion", ("Apex Inc.",)),
    ("Ana Lucero was hurt. Her father lost $300.", "$300", ("father",)),
]


@pytest.mark.parametrize(("text", "words", "whose"), FORMS, ids=[t for t, _, _ in FORMS])
def test_form(text: str, words: str, whose: tuple[str, ...]) -> None:
    assert claim_of(text, words).about.whose == whose


UNTOLD = [
    ("Peter Hollis and Carl Moss met on Monday. The man fell 12 feet.", "12 feet"),
    ("Two pilgrims and 43 guards were killed.", "43"),
    ("Callum Hart and Peter Hollis were arrested on Monday.", "Monday"),
    ("Police found two guns.", "two guns"),
    ("The company lost $4 billion.", "$4 billion"),
    ("Apex Inc. sued Corvo Inc. on Monday, and Rowan Inc. bought shares. It rose 4 percent.", "4 percent"),
    ("Peter Hollis said on Friday that rain fell.", "Friday"),
    ("It has 16GB of RAM.", "16GB"),
    ("A boy fell down a 40m dry well.", "40m"),
    ("The 12-inch screen costs $200.", "$200"),
]


@pytest.mark.parametrize(("text", "words"), UNTOLD, ids=[t for t, _ in UNTOLD])
def test_nobody_guesses(text: str, words: str) -> None:
    assert claim_of(text, words).about.whose == ()


def test_an_age_is_not_of_one_so_old() -> None:
    assert claim_of(CLIMBERS, "32").about.whose == ("Peter Hollis", "Hollis")


def test_names_of_two_bearers_are_kept_apart() -> None:
    text = "Ana Lucero, 30, fell 40 feet. Her sister Eva Lucero fell 90 feet. Lucero died at 4pm."
    assert claim_of(text, "4pm").about.whose == ()


def test_names_have_capitals_and_descriptions_none() -> None:
    whose = claim_of(CLIMBERS, "200 metres").about.whose
    assert [is_proper(word) for word in whose] == [True, False, False, False, False]


def test_a_name_told_later_is_the_bearer_s_from_the_start() -> None:
    text = "A climber fell 200 metres on Monday. The climber was identified as Lena Moss on 3 May."
    assert claim_of(text, "200 metres").about.whose == ("Lena Moss", "climber")


def test_a_product_told_in_a_sentence_without_values_carries_on() -> None:
    text = "Apex showed a new Corvo Air to fans. The 12-inch starts at $1,249."
    assert claim_of(text, "$1,249").about.whose == ("Corvo Air", "12-inch")
