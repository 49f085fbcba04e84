"""The time vocabulary as regular expression fragments and look-ups, shared by dates, clock times and durations."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.vocabulary import vocabulary

TIMES = vocabulary("times")


def either(words: Iterable[str]) -> str:
    """An alternation, longest first so that "Sept" is not read as "Sep"."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def _numbered(table: dict[str, list[str]]) -> dict[str, int]:
    """Every name and abbreviation in lower case -> place in the table."""
    return {word.lower(): i for i, (name, short) in enumerate(table.items()) for word in (name, *short)}


MONTHS = {word: i + 1 for word, i in _numbered(TIMES["months"]).items()}
WEEKDAYS = _numbered(TIMES["weekdays"])
SEASONS: dict[str, str] = TIMES["seasons"]
UNITS = {word: unit for unit, entry in TIMES["units"].items() for word in entry["words"]}
UNIT_SECONDS: dict[str, float] = {unit: entry["seconds"] for unit, entry in TIMES["units"].items()}
ORDINALS: dict[str, int] = TIMES["ordinals"]
SMALL: dict[str, int] = {**TIMES["numbers"], **TIMES["tens"]}
DECADES: dict[str, int] = {word[:-1] + "ies": n for word, n in TIMES["tens"].items()}  # "twenties"
PARTS = TIMES["parts_of_day"]

MONTH_TRIGGERS = frozenset(MONTHS)
MONTH_NAMES: tuple[str, ...] = tuple(TIMES["months"])
WEEKDAY_NAMES: tuple[str, ...] = tuple(TIMES["weekdays"])

# Months and weekdays are names: "may" and "march" in lower case are not.
_month_short = [s for short in TIMES["months"].values() for s in short]
_weekday_short = [s for short in TIMES["weekdays"].values() for s in short]
MONTH = (
    rf"(?:(?:{either([*TIMES['months'], *(m.upper() for m in TIMES['months'])])})"
    rf"|(?:{either([*_month_short, *(m.upper() for m in _month_short)])})(?:\.|\b))"
)
WEEKDAY = rf"(?:{either([*TIMES['weekdays'], *(d.upper() for d in TIMES['weekdays'])])})"
WEEKDAY_OR_SHORT = rf"(?:{WEEKDAY}|(?:{either(_weekday_short)})(?:\.|\b))"
SEASON = rf"(?:{either(SEASONS)})"
PART = rf"(?:{either(p for p in PARTS if p != 'overnight')})"

_tens = either(TIMES["tens"])
_digits = either(w for w, n in SMALL.items() if 1 <= n <= 9)
NUMBER_WORD = rf"(?:(?:{_tens})(?:[ -](?:{_digits}))?|{either(TIMES['numbers'])})"
ORDINAL = rf"(?:{either(ORDINALS)}|[1-9]\d?(?:st|nd|rd|th))"
# "nineteen ninety-six", "two thousand"
SPOKEN_YEAR = (
    rf"(?:(?:nineteen|twenty) (?:(?:{_tens})(?:[ -](?:{_digits}))?"
    rf"|{either(w for w, n in SMALL.items() if 10 <= n <= 19)})"
    rf"|two thousand(?: (?:and )?(?:{_digits}))?)"
)
YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d%]|[.,]\d)"
ANY_YEAR = rf"(?:{YEAR}|(?i:{SPOKEN_YEAR}))"
DAY_NUMBER = r"(?:3\d|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![:.,]\d|[-–]year|[-–]day|%)"


def number_of(words: str) -> int | None:
    """A small number in digits or words: "18", "twenty-four"."""
    text = words.lower().replace(",", "")
    if text.isdigit():
        return int(text)
    total = [SMALL.get(word) for word in re.split(r"[ -]", text)]
    return None if None in total else sum(n for n in total if n is not None)


def ordinal_of(words: str) -> int:
    """ "third", "3rd" -> 3."""
    text = words.lower()
    return ORDINALS.get(text) or int(re.sub(r"\D", "", text))


def year_of(words: str) -> int:
    """ "1996", "nineteen ninety-six", "two thousand" -> the year."""
    text = words.lower().strip()
    if text.isdigit():
        return int(text)
    if text.startswith("two thousand"):
        return 2000 + (SMALL.get(text.split()[-1], 0))
    century, _, rest = text.partition(" ")
    return 100 * SMALL[century] + (number_of(rest) or 0)


def month_of(words: str) -> int:
    """ "Sept." -> 9."""
    return MONTHS[words.lower().rstrip(".")]


def weekday_of(words: str) -> int:
    """ "Wednesday", "Wed." -> 2."""
    return WEEKDAYS[words.lower().rstrip(".")]
