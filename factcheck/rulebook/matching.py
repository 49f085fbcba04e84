"""Whether a claim is of a rule: its nouns, event and words against what the rule asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.model import Claim, Interval
from factcheck.rulebook.rule import GRAINS, Match
from factcheck.rulebook.words import Part, Synonyms

_DAY = 86_400.0
_NO_AMOUNTS = ("rank", "ratio")  # "the 11th", "three to one": matched only by a rule that asks for them
_OWN_NOUNS = frozenset({"age"})  # "a five-year-old boy": no rule for durations means it, unless it says so
_REPORTED = "reported"  # "the police said Monday": a day of saying, no day of the event
_AMOUNTS = frozenset({"money", "share", "measure", "duration"})
_WITHOUT_NOUN = frozenset({"date", "clock", "duration", "place", "person", "quote"})
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "area", "areas", "of"})


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """A claim as rules see it: words, and classes as "#class"."""

    nouns: frozenset[str]
    events: frozenset[str]
    own: frozenset[str]  # the events that its own noun and modifiers tell of: "wounded people"
    said: str  # all words of its clause


def claim_words(claim: Claim, synonyms: Synonyms, light: frozenset[str]) -> ClaimWords:
    """What a claim is about as words and classes; ``light`` are verbs that only carry a noun."""
    about = claim.about
    nouns = _noun_words(claim)
    own = _lower((*nouns, *about.modifiers))
    events = {*own, about.event.lower()}
    if _is_light(claim, synonyms, light):
        # "the launches took place at 11:43": what took place is an agent, or just stands beside it.
        events |= _lower((*about.agents, *about.patients, *about.words))
    if claim.kind == "date":
        events -= set(claim.quote.lower().split())  # "March 8" is no march
    classes = {name for word in nouns for name in synonyms.upward(word, "noun")}
    said = (*nouns, *events, *about.modifiers, *about.words, *about.agents, *about.patients, *about.scope)
    beside = (claim.where or "", about.reference or "", claim.quote)
    return ClaimWords(
        nouns=frozenset(nouns) | _marked(classes),
        events=frozenset(events) | _event_classes(events, synonyms),
        own=frozenset(own) | _event_classes(own, synonyms),
        said=" ".join(("", *said, *beside, "")).lower(),
    )


def keys(word: str, synonyms: Synonyms, part: Part) -> tuple[str, ...]:
    """A rule's word and its main class."""
    classes = synonyms.classes(word, part) or synonyms.classes(word)
    return (word, *(f"#{name}" for name in classes[:1]))


def fits(match: Match, claim: Claim, words: ClaimWords, synonyms: Synonyms) -> bool:
    """Whether a claim answers all that a match asks for."""
    return (
        _amount_fits(match, claim)
        and (not match.events or has(match.events, words.events, synonyms, "event"))
        and (not match.nouns or has(match.nouns, words.nouns, synonyms, "noun"))
        and not has(match.not_nouns, words.nouns, synonyms, "noun")
        and _neighbour_fits(match, claim)
        and (not match.participants or _says(words.said, match.participants))
        and (not match.words_any or _says(words.said, match.words_any))
        and not _says(words.said, match.without)
    )


def weight(match: Match, words: ClaimWords, synonyms: Synonyms) -> int:
    """How narrow a match is: of two rules for one claim, the narrower names it.

    "100 wounded people were brought in with two bodies": the claim's own words weigh more than its event's.
    """
    own = bool(match.events) and has(match.events, words.own, synonyms, "event")
    return match.weight + own


def has(asked: tuple[str, ...], said: frozenset[str], synonyms: Synonyms, part: Part) -> bool:
    """Whether one of a rule's words, or its class, is among a claim's."""
    return bool(asked) and not said.isdisjoint(_asked(asked, synonyms, part))


@lru_cache(maxsize=4096)
def _asked(words: tuple[str, ...], synonyms: Synonyms, part: Part) -> frozenset[str]:
    return frozenset(key for word in words for key in keys(word, synonyms, part))


def _noun_words(claim: Claim) -> set[str]:
    """A claim's noun, alone and with its modifiers: "income", "net income"."""
    about = claim.about
    if about.noun:
        whole = (about.noun, " ".join((*about.modifiers[-1:], about.noun)), " ".join((*about.modifiers, about.noun)))
        return _lower(whole)
    if claim.kind not in _AMOUNTS:
        return set()
    # "Sales fell to $2 billion": an amount without a noun of its own is of what rose, fell or was set.
    return {name.split()[-1].lower() for name in (*about.agents, *about.patients) if name.strip()}


def _is_light(claim: Claim, synonyms: Synonyms, light: frozenset[str]) -> bool:
    """Whether the event says nothing: a headline without a verb, "took place" of a time or place."""
    event = claim.about.event
    if not event:
        return True
    says_nothing = event in light or synonyms.main_class(event, "event") == "occurrence"
    return says_nothing and claim.kind in _WITHOUT_NOUN


def _amount_fits(match: Match, claim: Claim) -> bool:
    about, value = claim.about, claim.value
    dimension = value.dimension if isinstance(value, Interval) else ""
    width = value.high - value.low if isinstance(value, Interval) else 0.0
    return (
        (dimension in match.dimensions if match.dimensions else dimension not in _NO_AMOUNTS)
        and (about.noun not in _OWN_NOUNS or about.noun in match.nouns)
        and (about.role in match.roles if match.roles else claim.kind != "date" or about.role != _REPORTED)
        and (not match.stances or claim.stance in match.stances)
        and (not match.grain or width <= GRAINS[match.grain] * _DAY)
        and (match.references is None or match.references == (about.reference is not None))
    )


def _neighbour_fits(match: Match, claim: Claim) -> bool:
    """Whether the word before a claim's own is one that is asked for, past articles: "from the Sunan area"."""
    if not match.preceded_by and not match.not_preceded_by:
        return True
    before = claim.sentence.text[: claim.start - claim.sentence.start].lower().split()
    word = next((w for w in reversed(before) if w not in _ARTICLES and not w.endswith(("'s", "’s"))), "")
    return (not match.preceded_by or word in match.preceded_by) and word not in match.not_preceded_by


def _event_classes(words: Iterable[str], synonyms: Synonyms) -> frozenset[str]:
    return _marked(name for word in words for name in synonyms.classes(word))


def _marked(classes: Iterable[str]) -> frozenset[str]:
    return frozenset(f"#{name}" for name in classes)


def _lower(words: Iterable[str]) -> set[str]:
    return {word.lower() for word in words if word}


def _says(text: str, asked: Iterable[str]) -> bool:
    """Whether one of the phrases stands in the text as whole words."""
    return any(f" {phrase} " in text for phrase in asked)
