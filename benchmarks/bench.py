"""Measure everything over the benchmark data and print one table: usage: bench.py DATA [--keep]

DATA holds the data sets and their scorers: newsquant/, timex/, stories/, contrast/ and score_*.py. Story verdicts
are compared, pair by pair, with those of benchmarks/baseline.json, which holds ids and verdict letters only;
--keep writes the present ones there.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent
BASELINE = HERE / "baseline.json"
JUDGED = HERE / "judged"
LETTERS = {"conflict": "C", "compatible": "m", "not_comparable": "n"}
SETS = ("currency", "dimension", "temperature", "age")
HOW = """\
bench: no benchmark data {where}
  make bench DATA=../shared/bench        (any folder that holds it)
The folder holds newsquant/*.json, timex/*/*.tml, stories/, contrast/ and the scorers score_*.py;
docs/accuracy.md says what each is and where the published ones come from."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, or why there is none."""

    name: str
    measured: str
    reach: str = ""


# ---------------------------------------------------------------- quantities and times


def quantities(data: Path, tmp: Path) -> Iterator[Figure]:
    """Value, value+change and value+unit over NewsQuant; value over the four small sets."""
    reach = {"value": "94%", "value+change": "90%", "value+unit": "87%"}
    scored = _scored(data, tmp, data / "newsquant" / "dev.json", "quantities")
    for name, goal in reach.items():
        yield Figure(f"NewsQuant {name} F1", _f1(scored, name), goal)
    for name in SETS:
        scored = _scored(data, tmp, data / "newsquant" / f"{name}-model.json", "quantities")
        yield Figure(f"{name} set value F1", _f1(scored, "value"), "95%")


def times(data: Path, tmp: Path) -> Iterator[Figure]:
    """Relaxed and value F1 over the time corpora."""
    scorer = data / "score_times.py"
    for corpus in ("timebank", "aquaint"):
        texts = tmp / f"{corpus}.jsonl"
        texts.write_text(_run(scorer, data / "timex" / corpus, "--texts"), "utf-8")
        scored = _scored(data, tmp, texts, "times", data / "timex" / corpus)
        yield Figure(f"{corpus} relaxed F1", _f1(scored, "relaxed"), "92%")
        yield Figure(f"{corpus} value F1", _f1(scored, "value"), "85%")


def _scored(data: Path, tmp: Path, source: Path, name: str, gold: Path | None = None) -> str:
    """What the scorer prints of what benchmarks/NAME.py makes of the source."""
    script = HERE / f"{name}.py"
    if not script.is_file() or not source.exists():
        return f"missing: {script.name if not script.is_file() else source.name}"
    predictions = tmp / f"{name}.jsonl"
    predictions.write_text(_run(script, source), "utf-8")
    return _run(data / f"score_{name}.py", gold or source, predictions)


def _f1(scored: str, name: str) -> str:
    found = re.search(rf"^{re.escape(name)}\s+\S+%\s+\S+%\s+(\S+%)", scored, re.MULTILINE)
    return found[1] if found else scored.strip().splitlines()[-1]


# ---------------------------------------------------------------- verdicts


def stories(data: Path, tmp: Path, verdicts: dict[str, dict[str, str]]) -> Iterator[Figure]:
    """Pairs and alarms over the real stories."""
    articles, pairs = data / "stories" / "articles", data / "stories" / "pairs.jsonl"
    reports = tmp / "stories"
    _run(HERE / "stories.py", articles, reports)
    verdicts["stories"] = answers(data, articles, pairs, reports)
    yield from _judged("story", data, articles, pairs, reports, data / "stories" / "exhaustive.json")


def own_stories(data: Path, tmp: Path, verdicts: dict[str, dict[str, str]]) -> Iterator[Figure]:
    """The same over the judged stories of our own."""
    pairs, listed, reports = tmp / "pairs.jsonl", tmp / "exhaustive.json", tmp / "judged"
    pairs.write_text("".join(path.read_text("utf-8") for path in sorted(JUDGED.glob("pairs-*.jsonl"))), "utf-8")
    found: dict[str, object] = {}
    for path in sorted(JUDGED.glob("exhaustive-*.json")):
        found |= json.loads(path.read_text("utf-8"))
    listed.write_text(json.dumps(found), "utf-8")
    _run(HERE / "stories.py", JUDGED, reports)
    verdicts["own stories"] = answers(data, JUDGED, pairs, reports)
    yield from _judged("own story", data, JUDGED, pairs, reports, listed)


def _judged(name: str, data: Path, articles: Path, pairs: Path, reports: Path, listed: Path) -> Iterator[Figure]:
    """What the scorer says of the reports on one set of stories."""
    said = _run(data / "score_stories.py", articles, pairs, reports, "--exhaustive", listed)
    yield Figure(f"{name} pairs accuracy", _found(r"accuracy (\S+%)", said), "85%")
    yield Figure(f"{name} pairs conflict F1", _found(r"F1 (\S+%)", said), "82%")
    yield Figure("  reported conflicts, precision", _found(r"precision (\S+%)$", said), "75%")
    yield Figure("  conflicts found", _found(r"conflicts found \((\S+%)\)", said), "70%")
    alarms = re.search(r"(\d+) false alarms in (\d+) stories", said)
    rate = f"{int(alarms[1]) / int(alarms[2]):.1f} a story" if alarms else "not measured"
    yield Figure("  false alarms", rate, "2 a story")


def contrast(data: Path, tmp: Path, verdicts: dict[str, dict[str, str]]) -> Iterator[Figure]:
    """Minimal pairs and single texts."""
    folder, own = data / "contrast", tmp / "contrast"
    _run(folder / "unfold.py", folder / "pairs.jsonl", folder / "checks.jsonl", own)
    articles, pairs, reports = own / "articles", own / "pairs.jsonl", own / "reports"
    _run(HERE / "stories.py", articles, reports)
    said = _run(data / "score_stories.py", articles, pairs, reports)
    verdicts["contrast"] = answers(data, articles, pairs, reports)
    yield Figure("contrast pairs accuracy", _found(r"accuracy (\S+%)", said), "95%")
    checked = _run(data / "score_checks.py", folder / "checks.jsonl", reports)
    yield Figure("single-text checks accuracy", _found(r"accuracy (\S+%)", checked), "95%")


def answers(data: Path, articles: Path, pairs: Path, reports: Path) -> dict[str, str]:
    """Our verdict's letter for each gold pair, found as the scorer finds it; "!" marks a wrong one."""
    scorer = _module(data / "score_stories.py")
    letters = {}
    for gold in map(json.loads, pairs.read_text("utf-8").splitlines()):
        folder = articles / gold["cluster"]
        report = json.loads((reports / f"{gold['cluster']}.json").read_text("utf-8"))
        names = {article["id"]: scorer.name(article["path"]) for article in report["articles"]}
        a, b = (
            scorer.overlapping(report, names, gold[doc], scorer.spans(folder, gold[doc], gold[quote]))
            for doc, quote in (("doc_a", "quote_a"), ("doc_b", "quote_b"))
        )
        found = {
            scorer.ANSWER[pair["verdict"]]
            for comparison in report["comparisons"]
            for pair in comparison["pairs"]
            if (pair["a"] in a and pair["b"] in b) or (pair["a"] in b and pair["b"] in a)
        }
        answer = next((verdict for verdict in LETTERS if verdict in found), "not_comparable")
        letters[gold["id"]] = LETTERS[answer] + ("" if answer == gold["judgement"] else "!")
    return letters


def changes(before: dict[str, str], now: dict[str, str]) -> Iterator[str]:
    """What was gained and lost, and which wrong answers changed, by pair id."""
    shared = [key for key in now if key in before and before[key] != now[key]]
    groups = {
        "gained": [key for key in shared if "!" not in now[key]],
        "lost": [key for key in shared if "!" in now[key] and "!" not in before[key]],
        "wrong in another way": [key for key in shared if "!" in now[key] and "!" in before[key]],
        "new": [key for key in now if key not in before],
    }
    for name, keys in groups.items():
        if keys:
            yield f"  {name} ({len(keys)}): {', '.join(keys)}"


# ---------------------------------------------------------------- running and printing


def _run(script: Path, *arguments: Path | str) -> str:
    done = subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"bench: {script.name} failed:\n{done.stderr}")
    return done.stdout


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _found(pattern: str, text: str) -> str:
    found = re.search(pattern, text, re.MULTILINE)
    return found[1] if found else "not measured"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", metavar="DATA")
    parser.add_argument("--keep", action="store_true", help="make the present verdicts the baseline")
    args = parser.parse_args()
    if args.data is None or not (args.data / "score_stories.py").is_file():
        print(HOW.format(where="given" if args.data is None else f"in {args.data}"), file=sys.stderr)
        return 2
    verdicts: dict[str, dict[str, str]] = {}
    print(f"{'':34}{'measured':>12}  reach")
    with tempfile.TemporaryDirectory() as folder:
        tmp = Path(folder)
        for measure in (quantities, times):
            _print(measure(args.data, tmp))
        for judge in (stories, own_stories, contrast):
            _print(judge(args.data, tmp, verdicts))
    baseline = json.loads(BASELINE.read_text("utf-8")) if BASELINE.is_file() else {}
    for name, letters in verdicts.items():
        lines = list(changes(baseline.get(name, {}), letters)) if name in baseline else ["  no baseline yet"]
        print(f"{name} against the baseline:", *(lines or ["  no pair changed"]), sep="\n")
    if args.keep:
        BASELINE.write_text(json.dumps(verdicts, indent=0, sort_keys=True) + "\n", "utf-8")
    return 0


def _print(figures: Iterator[Figure]) -> None:
    for figure in figures:
        print(f"{figure.name:34}{figure.measured:>12}  {figure.reach}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
