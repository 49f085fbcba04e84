"""Rules in words, and the pages that are made of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.rulebook import load_rulebook
from factcheck.rulebook.describe import UnknownRule, rules_explain, rules_list, rules_markdown

DOCS = Path(__file__).parents[2] / "docs"


def test_list_shows_every_rule() -> None:
    book = load_rulebook()
    lines = rules_list(book)
    assert [line.code for line in lines] == [rule.code for rule in book.rules]
    flown = next(line for line in lines if line.code == "flight-distance")
    assert (flown.topic, flown.kind, flown.severity, flown.tolerance) == ("missile-launch", "measure", "high", "10%")


def test_explain_shows_the_rule_and_its_examples() -> None:
    text = rules_explain(load_rulebook(), "killed")
    assert text.startswith("killed  people killed\n")
    assert "The blast killed [[at least 12 people]] on Monday, police said. = 12" in text
    assert "The blast injured 30 people." in text
    assert ": conflict" in text


def test_explain_suggests_a_code() -> None:
    with pytest.raises(UnknownRule, match=r'there is no rule "kiled" \(did you mean "killed"\?\)'):
        rules_explain(load_rulebook(), "kiled")


def test_rules_page_is_up_to_date() -> None:
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == rules_markdown(load_rulebook()), "run `make docs`"


def test_the_guide_s_first_rule_works(tmp_path: Path) -> None:
    from factcheck.rule_tests import run_rule_tests

    guide = (DOCS / "writing-rules.md").read_text(encoding="utf-8")
    found = re.search(r"(    topic: earthquake\n(?:    .*\n)+)", guide)
    assert found is not None
    entry = "".join(line[4:] for line in found[1].splitlines(keepends=True))
    assert len(entry.splitlines()) <= 10
    (tmp_path / "quakes.yaml").write_text(entry, encoding="utf-8")
    (result,) = run_rule_tests(load_rulebook([tmp_path]), ["aftershocks"])
    assert result.passed, result.message
