"""Extraction: from articles to claims. A fast scan of all text, a parse of the sentences that hold a value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from factcheck.extract import scan
from factcheck.extract.claims import Parsed, claims_of, unread_of
from factcheck.extract.zones import zoned
from factcheck.model import Article, Claim, Mention, Sentence, Unread

if TYPE_CHECKING:
    from factcheck.rulebook import RuleBook


def extract_claims(articles: Sequence[Article], rulebook: RuleBook) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
    """Every claim of the articles, in order, numbered c1, c2 ...; and what was seen but not read."""
    scanned = [(article, *_scan(article)) for article in zoned(articles)]
    claims = (replace(c, id=f"c{n}") for n, c in zip(count(1), _claims(scanned, rulebook), strict=False))
    unread = (u for article, _, found in scanned for mentions in found for u in unread_of(article, mentions))
    return tuple(claims), tuple(unread)


_Scanned = tuple[Article, list[Sentence], list[list[Mention]]]


def _scan(article: Article) -> tuple[list[Sentence], list[list[Mention]]]:
    spoken = list(scan.sentences(article))
    return spoken, scan.mentions(article, spoken)


def _claims(scanned: Sequence[_Scanned], rulebook: RuleBook) -> Iterator[Claim]:
    """Parse all sentences that hold a value in one stream, then read each article in order."""
    from factcheck.extract.parser import parse

    todo = [
        (article, sentence, tuple(found))
        for article, spoken, by_sentence in scanned
        for sentence, found in zip(spoken, by_sentence, strict=True)
        if found
    ]
    previous: tuple[str, int, str | None] = ("", -1, None)
    for (article, sentence, found), doc in zip(todo, parse(s.text for _, s, _ in todo), strict=True):
        near = previous[0] == article.id and sentence.paragraph - previous[1] <= 1
        cited = previous[2] if near else None
        for claim in claims_of(Parsed(article, sentence, found, doc), cited, rulebook):
            if claim.attributed_to:
                cited = claim.attributed_to
            yield claim
        previous = article.id, sentence.paragraph, cited
