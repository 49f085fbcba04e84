"""Pairs that nothing makes one thing, however much else they share: a man and a woman, the dead and the injured.

Evidence is weighed, and much that is shared by chance outweighs the one word that tells two apart. Here are the
differences that no likeness outweighs. They are found in what two claims say, never in what they leave out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.align.aging import another
from factcheck.align.evidence import times_apart
from factcheck.align.features import Features, differ
from factcheck.align.nations import nations
from factcheck.kinds.ordinals import is_ordinal
from factcheck.model import Hedge, Interval, Judgement, Verdict
from factcheck.vocabulary import vocabulary, word_set

_WORLDS = 15  # "more than 2,000" says nothing of 300,000
_TOLL = 10  # an early "at least two dead" may be 40 by the evening
_ALIKE = 75  # per cent of letters that two spellings of one name share: "Hassan Ali", "Hasan Aly"
_TIMES = ("date", "clock")
_FULL = 2  # words of a name in full: a single one may be a place's
_SNAPSHOT = 3  # times that a toll may grow from the ordinal of one who died to the last count


def two_things(a: Features, b: Features, judgement: Judgement) -> bool:
    """Whether two claims of one kind are surely of two things."""
    x, y = a.claim.about, b.claim.about
    if judgement.verdict is Verdict.CONFLICT and _is_partial(a) != _is_partial(b):
        return True
    if a.claim.kind == "count":
        peoples = _two_nations(x.modifiers, y.modifiers)
        return peoples or _two_fates(a, b) or _two_sexes((x.noun,), (y.noun,)) or _far(a, b, judgement)
    if a.dimension == "age":
        mine, theirs = (
            (*f.claim.about.modifiers, *f.sorts, *(w for name in f.claim.about.agents for w in name.lower().split()))
            for f in (a, b)
        )
        others = judgement.verdict is Verdict.CONFLICT and _two_nations(mine, theirs)
        return others or _two_people(a, b) or _two_sexes(mine, theirs) or another(a, b, judgement)
    return a.claim.kind not in _TIMES and (
        _two_sizes(a, b) or _two_lines(a, b) or _far(a, b, judgement) or _two_phases(a, b)
    )


def _is_partial(found: Features) -> bool:
    """ "with 60 percent of ballots counted"."""
    return any(s.startswith("partial:") for s in found.claim.about.scope)


def _two_nations(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Canadians are no Britons."""
    return differ(nations(mine), nations(theirs))


def _two_fates(a: Features, b: Features) -> bool:
    """Three killed are not three taken to hospital, though what is told of "three killed or hurt" may be of either."""
    first, second = (_fates(f.events) for f in (a, b))
    if not first or not second:
        return False
    return not any(_kin(x, y) for x in _fates(a.told) for y in _fates(b.told))


def _fates(told: Iterable[str]) -> frozenset[str]:
    return frozenset(told) & _all_fates()


@cache
def _all_fates() -> frozenset[str]:
    return frozenset(fate for kin in vocabulary("fates")["fates"] for fate in kin)


def _kin(x: str, y: str) -> bool:
    """Whether two fates are often told of the same people: who is injured is taken to hospital."""
    return x == y or any(x in kin and y in kin for kin in vocabulary("fates")["fates"])


def _two_sexes(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    return differ(_sexes(mine), _sexes(theirs))


def _sexes(words: Iterable[str]) -> frozenset[str]:
    """The sexes that some nouns tell: "policewoman", "male"."""
    found = {sex for word in words for sex, nouns in vocabulary("bearers")["genders"].items() if word in nouns}
    return frozenset(found)


def _two_people(a: Features, b: Features) -> bool:
    """Whose ages they are is told by two full names that share nothing and are no two spellings of one."""
    if min(len(a.bearer), len(b.bearer)) < _FULL or a.bearer & b.bearer:
        return False
    from rapidfuzz import fuzz

    names = (" ".join(sorted(f.bearer)) for f in (a, b))
    return fuzz.ratio(*names) < _ALIKE


def _two_sizes(a: Features, b: Features) -> bool:
    """ "the 13-inch" and "the 15-inch": what one of two models weighs says nothing of the other."""
    if _names_it(a) and _names_it(b) and a.claim.value != b.claim.value:
        return True
    return differ(a.sizes, b.sizes)


def _names_it(found: Features) -> bool:
    """Whether a size is what a model is called by: the 13 inches of "the 13-inch model"."""
    value = found.claim.value
    return isinstance(value, Interval) and any(f"{n:g}-{value.unit}" in found.sorts for n in value.stated)


def _two_lines(a: Features, b: Features) -> bool:
    """The Corvo Air is no Corvo Pro: names that begin alike and end otherwise."""
    if a.claim.kind == "share" or not a.name or not b.name:
        return False
    first, second = a.name, b.name
    if len(first) != len(second) or len(first) < _FULL or first[:-1] != second[:-1]:
        return False
    last = {first[-1], second[-1]}
    return len(last) > 1 and not last & (word_set("syntax", "bodies"))


def _two_phases(a: Features, b: Features) -> bool:
    """The price at the close is not that of early trading."""
    return differ(_phases(a), _phases(b))


def _phases(found: Features) -> frozenset[str]:
    claim = found.claim
    if claim.kind not in ("money", "share"):
        return frozenset()
    told = {s.partition(":")[0] for s in claim.about.scope}
    if claim.about.event in vocabulary("syntax")["closing_verbs"]:
        told.add("close")
    most = isinstance(claim.value, Interval) and claim.value.hedge is Hedge.AT_MOST
    if "peak" in told or (most and claim.about.change):
        told.add("session")
    return frozenset(told & {"close", "session"})


def _far(a: Features, b: Features, judgement: Judgement) -> bool:
    """ "More than 2,000 signed" excludes no 300,000, but nobody says so who knows of these; nor is the fourth to die
    of a toll of 30."""
    x, y = a.claim.value, b.claim.value
    if judgement.verdict is not Verdict.COMPATIBLE or not isinstance(x, Interval) or not isinstance(y, Interval):
        return False
    times = times_apart(x, y)
    ordinal = is_ordinal(x) or is_ordinal(y)
    if times > _SNAPSHOT and ordinal:
        return True
    return times > _WORLDS and max(*x.stated, *y.stated, 0.0) > _WORLDS * _TOLL
