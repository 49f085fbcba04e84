from dataclasses import replace
from datetime import UTC, date, datetime
from math import inf

import pytest

from factcheck.model import Hedge, Interval, Name, Value
from factcheck.report.json import value_object
from factcheck.report.times import iso, published_words
from factcheck.report.values import claimed, number, plural, words
from factcheck.report.words import plain, sentence
from tests.report.story import CLAIMS

NOON = datetime(2024, 3, 4, 12, tzinfo=UTC).timestamp()
DAY = 86400.0
MIDNIGHT = NOON - DAY / 2


def instant(
    low: float, high: float, zone: str = "UTC", hedge: Hedge = Hedge.EXACT, stated: tuple[float, ...] = ()
) -> Interval:
    return Interval(low, high, "instant", zone, hedge, stated=stated)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Interval(400, 400, "length", "mile", stated=(400,)), "400 miles"),
        (Interval(1, 1, "length", "mile", stated=(1,)), "1 mile"),
        (Interval(380, 420, "length", "mile", Hedge.APPROXIMATE, "around", stated=(400,)), "about 400 miles"),
        (Interval(400, inf, "length", "mile", Hedge.MORE_THAN, "over", True, stated=(400,)), "more than 400 miles"),
        (Interval(-inf, 400, "length", "mile", Hedge.AT_MOST, "up to", stated=(400,)), "up to 400 miles"),
        (Interval(360, 400, "length", "mile", Hedge.NEARLY, "almost", stated=(400,)), "nearly 400 miles"),
        (Interval(40, 60, "count", "", Hedge.RANGE, stated=(40, 60)), "40 to 60"),
        (Interval(24, 99, "count", "", Hedge.VAGUE, "dozens"), "dozens (24 to 99)"),
        (Interval(2.4e9, 2.4e9, "money", "USD", stated=(2.4e9,)), "$2.4 billion"),
        (Interval(80, 80, "money", "USD/barrel", stated=(80,)), "$80 per barrel"),
        (Interval(12, 12, "money", "SEK", stated=(12,)), "12 SEK"),
        (Interval(-5, -5, "money", "EUR", stated=(-5,)), "-€5"),
        (Interval(4.5, 4.5, "share", "percent", stated=(4.5,)), "4.5%"),
        (Interval(100 / 3, 100 / 3, "share", "percent", stated=(100 / 3,)), "33.33%"),
        (Interval(3, 3, "rank", "", stated=(3,)), "No. 3"),
        (Interval(6.4, 6.4, "magnitude", "", stated=(6.4,)), "6.4"),
        (Interval(30, 30, "speed", "mile_per_hour", stated=(30,)), "30 miles per hour"),
        (Interval(5, 5, "temperature", "degree_Celsius", stated=(5,)), "5 degrees Celsius"),
        (Name("Sergei Lavrov", "Foreign Minister"), "Foreign Minister Sergei Lavrov"),
        (instant(MIDNIGHT, MIDNIGHT + DAY), "Mon March 4, 2024"),
        (instant(MIDNIGHT, MIDNIGHT + DAY - 1), "Mon March 4, 2024"),
        (instant(MIDNIGHT, MIDNIGHT + 3 * DAY), "March 4 to March 6, 2024"),
        (instant(MIDNIGHT - 3 * DAY, MIDNIGHT + 28 * DAY), "March 2024"),
        (instant(MIDNIGHT - 366 * DAY, MIDNIGHT + DAY), "March 4, 2023 to March 4, 2024"),
        (instant(NOON, NOON), "noon Mon March 4 (UTC)"),
        (instant(NOON + 5 * 3600, NOON + DAY / 2), "5:00 p.m. to midnight Mon March 4 (UTC)"),
        (instant(-inf, NOON, stated=(NOON - 3600, NOON)), "before noon Mon March 4 (UTC)"),
        (instant(NOON, NOON, "Asia/Seoul"), "9:00 p.m. Mon March 4 (Seoul)"),
        (instant(NOON, NOON + 600, hedge=Hedge.RANGE), "noon to 12:10 p.m. Mon March 4 (UTC)"),
        (instant(NOON, inf, hedge=Hedge.MORE_THAN, stated=(NOON,)), "after noon Mon March 4 (UTC)"),
        (instant(NOON - 600, NOON + 600, hedge=Hedge.APPROXIMATE, stated=(NOON,)), "about noon Mon March 4 (UTC)"),
        (instant(-inf, MIDNIGHT, stated=(MIDNIGHT, MIDNIGHT + DAY)), "before Mon March 4, 2024"),
        (instant(MIDNIGHT - 40 * DAY, NOON, hedge=Hedge.VAGUE), "Jan. 24 to March 4, 2024"),
        (instant(1e18, 1e18), "a time out of range (UTC)"),
        (Interval(42180, 42180, "time of day", "Asia/Seoul"), "11:43 a.m. (Seoul)"),
        (Interval(2 * DAY + 42180, 2 * DAY + 42180, "time of week"), "11:43 a.m. Wed"),
        (Interval(5 * DAY, 6 * DAY, "time of week"), "Saturday"),
        (Interval(-inf, 6 * DAY, "time of week", stated=(5 * DAY, 6 * DAY)), "before Saturday"),
        (Interval(4 * DAY, 7 * DAY, "time of week", hedge=Hedge.RANGE, stated=(4 * DAY, 6 * DAY)), "Fri to Sun"),
        (Interval(163 * DAY, 164 * DAY, "time of year"), "June 12"),
        (Interval(152 * DAY, 182 * DAY, "time of year"), "June"),
        (Interval(163 * DAY, 166 * DAY, "time of year"), "June 12 to June 14"),
    ],
)
def test_a_value_reads_as_an_editor_would_say_it(value: Value, said: str) -> None:
    assert words(value) == said


def test_a_vague_count_is_shown_in_its_own_words() -> None:
    dozens = replace(CLAIMS[8], quote="dozens of cars", value=Interval(24, 99, "count", "", Hedge.VAGUE, "dozens"))
    assert claimed(dozens) == "dozens of cars"


def test_only_a_persons_qualifier_is_shown() -> None:
    name = Name("Vostochny", "facility")
    assert claimed(replace(CLAIMS[8], kind="place", value=name)) == "Vostochny"
    assert claimed(replace(CLAIMS[8], kind="person", value=name)) == "facility Vostochny"


@pytest.mark.parametrize(
    ("x", "said"),
    [
        (0, "0"),
        (1250, "1,250"),
        (0.15, "0.15"),
        (-3, "-3"),
        (1234567, "1,234,567"),
        (2.412e9, "2.412 billion"),
        (1e-5, "1e-05"),
    ],
)
def test_a_number_reads_well(x: float, said: str) -> None:
    assert number(x) == said


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("foot", "feet"),
        ("square_foot", "square feet"),
        ("inch", "inches"),
        ("kilometer_per_hour", "kilometers per hour"),
        ("hertz", "hertz"),
    ],
)
def test_units_have_plurals(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (Interval(400, inf, "length", "mile", Hedge.MORE_THAN, low_open=True), 400, None),
        (Interval(-inf, 0.5, "length", "mile"), None, 0.5),
        (instant(NOON, NOON, "Asia/Seoul"), "2024-03-04T21:00:00+09:00", "2024-03-04T21:00:00+09:00"),
        (instant(NOON, inf, ""), "2024-03-04T12:00:00+00:00", None),
        (Interval(42180, 42180, "time of day"), "T11:43:00", "T11:43:00"),
        (Interval(2 * DAY + 42180, 7 * DAY, "time of week"), "W-3T11:43", "W-7T24:00"),
        (Interval(163 * DAY, 163 * DAY + 3600, "time of year"), "--06-12", "--06-12T01:00"),
    ],
)
def test_ends_for_machines(value: Interval, low: object, high: object) -> None:
    said = value_object(value, "")
    assert (said["low"], said["high"]) == (low, high)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (instant(MIDNIGHT, MIDNIGHT + DAY), "2024-03-04"),
        (instant(MIDNIGHT - 3 * DAY, MIDNIGHT + 28 * DAY), "2024-03"),
        (instant(MIDNIGHT - 63 * DAY, MIDNIGHT + 303 * DAY), "2024"),
        (instant(MIDNIGHT, MIDNIGHT + 2 * DAY), "2024-03-04/2024-03-05"),
        (instant(NOON, NOON), "2024-03-04T12:00:00+00:00"),
        (instant(NOON, inf), "2024-03-04T12:00:00+00:00/.."),
    ],
)
def test_a_whole_time_as_one_iso_string(when: Interval, said: str) -> None:
    assert iso(when) == said


def test_a_day_in_a_zone_with_a_clock_change_is_a_whole_day() -> None:
    start = datetime(2024, 3, 10, 5, tzinfo=UTC).timestamp()  # New York: 23 hours long
    assert words(instant(start, start + 23 * 3600, "America/New_York")) == "Sun March 10, 2024"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\x1b[31mred\x1b[0m b", "ared b"),
        ("pay\u202eelppa\u2066\u200e", "payelppa"),
        ("bell\x07 nul\x00 del\x7f csi\x9b", "bell nul del csi"),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("[red]x[/red]", "[red]x[/red]"),
        ("naïve “quotes” ½ 東京", "naïve “quotes” ½ 東京"),
    ],
)
def test_article_text_is_made_safe(text: str, safe: str) -> None:
    assert plain(text) == safe


def test_a_sentence_has_a_capital_and_one_stop() -> None:
    assert [sentence(s) for s in ("it is so", "It is so.", "", "why?")] == ["It is so.", "It is so.", "", "Why?"]


def test_when_an_article_came_out() -> None:
    assert published_words(None) == "no date"
    assert published_words(date(2024, 3, 4)) == "Mon March 4, 2024"
    assert published_words(datetime(2024, 3, 4, 9, 30)) == "Mon March 4, 2024, 9:30 a.m."
