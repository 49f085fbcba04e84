"""Penalties that are no plain number of years: "life in prison", "25 years to life", "the death penalty"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Article, Judgement, Mention, Name, Sentence, Value, Verdict

NAME = "penalty"

_LIFE = (
    r"(?P<years>(?:up to )?\d{1,3}(?: years)?[ -]to[ -])?"
    r"(?P<life>life (?:in (?:prison|jail)|imprisonment|behind bars|sentences?|terms?)"
    r"|(?<=to[ -])life\b(?! (?:on|the|his|her|with|and)\b))"
    r"(?P<parole>,? without (?:the )?(?:possibility of |chance of |eligibility for )?parole"
    r"|,? with (?:the )?(?:possibility|chance) of parole)?"
)
_DEATH = r"(?P<death>death (?:penalty|sentence|row)|sentenced to death|capital punishment)"
_PENALTY = re.compile(rf"\b(?:{_LIFE}|{_DEATH})", re.I)
_YEARS = re.compile(r"\d+")


def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence with such a penalty."""
    return frozenset(("life", "death", "capital"))


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The penalties in a sentence; the years before "to life" are left to be a length of time too."""
    mentions: list[Mention] = []
    for match in _PENALTY.finditer(sentence.text):
        start, end = match.start("life" if match["life"] else "death") + sentence.start, match.end() + sentence.start
        mentions.append(Mention(NAME, start, end, Name(_name(match)), noun="sentence", core=(start, end)))
    return mentions


def _name(match: re.Match[str]) -> str:
    """A penalty in plain words: "25 years to life", "life without parole", "death"."""
    if match["death"]:
        return "death"
    years = _YEARS.search(match["years"] or "")
    bound = "up to " if (match["years"] or "").lower().startswith("up to") else ""
    parole = (
        "" if not match["parole"] else " without parole" if "without" in match["parole"].lower() else " with parole"
    )
    return f"{bound}{years[0]} years to life{parole}" if years else f"life{parole}"


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two penalties: one, one told more closely, or two that exclude each other."""
    assert isinstance(a, Name) and isinstance(b, Name)
    if a.name == b.name:
        return Judgement(Verdict.AGREE, f"both say {a.name}")
    years, others = (_YEARS.findall(value.name) for value in (a, b))
    paroles = {value.name.rpartition(" ")[0].rpartition(" ")[2] for value in (a, b) if value.name.endswith("parole")}
    apart = "death" in (a.name, b.name) or len(paroles) == 2 or (years and others and years != others)
    if apart:
        return Judgement(Verdict.CONFLICT, f"{a.name} in one and {b.name} in the other", "penalty")
    return Judgement(Verdict.COMPATIBLE, f"{a.name} and {b.name}: one is only coarser", "coarser")


def show(value: Value) -> str:
    """A penalty in words."""
    assert isinstance(value, Name)
    return value.name
