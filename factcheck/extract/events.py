"""What happened to or by what a value counts: its event, and the other predicates that tell of it, nearest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from factcheck.extract.aboard import aboard
from factcheck.extract.idioms import of_phrase
from factcheck.extract.nouns import is_population
from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import SUBJECTS, child, nouns_up, table, words
from factcheck.vocabulary import vocabulary, word_set

_STATES = ("VBN", "JJ", "VBG")
_STATE_IN = ("under", "in", "on", "without", "at")
_MOST = 5  # events of a value, the first included
_NEAR = 3  # tokens between a noun and the participle that tells of it: "the number of people [later] affected"
IsEvent = Callable[[str], bool]


def events(found: Phrase, kind: str, is_event: IsEvent) -> tuple[str, ...]:
    """All that is told of a value, nearest first: "120 injured were taken to hospital": hospitalize, injure."""
    told = list(dict.fromkeys(name for name in _told(found, kind, is_event) if name))
    full = [name for name in told if name not in _nothing()]
    if not full:
        return tuple(told[:1])
    return (full[0], *(name for name in full[1:] if name not in _no_more()))[:_MOST]


@cache
def _nothing() -> frozenset[str]:
    """Verbs that tell of nothing that happens."""
    return words("empty_verbs") | words("light_verbs")


@cache
def _no_more() -> frozenset[str]:
    """Verbs that tell nothing more beside another event."""
    return words("rises") | words("falls") | words("causing_verbs") | _sayings()


@cache
def _sayings() -> frozenset[str]:
    """Verbs that tell what somebody says, and nothing that happens to what a value counts."""
    return word_set("reporting", "verbs") - word_set("reporting", "clausal_only")


def _told(found: Phrase, kind: str, is_word: IsEvent) -> Iterator[str]:
    """A toll's event, an idiom's, a state's ("left dead"), a noun's ("the launch of"), the verb's, a clause's."""
    noun, verb = found.noun, found.verb
    months = _own_words(found) if kind == "date" else frozenset()

    def is_event(word: str) -> bool:
        return word not in months and is_word(word)

    head = noun or found.top
    if kind == "count" and aboard(found):
        yield "carry"
        return
    if kind == "count" and is_population(head):
        yield "live"
        return
    idiom = of_phrase(verb) if verb is not None else ""
    yield from (_of_toll(found), idiom)
    states = list(_of_state(found))
    yield from states
    if states and _of_others(found):
        return
    if verb is None:
        yield from (lemma(t) for t in (head, *head.children) if is_event(lemma(t)))
    else:
        above = [lemma(t) for t in nouns_up(head, verb) if t != noun and is_event(lemma(t))]
        yield from above or (() if idiom else _of_verb(found, verb, is_event))
    if kind not in ("date", "clock"):  # "two missiles on Aug. 30 that flew 200 miles": the missiles flew
        yield from _of_clauses(head)
    yield from (lemma(t) for t in head.lefts if t.tag_ == "VBN" and t.dep_ == "amod" and not _leads(t))
    if noun is not None and is_event(lemma(noun)):
        yield lemma(noun)


def _own_words(found: Phrase) -> frozenset[str]:
    """The words that stand in a date alone: "in March" nobody marches."""
    doc = found.doc
    around = {lemma(t) for t in (*doc[: found.first], *doc[found.last :])}
    return frozenset(lemma(t) for t in doc[found.first : found.last]) - around


def _of_others(found: Phrase) -> bool:
    """ "18 people had been hurt and 12 arrested": what befell those told before is not told of a bare number's own."""
    verb, at = found.verb, found.last
    if found.noun is not None or verb is None or verb.i >= found.first or lemma(verb) not in words("befalls"):
        return False
    return at < len(found.doc) and found.doc[at].tag_ == "VBN" and lemma(found.doc[at]) in words("befalls")


def _of_verb(found: Phrase, verb: Token, is_event: IsEvent) -> Iterator[str]:
    """The verb's own event and those of the nouns beside it: "the march was attended by 200,000"."""
    beside = [lemma(t) for t in _beside(verb, found) if is_event(lemma(t))]
    if _only_carries(verb, found):
        inner = child(verb, "ccomp", "xcomp")
        if inner is not None and inner.tag_ == "VBN":  # "15 million people had their data stolen"
            yield of_phrase(inner) or lemma(inner)
        own = [lemma(found.noun)] if found.noun is not None and is_event(lemma(found.noun)) else []
        yield from (*own, *beside)
        if lemma(verb) in words("sequel_verbs") and verb.dep_ == "conj":
            yield lemma(verb.head)  # "was launched at 11:46 and was followed minutes later by a second"
        if not _estimates(verb, found):
            yield lemma(verb)
        return
    inner = child(verb, "xcomp", "oprd") if _leads(verb) else None
    if inner is not None and inner.tag_.startswith("VB") and inner.i > found.top.i:
        yield of_phrase(inner) or lemma(inner)  # "5,000 are expected to march", "two were found stabbed"
    else:
        yield lemma(verb)
    yield from beside


def _leads(verb: Token) -> bool:
    """A verb that only leads to another: "expected to march", "reported killed"."""
    return lemma(verb) in words("leading_verbs") or lemma(verb) in _sayings()


def _only_carries(verb: Token, found: Phrase) -> bool:
    return lemma(verb) in words("light_verbs") or _estimates(verb, found)


def _estimates(verb: Token, found: Phrase) -> bool:
    """ "put the march at 30,000", "brought the number to 12": the verb says how many, and nothing that happened."""
    if lemma(verb) not in words("estimating_verbs") or child(verb, "dobj", *SUBJECTS) is None:
        return False
    head = found.noun or found.top
    return any(t.dep_ == "pobj" and t.head.head == verb and t.head.lower_ in ("at", "to") for t in (head, found.top))


def _beside(verb: Token, found: Phrase) -> Iterator[Token]:
    """The nouns of events that a verb's value is told with: a light verb's, and a passive's subject."""
    parts = [child(verb, *SUBJECTS), child(verb, "dobj"), child(verb, "attr")]
    if lemma(verb) in words("empty_verbs"):  # "3,000 people are under evacuation orders"
        inside = (child(part, "pobj") for part in verb.children if part.dep_ == "prep" and part.lower_ in _STATE_IN)
        for noun in inside:
            if noun is not None:
                yield from (noun, *(t for t in noun.lefts if t.dep_ == "compound"))
    for part in parts:
        if part is not None and part != found.noun and (part.dep_ == "nsubjpass" or _only_carries(verb, found)):
            yield part


def _of_state(found: Phrase) -> Iterator[str]:
    """The state that people are in: "120 wounded", "100 injured people", "three were left dead"."""
    noun, verb = found.noun, found.verb
    head = noun or found.top
    participle = next((c for c in head.rights if c.dep_ in ("acl", "amod") and c.tag_ in _STATES), None)
    if participle is None and found.last < len(found.doc) and found.doc[found.last].tag_ == "VBN":
        after = found.doc[found.last]
        participle = after if after.dep_ != "amod" or after.head.i < after.i else None  # not "20 damaged homes"
    naming = words("light_verbs") | words("naming_verbs")
    if participle is not None and lemma(participle) not in naming and participle.i - head.i <= _NEAR:
        yield of_phrase(participle) or lemma(participle)
    states = [found.doc[i] for i in range(found.first, found.last)] if noun is None else [noun, *noun.lefts]
    if verb is not None:
        states += [c for c in verb.children if c.dep_ in ("oprd", "acomp")]
    behind = found.doc[max(found.last, (noun.i if noun is not None else 0) + 1) :][:1]
    states += [t for t in behind if t.tag_ in ("JJ", "VBN", "VBD", "NN")]  # "left 14 people dead"
    people = words("people_words")
    yield from (table("states").get(t.lower_, lemma(t)) for t in states if {t.lower_, lemma(t)} & people)


def _of_clauses(head: Token) -> Iterator[str]:
    """The clauses on a noun: "people who had their data exposed", "Americans whose data was exposed"."""
    for clause in head.rights:
        if clause.dep_ not in ("relcl", "acl") or not clause.tag_.startswith("VB"):
            continue
        if clause.dep_ == "acl" and clause.i - head.i > _NEAR:
            continue
        yield of_phrase(clause)
        inner = (
            child(clause, "xcomp", "ccomp") if lemma(clause) in words("leading_verbs") | words("light_verbs") else None
        )
        if inner is not None and inner.tag_.startswith("VB"):
            yield of_phrase(inner) or lemma(inner)
        if lemma(clause) not in words("light_verbs") | words("naming_verbs"):
            yield lemma(clause)


def _of_toll(found: Phrase) -> str:
    """ "death toll" speaks of who died, and a bare toll of the dead."""
    tolls: Mapping[str, str] = vocabulary("syntax")["toll_events"]
    for noun in nouns_up(found.noun or found.top, found.verb):
        if lemma(noun) == "toll":
            return next((tolls[lemma(c)] for c in noun.lefts if lemma(c) in tolls), "die")
    return ""
