"""An article's own words around a value, made safe to draw and cut between words."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.report.words import plain

_REACH = 110  # characters shown on each side of the value
_LONGEST = 600  # characters shown of the value itself: a quotation may run to a paragraph


@dataclass(frozen=True, slots=True)
class Excerpt:
    """An article's own words with the value marked out."""

    before: str
    marked: str
    after: str


def excerpt(text: str, start: int, end: int, base: int = 0, reach: int = _REACH) -> Excerpt:
    """The words around a span, cut between words; ``base`` is where ``text`` starts in the article."""
    start, end = max(start - base, 0), min(max(end - base, 0), len(text))
    left, right = max(start - 2 * reach, 0), end + 2 * reach
    before, after = plain(text[left:start]).lstrip(), plain(text[end:right]).rstrip()
    return Excerpt(_tail(before, reach), _marked(text[start:end]), head(after, reach))


def spot(text: str, start: int, end: int) -> Excerpt:
    """The words around a span of an article, within its line."""
    low = text.rfind("\n", max(start - 2 * _REACH, 0), start) + 1 or max(start - 2 * _REACH, 0)
    high = text.find("\n", end, end + 2 * _REACH)
    return excerpt(text[low : high if high >= 0 else end + 2 * _REACH], start, end, low)


def _marked(text: str) -> str:
    """The value itself; of one without end, such as a million digits, its beginning and its end."""
    text = plain(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"


def _tail(text: str, reach: int) -> str:
    if len(text) <= reach:
        return text
    return "… " + text[len(text) - reach :].partition(" ")[2]


def head(text: str, reach: int) -> str:
    """The text up to a length, cut between words."""
    if len(text) <= reach:
        return text
    return text[:reach].rpartition(" ")[0] + " …"
