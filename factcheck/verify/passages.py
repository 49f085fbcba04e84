"""The claims of one sentence, the words between them, and the making of a Check."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby

from factcheck.kinds import kinds
from factcheck.kinds.calendar_time import local
from factcheck.model import Article, Check, Claim, Hedge, Interval, Severity
from factcheck.vocabulary import vocabulary

_NAMES_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
NUMBERS = frozenset({"count", "money", "share", "measure", "duration"})


def by_sentence(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of each sentence, in order of their place."""
    ordered = sorted(claims, key=lambda claim: (claim.sentence.start, claim.start, claim.end))
    return [list(group) for _, group in groupby(ordered, key=lambda claim: claim.sentence.start)]


def between(article: Article, a: Claim, b: Claim) -> str:
    """The words from one claim's end to the next one's start."""
    return article.text[a.end : b.start]


def before(article: Article, claim: Claim, reach: int = 60) -> str:
    """The words of the sentence before a claim."""
    return article.text[max(claim.sentence.start, claim.start - reach) : claim.start]


def after(article: Article, claim: Claim, reach: int = 60) -> str:
    """The words of the sentence after a claim."""
    return article.text[claim.end : min(claim.sentence.end, claim.end + reach)]


def number(claim: Claim) -> float | None:
    """The one number that a claim states, whatever its hedge; None for ranges, vague words and names."""
    value = claim.value
    if claim.kind not in NUMBERS or not isinstance(value, Interval) or value.hedge is Hedge.VAGUE:
        return None
    return value.stated[0] if len(value.stated) == 1 else None


def exact(claim: Claim) -> bool:
    """True where the number stands without a hedge."""
    return isinstance(claim.value, Interval) and claim.value.hedge is Hedge.EXACT


def unit(claim: Claim) -> str:
    """The unit or currency of a claim's value."""
    return claim.value.unit if isinstance(claim.value, Interval) else ""


def decimal_step(claim: Claim) -> float:
    """The step of a figure that is written with a decimal (a tenth of a billion for "2.4 billion"), else 0."""
    value = claim.value
    return value.step if isinstance(value, Interval) and re.search(r"\d[.]\d", claim.quote) else 0.0


def shown(claim: Claim, value: float) -> str:
    """A number in words, in the unit of a claim ("$95 million" beside a claim of "$90 million")."""
    assert isinstance(claim.value, Interval)
    own = replace(
        claim.value,
        low=value,
        high=value,
        stated=(value,),
        hedge=Hedge.EXACT,
        words="",
        low_open=False,
        high_open=False,
    )
    return str(kinds()[claim.kind].show(own))


def plain(value: float, digits: int = 1) -> str:
    """A bare number: "77.5", "4", "1,200"."""
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def words(name: str) -> str:
    """An alternation of the words of ``rules/vocabulary/arithmetic.yaml`` under a name."""
    return "|".join(vocabulary("arithmetic")[name])


def published_day(article: Article) -> date | None:
    """The day of publication."""
    published = article.published
    return published.date() if isinstance(published, datetime) else published


def days_of(claim: Claim) -> tuple[date, date] | None:
    """The first and the last day of a date that names its year; None for "last week", "about 1997" and the like."""
    value = claim.value
    if claim.kind != "date" or not isinstance(value, Interval) or value.dimension != "instant" or not value.bounded:
        return None
    if value.hedge is not Hedge.EXACT or not _NAMES_YEAR.search(claim.quote):
        return None
    first = local(value.low, value.dimension, value.unit).date()
    last = (local(value.high, value.dimension, value.unit) - timedelta(seconds=1)).date()
    return first, max(first, last)


def in_years(claim: Claim) -> bool:
    """True for a duration or an age in years."""
    return claim.kind == "duration" and isinstance(claim.value, Interval) and claim.value.unit == "year"


def long_day(day: date) -> str:
    """ "March 5, 2021"."""
    return f"{day:%B} {day.day}, {day.year}"


def make_check(article: Article, check: str, code: str, wrong: bool, start: int, end: int, explanation: str) -> Check:
    """A check over a stretch of the article; the pipeline numbers it."""
    severity = Severity.HIGH if wrong else Severity.INFO
    verdict = "wrong" if wrong else "fine"
    return Check("", check, code, verdict, severity, article.id, start, end, article.text[start:end], explanation)
