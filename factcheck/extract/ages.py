"""Bare numbers that are ages, as only syntax can tell: "the boy is 3", "his half-brothers, 17 and 22, were held"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import antecedent_noun, child, predicate, words
from factcheck.model import Hedge, Interval, Mention

_OLDEST = 115
_PEOPLE = ("he", "she", "who")
_ENDINGS = (",", ".", "-RRB-", "CC", "IN", ":", "``", "''")


def as_age(mention: Mention, found: Phrase, persons: frozenset[int]) -> tuple[Mention, Phrase]:
    """A count read as somebody's age where it stands as one; ``persons`` are the tokens of people's names."""
    value = mention.value
    if mention.kind != "count" or mention.noun or not isinstance(value, Interval) or len(value.stated) != 1:
        return mention, found
    years = value.stated[0]
    plain = value.hedge in (Hedge.EXACT, Hedge.NEARLY) and value.dimension == "count" and years == int(years) <= _OLDEST
    bearer = _bearer(found, persons) if plain and _ends(found) else None
    if bearer is None:
        return mention, found
    aged = replace(value, dimension="duration", unit="year", step=1.0)
    return replace(mention, kind="duration", value=aged, noun="age"), replace(found, noun=bearer)


def _ends(found: Phrase) -> bool:
    """Nothing is counted after the number."""
    return found.last >= len(found.doc) or found.doc[found.last].tag_ in _ENDINGS


def _bearer(found: Phrase, persons: frozenset[int]) -> Token | None:
    verb = predicate(found.top)
    if verb is not None and lemma(verb) == "be" and found.top.dep_ in ("attr", "acomp", "conj"):
        subject = child(verb, "nsubj")
        if subject is not None and (subject.lower_ in _PEOPLE or _human(antecedent_noun(subject), persons)):
            return antecedent_noun(subject)
        return None
    before = found.doc[found.first - 1] if found.first else None
    if before is None or found.first < 2:
        return None
    if before.text == "," and _human(found.doc[found.first - 2], persons):
        return found.doc[found.first - 2] if _set_off(found) else None
    listed = before.lower_ == "and" and found.doc[found.first - 2].tag_ == "CD" and found.first >= 4
    if listed and found.doc[found.first - 3].text == "," and _human(found.doc[found.first - 4], persons):
        return found.doc[found.first - 4] if _set_off(found) else None
    return None


def _set_off(found: Phrase) -> bool:
    """ "the brothers, 17 and 22, ...": a comma or the sentence's end follows the ages."""
    doc, at = found.doc, found.last
    if at + 1 < len(doc) and doc[at].lower_ == "and" and doc[at + 1].tag_ == "CD":
        at += 2
    return at >= len(doc) or doc[at].tag_ in (",", ".", "-RRB-")


def _human(token: Token | None, persons: frozenset[int]) -> bool:
    return token is not None and (token.i in persons or lemma(token) in words("persons"))
