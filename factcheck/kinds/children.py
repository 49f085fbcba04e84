"""The children that a parent is told by: "a mother of 12", "dad-of-four Trevor Hale", "father of three"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.kinds.atoms import either
from factcheck.kinds.sentence_words import words_of
from factcheck.model import Interval, Mention, Sentence
from factcheck.vocabulary import vocabulary, word_set

_UP_TO = 19  # no parent has more


@cache
def offspring() -> frozenset[str]:
    """What those are called whom a parent is told by: children and grandchildren."""
    return frozenset(vocabulary("syntax")["parents"].values())


def children(kind: str, sentence: Sentence, low: str) -> list[Mention]:
    """How many children a sentence gives somebody, also within what he is called."""
    if words_of(sentence.text).isdisjoint(word_set("syntax", "parents")):
        return []
    mentions = []
    for match in _pattern().finditer(low):
        word = match["number"]
        value = float(word if word.isdigit() else vocabulary("numbers")["cardinals"][word])
        at = sentence.start + match.start("number"), sentence.start + match.end("number")
        ended = match[0].startswith("-of-", len(match["parent"])) or _ENDS.match(sentence.text, match.end())
        if 0 < value <= _UP_TO and ended:
            noun = vocabulary("syntax")["parents"][match["parent"]]
            mentions.append(Mention(kind, *at, Interval(value, value, "count", stated=(value,), step=1.0), noun, at))
    return mentions


# "mother of two boys" is read as any count is
_ENDS = re.compile(r"$|[^\w ]| (?:[A-Z]|(?:who|and|from|was|is|has|had|said|in|on|at|whose|with|told|died|were|to)\b)")


@cache
def _pattern() -> re.Pattern[str]:
    parents, numbers = either(vocabulary("syntax")["parents"]), either(vocabulary("numbers")["cardinals"])
    return re.compile(rf"\b(?P<parent>{parents})[ -]of[ -](?P<number>\d{{1,2}}|{numbers})(?![\w-])")
