"""What a clock time as worded says: seconds from midnight, or from the time spoken of before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.kinds.time_words import PARTS, WEEKDAY, number_of
from factcheck.kinds.timex import Match
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
    part = _part_beside(m) if 1 <= hour <= 12 else ""
    if part:
        hour = _of_half(hour, part) + _past_midnight(hour, part)
        return _point(hour * HOUR + minute * MINUTE, MINUTE)
    return _point(hour % 24 * HOUR + minute * MINUTE, MINUTE)


_PART_AFTER = re.compile(
    rf" (?:on )?(?:the )?(?:(?:early|late) )?(?:(?:{WEEKDAY}|yesterday|tomorrow|last|this|that|same|next|following) )?"
    r"(?P<part>morning|afternoon|evening|night|tonight)\b",
    re.I,
)
_PART_BEFORE = re.compile(
    r"\b(?P<part>morning|afternoon|evening|night|tonight),? (?:at|by|until|before|after|shortly after|just before)?"
    r" ?(?:about|around)? ?$",
    re.I,
)


def _part_beside(m: Match) -> str:
    """The part of the day told right after an hour or before it: "10:15 Friday night"."""
    start = m.start("core") if "core" in m.re.groupindex else m.start()
    found = _PART_AFTER.match(m.string, m.end()) or _PART_BEFORE.search(m.string, max(0, start - 40), start)
    return found["part"].lower().removeprefix("to") if found else ""


def _past_midnight(hour: int, part: str) -> int:
    """Hours to add for "12:30 last night", which is of the next day."""
    return 24 if part == "night" and (hour == 12 or hour < 5) else 0


def _bare(m: Match) -> Reading | None:
    """ "shortly after 9 on Friday": of either half of the day unless a part of it is told beside."""
    hour, part = number_of(m["hour"]), _part_beside(m)
    if hour is None or not 1 <= hour <= 12:
        return None
    hour = _of_half(hour, part) + _past_midnight(hour, part) if part else hour % 12
    at = hour * HOUR + int(m["minute"] or 0) * MINUTE
    return Reading(at, at, MINUTE if m["minute"] else HOUR, either_half=not part)


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


# "The offer expires at midnight Friday": when Friday is over.
_DEADLINE = re.compile(
    r"\b(?:until|till|by|before|through|(?:expire|end|close|lapse)[sd]?(?: at| by)?|deadline(?: of| is| was| at)?"
    r"|due(?: at| by)?)(?: (?:11:59|12|local))? $",
    re.I,
)


def _named(m: Match) -> Reading | None:
    if m["name"].lower() in ("noon", "midday"):
        return _point(NOON, MINUTE)
    return _point(24 * HOUR if _DEADLINE.search(m.string, max(0, m.start() - 24), m.start()) else MIDNIGHT, MINUTE)


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


Read = Callable[[Match], "Reading | None"]


READ: dict[str, Read] = {
    "twelve": _twelve,
    "by-day": _by_day,
    "o-clock": _o_clock,
    "colon": _twenty_four,
    "colon-marked": _twenty_four,
    "colon-24": _twenty_four,
    "military": _twenty_four,
    "military-bare": _twenty_four,
    "military-day": _twenty_four,
    "bare-part": _bare,
    "bare-day": _bare,
    "bare-shortly": _bare,
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
