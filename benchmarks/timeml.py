"""TimeML's conventions on top of the extraction: spans, types and values of TIMEX3, and its vague expressions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import TypedDict

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.time_words import MONTHS
from factcheck.model import Article, Interval, Mention, Sentence


class Row(TypedDict):
    """One time expression as the scorer reads it."""

    start: int
    end: int
    type: str
    value: str


def rows(sentence: Sentence, article: Article, here: list[Mention]) -> Iterator[Row]:
    """The mentions of one sentence as TIMEX3 rows, and what only TimeML counts as one."""
    marked = [row for mention in here if (row := _row(mention, article))]
    marked = _joined(sorted(marked, key=lambda r: r["start"]), article.text)
    taken = [(row["start"], row["end"]) for row in marked]
    for start, end, kind, value in _only_timeml(sentence.text, article):
        start, end = start + sentence.start, end + sentence.start
        if not any(s < end and start < e for s, e in taken):
            taken.append((start, end))
            marked.append(Row(start=start, end=end, type=kind, value=value))
    return iter(sorted(marked, key=lambda r: r["start"]))


# ---------------------------------------------------------------- mentions


def _row(mention: Mention, article: Article) -> Row | None:
    """A mention as TimeML would mark it; ages it leaves out."""
    if not isinstance(mention.value, Interval) or not mention.grain or mention.noun == "age":
        return None
    value = mention.grain
    if mention.kind == "duration":
        start, end = _with_determiner(mention, article.text)
        return Row(start=start, end=end, type="DURATION", value=_tens(value))
    start, end = mention.core or (mention.start, mention.end)
    today = _today(article)
    if value.startswith("XXXX-XX-XXT") and today:
        value = today.isoformat() + value[10:]
    if _YEAR_END.search(article.text[start:end]):
        value = value[:4]  # TIMEX3 marks the end of a year as the year, with mod END
    kind = "DURATION" if value.startswith("P") else "TIME" if "T" in value else "DATE"
    return Row(start=start, end=end, type=kind, value=value)


def _today(article: Article) -> date | None:
    published = article.published
    return published.date() if isinstance(published, datetime) else published


def _tens(value: str) -> str:
    """Two decades are twenty years; one is P1E."""
    match = re.fullmatch(r"P(\d+)([EC])", value)
    if match is None or match[1] == "1":
        return value
    return f"P{int(match[1]) * (10 if match[2] == 'E' else 100)}Y"


_DETERMINER = re.compile(
    r"\b(?:the )?(?:past|last|next|first|latest|coming|previous|final) $|\b(?:the|those|these) $", re.I
)


def _with_determiner(mention: Mention, text: str) -> tuple[int, int]:
    before = _DETERMINER.search(text, max(0, mention.start - 14), mention.start)
    return (before.start() if before else mention.start), mention.end


_YEAR_END = re.compile(r"\byear(?: end|['’]s end)\b", re.I)  # "year-end" is the day
_BESIDE = re.compile(r",? (?:on |of )?|,? ")


def _joined(marked: list[Row], text: str) -> list[Row]:
    """ "8:30 p.m. Thursday" is one TIMEX3."""
    out: list[Row] = []
    for row in marked:
        last = out[-1] if out else None
        apart = text[last["end"] : row["start"]] if last else ""
        types = (last["type"], row["type"]) if last else ()
        if last and set(types) == {"DATE", "TIME"} and _BESIDE.fullmatch(apart):
            value = (last if last["type"] == "TIME" else row)["value"]
            out[-1] = Row(start=last["start"], end=row["end"], type="TIME", value=value)
        elif last and types == ("TIME", "TIME") and apart == " of ":  # "in the early hours of Thursday morning"
            out[-1] = Row(start=last["start"], end=row["end"], type="TIME", value=row["value"])
        else:
            out.append(row)
    return out


# ---------------------------------------------------------------- what only TimeML marks

Value = Callable[[re.Match[str], Article], str]
_UNIT = {
    "second": "TXS",
    "minute": "TXM",
    "hour": "TXH",
    "day": "XD",
    "week": "XW",
    "month": "XM",
    "quarter": "XQ",
    "year": "XY",
    "decade": "XE",
    "century": "XC",
    "centurie": "XC",
}
_ONE = {
    "hour": "PT1H",
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "quarter": "P1Q",
    "year": "P1Y",
    "night": "P1D",
    "morning": "P1D",
}
_ADVERBS = {"hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y"}
_SMALL = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
_UNITS = "second|minute|hour|day|week|month|quarter|year|decade|centurie"


def _several(m: re.Match[str], article: Article) -> str:
    return "P" + _UNIT[m["unit"].lower()]


def _couple(m: re.Match[str], article: Article) -> str:
    """ "the next couple of years" is two years."""
    return "P" + _UNIT[m["unit"].lower()].replace("X", "2")


def _week(m: re.Match[str], article: Article) -> str:
    today = _today(article)
    if today is None:
        return "XXXX-WXX"
    return cal.week(today - timedelta(days=today.weekday() == 0)).grain  # on Monday it is the week just over


def _weekend(m: re.Match[str], article: Article) -> str:
    today = _today(article)
    return cal.weekend(today).grain if today else "XXXX-WXX-WE"


def _year(m: re.Match[str], article: Article) -> str:
    today = _today(article)
    return f"{today.year}" if today else "XXXX"


def _weekday(m: re.Match[str], article: Article) -> str:
    part = m.groupdict().get("part")
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return f"XXXX-WXX-{names.index(m['day'][:3].lower()) + 1}{_PARTS[part.lower()] if part else ''}"


_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def _month(m: re.Match[str], article: Article) -> str:
    return f"XXXX-{MONTHS[m['month'].lower()]:02}"


def _always(value: str) -> Value:
    return lambda m, article: value


_FORMS: tuple[tuple[str, str, Value], ...] = (
    (
        r"\b(?:right now|now|currently|these days|nowadays|at present)\b(?! and then)",
        "DATE",
        _always("PRESENT_REF"),
    ),
    (r"\bthe then[- ]current\b|\bthen[- ]current\b", "DATE", _always("PAST_REF")),
    (r"\b(?:the )?(?<!then )(?<!then-)current\b", "DATE", _always("PRESENT_REF")),
    (r"\b(?:(?:most|more) )?recently\b", "DATE", _always("PAST_REF")),
    (r"\brecent(?: (?P<unit>weeks|days|months))\b", "DURATION", lambda m, a: "P" + _UNIT[m["unit"].lower()[:-1]]),
    (r"\b(?:recent|past) years\b", "DATE", _always("PAST_REF")),
    (r"\b(?:more |most )?recent\b", "DATE", _always("PAST_REF")),
    (r"\b(?<=in )the past\b(?! \w+ (?:years|months|weeks|days|quarters))", "DATE", _always("PAST_REF")),
    (r"\bthe (?:near )?future\b|\bthe (?:near|short) term\b", "DATE", _always("FUTURE_REF")),
    (r"\b(?:future|coming) (?:quarters|months|years)\b", "DATE", _always("FUTURE_REF")),
    (r"\bcoming (?P<unit>weeks|days)\b", "DURATION", lambda m, a: "P" + _UNIT[m["unit"].lower()[:-1]]),
    (r"\b(?<!as )soon\b(?! after)|\bas soon as possible\b", "DATE", _always("FUTURE_REF")),
    (
        rf"\b(?:the )?(?:past|last|next|first|coming) (?P<n>{'|'.join(_SMALL)}) quarters\b",
        "DURATION",
        lambda m, a: f"P{_SMALL[m['n'].lower()]}Q",
    ),
    (
        rf"\b(?:the )?(?:past|last|next|first|coming) (?:few|several) (?P<unit>{_UNITS})s\b",
        "DURATION",
        _several,
    ),
    (
        rf"\b(?:the )?(?:past|last|next|first|coming) couple of (?P<unit>{_UNITS})s\b",
        "DURATION",
        _couple,
    ),
    (rf"\b(?P<unit>{'|'.join(_ONE)})-long\b", "DURATION", lambda m, a: _ONE[m["unit"].lower()]),
    (rf"\b(?P<unit>{_UNITS})s-(?:long|old)\b", "DURATION", _several),
    (rf"\b(?:{_UNITS})s ago\b", "DATE", _always("PAST_REF")),
    (r"(?<=\bfor )(?:quite )?(?:a while|some time|a long time)\b", "DURATION", _always("PXX")),
    (r"\bthe week\b(?! (?:of|before|after|following|ended|ending|beginning|that|when)\b)", "DATE", _week),
    (r"\bthe weekend\b(?! (?:of|before|after)\b)", "DATE", _weekend),
    (
        r"\b(?:for|in|within|after|over|of|through|follows|the(?: early"
        rf"| first)?) (?P<core>(?P<unit>{_UNITS})s)\b(?! of age)",
        "DURATION",
        _several,
    ),
    (r"\b(?P<adverb>hourly|daily|weekly|monthly|annually|yearly)\b", "SET", lambda m, a: _ADVERBS[m["adverb"].lower()]),
    (rf"\b(?:each|every) (?P<unit>{'|'.join(_ONE)})\b", "SET", lambda m, a: _ONE[m["unit"].lower()]),
    (r"\b(?:each|every) (?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", "SET", _weekday),
    (
        r"\b(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?P<part>morning|afternoon"
        r"|evening|night)s\b",
        "SET",
        _weekday,
    ),
    (rf"\b(?:each|every) (?P<month>{'|'.join(MONTHS)})\b", "SET", _month),
    (r"\b(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b", "SET", _weekday),
    (r"\bthe (?:fiscal )?year(?= (?:end(?:ed|ing)))", "DURATION", _always("P1Y")),
    (r"\bthe (?:full|fiscal|latest fiscal) year\b|(?<=\bfor )the year\b|(?<=\bof )the year\b", "DATE", _year),
)
_PATTERNS = tuple((re.compile(pattern, re.I), kind, value) for pattern, kind, value in _FORMS)


def _only_timeml(text: str, article: Article) -> Iterator[tuple[int, int, str, str]]:
    for pattern, kind, value in _PATTERNS:
        for match in pattern.finditer(text):
            yield *match.span("core" if "core" in pattern.groupindex else 0), kind, value(match, article)
