"""Who takes part in what a value belongs to, the words of its clause, and the modifiers of its noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.extract.common_nouns import is_demonym
from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.reference import Context
from factcheck.extract.tree import SUBJECTS, hyphenated, is_noun, name_of, subject_of, words

_CLAUSES = ("advcl", "ccomp", "relcl", "acl", "conj", "parataxis", "pcomp", "xcomp", "csubj")
_MODIFIERS = ("amod", "compound", "nmod", "nummod")


def participants(found: Phrase, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom: subjects and by-phrases; objects and other governed names."""
    verb = found.verb
    if verb is None:
        return (), ()
    subject = subject_of(verb)
    agents: list[Token] = []
    patients: list[Token] = []
    if subject is not None and subject.tag_ not in ("WP", "WDT", "EX"):
        (patients if subject.dep_ == "nsubjpass" else agents).append(subject)
    if verb.dep_ in ("relcl", "acl") and verb.head.tag_.startswith("NN"):
        (patients if verb.tag_ == "VBN" else agents).append(verb.head)
    for part in verb.children:
        if part.dep_ == "agent":
            agents += [t for t in part.children if t.dep_ == "pobj"]
        elif part.dep_ in ("dobj", "dative", "attr", "oprd"):
            patients.append(part)
        elif part.dep_ == "prep":
            patients += [t for t in part.children if t.dep_ == "pobj" and t.tag_.startswith("NNP")]
    return _names(agents, found, context), _names(patients, found, context)


def bearer(noun: Token, context: Context) -> tuple[str, ...]:
    """Whose an age is, with the name that is put behind him: "tiger", "Kibo" of "a tiger named Kibo"."""
    named = [t for part in noun.rights if part.dep_ in ("acl", "appos") for t in (part, *part.children)]
    behind = [t for t in named if t.tag_.startswith("NNP") and t.dep_ in ("oprd", "appos", "dobj", "attr")]
    before = [noun.head] if noun.dep_ == "appos" and noun.head.tag_.startswith("NN") else []
    return tuple(name for name in dict.fromkeys(_called(t, context) for t in (*before, noun, *behind)) if name)


def kind_of(noun: Token, context: Context) -> tuple[str, ...]:
    """What the bearer of an age is, in common nouns and adjectives: "boy" of "the 4-year-old boy"."""
    spoken_of = context.referent(noun)
    if spoken_of is not None:
        return () if spoken_of.named else (spoken_of.noun,)
    plain = (t for t in (*noun.lefts, noun) if t.tag_ in ("NN", "NNS", "JJ") and t.is_alpha)
    return tuple(dict.fromkeys(lemma(t) for t in plain))


def attributive(found: Phrase) -> bool:
    """Whether a value stands before its noun and only describes it: "the 450-pound tiger fell"."""
    return found.noun is not None and found.last <= found.noun.i <= found.last + 5 and found.noun.dep_ != "pobj"


def measured(found: Phrase, context: Context) -> tuple[str, ...]:
    """What a price or a measure is of, by its whole name: "the 13-inch model" of "the 13-inch model costs $999"."""
    if found.noun is None or found.noun.dep_ not in SUBJECTS or attributive(found):
        return ()
    return tuple(name for name in (_called(found.noun, context),) if name)


def _names(tokens: Iterable[Token], found: Phrase, context: Context) -> tuple[str, ...]:
    """The names of noun phrases other than the value's own."""
    named = (_called(t, context) for t in tokens if any(c.isalnum() for c in t.text) and not _own(t, found))
    return tuple(dict.fromkeys(name for name in named if name))


def _called(token: Token, context: Context) -> str:
    """A noun phrase by its name; a pronoun or "the company" by that of whom it speaks."""
    spoken_of = context.referent(token)
    if spoken_of is not None:
        return spoken_of.name
    return name_of(token) if is_noun(token) and lemma(token) not in words("periods") else ""


def _own(token: Token, found: Phrase) -> bool:
    """Whether a noun phrase is the value itself: its noun, its number, or what the parser put behind these."""
    if found.noun is not None and hyphenated(token) == found.noun:
        return True
    return bool(token.left_edge.i <= found.top.i <= token.i or found.first <= token.i < found.last)


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
    """The noun's own modifiers: "short-range", "ballistic"."""
    collected = []
    if found.noun is not None:
        collected += [lemma(found.noun).removesuffix("s")] if is_demonym(found.noun) else []
        own = range(found.first, found.last)
        parts = [c for c in found.noun.lefts if c.dep_ in _MODIFIERS and c.i not in own]
        collected += [word for part in parts for word in _hyphen_joined(part, own)]
    return tuple(dict.fromkeys(collected))


def _hyphen_joined(part: Token, own: range) -> list[str]:
    """The words of a modifier, one by one, those with a hyphen as one: "13-inch", "short-range"."""
    joined: list[str] = []
    glue = False
    for token in part.doc[part.left_edge.i : part.i + 1]:
        if token.text == "-":
            glue = bool(joined) and not token.nbor(-1).whitespace_
            if glue:
                joined[-1] += "-"
        elif glue:
            joined[-1] += token.lower_
            glue = False
        elif token.i not in own and token.dep_ not in ("det", "poss", "case", "punct") and token.text[0].isalnum():
            joined.append(token.lower_)
    return [word for word in joined if not word.endswith("-") and any(c.isalpha() for c in word)]
