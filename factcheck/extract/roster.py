"""The entities of an article while one sentence is read; only its frozen outcome, a Cast, leaves this stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck.extract.entities import LATE, MOST, NEAR, PEOPLE, Cast, Entity, Sort, foremost, gender_of, short_forms
from factcheck.extract.parser import Doc, Token, lemma
from factcheck.vocabulary import vocabulary, word_set

SUBJECTS = ("nsubj", "nsubjpass")
_ACTING = (*SUBJECTS, "dobj", "dative", "poss")
_DESCRIPTIONS = 12  # of one entity


@dataclass(frozen=True, slots=True)
class Told:
    """What the values of a sentence tell of its names: where persons and places are, and who is how old."""

    persons: Mapping[int, int]  # the first and the last token of a person's name
    places: frozenset[int]
    ages: Mapping[int, str]  # "36-year-old" by the tokens of the age and of its bearer
    headline: bool = False


class Roster:
    """Who is known so far, whom the sentence's tokens stand for, and how both change as it is read."""

    def __init__(self, cast: Cast, doc: Doc, told: Told, paragraph: int) -> None:
        self.doc, self.told, self.paragraph = doc, told, paragraph
        self.sentence = cast.sentence + 1
        self.entities = list(cast.entities)
        self.called, self.into = dict(cast.called), dict(cast.into)
        self.at: dict[int, int] = {}
        self.owners: dict[int, int] = {}
        self.titled = _title_case(doc)

    def cast(self) -> Cast:
        """What is known after the sentence."""
        return Cast(tuple(self.entities), self.called, self.into, self.at, self.owners, self.sentence, self.paragraph)

    def final(self, number: int) -> int:
        """The entity that one is told to be."""
        while number in self.into:
            number = self.into[number]
        return number

    def living(self, *sorts: Sort) -> Iterator[Entity]:
        """The entities of some sorts, each once."""
        return (e for e in self.entities if e.sort in sorts and e.number not in self.into)

    def recent(self, *sorts: Sort) -> list[Entity]:
        """Those that a pronoun may reach."""
        return [
            e
            for e in self.living(*sorts)
            if self.sentence - e.sentence <= LATE and self.paragraph - e.paragraph <= NEAR
        ]

    def foremost(self, fits: Iterable[Entity]) -> Entity | None:
        """The nearest of the fitting; a person who only tells of others after these: "Apex said it lost $2bn"."""
        held = _single(fits)
        silent = [e for e in held if not e.speaker or e.sort not in PEOPLE]
        return foremost(silent or held, self.sentence, self.paragraph)

    def new(self, sort: Sort) -> int | None:
        """A new entity's number; None where the article has too many."""
        if len(self.entities) >= MOST:
            return None
        self.entities.append(Entity(len(self.entities), sort))
        return len(self.entities) - 1

    def change(self, number: int, sort: Sort) -> None:
        """Say what an entity is, now that a word has told."""
        self.entities[number] = replace(self.entities[number], sort=sort)

    def call(self, number: int, text: str) -> None:
        """Give an entity a name, and the shorter forms of it that nobody else bears."""
        entity = self.entities[number]
        if text not in entity.names:
            self.entities[number] = replace(entity, names=(*entity.names, text))
        self.called[text] = number
        for short in short_forms(text, entity.sort):
            held = self.called.get(short)
            self.called[short] = number if held is None or self.final(held) == number else -1

    def describe(self, number: int, descriptions: Sequence[str]) -> None:
        """Add what an entity is said to be."""
        entity = self.entities[number]
        fresh = tuple(d for d in descriptions if d not in entity.descriptions)
        if fresh:
            held = (*entity.descriptions, *fresh)[:_DESCRIPTIONS]
            self.entities[number] = replace(entity, descriptions=held, gender=entity.gender or gender_of(fresh))

    def seen(self, number: int, token: Token) -> None:
        """Note where an entity was last spoken of; with a variant its product is."""
        while token.dep_ == "conj" and token.head.tag_.startswith("NN"):
            token = token.head  # "Hollis and Moss met": both are subjects
        subject = token.dep_ in SUBJECTS
        speaker = token.dep_ == "nsubj" and lemma(token.head) in word_set("reporting", "verbs")
        entity = self.entities[number]
        here = entity.sentence == self.sentence
        self.entities[number] = replace(
            entity,
            sentence=self.sentence,
            paragraph=self.paragraph,
            subject=subject or (here and entity.subject),
            acting=token.dep_ in _ACTING or (here and entity.acting),
            speaker=speaker if not here else entity.speaker and (speaker or not subject),
        )
        if entity.sort is Sort.VARIANT and entity.line >= 0:
            self.seen(self.final(entity.line), token)

    def stand(self, first: int, last: int, number: int) -> None:
        """Let the tokens of a phrase that stand for nobody yet stand for an entity."""
        for i in range(first, last):
            self.at.setdefault(i, number)


def _single(fits: Iterable[Entity]) -> list[Entity]:
    """Without the products of whose variants the same sentence spoke: "the 13-inch ... it"."""
    held = list(fits)
    told = {(e.line, e.sentence, e.subject) for e in held if e.line >= 0}
    return [e for e in held if not {(e.number, e.sentence, True), (e.number, e.sentence, e.subject)} & told]


def is_title(token: Token) -> bool:
    """Whether a word is a title before a name: "Mr.", "Captain"."""
    return token.lower_.rstrip(".") in _titles()


def _title_case(doc: Doc) -> bool:
    """Whether a sentence is written as headlines are: "Climber Dies In Fall"; its capitals tell no names."""
    alphabetic = [t.text for t in doc if t.is_alpha and len(t.text) > 3]
    return len(alphabetic) > 2 and sum(w[0].isupper() for w in alphabetic) >= 0.8 * len(alphabetic)


@cache
def _titles() -> frozenset[str]:
    titles = vocabulary("titles")
    return frozenset((*titles["heads"], *titles["empty"]))
