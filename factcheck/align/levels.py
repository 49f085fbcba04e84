"""The levels of evidence that two claims speak of one thing: same, synonym, broader, unstated, different ..."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import fsum

from factcheck.align import circumstances
from factcheck.align.features import Features, Story, differ
from factcheck.model import Claim, Interval, Role
from factcheck.reckoning.people import is_person
from factcheck.rulebook import RuleBook
from factcheck.vocabulary import vocabulary, word_set

_SMALL = 10
_FEW = 2


def context(a: Features, b: Features, story: Story, rulebook: RuleBook) -> dict[str, str]:
    """All levels but that of the values themselves."""
    x, y = a.claim.about, b.claim.about
    noun = _noun(a, b, rulebook)
    return {
        "kind": a.claim.kind,
        "part": _part(a.claim, b.claim, story),
        "figure": _figure(a.claim, b.claim),
        "rivals": _crowd(max(story.rivals.get(c.claim.id, 0) for c in (a, b))),
        "others": _others(a.claim.kind, max(story.others.get(c.claim.id, 0) for c in (a, b))),
        "noun": noun,
        "modifiers": _sets(frozenset(x.modifiers), frozenset(y.modifiers)),
        "event": _event(a, b),
        "who": _who(a, b),
        "whose": _whose(a, b),
        "words": _shared(a.words, b.words),
        "sentence": _shared(a.sentence, b.sentence),
        "when": circumstances.when(a.claim, b.claim, story),
        "where": circumstances.where(a.claim, b.claim),
        "scope": circumstances.scope(a.claim, b.claim, noun),
        "reference": circumstances.reference(a.claim, b.claim),
        "order": _same_or(a.order, b.order),
        "role": circumstances.role(x, y),
        "change": _same_or(x.change, y.change),
        "rule": _same_or(a.claim.rule or "", b.claim.rule or ""),
    }


def _noun(a: Features, b: Features, rulebook: RuleBook) -> str:
    """ "people" and "women" share a noun as good as none: what happened to them has to tell."""
    x, y = a.claim.about.noun, b.claim.about.noun
    if not x or not y or {x, y} & word_set("syntax", "counting"):
        return "unstated"
    if x != y and {x, y} & word_set("syntax", "sexes"):
        return "different"
    people = [_people(noun, rulebook) for noun in (x, y)]
    if all(people) and (_anybody(x) or _anybody(y)):
        return "common"
    if x == y:
        return "same"
    if a.nouns & b.nouns:
        return "synonym"
    if rulebook.synonyms.is_broader(x, y) or rulebook.synonyms.is_broader(y, x):
        return "broader"
    return "alien" if people[0] != people[1] and a.claim.kind == "count" else "different"  # "14 people", "190 windows"


def _people(noun: str, rulebook: RuleBook) -> bool:
    named = _anybody(noun) or noun in word_set("syntax", "of_people") or is_person(noun)
    return named or "person" in rulebook.synonyms.upward(noun, "noun")


def _anybody(noun: str) -> bool:
    return noun in vocabulary("syntax")["anybody"]


def _event(a: Features, b: Features) -> str:
    x, y = a.claim.about, b.claim.about
    if not a.events or not b.events:
        return "unstated"
    if x.event == y.event:
        return "idle" if x.event in vocabulary("syntax")["empty_verbs"] else "same"
    if a.events & b.events:
        return "synonym"
    if a.told & b.told:
        return "shared"
    if {x.event, y.event} & word_set("syntax", "empty_verbs"):
        return "unstated"  # "there were 40 pilgrims"
    if a.claim.kind == "place":
        return "unlike"  # a place is of its event
    if a.claim.kind in ("date", "clock", "duration"):
        return "unstated" if x.noun == "age" else "otherwise"  # "left at 3:15", "sailed at 3:45"
    bare = a.claim.kind == "count" and any(not noun or _anybody(noun) for noun in (x.noun, y.noun))
    return "clash" if bare else "different"  # "12 people were injured", "20 people were led to safety"


def _sets(a: frozenset[str], b: frozenset[str]) -> str:
    if not a or not b:
        return "unstated"
    return "same" if a & b else "different"


def _who(a: Features, b: Features) -> str:
    """Shared names, by how rare they are here; "the 13-inch model" and "the 15-inch model" are two things."""
    x, y = (frozenset(w for w in names if w[0].isdigit()) for names in (a.names, b.names))
    if differ(x, y):
        return "different"
    if not a.names or not b.names:
        return "unstated"
    shared = fsum(a.names[w] for w in a.names.keys() & b.names.keys())
    least = min(fsum(a.names.values()), fsum(b.names.values()))
    return "same" if shared >= least / 2 else "partly" if shared else "different"


def _whose(a: Features, b: Features) -> str:
    """Of whom or what: names tell most ("Rowe" and "Hart" are two), sizes of a model too, else what sort it is."""
    if differ(a.sizes, b.sizes):
        return "different"
    if a.bearer and b.bearer:
        if a.bearer <= b.bearer or b.bearer <= a.bearer:
            return "same"
        aged = a.claim.about.noun == "age"  # an age is of nobody else
        return "partly" if a.bearer & b.bearer else "stranger" if aged else "different"  # "Walter", "Irene Brandt"
    if not a.sorts or not b.sorts:
        return "unstated"
    return "like" if a.sorts & b.sorts else "unlike"


def _figure(a: Claim, b: Claim) -> str:
    """Small whole numbers are everywhere: two articles' "two" and "three" seldom count the same things."""
    if (
        a.kind != "count"
        or a.about.noun == "rank"
        or not isinstance(a.value, Interval)
        or not isinstance(b.value, Interval)
    ):
        return "unstated"
    stated = (*a.value.stated, *b.value.stated)
    if not stated or max(stated) > _SMALL:
        return "large"
    return "referred" if _refers_back(a) or _refers_back(b) else "small"


def _crowd(rivals: int) -> str:
    return "none" if not rivals else "one" if rivals == 1 else "many"


def _others(kind: str, values: int) -> str:
    if kind == "count":
        return "unstated"  # all counts are of one dimension
    return "none" if not values else "few" if values <= _FEW else "many"


def _refers_back(claim: Claim) -> bool:
    """ "the two leaders" counts nothing anew."""
    return _definite_before(claim.sentence.text, claim.start - claim.sentence.start)


@lru_cache(maxsize=65536)
def _definite_before(text: str, at: int) -> bool:
    """Remembered, as a claim is held against every other of its story."""
    before = text[:at].rsplit(None, 1)
    return bool(before) and before[-1].lower() in vocabulary("syntax")["definite"]


def _part(a: Claim, b: Claim, story: Story) -> str:
    """Where each stands: a headline is no evidence against the body; the leads tell of one event."""
    if Role.HEADLINE in (a.sentence.role, b.sentence.role):
        return "headline"
    return "lead" if story.in_lead(a) and story.in_lead(b) else "body"


def _shared(a: Mapping[str, float], b: Mapping[str, float]) -> str:
    """How much of the lesser clause's rarity is shared."""
    least = min(fsum(a.values()), fsum(b.values()))
    if not least:
        return "none"
    share = fsum(a[w] for w in a.keys() & b.keys()) / least
    return "much" if share >= 0.55 else "some" if share >= 0.3 else "little" if share >= 0.12 else "none"


def _same_or(x: str, y: str) -> str:
    if not x or not y:
        return "unstated"
    return "same" if x == y else "different"
