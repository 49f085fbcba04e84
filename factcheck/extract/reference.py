"""Whom a pronoun or a definite noun speaks of: the last subject of its sort, in reading order.

"Apple unveiled a notebook. It weighs 4 pounds. The company sells it from June." One rule and no guessing: "he" is
the last person, "it" the last thing or body, "they" the last of several, "the company" the last body by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from math import inf

from factcheck.extract.parser import Doc, Token, lemma
from factcheck.extract.tree import is_noun, name_of, proper, table, text_of, words
from factcheck.vocabulary import vocabulary

_KEPT = 16  # subjects looked back on
_NAMES = 1_000  # people of one article
_NEAR = 1  # paragraphs over which a pronoun reaches; "the driver" reaches twice as far, "the company" over all
_SUBJECTS = ("nsubj", "nsubjpass")
_HUMAN = ("man", "woman", "ist")
_GENDERS = {"woman": "she", "girl": "she", "mother": "she", "daughter": "she", "man": "he", "boy": "he", "father": "he"}
_OPENING = re.compile(r"(?:The |A |An )?(?P<name>(?:[A-Z][\w’'.-]* ){1,4})(?P<verb>[a-z]+)\b")


class Sort(StrEnum):
    """What a subject is, as far as the words that stand for it tell."""

    PERSON = "person"
    BODY = "body"  # a company, a ministry, a state: what says and decides
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject that later words may speak of."""

    name: str
    noun: str
    sort: Sort
    plural: bool
    named: bool
    gender: str = ""  # "he" or "she", once a word has told
    object: bool = False  # "unveiled the Corvo notebook": only a definite noun speaks of it
    sentence: int = 0
    token: int = 0
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a pronoun or a definite noun may stand for."""

    sorts: tuple[Sort, ...]
    plural: bool = False
    gender: str = ""
    noun: str = ""  # of a definite noun: it stands for a name, and for itself where its like was told in full
    reach: float = _NEAR


@dataclass(frozen=True, slots=True)
class Context:
    """The subjects of an article up to and with its latest sentence, and the people named in it."""

    subjects: tuple[Subject, ...] = ()
    surnames: frozenset[str] = frozenset()
    sentence: int = 0
    paragraph: int = 0

    def read(self, doc: Doc, persons: frozenset[int], paragraph: int) -> Context:
        """The context with one sentence more; ``persons`` are the tokens of people's names in it."""
        tokens = list(doc)
        people = persons | _people(tokens)
        fresh = {doc[i].text for i in people if i + 1 not in people} - self.surnames
        surnames = self.surnames | fresh if fresh and len(self.surnames) < _NAMES else self.surnames
        known = replace(self, surnames=surnames, sentence=self.sentence + 1, paragraph=paragraph)
        for token in tokens:
            thing = token.dep_ == "dobj" and proper(token)
            if (thing or token.dep_ in _SUBJECTS) and not quoted(token):
                known = known._with(known.referent(token) or known._named(token, people), token.i, thing)
        return known

    def glance(self, text: str, paragraph: int) -> Context:
        """One sentence more, without a value and so not parsed: a name that opens it is its subject."""
        known = replace(self, sentence=self.sentence + 1, paragraph=paragraph)
        match = _OPENING.match(text)
        name = match["name"].strip() if match is not None else ""
        last = name.rpartition(" ")[2]
        if match is None or (last == name and name not in self.surnames):
            return known
        person = last in self.surnames or name.partition(" ")[0] in given_names()
        sort = Sort.PERSON if person else Sort.BODY if match["verb"] in words("said_of_bodies") else Sort.THING
        return known._with(Subject(name, last.lower(), sort, plural=False, named=True), 0, False)

    def referent(self, token: Token) -> Subject | None:
        """Whom a token of the latest sentence speaks of; None where it speaks for itself, or of nobody known."""
        wanted = _wanted(token)
        if wanted is None:
            return None
        for subject in self._before(token):
            if wanted.noun and subject.noun == wanted.noun:
                return None  # "a boy fell ... the boy": himself
            if self._fits(subject, wanted):
                return replace(subject, gender=wanted.gender or subject.gender)
        return None

    def _with(self, subject: Subject | None, at: int, thing: bool) -> Context:
        if subject is None:
            return self
        here = replace(subject, sentence=self.sentence, token=at, paragraph=self.paragraph, object=thing)
        return replace(self, subjects=(*self.subjects[-_KEPT:], here))

    def _before(self, token: Token) -> Iterator[Subject]:
        return (s for s in reversed(self.subjects) if (s.sentence, s.token) < (self.sentence, token.i))

    def _fits(self, subject: Subject, wanted: _Wanted) -> bool:
        if subject.sort not in wanted.sorts or subject.plural != wanted.plural:
            return False
        if wanted.gender and subject.gender and subject.gender != wanted.gender:
            return False
        if (wanted.noun and not subject.named) or (subject.object and wanted.noun not in words("unveiled")):
            return False
        return self.paragraph - subject.paragraph <= wanted.reach

    def _named(self, token: Token, people: frozenset[int]) -> Subject | None:
        if not is_noun(token) or not any(c.isalpha() for c in token.text):
            return None
        plural = token.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in token.rights)
        noun = lemma(token)
        sort = self._sort(token, people)
        plural = plural and not (sort is Sort.BODY and token.tag_ == "NNPS")  # "Apex Systems" is one
        gender = next((g for ending, g in _GENDERS.items() if noun.endswith(ending)), "")
        return Subject(name_of(token), noun, sort, plural, proper(token), gender)

    def _sort(self, token: Token, people: frozenset[int]) -> Sort:
        by_name = token.tag_.startswith("NNP")
        if token.i in people or (by_name and token.text in self.surnames):
            return Sort.PERSON
        noun = lemma(token)
        if not by_name and (noun in words("persons") or noun.endswith(_HUMAN)):
            return Sort.PERSON
        if noun in words("bodies") or (by_name and lemma(token.head) in words("decisions")):
            return Sort.BODY
        return Sort.THING


@cache
def given_names() -> frozenset[str]:
    return frozenset(name for names in vocabulary("given_names").values() for name in names)


def _people(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of names that begin with a given name: "Laurie Marshall"."""
    found: set[int] = set()
    given = given_names()
    for at, token in enumerate(tokens):
        if (at - 1 in found and token.tag_ == "NNP") or (
            token.text in given and at + 1 < len(tokens) and tokens[at].tag_ == tokens[at + 1].tag_ == "NNP"
        ):
            found.add(at)
    return frozenset(found)


def quoted(token: Token) -> bool:
    """Whether a token stands inside a quotation: "it" there is the speaker's."""
    text = text_of(token.doc)
    if '"' not in text and "“" not in text:
        return False
    before = text[: token.idx]
    return bool(before.count("“") > before.count("”") or before.count('"') % 2 == 1)


def _wanted(token: Token) -> _Wanted | None:
    word = token.lower_
    if token.tag_ == "PRP":
        return None if word == "it" and empty(token) else _PRONOUNS.get(word)
    if token.tag_ != "NN" or not _bare(token):
        return None
    sort = table("definite_nouns").get(lemma(token))
    if sort is None:
        return None
    return _Wanted((Sort(sort),), noun=lemma(token), reach=2 * _NEAR if sort == "person" else inf)


_PRONOUNS = {
    "he": _Wanted((Sort.PERSON,), gender="he"),
    "she": _Wanted((Sort.PERSON,), gender="she"),
    "it": _Wanted((Sort.BODY, Sort.THING)),
    "they": _Wanted((Sort.BODY, Sort.THING, Sort.PERSON), plural=True),
}


def empty(token: Token) -> bool:
    """ "It is hard to say", "it was the first time", "it emerged that", and what is quoted."""
    verb = token.head
    if quoted(token) or any(c.dep_ in ("ccomp", "advcl") and c.i > verb.i and c.tag_ != "VBG" for c in verb.children):
        return bool(lemma(verb) not in words("decisions"))
    return lemma(verb) in ("take", "seem", "appear", "emerge") or any(c.lower_ == "time" for c in verb.children)


def _bare(token: Token) -> bool:
    """ "the company", "this machine": nothing but the article says which."""
    left = [t.lower_ for t in token.lefts]
    if len(left) != 1 or left[0] not in ("the", "this", "that"):
        return False
    return not any(t.dep_ in ("prep", "relcl", "acl", "appos") for t in token.rights)
