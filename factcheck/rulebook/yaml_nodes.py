"""YAML as nodes that know their line and column, read with every mistake noted instead of raised."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from factcheck.rulebook.errors import RuleError, closest, did_you_mean

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SORTS = {MappingNode: "a map of key: value", SequenceNode: "a list", ScalarNode: "one value"}


@dataclass(frozen=True, slots=True)
class NodeReader:
    """Reads nodes of one file; what is wrong goes to ``errors``, and reading goes on."""

    path: str
    errors: list[RuleError] = field(default_factory=list)

    def compose(self, text: str) -> Node | None:
        """The file's root node, or None where it is no YAML or empty."""
        try:
            root: Node | None = yaml.compose(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            problem = " ".join(filter(None, (error.context, error.problem)))
            self.errors.append(RuleError(self.path, line, column, "bad-yaml", problem))
            return None
        except yaml.YAMLError as error:
            self.errors.append(RuleError(self.path, 1, 1, "bad-yaml", " ".join(str(error).split())))
            return None
        if root is None:
            self.errors.append(
                RuleError(self.path, 1, 1, "missing-key", 'the file is empty: it needs "topic" and "rules"')
            )
        return root

    def error(self, node: Node, code: str, message: str) -> None:
        """Note a mistake at a node."""
        mark = node.start_mark
        self.errors.append(RuleError(self.path, mark.line + 1, mark.column + 1, code, message))

    def mapping(self, node: Node, what: str, keys: Mapping[str, bool]) -> dict[str, Node]:
        """The entries of a map; ``keys`` says which keys there are and which of them must be there."""
        if not isinstance(node, MappingNode):
            self.wrong_type(node, what, MappingNode)
            return {}
        entries: dict[str, Node] = {}
        meant: set[str | None] = set()  # a key that is only misspelt is not missing too
        for key, value in node.value:
            name = key.value if isinstance(key, ScalarNode) else ""
            if name not in keys:
                hint = did_you_mean(name, keys) or f"; known: {', '.join(keys)}"
                self.error(key, "unknown-key", f'{what} has no "{name}"{hint}')
                meant.add(closest(name, keys))
            elif name in entries:
                self.error(key, "duplicate-key", f'"{name}" is given twice')
            else:
                entries[name] = value
        for name, needed in keys.items():
            if needed and name not in entries and name not in meant:
                self.error(node, "missing-key", f'{what} needs "{name}"')
        return entries

    def sequence(self, node: Node, what: str) -> list[Node]:
        """The items of a list."""
        if isinstance(node, SequenceNode):
            return list(node.value)
        self.wrong_type(node, what, SequenceNode)
        return []

    def text(self, node: Node, what: str) -> str:
        """One value as text; a number or a word like "on" stays as it is written."""
        if isinstance(node, ScalarNode):
            return str(node.value)
        self.wrong_type(node, what, ScalarNode)
        return ""

    def words(self, node: Node, what: str) -> tuple[str, ...]:
        """A list of words or phrases, or a single one."""
        nodes = [node] if isinstance(node, ScalarNode) else self.sequence(node, what)
        words = tuple(self.text(item, f"each of {what}") for item in nodes)
        for item, word in zip(nodes, words, strict=True):
            if isinstance(item, ScalarNode) and not word.strip():
                self.error(item, "wrong-type", f"{what} has an empty word")
        return words

    def choice(self, node: Node, what: str, known: Mapping[str, object] | frozenset[str], code: str) -> str:
        """One of the known names, or "" with an error."""
        name = self.text(node, what)
        if name in known or not isinstance(node, ScalarNode):
            return name
        hint = did_you_mean(name, known) or f"; known: {', '.join(sorted(known))}"
        self.error(node, code, f'{what} "{name}" is unknown{hint}')
        return ""

    def choices(self, node: Node, what: str, known: frozenset[str], code: str) -> tuple[str, ...]:
        """A list of the known names, or a single one."""
        nodes = [node] if isinstance(node, ScalarNode) else self.sequence(node, what)
        return tuple(self.choice(item, what, known, code) for item in nodes)

    def flag(self, node: Node, what: str) -> bool:
        """``true`` or ``false``."""
        return self.choice(node, what, frozenset({"true", "false"}), "wrong-type") == "true"

    def each(self, node: Node, what: str, read: Callable[[Node], object]) -> None:
        """Read every item of a list with ``read``."""
        for item in self.sequence(node, what):
            read(item)

    def wrong_type(self, node: Node, what: str, wanted: type[Node]) -> None:
        """Note that a node is of another sort than wanted."""
        self.error(node, "wrong-type", f"{what} must be {_SORTS[wanted]}, not {_SORTS.get(type(node), 'this')}")
