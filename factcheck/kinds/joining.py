"""Quantities that belong together: ratios ("one in five"), compounds ("5 ft 11"), lists, ranges and scores."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.kinds.quantity import Quantity
from factcheck.kinds.ranges import ranges
from factcheck.kinds.unit_lists import spread

_REACH = 14  # characters between two that may be joined: " out of every "


def joined(low: str, quantities: list[Quantity]) -> list[Quantity]:
    """The sentence's quantities with neighbours joined."""
    if not any(right.start - left.end <= _REACH for left, right in pairwise(quantities)):
        return quantities
    result = _ratios(low, quantities)
    result = _compounds(low, result)
    result = spread(low, result)
    return ranges(low, result)


# ---------------------------------------------------------------- ratios


_OUT_OF = re.compile(r"(?: (?:in|out of|of|in every|out of every|of every) |-in-)")


def _ratios(low: str, quantities: list[Quantity]) -> list[Quantity]:
    """ "one in five", "9 out of 10", "one of every three"."""
    result: list[Quantity] = []
    for q in quantities:
        merged = _ratio(low, result[-1], q) if result else None
        if merged is None:
            result.append(q)
        else:
            result[-1] = merged
    return result


def _ratio(low: str, last: Quantity, q: Quantity) -> Quantity | None:
    if last.sort != "count" or q.sort != "count" or not 0 < q.start - last.end <= 14:
        return None
    if last.unit or q.unit or last.form not in ("digits", "words"):
        return None
    gap = low[last.end : q.start]
    if gap == " per ":  # "5 per 1,000 births"
        return last._replace(end=q.end, unit=f"/{q.low:,.0f}")
    out_of = _OUT_OF.fullmatch(gap) and 0 < last.low < q.low <= 1000 and q.low == q.high and last.low == int(last.low)
    if not out_of or _is_partitive(gap, last, q) or (gap == " in " and low.endswith("no. ", 0, last.start)):
        return None
    value = float(f"{100 * last.low / q.low:.12g}")
    return last._replace(
        end=q.end,
        core=(last.core[0], q.core[1]),
        sort="share",
        low=value,
        high=value,
        step=5.0,
        form="fraction",
        dimension="share",
        unit="percent",
        stated=(value,),
    )


def _is_partitive(gap: str, last: Quantity, q: Quantity) -> bool:
    """ "22 in 40 cars", "three of five", "two of 12": so many of them, but "one of 12" and "four of 10" are shares."""
    if gap not in (" in ", " of "):
        return False
    return last.low > 9 or (gap == " of " and (q.form == "words" or (last.low > 1 and q.low != 10)))


# ---------------------------------------------------------------- compounds

_PARTS = {
    ("foot", "inch"): 12,
    ("pound", "ounce"): 16,
    ("stone", "pound"): 14,
    ("meter", "centimeter"): 100,
    ("meter", "decimeter"): 10,
    ("kilometer", "meter"): 1000,
    ("mile", "yard"): 1760,
    ("kilogram", "gram"): 1000,
}


def _compounds(low: str, quantities: list[Quantity]) -> list[Quantity]:
    """ "5 ft 11", "6 lb 4 oz", "5'11\"", "15 dollars 50", "thirteen dollars forty-five cents"."""
    result: list[Quantity] = []
    for q in quantities:
        last = result[-1] if result else None
        merged = _compound(low, last, q) if last is not None and q.start - last.end <= 5 else None
        if merged is not None:
            result[-1] = merged
        else:
            result.append(q)
    return result


def _compound(low: str, last: Quantity, q: Quantity) -> Quantity | None:
    gap = low[last.end : q.start]
    if gap not in (" ", "", " and ", "-", ", ") or last.low != last.high or q.low != q.high:
        return None
    if last.sort == "measure" and gap != " and ":
        parts = _PARTS.get((last.unit, q.unit))
        if (
            parts is None
            and last.unit == "foot"
            and q.sort == "count"
            and q.low < 12
            and low[q.end : q.end + 1] in ("", ".", ",", " ", ")", "-")
            and gap in (" ", "-", "")
        ):
            parts = 12 if not re.match(r" [a-z]+s\b", low[q.end : q.end + 12]) else None
        if parts is None or q.low >= parts:
            return None
        value = float(f"{last.low + q.low / parts:.12g}")
        return last._replace(
            end=q.end, core=(last.core[0], q.core[1]), low=value, high=value, step=q.step / parts, stated=(value,)
        )
    if last.sort == "money" and "/" not in last.unit and last.low == int(last.low) and gap in (" ", " and "):
        return _coins(low, last, q)
    return None


_ENDS = re.compile(r"$|[.,!?;)]| (?:more|less|each)\b")


def _coins(low: str, last: Quantity, q: Quantity) -> Quantity | None:
    named_after = last.end > last.core[1]  # "15 dollars 50", and no "$15 50"
    cents = q.sort == "money" and q.unit == last.unit and q.end > q.core[1] and 0 < q.low < 1
    bare = (
        q.sort == "count"
        and q.form in ("digits", "words")
        and not q.unit
        and 10 <= q.low < 100
        and named_after
        and _ENDS.match(low, q.end) is not None
    )
    if not (cents or bare) or last.low >= 1e6:
        return None
    value = float(f"{last.low + (q.low if cents else q.low / 100):.12g}")
    return last._replace(end=q.end, core=(last.core[0], q.core[1]), low=value, high=value, step=0.01, stated=(value,))
