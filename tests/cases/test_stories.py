"""Whole stories against their golden reports. A missing golden report fails.

After a change of behaviour that is meant, write them anew with FACTCHECK_GOLDEN=write and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.model import Report

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
STORIES = {
    "seeds": SEEDS,
    **{folder.name: folder for folder in sorted((HERE / "stories").iterdir()) if folder.is_dir()},
}


def report_of(paths: list[Path]) -> Report:
    from factcheck.pipeline import check
    from factcheck.read import ReadOptions, read_articles
    from factcheck.rulebook import load_rulebook

    return check(read_articles(paths, ReadOptions()).articles, load_rulebook())


@pytest.mark.parametrize("story", STORIES)
def test_golden_report(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.report.markdown import render

    monkeypatch.chdir(STORIES[story])
    golden = HERE / "golden" / f"{story}.md"
    written = render(report_of(sorted(Path().glob("*.txt"))))
    if os.environ.get("FACTCHECK_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(written, "utf-8")
    assert golden.is_file(), f"no golden report for {story}: run once with FACTCHECK_GOLDEN=write and read it"
    assert written == golden.read_text("utf-8")
