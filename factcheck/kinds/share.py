"""Shares: "12%", "two-thirds of the homes", "one in five"; and percentage points, which are another dimension."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.kinds.atoms import lower, number_triggers
from factcheck.kinds.fractions import FRACTION_WORDS, STEP, parts, ratios, whole_words
from factcheck.kinds.hedged_words import worded
from factcheck.kinds.intervals import compare as compare_intervals
from factcheck.kinds.intervals import number
from factcheck.kinds.quantity import Quantity
from factcheck.kinds.reading import Claimed, mention, standing, unclaimed
from factcheck.kinds.sentence_words import words_of
from factcheck.model import Article, Hedge, Interval, Judgement, Mention, Sentence, Value, Verdict
from factcheck.vocabulary import word_set

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
    return number_triggers() | frozenset(_PARTS) | FRACTION_WORDS


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The shares in a sentence."""
    shares = unclaimed(sentence, article, found, ("share",))
    if not shares and words_of(sentence.text).isdisjoint(_without_percent()):
        return []
    found = standing(sentence, found)
    mentions = [mention(NAME, sentence, _coarse(quantity, sentence.text)) for quantity in shares]
    mentions += _in_words(sentence, [*found, *mentions])
    mentions += _elided(sentence, article, [*found, *mentions])
    told = _PARTS.keys() & words_of(sentence.text)
    for match in _MOST.finditer(sentence.text) if told else ():
        low, high = _PARTS[match["part"].lower()]
        start, end = sentence.start + match.start(), sentence.start + match.end() - len(" of")
        words = match[0].removesuffix(" of")
        value = Interval(low, high, "share", "percent", Hedge.VAGUE, words, low > 0, low == 0)
        mentions.append(Mention(NAME, start, end, value, core=(start, end)))
    return sorted(mentions, key=lambda m: m.start)


@cache
def _without_percent() -> frozenset[str]:
    """Words of which one stands in every sentence with a share that no "percent" tells."""
    return FRACTION_WORDS | whole_words() | word_set("numbers", "polls") | frozenset(_PARTS)


def _coarse(quantity: Quantity, text: str) -> Quantity:
    """A fraction in words is no finer than five percent: "two-thirds of the ball"."""
    in_words = quantity.form == "fraction" and text[quantity.core[0]].isalpha() and quantity.unit == "percent"
    return quantity._replace(step=STEP) if in_words else quantity


def _in_words(sentence: Sentence, found: Sequence[Mention]) -> list[Mention]:
    """ "slumped by more than a third", "one case in 10"."""
    words = words_of(sentence.text)
    low, told = lower(sentence.text), []
    if not words.isdisjoint(FRACTION_WORDS):
        told += [(part, "") for part in parts(low)]
    if not words.isdisjoint(("in", "of")) and not words.isdisjoint(whole_words()):
        told += list(ratios(low))
    claimed = Claimed(sentence, found) if told else None
    return [
        mention(NAME, sentence, part, noun)
        for part, noun in told
        if claimed and not claimed.overlaps(part.start, part.end)
    ]


# "the exit poll at 53", "had her on 52.1 and him on 44"
_AT = re.compile(r"\b(?:at|on|with) $")
_CLAUSE_END = re.compile(r"$|[.,;:)]| (?:and(?! \d)|but|with|to|against|while|as|in the)\b")


def _elided(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """Bare numbers in a sentence about a poll or a vote: percent."""
    if words_of(sentence.text).isdisjoint(word_set("numbers", "polls")):
        return []
    low = lower(sentence.text)
    mentions = []
    for quantity in unclaimed(sentence, article, found, ("count",)):
        bare = (
            quantity.form == "digits"
            and not quantity.unit
            and quantity.low == quantity.high
            and 1 <= quantity.low < 100
        )
        if not bare or not _CLAUSE_END.match(low, quantity.end) or quantity.start < 4:
            continue
        if _AT.search(low, quantity.start - 5, quantity.start):
            percent = quantity._replace(sort="share", dimension="share", unit="percent")
            mentions.append(mention(NAME, sentence, percent))
    return mentions


def _rough(value: Interval, other: Interval) -> float:
    """How far off a fraction in words may be beside a share in figures: "two-thirds" admits 64%, "a tenth" 9.5%."""
    told = value.step == STEP and len(value.stated) == 1 and value.hedge is Hedge.EXACT and value.unit == "percent"
    if not told or other.step == STEP or other.unit != "percent" or len(other.stated) != 1:
        return 0.0
    return min(3.0 / value.stated[0], 0.1)


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two shares; percent and percentage points are not comparable."""
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        return Judgement(Verdict.NOT_COMPARABLE, "a share and a name")
    judged = compare_intervals(a, b, tolerance, show, _convert)
    rough = max(_rough(a, b), _rough(b, a))
    if judged.verdict is not Verdict.CONFLICT or not rough:
        return judged
    a, b = (replace(v, hedge=Hedge.APPROXIMATE) if _rough(v, o) else v for v, o in ((a, b), (b, a)))
    return compare_intervals(a, b, max(rough, tolerance), show, _convert)


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
