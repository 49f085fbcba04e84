"""The globe: great circles, bearings and the points of the compass."""

from __future__ import annotations

from functools import cache
from math import atan2, cos, degrees, radians, sin

from factcheck.kinds.gazetteer import Place
from factcheck.vocabulary import vocabulary


def bearing(a: Place, b: Place) -> float | None:
    """The direction in which the great circle from one place to another sets out, in degrees from north."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    low, high, turn = radians(a.latitude), radians(b.latitude), radians(b.longitude - a.longitude)
    east = sin(turn) * cos(high)
    north = cos(low) * sin(high) - sin(low) * cos(high) * cos(turn)
    return degrees(atan2(east, north)) % 360


def off_course(one: float, other: float) -> float:
    """The angle between two directions: 350 and 10 are 20 degrees apart."""
    return abs((one - other + 180) % 360 - 180)


@cache
def points() -> dict[str, float]:
    """The points of the compass in degrees: "north-west" as "northwest"."""
    named: dict[str, float] = vocabulary("directions")["degrees"]
    forms = dict(named)
    for name, angle in named.items():
        for first in ("north", "south"):
            if name.startswith(first) and name.removeprefix(first) in ("east", "west"):
                forms[f"{first}-{name.removeprefix(first)}"] = angle
    return forms | {f"{name}ern": angle for name, angle in forms.items()} | {f"{n}ward": a for n, a in forms.items()}


def compass_point(angle: float) -> str:
    """The nearest of the sixteen points: 346 -> "north-northwest"."""
    named: dict[str, float] = vocabulary("directions")["degrees"]
    return min(named, key=lambda name: (off_course(named[name], angle), len(name)))
