"""What a person reads, in the order it is read: the terminal and Markdown formats both draw this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from factcheck.model import Article, Check, Claim, Comparison, Interval, Name, Report, Severity, Verdict
from factcheck.report import values
from factcheck.report.excerpt import Excerpt, excerpt, head, spot
from factcheck.report.times import published_words
from factcheck.report.words import SEVERITY_ORDER, STANCES, VERDICTS, plain, sentence, sureness, title


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of a finding."""

    outlet: str
    value: str
    excerpt: Excerpt
    cites: str | None  # "" where no one is cited; None where that is no question
    stance: str = ""  # "" where plainly asserted
    repeated: int = 0  # how often the article says so again


@dataclass(frozen=True, slots=True)
class Card:
    """One comparison: its title, its verdict, one sentence why, its rows."""

    title: str
    verdict: str
    severity: Severity
    sureness: str
    why: str
    rows: tuple[Row, ...]
    pairs: tuple[str, ...]  # each pair's verdict in a sentence

    @property
    def said(self) -> str:
        """The values, each once."""
        return " / ".join(dict.fromkeys(row.value for row in self.rows))

    @property
    def folded(self) -> str:
        """What a line has room for behind the values: who gives them, or why they are not to be compared."""
        if self.verdict == VERDICTS[Verdict.NOT_COMPARABLE]:
            return self.why
        return ", ".join(dict.fromkeys(row.outlet for row in self.rows))


@dataclass(frozen=True, slots=True)
class Note:
    """A check, an unread value or anything else that stands in one place of one article."""

    outlet: str
    excerpt: Excerpt
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One article of the story."""

    outlet: str
    published: str
    place: str
    title: str
    file: str


@dataclass(frozen=True, slots=True)
class Single:
    """What one article alone says."""

    outlet: str
    figures: tuple[Row, ...]
    names: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A report in reading order."""

    sources: tuple[Source, ...]
    claims: int
    conflicts: tuple[Card, ...]
    differences: tuple[Card, ...]
    agreed: tuple[Card, ...]
    apart: tuple[Card, ...]
    wrong: tuple[Note, ...]
    fine: tuple[Note, ...]
    singles: tuple[Single, ...]
    unread: tuple[Note, ...]


def outline(report: Report) -> Outline:
    """The report in reading order: conflicts first, the surest of them first."""
    names = labels(report.articles)
    claims = {claim.id: claim for claim in report.claims}
    ranked = sorted(report.comparisons, key=_rank)
    wanted = [(c, _card(c, claims, names)) for c in ranked]

    def cards(verdicts: Iterable[Verdict], noted: bool | None = None) -> tuple[Card, ...]:
        return tuple(
            card for c, card in wanted if c.verdict in verdicts and noted in (None, c.severity is not Severity.INFO)
        )

    texts = {article.id: article.text for article in report.articles}
    checks = sorted(report.checks, key=lambda c: SEVERITY_ORDER.index(c.severity))
    return Outline(
        sources=tuple(_source(article, names[article.id]) for article in report.articles),
        claims=len(report.claims),
        conflicts=cards([Verdict.CONFLICT]),
        differences=cards([Verdict.COMPATIBLE, Verdict.NOT_COMPARABLE], noted=True),
        agreed=cards([Verdict.AGREE]) + cards([Verdict.COMPATIBLE], noted=False),
        apart=cards([Verdict.NOT_COMPARABLE], noted=False),
        wrong=tuple(_check(c, names, texts) for c in checks if c.verdict == "wrong"),
        fine=tuple(_check(c, names, texts) for c in checks if c.verdict != "wrong"),
        singles=_singles(report, names),
        unread=tuple(
            Note(names[u.article], spot(texts[u.article], u.start, u.end), plain(u.reason)) for u in report.unread
        ),
    )


def labels(articles: tuple[Article, ...]) -> dict[str, str]:
    """What to call each article: its outlet, or its file; numbered where two share a name."""
    called = {a.id: plain(a.outlet).strip() or PurePath(a.path).name for a in articles}
    many = Counter(called.values())
    seen: Counter[str] = Counter()
    for key, label in called.items():
        if many[label] > 1:
            seen[label] += 1
            called[key] = f"{label} #{seen[label]}"
    return called


def _rank(comparison: Comparison) -> tuple[float, int]:
    """Surest first; among the equally sure, the gravest."""
    return (-round(comparison.confidence, 1), SEVERITY_ORDER.index(comparison.severity))


def _card(comparison: Comparison, claims: dict[str, Claim], names: dict[str, str]) -> Card:
    members = [claims[key] for key in comparison.claims]
    first = {value: i for i, value in reversed(list(enumerate(_value(claim) for claim in members)))}
    members.sort(key=lambda claim: first[_value(claim)])  # outlets that say the same stand together
    pairs = (
        f"{names[claims[p.a].article]} and {names[claims[p.b].article]}: {VERDICTS[p.judgement.verdict]}. "
        f"{sentence(p.judgement.why)}"
        for p in comparison.pairs
    )
    return Card(
        title=title(comparison.about),
        verdict=VERDICTS[comparison.verdict],
        severity=comparison.severity,
        sureness=sureness(comparison.confidence),
        why=why(comparison),
        rows=tuple(row(claim, names[claim.article]) for claim in members),
        pairs=tuple(dict.fromkeys(pairs)),
    )


def why(comparison: Comparison) -> str:
    """One sentence why: of the first pair that bears the verdict, for the rows beside it say who gives which value."""
    bearing = (p.judgement.why for p in comparison.pairs if p.judgement.verdict is comparison.verdict)
    return sentence(next(bearing, comparison.explanation))


def row(claim: Claim, outlet: str) -> Row:
    """One claim as a row."""
    return Row(
        outlet=outlet,
        value=_value(claim),
        excerpt=excerpt(claim.sentence.text, claim.start, claim.end, claim.sentence.start),
        cites=plain(claim.attributed_to or ""),
        stance=STANCES[claim.stance],
    )


def once(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows without an outlet's repetitions; the first of them says how many there are."""
    told: dict[tuple[str, str, str | None, str], Row] = {}
    for each in rows:
        key = each.outlet, each.value, each.cites, each.stance
        first = told.get(key)
        told[key] = replace(first, repeated=first.repeated + 1) if first else each
    return tuple(told.values())


def _value(claim: Claim) -> str:
    said = plain(values.claimed(claim))
    return f"“{head(said, 60)}”" if claim.kind == "quote" and isinstance(claim.value, Name) else said


def _source(article: Article, label: str) -> Source:
    return Source(
        label,
        published_words(article.published),
        plain(article.place or ""),
        plain(article.title),
        plain(PurePath(article.path).name),
    )


def _check(check: Check, names: dict[str, str], texts: dict[str, str]) -> Note:
    own = spot(texts[check.article], check.start, check.end)
    return Note(names[check.article], own, sentence(check.explanation), check.check)


def _singles(report: Report, names: dict[str, str]) -> tuple[Single, ...]:
    compared = {key for comparison in report.comparisons for key in comparison.claims}
    alone = [claim for claim in report.claims if claim.id not in compared]
    groups = []
    for article in report.articles:
        mine = [claim for claim in alone if claim.article == article.id]
        rows = [(claim, row(claim, names[article.id])) for claim in mine]
        figures = tuple(r for claim, r in rows if isinstance(claim.value, Interval))
        others = tuple(r for claim, r in rows if not isinstance(claim.value, Interval))
        if rows:
            groups.append(Single(names[article.id], figures, others))
    return tuple(groups)
