"""Rules in words, for the command line and for docs/rules.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from factcheck.model import Severity, Verdict
from factcheck.rulebook.book import RuleBook
from factcheck.rulebook.errors import did_you_mean
from factcheck.rulebook.rule import Example, Match, Rule, Tolerance

_MATCH_WORDS = (
    ("nouns", "nouns"),
    ("events", "events"),
    ("participants", "who takes part"),
    ("words_any", "any of the words"),
    ("without", "none of the words"),
    ("not_nouns", "nouns that are not meant"),
    ("preceded_by", "right after"),
    ("not_preceded_by", "not right after"),
    ("dimensions", "dimension"),
    ("roles", "role"),
    ("stances", "stance"),
)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as the list shows it."""

    topic: str
    code: str
    name: str
    kind: str
    severity: str
    tolerance: str
    why: str
    examples: int


class UnknownRule(LookupError):
    """There is no rule of this code; the message suggests one that there is."""


def rules_list(rulebook: RuleBook) -> tuple[RuleLine, ...]:
    """All rules, in the order of the rule book."""
    return tuple(
        RuleLine(
            topic=rule.topic,
            code=rule.code,
            name=rule.name,
            kind=rule.kind,
            severity=rule.severity[Verdict.CONFLICT].value,
            tolerance=_tolerance(rule.tolerance),
            why=rule.why,
            examples=len(rule.examples) + len(rule.ignores) + len(rule.pairs),
        )
        for rule in rulebook.rules
    )


def rules_explain(rulebook: RuleBook, code: str) -> str:
    """What a rule names, why, and its examples; raises UnknownRule with a suggestion."""
    rule = rulebook.rule(code)
    if rule is None:
        known = [rule.code for rule in rulebook.rules]
        raise UnknownRule(f'there is no rule "{code}"{did_you_mean(code, known)}')
    return explain(rule)


def explain(rule: Rule) -> str:
    """A rule in words."""
    return "\n".join(_explained(rule)) + "\n"


def rules_markdown(rulebook: RuleBook) -> str:
    """docs/rules.md: every topic with its rules."""
    lines = [
        "# The rules",
        "",
        "Generated from `rules/topics` by `make docs`. How to write your own: [writing-rules.md](writing-rules.md).",
    ]
    for topic, rules in groupby(rulebook.rules, key=lambda rule: rule.topic):
        lines += ["", f"## {topic}", "", "| code | names | kind | about | conflict is |", "|---|---|---|---|---|"]
        entries = list(rules)
        for rule in entries:
            row = (f"`{rule.code}`", rule.name, rule.kind, _tolerance(rule.tolerance), rule.severity[Verdict.CONFLICT])
            lines.append(f"| {' | '.join(row)} |")
        for rule in entries:
            lines += ["", f"**`{rule.code}`** {rule.why}", ""]
            lines += [f"- {_bold(example)}" for example in rule.examples]
    return "\n".join(lines) + "\n"


def _explained(rule: Rule) -> Iterator[str]:
    yield f"{rule.code}  {rule.name}"
    yield ""
    yield f"  topic      {rule.topic}"
    yield f"  kind       {rule.kind}"
    for number, match in enumerate(rule.match):
        for place, text in enumerate(_matched(match)):
            head = "" if place else "or" if number else "matches"
            yield f"  {head:<10} {text}"
    if rule.tolerance is not None:
        yield f'  about      "about" reaches {_tolerance(rule.tolerance)}'
    yield f"  severity   {_severities(rule)}"
    yield f"  from       {Path(rule.path).name}:{rule.line}"
    yield ""
    yield f"  {rule.why}"
    yield from _section("It names", [_marked(example) for example in rule.examples])
    yield from _section("It leaves alone", [example.text for example in rule.ignores])
    yield from _section("It compares", [f"{p.a.text} | {p.b.text}: {p.verdict}" for p in rule.pairs])


def _matched(match: Match) -> Iterator[str]:
    for field, words in _MATCH_WORDS:
        values = getattr(match, field)
        if values:
            yield f"{words}: {', '.join(values)}"
    if match.grain:
        yield f"no vaguer than a {match.grain}"
    if match.references is not None:
        yield "measured from a named point" if match.references else "not measured from a named point"


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"  {title}"
        yield from (f"    {line}" for line in lines)


def _severities(rule: Rule) -> str:
    return ", ".join(
        f"{verdict} {rule.severity[verdict]}" for verdict in Verdict if rule.severity[verdict] != Severity.INFO
    )


def _tolerance(tolerance: Tolerance | None) -> str:
    if tolerance is None:
        return ""
    if tolerance.share is not None:
        return f"{tolerance.share * 100:g}%"
    plural = "" if tolerance.amount == 1 or not tolerance.unit or tolerance.unit.isupper() else "s"
    return f"{tolerance.amount:g} {tolerance.unit}{plural}".strip()


def _marked(example: Example, before: str = "[[", after: str = "]]") -> str:
    """An example with its claimed words marked, and its values."""
    text, at = "", 0
    for start, end in example.spans:
        text += f"{example.text[at:start]}{before}{example.text[start:end]}{after}"
        at = end
    values = f" = {', '.join(example.values)}" if example.values else ""
    return f"{text}{example.text[at:]}{values}"


def _bold(example: Example) -> str:
    return _marked(example, "**", "**")
