"""Walks over a parse that several parts of the syntax stage share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.parser import Doc, Token, lemma
from factcheck.vocabulary import vocabulary, word_set

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NOT_NOUNS = ("WP", "WDT", "PRP", "DT", "EX")  # pronouns stand where nouns do
_NOUN_PARTS = ("compound", "poss", "amod", "nmod", "case", "punct", "det", "nummod", "quantmod")
_TEXT = "factcheck_text"
_LEADING = ("DT", "PRP$", "``", ",", "-LRB-", ":", "''")
# "the 4-year-old boy", "the 400-pound tiger": an age or a weight describes, a "13-inch model" is told by it.
_DESCRIBED = re.compile(
    r"\b[\w.,]+[ -](?:years?|months?|weeks?|days?)[ -]old\s+|\b[\w.,]+[ -]?(?:pounds?|lbs?|kgs?|kilos?)\s+", re.I
)


def words(name: str) -> frozenset[str]:
    """A word list of ``rules/vocabulary/syntax.yaml``."""
    return word_set("syntax", name)


@cache
def table(name: str) -> dict[str, str]:
    """A table of ``rules/vocabulary/syntax.yaml``, from word to word."""
    return dict(vocabulary("syntax")[name])


def text_of(doc: Doc) -> str:
    """A sentence's text, joined once: spaCy joins its tokens anew each time it is asked."""
    text = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return str(text)


def text_between(doc: Doc, first: int, last: int) -> str:
    """The text of some tokens, the last one excluded."""
    if first >= last:
        return ""
    end = doc[last - 1]
    return text_of(doc)[doc[first].idx : end.idx + len(end.text)]


def child(token: Token, *deps: str) -> Token | None:
    """The first child of a token with one of the dependencies."""
    return next((t for t in token.children if t.dep_ in deps), None)


def object_of(token: Token, *prepositions: str) -> Token | None:
    """The object of one of the prepositions right of a token: the missiles of "a pair of missiles"."""
    for preposition in token.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in prepositions:
            return next((t for t in preposition.rights if t.dep_ in ("pobj", "pcomp")), None)
    return None


@cache
def is_person(word: str) -> bool:
    """Whether a noun's lemma is of a person: "pilgrim", "welder", "people"; no "tower"."""
    table = vocabulary("reckoning")
    if word in table["persons"] or word in words("persons") or word in words("riders"):
        return True
    return word.endswith(tuple(table["person_endings"])) and word not in table["things_with_such_endings"]


def is_noun(token: Token) -> bool:
    """Whether a token can be counted or measured: no pronoun, no "Friday", no "March"."""
    return token.tag_.startswith("NN") and token.lower_ not in words("calendar_names")


def predicate(token: Token) -> Token | None:
    """The verb that governs a token."""
    while token.head.i != token.i:
        if token.dep_ in ("acl", "relcl") and token.tag_.startswith("VB"):
            return token
        token = token.head
        if token.tag_.startswith("VB") and token.dep_ not in ("aux", "auxpass", "amod", "compound", "prep"):
            return token
    return token if token.tag_.startswith("VB") else None


def subject_of(verb: Token) -> Token | None:
    """A verb's subject; a conjunct borrows that of the first verb ("fell ... and wounded"), a relative its noun."""
    for _ in range(3):
        subject = child(verb, "nsubj", "nsubjpass")
        if subject is not None or verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep"):
            return subject
        verb = verb.head
    return None


def nouns_up(token: Token, verb: Token | None) -> Iterator[Token]:
    """The nouns between a token and its verb, the token first."""
    while token != verb:
        if token.tag_.startswith("NN"):
            yield token
        while token.dep_ == "conj" and token.head != verb:
            token = token.head  # "four bodies and 120 wounded": the first of two does not govern the second
        if token.head.i == token.i:
            return
        token = token.head


def antecedent_noun(token: Token | None) -> Token | None:
    """ "Kibo, who was 17": the noun that a relative pronoun stands for; other tokens as they are."""
    if token is None or token.tag_ not in ("WP", "WDT"):
        return token
    verb = token.head
    for _ in range(3):
        if verb.dep_ == "relcl":
            return verb.head if verb.head.tag_.startswith("NN") else None
        verb = verb.head
    return None


def taken_in(token: Token) -> Token | None:
    """The "including" that counts a token in with others: "14 people, including three children"."""
    for _ in range(4):
        if token.dep_ == "pobj" and token.head.lower_ == "including":
            return token.head
        if token.dep_ not in ("conj", "nummod") or token.head.i == token.i:
            return None
        token = token.head
    return None


def beside_others(noun: Token) -> bool:
    """ "Two women and a man died": people counted by sorts, so that neither is all of them."""
    head = noun.head if noun.dep_ == "conj" else noun
    sorts = [head, *(t for t in head.rights if t.dep_ == "conj")]
    counted = [t for t in sorts if any(c.tag_ == "CD" or c.lower_ in ("a", "an") for c in t.lefts)]
    kinds = {lemma(t) for t in counted}
    return noun in counted and len(kinds) > 1 and all(is_person(kind) for kind in kinds) and not kinds & words("tolled")


def hyphenated(noun: Token) -> Token:
    """The last part of "co-workers", which the parser takes for three words."""
    doc = noun.doc
    while noun.i + 2 < len(doc) and doc[noun.i + 1].text == "-" and not doc[noun.i + 1].whitespace_:
        if noun.whitespace_ or not doc[noun.i + 2].tag_.startswith("NN"):
            break
        noun = doc[noun.i + 2]
    return noun


def name_of(token: Token) -> str:
    """A noun phrase without its article: "South Korea’s Ministry of National Defense"."""
    first, last = token.i, hyphenated(token).i
    for part in token.lefts:
        if part.dep_ in _NOUN_PARTS:
            first = min(first, part.left_edge.i)
            break
    for part in token.rights:
        if part.dep_ == "prep" and part.lower_ in ("of", "for"):
            inner = next((t for t in part.rights if t.dep_ == "pobj" and t.tag_.startswith("NNP")), None)
            if inner is not None and part.i == last + 1:
                last = max(t.i for t in (inner, *inner.lefts))
    span = token.doc[first : last + 1]
    while len(span) > 1 and (span[0].tag_ in _LEADING or span[0].is_punct):
        span = span[1:]
    return _DESCRIBED.sub("", str(span.text)) or str(span.text)


def proper(token: Token) -> bool:
    """Whether a noun phrase holds a name: "the Leeds Zoo's director", "Quill Pads"."""
    return any(t.tag_.startswith("NNP") for t in token.doc[token.left_edge.i : token.i + 1])
