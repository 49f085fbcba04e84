"""The fast scan: sentences of an article, and every value the kinds' grammars find in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from factcheck.kinds import kinds
from factcheck.kinds.children import offspring
from factcheck.kinds.sentence_words import words_of
from factcheck.model import Article, Mention, Role, Section, Sentence

LONGEST = 2_000  # characters of a sentence; what is longer is no sentence
LONGEST_LINE = 20_000  # characters of a line segmented at once
Find = Callable[[Sentence, Article, list[Mention]], list[Mention]]
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
    runs_on = _runs_on()
    last: tuple[int, int] | None = None
    said = ""
    for start, end in spans:
        before, said = said, text[start:end]
        if last is not None and any(goes_on(before, said) for goes_on in runs_on):
            start = last[0]
            said = text[start:end]
        elif last is not None:
            yield last
        last = start, end
    if last is not None:
        yield last


@cache
def _runs_on() -> tuple[Callable[[str, str], bool], ...]:
    return tuple(kind.runs_on for kind in kinds().values() if hasattr(kind, "runs_on"))


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """Sentence spans without the white space around them; a line break ends a sentence too."""
    at, segment = 0, _segmenter()
    for stretch in _stretches(text):
        for piece in segment("en", stretch):
            for start, end in _cut(piece) if len(piece) > LONGEST else ((0, len(piece)),):
                bare = piece[start:end].rstrip()
                if stripped := bare.lstrip():
                    yield at + start + len(bare) - len(stripped), at + start + len(bare)
            at += len(piece)


@cache
def _segmenter() -> Callable[[str, str], list[str]]:
    from sentencex import segment

    return segment  # type: ignore[no-any-return]


def _stretches(text: str) -> Iterator[str]:
    """The lines of a text, those longer than any paragraph in parts: on a line of 1 MB the segmenter is not linear."""
    for line in text.splitlines(keepends=True):
        start = 0
        while len(line) - start > LONGEST_LINE:
            half, end = start + LONGEST_LINE // 2, start + LONGEST_LINE
            cut = line.rfind(". ", half, end) + 1 or line.rfind(" ", half, end) + 1 or end
            yield line[start:cut]
            start = cut
        yield line[start:]


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
    callers, calls = _calls()
    for sentence in spoken:
        here: list[Mention] = []
        taken = bytearray()  # which characters an earlier kind has claimed
        at, called = sentence.start, 0
        for word in words_of(sentence.text) & callers:
            called |= calls[word]
        for find in _finds(called):
            fresh = find(sentence, article, found)
            if not fresh:
                continue
            if taken:
                fresh = [m for m in fresh if _free(m, taken[m.start - at : m.end - at])]
            else:
                taken = bytearray(sentence.end - at)
            for mention in fresh:
                if mention.kind != "quote":  # a quotation may hold other values
                    taken[mention.start - at : mention.end - at] = b"\1" * (mention.end - mention.start)
                if mention.kind == "person" and mention.core is not None:  # his role may hold his age
                    start, end = mention.core
                    taken[mention.start - at : start - at] = b"\2" * (start - mention.start)
                    taken[end - at : mention.end - at] = b"\2" * (mention.end - end)
            here += fresh
            found += fresh
        by_sentence.append(sorted(here, key=lambda m: (m.start, -m.end)) if len(here) > 1 else here)
    return by_sentence


def _free(mention: Mention, taken: bytearray) -> bool:
    """Whether no earlier kind has claimed a mention's characters; an age, a length of time and a number of children
    may stand in what a person is called: "his wife of 31 years, Odile", "Ana Lucero, a mother of 12"."""
    within = mention.kind == "duration" or mention.noun == "age" or mention.noun in offspring()
    return 1 not in taken if within else taken.count(0) == len(taken)


@cache
def _calls() -> tuple[frozenset[str], dict[str, int]]:
    """The words that call a kind; and the kinds that each of them calls, a bit for each in their order."""
    calls: dict[str, int] = {}
    for place, kind in enumerate(kinds().values()):
        for word in kind.triggers() if hasattr(kind, "triggers") else ():
            calls[word] = calls.get(word, 0) | 1 << place
    return frozenset(calls), calls


@cache
def _finds(called: int) -> tuple[Find, ...]:
    """What finds the values of the kinds that are called, and of those that need no call."""
    return tuple(
        kind.find for place, kind in enumerate(kinds().values()) if called >> place & 1 or not hasattr(kind, "triggers")
    )
