"""The commands' own part: options, exit codes, output. The pipeline is replaced by a hand-made report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.model import Article, Comparison, Report
from factcheck.progress import Progress
from tests.report.story import REPORT, TEXTS

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


def only(report: Report, articles: Sequence[Article]) -> Report:
    """The hand-made report over the articles that were read."""
    here = {article.id for article in articles}
    claims = tuple(claim for claim in report.claims if claim.article in here)
    ids = {claim.id for claim in claims}
    comparisons = tuple(c for c in report.comparisons if ids.issuperset(c.claims))
    checks = tuple(check for check in report.checks if check.article in here)
    unread = tuple(unread for unread in report.unread if unread.article in here)
    return Report(tuple(articles), claims, comparisons, checks, unread)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    monkeypatch.setattr("factcheck.pipeline.check", lambda articles, rulebook, progress=None: only(REPORT, articles))

    def call(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return call


def unsure(report: Report) -> Report:
    def doubtful(comparison: Comparison) -> Comparison:
        return replace(comparison, confidence=0.6)

    return replace(report, comparisons=tuple(map(doubtful, report.comparisons)), checks=())


# ---------------------------------------------------------------- report


def test_a_report_exits_with_0_whatever_it_finds(run: Run, story: Path) -> None:
    code, out, err = run("report", story)
    assert (code, err) == (0, "")
    assert "CONFLICTS (1)" in out


@pytest.mark.parametrize(("threshold", "code"), [("conflict", 1), ("compatible", 1), ("never", 0)])
def test_fail_on_makes_a_report_a_gate(run: Run, story: Path, threshold: str, code: int) -> None:
    assert run("report", story, "--fail-on", threshold)[0] == code


def test_an_unsure_conflict_counts_only_when_asked(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.pipeline.check", lambda a, rulebook, progress=None: only(unsure(REPORT), a))
    assert run("report", story, "--fail-on", "conflict")[0] == 0
    assert run("report", story, "--fail-on", "conflict", "--unsure")[0] == 1


def test_a_report_goes_to_a_file(run: Run, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    code, out, _ = run("report", story, "--format", "json", "-o", target)
    assert (code, out) == (0, "")
    assert json.loads(target.read_text("utf-8"))["version"] == 1


def test_a_file_that_cannot_be_written_is_a_mistake(run: Run, story: Path, tmp_path: Path) -> None:
    code, _, err = run("report", story, "-o", tmp_path / "none" / "out.txt")
    assert code == 2
    assert "cannot be written" in err and "Traceback" not in err


def test_the_width_is_as_asked(run: Run, story: Path) -> None:
    assert max(map(len, run("report", story, "--width", "60")[1].splitlines())) <= 60


def test_options_speak_over_the_articles(run: Run, story: Path) -> None:
    options = ("--outlet", "Herald", "--published", "2024-03-05", "--place", "BUSAN", "--zone", "Asia/Seoul")
    article = json.loads(run("report", story / "wire.txt", "--format", "json", *options)[1])["articles"][0]
    assert (article["outlet"], article["published"], article["place"]) == ("Herald", "2024-03-05", "BUSAN")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("report",),
        ("repotr", "a"),
        ("report", "a", "--format", "fax"),
        ("report", "a", "--width", "x"),
        ("report", "a", "--zone", "Mars/North"),
        ("report", "a", "--published", "yesterday"),
        ("report", "a", "--verb"),
        ("report", ""),
        ("report", "a", "--rules", ""),
        ("gate", "a"),
        ("rules",),
    ],
)
def test_a_bad_option_is_a_mistake(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(list(arguments))
    assert stopped.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_bad_rules_are_a_mistake_each_with_its_place(run: Run, story: Path, tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    (packs / "quakes.yaml").write_text("topic: quakes\nruels: []\n", "utf-8")
    code, out, err = run("report", story, "--rules", packs)
    assert (code, out) == (2, "")
    assert all(line.startswith(f"{packs / 'quakes.yaml'}:") for line in err.splitlines())
    assert "Traceback" not in err


# ---------------------------------------------------------------- input


def test_a_missing_file_is_a_mistake_and_costs_no_other(run: Run, story: Path) -> None:
    code, out, err = run("report", story, story / "gone.txt")
    assert code == 2
    assert "gone.txt: does not exist" in err
    assert "CONFLICTS (1)" in out


def test_an_unreadable_input_costs_no_other(run: Run, story: Path) -> None:
    (story / "empty.txt").write_text("")
    code, out, err = run("report", story)
    assert code == 3
    assert "empty.txt" in err and "CONFLICTS (1)" in out


def test_a_threshold_that_is_met_outweighs_an_unreadable_input(run: Run, story: Path) -> None:
    (story / "empty.txt").write_text("")
    assert run("report", story, "--fail-on", "conflict")[0] == 1


def test_nothing_readable_gives_no_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert run("report", tmp_path / "empty.txt")[:2] == (3, "")
    assert run("report", tmp_path / "gone.txt")[:2] == (2, "")


# ---------------------------------------------------------------- gate


def test_a_gate_says_which_sentence_to_mend(run: Run, story: Path) -> None:
    code, out, _ = run("gate", story / "daily.txt", "--against", story / "wire.txt", story / "radio.txt")
    assert code == 1
    order = [
        f"{story / 'daily.txt'}:1:",
        "Time of the sinking: conflict",
        "mend",
        "«6:20 a.m.",
        "against",
        "«6:05 a.m.",
    ]
    words = " ".join(out.split())
    places = [words.index(word) for word in order]
    assert places == sorted(places)
    assert "Gate failed: 1 finding to mend" in out


def test_differences_between_the_sources_are_not_the_drafts(run: Run, story: Path) -> None:
    code, out, _ = run("gate", story / "radio.txt", "--against", story / "wire.txt", story / "daily.txt")
    assert code == 0
    assert "Gate passed" in out and "Time of the sinking" not in out


def test_a_wrong_check_on_the_draft_fails_the_gate(run: Run, story: Path) -> None:
    code, out, _ = run("gate", story / "wire.txt", "--against", story / "radio.txt")
    assert code == 1
    assert "90 kilometers is 56 miles, not 40." in out


@pytest.mark.parametrize(("threshold", "code"), [("conflict", 1), ("compatible", 1), ("never", 0)])
def test_a_gate_has_a_threshold(run: Run, story: Path, threshold: str, code: int) -> None:
    against = ("--against", story / "wire.txt", "--fail-on", threshold)
    assert run("gate", story / "daily.txt", *against)[0] == code


def test_a_gate_gives_json_of_what_it_looked_at(run: Run, story: Path) -> None:
    out = run("gate", story / "daily.txt", "--against", story / "wire.txt", story / "radio.txt", "-f", "json")[1]
    assert [c["id"] for c in json.loads(out)["comparisons"]] == ["k2", "k3", "k4"]


def test_a_gate_without_a_source_does_not_pass(run: Run, story: Path) -> None:
    (story / "empty.txt").write_text("")
    code, _, err = run("gate", story / "daily.txt", "--against", story / "empty.txt")
    assert code == 3
    assert "no source could be read" in err


# ---------------------------------------------------------------- rules


def test_rules_are_listed_and_explained(run: Run) -> None:
    code, out, _ = run("rules", "list")
    assert code == 0
    first = next(line.split()[0] for line in out.splitlines() if line.startswith("  "))
    code, out, _ = run("rules", "explain", first)
    assert (code, out.split()[0]) == (0, first)


def test_an_unknown_rule_is_a_mistake_with_a_suggestion(run: Run) -> None:
    first = next(line.split()[0] for line in run("rules", "list")[1].splitlines() if line.startswith("  "))
    code, out, err = run("rules", "explain", first + "x")
    assert (code, out) == (2, "")
    assert f'did you mean "{first}"' in err


def test_the_rule_list_goes_to_a_file_as_markdown(run: Run, tmp_path: Path) -> None:
    assert run("rules", "list", "--format", "markdown", "-o", tmp_path / "rules.md")[:2] == (0, "")
    assert (tmp_path / "rules.md").read_text("utf-8").startswith("# ")


# ---------------------------------------------------------------- the process


def test_the_help_is_quick() -> None:
    taken = []
    for _ in range(5):
        start = os.times().children_user
        subprocess.run([sys.executable, "-m", "factcheck", "--help"], capture_output=True, check=True)
        taken.append(os.times().children_user - start)
    assert min(taken) < 0.3


def test_a_reader_that_leaves_early_is_no_error(story: Path) -> None:
    code = "import sys; from factcheck.commands import _write; "
    code += "_write('line\\n' * 100000)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told() -> None:
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "factcheck", "rules", "list"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert b"the output cannot be written" in done.stderr and b"Traceback" not in done.stderr


def test_progress_is_shown_after_a_second_and_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    class Terminal:
        def isatty(self) -> bool:
            return True

        def write(self, text: str) -> None:
            written.append(text)

        def flush(self) -> None: ...

    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr("factcheck.progress._PATIENCE", 0.05)
    with Progress() as progress:
        progress("reading the claims")
        assert not written
        time.sleep(0.2)
        progress("lining up the claims")
    said = "".join(written)
    assert "reading the claims …" in said and "lining up the claims …" in said
    assert said.endswith("\r\x1b[K")


def test_no_progress_where_work_is_short_or_no_terminal_there(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress() as progress:
        progress("reading the claims")
    assert capsys.readouterr().err == ""
