"""Events that a verb tells only together with another word: "taken to hospital", "lost their lives", "blew up"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from factcheck.extract.parser import Token, lemma
from factcheck.vocabulary import vocabulary

_OBJECTS = ("dobj", "pobj", "acomp", "oprd", "attr", "advmod", "prt", "nsubjpass")


def of_phrase(verb: Token) -> str:
    """The event of a verb together with another word: "taken to hospital", "lost their lives", "blew up"."""
    for part in verb.children:
        before = part.lower_ if part.dep_ == "prep" else ""
        for inner in part.children if before else (part,):
            if inner.dep_ not in _OBJECTS:
                continue
            for idiom in _idioms().get((lemma(verb), lemma(inner)), ()):
                if _holds(idiom, verb, before):
                    return idiom.event
    return ""


@dataclass(frozen=True, slots=True)
class _Idiom:
    event: str
    after: tuple[str, ...]
    passive: bool
    led: bool


def _holds(idiom: _Idiom, verb: Token, before: str) -> bool:
    if idiom.after and before not in idiom.after:
        return False
    if idiom.passive and not any(c.dep_ == "auxpass" for c in verb.children) and verb.dep_ != "acl":
        return False
    return not idiom.led or verb.dep_ == "xcomp"


@cache
def _idioms() -> Mapping[tuple[str, str], list[_Idiom]]:
    """The idioms by verb and word."""
    table: dict[tuple[str, str], list[_Idiom]] = {}
    for entry in vocabulary("idioms")["idioms"]:
        idiom = _Idiom(entry["event"], tuple(entry.get("after", ())), "passive" in entry, "led" in entry)
        for verb, word in product(entry["verbs"], entry["with"]):
            table.setdefault((verb, word), []).append(idiom)
    return table
