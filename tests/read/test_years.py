"""Years and days of publication told from weekdays and sibling articles."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from factcheck.model import Article, Role
from factcheck.read import infer_years, read_articles, read_text

SEEDS = Path(__file__).parents[2] / "seeds"


def article(name: str, text: str) -> Article:
    return read_text(text, name)[0]


UNDATED = article("wire", "OSLO, March 5 (AP) — A bus left the road on Friday.\nThe bus was bought in 2019.\n")


def published(*articles: Article) -> dict[str, date | datetime | None]:
    return {found.id: found.published for found in infer_years(articles)}


def test_the_year_from_a_dated_sibling() -> None:
    sibling = article("page", "date 2021-03-06 CNN — A bus left the road on Friday.")
    assert published(UNDATED, sibling)["wire"] == date(2021, 3, 5)
    assert published(sibling, UNDATED)["wire"] == date(2021, 3, 5)


def test_the_year_across_new_year() -> None:
    wire = article("wire", "OSLO, Dec. 31 (AP) — A bus left the road.")
    sibling = article("page", "date 2021-01-02 CNN — A bus left the road.")
    assert published(wire, sibling)["wire"] == date(2020, 12, 31)


def test_the_year_from_a_date_in_a_siblings_text() -> None:
    sibling = article("page", "Bus beside the lake on March 4, 2021. (File photo)\nA bus left the road.")
    assert published(UNDATED, sibling)["wire"] == date(2021, 3, 5)


def test_the_year_from_the_weekday_alone() -> None:
    # Of 2019 to 2023, 5 March was a Friday in 2021 only.
    assert published(UNDATED)["wire"] == date(2021, 3, 5)


def test_no_year_without_evidence() -> None:
    assert published(article("wire", "OSLO, March 5 (AP) — A bus left the road on Friday."))["wire"] is None


def test_a_sibling_of_another_season_gives_no_year() -> None:
    wire = article("wire", "OSLO, March 5 (AP) — A bus left the road.")
    sibling = article("page", "date 2021-09-06 CNN — A bus left the road.")
    assert published(wire, sibling)["wire"] is None


def test_the_day_from_siblings_that_the_text_bears_out() -> None:
    page = article("page", "A bus left the road on Friday.\nIt was seen on March 4, 2021.")
    first = article("first", "date 2021-03-05 CNN — A bus left the road.")
    second = article("second", "date 2021-03-06 CNN — A bus left the road.")
    assert published(page, first, second)["page"] == date(2021, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "A bus left the road on Friday.",
        "A bus left the road on Friday.\nIt was bought on May 2, 2017.",
        "A bus left the road on Friday.\nThe next leaves on April 4, 2021.",
    ],
    ids=["no date of its own", "only an old date", "a later date"],
)
def test_no_day_without_bearing_out(text: str) -> None:
    sibling = article("first", "date 2021-03-05 CNN — A bus left the road.")
    assert published(article("page", text), sibling)["page"] is None


def test_no_day_from_siblings_far_apart() -> None:
    page = article("page", "A bus left the road on Friday.\nIt was seen on March 4, 2021.")
    others = [article(day, f"date {day} CNN — A bus left the road.") for day in ("2021-03-05", "2021-03-12")]
    assert published(page, *others)["page"] is None


def test_the_seeds() -> None:
    found = read_articles([SEEDS])
    assert found.problems == ()
    assert [(one.outlet, one.published, one.place, one.zone) for one in found.articles] == [
        ("UPI", date(2023, 9, 13), "SEOUL", "Asia/Seoul"),
        ("Stars and Stripes", date(2023, 9, 13), "CAMP HUMPHREYS, South Korea", "Asia/Seoul"),
        ("CNN", date(2023, 9, 12), None, None),
    ]


@pytest.mark.parametrize(
    ("number", "roles"),
    [
        (0, {Role.DATELINE: ["SEOUL, Sept. 13 (UPI) —"]}),
        (2, {Role.DATELINE: ["date 2023-09-12 CNN —"], Role.FURNITURE: ["This is a developing story. More to come."]}),
    ],
)
def test_the_seeds_sections(number: int, roles: dict[Role, list[str]]) -> None:
    one = read_articles([SEEDS]).articles[number]
    for role in Role:
        if role != Role.BODY:
            assert [one.text[part.start : part.end] for part in one.sections if part.role == role] == roles.get(
                role, []
            )


def test_the_seed_with_a_page_around_it() -> None:
    one = read_articles([SEEDS]).articles[1]
    furniture = [one.text[part.start : part.end][:30] for part in one.sections if part.role == Role.FURNITURE]
    captions = [one.text[part.start : part.end] for part in one.sections if part.role == Role.CAPTION]
    assert [line.split()[0] for line in furniture] == ["Subscribe", "North", "David", "Sign", "Sign", "Sign"]
    assert len(captions) == 1
    assert captions[0].endswith("at Khasan on Sept. 12, 2023.")
    assert sum(part.role == Role.BODY for part in one.sections) == 13
