"""What alignment looks at in each claim, computed once: classes, names, weighted words, times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor, log

from factcheck.kinds.folding import is_proper
from factcheck.model import About, Claim, Interval, Name, Role
from factcheck.rulebook import RuleBook
from factcheck.vocabulary import word_set

_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = word_set("syntax", "stop_words")
_LEAD = 2
_DAY = 86_400.0
_LARGE = 100  # figures from here on are told in round numbers
_APART = 0.1  # the width of a stretch of the logarithm


@dataclass(frozen=True, slots=True)
class Features:
    """A claim as alignment sees it."""

    claim: Claim
    dimension: str
    nouns: frozenset[str]
    events: frozenset[str]
    told: frozenset[str]  # all its predicates: "injure" too of "120 injured were taken to hospital"
    name: tuple[str, ...]  # the words of the longest name of whom or what it is
    bearer: frozenset[str]  # the same, in no order
    sorts: frozenset[str]  # and of what sort that is: "boy", "13-inch"
    sizes: frozenset[str]  # those of a model: "13-inch", but no "36-year-old"
    names: Mapping[str, float]
    words: Mapping[str, float]  # the clause's words, by how rare they are in this story
    sentence: Mapping[str, float]
    order: str  # "first" or "last" of several, or ""

    @property
    def keys(self) -> frozenset[str]:
        """What a partner must share at least one of, to be looked at at all."""
        return self.nouns | self.told | self.bearer | self.names.keys() | self.sentence.keys() | self._figures

    @property
    def _figures(self) -> frozenset[str]:
        """The numbers, or the words of the name: a figure that two articles share is seldom chance, nor is a large
        one that they round differently."""
        value = self.claim.value
        if isinstance(value, Name):
            return frozenset(value.name.lower().split())
        figures = {f"{n:g}" for n in value.stated}
        if self.dimension != "time":
            figures.update(key for n in value.stated if n >= _LARGE for key in _about(n))
        return frozenset(figures)


def differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of words both tell something, and nothing of it is the same."""
    return bool(a and b and not a & b)


@dataclass(frozen=True, slots=True)
class Story:
    """What holds for all claims of a story: how rare each word is, and when its main event was."""

    rarity: Mapping[str, float]
    main_day: Interval | None
    rivals: Mapping[str, int]  # by claim: how many other values its own article gives for the like
    others: Mapping[str, int]  # by claim: how many other values its own article gives in that dimension
    leads: frozenset[tuple[str, int]]  # article and start of the sentences in which each article's story begins

    def in_lead(self, claim: Claim) -> bool:
        """Whether a claim stands where its article says what happened."""
        return (claim.article, claim.sentence.start) in self.leads


def story_of(claims: Sequence[Claim], rulebook: RuleBook) -> Story:
    """Word rarity over the sentences that hold claims, and the day that most articles date their claims to."""
    sentences = {(c.article, c.sentence.start): c.sentence.text for c in claims}
    seen = Counter(w for text in sentences.values() for w in set(_words(text, rulebook)))
    total = max(2, len(sentences))
    rarity = {word: log(1 + total / count) / log(1 + total) for word, count in seen.items()}
    return Story(rarity, _main_day(claims), _rivals(claims), _others(claims), _leads(claims))


def _rivals(claims: Sequence[Claim]) -> dict[str, int]:
    """Where an article prices five models, each of its prices has four rivals: a stranger pairs easily with one."""
    groups: dict[tuple[str, str, str], set[object]] = {}
    keys: dict[str, list[tuple[str, str, str]]] = {}
    for claim in claims:
        if not isinstance(claim.value, Interval) or claim.kind in ("date", "clock"):
            continue
        for word in {claim.about.noun, claim.about.event} - {""}:
            key = claim.article, f"{claim.kind} {_dimension(claim)}", word
            groups.setdefault(key, set()).add(_plain(claim))
            keys.setdefault(claim.id, []).append(key)
    return {name: max(len(groups[key]) for key in own) - 1 for name, own in keys.items()}


def _others(claims: Sequence[Claim]) -> dict[str, int]:
    """An article's only speed, or its only voltage, is that of the thing the story is about."""
    values: dict[tuple[str, str, str], set[object]] = {}
    for claim in claims:
        values.setdefault((claim.article, claim.kind, _dimension(claim)), set()).add(_plain(claim))
    return {c.id: len(values[c.article, c.kind, _dimension(c)]) - 1 for c in claims}


def _plain(claim: Claim) -> object:
    """A value without its hedge, to tell it from others."""
    value = claim.value
    return (value.stated or (value.low, value.high)) if isinstance(value, Interval) else value.name


def _leads(claims: Sequence[Claim]) -> frozenset[tuple[str, int]]:
    """The first sentences of each article's body that hold a claim."""
    starts: dict[str, list[int]] = {}
    for claim in claims:
        own = starts.setdefault(claim.article, [])
        if claim.sentence.role is Role.BODY and claim.sentence.start not in own and len(own) < _LEAD:
            own.append(claim.sentence.start)
    return frozenset((article, start) for article, own in starts.items() for start in own)


def _main_day(claims: Sequence[Claim]) -> Interval | None:
    """The day to which most articles date what they tell; each article's first dated claims count most."""
    votes: Counter[int] = Counter()
    days: dict[int, Interval] = {}
    seen: Counter[str] = Counter()
    for claim in claims:
        day = claim.when
        if day is None or day.dimension != "instant" or day.high - day.low > _DAY:
            continue
        number = int((day.low + day.high) / 2 // _DAY)  # one calendar day has one number in nearly every zone
        days.setdefault(number, day)
        votes[number] += max(1, 4 - seen[claim.article])
        seen[claim.article] += 1
    return days[max(votes, key=lambda n: (votes[n], -n))] if votes else None


def _words(text: str, rulebook: RuleBook) -> list[str]:
    lower = (w.lower() for w in _WORD.findall(text))
    return [rulebook.synonyms.main_class(w) or w for w in lower if w not in _STOP]


def features(claim: Claim, story: Story, rulebook: RuleBook) -> Features:
    """What alignment needs of a claim."""
    about, synonyms = claim.about, rulebook.synonyms
    named = {
        w.lower()
        for phrase in (*about.agents, *about.patients)
        for w in phrase.split()
        if w[:1].isupper() or w[:1].isdigit()
    }
    name = tuple(longest_name(about).lower().split())
    sorts = frozenset(
        synonyms.main_class(w, "noun") or w for told in about.whose if not is_proper(told) for w in told.split()
    )
    own = {*about.words, about.noun, about.event, *about.modifiers}
    clause = {synonyms.main_class(w) or w for w in own if len(w) > 2 and w not in _STOP} | named
    return Features(
        claim=claim,
        dimension=_dimension(claim),
        nouns=_classes(about.noun, synonyms.classes(about.noun, "noun")),
        events=_classes(about.event, synonyms.classes(about.event)),
        told=frozenset(c for word in (about.event, *about.events) for c in _classes(word, synonyms.classes(word))),
        name=name,
        bearer=frozenset(name),
        sorts=sorts,
        sizes=frozenset(w for w in sorts if w[0].isdigit() and not w.endswith("-old")),
        names=_weighted(named, story),
        words=_weighted(clause, story),
        sentence=_weighted(_words(claim.sentence.text, rulebook), story),
        order=next((s.partition(":")[2] for s in about.scope if s.startswith("order:")), ""),
    )


def longest_name(about: About) -> str:
    """The longest name of whom or what a value is, as its article has it; "" where it is told by none."""
    return max((name for name in about.whose if is_proper(name)), key=len, default="")


def _about(number: float) -> tuple[str, str]:
    """Two keys, of which numbers up to 5% apart share one: "close to 800", "784"."""
    place = log(number) / _APART
    return f"about {floor(place)}", f"near {floor(place + 0.5)}"


def _dimension(claim: Claim) -> str:
    """Times of all four scales lie on one: "Wednesday" may stand beside a dated day."""
    value = claim.value
    if not isinstance(value, Interval):
        return "count" if claim.kind == "count" else "name"  # "7-2" beside "two dissents"
    if claim.about.noun == "age":
        return "age"  # a boy's five years are not the five years that a well stood empty
    return "time" if claim.kind in ("date", "clock") else value.dimension


def _classes(word: str, classes: Iterable[str]) -> frozenset[str]:
    return frozenset((word, *classes)) if word else frozenset()


def _weighted(words: Iterable[str], story: Story) -> dict[str, float]:
    return {w: story.rarity.get(w, 1.0) for w in words}
