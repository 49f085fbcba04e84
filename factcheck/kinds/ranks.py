"""Ranks ("third-largest", "No. 3", "15th place") and sizes ("2,880 by 1,800")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.kinds.atoms import either
from factcheck.kinds.ordinals import BESIDE_DIGITS, ordinal_words
from factcheck.kinds.reading import Claimed
from factcheck.kinds.sentence_words import ANY_DIGIT, words_of
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


_BESIDE_DIGITS = BESIDE_DIGITS | {"no"}


_NEXT_WORD = re.compile(r"[ -]([a-z]+)")


def ranks(kind: str, sentence: Sentence, low: str, found: Sequence[Mention]) -> list[Mention]:
    """The ranks in a sentence, as values of dimension rank."""
    mentions: list[Mention] = []
    words = words_of(sentence.text)
    if words.isdisjoint(ordinal_words()) and (ANY_DIGIT not in words or words.isdisjoint(_BESIDE_DIGITS)):
        return mentions
    pattern, *_ = _patterns()
    claimed = Claimed(sentence, found)
    for match in pattern.finditer(low):
        value = _value(match, sentence.text, low)
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if value is not None and not claimed.overlaps(match.start(), match.end()):
            rank = Interval(value, value, "rank", stated=(value,), step=1.0)
            mentions.append(Mention(kind, start, end, rank, "rank", (start, end)))
    return mentions


def _value(match: re.Match[str], text: str, low: str) -> float | None:
    """The rank that an ordinal or a "No. 3" gives; None where it gives none."""
    _, behind, names, _ = _patterns()
    if match["no"]:
        named = "." in match[0] or text[match.start()].isupper()  # "there were no 12 men"
        return float(match["no"]) if named else None
    ranked = behind.search(low, max(0, match.start() - 16), match.start())
    tabled = _TABLE.match(low, match.end()) or _standing(text, low, *match.span())
    if match["digits"]:
        following = _NEXT_WORD.match(low, match.end("digits") + 2)
        told = match["rank"] or ranked or tabled or (following is not None and following[1] not in names)
        return float(match["digits"]) if told else None
    value = float(vocabulary("numbers")["ordinals"][match["word"]])
    if not match["rank"] and not tabled and not (ranked and _ends_clause(low, match.end())):
        return None
    if value == 1 and not tabled and (match["rank"] or "").strip(" -") != "place":
        return None
    return value


# "fifth in the table", "third in the league"
_TABLE = re.compile(
    r",? (?:in|of) (?:the |their |its )(?:[a-z]+ ){0,2}"
    r"(?:table|league|division|standings|championship|rankings|group)\b"
)
_STANDS = re.compile(
    r"(?:\b(?:is|are|was|were|lie|lies|lying|lay|sit|sits|sat|stand|stands|stood|remains?|remained) (?:now |still )?"
    r"|\b(?:with|and) [A-Z]\w+ (?:United |City |Town )?)$"
)


def _standing(text: str, low: str, start: int, end: int) -> bool:
    """ "the club is 18th", "with Derby 18th": where a side stands in its table; "who was second" is rather an order."""
    return (
        low[start].isdigit()
        and low[end : end + 1] in ("", ".", ",", ";")
        and _STANDS.search(text, max(0, start - 32), start) is not None
    )


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
