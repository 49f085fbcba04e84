"""The factors kept at hand are pint's own."""

from __future__ import annotations

from itertools import permutations

import pint
import pytest

from factcheck.kinds import units

REGISTRY = pint.UnitRegistry()
PAIRS = [(a, b) for a, b in permutations(units._METRIC, 2) if units._METRIC[a][0] == units._METRIC[b][0]]


@pytest.mark.parametrize(("unit", "other"), PAIRS)
def test_a_factor_kept_at_hand_is_pints(unit: str, other: str) -> None:
    assert units.factor(unit, other) == pytest.approx(REGISTRY(unit).to(other).magnitude, rel=1e-12)


def test_a_length_is_no_mass() -> None:
    assert units.factor("mile", "pound") is None


AREAS = [name for name, dimension in units.lexicon()[3].items() if dimension in ("area", "volume", "length", "mass")]


@pytest.mark.parametrize("unit", AREAS)
def test_every_unit_of_a_size_converts(unit: str) -> None:
    dimension = units.lexicon()[3][unit]
    base = {"area": "acre", "volume": "liter", "length": "mile", "mass": "pound"}[dimension]
    assert units.factor(unit, base) is not None
