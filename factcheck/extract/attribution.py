"""Who is cited for a claim, and how far the article commits itself to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise

from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.reference import Context
from factcheck.extract.tree import child, name_of, text_of
from factcheck.model import Stance
from factcheck.vocabulary import vocabulary, word_set

_PRONOUNS = ("it", "he", "she", "they")
_NAMED = ("NNP", "NNPS")
_CONDITIONS = ("if", "whether", "unless")


@cache
def _stances(part: str) -> dict[str, Stance]:
    """The stance of every phrase, or of every verb's lemma; ``part`` is "phrases" or "verbs"."""
    table = vocabulary("stances")
    return {word: stance for stance in Stance if stance in table for word in table[stance].get(part, ())}


def cited(found: Phrase, previous: str | None, context: Context, sources: Callable[[str], bool]) -> str | None:
    """The authority cited for a value in its own sentence, as worded.

    ``previous`` is who the sentence before cites: "It estimated that ..." speaks of them. ``sources`` tells
    a known authority's name, so that "a message from South Korea's Ministry of National Defense" gives the
    ministry and not the message.
    """
    governed = _chain(found.noun or found.top)
    speaker = _speaker(found, governed)
    if speaker is None:
        return _according(found, sources)
    if speaker.lower_ in _PRONOUNS:
        return _according(found, sources) or previous
    spoken_of = context.referent(speaker)
    if spoken_of is not None:
        return spoken_of.name  # "the company said"
    return _source(speaker, sources)


def is_reporting(verb: Token) -> bool:
    """Whether a verb cites somebody: "said", "reported"."""
    return verb.tag_.startswith("VB") and lemma(verb) in word_set("reporting", "verbs")


def cites_alone(verb: Token) -> bool:
    """Whether a verb cites somebody even without a clause of what is said: "reported on", but not "detected"."""
    return is_reporting(verb) and lemma(verb) not in vocabulary("reporting")["clausal_only"]


def _chain(token: Token) -> list[Token]:
    chain = [token]
    while token.head.i != token.i:
        token = token.head
        chain.append(token)
    return chain


def _speaker(found: Phrase, governed: list[Token]) -> Token | None:
    """The subject of the nearest verb of saying above the value, a name before a pronoun ("said it detected")."""
    pronoun = None
    for inner, verb in pairwise(governed):
        subject = _sayer(verb) if is_reporting(verb) and not _acts(inner, verb) else None
        if subject is None or subject == inner or subject.i in range(found.first, found.last):
            continue
        if inner.dep_ in ("npadvmod", "agent") and inner.i > subject.i:
            continue
        if subject.lower_ not in _PRONOUNS:
            return subject
        pronoun = pronoun or subject
    for verb in governed[-1].children:  # "..., police said" hung below the statement instead of above it
        if verb.dep_ in ("parataxis", "ccomp") and is_reporting(verb) and verb not in governed and found.top.i < verb.i:
            return _sayer(verb) or pronoun
    return pronoun


def _acts(inner: Token, verb: Token) -> bool:
    """ "posted revenue of $8bn", "published 12 books": with a plain object these verbs cite nobody."""
    return inner.dep_ == "dobj" and lemma(verb) in word_set("reporting", "clausal_only")


def _sayer(verb: Token) -> Token | None:
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return subject or next((o for a in verb.children if a.dep_ == "agent" for o in a.children), None)


def _according(found: Phrase, sources: Callable[[str], bool]) -> str | None:
    """The source of "according to ..." or "citing ..." anywhere in the sentence."""
    text = text_of(found.doc).lower()
    if "according" not in text and "citing" not in text:
        return None
    for token in found.doc:
        lower = token.lower_
        if lower == "according" and token.i + 1 < len(found.doc):
            to = token.nbor(1)
            for holder in (to, token):
                named = next((c for c in holder.children if c.dep_ == "pobj"), None)
                if named is not None:
                    return _source(named, sources)
        elif lower == "citing":
            named = next((c for c in token.children if c.dep_ in ("dobj", "pobj")), None)
            if named is not None:
                return _source(named, sources)
    return None


def _source(token: Token, sources: Callable[[str], bool]) -> str:
    """The name of a source; inside "a message to reporters from the ministry" it is the ministry."""
    own = _with_conjuncts(token)
    if sources(own) or token.tag_ in _NAMED:
        return own
    for inner in token.subtree:
        if inner.dep_ in ("pobj", "appos") and inner != token and sources(name_of(inner)):
            return name_of(inner)
    return own


def _with_conjuncts(token: Token) -> str:
    """ "South Korean and Japanese authorities" whole; "police" alone."""
    name = name_of(token)
    for part in token.rights:
        if part.dep_ == "appos" and part.tag_ in _NAMED:
            return name_of(part)
    first = next((c for c in token.lefts if c.dep_ in ("amod", "compound", "poss") for _ in c.conjuncts), None)
    return str(token.doc[first.left_edge.i : token.i + 1].text) if first is not None and first.tag_ != "DT" else name


def stance(found: Phrase) -> Stance:
    """Asserted, expected, possible or denied, by the verbs, modals and adjectives above the value."""
    start = found.noun or found.top
    for token in dict.fromkeys((start, found.top)):
        adjective = next((s for c in token.lefts if (s := _stances("phrases").get(c.lower_))), None)
        if adjective is not None:
            return adjective
    for token in _chain(start):
        if token.tag_.startswith("VB"):
            if lemma(token) in word_set("reporting", "verbs") and token != found.verb:
                break  # "did not say why the 15-year employee left": of the saying, not of the value
            marked = _marked(token) or _hoped(token, found)
            if marked is not None:
                return marked
            if _apart(token):
                break
    return Stance.ASSERTED


def _hoped(verb: Token, found: Phrase) -> Stance | None:
    """ "expects a hit of $5 billion", "plans 40 flats": the verb's own object; to reject an offer denies none."""
    told = _stances("verbs").get(lemma(verb)) if verb == found.verb and verb.tag_ != "VBN" else None
    if told not in (Stance.EXPECTED, Stance.POSSIBLE):
        return None
    hoped = child(verb, "dobj")
    return told if hoped is not None and hoped in _chain(found.noun or found.top) else None


def _apart(verb: Token) -> bool:
    """Whether a clause states a fact of its own: "did not finish as he crashed on lap 48"."""
    if verb.dep_ == "relcl":
        return True
    return verb.dep_ == "advcl" and any(c.dep_ in ("mark", "nsubj", "nsubjpass") for c in verb.lefts)


def _marked(verb: Token) -> Stance | None:
    """The stance that a verb's own auxiliaries and its governor give: "did not", "may", "planned to visit"."""
    phrases = _stances("phrases")
    for part in verb.lefts:
        if part.dep_ == "neg":
            return Stance.DENIED
        if part.dep_ == "mark" and part.lower_ in _CONDITIONS:
            return Stance.POSSIBLE
        if part.dep_ in ("aux", "advmod") and part.lower_ in phrases:
            return phrases[part.lower_]
    governor = verb.head
    if verb.dep_ == "xcomp" and governor != verb:
        return phrases.get(f"{governor.lower_} to") or _stances("verbs").get(lemma(governor))
    if verb.dep_ in ("ccomp", "acl", "relcl") and governor.tag_.startswith("VB"):
        return _stances("verbs").get(lemma(governor)) if lemma(governor) not in word_set("reporting", "verbs") else None
    return None
