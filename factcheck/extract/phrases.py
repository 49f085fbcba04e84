"""What a value is about: its noun, event, participants and the words of its clause, read off the parse."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.extract.parser import Doc, Token, lemma
from factcheck.model import Mention, Sentence
from factcheck.vocabulary import vocabulary

_NOUN_PARTS = ("compound", "poss", "amod", "nmod", "case", "punct", "det", "nummod", "quantmod")
_WITHIN = ("JJ", "CD", "HY", "VB", "DT", "PR", "RB")  # tags that may stand between a number and its noun
_FINITE = ("VBD", "VBZ", "VBP", "VB", "MD")
SUBJECTS = ("nsubj", "nsubjpass", "csubj")


@cache
def words(name: str) -> frozenset[str]:
    """A word list of ``rules/vocabulary/syntax.yaml``."""
    return frozenset(vocabulary("syntax")[name])


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where a value stands in its parsed sentence: its own tokens, the noun it counts, its predicate."""

    doc: Doc
    first: int  # token indexes of the mention, last one excluded
    last: int
    top: Token  # the mention's syntactic head
    noun: Token | None
    verb: Token | None


def phrase(doc: Doc, sentence: Sentence, mention: Mention) -> Phrase | None:
    """The place of a mention in its sentence's parse; None where the parser saw only white space."""
    span = doc.char_span(mention.start - sentence.start, mention.end - sentence.start, alignment_mode="expand")
    if span is None or not len(span):
        return None
    top = _top(span)
    noun = _bearer(span, top) if mention.noun == "age" else _NOUN_OF.get(mention.kind, _nothing)(span, top)
    return Phrase(doc, span.start, span.end, top, noun, _rightful(_predicate(noun or top), top))


def _top(span: Any) -> Token:
    """The span's last numeral or noun, climbed to where it leaves the span."""
    inside = set(range(span.start, span.end))
    token = next((t for t in reversed(list(span)) if t.tag_ == "CD" or t.tag_.startswith("NN")), span.root)
    while token.head.i in inside and token.head.i != token.i:
        token = token.head
    return token


def _counted(span: Any, top: Token) -> Token | None:
    """The noun that a number counts: the missiles of "a pair of short-range ballistic missiles"."""
    following = _run_after(span)
    if top.head.i >= span.end and top.dep_ in ("nummod", "quantmod", "compound", "amod", "nmod", "advmod", "det"):
        head = top.head
        if head.tag_.startswith("NN") or following is None:
            return _complement(head)
    if following is not None:
        return _complement(following)
    partitive = _object_of(top, "of")
    if partitive is not None:
        return partitive
    return _elided(top)


def _run_after(span: Any) -> Token | None:
    """The last noun of the words right after the number: "two [short-range ballistic missiles]"."""
    doc, noun = span.doc, None
    at = span.end
    if at < len(doc) and doc[at].lower_ == "of":
        at += 1
    for token in doc[at : at + 9]:
        tag = token.tag_[:2]
        if tag == "NN":
            noun = token
        elif tag not in _WITHIN or token.tag_ in _FINITE or (noun is not None and tag not in ("JJ", "CD", "HY")):
            break
    return noun


def _complement(noun: Token) -> Token:
    """Past nouns that only count: "a total of 90 million euros", "hundreds of people"."""
    for _ in range(2):
        inner = _object_of(noun, "of") if lemma(noun) in words("transparent_nouns") else None
        if inner is None:
            break
        noun = inner
    return noun


def _object_of(token: Token, *prepositions: str) -> Token | None:
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return next((t for t in child.rights if t.dep_ in ("pobj", "pcomp")), None)
    return None


def _elided(top: Token) -> Token | None:
    """The noun of a bare number: the toll of "the death toll rose to 42", the revenue of "revenue of 8.1"."""
    head = top.head
    if top.dep_ == "pobj" and head.dep_ == "prep":
        governor = head.head
        if governor.tag_.startswith("NN"):
            return _complement(governor)
        if governor.tag_.startswith("VB"):
            return child(governor, "dobj") or child(governor, *SUBJECTS)
    if top.dep_ in ("attr", "npadvmod") and head.tag_.startswith("VB"):
        return child(head, *SUBJECTS)
    return None


def _measured(span: Any, top: Token) -> Token | None:
    """The noun that a measure or a sum of money is of: the well of "the 40m dry well"."""
    doc = span.doc
    following = doc[span.end] if span.end < len(doc) else None
    if following is not None and following.tag_ == "HYPH" and span.end + 1 < len(doc):
        following = doc[span.end + 1]
    if (
        following is not None
        and following.tag_[:2] in ("NN", "JJ", "VB")
        and following.tag_ not in ("VBD", "VBZ", "VBP")
    ):
        noun = _attributive(doc, following)
        if noun is not None:
            return noun
    inner = _object_of(top, "of", "in") if top.tag_.startswith(("NN", "CD", "$")) else None
    if inner is not None and inner.tag_.startswith("NN"):
        return inner
    head = top.head
    if top.dep_ == "pobj" and head.lower_ in ("of", "at", "to", "by", "for") and head.head.tag_.startswith("NN"):
        return _complement(head.head)
    if top.dep_ == "appos" and head.tag_.startswith("NN"):
        return head
    verb = _predicate(top)
    if verb is not None and lemma(verb) in words("measuring_verbs"):
        return child(verb, *SUBJECTS)
    return None


def _attributive(doc: Doc, first: Token) -> Token | None:
    """The noun that a measure stands before: "a 450-pound gorilla", "40m dry well"; none over a clause's end."""
    noun = None
    for token in doc[first.i : first.i + 5]:
        if token.tag_.startswith("NN"):
            noun = token
        elif token.tag_[:2] not in ("JJ", "VB", "HY") or token.tag_ in _FINITE or noun is not None:
            break
    return noun


def _predicate(token: Token) -> Token | None:
    """The verb that governs a token."""
    while token.head.i != token.i:
        if token.dep_ in ("acl", "relcl") and token.tag_.startswith("VB"):
            return token
        token = token.head
        if token.tag_.startswith("VB") and token.dep_ not in ("aux", "auxpass", "amod", "compound"):
            return token
    return token if token.tag_.startswith("VB") else None


def _bearer(span: Any, top: Token) -> Token | None:
    """Whose age it is: "36-year-old [Duncan Rait]", "[Robert Buckley], 32", "[she] was 3 years old"."""
    doc, after = span.doc, span.end
    if after < len(doc) and doc[after].tag_[:2] in ("NN", "JJ"):
        noun = _attributive(doc, doc[after])
        if noun is not None:
            return noun
    before = doc[span.start - 1] if span.start else None
    if before is not None and before.text == "," and span.start > 1 and doc[span.start - 2].tag_.startswith("NN"):
        return doc[span.start - 2]
    verb = _predicate(top)
    return child(verb, *SUBJECTS) if verb is not None else None


def _nothing(span: Any, top: Token) -> Token | None:
    return None


_NOUN_OF = {"count": _counted, "share": _counted, "measure": _measured, "money": _measured, "duration": _measured}


def _rightful(verb: Token | None, top: Token) -> Token | None:
    """ "fired two missiles Wednesday, the military said": what stands before the sayer is of what is said."""
    subject = child(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or top.i >= subject.left_edge.i or subject.i > verb.i:
        return verb
    inner = said(verb)
    return inner if inner is not None and inner.i < subject.i else verb


def said(verb: Token) -> Token | None:
    """The verb of what a verb of saying says: its clause, or the statement it is put behind."""
    if verb.dep_ == "parataxis" and verb.head.tag_.startswith("VB"):
        return verb.head
    return next((c for c in verb.children if c.dep_ in ("ccomp", "parataxis") and c.tag_.startswith("VB")), None)


def child(token: Token, *deps: str) -> Token | None:
    """The first child of a token with one of the dependencies."""
    return next((t for t in token.children if t.dep_ in deps), None)


def name_of(token: Token) -> str:
    """A noun phrase without its article: "South Korea’s Ministry of National Defense"."""
    first, last = token.i, token.i
    for child in token.lefts:
        if child.dep_ in _NOUN_PARTS:
            first = min(first, child.left_edge.i)
            break
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "for"):
            inner = next((t for t in child.rights if t.dep_ == "pobj" and t.tag_.startswith("NNP")), None)
            if inner is not None and child.i == last + 1:
                last = max(t.i for t in (inner, *inner.lefts))
    span = token.doc[first : last + 1]
    while len(span) > 1 and span[0].tag_ in ("DT", "PRP$", "``", ",", "-LRB-"):
        span = span[1:]
    return str(span.text)
