"""One counted with the others, or told beside them: "five people, including the gunman"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.kinds import kinds
from factcheck.model import Claim, Interval, Judgement, Verdict
from factcheck.reckoning.around import SMALL_NUMBERS, around, pattern, words
from factcheck.vocabulary import word_set


@dataclass(frozen=True, slots=True)
class _Company:
    """Who is counted with the others: the noun, and how many."""

    noun: str
    number: int


def by_company(a: Claim, b: Claim, tolerance: float) -> Judgement | None:
    """ "Five people, including the gunman" against "killed three guards and then himself"."""
    if a.kind != "count" or not isinstance(a.value, Interval) or not isinstance(b.value, Interval):
        return None
    one, other = (_taken_in(*around(claim)) for claim in (a, b))
    if (one is None) == (other is None):
        return None
    inside, outside, found = (a, b, one) if one is not None else (b, a, other)
    assert found is not None and isinstance(inside.value, Interval) and isinstance(outside.value, Interval)
    if not _left_out(outside, found.noun):
        return None
    n = found.number
    shifted = replace(
        outside.value,
        low=outside.value.low + n,
        high=outside.value.high + n,
        stated=tuple(figure + n for figure in outside.value.stated),
    )
    verdict = kinds()["count"].compare(inside.value, shifted, tolerance).verdict
    show = kinds()["count"].show
    who = f"the {found.noun}" if n == 1 else f"the {n} {found.noun}"
    why = f"{show(outside.value)} and {who} make {show(shifted)}"
    if verdict is Verdict.CONFLICT:
        return Judgement(Verdict.CONFLICT, f"{why}, against {show(inside.value)} in all", "attacker")
    return Judgement(Verdict.COMPATIBLE, why, "attacker")


@lru_cache(maxsize=8192)
def _taken_in(before: str, after: str) -> _Company | None:
    """The one whom a total counts in: "five people, including the gunman".

    Remembered, as a claim is held against every other of its story.
    """
    if pattern("leaving_out").search(before[-20:]):
        return None
    one = rf"(?:the|a|an|its|his|her|their|one|{'|'.join(SMALL_NUMBERS)})"
    found = re.match(
        rf"[^.;]{{0,90}}?(?<!not )\b(?:{words('taking_in')}) (?:them )?(?P<n>{one} )(?:\w+ )?(?P<who>[a-z]+)\b", after
    ) or re.match(rf"[^.;]{{0,40}}?(?<!not )\b(?:including|counting) (?P<n>)(?P<who>{words('attackers')})\b", after)
    if found is None:
        return None
    number = found["n"].strip()
    size = SMALL_NUMBERS.index(number) + 1 if number in SMALL_NUMBERS else 1
    plural = number not in SMALL_NUMBERS and found["who"].endswith("s")
    return None if plural else _Company(found["who"], size)


def _left_out(claim: Claim, who: str) -> bool:
    """Whether one is told beside the value and not in it: "four people and then himself", "ten and the pilot"."""
    _, after = around(claim)
    attackers = word_set("reckoning", "attackers")
    himself = rf"|{words('own_death')}" if who in attackers else ""
    joined = rf"[^.;]{{0,60}}?\b(?:{words('leaving_out')})\b[^.;]{{0,50}}?\b(?:{re.escape(who)}{himself})\b"
    if re.match(joined, after, re.I):
        return True
    # "the gunman killed four people": those whom he killed are not himself.
    agents = {word.lower() for agent in claim.about.agents for word in agent.split()}
    return who in attackers and bool(agents & attackers)
