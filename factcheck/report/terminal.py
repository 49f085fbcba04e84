"""The report for a terminal: what an editor must see first stands first, what agrees is folded to a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Report, Severity, Verdict
from factcheck.report import words
from factcheck.report.excerpt import Excerpt
from factcheck.report.outline import Card, Note, Outline, Single, fine, outline
from factcheck.report.stands import Row, Stand, brief

_WIDE = 110  # from here on the words stand beside the values, below it under them
_STYLES = {Severity.HIGH: "bold red", Severity.MEDIUM: "bold yellow", Severity.LOW: "bold cyan", Severity.INFO: "bold"}


def render(report: Report, *, width: int = 80, color: bool = False, verbose: bool = False) -> str:
    """The report as lines of at most ``width`` columns; without ``color`` values are marked with «»."""
    page = Page(width, color, verbose)
    return page.draw(page.report(outline(report)))


class Page:
    """How wide, how coloured and how full the page is; every piece it draws is Text, so no markup is live."""

    def __init__(self, width: int, color: bool, verbose: bool) -> None:
        self.width, self.color, self.verbose = max(width, 40), color, verbose

    def draw(self, pieces: Iterable[RenderableType]) -> str:
        """The pieces one under another, without trailing blanks."""
        out = StringIO()
        console = Console(
            file=out,
            width=self.width,
            force_terminal=self.color,
            color_system="standard" if self.color else None,
            no_color=not self.color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )
        for piece in pieces:
            console.print(piece)
        return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"

    def report(self, story: Outline) -> Iterator[RenderableType]:
        """A whole report, piece by piece."""
        yield self._sources(story)
        yield Text("\n" + _summary(story), style="bold")
        yield from self._cards(words.CONFLICTS, story.conflicts, "bold red")
        yield from self._cards(words.UNSURE, story.unsure, "bold")
        yield from self._cards(words.DIFFERENCES, story.differences, "bold yellow")
        yield from self._folded(words.AGREED, story.agreed, "bold green")
        yield from self._folded(words.APART, story.apart, "bold")
        yield from self._notes(words.CHECKS_WRONG, story.wrong, "bold red")
        if self.verbose:
            yield from self._notes(words.CHECKS_FINE, story.fine, "bold green")
        elif story.fine:
            yield from self._fine(story.fine)
        yield from self._singles(story.singles)
        yield from self._notes(words.UNREAD, story.unread, "bold")
        if not self.verbose and (story.agreed or story.singles or story.fine):
            yield Text("\n--verbose unfolds what agrees, the sound checks and the single-source claims.", style="dim")

    # ------------------------------------------------------------ pieces

    def _sources(self, story: Outline) -> RenderableType:
        table = Table.grid(padding=(0, 2))
        wide = self.width >= _WIDE
        for _ in range(4 if wide else 3):
            table.add_column(overflow="fold")
        for source in story.sources:
            cells = [Text(source.outlet, style="bold"), Text(source.published), Text(source.place)]
            table.add_row(*cells, *([Text(source.title or source.file, style="dim")] if wide else []))
        return table

    def _heading(self, name: str, n: int, style: str) -> Text:
        return Text.assemble("\n", (f"{name.upper()} ({n})", style))

    def _cards(self, name: str, cards: tuple[Card, ...], style: str) -> Iterator[RenderableType]:
        if not cards:
            return
        yield self._heading(name, len(cards), style)
        for i, card in enumerate(cards, 1):
            yield self._card(card, f"{i}.")

    def _card(self, card: Card, mark: str) -> RenderableType:
        verdict = "" if card.verdict == words.VERDICTS[Verdict.CONFLICT] else card.verdict
        labels = ", ".join(filter(None, (verdict, card.severity.value, card.sureness)))
        style = "dim" if card.sureness else _STYLES[card.severity]
        head = Text.assemble((f"{mark} {card.title}", style), (f"  ({labels})", "dim"))
        given, also = (card.stands, "") if self.verbose else brief(card.stands)
        body: list[RenderableType] = [Text(card.why), self._stands(given)]
        if also:
            body.append(Text(f"{words.ALSO}: {also}.", style="dim"))
        if self.verbose and len(card.pairs) > 1:
            body += [Text(f"- {pair}", style="dim") for pair in card.pairs]
        return Group(Text(""), head, Padding(Group(*body), (0, 0, 0, 3)))

    def _stands(self, given: tuple[Stand, ...]) -> RenderableType:
        """Each value once, with those who give it and their own words beside it."""
        table = Table.grid(padding=(0, 2), expand=True)
        said = max((cell_len(stand.value) for stand in given), default=0)
        table.add_column(width=min(max(said, len(words.COARSER) + 2), self.width // 3), overflow="fold")
        table.add_column(ratio=1, overflow="fold")
        for stand in given:
            note = f"\n({words.COARSER})" if stand.coarser else ""
            told = [piece for row in stand.rows for piece in (self._voice(row), self.excerpt(row.excerpt))]
            table.add_row(Text.assemble((stand.value, "bold"), (note, "dim")), Group(*told))
        return table

    def _voice(self, row: Row) -> Text:
        return Text.assemble((row.outlet, "bold"), (f"  · {row.sourcing}" if row.sourcing else "", "dim"))

    def rows(self, rows: tuple[Row, ...]) -> RenderableType:
        """Each outlet's value, who it cites and its own words: in columns where there is room, else underneath."""
        wide = self.width >= _WIDE
        table = Table.grid(padding=(0, 2), expand=True)
        table.add_column(width=min(max(cell_len(row.outlet) for row in rows), 24), overflow="fold")
        if wide:
            said = max(max(cell_len(row.value), cell_len(row.sourcing)) for row in rows)
            table.add_column(width=min(said, 38), overflow="fold")
        table.add_column(ratio=1, overflow="fold")
        for row in rows:
            value, cites, own = Text(row.value, style="bold"), Text(row.sourcing), self.excerpt(row.excerpt)
            if wide:
                table.add_row(Text(row.outlet), Group(value, cites), own)
            else:
                first = Text.assemble(value, "  · ", cites) if cites else value
                table.add_row(Text(row.outlet), Group(first, own))
        return table

    def excerpt(self, spot: Excerpt) -> Text:
        if self.color:
            return Text.assemble((spot.before, "dim"), (spot.marked, "bold underline"), (spot.after, "dim"))
        return Text(f"{spot.before}«{spot.marked}»{spot.after}")

    def _folded(self, name: str, cards: tuple[Card, ...], style: str) -> Iterator[RenderableType]:
        if self.verbose or not cards:
            yield from self._cards(name, cards, style)
            return
        yield self._heading(name, len(cards), style)
        table = Table.grid(padding=(0, 2))
        third = self.width // 3
        for _ in range(3):
            table.add_column(max_width=third - 2, overflow="fold")
        for card in cards:
            table.add_row(Text(card.title), Text(card.said), Text(card.folded, style="dim"))
        yield Padding(table, (0, 0, 0, 3))

    def _notes(self, name: str, notes: tuple[Note, ...], style: str) -> Iterator[RenderableType]:
        if not notes:
            return
        yield self._heading(name, len(notes), style)
        for note in notes:
            label = f" {note.label}:" if note.label else ":"
            said = Text.assemble((f"{note.outlet},{label} " if note.label else f"{note.outlet}: ", "bold"), note.text)
            yield Padding(Group(said, self.excerpt(note.excerpt)), (0, 0, 0, 3))

    def _fine(self, notes: tuple[Note, ...]) -> Iterator[RenderableType]:
        yield self._heading(words.CHECKS_FINE, len(notes), "bold green")
        for outlet, said in fine(notes):
            yield Padding(Text.assemble((f"{outlet}: ", "bold"), said), (0, 0, 0, 3))

    def _singles(self, singles: tuple[Single, ...]) -> Iterator[RenderableType]:
        if not singles:
            return
        yield self._heading(words.SINGLE, sum(len(single.figures) for single in singles), "bold")
        for single in singles:
            if self.verbose:
                yield Padding(self.rows(single.figures + single.names), (0, 0, 0, 3))
                continue
            line = Text.assemble((f"{single.outlet}: ", "bold"), _listed(single, 3 * self.width))
            yield Padding(line, (0, 0, 0, 3))


def _listed(single: Single, room: int) -> str:
    """An article's own figures in about three lines; what does not fit is counted."""
    said: list[str] = []
    for row in single.figures:
        if sum(len(each) + 3 for each in said) + len(row.excerpt.marked) > room:
            break
        said.append(row.excerpt.marked)
    more = len(single.figures) - len(said)
    rest = [f"{more} more"] if more and said else [words.counted(more, "figure")] if more else []
    rest += [words.counted(len(single.names), "name")] if single.names else []
    if rest:
        said.append(f"and {', '.join(rest)}" if said else ", ".join(rest))
    return " · ".join(said)


def _summary(story: Outline) -> str:
    parts = [
        words.counted(len(story.conflicts), "conflict"),
        *([f"{len(story.unsure)} unsure"] if story.unsure else []),
        f"{words.counted(len(story.differences), 'difference')} worth a look",
        f"{len(story.agreed)} agreed",
        f"{words.counted(len(story.wrong), 'check')} failed",
    ]
    what = f"{words.counted(len(story.sources), 'article')}, {words.counted(story.claims, 'claim')}"
    return " ".join([f"{what}: {', '.join(parts)}.", *words.remarks(len(story.sources), story.claims)])
