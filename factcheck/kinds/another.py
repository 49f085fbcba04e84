"""One told by "another": "three people dead and another wounded", "killing two and injuring another person"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.kinds.reading import Claimed
from factcheck.kinds.sentence_words import words_of
from factcheck.model import Interval, Mention, Sentence
from factcheck.vocabulary import vocabulary

WORD = "another"
# What may follow for it to be a person: the end of a clause or a word that goes on about it, never a noun.
_NO_NOUN = r"(?=[.,;:)]|$| (?:in|at|on|by|as|and|but|when|while|after|before|during|following|near|outside|inside)\b)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    harmed = "|".join(vocabulary("syntax")["people_words"])
    people = "|".join(vocabulary("nouns_not_counted")["tallied_people"])
    was = r"(?:(?:was|is|were|remains|remained|has been|had been|left|still) (?:[a-z]+ly )?)"
    harming = "|".join(vocabulary("syntax")["harming"])
    return (
        re.compile(rf"(?<!one )\banother(?= (?:{was})?(?:{harmed})\b{_NO_NOUN})"),
        re.compile(rf"\banother(?= (?:{people}) {was}(?:{harmed})\b)"),
        re.compile(rf"\b(?:{harming}) (?P<core>another)(?= (?:{people})\b|{_NO_NOUN[3:]}"),
    )


def another(kind: str, sentence: Sentence, low: str, found: Sequence[Mention]) -> list[Mention]:
    """The one more whom a sentence tells of with the killed or hurt."""
    if WORD not in words_of(sentence.text):
        return []
    claimed, at = Claimed(sentence, found), {}
    for match in (m for pattern in _patterns() for m in pattern.finditer(low)):
        start, end = match.span("core") if "core" in match.re.groupindex else match.span()
        if not claimed.overlaps(start, end):
            at[start] = (sentence.start + start, sentence.start + end)
    one = Interval(1.0, 1.0, "count", stated=(1.0,), step=1.0)
    return [Mention(kind, *span, one, core=span) for _, span in sorted(at.items())]
