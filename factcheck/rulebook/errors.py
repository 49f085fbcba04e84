"""What is wrong with rule files: every error at once, each with its place and a suggestion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class RuleError:
    """One mistake in a rule file; ``str()`` gives ``path:line:column: CODE message``."""

    path: str
    line: int
    column: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"


class RuleErrors(Exception):
    """All mistakes found in the rule files, in the order of path and line."""

    def __init__(self, errors: Iterable[RuleError]) -> None:
        self.errors = tuple(sorted(errors))
        super().__init__("\n".join(str(error) for error in self.errors))


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like ``word``, if one is."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return best[0] if best else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`` (did you mean "events"?)`` where one of the known words is close to ``word``, else nothing."""
    best = closest(word, known)
    return f' (did you mean "{best}"?)' if best else ""
