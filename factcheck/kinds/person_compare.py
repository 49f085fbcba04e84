"""Comparing two persons as worded: is it one name, and can one person hold both roles?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.kinds.folding import fold
from factcheck.kinds.person_given import given
from factcheck.kinds.role_compare import compare_roles, same_unique_office
from factcheck.kinds.transliteration import same_sound
from factcheck.model import Judgement, Name, Verdict
from factcheck.vocabulary import vocabulary

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_LEVELS = ("same", "partial", "short", "transliteration", "spelling", "other")
_SLIP = 0.6  # share of letters kept between two spellings that may be a slip of one name
_MUTE = re.compile(r"(?<=.)h|(?<=...)e$")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouy]+")
_SHORT = 4  # letters of a name in which one letter more or less makes another: "Jack" and "Jake", "Wei" and "Lei"


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How two names stand to one another: the worst level of their parts, and the parts that differ."""

    level: str
    a: str = ""
    b: str = ""


def compare(a: Name, b: Name) -> Judgement:
    """Two persons as worded: name first, then role."""
    like = _likeness(a.name, b.name)
    if like.level == "other":
        if same_unique_office(a.qualifier, b.qualifier):
            return Judgement(Verdict.CONFLICT, f"{a.name} and {b.name} are both named as {a.qualifier}", "name")
        return Judgement(Verdict.NOT_COMPARABLE, f"{a.name} and {b.name} are different people", "other_person")
    if like.level == "spelling":
        return Judgement(Verdict.CONFLICT, f"the name is spelt {like.a} in one and {like.b} in the other", "spelling")
    role = compare_roles(a.qualifier, b.qualifier, a.name)
    if not role.verdict.fits:
        return role
    if like.level == "transliteration":
        why = f"{like.a} and {like.b} are two transliterations of one name"
        return Judgement(Verdict.COMPATIBLE, why, "transliteration")
    if like.level == "short" and role.verdict is Verdict.AGREE:
        return Judgement(Verdict.COMPATIBLE, f"{like.a} and {like.b} are forms of one name", "short_form")
    if like.level == "partial" and not role.cause:
        return Judgement(role.verdict, f"{a.name} and {b.name} name one person, one only in part", "coarser")
    return role


def may_be_one(a: str, b: str) -> bool:
    """Whether two names can be one person's, be they spelt alike or not."""
    return _likeness(a, b).level != "other"


def _parts(name: str) -> list[str]:
    return [word for word in fold(name).split() if word not in _SUFFIXES]


def _likeness(a: str, b: str) -> _Likeness:
    one, other = _parts(a), _parts(b)
    if one == other or "".join(one) == "".join(other):
        return _Likeness("same")
    if not one or not other:
        return _Likeness("other")
    short, long = sorted((one, other), key=len)
    if _is_within(short, long):
        return _Likeness("partial")
    if len(short) == 1:
        levels = [_level(short[0], part, long) for part in (long[-1], long[0]) if not _two_given(short[0], part)]
        level = min(levels, key=_LEVELS.index, default="other")
        return (
            _Likeness(level, a, b)
            if level in ("transliteration", "spelling") and len(short[0]) > 4
            else _Likeness("other")
        )
    ends = ((one[0], other[0], [*one[1:], *other[1:]]), (one[-1], other[-1], [*one[:-1], *other[:-1]]))
    levels = [_level(x, y, rest) for x, y, rest in ends]
    worst = max(levels, key=_LEVELS.index)
    if levels == ["spelling", "spelling"]:
        return _Likeness("other")
    if worst == "same":
        return _middle(one, other)
    x, y, _ = ends[levels.index(worst)]
    return _Likeness(worst, x.title(), y.title())


def _middle(one: list[str], other: list[str]) -> _Likeness:
    """First and last name are one; what stands between may differ: "Kim Jong Un", "Kim Jong Il"."""
    between, others = one[1:-1], other[1:-1]
    if not between or not others or any(_level(x, y, []) in ("same", "partial") for x in between for y in others):
        return _Likeness("partial")
    level = _level(" ".join(between), " ".join(others), [])
    return _Likeness(level, " ".join(between).title(), " ".join(others).title())


def _is_within(short: list[str], long: list[str]) -> bool:
    """True when one name is the other with parts left out or cut to initials: "J. Smith" in "John Paul Smith"."""
    rest = iter(long)
    return all(any(part == x or (len(part) == 1 and x.startswith(part)) for x in rest) for part in short)


def _level(a: str, b: str, rest: list[str]) -> str:
    """How two parts of a name stand to one another; ``rest`` are the other parts of both names."""
    if a == b:
        return "same"
    if (len(a) == 1 or len(b) == 1) and a[0] == b[0]:
        return "partial"
    if _short_forms().get(a, frozenset()) & _short_forms().get(b, frozenset()):
        return "short"
    latin = bool({a, b} & _latin()) or any(part in _latin() for part in rest)
    if same_sound(a, b) and not latin:
        return "transliteration"
    return "spelling" if _is_slip(a, b) else "other"


def _is_slip(a: str, b: str) -> bool:
    """True for two spellings of which one may be a slip of the other: "Brian" and "Bryant", not "Eric" and "Erica"."""
    if min(len(a), len(b)) <= 2 or frozenset((a, b)) in _of_either_sex():
        return False
    from rapidfuzz.distance import OSA

    apart = OSA.distance(a, b)
    if min(len(a), len(b)) <= _SHORT and (a[0] != b[0] or {a, b} <= _listed()) and not sound_alike(a, b):
        return False
    alike = a[0] == b[0] or sound_alike(a, b) or (apart == 1 and min(len(a), len(b)) > _SHORT)
    return alike and apart <= 2 and 1 - apart / max(len(a), len(b)) >= _SLIP


def _two_given(a: str, b: str) -> bool:
    """True for two common given names of which nothing else tells that they are one's: "Maria", "Marta"."""
    return a != b and {a, b} <= _listed() and not sound_alike(a, b)


def sound_alike(a: str, b: str) -> bool:
    """True for two spellings that are spoken alike: "Sara" and "Sarah", "Jon" and "John", "Isaiah" and "Isiah"."""
    return same_sound(a, b) or _spoken(a) == _spoken(b)


@lru_cache(maxsize=4096)
def _spoken(name: str) -> str:
    """A name without its mute letters; of a longer one no vowel but the first: "Isaiah" and "Isiah"."""
    bare = _DOUBLED.sub(r"\1", _MUTE.sub("", name))
    return bare if len(name) <= _SHORT + 1 else bare[0] + _VOWELS.sub("", bare[1:])


@cache
def _listed() -> frozenset[str]:
    return frozenset(name.lower() for name in given())


@cache
def _of_either_sex() -> frozenset[frozenset[str]]:
    """Pairs of a man's and a woman's name: "Eric" and "Erica" are brother and sister, no slip."""
    pairs = vocabulary("given_names")["either_sex"]
    return frozenset(frozenset((man.lower(), woman.lower())) for man, women in pairs.items() for woman in women)


@cache
def _latin() -> frozenset[str]:
    return frozenset(name.lower() for name in vocabulary("given_names")["latin"])


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    """A given name in any form -> the full names it can stand for: "bob" -> {"robert"}."""
    found: dict[str, frozenset[str]] = {}
    for full, forms in vocabulary("given_names")["short_forms"].items():
        for form in (full, *forms):
            found[form.lower()] = found.get(form.lower(), frozenset()) | {full.lower()}
    return found
