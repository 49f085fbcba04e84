"""The fast scan: sentences of an article, and every value the kinds' grammars find in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.kinds import kinds
from factcheck.model import Article, Mention, Role, Section, Sentence

LONGEST = 2_000  # characters of a sentence; what is longer is no sentence
SPOKEN = (Role.HEADLINE, Role.BODY, Role.CAPTION)  # the parts of a text that make claims


def sentences(article: Article) -> Iterator[Sentence]:
    """The sentences of headline, body and captions, in order; offsets are those of the article's text."""
    for number, section in enumerate(article.sections or (Section(0, len(article.text), Role.BODY),)):
        if section.role not in SPOKEN:
            continue
        text = article.text[section.start : section.end]
        for start, end in _joined(text, _boundaries(text)):
            at = section.start + start
            yield Sentence(at, section.start + end, text[start:end], section.role, number)


def _joined(text: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences that a kind knows to run on put together again: "at 5:15 p.m. | EDT on Wednesday"."""
    runs_on = [k.runs_on for k in kinds().values() if hasattr(k, "runs_on")]
    last: tuple[int, int] | None = None
    for start, end in spans:
        if last is not None and any(f(text[last[0] : last[1]], text[start:end]) for f in runs_on):
            last = last[0], end
            continue
        if last is not None:
            yield last
        last = start, end
    if last is not None:
        yield last


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """Sentence spans without the white space around them; a line break ends a sentence too."""
    from sentencex import segment

    at = 0
    for line in text.splitlines(keepends=True):
        for piece in segment("en", line):
            for start, end in _cut(piece):
                lead = len(piece[start:end]) - len(piece[start:end].lstrip())
                stripped = piece[start:end].strip()
                if stripped:
                    yield at + start + lead, at + start + lead + len(stripped)
            at += len(piece)


def _cut(piece: str) -> Iterator[tuple[int, int]]:
    """A "sentence" longer than any writer's, cut at blanks: a table run together, a line of 20 MB."""
    start = 0
    while len(piece) - start > LONGEST:
        blank = piece.rfind(" ", start + 1, start + LONGEST)
        end = blank if blank > start else start + LONGEST
        yield start, end
        start = end
    yield start, len(piece)


def mentions(article: Article, spoken: Sequence[Sentence]) -> list[list[Mention]]:
    """For each sentence its mentions, in order of their place. Earlier kinds take precedence over later ones."""
    found: list[Mention] = []
    by_sentence: list[list[Mention]] = []
    grammars = list(kinds().values())
    for sentence in spoken:
        here: list[Mention] = []
        taken = bytearray(sentence.end - sentence.start)  # which characters an earlier kind has claimed
        for grammar in grammars:
            fresh = [m for m in grammar.find(sentence, article, found) if not any(taken[_place(m, sentence)])]
            for mention in fresh:
                if mention.kind != "quote":  # a quotation may hold other values
                    taken[_place(mention, sentence)] = b"\1" * (mention.end - mention.start)
            here += fresh
            found += fresh
        by_sentence.append(sorted(here, key=lambda m: (m.start, -m.end)))
    return by_sentence


def _place(mention: Mention, sentence: Sentence) -> slice:
    """Where a mention stands in its sentence."""
    return slice(mention.start - sentence.start, mention.end - sentence.start)
