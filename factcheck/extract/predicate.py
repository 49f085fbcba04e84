"""The event a value belongs to: its predicate, who takes part in it, and the words of its clause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import SUBJECTS, Phrase, child, name_of, words
from factcheck.vocabulary import vocabulary

_CLAUSES = ("advcl", "ccomp", "relcl", "acl", "conj", "parataxis", "pcomp", "xcomp", "csubj")
_STATES = ("VBN", "JJ", "VBG")


def event(found: Phrase, is_event: Callable[[str], bool]) -> str:
    """The event's lemma: a toll's, a participle's, a state's ("left dead"), a noun's ("the launch"), or the verb's."""
    toll = _of_toll(found)
    if toll:
        return toll
    noun, verb = found.noun, found.verb
    if noun is not None:
        participle = next((c for c in noun.rights if c.dep_ in ("acl", "amod") and c.tag_ in _STATES), None)
        if participle is not None and lemma(participle) not in words("light_verbs") and participle.i - noun.i <= 3:
            return lemma(participle)
        if lemma(noun) in words("people_words"):
            return lemma(noun)
    if verb is None:
        head = noun or found.top
        return next((lemma(t) for t in (head, *head.children) if is_event(lemma(t))), "")
    state = child(verb, "oprd", "acomp")
    if state is not None and lemma(state) in words("people_words"):
        return lemma(state)
    for ancestor in _nouns_up(noun or found.top, verb):
        if ancestor != noun and is_event(lemma(ancestor)):
            return lemma(ancestor)
    return _carried(verb, is_event) if lemma(verb) in words("light_verbs") else lemma(verb)


def _of_toll(found: Phrase) -> str:
    """ "death toll" speaks of who died, and a bare toll of the dead."""
    tolls: Mapping[str, str] = vocabulary("syntax")["toll_events"]
    for noun in _nouns_up(found.noun or found.top, found.verb):
        if lemma(noun) == "toll":
            return next((tolls[lemma(c)] for c in noun.lefts if lemma(c) in tolls), "die")
    return ""


def _carried(verb: Token, is_event: Callable[[str], bool]) -> str:
    """The event that a light verb only carries: "the launches took place", "detected the launches"."""
    for part in (child(verb, *SUBJECTS), child(verb, "dobj")):
        if part is not None and is_event(lemma(part)):
            return lemma(part)
    if lemma(verb) in words("sequel_verbs") and verb.dep_ == "conj":
        return lemma(verb.head)  # "was launched at 11:46 and was followed minutes later by a second"
    return lemma(verb)


def _nouns_up(token: Token, verb: Token | None) -> Iterator[Token]:
    """The nouns between a token and its verb, the token first."""
    while token != verb:
        if token.tag_.startswith("NN"):
            yield token
        if token.head.i == token.i:
            return
        token = token.head


def participants(found: Phrase) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom: subjects and by-phrases; objects and other governed names."""
    verb = found.verb
    if verb is None:
        return (), ()
    subject = _subject(verb)
    agents: list[Token] = []
    patients: list[Token] = []
    if subject is not None and subject.tag_ not in ("PRP", "WP", "WDT", "EX"):
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
    own = range(found.first, found.last)
    return _names(agents, found.noun, own), _names(patients, found.noun, own)


def _subject(verb: Token) -> Token | None:
    """A verb's subject; a conjunct borrows that of the first verb: "fell ... and wounded"."""
    for _ in range(3):
        subject = child(verb, "nsubj", "nsubjpass")
        if subject is not None or verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep"):
            return subject
        verb = verb.head
    return None


def _names(tokens: Iterable[Token], noun: Token | None, own: range) -> tuple[str, ...]:
    return tuple(name_of(t) for t in tokens if t != noun and t.i not in own and t.tag_[:2] == "NN")


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
