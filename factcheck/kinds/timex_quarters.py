"""Parts of a year: "the third quarter", "Q3 2023", "the first half of 2024", "last summer"."""

from __future__ import annotations

import re

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_words import ANY_YEAR, SEASON, SEASONS, YEAR, ordinal_of, year_of
from factcheck.kinds.timex import Context, Match, Production, production, tense
from factcheck.kinds.timex_months import nearest

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


QUARTERS: tuple[Production, ...] = (
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
