"""The kinds of claim, one module each. A new kind is one module, its corpus and one line here.

Every kind module offers

    NAME: str
    find(sentence, article, found) -> list[Mention]
        its values in one sentence; ``found`` are the article's mentions so far, in order of finding
        (all kinds of earlier sentences, and those of this sentence found by the kinds listed before it).
        A value that an earlier kind has claimed is not claimed again.
    compare(a, b, tolerance) -> Judgement
        two values of this kind, as worded; ``tolerance`` is the rule's share by which "about" widens.
    show(value) -> str
        a value in words for an editor ("400 miles", "11:43 a.m. (Seoul)").

and may offer

    triggers() -> frozenset[str]
        words (as ``sentence_words`` tells them) of which one stands in every sentence that holds a value: the others
        are not looked at.
    runs_on(before, after) -> bool
        whether a sentence was wrongly ended between the two ("at 5:15 p.m. | EDT on Wednesday").
"""

from __future__ import annotations

from functools import cache
from types import ModuleType

# Order is precedence: "11:43 a.m." is a clock time before it can be two counts.
ORDER = (
    *("quote", "person", "body", "charge", "penalty", "wound", "place"),
    *("date", "clock", "duration", "money", "share", "measure", "count", "heading", "event", "origin"),
)


@cache
def kinds() -> dict[str, ModuleType]:
    """All kinds by name, in order of precedence."""
    from importlib import import_module

    return {name: import_module(f"factcheck.kinds.{name}") for name in ORDER}
