"""Years and months back from publication: "May 1994, 30 years ago", "the first time in more than four years"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.kinds.numeral import numerals
from factcheck.kinds.time_words import UNIT_SECONDS, UNITS, either
from factcheck.model import Article, Check, Claim, Hedge, Interval
from factcheck.verify.passages import (
    after,
    before,
    days_of,
    in_years,
    long_day,
    make_check,
    number,
    plain,
    published_day,
    words,
)

_LONG = either(word for word, unit in UNITS.items() if unit in ("year", "month", "week", "day", "decade"))
_MORE, _LESS, _ABOUT = (re.compile(words(name), re.I) for name in ("ago_more", "ago_less", "ago_about"))
_HEDGE = rf"(?:\b(?P<hedge>{words('ago_more')}|{words('ago_less')}|{words('ago_about')}|exactly)\s+)?"
_SO_LONG_AGO = rf"{_HEDGE}\b(?P<count>[\w.-]+(?:-\w+)?)\s+(?P<unit>{_LONG})\s+ago\b"
_AGO = re.compile(rf"\s*(?:,|\(|—|–)\s*(?:or\s+|that is,?\s+)?{_SO_LONG_AGO}", re.I)
_AGO_IN = re.compile(rf"{_SO_LONG_AGO},\s+(?:in|on)\s+$", re.I)
_FIRST_IN = re.compile(r"\b(?:first|last|only)\b[^.;]{0,60}\b(?:in|for)\s+$", re.I)
_LAST = re.compile(r"\blast\s+(?P<verb>[a-z]{3,})\b")
_WORD = re.compile(r"[a-z]{3,}")


# ---------------------------------------------------------------- so long ago


def ago(article: Article, sentence: Sequence[Claim]) -> list[Check]:
    """ "the flood of May 1994, 30 years ago" and "30 years ago, in May 1994": counted from publication."""
    today = published_day(article)
    found = []
    for claim in sentence:
        days = days_of(claim)
        if days is None or today is None or days[1] > today:
            continue
        follows, precedes = _AGO.match(after(article, claim, 70)), _AGO_IN.search(before(article, claim, 70))
        match = follows or precedes
        count = _count(match["count"]) if match else None
        if match is None or count is None:
            continue
        unit = UNITS[match["unit"].lower()]
        shortest, longest = ((today - day).days * 86400 / UNIT_SECONDS[unit] for day in (days[1], days[0]))
        wrong = not _agrees(count, shortest, longest, _bound(match["hedge"] or ""))
        tail = f", not {plain(count)}." if wrong else ", as given."
        why = f"From {claim.quote} to {long_day(today)} is {_span(shortest, longest, unit)}{tail}"
        start = claim.start if follows else claim.start - len(match[0])
        end = claim.end + match.end() if follows else claim.end
        found.append(make_check(article, "arithmetic", "years-ago", wrong, start, end, why))
    return found


def _count(number_words: str) -> float | None:
    found = numerals(number_words)
    return found[0].low if len(found) == 1 and found[0].low == found[0].high and not found[0].unreadable else None


def _bound(hedge: str) -> Hedge:
    if _MORE.fullmatch(hedge):
        return Hedge.MORE_THAN
    if _LESS.fullmatch(hedge):
        return Hedge.LESS_THAN
    return Hedge.APPROXIMATE if _ABOUT.fullmatch(hedge) else Hedge.EXACT


def _agrees(count: float, shortest: float, longest: float, hedge: Hedge) -> bool:
    """Whether so many years fit. A bare number may be rounded either way; "30 years" may be a round number."""
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return longest >= count * 0.99
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.NEARLY):
        return shortest <= count and longest >= count * 0.85 - 1
    if hedge is Hedge.APPROXIMATE or (count >= 20 and count % 10 == 0):
        slack = max(1.0, 0.1 * count)
        return shortest - slack <= count <= longest + slack
    return shortest - 1 < count < longest + 0.6


def _span(shortest: float, longest: float, unit: str) -> str:
    low, high = round(shortest, 1), round(longest, 1)
    if high - low >= 0.5:
        return f"{plain(low)} to {plain(high)} {unit}s"
    return f"{plain((low + high) / 2)} {unit}s"


# ---------------------------------------------------------------- in so many years


def since(article: Article, sentences: Sequence[Sequence[Claim]]) -> list[Check]:
    """ "met for the first time in more than four years" against "last met ... on April 25, 2019" elsewhere."""
    today = published_day(article)
    if today is None:
        return []
    claims = [claim for sentence in sentences for claim in sentence]
    found = []
    for length in claims:
        given = number(length)
        if given is None or not in_years(length) or not _FIRST_IN.search(before(article, length, 90)):
            continue
        verbs = set(_WORD.findall(length.sentence.text.lower()))
        dated = [claim for claim in claims if days_of(claim) and _tells_last(article, claim, verbs)]
        if len(dated) == 1:
            found.append(_waited(article, length, dated[0], today, given))
    return found


def _tells_last(article: Article, claim: Claim, verbs: set[str]) -> bool:
    """Whether a date is that of the last time: "last met in Vladivostok, ..., on April 25, 2019"."""
    lead = before(article, claim, 140)
    lasts = list(_LAST.finditer(lead))
    return bool(lasts) and lasts[-1]["verb"] in verbs and bool(re.search(r"\b(?:in|on)\s+$", lead))


def _waited(article: Article, length: Claim, last: Claim, today: date, given: float) -> Check:
    days, value = days_of(last), length.value
    assert days is not None and isinstance(value, Interval)
    shortest, longest = ((today - day).days * 86400 / UNIT_SECONDS["year"] for day in (days[1], days[0]))
    wrong = not _agrees(given, shortest, longest, value.hedge)
    tail = f", not {length.quote}." if wrong else f": {length.quote}, as given."
    why = f"From {last.quote} to {long_day(today)} is {_span(shortest, longest, 'year')}{tail}"
    return make_check(article, "arithmetic", "since", wrong, length.start, length.end, why)
