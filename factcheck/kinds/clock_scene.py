"""What the clock times of one sentence are read against: its dates, its zone, what was told before."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date as Date
from datetime import datetime

from factcheck.kinds import calendar_time as cal
from factcheck.model import Article, Interval, Mention, Sentence

NAME = "clock"


_FAR = 700  # characters before a sentence beyond which a date tells no day of its clock times


class Scene:
    """What the clock times of one sentence are read against."""

    def __init__(
        self, sentence: Sentence, article: Article, zone: str, dates: list[Mention], earlier: list[Mention]
    ) -> None:
        self.sentence, self.zone, self.dates, self.earlier = sentence, zone, dates, earlier
        published = article.published
        self.today = published.date() if isinstance(published, datetime) else published
        self.published = published if isinstance(published, datetime) else None
        self._starts = [date.start for date in dates]

    def near(self, at: int) -> list[Mention]:
        """The dates of the sentence around a place in it; a few, so that a line of a million stays cheap."""
        middle = bisect_left(self._starts, at)
        return self.dates[max(0, middle - 3) : middle + 3]


def dates_of(found: list[Mention], sentence: Sentence) -> list[Mention]:
    """The dates of this sentence, in order."""
    dates = []
    for mention in reversed(found):
        if mention.end <= sentence.start:
            break
        if mention.kind == "date":
            dates.append(mention)
    return sorted(dates, key=lambda d: d.start)


def day_of(scene: Scene, at: int, overnight: bool) -> Date | None:
    """The day of a clock time: the nearest date of its sentence, else the last one before the sentence."""
    dates = [d for d in scene.near(at) if _date_of(d)]
    if dates:
        return _date_of(min(dates, key=lambda d: d.start - at if d.start >= at else (at - d.end) * 1.5))
    if overnight and scene.today:
        return scene.today - cal.DAY  # the night before the paper
    for mention in reversed(scene.earlier):
        if scene.sentence.start - mention.end > _FAR:
            return None
        if mention.start < scene.sentence.start and mention.kind in ("date", NAME):
            day = _date_of(mention)
            if day or mention.kind == "date":
                return day
    return None


def is_dated(scene: Scene, at: int) -> bool:
    """Whether the sentence itself tells the day of a clock time."""
    return any(_date_of(d) for d in scene.near(at))


def _date_of(mention: Mention) -> Date | None:
    """The calendar day a mention lies on; None for longer stretches and the undated."""
    value = mention.value
    if not isinstance(value, Interval) or value.dimension != cal.INSTANT or not value.stated:
        return None
    start, end = (cal.local(at, cal.INSTANT, value.unit) for at in (value.stated[0], value.stated[-1]))
    return start.date() if end - start <= cal.DAY else None
