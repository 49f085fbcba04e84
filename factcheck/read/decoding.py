"""Bytes of a file -> its text, or a plain reason why it is none."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip or Office file"),
    (b"\xd0\xcf\x11\xe0", "an Office file"),
    (b"{\\rtf", "a rich-text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x7fELF", "a program"),
)
# Control bytes that do not occur in text; tab, line ends, form feed, backspace and escape do.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\b\x1b")) + b"\x7f"


class NotTextError(ValueError):
    """The bytes are not a text; the message says what they are instead."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and, where it could be read only in part, a note saying so."""

    text: str
    note: str = ""


def decode(data: bytes) -> Decoded:
    """The text of a file in UTF-8, UTF-16 or Windows-1252, unaltered but for a byte-order mark."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _with_replacement(data[len(mark) :], encoding)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotTextError(f"is {what}, not plain text; save the article's text as .txt or .md")
    wide = _unmarked_utf16(data)
    if wide:
        return _with_replacement(data, wide)
    controls = (len(data) - len(data.translate(None, _CONTROLS))) / max(len(data), 1)
    if controls > 0.25:
        raise NotTextError("is a binary file, not plain text; save the article's text as .txt or .md")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        if controls > 0.05:
            message = "is a binary file, not plain text; save the article's text as .txt or .md"
            raise NotTextError(message) from None
    return _broken_utf8_or_windows(data)


def _with_replacement(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError as error:
        text = data.decode(encoding, errors="replace")
        return Decoded(text, _note(text, encoding.upper(), error.start))


def _note(text: str, encoding: str, first: int) -> str:
    count = text.count("�")
    what = "1 character is" if count == 1 else f"{count:,} characters are"
    return f"was read in part: {what} not valid {encoding} (the first at byte {first:,}); save the file as UTF-8"


def _unmarked_utf16(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: every other byte of a Latin text is NUL."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 4:
        return ""
    if sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _broken_utf8_or_windows(data: bytes) -> Decoded:
    """UTF-8 with a few bad bytes keeps its good characters; else the bytes are Windows-1252."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("�")
    good = len(text) - len(text.encode("ascii", errors="ignore")) - bad
    if good >= bad:
        first = len(text[: text.index("�")].encode("utf-8"))
        return Decoded(text, _note(text, "UTF-8", first))
    try:
        return Decoded(data.decode("cp1252"))
    except UnicodeDecodeError as error:
        text = data.decode("cp1252", errors="replace")
        return Decoded(text, _note(text, "Windows-1252", error.start))
