"""Every example, ignore and pair of every rule is a test of its own."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.rule_tests import RuleTestResult, run_rule_tests
from factcheck.rulebook import RuleBook, load_rulebook


@cache
def book() -> RuleBook:
    return load_rulebook()


@cache
def results() -> dict[tuple[str, str, str], RuleTestResult]:
    """All of them in one go: the sentences are parsed together."""
    return {(result.code, result.sort, result.text): result for result in run_rule_tests(book())}


def cases() -> list[tuple[str, str, str]]:
    found = []
    for rule in book().rules:
        found += [(rule.code, "example", example.text) for example in rule.examples]
        found += [(rule.code, "ignore", example.text) for example in rule.ignores]
        found += [(rule.code, "pair", f"{pair.a.text} | {pair.b.text}") for pair in rule.pairs]
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case[0]}-{case[1]}-{case[2][:60]}")
def test_rule(case: tuple[str, str, str]) -> None:
    result = results()[case]
    assert result.passed, f"{result.path}:{result.line}: {result.message}"


@pytest.mark.parametrize("code", [rule.code for rule in book().rules])
def test_rule_shows_what_it_leaves_alone(code: str) -> None:
    rule = book().rule(code)
    assert rule is not None and rule.ignores and rule.why.endswith(".")
