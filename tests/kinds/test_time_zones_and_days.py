"""What decides the zone and the day of a time: places, datelines, datetimes, tense."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from factcheck.kinds.timex import tense
from factcheck.kinds.timex_clock import runs_on
from factcheck.model import Article, Interval, Role, Sentence
from tests.kinds.times import of_kind


def test_a_place_in_the_sentence_gives_the_zone() -> None:
    value = of_kind(
        "clock", "The quake struck near Tokyo at 4:10 p.m. on Tuesday.", date(2023, 9, 13), "Europe/London"
    )[0].value
    assert isinstance(value, Interval) and value.unit == "Asia/Tokyo"


def test_a_country_gives_the_zone_where_the_article_has_none() -> None:
    value = of_kind("clock", "The Kenyan police said it struck at 4:10 p.m.", date(2023, 9, 13))[0].value
    assert isinstance(value, Interval) and value.unit == "Africa/Nairobi"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Ann Lee, who was born in 2000, won.", "birth"),
        ("He was born in Rome in 1961.", "birth"),
        ("She was born on May 4, 1990, in Rome.", "birth"),
        ("The idea was worn out in 1961.", ""),
    ],
)
def test_a_date_of_birth_says_so(text: str, noun: str) -> None:
    assert [m.noun for m in of_kind("date", text, date(2023, 9, 13))] == [noun]


def test_an_aware_publication_is_brought_to_the_zone_of_the_event() -> None:
    from factcheck.kinds import date as dates

    text = "It was fired today."
    published = datetime(2023, 9, 12, 23, 30, tzinfo=UTC)  # 13 September in Seoul
    article = Article(id="a", path="a.txt", text=text, published=published, zone="Asia/Seoul")
    assert dates.find(Sentence(0, len(text), text, Role.BODY, 0), article, [])[0].grain == "2023-09-13"


@pytest.mark.parametrize(
    ("text", "day", "way"),
    [
        ("The firm said Friday it would close.", "Friday", -1),
        ("The court will rule on Friday.", "Friday", 1),
        ("On Friday, the court will rule.", "Friday", 1),
        ("The deal will be signed on Friday.", "Friday", 1),
        ("It had been due to end on Friday.", "Friday", -1),
        ("The United States on Friday", "Friday", 0),
    ],
)
def test_tense(text: str, day: str, way: int) -> None:
    at = text.index(day)
    assert tense(text, at, at + len(day)) == way


def test_a_sentence_wrongly_ended_at_pm_runs_on() -> None:
    assert runs_on("He was taken at 10 p.m. ", "Wednesday, police said.")
    assert runs_on("until 9 a.m.", "EST Tuesday.")
    assert not runs_on("It ended at 10 p.m. ", "The crowd left.")


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("It struck at 4:10 p.m., a spokeswoman in Berlin said.", "Asia/Kabul"),
        ("It struck near Berlin at 4:10 p.m., a spokeswoman said.", "Europe/Berlin"),
    ],
)
def test_the_place_of_a_speaker_gives_no_zone_where_the_article_has_one(text: str, zone: str) -> None:
    value = of_kind("clock", text, date(2023, 9, 13), "Asia/Kabul")[0].value
    assert isinstance(value, Interval) and value.unit == zone


@pytest.mark.parametrize(
    ("words", "grain"),
    [
        ("It broke out at 4 a.m., she said.", "2023-09-13T04:00"),
        ("It broke out an hour before midnight, she said.", "XXXX-XX-XXT23:00"),
        ("It broke out on Tuesday at 11 p.m., she said.", "2023-09-12T23:00"),
    ],
)
def test_a_day_told_before_dates_no_hour_after_the_publication(words: str, grain: str) -> None:
    from factcheck.kinds import clock
    from factcheck.kinds import date as dates

    before = "The fire was out on Wednesday. "
    article = Article(id="a", path="a.txt", text=before + words, published=datetime(2023, 9, 13, 9, 0))
    found = dates.find(Sentence(0, len(before) - 1, before.strip(), Role.BODY, 0), article, [])
    sentence = Sentence(len(before), len(before + words), words, Role.BODY, 0)
    found += dates.find(sentence, article, found)
    assert [m.grain for m in clock.find(sentence, article, found)] == [grain]


def test_hours_of_no_day_are_apart_the_short_way_round_the_clock() -> None:
    from factcheck.kinds.clock import compare

    a, b = (of_kind("clock", f"It rang {words}.")[0].value for words in ("at 11:45 p.m", "at 12:15 a.m"))
    assert compare(a, b).why == "11:45 p.m. and 12:15 a.m. are 30 minutes apart"


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("It hit Lima at 11:47 p.m. (0447 GMT Sunday).", ["2023-09-09T23:47", "2023-09-10T04:47"]),
        ("It hit Lima at 11:47 p.m. Saturday (0447 GMT).", ["2023-09-09T23:47", "2023-09-10T04:47"]),
        ("It hit Lima at 11:47 p.m. Saturday (0447 GMT Sunday).", ["2023-09-09T23:47", "2023-09-10T04:47"]),
        ("It hit Lima at 4:47 p.m. (2147 GMT Sunday).", ["2023-09-10T16:47", "2023-09-10T21:47"]),
        ("It hit Lima at 11:47 p.m. (0647 GMT Sunday).", ["2023-09-10T23:47", "2023-09-10T06:47"]),  # an error
    ],
)
def test_a_conversion_in_brackets_is_the_same_moment(text: str, moments: list[str]) -> None:
    assert [m.grain for m in of_kind("clock", text, date(2023, 9, 13))] == moments


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("The rocket rose at 8:05 p.m. Eastern on Friday.", "America/New_York"),
        ("The rocket rose at 8:05 p.m. Pacific (0305 GMT).", "America/Los_Angeles"),
        ("The rocket rose at 8:05 p.m. Eastern officials saw it.", ""),
    ],
)
def test_a_zone_without_the_word_time(text: str, zone: str) -> None:
    value = of_kind("clock", text, date(2023, 9, 13))[0].value
    assert isinstance(value, Interval) and value.unit == zone


def test_a_sentence_runs_on_with_a_bare_zone() -> None:
    assert runs_on("It rose at 5:42 p.m.", "Eastern (2242 GMT), on time.")
    assert not runs_on("It rose at 5:42 p.m.", "Eastern officials saw it.")
