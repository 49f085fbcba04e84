"""What the tests of the numeric kinds share: a corpus read, a phrasing run."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

import factcheck.kinds
from factcheck.kinds import count, measure, money, share
from factcheck.model import Article, Mention, Role, Sentence

KINDS: dict[str, ModuleType] = {"money": money, "share": share, "measure": measure, "count": count}


def corpus(kind: str) -> dict[str, Any]:
    """The corpus beside a kind's module."""
    path = Path(factcheck.kinds.__file__).parent / f"{kind}.corpus.yaml"
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def mentions(text: str, outlet: str = "") -> list[Mention]:
    """What the numeric kinds find in one sentence, in their order of precedence."""
    article = Article("a", "a.txt", text, outlet=outlet)
    sentence = Sentence(0, len(text), text, Role.BODY, 0)
    found: list[Mention] = []
    for kind in KINDS.values():
        found += kind.find(sentence, article, found)
    return found


def of_kind(kind: str, text: str, outlet: str = "") -> list[Mention]:
    """The mentions of one kind."""
    return [mention for mention in mentions(text, outlet) if mention.kind == kind]
