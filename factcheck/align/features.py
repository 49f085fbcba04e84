"""What alignment looks at in each claim, computed once: classes, names, weighted words, times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from factcheck.model import Claim, Interval
from factcheck.rulebook import RuleBook
from factcheck.vocabulary import vocabulary

_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP = frozenset(vocabulary("syntax")["stop_words"])
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Features:
    """A claim as alignment sees it."""

    claim: Claim
    dimension: str
    nouns: frozenset[str]
    events: frozenset[str]
    names: frozenset[str]
    words: Mapping[str, float]  # the clause's words, by how rare they are in this story
    sentence: Mapping[str, float]
    order: str  # "first" or "last" of several, or ""

    @property
    def keys(self) -> frozenset[str]:
        """What a partner must share at least one of, to be looked at at all."""
        rare = sorted(self.sentence, key=lambda w: (-self.sentence[w], w))[:6]
        return self.nouns | self.events | self.names | frozenset(rare)


@dataclass(frozen=True, slots=True)
class Story:
    """What holds for all claims of a story: how rare each word is, and when its main event was."""

    rarity: Mapping[str, float]
    main_day: Interval | None


def story_of(claims: Sequence[Claim], rulebook: RuleBook) -> Story:
    """Word rarity over the sentences that hold claims, and the day that most articles date their claims to."""
    sentences = {(c.article, c.sentence.start): c.sentence.text for c in claims}
    seen = Counter(w for text in sentences.values() for w in set(_words(text, rulebook)))
    total = max(2, len(sentences))
    rarity = {word: log(1 + total / count) / log(1 + total) for word, count in seen.items()}
    return Story(rarity, _main_day(claims))


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
    named = {w.lower() for phrase in (*about.agents, *about.patients) for w in phrase.split() if w[:1].isupper()}
    clause = {synonyms.main_class(w) or w for w in about.words if len(w) > 2 and w not in _STOP}
    value = claim.value
    return Features(
        claim=claim,
        dimension=value.dimension if isinstance(value, Interval) else "name",
        nouns=_classes(about.noun, synonyms.classes(about.noun, "noun")),
        events=_classes(about.event, synonyms.classes(about.event)),
        names=frozenset(named),
        words=_weighted(clause, story),
        sentence=_weighted(_words(claim.sentence.text, rulebook), story),
        order=next((s.partition(":")[2] for s in about.scope if s.startswith("order:")), ""),
    )


def _classes(word: str, classes: Iterable[str]) -> frozenset[str]:
    return frozenset((word, *classes)) if word else frozenset()


def _weighted(words: Iterable[str], story: Story) -> dict[str, float]:
    return {w: story.rarity.get(w, 1.0) for w in words}
