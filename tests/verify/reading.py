"""An article and its claims for the checks' tests: the kinds' grammars alone, without syntax."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from factcheck.kinds import clock, count, duration, measure, money, share
from factcheck.kinds import date as dates
from factcheck.model import About, Article, Check, Claim, Interval, Mention, Role, Section, Sentence

GRAMMARS = (dates, clock, duration, money, share, measure, count)
PUBLISHED = date(2024, 3, 6)  # a Wednesday

_NOUN = re.compile(r" (?!(?:of|in|to|from|and|or|at|by|than|a)\b)([a-z]+)")

Finder = Callable[[Article, Sequence[Claim]], list[Check]]


def article(text: str, published: date | None = PUBLISHED) -> Article:
    """An article of one body section."""
    return Article("a", "a.txt", text, published=published, sections=(Section(0, len(text), Role.BODY),))


def claims(of: Article) -> list[Claim]:
    """The values of each sentence as claims, about nothing but what the grammar itself says."""
    found: list[Claim] = []
    for match in re.finditer(r"\S.*?[.!?](?=\s+[A-Z]|\s*$)", of.text):
        sentence = Sentence(match.start(), match.end(), match[0], Role.BODY, 0)
        here: list[Mention] = []
        for grammar in GRAMMARS:
            for mention in grammar.find(sentence, of, here):
                if not any(m.start < mention.end and mention.start < m.end for m in here):
                    here.append(mention)
        for mention in here:
            if isinstance(mention.value, Interval):
                found.append(_claim(f"c{len(found)}", of, sentence, mention))
    return found


def _claim(name: str, of: Article, sentence: Sentence, mention: Mention) -> Claim:
    """Syntax gives a count its noun; here the next word does."""
    assert isinstance(mention.value, Interval)
    noun = _NOUN.match(of.text, mention.end) if mention.kind == "count" else None
    end = noun.end() if noun else mention.end
    about = About(noun=mention.noun or (noun[1] if noun else ""))
    return Claim(
        name, "a", mention.start, end, of.text[mention.start : end], sentence, mention.kind, mention.value, about
    )


def checked(find: Finder, text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """The code and the verdict of every check of a text."""
    of = article(text, published)
    return [(check.code, check.verdict) for check in find(of, claims(of))]
