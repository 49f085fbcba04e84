"""What a rule is: frozen values, as read from rules/*.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import Severity, Verdict

GRAINS = {"day": 3, "week": 8, "month": 32, "year": 367}  # days that a date may span; a weekend is still days


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far "about" reaches: a share of the value (0.05 for "5%"), or an amount of a unit ("5 minutes")."""

    share: float | None = None
    amount: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """One way for a claim to be of a rule. An empty field asks for nothing; all others must hold.

    ``nouns`` and ``events`` match their synonyms too. ``preceded_by`` are words right before the
    claimed ones: "from" tells a launch site from where a missile fell.
    """

    nouns: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    words_any: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    not_nouns: tuple[str, ...] = ()
    preceded_by: tuple[str, ...] = ()
    not_preceded_by: tuple[str, ...] = ()
    grain: str = ""
    dimensions: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    references: bool | None = None

    @property
    def weight(self) -> int:
        """How narrow this is: of two rules for one claim, the narrower names it."""
        return sum(
            bool(part) for part in (self.participants, self.words_any, self.preceded_by, self.roles, self.stances)
        ) + (2 * bool(self.nouns) + 2 * bool(self.events) + (self.references is not None))


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and the spans of it that the rule must name, each with its value where one is given."""

    text: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class PairExample:
    """Two sentences of two articles and the verdict on their claims."""

    a: Example
    b: Example
    verdict: Verdict
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of claim in a topic, with its tolerance, severity and wording."""

    code: str
    name: str
    topic: str
    kind: str
    match: tuple[Match, ...]
    why: str
    tolerance: Tolerance | None
    severity: Mapping[Verdict, Severity]
    examples: tuple[Example, ...]
    ignores: tuple[Example, ...]
    pairs: tuple[PairExample, ...]
    path: str
    line: int
