"""The sums kept between groups are those that adding all pairs anew would give."""

from __future__ import annotations

from itertools import combinations
from random import Random

from factcheck.align.candidate import Candidate
from factcheck.align.evidence import Evidence
from factcheck.align.linkage import Linkage
from factcheck.model import About, Claim, Interval, Judgement, Role, Sentence, Verdict

STRANGER = -6.0


def _claim(number: int, article: str) -> Claim:
    sentence = Sentence(0, 11, "Some 4 died", Role.BODY, 0)
    return Claim(f"c{number}", article, 5, 6, "4", sentence, "count", Interval(4, 4, "count"), About())


def _candidate(a: Claim, b: Claim, weight: float, vetoes: tuple[str, ...] = ()) -> Candidate:
    return Candidate(a, b, Evidence({}, weight, vetoes), Judgement(Verdict.AGREE, "both say 4"))


def test_sums_kept_as_groups_join_are_those_of_all_pairs() -> None:
    random = Random(7)
    claims = [_claim(n, f"article {n % 5}") for n in range(30)]
    across = [(a, b) for a, b in combinations(claims, 2) if a.article != b.article and random.random() < 0.6]
    known = {frozenset((a.id, b.id)): random.uniform(-4, 9) for a, b in across}
    linkage = Linkage(_candidate(a, b, known[frozenset((a.id, b.id))]) for a, b in across)
    groups = {claim.id: [claim] for claim in claims}
    while len(groups) > 3:
        a, b = random.sample(sorted(groups), 2)
        pairs = [(x, y) for x in groups[a] for y in groups[b] if x.article != y.article]
        weights = [known.get(frozenset((x.id, y.id)), STRANGER) for x, y in pairs]
        expected = sum(weights) / len(weights) if weights else STRANGER
        assert abs(linkage.mean(a, b) - expected) < 1e-6
        joined = groups.pop(a) + groups.pop(b)
        groups[linkage.join(a, b)] = joined
    assert all(linkage.group(claim.id) == name for name, members in groups.items() for claim in members)


def test_a_vetoed_pair_counts_as_strangers() -> None:
    a, b = _claim(1, "one"), _claim(2, "two")
    linkage = Linkage([_candidate(a, b, 8.0, ("noun",))])
    assert linkage.mean("c1", "c2") == STRANGER
