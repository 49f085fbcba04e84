"""Whom and what an article speaks of: each person, body and product under all the names the article has for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from factcheck.extract.tree import words
from factcheck.extract.variants import borne
from factcheck.kinds.folding import is_proper
from factcheck.vocabulary import vocabulary

MOST = 400  # entities of one article
NEAR = 1  # paragraphs over which a pronoun reaches
LATE = 2  # and sentences
_HUMAN = ("man", "woman", "ist")
_SUFFIXES = (
    "inc",
    "inc.",
    "corp",
    "corp.",
    "ltd",
    "ltd.",
    "plc",
    "llc",
    "ag",
    "co",
    "co.",
    "group",
    "holdings",
    "corporation",
    "company",
)


class Sort(StrEnum):
    """What an entity is, as far as the words that stand for it tell."""

    PERSON = "person"
    ANIMAL = "animal"
    BODY = "body"
    PLACE = "place"
    PRODUCT = "product"
    VARIANT = "variant"  # of a product: "the 13-inch"
    THING = "thing"


PEOPLE = (Sort.PERSON, Sort.ANIMAL)


@dataclass(frozen=True, slots=True)
class Entity:
    """One of whom an article speaks, and where it last did."""

    number: int
    sort: Sort
    names: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    gender: str = ""
    line: int = -1  # of a variant: its product
    sentence: int = 0
    paragraph: int = 0
    subject: bool = False
    speaker: bool = False
    acting: bool = False  # a subject, an object or an owner: no name at the end of a caption
    headline: bool = False  # told without an article so far, as headlines do

    @property
    def ages(self) -> frozenset[str]:
        """The ages told of it."""
        return frozenset(d for d in self.descriptions if d.endswith("-year-old"))


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of an article up to and with its latest sentence."""

    entities: tuple[Entity, ...] = ()
    called: Mapping[str, int] = field(default_factory=dict)  # by name; -1 where two bear it
    into: Mapping[int, int] = field(default_factory=dict)  # one entity told as two, into the earlier
    at: Mapping[int, int] = field(default_factory=dict)  # of the latest sentence: by token
    owners: Mapping[int, int] = field(default_factory=dict)  # by the noun of what is owned
    sentence: int = 0
    paragraph: int = 0

    def final(self, number: int) -> int:
        """The entity that one is told to be."""
        while number in self.into:
            number = self.into[number]
        return number

    def whose(self, number: int) -> tuple[str, ...]:
        """All names of an entity, and then what describes it; of a variant those of its product before its own."""
        entity = self.entities[self.final(number)]
        line = self.whose(entity.line) if entity.line >= 0 else ()
        if entity.sort is Sort.VARIANT:
            line = tuple(name for name in line if is_proper(name))
        names = sorted(entity.names, key=lambda name: -len(name))
        described = sorted(entity.descriptions, key=lambda d: not d.endswith("-year-old"))
        return tuple(dict.fromkeys((*line, *names, *described)))


def sort_of(noun: str) -> Sort:
    """What a common noun stands for, by its lemma."""
    if noun in borne("animals"):
        return Sort.ANIMAL
    if noun in borne("bodies_again") or noun in words("bodies"):
        return Sort.BODY
    if noun in words("persons") or noun in borne("persons") or noun in borne("anyone") or _human(noun):
        return Sort.PERSON
    return Sort.THING


def _human(noun: str) -> bool:
    """Whether a noun's ending tells a person: "tourist", "policeman"; not "list", "human"."""
    return noun.endswith(_HUMAN) and len(noun) > 5


def short_forms(name: str, sort: Sort) -> Iterator[str]:
    """What else a name is written as: a person's surname; a firm's name without its last words, but no "Leeds" for
    "Leeds Zoo"."""
    parts = name.split(" ")
    if sort is Sort.PERSON and len(parts) > 1:
        yield parts[-1]
    elif sort is Sort.BODY:
        while len(parts) > 1 and parts[-1].lower() in _SUFFIXES:
            parts.pop()
            yield " ".join(parts)
        last = parts[-1].lower()
        if len(parts) > 1 and last not in words("bodies") and last not in borne("bodies_again"):
            yield parts[0]


def is_called(entity: Entity, noun: str) -> bool:
    """Whether a body may be called by a noun: "the company" is no congress, "the team" no zoo."""
    last = entity.names[-1].rpartition(" ")[2].lower() if entity.names else ""
    return last == noun or last in _SUFFIXES or not (last in words("bodies") or last in borne("bodies_again"))


def is_firm(name: str) -> bool:
    """Whether a name says that it is a body's: "Apex Corp."."""
    last = name.rpartition(" ")[2].lower()
    return last in _SUFFIXES or last in words("bodies")


@cache
def _genders() -> dict[str, str]:
    return {noun: gender for gender, nouns in vocabulary("bearers")["genders"].items() for noun in nouns}


def gender_of(nouns: Iterable[str]) -> str:
    """ "he" or "she", where one of the nouns tells: "policewoman"."""
    known = _genders()
    for noun in nouns:
        if noun in known:
            return known[noun]
        if noun.endswith(("woman", "girl", "mother", "daughter", "sister")):
            return "she"
        if noun.endswith(("man", "boy", "father", "brother")) and noun != "human":
            return "he"
    return ""


def agree(entity: Entity, gender: str, descriptions: Iterable[str]) -> bool:
    """Whether nothing speaks against words for a person being of an entity: sex, age, youth."""
    if gender and entity.gender and gender != entity.gender:
        return False
    told = frozenset(descriptions)
    ages = frozenset(d for d in told if d.endswith("-year-old"))
    if ages and entity.ages and not ages & entity.ages:
        return False
    held = frozenset(entity.descriptions)
    for one, other in ((borne("young"), borne("grown")), (borne("grown"), borne("young"))):
        if told & one and held & other and not held & one:
            return False
    if told & borne("young") and any(_is_office(d) for d in held):
        return False
    nations = _nations()
    return not (told & nations and held & nations and not told & held & nations)


def _is_office(description: str) -> bool:
    """Whether a description is one that no child has: "director"."""
    anybody = description in borne("young") or description in borne("anyone") or is_nation(description)
    return not anybody and sort_of(description) is Sort.PERSON and not gender_of((description,))


@cache
def _nations() -> frozenset[str]:
    """Adjectives and nouns of countries, small: "british", "new zealander"."""
    return frozenset(word.lower() for words_ in vocabulary("regions")["demonyms"].values() for word in words_)


def is_nation(word: str) -> bool:
    """Whether a word in small letters tells a country: "british"."""
    return word in _nations()


def only(candidates: Iterator[Entity] | Iterable[Entity]) -> Entity | None:
    """The one candidate; None where there are two, for nobody guesses."""
    found = list(candidates)
    return found[0] if len(found) == 1 else None


def foremost(candidates: Iterable[Entity], sentence: int, paragraph: int) -> Entity | None:
    """The nearest of the fitting: of this sentence before the last, and there the subject before others."""
    near = [e for e in candidates if sentence - e.sentence <= LATE and paragraph - e.paragraph <= NEAR]
    for back in range(LATE + 1):
        here = [e for e in near if sentence - e.sentence == back]
        if here:
            subjects = [e for e in here if e.subject]
            return only(subjects) if subjects else only(here)
    return None
