"""What an ordinal counts: the deaths of "the fourth person to die", the payments of "the fifth time it has paid"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.parser import lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import child
from factcheck.kinds.ordinals import is_ordinal
from factcheck.model import Interval, Mention

_EMPTY = ("be", "become", "come")


def told_by(mention: Mention, found: Phrase) -> Phrase:
    """The place of an ordinal's value, its predicate the clause that says what is counted."""
    if mention.kind != "count" or not isinstance(mention.value, Interval) or found.noun is None:
        return found
    if (found.verb is not None and lemma(found.verb) not in _EMPTY) or not is_ordinal(mention.value):
        return found
    clause = child(found.noun, "relcl", "acl")
    return replace(found, verb=clause) if clause is not None and clause.tag_.startswith("VB") else found
