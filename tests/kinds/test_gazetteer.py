"""Names to places: curated facilities, cities, regions and countries, and how they lie to one another."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.kinds.gazetteer import bearers, contains, demonyms, overlaps, same_place
from factcheck.kinds.place import zone_of
from factcheck.kinds.place_compare import distance_km
from factcheck.kinds.toponym import candidates, part_of, resolve
from factcheck.vocabulary import rules_dir, vocabulary

WHERE = [
    ("Vostochny Cosmodrome", 51.884, 128.334, "Russia"),
    ("Vostochny", 51.884, 128.334, "Russia"),
    ("Khasan", 42.43, 130.65, "Russia"),
    ("Pyongyang’s Sunan International Airport", 39.22, 125.67, "North Korea"),
    ("Pyongyang’s Sunan area", 39.22, 125.67, "North Korea"),
    ("SEOUL", 37.57, 126.98, "South Korea"),
    ("Rangoon", 16.8, 96.16, "Myanmar"),
    ("Saigon", 10.82, 106.63, "Vietnam"),
    ("Peking", 39.9, 116.4, "China"),
    ("the port city of Vladivostok", 43.1, 131.9, "Russia"),
    ("Laredo, Texas", 27.5, -99.5, "United States"),
    ("Laredo, Tex.", 27.5, -99.5, "United States"),
    ("Paris", 48.85, 2.35, "France"),
    ("Paris, Texas", 33.66, -95.56, "United States"),
    ("St. Petersburg", 59.94, 30.31, "Russia"),
    ("St. Petersburg, Florida", 27.77, -82.68, "United States"),
    ("São Paulo", -23.55, -46.64, "Brazil"),
    ("Mt. Cook Village", -43.7, 170.1, "New Zealand"),
    ("Hebei's Baoding city", 38.9, 115.5, "China"),
    ("New York", 40.7, -74.0, "United States"),
    ("Washington", 38.9, -77.0, "United States"),
]
ZONES = [
    ("SEOUL", "Asia/Seoul"),
    ("CAMP HUMPHREYS, South Korea", "Asia/Seoul"),
    ("Pyongyang", "Asia/Pyongyang"),
    ("Vostochny Cosmodrome", "Asia/Yakutsk"),
    ("Vladivostok", "Asia/Vladivostok"),
    ("Japan", "Asia/Tokyo"),
    ("Spain", "Europe/Madrid"),
    ("California", "America/Los_Angeles"),
    ("Washington", "America/New_York"),
    ("the Amur region", "Asia/Yakutsk"),
    ("Russia", None),
    ("United States", None),
    ("Nowhereville", None),
    ("", None),
]
INSIDE = [
    ("Texas", "Laredo, Texas"),
    ("Russia", "Vostochny Cosmodrome"),
    ("the Amur region", "Vostochny Cosmodrome"),
    ("Russia’s Far East", "Vostochny Cosmodrome"),
    ("Russian Far East", "Amur Oblast"),
    ("Pyongyang", "Sunan International Airport"),
    ("North Korea", "Pyongyang"),
    ("Asia", "North Korea"),
    ("Southeast Asia", "Yangon"),
    ("New York state", "New York City"),
    ("Hebei province", "Baoding"),
    ("Midwest", "Ohio"),
    ("Midwest", "Cleveland"),
    ("Korea", "Seoul"),
]
OUTSIDE = [
    ("Texas", "Brooklyn"),
    ("Vostochny Cosmodrome", "Russia"),
    ("Siberia", "Moscow"),
    ("North Korea", "Seoul"),
    ("Laredo, Texas", "Texas"),
    ("Slovenia", "Bratislava"),
]


@pytest.mark.parametrize(("name", "latitude", "longitude", "country"), WHERE)
def test_a_name_on_the_map(name: str, latitude: float, longitude: float, country: str) -> None:
    place = resolve(name)
    assert place and place.country == country
    assert place.latitude == pytest.approx(latitude, abs=0.1)
    assert place.longitude == pytest.approx(longitude, abs=0.1)


@pytest.mark.parametrize(("name", "zone"), ZONES)
def test_zones(name: str, zone: str | None) -> None:
    assert zone_of(name) == zone


@pytest.mark.parametrize(("outer", "inner"), INSIDE)
def test_inside(outer: str, inner: str) -> None:
    a, b = resolve(outer), resolve(inner)
    assert a and b and contains(a, b) and not contains(b, a)


@pytest.mark.parametrize(("outer", "inner"), OUTSIDE)
def test_outside(outer: str, inner: str) -> None:
    a, b = resolve(outer), resolve(inner)
    assert a and b and not contains(a, b)


@pytest.mark.parametrize(("a", "b"), [("Yangon", "Rangoon"), ("Sunan", "Pyongyang’s Sunan area"), ("U.S.", "America")])
def test_one_place(a: str, b: str) -> None:
    one, other = resolve(a), resolve(b)
    assert one and other and same_place(one, other)


def test_siberia_and_the_far_east_overlap_in_common_use() -> None:
    siberia, east = resolve("Siberia"), resolve("Russia’s Far East")
    assert siberia and east and overlaps(siberia, east) and overlaps(east, siberia)


@pytest.mark.parametrize(
    ("hints", "country"),
    [
        ((), "United Kingdom"),
        (("Massachusetts",), "United States"),
        (("Boston",), "United States"),
        (("Toronto",), "Canada"),
    ],
)
def test_hints_settle_a_name_with_several_bearers(hints: tuple[str, ...], country: str) -> None:
    place = resolve("Cambridge", hints)
    assert place and place.country == country


@pytest.mark.parametrize("name", ["us", "Nowhereville", "", "Bratislava, Slovenia", "Lixian County", "Monday"])
def test_no_place(name: str) -> None:
    assert resolve(name) is None


def test_parts_of_a_country() -> None:
    assert (part_of("northern Italy"), part_of("North Korea"), part_of("Italy")) == ("northern", "", "")


def test_demonyms_name_countries_that_are_known() -> None:
    for country in set(demonyms().values()):
        assert bearers(country), country


def test_every_alias_leads_somewhere() -> None:
    for table in (
        vocabulary("places")["cities"],
        vocabulary("regions")["aliases"],
        vocabulary("regions")["abbreviations"],
    ):
        for alias, name in table.items():
            assert candidates(name) and candidates(alias), alias


def test_every_curated_place_lies_in_a_known_country() -> None:
    for row in vocabulary("places")["places"]:
        latitude, longitude = row["at"]
        assert -90 <= latitude <= 90 and -180 <= longitude <= 180, row["name"]
        place = next(p for p in bearers(row["name"]) if p.latitude == latitude)
        assert row.get("kind") == "sea" or (place.country and bearers(place.country)), row["name"]
        home = bearers(place.country)[0] if place.country else None
        assert row.get("kind") in ("sea", "border") or place.zone or (home and not home.zone), row["name"]


def test_curated_places_lie_near_the_town_they_are_said_to_be_in() -> None:
    for row in vocabulary("places")["places"]:
        place = next(p for p in bearers(row["name"]) if p.latitude == row["at"][0])
        towns = (
            [t for t in bearers(place.regions[0]) if t.kind == "city" and t.country == place.country]
            if place.regions
            else []
        )
        gaps = [gap for town in towns if (gap := distance_km(place, town)) is not None]
        if gaps and len(place.regions) + 1 == len(row["in"].split(",")) and len(row["in"].split(",")) > 2:
            assert min(gaps) < 60, (row["name"], min(gaps))


def test_the_table_of_cities_is_sorted_and_credits_its_source() -> None:
    head, body = (rules_dir() / "vocabulary" / "cities.tsv").read_bytes().split(b"\n\n", 1)
    lines = body.rstrip(b"\n").split(b"\n")
    assert lines == sorted(lines) and len(lines) > 30_000
    assert b"GeoNames" in head and b"CC BY 4.0" in head


def test_opening_the_gazetteer_is_quick() -> None:
    code = (
        "import time; from factcheck.kinds import toponym; from factcheck.vocabulary import vocabulary\n"
        "t = time.process_time(); toponym.resolve('Vostochny Cosmodrome'); toponym.resolve('Yangon')\n"
        "print(time.process_time() - t)"
    )
    runs = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3)]
    assert min(runs) < 0.1  # 0.03 on a quiet machine
