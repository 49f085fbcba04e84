"""Named gangs, banks, ships, storms and animals: "the rival Iron Saints gang", "the ferry Sea Lark", "a branch of the
Morland Bank". A name that two outlets spell otherwise is a mistake of one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.kinds.atoms import either
from factcheck.kinds.folding import fold
from factcheck.kinds.gazetteer import demonyms
from factcheck.kinds.person_compare import sound_alike
from factcheck.kinds.sentence_words import first_words, has_names, words_of
from factcheck.kinds.toponym import candidates
from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value, Verdict
from factcheck.vocabulary import vocabulary, word_set

NAME = "body"

_TOKEN = r"(?:[A-Z][\w’'&-]{0,30}|\d{1,3}(?:st|nd|rd|th)?)"
_NAME = rf"(?P<name>{_TOKEN}(?: (?:of |the |and )?{_TOKEN}){{0,3}})"
_DETERMINER = r"(?:[Tt]he|[Aa]n?|[Tt]heir|[Hh]is|[Hh]er|of)"
_QUOTED = r"[“\"'‘]?"
_BANK = r"(?P<name>[A-Z][\w’'&-]{0,30}(?: [A-Z][\w’'&-]{0,30}){0,2}? (?P<head>Bank|BANK|bank))\b"
_REPEATS = 400  # mentions looked back for a name told before: enough for a page, bounded for a book
_LIKE = 0.6  # share of letters kept between two spellings of one word of a name
_GENERIC = 4  # letters of a first word that may tell a name apart: "Morland", not "New"


@cache
def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence that holds a value."""
    return first_words((*_sorts(), "crew"))


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The named bodies in a sentence; one is told once an article under each of its names."""
    text = sentence.text
    if not has_names(text):
        return []
    told = {m.value.name for m in found[-_REPEATS:] if m.kind == NAME and isinstance(m.value, Name)}
    mentions: list[Mention] = []
    words = words_of(text)
    for keys, pattern in _patterns():
        for match in pattern.finditer(text) if not words.isdisjoint(keys) else ():
            name, sort = match["name"], _sorts().get(match["head"].lower(), "gang")
            start, end = (sentence.start + place for place in match.span("name"))
            if (
                _is_none(name)
                or (sort == "gang" and candidates(name))
                or name in told
                or any(m.start < end and start < m.end for m in mentions)
            ):
                continue
            told.add(name)
            mentions.append(Mention(NAME, start, end, Name(name, sort), noun=sort, core=(start, end)))
    return mentions


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two named bodies: one name, one name cut short, or one spelt otherwise; else two bodies."""
    assert isinstance(a, Name) and isinstance(b, Name)
    one, other = _words(a), _words(b)
    if a.qualifier != b.qualifier or not one or not other:
        return Judgement(Verdict.NOT_COMPARABLE, f"{a.name} and {b.name} are of different sorts", "other_person")
    if one == other:
        return Judgement(Verdict.AGREE, f"both name {a.name}")
    if set(one) <= set(other) or set(other) <= set(one):
        return Judgement(Verdict.COMPATIBLE, f"{a.name} and {b.name}: one is only named in full", "coarser")
    if len(one) == len(other) and all(map(_alike, one, other)):
        return Judgement(Verdict.CONFLICT, f"the name is {a.name} in one and {b.name} in the other", "spelling")
    own = len(one[0]) > _GENERIC and one[0] not in word_set("bodies", "common")  # "Marlin", but not "First"
    if a.qualifier == "bank" and one[0] == other[0] and own:
        return Judgement(Verdict.CONFLICT, f"the {a.qualifier} is {a.name} in one and {b.name} in the other", "name")
    return Judgement(Verdict.NOT_COMPARABLE, f"{a.name} and {b.name} are two {a.qualifier}s", "other_person")


def show(value: Value) -> str:
    """A body in words: "Iron Saints (gang)"."""
    assert isinstance(value, Name)
    return f"{value.name} ({value.qualifier})" if value.qualifier else value.name


def _words(value: Name) -> list[str]:
    """The words of a name, without article, sort and plural: "the Iron Saints" -> iron, saint."""
    sort = _sorts()
    words = [
        word for word in fold(value.name).split() if word not in ("the", "of", "and", "ss", "ms", "mv", "uss", "hms")
    ]
    bare = [word for word in words if word not in sort]
    return [word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in bare]


def _alike(a: str, b: str) -> bool:
    """Whether two words may be one, spelt otherwise: "gun" and "goon", "lark" and "larke"."""
    if a == b:
        return True
    if a[0] != b[0] or min(len(a), len(b)) < 3 or a[0].isdigit():
        return False
    from rapidfuzz.distance import OSA

    apart = OSA.distance(a, b)
    near = apart <= (2 if min(len(a), len(b)) > 5 else 1) and 1 - apart / max(len(a), len(b)) >= _LIKE
    return sound_alike(a, b) or (near and min(len(a), len(b)) > 3)


def _is_none(name: str) -> bool:
    """Whether a word stands in what looks like a name that none has: "the 12 Filipino crew", "the ferry Monday"."""
    return any(word.lower() in word_set("bodies", "never") or word in demonyms() for word in name.split())


@cache
def _sorts() -> dict[str, str]:
    """The noun of a body -> its sort: "crew" -> gang, "tanker" -> ship."""
    return {word: sort for sort, words in vocabulary("bodies")["sorts"].items() for word in words}


@cache
def _patterns() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    """How each sort is named; and words of which one stands in every sentence that names one."""
    sorts = vocabulary("bodies")["sorts"]
    gangs, ships, storms, animals = (either(sorts[name]) for name in ("gang", "ship", "storm", "animal"))
    adjectives = r"(?:[a-z][\w-]* ){0,2}?"
    hostile = rf"(?:{either(vocabulary('bodies')['hostile'])})"
    places = either(vocabulary("bodies")["at_banks"])
    ship = rf"(?P<name>(?:(?:MV|MS|SS|USS|HMS|M/V) )?{_TOKEN}(?: {_TOKEN}){{0,2}})"
    first = {name: first_words(sorts[name]) for name in ("gang", "ship", "storm", "animal")}
    gang_s = first["gang"] | {f"{word}s" for word in first["gang"]}
    crew = rf"\b(?:{_DETERMINER} {hostile}|[Mm]embers of the) {_QUOTED}{_NAME}[”\"’']? (?P<head>crew)\b(?! m)"
    named = rf"(?:called|named|known as) {_QUOTED}(?P<name>{_TOKEN}(?: {_TOKEN})?)"
    return (
        (gang_s, re.compile(rf"\b{_DETERMINER} {adjectives}{_QUOTED}{_NAME}[”\"’']? (?P<head>{gangs})s?\b")),
        (frozenset(("crew",)), re.compile(crew)),
        (first["ship"], re.compile(rf"\b(?P<head>{ships}),? (?:(?:called|named|the) )?{_QUOTED}{ship}")),
        (first["storm"], re.compile(rf"\b(?P<head>(?i:{storms})) (?P<name>[A-Z][a-z]{{2,}})\b(?! [A-Z])")),
        (first["animal"], re.compile(rf"\b(?P<head>{animals}),? {named}")),
        (frozenset(("bank",)), re.compile(rf"\b(?:{places}) (?:the |an? )?{_BANK}")),
    )
