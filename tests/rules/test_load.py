"""Loading rule files: every mistake at once, each with its place and a suggestion."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.model import Severity, Verdict
from factcheck.rulebook import RuleErrors, Tolerance, configured_dirs, load_rulebook

GOOD = """\
topic: earthquake
rules:
  - code: aftershocks
    name: number of aftershocks
    kind: count
    match: {nouns: [aftershock]}
    why: Aftershocks add up by the hour; name the hour.
    examples:
      - "[[At least 65 aftershocks]] were recorded by Monday.": 65
"""
MISTAKES = yaml.safe_load((Path(__file__).parent / "mistakes.yaml").read_text(encoding="utf-8"))


def errors(folder: Path, text: str) -> list[str]:
    (folder / "own.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleErrors) as caught:
        load_rulebook([folder])
    return [str(error).removeprefix(f"{folder}/") for error in caught.value.errors]


def test_a_new_rule_is_one_entry(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(GOOD, encoding="utf-8")
    book = load_rulebook([tmp_path])
    rule = book.rule("aftershocks")
    assert rule is not None
    assert (rule.topic, rule.line, rule.examples[0].values) == ("earthquake", 3, ("65",))
    assert rule.examples[0].text == "At least 65 aftershocks were recorded by Monday."
    assert rule.examples[0].spans == ((0, 23),)


def test_its_examples_run(tmp_path: Path) -> None:
    from factcheck.rule_tests import run_rule_tests

    (tmp_path / "own.yaml").write_text(GOOD, encoding="utf-8")
    results = run_rule_tests(load_rulebook([tmp_path]), ["aftershocks"])
    assert [(result.code, result.passed, result.message) for result in results] == [("aftershocks", True, "")]


def test_a_wrong_example_fails(tmp_path: Path) -> None:
    from factcheck.rule_tests import run_rule_tests

    (tmp_path / "own.yaml").write_text(GOOD.replace(": 65\n", ": 66\n"), encoding="utf-8")
    (result,) = run_rule_tests(load_rulebook([tmp_path]), ["aftershocks"])
    assert not result.passed
    assert result.message == '"At least 65 aftershocks" should be 66, but is 65'


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["told"].split(" ")[1])
def test_a_mistake_is_told_with_its_place(tmp_path: Path, mistake: dict[str, str]) -> None:
    assert mistake["replace"] in GOOD
    told = errors(tmp_path, GOOD.replace(mistake["replace"], mistake["by"]))
    assert told[0].startswith(mistake["told"])


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("kind: count", "kind: cuont").replace("nouns:", "noun:").replace("    why:", "    wy:")
    (tmp_path / "broken.yaml").write_text("rules: [\n", encoding="utf-8")
    told = errors(tmp_path, text)
    places = [line.split(" ")[0] + " " + line.split(" ")[1] for line in told]
    assert places == [
        "broken.yaml:2:1: bad-yaml",
        "own.yaml:5:11: unknown-kind",
        "own.yaml:6:13: unknown-key",
        "own.yaml:7:5: unknown-key",
    ]  # fmt: skip


def test_a_rule_needs_examples(tmp_path: Path) -> None:
    bare = GOOD[: GOOD.index("    examples:")]
    assert 'own.yaml:3:5: missing-key a rule needs "examples"' in errors(tmp_path, bare)
    assert "own.yaml:8:15: no-examples a rule needs at least one example" in errors(
        tmp_path, bare + "    examples: []\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n- b\n",
        "just words\n",
        "\tx: 1\n",
        "a: &x [*x]\n",
        "\x00",
        "topic: {a: b}\nrules: 5\n",
        "rules:\n  - 5\n",
    ],
)
def test_no_file_breaks_the_loader(tmp_path: Path, text: str) -> None:
    assert errors(tmp_path, text)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(RuleErrors, match=r"own\.yaml:1:1: unreadable"):
        load_rulebook([tmp_path])


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuleErrors, match="there is no such folder"):
        load_rulebook([tmp_path / "nowhere"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5%", Tolerance(share=0.05)),
        ("2.5 %", Tolerance(share=0.025)),
        ("5 minutes", Tolerance(amount=5.0, unit="minute")),
        ("10 miles", Tolerance(amount=10.0, unit="mile")),
        ("10 km", Tolerance(amount=10.0, unit="kilometer")),
        ("3", Tolerance(amount=3.0)),
    ],
)
def test_tolerance(tmp_path: Path, text: str, expected: Tolerance) -> None:
    (tmp_path / "own.yaml").write_text(GOOD.replace("    why:", f"    tolerance: {text}\n    why:"), encoding="utf-8")
    rule = load_rulebook([tmp_path]).rule("aftershocks")
    assert rule is not None and rule.tolerance == expected


def test_severity_by_verdict(tmp_path: Path) -> None:
    text = GOOD.replace("    why:", "    severity: {conflict: low, compatible: info}\n    why:")
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    rule = load_rulebook([tmp_path]).rule("aftershocks")
    assert rule is not None
    assert (rule.severity[Verdict.CONFLICT], rule.severity[Verdict.COMPATIBLE]) == (Severity.LOW, Severity.INFO)
    assert rule.severity[Verdict.AGREE] == Severity.INFO


def test_user_rules_come_from_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.factcheck]\nrules = ["desk", "more"]\n', encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert configured_dirs(deep) == (tmp_path / "desk", tmp_path / "more")


def test_pyproject_without_an_entry(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert configured_dirs(tmp_path) == ()


@pytest.mark.parametrize("entry", ["'desk'", "[1]", "true"])
def test_pyproject_with_a_wrong_entry(tmp_path: Path, entry: str) -> None:
    (tmp_path / "pyproject.toml").write_text(f"[tool.factcheck]\nrules = {entry}\n", encoding="utf-8")
    with pytest.raises(RuleErrors, match="rules must be a list of folders"):
        configured_dirs(tmp_path)


def test_pyproject_with_an_unknown_key(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\nrulse = ['desk']\n", encoding="utf-8")
    with pytest.raises(RuleErrors, match=r'no "rulse" \(did you mean "rules"\?\)'):
        configured_dirs(tmp_path)


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuleErrors, match=r"no-rules there is no \.yaml file"):
        load_rulebook([tmp_path])
