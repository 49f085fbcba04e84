"""Percentages of stated numbers: "Sixty-two of the 80 members, or 77.5 percent"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.kinds.numeral import numerals
from factcheck.model import Article, Check, Claim, Interval
from factcheck.verify.passages import before, between, exact, make_check, number, plain, words

_A_OF_B = r"\s*(?:out )?of\s+(?:(?:the|its|their|all|every|some|a total of|his|her|our)\s+){0,2}"
_COUNTS = re.compile(rf"(?:\s+[\w'’-]+){{0,3}}?{_A_OF_B}", re.I)
_OF_WHOLE = re.compile(r"\bof\s+(?:the|its|their|all|all the|some|his|her|our)\s+$", re.I)
_THEN_PART = re.compile(rf",\s+(?:(?:only|just|{words('about')})\s+)?", re.I)
_SHARE = re.compile(rf"%|percent|per cent|\b(?:{words('fractions')})\b", re.I)
_FRACTION = re.compile(rf"\b(?:{words('fractions')})\b", re.I)
_FRACTION_SLACK = 3.0  # "a quarter" for 27 percent
_RATIO = re.compile(r"\bof\b", re.I)
_OR_SHARE = re.compile(
    rf"[^.;:\d]{{0,80}}?(?:,?\s+(?:{words('or_else')})\s+|\s+\(|\s+—\s+)(?:(?:{words('about')})\s+)?", re.I
)


def percentages(article: Article, figures: Sequence[Claim]) -> list[Check]:
    found = []
    for at, share in enumerate(figures):
        if share.kind != "share" or not _SHARE.search(share.quote):
            continue
        ratio = _ratio_before(article, figures[:at], share) or _ratio_after(article, share, figures[at + 1 :])
        if ratio:
            found.append(_percentage(article, share, *ratio))
    return found


def _ratio_before(article: Article, earlier: Sequence[Claim], share: Claim) -> tuple[float, float, Claim] | None:
    """ "Sixty-two of the 80 members, or 77.5 percent": the two numbers, whether read as one ratio or as two counts."""
    if not earlier or not _OR_SHARE.fullmatch(between(article, earlier[-1], share)):
        return None
    return _ratio(article, earlier)


def _ratio_after(article: Article, share: Claim, later: Sequence[Claim]) -> tuple[float, float, Claim] | None:
    """ "77.5 percent, or 62 of the 80 members"."""
    if not later or not re.fullmatch(r"(?:\s+[\w'’-]+){0,5},?\s+(?:or\s+|\()", between(article, share, later[0])):
        return None
    return _ratio(article, later[:2] if later[0].kind == "count" else later[:1])


def _ratio(article: Article, claims: Sequence[Claim]) -> tuple[float, float, Claim] | None:
    last = claims[-1]
    if last.kind == "share" and _RATIO.search(last.quote):
        stated = [n.low for n in numerals(last.quote)]
        return (stated[0], stated[1], last) if len(stated) == 2 and exact(last) else None
    if len(claims) < 2 or {claims[-2].kind, last.kind} != {"count"}:
        return None
    first, gap = claims[-2], between(article, claims[-2], last)
    if _THEN_PART.fullmatch(gap) and _OF_WHOLE.search(before(article, first)):
        part, whole = last, first  # "Of the 250 workers, 100, or 40 percent, ..."
    elif _COUNTS.fullmatch(gap):
        part, whole = first, last
    else:
        return None
    over, under = number(part), number(whole)
    if over is None or not under or over > under or not exact(whole):
        return None
    return over, under, first


def _percentage(article: Article, share: Claim, part: float, whole: float, other: Claim) -> Check:
    given, value = number(share) or 0.0, share.value
    assert isinstance(value, Interval)
    true = 100 * part / whole
    slack = _slack(share, value) + _about(other) * true
    near = abs(true - given) <= slack if exact(share) else value.low - 1 <= true <= value.high + 1
    wrong = not near
    digits = 1 if wrong or given == int(given) else max(1, len(f"{given:g}".partition(".")[2]))
    tail = f", not {plain(given, 2)} percent." if wrong else f", {'as' if exact(share) else 'near enough as'} given."
    why = f"{plain(part)} of {plain(whole)} is {plain(true, digits)} percent{tail}"
    start, end = min(share.start, other.start), max(share.end, other.end)
    return make_check(article, "arithmetic", "percent", wrong, start, end, why)


def _slack(share: Claim, value: Interval) -> float:
    """How far a bare percentage may lie from the truth: by its rounding, or what a fraction's word allows."""
    if _FRACTION.search(share.quote):
        return _FRACTION_SLACK
    return max(min(value.step, 1.0) / 2 * 1.02, 2.5 if value.step >= 10 else 0.0)


def _about(part: Claim) -> float:
    """What "about 30 of 120" leaves open, as a share of the result."""
    return 0.0 if exact(part) else 0.1
