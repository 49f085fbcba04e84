"""Times of publication as pages print them: "Friday, Sep 10, 2010 | Updated 8:52 PM EDT"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from factcheck.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day without its year ("Sept. 13")."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full date and where it stands."""

    start: int
    end: int
    day: date


@cache
def months() -> dict[str, int]:
    """Month words in lower case, long and short."""
    return dict(vocabulary("datelines")["months"])


@cache
def month_pattern() -> str:
    """A pattern for a month word, with the full stop of a short form."""
    words = sorted(months(), key=len, reverse=True)
    return rf"(?:{'|'.join(words)})\b\.?"


@cache
def _dates() -> re.Pattern[str]:
    month = month_pattern()
    return re.compile(
        rf"""(?<![\w/.-])(?:
          (?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)(?=T|\b)
        | (?P<am>{month})\s*(?P<ad>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<ay>(?:19|20)\d\d)\b
        | (?P<bd>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<bm>{month}),?\s+(?P<by>(?:19|20)\d\d)\b
        | (?P<n1>\d{{1,2}})(?P<sep>[/.-])(?P<n2>\d{{1,2}})(?P=sep)(?P<ny>(?:19|20)?\d\d)\b
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


_TIME = re.compile(
    r"(?<![\w:.])(?P<h>\d{1,2})(?:[:.](?P<m>\d\d)(?::(?P<s>\d\d)(?:\.\d+)?)?)?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"(?:\s*\(?(?P<zone>Z|[+-]\d\d:?\d\d|[A-Z]{2,4}\b)\)?)?",
    re.IGNORECASE,
)
_LONGEST_STAMP = 120
_WORD = re.compile(r"[^\W\d_]+")
_NOISE = re.compile(r"[\s,|@()\[\]:;.·•/–—-]*")


def find_dates(text: str, day_first: bool = False) -> list[FoundDate]:
    """All full dates of a text, in order."""
    found = []
    for match in _dates().finditer(text):
        day = _day(match, day_first)
        if day:
            found.append(FoundDate(match.start(), match.end(), day))
    return found


def _day(match: re.Match[str], day_first: bool) -> date | None:
    parts = match.groupdict()
    if parts["iy"]:
        return _date(int(parts["iy"]), int(parts["im"]), int(parts["id"]))
    for year, month, day in (("ay", "am", "ad"), ("by", "bm", "bd")):
        if parts[year]:
            return _date(int(parts[year]), months()[parts[month].lower().rstrip(".")], int(parts[day]))
    first, second = int(parts["n1"]), int(parts["n2"])
    number = int(parts["ny"])
    year_number = number + 2000 if number < 70 else number + 1900 if number < 100 else number
    if first > 12 or (day_first and second <= 12):
        first, second = second, first
    return _date(year_number, first, second)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_stamp(line: str, day_first: bool = False) -> date | datetime | None:
    """The time of publication, if the line gives that and nothing else ("Posted: 9/10/2010 @ 1:19PM")."""
    if len(line) > _LONGEST_STAMP or not any(map(str.isdigit, line)):
        return None
    dates = find_dates(line, day_first)
    if not dates:
        return None
    rest = _without(line, [(found.start, found.end) for found in dates])
    clock = None
    for match in _TIME.finditer(rest):
        if not _is_time(match):
            continue
        clock = clock or match
        rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    words = {word.lower() for word in _WORD.findall(rest)} - _stamp_words()
    if words or not _NOISE.fullmatch(_WORD.sub("", rest)):
        return None
    return _at(dates[0].day, clock) if clock else dates[0].day


@cache
def _stamp_words() -> frozenset[str]:
    data = vocabulary("datelines")
    return frozenset(data["stamp_words"]) | {zone.lower() for zone in data["zones"]} | {"t", "st", "nd", "rd", "th"}


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    # "2016-11-10T15:50:40": the T stands against the time.
    return re.sub(r"(?<=\s)T(?=\d\d:)", " ", text)


def _is_time(match: re.Match[str]) -> bool:
    return bool(match["m"] or match["half"])


def _at(day: date, clock: re.Match[str]) -> date | datetime:
    hour, minute, second = int(clock["h"]), int(clock["m"] or 0), int(clock["s"] or 0)
    half = (clock["half"] or "").lower().replace(".", "")
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return day
    zone = zone_of_word(clock["zone"] or "") or _zone_after(clock)
    if not zone and not half and (hour, minute, second) == (0, 0, 0):
        return day  # "2018-02-06T00:00:00" is how a page writes a day without a time
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone)


def _zone_after(clock: re.Match[str]) -> tzinfo | None:
    """The zone where other signs stand between: "(10:27 am PDT, ...)" is caught before, "8:05 (UK)" here."""
    follows = re.match(r"\W{0,3}([A-Za-z]{2,4})\b", clock.string[clock.end() : clock.end() + 8])
    return zone_of_word(follows[1]) if follows else None


def zone_of_word(word: str) -> tzinfo | None:
    """The zone that a word beside a clock time names ("EDT", "+0900"), or None."""
    if word.upper() == "Z":
        return UTC
    offset = re.fullmatch(r"([+-])(\d\d):?(\d\d)", word)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3])
        if minutes >= 24 * 60:
            return None
        return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
    known = vocabulary("datelines")["zones"].get(word.upper())
    if known is None:
        return None
    return ZoneInfo(known) if isinstance(known, str) else timezone(timedelta(minutes=known))


_URL_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?:(?P<sep>[/-])(?P<m>\d{1,2}|[a-z]{3,9})(?P=sep)(?P<d>\d{1,2})|(?P<mm>\d\d)(?P<dd>\d\d))(?!\d)",
    re.IGNORECASE,
)


def date_in_url(url: str) -> date | None:
    """The day in a page's address: "/2010/09/10/", "/2013/sep/16/", "/20120611/"."""
    for match in _URL_DATE.finditer(url):
        word = (match["m"] or match["mm"]).lower()
        month = int(word) if word.isdigit() else months().get(word, 0)
        day = _date(int(match["y"]), month, int(match["d"] or match["dd"]))
        if day:
            return day
    return None
