"""Files, folders, encodings and what cannot be read."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from factcheck.model import Article, Role
from factcheck.read import Reading, read_articles

TEXT = "A café owner’s bus left the road — 12 people were hurt, “police” said. It took 1½ hours.\n"


def reading(tmp_path: Path, data: bytes) -> Reading:
    path = tmp_path / "bus.txt"
    path.write_bytes(data)
    return read_articles([path])


def only(found: Reading) -> Article:
    assert found.problems == ()
    return found.articles[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert only(reading(tmp_path, TEXT.encode(encoding))).text == TEXT


def test_big_endian_with_mark(tmp_path: Path) -> None:
    assert only(reading(tmp_path, b"\xfe\xff" + TEXT.encode("utf-16-be"))).text == TEXT


def test_invalid_utf8_is_read_in_part(tmp_path: Path) -> None:
    found = reading(tmp_path, TEXT.encode() + b"and \xff more.")
    assert found.articles[0].text.endswith("and � more.")
    assert [(problem.fatal, problem.partial) for problem in found.problems] == [(False, True)]
    assert f"at byte {len(TEXT.encode()) + 4}" in found.problems[0].message


def test_control_bytes_stay_where_they_are(tmp_path: Path) -> None:
    data = "Two \0buses\0 left \x1bthe road, [red]police[/red] said \u202e.".encode()
    assert only(reading(tmp_path, data)).text == data.decode()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b" \n\r\n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\0" * 2000, "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"%PDF-1.7 lorem", "a PDF"),
        (b"PK\x03\x04rest", "Office"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
    ],
)
def test_no_text(tmp_path: Path, data: bytes, told: str) -> None:
    found = reading(tmp_path, data)
    assert found.articles == ()
    assert found.problems[0].fatal
    assert told in found.problems[0].message
    assert found.problems[0].path.endswith("bus.txt")


def test_random_bytes_are_no_text(tmp_path: Path) -> None:
    found = reading(tmp_path, os.urandom(50_000))
    assert found.articles == ()


def test_what_cannot_be_read_costs_no_other_article(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    found = read_articles([tmp_path / "missing.txt", good, tmp_path / "empty.txt", Path("/dev/null")])
    assert [article.id for article in found.articles] == ["good"]
    messages = [problem.message for problem in found.problems]
    assert "does not exist" in messages[0]
    assert {problem.fatal for problem in found.problems} == {True}
    assert len(messages) == 3


def test_a_folder_means_the_articles_in_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.jpg", ".hidden.txt", "d.TXT"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found = read_articles([tmp_path])
    assert [Path(article.path).name for article in found.articles] == ["a.md", "b.txt", "d.TXT"]
    assert found.problems == ()


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "c.jpg").write_bytes(b"x")
    found = read_articles([tmp_path])
    assert found.problems[0].fatal
    assert "folder without articles" in found.problems[0].message


def test_a_link_to_itself_and_a_name_without_end_cost_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    found = read_articles([loop, tmp_path / ("x" * 5000), tmp_path / "a.txt"])
    assert [article.id for article in found.articles] == ["a"]
    assert "leads to itself" in found.problems[0].message
    assert found.problems[1].fatal and len(found.problems[1].path) < 200


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    found = read_articles([path, tmp_path, tmp_path / ".." / tmp_path.name / "a.txt"])
    assert len(found.articles) == 1
    assert [(problem.fatal, problem.partial) for problem in found.problems] == [(False, False)] * 2


def test_names_tell_articles_apart_in_any_order(tmp_path: Path) -> None:
    paths = [tmp_path / "x" / "a.txt", tmp_path / "y" / "a.txt", tmp_path / "y" / "b.txt", tmp_path / "y" / "b.md"]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    names = {article.path: article.id for article in read_articles(paths).articles}
    assert len(set(names.values())) == 4
    assert names == {article.path: article.id for article in read_articles(paths[::-1]).articles}
    assert names[str(paths[2])] == "b.txt"


@pytest.mark.parametrize(
    "unit", ["x", "two buses drove 400 miles. ", "http: / / ", "AAA BBB ", "By A B ", "1/2/3 ", "(", "— ", "# "]
)
def test_a_long_line_reads_in_a_moment(tmp_path: Path, unit: str) -> None:
    data = (unit * (20_000_000 // len(unit))).encode()
    begun = time.process_time()
    found = reading(tmp_path, data)
    assert time.process_time() - begun < 5
    assert {part.role for part in found.articles[0].sections} <= {Role.BODY, Role.FURNITURE}
