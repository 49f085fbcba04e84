"""What a person reads, in the order it is read: the terminal and Markdown formats both draw this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from factcheck.called import labels, some, source
from factcheck.model import Article, Check, Claim, Comparison, Interval, Name, Pair, Report, Severity, Verdict
from factcheck.report import values
from factcheck.report.excerpt import Excerpt, excerpt, head, spot
from factcheck.report.stands import Row, Stand, camps, stands, telling
from factcheck.report.times import published_words
from factcheck.report.words import SEVERITY_ORDER, STANCES, VERDICTS, plain, sentence, sureness, title


@dataclass(frozen=True, slots=True)
class Card:
    """One comparison: its title, its verdict, one sentence why, its rows."""

    title: str
    verdict: str
    severity: Severity
    sureness: str
    why: str
    stands: tuple[Stand, ...]  # each value with those who give it
    pairs: tuple[str, ...]  # each pair's verdict in a sentence

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every claim, by values."""
        return tuple(row for stand in self.stands for row in stand.rows)

    @property
    def said(self) -> str:
        """The values, each once, those that only say less apart."""
        exact, coarser = ([s for s in self.stands if s.coarser is each] for each in (False, True))
        shared = [s for s in exact if len(s.outlets) > 1] or exact or coarser
        also = [s for s in exact if s not in shared]
        notes = [
            f"{name} {', '.join(s.value for s in each)}"
            for name, each in (("also", also), ("coarser:", coarser))
            if each and each != shared
        ]
        return " / ".join(s.value for s in shared) + (f" ({'; '.join(notes)})" if notes else "")

    @property
    def folded(self) -> str:
        """What a line has room for behind the values: who gives them, or why they are not to be compared."""
        if self.verdict == VERDICTS[Verdict.NOT_COMPARABLE]:
            return self.why
        return some(tuple(dict.fromkeys(row.outlet for row in self.rows)))


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
    unsure: tuple[Card, ...]  # conflicts whose claims may speak of two things
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

    conflicts = cards([Verdict.CONFLICT])
    texts = {article.id: article.text for article in report.articles}
    checks = sorted(report.checks, key=lambda c: SEVERITY_ORDER.index(c.severity))
    return Outline(
        sources=tuple(_source(article, names[article.id]) for article in report.articles),
        claims=len(report.claims),
        conflicts=tuple(card for card in conflicts if not card.sureness),
        unsure=tuple(card for card in conflicts if card.sureness),
        differences=cards([Verdict.COMPATIBLE, Verdict.NOT_COMPARABLE], noted=True),
        agreed=cards([Verdict.AGREE]) + cards([Verdict.COMPATIBLE], noted=False),
        apart=cards([Verdict.NOT_COMPARABLE], noted=False),
        wrong=tuple(_check(c, names, texts) for c in checks if c.verdict == "wrong"),
        fine=tuple(_check(c, names, texts) for c in _fine(checks)),
        singles=_singles(report, names),
        unread=tuple(
            Note(names[u.article], spot(texts[u.article], u.start, u.end), plain(u.reason)) for u in report.unread
        ),
    )


def _rank(comparison: Comparison) -> tuple[bool, int, float]:
    """The sure ones first; among these the gravest, and the surest of them."""
    unsure = bool(sureness(comparison.confidence))
    return unsure, SEVERITY_ORDER.index(comparison.severity), -round(comparison.confidence, 1)


def _card(comparison: Comparison, claims: dict[str, Claim], names: dict[str, str]) -> Card:
    rows = {key: row(claims[key], names[claims[key].article]) for key in comparison.claims}
    given = stands(comparison, claims, rows)
    differing = camps(comparison, given, rows)
    return Card(
        title=title(comparison.about),
        verdict=VERDICTS[comparison.verdict],
        severity=comparison.severity,
        sureness=sureness(comparison.confidence),
        why=f"{differing}: {why(comparison, whole=False)}" if differing else why(comparison),
        stands=given,
        pairs=tuple(dict.fromkeys(_pair(p, claims, names) for p in comparison.pairs)),
    )


def _pair(pair: Pair, claims: dict[str, Claim], names: dict[str, str]) -> str:
    one, other = (names[claims[key].article] for key in (pair.a, pair.b))
    outlets = f"{one} and {other}" if one != other else f"{one}, twice"
    return f"{outlets}: {VERDICTS[pair.judgement.verdict]}. {sentence(pair.judgement.why)}"


def why(comparison: Comparison, *, whole: bool = True) -> str:
    """One sentence why: of the surest pair that bears the verdict, for the rows say who gives which value.

    Behind a colon it is not ``whole``: it keeps its small letter.
    """
    bearing = telling(comparison)
    told = bearing.judgement.why if bearing else comparison.explanation
    said = sentence(told)
    return said if whole or not said else plain(told).strip()[:1] + said[1:]


def row(claim: Claim, outlet: str) -> Row:
    """One claim as a row."""
    return Row(
        outlet=outlet,
        value=_value(claim),
        excerpt=excerpt(claim.sentence.text, claim.start, claim.end, claim.sentence.start),
        cites=source(plain(claim.attributed_to or "")),
        stance=STANCES[claim.stance],
    )


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


def _fine(checks: Sequence[Check]) -> Iterator[Check]:
    """The sound checks, those of one span as one, none of a span in which another check fails."""
    wrong = [c for c in checks if c.verdict == "wrong"]
    seen: set[tuple[str, str, int, int]] = set()
    for c in checks:
        key = c.article, c.check, c.start, c.end
        failing = any(w.article == c.article and w.start < c.end and c.start < w.end for w in wrong)
        if c.verdict == "wrong" or failing or key in seen:
            continue
        seen.add(key)
        same = [o.explanation for o in checks if (o.article, o.check, o.start, o.end) == key]
        yield replace(c, explanation=" ".join(dict.fromkeys(map(sentence, same))))


def fine(notes: Iterable[Note]) -> Iterator[tuple[str, str]]:
    """The sound checks of each article in a line: "90 kilometers (56 miles) (conversion) · 16 + 155 (arithmetic)"."""
    said: dict[str, list[str]] = {}
    for note in notes:
        said.setdefault(note.outlet, []).append(f"{note.excerpt.marked.strip()} ({note.label})")
    yield from ((outlet, " · ".join(each)) for outlet, each in said.items())


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
