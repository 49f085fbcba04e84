"""Bare names that say something of their own: a surname spelt otherwise than the full name before it, and the given
name of one who has no other in the article ("'Isaac, be calm,'", "little Isaac's mother")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from factcheck.kinds.gazetteer import demonyms
from factcheck.kinds.person_given import given
from factcheck.kinds.person_roles import heads
from factcheck.kinds.toponym import candidates
from factcheck.kinds.transliteration import same_sound
from factcheck.model import Article, Mention, Name, Sentence
from factcheck.vocabulary import vocabulary, word_set

_BARE = re.compile(
    r"[A-Z](?<![\w.-].)(?<!\w[’'].)(?:(?:(?<=M)a?c|(?<=[OD])[’'])[A-Z])?[a-zà-öø-ÿ]{3,}(?![\w-])(?! [A-Z])"
)
# What any of these is, wherever it stands.
_CAPITAL = re.compile(r"[A-Z](?:(?:(?<=M)a?c|(?<=[OD])[’'])[A-Z])?[a-zà-öø-ÿ]{3,}")
_LETTERS = bytes(byte if chr(byte).isalpha() and chr(byte) not in "ªµº" else 32 for byte in range(256))
_LEAST = 5  # letters of a name that may be a slip of another
_LOOK_BACK = 400
_STOPS = ",.!?:;”\"’'"


@cache
def _run() -> re.Pattern[str]:
    particles = "|".join(vocabulary("titles")["particles"])
    return re.compile(rf"[A-Z][\w’'.-]{{1,40}}(?: (?:(?:{particles}) )?[A-Z][\w’'.-]{{1,40}}){{1,8}}")


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary("titles")
    before, after = "|".join(words["tender"]), "|".join(words["kin_of"])
    return re.compile(rf"\b(?:{before}) $", re.I), re.compile(rf"[’']s? (?:[a-z-]+ )?(?:{after})\b")


def bare_names(
    sentence: Sentence, article: Article, found: Sequence[Mention], here: Sequence[Mention]
) -> Iterable[tuple[int, int, str]]:
    """The bare names in a sentence that are worth telling, as (start, end, name); ``here`` are the persons in it."""
    text, places = sentence.text, _rare(article.text)
    people: frozenset[str] | None = None
    for place in places[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]:
        match = _BARE.match(text, place - sentence.start)
        if match is None or _follows_name(text, match.start()):
            continue
        word = match[0]
        titled = text[: match.start()].rpartition(" ")[0].rpartition(" ")[2].lower().rstrip(".") in heads()
        if word in word_set("titles", "also_words") or (candidates(word) and not titled):
            continue
        if people is None:
            people = _parts((*found[-_LOOK_BACK:], *here)[-_LOOK_BACK:])
        if word in people:
            continue
        if any(_slip(word, part) for part in people) or _alone(sentence, *match.span(), found):
            yield match.start(), match.end(), word


def _follows_name(text: str, start: int) -> bool:
    """Whether a capitalised word stands right before: then the word is a part of a longer name."""
    before = text[max(0, start - 30) : start].split(" ")
    if len(before) < 2 or before[-1]:
        return False
    word = before[-2]
    return word[:1].isupper() and word[-1:] not in _STOPS and word.lower().rstrip(".") not in heads()


@cache
def _no_names() -> frozenset[str]:
    return word_set("titles", "not_persons") | demonyms().keys()


@lru_cache(maxsize=4)
def _rare(text: str) -> list[int]:
    """Where capitalised words of an article stand that are in no longer name of it and never in lower case."""
    capitals = set(_CAPITAL.findall(text)) - _no_names() - _in_runs(text)
    words = text.encode("latin-1", "replace").translate(_LETTERS).decode("latin-1").split()
    in_lower = {word.lower() for word in capitals}.intersection(words)
    rare = {word for word in capitals if word.lower() not in in_lower}
    return [match.start() for match in _CAPITAL.finditer(text) if match[0] in rare] if rare else []


def _in_runs(text: str) -> set[str]:
    """The words of an article's longer names."""
    runs: set[str] = set()
    for run in _run().findall(text):
        words = run.replace("’", "'").split()
        while words and words[0].lower().rstrip(".") in heads():
            words.pop(0)
        if len(words) > 1:
            runs.update([word.removesuffix("'s") for word in words])
    return runs


def _parts(found: Sequence[Mention]) -> frozenset[str]:
    """The parts of the persons' names told so far."""
    names = (m.value.name for m in found if m.kind == "person" and isinstance(m.value, Name))
    return frozenset(part for name in names for part in name.split() if len(part) >= _LEAST)


def _slip(word: str, part: str) -> bool:
    """Whether a word is another spelling of a part of a name: "Raite" of "Rait", but not "Browns" of "Brown"."""
    if word[0] != part[0] or min(len(word), len(part)) < _LEAST - 1 or abs(len(word) - len(part)) > 2:
        return False
    short, long = sorted((word, part), key=len)
    if long in (f"{short}s", f"{short}es") or (word in given() and part in given() and not same_sound(word, part)):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(word, part, score_cutoff=2) <= (2 if min(len(word), len(part)) >= 8 else 1)


def _alone(sentence: Sentence, start: int, end: int, found: Sequence[Mention]) -> bool:
    """Whether a given name is called out in a quotation, or told tenderly or by kin: "little Isaac", "Isaac's mum"."""
    text = sentence.text
    if text[start:end] not in given():
        return False
    before, after = _around()
    if before.search(text, max(0, start - 12), start) or after.match(text, end):
        return True
    at = sentence.start + start
    return any(m.kind == "quote" and m.start <= at < m.end for m in reversed(found[-40:]))
