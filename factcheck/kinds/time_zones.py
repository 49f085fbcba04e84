"""Which time zone an article's clocks and days are told in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache, lru_cache

from factcheck.kinds.atoms import either as forked
from factcheck.kinds.calendar_time import zone_info
from factcheck.kinds.sentence_words import first_words, words_of
from factcheck.kinds.time_words import either
from factcheck.model import Article, Mention, Name, Sentence
from factcheck.vocabulary import vocabulary

# From so far east the next day has begun while an American or European outlet still writes the day before.
_AHEAD = timedelta(hours=5)


@cache
def _table() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = vocabulary("zones")
    return tables


def zone_pattern() -> str:
    """A zone as written after a clock time: "GMT", "EDT", "Seoul time", "Pacific Daylight Time"."""
    names = either(_table()["names"])
    return (
        rf"(?:(?:{either(_table()['abbreviations'])})\b|(?:{names}) (?:(?:Standard|Daylight|Summer|Mean) )?[Tt]ime\b"
        r"|[A-Z][a-z]+(?: [A-Z][a-z]+)? time\b|(?:Eastern|Central|Mountain|Pacific)(?=[,.;:)]| \(| on\b|$))"
    )


def zone_abbreviations() -> str:
    """The zones known by letters, in lower case: "gmt edt ..."."""
    return " ".join(_table()["abbreviations"]).lower()


def zone_named(words: str) -> str | None:
    """The IANA zone of a zone as written; None where the words name none that is known."""
    tables = _table()
    if words in tables["abbreviations"]:
        return tables["abbreviations"][words]
    name = re.sub(r"(?: (?:Standard|Daylight|Summer|Mean))? [Tt]ime$", "", words)
    return tables["names"].get(name) or place_zone(name)


@lru_cache(maxsize=1024)
def place_zone(name: str) -> str | None:
    """The zone of a place by the gazetteer."""
    from factcheck.kinds.place import zone_of

    return zone_of(name)


def event_zone(sentence: Sentence, article: Article, found: Sequence[Mention]) -> str:
    """The zone of what a sentence tells: of a place it names, else the article's, else of a country it speaks of.

    "" where none is known.
    """
    of_speaker = ""
    for mention in reversed(found):
        if mention.end <= sentence.start:
            break
        if mention.kind == "place" and isinstance(mention.value, Name) and mention.start < sentence.end:
            zone = place_zone(mention.value.name)
            if zone and _SAYS.match(sentence.text, mention.end - sentence.start):
                of_speaker = zone
            elif zone:
                return zone
    return article.zone or of_speaker or _country_zone(sentence.text)


# "a spokesman in Potsdam said" tells where he speaks.
_SAYS = re.compile(r"(?: on \w+)? (?:said|says|told|reported|confirmed|announced|added)\b")


@cache
def _countries() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    """Countries and their demonyms, each to its country: "North Korea", "North Korean"; and their first words."""
    demonyms: dict[str, list[str]] = vocabulary("regions")["demonyms"]
    of = {word: country for country, words in demonyms.items() for word in words} | {name: name for name in demonyms}
    return re.compile(rf"\b(?:{forked(of)})(?!\w)"), of, first_words(of)


@lru_cache(maxsize=16)
def _country_zone(text: str) -> str:
    """The zone of the first country named, of one told by its demonym else: "North Korea", then "Japanese"."""
    pattern, of, first = _countries()
    if words_of(text).isdisjoint(first):
        return ""
    names = pattern.findall(text)
    for name in sorted(names, key=lambda n: of[n] != n):
        zone = place_zone(of[name])
        if zone:
            return zone
    return ""


def is_ahead(zone: str, published: date | datetime | None) -> bool:
    """True where an event's day may have begun before the outlet's: its zone lies far to the east."""
    info = zone_info(zone)
    if info is None or published is None or (isinstance(published, datetime) and published.tzinfo):
        return False
    offset = info.utcoffset(datetime(published.year, published.month, published.day, 12))
    return offset is not None and offset >= _AHEAD
