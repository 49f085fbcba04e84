"""Whose a verb is: its subject, found where the parser loses it, and left out where there are two."""

from __future__ import annotations

from factcheck.extract.attribution import is_reporting
from factcheck.extract.parser import Token, lemma
from factcheck.extract.tree import antecedent_noun, child, subject_of, words

_LOOSE = ("RB", "JJ", "RP")


def subject(verb: Token) -> Token | None:
    """Whose a verb is; of two together none is singled out, and who only tells of it does not do it."""
    if verb.tag_ == "VBG" and lemma(verb) in words("measuring_verbs") and verb.i and verb.nbor(-1).tag_ in _LOOSE:
        return None  # "fell into a well measuring 40 feet": a well, though the tagger takes it for "fine"
    doer = _doer(verb)
    if doer is None or any(c.dep_ == "conj" for c in doer.rights):
        return None
    return doer if doer.head == verb or not is_reporting(doer.head) or doer.dep_ != "nsubj" else None


def _doer(verb: Token) -> Token | None:
    if verb.tag_ == "VBG" and verb.i and verb.dep_ not in ("ROOT", "conj") and child(verb, "aux", "nsubj") is None:
        before = verb.nbor(-1)
        if before.tag_.startswith("NN") and before.dep_ != "pobj":
            return before  # "with Corvo selling for $1.13"
    if verb.dep_ in ("relcl", "acl") and verb.head.tag_.startswith("NN"):
        own = child(verb, "nsubj", "nsubjpass")
        if own is None or own.tag_ in ("WP", "WDT"):
            return verb.head
    return antecedent_noun(subject_of(verb)) or _in_front(verb)


def _in_front(verb: Token) -> Token | None:
    """The noun right before a verb that the parser left without a subject: "The 13-inch costs $999"."""
    at = verb.i - 1
    while at > 0 and (verb.doc[at].tag_ in ("MD", "RB") or verb.doc[at].dep_ == "aux"):
        at -= 1
    token = verb.doc[at] if at >= 0 else None
    return token if token is not None and token.tag_ in ("NN", "NNS", "NNP") else None
