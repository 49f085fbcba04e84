"""Figures of two kinds that tell one thing: "41 of the 150 seats" and "fewer than a third of the seats"; "in the 12th
minute" and "after 12 minutes"."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.kinds import kinds
from factcheck.model import Claim, Hedge, Interval, Judgement, Verdict
from factcheck.reckoning.around import Near, around

_OF = re.compile(r"(?: [a-z]+)? (?:out )?of (?:(?:the|its|his|her|their|all|a total of|those) )?(?:\w+ )?$")
_AFTER = re.compile(r"\b(?:after|on)(?: just| only| barely)? $")
_LEFT = re.compile(r" (?:left|remaining|to go|from time|from the end|to play|of the half (?:left|remaining))\b")
_HALVES = (45.0, 90.0)
_SLACK = 1.0  # the 12th minute ends after 12 minutes


def whole_of(claim: Claim, near: Near) -> Claim | None:
    """The whole that a count is told to be a part of: the seats of "41 of the 150 seats"."""
    value = claim.value
    if claim.kind != "count" or not isinstance(value, Interval) or value.dimension != "count" or not value.stated:
        return None
    for other in near.beside(claim):
        if other.kind != "count" or other.start <= claim.end or not isinstance(other.value, Interval):
            continue
        at = claim.sentence.start
        between = claim.sentence.text[claim.end - at : other.start - at]
        if len(between) < 30 and _OF.fullmatch(f"{between.rstrip()} ") and other.value.stated:
            return other if other.value.stated[0] > value.stated[0] else None
    return None


def by_portion(part: Claim, whole: Claim, share: Claim) -> Judgement | None:
    """A count of a whole against a share of it; None where the share is of something else."""
    some, all_, told = part.value, whole.value, share.value
    assert isinstance(some, Interval) and isinstance(all_, Interval) and isinstance(told, Interval)
    if told.unit != "percent" or Hedge.EXACT not in (some.hedge, all_.hedge) or not all_.stated[0]:
        return None
    percent = 100.0 * some.stated[0] / all_.stated[0]
    exact = Interval(percent, percent, "share", "percent", stated=(percent,), step=0.1)
    found: Judgement = kinds()["share"].compare(exact, told, 0.0)
    makes = f"{some.stated[0]:,g} of {all_.stated[0]:,g} is {percent:.3g}%"
    if found.verdict.fits:
        return Judgement(Verdict.COMPATIBLE, f"{makes}; the other says {kinds()['share'].show(told)}", "vaguer")
    if found.verdict is Verdict.CONFLICT and some.hedge is all_.hedge is Hedge.EXACT:
        return replace(found, why=f"{makes}, not {kinds()['share'].show(told)}")
    return None


def is_minute(claim: Claim) -> bool:
    """ "in the 12th minute"."""
    value = claim.value
    return isinstance(value, Interval) and value.dimension == "rank" and claim.about.noun == "minute"


def by_minute(rank: Claim, length: Claim) -> Judgement | None:
    """The minute of a match against the minutes played or left: "with 19 minutes left" is about the 71st."""
    minute, played = rank.value, length.value
    assert isinstance(minute, Interval) and isinstance(played, Interval)
    if played.unit != "minute" or len(played.stated) != 1:
        return None
    before, after = around(length)
    at, n = minute.stated[0], played.stated[0]
    told = f"{kinds()['count'].show(minute)[4:]}"
    if _AFTER.search(before[-20:]) and 0 <= at - n + _SLACK <= 2 * _SLACK:
        return Judgement(Verdict.COMPATIBLE, f"minute {told} of the match is after {n:g} minutes", "vaguer")
    if _LEFT.match(after) and any(abs(at + n - half) <= _SLACK for half in _HALVES):
        return Judgement(Verdict.COMPATIBLE, f"minute {told} of the match is {n:g} minutes before its end", "vaguer")
    return None
