"""Values in words for an editor, and in ISO 8601 for machines, from the model's types alone."""

from __future__ import annotations

from functools import partial

from factcheck.model import Claim, Hedge, Interval, Name, Value
from factcheck.report import times

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "AUD": "A$", "CAD": "C$"}
_PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "stone": "stone", "celsius": "Celsius"}
_NEVER_PLURAL = ("kelvin", "fahrenheit", "mph", "kph", "horsepower")
_HEDGES = {
    Hedge.APPROXIMATE: "about {}",
    Hedge.NEARLY: "nearly {}",
    Hedge.MORE_THAN: "more than {}",
    Hedge.AT_LEAST: "at least {}",
    Hedge.LESS_THAN: "less than {}",
    Hedge.AT_MOST: "up to {}",
}


def words(value: Value) -> str:
    """The value as an editor would say it: "about 400 miles", "11:43 a.m. Wed Sept. 13 (Seoul)"."""
    if isinstance(value, Name):
        return f"{value.qualifier} {value.name}" if value.qualifier else value.name
    if value.dimension in times.DIMENSIONS:
        return times.words(value)
    return _amount(value)


def claimed(claim: Claim) -> str:
    """A claim's value in words; of a name's qualifiers only a person's role is worth saying.

    "Millions of people" says more in its own words than as a range of numbers.
    """
    if isinstance(claim.value, Name) and claim.kind != "person":
        return claim.value.name
    vague = isinstance(claim.value, Interval) and claim.value.hedge is Hedge.VAGUE
    if vague and claim.kind in ("count", "money", "measure", "share"):
        return claim.quote
    return words(claim.value)


def number(x: float) -> str:
    """A number for reading: 1,250 or 2.4 billion or 0.15."""
    for scale, name in _SCALES:
        shown = round(x / scale, 3)
        if abs(shown) >= 1 and abs(shown * scale - x) <= 1e-9 * abs(x):
            return f"{shown:,.10g} {name}"
    if x == round(x):
        return f"{x:,.0f}"
    if abs(x) < 0.001:
        return f"{x:.3g}"
    return f"{x:,.4f}".rstrip("0").rstrip(".")


def _amount(value: Interval) -> str:
    unit = partial(_with_unit, dimension=value.dimension, unit=value.unit)
    ends = tuple(end for end in (value.low, value.high) if abs(end) != float("inf"))
    stated = value.stated or ends
    if not stated:
        return value.words
    if value.hedge is Hedge.VAGUE:
        span = f"{number(ends[0])} to {unit(ends[-1])}" if len(set(ends)) > 1 else unit(ends[0]) if ends else ""
        return f"{value.words} ({span})" if value.words and span else value.words or span
    if len(stated) > 1:
        return f"{number(stated[0])} to {unit(stated[-1])}"
    return _HEDGES.get(value.hedge, "{}").format(unit(stated[0]))


def _with_unit(x: float, dimension: str, unit: str) -> str:
    if dimension == "money":
        code, _, per = unit.partition("/")
        symbol = _SYMBOLS.get(code)
        amount = f"{'-' if x < 0 else ''}{symbol}{number(abs(x))}" if symbol else f"{number(x)} {code}".strip()
        return f"{amount} per {per}" if per else amount
    if dimension == "share" and unit in ("percent", "%", ""):
        return f"{number(round(x, 2))}%"
    if dimension == "rank":
        return f"No. {number(x)}"
    if not unit or dimension in ("count", "magnitude"):
        return number(x)
    return f"{number(x)} {plural(unit) if x != 1 else unit.replace('_', ' ')}"


def plural(unit: str) -> str:
    """A unit's name for more than one: "miles per hour", "square feet", "degrees Celsius"."""
    head, per, rest = unit.replace("_", " ").partition(" per ")
    *before, last = head.split(" ")
    if before and before[0] == "degree":
        return f"degrees {' '.join([*before[1:], last])}{per}{rest}"
    if last in _PLURALS:
        last = _PLURALS[last]
    elif not last.endswith("s") and last not in _NEVER_PLURAL and len(last) > 2:
        last += "s"
    return " ".join([*before, last]) + per + rest
