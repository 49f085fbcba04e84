"""The noun that a value is of: what a number counts, what a measure or a price is of, whose an age is."""

from __future__ import annotations

from typing import Any

from factcheck.extract.parser import Doc, Token, lemma
from factcheck.extract.tree import (
    NOT_NOUNS,
    SUBJECTS,
    antecedent_noun,
    child,
    hyphenated,
    is_noun,
    object_of,
    predicate,
    table,
    words,
)

_WITHIN = ("JJ", "CD", "HY", "VB", "DT", "PR", "RB")  # tags that may stand between a number and its noun
_FINITE = ("VBD", "VBZ", "VBP", "VB", "MD")
_ATTACHED = ("nummod", "quantmod", "compound", "amod", "nmod", "advmod", "det")


def noun_of(kind: str, span: Any, top: Token) -> Token | None:
    """The noun of a value of a kind; "age" asks for its bearer."""
    if kind == "age":
        return antecedent_noun(_bearer(span, top))
    if kind in ("count", "share"):
        noun = _counted(span, top)
        if noun is not None and noun.tag_.startswith("NNP") and parent_of(span):
            return None  # "mother of 13 Ana Lucero"
    elif kind in ("measure", "money", "duration"):
        noun = _priced(span, top) if kind == "money" else None
        noun = noun or _measured(span, top)
    else:
        return None
    noun = antecedent_noun(noun)
    return hyphenated(noun) if noun is not None else None


def parent_of(span: Any) -> str:
    """ "a mother of 13", "father-of-two": the children that a number counts without naming them."""
    doc = span.doc
    before = [t for t in doc[max(0, span.start - 4) : span.start] if t.text != "-"]
    if len(before) < 2 or before[-1].lower_ != "of":
        return ""
    return table("parents").get(before[-2].lower_, "")


def _counted(span: Any, top: Token) -> Token | None:
    """The noun that a number counts: the missiles of "a pair of short-range ballistic missiles"."""
    following = _run_after(span)
    if top.head.i >= span.end and top.dep_ in _ATTACHED:
        head = top.head
        if is_noun(head) or (following is None and head.tag_ not in NOT_NOUNS and not head.tag_.startswith("NN")):
            return complement(head)
    if following is not None:
        return complement(following)
    partitive = object_of(top, "of")
    if partitive is not None:
        return partitive
    return _elided(top)


def _run_after(span: Any) -> Token | None:
    """The last noun of the words right after the number: "two [short-range ballistic missiles]"."""
    doc, noun = span.doc, None
    at = span.end
    if at < len(doc) and doc[at].lower_ == "of":
        at += 1
    if at < len(doc) and doc[at].lower_ in ("next", "last", "this"):
        return None  # "by 13 percent next year"
    for token in doc[at : at + 9]:
        tag = token.tag_[:2]
        if is_noun(token):
            noun = token
        elif tag not in _WITHIN or token.tag_ in _FINITE or (noun is not None and tag not in ("JJ", "CD", "HY")):
            break
    return noun


def complement(noun: Token) -> Token:
    """Past nouns that only count: "a total of 90 million euros", "hundreds of people"."""
    for _ in range(2):
        inner = object_of(noun, "of", "on") if lemma(noun) in words("transparent_nouns") else None
        if lemma(noun) == "member":  # "four members of staff", but no parliaments of "members of parliament"
            inner = object_of(noun, "of")
            inner = inner if inner is not None and lemma(inner) in words("memberships") else None
        if inner is None:
            break
        noun = inner
    return noun


def _elided(top: Token) -> Token | None:
    """The noun of a bare number: the toll of "the death toll rose to 42", the revenue of "revenue of 8.1"."""
    head = top.head
    if top.dep_ in ("npadvmod", "nummod", "appos") and head.dep_ in ("pobj", "npadvmod") and not is_noun(head):
        top, head = head, head.head  # "rose to at least six Friday"
    if top.dep_ == "pobj" and head.dep_ == "prep" and head.lower_ != "with":
        governor = moved(head)
        if governor.tag_.startswith("NN"):
            return None if is_population(top) else complement(governor)
        if governor.tag_.startswith("VB"):
            return _of_number(child(governor, "dobj") or child(governor, *SUBJECTS))
    if top.dep_ in ("attr", "npadvmod") and head.tag_.startswith("VB"):
        return child(head, *SUBJECTS)
    return None


def moved(preposition: Token) -> Token:
    """What a preposition before a value hangs on: in "increased its estimate on those exposed to 9 million" it is
    the increase."""
    governor = preposition.head
    changes = words("rises") | words("falls")
    if preposition.lower_ == "to" and governor.tag_ == "VBN" and lemma(governor) not in changes:
        above = next((t for t in governor.ancestors if t.tag_.startswith("VB")), None)
        if above is not None and lemma(above) in changes and child(above, "dobj") is not None:
            return above
    return governor


def is_population(counted: Token) -> bool:
    """ "a city of 350,000 people": the number counts those who live there."""
    place = counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ == "of" else None
    return place is not None and lemma(place) in words("populated")


def _of_number(noun: Token | None) -> Token | None:
    """ "the number of people affected rose to 29": the people, not the number; a toll stays one."""
    return noun if noun is None or lemma(noun) == "toll" else complement(noun)


def _priced(span: Any, top: Token) -> Token | None:
    """What a price buys: the version of "$949 for the base 12-inch version"."""
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].lower_ != "for":
        return None
    bought = child(doc[span.end], "pobj")
    if bought is None or not is_noun(bought) or lemma(bought) in words("periods"):
        return None
    return bought


def _measured(span: Any, top: Token) -> Token | None:
    """The noun that a measure or a sum of money is of: the well of "the 40m dry well"."""
    doc, following = span.doc, _following(span)
    if (
        following is not None
        and following.tag_[:2] in ("NN", "JJ", "VB")
        and following.tag_ not in ("VBD", "VBZ", "VBP")
        and following.dep_ != "prep"  # "$17 billion including debt"
        and following.lower_ not in table("extents")
    ):
        noun = _attributive(doc, following)
        if noun is not None and lemma(noun) not in words("periods"):
            return noun
    inner = object_of(top, "of", "in") if top.tag_.startswith(("NN", "CD", "$")) else None
    if inner is not None and is_noun(inner) and lemma(inner) not in table("attributes"):
        return inner
    return _above(top)


def _following(span: Any) -> Token | None:
    """The word after a measure, past its hyphen and past another unit's: "the 400-pound (181-kg) [gorilla]"."""
    doc, at = span.doc, span.end
    if at < len(doc) and doc[at].tag_ == "HYPH":
        at += 1
    bracketed = span.start and doc[span.start - 1].text == "("
    if "-" in span.text and at < len(doc) and (doc[at].text == "(" or (bracketed and doc[at].text == ")")):
        closing = next((t.i for t in doc[at : at + 7] if t.text == ")"), None)
        at = closing + 1 if closing is not None else at
    return doc[at] if at < len(doc) else None


def _above(top: Token) -> Token | None:
    """The noun that governs a measure: "revenue of $8 billion", "the tiger weighed 400 pounds"."""
    head = top.head
    if top.dep_ == "pobj" and head.lower_ in ("of", "at", "to", "by", "for") and head.head.tag_.startswith("NN"):
        return _described(complement(head.head), top)
    if top.dep_ == "appos" and head.tag_.startswith("NN"):
        return head
    verb = predicate(top)
    if verb is None:
        return None
    if lemma(verb) in words("measuring_verbs"):
        subject = _of_number(child(verb, *SUBJECTS))
        return _described(subject, top) if subject is not None else None
    if top.dep_ == "pobj" and head.head == verb and head.lower_ in ("to", "from", "at", "by") and _moves(verb):
        return _of_number(child(verb, "dobj") or child(verb, *SUBJECTS))  # "profit fell 37 per cent to $6 million"
    return None


def _described(noun: Token, measure: Token) -> Token:
    """Of what a depth or a weight is told: the well of "the well's depth" and of "the well has a depth of"."""
    if lemma(noun) not in table("attributes"):
        return noun
    owner = child(noun, "poss") or object_of(noun, "of")
    owner = owner if owner != measure else None
    if owner is None and noun.dep_ == "dobj" and lemma(noun.head) == "have":
        owner = child(noun.head, *SUBJECTS)
    return owner if owner is not None and is_noun(owner) else noun


def _moves(verb: Token) -> bool:
    """A verb of rise and fall, or one that says how much: "put savings at $4 million", "came to $6 million"."""
    return lemma(verb) in words("rises") | words("falls") | words("estimating_verbs") | words("amounting_verbs")


def _attributive(doc: Doc, first: Token) -> Token | None:
    """The noun that a measure stands before: "a 450-pound tiger", "40m dry well"; none over a clause's end."""
    noun = None
    for token in doc[first.i : first.i + 5]:
        if is_noun(token):
            noun = token
        elif token.tag_[:2] not in ("JJ", "VB", "HY") or token.tag_ in _FINITE or noun is not None:
            break
    if noun is not None and lemma(noun) in words("sexes"):  # "the 400-pound male, lowland gorilla"
        return child(noun, "appos") or noun
    return noun


def _bearer(span: Any, top: Token) -> Token | None:
    """Whose age it is: "36-year-old [Callum Hart]", "[Peter Hollis], 32", "[she] was 3 years old"."""
    doc, after = span.doc, span.end
    if after < len(doc) and doc[after].tag_[:2] in ("NN", "JJ"):
        noun = _attributive(doc, doc[after])
        if noun is not None:
            return noun
    before = doc[span.start - 1] if span.start else None
    if before is not None and before.text in (",", "(") and span.start > 1 and is_noun(doc[span.start - 2]):
        return doc[span.start - 2]
    verb = predicate(top)
    return child(verb, *SUBJECTS) if verb is not None else None
