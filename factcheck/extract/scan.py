"""The fast scan: sentences of an article, and every value the kinds' grammars find in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.kinds import kinds
from factcheck.model import Article, Mention, Role, Section, Sentence

SPOKEN = (Role.HEADLINE, Role.BODY, Role.CAPTION)  # the parts of a text that make claims


def sentences(article: Article) -> Iterator[Sentence]:
    """The sentences of headline, body and captions, in order; offsets are those of the article's text."""
    for number, section in enumerate(article.sections or (Section(0, len(article.text), Role.BODY),)):
        if section.role not in SPOKEN:
            continue
        text = article.text[section.start : section.end]
        for start, end in _boundaries(text):
            at = section.start + start
            yield Sentence(at, section.start + end, text[start:end], section.role, number)


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """Sentence spans without the white space around them; a line break ends a sentence too."""
    from sentencex import segment

    at = 0
    for line in text.splitlines(keepends=True):
        for piece in segment("en", line):
            start = at
            at += len(piece)
            stripped = piece.strip()
            if stripped:
                lead = len(piece) - len(piece.lstrip())
                yield start + lead, start + lead + len(stripped)


def mentions(article: Article, spoken: Sequence[Sentence]) -> list[list[Mention]]:
    """For each sentence its mentions, in order of their place. Earlier kinds take precedence over later ones."""
    found: list[Mention] = []
    by_sentence: list[list[Mention]] = []
    grammars = list(kinds().values())
    for sentence in spoken:
        here: list[Mention] = []
        for grammar in grammars:
            fresh = [m for m in grammar.find(sentence, article, found) if not _claimed(m, here)]
            here += fresh
            found += fresh
        by_sentence.append(sorted(here, key=lambda m: (m.start, -m.end)))
    return by_sentence


def _claimed(mention: Mention, here: Sequence[Mention]) -> bool:
    """Whether a mention of an earlier kind has the same words; a quotation may hold other values."""
    return any(m.start < mention.end and mention.start < m.end for m in here if m.kind != "quote")


def sentence_at(spoken: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence that holds an offset."""
    index = bisect_right(spoken, offset, key=lambda s: s.start) - 1
    return spoken[index] if index >= 0 and spoken[index].end > offset else None
