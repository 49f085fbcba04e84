"""Ordinals that tell a number so far ("the fourth person to die", "her 20th goal"), and "twice"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import inf

from factcheck.kinds.atoms import either
from factcheck.kinds.reading import Claimed
from factcheck.kinds.sentence_words import ANY_DIGIT, first_words, words_of
from factcheck.model import Hedge, Interval, Mention, Sentence
from factcheck.vocabulary import vocabulary

TIMES = frozenset(("twice", "thrice"))
BESIDE_DIGITS = frozenset(("st", "nd", "rd", "th"))  # "20th" is a figure and a word to ``sentence_words``
_TWICE = re.compile(
    r"(?<!think )(?<!thought )(?<!once or )(?<!than )(?<![\w-])(?P<word>twice|thrice)"
    r"(?= (?:in|by|on|at|for|before|after|since|this|last|during|with|from|to|and|but|when|while|within)\b|[.,;:]|$)"
)
_FEW = 3  # "the second man" is rather the other one


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    words = vocabulary("nouns_not_counted")
    ordinal = rf"(?:(?P<digits>\d{{1,4}})(?:st|nd|rd|th)|(?P<word>{either(vocabulary('numbers')['ordinals'])}))"
    people = "|".join(words["tallied_people"])
    not_between = "|".join(words["between_no_tally"])
    tallied = "|".join((*words["tallied"], *words["tallied_people"]))
    told = re.compile(
        rf"(?:(?<![\w-])(?:the|an?|his|her|its|their|our|my|this)|[’']s) {ordinal} "
        rf"(?:(?!(?:{not_between})\b)[a-z]+ )?(?P<noun>{tallied})(?![\w-])"
    )
    of_season = re.compile(
        rf"\b(?:(?:{'|'.join(words['scoring'])})|(?:goal|strike|header|penalty) (?:is|was)) (?:his|her) {ordinal}"
        r"(?= (?:of|this|in|for)\b|[.,;)]|$)"
    )
    return told, of_season, frozenset(people.split("|"))


@cache
def ordinal_words() -> frozenset[str]:
    """The first words of the ordinals."""
    return first_words(vocabulary("numbers")["ordinals"])


def tallies(kind: str, sentence: Sentence, low: str, found: Sequence[Mention]) -> list[Mention]:
    """What a sentence tells of a number by an ordinal: the fourth victim makes at least four."""
    mentions: list[Mention] = []
    words = words_of(sentence.text)
    told_so_far = not words.isdisjoint(ordinal_words()) or (ANY_DIGIT in words and not words.isdisjoint(BESIDE_DIGITS))
    if not told_so_far and words.isdisjoint(TIMES):
        return mentions
    claimed = Claimed(sentence, found)
    if told_so_far:
        told, of_season, people = _patterns()
        for match in (*told.finditer(low), *of_season.finditer(low)):
            value = float(match["digits"] or vocabulary("numbers")["ordinals"][match["word"]])
            noun = match["noun"] if match.re is told else "goal"
            other = value < _FEW and noun in people
            start, end = match.span("digits" if match["digits"] else "word")
            end += 2 if match["digits"] else 0
            if value > 1 and not other and not claimed.overlaps(start, end):
                at = (sentence.start + start, sentence.start + end)
                told_as = sentence.text[start:end].lower()
                so_far = Interval(value, inf, "count", "", Hedge.AT_LEAST, told_as, stated=(value,), step=1.0)
                mentions.append(Mention(kind, *at, so_far, "" if match.re is told else noun, at))
    for match in _TWICE.finditer(low) if not words.isdisjoint(TIMES) else ():
        value = 2.0 if match["word"] == "twice" else 3.0
        if not claimed.overlaps(*match.span()):
            at = (sentence.start + match.start(), sentence.start + match.end())
            mentions.append(Mention(kind, *at, Interval(value, value, "count", stated=(value,), step=1.0), "time", at))
    return mentions


def is_ordinal(value: Interval) -> bool:
    """Whether a number is told by an ordinal: its words are "fourth", "20th"."""
    words = value.words
    return value.dimension == "count" and (
        words in vocabulary("numbers")["ordinals"] or (words[:1].isdigit() and words[-2:] in ("st", "nd", "rd", "th"))
    )
