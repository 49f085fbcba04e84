"""Markup that a page or a terminal left in a text: blanked with as many spaces, so that every offset stays."""

from __future__ import annotations

import re

_SEQUENCE = r"\x1b\[[0-?]{0,40}[ -/]{0,8}[@-~]"  # ESC[31m
_COMMAND = r"\x1b\][^\x07\x1b\n]{0,400}(?:\x07|\x1b\\)"  # ESC]0;title BEL
_COMMENT = r"<!--[^<>]{0,1000}-->"
_NAMES = (
    "a|abbr|article|aside|b|blockquote|br|caption|center|cite|code|dd|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]"
    "|header|hr|i|iframe|img|li|link|main|mark|meta|nav|ol|p|picture|pre|q|s|script|section|small|source|span|strong"
    "|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|u|ul|video"
)
_TAG = rf"</?(?:{_NAMES})(?:\s[^<>]{{0,1000}})?/?>"
_MARKS = r"\*\*|&nbsp;"  # "**12 people**"
_MARKUP = re.compile(f"{_SEQUENCE}|{_COMMAND}|{_COMMENT}|{_TAG}|{_MARKS}", re.IGNORECASE)
_VISIBLE = re.compile(r"[^\r\n]")


def without_markup(text: str) -> str:
    """The text with tags, terminal sequences and marks of emphasis blanked; line breaks inside them stay."""
    if not any(sign in text for sign in ("\x1b", "<", "**", "&nbsp;")):
        return text
    return _MARKUP.sub(lambda found: _VISIBLE.sub(" ", found[0]), text)
