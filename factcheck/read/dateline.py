"""Datelines: "SEOUL, Sept. 13 (UPI) — ", "CAMP HUMPHREYS, South Korea — ", " date 2023-09-12 CNN —"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from factcheck.read.stamps import PartialDate, find_dates, month_pattern, months
from factcheck.vocabulary import vocabulary

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"
_REACH = 160  # a dateline ends within so many characters of its paragraph's start


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; ``end`` is where the article's own words begin."""

    end: int
    place: str | None = None
    zone: str | None = None
    outlet: str = ""
    day: date | PartialDate | None = None


@cache
def _pattern() -> re.Pattern[str]:
    month = month_pattern().replace("(?:", "(?i:", 1)
    word = rf"[{_CAPITAL}][{_CAPITAL}.'’-]+"
    day = rf"(?:{month}\s*\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{month}(?:\s+\d{{4}})?)"
    region = rf"(?!{day})[{_CAPITAL}][{_LETTER}.'’-]*(?:\s(?:of|the|and|[{_CAPITAL}][{_LETTER}.'’-]*)){{0,3}}"
    return re.compile(
        rf"""
        (?P<place>{word}(?:[ /](?:{word}|[{_CAPITAL}])){{0,4}}(?:,\s+{region}){{0,2}}
                 |[{_CAPITAL}][{_LETTER}.'’-]+(?:\s[{_CAPITAL}][{_LETTER}.'’-]+){{0,3}}(?:,\s+{region}){{0,1}}(?=[,\s]*[(/]|,\s+{day}\s*[(/]))
        (?:,?\s+(?P<day>{day}),?)?
        (?:\s*(?:\((?P<agency>[{_LETTER}][{_LETTER} .&/'’-]{{1,40}})\)|/(?P<wire>[{_LETTER} -]{{2,30}})/))?
        (?P<dash>\s*(?:—|–|--|―)\s*|\s+-\s+|:\s+|(?<=\))\s+)
        """,
        re.VERBOSE,
    )


_RAW = re.compile(
    rf"date\s+(?P<day>\d{{4}}-\d\d-\d\d)\s+(?P<outlet>[{_CAPITAL}][{_LETTER} .&'’]{{1,30}}?)\s*(?:—|–|--|-)\s*"
)
_OUTLET_ONLY = re.compile(
    rf"(?:\((?P<a>[{_CAPITAL}][{_LETTER} .&'’]{{1,30}})\)\s*(?:(?:—|–|--|-)\s*)?"
    rf"|(?P<b>[{_CAPITAL}]{{2,9}})\s*(?:—|–|--)\s*)"
)


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph, if there is one."""
    head = paragraph[:_REACH]
    raw = _RAW.match(head)
    if raw:
        return Dateline(raw.end(), outlet=raw["outlet"].strip(), day=date.fromisoformat(_valid(raw["day"])))
    only = _OUTLET_ONLY.match(head)
    if only and (only["a"] or only["b"]) in _agencies():
        return Dateline(only.end(), outlet=_agencies()[only["a"] or only["b"]])
    match = _pattern().match(head)
    if not match:
        return None
    return _placed(match)


def _valid(day: str) -> str:
    try:
        date.fromisoformat(day)
    except ValueError:
        return "0001-01-01"
    return day


def _placed(match: re.Match[str]) -> Dateline | None:
    place, agency = match["place"].strip(), match["agency"] or match["wire"]
    name = place.split(",")[0].strip()
    zone = zone_of_dateline(place)
    known = bool(agency) and agency.strip() in _agencies()
    if name in vocabulary("datelines")["not_places"] or name in _agencies():
        return None
    if match["dash"].strip() in (":", "") and not (known or (zone and name.isupper() and match["dash"].strip())):
        return None  # "LONDON: ..." only for cities in the list
    if not name.isupper() and not (known and match["dash"].strip()):
        return None  # "Police (PTI) said so."
    if len(name.split()) > 3 and not (agency or zone or "," in place):
        return None  # "THREE PEOPLE HAVE DIED — ..." is a shout, no place
    outlet = _agencies().get(agency.strip(), agency.strip()) if agency else ""
    return Dateline(match.end(), place, zone, outlet, _day(match["day"]))


@cache
def _agencies() -> dict[str, str]:
    return dict(vocabulary("outlets")["agencies"])


def zone_of_dateline(place: str) -> str | None:
    """The IANA zone of a dateline's region, else of its city, where the list has them."""
    data = vocabulary("datelines")
    city, *regions = (part.strip() for part in place.split(","))
    for region in reversed(regions):
        if region in data["regions"]:
            return str(data["regions"][region])
    if regions:
        return None  # "PARIS, Texas": not the well-known city
    zone = data["cities"].get(city.upper())
    return str(zone) if zone else None


def _day(words: str | None) -> date | PartialDate | None:
    if not words:
        return None
    full = find_dates(words)
    if full:
        return full[0].day
    number = re.search(r"\d+", words)
    month = next((months()[word] for word in re.findall(r"[a-z]+", words.lower()) if word in months()), None)
    if number is None or month is None or not 1 <= int(number[0]) <= 31:
        return None
    return PartialDate(month, int(number[0]))
