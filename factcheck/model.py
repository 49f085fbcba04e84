"""The frozen types that flow between the stages; nothing else lives here.

    files -> Article -> Sentence -> Mention -> Claim -> Comparison -> Report
                                         \\-> Check  ---------------^

All offsets are characters of ``Article.text``, the decoded file itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame


class Verdict(StrEnum):
    """What a comparison of two values comes to."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    NOT_COMPARABLE = "not-comparable"

    @property
    def fits(self) -> bool:
        """Whether both values can be right."""
        return self in (Verdict.AGREE, Verdict.COMPATIBLE)


class Stance(StrEnum):
    """How far an article commits itself to a claim."""

    ASSERTED = "asserted"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    DENIED = "denied"


class Hedge(StrEnum):
    """How a value is bounded by the words around its number."""

    EXACT = "exact"  # 400
    APPROXIMATE = "approximate"  # about 400
    NEARLY = "nearly"  # nearly 400
    MORE_THAN = "more_than"  # more than 400
    AT_LEAST = "at_least"  # at least 400
    LESS_THAN = "less_than"  # fewer than 400
    AT_MOST = "at_most"  # up to 400
    RANGE = "range"  # between 40 and 60
    VAGUE = "vague"  # dozens, several, early Monday


class Role(StrEnum):
    """What a part of an article's text is for. Only body and headline make claims."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    FURNITURE = "furniture"


class Severity(StrEnum):
    """How much a finding should trouble an editor."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


# ---------------------------------------------------------------- articles


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of an article's text and what it is for. Sections do not overlap and stand in order."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's text.

    ``published`` is a date, or an aware or naive datetime; naive means the outlet's own unknown zone.
    ``place`` is the dateline ("SEOUL"), ``zone`` its IANA time zone where it is known.
    """

    id: str
    path: str
    text: str
    outlet: str = ""
    title: str = ""
    published: date | datetime | None = None
    place: str | None = None
    zone: str | None = None
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; ``text`` is ``article.text[start:end]``."""

    start: int
    end: int
    text: str
    role: Role
    paragraph: int


# ---------------------------------------------------------------- values


@dataclass(frozen=True, slots=True)
class Interval:
    """A value over a dimension, in its worded unit; imprecision is a wider interval.

    ``stated`` are the numbers as worded before any hedge widened them ((400,) for "around 400 miles",
    (40, 60) for "between 40 and 60"); ``step`` is the place value of the last significant digit
    (100 for 900, 10 for 890, 0.1 for 2.4), in the same unit. ``words`` is the hedge as written.

    Dimensions: count, rank, ratio, share (unit percent), points (percentage points, basis points),
    money (unit is the ISO 4217 code, "USD/barrel" for a rate), duration (seconds, minutes ... years),
    every pint dimension by name (length, mass, area, volume, speed, temperature, energy ...),
    magnitude, and for times: instant (POSIX seconds), time of day (seconds from local midnight),
    time of week (seconds from Monday 00:00 local), time of year (seconds from 1 January of a leap
    year, local): the last three where the article offers no date to resolve against. For the four
    times ``unit`` is the IANA zone, or "" where it is unknown.
    """

    low: float
    high: float
    dimension: str
    unit: str = ""
    hedge: Hedge = Hedge.EXACT
    words: str = ""
    low_open: bool = False
    high_open: bool = False
    stated: tuple[float, ...] = ()
    step: float = 0.0

    @property
    def bounded(self) -> bool:
        """True when both ends are finite."""
        return self.low > -inf and self.high < inf


@dataclass(frozen=True, slots=True)
class Name:
    """A value that is a name: a place, a person, words quoted, a score such as "7-2".

    ``qualifier`` is a person's role or title ("Foreign Minister").
    """

    name: str
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What the grammar saw but could not read, and why."""

    reason: str


Value = Interval | Name


@dataclass(frozen=True, slots=True)
class Mention:
    """A value found in the text by a kind's grammar, before syntax says what it is about.

    ``noun`` is set only where the grammar itself says what is measured ("age", "magnitude", "rank").
    ``core`` is the span of the bare number or name inside the hedge and unit, as (start, end).
    ``grain`` is for times: the TIMEX3-style value ("2023-09-13", "2023-W36", "PT1H30M", "2023-09-13T11:43").
    """

    kind: str
    start: int
    end: int
    value: Value | Unreadable
    noun: str = ""
    core: tuple[int, int] | None = None
    grain: str = ""


# ---------------------------------------------------------------- claims


@dataclass(frozen=True, slots=True)
class About:
    """What a value is about, as syntax tells. All words are lemmas in lower case, names as written."""

    noun: str = ""  # "missile", "distance"
    modifiers: tuple[str, ...] = ()  # ("short-range", "ballistic")
    event: str = ""  # governing predicate: "launch"
    agents: tuple[str, ...] = ()  # who does it: ("North Korea",)
    patients: tuple[str, ...] = ()  # to whom or what: ("Vostochny Cosmodrome",)
    words: frozenset[str] = frozenset()  # the rest of the clause's content words
    scope: tuple[str, ...] = ()  # ("each",), ("so far this year",), ("including the gunman",)
    reference: str | None = None  # "Vladivostok" in "900 miles northwest from Vladivostok"
    direction: str | None = None  # "northwest"
    role: str = "actual"  # actual, forecast, target, limit, capacity, record, previous, increment
    change: str = ""  # "up" or "down" where the value is of a rise or a fall
    events: tuple[str, ...] = ()  # other predicates of the value: "injure" of "120 injured were taken to hospital"
    whose: tuple[str, ...] = ()  # of whom or what it is, by all names the article has: ("Ana Lucero", "teacher")


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that an article states, what it is about, who is cited for it, and where it stands."""

    id: str
    article: str
    start: int
    end: int
    quote: str
    sentence: Sentence
    kind: str
    value: Value
    about: About
    when: Interval | None = None
    where: str | None = None
    attributed_to: str | None = None
    stance: Stance = Stance.ASSERTED
    rule: str | None = None


# ---------------------------------------------------------------- findings


@dataclass(frozen=True, slots=True)
class Judgement:
    """What comparing two values comes to, with one sentence why.

    ``cause`` is the likeliest reason in machine-readable form: rounding, unit_slip, transposition,
    bound, vaguer, zone_slip, later_update, authority, total_or_part, spelling ..., or "".
    """

    verdict: Verdict
    why: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """The verdict on two claims, by their ids."""

    a: str
    b: str
    judgement: Judgement
    evidence: Mapping[str, str]  # noun: same, event: synonym, when: unstated ...
    weight: float = 0.0  # summed log-odds that the two speak of one thing


@dataclass(frozen=True, slots=True)
class Comparison:
    """Claims of one thing with a verdict for each pair and one for the whole."""

    id: str
    about: str
    rule: str | None
    code: str
    verdict: Verdict
    severity: Severity
    claims: tuple[str, ...]
    pairs: tuple[Pair, ...]
    explanation: str
    cause: str = ""
    confidence: float = 0.0  # probability that the claims speak of one thing


@dataclass(frozen=True, slots=True)
class Check:
    """A look at one article against the world or itself. ``verdict`` is "wrong" or "fine"."""

    id: str
    check: str  # calendar, map, arithmetic, conversion, headline
    code: str
    verdict: str
    severity: Severity
    article: str
    start: int
    end: int
    quote: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Unread:
    """What was seen but not read, listed so that nothing vanishes."""

    article: str
    start: int
    end: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything found in one story."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    comparisons: tuple[Comparison, ...]
    checks: tuple[Check, ...]
    unread: tuple[Unread, ...]

    def claims_frame(self) -> DataFrame:
        """A pandas frame with one row a claim."""
        from factcheck.report.frames import claims_frame

        return claims_frame(self.articles, self.claims)

    def comparisons_frame(self) -> DataFrame:
        """A pandas frame with one row for each claim of each comparison."""
        from factcheck.report.frames import comparisons_frame

        return comparisons_frame(self)
