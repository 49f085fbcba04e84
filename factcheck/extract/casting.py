"""One sentence read for whom it speaks of: every name, noun and pronoun is somebody known, or somebody new."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.extract.described import described
from factcheck.extract.entities import MOST, PEOPLE, Cast, Entity, Sort, agree
from factcheck.extract.names import in_front, is_named, named
from factcheck.extract.parser import Doc, Token, lemma
from factcheck.extract.reference import empty, quoted
from factcheck.extract.roster import SUBJECTS, Roster, Told
from factcheck.extract.runs import Run, runs
from factcheck.extract.timing import Located
from factcheck.extract.tree import antecedent_noun, text_between
from factcheck.extract.variants import borne
from factcheck.model import Interval, Role, Sentence

_SINGULAR = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "it": "", "its": ""}
_BEINGS = (Sort.BODY, Sort.PRODUCT, Sort.VARIANT, Sort.PLACE, Sort.THING, Sort.ANIMAL)
_DULL = (Sort.PLACE, Sort.THING)  # "it" is one of these only where it was a subject
_OPENING = re.compile(r"(?:The |Mr\.? |Mrs\.? |Ms\.? )?((?:[A-Z][\w’-]*(?: (?=[A-Z])|\b)){1,4})(?=[ ,])")
_LINES = "line|line-?up|range|series|models?|laptops?|notebooks?|phones?|smartphones?|tablets?"
_PRODUCT = re.compile(
    r"\b(?:[Nn]ew|[Nn]ext-generation|\d\d?-inch) ((?:[A-Z]\w*[ -]?\b){1,3})(?= [a-z]|[.,])"
    rf"|\b((?!The |A |Its |New )(?:[A-Z]\w* ){{1,3}})(?:{_LINES})\b"
)


def read(cast: Cast, doc: Doc, told: Told, paragraph: int) -> Cast:
    """The cast with one sentence more."""
    roster = Roster(cast, doc, told, paragraph)
    for phrase in _mentions(doc):
        if isinstance(phrase, Run):
            _phrase(roster, phrase)
        else:
            _pronoun(roster, phrase)
    _links(roster)
    return roster.cast()


def told(doc: Doc, sentence: Sentence, located: Sequence[Located]) -> Told:
    """What the located values of a sentence tell of its names."""
    persons: dict[int, int] = {}
    places: set[int] = set()
    ages: dict[int, str] = {}
    for mention, found in located:
        if mention.kind == "person" and mention.core is not None:
            start, end = (at - sentence.start for at in mention.core)
            span = doc.char_span(start, end, alignment_mode="expand")
            if span is not None:
                persons[span.start] = span.end - 1
        elif mention.kind == "place":
            places.update(range(found.first, found.last))
        elif mention.noun == "age" and isinstance(mention.value, Interval) and len(mention.value.stated) == 1:
            old = f"{mention.value.stated[0]:g}-{mention.value.unit.rstrip('s') or 'year'}-old"
            ages.update(dict.fromkeys(range(found.first, found.last), old))
            if found.noun is not None and found.noun.i < found.first:
                ages[found.noun.i] = old
    return Told(persons, frozenset(places), ages, sentence.role is Role.HEADLINE)


def glance(cast: Cast, text: str, paragraph: int) -> Cast:
    """The cast with one sentence more that was not parsed: a known name that opens it is its subject."""
    cast = replace(cast, sentence=cast.sentence + 1, paragraph=paragraph, at={}, owners={})
    opening = _OPENING.match(text)
    number = cast.final(cast.called.get(opening[1].strip(), -1)) if opening is not None else -1
    product = _PRODUCT.search(text) if number < 0 and not text.istitle() else None
    name = (product[1] or product[2]).strip() if product is not None else ""
    if name:
        number = cast.final(cast.called.get(name, len(cast.entities)))
    if not 0 <= number < MOST:
        return cast
    entities = list(cast.entities)
    called = cast.called
    if number == len(entities):
        entities.append(Entity(number, Sort.PRODUCT, (name,)))
        called = {**called, name: number}
    entities[number] = replace(
        entities[number], sentence=cast.sentence, paragraph=paragraph, subject=True, speaker=False
    )
    return replace(cast, entities=tuple(entities), called=called)


def _mentions(doc: Doc) -> Iterator[Run | Token]:
    """Noun phrases and pronouns in order; a possessive before its noun."""
    at = 0
    for run in runs(doc):
        yield from _pronouns(doc, at, max(run.first + (run.owner == run.first), at))
        at = run.last
        yield run
    yield from _pronouns(doc, at, len(doc))


def _pronouns(doc: Doc, first: int, last: int) -> Iterator[Token]:
    return (t for t in doc[first:last] if t.tag_ in ("PRP", "PRP$") and t.lower_ in _SINGULAR)


def _phrase(roster: Roster, run: Run) -> None:
    owner = roster.at.get(run.owner)
    if owner is not None:
        roster.owners[run.head] = owner
    if is_named(roster.doc, run):
        named(roster, run)
        return
    front = in_front(roster, run, owner is not None)
    described(roster, run, owner if front is None else front)


def _pronoun(roster: Roster, token: Token) -> None:
    """ "he", "her", "its": the subject of this sentence or the last, where it is but one."""
    gender = _SINGULAR[token.lower_]
    if quoted(token) or (token.lower_ == "it" and empty(token)):
        return
    fits = [e for e in roster.recent(*(PEOPLE if gender else _BEINGS)) if e.subject or e.sort not in _DULL]
    own = _own_subject(roster, token)
    found = roster.foremost(e for e in fits if e.number != own and agree(e, gender, ()))
    if found is None:
        return
    if gender and not found.gender:
        roster.entities[found.number] = replace(found, gender=gender)
    roster.at[token.i] = found.number
    roster.seen(found.number, token)


def _own_subject(roster: Roster, token: Token) -> int | None:
    """Who "him" is not: the subject of his own verb, "the boss who dismissed her"."""
    if token.dep_ not in ("dobj", "dative"):
        return None
    subject = next((c for c in token.head.children if c.dep_ in SUBJECTS), None)
    subject = antecedent_noun(subject)
    return roster.at.get(subject.i) if subject is not None else None


def _links(roster: Roster) -> None:
    """Appositions, copulas and namings: "Ana Lucero, a doctor", "the victim was a Chilean", "a cat named Tom"."""
    for token in roster.doc:
        if token.dep_ == "appos" and token.tag_ in ("NN", "NNP"):
            _link(roster, token.head.i, token.i)
        elif token.dep_ == "attr" and token.tag_ in ("NN", "NNP") and lemma(token.head) == "be":
            subject = antecedent_noun(next((c for c in token.head.lefts if c.dep_ == "nsubj"), None))
            if subject is not None and not any(c.dep_ == "neg" for c in token.head.children):
                _link(roster, subject.i, token.i)
        elif token.tag_ == "VBN" and lemma(token) in borne("naming"):
            _naming(roster, token)


def _naming(roster: Roster, verb: Token) -> None:
    """ "a gorilla named Kibo", "the victim was identified as Ana Lucero"."""
    holder = verb.head if verb.dep_ == "acl" else next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    name = next((c for c in verb.rights if c.dep_ in ("oprd", "dobj", "attr")), None)
    if name is None:
        by = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
        name = next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None
    if holder is None or name is None or not name.tag_.startswith("NNP"):
        return
    number = roster.at.get(holder.i)
    if name.i in roster.at:
        _link(roster, holder.i, name.i)
    elif number is not None:
        roster.call(roster.final(number), text_between(roster.doc, name.left_edge.i, name.i + 1))


def _link(roster: Roster, a: int, b: int) -> None:
    """Make two of one, into the earlier, where nothing speaks against it."""
    if a not in roster.at or b not in roster.at:
        return
    first, second = sorted((roster.final(roster.at[a]), roster.final(roster.at[b])))
    kept, gone = roster.entities[first], roster.entities[second]
    if first == second or (kept.names and gone.names):
        return
    if not _kin(kept, gone) or not agree(kept, gone.gender, gone.descriptions):
        return
    roster.entities[first] = replace(
        kept,
        sort=kept.sort if kept.sort is not Sort.THING else gone.sort,
        names=(*kept.names, *gone.names),
        gender=kept.gender or gone.gender,
        sentence=roster.sentence,
        paragraph=roster.paragraph,
        subject=kept.subject or gone.subject,
    )
    roster.into[second] = first
    roster.describe(first, gone.descriptions)
    for name in gone.names:
        roster.call(first, name)


def _kin(a: Entity, b: Entity) -> bool:
    """Whether two may be one by their sorts: a person is no company."""
    same = a.sort is b.sort or Sort.THING in (a.sort, b.sort)
    return same and Sort.PLACE not in (a.sort, b.sort) and Sort.VARIANT not in (a.sort, b.sort)
