"""The calendar: weekdays against their dates, and days that no month has."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.kinds.time_words import MONTH, MONTH_NAMES, WEEKDAY_NAMES, WEEKDAY_OR_SHORT, month_of, weekday_of
from factcheck.model import Article, Check, Claim, Role
from factcheck.verify.passages import long_day, make_check, published_day

_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
# "Sept. 13, 2023", "13 September 2023", "the 13th of September"; no range ("Sept. 13-15").
_DATE = re.compile(
    rf"(?P<m1>{MONTH})\s+(?P<d1>{_DAY})(?![\d:%]|[.,]\d|\s?[-–—]\s?\d|\s+(?:and|to|or|through)\s+\d)(?:,?\s+(?P<y1>{_YEAR}))?"
    rf"|(?<![-–\d/])\b(?P<d2>{_DAY})(?:\s+of)?\s+(?P<m2>{MONTH})(?![-\w])(?:,?\s+(?P<y2>{_YEAR}))?"
)
_WEEKDAY_BEFORE = re.compile(
    rf"(?P<join>(?:\band|\bto|\bor|\bthrough|[-–—])\s+)?\b(?P<day>{WEEKDAY_OR_SHORT}),?\s+(?:on\s+)?(?:the\s+)?\(?$"
)
_WEEKDAY_AFTER = re.compile(
    rf",?\s+(?:\(|(?:(?:which|it)\s+)?(?:was|is|fell\s+on|falls\s+on)\s+(?:on\s+)?)?(?:a\s+)?(?P<day>{WEEKDAY_OR_SHORT})\b"
)
_ANY_YEAR = re.compile(rf"\b{_YEAR}\b")
_CLOSE = 240  # days from publication within which a date without a year lies
_LEAP_CLOSE = 90
_SPOKEN = (Role.HEADLINE, Role.BODY, Role.CAPTION)


@dataclass(frozen=True, slots=True)
class _Date:
    start: int
    end: int
    month: int
    day: int
    year: int | None

    @property
    def name(self) -> str:
        """ "June 31", "Feb. 29, 2023" in full."""
        return f"{MONTH_NAMES[self.month - 1]} {self.day}" + (f", {self.year}" if self.year else "")


def find_checks(article: Article, claims: Sequence[Claim]) -> list[Check]:
    """One check for each date whose weekday is named, and one for each day that does not exist."""
    found = []
    for section in article.sections:
        if section.role in _SPOKEN:
            for day in _dates(article.text, section.start, section.end):
                check = _impossible(article, day) or _weekday(article, day, section.start, section.end)
                if check:
                    found.append(check)
    return found


def _dates(text: str, start: int, end: int) -> Iterator[_Date]:
    for match in _DATE.finditer(text, start, end):
        month, day, year = (match[f"{name}1"] or match[f"{name}2"] for name in ("m", "d", "y"))
        yield _Date(
            match.start(), match.end(), month_of(month), int(re.sub(r"\D", "", day)), int(year) if year else None
        )


# ---------------------------------------------------------------- impossible dates


def _impossible(article: Article, found: _Date) -> Check | None:
    name = MONTH_NAMES[found.month - 1]
    longest = monthrange(2024, found.month)[1]
    if found.day < 1 or (found.day > 31 and not found.year) or _counts_something(article.text, found):
        return None
    if found.day > longest:
        why = f"{name} has {longest} days, so there is no {found.name}."
        return make_check(article, "calendar", "impossible-date", True, found.start, found.end, why)
    year = found.year or _leap_year_asked(article, found)
    if found.month == 2 and found.day == 29 and year and monthrange(year, 2)[1] == 28:
        why = f"{year} was no leap year, so there was no February 29, {year}."
        return make_check(article, "calendar", "impossible-date", True, found.start, found.end, why)
    return None


def _counts_something(text: str, found: _Date) -> bool:
    """ "In June 31 people ..." and "last June 45 ships ..." count; "until June 31, ..." is a date."""
    if found.year:
        return False
    follows = re.match(r"\s+([a-z]+)", text[found.end : found.end + 20])
    lead = re.search(
        r"\b(in|last|this|next|since|by|during|of|every|each)\s+$", text[max(0, found.start - 8) : found.start], re.I
    )
    return bool(follows and lead)


def _leap_year_asked(article: Article, found: _Date) -> int | None:
    """The year of "Feb. 29" where the article came out soon before or after it."""
    published = published_day(article)
    if published is None or (found.month, found.day) != (2, 29):
        return None
    near = [
        year
        for year in (published.year - 1, published.year, published.year + 1)
        if abs((date(year, 3, 1) - published).days) <= _LEAP_CLOSE
    ]
    return near[0] if near else None


# ---------------------------------------------------------------- weekdays


def _weekday(article: Article, found: _Date, start: int, end: int) -> Check | None:
    named = _named_weekday(article.text, found, start, end)
    if named is None:
        return None
    weekday, first, last = named
    candidates = [day for year in _years(article, found, start) if (day := _day(year, found))]
    if not candidates:
        return None
    fitting = [day for day in candidates if day.weekday() == weekday]
    day = (fitting or candidates)[0]
    wrong = not fitting
    true = WEEKDAY_NAMES[day.weekday()]
    tail = f", not a {WEEKDAY_NAMES[weekday]}." if wrong else ", as given."
    tense = "is" if (published := published_day(article)) and day >= published else "was"
    why = f"{long_day(day)} {tense} a {true}{tail}"
    return make_check(article, "calendar", "weekday", wrong, first, last, why)


def _named_weekday(text: str, found: _Date, start: int, end: int) -> tuple[int, int, int] | None:
    """The weekday beside a date, and the stretch that both take up."""
    lead = text[max(start, found.start - 30) : found.start]
    before = _WEEKDAY_BEFORE.search(lead)
    if before:
        # "Saturday and Sunday, Sept. 14": which of the two is meant is open.
        return (
            None
            if before["join"]
            else (weekday_of(before["day"]), found.start - len(lead) + before.start("day"), found.end)
        )
    after = _WEEKDAY_AFTER.match(text, found.end, min(end, found.end + 40))
    if after and re.search(r"\(|\ba\s|\b(?:was|is|on)\s", after[0]):
        return weekday_of(after["day"]), found.start, after.end()
    return None


def _years(article: Article, found: _Date, start: int) -> list[int]:
    """The years that a date may be of: the one given, else those near publication, nearest first."""
    if found.year:
        return [found.year]
    published = published_day(article)
    if published is None:
        return []
    around = [
        year
        for year in (published.year - 1, published.year, published.year + 1)
        if (day := _day(year, found)) and abs((day - published).days) <= _CLOSE
    ]
    told = {int(year) for year in _ANY_YEAR.findall(article.text[max(start, found.start - 300) : found.end + 100])}
    if told - set(around):
        return []  # a tale of another year: "In 1989 ... On Friday, May 3, ..."
    return sorted(around, key=lambda year: abs((date(year, found.month, min(found.day, 28)) - published).days))


def _day(year: int, found: _Date) -> date | None:
    try:
        return date(year, found.month, found.day)
    except ValueError:
        return None
