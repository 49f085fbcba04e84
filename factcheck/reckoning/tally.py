"""A vote of 7-2 against the number on one side of it: "over the dissent of two judges"."""

from __future__ import annotations

import re

from factcheck.model import Claim, Interval, Judgement, Name, Verdict
from factcheck.reckoning.around import around, pattern

_NEAR = 60  # characters around a number in which it is told which side it is


def by_tally(a: Claim, b: Claim) -> Judgement | None:
    """A vote of 7-2 against the number on one side of it: "over the dissent of two judges"."""
    if isinstance(a.value, Name) == isinstance(b.value, Name) or a.kind != "count":
        return None
    score, side = (a, b) if isinstance(a.value, Name) else (b, a)
    sides = re.fullmatch(r"(\d+)[-–](\d+)", score.value.name) if isinstance(score.value, Name) else None
    if sides is None or not isinstance(side.value, Interval) or len(side.value.stated) != 1:
        return None
    before, after = around(side)
    text = f"{before[-_NEAR:]} {after[:_NEAR]}"
    against, favor = (bool(pattern(name).search(text)) for name in ("against", "in_favor"))
    if against == favor:
        return None
    figures = sorted(int(s) for s in sides.groups())
    expected, word = (figures[0], "against") if against else (figures[1], "in favor")
    if pattern("rejected").search(score.sentence.text):  # "voted down 11-4": the majority was against
        expected = figures[1] if against else figures[0]
    given = side.value.stated[0]
    if given == expected:
        return Judgement(Verdict.COMPATIBLE, f"{sides[0]} means {expected} {word}", "tally")
    return Judgement(Verdict.CONFLICT, f"{sides[0]} means {expected} {word}, not {given:g}", "tally")
