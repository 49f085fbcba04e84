"""What a date is resolved against: the publication in the event's zone, and the dates spoken of before it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from factcheck.kinds import calendar_time as cal
from factcheck.kinds.calendar_time import Span
from factcheck.kinds.time_zones import is_ahead
from factcheck.kinds.timex import Context
from factcheck.model import Article, Interval, Mention

DATE = "date"


def context_of(article: Article, zone: str, found: list[Mention]) -> Context:
    """What the dates of a sentence are resolved against, from the article and the mentions before."""
    context = _published(article.published, zone)
    recent = found[-60:]
    grains = " ".join([mention.grain for mention in recent])
    if "-Q" not in grains and "-H" not in grains:  # the latest date is the anchor
        later = (after(context, mention, article) for mention in reversed(recent) if mention.kind == DATE)
        return next((told for told in later if told is not context), context)
    for mention in recent:
        if mention.kind == DATE:
            context = after(context, mention, article)
        elif mention.kind == "duration" and context.stretch and mention.grain.endswith("M"):
            context = _of_months(context, mention, article)
    return context


@lru_cache(maxsize=256)
def _published(published: date | datetime | None, zone: str) -> Context:
    """What is known before any date is told."""
    today = published.date() if isinstance(published, datetime) else published
    if isinstance(published, datetime) and published.tzinfo and cal.zone_info(zone):
        today = published.astimezone(cal.zone_info(zone)).date()
    day_first = zone.startswith(("Europe/", "Australia/", "Africa/"))
    return Context(today=today, ahead=is_ahead(zone, published), day_first=day_first)


_FIRST = re.compile(r"\bfirst $")


def _of_months(context: Context, mention: Mention, article: Article) -> Context:
    """After "the first nine months" it is no more a quarter that is spoken of."""
    if context.stretch and _FIRST.search(article.text, max(0, mention.start - 8), mention.start):
        return replace(context, stretch=cal.year(context.stretch.start.year))
    return context


# "Sales rose from $2 billion a year earlier" is held against the time spoken of, which stays the same.
_HELD_AGAINST = re.compile(r"\byear[ -](?:ago|earlier)\b|\byear-(?:ago|earlier) \w+$", re.I)


def after(context: Context, mention: Mention, article: Article) -> Context:
    """The context once a date has been mentioned."""
    span = span_of(mention)
    if span is None or _HELD_AGAINST.search(article.text[mention.start : mention.end]):
        return context
    return Context(context.today, span, _stretch(context, span), context.ahead, context.day_first)


def _stretch(context: Context, span: Span) -> Span | None:
    """The latest quarter or half spoken of that is over: "a year earlier" is only held against it."""
    over = context.today is None or span.end.date() <= context.today
    if (
        over
        and ("-Q" in span.grain or "-H" in span.grain)
        and (context.stretch is None or span.start >= context.stretch.start)
    ):
        return span
    return context.stretch


def span_of(mention: Mention) -> Span | None:
    """The local stretch of time a mention stands for."""
    value = mention.value
    if not isinstance(value, Interval) or not value.stated:
        return None
    start, end = (cal.local(at, value.dimension, value.unit) for at in (value.stated[0], value.stated[-1]))
    return Span(start, end, mention.grain, value.dimension)
