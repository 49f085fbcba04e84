"""What a paragraph of a page is by its own words: page furniture, a caption, a byline, or body."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from factcheck.vocabulary import vocabulary

_SHORT = 300
_ENDS = tuple(".!?…\"”'’")
_EDGES = " \t.:!…+*|<>»«›•-–—()[]"
_SPACES = re.compile(r"\s+")
_BYLINE = re.compile(
    r"(?:By|BY)[: ]\s*(?:the\s)?[A-ZÀ-Þ][\w.'’-]*(?:[ ,]+(?:and|of|for|in|the|[A-ZÀ-Þ][\w.'’&/-]*|\|)){0,14}[.,]?\s*",
)
_URL = re.compile(r"(?:https?://|www\.)[^\s/]+\.\S+", re.IGNORECASE)
_NAME_FIRST = re.compile(r"(?:[—–-]\s*)?(?:[A-ZÀ-Þ][\w.'’-]+\s){2,4}(\w+)")
_COUNTER = re.compile(r"\d{1,3}/\d{1,3}\s(?=[A-ZÀ-Þ0-9])")
_CREDIT_ONLY = re.compile(r"[(\[][^()\[\]]{2,80}[)\]]")
_HANDLE = re.compile(r"(?:[@#]\w{2,30}\s*){1,4}")
_RULE_LINE = re.compile(r"[\W_]{2,}")


def folded(text: str) -> str:
    """A line for looking up: lower case, spaces folded."""
    return _SPACES.sub(" ", text).strip().lower().replace("’", "'")


@cache
def _data() -> Any:
    return vocabulary("furniture")


@cache
def _lines() -> frozenset[str]:
    return frozenset(folded(line) for line in _data()["lines"])


@cache
def _link_headers() -> frozenset[str]:
    return frozenset(folded(line) for line in _data()["link_blocks"])


@cache
def _starts() -> tuple[str, ...]:
    return tuple(_data()["starts"])


@cache
def _contains() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _data()["contains"])))


@cache
def _caption_contains() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _data()["captions"]["contains"])))


@cache
def _credit() -> re.Pattern[str]:
    """A credit before a capital letter: "Getty Images The bridge after the storm"."""
    credits = sorted(_data()["captions"]["credits"], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, credits))})\s+(?=['\"‘“]?[A-ZÀ-Þ0-9])")


def is_url_line(text: str) -> bool:
    """A line that is an address and nothing else, also with blanks as a scraper left them."""
    return text[:4].lower() in ("http", "www.", "www ") and len(text) < 600 and bool(_URL.fullmatch(closed_up(text)))


def closed_up(url: str) -> str:
    """An address without the blanks that a tokenizer put around its signs ("http: / / www. news. com /a")."""
    return re.sub(r"(?<=[:/.?=&-])\s+|\s+(?=[:/.?&=-])", "", url.strip())


def is_furniture(text: str, late: bool) -> bool:
    """True for a line of the page that is no part of the article; ``late`` near the article's end."""
    if len(text) > 1000:
        return False
    line = folded(text)
    bare = line.strip(_EDGES)
    if bare in _lines() or line.startswith(_starts()) or _RULE_LINE.fullmatch(text) or _HANDLE.fullmatch(text):
        return True
    if _sentences(bare) <= _lines():
        return True
    if len(line) <= _SHORT and _contains().search(line):
        return True
    return is_url_line(text) or (late and is_bio(text))


def _sentences(bare: str) -> frozenset[str]:
    """The short sentences of a line ("This is a developing story. More to come")."""
    return frozenset(part.strip(_EDGES) for part in bare.split(". ")) if len(bare) < 120 else frozenset({""})


def is_link_header(text: str) -> bool:
    """True for the line over a block of links ("Related stories:")."""
    return len(text) < 60 and folded(text).strip(_EDGES) in _link_headers()


def is_link(text: str) -> bool:
    """A line that may stand in a block of links: short and without a full stop."""
    return len(text) <= 160 and not text.endswith((".", ".”", '."', "…"))


def is_bio(text: str) -> bool:
    """ "Jane Roe is a reporter based in Lyon and covers energy."; its second sentence may follow."""
    if len(text) > 500:
        return False
    match = _NAME_FIRST.match(text)
    if not match:
        return False
    first = folded(text[:200])
    return match[1].lower() in _data()["bio_verbs"] and any(word in first for word in _data()["bio_words"])


def is_caption(text: str) -> bool:
    """A photograph's caption or credit."""
    if len(text) > 600:
        return False
    data, line = _data()["captions"], folded(text)
    if line.startswith(tuple(data["starts"])) or line.endswith(tuple(data["ends"])):
        return True
    if len(line) <= 350 and _caption_contains().search(line):
        return True
    if _COUNTER.match(text) and not text.endswith("?"):
        return True  # "3/16 2003 A mother and her children ..." in a gallery
    return bool(_credit().match(text)) and not text.endswith(_ENDS)


def is_credit(text: str) -> bool:
    """What may follow a caption's first printing: "(Ministry of Roads via Telegram)"."""
    return bool(_CREDIT_ONLY.fullmatch(text.strip()))


def is_byline(text: str) -> bool:
    """ "By Jane Roe and John Doe, Staff Writers"."""
    return len(text) <= 120 and bool(_BYLINE.fullmatch(text)) and len(text.split()) >= 3
