"""Comparison: a verdict for each aligned pair and one for the whole, each with one plain sentence why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.align import Candidate, weights
from factcheck.align.evidence import probability
from factcheck.compare.story import Story
from factcheck.compare.titles import distinct, title
from factcheck.compare.verdicts import judge
from factcheck.compare.wording import explain
from factcheck.model import Article, Claim, Comparison, Judgement, Pair, Severity, Verdict
from factcheck.rulebook import Rule, RuleBook

_ORDER = (Verdict.CONFLICT, Verdict.COMPATIBLE, Verdict.AGREE, Verdict.NOT_COMPARABLE)
_IDLE = ("actor", "event", "other_person", "other_words")  # two people, two happenings: nobody takes them for one
_QUIET = ("coarser", "vaguer", "cut", "alias", "transliteration")  # differences of wording that no editor acts on


def compare(groups: Sequence[Sequence[Candidate]], articles: Sequence[Article], rulebook: RuleBook) -> list[Comparison]:
    """One comparison a group; ids are numbered d1, d2 ... in order."""
    story = Story({a.id: a for a in articles}, rulebook)
    found = (_comparison("", group, story) for group in groups)
    telling = (c for c in found if not (c.verdict is Verdict.NOT_COMPARABLE and c.cause in _IDLE))
    numbered = [replace(c, id=f"d{n}") for n, c in enumerate(telling, 1)]
    return distinct(numbered, {c.id: c for group in groups for pair in group for c in (pair.a, pair.b)})


def _comparison(name: str, group: Sequence[Candidate], story: Story) -> Comparison:
    claims = {c.id: c for pair in group for c in (pair.a, pair.b)}
    ordered = sorted(claims.values(), key=lambda c: int(c.id[1:]))
    pairs = [_pair(candidate, story) for candidate in sorted(group, key=lambda p: (int(p.a.id[1:]), int(p.b.id[1:])))]
    verdict = _whole([p.judgement for p in pairs])
    rule = _rule(ordered, story)
    telling = max((p for p in pairs if p.judgement.verdict is verdict), key=lambda p: p.weight)
    confidence = probability(telling.weight, weights().even)
    return Comparison(
        id=name,
        about=rule.name if rule is not None else title(ordered),
        rule=rule.code if rule is not None else None,
        code=rule.code if rule is not None else f"{ordered[0].kind}-{verdict}",
        verdict=verdict,
        severity=_severity(verdict, telling.judgement.cause, confidence, rule.severity if rule else {}),
        claims=tuple(c.id for c in ordered),
        pairs=tuple(pairs),
        explanation=explain(ordered, telling, story),
        cause=telling.judgement.cause,
        confidence=round(confidence, 3),
    )


def _rule(claims: Sequence[Claim], story: Story) -> Rule | None:
    """The rule that names at least half of the claims."""
    code, count = Counter(c.rule for c in claims).most_common(1)[0]
    return story.rulebook.rule(code) if count * 2 >= len(claims) else None


def _whole(judgements: Sequence[Judgement]) -> Verdict:
    """The gravest verdict; one who is only vaguer takes nothing from what the others agree on."""
    firm = [j for j in judgements if j.cause != "vaguer"]
    counted = firm if any(j.verdict is Verdict.AGREE for j in firm) else judgements
    return next(v for v in _ORDER if any(j.verdict is v for j in counted))


def _pair(candidate: Candidate, story: Story) -> Pair:
    a, b = candidate.a, candidate.b
    judgement = judge(candidate, story)
    return Pair(a.id, b.id, judgement, dict(candidate.evidence.levels), round(candidate.evidence.weight, 3))


def _severity(verdict: Verdict, cause: str, confidence: float, ruled: Mapping[Verdict, Severity]) -> Severity:
    """A rule's own severity, or the verdict's; a conflict whose alignment is not sure weighs less."""
    usual = {Verdict.CONFLICT: Severity.HIGH, Verdict.COMPATIBLE: Severity.LOW}.get(verdict, Severity.INFO)
    severity = Severity.INFO if cause in _QUIET else ruled.get(verdict, usual)
    unsure = severity is Severity.HIGH and confidence < weights().sure
    return Severity.MEDIUM if unsure else severity
