"""Lengths of time and ages: "about 1 ½ hours", "a four-day tour", "2h 15m", "36-year-old", "in his early 30s"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from math import inf

from factcheck.kinds.duration_compare import compare_durations as compare
from factcheck.kinds.duration_compare import show_duration as show
from factcheck.kinds.hedge import hedging
from factcheck.kinds.numeral import lower, numerals
from factcheck.kinds.reading import standing, widening
from factcheck.kinds.sentence_words import ANY_DIGIT, words_of
from factcheck.kinds.timex_ages import (
    AGE_TRIGGERS,
    AGE_WORDS,
    DECADE_WORDS,
    IN_AGE_DECADE,
    SMALL_AGES,
    age_decade,
    bare_ages,
    birthdays,
    name_ages,
)
from factcheck.kinds.timex_lengths import (
    ARTICLE,
    ARTICLE_SHAPE,
    HALF_OF,
    HALF_WORDS,
    UNIT_WORDS,
    Length,
    counted,
    half_of,
    iso_length,
    with_article,
)
from factcheck.model import Article, Hedge, Interval, Mention, Sentence, Unreadable

__all__ = ["NAME", "compare", "find", "show"]


NAME = "duration"


AGE = "age"


# Units that are told in another: a decade is ten years.
_AS = {
    "decade": ("year", 10.0),
    "century": ("year", 100.0),
    "millennium": ("year", 1000.0),
    "fortnight": ("week", 2.0),
    "quarter": ("month", 3.0),
    "night": ("day", 1.0),
}


def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence with a length of time or an age."""
    return UNIT_WORDS | DECADE_WORDS | AGE_TRIGGERS | {ANY_DIGIT}


def find(sentence: Sentence, article: Article, found: list[Mention]) -> list[Mention]:
    """The durations and ages of one sentence that are no part of a date or clock time."""
    lengths = _lengths(sentence.text)
    if not lengths:
        return []
    taken = _taken(found, sentence)
    starts = [start for start, _ in taken]
    low = lower(sentence.text)
    mentions = []
    for length in lengths:
        middle = bisect_left(starts, sentence.start + length.start)
        around = taken[max(0, middle - 2) : middle + 2]
        core = (sentence.start + length.start, sentence.start + length.end)
        if not any(start < core[1] and end > core[0] for start, end in around):
            mentions.append(_mention(length, sentence, low))
    return mentions


def _taken(found: list[Mention], sentence: Sentence) -> list[tuple[int, int]]:
    """The spans of this sentence's dates and clock times, in order."""
    return sorted((m.start, m.end) for m in standing(sentence, found) if m.kind in ("date", "clock"))


def _lengths(text: str) -> list[Length]:
    words = words_of(text)
    has_unit = not words.isdisjoint(UNIT_WORDS)
    low = lower(text)
    hits: list[Length] = []
    numbered = ANY_DIGIT in words or not words.isdisjoint(SMALL_AGES)
    if has_unit or (numbered and not words.isdisjoint(AGE_WORDS)):
        found = numerals(text, low)
        if has_unit:
            hits += counted(text, low, found)
            if ARTICLE_SHAPE.search(low):
                hits += [hit for match in ARTICLE.finditer(low) if (hit := with_article(match, low))]
            if not words.isdisjoint(HALF_WORDS):
                hits += [half_of(match) for match in HALF_OF.finditer(low)]
        if not words.isdisjoint(AGE_WORDS):
            hits += bare_ages(low, found)
    if "in" in words and not words.isdisjoint(DECADE_WORDS):
        hits += [age_decade(match) for match in IN_AGE_DECADE.finditer(low)]
    if numbered:
        hits += name_ages(text)
    if "birthday" in words:
        hits += birthdays(low)
    return _apart(hits) if len(hits) > 1 else hits


def _apart(hits: list[Length]) -> list[Length]:
    kept: list[Length] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
        elif hit.end > kept[-1].end and hit.start == kept[-1].start:
            kept[-1] = hit
    return kept


def _mention(length: Length, sentence: Sentence, lowered: str) -> Mention:
    text = sentence.text
    at = sentence.start
    if length.unreadable:
        return Mention(NAME, at + length.start, at + length.end, Unreadable(length.unreadable))
    hedge = hedging(text, lowered, length.start, length.end)
    unit, factor = _AS.get(length.unit, (length.unit, 1.0))
    low, high, step = length.low * factor, length.high * factor, length.step * factor
    stated = (low, high) if low != high else (low,)
    words = text[hedge.start : length.start].strip() if hedge.hedge is not Hedge.EXACT else ""
    words = words or hedge.words
    kind = (
        Hedge.RANGE
        if length.range_
        else hedge.hedge
        if hedge.hedge is not Hedge.EXACT
        else Hedge.VAGUE
        if length.vague
        else Hedge.EXACT
    )
    value = _bounded(Interval(low, high, "duration", unit, kind, words, stated=stated, step=step))
    if length.vague and length.age:
        value = replace(value, high_open=True)
    grain = length.grain or iso_length(length.low, length.unit)
    if length.vague and not length.age:
        grain = iso_length(-1, length.unit)
    core = (at + length.start, at + length.end)
    return Mention(
        NAME, at + hedge.start, at + max(hedge.end, length.end), value, AGE if length.age else "", core, grain
    )


def _bounded(value: Interval) -> Interval:
    """The interval that a hedge makes of the stated number."""
    low, high = value.low, value.high
    match value.hedge:
        case Hedge.MORE_THAN:
            return replace(value, low=low, high=inf, low_open=True)
        case Hedge.AT_LEAST:
            return replace(value, high=inf)
        case Hedge.LESS_THAN:
            return replace(value, low=0.0, high_open=True)
        case Hedge.AT_MOST:
            return replace(value, low=0.0)
        case Hedge.NEARLY:
            return replace(value, low=low * 0.9, high_open=True)
        case Hedge.APPROXIMATE:
            half = widening(high, value.step)
            return replace(value, low=low - half, high=high + half)
        case _:
            return value
