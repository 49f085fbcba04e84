"""What a gate looks at: drafts against sources, and the checks on the drafts; and what of it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.model import Check, Comparison, Report, Verdict

THRESHOLDS = {
    "conflict": frozenset({Verdict.CONFLICT}),
    "compatible": frozenset({Verdict.CONFLICT, Verdict.COMPATIBLE}),
    "never": frozenset[Verdict](),
}
_WORST = (Verdict.CONFLICT, Verdict.COMPATIBLE, Verdict.NOT_COMPARABLE, Verdict.AGREE)


@dataclass(frozen=True, slots=True)
class Failing:
    """The findings at or above a threshold."""

    comparisons: tuple[Comparison, ...]
    checks: tuple[Check, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of both."""
        return frozenset([c.id for c in self.comparisons] + [c.id for c in self.checks])

    def __bool__(self) -> bool:
        return bool(self.comparisons or self.checks)


def against(report: Report, drafts: frozenset[str]) -> Report:
    """The report with the comparisons between a draft and a source alone, and the checks on the drafts."""
    home = {claim.id: claim.article for claim in report.claims}
    return replace(
        report,
        comparisons=tuple(_narrowed(report.comparisons, home, drafts)),
        checks=tuple(check for check in report.checks if check.article in drafts),
        unread=tuple(unread for unread in report.unread if unread.article in drafts),
    )


def failing(report: Report, threshold: str, sure: float) -> Failing:
    """What meets the threshold; a comparison whose claims may speak of two things (below ``sure``) does not."""
    verdicts = THRESHOLDS[threshold]
    return Failing(
        tuple(c for c in report.comparisons if c.verdict in verdicts and c.confidence >= sure),
        tuple(c for c in report.checks if c.verdict == "wrong" and verdicts),
    )


def _narrowed(
    comparisons: tuple[Comparison, ...], home: dict[str, str], drafts: frozenset[str]
) -> Iterator[Comparison]:
    """Each comparison with its pairs of a draft and a source, and those by which a draft contradicts itself; its
    verdict is then the worst of these."""
    for comparison in comparisons:
        pairs = tuple(p for p in comparison.pairs if _concerns(home[p.a], home[p.b], drafts))
        if not pairs:
            continue
        worst = min(pairs, key=lambda p: (_WORST.index(p.judgement.verdict), -p.weight)).judgement
        kept = {key for pair in pairs for key in (pair.a, pair.b)}
        same = len(pairs) == len(comparison.pairs)
        yield replace(
            comparison,
            verdict=comparison.verdict if same else worst.verdict,
            claims=tuple(key for key in comparison.claims if key in kept),
            pairs=pairs,
            explanation=comparison.explanation if same else worst.why,
            cause=comparison.cause if same else worst.cause,
        )


def _concerns(a: str, b: str, drafts: frozenset[str]) -> bool:
    return (a in drafts) != (b in drafts) or (a == b and a in drafts)
