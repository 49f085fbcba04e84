"""The scanner of the time grammars: productions tried only where a trigger word stands, leftmost and longest kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.kinds.calendar_time import Span
from factcheck.kinds.sentence_words import ANY_DIGIT, COLON, FOUR_DIGITS, JOINED_DIGITS, words_of
from factcheck.kinds.time_words import TIMES, either

__all__ = [
    "ANY_DIGIT",
    "COLON",
    "FOUR_DIGITS",
    "JOINED_DIGITS",
    "NO_DATE",
    "Context",
    "Expression",
    "Grammar",
    "Match",
    "Production",
    "folded",
    "production",
    "scan",
    "tense",
]


@dataclass(frozen=True, slots=True)
class Context:
    """What a time expression is resolved against."""

    today: date | None = None  # the article's publication, in the event's zone
    anchor: Span | None = None  # the latest date mentioned before
    stretch: Span | None = None  # the latest quarter, half or fiscal stretch mentioned before
    ahead: bool = False  # the event lies in a zone where the next day may have begun
    day_first: bool = False  # 9/10/2010 is 9 October


Match = re.Match[str]
Resolve = Callable[[Match, Context], "Span | str | None"]
NO_DATE = "no publication date to count from"


@dataclass(frozen=True, slots=True)
class Production:
    """One form of expression: words of which one must stand in the text (and one of ``also``), pattern and meaning.

    ``shape`` is a cheap pattern that the text in lower case holds wherever the production matches: "9/10/" is looked
    for before a whole date is. ``resolve`` gives a span, a reason why there is none ("June has 30 days"), or None
    where it means nothing here.
    """

    name: str
    triggers: frozenset[str]
    pattern: re.Pattern[str]
    resolve: Resolve
    also: frozenset[str] = frozenset()
    shape: re.Pattern[str] | None = None


def production(
    name: str, triggers: str | frozenset[str], pattern: str, resolve: Resolve, also: str = "", shape: str = ""
) -> Production:
    """A production from its words and its pattern, capitals as written."""
    words = frozenset(triggers.split()) if isinstance(triggers, str) else triggers
    seen = re.compile(shape) if shape else None
    return Production(name, words, re.compile(pattern), resolve, frozenset(also.split()), seen)


def folded(
    name: str, triggers: str | frozenset[str], pattern: str, resolve: Resolve, also: str = "", shape: str = ""
) -> Production:
    """A production that takes capitals for small letters."""
    return production(name, triggers, f"(?i:{pattern})", resolve, also, shape)


class Expression(NamedTuple):
    """A production matched in a text."""

    start: int
    end: int
    match: re.Match[str]
    production: Production


# Words of every other sentence: where a production asks for one of these and for another word, the other comes first.
_COMMON = frozenset(("a", "after", "and", "before", "from", "in", "of", "on", "that", "the", "to", ANY_DIGIT))


class Grammar:
    """Productions, with an index from the words of a sentence to those that can match in it."""

    def __init__(self, productions: tuple[Production, ...]) -> None:
        self.productions = productions
        self._tries = tuple(
            (p, p.pattern.finditer, p.shape and p.shape.search, "core" if "core" in p.pattern.groupindex else 0)
            for p in productions
        )
        self._first: dict[str, int] = {}  # word -> the productions it triggers, a bit for each
        self._second: dict[str, int] = {}
        self._alone = 0  # the productions that need no second word
        for place, p in enumerate(productions):
            self._alone |= (not p.also) << place
            common_first = p.also and not p.triggers.isdisjoint(_COMMON) and p.also.isdisjoint(_COMMON)
            first, second = (p.also, p.triggers) if common_first else (p.triggers, p.also)
            for words, by_word in ((first, self._first), (second, self._second)):
                for word in words:
                    by_word[word] = by_word.get(word, 0) | 1 << place

        self._first_words, self._second_words = frozenset(self._first), frozenset(self._second)

    def triggers(self) -> frozenset[str]:
        """Words of which one stands in every text in which a production matches."""
        return self._first_words

    def expressions(self, text: str) -> list[Expression]:
        """All that the productions match in a text, in order of the productions; they may overlap."""
        triggered, allowed = 0, self._alone
        words = words_of(text)
        for word in words & self._first_words:
            triggered |= self._first[word]
        if triggered & ~allowed:
            for word in words & self._second_words:
                allowed |= self._second[word]
        triggered &= allowed
        hits: list[Expression] = []
        if not triggered:
            return hits
        low = text.lower()
        while triggered:
            lowest = triggered & -triggered
            triggered ^= lowest
            production, finditer, seen, group = self._tries[lowest.bit_length() - 1]
            if seen is None or seen(low):
                for match in finditer(text):
                    hits.append(Expression(*match.span(group), match, production))
        return hits


def scan(text: str, grammar: Grammar) -> list[Expression]:
    """All expressions in a text; where two overlap, the one that starts first and then the longest stays."""
    hits = grammar.expressions(text)
    if len(hits) < 2:
        return hits
    hits.sort(key=lambda e: (e.start, -e.end))
    kept = hits[:1]
    for hit in hits[1:]:
        if hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


@cache
def _cues() -> re.Pattern[str]:
    future, past = TIMES["future_cues"], TIMES["past_cues"]
    several = [w for w in past if " " in w]
    plain = [w for w in future if "'" not in w and "’" not in w]
    return re.compile(
        rf"(?P<long>\b(?:{either(several)})\b)"
        rf"|(?P<future>(?:['’]ll\b|\b[Ww]on['’]t\b|\b(?:{either(plain)})\b)(?: (?:not|also|now"
        r"|be|have|been|to|likely|then|probably))*(?: [a-z]+\b)?)"
        rf"|(?P<past>\b(?:{either(w for w in past if ' ' not in w)}|(?!un)[a-z]{{2,20}}ed)\b)"
    )


def tense(text: str, start: int, end: int) -> int:
    """Which way the verbs around an expression point: 1 future, -1 past, -2 surely past, 0 unclear.

    The nearest cue before it decides ("said Tuesday it will launch on Friday"), else the first after it.
    """
    if text.endswith(("ended ", "since ", "Since "), 0, start):
        return -2
    if text.endswith(("by ", "By "), 0, start):
        return -1 if " had " in text[max(0, start - 80) : start] else 1
    before = None
    for cue in _cues().finditer(text, max(0, start - 120), start):
        before = cue
    if before is None and text.startswith(("'s", "’s"), end):
        return 0
    if before and _COME_TO_NOTHING.match(text, end) and _PLANNED.match(before[0]):
        return -1
    cue_match = before or _cues().search(text, end, end + 80)
    if cue_match is None:
        return 0
    if before is None and _WHEN.match(text, end) and not _MODAL.match(cue_match[0]):
        return -1
    return 1 if cue_match.lastgroup == "future" and not _UNREAL.match(cue_match[0]) else -1


# "a rally planned for Saturday was canceled"
_PLANNED = re.compile(r"(?:planned|scheduled|expected|slated|due|set)\b")
_COME_TO_NOTHING = re.compile(r" (?:was|were|had been|has been|have been) ")
# "set out on Saturday for what should have been an easy walk"
_UNREAL = re.compile(r"(?:should|would|might|may|must)(?: (?:not|also|then|likely|probably))* have\b")
# "On Friday, when she put off her plans for a holiday" looks back, "when the court will rule" does not.
_WHEN = re.compile(r",? when ")
_MODAL = re.compile(r"will|shall|would|is |are |due|scheduled|expected|begins|starts|ends|expires")
