"""Amounts of money: "$2.4 billion", "€1.2bn", "Rs 2 crore", "50p", "$50 a barrel"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.kinds.atoms import number_triggers
from factcheck.kinds.hedged_words import worded
from factcheck.kinds.intervals import compare as compare_intervals
from factcheck.kinds.intervals import number
from factcheck.kinds.reading import mention, unclaimed
from factcheck.model import Article, Interval, Judgement, Mention, Sentence, Value, Verdict

NAME = "money"
triggers = number_triggers

_SIGNS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "AUD": "A$",
    "CAD": "C$",
    "NZD": "NZ$",
    "HKD": "HK$",
    "INR": "₹",
}


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The amounts of money in a sentence."""
    return [mention(NAME, sentence, quantity) for quantity in unclaimed(sentence, article, found, ("money",))]


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two amounts; other currencies are not comparable, as no rate is known here."""
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        return Judgement(Verdict.NOT_COMPARABLE, "an amount and a name")
    if a.unit != b.unit:
        why = f"{show(a)} and {show(b)} are in different currencies, and no exchange rate is given"
        if a.unit.split("/")[0] == b.unit.split("/")[0]:
            why = f"{show(a)} and {show(b)} are not counted by the same thing"
        return Judgement(Verdict.NOT_COMPARABLE, why, "currency")
    return compare_intervals(a, b, tolerance, show)


def show(value: Value) -> str:
    """ "$2.4 billion", "CHF 10,000", "$50 a barrel"."""
    if not isinstance(value, Interval):
        return value.name
    code, _, per = value.unit.partition("/")
    sign = _SIGNS.get(code, f"{code} ")

    def amount(figure: float) -> str:
        digits = number(abs(figure))
        if abs(figure) < 1e6 and figure != int(figure):
            digits = f"{abs(figure):,.2f}"
        return f"{'-' if figure < 0 else ''}{sign}{digits}{f' a {per}' if per else ''}"

    return worded(value, amount)
