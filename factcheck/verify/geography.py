"""The map: a distance or a direction between two known places against the great circle, and a dateline's country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from factcheck.kinds.gazetteer import Place
from factcheck.kinds.place_compare import distance_km
from factcheck.kinds.place_grammar import known_places
from factcheck.kinds.toponym import resolve
from factcheck.kinds.units import convert
from factcheck.model import Article, Check, Claim, Hedge, Interval
from factcheck.verify.compass import bearing, compass_point, off_course, points
from factcheck.verify.datelines import dateline_checks
from factcheck.verify.passages import make_check, shown
from factcheck.vocabulary import vocabulary

_SHORTER, _LONGER = 0.90, 1.35  # of the great circle: a road winds, but no road is shorter
_CROW = 1.12
_CITY_KM = 15.0  # a city is no point
_LEAST_KM = 30.0
_ANGLE = 50.0  # an eighth of the compass, and a little for the map's projection
_POINTLESS = frozenset(("country", "region", "sea", "border"))
_LOOK_BACK = 700  # characters of the paragraph in which "the facility" has its name

_HEDGES = r"(?:,? (?:some|about|around|roughly|approximately|nearly|almost|over|just|more than|less than|only))*"
_APPOSED = re.compile(
    r"^(?:,? (?:a|an|the|which|that|where|who|located|situated|is|was|lies|lay|sits|stands|one)\b[^;.]{0,110}?|,)?"
    rf"{_HEDGES}[ ,(–—-]*$"
)
_ANAPHOR = re.compile(
    r"\b(?:the|this|that) (?:[a-z-]+ ){0,2}(?P<noun>facility|site|complex|center|centre|base|airport|airfield"
    r"|cosmodrome|spaceport|plant|camp|launch pad|venue"
    r"|city|town|village|port|capital|settlement|resort|island|mountain)\b[^;.]{0,40}$",
    re.IGNORECASE,
)
_TOWNS = frozenset(("city", "town", "village", "port", "capital", "settlement", "resort"))
_APART = re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?apart\b")
_BETWEEN = re.compile(
    r"(?:[- ](?:[a-z-]+ ){0,3})?\s*(?:\([^)\n]{1,40}\)\s*)?(?:between|separate[sd]?|from)\s+(?:the )?"
)
_LEAD = re.compile(r"^(?:(?:the|its|a|an|central|downtown|nearby) )*(?:[a-z-]+ ){0,5}(?:of |, )?$")
_JOINED = re.compile(r"^,? (?:and|to|from)(?: the)?(?: [a-z-]+){0,4} $")


@cache
def _after() -> re.Pattern[str]:
    names = "|".join(sorted(points(), key=lambda name: (-len(name), name)))
    return re.compile(
        r"\s*(?:\([^)\n]{1,40}\)\s*)?(?:away,? ?)?"
        r"(?:(?:to the|due|directly|straight|further|farther|as the crow flies),? )*"
        rf"(?P<direction>{names})?\s*(?:of|from)\s+"
    )


@cache
def _crow() -> re.Pattern[str]:
    return re.compile("|".join(vocabulary("directions")["as_the_crow_flies"]))


@cache
def _travelled() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(vocabulary('directions')['travelled'])})\b")


@dataclass(frozen=True, slots=True)
class _Leg:
    """A stated distance from one place to another, with the words it rests on."""

    start: int  # in the sentence
    end: int
    names: tuple[str, str]
    places: tuple[Place, Place]
    direction: str = ""


def find_checks(article: Article, claims: Sequence[Claim]) -> list[Check]:
    """One check for each distance between two known places, one for its direction, one for the dateline."""
    found = dateline_checks(article)
    for claim in claims:
        value = claim.value
        if isinstance(value, Interval) and value.dimension == "length" and len(value.stated) == 1:
            km = convert(value.stated[0], value.unit, "kilometer")
            leg = _leg(article, claim) if km and km >= _LEAST_KM else None
            if km and leg:
                found += _leg_checks(article, claim, leg, km)
    return found


# ---------------------------------------------------------------- the two places


def _leg(article: Article, claim: Claim) -> _Leg | None:
    """The two places that a distance lies between, as the sentence words them."""
    text = claim.sentence.text
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    match = _after().match(text, end)
    if match is None and claim.about.direction and (trailing := _after().search(text, start, end + 1)):
        match = trailing
    if not _crow().search(text) and _is_travelled(text, start, end):
        return None
    known = known_places(text)
    if _APART.match(text, end):
        return _joined(article, known, text, start, end, before=True)
    if leg := _joined(article, known, text, start, end, before=False):
        return leg
    if match is None:
        return None
    reference = next((p for p in known if p[0] >= match.end() and _LEAD.match(text[match.end() : p[0]])), None)
    if reference is None:
        return None
    other = _subject(article, claim, known, start)
    if other is None:
        return None
    return _made(article, start, reference[1], reference[2], other, match["direction"] or "", text)


def _is_travelled(text: str, start: int, end: int) -> bool:
    """True where the way travelled is told: "flew 400 miles", "a 400-mile drive"."""
    clause = re.split(r"[,;:]|\b(?:which|that|where|who)\b", text[:start])[-1]
    behind = re.split(r"[,;:.]|\b(?:of|from|between)\b", text[end:])[0]
    return bool(_travelled().search(clause) or _travelled().search(behind))


def _subject(article: Article, claim: Claim, known: list[tuple[int, int, str]], start: int) -> str | None:
    """The place whose distance is told: named just before, or "the facility" of the sentence before."""
    text = claim.sentence.text
    near = [place for place in known if place[1] <= start]
    if near and _APPOSED.match(text[near[-1][1] : start]):
        return near[-1][2]
    anaphor = _ANAPHOR.search(text[:start])
    if anaphor is None:
        return None
    floor = max(0, claim.sentence.start - _LOOK_BACK)
    earlier = [name for _, _, name in known_places(article.text[floor : claim.sentence.start + anaphor.start()])]
    town = anaphor["noun"].lower() in _TOWNS
    for name in reversed(earlier):
        place = resolve(name)
        if place and (place.kind == "city") == town and place.kind not in _POINTLESS:
            return name
    return None


def _joined(
    article: Article, known: list[tuple[int, int, str]], text: str, start: int, end: int, before: bool
) -> _Leg | None:
    """Two places joined: "Sydney and Melbourne lie 700 kilometers apart", "400 miles between Sydney and Melbourne"."""
    if before:
        pairs = [(a, b) for a, b in pairwise(known) if b[1] <= start]
        pair = next(((a, b) for a, b in reversed(pairs) if _JOINED.match(text[a[1] : b[0]])), None)
    else:
        match = _BETWEEN.match(text, end)
        after = [place for place in known if match and place[0] >= match.end()][:2]
        fits = match and len(after) == 2 and _LEAD.match(text[match.end() : after[0][0]])
        pair = (after[0], after[1]) if fits and _JOINED.match(text[after[0][1] : after[1][0]]) else None
    if pair is None:
        return None
    return _made(article, start, end if before else pair[1][1], pair[0][2], pair[1][2], "", text)


def _made(article: Article, start: int, end: int, reference: str, other: str, direction: str, text: str) -> _Leg | None:
    hints = tuple(name for name in (article.place, *(n for _, _, n in known_places(text))) if name)
    a = resolve(reference, tuple(h for h in hints if h != reference))
    b = resolve(other, tuple(h for h in hints if h != other))
    if a is None or b is None or a == b or a.kind in _POINTLESS or b.kind in _POINTLESS:
        return None
    return _Leg(start, end, (reference, other), (a, b), direction)


# ---------------------------------------------------------------- the map's answer


def _leg_checks(article: Article, claim: Claim, leg: _Leg, km: float) -> list[Check]:
    """The distance and the direction of a leg against the map."""
    true, angle = distance_km(*leg.places), bearing(*leg.places)
    value = claim.value
    if true is None or angle is None or not isinstance(value, Interval):
        return []
    crow = bool(_crow().search(claim.sentence.text))
    wrong = not _fits(km, true, value.hedge, crow)
    stated = shown(claim, value.stated[0])
    way = (
        f"The great circle from {leg.names[0]} to {leg.names[1]} is about {_round(true / 1.609344)} miles"
        f" ({_round(true)} km), bearing {angle:.0f} degrees ({compass_point(angle)})"
    )
    why = f"{way}, so {stated} does not fit the map." if wrong else f"{way}, so {stated} fits the map."
    offset = claim.sentence.start
    checks = [make_check(article, "map", "map-distance", wrong, offset + leg.start, offset + leg.end, why)]
    if leg.direction and true > _CITY_KM:
        astray = off_course(points()[leg.direction], angle) > _ANGLE
        end = " does not" if astray else ""
        why = f"{leg.names[1]} lies {compass_point(angle)} of {leg.names[0]} (bearing {angle:.0f} degrees)"
        why += f", so {leg.direction} {'does not fit' if end else 'fits'} the map."
        checks.append(make_check(article, "map", "map-direction", astray, offset + leg.start, offset + leg.end, why))
    return checks


def _fits(km: float, true: float, hedge: Hedge, crow: bool) -> bool:
    """Whether a stated distance can be told of a great circle, by air or by road."""
    low = true * (2 - _CROW if crow else _SHORTER) - _CITY_KM
    high = true * (_CROW if crow else _LONGER) + _CITY_KM
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return km <= high
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return km >= low
    return low <= km <= high


def _round(value: float) -> str:
    """A distance as a map gives it: to five miles under a thousand, to ten above."""
    step = 10 if value >= 1000 else 5 if value >= 100 else 1
    return f"{round(value / step) * step:,}"
