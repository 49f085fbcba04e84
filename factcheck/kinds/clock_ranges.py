"""Clock times from one to another: "between 11:43 a.m. and 11:53 a.m.", "from 9 to 11 a.m."."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.kinds.clock_readings import HOUR, MINUTE, Reading
from factcheck.model import Article, Hedge, Interval, Mention

NAME = "clock"


_RANGE_BEFORE = re.compile(r"\b(?P<word>between|from) $", re.I)


_RANGE_OPEN = re.compile(
    r"(?<![\d:.,$])\b(?:(?P<word>between|from) )?(?P<hour>1[0-2]"
    r"|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?P<join> ?[-–—] ?| to | and | until | till )$",
    re.I,
)


_JOINER = re.compile(r"^ ?(?:and|to|until|till|through|[-–—]) ?$", re.I)


def opened_range(reading: Reading, text: str, start: int) -> tuple[Reading, int, str, bool]:
    """Takes in the first end of "from 9 to 11 a.m.", which shares the "a.m."."""
    opened = _RANGE_OPEN.search(text, max(0, start - 24), start)
    if opened is None or reading.vague or opened.end() != start:
        return reading, start, "", False
    joined_by_and = opened["join"].strip().lower() == "and"
    if joined_by_and != ((opened["word"] or "").lower() == "between") and (
        joined_by_and or opened["word"] == "between"
    ):
        return reading, start, "", False
    first = int(opened["hour"]) % 12 * HOUR + int(opened["minute"] or 0) * MINUTE
    first += 12 * HOUR if reading.low >= 12 * HOUR and first + 12 * HOUR <= reading.low else 0
    if first > reading.low:
        return reading, start, "", False
    return replace(reading, low=first), opened.start(), (opened["word"] or "").lower(), True


def joined_ranges(mentions: list[Mention], article: Article) -> list[Mention]:
    """Joins "between 11:43 a.m. and 11:53 a.m." into one range."""
    joined: list[Mention] = []
    for mention in mentions:
        range_ = _range(joined[-1], mention, article.text) if joined else None
        if range_:
            joined[-1] = range_
        else:
            joined.append(mention)
    return joined


def _range(first: Mention, last: Mention, text: str) -> Mention | None:
    a, b = first.value, last.value
    if not isinstance(a, Interval) or not isinstance(b, Interval) or a.dimension != b.dimension:
        return None
    between = text[first.end : last.start]
    before = _RANGE_BEFORE.search(text, max(0, first.start - 9), first.start)
    hyphen = between.strip() in ("-", "–", "—")
    if not _JOINER.match(between) or not (before or hyphen) or {a.hedge, b.hedge} != {Hedge.EXACT}:
        return None
    high = b.high if b.high >= a.low else b.high + 86400
    words = before["word"].lower() if before else ""
    value = replace(
        a,
        high=high,
        hedge=Hedge.RANGE,
        words=words,
        stated=(a.low, high),
        step=min(a.step, b.step),
        unit=a.unit or b.unit,
    )
    return Mention(
        NAME,
        before.start() if before else first.start,
        last.end,
        value,
        core=(first.start, last.end),
        grain=first.grain,
    )
