"""Ages as worded: "aged 36", "turned 17", "in his early 30s", "Ann Lee, 36,", "dead at 88", "his 89th birthday"."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.kinds.numeral import Numeral
from factcheck.kinds.person_given import never
from factcheck.kinds.time_words import DECADES, either
from factcheck.kinds.timex_lengths import RANGE_JOIN, UNIT_PATTERN, Length
from factcheck.kinds.toponym import candidates
from factcheck.vocabulary import vocabulary

_OLDEST = 115
_AGE_BEFORE = re.compile(
    r"\b(?:aged|age|age of|ages)(?: only| just| about| around)?(?: between| from)? $"
    r"|\b(?P<told>turned|turns|turning|died at|dies at|dead at|of)(?: only| just| about)? $"
)
_BEING_OF = re.compile(r"\b(?:a|the|one|another) (?:[a-z-]+ )?(?:man|woman|boy|girl|youth|lad|widow|widower) of $")
_AGE_ENDS = re.compile(
    r"$|[,;.)\"'”’]| (?:on|in|this|last|next|and|when|at|before|after|earlier|later|only|just"
    r"|yesterday|today|tomorrow|from|of|as|while|was|is|were|are|who|has|had|with|following|during|by|but|a|the)\b"
)
_NEXT_AGE = re.compile(r",? (?:and|or|to) |, ")


IN_AGE_DECADE = re.compile(
    r"\bin (?:his|her|their|my|your|the) (?:(?P<part>early|mid|late)[- ](?:to[ -]late[ -])?)?"
    rf"(?P<decade>[1-9]0s|teens|{either(DECADES)})\b"
)

_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPOT = re.compile(
    rf"(?:,| \() ?(?:(?:then|now|just|only) )?(?P<age>\d{{1,3}}|{'|'.join(_SMALL)})"
    r"(?=,(?!\d)|\)|[.;]?$|;|\.[\s\"”]| and (?:[A-Z]|an? |the |his |her )| (?:was|is|has|had|who) )"
)
_NAME = re.compile(r"(?<![\w’'.-])(?:[A-Z][\w’'.-]{1,24} ){0,3}[A-Z][\w’'.-]{1,24}$")
_PLACED = re.compile(r"\b(?:in|at|near|outside|across|around|throughout|since|until)(?: the| all of)? $", re.I)
_TALLY = re.compile(r"[a-z] \d[\d.,]*%?(?: [a-z]+)?(?:,| and|;) $")  # "got 51 and [Dresh, 48]"
_TELLS_PERSON = re.compile(r"[,)] (?:said|says|told|who|whose|a|an|the|of|from|his|her|has|had|was|is)\b")
_NO_PERSON = re.compile(r"(?:Inc|Corp|Ltd|Co|No|Vol|Channel|Flight|Room|Boeing|Psalm)\.?$|\d$|^[^a-z]+$")
_MONTHS = re.compile(
    r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|August|September"
    r"|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.?$"
)


AGE_WORDS = frozenset(
    (
        *("aged", "age", "ages", "turned", "turns", "turning", "died", "dies", "dead"),
        *("man", "woman", "boy", "girl", "youth", "lad", "widow", "widower"),
    )
)
DECADE_WORDS = frozenset((*DECADES, "teens", "s"))  # "in his twenties", "in her 30s"
SMALL_AGES = frozenset(_SMALL)
AGE_TRIGGERS = frozenset((*_SMALL, "birthday", "aged"))  # of ages without a digit: "aged four", "Ada, six,"


def bare_ages(low: str, found: list[Numeral]) -> list[Length]:
    """ "aged 36", "at the age of 81", "turned 17", "dead at 88", "a man of 51"; "aged four and seven" are two."""
    hits: list[Length] = []
    for i, numeral in enumerate(found):
        if numeral.unreadable or numeral.suffix or numeral.high > 125 or low[numeral.end : numeral.end + 1] == "%":
            continue
        before = _AGE_BEFORE.search(low, max(0, numeral.start - 24), numeral.start)
        told = before["told"] if before is not None else None
        if before is None or UNIT_PATTERN.match(low, numeral.end + 1) or (told and not _stands(low, numeral, told)):
            continue
        start, end, high = numeral.start, numeral.end, numeral.high
        following = found[i + 1] if i + 1 < len(found) else None
        ranged = bool(
            following
            and RANGE_JOIN.fullmatch(low, numeral.end, following.start)
            and numeral.low < following.low <= 125
            and (low[numeral.end : following.start] != " and " or "between" in before[0])
        )
        if ranged and following:
            end, high = following.end, following.high
        hits.append(Length(start, end, numeral.low, high, numeral.step, "year", True, range_=ranged))
        if not ranged:
            hits += _listed(low, found[i : i + 8])
    return hits


def _stands(low: str, numeral: Numeral, told: str) -> bool:
    """Whether a number after "turned", "died at", "a man of" is an age: no "turned 12 homes into rubble"."""
    if not 1 <= numeral.low <= _OLDEST or numeral.low != int(numeral.low) or not _AGE_ENDS.match(low, numeral.end):
        return False
    if told == "of":
        return _BEING_OF.search(low, max(0, numeral.start - 40), numeral.start) is not None
    return numeral.low >= 13 or told.startswith("turn")  # "died at 11" is rather a time


def _listed(low: str, found: list[Numeral]) -> list[Length]:
    """The further ages of "aged four, six and nine"."""
    hits: list[Length] = []
    for last, numeral in pairwise(found):
        if not _NEXT_AGE.fullmatch(low, last.end, numeral.start) or numeral.suffix or numeral.unreadable:
            break
        if numeral.high > _OLDEST or not _AGE_ENDS.match(low, numeral.end) or UNIT_PATTERN.match(low, numeral.end + 1):
            break
        hits.append(Length(numeral.start, numeral.end, numeral.low, numeral.high, numeral.step, "year", True))
    return hits


def age_decade(m: re.Match[str]) -> Length:
    """ "his early 30s", "her teens"."""
    words = m["decade"]
    first = 13 if words == "teens" else DECADES.get(words) or int(words[:2])
    low, high = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}.get(m["part"] or "", (0, 10))
    return Length(
        m.start() + 3, m.end(), first + low, first + high if words != "teens" else 20, 1.0, "year", True, vague=True
    )


def name_ages(text: str) -> list[Length]:
    """ "Peter Hollis, 32, of Leeds", "Hollis, 32,", "Ada, six,"; not "Sept. 13, 2023," and not "Boeing 737, 12"."""
    hits = []
    for m in _SPOT.finditer(text):
        name = _NAME.search(text, max(0, m.start() - 60), m.start())
        if name is None or not _personal(text, name, m.end()):
            continue
        years = int(m["age"]) if m["age"].isdigit() else _SMALL.index(m["age"]) + 2
        if 0 < years <= _OLDEST:
            hits.append(Length(m.start("age"), m.end("age"), years, years, 1.0, "year", True))
    return [] if len(hits) > 3 else hits  # "Leeds, 12, Hull, 11, Derby, 9, York, 8" is a table


def _personal(text: str, name: re.Match[str], end: int) -> bool:
    """Whether what stands before a number in commas is a person's name, as far as the words around it tell."""
    words = name[0].split()
    while len(words) > 1 and never(words[0]):
        words.pop(0)
    first = text.rfind(words[0], name.start(), name.end()) if len(words) == 1 else text.find(words[0], name.start())
    if any(p.search(text, max(0, first - 24), first) for p in (_PLACED, _TALLY)) or _NO_PERSON.search(words[-1]):
        return False
    if len(words) > 1:
        return _MONTHS.match(words[-2]) is None
    if never(words[0]) or _MONTHS.match(words[0]):
        return False
    return not candidates(words[0]) or _TELLS_PERSON.match(text, end) is not None


_BIRTHDAY = re.compile(
    r"(?:(?P<short>(?:[\w-]+ (?:years?|months?|weeks?|days?)|just|shortly|hours)"
    r" (?:short of|shy of|before|ahead of) )?)"
    r"\b(?P<owner>his|her|their) (?:(?P<digits>\d{1,3})(?:st|nd|rd|th)|(?P<word>[a-z]{5,12}(?:-[a-z]{5,8})?)) birthday"
)


def birthdays(low: str) -> list[Length]:
    """ "on her 60th birthday" is 60, "two weeks short of his 89th birthday" is 88."""
    hits = []
    for m in _BIRTHDAY.finditer(low):
        years = float(m["digits"] or vocabulary("numbers")["ordinals"].get(m["word"], 0))
        if not 0 < years <= _OLDEST:
            continue
        years -= 1 if m["short"] else 0
        start = m.start("short") if m["short"] else m.start("digits" if m["digits"] else "word")
        hits.append(Length(start, m.end(), years, years, 1.0, "year", True))
    return hits
