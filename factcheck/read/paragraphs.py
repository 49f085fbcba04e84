"""A text as its paragraphs: one a line, or several lines where the text is wrapped at a width."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_ENDS = tuple(".!?:;\"'”’)]…")
_WRAPPED_WIDTH = range(40, 101)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A non-blank stretch of the text without the blanks at its ends; ``after_gap`` where a blank line precedes."""

    start: int
    end: int
    text: str
    after_gap: bool


def paragraphs(text: str, start: int = 0) -> list[Paragraph]:
    """The paragraphs of a text from ``start`` on, in order."""
    return [whole for block in _blocks(_lines(text, start)) for whole in _unwrapped(text, block)]


def _lines(text: str, start: int) -> list[Paragraph]:
    lines, gap = [], False
    previous = start
    for match in _LINE.finditer(text, start):
        gap = gap or _blank_between(text, previous, match.start())
        previous = match.end()
        words = match[0].strip()
        if not words:
            gap = True
            continue
        first = match.start() + match[0].index(words[0])
        lines.append(Paragraph(first, first + len(words), words, gap))
        gap = False
    return lines


def _blank_between(text: str, start: int, end: int) -> bool:
    """True where more than one line end stands between two lines ("\\r\\n" is one)."""
    return len(text[start:end].replace("\r\n", "\n")) > 1


def _blocks(lines: list[Paragraph]) -> list[list[Paragraph]]:
    blocks: list[list[Paragraph]] = []
    for line in lines:
        if line.after_gap or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _unwrapped(text: str, block: list[Paragraph]) -> list[Paragraph]:
    """The lines of a block as one paragraph where they are wrapped at a width, else each by itself.

    Wrapped lines are all of about one length and mostly break off inside a sentence.
    """
    inner = block[:-1]
    open_ended = sum(not line.text.endswith(_ENDS) for line in inner)
    continued = sum(line.text[0].islower() for line in block[1:])
    if not inner or not all(len(line.text) in _WRAPPED_WIDTH for line in inner) or len(block[-1].text) > 100:
        return block
    if open_ended * 2 < len(inner) or continued * 3 < len(inner):
        return block
    start, end = block[0].start, block[-1].end
    return [Paragraph(start, end, text[start:end], block[0].after_gap)]
