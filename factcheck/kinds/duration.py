"""Lengths of time and ages: "about 1 ½ hours", "a four-day tour", "2h 15m", "36-year-old", "in his early 30s"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from factcheck.kinds.duration_compare import compare_durations as compare
from factcheck.kinds.duration_compare import show_duration as show
from factcheck.kinds.hedge import hedging
from factcheck.kinds.numeral import Numeral, lower, numerals
from factcheck.kinds.reading import widening
from factcheck.kinds.time_words import UNIT_SECONDS, UNITS, either
from factcheck.kinds.timex import words_of
from factcheck.model import Article, Hedge, Interval, Mention, Sentence, Unreadable

__all__ = ["NAME", "compare", "find", "show"]

NAME = "duration"
AGE = "age"
# Units that are told in another: a decade is ten years.
_AS = {
    "decade": ("year", 10.0),
    "century": ("year", 100.0),
    "millennium": ("year", 1000.0),
    "fortnight": ("week", 2.0),
    "quarter": ("month", 3.0),
    "night": ("day", 1.0),
}
_LETTER = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
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
_UNIT_WORDS = frozenset(UNITS) | frozenset(_SUFFIX_UNITS) | {"m"}
_UNIT_RE = re.compile(rf"(?P<unit>{_UNIT})(?![a-z])")
_ADJECTIVES = (
    "more|additional|extra|straight|consecutive|successive|full|whole|long|working"
    "|business|calendar|trading|light|solid|further|short|very|"
    "playing|school|separate|fiscal|financial|other|different|entire|overtime|injury"
)
_GAP = re.compile(rf"(?:[ \u00a0-]|-? ?)(?:(?:{_ADJECTIVES})[ -])?")
_OF_GAP = re.compile(r" of (?:the )?")
_ARTICLE = re.compile(
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
_HALF_OF = re.compile(
    r"(?<![\w-])(?P<amount>half|quarter|three-quarters of)[ -](?P<article>an? )?(?P<unit>h"
    r"our|century|day|decade)(?![a-z])"
)
_RANGE_JOIN = re.compile(r" ?(?:to|or|and|[-–—]) ?(?:as (?:many|much) as )?|-to-|-or-")
_AGE_TAIL = re.compile(r"[- ]olds?\b|s[- ]olds?\b| of age\b")
_AGE_BEFORE = re.compile(
    r"\b(?:aged|age|age of|ages|turned|turns|turning)(?: only| just| about| around)?(?: between| from)? $"
)
_IN_AGE_DECADE = re.compile(
    r"\bin (?:his|her|their|my|your|the) (?:(?P<part>early|mid"
    r"|late)[- ](?:to[ -]late[ -])?)?(?P<decade>[1-9]0s|teens|twenties|thirties|forties"
    r"|fifties|sixties|seventies|eighties|nineties)\b"
)
_DECADES = {
    "teens": 13,
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_NAME_AGE = re.compile(
    r"(?P<name>(?<![\w’'.-])(?:[A-Z][\w’'.-]{1,24} ){1,3}[A-Z]?[\w’'.-]{0,24})(?: ?,"
    r"| \() ?(?P<age>\d{1,3})(?=[,)]|\.$|;)"
)
_NO_PERSON_BEFORE = re.compile(
    r"(?:\b(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|January|February|August|September|October|November|December|No|Channel|"
    r"Route|Highway|Section|Article|Chapter|Page|Psalm|Vol|Part|Group|Level|Phase|Type"
    r"|Room|Gate|Flight|Apollo|Boeing|Area|District|Ward)\b)"
)


@dataclass(frozen=True, slots=True)
class _Length:
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


def find(sentence: Sentence, article: Article, found: list[Mention]) -> list[Mention]:
    """The durations and ages of one sentence that are no part of a date or clock time."""
    lengths = _lengths(sentence.text)
    if not lengths:
        return []
    taken = _taken(found, sentence)
    starts = [start for start, _ in taken]
    low = lower(sentence.text)
    mentions = []
    for length in lengths:
        middle = bisect_left(starts, sentence.start + length.start)
        around = taken[max(0, middle - 2) : middle + 2]
        core = (sentence.start + length.start, sentence.start + length.end)
        if not any(start < core[1] and end > core[0] for start, end in around):
            mentions.append(_mention(length, sentence, low))
    return mentions


def _taken(found: list[Mention], sentence: Sentence) -> list[tuple[int, int]]:
    """The spans of this sentence's dates and clock times, in order."""
    spans = []
    for mention in reversed(found):
        if mention.end <= sentence.start:
            break
        if mention.kind in ("date", "clock"):
            spans.append((mention.start, mention.end))
    return sorted(spans)


@lru_cache(maxsize=16)
def _lengths(text: str) -> tuple[_Length, ...]:
    words = words_of(text)
    has_unit = not words.isdisjoint(_UNIT_WORDS)
    low = lower(text)
    hits: list[_Length] = []
    if has_unit or ("#" in words and ("aged" in words or "age" in words or "turned" in words or "ages" in words)):
        found = numerals(text, low)
        if has_unit:
            hits += _counted(text, low, found)
            hits += [hit for match in _ARTICLE.finditer(low) if (hit := _with_article(match, low))]
            hits += [_half(match) for match in _HALF_OF.finditer(low)]
        hits += _bare_ages(low, found)
    if "in" in words:
        hits += [_age_decade(match) for match in _IN_AGE_DECADE.finditer(low)]
    if "#" in words:
        hits += _name_ages(text)
    return tuple(_apart(hits))


def _apart(hits: list[_Length]) -> list[_Length]:
    kept: list[_Length] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
        elif hit.end > kept[-1].end and hit.start == kept[-1].start:
            kept[-1] = hit
    return kept


def _counted(text: str, low: str, found: list[Numeral]) -> list[_Length]:
    """Numerals with a unit behind them: "18 months", "26-second", "two to three weeks", "2h 15m"."""
    hits: list[_Length] = []
    for i, numeral in enumerate(found):
        unit_end = _unit_after(low, numeral)
        if unit_end is None:
            continue
        unit, end = unit_end
        if numeral.unreadable:
            hits.append(_Length(numeral.start, end, 0, 0, 0, unit, unreadable=numeral.unreadable))
            continue
        tail = _AGE_TAIL.match(low, end)
        end = tail.end() if tail else end
        hit = _Length(
            numeral.start, end, numeral.low, numeral.high, numeral.step, unit, bool(tail), vague=numeral.form == "vague"
        )
        previous = found[i - 1] if i else None
        if (
            previous
            and _RANGE_JOIN.fullmatch(low, previous.end, numeral.start)
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
    match = _UNIT_RE.match(low, gap.end() if gap else numeral.end)
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


def _continues(low: str, first: _Length, second: _Length) -> bool:
    gap = low[first.end : second.start]
    sizes = list(_LETTER)
    return (
        gap in (" ", ", ", " and ", "", ", and ")
        and first.unit in sizes
        and second.unit in sizes
        and sizes.index(second.unit) < sizes.index(first.unit)
        and not (first.age or first.range_ or second.range_ or first.vague)
    )


def _compound(first: _Length, second: _Length) -> _Length:
    value = first.low * UNIT_SECONDS[first.unit] / UNIT_SECONDS[second.unit] + second.low
    grain = _iso(first.low, first.unit) + _iso(second.low, second.unit).removeprefix("P").removeprefix(
        "T" if "T" in _iso(first.low, first.unit) else ""
    )
    return replace(second, start=first.start, low=round(value, 6), high=round(value, 6), grain=grain)


def _with_article(m: re.Match[str], low: str) -> _Length | None:
    """ "an hour", "half a day", "a year and a half"; not the rate "$3 a day"."""
    amount = m["amount"]
    tail = _AGE_TAIL.match(low, m.end("unit"))
    if amount in ("a", "an") and not (m["lead"] or m["tail"] or m["more"] or tail):
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
    return _Length(m.start("amount"), end, value, value, 1.0 if value == 1 else 0.1, UNITS[m["unit"]], bool(tail))


def _half(m: re.Match[str]) -> _Length:
    value = {"half": 0.5, "quarter": 0.25}.get(m["amount"], 0.75)
    return _Length(m.start(), m.end(), value, value, 0.1, UNITS[m["unit"]])


def _bare_ages(low: str, found: list[Numeral]) -> list[_Length]:
    """ "aged 36", "at the age of 81", "turned 17"."""
    hits = []
    for i, numeral in enumerate(found):
        if numeral.unreadable or numeral.suffix or numeral.high > 125 or low[numeral.end : numeral.end + 1] == "%":
            continue
        before = _AGE_BEFORE.search(low, max(0, numeral.start - 24), numeral.start)
        if before is None or _UNIT_RE.match(low, numeral.end + 1):
            continue
        start, end, high = numeral.start, numeral.end, numeral.high
        following = found[i + 1] if i + 1 < len(found) else None
        ranged = bool(
            following
            and _RANGE_JOIN.fullmatch(low, numeral.end, following.start)
            and numeral.low < following.low <= 125
        )
        if ranged and following:
            end, high = following.end, following.high
        hits.append(_Length(start, end, numeral.low, high, numeral.step, "year", True, range_=ranged))
    return hits


def _age_decade(m: re.Match[str]) -> _Length:
    words = m["decade"]
    first = _DECADES.get(words) or int(words[:2])
    low, high = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}.get(m["part"] or "", (0, 10))
    return _Length(
        m.start() + 3, m.end(), first + low, first + high if words != "teens" else 20, 1.0, "year", True, vague=True
    )


def _name_ages(text: str) -> list[_Length]:
    """ "Robert Buckley, 32, of Leeds"; not "Sept. 13, 2023," and not "Boeing 737, 12"."""
    hits = []
    for m in _NAME_AGE.finditer(text):
        if _NO_PERSON_BEFORE.search(m["name"]) or not 0 < int(m["age"]) < 120:
            continue
        hits.append(_Length(m.start("age"), m.end("age"), int(m["age"]), int(m["age"]), 1.0, "year", True))
    return hits


def _mention(length: _Length, sentence: Sentence, lowered: str) -> Mention:
    text = sentence.text
    at = sentence.start
    if length.unreadable:
        return Mention(NAME, at + length.start, at + length.end, Unreadable(length.unreadable))
    hedge = hedging(text, lowered, length.start, length.end)
    unit, factor = _AS.get(length.unit, (length.unit, 1.0))
    low, high, step = length.low * factor, length.high * factor, length.step * factor
    stated = (low, high) if low != high else (low,)
    words = text[hedge.start : length.start].strip() if hedge.hedge is not Hedge.EXACT else ""
    words = words or hedge.words
    kind = (
        Hedge.RANGE
        if length.range_
        else hedge.hedge
        if hedge.hedge is not Hedge.EXACT
        else Hedge.VAGUE
        if length.vague
        else Hedge.EXACT
    )
    value = _bounded(Interval(low, high, "duration", unit, kind, words, stated=stated, step=step))
    if length.vague and length.age:
        value = replace(value, high_open=True)
    grain = length.grain or _iso(length.low, length.unit)
    if length.vague and not length.age:
        grain = _iso(-1, length.unit)
    core = (at + length.start, at + length.end)
    return Mention(
        NAME, at + hedge.start, at + max(hedge.end, length.end), value, AGE if length.age else "", core, grain
    )


def _bounded(value: Interval) -> Interval:
    """The interval that a hedge makes of the stated number."""
    low, high = value.low, value.high
    match value.hedge:
        case Hedge.MORE_THAN:
            return replace(value, low=low, high=inf, low_open=True)
        case Hedge.AT_LEAST:
            return replace(value, high=inf)
        case Hedge.LESS_THAN:
            return replace(value, low=0.0, high_open=True)
        case Hedge.AT_MOST:
            return replace(value, low=0.0)
        case Hedge.NEARLY:
            return replace(value, low=low * 0.9, high_open=True)
        case Hedge.APPROXIMATE:
            half = widening(high, value.step)
            return replace(value, low=low - half, high=high + half)
        case _:
            return value


def _iso(value: float, unit: str) -> str:
    """The TIMEX3 value: "P18M", "PT1H30M", "PXY" where the number is vague."""
    letter = (
        _LETTER.get(unit)
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
            small = _iso(rest, name)
            if not int(value):
                return small
            return f"P{time}{int(value)}{letter}" + (small[1:] if not time else small[2:])
    return f"P{time}{value:g}{letter}"
