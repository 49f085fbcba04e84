"""Events that a verb tells only together with another word: "taken to hospital", "lost their lives", "blew up"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.extract.parser import Token, lemma
from factcheck.vocabulary import vocabulary

_OBJECTS = ("dobj", "pobj", "acomp", "oprd", "attr", "advmod", "prt", "nsubjpass")


def of_phrase(verb: Token) -> str:
    """The event of a verb together with another word: "taken to hospital", "lost their lives", "blew up"."""
    for part in verb.children:
        before = part.lower_ if part.dep_ == "prep" else ""
        for inner in part.children if before else (part,):
            entry = _idiom(lemma(verb), lemma(inner), before) if inner.dep_ in _OBJECTS else None
            if entry is not None:
                return entry
    return ""


def _idiom(verb: str, word: str, before: str) -> str | None:
    entries = _idioms().get((verb, word), ())
    return next((event for event, after in entries if not after or before in after), None)


@cache
def _idioms() -> Mapping[tuple[str, str], list[tuple[str, tuple[str, ...]]]]:
    """The idioms by verb and word: their event, and the prepositions that it asks for."""
    table: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = {}
    for entry in vocabulary("idioms")["idioms"]:
        for verb in entry["verbs"]:
            for word in entry["with"]:
                table.setdefault((verb, word), []).append((entry["event"], tuple(entry.get("after", ()))))
    return table
