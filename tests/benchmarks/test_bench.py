from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.bench import answers, changes

BENCH = Path(__file__).parents[2] / "benchmarks" / "bench.py"


@pytest.mark.parametrize("arguments", [(), ("nowhere",)])
def test_without_data_it_says_what_is_missing_and_how_to_give_it(arguments: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, BENCH, *arguments], capture_output=True, text=True)
    assert done.returncode == 2
    assert "no benchmark data" in done.stderr and "make bench DATA=" in done.stderr


def test_changes_are_told_by_pair_id() -> None:
    before = {"p1": "C", "p2": "n!", "p3": "m!", "p4": "m"}
    now = {"p1": "n!", "p2": "C", "p3": "n!", "p4": "m", "p5": "C"}
    assert list(changes(before, now)) == [
        "  gained (1): p2",
        "  lost (1): p1",
        "  wrong in another way (1): p3",
        "  new (1): p5",
    ]


SCORER = """
import pathlib
ANSWER = {"conflict": "conflict", "agree": "compatible", "compatible": "compatible", "not-comparable": "not_comparable"}
name = lambda path: pathlib.PurePath(path).name
spans = lambda folder, doc, quote: [quote]
def overlapping(report, articles, doc, places):
    return {c["id"] for c in report["claims"] if articles[c["article"]] == name(doc) and c["quote"] in places}
"""


def test_each_pair_is_answered_as_the_scorer_answers_it(tmp_path: Path) -> None:
    (tmp_path / "score_stories.py").write_text(SCORER)
    rows = [
        {"id": key, "cluster": "s", "doc_a": "a.txt", "quote_a": quote, "doc_b": "b.txt", "quote_b": "9"}
        for key, quote in (("p1", "7"), ("p2", "8"))
    ]
    (tmp_path / "pairs.jsonl").write_text("".join(json.dumps(row | {"judgement": "conflict"}) + "\n" for row in rows))
    (tmp_path / "s.json").write_text(
        '{"articles": [{"id": "a", "path": "x/a.txt"}, {"id": "b", "path": "x/b.txt"}],'
        ' "claims": [{"id": "c1", "article": "a", "quote": "7"}, {"id": "c2", "article": "b", "quote": "9"},'
        ' {"id": "c3", "article": "a", "quote": "8"}],'
        ' "comparisons": [{"pairs": [{"a": "c2", "b": "c1", "verdict": "conflict"}]}]}'
    )
    assert answers(tmp_path, tmp_path, tmp_path / "pairs.jsonl", tmp_path) == {"p1": "C", "p2": "n!"}
