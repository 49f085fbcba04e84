"""From mentions and parses to claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extract import (
    ages,
    attributes,
    attribution,
    bearers,
    common_nouns,
    events,
    nouns,
    order,
    phrases,
    predicate,
    roles,
    scope,
    tallies,
    timing,
)
from factcheck.extract.entities import Cast
from factcheck.extract.idioms import of_phrase
from factcheck.extract.parser import Doc, Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.reference import Context
from factcheck.extract.tree import child, words
from factcheck.kinds.children import offspring
from factcheck.model import About, Article, Claim, Interval, Mention, Name, Sentence, Stance, Unread, Unreadable
from factcheck.vocabulary import word_set

if TYPE_CHECKING:
    from factcheck.rulebook import RuleBook

_TIMES = ("date", "clock")
_SHARING = ("money", "measure", "share", "count")
_SUMS = ("money", "measure", "share")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its values and its parse."""

    article: Article
    sentence: Sentence
    mentions: tuple[Mention, ...]
    doc: Doc
    context: Context
    located: tuple[timing.Located, ...]
    cast: Cast


def persons_in(doc: Doc, sentence: Sentence, mentions: Sequence[Mention]) -> frozenset[int]:
    """The tokens of people's names, which are never counted: "a mother of 13 Ana Lucero"."""
    at = sentence.start
    named = ((m.start - at, m.end - at) for m in mentions if m.kind == "person")
    spans = (doc.char_span(start, end, alignment_mode="expand") for start, end in named)
    return frozenset(token.i for span in spans if span is not None for token in span)


def claims_of(parsed: Parsed, previous: str | None, rulebook: RuleBook) -> Iterator[Claim]:
    """The claims of one sentence; ``previous`` is who the sentence before it cites. Ids are left empty.

    ``About.whose`` holds the bearer's number as yet: his names are known when the whole article is read.
    """
    claims = [
        claim
        for mention, found in parsed.located
        for claim in order.split(_claim(parsed, mention, found, previous, rulebook), found)
    ]
    named = ((c, None if _of_parents(c.about) else rulebook.rule_for(c)) for c in order.ordered(claims))
    yield from (replace(claim, rule=rule.code if rule is not None else None) for claim, rule in named)


def locate(
    doc: Doc, sentence: Sentence, mentions: Sequence[Mention], persons: frozenset[int], surnames: frozenset[str]
) -> tuple[timing.Located, ...]:
    """The readable mentions and where each stands; neighbours share a noun, and some bare numbers are ages."""
    known = ages.Known(persons, surnames)
    located = [
        ages.as_age(mention, tallies.told_by(mention, found), known)
        for mention in mentions
        if not isinstance(mention.value, Unreadable)
        and (found := phrases.phrase(doc, sentence, mention, persons)) is not None
    ]
    located = ages.of_persons(located)
    for n in range(len(located) - 1):
        (mention, found), (following, after) = located[n : n + 2]
        if mention.kind == following.kind and mention.kind in _SHARING:
            located[n] = mention, phrases.shared_noun(found, after)
            located[n + 1] = following, phrases.converted(found, after)
    return tuple(located)


def _claim(
    parsed: Parsed,
    mention: Mention,
    found: Phrase,
    previous: str | None,
    rulebook: RuleBook,
) -> Claim:
    assert not isinstance(mention.value, Unreadable)
    start, end = _extent(parsed, mention, found)
    told = _told(found) if mention.kind in _TIMES else None
    about = _about(mention, told or found, parsed.context, rulebook)
    return Claim(
        id="",
        article=parsed.article.id,
        start=start,
        end=end,
        quote=parsed.article.text[start:end],
        sentence=parsed.sentence,
        kind=mention.kind,
        value=mention.value,
        about=replace(
            about,
            role="reported" if told is not None or _is_of_reading(mention, found) else about.role,
            whose=bearers.numbered(bearers.bearer(found, mention, parsed.cast)) or bearers.worded(found, mention),
        ),
        when=timing.when(found, mention, parsed.located, attribution.is_reporting),
        where=timing.where(found, mention, parsed.located),
        attributed_to=attribution.cited(
            found, previous, parsed.context, lambda name: rulebook.authority(name) is not None
        ),
        stance=Stance.ASSERTED if mention.kind == "quote" else attribution.stance(found),
    )


def _extent(parsed: Parsed, mention: Mention, found: Phrase) -> tuple[int, int]:
    """A count's words reach to the noun it counts: "a pair of short-range ballistic missiles"."""
    noun = found.noun
    if mention.kind != "count" or mention.noun == "rank" or noun is None or not found.last <= noun.i < found.last + 8:
        return mention.start, mention.end
    end = parsed.sentence.start + noun.idx + len(noun.text)
    blocked = any(mention.end <= other.start < end for other in parsed.mentions if other.kind != "quote")
    return mention.start, mention.end if blocked else max(end, mention.end)


def _told(found: Phrase) -> Phrase | None:
    """ "launched two missiles, the military reported Wednesday": the date is of the telling, and so of the launch."""
    verb = found.verb
    if verb is not None and _counts_on(verb):
        return found
    if verb is None or not attribution.is_reporting(verb) or of_phrase(verb) in word_set("reporting", "deeds"):
        return None
    inner = phrases.said(verb)
    if inner is not None:
        return replace(found, verb=inner)
    # "media reported on the arrival" on Wednesday; what is "detected between 11:43 and 11:53" happened then.
    return found if attribution.cites_alone(verb) and child(verb, "nsubj") is not None else None


def _is_of_reading(mention: Mention, found: Phrase) -> bool:
    """ "31 cases as of Friday", "the shares were down 7% at midday": when it was read, and nothing happened then."""
    if mention.kind == "clock" and found.verb is not None:
        subject = child(found.verb, "nsubj")
        quoted = subject is not None and lemma(subject) in words("quoted_prices")
        if quoted and _moves(found.verb, ("be", "stand", "trade")):
            return True
    before = [t.lower_ for t in found.doc[max(0, found.first - 2) : found.first]]
    return mention.kind in _TIMES and before in (["as", "of"], ["as", "at"])


def _counts_on(verb: Token) -> bool:
    """ "The number of people killed on Tuesday rose to 17 on Thursday": Thursday is the day of the count."""
    subject = child(verb, "nsubj", "nsubjpass")
    return subject is not None and lemma(subject) in words("transparent_nouns") and _moves(verb, ("stand",))


def _moves(verb: Token, or_is: tuple[str, ...]) -> bool:
    """Whether a verb tells of a rise or a fall, or that a figure is where it is."""
    return lemma(verb) in words("rises") or lemma(verb) in words("falls") or lemma(verb) in or_is


def _of_parents(about: About) -> bool:
    """ "Dad-of-two Marek Hale was among the dead": his children are in no toll."""
    return about.noun in offspring() and not about.event


def _about(mention: Mention, found: Phrase, context: Context, rulebook: RuleBook) -> About:
    point, direction = (None, None)
    if mention.kind in ("measure", "duration"):
        point, direction = scope.reference(found)
    agents, patients = predicate.participants(found, context)
    modifiers = predicate.modifiers(found)
    if mention.noun == "age" and found.noun is not None:
        # An age is of its bearer, whatever he does.
        agents, patients, modifiers = predicate.bearer(found.noun, context), (), predicate.kind_of(found.noun, context)
    elif mention.kind in _SUMS:
        agents = (*predicate.measured(found, context), *agents)
    if isinstance(mention.value, Interval) and (attribute := attributes.attribute(found, mention.value.dimension)):
        modifiers = (attribute, *(word for word in modifiers if word != attribute))
    told = events.events(found, mention.kind, lambda word: _is_event(word, rulebook))
    event, *others = ("",) if mention.noun in offspring() else told or ("",)  # what befell him befell no child of his
    return About(
        noun=_noun(found, mention, context, rulebook)
        or ("people" if mention.kind == "count" and event in words("befalls") else ""),
        modifiers=modifiers,
        event=event,
        events=tuple(others),
        agents=agents,
        patients=patients,
        words=predicate.clause_words(found),
        scope=scope.scope(found),
        reference=point,
        direction=direction,
        role=_role(mention, found),
        change=roles.change_of(found, mention.kind),
    )


def _role(mention: Mention, found: Phrase) -> str:
    if mention.kind == "place" and scope.is_reference(found):
        return "reference"
    if mention.noun == "age":
        return ages.role(found)
    plain = isinstance(mention.value, Name) or mention.kind in _TIMES
    return "actual" if plain else roles.role(found, mention.kind)


def _is_event(word: str, rulebook: RuleBook) -> bool:
    """Whether a noun tells of something that happens: "launch" does, "missile" does not."""
    return any(name in rulebook.event_classes for name in rulebook.synonyms.classes(word, "noun"))


def _noun(found: Phrase, mention: Mention, context: Context, rulebook: RuleBook) -> str:
    noun: Token | None = found.noun
    children = nouns.parent_of(found.doc[found.first : found.last]) if mention.kind == "count" else ""
    if children and (noun is None or noun.i < found.first):
        return children
    if mention.noun and (mention.noun != "rank" or noun is None):
        return mention.noun
    if isinstance(mention.value, Name) or mention.kind in _TIMES:
        return ""
    if noun is None:
        return "people" if mention.kind == "count" and nouns.is_population(found.top) else ""
    spoken_of = context.referent(noun)
    if spoken_of is not None and mention.kind != "count":
        return spoken_of.noun
    return common_nouns.name(noun, lambda word: rulebook.synonyms.classes(word, "noun"))


def unread_of(article: Article, mentions: Sequence[Mention]) -> Iterator[Unread]:
    """The values that a grammar saw and could not read."""
    for mention in mentions:
        if isinstance(mention.value, Unreadable):
            quote = article.text[mention.start : mention.end]
            yield Unread(article.id, mention.start, mention.end, quote, mention.value.reason)
