"""Counts of things, ranks ("third-largest"), scores ("7-2") and sizes ("2,880 by 1,800")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.kinds.another import WORD as ANOTHER
from factcheck.kinds.another import another
from factcheck.kinds.atoms import number_triggers
from factcheck.kinds.children import children
from factcheck.kinds.hedged_words import worded
from factcheck.kinds.intervals import compare as compare_intervals
from factcheck.kinds.intervals import number
from factcheck.kinds.measure import magnitude
from factcheck.kinds.names import is_name, rank_label
from factcheck.kinds.numeral import lower
from factcheck.kinds.ordinals import TIMES, is_ordinal, ordinal_words, tallies
from factcheck.kinds.quantity import Quantity
from factcheck.kinds.ranks import ranks, sizes
from factcheck.kinds.reading import Claimed, mention, standing, unclaimed
from factcheck.model import Article, Hedge, Interval, Judgement, Mention, Name, Sentence, Unreadable, Value, Verdict

NAME = "count"


def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence with a count or a rank."""
    return number_triggers() | ordinal_words() | TIMES | {ANOTHER}


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The counts in a sentence."""
    found = standing(sentence, found)
    low = lower(sentence.text)
    mentions = [*tallies(NAME, sentence, low, found), *another(NAME, sentence, low, found)]
    mentions += children(NAME, sentence, low)
    mentions += ranks(NAME, sentence, low, [*found, *mentions] if mentions else found)
    mentions += sizes(NAME, sentence, low)
    ranked = Claimed(sentence, mentions) if mentions else None
    for quantity in unclaimed(sentence, article, found, ("count", "score", "unreadable")):
        if ranked and ranked.overlaps(*quantity.core):
            continue
        if quantity.sort == "count":
            mentions.extend(_counted(sentence, low, quantity))
        elif quantity.sort == "unreadable" or (quantity.sort == "score" and not is_name(sentence.text, low, quantity)):
            value = Name(quantity.text) if quantity.sort == "score" else Unreadable(quantity.text)
            start, end = sentence.start + quantity.start, sentence.start + quantity.end
            mentions.append(Mention(NAME, start, end, value, "score" if quantity.sort == "score" else "", (start, end)))
    return sorted(mentions, key=lambda m: m.start) if len(mentions) > 1 else mentions


def _counted(sentence: Sentence, low: str, quantity: Quantity) -> list[Mention]:
    if magnitude(low, quantity) is not None:
        return []
    label = rank_label(low, quantity)
    if label is not None:
        start = sentence.start + quantity.start - len(label) - 1
        end = sentence.start + quantity.end
        value = Interval(quantity.low, quantity.high, "rank", stated=quantity.stated, step=1.0)
        return [Mention(NAME, start, end, value, label, (end - quantity.end + quantity.start, end))]
    return [] if is_name(sentence.text, low, quantity) else [mention(NAME, sentence, quantity)]


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two counts, ranks or scores."""
    if isinstance(a, Interval) and isinstance(b, Interval):
        if is_ordinal(a) and is_ordinal(b):  # "his 19th" is not "his 20th"
            a, b = (replace(value, high=value.low, hedge=Hedge.EXACT, words="") for value in (a, b))
        found = compare_intervals(a, b, tolerance, show)
        if found.verdict is Verdict.CONFLICT and a.dimension == "rank":
            return Judgement(Verdict.CONFLICT, f"{show(a)} in one and {show(b)} in the other", found.cause)
        return found
    if not isinstance(a, Name) or not isinstance(b, Name):
        return Judgement(
            Verdict.NOT_COMPARABLE,
            f"{show(a)} is a score and {show(b)} none"
            if isinstance(a, Name)
            else f"{show(b)} is a score and {show(a)} none",
        )
    if a.name == b.name:
        return Judgement(Verdict.AGREE, f"both say {a.name}")
    if sorted(a.name.split("-")) == sorted(b.name.split("-")):
        return Judgement(Verdict.COMPATIBLE, f"{a.name} and {b.name} are one score seen from either side", "side")
    return Judgement(Verdict.CONFLICT, f"{a.name} against {b.name}")


def show(value: Value) -> str:
    """ "at least 23", "No. 3", "7-2"."""
    if not isinstance(value, Interval):
        return value.name
    if value.dimension == "rank":
        return f"No. {number(value.low)}"
    per = f" a {value.unit[1:]}" if value.unit else ""
    return worded(value, lambda figure: number(figure) + per)
