"""Amounts of money: "$2.4 billion", "€1.2bn", "Rs 2 crore", "50p", "$50 a barrel"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.kinds.atoms import number_triggers
from factcheck.kinds.hedged_words import worded
from factcheck.kinds.intervals import compare as compare_intervals
from factcheck.kinds.intervals import number
from factcheck.kinds.quantity import Quantity
from factcheck.kinds.reading import mention, unclaimed
from factcheck.model import Article, Interval, Judgement, Mention, Sentence, Value, Verdict

NAME = "money"
triggers = number_triggers

_LARGE = 1e6  # from here on a number without a noun may be of its neighbour's currency
_JOINED = re.compile(
    r"\b(?:to|from|and|or|than|against|versus|of which|of that|with|another|a further|plus)(?: \w+)? $"
)
_NO_NOUN = re.compile(
    r"(?:$|[,.;:)]|,? (?:to|for|in|from|by|on|at|as|and|or|went|goes|is|was|are|were|will|would|comes|came|a year)\b"
    r"| (?:last|this|next)\b)"
)
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
    if not unclaimed(sentence, article, found, ("money",)):
        return []
    quantities = unclaimed(sentence, article, found, ("money", "count"))
    return [mention(NAME, sentence, quantity) for quantity in _with_elided(sentence.text, quantities)]


def _with_elided(text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """The amounts, and large numbers that leave their neighbour's currency unsaid: "from $2 billion to 3 billion"."""
    last: Quantity | None = None
    for quantity in quantities:
        if quantity.sort == "money":
            last = quantity
        elif last is None or quantity.low < _LARGE or quantity.unit:
            continue
        elif _JOINED.search(text, last.end, quantity.start) and _NO_NOUN.match(text, quantity.end):
            quantity = last = quantity._replace(sort="money", dimension="money", unit=last.unit)
        else:
            continue
        yield quantity


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
