"""The units that a rule's tolerance may be given in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.vocabulary import vocabulary

_CLOCK = ("second", "minute", "hour", "day", "week", "month", "year")
_POINTS = ("percentage point", "point", "basis point")


@cache
def tolerance_units() -> Mapping[str, str]:
    """Every name of a unit by lower-case name ("kms": "kilometer"), and currencies by code."""
    names = {name: name for unit in (*_CLOCK, *_POINTS) for name in (unit, f"{unit}s")}
    names = {name: unit.removesuffix("s") for name, unit in names.items()}
    for entries in vocabulary("units").values():
        if not isinstance(entries, dict):
            continue
        for unit, entry in entries.items():
            if isinstance(entry, dict):
                names |= {
                    str(name).lower(): unit for name in (unit, *entry.get("names", ()), *entry.get("symbols", ()))
                }
    return names | {code.lower(): code for code in vocabulary("currencies")["codes"]}


def tolerance_unit(name: str) -> str | None:
    """The unit of a name, or None where there is none of that name."""
    return tolerance_units().get(name.lower())
