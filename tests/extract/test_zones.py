"""The zone of an article that has none in its dateline."""

from __future__ import annotations

from factcheck.extract.zones import zoned
from factcheck.model import Article, Role, Section


def _article(name: str, text: str, zone: str | None = None) -> Article:
    return Article(id=name, path=name, text=text, zone=zone, sections=(Section(0, len(text), Role.BODY),))


def _zones(*articles: Article) -> list[str | None]:
    return [article.zone for article in zoned(articles)]


def test_most_of_a_story_tells_its_zone() -> None:
    one = _article("one", "Shots were fired in Brisbane on Saturday.")
    two = _article("two", "A man was held in Brisbane after the shooting.")
    other = _article("other", "A second man was picked up at a unit in Ipswich.")  # there is one in Queensland too
    assert _zones(one, two, other) == ["Australia/Brisbane"] * 3


def test_no_article_tells_another_its_zone_where_they_are_even() -> None:
    one, two = _article("one", "A bus crashed in Lisbon."), _article("two", "A train crashed in Oslo.")
    assert _zones(one, two) == ["Europe/Lisbon", "Europe/Oslo"]


def test_a_dateline_keeps_its_zone() -> None:
    told = [_article(name, "Shots were fired in Brisbane.") for name in ("one", "two")]
    lines = [_article("three", "It was seen in Oslo.", "Europe/Oslo"), _article("four", "It was seen.", "Europe/Rome")]
    assert _zones(*told, *lines) == ["Australia/Brisbane", "Australia/Brisbane", "Europe/Oslo", "Europe/Rome"]
