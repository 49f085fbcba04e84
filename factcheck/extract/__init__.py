"""Extraction: from articles to claims. A fast scan of all text, a parse of the sentences that hold a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from factcheck.extract import bearers, scan
from factcheck.extract.casting import glance, read, told
from factcheck.extract.claims import Parsed, claims_of, locate, persons_in, unread_of
from factcheck.extract.entities import Cast
from factcheck.extract.parser import Doc
from factcheck.extract.reference import Context
from factcheck.extract.zones import zoned
from factcheck.model import Article, Claim, Mention, Sentence, Unread

if TYPE_CHECKING:
    from factcheck.rulebook import RuleBook


def extract_claims(articles: Sequence[Article], rulebook: RuleBook) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
    """Every claim of the articles, in order, numbered c1, c2 ...; and what was seen but not read."""
    scanned = [(article, *_scan(article)) for article in zoned(articles)]
    claims = (replace(c, id=f"c{n}") for n, c in zip(count(1), _claims(scanned, rulebook), strict=False))
    unread = (
        u
        for article, spoken, by_sentence in scanned
        for sentence, found in zip(spoken, by_sentence, strict=True)
        for u in (_table(article, sentence) if len(found) > _TABLE else unread_of(article, found))
    )
    return tuple(claims), tuple(unread)


def _table(article: Article, sentence: Sentence) -> Iterator[Unread]:
    """A sentence of very many values as a whole: its words have no syntax that would say what each is about."""
    yield Unread(article.id, sentence.start, sentence.end, sentence.text, _IS_TABLE)


_TABLE = 30  # values in a sentence: no writer's sentence holds so many
_IS_TABLE = "too many values for a sentence: a table or a list run together, which is not read"
_Scanned = tuple[Article, list[Sentence], list[list[Mention]]]


def _scan(article: Article) -> tuple[list[Sentence], list[list[Mention]]]:
    spoken = list(scan.sentences(article))
    return spoken, scan.mentions(article, spoken)


def _claims(scanned: Sequence[_Scanned], rulebook: RuleBook) -> Iterator[Claim]:
    """Parse all sentences that hold a value in one stream, then read each article in order."""
    from factcheck.extract.parser import parse

    docs = parse(s.text for _, spoken, by in scanned for s, found in zip(spoken, by, strict=True) if _is_read(found))
    for article, spoken, by_sentence in scanned:
        yield from _claims_of_article(article, zip(spoken, by_sentence, strict=True), docs, rulebook)


def _is_read(found: Sequence[Mention]) -> bool:
    """Whether a sentence is parsed: it holds a value, and not so many that it is a table."""
    return 0 < len(found) <= _TABLE


def _claims_of_article(
    article: Article, sentences: Iterable[tuple[Sentence, list[Mention]]], docs: Iterator[Doc], rulebook: RuleBook
) -> Iterator[Claim]:
    """The claims of one article in reading order: who is cited and who is spoken of carries on to the next sentence."""
    context, cast, paragraph = Context(), Cast(), -1
    cited: str | None = None
    claims: list[Claim] = []
    for sentence, found in sentences:
        if not _is_read(found):
            context = context.glance(sentence.text, sentence.paragraph)
            cast = glance(cast, sentence.text, sentence.paragraph)
            continue
        doc = next(docs)
        persons = persons_in(doc, sentence, found)
        context = context.read(doc, persons, sentence.paragraph)
        located = locate(doc, sentence, found, persons, context.surnames)
        cast = read(cast, doc, told(doc, sentence, located), sentence.paragraph)
        cited = cited if sentence.paragraph - paragraph <= 1 else None
        for claim in claims_of(Parsed(article, sentence, tuple(found), doc, context, located, cast), cited, rulebook):
            cited = claim.attributed_to or cited
            claims.append(claim)
        paragraph = sentence.paragraph
    return (bearers.named(claim, cast) for claim in claims)
