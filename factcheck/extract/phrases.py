"""What a value is about: its noun, event, participants and the words of its clause, read off the parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.extract.parser import Doc, Token, lemma
from factcheck.model import Mention, Sentence
from factcheck.vocabulary import vocabulary

_NOUN_PARTS = ("compound", "poss", "amod", "nmod", "case", "punct", "det", "nummod", "quantmod")
_CLAUSES = ("advcl", "ccomp", "relcl", "acl", "conj", "parataxis", "pcomp", "xcomp", "csubj")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


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
    counts = mention.kind in ("count", "share") and not mention.noun
    noun = _counted(span, top) if counts else _measured(span, top)
    return Phrase(doc, span.start, span.end, top, noun, _predicate(noun or top))


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
        tag = token.tag_
        if tag.startswith("NN"):
            noun = token
        elif tag in ("POS", ",", "CC") or tag[:2] not in ("JJ", "CD", "HY", "VB", "DT", "PR", "RB"):
            break
        elif tag[:2] in ("VB", "DT", "PR", "RB") and noun is not None:
            break
        elif tag in ("VBD", "VBZ", "VBP", "VB", "MD"):
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
            return _child(governor, "dobj") or _child(governor, *_SUBJECTS)
    if top.dep_ in ("attr", "npadvmod") and head.tag_.startswith("VB"):
        return _child(head, *_SUBJECTS)
    return None


def _measured(span: Any, top: Token) -> Token | None:
    """The noun that a measure or a sum of money is of: the well of "the 40m dry well"."""
    doc = span.doc
    following = doc[span.end] if span.end < len(doc) else None
    if following is not None and following.tag_ == "HYPH" and span.end + 1 < len(doc):
        following = doc[span.end + 1]
    if following is not None and following.tag_[:2] in ("NN", "JJ", "VB") and following.tag_ not in ("VBD", "VBZ", "VBP"):
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
        return _child(verb, *_SUBJECTS)
    return None


def _attributive(doc: Doc, token: Token) -> Token | None:
    """The noun that a measure stands before: "a 450-pound gorilla", "40m dry well"; none over a clause's end."""
    noun = None
    for token in doc[token.i : token.i + 5]:
        if token.tag_.startswith("NN"):
            noun = token
        elif token.tag_[:2] not in ("JJ", "VB", "HY") or token.tag_ in ("VBD", "VBZ", "VBP") or noun is not None:
            break
    return noun if noun is not None and noun.i > 0 else None


def _predicate(token: Token) -> Token | None:
    """The verb that governs a token."""
    while token.head.i != token.i:
        if token.dep_ in ("acl", "relcl") and token.tag_.startswith("VB"):
            return token
        token = token.head
        if token.tag_.startswith("VB") and token.dep_ not in ("aux", "auxpass", "amod", "compound"):
            return token
    return token if token.tag_.startswith("VB") else None


def _child(token: Token, *deps: str) -> Token | None:
    return next((t for t in token.children if t.dep_ in deps), None)


def event(found: Phrase, is_event: Any) -> str:
    """The event's lemma: a predicate adjective ("left dead"), a participle, a noun ("the launch"), or the verb."""
    for noun in _ancestors(found.noun or found.top, found.verb):
        if lemma(noun) in ("toll",):
            compound = next((lemma(c) for c in noun.lefts if c.dep_ == "compound"), "")
            return str(vocabulary("syntax")["toll_events"].get(compound, "die"))
    noun = found.noun
    if noun is not None:
        participle = next((c for c in noun.rights if c.dep_ in ("acl", "amod") and c.tag_ in ("VBN", "JJ", "VBG")), None)
        if participle is not None and lemma(participle) not in words("light_verbs") and _near(noun, participle):
            return lemma(participle)
        if lemma(noun) in words("people_words"):
            return lemma(noun)
    verb = found.verb
    if verb is None:
        head = found.noun or found.top
        return next((lemma(t) for t in (head, *head.children) if is_event(lemma(t))), "")
    state = _child(verb, "oprd", "acomp")
    if state is None and verb.lemma_ == "":
        state = _child(verb, "attr")
    if state is not None and lemma(state) in words("people_words"):
        return lemma(state)
    for ancestor in _ancestors(found.noun or found.top, verb):
        if ancestor is not found.noun and is_event(lemma(ancestor)):
            return lemma(ancestor)
    if lemma(verb) in words("light_verbs"):
        subject = _child(verb, *_SUBJECTS)
        if subject is not None and is_event(lemma(subject)):
            return lemma(subject)
    return lemma(verb)


def _near(noun: Token, participle: Token) -> bool:
    return bool(abs(participle.i - noun.i) <= 3)


def _ancestors(token: Token, verb: Token | None) -> Iterator[Token]:
    """The nouns between a token and its verb, the token first."""
    while token is not verb:
        if token.tag_.startswith("NN"):
            yield token
        if token.head.i == token.i:
            return
        token = token.head


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


def participants(found: Phrase) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom: subjects and by-phrases; objects and other governed names."""
    verb = found.verb
    if verb is None:
        return (), ()
    agents: list[Token] = []
    patients: list[Token] = []
    clause = verb
    for _ in range(3):  # "fell ... and wounded": a conjunct borrows the subject of the first verb
        subject = _child(clause, "nsubj", "nsubjpass")
        if subject is not None or clause.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep"):
            break
        clause = clause.head
    else:
        subject = None
    passive = subject is not None and subject.dep_ == "nsubjpass"
    if subject is not None and subject.tag_ not in ("PRP", "WP", "WDT", "EX"):
        (patients if passive else agents).append(subject)
    if verb.dep_ in ("relcl", "acl") and verb.head.tag_.startswith("NN"):
        (patients if verb.tag_ == "VBN" else agents).append(verb.head)
    for child in verb.children:
        if child.dep_ == "agent":
            agents += [t for t in child.children if t.dep_ == "pobj"]
        elif child.dep_ in ("dobj", "dative", "attr", "oprd"):
            patients.append(child)
        elif child.dep_ == "prep":
            patients += [t for t in child.children if t.dep_ == "pobj" and t.tag_.startswith("NNP")]
    own = range(found.first, found.last)
    return _names(agents, found.noun, own), _names(patients, found.noun, own)


def _names(tokens: Iterable[Token], noun: Token | None, own: range) -> tuple[str, ...]:
    return tuple(name_of(t) for t in tokens if t is not noun and t.i not in own and t.tag_[:2] == "NN")


def clause_words(found: Phrase) -> frozenset[str]:
    """Lemmas of the content words in the value's clause, other than its own number and noun."""
    verb = found.verb
    tokens = _clause(verb) if verb is not None else iter(found.doc)
    skip = {found.noun.i} if found.noun is not None else set()
    return frozenset(
        lemma(t)
        for t in tokens
        if t.tag_[:2] in ("NN", "VB", "JJ") and t.is_alpha and t.i not in skip and not found.first <= t.i < found.last
    ) - words("light_verbs")


def _clause(verb: Token) -> Iterator[Token]:
    """The verb's subtree without the clauses that hang below it."""
    stack = [verb]
    while stack:
        token = stack.pop()
        yield token
        stack += [c for c in token.children if not (c.dep_ in _CLAUSES and c.tag_.startswith("VB"))]


def modifiers(found: Phrase) -> tuple[str, ...]:
    """The noun's own modifiers ("short-range", "ballistic") and the extent after a measure ("deep")."""
    doc, collected = found.doc, []
    after = [doc[i] for i in (found.last, found.last + 1) if i < len(doc)]
    extent = next((t for t in after if t.lower_ in words("extents")), None)
    if extent is not None:
        collected.append(extent.lower_)
    if found.noun is not None:
        for child in found.noun.lefts:
            if child.dep_ in ("amod", "compound", "nmod") and not found.first <= child.i < found.last:
                collected.append("".join(t.text.lower() for t in child.subtree if t.dep_ != "det" and t.i <= child.i))
    return tuple(dict.fromkeys(collected))
