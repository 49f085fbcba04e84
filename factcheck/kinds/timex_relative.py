"""Dates told from another date: "Wednesday", "last week", "two days ago", "the following day", "a year earlier"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_words import (
    DAY_NUMBER,
    MONTH,
    NUMBER_WORD,
    UNITS,
    WEEKDAY,
    WEEKDAY_NAMES,
    YEAR,
    either,
    month_of,
    number_of,
    ordinal_of,
    weekday_of,
)
from factcheck.kinds.timex import ANY_DIGIT, Context, Production, Resolve, tense
from factcheck.kinds.timex_dates import month_alone, month_day

Match = re.Match[str]
NO_DATE = "no publication date to count from"

_DATE_UNITS = either(word for word, unit in UNITS.items() if unit not in ("second", "minute", "hour") and len(word) > 3)
_ONE_UNIT = r"day|week|weekend|month|quarter|half|year|decade|century"
AMOUNT = (
    r"(?:(?:about|almost|nearly|roughly|around|some|over|more than|less than|just over|just under|at least|barely|only|just|exactly) )?"
    rf"(?:\d{{1,4}}(?:\.\d{{1,2}})?(?: ?½| 1/2)?|(?:{NUMBER_WORD})(?: and a half)?|an?|a couple(?: of)?|a few|several|half an?|many)"
)
_VAGUE_AMOUNTS = {"a couple": 2, "a couple of": 2, "a": 1, "an": 1, "a few": 4, "several": 5, "half a": 0.5, "half an": 0.5, "many": 0}
_HEDGED = re.compile(
    r"^(?:about|almost|nearly|roughly|around|some|over|more than|less than|just over|just under|at least|barely|only|just|exactly) "
)


def amount_of(words: str) -> float | None:
    """"about two" -> 2, "a couple of" -> 2, "2 1/2" -> 2.5; None for "many"."""
    text = _HEDGED.sub("", words.lower()).strip()
    if text in _VAGUE_AMOUNTS:
        return _VAGUE_AMOUNTS[text] or None
    add = 0.0
    for half in (" and a half", " 1/2", " ½", "½"):
        if text.endswith(half):
            text, add = text.removesuffix(half), 0.5
    try:
        return float(text) + add
    except ValueError:
        number = number_of(text)
        return None if number is None else number + add


def _weekday(m: Match, context: Context) -> Span | None:
    number, rel = weekday_of(m["wd"]), (m["rel"] or "").lower()
    if _REPEATED.search(m.string, max(0, m.start() - 7), m.start()):
        return None  # "each Thursday" is no day
    if context.today is None:
        return cal.weekday_alone(number)
    base = context.anchor.start.date() if context.anchor and context.anchor.dimension == cal.INSTANT else context.today
    if rel in ("the following", "the next"):
        return cal.day(_after(base, number))
    if rel in ("the previous", "the preceding"):
        return cal.day(_before(base, number))
    if rel == "last" or rel.endswith("past"):
        return cal.day(_before(context.today, number))
    if rel == "next" or rel.endswith("coming"):
        return cal.day(_after(context.today, number))
    way = _of_possessive(m) or tense(m.string, *m.span())
    if rel == "this" and way == 0:
        way = 1
    return cal.day(nearest_weekday(context, number, way))


_REPEATED = re.compile(r"\b(?:each|every) $", re.I)
_COMING = re.compile(r"\b(?:ahead of|before|until|for|in|prior to|by|upcoming) (?:the )?$", re.I)


def _of_possessive(m: Match) -> int:
    """"Wednesday's ruling" has been given, unless one looks forward to it: "ahead of Wednesday's vote"."""
    if not m.string.startswith(("'s", "’s"), m.end()):
        return 0
    return 0 if _COMING.search(m.string, max(0, m.start() - 14), m.start()) else -1


def nearest_weekday(context: Context, number: int, way: int) -> date:
    """The day a bare weekday means: the latest one that has come, for future tense the next.

    Where the event's zone is ahead of the outlet's, the day after publication has come already: "fired a missile
    Wednesday" in an American article of Tuesday evening about Korea.
    """
    today = context.today
    assert today is not None
    if context.ahead and way <= 0 and (today + timedelta(days=1)).weekday() == number:
        return today + timedelta(days=1)
    return _after(today - timedelta(days=1), number) if way > 0 else _before(today + timedelta(days=1), number)


def _after(at: date, number: int) -> date:
    return at + timedelta(days=(number - at.weekday() - 1) % 7 + 1)


def _before(at: date, number: int) -> date:
    return at - timedelta(days=(at.weekday() - number - 1) % 7 + 1)


_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}


def _day_word(m: Match, context: Context) -> Span | str | None:
    word = m["word"].lower()
    if context.today is None:
        return NO_DATE
    span = cal.day(context.today + timedelta(days=_DAY_WORDS[word]))
    return cal.part_of_day(span, "night") if word == "tonight" else span


def _this_part(m: Match, context: Context) -> Span | str | None:
    if context.today is None:
        return NO_DATE
    day = cal.day(context.today - timedelta(days=m["rel"].lower() == "last"))
    return cal.part_of_day(day, m["part"].lower())


_BY = {"the": 0, "this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1, "same": 0, "that": 0, "previous": -1,
       "preceding": -1, "prior": -1, "following": 1, "next ": 1, "upcoming": 1}


def _unit(m: Match, context: Context) -> Span | str | None:
    unit = m["unit"].lower()
    if context.today is None:
        return NO_DATE
    word = m["rel"].lower().split()[-1]
    at = context.today
    if unit == "weekend":
        return _weekend(m, at, word)
    if word == "past" and unit in ("decade", "century"):
        years = 10 if unit == "decade" else 100
        return Span(cal.day(cal.shift(at, unit, -1)).start, cal.day(at).start, f"P{years}Y", vague=True)
    return cal.unit_span(unit, cal.shift(at, unit, _BY[word]))


def _weekend(m: Match, at: date, word: str) -> Span:
    this = cal.weekend(at)
    if word in ("next", "coming", "upcoming"):
        return cal.weekend(at + timedelta(days=7 if word == "next" else 0))
    if word == "last" or word == "past" or (word == "this" and at.weekday() < 2 and tense(m.string, *m.span()) < 0):
        return cal.weekend(at - timedelta(days=7)) if at.weekday() < 6 or word == "last" else this
    return this


def _the_weekend(m: Match, context: Context) -> Span | str | None:
    if context.today is None:
        return NO_DATE
    way = tense(m.string, *m.span())
    return cal.weekend(context.today - timedelta(days=7 if way <= 0 and context.today.weekday() < 5 else 0))


def _anaphor(m: Match, context: Context) -> Span | str | None:
    anchor, unit = context.anchor, m["unit"].lower()
    word = m["rel"].lower().split()[-1]
    if unit in ("morning", "afternoon", "evening", "night"):
        base = anchor.start.date() if anchor else context.today
        return cal.part_of_day(cal.day(cal.shift(base, "day", _BY[word])), unit) if base else None
    if anchor is None or anchor.dimension != cal.INSTANT:
        if context.today is None:
            return NO_DATE
        anchor = cal.day(context.today)
    return cal.unit_span(unit, cal.shift(anchor.start.date(), unit, _BY[word]))


def _offset(m: Match, context: Context) -> Span | str | None:
    unit, word = UNITS[m["unit"].lower()], m["dir"].lower().split()[0]
    amount = amount_of(m["amount"])
    if amount is None:
        return None
    back = word in ("ago", "earlier", "before", "previously", "beforehand")
    from_today = word in ("ago", "from", "hence")
    if unit == "year" and amount == 1 and back and context.stretch and not _YEARLY.search(m.string, max(0, m.start() - 240), m.start()):
        return year_before(context.stretch)
    base = context.today if from_today else context.anchor.start.date() if context.anchor else context.today
    if not from_today and context.anchor and context.anchor.dimension != cal.INSTANT:
        return None
    if base is None:
        return NO_DATE
    return _away(base, unit, -amount if back else amount)


# "For the nine months … a year earlier" is of no quarter.
_YEARLY = re.compile(r"\b(?:months|the (?:full |fiscal )?year|annual)\b", re.I)


def _of_money(span: Span) -> bool:
    return "-Q" in span.grain or "-H" in span.grain


def year_before(span: Span) -> Span:
    """The same quarter or half of the year before."""
    build = cal.half if "-H" in span.grain else cal.quarter
    return build(span.start.year - 1, int(span.grain[-1]))


def _away(base: date, unit: str, by: float) -> Span | str:
    """The unit so far away: "six weeks ago" is a week, give or take half of one."""
    try:
        return _at_distance(base, unit, by)
    except (ValueError, OverflowError):
        return "out of the calendar's reach"


def _at_distance(base: date, unit: str, by: float) -> Span:
    whole, fraction = int(by), by - int(by)
    at = cal.shift(base, unit, whole) if unit != "fortnight" else base + timedelta(days=round(14 * by))
    if fraction:
        at += timedelta(days=round(fraction * {"year": 365, "month": 30, "week": 7, "decade": 3652}.get(unit, 1)))
    grain_unit = {"fortnight": "week", "decade": "year", "century": "year", "night": "day", "weekend": "weekend"}.get(unit, unit)
    named = cal.unit_span("month" if fraction and unit == "year" else grain_unit, at)
    if unit in ("day", "night"):
        return named
    half = (named.end - named.start) / 2
    middle = cal.day(at)
    return replace(named, start=min(named.start, middle.start - half), end=max(named.end, middle.end + half), vague=True)


def _in_amount(m: Match, context: Context) -> Span | str | None:
    unit, amount = UNITS[m["unit"].lower()], amount_of(m["amount"])
    if amount is None or unit == "quarter" or not (m["time"] or unit == "fortnight" or tense(m.string, m.start(), m.end()) > 0):
        return None
    return NO_DATE if context.today is None else _away(context.today, unit, amount)


_TIME_NOUN = re.compile(r"['’]s? time\b")


def _of_quarter(m: Match, context: Context) -> Span | None:
    """"the year-ago quarter", "the latest quarter", "the 1988 period": told from the quarter spoken of."""
    stretch = context.stretch or _last_quarter(context)
    if stretch and "latest" in m[0] and context.today and stretch.end.date() > context.today:
        stretch = _last_quarter(context)
    if stretch is None:
        return None
    if m["year"]:
        build = cal.half if "-H" in stretch.grain else cal.quarter
        return build(int(m["year"]), int(stretch.grain[-1])) if _of_money(stretch) else None
    if not _of_money(stretch):
        return None
    return year_before(stretch) if m["ago"] else stretch


def _last_quarter(context: Context) -> Span | None:
    if context.today is None:
        return None
    return cal.unit_span("quarter", cal.shift(context.today, "quarter", -1))


def _part_ordinal(m: Match, context: Context) -> Span | str | None:
    """"the last day of February", "the first week of May", "the third Sunday of the month"."""
    whole = _whole(m, context)
    if not isinstance(whole, Span):
        return whole
    unit = m["unit"].lower()
    last = m["n"].lower() in ("last", "final")
    n = 0 if last else ordinal_of(m["n"])
    if unit in ("day", "week"):
        length = timedelta(days=1 if unit == "day" else 7)
        start = whole.end - length if last else whole.start + (n - 1) * length
        if start < whole.start or start >= whole.end:
            return None
        span = cal.day(start.date()) if unit == "day" else replace(cal.week(start.date()), start=start, end=start + length)
    else:
        number = [name.lower() for name in WEEKDAY_NAMES].index(unit)
        day = _before(whole.end.date(), number) if last else _after(whole.start.date() - timedelta(days=1), number)
        span = cal.day(day + timedelta(days=7 * max(n - 1, 0)))
    return cal.in_model_year(span) if whole.dimension == cal.TIME_OF_YEAR else span


def _whole(m: Match, context: Context) -> Span | str | None:
    if m["year"] and m["month"]:
        return cal.month(int(m["year"]), month_of(m["month"]))
    if m["year"]:
        return cal.year(int(m["year"]))
    if m["month"]:
        return month_alone(month_of(m["month"]), context, tense(m.string, *m.span()))
    if context.today is None:
        return NO_DATE
    by = {"last": -1, "next": 1}.get((m["rel"] or "").lower(), 0)
    return cal.unit_span(m["whole"].lower(), cal.shift(context.today, m["whole"].lower(), by))


def _stretch_of_day(m: Match, context: Context) -> Span | str | None:
    """"the weekend of Sept. 9-10", "the week of March 6"."""
    number = int(re.sub(r"\D", "", m["day"]))
    day = month_day(month_of(m["month"]), number, context, None, tense(m.string, *m.span()))
    if isinstance(day, str) or day.dimension != cal.INSTANT:
        return day
    return cal.unit_span(m["unit"].lower(), day.start.date())


def _day_of_month(m: Match, context: Context) -> Span | str | None:
    if context.today is None:
        return None
    number, way = ordinal_of(m["day"]), tense(m.string, *m.span())
    spans = []
    for by in (-1, 0, 1):
        at = cal.shift(context.today.replace(day=1), "month", by)
        if number <= monthrange(at.year, at.month)[1]:
            spans.append(cal.day(at.replace(day=number)))
    now = cal.day(context.today)
    return next(s for s in spans if s.start >= now.start) if way > 0 else [s for s in spans if s.start <= now.start][-1]


def _year_end(m: Match, context: Context) -> Span | str | None:
    if m["year"]:
        return cal.day(date(int(m["year"]), 12, 31))
    if context.today is None:
        return NO_DATE
    by = {"last": -1, "next": 1}.get((m["rel"] or "").lower(), 0)
    return cal.day(date(context.today.year + by, 12, 31))


def _production(name: str, triggers: str, pattern: str, resolve: Resolve, fold: bool = True, also: str = "") -> Production:
    compiled = re.compile(pattern, re.I if fold else 0)
    return Production(name, frozenset(triggers.split()), compiled, resolve, frozenset(also.split()))


_WEEKDAYS = " ".join(WEEKDAY_NAMES).lower()
_UNIT_WORDS = _ONE_UNIT.replace("|", " ")
_DATE_UNIT_WORDS = _DATE_UNITS.replace("|", " ")
_DETERMINER = r"(?P<rel>this(?: (?:past|coming|current))?|last|next|(?:the )?(?:past|coming|current|upcoming)|the (?:next|last))"
_OF = rf"(?:(?i:the (?P<whole>month|year|quarter|week))|(?i:(?P<rel>last|this|next) )(?i:(?P<whole2>month|year))|(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?|(?P<y>{YEAR}))"

RELATIVE: tuple[Production, ...] = (
    _production("weekday", _WEEKDAYS,
                rf"(?:\b(?i:(?P<rel>last|next|this(?: (?:past|coming))?|past|coming|the (?:previous|preceding|following|next))) )?\b(?P<wd>{WEEKDAY})(?!\w)", _weekday, False),
    _production("day-word", "today tonight yesterday tomorrow", r"\b(?P<word>the day before yesterday|the day after tomorrow|today|tonight|yesterday|tomorrow)\b", _day_word),
    _production("this-part", "morning afternoon evening night lunchtime", r"\b(?:(?P<rel>this) (?P<part>morning|afternoon|evening|lunchtime))\b", _this_part, also="this"),
    _production("last-night", "night", r"\b(?P<rel>last) (?P<part>night)\b", _this_part, also="last"),
    _production("unit", "this last next past coming current upcoming",
                rf"\b{_DETERMINER}(?: (?:fiscal|calendar|financial|trading|business|academic|entire|whole|full))? (?P<unit>{_ONE_UNIT})\b", _unit, also=_UNIT_WORDS),
    _production("anaphor", "following next same that previous preceding prior",
                rf"\b(?P<rel>the (?:very )?(?:following|next|same|previous|preceding|prior)|that(?: same)?) (?P<unit>{_ONE_UNIT}|morning|afternoon|evening|night)\b", _anaphor, also=_UNIT_WORDS + " morning afternoon evening night"),
    _production("the-unit", "end start beginning middle rest close remainder half part early earlier late later",
                rf"\b(?:(?:end|start|beginning|middle|rest|close|remainder|half|part|course) of|(?:early|earlier|late|later) in) (?P<core>(?P<rel>the)(?: (?:fiscal|calendar))? (?P<unit>year|month|week|decade|century))\b", _unit, also="year month week decade century"),
    _production("the-weekend", "weekend", r"\b(?P<rel>over|during|at|for) (?P<core>the weekend)\b", _the_weekend),
    _production("offset", "ago earlier later hence from previously before",
                rf"(?<![\w.,$-])(?P<amount>{AMOUNT})[ -](?P<unit>{_DATE_UNITS})(?: or (?:so|more))?,? (?P<dir>ago|earlier|later|previously|from (?:now|today)|hence|before(?=[.,;]|$))(?!\w)", _offset, also=_DATE_UNIT_WORDS),
    _production("in-amount", "in", rf"\b(?P<core>in (?P<amount>{AMOUNT}) (?P<unit>{_DATE_UNITS})(?P<time>['’]s? time)?)\b", _in_amount, also=_DATE_UNIT_WORDS),
    _production("year-ago", "ago earlier", r"\b(?:the )?(?:comparable )?(?P<ago>year-(?:ago|earlier))(?: (?:third|second|first|fourth))?(?: (?:quarter|period|half))?\b(?P<year>)", _of_quarter, also="year"),
    _production("the-quarter", "quarter period", rf"\b(?:the|that|this)(?: (?:latest|same|corresponding|comparable|most recent|just-ended))?(?: (?P<year>{YEAR}))? (?:quarter|period)\b(?P<ago> (?:a year (?:ago|earlier)|last year))?", lambda m, c: _of_quarter(m, c) if m[0].lower().endswith(("quarter", "ago", "earlier", "year")) or "latest" in m[0].lower() or m["year"] else None),
    _production("ordinal-part", "of in", rf"\b(?i:(?:the|its|his|their) )?(?i:(?P<n>first|second|third|fourth|fifth|last|final) (?P<unit>day|week|{_WEEKDAYS.replace(' ', '|')})) (?:of|in) "
                rf"(?:(?i:the (?P<whole>month|year|quarter))|(?i:(?P<rel>last|this|next) )(?P<whole2>month|year)|(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?)(?!\w)",
                lambda m, c: _part_ordinal(m, c), False, also="first second third fourth fifth last final"),
    _production("stretch-of-day", "of", rf"\b(?i:the (?P<unit>week|weekend) of )(?P<month>{MONTH}) (?P<day>{DAY_NUMBER})(?: ?[-–] ?\d\d?)?(?!\w)", _stretch_of_day, False, also="week weekend"),
    _production("day-of-month", ANY_DIGIT, r"\b(?:on|by|until|since|before|after|till|from) (?P<core>the (?P<day>[1-3]?\d(?:st|nd|rd|th)))(?=[.,;:)]|$| of (?:this|the) month| at | and | when | after | before )", _day_of_month, also="st nd rd th"),
    _production("year-end", "year", rf"\b(?:(?P<rel>last|this|next) )?(?:(?P<year>{YEAR}) )?(?:year[ -]end|year['’]s end)\b", _year_end),
)
