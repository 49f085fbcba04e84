"""Conversions: "650 kilometers (400 miles)" and "500 pounds, or 227 kilograms", within the precision stated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import floor, log10

from factcheck.kinds.units import convert
from factcheck.model import Article, Check, Claim, Hedge, Interval
from factcheck.verify.passages import after, between, by_sentence, make_check, shown, words

# "(", with up to three words before it: "a 40-metre-deep well (131 feet)".
_ABOUT = rf"(?:(?:{words('about')})\s+)?"
_BRACKET = re.compile(rf"(?:[-\s][\w'’-]+){{0,3}}\s*[(\[]\s*(?:or\s+)?{_ABOUT}", re.I)
_OR = re.compile(r"\s*,?\s+or\s+|\s*/\s*|,\s*(?:equal to|equivalent to|that is)\s+", re.I)
_CLOSED = re.compile(r"(?:-\w+)?\s*[)\]]")
# The precision that a careless rounding still has: "450 m" for 457.
_SLACK = {1: 0.05, 2: 0.025}
_FINE_SLACK = 0.006
_COARSEST = 0.15
_TEMPERATURE_SLACK = 1.01


def find_checks(article: Article, claims: Sequence[Claim]) -> list[Check]:
    """One check for each figure that is given a second time in another unit."""
    found = []
    for sentence in by_sentence([claim for claim in claims if claim.kind == "measure"]):
        for first, second in pairwise(sentence):
            if _restates(article, first, second):
                check = _check(article, first, second)
                if check:
                    found.append(check)
    return found


def _restates(article: Article, first: Claim, second: Claim) -> bool:
    """Whether the second figure stands for the first: in brackets of its own, or after "or"."""
    a, b = first.value, second.value
    if not isinstance(a, Interval) or not isinstance(b, Interval) or a.dimension != b.dimension or a.unit == b.unit:
        return False
    if len(a.stated) != len(b.stated) or not a.stated:
        return False
    gap = between(article, first, second)
    if _BRACKET.fullmatch(gap):
        return bool(_CLOSED.match(after(article, second)))
    times = convert(1.0, a.unit, b.unit)
    if not _OR.fullmatch(gap) or not times or (a.dimension == "temperature" and "," not in gap):
        return False
    if abs(log10(times) - round(log10(times))) < 1e-6:
        return False  # "512MB or 1GB": two sizes, not one in two measures
    near = 0.5 < a.stated[0] * times / b.stated[0] < 2 if b.stated[0] else False
    return "," in gap or near


def _check(article: Article, first: Claim, second: Claim) -> Check | None:
    a, b = first.value, second.value
    assert isinstance(a, Interval) and isinstance(b, Interval)
    pairs = list(zip(a.stated, b.stated, strict=True))
    converted = [convert(value, a.unit, b.unit) for value in a.stated]
    fits = []
    for (value, other), true in zip(pairs, converted, strict=True):
        back = convert(other, b.unit, a.unit)
        if true is None or back is None:
            return None
        hedged = Hedge.APPROXIMATE in (a.hedge, b.hedge)
        fits.append(_fits(true, other, b, hedged) or _fits(back, value, a, hedged))
    worst = fits.index(False) if False in fits else 0
    true = converted[worst]
    assert true is not None
    reckoned = f"{shown(first, pairs[worst][0])} is {shown(second, _rounded(true))}"
    wrong = not all(fits)
    why = f"{reckoned}, not {shown(second, pairs[worst][1])}." if wrong else f"{reckoned}, as given."
    closed = _CLOSED.match(after(article, second))
    end = second.end + (closed.end() if closed and "(" in between(article, first, second) else 0)
    return make_check(article, "conversion", "conversion", wrong, first.start, end, why)


def _fits(true: float, given: float, value: Interval, hedged: bool) -> bool:
    """Whether a figure is the true one rounded at the place where the given one is rounded."""
    off = abs(true - given)
    if value.dimension == "temperature":
        return off <= max(_TEMPERATURE_SLACK, value.step / 2 if value.step <= 1 else 0)
    if given == 0 or true == 0:
        return off == 0
    if off <= abs(true) * (_SLACK[1] if hedged else _SLACK.get(_digits(given), _FINE_SLACK)):
        return True
    step = _step(given)
    coarsest = 0.3 if abs(given) < 10 and given == int(given) else _COARSEST
    return off <= step / 2 * 1.001 and off <= coarsest * abs(true)


def _digits(given: float) -> int:
    """How many significant digits a number has: 2 for 450."""
    return len(f"{given:.10g}".replace(".", "").replace("-", "").strip("0"))


def _step(given: float) -> float:
    """The step to which a number is rounded: 100 for 400, 1 for 644, 5 for 45 and 0.5 for 2.5."""
    digits = f"{given:.10g}"
    fraction = len(digits.partition(".")[2])
    zeros = len(digits) - len(digits.rstrip("0"))
    step = 10.0 ** (-fraction or zeros)
    return step * 5 if digits.rstrip("0").endswith("5") and _digits(given) > 1 else step


def _rounded(true: float) -> float:
    """Three significant digits are enough to see a fault: 643.7 is 644."""
    if true == 0 or abs(true) >= 100:
        return float(round(true))
    return round(true, 2 - floor(log10(abs(true))))
