"""What narrows a value: its scope, reference point, direction, role and whether it tells of a change."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase, name_of, words
from factcheck.vocabulary import vocabulary

_BEFORE, _AFTER = 5, 6  # how many tokens around a value its scope may stand
_WIDE = ("to_date",)  # scopes that a whole clause carries: "so far this year"
_ADJACENT = ("per_time",)  # scopes that stand right behind the value: "50 a day"
_AREAS = ("worldwide", "national", "statewide")  # these narrow a count only in its own noun phrase


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
    near = doc[max(0, found.first - _BEFORE) : min(len(doc), last + _AFTER)].text
    behind = doc[found.last : last + 3].text
    hits = []
    for name, pattern in _scopes():
        text = doc.text if name in _WIDE else behind if name in _ADJACENT or name in _AREAS else near
        match = pattern.search(text)
        if match and not (name in _ADJACENT and match.start() > 1):
            hits.append(f"{name}:{match[0].lower()}")
    return tuple(hits)


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
    before = found.doc[max(0, found.first - 4) : found.first]
    words_before = [t.lower_.replace("-", "") for t in before]
    return any(w in words("directions") for w in words_before) and bool({"of", "from"} & set(words_before))


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


@cache
def _role_words(part: str) -> dict[str, str]:
    return {word: role for role, lists in vocabulary("scope")["roles"].items() for word in lists[part]}


def role(found: Phrase) -> str:
    """What the value is for: actual, forecast, target, limit, capacity, record, previous or increment."""
    doc = found.doc
    preposition = found.top.head if found.top.dep_ == "pobj" else None
    change = change_of(found)
    if change and preposition is not None and preposition.head == found.verb:
        return str(vocabulary("scope")["change_prepositions"].get(preposition.lower_, "actual"))
    if change:
        return "increment"
    tokens = [t.lower_ for t in doc[max(0, found.first - _BEFORE) : found.first]]
    if found.noun is not None:
        tokens += [t.lower_ for t in found.noun.lefts] + [lemma(found.noun)]
    near = " ".join(tokens)
    for name, lists in vocabulary("scope")["roles"].items():
        if name != "increment" and any(
            f" {w} " in f" {near} " for w in lists["words"] if w not in ("from", "before", "range", "last", "best")
        ):
            return str(name)
    if found.verb is not None:
        return _role_words("verbs").get(lemma(found.verb), "actual")
    return "actual"


def change_of(found: Phrase) -> str:
    """ "up" or "down" where the value tells of a rise or a fall: "rose 3 percent", "a 3 percent drop"."""
    near = [found.verb, found.noun]
    if found.top.dep_ in ("npadvmod", "nummod", "nmod", "amod", "compound", "quantmod", "dobj", "pobj", "advmod"):
        near.append(found.top.head)
    for token in near:
        if token is None:
            continue
        word = lemma(token)
        if word in words("rises"):
            return "up"
        if word in words("falls"):
            return "down"
    return ""
