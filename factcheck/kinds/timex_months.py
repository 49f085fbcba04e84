"""Months by their names: "March", "last October", "July last year", "through January"."""

from __future__ import annotations

import re
from datetime import date

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_words import ANY_YEAR, MONTH, MONTH_NAMES, MONTH_TRIGGERS, month_of, year_of
from factcheck.kinds.timex import Context, Match, Production, production, tense

# Names of months that are also names of persons or verbs need a word before them that only a month has.
_DOUBTFUL_MONTHS = frozenset({"may", "march", "april", "june", "august"})

_MONTH_BEFORE = re.compile(
    r"(?i:\b(?:in|of|since|until|till|by|during|for|from|to|and|or|through|between|before"
    r"|after|late|early|around|on|the|its|that|"
    r"mid|last|next|this|each|every|a|past|coming|about|as)[ -]|[(,/–-] ?)$"
)

_TO_THE_END = ("through ", "until ", "till ")

_REPEATED = re.compile(r"\b(?:each|every) $", re.I)  # "each July" is no month of a year

_CAPITAL_BEFORE = re.compile(r"(?:^|[^.!?:—–\n“\"] )[A-Z][\w’'-]+ $")


def month_alone(month: int, context: Context, way: int) -> Span:
    """A month without a year: the past one for past tense, the coming one for future tense."""
    today = context.today
    if today is None:
        return cal.in_model_year(cal.month(2000, month))
    spans = [cal.month(today.year + y, month) for y in (-1, 0, 1)]
    if way == 0:
        # "when the case is heard in May" told in March, but not in "In January" told in October
        return next((s for s in spans if 0 < (s.start.date() - today).days <= 62), nearest(spans, today, -1))
    if way > -2:
        # Next month's name alone is hardly ever last year's month: "in early November" told at the end of October.
        soon = cal.month(today.year, today.month + 1)
        if soon in spans:
            return soon
    return nearest(spans, today, way)


def nearest(spans: list[Span], today: date, way: int) -> Span:
    """Of stretches in order of time the one nearest to the publication: begun (way -1), or not yet over (way 1)."""
    now = cal.day(today)
    begun = [span for span in spans if span.start < now.end]
    to_come = [span for span in spans if span.end > now.start]
    if way < 0 and begun:
        return begun[-1]
    if way > 0 and to_come:
        return to_come[0]
    return min(spans, key=lambda s: abs((s.start - now.start).days + (s.end - now.start).days))


def _month_year(m: Match, context: Context) -> Span | str | None:
    month = month_of(m["month"])
    if m["year"]:
        return cal.month(year_of(m["year"]), month)
    if context.today is None:
        return None
    return cal.month(context.today.year + {"last": -1, "this": 0, "next": 1, "same": 0}[m["rel"].lower()], month)


def _month(m: Match, context: Context) -> Span | None:
    before, name = m.string[max(0, m.start() - 30) : m.start()], m["month"]
    if name.capitalize() not in MONTH_NAMES or _REPEATED.search(before):
        return None  # "Jan" alone is a man
    if name.lower() in _DOUBTFUL_MONTHS and not _MONTH_BEFORE.search(before):
        return None
    if _CAPITAL_BEFORE.search(before) and not _MONTH_BEFORE.search(before):
        return None
    number = month_of(name)
    if before.endswith(_TO_THE_END) and context.today:
        # "extended the loan through January" looks ahead though it is told in the past
        return nearest([cal.month(context.today.year + y, number) for y in (-1, 0, 1)], context.today, 0)
    return month_alone(number, context, tense(m.string, *m.span()))


def _related_month(m: Match, context: Context) -> Span | None:
    month, rel = month_of(m["month"]), m["rel"].lower()
    if context.today is None:
        return cal.in_model_year(cal.month(2000, month))
    y = context.today.year
    spans = [cal.month(y + i, month) for i in (-1, 0, 1, 2)]
    this = cal.month(y, context.today.month)
    if rel.startswith("next") or "coming" in rel or "following" in rel:
        return next(s for s in spans if s.start > this.start)
    if rel == "this":
        return cal.month(y, month)
    # The month just over is "last month": "last February" told in March is a year ago.
    back = 1 if rel == "last" else 0
    return [s for s in spans if s.start < cal.month(y, context.today.month - back).start][-1]


MONTHS: tuple[Production, ...] = (
    production(
        "month-year",
        MONTH_TRIGGERS,
        rf"\b(?P<month>{MONTH}),?(?: of| in)? (?:(?P<year>{ANY_YEAR}\b)"
        r"|(?:the )?(?i:(?P<rel>last|this|next|same) year))",
        _month_year,
    ),
    production(
        "related-month",
        MONTH_TRIGGERS,
        rf"\b(?i:(?P<rel>last|next|this(?: (?:past|coming))?|past|coming)) (?P<month>{MONTH})(?!\.? ?\d)(?!\w)",
        _related_month,
        shape=r"(?:last|next|this|past|coming) [jfmasond]",
    ),
    production("month", MONTH_TRIGGERS, rf"(?<![\w-])(?P<mod>)(?P<month>{MONTH})(?!\w)", _month),
    production(
        "month",
        MONTH_TRIGGERS,
        rf"(?:(?<=[Mm]id-)|(?<=[Ll]ate-)|(?<=[Ee]arly-))(?P<mod>)(?P<month>{MONTH})(?!\w)",
        _month,
        shape=r"(?:mid|late|early)-[jfmasond]",
    ),
)
