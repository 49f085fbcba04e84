"""Pairs of best partners whose groups stay apart are told for themselves, contradictions only where they are clear."""

from __future__ import annotations

from factcheck.align import weights
from factcheck.align.candidate import Candidate
from factcheck.align.evidence import Evidence
from factcheck.align.grouping import between
from factcheck.model import About, Claim, Interval, Judgement, Role, Sentence, Verdict

TABLE = weights()


def _claim(number: int, article: str) -> Claim:
    sentence = Sentence(0, 15, "Some 4 arrested", Role.BODY, 0)
    return Claim(f"c{number}", article, 5, 6, "4", sentence, "count", Interval(4, 4, "count"), About())


A, B, C, D = _claim(1, "one"), _claim(2, "two"), _claim(3, "one"), _claim(4, "two")


def _pair(a: Claim, b: Claim, weight: float, verdict: Verdict) -> Candidate:
    return Candidate(a, b, Evidence({}, weight, ()), Judgement(verdict, "as it may be"))


GROUPS = [[_pair(A, B, 4.0, Verdict.AGREE)], [_pair(C, D, 4.0, Verdict.AGREE)]]


def test_a_pair_of_one_group_is_not_told_again() -> None:
    assert between(GROUPS[0], GROUPS, TABLE) == []


def test_values_that_fit_are_told_across_groups_as_one_finding() -> None:
    held = [_pair(A, D, TABLE.threshold, Verdict.AGREE), _pair(B, C, TABLE.threshold, Verdict.COMPATIBLE)]
    assert between(held, GROUPS, TABLE) == [held]


def test_a_contradiction_across_groups_is_told_where_it_is_clear() -> None:
    clear, faint = (_pair(A, D, weight, Verdict.CONFLICT) for weight in (TABLE.alone, TABLE.alone - 0.1))
    assert between([clear], GROUPS, TABLE) == [[clear]]
    assert between([faint], GROUPS, TABLE) == []
