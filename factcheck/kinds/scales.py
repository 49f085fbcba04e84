"""Scales glued to the digits, where "m" may be million or metre: "1.2m tonnes", "143m people", "a 40m dry well"."""

from __future__ import annotations

import re

from factcheck.kinds.numeral import Numeral, scale_of
from factcheck.vocabulary import vocabulary

_PLURAL_SOON = re.compile(
    r"\s(?:[^\W\d_][\w’'.-]{0,24}\s){0,2}?(?:people|men|women|children|viewers|[a-z]{3,20}[^su\W]s|[a-z]{1,20}ies)\b",
    re.I,
)
_AMOUNT_SOON = re.compile(
    r"\s(?:tonn?e?s?|us|square|barrels|litres|liters|gallons|pounds|euros|dollars|yuan|yen|rupees|shares)\b"
)
_SPACED_SCALE = re.compile(r" (bn|mn|mln|bln|trn|tn)\b")  # "2.5 mn views"
_DOTTED_SCALE = re.compile(
    r" ([bm])\.?(?= (?:euros?|eur|dollars?|usd|pounds?|gbp|yen|yuan|francs|rupees|kron[oe]r|liras?)\b)"
)
_RUN = re.compile(r" (?:run|race|walk|event|course|fun run|charity)\b")
_ALWAYS_SCALE = {"bn", "mn", "mln", "bln", "tn", "trn", "trln", "k", "K", "M", "Bn", "BN", "cr", "mil"}


def scaled_by_suffix(text: str, low: str, n: Numeral) -> Numeral:
    """ "1.2m tonnes" and "143m people" are millions, "a 40m dry well" is metres deep."""
    if dotted := _dotted(low, n):
        return dotted
    if not n.suffix:
        spaced = _SPACED_SCALE.match(low, n.end) if n.form == "digits" else None
        if spaced is None:
            return n
        n = n._replace(end=spaced.start(1), suffix=spaced[1])
    rest = n.suffix
    end = n.end + len(rest)
    if rest in ("k", "K") and _RUN.match(low, end):
        return n  # no 5,000 of anything
    scale = scale_of(rest)
    if scale is None:
        joined = re.match(r"(?:million|billion|trillion|thousand|hundred)(?=\W|$)", low[n.end : n.end + 9])
        if joined is None:
            return n
        scale = vocabulary("numbers")["scales"][joined[0]]
    elif rest not in _ALWAYS_SCALE and not (
        rest in ("m", "b", "mm") and (_AMOUNT_SOON.match(low, end) or (rest != "mm" and _PLURAL_SOON.match(text, end)))
    ):
        return n
    factor = float(scale)
    return n._replace(end=end, low=times(n.low, factor), high=times(n.high, factor), step=n.step * factor, suffix="")


def _dotted(low: str, n: Numeral) -> Numeral | None:
    """A scale cut to its letter before a currency: "110 b. euro", "$3 b."."""
    match = _DOTTED_SCALE.match(low, n.end) if n.form == "digits" and not n.suffix else None
    if match is None:
        return None
    factor = float(scale_of(match[1]) or 1)
    return n._replace(end=match.end(), low=times(n.low, factor), high=times(n.high, factor), step=n.step * factor)


def times(value: float, factor: float) -> float:
    """The product without the dust of binary fractions: 2.415 million is 2415000."""
    return float(f"{value * factor:.15g}")
