"""Ranks ("third-largest", "No. 3", "15th place") and sizes ("2,880 by 1,800")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.kinds.atoms import either
from factcheck.kinds.reading import Claimed
from factcheck.kinds.sentence_words import ANY_DIGIT, first_words, words_of
from factcheck.model import Interval, Mention, Name, Sentence
from factcheck.vocabulary import vocabulary

_DIGITS = r"(?P<digits>\d{1,4})(?:st|nd|rd|th)\b"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str], frozenset[str]]:
    words = vocabulary("nouns_not_counted")
    ordinals = either(vocabulary("numbers")["ordinals"])
    after = "|".join(words["rank_after"])
    before = "|".join(words["rank_before"])
    pattern = re.compile(
        rf"\bno\.?\s?(?P<no>\d{{1,4}})\b"
        rf"|(?<![\w-])(?:{_DIGITS}|(?P<word>{ordinals}))(?:(?P<rank>[ -](?:{after}))(?![\w])|(?P<rest>))"
    )
    behind = re.compile(rf"\b(?:{before})(?: in| the)? $")
    return (
        pattern,
        behind,
        frozenset(words["ordinal_names"]),
        frozenset({"place", "top", "seed", "most", "best", "worst"}),
    )


_BESIDE_DIGITS = frozenset(("st", "nd", "rd", "th", "no"))


@cache
def ordinal_words() -> frozenset[str]:
    """The first words of the ordinals."""
    return first_words(vocabulary("numbers")["ordinals"])


_NEXT_WORD = re.compile(r"[ -]([a-z]+)")


def ranks(kind: str, sentence: Sentence, low: str, found: Sequence[Mention]) -> list[Mention]:
    """The ranks in a sentence, as values of dimension rank."""
    mentions: list[Mention] = []
    words = words_of(sentence.text)
    if words.isdisjoint(ordinal_words()) and (ANY_DIGIT not in words or words.isdisjoint(_BESIDE_DIGITS)):
        return mentions
    pattern, behind, names, _ = _patterns()
    claimed = Claimed(sentence, found)
    for match in pattern.finditer(low):
        if match["no"]:
            if "." not in match[0] and not sentence.text[match.start()].isupper():
                continue  # "there were no 12 men"
            value = float(match["no"])
        elif match["digits"]:
            following = _NEXT_WORD.match(low, match.end("digits") + 2)
            if (
                not match["rank"]
                and (following is None or following[1] in names)
                and not behind.search(low, max(0, match.start() - 16), match.start())
            ):
                continue
            value = float(match["digits"])
        else:
            value = float(vocabulary("numbers")["ordinals"][match["word"]])
            ranked = behind.search(low, max(0, match.start() - 16), match.start())
            if not match["rank"] and not (ranked and _ends_clause(low, match.end())):
                continue
            if value == 1 and (match["rank"] or "").strip(" -") != "place":
                continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if claimed.overlaps(match.start(), match.end()):
            continue
        mentions.append(
            Mention(kind, start, end, Interval(value, value, "rank", stated=(value,), step=1.0), "rank", (start, end))
        )
    return mentions


_CLAUSE_END = re.compile(r"$|[.,;:)]| (?:in|with|behind|on|at|for|after|among|of|overall|out)\b")


def _ends_clause(low: str, end: int) -> bool:
    """ "finished third in", "ranked second, behind", but not "in third gear"."""
    return _CLAUSE_END.match(low, end) is not None


_SIZE = re.compile(
    r"(?<![\w.,])(\d{1,2},\d{3}|\d{3,5})(?: by |[- ]by[- ]| ?[x×] ?)(\d{1,2},\d{3}|\d{3,5})"
    r"(?![\w%]|[.,]\d| ?(?:feet|foot|ft|m|km|cm|inch|meters|metres|miles|yards)\b)"
)


def sizes(kind: str, sentence: Sentence, low: str) -> list[Mention]:
    """Screen sizes and the like, as names: "2,880 by 1,800" is "2880x1800"."""
    mentions: list[Mention] = []
    words = words_of(sentence.text)
    if ANY_DIGIT not in words or words.isdisjoint(("by", "x")):
        return mentions
    for match in _SIZE.finditer(low):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        name = f"{match[1]}x{match[2]}".replace(",", "")
        mentions.append(Mention(kind, start, end, Name(name), "size", (start, end)))
    return mentions
