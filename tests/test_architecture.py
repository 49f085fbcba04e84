"""Arrows point one way: cli -> pipeline -> stages -> kinds -> model. Read from the imports themselves."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "factcheck"

# What each part of the package may import from the rest of it.
WORDS = {"model", "vocabulary"}
STAGE = WORDS | {"kinds", "rulebook"}
MAY_IMPORT = {
    "model": set[str](),
    "vocabulary": set[str](),
    "kinds": WORDS,
    "rulebook": WORDS | {"kinds"},
    "read": WORDS,
    "called": WORDS,
    "report": {"model", "called"},
    "gate": {"model"},
    "progress": set[str](),
    "extract": STAGE,
    "reckoning": STAGE,
    "align": STAGE | {"reckoning"},
    "compare": STAGE | {"align", "reckoning", "called"},  # judges what align paired, by its evidence
    "verify": STAGE,
    "pipeline": STAGE | {"extract", "align", "compare", "verify"},
    "rule_tests": STAGE | {"extract", "pipeline"},
    "rules_commands": {"rulebook", "rule_tests"},
    "commands": STAGE
    | {"read", "pipeline", "report", "extract", "align", "gate", "progress", "rule_tests", "rules_commands"},
    "cli": {"commands"},
    "__main__": {"cli"},
}
# The two methods of model.Report that give its frames; they import on call.
THIN_METHODS = {("model.py", "report")}
HEAVY = ("spacy", "pandas", "rich", "pint", "rapidfuzz", "yaml", "sentencex")


def imports(path: Path) -> Iterator[tuple[str, ast.stmt]]:
    """Every module that a file imports, by its full name, at any depth."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            module = node.module or ""
            yield from ((f"{module}.{alias.name}", node) for alias in node.names)


def part(path: Path) -> str:
    """The part of the package that a file belongs to: "report", "cli"."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_arrows_point_one_way(path: Path) -> None:
    own = part(path)
    assert own in MAY_IMPORT, f"say in this test what {own} may import"
    used = {name.split(".")[1] for name, _ in imports(path) if name.startswith("factcheck.")} - {"__version__"}
    wrong = {name for name in used - MAY_IMPORT[own] - {own} if (path.name, name) not in THIN_METHODS}
    assert not wrong


@pytest.mark.parametrize("stage", ["extract", "align", "compare", "pipeline", "rulebook"])
def test_a_stage_names_no_concrete_kind(stage: str) -> None:
    from factcheck.kinds import ORDER

    named = {
        (path.name, name)
        for path in modules()
        if part(path) == stage
        for name, _ in imports(path)
        if name.startswith("factcheck.kinds.") and name.split(".")[2] in ORDER
    }
    assert not named


def test_only_one_module_knows_spacy() -> None:
    knowing = {path.name for path in modules() if any(name.split(".")[0] == "spacy" for name, _ in imports(path))}
    assert knowing == {"parser.py"}


def test_the_help_loads_nothing_heavy() -> None:
    code = f"import sys; import factcheck.cli, factcheck.commands; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_packs_stand_inside_the_package_or_beside_it() -> None:
    from factcheck.vocabulary import rules_dir

    assert (rules_dir() / "vocabulary").is_dir()
