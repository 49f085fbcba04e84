"""The report as Markdown, for a pull request or a wiki; article text is escaped, so nothing in it is live."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Report
from factcheck.report import words
from factcheck.report.excerpt import Excerpt
from factcheck.report.outline import Card, Note, Outline, fine, outline
from factcheck.report.stands import Stand, brief

_ACTIVE = re.compile(r"([\\`*_{}\[\]#|~!])")


def render(report: Report, *, verbose: bool = False) -> str:
    """The report as Markdown; the same order and the same words as on the terminal."""
    return "\n".join(_lines(outline(report), verbose)).rstrip() + "\n"


def escape(text: str) -> str:
    """Text without anything that Markdown or HTML would act upon."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ACTIVE.sub(r"\\\1", text)


def _lines(story: Outline, verbose: bool) -> Iterator[str]:
    yield "# Discrepancy report\n"
    yield "| Article | Published | Place | Title |\n|---|---|---|---|"
    for source in story.sources:
        cells = (source.outlet, source.published, source.place, source.title or source.file)
        yield f"| {' | '.join(map(escape, cells))} |"
    yield ""
    for remark in words.remarks(len(story.sources), story.claims):
        yield f"{remark}\n"
    yield from _cards(words.CONFLICTS, story.conflicts, verbose)
    yield from _cards(words.UNSURE, story.unsure, verbose)
    yield from _cards(words.DIFFERENCES, story.differences, verbose)
    for name, cards in ((words.AGREED, story.agreed), (words.APART, story.apart)):
        yield from _cards(name, cards, verbose) if verbose else _folded(name, cards)
    yield from _notes(words.CHECKS_WRONG, story.wrong)
    yield from _notes(words.CHECKS_FINE, story.fine) if verbose else _fine(story.fine)
    if story.singles:
        yield f"## {words.SINGLE}\n"
        for single in story.singles:
            figures = [row.excerpt.marked for row in single.figures + (single.names if verbose else ())]
            yield f"- **{escape(single.outlet)}**: {escape(' · '.join(figures) or 'no figures')}"
        yield ""
    yield from _notes(words.UNREAD, story.unread)


def _cards(name: str, cards: tuple[Card, ...], verbose: bool) -> Iterator[str]:
    if not cards:
        return
    yield f"## {name} ({len(cards)})\n"
    for card in cards:
        labels = ", ".join(filter(None, (card.verdict, card.severity.value, card.sureness)))
        yield f"### {escape(card.title)} ({labels})\n\n{escape(card.why)}\n"
        given, also = (card.stands, "") if verbose else brief(card.stands)
        yield "| Says | Outlet | In its own words | Cites |\n|---|---|---|---|"
        for stand in given:
            yield from _stand(stand)
        yield f"\n{words.ALSO}: {escape(also)}.\n" if also else ""


def _stand(stand: Stand) -> Iterator[str]:
    said = escape(stand.value) + (f" ({words.COARSER})" if stand.coarser else "")
    for n, row in enumerate(stand.rows):
        cites = "" if row.cites is None else row.cites or words.NO_ONE_CITED
        sourcing = ", ".join(filter(None, (cites, row.stance)))
        yield f"| {said if n == 0 else ''} | {escape(row.outlet)} | {_excerpt(row.excerpt)} | {escape(sourcing)} |"


def _excerpt(spot: Excerpt) -> str:
    marked = f"**{escape(spot.marked.strip())}**" if spot.marked.strip() else ""
    return f"{escape(spot.before)}{marked}{escape(spot.after)}".strip()


def _folded(name: str, cards: tuple[Card, ...]) -> Iterator[str]:
    if not cards:
        return
    yield f"## {name} ({len(cards)})\n"
    for card in cards:
        yield f"- {escape(card.title)}: {escape(card.said)} ({escape(card.folded)})"
    yield ""


def _fine(notes: tuple[Note, ...]) -> Iterator[str]:
    if not notes:
        return
    yield f"## {words.CHECKS_FINE} ({len(notes)})\n"
    yield from (f"- **{escape(outlet)}**: {escape(said)}" for outlet, said in fine(notes))
    yield ""


def _notes(name: str, notes: tuple[Note, ...]) -> Iterator[str]:
    if not notes:
        return
    yield f"## {name} ({len(notes)})\n"
    for note in notes:
        label = f", {note.label}" if note.label else ""
        yield f"- **{escape(note.outlet)}{label}**: {escape(note.text)} “{_excerpt(note.excerpt)}”"
    yield ""
