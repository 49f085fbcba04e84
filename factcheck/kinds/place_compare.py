"""Comparing two places as worded: one, one in the other, overlapping, near, or apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from factcheck.kinds import gazetteer
from factcheck.kinds.folding import fold
from factcheck.kinds.gazetteer import Place
from factcheck.kinds.place_words import level_of
from factcheck.kinds.toponym import candidates, part_of
from factcheck.kinds.transliteration import same_sound
from factcheck.model import Judgement, Name, Verdict
from factcheck.vocabulary import vocabulary

_EARTH_KM = 6371.0088
_NEAR_KM = 30.0
_LOCUS = re.compile(r"^(?P<head>.+?)(?: (?:in|near|outside|on) (?:the )?(?=[A-Z])|, )(?P<locus>.+)$")
_COMMON = re.compile(r"^(?P<town>[A-Z].*?)(?: [a-z]\w+)+$")  # "Laredo hospital": a hospital there, no name
_FLOOR = re.compile(
    r"\b(ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|\d+(?:st|nd|rd|th))[- ]floor"
)
_ANY_ROOM = frozenset(
    ("room", "area", "floor", "ground", "top", "first", "second", "third", "fourth", "fifth", "sixth")
)
_STOP = frozenset(("the", "a", "an", "of", "and", "in", "on", "at", "near"))
_SHORT = {"mount": "mt", "saint": "st", "fort": "ft", "street": "st", "avenue": "ave", "road": "rd"}
_LEVELS = {"city": "settlement", "town": "settlement", "village": "settlement", "port": "settlement"}


def distance_km(a: Place, b: Place) -> float | None:
    """The great circle between two places, where both have coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    low, high = radians(a.latitude), radians(b.latitude)
    turn = radians(b.longitude - a.longitude)
    h = sin((high - low) / 2) ** 2 + cos(low) * cos(high) * sin(turn / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(h))


@dataclass(frozen=True, slots=True)
class _Worded:
    """A place as worded, what it can be on the map, and where it is said to lie."""

    name: str
    qualifier: str
    places: tuple[Place, ...]
    locus: tuple[Place, ...] = ()


def _worded(value: Name) -> _Worded:
    places = _likely(candidates(value.name))
    split = _LOCUS.match(value.name)
    if not places and not split and (town := _COMMON.match(value.name)):
        return _Worded(value.name, value.qualifier, (), _likely(candidates(town["town"])))
    if places or not split:
        return _Worded(value.name, value.qualifier, places)
    head = candidates(split["head"]) if split["head"][:1].isupper() else ()
    return _Worded(value.name, value.qualifier, _likely(head), _likely(candidates(split["locus"])))


def _likely(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The bearers of a name that can be meant: no Paris of 25,000 where there is one of two million."""
    top = max((place.population for place in places), default=0)
    return tuple(p for p in places if p.kind != "city" or not p.population or 5 * p.population >= top)[:6]


def compare(a: Name, b: Name) -> Judgement:
    """Two places as worded."""
    if _words(a.name) == _words(b.name):
        return Judgement(Verdict.AGREE, f"both name {a.name}")
    one, other = _worded(a), _worded(b)
    if one.places and other.places:
        return _on_the_map(one, other)
    if "room" in (a.qualifier, b.qualifier) and a.qualifier == b.qualifier:
        return _rooms(a.name, b.name)
    if like := _alike(a, b):
        return like
    places, others = one.places or one.locus, other.places or other.locus
    if places and others and (judged := _by_locus(one, other, places, others)):
        return judged
    return _unknown(a, b)


def _words(name: str) -> list[str]:
    return [_SHORT.get(word, word) for word in re.split(r"[\s,]+", fold(name)) if word not in _STOP]


def _on_the_map(one: _Worded, other: _Worded) -> Judgement:
    best: Judgement | None = None
    for a in one.places:
        for b in other.places:
            judged = _relation(a, b, one.name, other.name)
            if best is None or _RANK[judged.verdict] < _RANK[best.verdict]:
                best = judged
    assert best is not None
    return best


_RANK = {Verdict.AGREE: 0, Verdict.COMPATIBLE: 1, Verdict.CONFLICT: 2, Verdict.NOT_COMPARABLE: 3}


def _relation(a: Place, b: Place, one: str, other: str) -> Judgement:
    """Two places on the map, with the names they were given."""
    if gazetteer.same_place(a, b):
        return _parts(one, other, a)
    if gazetteer.contains(a, b):
        return Judgement(Verdict.COMPATIBLE, f"{other} lies in {one}", "coarser")
    if gazetteer.contains(b, a):
        return Judgement(Verdict.COMPATIBLE, f"{one} lies in {other}", "coarser")
    if gazetteer.overlaps(a, b):
        return Judgement(
            Verdict.COMPATIBLE, f"{one} and {other} are different names for regions that overlap", "region"
        )
    if (a.kind == "sea") != (b.kind == "sea"):
        return Judgement(Verdict.NOT_COMPARABLE, f"{one} and {other} are not places of one sort")
    if _open_region(a, b) or _open_region(b, a):
        return Judgement(Verdict.NOT_COMPARABLE, f"whether {one} and {other} overlap is not known")
    apart = distance_km(a, b)
    if apart is not None and apart <= _NEAR_KM and _suburb(a, b):
        return Judgement(Verdict.COMPATIBLE, f"{one} and {other} lie {_far(apart)} apart", "coarser")
    if apart is not None and "sea" not in (a.kind, b.kind):
        return Judgement(Verdict.CONFLICT, f"{one} and {other} are different places, {_far(apart)} apart", "place")
    return Judgement(Verdict.CONFLICT, f"{one} and {other} are different places", "place")


def _far(km: float) -> str:
    return f"{km / 1.609344:,.0f} miles ({km:,.0f} km)"


def _suburb(a: Place, b: Place) -> bool:
    """A facility beside a town, or a small town beside a large one."""
    small, large = sorted((a.population, b.population))
    return a.kind != "city" or b.kind != "city" or large >= 5 * small


def _open_region(a: Place, b: Place) -> bool:
    """A region of unknown bounds ("Gulf Coast") and a place in its country."""
    row = (
        next((r for r in vocabulary("regions")["regions"] if r["name"] == a.name), None) if a.kind == "region" else None
    )
    if row is None or row["of"]:
        return False
    homes = {fold(name) for name in a.regions} or {fold(a.country)}
    return not a.country or bool(homes & (gazetteer.chain(b) | {fold(b.name)}))


def _parts(one: str, other: str, place: Place) -> Judgement:
    """One place; but "northern Italy" is not "southern Italy"."""
    part, part_other = part_of(one), part_of(other)
    opposite = vocabulary("directions")["opposite"]
    if part_other in opposite.get(part, ()) or part in opposite.get(part_other, ()):
        return Judgement(Verdict.CONFLICT, f"{one} and {other} are different parts of {place.name}", "place")
    if part != part_other:
        return Judgement(Verdict.COMPATIBLE, f"{one} and {other}: a part and the whole of {place.name}", "coarser")
    if fold(one) in fold(other) or fold(other) in fold(one):
        return Judgement(Verdict.AGREE, f"{one} and {other} are the same place")
    return Judgement(Verdict.AGREE, f"{one} and {other} are the same site, {place.name}", "alias")


def _alike(a: Name, b: Name) -> Judgement | None:
    """Names unknown to the map that share their words or their sound."""
    words, others = set(_words(_head(a.name))), set(_words(_head(b.name)))
    generic = {fold(word) for word in vocabulary("locatives")["trailing"]}
    if words and others and (words <= others or others <= words):
        if min((words, others), key=len) - generic:
            return Judgement(Verdict.COMPATIBLE, f"{a.name} and {b.name}: one is only named in full", "coarser")
        return None
    head, head_other = a.name.partition(",")[0], b.name.partition(",")[0]
    if same_sound(head, head_other):
        return Judgement(Verdict.COMPATIBLE, f"{a.name} and {b.name}: two spellings of one name", "transliteration")
    from rapidfuzz.fuzz import ratio

    if len(head) > 5 and ratio(fold(head), fold(head_other)) >= 85:
        return Judgement(Verdict.CONFLICT, f"{a.name} and {b.name} are spelt differently", "spelling")
    return None


def _by_locus(one: _Worded, other: _Worded, places: tuple[Place, ...], others: tuple[Place, ...]) -> Judgement | None:
    """An unknown name by where it is said to lie: "zoo in Texas" and "Laredo, Texas"."""
    judged = _on_the_map(_Worded(one.name, "", places), _Worded(other.name, "", others))
    if judged.verdict is Verdict.CONFLICT:
        return judged
    both = not one.places and not other.places
    level = _level(one) if both else ""
    if both and level and level == _level(other) and _proper(one.name) and _proper(other.name):
        return None
    inner, outer = (one, other) if not one.places else (other, one)
    return Judgement(Verdict.COMPATIBLE, f"{inner.name} fits {outer.name}; one is only vaguer", "coarser")


def _head(name: str) -> str:
    """ "Mount Hall" of "Mount Hall in the Western Alps"."""
    split = _LOCUS.match(name)
    return split["head"] if split is not None and _proper(split["head"]) else name


def _proper(name: str) -> bool:
    return name[:1].isupper() and not name.rpartition(" ")[2].islower()


def _level(value: _Worded) -> str:
    head = (_LOCUS.match(value.name) or {"head": value.name})["head"]
    return level_of(head) or _LEVELS.get(value.qualifier, value.qualifier)


def _unknown(a: Name, b: Name) -> Judgement:
    one, other = _level(_worded(a)), _level(_worded(b))
    if one and one == other:
        return Judgement(Verdict.CONFLICT, f"{a.name} and {b.name} are different names for a {one}", "place")
    return Judgement(Verdict.NOT_COMPARABLE, f"{a.name} and {b.name} are places of different sorts")


def _rooms(a: str, b: str) -> Judgement:
    floor, floor_other = _FLOOR.search(a), _FLOOR.search(b)
    if floor and floor_other and floor[1] != floor_other[1]:
        return Judgement(Verdict.CONFLICT, f"{a} and {b} are on different floors", "place")
    words, others = set(_words(a)), set(_words(b))
    if not all(named - _ANY_ROOM for named in (words, others)):
        return Judgement(Verdict.COMPATIBLE, f"{a} and {b} can be one room", "coarser")
    if (floor and floor_other) or words <= others or others <= words:
        return Judgement(Verdict.COMPATIBLE, f"{a} and {b} can be one room", "coarser")
    shared = words & others - {"room", "area", "office", "floor"}
    if shared:
        return Judgement(Verdict.COMPATIBLE, f"{a} and {b} can be one room", "coarser")
    return Judgement(Verdict.CONFLICT, f"{a} and {b} are different rooms", "place")
