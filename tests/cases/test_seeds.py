"""The three seed articles, whole: every value read, every finding said, no false conflict."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent / "seeds"
SEEDS = Path(__file__).parents[2] / "seeds"
MENTIONS = [json.loads(line) for line in (HERE / "seeds_mentions.jsonl").read_text("utf-8").splitlines()]
FINDINGS = json.loads((HERE / "seeds_findings.json").read_text("utf-8"))
KINDS = {"clock_time": {"clock"}, "quantity": {"measure"}, "count": {"count", "duration"}}


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    from factcheck.pipeline import check
    from factcheck.read import ReadOptions, read_articles
    from factcheck.report.json import render
    from factcheck.rulebook import load_rulebook

    reading = read_articles(sorted(SEEDS.glob("*.txt")), ReadOptions())
    return json.loads(render(check(reading.articles, load_rulebook())))


def same_side(a: str, b: str) -> bool:
    """ "JCS" and "Joint Chiefs of Staff" are one."""
    from factcheck.rulebook import load_rulebook

    x, y = (load_rulebook().authority(name) for name in (a, b))
    return x is not None and y is not None and x.name == y.name


def spans(file: str, quote: str) -> list[tuple[int, int]]:
    text, found, at = (SEEDS / file).read_text("utf-8"), [], -1
    while (at := text.find(quote, at + 1)) >= 0:
        found.append((at, at + len(quote)))
    return found


def at(report: dict[str, Any], rows: Iterable[dict[str, Any]], file: str, quote: str) -> list[dict[str, Any]]:
    path = {a["id"]: Path(a["path"]).name for a in report["articles"]}
    places = spans(file, quote)
    return [r for r in rows if path[r["article"]] == file and any(r["start"] < e and r["end"] > s for s, e in places)]


@pytest.mark.parametrize("gold", MENTIONS, ids=lambda g: f"{g['file'][:3]}-{g['quote']}")
def test_mention_is_read(report: dict[str, Any], gold: dict[str, Any]) -> None:
    kinds = KINDS.get(gold["kind"], {gold["kind"]})
    claims = [c for c in at(report, report["claims"], gold["file"], gold["quote"]) if c["kind"] in kinds]
    assert claims, f"{gold['quote']!r} is not read"
    assert any(c["value"].get("hedge", "exact") == gold["hedge"] for c in claims), [c["value"] for c in claims]


@pytest.mark.parametrize(
    "gold", [g for g in MENTIONS if g["attributed_to"]], ids=lambda g: f"{g['file'][:3]}-{g['quote']}"
)
def test_mention_is_attributed(report: dict[str, Any], gold: dict[str, Any]) -> None:
    kinds = KINDS.get(gold["kind"], {gold["kind"]})
    claims = [c for c in at(report, report["claims"], gold["file"], gold["quote"]) if c["kind"] in kinds]
    cited = {c["attributed_to"] for c in claims if c["attributed_to"]}
    assert any(
        gold["attributed_to"].lower() in who.lower() or same_side(who, gold["attributed_to"]) for who in cited
    ), cited


@pytest.mark.parametrize("gold", [f for f in FINDINGS if "article" not in f], ids=lambda f: f["id"])
def test_finding_is_said(report: dict[str, Any], gold: dict[str, Any]) -> None:
    sides = {file: {c["id"] for c in at(report, report["claims"], file, q)} for file, q in gold["values"].items()}
    matching = [c for c in report["comparisons"] if all(ids & set(c["claims"]) for ids in sides.values())]
    assert [c["verdict"] for c in matching if c["verdict"] == gold["verdict"]], [
        (c["about"], c["verdict"], c["explanation"]) for c in matching
    ]


def test_map_finding_is_said(report: dict[str, Any]) -> None:
    gold = next(f for f in FINDINGS if "article" in f)
    ((file, quote),) = gold["values"].items()
    wrong = [c for c in at(report, report["checks"], file, quote) if c["verdict"] == "wrong"]
    assert len(wrong) == 1
    assert "900" in wrong[0]["explanation"]
    fine = [c for c in report["checks"] if c["check"] == "map" and c["verdict"] == "fine"]
    assert {"890 miles", "425 miles"} <= {
        word for c in fine for word in ("890 miles", "425 miles") if word in c["quote"]
    }


def test_no_false_conflict(report: dict[str, Any]) -> None:
    conflicts = [c for c in report["comparisons"] if c["verdict"] == "conflict"]
    assert [c["rule"] for c in conflicts] == ["launch-time"], [(c["about"], c["explanation"]) for c in conflicts]
    assert len([c for c in report["checks"] if c["verdict"] == "wrong"]) == 1
