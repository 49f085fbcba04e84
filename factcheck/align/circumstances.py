"""When, where, in what scope, from where and in what role: here a plain difference tells two claims apart."""

from __future__ import annotations

from dataclasses import replace

from factcheck.align.features import Story
from factcheck.kinds import kinds
from factcheck.model import About, Claim, Interval, Name, Verdict
from factcheck.reckoning.rates import is_rate
from factcheck.vocabulary import vocabulary

_DAY = 86_400.0
_BROADER = 60  # a period this many times longer than another speaks of something else
_LONG = 550 * _DAY  # so long before its main event a story tells of another one
_BESIDE = 2 * _DAY  # days so close are often two tellings of one happening
_TIMES = ("date", "clock")
NAMES = ("person", "place", "quote", "heading", "body", "origin", "charge", "penalty", "wound")  # kinds of no day
_PORTIONS = {"among", "severity"}  # "including three children", "12 of them seriously": of these the whole is none
_ONE_NOUN = ("same", "synonym")
_HARD = ("forecast", "target", "limit", "capacity", "reference")  # roles that no actual figure has


def when(a: Claim, b: Claim, story: Story) -> str:
    if a.kind in _TIMES or _lasting(a):
        return "unstated"  # the value itself is the time, or is of no day
    if a.about.change or b.about.change:
        return _years_apart(a, b, story)  # "rose to 16 on Thursday": the day of the telling
    if is_rate(a) or is_rate(b):
        return "unstated"  # "draws 400,000 visitors a year": of no day, whatever else its sentence tells
    x, y = (_ends(c.when or story.main_day) for c in (a, b))
    if x is None or y is None or x.dimension != y.dimension:
        return "unstated"
    shared = min(x.high, y.high) - max(x.low, y.low)
    short, long = sorted((x.high - x.low, y.high - y.low))
    unstated = a.when is None or b.when is None
    if shared < 0 or (shared == 0 and short > 0):
        # A main event told over two days is one event; what is unstated differs only from what is far off.
        if not unstated:
            return "beside" if -shared <= _BESIDE else "different"
        return "unstated" if shared > -_DAY else "apart"
    if long > _BROADER * max(short, _DAY):
        return "apart" if unstated else "broader"  # "so far this year" against "on Wednesday"
    if unstated:
        return "unstated"
    return "same" if shared * 2 >= short and short * 8 >= long else "overlaps"


def _years_apart(a: Claim, b: Claim, story: Story) -> str:
    """ "The toll rose to 19" is of today, whatever its day: of the 31 who drowned in 2019 it tells nothing."""
    x, y = (_ends(c.when or story.main_day) for c in (a, b))
    if x is None or y is None or x.dimension != y.dimension or max(x.low, y.low) - min(x.high, y.high) < _LONG:
        return "unstated"
    return "different" if a.when is not None and b.when is not None else "apart"


def _lasting(claim: Claim) -> bool:
    """Whether a value is of no day: a name, an age."""
    return claim.kind in NAMES or claim.about.noun == "age"


def _ends(when: Interval | None) -> Interval | None:
    """A time with an open end by the day it names: "by Friday noon", "since Monday"."""
    if when is None or when.bounded or not when.stated:
        return when
    return replace(when, low=when.stated[0], high=when.stated[-1])


def where(a: Claim, b: Claim) -> str:
    if not a.where or not b.where:
        return "unstated"
    if a.where == b.where:
        return "same"
    verdict = kinds()["place"].compare(Name(a.where), Name(b.where), 0.0).verdict
    if verdict is Verdict.CONFLICT and a.kind == "count":
        return "elsewhere"  # 15,000 in one city are not the 15,000 of another
    return {Verdict.AGREE: "same", Verdict.COMPATIBLE: "overlaps", Verdict.CONFLICT: "different"}.get(
        verdict, "unstated"
    )


def scope(a: Claim, b: Claim, noun: str) -> str:
    """ "each" against "total" speaks of different things; a scope on one side only is a weaker sign."""
    x = {s.partition(":")[0] for s in a.about.scope} - {"order"}
    y = {s.partition(":")[0] for s in b.about.scope} - {"order"}
    if x == y:
        return "same" if x else "unstated"
    if {"each", "total"} <= x ^ y and (("each" in x) != ("each" in y)):
        return "different"
    if (x ^ y) & _PORTIONS and noun not in _ONE_NOUN:
        return "portion"
    if ("ever" in x) != ("ever" in y) or ("to_date" in x) != ("to_date" in y):
        return "partly"
    return "partly" if x and y and not x & y else "unstated"


def reference(a: Claim, b: Claim) -> str:
    """From where: two names that share no word are two places; "the coast" and "the capital" may be anything."""
    x, y = a.about.reference, b.about.reference
    if not x or not y:
        return "unstated"
    from rapidfuzz import fuzz

    if fuzz.token_set_ratio(x, y) >= 85:
        return "same"
    return "different" if x[:1].isupper() and y[:1].isupper() else "unlike"


def role(x: About, y: About) -> str:
    """ "expects 40 deaths" is no figure of the dead; what is "up from 40" may still be another's figure of today."""
    if x.role == y.role:
        return "same"
    if {x.role, y.role} <= {"reported", "actual"}:
        return "unstated"
    if x.role in _HARD or y.role in _HARD:
        return "different"
    if "aboard" in (x.role, y.role):
        other = y if x.role == "aboard" else x
        return "different" if _befell(other) else "apart"  # "11 of the 52 passengers were hurt"
    return "apart"


def _befell(about: About) -> bool:
    """Whether something happened to those counted: "120 were saved", but not "163 people were on the ship"."""
    return any(event not in vocabulary("syntax")["light_verbs"] for event in (about.event, *about.events) if event)
