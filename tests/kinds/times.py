"""Small builders for the tests of the time kinds."""

from __future__ import annotations

from datetime import date
from importlib import import_module

from factcheck.model import Article, Mention, Role, Sentence

ORDER = ("place", "date", "clock", "duration")


def found_in(text: str, published: date | None = None, zone: str | None = None) -> list[Mention]:
    """All mentions that the time kinds, and places before them, find in one sentence."""
    article = Article(id="a", path="a.txt", text=text, published=published, zone=zone)
    sentence = Sentence(0, len(text), text, Role.BODY, 0)
    found: list[Mention] = []
    for name in ORDER:
        fresh = import_module(f"factcheck.kinds.{name}").find(sentence, article, found)
        found += [m for m in fresh if not any(m.start < o.end and o.start < m.end for o in found)]
    return found


def of_kind(kind: str, text: str, published: date | None = None, zone: str | None = None) -> list[Mention]:
    """The mentions of one kind."""
    return [m for m in found_in(text, published, zone) if m.kind == kind]
