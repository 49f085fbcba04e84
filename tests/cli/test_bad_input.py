"""Inputs that go wrong, the whole way: a clear line each, the right exit code, never a traceback, nothing else lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import main

GOOD = "The storm killed 12 people on Tuesday, the mayor said.\n"
OTHER = "The storm killed 15 people on Tuesday, the governor said.\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Report on two sound articles and whatever else is named; returns exit code, output and messages."""
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "other.txt").write_text(OTHER, "utf-8")

    def call(*names: str, options: tuple[str, ...] = ()) -> tuple[int, str, str]:
        files = [str(tmp_path / name) for name in ("good.txt", "other.txt", *names)]
        code = main(["report", *files, *options])
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return call


def nothing_lost(out: str) -> bool:
    return "12" in out and "15" in out and "CONFLICTS (1)" in out


BAD = {
    "empty": b"",
    "blank": b" \n\t\n",
    "binary": bytes(range(256)) * 40,
    "picture": b"\x89PNG\r\n\x1a\n" + b"\x00" * 200,
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_article_is_named_and_skipped(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / f"{name}.txt").write_bytes(BAD[name])
    code, out, err = run(f"{name}.txt")
    assert code == 3
    assert f"{name}.txt: " in err and len(err.splitlines()) == 1
    assert nothing_lost(out)


def test_an_empty_folder_is_named_and_skipped(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    code, out, err = run("nothing")
    assert code == 3
    assert "nothing: is a folder without articles" in err
    assert nothing_lost(out)


def test_a_missing_path(run: Run) -> None:
    code, out, err = run("gone.txt")
    assert (code, len(err.splitlines())) == (2, 1)
    assert nothing_lost(out)


def test_the_same_article_twice_is_read_once(run: Run) -> None:
    code, out, err = run("good.txt")
    assert code == 0
    assert "is given twice" in err
    assert "2 articles" in out


def test_a_copy_of_an_article_agrees_with_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text(GOOD, "utf-8")
    code, out, _ = run("copy.txt")
    assert code == 0
    assert "3 articles" in out and nothing_lost(out)


def test_one_article_alone(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    assert main(["report", str(tmp_path / "good.txt")]) == 0
    assert b"1 article, " in capfdbinary.readouterr().out


def test_an_article_without_claims(run: Run, tmp_path: Path) -> None:
    (tmp_path / "calm.txt").write_text("Nothing much happened, and nobody said anything about it.\n", "utf-8")
    code, out, err = run("calm.txt")
    assert (code, err) == (0, "")
    assert nothing_lost(out)


def test_invalid_utf8_is_read_some_way_and_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_bytes(b"The storm killed 12 people, the mayor\xff\xfe\x81 said.\n")
    code, out, err = run("odd.txt")
    assert code in (0, 3) and "Traceback" not in err
    assert nothing_lost(out)


def test_live_text_is_drawn_dead(run: Run, tmp_path: Path) -> None:
    text = "The [red]storm[/red] \x1b[31mkilled\x1b[0m 14 people in [link=http://x]the town[/link].\x07\n"
    (tmp_path / "live.txt").write_text(text, "utf-8")
    code, out, _ = run("live.txt", options=("--verbose",))
    assert code in (0, 3)
    assert "\x1b" not in out and "\x07" not in out
    assert "[red]storm[/red] killed" in " ".join(out.split())


def test_nul_bytes_do_not_glue_figures(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nul.txt").write_bytes(b"The storm killed 1\x002 people, the mayor said.\n")
    code, out, err = run("nul.txt", options=("--format", "json"))
    assert code in (0, 3) and "Traceback" not in err
    nul = [c for c in json.loads(out)["claims"] if c["article"] == "nul" and c["kind"] == "count"]
    assert not any(claim["value"]["low"] == 12 for claim in nul)


def test_a_long_line_is_read_in_time(run: Run, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("The storm went on and on over the 7 hills " * 25_000, "utf-8")
    code, out, err = run("long.txt")
    assert code in (0, 3) and "Traceback" not in err
    assert nothing_lost(out)


def test_two_runs_give_the_same_bytes_in_any_order(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "b.txt").write_text(OTHER, "utf-8")
    names = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    drawn = []
    for order in (names, names, names[::-1]):
        main(["report", *order, "--format", "json"])
        drawn.append(capfdbinary.readouterr().out)
    assert drawn[0] == drawn[1]
    one, other = json.loads(drawn[0]), json.loads(drawn[2])
    assert [c["verdict"] for c in one["comparisons"]] == [c["verdict"] for c in other["comparisons"]]
