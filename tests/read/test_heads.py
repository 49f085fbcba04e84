"""Each style of a page's head: outlet, title and time of publication."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from factcheck.model import Article, Role
from factcheck.read import ReadOptions, read_text

BODY = "A bus left the road near the lake on Friday, police said.\nNo one was hurt, they said.\n"
EASTERN = timezone(timedelta(hours=-4))


def article(text: str) -> Article:
    found, notes = read_text(text)
    assert notes == []
    return found


def words(found: Article, role: Role) -> list[str]:
    return [found.text[part.start : part.end] for part in found.sections if part.role == role]


def test_title_over_date_outlet_and_address() -> None:
    found = article(
        f"Bus leaves road\n2021-03-05T14:02:11 | www.lakenews.example | https://www.lakenews.example/bus\n\n{BODY}"
    )
    assert (found.title, found.outlet, found.published) == (
        "Bus leaves road",
        "lakenews.example",
        datetime(2021, 3, 5, 14, 2, 11),
    )
    assert words(found, Role.HEADLINE) == ["Bus leaves road"]
    assert len(words(found, Role.BODY)) == 2


def test_piped_head_without_an_address() -> None:
    found = article(f"Bus leaves road\n2021-03-05 | The Lake News | \n\n{BODY}")
    assert (found.outlet, found.published) == ("The Lake News", date(2021, 3, 5))


def test_midnight_without_a_zone_is_a_day() -> None:
    assert article(f"Bus leaves road\n2021-03-05T00:00:00 | lake.example | \n\n{BODY}").published == date(2021, 3, 5)


def test_address_as_a_scraper_left_it() -> None:
    found = article(
        f"http: / / www. bbc. co. uk/news/lake-24\n5 March 2021 Last updated at 12:42 GMT\nBus leaves road\n{BODY}"
    )
    assert (found.title, found.outlet) == ("Bus leaves road", "BBC News")
    assert found.published == datetime(2021, 3, 5, 12, 42, tzinfo=UTC)


STAMPS = [
    ("Friday, Mar 5, 2021 | Updated 8:52 PM EDT", datetime(2021, 3, 5, 20, 52, tzinfo=EASTERN)),
    ("Updated 3/5/2021 1:41 PM", datetime(2021, 3, 5, 13, 41)),
    ("3/5/2021 @ 1:19PM", datetime(2021, 3, 5, 13, 19)),
    ("March 5, 2021 11:26 pm", datetime(2021, 3, 5, 23, 26)),
    ("on March 5th, 2021", date(2021, 3, 5)),
    ("(10:27 am EDT, Mar 5th 2021)", datetime(2021, 3, 5, 10, 27, tzinfo=EASTERN)),
    ("POSTED: March 05, 2021", date(2021, 3, 5)),
    (
        "First Posted: 03/05/21 06:44 PM EDT Updated: 03/07/21 05:12 AM EDT",
        datetime(2021, 3, 5, 18, 44, tzinfo=EASTERN),
    ),
    ("FRIDAY, MARCH 5TH, 2021 AT 10:49 AM", datetime(2021, 3, 5, 10, 49)),
    ("Fri, 5 Mar 2021", date(2021, 3, 5)),
    ("14:25 Fri Mar 5 2021", datetime(2021, 3, 5, 14, 25)),
    ("2021-03-05 14:25", datetime(2021, 3, 5, 14, 25)),
    ("2021-03-05T14:25:00Z", datetime(2021, 3, 5, 14, 25, tzinfo=UTC)),
    ("12:05 a.m., 5 March 2021", datetime(2021, 3, 5, 0, 5)),
]


@pytest.mark.parametrize(("stamp", "published"), STAMPS, ids=[stamp for stamp, _ in STAMPS])
def test_a_line_that_gives_the_time_of_publication(stamp: str, published: date) -> None:
    found = article(f"http://lakenews.example/bus\nBus leaves road\n{stamp}\n{BODY}")
    assert found.published == published
    assert found.title == "Bus leaves road"
    assert stamp in words(found, Role.FURNITURE)


def test_a_sentence_with_a_date_is_no_stamp() -> None:
    found = article("http://lakenews.example/bus\nBus leaves road\nThe road opened on March 5, 2020 at 9 a.m.\n" + BODY)
    assert found.published is None
    assert "The road opened on March 5, 2020 at 9 a.m." in words(found, Role.BODY)


@pytest.mark.parametrize(
    ("address", "published"),
    [
        ("http://lakenews.co.uk/a", date(2021, 5, 3)),
        ("http://lakenews.com.au/a", date(2021, 5, 3)),
        ("http://lakenews.co.nz/a", date(2021, 5, 3)),
        ("http://lakenews.com/a", date(2021, 3, 5)),
        ("http://lakenews.com/2021/05/03/a", date(2021, 5, 3)),
    ],
)
def test_day_or_month_first_by_the_outlet(address: str, published: date) -> None:
    assert article(f"{address}\nBus leaves road\n03/05/2021\n{BODY}").published == published


@pytest.mark.parametrize(
    "path", ["2021/03/05/bus", "2021/mar/05/bus", "20210305/bus", "world/2021-03-05-bus.htm", "2021/3/5/7712/bus"]
)
def test_a_date_in_the_address(path: str) -> None:
    assert article(f"http: / / lakenews. com/{path}\nBus leaves road\n{BODY}").published == date(2021, 3, 5)


def test_the_address_dates_a_page_that_was_dated_anew() -> None:
    head = "Bus leaves road\n2022-11-30T14:57:00 | lake.example | https://lake.example/2021/03/05/bus"
    assert article(f"{head}\n\n{BODY}").published == date(2021, 3, 5)


def test_front_matter() -> None:
    text = (
        "---\ntitle: Bus leaves road\noutlet: Lake News\npublished: 2021-03-05\nplace: Ostrava\n"
        "zone: Europe/Prague\n---\n\n" + BODY
    )
    found = article(text)
    assert (found.title, found.outlet, found.published) == ("Bus leaves road", "Lake News", date(2021, 3, 5))
    assert (found.place, found.zone) == ("Ostrava", "Europe/Prague")
    assert words(found, Role.HEADLINE) == ["Bus leaves road"]
    assert len(words(found, Role.BODY)) == 2


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("title: [unclosed", "no YAML"),
        ("published: soon", "no date"),
        ("zone: Mars/Olympus", "no time zone"),
    ],
)
def test_bad_front_matter_is_told_and_costs_nothing(front: str, told: str) -> None:
    found, notes = read_text(f"---\n{front}\n---\n{BODY}")
    assert told in notes[0]
    assert len(words(found, Role.BODY)) == 2


def test_options_stand_over_the_text() -> None:
    asked = ReadOptions(outlet="Elsewhere", published=date(2020, 1, 1), place="Lyon", zone="Europe/Paris")
    found, _ = read_text(f"PARIS (AP) — {BODY}", options=asked)
    assert (found.outlet, found.published, found.place, found.zone) == (
        "Elsewhere",
        date(2020, 1, 1),
        "Lyon",
        "Europe/Paris",
    )


def test_markdown_heading() -> None:
    found = article(f"# Bus leaves road\n\n{BODY}\n## What is known\n\nLittle is known of it so far.\n")
    assert found.title == "Bus leaves road"
    assert words(found, Role.HEADLINE) == ["Bus leaves road"]
    assert "What is known" in words(found, Role.BODY)


def test_plain_headline_over_a_dateline() -> None:
    found = article("Nearly 40 buses stopped as snow closes in\n\nOSLO — The company stopped 39 buses on Friday.\n")
    assert words(found, Role.HEADLINE) == ["Nearly 40 buses stopped as snow closes in"]
    assert (found.place, found.zone) == ("OSLO", "Europe/Oslo")


def test_one_paragraph_has_no_headline() -> None:
    assert words(article("A bus left the road near the lake on Friday, police said.\n"), Role.HEADLINE) == []


def test_a_sentence_first_is_no_headline() -> None:
    found = article("A bus left the road.\n\nPolice said on Friday that nobody in it was hurt in the least.\n")
    assert words(found, Role.HEADLINE) == []


def test_the_title_printed_twice() -> None:
    found = article(f"Bus leaves road\n2021-03-05 | lake.example | \n\nBus leaves road\n{BODY}")
    assert words(found, Role.HEADLINE) == ["Bus leaves road"]
    assert "Bus leaves road" in words(found, Role.FURNITURE)
