"""Changes and their rates: "fell 30 percent, to $210 million from $300 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.kinds.hedge import change_words
from factcheck.model import Article, Check, Claim, Interval
from factcheck.verify.passages import (
    before,
    between,
    decimal_step,
    exact,
    make_check,
    number,
    plain,
    shown,
    unit,
    words,
)
from factcheck.vocabulary import vocabulary

_CHANGES = "|".join(sorted((re.escape(word) for word in change_words() if word.isalpha()), key=len, reverse=True))
_CHANGE = re.compile(rf"\b(?:{_CHANGES})\b", re.I)
_SOME = rf"(?:(?:{words('about')}|an?|the|its)\s+)*$"
_TIMES = "|".join(vocabulary("arithmetic")["multiples"])
_MULTIPLE = re.compile(
    rf"\b(?:(?P<bound>more than|over|nearly|almost|about|roughly)\s+)?(?P<word>{_TIMES})(?:ed|es|ing|e|d)?\b"
    r"(?:\s+[\w'’-]+){0,4},?\s*(?:\b(?:from|to)\s+)?$",
    re.I,
)
_TO_FROM = re.compile(rf"(?:\s+[\w'’-]+){{0,4}}?\s+from\s+{_SOME}", re.I)
_FROM_TO = re.compile(rf"(?:\s+[\w'’-]+){{0,4}}?,?\s+to\s+{_SOME}", re.I)
_SHARE_TO = re.compile(rf"(?:\s+[\w'’-]+){{0,3}},?\s+(?:to|from)\s+{_SOME}", re.I)
# "from 200 to 220, or 10 percent", "..., up 10 percent", "..., a sharp rise of 10 percent", "... (10 percent)"
_THEN_SHARE = re.compile(
    rf"(?:\s+[\w'’-]+){{0,3}},\s+(?:or\s+|(?:{_CHANGES})\s+(?:by\s+)?|an?\s+(?:[\w-]+\s+){{0,2}}?(?:{_CHANGES})\s+of\s+|an?\s+)"
    rf"{_SOME}|\s+\((?:an?\s+(?:{_CHANGES})\s+of\s+|(?:{_CHANGES})\s+)?$",
    re.I,
)


def growth(article: Article, figures: Sequence[Claim]) -> list[Check]:
    """ "fell 30 percent, to $210 million from $300 million" and "rose from 200 to 220, or 10 percent"."""
    for at in range(len(figures) - 2):
        first, second, third = figures[at : at + 3]
        if first.kind == "share" and second.kind == third.kind:
            share, a, b, near = first, second, third, _SHARE_TO.fullmatch(between(article, first, second))
        elif third.kind == "share" and first.kind == second.kind:
            share, a, b, near = third, first, second, _THEN_SHARE.fullmatch(between(article, second, third))
        else:
            continue
        if near and a.kind != "share" and unit(a) == unit(b) and re.search(r"%|percent|per cent", share.quote):
            ends = _ends(article, a, b)
            change = _changed(article, first)
            if ends and change:
                return [_grown(article, share, *ends, change)]
    return _multiples(article, figures)


def _multiples(article: Article, figures: Sequence[Claim]) -> list[Check]:
    """ "Rents doubled from $500 to $800", "more than tripled to 44 from 12"."""
    for a, b in pairwise(figures):
        told = _MULTIPLE.search(before(article, a, 60))
        ends = _ends(article, a, b) if told and a.kind == b.kind and unit(a) == unit(b) else None
        began, ended = (number(ends[0]), number(ends[1])) if ends else (None, None)
        if told is None or not began or ended is None or ends is None:
            continue
        times, bound = vocabulary("arithmetic")["multiples"][told["word"].lower()], (told["bound"] or "").lower()
        true = ended / began
        low, high = _bounds(times, bound)
        wrong = not low <= true <= high
        tail = f", not {plain(times)} times." if wrong else ", as given."
        why = f"From {shown(ends[0], began)} to {shown(ends[1], ended)} is {plain(true, 2)} times as much{tail}"
        return [make_check(article, "arithmetic", "growth", wrong, min(a.start, b.start), max(a.end, b.end), why)]
    return []


def _bounds(times: float, bound: str) -> tuple[float, float]:
    """What "doubled", "nearly doubled" and "more than doubled" admit."""
    if bound in ("more than", "over"):
        return times * 0.99, times * 2 if times > 1 else times * 1.3
    if bound in ("nearly", "almost"):
        return times * 0.8, times * 1.0
    return times * 0.85, times * 1.15


def _ends(article: Article, a: Claim, b: Claim) -> tuple[Claim, Claim] | None:
    """Where the change began and where it ended: "to $150 million from $250 million", "from 200 to 220"."""
    lead, gap = before(article, a), between(article, a, b)
    if re.search(r"\bfrom\s+(?:\w+\s+){0,2}$", lead) and _FROM_TO.fullmatch(gap):
        return a, b
    if re.search(r"\bto\s+(?:\w+\s+){0,2}$", lead) and _TO_FROM.fullmatch(gap):
        return b, a
    return None


def _changed(article: Article, first: Claim) -> str:
    """ "up" or "down" by the last word of change before the figures."""
    told = _CHANGE.findall(before(article, first, 80))
    return change_words()[told[-1].lower()] if told else ""


def _grown(article: Article, share: Claim, start: Claim, end: Claim, change: str) -> Check:
    began, ended, given = number(start) or 0.0, number(end) or 0.0, number(share) or 0.0
    true = 100 * (ended - began) / began if began else 0.0
    sign = 1 if change == "up" else -1
    slack = 100 * (_slack(start) / began + _slack(end) / began) if began else 0.0
    value = share.value
    assert isinstance(value, Interval)
    if exact(share):
        wrong = abs(sign * true - given) > max(min(value.step, 1.0) / 2, 0.05) * 1.05 + slack
    else:
        wrong = not value.low - 1 - slack <= sign * true <= value.high + 1 + slack
    moved = "a rise" if true > 0 else "a fall"
    said = f", not {'a rise' if sign > 0 else 'a fall'} of {plain(given, 2)} percent." if wrong else ", as given."
    why = f"From {shown(start, began)} to {shown(end, ended)} is {moved} of {plain(abs(true))} percent{said}"
    spans = (share, start, end)
    return make_check(
        article, "arithmetic", "growth", wrong, min(c.start for c in spans), max(c.end for c in spans), why
    )


def _slack(claim: Claim) -> float:
    """Half a step of a figure that is rounded, but no more than 2 percent of it."""
    value = claim.value
    assert isinstance(value, Interval)
    stated = abs(value.stated[0])
    rounded = decimal_step(claim) or (value.step if stated >= 1e5 else 0.0)
    return min(rounded / 2, stated * 0.02) if exact(claim) else stated * 0.05
