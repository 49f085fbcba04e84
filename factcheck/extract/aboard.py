"""Counts of those whom a vehicle carries, which are no counts of those whom its fate befalls."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.idioms import of_phrase
from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import SUBJECTS, antecedent_noun, is_noun, is_person, object_of, subject_of, words


def aboard(found: Phrase) -> bool:
    """Whether a count is of those whom a vehicle carries: "a bus carrying 43 pilgrims", "with 120 people on board"."""
    noun, verb = _first(found.noun or found.top), found.verb
    if not (is_person(lemma(noun)) or found.noun is None):
        return False
    before = found.doc[found.first - 1].lower_ if found.first else ""
    last = max(found.last, found.noun.i + 1 if found.noun is not None else 0)
    behind = found.doc[last : last + 2]
    if (len(behind) and behind[0].lower_ in ("aboard", "onboard")) or [t.lower_ for t in behind] == ["on", "board"]:
        governed = {noun.dep_, found.top.dep_} & set(SUBJECTS)
        return before == "with" or not governed or _says_little(verb)  # not "120 people on board died"
    if before == "with" and lemma(noun) in words("riders"):
        return True
    of = object_of(noun, "of", "on", "in")
    if of is not None and lemma(of) in words("conveyances") and lemma(noun) in words("riders"):
        return verb is None or lemma(verb) not in words("befalls")  # "the 52 passengers of the coach"
    if verb is None:
        return False
    if noun.dep_ == "dobj" and noun.head == verb and lemma(verb) in words("carrying_verbs") and not of_phrase(verb):
        subject = subject_of(verb) or (verb.head if verb.dep_ in ("acl", "relcl") else None)
        carrier = lemma(antecedent_noun(subject) or subject) if subject is not None else ""
        return bool(carrier) and (carrier in words("conveyances") or not is_person(carrier))
    if not _says_little(verb):
        return False
    riders = lemma(noun) in words("riders")
    return riders or any(_carries(t) for t in _places(verb)) or _on_board(verb)


def _carries(place: Token) -> bool:
    """ "on the bus", "in the ferry", "on the Santa Rosa": a vehicle, or a name that one is "on"."""
    return lemma(place) in words("conveyances") or (
        place.head.lower_ in ("on", "aboard") and place.tag_ == "NNP" and is_noun(place) and _has_article(place)
    )


def _has_article(place: Token) -> bool:
    return any(t.lower_ == "the" for t in place.lefts)


def _first(noun: Token) -> Token:
    """The first of several: the passengers of "carrying 90 passengers and six crew"."""
    while noun.dep_ == "conj" and noun.head.tag_.startswith(("NN", "CD")):
        noun = noun.head
    return noun


def _says_little(verb: Token | None) -> bool:
    """ "There were 189 people on the jet", "12 people were riding in the bus"."""
    return verb is not None and (lemma(verb) in words("empty_verbs") or lemma(verb) in words("riding_verbs"))


def _places(verb: Token) -> Iterator[Token]:
    """What the verb's phrases with "on", "in" or "aboard" name."""
    for part in (
        *verb.children,
        *(t for child in verb.children if child.dep_ in ("attr", "dobj") for t in child.rights),
    ):
        if part.dep_ == "prep" and part.lower_ in ("on", "in", "aboard", "inside"):
            yield from (t for t in part.children if t.dep_ == "pobj")


def _on_board(verb: Token) -> bool:
    return any(t.lower_ in ("aboard", "onboard") for t in verb.children) or any(
        lemma(t) == "board" for t in _places(verb)
    )
