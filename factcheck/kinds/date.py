"""Dates: "Sept. 13, 2023", "Wednesday", "last week", "early Monday", "two days ago", "between April 17 and May 2"."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.date_context import after, context_of
from factcheck.kinds.holidays import HOLIDAYS
from factcheck.kinds.time_compare import compare_times as compare
from factcheck.kinds.time_show import show_time as show
from factcheck.kinds.time_words import PART
from factcheck.kinds.time_zones import event_zone
from factcheck.kinds.timex import Context, Expression, Grammar, scan
from factcheck.kinds.timex_beside import BESIDE
from factcheck.kinds.timex_days import DAYS
from factcheck.kinds.timex_months import MONTHS
from factcheck.kinds.timex_near import NEAR
from factcheck.kinds.timex_offsets import OFFSETS
from factcheck.kinds.timex_parts import COUNTED_OUT
from factcheck.kinds.timex_quarters import QUARTERS
from factcheck.kinds.timex_years import YEARS
from factcheck.model import Article, Hedge, Interval, Mention, Sentence, Unreadable

__all__ = ["NAME", "compare", "find", "show"]

NAME = "date"
BIRTH = "birth"  # the noun of a date on which somebody was born
_GRAMMAR = Grammar(DAYS + MONTHS + YEARS + QUARTERS + HOLIDAYS + NEAR + OFFSETS + COUNTED_OUT + BESIDE)

_MOD = re.compile(
    r"\b(?P<words>(?P<end>(?:the )?(?P<edge>beginning|start|middle|end|close|first half"
    r"|second half|last days|first days|opening days|final days|latter part"
    r"|early part) of(?: the)?)"
    r"|(?:very )?(?P<mod>early|mid|late|earlier|later)(?:[ -](?:in|on))?(?: the)?|mid)[ -]$",
    re.I,
)
_EDGES = {
    "beginning": "beginning",
    "start": "start",
    "middle": "middle",
    "end": "end",
    "close": "end",
    "first half": "early",
    "second half": "late",
    "last days": "end",
    "first days": "start",
    "opening days": "start",
    "final days": "end",
    "latter part": "late",
    "early part": "early",
}
_PART_AFTER = re.compile(
    rf"(?:['’]s|,)? (?:in the |at )?(?P<mod>(?:early|late|mid)[ -])?(?P<part>{PART}"
    r"|overnight)\b(?!s\b)(?! (?:news|show))",
    re.I,
)
_HEDGE = re.compile(
    r"\b(?:(?P<about>about|around|roughly|approximately|circa|on or about|some time (?:around|in)|sometime in)"
    r"|(?P<more>after|later than)|(?P<less>before|prior to|earlier than|ahead of)"
    r"|(?P<most>by|no later than|not later than|on or before))"
    r"(?: the)? $",
    re.I,
)
# The last words of what these two match; they are asked for first.
_MOD_ENDS = frozenset(("of", "early", "mid", "late", "earlier", "later", "in", "on", "the"))
_HEDGE_ENDS = frozenset(
    ("about", "around", "roughly", "approximately", "circa", "in", "after", "than", "before", "to", "of", "by", "the")
)
_BORN = re.compile(r"\bborn (?:(?:\w+ ){1,3}(?=in |on ))?(?:in|on)? ?$")
_BETWEEN = re.compile(r"\b(?:between|from) (?:the )?$", re.I)
_JOINER = re.compile(r"^ ?(?:and|to|through|until|till|[-–—]) ?(?:the )?$", re.I)


triggers = _GRAMMAR.triggers


def find(sentence: Sentence, article: Article, found: list[Mention]) -> list[Mention]:
    """The dates of one sentence, resolved against the article's publication in the event's zone."""
    return _ranges(singly(sentence, article, found), article)


def singly(sentence: Sentence, article: Article, found: list[Mention]) -> list[Mention]:
    """The dates of one sentence, "from Monday to Friday" as two."""
    expressions = scan(sentence.text, _GRAMMAR)
    if not expressions:
        return []
    zone = event_zone(sentence, article, found)
    context = context_of(article, zone, found)
    mentions: list[Mention] = []
    for expression in expressions:
        mention = _mention(expression, sentence, context, zone)
        if mention is None:
            continue
        if expression is not expressions[-1]:
            context = after(context, mention, article)
        mentions.append(mention)
    return mentions


def _follows(words: frozenset[str], text: str, start: int) -> bool:
    """False where a word that is none of these stands before an offset: most dates have nothing to look back for."""
    before = text[max(0, start - 20) : max(0, start - 1)]
    word = before[max(before.rfind(" "), before.rfind("-")) + 1 :]
    return word.lower() in words or not word.isalpha()


def _mention(expression: Expression, sentence: Sentence, context: Context, zone: str) -> Mention | None:
    text, start, end = sentence.text, expression.start, expression.end
    try:
        span = expression.production.resolve(expression.match, context)
    except (ValueError, OverflowError):
        span = "out of the calendar's reach"
    if span is None:
        return None
    if isinstance(span, str):
        return Mention(NAME, sentence.start + start, sentence.start + end, Unreadable(span))
    span, start, end = _narrowed(span, expression, text, start, end, context)
    core = (sentence.start + start, sentence.start + end)
    value = cal.interval(span, zone)
    hedge_match = _HEDGE.search(text, max(0, start - 24), start) if _follows(_HEDGE_ENDS, text, start) else None
    named = text.startswith(("'s", "’s"), end)  # "prior to Wednesday's launches" bounds the launches
    if hedge_match and hedge_match.end() == start and not named:
        value, start = _hedged(value, hedge_match), hedge_match.start()
    born = "born" in text[max(0, start - 40) : start].lower() and _BORN.search(text, max(0, start - 40), start)
    noun = BIRTH if born else ""
    return Mention(NAME, sentence.start + start, sentence.start + end, value, noun, core, span.grain)


def _narrowed(span: Span, e: Expression, text: str, start: int, end: int, context: Context) -> tuple[Span, int, int]:
    """Takes in the words around a date that narrow it: "late Thursday", "Tuesday night", "the end of 1994"."""
    is_day = span.end - span.start == cal.DAY
    part = _PART_AFTER.match(text, end) if is_day else None
    if part:
        span, end = cal.part_of_day(span, part["part"].lower()), part.end()
    inner = e.match["mod"] if "mod" in e.match.re.groupindex else None
    if inner:
        return cal.part_of(span, inner.lower()), start, end
    before = _MOD.search(text, max(0, start - 30), start) if _follows(_MOD_ENDS, text, start) else None
    if before is None:
        return span, start, end
    word = (before["mod"] or before["edge"] or "mid").lower()
    word = _EDGES.get(word, word)
    if before["edge"] is None and before.end() - before.end("words") and text[before.end() - 1] == "-":
        word = before["words"].lower()
    if part:
        return span, before.start(), end
    return _part(span, word, context), before.start(), end


def _part(span: Span, word: str, context: Context) -> Span:
    now = context.today and cal.day(context.today)
    if word in ("earlier", "later"):
        if now and span.start <= now.start < span.end and span.end - span.start > cal.DAY:
            return (
                replace(span, end=now.end, vague=True)
                if word == "earlier"
                else replace(span, start=now.start, vague=True)
            )
        return replace(span, vague=True)
    return cal.part_of(span, word)


def _hedged(value: Interval, hedge: re.Match[str]) -> Interval:
    words = hedge[0].strip()
    if hedge["about"]:
        width = min(max(3 * 86400.0, value.step), 366 * 86400.0) if value.step >= 86400 else 3600.0
        return replace(value, low=value.low - width, high=value.high + width, hedge=Hedge.APPROXIMATE, words=words)
    if hedge["more"]:
        return replace(value, low=value.low, high=float("inf"), hedge=Hedge.MORE_THAN, words=words, low_open=True)
    if hedge["less"]:
        return replace(value, low=float("-inf"), high=value.high, hedge=Hedge.LESS_THAN, words=words)
    return replace(value, low=float("-inf"), hedge=Hedge.AT_MOST, words=words)


def _ranges(mentions: list[Mention], article: Article) -> list[Mention]:
    """Joins "between April 17, 2016 and March 29, 2017" and "from Monday to Friday" into one range."""
    joined: list[Mention] = []
    for mention in mentions:
        last = joined[-1] if joined else None
        range_ = _range(last, mention, article) if last else None
        if range_:
            joined[-1] = range_
        else:
            joined.append(mention)
    return joined


def _range(first: Mention, last: Mention, article: Article) -> Mention | None:
    a, b, text = first.value, last.value, article.text
    if not isinstance(a, Interval) or not isinstance(b, Interval) or a.dimension != b.dimension or "/" in first.grain:
        return None
    if not _JOINER.match(text[first.end : last.start]):
        return None
    before = _BETWEEN.search(text, max(0, first.start - 14), first.start)
    if before is None or before.end() != first.start:
        return None
    if b.low < a.low:
        return None
    value = replace(
        a, high=b.high, hedge=Hedge.RANGE, words=before[0].split()[0], stated=(a.low, b.high), step=min(a.step, b.step)
    )
    return Mention(
        NAME, before.start(), last.end, value, core=(first.start, last.end), grain=f"{first.grain}/{last.grain}"
    )
