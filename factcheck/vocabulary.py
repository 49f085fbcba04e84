"""The shared vocabulary: words, units, hedges, aliases and places kept as YAML in ``rules/vocabulary``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_PACKAGE = Path(__file__).parent


@cache
def rules_dir() -> Path:
    """The folder of the rule packs: inside an installed wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "rules"
    return inside if inside.is_dir() else _PACKAGE.parent / "rules"


@cache
def vocabulary(name: str) -> Any:
    """The content of ``rules/vocabulary/NAME.yaml``; shared and cached, so never change it."""
    with open(rules_dir() / "vocabulary" / f"{name}.yaml", encoding="utf-8") as file:
        return yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@cache
def word_set(name: str, part: str) -> frozenset[str]:
    """A word list of ``rules/vocabulary/NAME.yaml``, to look words up in."""
    return frozenset(vocabulary(name)[part])
