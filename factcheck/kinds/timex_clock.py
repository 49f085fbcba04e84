"""Clock times as worded: "11:43 a.m.", "0737 GMT", "half past ten", "6:30 in the evening", "minutes later"."""

from __future__ import annotations

import re

from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_words import MONTH, PARTS, WEEKDAY, WEEKDAY_NAMES, either
from factcheck.kinds.time_zones import zone_abbreviations, zone_pattern
from factcheck.kinds.timex import ANY_DIGIT, COLON, FOUR_DIGITS, Context, Match, Production, folded

_AMPM = r"(?:[ap]\. ?m\b\.?|[ap] ?m\b)"


_HOUR_12 = r"(?:1[0-2]|0?[1-9])"


_HOUR_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"


_BY_DAY = r"(?:in the (?P<part>morning|afternoon|evening|night)|at (?P<part2>night|noon|midnight|dawn))"


_RUNS_ON = re.compile(r"\b[ap]\.m\.\s*$", re.I)


_GOES_ON = re.compile(rf"(?:{zone_pattern()}|{WEEKDAY}|{MONTH})(?!\w)")


def runs_on(before: str, after: str) -> bool:
    """Whether a sentence was wrongly ended at "10 p.m.": a weekday, month or zone goes on with it."""
    return bool(_RUNS_ON.search(before[-8:]) and _GOES_ON.match(after))


def _no_span(m: Match, context: Context) -> Span | None:
    return None


_AMOUNT = (
    r"\d{1,3}|a|an|half an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|a couple of"
)


_BASE = rf"(?:{_HOUR_12}(?![\d:.]\d)|{_HOUR_WORD}|noon|midday|midnight)\b"


_BARE = rf"(?P<hour>{_HOUR_12}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.](?P<minute>[0-5]\d))?"
_DAY = rf"(?:{WEEKDAY})"
_DAY_WORDS = " ".join(WEEKDAY_NAMES).lower()
_SHORTLY = r"(?:shortly|just|soon) (?:after|before)"
_HOURS = f"{ANY_DIGIT} two three four five six seven eight nine ten eleven twelve"


_PARTS = either(p for p in PARTS if p not in ("night", "midday", "lunchtime", "overnight"))


PRODUCTIONS: tuple[Production, ...] = (
    folded(
        "twelve",
        ANY_DIGIT,
        rf"(?<![\d:.,$])(?P<hour>{_HOUR_12})(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
        rf")?(?: ?|-)(?P<half>{_AMPM})",
        _no_span,
        also="am pm m",
        shape=r"\d[ -]?[ap]\.? ?m",
    ),
    folded(
        "by-day",
        "morning afternoon evening night dawn",
        rf"(?<![\d:.,$-])\b(?P<hour>{_HOUR_12}|{_HOUR_WORD})(?:[:.](?P<minute>[0-5]\d))?(?: o['’]clock)? {_BY_DAY}\b",
        _no_span,
        shape=rf"(?:\d|{_HOUR_WORD}|clock) (?:in the|at) [maend]",
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
        also=f"hrs hours h time {zone_abbreviations()} {_DAY_WORDS} {_DAY_WORDS.replace('day', 'days')}",
        shape=r"\d[:.]\d\d",
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
        shape=r" 0\d{3}",
    ),
    folded(
        "military-day",
        FOUR_DIGITS,
        rf"\b(?:at|around|about) (?P<core>(?P<hour>1\d|2[0-4])(?P<minute>[0-5]\d))(?= (?:on )?(?:{_DAY}|tonight)\b)",
        _no_span,
        also=_DAY_WORDS,
    ),
    folded(
        "bare-part",
        _HOURS,
        rf"\b(?:at|until|till|before|after|past|since|at (?:about|around)|between {_HOUR_12} and|from {_HOUR_12} to"
        r"|(?:about|around|by|nearly|almost)(?= [\w.:]+ (?!on\b)))"  # "won by 3 on Friday night"
        rf" (?P<core>{_BARE})(?= (?:on )?(?:(?:early|late) )?(?:{_DAY}|yesterday|tomorrow|last|this)"
        r" (?:morning|afternoon|evening|night)\b| tonight\b)",
        _no_span,
        also="morning afternoon evening night tonight",
        shape=rf"(?:\d|{_HOUR_WORD}) (?:tonight|(?:[a-z]+ ){{1,3}}(?:morning|afternoon|evening|night))",
    ),
    folded(
        "bare-day",
        _HOURS,
        r"(?<!stood )(?<!stands )(?<!remained )(?<!closed )(?<!traded )(?<!valued )(?<!put )(?<!set )"
        rf"\b(?:at|until|till|{_SHORTLY}) (?P<core>{_BARE})(?= (?:on )?{_DAY}\b)",
        _no_span,
        also=_DAY_WORDS,
        shape=rf"(?:\d|{_HOUR_WORD}) (?:on )?[mtwfs][a-z]{{2,5}}day",
    ),
    folded(
        "bare-shortly",
        _HOURS,
        rf"\b{_SHORTLY} (?P<core>{_BARE})(?=[,;]|\.(?!\d)|$| (?:on|when|as|to|after|by|local|that|and)\b)",
        _no_span,
        also="shortly just soon",
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
        r"| minutes?|(?<=[a-z\d])(?= past)|(?<=five)|(?<=ten)|(?<=twenty)) (?P<way>past|to"
        rf"|before|after|of) (?P<base>{_BASE})(?!-)(?: ?(?P<half>{_AMPM})"
        r"| in the (?P<half2>morning|afternoon|evening))?",
        _no_span,
        also="minute minutes half quarter past",
        shape=rf" (?:past|to|before|after|of) (?:\d|{_HOUR_WORD}|noon|midday|midnight)",
    ),
    folded(
        "distant",
        "before after",
        rf"\b(?P<amount>(?:nearly )?(?:{_AMOUNT}"
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
        shape=r"(?:minute|moment|second|hour)s? (?:later|earlier|afterward|thereafter|after that|before that)",
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
