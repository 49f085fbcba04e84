"""When and where a claim's event is, by the dates and places that stand in its own clause."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.extract.parser import Token
from factcheck.extract.phrases import Phrase
from factcheck.extract.scope import is_reference
from factcheck.model import Interval, Mention, Name

_FAR = 6  # steps through the parse beyond which a date or place belongs to something else
_BETWEEN = 5  # tokens between a distance and the place that it is measured from

Located = tuple[Mention, Phrase]


def when(
    found: Phrase, mention: Mention, beside: Sequence[Located], is_reporting: Callable[[Token], bool]
) -> Interval | None:
    """The date that a clause gives its event; a date beside the verb of saying dates the saying."""
    dates = [(m, p) for m, p in beside if m.kind == "date" and m is not mention and isinstance(m.value, Interval)]
    dates = [(m, p) for m, p in dates if not _of_record(p)]
    own = [(m, p) for m, p in dates if not (p.verb is not None and is_reporting(p.verb) and p.verb != found.verb)]
    nearest = _nearest(found, own)
    return nearest.value if nearest is not None and isinstance(nearest.value, Interval) else None


def _of_record(date: Phrase) -> bool:
    """ "the highest since 1998", "the first time since May": what a figure is measured by, and no day of it."""
    if not date.first or date.doc[date.first - 1].lower_ != "since":
        return False
    before = date.doc[max(0, date.first - _BETWEEN) : date.first - 1]
    return any(t.tag_ in ("JJS", "RBS") or t.lower_ == "first" for t in before)


def where(found: Phrase, mention: Mention, beside: Sequence[Located]) -> str | None:
    """The place that a clause gives its event."""
    places = [
        (m, p)
        for m, p in beside
        if m.kind == "place"
        and m is not mention
        and not is_reference(p)
        and not _measured_from(p, beside)
        and not _of_part(p, found)
    ]
    nearest = _nearest(found, places)
    return nearest.value.name if nearest is not None and isinstance(nearest.value, Name) else None


def _of_part(place: Phrase, found: Phrase) -> bool:
    """ "six million customers, including 400,000 in Chile": where a part of them is."""
    into = next((t for t in place.top.ancestors if t.lower_ == "including"), None)
    return into is not None and found.first < into.i < place.first


def _measured_from(place: Phrase, beside: Sequence[Located]) -> bool:
    """ "600 km from Malta", "12 miles outside Lyon": how far off it was, and so not there."""
    for mention, found in beside:
        far = isinstance(mention.value, Interval) and mention.value.dimension == "length"
        if far and 0 < place.first - found.last <= _BETWEEN and found.doc[found.last].lower_ in ("from", "outside"):
            return True
    return False


def _nearest(found: Phrase, candidates: Sequence[Located]) -> Mention | None:
    """The candidate with the shortest way through the parse, one of the same predicate before any other."""
    best: tuple[int, int, Mention] | None = None
    for mention, phrase in candidates:
        steps = _steps(found.noun or found.top, phrase.top)
        same = 0 if phrase.verb == found.verb else 1
        if steps > _FAR or (same and not _governs(phrase, found)):
            continue
        if best is None or (same, steps) < best[:2]:
            best = same, steps, mention
    return best[2] if best is not None else None


def _governs(date: Phrase, found: Phrase) -> bool:
    """Whether a date hangs on the noun of the claim, or on a verb that governs the claim's own."""
    if date.verb is None or found.verb is None:
        return True
    return date.verb.is_ancestor(found.verb) or (found.noun is not None and _describes(date, found.noun))


def _describes(date: Phrase, noun: Token) -> bool:
    """Whether a date stands in a noun's own clause: no craft "sent up by a firm founded six years ago"."""
    if not noun.is_ancestor(date.top):
        return False
    verb = date.verb
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    return verb is None or not noun.is_ancestor(verb) or verb.head == noun


def _steps(a: Token, b: Token) -> int:
    """The length of the way between two tokens of a parse."""
    up = {a.i: 0}
    node, depth = a, 0
    while node.head.i != node.i:
        node, depth = node.head, depth + 1
        up[node.i] = depth
    node, depth = b, 0
    while node.i not in up:
        if node.head.i == node.i:
            return 99
        node, depth = node.head, depth + 1
    return up[node.i] + depth
