"""What of a thing a measure tells, as one word: "40 m deep", "a depth of 40 m" and "shallow, at 40 m" tell one."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import SUBJECTS, child, predicate, table


def attribute(found: Phrase, dimension: str) -> str:
    """The attribute that a measure tells: deep, wide, long, tall, thick, heavy ..., or "" where nothing says."""
    if dimension not in ("length", "mass"):
        return ""
    told = _behind(found) or next((table("attributes")[w] for w in _beside(found) if w in table("attributes")), "")
    return told if (told == "heavy") == (dimension == "mass") else ""


def _behind(found: Phrase) -> str:
    """What is written behind it: "40 metres deep", "40 metres in height"; no "40 metres down a gully"."""
    doc, at = found.doc, found.last
    before = doc[found.first - 2] if found.first > 1 and doc[found.first - 1].text == "(" else None
    if before is not None and before.lower_ in table("extents"):
        return table("extents")[before.lower_]  # "40 metres deep (131 feet)"
    if at < len(doc) and doc[at].text in ("(", ")"):  # "100 metres (328 feet) in diameter"
        at = next((t.i + 1 for t in doc[at : at + 6] if t.text == ")"), at)
    after = doc[at : at + 2]
    if len(after) == 2 and after[0].lower_ in ("in", "-", "by"):
        return table("extents").get(after[1].lower_, "") or table("attributes").get(after[1].lower_, "")
    extent = after[0] if len(after) else None
    if extent is None or extent.lower_ not in table("extents") or child(extent, "pobj") is not None:
        return ""
    return table("extents")[extent.lower_]


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
