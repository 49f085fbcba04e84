"""The pairs of claims that may speak of one thing, and what says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from factcheck.align.across import across, of_one_thing
from factcheck.align.aging import older
from factcheck.align.apart import two_things
from factcheck.align.candidate import Candidate
from factcheck.align.evidence import Weights, value_level, weigh
from factcheck.align.features import Features, Story, features, story_of
from factcheck.align.levels import context
from factcheck.align.told import Told
from factcheck.kinds import kinds
from factcheck.kinds.children import offspring
from factcheck.model import Claim, Interval, Judgement, Name, Value, Verdict
from factcheck.reckoning import RECKONED, Near, reckon
from factcheck.reckoning.across import Published
from factcheck.rulebook import RuleBook

_SPARSE = 40  # a dimension with no more claims than this is looked at pair by pair
_CROWD = 300  # a key shared by more claims of a block than this tells nothing apart
_FAINT = 2.0  # a pair so far below the threshold is not looked at further
_BESIDE = ("close", "near")  # levels of values that contradict each other, but not by much


@dataclass(frozen=True, slots=True)
class _Seen:
    """What all pairs of a story are looked at with."""

    story: Story
    rulebook: RuleBook
    table: Weights
    near: Near
    published: Published

    def levels(self, a: Features, b: Features) -> dict[str, str] | None:
        """The evidence beside the values; None where it says next to nothing."""
        levels = context(a, b, self.story, self.rulebook)
        return None if weigh(levels, self.table).weight < self.table.threshold - _FAINT else levels


def candidates(
    claims: Sequence[Claim], rulebook: RuleBook, table: Weights, published: Published
) -> Iterator[Candidate]:
    """Pairs of one kind and dimension that share a noun, an event, a name or a rare word; times of two kinds that tell
    one span; and what one article tells in two ways."""
    story = story_of(claims, rulebook)
    seen = _Seen(story, rulebook, table, Near.of(claims), published)
    blocks: dict[tuple[str, str], list[Features]] = defaultdict(list)
    for claim in _first_said(claims):
        found = features(claim, seen.story, rulebook)
        blocks[claim.kind, found.dimension].append(found)
    for block in blocks.values():
        told = Told(block, compared)
        for a, b in _sharing(block):
            candidate = _alike(a, b, told, seen)
            if candidate is not None:
                yield candidate
        yield from _within(block, told, seen)
    alone = Told((), compared)  # no like value is held against these
    for a, b, judgement in across(
        [found for block in blocks.values() for found in block], seen.near, published, story.main_day
    ):
        levels = seen.levels(a, b)
        if levels is not None and of_one_thing(a, b, levels, judgement):
            yield _weighed(a, b, levels, judgement, alone, seen)


def _alike(a: Features, b: Features, told: Told, seen: _Seen) -> Candidate | None:
    """A pair of one kind, unless it says next to nothing."""
    levels = seen.levels(a, b)
    if levels is None:
        return None
    tolerance = tolerated(a.claim, b.claim, seen.rulebook)
    plain = compared(a.claim.kind, a.claim.value, b.claim.value, tolerance)
    judgement = reckon(a.claim, b.claim, plain, seen.near, tolerance)
    if judgement.cause in RECKONED:
        levels["scope"] = "reckoned"
    other_words = judgement.verdict is Verdict.NOT_COMPARABLE and isinstance(a.claim.value, Name)
    if other_words or _told_of_another_day(a.claim, b.claim, judgement) or two_things(a, b, judgement):
        return None
    levels |= older(a, b, judgement, seen.published)
    return _weighed(a, b, levels, judgement, told, seen)


def _within(block: Sequence[Features], told: Told, seen: _Seen) -> Iterator[Candidate]:
    """Contradictions of one article with itself, in what does not change from one sentence to the next."""
    by_article: dict[str, list[Features]] = defaultdict(list)
    for found in block:
        if _unchanging(found.claim):
            by_article[found.claim.article].append(found)
    for a, b in (pair for own in by_article.values() for pair in combinations(own, 2)):
        if a.claim.sentence.start == b.claim.sentence.start:
            continue
        candidate = _alike(a, b, told, seen)
        if candidate is not None and candidate.judgement.verdict is Verdict.CONFLICT:
            yield candidate


def _unchanging(claim: Claim) -> bool:
    """An age, a name, a length or a weight: no later telling brings another, as it does of a toll or a price."""
    value = claim.value
    if isinstance(value, Interval):
        return claim.about.noun == "age" or value.dimension in ("length", "mass")
    return claim.kind in ("person", "body")


def _weighed(
    a: Features, b: Features, levels: Mapping[str, str], judgement: Judgement, told: Told, seen: _Seen
) -> Candidate:
    found = with_values(levels, a.claim, b.claim, judgement, told)
    return Candidate(a.claim, b.claim, weigh(found, seen.table), judgement)


def with_values(levels: Mapping[str, str], a: Claim, b: Claim, judgement: Judgement, told: Told) -> dict[str, str]:
    """The levels of evidence with those of the values themselves."""
    elsewhere = told.elsewhere(a, b) if judgement.verdict is Verdict.CONFLICT else "unstated"
    value = value_level(a, b, judgement, levels["noun"])
    own = levels["whose"] == "same" and _has_but_one(a, value)
    return {**levels, "whose": "own" if own else levels["whose"], "value": value, "elsewhere": elsewhere}


def _has_but_one(claim: Claim, value: str) -> bool:
    """Whether nobody has two such values: his age, within the few years by which it is told wrong; his children."""
    return claim.about.noun in offspring() or (claim.about.noun == "age" and value in _BESIDE)


@lru_cache(maxsize=32768)
def compared(kind: str, a: Value, b: Value, tolerance: float) -> Judgement:
    """Two values by their kind's grammar. Remembered, as the articles of a story give the same few values again."""
    judgement: Judgement = kinds()[kind].compare(a, b, tolerance)
    return judgement


def _first_said(claims: Sequence[Claim]) -> Iterator[Claim]:
    """All claims but those that only convert the one before: "40 metres (131 feet)" is one length."""
    before: Claim | None = None
    for claim in claims:
        if before is None or not _converts(claim, before):
            yield claim
            before = claim


def _converts(claim: Claim, before: Claim) -> bool:
    if (claim.kind, claim.article) != (before.kind, before.article) or claim.kind != "measure":
        return False  # a sum in two currencies is told twice: the other article has either
    if _unit(claim) == _unit(before):
        return False  # "12 miles, or 15 miles by road" is two lengths
    between = claim.sentence.text[before.end - claim.sentence.start : claim.start - claim.sentence.start]
    return claim.sentence == before.sentence and between.strip() in ("(", "(about", "(around", "[", "/", "or", ", or")


def _unit(claim: Claim) -> str:
    return claim.value.unit if isinstance(claim.value, Interval) else ""


def _told_of_another_day(a: Claim, b: Claim, judgement: Judgement) -> bool:
    """The day it was reported says nothing against the day it happened, nor against that of another report."""
    return "reported" in (a.about.role, b.about.role) and judgement.verdict is not Verdict.AGREE


def tolerated(a: Claim, b: Claim, rulebook: RuleBook) -> float:
    """How far "about" reaches here, as a share; 0 leaves it to the kind."""
    rule = rulebook.rule(a.rule) or rulebook.rule(b.rule)
    return (rule.tolerance.share or 0.0) if rule is not None and rule.tolerance is not None else 0.0


def _sharing(block: Sequence[Features]) -> Iterator[tuple[Features, Features]]:
    by_key: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(block):
        for key in found.keys:
            by_key[key].append(index)
    if len(block) <= _SPARSE:
        by_key = {"": list(range(len(block)))}
    pairs = {pair for members in by_key.values() if len(members) <= _CROWD for pair in combinations(members, 2)}
    for i, j in sorted(pairs):
        if block[i].claim.article != block[j].claim.article:
            yield block[i], block[j]
