"""Comparison: a verdict for each aligned pair and one for the whole, each with one plain sentence why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from factcheck.align import Candidate, weights
from factcheck.align.evidence import probability
from factcheck.kinds import kinds
from factcheck.model import Article, Claim, Comparison, Interval, Judgement, Name, Pair, Severity, Stance, Verdict
from factcheck.rulebook import RuleBook

_ORDER = (Verdict.CONFLICT, Verdict.COMPATIBLE, Verdict.AGREE, Verdict.NOT_COMPARABLE)
_UPDATE = timedelta(hours=1)  # a publication this much later may carry an update
_QUIET = ("coarser", "vaguer", "cut", "alias", "transliteration")  # differences of wording that no editor acts on
_LABELS = {
    "date": "day",
    "clock": "time",
    "place": "place",
    "duration": "length of time",
    "money": "amount",
    "share": "share",
}
_VETOES = {
    "when": "they speak of different times",
    "scope": "one is a total and the other is not",
    "role": "one is not the actual figure",
    "reference": "they are measured from different points",
}


@dataclass(frozen=True, slots=True)
class Story:
    """The articles by id, for outlets' names and publication times."""

    articles: Mapping[str, Article]
    rulebook: RuleBook

    def outlet(self, claim: Claim) -> str:
        """The outlet's name, or the article's id where it has none."""
        article = self.articles[claim.article]
        return article.outlet or article.id

    def side(self, claim: Claim) -> str | None:
        """The side of the authority a claim cites: the JCS and the South Korean military are one."""
        found = self.rulebook.authority(claim.attributed_to) if claim.attributed_to else None
        return found.side if found is not None else None


def compare(groups: Sequence[Sequence[Candidate]], articles: Sequence[Article], rulebook: RuleBook) -> list[Comparison]:
    """One comparison a group; ids are numbered d1, d2 ... in order."""
    story = Story({a.id: a for a in articles}, rulebook)
    return [_comparison(f"d{n}", group, story) for n, group in enumerate(groups, 1)]


def _comparison(name: str, group: Sequence[Candidate], story: Story) -> Comparison:
    claims = {c.id: c for pair in group for c in (pair.a, pair.b)}
    ordered = sorted(claims.values(), key=lambda c: int(c.id[1:]))
    pairs = [_pair(candidate, story) for candidate in sorted(group, key=lambda p: (int(p.a.id[1:]), int(p.b.id[1:])))]
    verdict = _whole([p.judgement for p in pairs])
    rule = next((story.rulebook.rule(c.rule) for c in ordered if c.rule), None)
    weight = max(p.weight for p in pairs)
    telling = next(p for p in pairs if p.judgement.verdict is verdict)
    return Comparison(
        id=name,
        about=rule.name if rule is not None else _about(ordered),
        rule=rule.code if rule is not None else None,
        code=rule.code if rule is not None else f"{ordered[0].kind}-{verdict}",
        verdict=verdict,
        severity=_severity(verdict, telling.judgement.cause, probability(weight), rule.severity if rule else {}),
        claims=tuple(c.id for c in ordered),
        pairs=tuple(pairs),
        explanation=_explain(ordered, telling, claims, story),
        cause=telling.judgement.cause,
        confidence=round(probability(weight), 3),
    )


def _whole(judgements: Sequence[Judgement]) -> Verdict:
    """The gravest verdict; one who is only vaguer takes nothing from what the others agree on."""
    firm = [j for j in judgements if j.cause != "vaguer"]
    counted = firm if any(j.verdict is Verdict.AGREE for j in firm) else judgements
    return next(v for v in _ORDER if any(j.verdict is v for j in counted))


def _pair(candidate: Candidate, story: Story) -> Pair:
    a, b = candidate.a, candidate.b
    judgement = _judge(candidate, story)
    return Pair(a.id, b.id, judgement, dict(candidate.evidence.levels), round(candidate.evidence.weight, 3))


def _judge(candidate: Candidate, story: Story) -> Judgement:
    """The values' own verdict, and what stance, source and publication say about it."""
    a, b, found = candidate.a, candidate.b, candidate.judgement
    if candidate.evidence.vetoes:
        return Judgement(Verdict.NOT_COMPARABLE, _veto(candidate, story), candidate.evidence.vetoes[0])
    if found.verdict is Verdict.CONFLICT:
        return _explained(a, b, found, story)
    if found.verdict is Verdict.NOT_COMPARABLE:
        return found
    if (a.stance is Stance.DENIED) != (b.stance is Stance.DENIED):
        who = story.outlet(a if a.stance is Stance.DENIED else b)
        return Judgement(Verdict.CONFLICT, f"{who} has it denied, the other states it", "denial")
    return _committed(a, b, found, story)


def _committed(a: Claim, b: Claim, found: Judgement, story: Story) -> Judgement:
    """Equal values may still differ in how sure, or by whose word, they are told."""
    if found.verdict is Verdict.AGREE and a.stance is not b.stance:
        weaker = a if b.stance is Stance.ASSERTED else b
        word = "expects" if weaker.stance is Stance.EXPECTED else "holds possible"
        return Judgement(Verdict.COMPATIBLE, f"{story.outlet(weaker)} only {word} it", "stance")
    if found.verdict is Verdict.AGREE and a.kind == "quote" and _other_side(a, b, story):
        return Judgement(
            Verdict.COMPATIBLE,
            f"the same words, given to {a.attributed_to} in one and to {b.attributed_to} in the other",
            "speaker",
        )
    return found


def _other_side(a: Claim, b: Claim, story: Story) -> bool:
    """Whether the same words are given to two: the White House is not "US officials", though one side."""
    x, y = (story.rulebook.authority(c.attributed_to) if c.attributed_to else None for c in (a, b))
    return x is not None and y is not None and x.name != y.name


def _explained(a: Claim, b: Claim, found: Judgement, story: Story) -> Judgement:
    """A conflict with its likeliest reason: a slip the values show, another authority, a later publication."""
    if found.cause:
        return found
    x, y = story.side(a), story.side(b)
    if x and y and x != y:
        return Judgement(
            found.verdict,
            f"{found.why.rstrip('.')}; {a.attributed_to} and {b.attributed_to} each gave their own",
            "authority",
        )
    later = _later(a, b, story)
    if later is not None:
        return Judgement(
            found.verdict,
            f"{found.why.rstrip('.')}; {story.outlet(later)} was published later and may carry an update",
            "later_update",
        )
    return found


def _later(a: Claim, b: Claim, story: Story) -> Claim | None:
    """The claim of the article published later, where the difference is more than a rewrite's."""
    x, y = (_instant(story.articles[c.article]) for c in (a, b))
    if x is None or y is None or abs(x - y) < _UPDATE:
        return None
    return b if y > x else a


def _instant(article: Article) -> datetime | None:
    if article.published is None:
        return None
    if isinstance(article.published, datetime):
        return article.published.replace(tzinfo=None)
    return datetime(article.published.year, article.published.month, article.published.day)


def _veto(candidate: Candidate, story: Story) -> str:
    a, b, piece = candidate.a, candidate.b, candidate.evidence.vetoes[0]
    if piece == "reference":
        return f"{_show(a)} is measured from {a.about.reference}, {_show(b)} from {b.about.reference}"
    if piece == "role":
        parts = [f"{_show(c)} is a {c.about.role} figure" for c in (a, b) if c.about.role not in ("actual", "reported")]
        return " and ".join(parts) or _VETOES[piece]
    if piece == "when" and a.when and b.when:
        return f"{_show(a)} is of {_day(a.when)}, {_show(b)} of {_day(b.when)}"
    return _VETOES.get(piece, f"they differ in {piece}")


def _day(when: Interval) -> str:
    return str(kinds()["date"].show(when))


def _show(claim: Claim) -> str:
    return str(kinds()[claim.kind].show(claim.value))


def _severity(verdict: Verdict, cause: str, confidence: float, ruled: Mapping[Verdict, Severity]) -> Severity:
    """A rule's own severity, or the verdict's; a conflict whose alignment is not sure weighs less."""
    usual = {Verdict.CONFLICT: Severity.HIGH, Verdict.COMPATIBLE: Severity.LOW}.get(verdict, Severity.INFO)
    severity = Severity.INFO if cause in _QUIET else ruled.get(verdict, usual)
    unsure = severity is Severity.HIGH and confidence < weights().sure
    return Severity.MEDIUM if unsure else severity


def _about(claims: Sequence[Claim]) -> str:
    """What a comparison is about, in the words of its best-described claim."""
    best = max(claims, key=lambda c: (bool(c.about.noun), bool(c.about.event), bool(c.about.agents), -int(c.id[1:])))
    about, value = best.about, best.value
    if best.kind == "person" and isinstance(value, Name):
        return value.name
    if best.kind == "quote":
        return f"words of {best.attributed_to}" if best.attributed_to else "words quoted"
    label = _LABELS.get(best.kind, "number" if best.kind == "count" else getattr(value, "dimension", best.kind))
    thing = " ".join((*about.modifiers[:2], about.noun)) if about.noun else ""
    subject = thing or next(iter((*about.agents, *about.patients)), "")
    return f"{label}: {', '.join(filter(None, (subject, about.event if about.event != subject else '')))}".rstrip(": ")


def _explain(claims: Sequence[Claim], telling: Pair, by_id: Mapping[str, Claim], story: Story) -> str:
    """Who gives which value, and why that is what it is."""
    said: dict[str, list[str]] = {}
    for claim in claims:
        source = f" ({claim.attributed_to})" if claim.attributed_to and telling.judgement.cause == "authority" else ""
        outlets = said.setdefault(_show(claim), [])
        name = f"{story.outlet(claim)}{source}"
        if name not in outlets:
            outlets.append(name)
    parts = [f"{_list(outlets)}: {value}" for value, outlets in said.items()]
    why = telling.judgement.why.rstrip(".")
    return f"{'; '.join(parts)}. {why[:1].upper()}{why[1:]}."


def _list(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
