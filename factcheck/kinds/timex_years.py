"""Years and what is longer or a part of one: "mid-1996", "the 1990s", "the third quarter", "last summer"."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_words import (
    DECADES,
    ORDINAL,
    SPOKEN_YEAR,
    TIMES,
    YEAR,
    either,
    ordinal_of,
    year_of,
)
from factcheck.kinds.timex import ANY_DIGIT, FOUR_DIGITS, Context, Match, Production, production

_YEAR_BEFORE = re.compile(
    r"(?i:\b(?:in|since|by|of|from|to|until|till|through|during|before|after|for|and|or"
    r"|between|late|early|mid|fiscal|year|the|its|"
    r"their|his|that|this|those|these|around|about|circa|than|as|on|at|over|with|late-"
    r"|his|her|our|an?|winter|summer|spring|fall|autumn|post|pre)[ -]|[(/–,;-] ?)$"
)

_YEAR_AFTER_NOT = re.compile(rf"[ -](?i:{either(TIMES['counted'])})\b|[:/]\d|[-–]\d{{3}}|\w|[-–][a-z]|’?'?s?\w")

# "About 1000 come" and "more than 1600 were hurt" count; "about 1990, when", "an 1865 law" and "in 1200" are years.
_COUNT_BEFORE = re.compile(r"(?i:\b(?:about|around|over|than|some|nearly|almost|up to) $)")
_COUNT_AFTER = re.compile(r" (?!(?:when|after|before|to|through|until|till|in|by|at)\b)[a-z]")
_CERTAIN_BEFORE = re.compile(r"(?i:\b(?:in|since|by|from|until|till|year|during|early|late|mid|before|after)[ -])$")
_DETERMINED = re.compile(r"(?i:\b(?:the|an?|his|her|its|their|that)|['’]s) $")


def _year(m: Match, context: Context) -> Span | None:
    before, after = m.string[max(0, m.start() - 12) : m.start()], m.string[m.end() : m.end() + 14]
    if m["year"].isdigit():
        number = int(m["year"])
        if _YEAR_AFTER_NOT.match(after) and not re.match(r"['’]s\b|-", after):
            return None
        if not _YEAR_BEFORE.search(before) and not (m.start() == 0 or (1900 <= number <= 2035 and _loose_year(before))):
            return None
        if _COUNT_AFTER.match(after) and _counts(number, before):
            return None
        if re.search(r"[$£€#]$|\d[,.]$|(?i:\bno\. ?)$", before):
            return None
    return cal.year(year_of(m["year"]))


def _counts(number: int, before: str) -> bool:
    """Whether a number with a word behind it counts what follows: the fewer years are named so, the likelier."""
    if 1900 <= number <= 2035:
        return number % 100 == 0 and bool(_COUNT_BEFORE.search(before))
    if _CERTAIN_BEFORE.search(before):
        return False
    return number < 1600 or number > 2035 or number % 100 == 0 or not _DETERMINED.search(before)


def _loose_year(before: str) -> bool:
    """No capitalised name before it: not "Windows 2000", "Boeing 1900"."""
    return bool(re.search(r"(?:^|[^\w])[a-z]+ $|['’]s $|[.,;:] $", before)) and not before.endswith("$")


def _year_span(m: Match, context: Context) -> Span | None:
    first = int(m["year"])
    last = int(m["to"]) if len(m["to"]) == 4 else first // 100 * 100 + int(m["to"])
    if not first < last <= first + 100:
        return None
    return replace(cal.year(first), end=cal.year(last).end, grain=f"{first}/{last}")


def _decade(m: Match, context: Context) -> Span | None:
    words = m["decade"].lower()
    digits = re.sub(r"\D", "", words)
    if len(digits) == 4 and digits[2:] == "00" and not m["mod"]:
        return cal.years(int(digits), 10, digits[:3])
    first = int(digits) if len(digits) == 4 else 1900 + (int(digits) if digits else DECADES[words])
    return cal.years(first // 10 * 10, 10, str(first // 10))


def _century(m: Match, context: Context) -> Span | None:
    n = ordinal_of(m["n"])
    return cal.years(100 * n - 99, 100, f"{n - 1:02}") if 1 <= n <= 22 else None


YEARS: tuple[Production, ...] = (
    production("year", FOUR_DIGITS, rf"(?<![\d.,$£€#/:-])\b(?:(?i:(?:the )?year) )?(?P<year>{YEAR}\b)", _year),
    production(
        "year",
        FOUR_DIGITS,
        rf"(?<=[Mm]id-)(?P<year>{YEAR}\b)|(?<=post-)(?P<y2>{YEAR}\b)",
        lambda m, c: cal.year(int(m["year"] or m["y2"])),
        shape=r"(?:mid|post)-\d",
    ),
    production(
        "spoken-year",
        "nineteen twenty two",
        rf"\b(?:(?i:(?:the )?year) )?(?P<year>(?i:{SPOKEN_YEAR}))\b(?! (?:{either(TIMES['counted'])}"
        r"|thousand|hundred)\b)",
        lambda m, c: cal.year(year_of(m["year"])) if m["year"].count(" ") or "-" in m["year"] else None,
        also="thousand nineteen twenty",
    ),
    production(
        "fiscal-year",
        "fiscal fy",
        rf"\b(?i:(?:the )?(?:fiscal|FY)(?: year)?) ?(?P<year>{YEAR}\b)",
        lambda m, c: cal.year(int(m["year"])),
    ),
    production(
        "year-span",
        FOUR_DIGITS,
        r"(?<![\w$£€.,/-])(?P<year>(?:1[5-9]|20)\d\d)[-–/](?P<to>(?:1[5-9]|20)\d\d|\d\d)(?![\d%/-])",
        _year_span,
        shape=r"\d{4}[-–/]\d\d",
    ),
    production(
        "decade",
        "s",
        r"(?:\b(?i:the) )?(?:\b(?i:(?P<mod>early|mid"
        r"|late))[ -])?(?<![\w.,$])(?P<decade>(?:1[5-9]|20)\d0['’]?s|['’][2-9]0s)\b",
        _decade,
        also=ANY_DIGIT,
        shape=r"\d0['’]?s",
    ),
    production(
        "spoken-decade",
        " ".join(DECADES),
        rf"\b(?i:the )(?:(?i:(?P<mod>early|mid|late))[ -])?(?i:(?P<decade>{either(DECADES)}))\b",
        _decade,
    ),
    production(
        "century",
        "century",
        rf"\b(?:(?i:the) )?(?:(?i:(?P<mod>early|mid|late))[ -])?(?i:(?P<n>{ORDINAL}))[ -]century\b",
        _century,
    ),
)
