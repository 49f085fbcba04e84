"""Bare numbers that are ages, as only syntax can tell: "the boy is 3", "his half-brothers, 17 and 22, were held"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.extract.entities import PEOPLE, sort_of
from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import antecedent_noun, child, is_person, predicate, words
from factcheck.model import Hedge, Interval, Mention

_OLDEST = 115
_COMING = ("will", "’ll", "'ll", "would")
_PEOPLE = ("he", "she", "who")
_OF_AGE = ("youngest", "oldest", "eldest", "elder", "younger")  # "the youngest, a nurse, is 41"
_CROWDS = frozenset(("team", "staff", "police", "crew", "people", "death", "fatality", "casualty", "body", "injury"))
_ENDINGS = (",", ".", "-RRB-", "CC", "IN", "WRB", ":", "``", "''")


@dataclass(frozen=True, slots=True)
class Known:
    """Whom the words of a sentence may name: the tokens of people's names in it, and surnames told so far."""

    persons: frozenset[int]
    surnames: frozenset[str]

    def named(self, token: Token) -> bool:
        """Whether a token is a person's name."""
        return token.i in self.persons or (token.tag_ == "NNP" and token.text in self.surnames)

    def human(self, token: Token | None) -> bool:
        """Whether a token can be so many years old: a person's name, "the defendant", "the eldest"; no "barrel"."""
        if token is None:
            return False
        return self.named(token) or token.lower_ in _OF_AGE or sort_of(lemma(token)) in PEOPLE

    def someone(self, token: Token) -> bool:
        """The same of a noun that a number in commas follows: "the retired welder, 79,"."""
        single = token.tag_ == "NN" and lemma(token) not in _CROWDS and is_person(lemma(token))
        return self.human(token) or (single and any(c.dep_ in ("det", "poss") for c in token.lefts))


def as_age(mention: Mention, found: Phrase, known: Known) -> tuple[Mention, Phrase]:
    """A count read as somebody's age where it stands as one."""
    value = mention.value
    if mention.kind != "count" or mention.noun or not isinstance(value, Interval) or len(value.stated) != 1:
        return mention, found
    years = value.stated[0]
    plain = value.hedge in (Hedge.EXACT, Hedge.NEARLY) and value.dimension == "count" and years == int(years) <= _OLDEST
    bearer = _bearer(found, known) if plain and _ends(found) else None
    if bearer is None:
        return mention, found
    aged = replace(value, dimension="duration", unit="year", step=1.0)
    return replace(mention, kind="duration", value=aged, noun="age"), replace(found, noun=bearer)


def of_persons(located: Sequence[tuple[Mention, Phrase]]) -> list[tuple[Mention, Phrase]]:
    """ "Marek Solny, a 38-year-old baker": an age told in what a person is called is of the person."""
    persons = [mention for mention, _ in located if mention.kind == "person" and mention.core is not None]
    return [(m, _of_person(m, found, persons) if m.noun == "age" else found) for m, found in located]


def _of_person(age: Mention, found: Phrase, persons: Sequence[Mention]) -> Phrase:
    holder = next((p for p in persons if p.core is not None and p.core[1] <= age.start and age.end <= p.end), None)
    if holder is None or holder.core is None:
        apposed = found.noun is not None and found.noun.dep_ == "appos" and found.noun.head.tag_ == "NNP"
        return replace(found, noun=found.noun.head) if found.noun is not None and apposed else found
    at = found.doc[found.first].idx + holder.core[1] - age.start  # where the name ends, by characters of the sentence
    name = next((t for t in reversed(found.doc[: found.first]) if t.idx < at), None)
    return replace(found, noun=name)


def role(found: Phrase) -> str:
    """Whether an age is of another day: "who was 20 at the time", "then aged 19", "will be 59 when he is freed"."""
    doc = found.doc
    before = [t.lower_ for t in doc[max(0, found.first - 3) : found.first]]
    after = [t.lower_ for t in doc[found.last : found.last + 4]]
    if before[-1:] == ["then"] or before[-2:] == ["then", "aged"]:
        return "previous"
    if after[:3] == ["at", "the", "time"] and after[3:] != ["of"]:
        return "previous"
    verb = predicate(found.top)
    coming = verb is not None and lemma(verb) in ("be", "turn") and verb.i < found.first
    if coming and verb is not None and any(c.dep_ == "aux" and c.lower_ in _COMING for c in verb.lefts):
        return "forecast"
    return "actual"


def _ends(found: Phrase) -> bool:
    """Nothing is counted after the number."""
    return found.last >= len(found.doc) or found.doc[found.last].tag_ in _ENDINGS


def _bearer(found: Phrase, known: Known) -> Token | None:
    verb = predicate(found.top)
    if verb is not None and lemma(verb) == "be" and found.top.dep_ in ("attr", "acomp", "conj"):
        subject = child(verb, "nsubj")
        if subject is not None and (subject.lower_ in _PEOPLE or known.human(antecedent_noun(subject))):
            return antecedent_noun(subject)
        return None
    before = found.doc[found.first - 1] if found.first else None
    if before is not None and before.lower_ == "at" and before == found.top.head:
        return _opening(found, known) if found.first == 1 else _at_age(found, verb, known)
    if before is None or found.first < 2:
        return None
    if before.text == "," and known.someone(found.doc[found.first - 2]):
        return found.doc[found.first - 2] if _set_off(found) else None
    listed = before.lower_ == "and" and found.doc[found.first - 2].tag_ == "CD" and found.first >= 4
    if listed and found.doc[found.first - 3].text == "," and known.someone(found.doc[found.first - 4]):
        return found.doc[found.first - 4] if _set_off(found) else None
    return None


def _opening(found: Phrase, known: Known) -> Token | None:
    """ "At 64, Harlow was the oldest", "At 64 she still swims": whose the age is that opens a sentence."""
    following = found.doc[found.last : found.last + 4]
    subject = next((t for t in following if t.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or not (subject.lower_ in ("he", "she") or known.named(subject)):
        return None
    return subject


def _at_age(found: Phrase, verb: Token | None, known: Known) -> Token | None:
    """ "left home at 19", "retired at 65": whose life it is."""
    if verb is None or found.top.head.head != verb or lemma(verb) not in words("life_verbs"):
        return None
    doer = child(verb, "nsubj", "nsubjpass")
    return doer if doer is not None and (doer.lower_ in _PEOPLE or known.human(doer)) else None


def _set_off(found: Phrase) -> bool:
    """ "the brothers, 17 and 22, ...": a comma or the sentence's end follows the ages."""
    doc, at = found.doc, found.last
    if at + 1 < len(doc) and doc[at].lower_ == "and" and doc[at + 1].tag_ == "CD":
        at += 2
    return at >= len(doc) or doc[at].tag_ in (",", ".", "-RRB-")
