"""Alignment: which claims of a story speak of the same thing. Built as record linkage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations

import yaml

from factcheck.align.candidate import Candidate
from factcheck.align.evidence import Weights, value_level, weigh
from factcheck.align.features import Features, features, story_of
from factcheck.align.levels import context
from factcheck.align.linkage import Linkage
from factcheck.align.told import Told
from factcheck.kinds import kinds
from factcheck.model import Claim, Judgement, Name, Value, Verdict
from factcheck.reckoning import RECKONED, Near, reckon
from factcheck.rulebook import RuleBook
from factcheck.vocabulary import rules_dir

__all__ = ["Candidate", "align", "weights"]

_SPARSE = 40  # a dimension with no more claims than this is looked at pair by pair
_CROWD = 300  # a key shared by more claims of a block than this tells nothing apart
_ALIKE = ("rare", "same", "near")  # values that a reader might take for one: only these are worth telling apart
_CONVERTED = ("measure", "money")
_DISCOUNT = 0.5  # the share of the values' own weight that does not count among rival partners
_TELLING = 3.0  # how much more it needs where the values are not even alike
_VETOED = 0.7  # how much more evidence a vetoed pair needs to be worth saying


@cache
def weights() -> Weights:
    """The table of ``rules/alignment.yaml``."""
    table = yaml.safe_load((rules_dir() / "alignment.yaml").read_text("utf-8"))
    return Weights(
        table["prior"],
        table["threshold"],
        table["alarm"],
        table["linkage"],
        table["margin"],
        table["slack"],
        table["even"],
        table["sure"],
        table["weights"],
    )


def align(claims: Sequence[Claim], rulebook: RuleBook) -> list[list[Candidate]]:
    """Groups of aligned pairs: each group is of one thing. Vetoed pairs come as groups of their own."""
    table = weights()
    candidates = list(_candidates(claims, rulebook, table))
    held = _best([c for c in candidates if not c.evidence.vetoes and _holds(c, table)], table)
    paired = {(x.a.id, x.b.article) for x in held} | {(x.b.id, x.a.article) for x in held}
    vetoed = [
        c
        for c in candidates
        if c.evidence.vetoes
        and c.evidence.weight >= table.threshold + _VETOED
        and (c.evidence.levels["value"] in _ALIKE or c.evidence.weight >= table.threshold + _TELLING)
        and (c.a.id, c.b.article) not in paired
        and (c.b.id, c.a.article) not in paired
    ]
    groups = _joined(held, Linkage(candidates, _rivals(candidates, rulebook)), table.threshold + table.linkage)
    return _completed(groups, candidates, table) + [[c] for c in _best(vetoed, table)]


def _holds(candidate: Candidate, table: Weights) -> bool:
    """Whether a pair says enough; an alarm needs more than an agreement."""
    alarm = table.alarm if candidate.judgement.verdict is Verdict.CONFLICT else 0.0
    return candidate.evidence.weight >= table.threshold + alarm


def _candidates(claims: Sequence[Claim], rulebook: RuleBook, table: Weights) -> Iterator[Candidate]:
    """Pairs of one kind and dimension, of two articles, that share a noun, an event, a name or a rare word."""
    story = story_of(claims, rulebook)
    blocks: dict[tuple[str, str], list[Features]] = defaultdict(list)
    for claim in _first_said(claims):
        found = features(claim, story, rulebook)
        blocks[claim.kind, found.dimension].append(found)
    near = Near.of(claims)
    for (kind, _), block in blocks.items():
        told = Told(block, _compared)
        for a, b in _sharing(block):
            levels = context(a, b, story, rulebook)
            if weigh(levels, table).weight < table.threshold - 2.0:
                continue
            tolerance = _tolerance(a.claim, b.claim, rulebook)
            plain = _compared(kind, a.claim.value, b.claim.value, tolerance)
            judgement = reckon(a.claim, b.claim, plain, near, tolerance)
            if judgement.cause in RECKONED:
                levels["scope"] = "reckoned"
            other_words = judgement.verdict is Verdict.NOT_COMPARABLE and isinstance(a.claim.value, Name)
            if other_words or _told_of_another_day(a.claim, b.claim, judgement):
                continue
            levels["value"] = value_level(a.claim, b.claim, judgement, levels["noun"])
            levels["elsewhere"] = told.elsewhere(a.claim, b.claim) if judgement.verdict is Verdict.CONFLICT else "unstated"
            yield Candidate(a.claim, b.claim, weigh(levels, table), judgement)


@lru_cache(maxsize=32768)
def _compared(kind: str, a: Value, b: Value, tolerance: float) -> Judgement:
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
    if (claim.kind, claim.article) != (before.kind, before.article) or claim.kind not in _CONVERTED:
        return False
    between = claim.sentence.text[before.end - claim.sentence.start : claim.start - claim.sentence.start]
    return claim.sentence == before.sentence and between.strip() in ("(", "(about", "(around", "[", "/", "or", ", or")


def _told_of_another_day(a: Claim, b: Claim, judgement: Judgement) -> bool:
    """The day it was reported says nothing against the day it happened."""
    return (a.about.role == "reported") != (b.about.role == "reported") and judgement.verdict is not Verdict.AGREE


def _tolerance(a: Claim, b: Claim, rulebook: RuleBook) -> float:
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


def _best(candidates: Iterable[Candidate], table: Weights) -> list[Candidate]:
    """The pairs in which each claim is the other's best partner in that article, or nearly so.

    Partners are ranked by what is said about the values, and only a little by the values: else a figure
    that an article quotes to correct it would hide the one that it gives.
    """
    listed = list(candidates)
    best: dict[tuple[str, str], float] = {}
    for c in listed:
        for own, other in ((c.a, c.b), (c.b, c.a)):
            key = own.id, other.article
            best[key] = max(best.get(key, -99.0), _rank(c))
    return [c for c in listed if _rank(c) >= max(best[c.a.id, c.b.article], best[c.b.id, c.a.article]) - table.margin]


def _rank(candidate: Candidate) -> float:
    return candidate.evidence.weight - _DISCOUNT * candidate.evidence.told


def _joined(pairs: Sequence[Candidate], linkage: Linkage, floor: float) -> list[list[Candidate]]:
    """Pairs that hang together, by average linkage: the surest first; in order of their first claim.

    Two groups become one only where their claims, taken all with all, still speak of one thing: a chain of
    likenesses (the 11-inch model, the 13-inch model, the other 13-inch model) is no likeness of its ends.
    """
    held: dict[str, list[Candidate]] = {}
    for pair in sorted(pairs, key=lambda p: (-p.evidence.weight, _number(p.a), _number(p.b))):
        a, b = linkage.group(pair.a.id), linkage.group(pair.b.id)
        if a == b:
            held[a].append(pair)
        elif linkage.mean(a, b) >= floor:
            joined = [*held.pop(a, ()), *held.pop(b, ()), pair]
            held[linkage.join(a, b)] = joined
    return sorted(held.values(), key=lambda g: min(_number(c) for p in g for c in (p.a, p.b)))


def _rivals(candidates: Iterable[Candidate], rulebook: RuleBook) -> Iterator[tuple[Claim, Claim]]:
    """The claims of one article that cannot both be right if they are of one thing: most often they are of two."""
    claims = {claim.id: claim for c in candidates for claim in (c.a, c.b)}
    blocks: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims.values():
        blocks[claim.article, claim.kind].append(claim)
    for own in blocks.values():
        for a, b in combinations(own, 2):
            if _compared(a.kind, a.value, b.value, _tolerance(a, b, rulebook)).verdict is Verdict.CONFLICT:
                yield a, b


def _completed(groups: list[list[Candidate]], candidates: Sequence[Candidate], table: Weights) -> list[list[Candidate]]:
    """Groups with the pairs that hold only through others: A and B, B and C speak of one thing, and so do A and C."""
    group_of = {claim.id: number for number, group in enumerate(groups) for c in group for claim in (c.a, c.b)}
    known = {(c.a.id, c.b.id) for group in groups for c in group}
    for c in candidates:
        number = group_of.get(c.a.id, -1)
        if number < 0 or number != group_of.get(c.b.id, -2) or (c.a.id, c.b.id) in known or c.evidence.vetoes:
            continue
        if c.evidence.weight >= table.threshold - table.slack:
            groups[number].append(c)
    return groups


def _number(claim: Claim) -> int:
    return int(claim.id[1:])
