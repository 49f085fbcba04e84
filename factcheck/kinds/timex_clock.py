"""Clock times as worded: "11:43 a.m.", "0737 GMT", "half past ten", "6:30 in the evening", "minutes later"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.kinds.time_words import MONTH, PARTS, WEEKDAY, either, number_of
from factcheck.kinds.time_zones import zone_pattern
from factcheck.kinds.timex import ANY_DIGIT, COLON, FOUR_DIGITS, Context, Match, Production, Span, folded
from factcheck.kinds.timex_offsets import amount_of

MINUTE, HOUR, NOON, MIDNIGHT = 60.0, 3600.0, 43200.0, 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """Seconds from local midnight, from ``low`` to ``high``; a point is low == high.

    ``either_half`` where "ten past six" leaves morning and evening open; ``after`` where the value is
    told from the previous clock time ("20 minutes later").
    """

    low: float
    high: float
    step: float
    either_half: bool = False
    after: bool = False
    vague: bool = False
    code: str = ""  # TIMEX3's letters for a part of the day


_AMPM = r"(?:[ap]\. ?m\b\.?|[ap] ?m\b)"
_HOUR_12 = r"(?:1[0-2]|0?[1-9])"
_HOUR_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_BY_DAY = r"(?:in the (?P<part>morning|afternoon|evening|night)|at (?P<part2>night|noon|midnight|dawn))"


def _of_half(hour: int, word: str) -> int:
    """The hour of the day for a 12-hour one and "a.m.", "p.m." or a part of the day."""
    word = word.lower()
    if word[0] == "a" and word != "afternoon":
        return hour % 12
    if word[0] == "p" or word in ("afternoon", "evening"):
        return hour % 12 + 12
    if word == "night":
        return hour % 12 + (12 if 5 <= hour < 12 else 0)
    return hour % 12


def _point(seconds: float, step: float) -> Reading:
    return Reading(seconds, seconds, step)


def _twelve(m: Match) -> Reading | None:
    minute, second = int(m["minute"] or 0), int(m["second"] or 0)
    hour = _of_half(int(m["hour"]), m["half"])
    step = 1.0 if m["second"] else MINUTE if m["minute"] else HOUR
    return _point(hour * HOUR + minute * MINUTE + second, step)


def _twenty_four(m: Match) -> Reading | None:
    hour, minute = int(m["hour"]), int(m["minute"])
    if hour > 24 or minute > 59:
        return None
    return _point(hour % 24 * HOUR + minute * MINUTE, MINUTE)


def _by_day(m: Match) -> Reading | None:
    hour = number_of(m["hour"])
    if hour is None or not 1 <= hour <= 12:
        return None
    hour = _of_half(hour, m["part"] or m["part2"])
    return _point(hour * HOUR + int(m["minute"] or 0) * MINUTE, MINUTE if m["minute"] else HOUR)


def _o_clock(m: Match) -> Reading | None:
    hour = number_of(m["hour"])
    return (
        None
        if hour is None or not 1 <= hour <= 12
        else Reading(hour % 12 * HOUR, hour % 12 * HOUR, HOUR, either_half=True)
    )


def _named(m: Match) -> Reading | None:
    return _point(NOON if m["name"].lower() in ("noon", "midday") else MIDNIGHT, MINUTE)


def _past(m: Match) -> Reading | None:
    """ "five minutes past midnight", "half past ten", "a quarter to nine"."""
    words = m["amount"].lower()
    minutes = 30 if words.startswith("half") else 15 if words.endswith("quarter") else number_of(words)
    base, named = _base(m["base"])
    if minutes is None or base is None or minutes > 59:
        return None
    sign = -1 if m["way"].lower() in ("to", "before", "of", "until") else 1
    at = (base + sign * minutes * MINUTE) % 86400
    half = m["half"] or m["half2"]
    if half and not named:
        return _point(_of_half(int(base // HOUR) or 12, half) * HOUR + sign * minutes * MINUTE, MINUTE)
    return Reading(at, at, MINUTE, either_half=not named)


def _base(words: str) -> tuple[float | None, bool]:
    text = words.lower()
    if text in ("noon", "midday"):
        return NOON, True
    if text == "midnight":
        return MIDNIGHT, True
    hour = number_of(text)
    return (None, False) if hour is None or not 1 <= hour <= 12 else (hour % 12 * HOUR, False)


def _distant(m: Match) -> Reading | None:
    """ "about an hour before midnight", "two hours after noon"."""
    amount = amount_of(m["amount"])
    base, _ = _base(m["base"])
    if amount is None or base is None:
        return None
    unit = HOUR if m["unit"].lower().startswith("hour") else MINUTE
    at = base + (-1 if m["way"].lower() == "before" else 1) * amount * unit
    return _point(at % 86400, unit)


def _part(m: Match) -> Reading | None:
    groups = m.groupdict()
    part = PARTS[(groups.get("part") or groups.get("part2") or groups.get("part3") or "").lower()]
    return Reading(part["hours"][0] * HOUR, part["hours"][1] * HOUR, HOUR, vague=True, code=part["code"])


def _small_hours(m: Match) -> Reading | None:
    return Reading(0.0, 6 * HOUR, HOUR, vague=True, code="MO")


_LATER_UNITS = {"second": 1.0, "minute": MINUTE, "moment": MINUTE, "hour": HOUR}
# How many a plural alone or "a few" may be: "minutes later", "several hours later".
_VAGUE_COUNTS = {
    "": (1, 59),
    "a few": (2, 9),
    "several": (3, 9),
    "some": (1, 59),
    "just": (1, 10),
    "only": (1, 10),
    "many": (3, 59),
}


def _later(m: Match) -> Reading | None:
    unit = _LATER_UNITS[m["unit"].lower().rstrip("s")]
    words = (m["amount"] or "").lower().strip()
    sign = -1 if m["way"].lower() in ("earlier", "before") else 1
    if words in _VAGUE_COUNTS:
        low, high = _VAGUE_COUNTS[words]
        if m["unit"].lower().startswith("hour"):
            high = min(high, 12)
        low, high = (0, 10) if m["unit"].lower().startswith("moment") else (low, high)
        ends = sorted((sign * low * unit, sign * high * unit))
        return Reading(ends[0], ends[1], unit, after=True, vague=True)
    amount = amount_of(words)
    if amount is None:
        return None
    return Reading(sign * amount * unit, sign * amount * unit, unit, after=True)


def _soon(m: Match) -> Reading | None:
    return Reading(0.0, HOUR, HOUR, after=True, vague=True)


def _later_in_day(m: Match) -> Reading | None:
    return Reading(0.0, 86400.0, HOUR, after=True, vague=True)


_RUNS_ON = re.compile(r"\b[ap]\.m\.\s*$", re.I)
_GOES_ON = re.compile(rf"(?:{zone_pattern()}|{WEEKDAY}|{MONTH})(?!\w)")


def runs_on(before: str, after: str) -> bool:
    """Whether a sentence was wrongly ended at "10 p.m.": a weekday, month or zone goes on with it."""
    return bool(_RUNS_ON.search(before[-8:]) and _GOES_ON.match(after))


Read = Callable[[Match], "Reading | None"]


def _no_span(m: Match, context: Context) -> Span | None:
    return None


_AMOUNT = (
    r"\d{1,3}|a|an|half an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fifteen|twenty|thirty|forty|fifty|a couple of"
)
_BASE = rf"(?:{_HOUR_12}(?![\d:.]\d)|{_HOUR_WORD}|noon|midday|midnight)\b"
_PARTS = either(p for p in PARTS if p not in ("night", "midday", "lunchtime", "overnight"))

PRODUCTIONS: tuple[Production, ...] = (
    folded(
        "twelve",
        ANY_DIGIT,
        rf"(?<![\d:.,$])(?P<hour>{_HOUR_12})(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
        rf")?(?: ?|-)(?P<half>{_AMPM})",
        _no_span,
        also="a p am pm m",
    ),
    folded(
        "by-day",
        "morning afternoon evening night dawn",
        rf"(?<![\d:.,$-])\b(?P<hour>{_HOUR_12}|{_HOUR_WORD})(?:[:.](?P<minute>[0-5]\d))?(?: o['’]clock)? {_BY_DAY}\b",
        _no_span,
    ),
    folded("o-clock", "clock", rf"\b(?P<hour>{_HOUR_12}|{_HOUR_WORD}) o['’]clock\b", _no_span),
    folded(
        "colon",
        COLON,
        r"\b(?:at|by|from|until|after|before|around|about|between|and|to"
        r"|since) (?P<core>(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d))(?![:\d.]\d|-\d)",
        _no_span,
    ),
    folded(
        "colon-marked",
        ANY_DIGIT,
        r"(?<![\d:.,$])\b(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?= ?(?:hrs|hours|h\b"
        rf"|local time|(?-i:{zone_pattern()})|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur"
        r"|Sun)day))(?: ?(?:hrs|hours|h)\b)?",
        _no_span,
    ),
    folded(
        "colon-24",
        COLON,
        r"(?<![\d:.,$/-])\b(?P<hour>1[3-9]|2[0-3]|0\d):(?P<minute>[0-5]\d)(?![:\d.]\d|-\d|\d"
        r"| (?:seconds|minutes|record|mark))\b",
        _no_span,
    ),
    folded(
        "military",
        FOUR_DIGITS,
        r"(?<![\d:.,$/-])\b(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?:(?= ?(?:local time"
        rf"|(?-i:{zone_pattern()})))| ?(?:hrs|hours|h)\b)",
        _no_span,
    ),
    folded(
        "military-bare",
        FOUR_DIGITS,
        r"\b(?:at|around|about|by|between|after|before|and) (?P<core>(?P<hour>0\d)(?P<minute>[0-5]\d))(?![:.,]\d|\d)\b",
        _no_span,
    ),
    folded(
        "named",
        "noon midday midnight",
        r"(?<!\bhigh )\b(?:12 )?(?P<name>noon|midnight|midday)\b(?! (?:mass|express|blue|cowboy|sun|oil|rider|run))",
        _no_span,
    ),
    folded(
        "past",
        "past to before after of",
        rf"\b(?P<amount>half|(?:a )?quarter|{_AMOUNT}|twenty[ -]five)(?:(?<=half)|(?<=quarter)"
        r"| minutes?|(?<=[a-z])(?= past)|(?<=five)|(?<=ten)|(?<=twenty)) (?P<way>past|to"
        rf"|before|after|of) (?P<base>{_BASE})(?!-)(?: ?(?P<half>{_AMPM})"
        r"| in the (?P<half2>morning|afternoon|evening))?",
        _no_span,
        also="minute minutes half quarter past",
    ),
    folded(
        "distant",
        "before after",
        rf"\b(?P<amount>(?:about |around |nearly |roughly )?(?:{_AMOUNT}"
        r"|an hour and a half)) (?P<unit>hours?|minutes?) (?P<way>before|after) (?P<base>noon"
        r"|midday|midnight)\b",
        _no_span,
        also="noon midday midnight",
    ),
    folded(
        "part",
        "morning afternoon evening dawn daybreak sunrise dusk sunset nightfall",
        r"\b(?:in|during|by|through|into|until) the (?:(?:early|late"
        rf"|mid)[ -])?(?P<part>{_PARTS})\b|\bat (?P<part2>dawn|daybreak|sunrise|dusk|sunset"
        r"|nightfall)\b|\bmid[- ]?(?P<part3>afternoon|morning)\b",
        _no_span,
    ),
    folded(
        "overnight",
        "overnight",
        r"\b(?P<part>overnight)\b(?! (?:stay|bag|rate|guest|accommodation|sensation|success"
        r"|delivery|train|bus|flight|trip|camp))",
        _no_span,
    ),
    folded(
        "small-hours",
        "hours",
        r"\bin the (?:early|small|wee|predawn|pre-dawn)(?: morning)? hours\b(?: of the morning)?",
        _no_span,
        also="early small wee predawn pre",
    ),
    folded(
        "later",
        "later earlier after afterward afterwards thereafter",
        r"(?<![\w$-])(?:(?P<amount>(?:about |around |nearly |roughly |some |almost "
        rf"|less than |more than |just |only )?(?:{_AMOUNT})|a few|several|just|only|some"
        r"|many)[ -])?"
        r"(?P<unit>minutes?|moments?|seconds?|hours?) (?P<way>later|earlier|afterwards?"
        r"|thereafter|after that|before that)\b",
        _no_span,
        also="minute minutes moment moments second seconds hour hours",
    ),
    folded(
        "soon",
        "afterward afterwards thereafter after",
        r"\b(?:shortly|soon|immediately) (?:afterwards?|thereafter|after(?=[.,;]|$))(?!\w)",
        _no_span,
        also="shortly soon immediately",
    ),
    folded("later-in-day", "later", r"\blater (?:in the|that(?: same)?|the same) day\b", _no_span, also="day"),
)
READ: dict[str, Read] = {
    "twelve": _twelve,
    "by-day": _by_day,
    "o-clock": _o_clock,
    "colon": _twenty_four,
    "colon-marked": _twenty_four,
    "colon-24": _twenty_four,
    "military": _twenty_four,
    "military-bare": _twenty_four,
    "named": _named,
    "past": _past,
    "distant": _distant,
    "part": _part,
    "overnight": _part,
    "small-hours": _small_hours,
    "later": _later,
    "soon": _soon,
    "later-in-day": _later_in_day,
}
