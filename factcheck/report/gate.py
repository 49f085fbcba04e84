"""A gate's answer: for each finding that counts, which sentence of the draft to mend, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from factcheck.called import labels
from factcheck.model import Check, Comparison, Report, Verdict
from factcheck.report.excerpt import spot
from factcheck.report.outline import row, why
from factcheck.report.stands import Row
from factcheck.report.terminal import Page
from factcheck.report.words import VERDICTS, counted, plain, sentence, sureness, title

MEND, AGAINST = "mend", "against"


def to_gate(
    report: Report, drafts: frozenset[str], failing: frozenset[str], *, width: int = 80, color: bool = False
) -> str:
    """The findings that fail a gate (by their ids), in the order of the drafts' text, each with the place to mend.

    Other differences are named in a line each: they do not count, but nothing vanishes.
    """
    page = Page(width, color, verbose=False)
    differing = (Verdict.CONFLICT, Verdict.COMPATIBLE)
    findings: list[Comparison | Check] = [c for c in report.comparisons if c.id in failing or c.verdict in differing]
    findings += [check for check in report.checks if check.id in failing or check.verdict == "wrong"]
    findings.sort(key=lambda finding: _place(finding, report, drafts))

    def pieces() -> Iterator[RenderableType]:
        yield from (_finding(each, report, drafts, page) for each in findings if each.id in failing)
        for each in findings:
            if each.id not in failing:
                yield Text.assemble((f"{_heading(each, report, drafts)}, not counted. ", "dim"), _why(each))
        compared = counted(len(report.comparisons), "comparison")
        parts = f"{counted(len(drafts), 'draft')}, {counted(len(report.articles) - len(drafts), 'source')}, {compared}"
        verdict = f"Gate failed: {counted(len(failing), 'finding')} to mend" if failing else "Gate passed"
        yield Text(f"{verdict} ({parts}).", style="bold red" if failing else "bold green")

    return page.draw(pieces())


def _heading(finding: Comparison | Check, report: Report, drafts: frozenset[str]) -> str:
    """ "draft.txt:3: Time of the sinking: conflict": the place first, as editors and CI logs read it."""
    order, start = _place(finding, report, drafts)
    draft = report.articles[order]
    line = draft.text.count("\n", 0, start) + 1
    if isinstance(finding, Check):
        return f"{plain(draft.path)}:{line}: {title(finding.check)}: {finding.verdict}"
    said = VERDICTS[finding.verdict], sureness(finding.confidence)
    return f"{plain(draft.path)}:{line}: {title(finding.about)}: {', '.join(filter(None, said))}"


def _place(finding: Comparison | Check, report: Report, drafts: frozenset[str]) -> tuple[int, int]:
    """Where the draft's sentence stands: the draft's number and the offset in it."""
    order = {article.id: n for n, article in enumerate(report.articles)}
    if isinstance(finding, Check):
        return order[finding.article], finding.start
    return min((order[c.article], c.start) for c in report.claims if c.id in finding.claims and c.article in drafts)


def _why(finding: Comparison | Check) -> str:
    return sentence(finding.explanation) if isinstance(finding, Check) else why(finding)


def _finding(finding: Comparison | Check, report: Report, drafts: frozenset[str], page: Page) -> RenderableType:
    if isinstance(finding, Check):
        text = next(article.text for article in report.articles if article.id == finding.article)
        rows: tuple[Row, ...] = (Row(MEND, plain(finding.quote), spot(text, finding.start, finding.end), None),)
    else:
        rows = tuple(_rows(finding, report, drafts))
    body = Group(Text(_why(finding)), page.rows(rows))
    return Group(Text(_heading(finding, report, drafts), style="bold"), Padding(body, (0, 0, 1, 3)))


def _rows(comparison: Comparison, report: Report, drafts: frozenset[str]) -> Iterator[Row]:
    """The draft's own claims first, then what the sources say."""
    names = labels(report.articles)
    members = [claim for claim in report.claims if claim.id in comparison.claims]
    for claim in sorted(members, key=lambda claim: claim.article not in drafts):
        outlet = names[claim.article]
        yield replace(row(claim, outlet), outlet=MEND if claim.article in drafts else f"{AGAINST} {outlet}")
