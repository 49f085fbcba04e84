"""``factcheck rules list|test|explain``: the rule book in words, and its own examples run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.rule_tests import RuleTestResult
    from factcheck.rulebook import RuleBook
    from factcheck.rulebook.describe import RuleLine


def listing(rulebook: RuleBook) -> str:
    """All rules by topic, a line each."""
    from factcheck.rulebook.describe import rules_list

    return "\n".join(_listed(rules_list(rulebook))) + "\n"


def _listed(rules: Sequence[RuleLine]) -> Iterator[str]:
    code, name, kind = (max((len(getattr(r, field)) for r in rules), default=0) for field in ("code", "name", "kind"))
    for topic, group in groupby(rules, key=lambda rule: rule.topic):
        yield topic
        for rule in group:
            line = f"  {rule.code:{code}}  {rule.name:{name}}  {rule.kind:{kind}}  {rule.severity:6}  {rule.tolerance}"
            yield line.rstrip()
    yield f"{len(rules)} rules with {sum(rule.examples for rule in rules)} examples"


def tested(results: Sequence[RuleTestResult]) -> str:
    """What failed, each with its place, and how many passed."""
    failed = [result for result in results if not result.passed]
    lines = [f"{r.path}:{r.line}: {r.code}: {r.sort} “{r.text}”: {r.message}" for r in failed]
    rules = len({result.code for result in results})
    of = "1 rule" if rules == 1 else f"{rules} rules"
    lines.append(f"{len(results) - len(failed)} of {len(results)} examples of {of} pass")
    return "\n".join(lines) + "\n"
