"""Running the rules' own examples: every sentence of every rule goes the way of an article."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import isclose
from zoneinfo import ZoneInfo

from factcheck.model import Article, Claim, Interval, Pair, Report, Verdict
from factcheck.rulebook import Example, PairExample, Rule, RuleBook

DAY = date(2023, 9, 13)  # a Wednesday; every example is published then

_DAY_DIMENSIONS = ("instant",)
_NOON = 43_200.0


@dataclass(frozen=True, slots=True)
class RuleTestResult:
    """What came of one example, ignore or pair of a rule; ``message`` says what went wrong."""

    code: str
    sort: str  # example, ignore, pair
    text: str
    passed: bool
    message: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class _Case:
    rule: Rule
    sort: str
    example: Example
    article: Article


def run_rule_tests(rulebook: RuleBook, only_codes: Collection[str] = ()) -> list[RuleTestResult]:
    """All examples, ignores and pairs of the rules (or of those named), in the order of the rule book."""
    rules = [rule for rule in rulebook.rules if not only_codes or rule.code in only_codes]
    singles = _run_singles(rules, rulebook)
    pairs = [_pair_result(rule, pair, rulebook) for rule in rules for pair in rule.pairs]
    order = {rule.code: number for number, rule in enumerate(rules)}
    return sorted([*singles, *pairs], key=lambda result: (order[result.code], result.line))


def _run_singles(rules: Sequence[Rule], rulebook: RuleBook) -> Iterator[RuleTestResult]:
    """Examples and ignores, each an article of its own, all read in one go."""
    from factcheck.extract import extract_claims

    cases = list(_cases(rules))
    claims, unread = extract_claims([case.article for case in cases], rulebook)
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    reasons = {seen.article: seen.reason for seen in unread}
    for case in cases:
        found = by_article.get(case.article.id, [])
        if case.sort == "example":
            message = _example_fault(case.rule.code, case.example, found, reasons.get(case.article.id, ""))
        else:
            message = _ignore_fault(case.rule.code, found)
        yield _result(case.rule, case.sort, case.example.text, case.example.line, message)


def _cases(rules: Sequence[Rule]) -> Iterator[_Case]:
    number = 0
    for rule in rules:
        for sort, examples in (("example", rule.examples), ("ignore", rule.ignores)):
            for example in examples:
                number += 1
                yield _Case(rule, sort, example, _article(f"s{number}", example))


def _article(identifier: str, example: Example) -> Article:
    return Article(identifier, identifier, example.text, f"Outlet {identifier}", published=DAY, zone="UTC")


def _example_fault(code: str, example: Example, claims: Sequence[Claim], unread: str) -> str:
    """What is wrong with the claims of an example, or ""."""
    for place, (start, end) in enumerate(example.spans):
        words = example.text[start:end]
        touching = [claim for claim in claims if claim.start < end and start < claim.end]
        named = [claim for claim in touching if claim.rule == code]
        if not touching:
            return f'no claim was read at "{words}"{f": {unread}" if unread else ""}'
        if not named:
            return f'the claim at "{words}" is not named by this rule: {"; ".join(_told(c) for c in touching)}'
        expected = example.values[place] if example.values else ""
        if expected and not any(_is(claim, expected) for claim in named):
            return f'"{words}" should be {expected}, but is {"; ".join(_value(claim) for claim in named)}'
    return ""


def _ignore_fault(code: str, claims: Sequence[Claim]) -> str:
    return next((f'this rule must not name "{c.quote}": {_told(c)}' for c in claims if c.rule == code), "")


def _pair_result(rule: Rule, pair: PairExample, rulebook: RuleBook) -> RuleTestResult:
    """Two articles of one sentence each, checked against each other as a story."""
    from factcheck.pipeline import check

    report = check([_article("a", pair.a), _article("b", pair.b)], rulebook)
    return _result(rule, "pair", f"{pair.a.text} | {pair.b.text}", pair.line, _pair_fault(rule.code, pair, report))


def _pair_fault(code: str, pair: PairExample, report: Report) -> str:
    """What is wrong with the verdict on the two claims of a rule, or ""."""
    claims = {claim.id: claim for claim in report.claims if claim.rule == code and _marked(claim, pair)}
    for side in ("a", "b"):
        if not any(claim.article == side for claim in claims.values()):
            sentence = pair.a if side == "a" else pair.b
            told = "; ".join(_told(c) for c in report.claims if c.article == side)
            return f'no claim of this rule in {side}, "{sentence.text}"{f": {told}" if told else ""}'
    judged = [p for comparison in report.comparisons for p in comparison.pairs if {p.a, p.b} <= claims.keys()]
    return _verdict_fault(pair.verdict, judged)


def _verdict_fault(expected: Verdict, judged: Sequence[Pair]) -> str:
    """Two claims that are kept apart are not comparable, with or without saying so."""
    if not judged:
        return "" if expected is Verdict.NOT_COMPARABLE else f"the two claims were not compared; expected {expected}"
    wrong = next((p for p in judged if p.judgement.verdict is not expected), None)
    return f"expected {expected}, but {wrong.judgement.verdict}: {wrong.judgement.why}" if wrong else ""


def _marked(claim: Claim, pair: PairExample) -> bool:
    """Whether a claim stands at marked words; where a sentence marks none, any claim will do."""
    spans = (pair.a if claim.article == "a" else pair.b).spans
    return not spans or any(claim.start < end and start < claim.end for start, end in spans)


def _result(rule: Rule, sort: str, text: str, line: int, message: str) -> RuleTestResult:
    return RuleTestResult(rule.code, sort, text, not message, message, rule.path, line)


def _told(claim: Claim) -> str:
    """What syntax says of a claim, for whoever mends the rule."""
    about = claim.about
    parts = [f"kind {claim.kind}"]
    parts += [f"noun {about.noun}"] if about.noun else []
    parts += [f"event {about.event}"] if about.event else []
    parts += [f"role {about.role}"] if about.role != "actual" else []
    parts += [f"named {claim.rule}"] if claim.rule else []
    return f'"{claim.quote}" ({", ".join(parts)})'


def _value(claim: Claim) -> str:
    """A claim's value as an example would write it."""
    value = claim.value
    if not isinstance(value, Interval):
        return value.name
    if value.dimension in _DAY_DIMENSIONS:
        return f"{_moment(value):%Y-%m-%d %H:%M}"
    numbers = ", ".join(f"{number:g}" for number in value.stated or (value.low, value.high))
    return f"{numbers} {value.unit}".strip()


def _is(claim: Claim, expected: str) -> bool:
    """Whether a claim has the value that an example expects: 400, "400 mile", "11:43", "2023-09-13" or a name."""
    value = claim.value
    if not isinstance(value, Interval):
        return expected.casefold() in value.name.casefold()
    if claim.kind == "date":
        return _moment(value).date().isoformat() == expected
    if claim.kind == "clock":
        return _clock(value) == expected
    number, _, unit = expected.partition(" ")
    try:
        wanted = float(number.replace(",", ""))
    except ValueError:
        return False
    return any(isclose(wanted, stated, rel_tol=1e-9) for stated in value.stated) and unit in ("", value.unit)


def _clock(value: Interval) -> str:
    """The local time of a clock value, be it of a known day or not."""
    if value.dimension == "instant":
        return f"{_moment(value):%H:%M}"
    seconds = int(value.low) % 86_400
    return f"{seconds // 3600:02}:{seconds % 3600 // 60:02}"


def _moment(value: Interval) -> datetime:
    """The local start of an instant."""
    return datetime.fromtimestamp(value.low, ZoneInfo(value.unit) if value.unit else UTC)
