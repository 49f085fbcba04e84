"""Place names as articles word them: "Laredo, Texas", "Pyongyang's Sunan area", "northern Italy"."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from factcheck.kinds.folding import straighten
from factcheck.kinds.gazetteer import Place, bearers, beside, inside
from factcheck.vocabulary import word_set

_KIND_OF = re.compile(
    r"^(?:(?:the|a|an) )?(?:[\w-]+ ){0,3}?(?:city|town|village|capital|port|island|province|region|state|district|"
    r"county|suburb|territory|hamlet|resort|community|settlement|municipality|republic|area|neighbou?rhood|peninsula)"
    r"(?: city| town)? of (?=[A-Z])"
)
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
_GENERIC = re.compile(
    r" (?:area|region|city|metropolis|capital|town|village|vicinity|outskirts|coast|neighbou?rhood|metro area"
    r"|metropolitan area|waterfront|mainland|suburbs)$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"^(.+?)(?:'s|(?<=s)') (.+)$")


def part_of(text: str) -> str:
    """The part of a place that is meant: "northern" in "northern Italy", else ""."""
    first, _, rest = _ARTICLE.sub("", text).partition(" ")
    part = bool(rest) and first.lower() in word_set("directions", "parts")
    return first.lower() if part and not bearers(_ARTICLE.sub("", text)) else ""


@lru_cache(maxsize=8192)
def candidates(text: str) -> tuple[Place, ...]:
    """All places that a worded name can mean, the likeliest first."""
    worded = straighten(text).strip(" ,")
    name = _ARTICLE.sub("", worded)
    if not name:
        return ()
    if found := bearers(worded) or bearers(name):
        return found
    head, comma, tail = name.rpartition(", ")
    if comma:
        return inside(candidates(head), _tail_names(tail))
    if possessive := _POSSESSIVE.match(name):
        owner, thing = possessive.groups()
        return inside(candidates(thing), (owner,))
    return _shortened(name)


def _tail_names(tail: str) -> tuple[str, ...]:
    """What stands after a comma, as names: "Anhui province", "Anhui's Hefei city" by its last part."""
    return tuple(dict.fromkeys((tail, *(place.name for place in candidates(tail)))))


def _shortened(name: str) -> tuple[Place, ...]:
    """The name without "the port city of" in front or "area" behind, or without "northern"."""
    first, _, rest = name.partition(" ")
    if rest and first.lower() in word_set("directions", "parts") and (found := candidates(rest)):
        return found
    for pattern in (_KIND_OF, _GENERIC):
        shorter = pattern.sub("", name)
        if shorter != name and (found := candidates(shorter)):
            return found
    return ()


def resolve(text: str, hints: Collection[str] = ()) -> Place | None:
    """The place that a worded name means, with the article's other places as hints for a name with several bearers."""
    found = candidates(text)
    hinted = (inside(found, hints) or beside(found, hints)) if hints and len(found) > 1 else ()
    return (hinted or found or (None,))[0]
