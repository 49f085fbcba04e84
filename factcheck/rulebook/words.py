"""Synonyms: which words of a newsroom mean one thing, and which are narrower than others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Part = Literal["noun", "event"]
_HISSING = ("s", "x", "z", "ch", "sh")


@dataclass(frozen=True, slots=True, eq=False)  # hashed by identity, to key caches
class Synonyms:
    """Classes of nouns and of events by word; a word may stand in several, its main class first."""

    nouns: Mapping[str, tuple[str, ...]]
    events: Mapping[str, tuple[str, ...]]
    broader: Mapping[str, str]
    happenings: frozenset[str]  # classes whose nouns tell of something that happens

    def classes(self, word: str, part: Part | None = None) -> tuple[str, ...]:
        """All classes of a word, as noun, as event, or (without ``part``) as both, nouns first."""
        lemma = word.lower()
        if part == "noun":
            return self.nouns.get(lemma, ())
        if part == "event":
            return self.events.get(lemma, ())
        return tuple(dict.fromkeys((*self.nouns.get(lemma, ()), *self.events.get(lemma, ()))))

    def main_class(self, word: str, part: Part | None = None) -> str | None:
        """The main class of a word, or None."""
        return next(iter(self.classes(word, part)), None)

    def upward(self, word: str, part: Part | None = None) -> tuple[str, ...]:
        """The classes of a word and those broader than they ("soldier": soldier, person)."""
        own = self.classes(word, part)
        return tuple(dict.fromkeys((*own, *(self.broader[name] for name in own if name in self.broader))))

    def is_broader(self, wide: str, narrow: str) -> bool:
        """Whether ``wide`` names a class that takes in that of ``narrow`` ("person", "soldier")."""
        inside = set(self.classes(wide, "noun"))
        own = self.classes(narrow, "noun")
        return inside.isdisjoint(own) and any(self.broader.get(name) in inside for name in own)


def read_synonyms(data: Mapping[str, Any]) -> Synonyms:
    """The synonyms of ``rules/vocabulary/synonyms.yaml``."""
    classes, irregular = data["classes"], data["irregular"]
    return Synonyms(
        nouns=_by_word(classes, "nouns", ("s",), irregular),
        events=_by_word(classes, "events", ("s", "ed", "ing"), irregular),
        broader={narrow: wide for wide, narrower in data["broader"].items() for narrow in narrower},
        happenings=frozenset(data["happenings"]),
    )


def _by_word(
    classes: Mapping[str, Mapping[str, list[str]]], part: str, endings: tuple[str, ...], irregular: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """The classes of every word and of its inflected forms; a word of its own wins over a form of another."""
    table: dict[str, tuple[str, ...]] = {}
    for name, words in classes.items():
        for word in words.get(part, ()):
            table[word] = (*table.get(word, ()), name)
    forms = [(form, names) for word, names in table.items() for form in _inflected(word, endings)]
    forms += [(form, table[word]) for form, word in irregular.items() if word in table]
    for form, names in forms:
        table.setdefault(form, names)
    return table


def _inflected(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """The regular forms of a word: "injury" -> injuries; "stab" -> stabs, stabbed, stabbing."""
    consonant_y = word.endswith("y") and word[-2:-1] not in "aeiou"
    for ending in endings:
        if ending == "s":
            yield f"{word[:-1]}ies" if consonant_y else f"{word}es" if word.endswith(_HISSING) else f"{word}s"
        elif ending == "ed":
            yield f"{word[:-1]}ied" if consonant_y else f"{word}d" if word.endswith("e") else f"{word}ed"
        else:
            yield f"{word[:-1]}ing" if word.endswith("e") and not word.endswith("ee") else f"{word}ing"
        if (
            ending != "s"
            and len(word) > 2
            and word[-1] in "bdglmnprt"
            and word[-2] in "aeiou"
            and word[-3] not in "aeiou"
        ):
            yield f"{word}{word[-1]}{ending}"
