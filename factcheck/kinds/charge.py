"""Crimes that one is charged with, convicted or cleared of: "second-degree murder", "assault in the first degree"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.kinds.atoms import either
from factcheck.kinds.sentence_words import key_words, words_of
from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value, Verdict
from factcheck.vocabulary import vocabulary, word_set

NAME = "charge"

_NEAR = 300  # characters around a charge in which its stage of the trial is told
_DEGREES = {"first": "1", "1st": "1", "second": "2", "2nd": "2", "third": "3", "3rd": "3", "fourth": "4", "4th": "4"}
_DEGREE = rf"(?:{'|'.join(_DEGREES)})"


class _Charge(NamedTuple):
    """A crime as worded: the crime itself, its degree, and whether it was only attempted."""

    crime: str
    degree: str
    attempted: bool


@cache
def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence that holds a value."""
    return key_words(vocabulary("charges")["crimes"])


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The charges in a sentence that tells of a court; a bare "murder" only behind "convicted of" and the like."""
    text = sentence.text
    mentions: list[Mention] = []
    if words_of(text).isdisjoint(_stage_keys()):
        return mentions
    for match in _pattern().finditer(text):
        stage = _stage(text, match.start())
        particular = match["first"] or match["attempted"] or match["tried"] or match["later"]
        if not stage or (not particular and not _behind().search(text, max(0, match.start() - _NEAR), match.start())):
            continue
        start, end = (sentence.start + place for place in match.span())
        value = Name(" ".join(match[0].split()), stage)
        mentions.append(Mention(NAME, start, end, value, noun="charge", core=(start, end)))
    return mentions


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two charges: one crime, one of them told more closely, or of another degree at the same stage of the trial."""
    assert isinstance(a, Name) and isinstance(b, Name)
    one, other = _read(a.name), _read(b.name)
    if (one.crime, one.attempted) != (other.crime, other.attempted):
        return Judgement(Verdict.NOT_COMPARABLE, f"{a.name} and {b.name} are different crimes", "event")
    if one.degree == other.degree:
        return Judgement(Verdict.AGREE, f"both say {a.name.lower()}")
    if not one.degree or not other.degree:
        return Judgement(Verdict.COMPATIBLE, f"{a.name} and {b.name}: one is only coarser", "coarser")
    if a.qualifier != b.qualifier:
        told = f"{a.name} ({a.qualifier}) and {b.name} ({b.qualifier}) are of two stages of the trial"
        return Judgement(Verdict.NOT_COMPARABLE, told, "event")
    return Judgement(Verdict.CONFLICT, f"{a.name} in one and {b.name} in the other", "degree")


def show(value: Value) -> str:
    """A charge in words."""
    assert isinstance(value, Name)
    return value.name


@lru_cache(maxsize=1024)
def _read(worded: str) -> _Charge:
    match = _pattern().fullmatch(worded)
    assert match is not None
    degree = (match["first"] or match["later"] or "").lower()
    return _Charge(match["crime"].lower(), _DEGREES.get(degree, ""), bool(match["attempted"] or match["tried"]))


def _stage(text: str, at: int) -> str:
    """The stage of the trial by the last word before a charge that tells one, else by the first behind it."""
    stages = _stages()
    before = [word.lower() for word in _stage_words().findall(text, max(0, at - _NEAR), at)]
    behind = _stage_words().search(text, at, at + _NEAR)
    # "guilty of two counts of murder": a noun tells of a stage only where no verb does
    firm = [word for word in before if word not in word_set("charges", "nouns")] or before
    word = firm[-1] if firm else behind[0].lower() if behind else ""
    return stages.get(word, "")


@cache
def _stages() -> dict[str, str]:
    return {word: stage for stage, words in vocabulary("charges")["stages"].items() for word in words}


@cache
def _stage_keys() -> frozenset[str]:
    return key_words(_stages())


@cache
def _stage_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(_stages())})\b", re.I)


@cache
def _behind() -> re.Pattern[str]:
    """What stands right before a charge without degree: "convicted of", "charged with two counts of", "guilty to"."""
    stage = either(_stages())
    counts = r"(?:(?:\w+ ){0,2}counts? of |(?:the )?charges? of )?"
    return re.compile(rf"\b(?:(?:{stage}) (?:of|with|to|for|on) {counts}|\b(?:counts?|charges?) of )$", re.I)


@cache
def _pattern() -> re.Pattern[str]:
    crimes = either(vocabulary("charges")["crimes"])
    return re.compile(
        rf"\b(?:(?P<attempted>attempted) )?(?:(?P<first>{_DEGREE})[- ]degree )?(?:(?P<tried>attempted) )?"
        rf"(?P<crime>{crimes})\b(?! (?:charges?|trial|case|suspect|victim|investigation|weapon)\b)"
        rf"(?:,? in the (?P<later>{_DEGREE})(?: degree)?\b)?",
        re.I,
    )
