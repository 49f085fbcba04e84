"""What span of time a wording tells: "a 12-week low", "the lowest since November", "in office for 15 years"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.kinds.time_words import TIMES, either
from factcheck.model import Claim, Hedge, Interval
from factcheck.reckoning.around import around

_DAY = 86_400.0
_LONG = 25 * _DAY
_NEAR = 60  # characters before a value in which its verb or superlative stands


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns around a time that say what span it tells."""

    extreme: re.Pattern[str]
    superlative: re.Pattern[str]
    in_all: re.Pattern[str]
    beginning: re.Pattern[str]
    outset: re.Pattern[str]


@cache
def _words() -> _Words:
    superlative = rf"\b(?:{either(TIMES['superlatives'])})\b"
    return _Words(
        re.compile(rf"[ -](?:{either(TIMES['extremes'])})\b", re.I),
        re.compile(
            rf"{superlative}[\w ,’'-]{{0,40}}\b(?P<way>since|in|for|over)"
            r"(?: (?:the|at least|more than|about))*(?: past| last)? $",
            re.I,
        ),
        re.compile(rf"\b(?:{either(TIMES['lasting'])}) $", re.I),
        re.compile(rf"\b(?:{either(TIMES['beginnings'])})\b[^.;]{{0,{_NEAR}}}$", re.I),
        re.compile(rf"\b(?:{either(TIMES['outset'])})\b[^.;]{{0,{_NEAR}}}$", re.I),
    )


_PREVIOUS = re.compile(r"\b(?:previous|preceding|prior)\b", re.I)
_SINCE = re.compile(r"\bsince(?: (?:the|at least|about))?(?: \w+){0,2} $", re.I)
_LAST_SUCH = re.compile(r"\b(?:the|its|their) (?:last|previous)\b[^.;]{0,40}\b(?:in|on|was|came) $", re.I)
_AGAINST = re.compile(r" (?:ago|later|earlier|before|after|from now|until|old)\b")
_OFFSET = re.compile(r" (?:before|after)\b")
_WED = re.compile(r"\b(?:husband|wife|spouse) of $", re.I)
_SOMEBODY = re.compile(r"\bborn\b", re.I)


def span_told(claim: Claim) -> str:
    """How a time tells a span that another kind of time may tell too; "" where it does not.

    "record" ("a 12-week low"), "since record" ("the lowest since November"), "stretch" ("trapped for 50 hours"),
    "lasting" ("a three-day visit"), "outset" ("began in 2002"), "range" ("from Monday to Friday"),
    "previous" ("the three previous years"), "bound" ("before 2017"), "offset" ("two days after he left"),
    "last such" ("the last strike was in 2013"), "age" (34 years old), "birth" ("born in 1990"),
    "beginning" ("founded in 1938"), "hour" (a clock time), "day" (a date).
    """
    if not isinstance(claim.value, Interval):
        return ""
    if claim.kind == "duration":
        return _of_length(claim)
    if claim.kind == "clock":
        return "range" if is_range(claim.value) else "hour"
    return _of_date(claim, claim.value) if claim.kind == "date" else ""


def _of_length(claim: Claim) -> str:
    before, after = around(claim)
    words = _words()
    if claim.about.noun == "age":
        return "age"
    if _AGAINST.match(after):
        return "offset" if _OFFSET.match(after) else ""
    if words.extreme.match(after) or words.extreme.search(claim.quote):
        return "record"
    found = words.superlative.search(before[-_NEAR - 40 :])
    if found and found["way"] != "since":
        return "record"
    if _PREVIOUS.search(claim.quote) or _PREVIOUS.search(before[-12:]):
        return "previous"
    if "-" in claim.quote or after.startswith("-"):
        return "lasting"
    return "stretch" if words.in_all.search(before[-20:]) or _WED.search(before[-20:]) else ""


def _of_date(claim: Claim, value: Interval) -> str:
    before, _ = around(claim)
    words = _words()
    if is_range(value):
        return "range"
    found = words.superlative.search(before[-_NEAR - 40 :])
    if found and found["way"] == "since":
        return "since record"
    if _LAST_SUCH.search(before[-_NEAR:]):
        return "last such"
    if value.hedge is Hedge.LESS_THAN:
        return "bound" if value.step > _LONG else ""
    if claim.about.noun == "birth" or _SOMEBODY.search(before[-_NEAR:]):
        return "birth"
    if words.beginning.search(before[-_NEAR:]):
        return "beginning"
    if _SINCE.search(before) or words.outset.search(before[-_NEAR:]):
        return "outset"
    return "day" if value.high - value.low <= _DAY else ""


def is_range(value: Interval) -> bool:
    """ "from Monday to Friday"; "between 9 and 10 a.m." is a window in which it happened."""
    return value.hedge is Hedge.RANGE and value.words != "between"
