"""Evidence weighed: the table of weights in log-odds, their sum, and what the values themselves say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, isclose

from factcheck.kinds import duration_compare
from factcheck.kinds.intervals import in_unit
from factcheck.kinds.units import convert
from factcheck.model import Claim, Interval, Judgement, Verdict

_DAY = 86_400.0
_WORLDS = 15  # figures this many times apart are seldom of one thing
_SLIPS = ("scale_slip", "unit_slip", "transposition")
_OTHERS = ("unstated", "different", "alien", "broader")  # "41,000 inhabitants" are no slip of 41 aftershocks
_REWORDED = ("spelling", "wording")  # one name or utterance, told in two ways
_ROOMY = 1.6  # how far beyond a bound a figure may lie and still be meant by it: "more than 15 million", 20
_NEARBY = 7  # days within which two dates may be of one event
_CLOSE, _LARGE = 1.12, 100  # large figures so near each other are seldom of two things
_EXACT = 3  # significant digits that two articles hardly share by chance
_TIMES = ("date", "clock")
_UNLIKE = 99.0  # times that two values differ which no unit brings together


@dataclass(frozen=True, slots=True)
class Weights:
    """The readable table of ``rules/alignment.yaml``."""

    prior: float
    threshold: float
    linkage: float
    margin: float
    slack: float
    within: float
    even: float
    alone: float
    sure: float
    levels: Mapping[str, Mapping[str, float | str]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Levels by piece of evidence, their sum, and the pieces that veto a comparison."""

    levels: Mapping[str, str]
    weight: float
    vetoes: tuple[str, ...]
    told: float = 0.0  # the part of the weight that the values themselves tell


def weigh(levels: Mapping[str, str], weights: Weights) -> Evidence:
    """The sum of the levels' weights; a veto counts nothing but is named."""
    table, total, vetoes = weights.levels, weights.prior, []
    for piece, level in levels.items():
        weight = table[piece].get(level, 0.0)
        if isinstance(weight, str):
            vetoes.append(piece)
        else:
            total += weight
    told = table["value"].get(levels.get("value", ""), 0.0)
    return Evidence(levels, total, tuple(vetoes), 0.0 if isinstance(told, str) else told)


def probability(weight: float, even: float) -> float:
    """How likely two best partners speak of one thing; ``even`` is the weight where they are as likely as not."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, weight - even))))


def value_level(a: Claim, b: Claim, judgement: Judgement, noun: str) -> str:
    """How much the values themselves say: a rare figure shared by two articles is seldom chance."""
    if judgement.verdict is Verdict.NOT_COMPARABLE:
        return "remote"
    x, y = a.value, b.value
    if not isinstance(x, Interval) or not isinstance(y, Interval):
        if a.kind == "event" and judgement.verdict is Verdict.AGREE:
            return "same"
        if judgement.cause in _REWORDED:
            return "near"
        return {Verdict.AGREE: "rare", Verdict.COMPATIBLE: "near"}.get(judgement.verdict, "far")
    slipped = judgement.cause in _SLIPS and not (judgement.cause == "scale_slip" and noun in _OTHERS)
    if slipped and any(_digits(n) > 1 for n in x.stated):
        return "near"  # the same digits, slipped: the figure itself tells that it is one
    if judgement.verdict is Verdict.AGREE:
        return _agreeing(a, x, noun)
    if judgement.verdict is Verdict.COMPATIBLE:
        if a.kind in _TIMES:
            endless = not (x.bounded and y.bounded)  # "by 10 p.m." fits all before
            wide = endless or (a.kind == "date" and _longer(x, y) > 25)
            return "far" if wide else "near"
        return _fitting(times_apart(x, y))
    return _apart(a, b, x, y)


def _agreeing(claim: Claim, value: Interval, noun: str) -> str:
    if claim.kind == "count" and noun == "different":
        return "chance"  # "120 firefighters" and "120 hoses"
    if claim.kind == "date":
        return "day"  # all that a story tells happened on Wednesday
    if claim.kind in _TIMES or not any(n > 12 for n in value.stated):
        return "same"
    return "telling" if any(_digits(n) >= _EXACT for n in value.stated) else "rare"


def _fitting(times: float) -> str:
    """ "At least two" admits a hundred, but whoever tells of a hundred most often tells of something else."""
    return "near" if times <= _ROOMY else "loose" if times <= _WORLDS / 3 else "remote"


def times_apart(a: Interval, b: Interval) -> float:
    """How many times the one is the other, by the nearest of the numbers they name: 1 where they meet."""
    other = b if a.unit == b.unit else in_unit(b, a.unit, _turned)
    if other is None or "rank" in (a.dimension, b.dimension):
        return 1.0
    ends = [(min(v.stated), max(v.stated)) if v.stated else (v.low, v.high) for v in (a, other)]
    (low, high), (least, most) = ends
    if min(low, least) <= 0:
        return 1.0
    return max(1.0, least / high, low / most)


def _apart(a: Claim, b: Claim, x: Interval, y: Interval) -> str:
    """How far two values are from each other that cannot both be right."""
    if a.kind in _TIMES or b.kind in _TIMES:
        return "far" if x.dimension != y.dimension or _gap(x, y) <= _NEARBY * _DAY else "remote"
    ratio = _ratio(x, y)
    if ratio <= _CLOSE and (a.kind != "count" or min(x.stated, default=0.0) >= _LARGE):
        return "close"  # 143 million and 145.5 million
    return "far" if ratio <= 3 else "remote" if ratio <= _WORLDS else "worlds"


def _gap(a: Interval, b: Interval) -> float:
    """The time between two times: "two weeks ago" begins long before "10 days ago", and ends a day before it."""
    return min(abs(a.low - b.low), max(0.0, max(a.low, b.low) - min(a.high, b.high)))


def _digits(number: float) -> int:
    """Significant digits as written: 3 of 145.5 million."""
    return len(f"{number:.6g}".partition("e")[0].replace(".", "").strip("0"))


def _longer(a: Interval, b: Interval) -> float:
    short, long = sorted((a.high - a.low, b.high - b.low))
    return long / max(short, 1.0)


def _ratio(a: Interval, b: Interval) -> float:
    """How many times the one is the other: of the numbers as stated, else of the nearest ends."""
    rated = a.unit.partition("/")[0] == b.unit.partition("/")[0]  # "a year" is told by one alone
    other = b if rated else in_unit(b, a.unit, _turned)
    if other is None:
        return _UNLIKE
    if a.stated and other.stated:
        low, high = sorted((abs(a.stated[0]), abs(other.stated[0])))
    else:
        low, high = abs(min(a.high, other.high)), abs(max(a.low, other.low))
    return high / low if low else (1.0 if isclose(high, 0) else _UNLIKE)


def _turned(number: float, unit: str, wanted: str) -> float | None:
    length = duration_compare.convert(number, unit, wanted)
    return convert(number, unit, wanted) if length is None else length
