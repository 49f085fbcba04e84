"""One sentence read for whom it speaks of: every name, noun and pronoun is somebody known, or somebody new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck.extract.entities import (
    MOST,
    Cast,
    Entity,
    Sort,
    agree,
    foremost,
    gender_of,
    is_called,
    is_firm,
    is_nation,
    only,
    short_forms,
    sort_of,
)
from factcheck.extract.parser import Doc, Token, lemma
from factcheck.extract.reference import empty, given_names
from factcheck.extract.runs import Run, runs
from factcheck.extract.timing import Located
from factcheck.extract.tree import table, text_between, words
from factcheck.extract.variants import borne, is_variant_noun, variant
from factcheck.model import Interval, Role, Sentence
from factcheck.vocabulary import vocabulary

_SUBJECTS = ("nsubj", "nsubjpass")
_SINGULAR = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "it": "", "its": ""}
_PEOPLE = (Sort.PERSON, Sort.ANIMAL)
_BEINGS = (Sort.BODY, Sort.PRODUCT, Sort.VARIANT, Sort.PLACE, Sort.THING, Sort.ANIMAL)
_DULL = (Sort.PLACE, Sort.THING)  # "it" is one of these only where it was a subject
_ANEW = (
    "another",
    "other",
    "second",
    "third",
    "fourth",
    "fifth",
    "different",
    "fellow",
    "each",
    "every",
    "no",
    "any",
    "some",
)
_DEFINITE = ("the", "this", "that")
_POSSESSED = ("his", "her", "its", "their", "my", "our", "your")


@dataclass(frozen=True, slots=True)
class Told:
    """What the values of a sentence tell of its names: where persons and places are, and who is how old."""

    persons: Mapping[int, int]  # the first and the last token of a person's name
    places: frozenset[int]
    ages: Mapping[int, str]  # "36-year-old" by the tokens of the age and of its bearer
    headline: bool = False


def read(cast: Cast, doc: Doc, told: Told, paragraph: int) -> Cast:
    """The cast with one sentence more."""
    reading = _Reading(cast, doc, told, paragraph)
    reading.all()
    return reading.cast()


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
            old = _years(mention.value.stated[0], mention.value.unit)
            ages.update(dict.fromkeys(range(found.first, found.last), old))
            if found.noun is not None and found.noun.i < found.first:
                ages[found.noun.i] = old
    return Told(persons, frozenset(places), ages, sentence.role is Role.HEADLINE)


def _years(number: float, unit: str) -> str:
    return f"{number:g}-{unit.rstrip('s') or 'year'}-old"


_OPENING = re.compile(r"(?:The |Mr\.? |Mrs\.? |Ms\.? )?((?:[A-Z][\w’-]*(?: (?=[A-Z])|\b)){1,4})(?=[ ,])")
_PRODUCT = re.compile(r"\b(?:[Nn]ew|[Nn]ext-generation|\d\d?-inch) ((?:[A-Z]\w*[ -]?\b){1,3})(?= [a-z]|[.,])")


def glance(cast: Cast, text: str, paragraph: int) -> Cast:
    """The cast with one sentence more that was not parsed: a known name that opens it is its subject."""
    cast = replace(cast, sentence=cast.sentence + 1, paragraph=paragraph, at={}, owners={})
    opening = _OPENING.match(text)
    number = cast.final(cast.called.get(opening[1].strip(), -1)) if opening is not None else -1
    product = _PRODUCT.search(text) if number < 0 and not text.istitle() else None
    if product is not None:
        number = cast.final(cast.called.get(product[1].strip(), len(cast.entities)))
    if number < 0 or number >= MOST:
        return cast
    entities = list(cast.entities)
    called = cast.called
    if product is not None and number == len(entities):
        name = product[1].strip()
        entities.append(Entity(number, Sort.PRODUCT, (name,)))
        called = {**called, name: number}
    entities[number] = replace(
        entities[number], sentence=cast.sentence, paragraph=paragraph, subject=True, speaker=False
    )
    return replace(cast, entities=tuple(entities), called=called)


class _Reading:
    """The state of reading one sentence; only its frozen outcome leaves this module."""

    def __init__(self, cast: Cast, doc: Doc, told: Told, paragraph: int) -> None:
        self.doc, self.told, self.paragraph = doc, told, paragraph
        self.sentence = cast.sentence + 1
        self.entities = list(cast.entities)
        self.called, self.into = dict(cast.called), dict(cast.into)
        self.at: dict[int, int] = {}
        self.owners: dict[int, int] = {}
        self.old = cast
        self.titled = _title_case(doc)

    def cast(self) -> Cast:
        return Cast(tuple(self.entities), self.called, self.into, self.at, self.owners, self.sentence, self.paragraph)

    def all(self) -> None:
        """Names, nouns and pronouns in order; then what the parse says to be one."""
        for token_or_run in _mentions(self.doc):
            if isinstance(token_or_run, Run):
                self.run(token_or_run)
            else:
                self.pronoun(token_or_run)
        self.links()

    # ---------------------------------------------------------------- names and nouns

    def run(self, run: Run) -> None:
        owner = self.owner(run)
        if run.name < run.head or (run.name == run.head and not _is_common(self.doc[run.head])):
            self.named(run)
            return
        front = self.front(run, owner)
        self.described(run, owner if front is None else front)

    def front(self, run: Run, owner: int | None) -> int | None:
        """Who is named in front of a common noun: "Bitcoin prices", "the Corvo line", "Apex executives"."""
        first, end = _front(self.doc, run)
        noun = lemma(self.doc[run.head])
        if first == end:
            number = self.priced(run, noun)
        elif self.titled:
            return None
        else:
            number = self.name(run, first, end, product=noun in borne("line_nouns"))
            if number is not None:
                self.seen(number, end - 1)
        if (
            number is not None
            and owner is None
            and (noun in borne("attributes") or self.entities[number].sort is Sort.BODY)
        ):
            self.owners[run.head] = number
        return number

    def priced(self, run: Run, noun: str) -> int | None:
        """ "bitcoin prices", "the bitcoin price": what is priced, though no capital tells a name."""
        token = self.doc[run.head - 1] if run.head > run.first else None
        if token is None or noun not in borne("priced") or not token.is_alpha:
            return None
        if token.text in self.called:
            return self.called[token.text] if self.called[token.text] >= 0 else None
        return self.common(token.lower_) if token.tag_ == "NN" and token.lower_ not in borne("attributes") else None

    def common(self, noun: str) -> int | None:
        """A thing without a name of its own: "bitcoin"."""
        if noun not in self.called and (number := self.new(Sort.THING)) is not None:
            self.called[noun] = number
            self.describe(number, (noun,))
        return self.called.get(noun)

    def owner(self, run: Run) -> int | None:
        number = self.at.get(run.owner)
        if number is not None:
            self.owners[run.head] = number
        return number

    def named(self, run: Run) -> None:
        """A phrase that ends in a name: "British climber Ana Lucero", "the 13-inch Corvo Air"."""
        if self.titled and not any(i in self.told.persons for i in range(run.name, run.head + 1)):
            return
        start = self.person_start(run.name, run.head)
        described = variant(run.text) if start is None else ()
        product = any(not d.endswith("b") for d in described) or self.shown(run)
        number = self.name(run, run.name if start is None else start, run.head + 1, product)
        if number is None:
            return
        if start is not None:
            self.describe(number, (*self.descriptions(run, start), *self.aged(run)))
        elif described and self.entities[number].sort is Sort.PRODUCT:
            number = self.variant(described, number)
            if number is None:
                return
        for i in range(run.first, run.last):
            if start is None or i not in self.at:
                self.at[i] = number
        self.seen(number, run.head)

    def shown(self, run: Run) -> bool:
        """Whether a name is a product's: "unveiled the Corvo Air", "the new Corvo Air"."""
        head = self.doc[run.head]
        if head.dep_ in ("dobj", "nsubjpass") and lemma(head.head) in borne("showing"):
            return True
        return run.name > run.first and any(t.lower_ in borne("fresh") for t in self.doc[run.first : run.name])

    def aged(self, run: Run) -> tuple[str, ...]:
        """The age behind a name: "Ana Lucero, 36, ..."."""
        doc, at = self.doc, run.head + 1
        if at + 1 >= len(doc) or doc[at].text not in (",", "(") or not doc[at + 1].text.isdecimal():
            return ()
        ends = at + 2 >= len(doc) or doc[at + 2].tag_ in (",", ".", "-RRB-")
        return (_years(int(doc[at + 1].text), ""),) if ends and int(doc[at + 1].text) <= 115 else ()

    def person_start(self, first: int, head: int) -> int | None:
        """Where a person's name begins in a run of capitals; None where it is no person's."""
        for i in range(first, head + 1):
            if i in self.told.persons:
                return i
            if i < head and self.doc[i].text in given_names():
                return i
        last = self.called.get(self.doc[head].text, -1)
        alone = first == head or all(_is_title(self.doc[i]) for i in range(first, head))
        return head if alone and last >= 0 and self.entities[last].sort is Sort.PERSON else None

    def name(self, run: Run, start: int, end: int, product: bool) -> int | None:
        """The entity of a name; a new one where nobody has it yet."""
        while end - start > 1 and self.doc[start].lower_ in borne("fresh"):
            start, product = start + 1, True  # "the Next Generation Corvo Pro"
        text = text_between(self.doc, start, end)
        person = self.person_start(start, end - 1) is not None
        last = self.doc[end - 1]
        if text[:-1] in self.called or (last.tag_ in ("NNPS", "NNS") and product):
            text = text.removesuffix("s")  # "the new Corvo Airs"
        if not person and (_is_title(last) or not text[0].isupper() or len(text) < 2):
            return None
        known = self.called.get(text, self.called.get(text.lower()))
        if known == -1:
            return None
        if known is not None:
            number = self.final(known)
        else:
            sort = self.sort(text, end - 1, person, product)
            shorter = self.shorter(text, sort)
            fresh = self.new(sort) if shorter is None else shorter
            if fresh is None:
                return None
            number = fresh
        held = self.entities[number].sort
        if product and (held is Sort.THING or (held is Sort.BODY and not is_firm(text))):
            self.entities[number] = replace(self.entities[number], sort=Sort.PRODUCT)
        self.call(number, text)
        for i in range(start, end):
            self.at[i] = number
        return number

    def sort(self, text: str, head: int, person: bool, product: bool) -> Sort:
        if person:
            return Sort.PERSON
        if head in self.told.places:
            return Sort.PLACE
        if is_firm(text) or (
            not product and self.doc[head].dep_ == "nsubj" and lemma(self.doc[head].head) in words("decisions")
        ):
            return Sort.BODY
        return Sort.PRODUCT if product else Sort.THING

    def shorter(self, text: str, sort: Sort) -> int | None:
        """Somebody who was only called by a part of this name so far: "Hiller ... Yvonne Hiller"."""
        parts = text.split(" ")
        if len(parts) < 2 or sort not in (Sort.PERSON, Sort.BODY):
            return None
        number = self.called.get(parts[-1] if sort is Sort.PERSON else " ".join(parts[:-1]), -1)
        if number < 0 or self.entities[self.final(number)].sort not in (sort, Sort.THING):
            return None
        entity = self.entities[number := self.final(number)]
        if any(len(name.split(" ")) > 1 for name in entity.names) and sort is Sort.PERSON:
            return None
        self.entities[number] = replace(entity, sort=sort)
        return number

    def call(self, number: int, text: str) -> None:
        entity = self.entities[number]
        if text not in entity.names:
            self.entities[number] = replace(entity, names=(*entity.names, text))
        self.called[text] = number
        for short in short_forms(text, entity.sort):
            held = self.called.get(short)
            self.called[short] = number if held is None or self.final(held) == number else -1

    def described(self, run: Run, owner: int | None) -> None:
        """A phrase that ends in a common noun: "the 36-year-old", "a climber", "the base model"."""
        head = self.doc[run.head]
        noun = lemma(head).lower()
        descriptors = variant(run.text)
        aged = run.doc[run.last - 1].lower_ == "old"
        bare = noun == "inch" and run.head == run.last - 1
        if (
            not aged
            and (bare or is_variant_noun(noun) or (noun in borne("line_nouns") and owner is not None))
            and (descriptors or owner is not None)
        ):
            number: int | None = self.variant(descriptors, self.line(owner)) if descriptors else owner
        elif noun in self.called and not run.determiner:
            number = self.called[noun] if self.called[noun] >= 0 else None
        elif run.plural or noun in borne("attributes"):
            return
        else:
            number = self.noun(run, "" if aged else noun, owner)
        if number is None:
            return
        for i in range(run.first, run.last):
            self.at.setdefault(i, number)
        self.at[run.head] = number
        self.seen(number, run.head)

    def noun(self, run: Run, noun: str, owner: int | None) -> int | None:
        sort = sort_of(noun) if noun else Sort.PERSON
        descriptions = self.descriptions(run, run.last)
        gender = gender_of(descriptions)
        definite = run.determiner in _DEFINITE
        anew = any(t.lower_ in _ANEW for t in self.doc[run.first : run.head])
        if sort is Sort.BODY:
            return self.body(run, noun) if definite else None
        if sort is Sort.THING:
            return self.thing(noun) if definite and noun in words("unveiled") else None
        fits = [e for e in self.living(sort) if agree(e, gender, descriptions)]
        same = [e for e in fits if noun in e.descriptions] if noun else [e for e in fits if e.ages & set(descriptions)]
        found: Entity | None = None
        if anew:
            found = None
        elif definite or run.determiner in _POSSESSED or run.owner >= 0:
            found = only(same) or (foremost(same, self.sentence, self.paragraph) if same else None)
            if found is None and same:
                return None
            if (
                found is None
                and definite
                and self.bare(run)
                and (not noun or noun in borne("anyone") or _is_epithet(noun))
            ):
                found = self.recent([e for e in fits if e.subject or self.sentence - e.sentence > 1])
                if found is None and any(self.sentence - e.sentence <= 2 for e in fits):
                    return None
        else:
            found = only(e for e in same if e.headline or (e.ages & set(descriptions)))
        number = found.number if found is not None else self.new(sort)
        if number is None:
            return None
        self.describe(number, descriptions)
        if found is None or (found.headline and run.determiner):
            headline = not run.determiner and self.told.headline
            self.entities[number] = replace(self.entities[number], headline=headline)
        return number

    def recent(self, fits: Sequence[Entity]) -> Entity | None:
        silent = [e for e in fits if not e.speaker]
        return foremost(silent, self.sentence, self.paragraph) or (
            None if silent else foremost(fits, self.sentence, self.paragraph)
        )

    def bare(self, run: Run) -> bool:
        """Nothing behind says which one: not "the man who fell", not "the driver of the bus"."""
        after = self.doc[run.last] if run.last < len(self.doc) else None
        if after is None:
            return True
        return not (
            after.lower_ in ("of", "who", "whose", "that", "from", "in", "with", "named")
            and after.head.i in range(run.first, run.last)
        ) and not any(c.dep_ in ("relcl", "acl", "appos") for c in self.doc[run.head].rights)

    def body(self, run: Run, noun: str) -> int | None:
        """ "the company": the body spoken of, where there is no doubt which."""
        if not self.bare(run):
            return None
        named = [e for e in self.living(Sort.BODY) if e.names and is_called(e, noun)]
        same = [e for e in named if noun in e.descriptions]
        found = only(same) or foremost(named, self.sentence, self.paragraph) or only(named)
        if found is not None:
            self.describe(found.number, (noun,))
        return found.number if found is not None else None

    def thing(self, noun: str) -> int | None:
        found = foremost(self.single(self.living(Sort.PRODUCT, Sort.VARIANT)), self.sentence, self.paragraph)
        return found.number if found is not None else None

    def single(self, fits: Iterable[Entity]) -> list[Entity]:
        """Without the products of whose variants the same sentence spoke: "the 13-inch ... it"."""
        held = list(fits)
        told = {(self.final(e.line), e.sentence) for e in held if e.line >= 0}
        return [e for e in held if (e.number, e.sentence) not in told]

    def line(self, owner: int | None) -> int:
        """The product that a variant is of: its owner's, else the one spoken of."""
        if owner is not None and self.entities[owner].sort is Sort.PRODUCT:
            return owner
        if owner is not None and self.entities[owner].sort is Sort.THING:
            return owner
        lines = {
            self.final(e.line) if e.sort is Sort.VARIANT else e.number for e in self.near(Sort.PRODUCT, Sort.VARIANT)
        }
        return next(iter(lines)) if len(lines) == 1 and -1 not in lines else -1

    def near(self, *sorts: Sort) -> list[Entity]:
        """The entities of the latest sentence that has any of these sorts, up to the paragraph before."""
        living = [e for e in self.living(*sorts) if self.paragraph - e.paragraph <= 2]
        latest = max((e.sentence for e in living), default=0)
        last = [e for e in living if e.sentence == latest]
        return [e for e in last if e.subject] or last

    def variant(self, descriptors: tuple[str, ...], line: int) -> int | None:
        alike = (e for e in self.living(Sort.VARIANT) if set(e.descriptions) == set(descriptors))
        held = next((e for e in alike if self.final(e.line) == line), None)
        if held is not None:
            return held.number
        number = self.new(Sort.VARIANT)
        if number is None:
            return None
        self.entities[number] = replace(self.entities[number], descriptions=descriptors, line=line)
        return number

    # ---------------------------------------------------------------- pronouns

    def pronoun(self, token: Token) -> None:
        if token.lower_ == "it" and empty(token):
            return
        gender = _SINGULAR[token.lower_]
        sorts = _PEOPLE if gender else _BEINGS
        fits = [e for e in self.living(*sorts) if agree(e, gender, ()) and (e.subject or e.sort not in _DULL)]
        if token.dep_ in ("dobj", "dative"):
            subject = next((c for c in token.head.children if c.dep_ in _SUBJECTS), None)
            own = self.at.get(subject.i) if subject is not None else None
            fits = [e for e in fits if e.number != own]
        found = self.recent(self.single(fits))
        if found is None:
            return
        if gender and not found.gender:
            self.entities[found.number] = replace(self.entities[found.number], gender=gender)
        self.at[token.i] = found.number
        self.seen(found.number, token.i)

    # ---------------------------------------------------------------- what is one

    def links(self) -> None:
        """Appositions, copulas and namings: "Ana Lucero, a doctor", "the victim was a Chilean", "a cat named Tom"."""
        for token in self.doc:
            if token.dep_ == "appos" and token.tag_ in ("NN", "NNP"):
                self.link(token.head.i, token.i)
            elif token.dep_ == "attr" and token.tag_ in ("NN", "NNP") and lemma(token.head) == "be":
                subject = next((c for c in token.head.lefts if c.dep_ == "nsubj"), None)
                if subject is not None and not any(c.dep_ == "neg" for c in token.head.children):
                    self.link(subject.i, token.i)
            elif token.tag_ == "VBN" and lemma(token) in borne("naming"):
                self.naming(token)

    def naming(self, verb: Token) -> None:
        holder = verb.head if verb.dep_ == "acl" else next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
        named = next((c for c in verb.rights if c.dep_ in ("oprd", "dobj", "attr")), None)
        if named is None:
            as_ = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
            named = next((c for c in as_.rights if c.dep_ == "pobj"), None) if as_ is not None else None
        if holder is not None and named is not None and named.tag_.startswith("NNP"):
            if named.i not in self.at:
                text = text_between(self.doc, named.left_edge.i, named.i + 1)
                number = self.at.get(holder.i)
                if number is not None:
                    self.call(number, text)
                return
            self.link(holder.i, named.i)

    def link(self, a: int, b: int) -> None:
        one, other = self.at.get(a), self.at.get(b)
        if one is None or other is None or self.final(one) == self.final(other):
            return
        first, second = sorted((self.final(one), self.final(other)))
        kept, gone = self.entities[first], self.entities[second]
        named = bool(kept.names and gone.names)
        if named or not (_kin(kept, gone)) or not agree(kept, gone.gender, gone.descriptions):
            return
        sort = kept.sort if kept.sort is not Sort.THING else gone.sort
        self.entities[first] = replace(
            kept,
            sort=sort,
            names=(*kept.names, *gone.names),
            gender=kept.gender or gone.gender,
            sentence=self.sentence,
            paragraph=self.paragraph,
            subject=kept.subject or gone.subject,
        )
        self.into[second] = first
        self.describe(first, gone.descriptions)
        for name, number in list(self.called.items()) if gone.names else ():
            if number == second:
                self.called[name] = first

    # ---------------------------------------------------------------- the state

    def final(self, number: int) -> int:
        while number in self.into:
            number = self.into[number]
        return number

    def living(self, *sorts: Sort) -> Iterator[Entity]:
        return (e for e in self.entities if e.sort in sorts and e.number not in self.into)

    def new(self, sort: Sort) -> int | None:
        if len(self.entities) >= MOST:
            return None
        self.entities.append(Entity(len(self.entities), sort))
        return len(self.entities) - 1

    def describe(self, number: int, descriptions: Sequence[str]) -> None:
        entity = self.entities[number]
        fresh = tuple(d for d in descriptions if d not in entity.descriptions)
        if fresh:
            held = (*entity.descriptions, *fresh)[:12]
            self.entities[number] = replace(entity, descriptions=held, gender=entity.gender or gender_of(fresh))

    def descriptions(self, run: Run, end: int) -> tuple[str, ...]:
        """The ages, nations and nouns of persons in a phrase up to the name in it."""
        found: list[str] = []
        for i in range(run.first, min(end, run.head + 1)):
            token = self.doc[i]
            if i in self.told.ages:
                found.append(self.told.ages[i])
            elif is_nation(token.lower_):
                found.append(token.lower_)
            elif token.tag_ in ("NN", "NNP") and token.lower_ not in ("year", "month", "week", "day"):
                noun = token.lower_.rstrip(".") if token.tag_ == "NNP" else lemma(token)
                if i == run.head or sort_of(noun) in _PEOPLE:
                    found.append(noun)
        if run.head in self.told.ages:
            found.append(self.told.ages[run.head])
        return tuple(dict.fromkeys(found))

    def seen(self, number: int, at: int) -> None:
        """Note where an entity was last spoken of."""
        token = self.doc[at]
        subject = token.dep_ in _SUBJECTS
        speaker = subject and token.dep_ == "nsubj" and lemma(token.head) in _reporting()
        entity = self.entities[number]
        here = entity.sentence == self.sentence
        self.entities[number] = replace(
            entity,
            sentence=self.sentence,
            paragraph=self.paragraph,
            subject=subject or (here and entity.subject),
            speaker=speaker if not here else entity.speaker and (speaker or not subject),
        )
        if entity.sort is Sort.VARIANT and entity.line >= 0:
            self.seen(self.final(entity.line), at)


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


def _is_common(token: Token) -> bool:
    """ "the Dutchman", "the Swedes", "16GB of RAM": words with a capital that are no names."""
    return (
        is_nation(token.lower_.removesuffix("s"))
        or is_nation(token.lower_)
        or token.lower_ in borne("persons")
        or token.lower_ in borne("attributes")
    )


def _front(doc: Doc, run: Run) -> tuple[int, int]:
    """Where a name in front of a common noun begins and ends: the Bitcoin of "Bitcoin prices"."""
    at = run.first
    while at < run.head and doc[at].tag_ not in ("NNP", "NNPS"):
        at += 1
    end = at
    while end < run.head and doc[end].tag_ in ("NNP", "NNPS"):
        end += 1
    return at, end


def _kin(a: Entity, b: Entity) -> bool:
    """Whether two may be one by their sorts: a person is no company."""
    same = a.sort is b.sort or Sort.THING in (a.sort, b.sort)
    return same and Sort.PLACE not in (a.sort, b.sort) and Sort.VARIANT not in (a.sort, b.sort)


def _title_case(doc: Doc) -> bool:
    """Whether a sentence is written as headlines are: "Climber Dies In Fall"; its capitals tell no names."""
    alphabetic = [t.text for t in doc if t.is_alpha and len(t.text) > 3]
    return len(alphabetic) > 2 and sum(w[0].isupper() for w in alphabetic) >= 0.8 * len(alphabetic)


def _is_title(token: Token) -> bool:
    return token.lower_.rstrip(".") in _titles()


@cache
def _titles() -> frozenset[str]:
    titles = vocabulary("titles")
    return frozenset((*titles["heads"], *titles["empty"]))


@cache
def _reporting() -> frozenset[str]:
    return frozenset(vocabulary("reporting")["verbs"])


def _is_epithet(noun: str) -> bool:
    """ "the Dutchman", "the teenager": words for somebody who is known by name."""
    return is_nation(noun) or noun.endswith("man") or table("definite_nouns").get(noun) == "person"
