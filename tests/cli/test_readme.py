"""What README.md promises, done as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.cli import main

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def test_the_excerpt_is_the_report(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    shown = re.search(r"<!-- excerpt -->\n```text\n(.*?)\.\.\.\n```\n", README, re.DOTALL)
    assert shown, "README.md has no excerpt; `make docs` writes it"
    assert main(["report", str(Path(__file__).parents[2] / "seeds"), "--width", "100"]) == 0
    assert capfdbinary.readouterr().out.decode("utf-8").startswith(shown[1]), "the report has changed: `make docs`"


def test_a_newcomers_rule_runs_its_examples(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    pack = next(block for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL) if block.startswith("topic:"))
    (tmp_path / "quakes.yaml").write_text(pack, "utf-8")
    code = main(["rules", "test", "aftershocks", "--rules", str(tmp_path)])
    out = capfdbinary.readouterr().out.decode("utf-8")
    assert code == 0, out
    assert "2 of 2 examples of 1 rule pass" in out
