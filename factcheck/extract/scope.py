"""What narrows a value: its scope, and the point and direction a distance is measured from."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from factcheck.extract.parser import Token
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import beside_others, name_of, taken_in, text_between, text_of, words
from factcheck.vocabulary import vocabulary

_BEFORE, _AFTER = 5, 6  # how many tokens around a value its scope may stand
_WIDE = ("to_date", "partial")  # scopes that a whole clause carries: "so far this year"
_ADJACENT = ("per_time",)  # scopes that stand right behind the value: "50 a day"
_AREAS = ("worldwide", "national", "statewide")  # these narrow a count only in its own noun phrase
_OWN = ("part", "severity")  # of the noun phrase itself: "two other boys", but not "two boys and three other girls"
_ENDS = (",", ".", ":", "CC", "-LRB-", "-RRB-", "IN")


@cache
def _scopes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each scope class one pattern over its phrases; ``*`` stands for up to four words."""
    patterns = []
    for name, phrases in vocabulary("scope")["scope"].items():
        body = "|".join(
            re.escape(p).replace(r"\*", r"[\w'’-]+(?:\s[\w'’-]+){0,3}") for p in sorted(phrases, key=len, reverse=True)
        )
        patterns.append((name, re.compile(rf"(?<![\w-])(?:{body})(?![\w-])", re.I)))
    return tuple(patterns)


def scope(found: Phrase) -> tuple[str, ...]:
    """The scope phrases around a value, as ``class:words``, such as "each:each" or "including:including the gunman"."""
    doc = found.doc
    last = max(found.last, found.noun.i + 1 if found.noun is not None else 0)
    before = text_between(doc, max(0, found.first - _BEFORE), found.first)
    after = text_between(doc, found.last, min(len(doc), last + _AFTER))  # never the hedge itself: "more than 400"
    behind = text_between(doc, found.last, min(len(doc), last + 3))
    own = f"{text_between(doc, max(0, found.first - 2), found.first)} , {_own_phrase(found, last)}"
    counted_in = taken_in(found.noun or found.top) or taken_in(found.top)
    hits = ["among:including"] if counted_in is not None and counted_in.i < found.first else []
    if not hits and found.noun is not None and beside_others(found.noun):
        hits = ["among:and"]
    for name, pattern in _scopes():
        wide, close = name in _WIDE, name in _ADJACENT or name in _AREAS
        near = own if name in _OWN else behind if close else f"{before} , {after}"
        match = pattern.search(text_of(doc) if wide else near)
        if match and not (name in _ADJACENT and match.start() > 1):
            hits.append(f"{name}:{match[0].lower()}")
    return tuple(hits)


def _own_phrase(found: Phrase, last: int) -> str:
    """The words from the number to the end of its noun phrase: "two other boys", "three of them", "12 more"."""
    doc, at = found.doc, max(found.last, last)
    while at < min(len(doc), last + 3) and (doc[at].lower_ == "of" or doc[at].tag_ not in _ENDS):
        at += 1
    return text_between(doc, found.last, at)


def reference(found: Phrase) -> tuple[str | None, str | None]:
    """Where a distance is measured from and in which direction: "890 miles north of Pyongyang"."""
    doc, direction, at = found.doc, None, found.last
    directions = words("directions")
    for token in doc[at : at + 3]:
        if token.text in directions:
            direction = token.text.replace("-", "")
            at = token.i + 1
            break
    for token in doc[at : at + 3]:
        if token.lower_ in ("of", "from", "off", "to", "outside", "inside") and (
            direction or token.lower_ in ("from", "off", "outside", "inside")
        ):
            place = next((t for t in token.rights if t.dep_ == "pobj"), None) or _next_noun(token)
            return (_proper(place) if place is not None else None), direction
        if token.tag_ in (",", ".") or token.tag_.startswith("VB"):
            break
    return None, direction


def is_reference(found: Phrase) -> bool:
    """Whether a place only tells where another lies: "890 miles north of [Pyongyang]"."""
    before = [t.lower_.replace("-", "") for t in found.doc[max(0, found.first - 7) : found.first]]
    return any(
        word in words("directions") and after in ("of", "from") and not word.endswith("ern")
        for word, after in pairwise(before)
    )


def _next_noun(token: Token) -> Token | None:
    return next((t for t in token.doc[token.i + 1 : token.i + 6] if t.tag_.startswith("NN")), None)


def _proper(token: Token) -> str:
    """The name inside a phrase: the Vladivostok of "the port city of Vladivostok"."""
    if token.tag_.startswith("NNP"):
        return name_of(token)
    named = next(
        (t for t in token.rights if t.dep_ in ("prep", "appos") for t in t.subtree if t.tag_.startswith("NNP")), None
    )
    return name_of(named) if named is not None else name_of(token)
