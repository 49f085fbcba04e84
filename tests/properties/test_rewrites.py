"""What must always hold: a rewrite that changes no meaning changes no verdict."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.model import Article, Report, Verdict
from factcheck.pipeline import check
from factcheck.rulebook import RuleBook, load_rulebook


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    return load_rulebook()


def article(name: str, text: str) -> Article:
    return Article(id=name, path=f"{name}.txt", text=text, outlet=name)


def verdicts(report: Report) -> Counter[tuple[str, str]]:
    kind = {c.id: c.kind for c in report.claims}
    return Counter((kind[p.a], p.judgement.verdict.value) for c in report.comparisons for p in c.pairs)


A = (
    "The ferry capsized 3 miles from the harbor on Tuesday, killing 14 people, the coast guard said. "
    "It was carrying 86 passengers. “We saw the lights go out all at once,” said Anna Brandt, a passenger."
)
B = (
    "Tuesday's ferry disaster killed 17 people, the coast guard said. The ferry was carrying 86 passengers when it "
    "capsized 3 miles from the harbor. “We saw the lights go out all at once,” said Anna Brandt, a passenger."
)
C = "The coast guard said at least 12 people were killed when the ferry capsized on Tuesday."


def test_there_is_something_to_keep(rulebook: RuleBook) -> None:
    found = verdicts(check([article("a", A), article("b", B), article("c", C)], rulebook))
    assert found["count", Verdict.CONFLICT] >= 1
    assert found["measure", Verdict.AGREE] >= 1


@pytest.mark.parametrize("order", ["".join(p) for p in permutations("abc")])
def test_order_of_sources_changes_no_verdict(order: str, rulebook: RuleBook) -> None:
    texts = {"a": A, "b": B, "c": C}
    usual = check([article(n, texts[n]) for n in "abc"], rulebook)
    assert verdicts(check([article(n, texts[n]) for n in order], rulebook)) == verdicts(usual)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    apostrophe=st.sampled_from(["\u2019", "'"]),
    quotes=st.sampled_from(["“”", '""']),
    space=st.sampled_from([" ", "\u00a0"]),
)
def test_quotes_and_spaces_change_no_verdict(apostrophe: str, quotes: str, space: str, rulebook: RuleBook) -> None:
    def restyle(text: str) -> str:
        text = text.replace("“", quotes[0]).replace("”", quotes[1]).replace("'", apostrophe)
        return text.replace("3 miles", f"3{space}miles")

    usual = verdicts(check([article("a", A), article("b", B)], rulebook))
    assert verdicts(check([article("a", restyle(A)), article("b", B)], rulebook)) == usual


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(miles=st.integers(min_value=2, max_value=900))
def test_unit_rewrite_changes_no_verdict(miles: int, rulebook: RuleBook) -> None:
    """The same length in miles and in kilometers, as many digits as it takes, never conflicts."""
    first = article("a", f"The missile flew {miles} miles before it fell into the sea on Tuesday, the military said.")
    second = article("b", f"Tuesday's missile flew {miles * 1.609344:.1f} kilometers before it fell into the sea.")
    found = verdicts(check([first, second], rulebook))
    assert found["measure", "conflict"] == 0
    assert found["measure", "agree"] + found["measure", "compatible"] == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hour=st.integers(min_value=0, max_value=23), minute=st.integers(min_value=0, max_value=59))
def test_zone_rewrite_changes_no_verdict(hour: int, minute: int, rulebook: RuleBook) -> None:
    """One instant in Tokyo time and in UTC, whatever the day, never conflicts."""
    from datetime import UTC, date, datetime
    from zoneinfo import ZoneInfo

    tokyo = datetime(2024, 3, 5, hour, minute, tzinfo=ZoneInfo("Asia/Tokyo"))
    utc = tokyo.astimezone(UTC)
    here = article(
        "a",
        f"The quake struck off Miyagi, Japan, at {tokyo:%H:%M} Japan time on {tokyo:%B} {tokyo.day}, 2024, it said.",
    )
    there = article(
        "b", f"The quake off Miyagi, Japan, struck at {utc:%H:%M} UTC on {utc:%B} {utc.day}, 2024, the agency said."
    )
    found = verdicts(check([replace(a, published=date(2024, 3, 6)) for a in (here, there)], rulebook))
    assert found["clock", "conflict"] == 0


def test_same_article_twice_conflicts_with_nothing(rulebook: RuleBook) -> None:
    report = check([article("a", A), article("b", A)], rulebook)
    assert all(p.judgement.verdict in (Verdict.AGREE, Verdict.COMPATIBLE) for c in report.comparisons for p in c.pairs)


def test_two_runs_give_the_same_report(rulebook: RuleBook) -> None:
    story = [article("a", A), article("b", B), article("c", C)]
    assert check(story, rulebook) == check(story, rulebook)
