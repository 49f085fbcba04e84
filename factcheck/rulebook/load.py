"""rules/*.yaml and the user's own packs -> RuleBook."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.rulebook.authorities import read_authorities
from factcheck.rulebook.book import RuleBook
from factcheck.rulebook.errors import RuleError, RuleErrors, did_you_mean
from factcheck.rulebook.rule import Rule
from factcheck.rulebook.schema import read_rules
from factcheck.rulebook.words import read_synonyms
from factcheck.rulebook.yaml_nodes import NodeReader
from factcheck.vocabulary import rules_dir, vocabulary, word_set


def load_rulebook(user_dirs: Iterable[Path | str] = ()) -> RuleBook:
    """The rules that come with factcheck and those of the user's folders; the user's come first among equals.

    Raises RuleErrors with every mistake of every file.
    """
    errors: list[RuleError] = []
    own = [rule for folder in map(Path, user_dirs) for path in _files(folder, errors) for rule in _read(path, errors)]
    given = [rule for path in _files(rules_dir() / "topics", errors) for rule in _read(path, errors)]
    errors += _duplicates([*given, *own])
    if errors:
        raise RuleErrors(errors)
    return RuleBook(
        rules=(*own, *given),
        synonyms=read_synonyms(vocabulary("synonyms")),
        authorities=read_authorities(vocabulary("authorities")),
        light_verbs=word_set("syntax", "light_verbs"),
    )


def configured_dirs(start: Path) -> tuple[Path, ...]:
    """The folders named by ``[tool.factcheck] rules`` in the first pyproject.toml from ``start`` upward.

    Relative folders are relative to that file. Raises RuleErrors where the entry is not a list of folders.
    """
    for folder in (start, *start.parents):
        path = folder / "pyproject.toml"
        if path.is_file():
            return _configured(path)
    return ()


def _configured(path: Path) -> tuple[Path, ...]:
    try:
        project = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise RuleErrors([RuleError(str(path), 1, 1, "bad-toml", str(error))]) from error
    tool = project.get("tool")
    own = tool.get("factcheck", {}) if isinstance(tool, dict) else {}
    entry = own.get("rules", []) if isinstance(own, dict) else None
    if not isinstance(entry, list) or not all(isinstance(item, str) for item in entry):
        raise RuleErrors([RuleError(str(path), 1, 1, "wrong-type", "[tool.factcheck] rules must be a list of folders")])
    unknown = [key for key in own if key != "rules"]
    if unknown:
        said = (f'[tool.factcheck] has no "{key}"{did_you_mean(key, ["rules"])}' for key in unknown)
        raise RuleErrors(RuleError(str(path), 1, 1, "unknown-key", message) for message in said)
    return tuple(path.parent / item for item in entry)


def _files(folder: Path, errors: list[RuleError]) -> list[Path]:
    """The rule files of a folder, in order of name; a single file is taken as it is."""
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        errors.append(RuleError(str(folder), 1, 1, "no-such-folder", "there is no such folder of rules"))
        return []
    files = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml") and path.is_file())
    if not files:
        errors.append(RuleError(str(folder), 1, 1, "no-rules", "there is no .yaml file in this folder of rules"))
    return files


def _read(path: Path, errors: list[RuleError]) -> tuple[Rule, ...]:
    reader = NodeReader(str(path), errors)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        errors.append(RuleError(str(path), 1, 1, "unreadable", f"the file cannot be read: {error}"))
        return ()
    root = reader.compose(text)
    return read_rules(reader, root) if root is not None else ()


def _duplicates(rules: Iterable[Rule]) -> Iterator[RuleError]:
    first: dict[str, Rule] = {}
    for rule in rules:
        earlier = first.setdefault(rule.code, rule)
        if earlier is not rule and rule.code:
            message = f'code "{rule.code}" is taken by {earlier.path}:{earlier.line}'
            yield RuleError(rule.path, rule.line, 1, "duplicate-code", message)
