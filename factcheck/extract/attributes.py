"""What of a thing a measure tells, as one word: "40 m deep", "a depth of 40 m" and "shallow, at 40 m" tell one."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import SUBJECTS, child, predicate, table


def attribute(found: Phrase) -> str:
    """The attribute that a measure tells: deep, wide, long, tall, thick, heavy ..., or "" where nothing says."""
    doc = found.doc
    after = [doc[i] for i in (found.last, found.last + 1) if i < len(doc)]
    extent = next((table("extents")[t.lower_] for t in after if t.lower_ in table("extents")), "")
    if extent or (len(after) == 2 and after[0].lower_ == "in" and after[1].lower_ in table("attributes")):
        return extent or table("attributes")[after[1].lower_]
    return next((table("attributes")[w] for w in _beside(found) if w in table("attributes")), "")


def _beside(found: Phrase) -> Iterator[str]:
    """The words that may name it, nearest first: the noun, the one it hangs on, the verb, its adjective and subject."""
    if found.noun is not None and found.noun.i >= found.last:
        return  # "the 40-metre deep well" has it behind the number; another's depth is none of its own
    top = found.top
    if found.noun is not None:
        yield lemma(found.noun)
    if top.dep_ == "pobj" and top.head.head.tag_.startswith(("NN", "JJ")):
        yield lemma(top.head.head)
    verb = predicate(top)
    if verb is None or not _governs(verb, top):
        return
    yield lemma(verb)
    for part in (child(verb, "acomp"), child(verb, *SUBJECTS)):
        if part is not None:
            yield lemma(part)
            yield from (lemma(t) for t in part.lefts if t.dep_ == "amod")


def _governs(verb: Token, top: Token) -> bool:
    """Whether a measure is what the verb says of its subject: "weighs 4 pounds", "maxes out at 0.7 inches"."""
    direct = top.head == verb and top.dep_ in ("dobj", "attr", "npadvmod", "acomp")
    return direct or (top.dep_ == "pobj" and top.head.lower_ == "at" and verb in (top.head.head, top.head.head.head))
