"""Dates of publication that an article leaves open: the year of its dateline, or the day altogether."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from factcheck.model import Article, Role
from factcheck.read.dateline import find_dateline
from factcheck.read.stamps import PartialDate, find_dates

_NEAR = 10  # days between articles of one story
_CLOSE = 3  # days over which siblings must lie to lend their date
_FRESH = 7  # days from an article's latest dated event to its publication
_YEARS_ON = 4  # years that an article's latest named year may lie back
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def infer_years(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles with what weekdays, dates in the text and sibling articles tell of their publication.

    "Sept. 13" with a sibling of 2023-09-12 is 2023-09-13. An article with no date at all takes that of
    its siblings where these lie close together and the dates in its own text agree.
    """
    partial = {article.id: day for article in articles if article.published is None and (day := _partial(article))}
    dated = tuple(
        replace(article, published=_with_year(article, partial[article.id], articles))
        if article.id in partial
        else article
        for article in articles
    )
    return tuple(
        replace(article, published=_from_siblings(article, dated))
        if article.published is None and article.id not in partial
        else article
        for article in dated
    )


def _partial(article: Article) -> PartialDate | None:
    for section in article.sections:
        if section.role == Role.DATELINE:
            # The dash that ends a dateline may stand outside the section's trimmed end.
            found = find_dateline(article.text[section.start : section.end + 3])
            return found.day if found and isinstance(found.day, PartialDate) else None
    return None


def _with_year(article: Article, day: PartialDate, articles: Sequence[Article]) -> date | None:
    others = [other for other in articles if other.id != article.id]
    published = [known for other in others if (known := _day(other.published))]
    near = _nearest(day, published)
    if near:
        return near
    mentioned = [known for other in others for known in _explicit(other)]
    near = _nearest(day, [*mentioned, *_explicit(article)])
    if near and _fits_weekday(article, near):
        return near
    return _by_weekday(article, day)


def _nearest(day: PartialDate, known: list[date]) -> date | None:
    """The date of that day and month next to one that is known, no further than a story's articles lie apart."""
    candidates = []
    for other in known:
        for year in (other.year - 1, other.year, other.year + 1):
            candidate = _date(year, day)
            if candidate and abs((candidate - other).days) <= _NEAR:
                candidates.append((abs((candidate - other).days), candidate))
    return min(candidates)[1] if candidates else None


def _by_weekday(article: Article, day: PartialDate) -> date | None:
    """With no sibling: the one year, shortly after the latest that the text names, in which the weekday is right."""
    years = [int(word) for word in _YEAR.findall(article.text[:20000])]
    if not years or not _lead_weekdays(article):
        return None
    latest = max(years)
    candidates = [_date(year, day) for year in range(latest, latest + _YEARS_ON + 1)]
    fitting = [known for known in candidates if known and known.weekday() in _lead_weekdays(article)]
    return fitting[0] if len(fitting) == 1 else None


def _from_siblings(article: Article, articles: Sequence[Article]) -> date | None:
    days = [day for other in articles if other.id != article.id and (day := _day(other.published))]
    own = _explicit(article)
    if not days or not own or (max(days) - min(days)).days > _CLOSE:
        return None
    latest = max(own)
    if not all(-1 <= (day - latest).days <= _FRESH for day in days):
        return None
    named = [day for day in days if day.weekday() in _lead_weekdays(article)]
    counts = Counter(named or days)
    return max(counts, key=lambda day: (counts[day], day))


def _explicit(article: Article) -> list[date]:
    return [found.day for found in find_dates(article.text[:200_000])]


def _lead_weekdays(article: Article) -> set[int]:
    """The weekdays named in the first two paragraphs of the body."""
    bodies = [section for section in article.sections if section.role == Role.BODY][:2]
    words = (word for section in bodies for word in _WEEKDAY.findall(article.text[section.start : section.end][:2000]))
    return {_WEEKDAYS.index(word.lower()) for word in words}


def _fits_weekday(article: Article, day: date) -> bool:
    named = _lead_weekdays(article)
    return not named or day.weekday() in named or (day - timedelta(days=1)).weekday() in named


def _day(published: date | datetime | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published


def _date(year: int, day: PartialDate) -> date | None:
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None
