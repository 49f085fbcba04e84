"""The units of measure, and their conversion. Only allow-listed names ever reach pint."""

from __future__ import annotations

from functools import cache
from typing import Any

from factcheck.vocabulary import vocabulary

_SHIFTED = {"degree_Celsius", "degree_Fahrenheit", "kelvin"}  # scales with an offset: no single factor


@cache
def lexicon() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str, bool]], frozenset[str], dict[str, str]]:
    """Names in lower case, symbols as written (with whether they must be glued), denominators, dimension of a name."""
    names: dict[str, tuple[str, str]] = {}
    symbols: dict[str, tuple[str, str, bool]] = {}
    dimensions: dict[str, str] = {}
    words = vocabulary("units")
    for dimension, units in words.items():
        if dimension in ("denominators", "magnitude"):
            continue
        for name, forms in units.items():
            dimensions[name] = dimension
            for form in forms.get("names", ()):
                names[form] = (dimension, name)
            for symbol in forms.get("symbols", ()):
                symbols[symbol.rstrip("~")] = (dimension, name, symbol.endswith("~"))
    return names, symbols, frozenset(words["denominators"]), dimensions


@cache
def _registry() -> Any:
    from pint import UnitRegistry

    registry: Any = UnitRegistry()
    registry.define("brake_horsepower = horsepower")
    registry.define("imperial_gallon_ = imperial_gallon")
    registry.define("kiloton_TNT = 4.184e12 * joule")
    registry.define("megaton_TNT = 4.184e15 * joule")
    registry.define("kilotonne = 1e6 * kilogram")
    registry.define("megatonne = 1e9 * kilogram")
    return registry


# The commonest lengths and masses by their definitions (international yard and pound agreement of 1959): a story
# with miles alone need not wait a quarter of a second for pint's registry. A test holds them against pint.
_METRIC = {
    "mile": ("m", 1609.344),
    "kilometer": ("m", 1000.0),
    "meter": ("m", 1.0),
    "centimeter": ("m", 0.01),
    "yard": ("m", 0.9144),
    "foot": ("m", 0.3048),
    "inch": ("m", 0.0254),
    "kilogram": ("kg", 1.0),
    "pound": ("kg", 0.45359237),
}


_PINT = {
    "ton": "short_ton",
    "short_ton": "short_ton",
    "foot_pound": "foot * pound_force",
    "mile_per_hour": "mile / hour",
    "kilometer_per_hour": "kilometer / hour",
    "meter_per_second": "meter / second",
    "foot_per_second": "foot / second",
    "ksi": "1000 * psi",
    "newton_meter": "newton * meter",
    "acre_foot": "acre * foot",
    "mile_per_gallon": "mile / gallon",
    "kilobit_per_second": "kilobit / second",
    "megabit_per_second": "megabit / second",
    "gigabit_per_second": "gigabit / second",
    "megabyte_per_second": "megabyte / second",
    "troy_ounce": "troy_ounce",
    "cubic_mile": "mile ** 3",
    "square_yard": "yard ** 2",
    "square_kilometer": "kilometer ** 2",
    "square_meter": "meter ** 2",
    "square_centimeter": "centimeter ** 2",
    "cubic_meter": "meter ** 3",
    "cubic_kilometer": "kilometer ** 3",
}


def known(unit: str) -> bool:
    """Whether a unit, or each part of a rate, stands in the vocabulary."""
    return all(part in lexicon()[3] for part in unit.split("/"))


@cache
def factor(unit: str, other: str) -> float | None:
    """What a number of ``unit`` is multiplied by to be in ``other``; None where there is no such factor."""
    if unit == other:
        return 1.0
    if {unit, other} & _SHIFTED or not (known(unit) and known(other)):
        return None
    one, two = (_METRIC.get(name) for name in (unit, other))
    if one is not None and two is not None and one[0] == two[0]:
        return one[1] / two[1]
    try:
        return float(_quantity(unit).to(_quantity(other).units).magnitude / _quantity(other).magnitude)
    except Exception:  # pint's errors share no base: unknown name, other dimension
        return None


def _quantity(unit: str) -> Any:
    registry = _registry()
    result: Any = None
    for part in unit.split("/"):
        name = _PINT.get(part, part)
        single = registry(name)
        single = single if hasattr(single, "units") else registry.Quantity(1, name)
        result = single if result is None else result / single
    return result


def convert(value: float, unit: str, other: str) -> float | None:
    """A value in another unit, None where the two measure different things."""
    if unit == other:
        return value
    if unit in _SHIFTED and other in _SHIFTED:
        return float(_registry().Quantity(value, unit).to(other).magnitude)
    times = factor(unit, other)
    return None if times is None else value * times
