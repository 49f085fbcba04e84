"""Shares: "12%", "two-thirds of the homes", "one in five"; and percentage points, which are another dimension."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.kinds.atoms import number_triggers
from factcheck.kinds.hedged_words import worded
from factcheck.kinds.intervals import compare as compare_intervals
from factcheck.kinds.intervals import number
from factcheck.kinds.reading import mention, unclaimed
from factcheck.kinds.sentence_words import words_of
from factcheck.model import Article, Hedge, Interval, Judgement, Mention, Sentence, Value, Verdict

NAME = "share"
# "the vast majority of the losses", but not "a majority of 12 seats".
_MOST = re.compile(
    r"\b(?:the|an?) (?:(?:vast|great|large|overwhelming|clear|slim|narrow|small|tiny) )?"
    r"(?P<part>majority|bulk|minority) of"
    r"(?! \d)(?! (?:seats|votes|one|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.I,
)
_PARTS = {"majority": (50.0, 100.0), "bulk": (50.0, 100.0), "minority": (0.0, 50.0)}


def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence with a share."""
    return number_triggers() | frozenset(_PARTS)


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The shares in a sentence."""
    mentions = [mention(NAME, sentence, quantity) for quantity in unclaimed(sentence, article, found, ("share",))]
    told = _PARTS.keys() & words_of(sentence.text)
    for match in _MOST.finditer(sentence.text) if told else ():
        low, high = _PARTS[match["part"].lower()]
        start, end = sentence.start + match.start(), sentence.start + match.end() - len(" of")
        words = match[0].removesuffix(" of")
        value = Interval(low, high, "share", "percent", Hedge.VAGUE, words, low > 0, low == 0)
        mentions.append(Mention(NAME, start, end, value, core=(start, end)))
    return sorted(mentions, key=lambda m: m.start)


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two shares; percent and percentage points are not comparable."""
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        return Judgement(Verdict.NOT_COMPARABLE, "a share and a name")
    return compare_intervals(a, b, tolerance, show, _convert)


def _convert(value: float, unit: str, other: str) -> float | None:
    if unit == other:
        return value
    points = {"percentage point": 100.0, "basis point": 1.0}
    return value * points[unit] / points[other] if unit in points and other in points else None


def show(value: Value) -> str:
    """ "33.3%", "4 percentage points"."""
    if not isinstance(value, Interval):
        return value.name

    def amount(figure: float) -> str:
        if value.unit.startswith("percent/"):
            return f"{number(figure)}% a {value.unit[8:]}"
        if value.unit == "percent":
            return f"{number(round(figure, 1) if value.step >= 1 else figure)}%"
        return f"{number(figure)} {value.unit}{'' if figure == 1 else 's'}"

    return worded(value, amount)
