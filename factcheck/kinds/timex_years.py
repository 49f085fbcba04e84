"""Years and what is longer or a part of one: "mid-1996", "the 1990s", "the third quarter", "last summer"."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_words import (
    ANY_YEAR,
    ORDINAL,
    SEASON,
    SEASONS,
    SPOKEN_YEAR,
    TIMES,
    YEAR,
    either,
    ordinal_of,
    year_of,
)
from factcheck.kinds.timex import ANY_DIGIT, FOUR_DIGITS, Context, Match, Production, production, tense
from factcheck.kinds.timex_days import nearest

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
    if len(digits) == 4:
        if digits[2:] == "00" and not m["mod"]:
            return cal.years(int(digits), 10, digits[:3])
        first = int(digits)
    elif digits:
        first = 1900 + int(digits)
    else:
        first = (
            1900
            + {
                "twenties": 20,
                "thirties": 30,
                "forties": 40,
                "fifties": 50,
                "sixties": 60,
                "seventies": 70,
                "eighties": 80,
                "nineties": 90,
            }[words]
        )
    return cal.years(first // 10 * 10, 10, str(first // 10))


def _century(m: Match, context: Context) -> Span | None:
    n = ordinal_of(m["n"])
    return cal.years(100 * n - 99, 100, f"{n - 1:02}") if 1 <= n <= 22 else None


_IN_A_ROW = re.compile(r" (?:in a row|running|straight)\b")  # counts quarters: "fell for the second quarter in a row"


def _quarter(m: Match, context: Context) -> Span | None:
    groups = m.groupdict()
    word = next(w for w in (groups.get("n"), groups.get("n2")) if w)
    n = (
        4
        if word.lower() == "last" and m["unit"].lower() == "quarter"
        else 2
        if word.lower() == "last"
        else ordinal_of(word)
    )
    build, most = (cal.half, 2) if (m["unit"] or "").lower() == "half" else (cal.quarter, 4)
    if n > most or _IN_A_ROW.match(m.string, m.end()):
        return None
    stated = groups.get("y1") or groups.get("y2")
    related = (groups.get("own") or groups.get("own2") or "").lower()
    if stated:
        return build(year_of(stated), n)
    if most == 2 and not related and not groups.get("of"):
        return None  # "the second half" is of a match
    if context.today is None:
        return None
    if related:
        return build(context.today.year + {"last": -1, "this": 0, "next": 1, "the": 0}[related.split()[0]], n)
    way, today = tense(m.string, *m.span()), cal.day(context.today).start

    def far(span: Span) -> float:
        # "expects to report a third-quarter loss" in October: the nearest one, whatever the tense.
        away = ((span.start - today) + (span.end - today)).days / 2
        return abs(away) + (60 if away * way < 0 else 0)

    spans = [build(context.today.year + y, n) for y in (-1, 0, 1)]
    return min([span for span in spans if span.start <= today or way >= 0], key=far)


_ENDS = re.compile(r"[.,;:)]|$| (?:and|or|when|after|before|to) ")


def _is_a_fall(m: Match, rel: str) -> bool:
    """ "witnessed the fall", "lost his hat in the fall so": no autumn, unless "in the fall" ends its clause."""
    if m["season"].lower() not in ("fall", "spring") or not rel.startswith("the") or " " in rel:
        return False
    return m.start("core") == m.start() or not _ENDS.match(m.string, m.end())


def _season(m: Match, context: Context) -> Span | None:
    code, rel = SEASONS[m["season"].lower()], (m["rel"] or "").lower()
    if not rel and m.start("core") > m.start() and m["season"].lower() not in ("fall", "spring"):
        rel = "in"  # "since summer", but not "in fall of the price"
    if m["year"]:
        return cal.season(year_of(m["year"]), code)
    if context.today is None:
        return None
    if m["own"]:
        return cal.season(context.today.year + {"last": -1, "this": 0, "next": 1}[m["own"].lower()], code)
    if not rel or _is_a_fall(m, rel):
        return None
    spans = [cal.season(context.today.year + y, code) for y in (-1, 0, 1, 2)]
    now = cal.day(context.today).start
    if rel in ("last", "past", "this past", "the past", "the previous"):
        return [s for s in spans if s.end <= now][-1]
    if rel in ("next", "coming", "this coming", "the coming"):
        return next(s for s in spans if s.start > now)
    return nearest(spans, context.today, tense(m.string, *m.span()) if rel != "this" else 0)


_REL_YEAR = r"(?i:(?P<own2>this|last|next|the)(?: fiscal)? year)"


YEARS: tuple[Production, ...] = (
    production("year", FOUR_DIGITS, rf"(?<![\d.,$£€#/:-])\b(?:(?i:(?:the )?year) )?(?P<year>{YEAR}\b)", _year),
    production(
        "year",
        FOUR_DIGITS,
        rf"(?<=[Mm]id-)(?P<year>{YEAR}\b)|(?<=post-)(?P<y2>{YEAR}\b)",
        lambda m, c: cal.year(int(m["year"] or m["y2"])),
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
    ),
    production(
        "decade",
        "s",
        r"(?:\b(?i:the) )?(?:\b(?i:(?P<mod>early|mid"
        r"|late))[ -])?(?<![\w.,$])(?P<decade>(?:1[5-9]|20)\d0['’]?s|['’][2-9]0s)\b",
        _decade,
        also=ANY_DIGIT,
    ),
    production(
        "spoken-decade",
        "twenties thirties forties fifties sixties seventies eighties nineties",
        r"\b(?i:the )(?:(?i:(?P<mod>early|mid|late))[ -])?(?i:(?P<decade>twenties|thirties"
        r"|forties|fifties|sixties|seventies|eighties|nineties))\b",
        _decade,
    ),
    production(
        "century",
        "century",
        rf"\b(?:(?i:the) )?(?:(?i:(?P<mod>early|mid|late))[ -])?(?i:(?P<n>{ORDINAL}))[ -]century\b",
        _century,
    ),
    production(
        "quarter",
        "quarter half quarters halves",
        rf"\b(?:(?i:the|its|their|his|a|an|our) )?(?:(?P<y1>{YEAR}) |(?i:(?P<own>this|last"
        r"|next) year)['’]s )?(?:(?i:fiscal)[ -])?"
        rf"(?i:(?P<n>first|second|third|fourth|last|1st|2nd|3rd|4th)[ -](?P<unit>quarter|half))\b"
        rf"(?:,? (?i:(?P<of>of) )?(?:(?i:fiscal(?: year)? )?(?P<y2>{YEAR}\b)|{_REL_YEAR}))?",
        _quarter,
        also="first second third fourth last st nd rd th",
    ),
    production("q-number", "q", rf"\b[Qq](?P<n>[1-4])(?P<unit>)(?: (?:of )?(?P<y2>{YEAR}\b))?", _quarter),
    production(
        "season",
        "spring summer fall autumn winter",
        r"\b(?:(?i:in|by|during|since|until|of|for) )?(?P<core>(?:(?i:(?P<rel>last|next"
        r"|this(?: (?:past|coming))?|past|coming|the(?: (?:past|coming"
        r"|previous))?)) )?(?:(?i:early|mid|late)[ -])?"
        rf"(?P<season>{SEASON}|Summer|Winter|Spring"
        rf"|Autumn)\b(?:,? (?:of )?(?:(?P<year>{ANY_YEAR}\b)|(?i:(?P<own>last|this"
        r"|next) year)))?)",
        _season,
    ),
)
