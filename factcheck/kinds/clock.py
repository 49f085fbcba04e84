"""Clock times: "11:43 a.m.", "0737 GMT", "between 8 and 9 p.m.", "shortly after midnight", "minutes later"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as Date
from datetime import datetime, timedelta
from itertools import takewhile
from math import inf

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.clock_conversions import one_moment
from factcheck.kinds.clock_ranges import joined_ranges, opened_range
from factcheck.kinds.clock_readings import HOUR, MINUTE, READ, Reading
from factcheck.kinds.clock_scene import Scene, dates_of, day_of, is_dated
from factcheck.kinds.time_compare import compare_times as compare
from factcheck.kinds.time_show import show_time as show
from factcheck.kinds.time_words import WEEKDAY
from factcheck.kinds.time_zones import event_zone, zone_named, zone_pattern
from factcheck.kinds.timex import Expression, Grammar, scan
from factcheck.kinds.timex_clock import PRODUCTIONS, runs_on
from factcheck.model import Article, Hedge, Interval, Mention, Sentence, Unreadable

__all__ = ["NAME", "compare", "find", "runs_on", "show"]


NAME = "clock"


_GRAMMAR = Grammar(PRODUCTIONS)


triggers = _GRAMMAR.triggers


_ROUND = 15 * MINUTE  # "around 11:30 p.m." is 11:15 to 11:45
_ROUND_HOUR = 20 * MINUTE  # "around 11 p.m." is 10:40 to 11:20


_REACH = 40  # mentions before a sentence that may date its clock times
_NEAR = 600  # characters before a sentence within which "minutes later" finds its clock time


_JUST = 20 * MINUTE  # "shortly after 8:30" is 8:30 to 8:50


_ZONE_AFTER = re.compile(rf",? ?\(?(?:(?P<local>local time|[Ll]ocal)|(?P<zone>(?!{WEEKDAY}){zone_pattern()}))\)?")


_HEDGE = re.compile(
    r"\b(?:(?P<just_after>(?:just|shortly|soon|right|moments|minutes|immediately|a little"
    r"|a bit|not long)(?: after| past))"
    r"|(?P<just_before>(?:just|shortly|moments|minutes|immediately|a little|a bit"
    r"|not long)(?: before| ahead of)|nearly|almost|close to)"
    r"|(?P<about>(?:at )?(?:about|around|approximately|roughly|circa|some time around)|at or about|or so)"
    r"|(?P<more>after|past|later than)|(?P<less>before|earlier than|ahead of|prior to)"
    r"|(?P<most>by|no later than)|(?P<least>no earlier than|as early as))"
    r" $",
    re.I,
)


def find(sentence: Sentence, article: Article, found: list[Mention]) -> list[Mention]:
    """The clock times of one sentence, on the day and in the zone that the text gives for them."""
    told = one_moment(singly(sentence, article, found), dates_of(found, sentence), article.text)
    return joined_ranges(told, article)


def singly(sentence: Sentence, article: Article, found: list[Mention]) -> list[Mention]:
    """The clock times of one sentence, "between 8 and 9 p.m." as one and "from 8 p.m. to 9 p.m." as two."""
    expressions = scan(sentence.text, _GRAMMAR)
    if not expressions:
        return []
    scene = Scene(sentence, article, event_zone(sentence, article, found), dates_of(found, sentence), found[-_REACH:])
    mentions: list[Mention] = []
    for expression in expressions:
        start, end = sentence.start + expression.start, sentence.start + expression.end
        if any(d.start < end and d.end > start for d in scene.near(start)):
            continue
        mention = _mention(expression, scene, mentions)
        if mention and mentions and mentions[-1].start >= mention.start:
            mentions.pop()  # the "11:43" of "from 11:43 to 11:53 a.m."
        if mention:
            mentions.append(mention)
    return mentions


def _mention(e: Expression, scene: Scene, before: list[Mention]) -> Mention | None:
    reading, sentence, zone = READ[e.production.name](e.match), scene.sentence, scene.zone
    if reading is None:
        return None
    text, start, end = sentence.text, e.start, e.end
    if reading.after:
        told = _told_from(reading, e, sentence, [*scene.earlier, *before[-3:]])
        return told or _later_in_day(e, scene)
    zone_match = _ZONE_AFTER.match(text, end)
    if zone_match:
        end = zone_match.end() - (zone_match[0].endswith(")") and "(" not in zone_match[0])
    zone_match = zone_match or _zone_after_day(text, end, scene)
    if zone_match and zone_match["zone"]:
        zone = zone_named(zone_match["zone"]) or zone
    core = (sentence.start + start, sentence.start + end)
    reading, start, words, open_range = opened_range(reading, text, start)
    if reading.either_half:
        reading = _settled(reading, text[max(0, start - 80) : end + 80])
    day = day_of(scene, sentence.start + start, e.production.name == "overnight")
    if day and _is_to_come(reading, day, zone, scene) and not is_dated(scene, sentence.start + start):
        day = None
    value = _value(reading, day, zone)
    hedge = _HEDGE.search(text, max(0, start - 26), start)
    if hedge and hedge.end() == start and not open_range and reading.low == reading.high:
        value, start = _either_hedged(value, hedge) if reading.either_half else _hedged(value, hedge), hedge.start()
    elif open_range:
        value = replace(value, hedge=Hedge.RANGE, words=words)
    return Mention(NAME, sentence.start + start, sentence.start + end, value, core=core, grain=_grain(reading, day))


def _is_to_come(reading: Reading, day: Date, zone: str, scene: Scene) -> bool:
    """Whether a clock time on a day told sentences before would lie after the publication: it is of another day."""
    published = scene.published
    if published is None:
        return scene.today is not None and day > scene.today
    if published.tzinfo and cal.zone_info(zone):
        published = published.astimezone(cal.zone_info(zone)).replace(tzinfo=None)
    midnight = datetime(day.year, day.month, day.day)
    return midnight + timedelta(seconds=reading.low) > published.replace(tzinfo=None) + timedelta(hours=1)


def _zone_after_day(text: str, end: int, scene: Scene) -> re.Match[str] | None:
    """The zone in "6:15 a.m. on Thursday, Seoul time"."""
    offset = scene.sentence.start
    for mention in scene.near(offset + end):
        local = mention.start - offset - end
        if 0 <= local <= 5 and text[end : end + local].strip(" ,") in ("", "on"):
            return _ZONE_AFTER.match(text, mention.end - offset)
    return None


def _settled(reading: Reading, text: str) -> Reading:
    """Morning or evening for "half past ten" by a word in the sentence."""
    late = re.search(r"\b(?:evening|afternoon|tonight|night|p\.?m)\b", text, re.I)
    early = re.search(r"\b(?:morning|dawn|a\.m|breakfast)\b", text, re.I)
    if bool(late) == bool(early):
        return replace(reading, either_half=True)
    return replace(
        reading, low=reading.low + 12 * HOUR * bool(late), high=reading.high + 12 * HOUR * bool(late), either_half=False
    )


def _value(reading: Reading, day: Date | None, zone: str) -> Interval:
    """The reading on its day; without a day a time of day."""
    if reading.either_half and reading.low == reading.high:
        reading = replace(reading, high=reading.low + 12 * HOUR)
    if day is None:
        over = reading.low >= 24 * HOUR  # "by midnight" of no day
        ends, dimension = (0.0, 0.0) if over else (reading.low, reading.high), cal.TIME_OF_DAY
    else:
        midnight, dimension = datetime(day.year, day.month, day.day), cal.INSTANT
        ends = tuple(cal.seconds(midnight + timedelta(seconds=s), dimension, zone) for s in (reading.low, reading.high))  # type: ignore[assignment]
    hedge = Hedge.VAGUE if reading.vague or reading.either_half else Hedge.EXACT
    stated = ends if ends[0] != ends[1] else ends[:1]
    return Interval(*ends, dimension, zone, hedge, high_open=reading.vague, stated=stated, step=reading.step)


def _either_hedged(value: Interval, hedge: re.Match[str]) -> Interval:
    """ "shortly before six", of the morning or the evening: 5:42 is one of them."""
    near = _JUST if hedge["just_before"] else _ROUND_HOUR if hedge["about"] else 0.0
    return replace(value, low=value.low - near)


def _hedged(value: Interval, hedge: re.Match[str]) -> Interval:
    words, at, last = hedge[0].strip(), value.low, value.high
    if hedge["just_after"]:
        return replace(value, high=last + _JUST, hedge=Hedge.VAGUE, words=words, low_open=True)
    if hedge["just_before"]:
        return replace(value, low=at - _JUST, hedge=Hedge.NEARLY, words=words, high_open=True)
    if hedge["about"]:
        half = _ROUND_HOUR if value.step >= HOUR else _ROUND
        return replace(value, low=at - half, high=last + half, hedge=Hedge.APPROXIMATE, words=words)
    if hedge["more"]:
        return replace(value, high=inf, hedge=Hedge.MORE_THAN, words=words, low_open=True)
    if hedge["least"]:
        return replace(value, high=inf, hedge=Hedge.AT_LEAST, words=words)
    if hedge["less"]:
        return replace(value, low=-inf, hedge=Hedge.LESS_THAN, words=words, high_open=True)
    return replace(value, low=-inf, hedge=Hedge.AT_MOST, words=words)


def _told_from(reading: Reading, e: Expression, sentence: Sentence, found: list[Mention]) -> Mention | None:
    """ "minutes later": after the clock time spoken of before."""
    start, end = sentence.start + e.start, sentence.start + e.end
    near = takewhile(lambda m: sentence.start - m.end <= _NEAR, reversed(found))
    told = (m for m in near if m.kind == NAME and isinstance(m.value, Interval) and m.value.stated)
    base = next((m for m in told if m.end <= start), None)
    if base is None or not isinstance(base.value, Interval):
        # "10 minutes later" with no time before it is still a length of time; "minutes later" is not even that.
        lost = e.production.name == "later" and reading.vague
        return Mention(NAME, start, end, Unreadable("told from a time that is not stated")) if lost else None
    value = base.value
    first, last = value.stated[0], value.stated[-1]
    low, high = first + reading.low, last + reading.high
    if e.production.name == "later-in-day":
        midnight = cal.seconds(
            datetime.combine(cal.local(first, value.dimension, value.unit).date() + cal.DAY, datetime.min.time()),
            value.dimension,
            value.unit,
        )
        high = max(midnight, low)
    hedge = Hedge.VAGUE if reading.vague else Hedge.APPROXIMATE
    width = 0.0 if reading.vague else max(reading.step / 2, 0.1 * abs(reading.low))
    moved = replace(
        value,
        low=low - width,
        high=high + width,
        hedge=hedge,
        words=e.match[0],
        low_open=reading.vague,
        high_open=False,
        stated=(low, high) if low != high else (low,),
        step=max(reading.step, value.step),
    )
    return Mention(NAME, start, end, moved, core=(start, end), grain="")


def _later_in_day(e: Expression, scene: Scene) -> Mention | None:
    """ "later in the day" where no hour was told: some time of the day spoken of."""
    start, end = scene.sentence.start + e.start, scene.sentence.start + e.end
    day = day_of(scene, start, False) if e.production.name == "later-in-day" else None
    if day is None:
        return None
    value = _value(Reading(6 * HOUR, 24 * HOUR, HOUR, vague=True), day, scene.zone)
    return Mention(NAME, start, end, replace(value, words=e.match[0]), core=(start, end), grain=day.isoformat())


def _grain(reading: Reading, day: Date | None) -> str:
    at = timedelta(seconds=reading.high)
    hour, minute = int(at.total_seconds() // 3600), int(at.total_seconds() // 60 % 60)
    named = day.isoformat() if day else "XXXX-XX-XX"
    if reading.code:
        return f"{named}T{reading.code}"
    if day and hour >= 24:
        return f"{named}T24" if (hour, minute) == (24, 0) else f"{day + cal.DAY}T{hour - 24:02}:{minute:02}"
    return f"{named}T{hour % 24:02}:{minute:02}"
