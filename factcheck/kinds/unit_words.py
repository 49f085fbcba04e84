"""The unit behind a number ("80m-deep", "degrees Celsius", "sq ft") and what an amount is counted by ("a barrel")."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.kinds.sentence_words import first_words
from factcheck.kinds.units import lexicon


class Unit(NamedTuple):
    """A unit found in the text: its dimension, pint's name for it, and where its words end."""

    dimension: str
    name: str
    end: int


# A unit's words: up to four, parted by single spaces or hyphens; or a sign.
_WORDS = re.compile(
    r"[ \u00a0-]{0,2}((?:[^\W\d_]|[°º])[\w°º²³/·.’']{0,24})"
    r"(?:[ -]([^\W\d_][\w/.]{0,24}))?(?:[ -]([^\W\d_][\w/]{0,24}))?(?:[ -]([^\W\d_]\w{0,24}))?"
)
_SIGN = re.compile(r"\s?(′|″|''|'|\"|°\s?[CFcf]\b|º\s?[CF]\b|°|º|℃|℉)")
_BRACKETED = re.compile(r"\s?[(\[{<]([A-Za-zµμ°]+)[)\]}>]")
_A = re.compile(r" an? (?=[a-z])")


def unit_after(text: str, low: str, end: int, suffix: str, spelled: bool) -> Unit | None:
    """The unit that starts at ``end``. ``suffix`` are letters glued there; ``spelled``: the number is in words."""
    names, symbols, _, _ = lexicon()
    if suffix:
        return _glued(text, low, end, suffix)
    sign = _SIGN.match(text, end)
    if sign is not None:
        return _sign(text, low, end, sign)
    if spelled and (article := _A.match(low, end)):
        end = article.end() - 1  # "half an acre"
    match = _WORDS.match(low, end)
    if match is None:
        return _bracketed(text, end, names, symbols)
    return _named(text, low, match, spelled, names, symbols)


@cache
def unit_words() -> frozenset[str]:
    """The first words of all units and their symbols, in lower case: of "square miles", "km"."""
    names, symbols, _, _ = lexicon()
    return first_words((*names, *symbols)) | {name.lower() for name in (*names, *symbols)}


@cache
def _first_of_several() -> frozenset[str]:
    """The first words of the units of several: of "square miles"."""
    return frozenset(re.split("[ -]", name)[0] for name in lexicon()[0] if " " in name or "-" in name)


def _named(
    text: str,
    low: str,
    match: re.Match[str],
    spelled: bool,
    names: dict[str, tuple[str, str]],
    symbols: dict[str, tuple[str, str, bool]],
) -> Unit | None:
    start = match.start(1)
    for group in (4, 3, 2, 1) if match[1] in _first_of_several() else (1,):
        end = match.end(group)
        if end < 0:
            continue
        words = low[start:end].rstrip(".,’'")
        found = names.get(words) or names.get(words.replace("-", " "))
        if found is None and group == 1:
            found = names.get(words.split("’")[0].split("'")[0])
        if found is not None:
            return Unit(found[0], found[1], start + len(words))
    if spelled:
        return None
    word = text[start : match.end(1)]
    for symbol in (word, word.rstrip(".,’'"), word.split("/")[0]):
        entry = symbols.get(symbol)
        after = text[start + len(symbol) : start + len(symbol) + 2]
        if entry is not None and not entry[2] and not (after[:1] == "-" and after[1:].isdigit()):
            if len(symbol) == 1 and not _lone_symbol(text, symbol, start):
                return None
            return Unit(entry[0], entry[1], start + len(symbol))
    return None


def _lone_symbol(text: str, symbol: str, start: int) -> bool:
    """Whether one capital or letter after a space is a unit ("12 m", "5 W") and no initial or word ("4 A grades")."""
    after = text[start + 1 : start + 3]
    if after[:1] == "." and after[1:2] not in ("", " "):
        return False
    return symbol in "mgtlLWVCFJNK°" or after[:1] in ("", ",", ".", ";", ")", "/")


def _glued(text: str, low: str, end: int, suffix: str) -> Unit | None:
    """ "40m", "130ft", "80m-deep", "2.14degF", "5'11", "65km/h"."""
    names, symbols, _, _ = lexicon()
    stop = end + len(suffix)
    if low[stop : stop + 1] == "/":
        slashed = re.compile(r"/[a-z]{1,3}").match(low, stop)
        if slashed and (rate := names.get(low[end : slashed.end()]) or names.get(text[end : slashed.end()])):
            return Unit(rate[0], rate[1], slashed.end())
    words = _WORDS.match(low, end)
    if words is not None and words.end(2) > 0 and (longer := names.get(low[end : words.end(2)])):
        return Unit(longer[0], longer[1], words.end(2))  # "1.19deg C"
    if suffix[0] in "°º":
        spaced = _SIGN.match(text, end)
        if spaced is not None and len(suffix) == 1:
            return _sign(text, low, end, spaced)
    if suffix in symbols and not (suffix in ("'", "’") and not _feet_mark(text, end)):
        dimension, name, _ = symbols[suffix]
        return Unit(dimension, name, stop)
    if suffix.lower() in names:
        dimension, name = names[suffix.lower()]
        return Unit(dimension, name, stop)
    if suffix[0] in "'’\"″′":
        return _sign(text, low, end, _SIGN.match(text, end))
    return None


def _sign(text: str, low: str, end: int, sign: re.Match[str] | None) -> Unit | None:
    _, symbols, _, _ = lexicon()
    names = lexicon()[0]
    if sign is None:
        return None
    mark = sign[1].replace(" ", "")
    if mark in ("'", "’") and not _feet_mark(text, end):
        return None
    if mark == '"' and text.count('"', max(0, end - _QUOTED), end) % 2:
        return None  # closes a quotation: 'said "we have 30"'
    if mark in ("°", "º"):
        words = _WORDS.match(low, sign.end())
        if words is not None and words[1] in ("celsius", "fahrenheit", "centigrade", "c", "f"):
            dimension, name = names["celsius" if words[1][0] == "c" else "fahrenheit"]
            return Unit(dimension, name, words.end(1))
    entry = symbols.get(mark)
    return Unit(entry[0], entry[1], sign.end()) if entry else None


_QUOTED = 300  # how far back an open quotation mark is looked for


def _feet_mark(text: str, end: int) -> bool:
    """A single quote after digits is a foot mark only where no quotation is open."""
    floor = max(0, end - _QUOTED)
    return text.count("'", floor, end) % 2 == 0 and text.count("‘", floor, end) <= text.count("’", floor, end)


def _bracketed(
    text: str, end: int, names: dict[str, tuple[str, str]], symbols: dict[str, tuple[str, str, bool]]
) -> Unit | None:
    """ "The weight is 20 (kg)"."""
    match = _BRACKETED.match(text, end)
    if match is None:
        return None
    found = names.get(match[1].lower()) or symbols.get(match[1], ("", "", False))[:2]
    return Unit(found[0], found[1], match.end()) if found[0] else None


# ---------------------------------------------------------------- rates

_PER = re.compile(
    r"(?:\s?/\s?|(?:\s-\s|\s|-)(?:per|a|an|each|every)(?:\s-\s|\s|-))((?:square |cubic |megawatt )?[a-z0-9]{1,24})",
    re.I,
)
_THEN = re.compile(r" (?:earlier|ago|later|before|after|previously|old|prior|into|since)\b")
_SINGULAR = {
    "people": "person",
    "head": "person",
    "capita": "person",
    "annum": "year",
    "liter": "litre",
    "meter": "metre",
    "kilo": "kilogram",
    "kg": "kilogram",
    "h": "hour",
    "hr": "hour",
    "s": "second",
    "sec": "second",
    "ms": "millisecond",
    "m": "metre",
    "min": "minute",
    "kilometer": "kilometre",
    "tonne": "metric ton",
    "lb": "pound",
    "oz": "ounce",
    "gramme": "gram",
    "l": "litre",
    "cm": "centimetre",
    "cm2": "square centimetre",
    "m2": "square metre",
    "m3": "cubic metre",
    "square meter": "square metre",
    "ml": "millilitre",
    "mg": "milligram",
}


def rate_after(low: str, end: int) -> tuple[str, int] | None:
    """What an amount is counted by, and where that ends: "barrel" in "$50 a barrel", "day" in "barrels per day"."""
    match = _PER.match(low, end)
    if match is None:
        return None
    noun = match[1]
    denominators = lexicon()[2]
    joint = low[end : match.start(1)]
    if _THEN.match(low, match.end()):
        return None
    if joint.strip(" -") in ("each", "every"):
        return None
    if noun not in denominators:
        if " " in noun or "per" not in joint or not noun.isalpha():
            noun = noun.split(" ")[0]
            if noun not in denominators:
                return None
        return (
            (noun, match.end()) if noun not in denominators and "per" in joint else (noun, match.start(1) + len(noun))
        )
    if "/" in joint and len(noun) == 1 and noun not in "hslmg":
        return None
    return _SINGULAR.get(noun, noun), match.end()


_OF_THEN_PER = re.compile(r" of (?:[a-z-]{1,24} ){1,3}?(?=(?:an?|per|each) )")
_NOUN_THEN_PER = re.compile(
    r"(?: [a-z-]{1,24}){1,2}?(?= (?:an?|per) (?:second|minute|hour|day|night|week|month|year|game)\b)"
)


def distant_rate(low: str, end: int, of: bool) -> str | None:
    """What an amount is counted by where a noun stands between: "gallons of fuel a year", "3,000 tests per day"."""
    gap = (_OF_THEN_PER if of else _NOUN_THEN_PER).match(low, end)
    if gap is None:
        return None
    rate = rate_after(low, gap.end() - of)
    return rate[0] if rate is not None else None
