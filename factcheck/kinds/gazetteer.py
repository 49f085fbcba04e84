"""Names to places: a curated list of facilities first, then GeoNames' cities, divisions and countries.

The table of cities is a sorted text that is searched in place, so that opening it costs a few milliseconds and a
name some twenty comparisons. A bare name with several bearers ("Georgia", "Cambridge") is settled by hints,
else by size.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from factcheck.kinds.folding import fold, straighten, strip_division
from factcheck.vocabulary import rules_dir, vocabulary


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the map. ``regions`` are the divisions around it, smallest first, without the country."""

    name: str
    kind: str  # city, region, country, facility, sea, island, mountain, street, district ...
    latitude: float | None
    longitude: float | None
    country: str = ""
    regions: tuple[str, ...] = ()
    zone: str = ""
    population: int = 0


@dataclass(frozen=True, slots=True)
class _Table:
    body: bytes
    zones: tuple[str, ...]
    countries: dict[str, Place]  # by ISO code
    by_country_key: dict[str, Place]
    continents: dict[str, str]  # country -> continent
    capitals: dict[str, str]  # country -> capital
    divisions: dict[str, tuple[str, str]]  # code -> name, zone
    by_division_key: dict[str, tuple[str, ...]]  # key -> codes


@cache
def _table() -> _Table:
    head, body = (rules_dir() / "vocabulary" / "cities.tsv").read_bytes().split(b"\n\n", 1)
    zones: list[str] = []
    countries: dict[str, Place] = {}
    continents: dict[str, str] = {}
    capitals: dict[str, str] = {}
    divisions: dict[str, tuple[str, str]] = {}
    keys: dict[str, tuple[str, ...]] = {}
    for line in head.decode().splitlines():
        tag, *row = line.split("\t")
        if tag == "Z":
            zones.append(row[1])
        elif tag == "C":
            iso, name, capital, continent, zone = row
            countries[iso] = Place(name, "country", None, None, name, (), zones[int(zone)] if zone else "")
            continents[name], capitals[name] = continent, capital
        elif tag == "A":
            code, key, name, zone = row
            divisions[code] = (name, zones[int(zone)] if zone else "")
            keys[key] = (*keys.get(key, ()), code)
    by_key = {fold(place.name): place for place in countries.values()}
    return _Table(body, tuple(zones), countries, by_key, continents, capitals, divisions, keys)


@cache
def _curated() -> dict[str, tuple[Place, ...]]:
    """Places and regions of the curated files, by folded name and alias."""
    found: dict[str, list[Place]] = {}
    for row in vocabulary("places")["places"]:
        latitude, longitude = row["at"]
        *regions, country = [part.strip() for part in row["in"].split(",")]
        home = _table().by_country_key.get(fold(country))
        zone = row.get("zone") or (home.zone if home else "")
        place = Place(row["name"], row.get("kind", "facility"), latitude, longitude, country, tuple(regions), zone)
        for name in (row["name"], *row.get("aliases", ())):
            found.setdefault(fold(name).removeprefix("the "), []).append(place)
    for row in vocabulary("regions")["regions"]:
        place = Place(
            row["name"], "region", None, None, row.get("country", ""), tuple(row.get("within", ())), row.get("zone", "")
        )
        for name in (row["name"], *row.get("aliases", ())):
            found.setdefault(fold(name), []).append(place)
    return {key: tuple(places) for key, places in found.items()}


# ---------------------------------------------------------------- one name


def _rows(body: bytes, key: bytes) -> Iterator[list[str]]:
    """The lines of the sorted table that begin with a key."""
    low, high, prefix = 0, len(body), key + b"\t"
    while low < high:
        middle = body.rfind(b"\n", 0, (low + high) // 2) + 1
        end = body.find(b"\n", middle)
        if body[middle:end] < prefix:
            low = end + 1
        else:
            high = middle
    while body.startswith(prefix, low):
        end = body.find(b"\n", low)
        yield body[low:end].decode().split("\t")
        low = end + 1


def _cities(key: str) -> list[Place]:
    table = _table()
    found = []
    for _, name, latitude, longitude, code, zone, thousands in _rows(table.body, key.encode()):
        country = table.countries.get(code.partition(".")[0])
        region = (table.divisions[code][0],) if code in table.divisions else ()
        place = Place(
            name or key.title(), "city", float(latitude), float(longitude), country.name if country else "", region,
            table.zones[int(zone)], int(thousands) * 1000,
        )  # fmt: skip
        found.append(place)
    return sorted(found, key=lambda place: -place.population)


def _divisions(key: str) -> list[tuple[str, Place]]:
    table = _table()
    found = []
    for code in table.by_division_key.get(key, ()):
        iso = code.partition(".")[0]
        name, zone = table.divisions[code]
        country = table.countries[iso].name if iso in table.countries else ""
        found.append((iso, Place(name, "region", None, None, country, (), zone)))
    return found


@cache
def _other_names() -> tuple[dict[str, str], dict[str, str]]:
    """Aliases that hold in their own case ("US"), and folded ones ("rangoon")."""
    regions, cities = vocabulary("regions"), vocabulary("places")["cities"]
    exact = {straighten(k): v for k, v in (*regions["aliases"].items(), *regions["abbreviations"].items())}
    folded = {fold(k): v for k, v in (*regions["aliases"].items(), *cities.items()) if len(fold(k)) > 3}
    return exact, folded | {fold(k): v for k, v in cities.items()}


@lru_cache(maxsize=8192)
def bearers(name: str) -> tuple[Place, ...]:
    """All places of exactly this name, the likeliest first.

    >>> [place.country for place in bearers("Rangoon")]
    ['Myanmar']
    """
    text = straighten(name).strip()
    exact, folded = _other_names()
    key = fold(text).removeprefix("the ")
    alias = exact.get(text) or folded.get(key)
    if alias and fold(alias) != key:
        return bearers(alias) + (() if text in exact else tuple(_named(key)))
    return tuple(_named(key)) if key else ()


def _named(key: str) -> list[Place]:
    regions = vocabulary("regions")
    country = _table().by_country_key.get(key)
    divisions = _divisions(strip_division(key))
    known = [place for iso, place in divisions if iso in regions["prominent"]]
    others = [place for iso, place in divisions if iso not in regions["prominent"]]
    cities = _cities(key)
    before = [*_curated().get(key, ()), *([country] if country else ())]
    if key in _cities_first():
        return [*cities, *before, *known, *others]
    return [*before, *known, *cities, *others]


@cache
def _cities_first() -> frozenset[str]:
    return frozenset(fold(name) for name in vocabulary("regions")["cities_first"])


@cache
def demonyms() -> dict[str, str]:
    """Adjectives and people to their country: "Burmese" -> "Myanmar"."""
    return {word: country for country, words in vocabulary("regions")["demonyms"].items() for word in words}


# ---------------------------------------------------------------- containment


@cache
def _memberships() -> dict[str, tuple[str, ...]]:
    """Folded country or division -> the larger regions it lies in."""
    found: dict[str, tuple[str, ...]] = {}
    for row in vocabulary("regions")["regions"]:
        for member in row["of"]:
            key = strip_division(fold(member))
            found[key] = (*found.get(key, ()), row["name"])
    return found


@cache
def _region_rows() -> dict[str, dict[str, Any]]:
    return {row["name"]: row for row in vocabulary("regions")["regions"]}


@lru_cache(maxsize=4096)
def chain(place: Place) -> frozenset[str]:
    """Folded names of everything a place lies in: divisions, larger regions, country, continent."""
    continent = _table().continents.get(place.country, "")
    names = [*place.regions, place.country, continent]
    queue = [place.name, *place.regions, place.country]
    while queue:
        name = queue.pop()
        for larger in _memberships().get(strip_division(fold(name)), ()):
            home = _region_rows()[larger].get("country", "")
            if larger not in names and home in ("", place.country):
                names.append(larger)
                queue.append(larger)
    own = _key(place)
    keys = {strip_division(fold(name)) for name in names if name}
    return frozenset(keys if _is_inside_itself(place) else keys - {own})


def _is_inside_itself(place: Place) -> bool:
    """A city inside the division of its own name ("New York"), a facility in the town it is called after."""
    return place.kind not in ("region", "country")


def contains(outer: Place, inner: Place) -> bool:
    """True when the second place lies in the first."""
    if outer.country and inner.country and outer.country != inner.country:
        return False
    if outer.kind == "city" and inner.kind == "city":
        return False
    if outer.kind == "city" and inner.kind in ("region", "country"):
        return False
    return _key(outer) in chain(inner) and not same_place(outer, inner)


def overlaps(a: Place, b: Place) -> bool:
    """True when two regions are popularly taken to share ground: Siberia and the Russian Far East."""
    for one, other in ((a, b), (b, a)):
        row = _region_rows().get(one.name) if one.kind == "region" else None
        if row:
            shared = {strip_division(fold(name)) for name in row.get("overlaps", ())}
            if shared & (chain(other) | {_key(other)}):
                return True
    return False


def same_place(a: Place, b: Place) -> bool:
    """True when two places are one."""
    return (a.name, a.kind, a.country) == (b.name, b.kind, b.country) and (
        a.latitude is None or b.latitude is None or abs(a.latitude - b.latitude) < 0.1
    )


def inside(places: Collection[Place], names: Collection[str]) -> tuple[Place, ...]:
    """Those of the places that lie in, or are, one of the named countries, regions or towns."""
    wanted = {_key(place) for name in names for place in bearers(demonyms().get(name, name))}
    return tuple(place for place in places if wanted & (chain(place) | {_key(place)}))


def beside(places: Collection[Place], towns: Collection[str]) -> tuple[Place, ...]:
    """Those of the places that lie in the country of one of the towns."""
    homes = {found[0].country for town in towns if (found := bearers(town)) and found[0].kind == "city"}
    return tuple(place for place in places if place.country in homes)


def _key(place: Place) -> str:
    return strip_division(fold(place.name))
