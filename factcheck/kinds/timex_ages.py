"""Ages as worded: "aged 36", "turned 17", "in his early 30s", "Ann Lee, 36,"."""

from __future__ import annotations

import re

from factcheck.kinds.numeral import Numeral
from factcheck.kinds.time_words import DECADES, either
from factcheck.kinds.timex_lengths import RANGE_JOIN, UNIT_PATTERN, Length

_AGE_BEFORE = re.compile(
    r"\b(?:aged|age|age of|ages|turned|turns|turning)(?: only| just| about| around)?(?: between| from)? $"
)


IN_AGE_DECADE = re.compile(
    r"\bin (?:his|her|their|my|your|the) (?:(?P<part>early|mid|late)[- ](?:to[ -]late[ -])?)?"
    rf"(?P<decade>[1-9]0s|teens|{either(DECADES)})\b"
)


_NAME_AGE = re.compile(
    r"(?P<name>(?<![\w’'.-])(?:[A-Z][\w’'.-]{1,24} ){1,3}[A-Z]?[\w’'.-]{0,24})(?: ?,"
    r"| \() ?(?P<age>\d{1,3})(?=,(?!\d)|\)|\.$|;"
    r"| and [A-Z]| (?:was|were|is|has|had|who) )"
)


_NO_PERSON_BEFORE = re.compile(
    r"(?:\b(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|January|February|August|September|October|November|December|No|Channel|"
    r"Route|Highway|Section|Article|Chapter|Page|Psalm|Vol|Part|Group|Level|Phase|Type"
    r"|Room|Gate|Flight|Apollo|Boeing|Area|District|Ward)\b)"
)


AGE_WORDS = frozenset(("aged", "age", "ages", "turned"))
DECADE_WORDS = frozenset((*DECADES, "teens", "s"))  # "in his twenties", "in her 30s"


def bare_ages(low: str, found: list[Numeral]) -> list[Length]:
    """ "aged 36", "at the age of 81", "turned 17"."""
    hits: list[Length] = []
    if "age" not in low and "turn" not in low:
        return hits
    for i, numeral in enumerate(found):
        if numeral.unreadable or numeral.suffix or numeral.high > 125 or low[numeral.end : numeral.end + 1] == "%":
            continue
        before = _AGE_BEFORE.search(low, max(0, numeral.start - 24), numeral.start)
        if before is None or UNIT_PATTERN.match(low, numeral.end + 1):
            continue
        start, end, high = numeral.start, numeral.end, numeral.high
        following = found[i + 1] if i + 1 < len(found) else None
        ranged = bool(
            following and RANGE_JOIN.fullmatch(low, numeral.end, following.start) and numeral.low < following.low <= 125
        )
        if ranged and following:
            end, high = following.end, following.high
        hits.append(Length(start, end, numeral.low, high, numeral.step, "year", True, range_=ranged))
    return hits


def age_decade(m: re.Match[str]) -> Length:
    words = m["decade"]
    first = 13 if words == "teens" else DECADES.get(words) or int(words[:2])
    low, high = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}.get(m["part"] or "", (0, 10))
    return Length(
        m.start() + 3, m.end(), first + low, first + high if words != "teens" else 20, 1.0, "year", True, vague=True
    )


def name_ages(text: str) -> list[Length]:
    """ "Peter Hollis, 32, of Leeds"; not "Sept. 13, 2023," and not "Boeing 737, 12"."""
    hits = []
    for m in _NAME_AGE.finditer(text):
        if _NO_PERSON_BEFORE.search(m["name"]) or not 0 < int(m["age"]) < 120:
            continue
        hits.append(Length(m.start("age"), m.end("age"), int(m["age"]), int(m["age"]), 1.0, "year", True))
    return hits
