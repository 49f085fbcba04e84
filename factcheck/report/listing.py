"""What each article claims, as a list for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from factcheck.called import labels
from factcheck.model import Article, Claim, Unread
from factcheck.report.excerpt import spot
from factcheck.report.json import about_words
from factcheck.report.outline import row
from factcheck.report.terminal import Page
from factcheck.report.words import UNREAD, counted, plain


def claims_listing(
    articles: tuple[Article, ...],
    claims: Sequence[Claim],
    unread: Sequence[Unread],
    *,
    width: int = 80,
    color: bool = False,
) -> str:
    """Each article with its claims: kind, value, who is cited, the words, and what it is about."""
    page, names = Page(width, color, verbose=True), labels(articles)

    def pieces() -> Iterator[RenderableType]:
        for article in articles:
            own = [claim for claim in claims if claim.article == article.id]
            yield Text(f"{names[article.id]}: {counted(len(own), 'claim')}", style="bold")
            if own:
                rows = tuple(replace(row(claim, claim.kind), value=_value(claim)) for claim in own)
                yield Padding(page.rows(rows), (0, 0, 1, 3))
        if unread:
            yield Text(f"{UNREAD} ({len(unread)})", style="bold")
        texts = {article.id: article.text for article in articles}
        for each in unread:
            yield Text(f"   {names[each.article]}: {plain(each.reason)}")
            yield Padding(page.excerpt(spot(texts[each.article], each.start, each.end)), (0, 0, 0, 3))

    return page.draw(pieces())


def _value(claim: Claim) -> str:
    about = plain(about_words(claim))
    said = row(claim, "").value
    return f"{said}: {about}" if about else said
