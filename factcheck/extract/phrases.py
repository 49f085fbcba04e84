"""Where a value stands in its parsed sentence: its tokens, its noun, its predicate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from factcheck.extract import nouns
from factcheck.extract.parser import Doc, Token, lemma
from factcheck.extract.tree import SUBJECTS, child, predicate, words
from factcheck.model import Mention, Sentence

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BORDERS = ("before", "after", "until", "when", "as", "while", "once")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where a value stands in its parsed sentence: its own tokens, the noun it counts, its predicate."""

    doc: Doc
    first: int  # token indexes of the mention, last one excluded
    last: int
    top: Token  # the mention's syntactic head
    noun: Token | None
    verb: Token | None


def phrase(doc: Doc, sentence: Sentence, mention: Mention, persons: frozenset[int] = frozenset()) -> Phrase | None:
    """The place of a mention in its sentence's parse; None where the parser saw only white space."""
    span = doc.char_span(mention.start - sentence.start, mention.end - sentence.start, alignment_mode="expand")
    if span is None or not len(span):
        return None
    top = _top(span)
    noun = nouns.noun_of("age" if mention.noun == "age" else mention.kind, span, top)
    if noun is not None and mention.kind == "count" and noun.i >= span.end and noun.i in persons:
        noun = None  # a name is never counted
    verb = _own(span, noun, top) if mention.kind == "count" else None
    verb = verb or _whole(_rightful(predicate(noun or top), top))
    if mention.kind == "measure" and verb is not None:
        verb = _measuring(verb, top)
    return Phrase(doc, span.start, span.end, top, noun, verb)


def shared_noun(located: Phrase, following: Phrase) -> Phrase:
    """ "in $949 and $1,149 versions": the first of two sums is of versions too."""
    between = located.doc[located.last : following.first]
    if located.noun is not None or following.noun is None or following.noun.i < following.last:
        return located
    near = 0 < len(between) <= 2 and any(t.lower_ in ("and", "or", "to") for t in between)
    return replace(located, noun=following.noun) if near else located


def converted(located: Phrase, following: Phrase) -> Phrase:
    """ "four metres (13 feet) from the rim": what stands in brackets is of what stands before them."""
    doc, at = following.doc, following.first - 1
    in_brackets = at > 0 and doc[at].text == "(" and at - located.last in (0, 1)
    return replace(following, noun=located.noun, verb=located.verb, top=located.top) if in_brackets else following


def _top(span: Any) -> Token:
    """The span's last numeral or noun, climbed to where it leaves the span."""
    inside = set(range(span.start, span.end))
    token = next((t for t in reversed(list(span)) if t.tag_ == "CD" or t.tag_.startswith("NN")), span.root)
    while token.head.i in inside and token.head.i != token.i:
        token = token.head
    return token


def _measuring(verb: Token, top: Token) -> Token:
    """ "flew 400 miles before it fell": a length in front of a new clause is of the verb before it."""
    if verb.i > top.i and verb.dep_ == "advcl" and verb.head.i < top.i:
        marks = (t for t in verb.lefts if t.dep_ in ("mark", "advmod") and t.lower_ in _BORDERS)
        if any(top.i < mark.i or top.head == mark for mark in marks):
            return verb.head
    return verb


def _own(span: Any, noun: Token | None, top: Token) -> Token | None:
    """ "killed three people and 14 were injured": the verb right behind a number that the parser took for one more
    of those before it."""
    head = noun if noun is not None and noun.i >= span.start else top
    at = max(span.end, head.i + 1)
    if head.dep_ != "conj" or at >= len(span.doc) or not head.head.tag_.startswith(("NN", "CD")):
        return None
    behind = span.doc[at]
    verb = behind.head if behind.dep_ in ("aux", "auxpass") else behind
    if behind.tag_ not in _FINITE or verb.i < behind.i or not verb.tag_.startswith("VB"):
        return None
    return verb if child(verb, *SUBJECTS) is None else None


def _rightful(verb: Token | None, top: Token) -> Token | None:
    """ "fired two missiles Wednesday, the military said": what stands before the sayer is of what is said."""
    subject = child(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or top.i >= subject.left_edge.i or subject.i > verb.i:
        return verb
    inner = said(verb)
    return inner if inner is not None and inner.i < subject.i else verb


def _whole(verb: Token | None) -> Token | None:
    """ "a file containing 15 million records was hacked": what holds the value is what it happened to."""
    if verb is None or verb.dep_ not in ("acl", "relcl") or lemma(verb) not in words("containing_verbs"):
        return verb
    return predicate(verb.head) or verb


def said(verb: Token) -> Token | None:
    """The verb of what a verb of saying says: its clause, or the statement it is put behind."""
    if verb.dep_ == "parataxis" and verb.head.tag_.startswith("VB"):
        return verb.head
    return next((c for c in verb.children if c.dep_ in ("ccomp", "parataxis") and c.tag_.startswith("VB")), None)
