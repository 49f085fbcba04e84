"""The rule book: what a rule is, and which rule names a claim. Pure lookups over frozen values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from factcheck.model import Claim, Interval, Severity, Verdict
from factcheck.rulebook.authorities import Authorities, Authority
from factcheck.rulebook.words import Part, Synonyms

_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "area", "areas", "of"})


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far "about" reaches: a share of the value (0.05 for "5%"), or an amount of a unit ("5 minutes")."""

    share: float | None = None
    amount: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """One way for a claim to be of a rule. An empty field asks for nothing; all others must hold.

    ``nouns`` and ``events`` match their synonyms too. A claim that names no noun ("killed 12") passes ``nouns``
    where ``events`` holds, for an unstated noun contradicts nothing. ``preceded_by`` are words right before the
    claimed ones: "from" tells a launch site from where a missile fell.
    """

    nouns: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    words_any: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    not_nouns: tuple[str, ...] = ()
    preceded_by: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    references: bool | None = None

    @property
    def weight(self) -> int:
        """How narrow this is: of two rules for one claim, the narrower names it."""
        return sum(bool(part) for part in (self.participants, self.words_any, self.preceded_by, self.roles)) + (
            2 * bool(self.nouns) + 2 * bool(self.events) + (self.references is not None)
        )


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


@dataclass(frozen=True)
class RuleBook:
    """All rules, and the words they and the stages share."""

    rules: tuple[Rule, ...]
    synonyms: Synonyms
    authorities: Authorities
    reporting: Mapping[str, Any] = field(repr=False)
    scope: Mapping[str, Any] = field(repr=False)
    stances: Mapping[str, Any] = field(repr=False)
    occurrence: frozenset[str] = frozenset()  # verbs that only carry a noun: "the launches took place"

    @property
    def event_classes(self) -> frozenset[str]:
        """The synonym classes whose nouns tell of something that happens ("launch", not "missile")."""
        return self.synonyms.happenings

    def rule(self, code: str | None) -> Rule | None:
        """The rule of a code."""
        return self._by_code.get(code or "")

    def rule_for(self, claim: Claim) -> Rule | None:
        """The rule that names a claim: the narrowest that matches, the first of equals."""
        words = self._words(claim)
        candidates = self._index.get(claim.kind, {})
        keys = ("", *words.nouns, *words.events)
        found = sorted({place for key in keys for place in candidates.get(key, ())})
        fitting = [(-match.weight, place) for place in found if self._fits(match := self._match(place), claim, words)]
        return self.rules[min(fitting)[1][0]] if fitting else None

    def synonym_class(self, word: str, part: Part | None = None) -> str | None:
        """The main synonym class of a noun or event."""
        return self.synonyms.main_class(word, part)

    def authority(self, text: str, earlier: Sequence[Authority] = ()) -> Authority | None:
        """The authority that a text names; ``earlier`` are those cited before it, for "the ministry"."""
        return self.authorities.find(text, earlier)

    @cached_property
    def _by_code(self) -> Mapping[str, Rule]:
        return {rule.code: rule for rule in self.rules}

    @cached_property
    def _index(self) -> Mapping[str, Mapping[str, list[tuple[int, int]]]]:
        """The places (rule, match) by kind and by the class of a noun, else of an event, else ""."""
        index: dict[str, dict[str, list[tuple[int, int]]]] = {}
        for number, rule in enumerate(self.rules):
            table = index.setdefault(rule.kind, {})
            for other, match in enumerate(rule.match):
                # A match with events is filed under these: a claim may leave its noun unsaid ("killed 12").
                part: Part = "event" if match.events else "noun"
                for word in match.events or match.nouns or ("",):
                    for key in self._keys(word, part):
                        table.setdefault(key, []).append((number, other))
        return index

    def _match(self, place: tuple[int, int]) -> Match:
        return self.rules[place[0]].match[place[1]]

    def _words(self, claim: Claim) -> _ClaimWords:
        """What a claim is about as words and classes."""
        about = claim.about
        # "Sales fell to $2 billion": a value without a noun of its own is of what rose, fell or was set.
        noun_words = (
            [about.noun] if about.noun else [name.split()[-1].lower() for name in (*about.agents, *about.patients)]
        )
        if about.modifiers and about.noun:
            noun_words += [f"{about.modifiers[-1]} {about.noun}", " ".join((*about.modifiers, about.noun))]
        if not about.noun or self._is_light(about.event):
            # "the launches took place at 11:43": what took place is an agent, or just stands beside it.
            event_words = [
                about.event,
                about.noun,
                *about.modifiers,
                *about.agents,
                *about.patients,
                *sorted(about.words),
            ]
        else:
            event_words = [about.event, *noun_words, *about.modifiers]
        synonyms = self.synonyms
        nouns = {word.lower(): None for word in noun_words}
        nouns |= {f"#{name}": None for word in noun_words for name in synonyms.upward(word, "noun")}
        lowered = {word.lower(): None for word in event_words if word}
        events = lowered | {f"#{name}": None for word in lowered for name in synonyms.classes(word)}
        rest = (claim.where or "", about.reference or "", *about.scope, claim.quote)
        said = (*nouns, *events, *about.modifiers, *about.words, *about.agents, *about.patients, *rest)
        return _ClaimWords(tuple(nouns), tuple(events), " ".join(said).lower(), bool(about.noun))

    def _is_light(self, event: str) -> bool:
        return not event or event in self.occurrence or self.synonyms.main_class(event, "event") == "occurrence"

    def _fits(self, match: Match, claim: Claim, words: _ClaimWords) -> bool:
        about = claim.about
        dimension = claim.value.dimension if isinstance(claim.value, Interval) else ""
        named = " ".join((*about.agents, *about.patients, words.said)).lower()
        return (
            self._has(match.events, words.events, "event")
            and (self._has(match.nouns, words.nouns, "noun") or bool(match.events and not words.stated))
            and not (match.not_nouns and self._has(match.not_nouns, words.nouns, "noun"))
            and (not match.preceded_by or _before(claim) in match.preceded_by)
            and _says(named, match.participants, empty=True)
            and _says(words.said, match.words_any, empty=True)
            and not _says(words.said, match.without, empty=False)
            and (not match.dimensions or dimension in match.dimensions)
            and (about.role in match.roles if match.roles else about.role != "reported")
            and (match.references is None or match.references == (about.reference is not None))
        )

    def _has(self, asked: tuple[str, ...], said: tuple[str, ...], part: Part) -> bool:
        return not asked or any(key in said for word in asked for key in self._keys(word, part))

    def _keys(self, word: str, part: Part) -> tuple[str, ...]:
        """A rule's word and its main class, told from a word by "#"."""
        classes = self.synonyms.classes(word, part) or self.synonyms.classes(word)
        return (word, *(f"#{name}" for name in classes[:1]))


@dataclass(frozen=True, slots=True)
class _ClaimWords:
    nouns: tuple[str, ...]
    events: tuple[str, ...]
    said: str
    stated: bool


def _says(text: str, asked: tuple[str, ...], *, empty: bool) -> bool:
    """Whether one of the phrases stands in the text as whole words; ``empty`` where none is asked for."""
    return empty if not asked else any(f" {phrase.lower()} " in f" {text} " for phrase in asked)


def _before(claim: Claim) -> str:
    """The word before a claim's own, past articles and possessives: the "from" of "from the Sunan area"."""
    words = claim.sentence.text[: claim.start - claim.sentence.start].lower().split()
    return next((word for word in reversed(words) if word not in _ARTICLES and not word.endswith(("'s", "’s"))), "")
