"""Synonyms: which words of a newsroom mean one thing, and which are narrower than others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Part = Literal["noun", "event"]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Classes of nouns and of events by word; a word may stand in several, its main class first."""

    nouns: Mapping[str, tuple[str, ...]]
    events: Mapping[str, tuple[str, ...]]
    broader: Mapping[str, str]
    irregular: Mapping[str, str]
    happenings: frozenset[str]  # classes whose nouns tell of something that happens

    def classes(self, word: str, part: Part | None = None) -> tuple[str, ...]:
        """All classes of a word, as noun, as event, or (without ``part``) as both, nouns first."""
        tables = {"noun": (self.nouns,), "event": (self.events,), None: (self.nouns, self.events)}[part]
        lemma = word.lower()
        for form in (*_forms(lemma), self.irregular.get(lemma, "")):
            found = tuple(dict.fromkeys(name for table in tables for name in table.get(form, ())))
            if found:
                return found
        return ()

    def main_class(self, word: str, part: Part | None = None) -> str | None:
        """The main class of a word, or None."""
        return next(iter(self.classes(word, part)), None)

    def upward(self, word: str, part: Part | None = None) -> tuple[str, ...]:
        """The classes of a word and those broader than they ("soldier": soldier, person)."""
        own = self.classes(word, part)
        return tuple(dict.fromkeys((*own, *(self.broader[name] for name in own if name in self.broader))))

    def synonymous(self, a: str, b: str) -> bool:
        """Whether two words share a class, across nouns and events too ("death", "kill")."""
        return a.lower() == b.lower() or not set(self.classes(a)).isdisjoint(self.classes(b))

    def is_broader(self, wide: str, narrow: str) -> bool:
        """Whether ``wide`` names a class that takes in that of ``narrow`` ("person", "soldier")."""
        inside = set(self.classes(wide, "noun"))
        own = self.classes(narrow, "noun")
        return inside.isdisjoint(own) and any(self.broader.get(name) in inside for name in own)


def read_synonyms(data: Mapping[str, Any]) -> Synonyms:
    """The synonyms of ``rules/vocabulary/synonyms.yaml``."""
    return Synonyms(
        nouns=_by_word(data["classes"], "nouns"),
        events=_by_word(data["classes"], "events"),
        broader={narrow: wide for wide, narrower in data["broader"].items() for narrow in narrower},
        irregular=data["irregular"],
        happenings=frozenset(data["happenings"]),
    )


def _by_word(classes: Mapping[str, Mapping[str, list[str]]], part: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for name, words in classes.items():
        for word in words.get(part, ()):
            table[word] = (*table.get(word, ()), name)
    return table


def _forms(word: str) -> Iterator[str]:
    """A word and what it may be a regular form of: "launched" -> launch, "injuries" -> injury, "firing" -> fire."""
    yield word
    for ending, others in (("ies", ("y",)), ("ied", ("y",)), ("es", ("e", "")), ("s", ("",)), ("ed", ("", "e")),
                           ("ing", ("", "e"))):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            for other in others:
                yield stem + other
            if ending in ("ed", "ing") and stem[-1] == stem[-2]:  # "stabbed"
                yield stem[:-1]
            return
