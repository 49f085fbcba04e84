"""What articles and sources are called in a finding, the same in every sentence and in every format."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import PurePath

from factcheck.model import Article
from factcheck.vocabulary import word_set

_POSSESSIVES = ("'s", "’s", "s'", "s’")


def labels(articles: Iterable[Article]) -> dict[str, str]:
    """What to call each article: its outlet, or its file; numbered by publication where two share a name."""
    listed = sorted(articles, key=lambda a: (_published(a), a.id))
    called = {a.id: _clean(a.outlet) or PurePath(a.path).name or a.id for a in listed}
    many = Counter(called.values())
    seen: Counter[str] = Counter()
    for key, label in called.items():
        if many[label] > 1:
            seen[label] += 1
            called[key] = f"{label} #{seen[label]}"
    return called


def source(name: str) -> str:
    """A source within a sentence, with the article it needs: "the Foreign Ministry", "officials", "Anna Berg"."""
    words = name.split()
    if not words or name.lower() in _words("nobody"):
        return ""
    first, last = words[0].lower(), words[-1].lower().strip(".,")
    if name.lower() in _words("common"):
        return name.lower()
    owner = next((word for word in words if word.endswith(_POSSESSIVES)), "")
    if owner:
        return f"the {name}" if owner.islower() and first not in _words("determiners") else name
    if first in _words("determiners") or first[:1].isdigit():
        return name
    if last in _words("institutions") or name.lower().partition(" of ")[0].split()[-1] in _words("institutions"):
        return f"the {name}"
    if not words[-1].islower() or _many(last):  # "the North Korean leader", but "spokesman Nestor Villaluz"
        return name
    return f"the {name}"


def listing(words: Iterable[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def some(names: Sequence[str], most: int = 3) -> str:
    """A list cut short: "CNN, NPR, RT and 4 others"."""
    rest = len(names) - most
    return listing((*names[:most], f"{rest} others") if rest > 1 else names)


def _many(noun: str) -> bool:
    """Whether a noun is of more than one: no article stands before "officials"."""
    return noun in _words("many") or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))


def _words(name: str) -> frozenset[str]:
    return word_set("wording", name)


def _published(article: Article) -> str:
    when = article.published
    if when is None:
        return "~"
    return when.isoformat() if isinstance(when, datetime) else f"{when.isoformat()}T"


def _clean(text: str) -> str:
    return "".join(c for c in " ".join(text.split()) if unicodedata.category(c)[0] != "C")
