"""Alignment: which claims of a story speak of the same thing. Built as record linkage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import yaml

from factcheck.align.evidence import Evidence, Weights, context, value_level, weigh
from factcheck.align.features import Features, features, story_of
from factcheck.kinds import kinds
from factcheck.model import Claim, Judgement, Verdict
from factcheck.rulebook import RuleBook
from factcheck.vocabulary import rules_dir

_CROWD = 300  # a key shared by more claims of a block than this tells nothing apart
_ALIKE = ("rare", "same", "near")  # values that a reader might take for one: only these are worth telling apart
_VETOED = 1.0  # how much more evidence a vetoed pair needs to be worth saying


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims that may speak of one thing, what says so, and how their values compare."""

    a: Claim
    b: Claim
    evidence: Evidence
    judgement: Judgement


@cache
def weights() -> Weights:
    """The table of ``rules/alignment.yaml``."""
    table = yaml.safe_load((rules_dir() / "alignment.yaml").read_text("utf-8"))
    return Weights(table["prior"], table["threshold"], table["margin"], table["sure"], table["weights"])


def align(claims: Sequence[Claim], rulebook: RuleBook) -> list[list[Candidate]]:
    """Groups of aligned pairs: each group is of one thing. Vetoed pairs come as groups of their own."""
    table = weights()
    candidates = list(_candidates(claims, rulebook, table))
    held = _best([c for c in candidates if not c.evidence.vetoes and c.evidence.weight >= table.threshold], table)
    paired = {(x.a.id, x.b.article) for x in held} | {(x.b.id, x.a.article) for x in held}
    vetoed = [
        c
        for c in candidates
        if c.evidence.vetoes
        and c.evidence.weight >= table.threshold + _VETOED
        and c.evidence.levels["value"] in _ALIKE
        and (c.a.id, c.b.article) not in paired
        and (c.b.id, c.a.article) not in paired
    ]
    return _joined(held) + [[c] for c in _best(vetoed, table)]


def _candidates(claims: Sequence[Claim], rulebook: RuleBook, table: Weights) -> Iterator[Candidate]:
    """Pairs of one kind and dimension, of two articles, that share a noun, an event, a name or a rare word."""
    story = story_of(claims, rulebook)
    blocks: dict[tuple[str, str], list[Features]] = defaultdict(list)
    for claim in claims:
        found = features(claim, story, rulebook)
        blocks[claim.kind, found.dimension].append(found)
    grammars = kinds()
    for (kind, _), block in blocks.items():
        for a, b in _sharing(block):
            levels = context(a, b, story, rulebook)
            if weigh(levels, table).weight < table.threshold - 2.0:
                continue
            tolerance = _tolerance(a.claim, b.claim, rulebook)
            judgement = grammars[kind].compare(a.claim.value, b.claim.value, tolerance)
            if _told_of_another_day(a.claim, b.claim, judgement):
                continue
            levels["value"] = value_level(a.claim, b.claim, judgement)
            yield Candidate(a.claim, b.claim, weigh(levels, table), judgement)


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
    pairs = {pair for members in by_key.values() if len(members) <= _CROWD for pair in combinations(members, 2)}
    for i, j in sorted(pairs):
        if block[i].claim.article != block[j].claim.article:
            yield block[i], block[j]


def _best(candidates: Iterable[Candidate], table: Weights, margin: float | None = None) -> list[Candidate]:
    """The pairs in which each claim is the other's best partner in that article, or as good as."""
    listed = list(candidates)
    slack = table.margin if margin is None else margin
    best: dict[tuple[str, str], float] = {}
    for c in listed:
        for own, other in ((c.a, c.b), (c.b, c.a)):
            key = own.id, other.article
            best[key] = max(best.get(key, -99.0), c.evidence.weight)
    return [
        c
        for c in listed
        if c.evidence.weight >= best[c.a.id, c.b.article] - slack
        and c.evidence.weight >= best[c.b.id, c.a.article] - slack
    ]


def _joined(pairs: Sequence[Candidate]) -> list[list[Candidate]]:
    """Pairs that hang together, in order of their first claim."""
    group_of: dict[str, int] = {}
    groups: dict[int, list[Candidate]] = {}
    for number, pair in enumerate(pairs):
        joined = sorted({group_of[i] for i in (pair.a.id, pair.b.id) if i in group_of})
        merged = [p for g in joined for p in groups.pop(g)] + [pair]
        groups[number] = merged
        for p in merged:
            group_of[p.a.id] = group_of[p.b.id] = number
    return sorted(groups.values(), key=lambda g: int(min(int(p.a.id[1:]) for p in g)))
