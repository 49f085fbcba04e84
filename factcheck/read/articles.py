"""Files -> Articles, with a plain line for each file that could not be read."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from factcheck.model import Article, Role, Section
from factcheck.read.dateline import zone_of_dateline
from factcheck.read.decoding import NotTextError, decode
from factcheck.read.front import read_front
from factcheck.read.head import read_head
from factcheck.read.markup import without_markup
from factcheck.read.outlets import outlet_named
from factcheck.read.paragraphs import paragraphs
from factcheck.read.sections import lay_out
from factcheck.read.years import infer_years

_SUFFIXES = (".md", ".txt")
_LARGEST = 100_000_000

LONGEST = 250_000  # characters of one article that are read: five times a long feature, half a minute if all figures


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user says of all articles, over what they say of themselves."""

    outlet: str | None = None
    published: date | datetime | None = None
    place: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A file and what is the matter with it, in words that end with what to do.

    ``fatal``: nothing of it was read. ``partial``: only part was. Neither: a remark, all was read.
    """

    path: str
    message: str
    fatal: bool
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles that could be read and what was the matter with the others."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_articles(paths: Sequence[Path], options: ReadOptions | None = None) -> Reading:
    """The articles in files and folders; a file that cannot be read is a problem and costs no other."""
    files, problems = _files(paths)
    texts: list[tuple[Path, str]] = []
    for path in files:
        try:
            decoded = decode(_bytes(path))
        except (NotTextError, OSError) as error:
            problems.append(Problem(str(path), _why(error), fatal=True))
            continue
        if not decoded.text.strip("\0 \t\r\n\f\v\u00a0\u200b\ufeff"):
            problems.append(Problem(str(path), "is empty; give a file that holds an article", fatal=True))
            continue
        if decoded.note:
            problems.append(Problem(str(path), decoded.note, fatal=False, partial=True))
        texts.append((path, decoded.text))
    ids = _ids([path for path, _ in texts])
    articles = []
    for name, (path, text) in zip(ids, texts, strict=True):
        article, notes = read_text(text, name, str(path), options)
        articles.append(article)
        problems += [Problem(str(path), note, fatal=False, partial=True) for note in notes]
    return Reading(infer_years(articles), tuple(problems))


def read_text(
    text: str, name: str = "article", path: str = "", options: ReadOptions | None = None
) -> tuple[Article, list[str]]:
    """One article from its text, with notes on what of it could not be read."""
    text = without_markup(text)
    front = read_front(text)
    paras = paragraphs(text, front.end)
    head = read_head(paras)
    layout = lay_out(paras, head)
    dateline, asked = layout.dateline, options or ReadOptions()
    sections = (*_front_sections(text, front.end, front.values.get("title", "")), *layout.sections)
    place = asked.place or front.values.get("place") or (dateline.place if dateline else None)
    day = dateline.day if dateline and isinstance(dateline.day, date) and dateline.day.year > 1 else None
    article = Article(
        id=name,
        path=path,
        text=text,
        outlet=asked.outlet
        or front.values.get("outlet")
        or head.outlet
        or (dateline.outlet if dateline else "")
        or _outlet_in_furniture(text, layout.sections),
        title=front.values.get("title") or head.title,
        published=asked.published or front.published or head.published or day,
        place=place,
        zone=asked.zone or front.values.get("zone") or (zone_of_dateline(place) if place else None),
        sections=sections,
    )
    return _in_reach(article, list(front.notes))


def _in_reach(article: Article, notes: list[str]) -> tuple[Article, list[str]]:
    """The article with only as much of it read as an article may hold, and a note where it has more."""
    if len(article.text) <= LONGEST:
        return article, notes
    sections = [
        replace(s, end=min(s.end, LONGEST)) if s.start < LONGEST else replace(s, role=Role.FURNITURE)
        for s in article.sections
    ]
    note = f"only its first {LONGEST:,} of {len(article.text):,} characters are read; split the file into its articles"
    return replace(article, sections=tuple(sections)), [*notes, note]


def _front_sections(text: str, end: int, title: str) -> list[Section]:
    """The front matter is furniture but for its title, which is the headline."""
    if not text[:end].strip():
        return []
    at = text.find(title, 0, end) if title else -1
    if at < 0:
        return [Section(0, end, Role.FURNITURE)]
    after = at + len(title)
    return [Section(0, at, Role.FURNITURE), Section(at, after, Role.HEADLINE), Section(after, end, Role.FURNITURE)]


def _outlet_in_furniture(text: str, sections: Sequence[Section]) -> str:
    lines = (text[section.start : section.end] for section in sections if section.role == Role.FURNITURE)
    return next((name for line in lines if len(line) < 400 and (name := outlet_named(line))), "")


def _files(paths: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """The files behind the paths, each once."""
    files: list[Path] = []
    problems: list[Problem] = []
    seen: set[Path] = set()
    for path in paths:
        try:
            inside = [(file, file.resolve()) for file in _inside(path)]
        except (NotTextError, OSError, RuntimeError) as error:  # RuntimeError: a link to itself
            problems.append(Problem(_short(path), _why(error), fatal=True))
            continue
        for file, real in inside:
            if real in seen:
                problems.append(Problem(str(file), "is given twice; it was read once", fatal=False))
            else:
                seen.add(real)
                files.append(file)
    return files, problems


def _inside(path: Path) -> list[Path]:
    """The articles of a folder; a file is itself."""
    if not path.is_dir():
        return [path]
    inside = sorted(found for found in path.iterdir() if found.is_file() and _is_article(found))
    if not inside:
        raise NotTextError("is a folder without articles; put .txt or .md files in it")
    return inside


def _short(path: Path) -> str:
    """A path to show in a line, however long."""
    name = str(path)
    return name if len(name) <= 200 else f"{name[:100]}…{name[-60:]}"


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")


def _bytes(path: Path) -> bytes:
    status = path.stat()
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        raise NotTextError("is no file; give a .txt or .md file, or a folder of them")
    if status.st_size > _LARGEST:
        raise NotTextError(f"is larger than {_LARGEST // 1_000_000} MB; give the article alone")
    return path.read_bytes()


def _why(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    if isinstance(error, RuntimeError):
        return "is a link that leads to itself; check the path"
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror or error}); check the path"
    return str(error)


def _ids(paths: Sequence[Path]) -> list[str]:
    """A short name for each file that no other has: its stem, else its name, else as many folders as it takes."""
    names = [path.stem for path in paths]
    if len(set(names)) == len(names):
        return names
    longest = max(len(path.parts) for path in paths)
    for depth in range(1, longest + 1):
        counts = Counter(names)
        names = [
            name if counts[name] == 1 else "/".join(path.parts[-depth:])
            for name, path in zip(names, paths, strict=True)
        ]
    return names
