"""Alignment: which claims of a story speak of the same thing. Built as record linkage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

import yaml

from factcheck.align.candidate import Candidate
from factcheck.align.evidence import Weights
from factcheck.align.grouping import between, completed, holds, joined, paired, without_doubtful
from factcheck.align.linkage import Linkage
from factcheck.align.pairing import candidates, compared, tolerated
from factcheck.model import Claim, Verdict
from factcheck.reckoning.across import Published
from factcheck.rulebook import RuleBook
from factcheck.vocabulary import rules_dir

__all__ = ["Candidate", "align", "weights"]

_ALIKE = ("telling", "rare", "same", "near")  # values that a reader might take for one: worth telling apart
_DISCOUNT = 0.5  # the share of the values' own weight that does not count among rival partners
_TELLING = 3.0  # how much more it needs where the values are not even alike
_VETOED = 0.7  # how much more evidence a vetoed pair needs to be worth saying


@cache
def weights() -> Weights:
    """The table of ``rules/alignment.yaml``."""
    table = yaml.safe_load((rules_dir() / "alignment.yaml").read_text("utf-8"))
    return Weights(levels=table.pop("weights"), **table)


def align(claims: Sequence[Claim], rulebook: RuleBook, published: Published | None = None) -> list[list[Candidate]]:
    """Groups of aligned pairs: each group is of one thing. Vetoed pairs come as groups of their own.

    ``published`` has each article's publication by its id; times of different kinds are set side by side with it.
    """
    table = weights()
    found = list(candidates(claims, rulebook, table, published or {}))
    alike = [c for c in found if c.a.kind == c.b.kind and c.a.article != c.b.article]
    held = _partners([c for c in alike if not c.evidence.vetoes and holds(c, table)], table)
    taken = {place for c in held for place in ((c.a.id, c.b.article), (c.b.id, c.a.article))}
    alone = [
        c
        for c in found
        if c.a.article != c.b.article and (c.a.id, c.b.article) not in taken and (c.b.id, c.a.article) not in taken
    ]
    vetoed = [c for c in alone if c.evidence.vetoes and _worth_telling(c, table)]
    crossing = [c for c in found if c.a.kind != c.b.kind and not c.evidence.vetoes and holds(c, table)]
    lonely = {(c.a.id, c.b.id) for c in alone}
    across = [c for c in crossing if _fits(c) or (c.a.id, c.b.id) in lonely]
    groups = joined(held, Linkage(alike, _rivals(alike, rulebook)), table.threshold + table.linkage)
    within = [c for c in found if c.a.article == c.b.article and not c.evidence.vetoes]
    groups = [without_doubtful(group, table) for group in completed(groups, alike, within, table)]
    slips = [c for c in within if c.judgement.cause == "spelling" and holds(c, table, -table.within)]
    told = paired(groups)
    single = (*_best(across, table), *(c for c in slips if (c.a.id, c.b.id) not in told), *_best(vetoed, table))
    return [group for group in (*groups, *between(held, groups, table)) if group] + [[c] for c in single]


def _worth_telling(vetoed: Candidate, table: Weights) -> bool:
    """Whether a reader might take the two for one thing, had nobody told him that they are not."""
    weight = vetoed.evidence.weight - table.threshold
    return weight >= _TELLING or (weight >= _VETOED and vetoed.evidence.levels["value"] in _ALIKE)


def _partners(held: Sequence[Candidate], table: Weights) -> list[Candidate]:
    """The best partners, and every name spelt in two ways: that an article has it right too makes it no other name."""
    best = _best(held, table)
    known = {(c.a.id, c.b.id) for c in best}
    return best + [c for c in held if c.judgement.cause == "spelling" and (c.a.id, c.b.id) not in known]


def _fits(candidate: Candidate) -> bool:
    """An age that fits a birth is worth telling beside other ages; an hour within its day is not."""
    return candidate.judgement.verdict is Verdict.COMPATIBLE and "clock" not in (candidate.a.kind, candidate.b.kind)


def _best(candidates: Iterable[Candidate], table: Weights) -> list[Candidate]:
    """The pairs in which each claim is the other's best partner in that article, or nearly so.

    Partners are ranked by what is said about the values, and only a little by the values: else a figure
    that an article quotes to correct it would hide the one that it gives.
    """
    listed = list(candidates)
    best: dict[tuple[str, str, str], float] = {}
    for c in listed:
        for key in _places(c):
            best[key] = max(best.get(key, -99.0), _rank(c))
    return [c for c in listed if _rank(c) >= max(best[key] for key in _places(c)) - table.margin]


def _places(candidate: Candidate) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    """What two partners vie for: one claim's place beside the claims of one kind in one article."""
    a, b = candidate.a, candidate.b
    return (a.id, b.article, b.kind), (b.id, a.article, a.kind)


def _rank(candidate: Candidate) -> float:
    return candidate.evidence.weight - _DISCOUNT * candidate.evidence.told


def _rivals(found: Iterable[Candidate], rulebook: RuleBook) -> Iterator[tuple[Claim, Claim]]:
    """The claims of one article that cannot both be right if they are of one thing: most often they are of two."""
    claims = {claim.id: claim for c in found for claim in (c.a, c.b)}
    blocks: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims.values():
        blocks[claim.article, claim.kind].append(claim)
    for own in blocks.values():
        for a, b in combinations(own, 2):
            if compared(a.kind, a.value, b.value, tolerated(a, b, rulebook)).verdict is Verdict.CONFLICT:
                yield a, b
