"""Pairs put together into groups, each of one thing; and what is said of pairs whose groups stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.align.candidate import Candidate
from factcheck.align.evidence import Weights
from factcheck.align.linkage import Linkage
from factcheck.model import Claim, Verdict

_COMMON = ("place", "date")  # nearly all that a story tells happened there and then


def joined(pairs: Sequence[Candidate], linkage: Linkage, floor: float) -> list[list[Candidate]]:
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


def completed(
    groups: Sequence[list[Candidate]], alike: Sequence[Candidate], within: Sequence[Candidate], table: Weights
) -> list[list[Candidate]]:
    """Groups with the pairs that hold only through others: A and B, B and C speak of one thing, and so do A and C.

    Two claims of one article are of one thing only where other articles say so and much else does: most often a
    second figure is of a second thing.
    """
    group_of = _group_of(groups)
    known = paired(groups)
    more: dict[int, list[Candidate]] = defaultdict(list)
    for pairs, slack in ((alike, table.slack), (within, -table.within)):
        for c in pairs:
            number = group_of.get(c.a.id, -1)
            together = number >= 0 and number == group_of.get(c.b.id, -2)
            if together and (c.a.id, c.b.id) not in known and not c.evidence.vetoes and holds(c, table, slack):
                more[number].append(c)
    return [[*group, *more[number]] for number, group in enumerate(groups)]


def between(held: Iterable[Candidate], groups: Sequence[Sequence[Candidate]], table: Weights) -> list[list[Candidate]]:
    """Best partners whose groups did not become one, told for themselves: "23 people were in custody", "23 dragged
    away". Where they contradict each other, only what is clear by itself is worth telling."""
    told = paired(groups)
    group_of = _group_of(groups)
    apart: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
    for c in held:
        conflict = c.judgement.verdict is Verdict.CONFLICT
        worth = c.evidence.weight >= table.alone if conflict else c.a.kind not in _COMMON
        if worth and (c.a.id, c.b.id) not in told:
            one, other = sorted(group_of.get(claim.id, -1 - _number(claim)) for claim in (c.a, c.b))
            apart[one, other].append(c)
    return list(apart.values())


def without_doubtful(group: list[Candidate], table: Weights) -> list[Candidate]:
    """A group without its contradictions, where even the surest of them is less likely than not of one thing."""
    conflicts = [c.evidence.weight for c in group if c.judgement.verdict is Verdict.CONFLICT]
    if not conflicts or max(conflicts) >= table.even:
        return group
    return [c for c in group if c.judgement.verdict is not Verdict.CONFLICT]


def holds(candidate: Candidate, table: Weights, slack: float = 0.0) -> bool:
    """Whether a pair says enough."""
    return candidate.evidence.weight >= table.threshold - slack


def paired(groups: Iterable[Iterable[Candidate]]) -> set[tuple[str, str]]:
    """The pairs of groups, by the claims' ids."""
    return {(c.a.id, c.b.id) for group in groups for c in group}


def _group_of(groups: Sequence[Sequence[Candidate]]) -> dict[str, int]:
    """By claim, the number of its group."""
    return {claim.id: number for number, group in enumerate(groups) for c in group for claim in (c.a, c.b)}


def _number(claim: Claim) -> int:
    return int(claim.id[1:])
