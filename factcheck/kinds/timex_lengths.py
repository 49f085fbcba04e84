"""Lengths of time as worded: "18 months", "an hour and a half", "two to three weeks", "2h 15m"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.kinds.numeral import Numeral
from factcheck.kinds.time_words import UNIT_SECONDS, UNITS, either

LETTER = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}


_SUFFIX_UNITS = {
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "min": "minute",
    "mins": "minute",
    "sec": "second",
    "secs": "second",
    "yr": "year",
    "yrs": "year",
    "hours": "hour",
    "hour": "hour",
    "minutes": "minute",
    "years": "year",
}


_UNIT = either(word for word, unit in UNITS.items() if unit != "weekend")


UNIT_WORDS = frozenset(UNITS) | frozenset(_SUFFIX_UNITS) | {"m"}


UNIT_PATTERN = re.compile(rf"(?P<unit>{_UNIT})(?![a-z])")


_ADJECTIVES = (
    "more|previous|preceding|prior|past|remaining|additional|extra|straight|consecutive|successive|full|whole|long|working"
    "|business|calendar|trading|light|solid|further|short|very|"
    "playing|school|separate|fiscal|financial|other|different|entire|overtime|injury"
)


_GAP = re.compile(rf"(?:[ \u00a0-]|-? ?)(?:(?:{_ADJECTIVES})[ -])?")


_OF_GAP = re.compile(r" of (?:the )?")


ARTICLE = re.compile(
    r"(?<![\w$-])(?P<lead>(?:for|in|within|after|over|about|nearly|almost|around|roughly"
    r"|than|under|least|lasted|lasting|took|takes|take|taken|last|spent|spend|of|"
    r"spends|half|just|only|some|another|up to|most|by|during|through|until|barely"
    r"|approximately|or|once|served|serve|serving|with|and|every|until|wait|waited"
    r"|waits) )?"
    r"(?P<amount>half an?|an?|one|the better part of an?"
    rf"|a quarter of an) (?P<unit>{_UNIT})(?P<more> and a (?:half"
    r"|quarter))?(?![a-z])(?P<tail>[ -](?:long|or (?:so|more|longer)|apart|into|before"
    r"|after|behind|ahead)\b)?"
)


ARTICLE_SHAPE = re.compile(rf"(?:an?|one) (?:{_UNIT})")  # stands wherever ARTICLE matches, and is found sooner


HALF_WORDS = frozenset(("half", "quarter", "quarters"))
HALF_OF = re.compile(
    r"(?<![\w-])(?P<amount>half|quarter|three-quarters of)[ -](?P<article>an? )?(?P<unit>h"
    r"our|century|day|decade)(?![a-z])"
)


RANGE_JOIN = re.compile(r" ?(?:to|or|and|[-–—]) ?(?:as (?:many|much) as )?|-to-|-or-")


# "60 Minutes" in quotes is a programme.
_TITLED = re.compile(r"[\"'“‘’`]\d+ [A-Z][a-z]+[,.]?[\"'”’]")

AGE_TAIL = re.compile(r"[- ]olds?\b|s[- ]olds?\b| of age\b")


@dataclass(frozen=True, slots=True)
class Length:
    """A number of a unit in the text, before its hedge."""

    start: int
    end: int
    low: float
    high: float
    step: float
    unit: str
    age: bool = False
    range_: bool = False
    vague: bool = False
    grain: str = ""
    unreadable: str = ""


def counted(text: str, low: str, found: list[Numeral]) -> list[Length]:
    """Numerals with a unit behind them: "18 months", "26-second", "two to three weeks", "2h 15m"."""
    hits: list[Length] = []
    for i, numeral in enumerate(found):
        unit_end = _unit_after(low, numeral)
        if unit_end is None:
            continue
        unit, end = unit_end
        if numeral.unreadable:
            hits.append(Length(numeral.start, end, 0, 0, 0, unit, unreadable=numeral.unreadable))
            continue
        tail = AGE_TAIL.match(low, end)
        end = tail.end() if tail else end
        if text[numeral.end + 1 : numeral.end + 2].isupper() and _TITLED.match(text, max(0, numeral.start - 1)):
            continue
        hit = Length(
            numeral.start, end, numeral.low, numeral.high, numeral.step, unit, bool(tail), vague=numeral.form == "vague"
        )
        previous = found[i - 1] if i else None
        if (
            previous
            and RANGE_JOIN.fullmatch(low, previous.end, numeral.start)
            and previous.low < numeral.low
            and not previous.suffix
        ):
            joined = low[previous.end : numeral.start].strip()
            if joined != "and" or low.endswith("between ", 0, previous.start):
                hit = replace(hit, start=previous.start, low=previous.low, range_=True)
        if hits and _continues(low, hits[-1], hit):
            hit = _compound(hits.pop(), hit)
        hits.append(hit)
    return hits


def _unit_after(low: str, numeral: Numeral) -> tuple[str, int] | None:
    """The unit behind a numeral and where it ends."""
    if numeral.prefix:
        return None
    if numeral.suffix:
        unit = _SUFFIX_UNITS.get(numeral.suffix)
        if numeral.suffix == "m" and re.search(
            r"\d ?h(?:rs?|ours?)? ?$", low[max(0, numeral.start - 9) : numeral.start]
        ):
            unit = "minute"  # "2h 15m"; "15m" alone is metres or millions
        return (unit, numeral.end + len(numeral.suffix)) if unit else None
    gap = _OF_GAP.match(low, numeral.end) if numeral.form in ("vague", "group") else None
    gap = gap or _GAP.match(low, numeral.end)
    match = UNIT_PATTERN.match(low, gap.end() if gap else numeral.end)
    if match is None:
        return None
    unit = UNITS[match["unit"]]
    if unit in ("quarter",) and not match["unit"].endswith("s"):
        return None
    if (
        match["unit"] == "second"
        and low[numeral.end] != "-"
        and (numeral.form != "digits" or low[match.end() : match.end() + 1] == "-")
    ):
        return None  # "the two second goals"
    return unit, match.end()


def _continues(low: str, first: Length, second: Length) -> bool:
    gap = low[first.end : second.start]
    sizes = list(LETTER)
    return (
        gap in (" ", ", ", " and ", "", ", and ")
        and first.unit in sizes
        and second.unit in sizes
        and sizes.index(second.unit) < sizes.index(first.unit)
        and not (first.age or first.range_ or second.range_ or first.vague)
    )


def _compound(first: Length, second: Length) -> Length:
    value = first.low * UNIT_SECONDS[first.unit] / UNIT_SECONDS[second.unit] + second.low
    grain = iso_length(first.low, first.unit) + iso_length(second.low, second.unit).removeprefix("P").removeprefix(
        "T" if "T" in iso_length(first.low, first.unit) else ""
    )
    return replace(second, start=first.start, low=round(value, 6), high=round(value, 6), grain=grain)


# "a year of credit monitoring", "a month of heavy fighting", but "a year of firsts", "a year of the dragon"
_OF_SERVICE = re.compile(r" of (?!the\b|a\b|an\b)(?:[a-z]+ )?[a-z]+ing\b")


def with_article(m: re.Match[str], low: str) -> Length | None:
    """ "an hour", "half a day", "a year and a half"; not the rate "$3 a day"."""
    amount = m["amount"]
    tail = AGE_TAIL.match(low, m.end("unit"))
    goods = _OF_SERVICE.match(low, m.end("unit"))
    if amount in ("a", "an") and not (m["lead"] or m["tail"] or m["more"] or tail or goods):
        return None
    if (
        low[m.end() : m.end() + 5] in (" ago", " ago,")
        or UNITS[m["unit"]] == "quarter"
        or (m["unit"] == "second" and not m["lead"])
    ):
        return None
    if m["unit"] == "second" and amount != "half a":
        return None  # "for a second time"
    value = 0.5 if amount.startswith("half") else 0.25 if "quarter" in amount else 1.0
    value += 0.5 if m["more"] and "half" in m["more"] else 0.25 if m["more"] else 0.0
    end = tail.end() if tail else m.end("more") if m["more"] else m.end("unit")
    return Length(m.start("amount"), end, value, value, 1.0 if value == 1 else 0.1, UNITS[m["unit"]], bool(tail))


def half_of(m: re.Match[str]) -> Length:
    value = {"half": 0.5, "quarter": 0.25}.get(m["amount"], 0.75)
    return Length(m.start(), m.end(), value, value, 0.1, UNITS[m["unit"]])


def iso_length(value: float, unit: str) -> str:
    """The TIMEX3 value: "P18M", "PT1H30M", "PXY" where the number is vague."""
    letter = (
        LETTER.get(unit)
        or {"decade": "E", "century": "C", "millennium": "L", "quarter": "Q", "fortnight": "W", "night": "D"}[unit]
    )
    time = "T" if unit in ("second", "minute", "hour") else ""
    if value < 0:
        return f"P{time}X{letter}"
    if unit == "fortnight":
        value *= 2
    if value != int(value):
        smaller = {
            "year": ("month", 12),
            "hour": ("minute", 60),
            "minute": ("second", 60),
            "day": ("hour", 24),
            "decade": ("year", 10),
            "century": ("year", 100),
        }
        if unit in smaller:
            name, count = smaller[unit]
            rest = round((value - int(value)) * count)
            small = iso_length(rest, name)
            if not int(value):
                return small
            return f"P{time}{int(value)}{letter}" + (small[1:] if not time else small[2:])
    return f"P{time}{value:g}{letter}"
