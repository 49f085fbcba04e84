"""Things that happen or do not: the predicate itself is the value, where one article may deny what another states.

Only predicates of ``rules/vocabulary/happenings.yaml`` are read; who did it, and whether it is denied, is for syntax.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.kinds.atoms import either, lower
from factcheck.kinds.sentence_words import key_words
from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value, Verdict
from factcheck.vocabulary import vocabulary

NAME = "event"

# What stands before a bare form that is a verb: "did not resign", "has yet to sign", "would never quit".
_AUXILIARY = r"(?:\b(?:to|not|never|will|would|may|might|could|must|should|did|does)|n['’]t)\s+"


@cache
def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence with a happening."""
    return key_words(_classes())


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The predicates of a sentence that can be denied."""
    mentions: list[Mention] = []
    for match in _pattern().finditer(lower(sentence.text)):
        words = match["did"] or match["do"]
        start = sentence.start + match.end() - len(words)
        name = _classes()[words]
        mentions.append(Mention(NAME, start, start + len(words), Name(name), core=(start, start + len(words))))
    return mentions


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two predicates: one happening, or opposites, or two things that say nothing of each other."""
    assert isinstance(a, Name) and isinstance(b, Name)
    if a.name == b.name:
        return Judgement(Verdict.AGREE, f"both say {show(a)}")
    if vocabulary("happenings")["happenings"][a.name].get("opposite") == b.name:
        return Judgement(Verdict.CONFLICT, f"{show(a)} in one and {show(b)} in the other", "opposite")
    return Judgement(Verdict.NOT_COMPARABLE, f"{show(a)} and {show(b)} are different events", "event")


def show(value: Value) -> str:
    """The predicate in words: "resigned", "pleaded guilty"."""
    assert isinstance(value, Name)
    return str(vocabulary("happenings")["happenings"][value.name]["did"][0])


@cache
def _classes() -> dict[str, str]:
    table = vocabulary("happenings")["happenings"]
    return {form: name for name, forms in table.items() for form in (*forms["did"], *forms["do"])}


@cache
def _pattern() -> re.Pattern[str]:
    table = vocabulary("happenings")["happenings"].values()
    did, do = (either(form for forms in table for form in forms[part]) for part in ("did", "do"))
    return re.compile(rf"(?:{_AUXILIARY}(?P<do>{do})|\b(?P<did>{did}))\b(?!-)")
