"""Units handed on through a list or a range: "7- or 8-inch", "40 to 60 km", "$500,000 to 1 million"."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.kinds.quantity import Quantity
from factcheck.kinds.ranges import rescaled, share_of_scale

_LIST = re.compile(r"-?(?:, (?:and |or )?| and | or | to |-to-| by | x |[-–—]| ?[-–] ?)-?$")


def spread(low: str, quantities: list[Quantity]) -> list[Quantity]:
    """Hand a unit back through a list or range ("7- or 8-inch", "40 to 60 km") and on through one ("$500,000 to 1 million")."""
    result = list(quantities)
    for i in range(len(result) - 2, -1, -1):
        left, right = result[i], result[i + 1]
        if (
            left.sort == "count"
            and not left.unit
            and left.form in ("digits", "words")
            and not _year_like(low, left)
            and right.sort in ("measure", "share", "money", "time")
        ):
            gap = low[left.end : right.start]
            if gap in (" of the ", " of its ", " of their ") and right.sort == "money" and left.low >= 1000:
                result[i] = replace(left, sort="money", dimension="money", unit=right.unit, own=False)
            elif (
                len(gap) <= 6
                and _LIST.fullmatch(gap)
                and right.form != "fraction"
                and (right.sort != "money" or right.start == right.core[0])
            ):
                if gap.startswith(", ") and not (i + 2 < len(result) or gap != ", "):
                    continue
                scale = share_of_scale(low, left, right, gap) / (100 if _is_coin(low, right) else 1)
                result[i] = replace(
                    rescaled(left, scale), sort=right.sort, dimension=right.dimension, unit=right.unit, own=False
                )
    for i in range(1, len(result)):
        left, right = result[i - 1], result[i]
        if (
            right.sort == "count"
            and not right.unit
            and left.sort in ("money", "measure")
            and right.form in ("digits", "words")
        ):
            gap = low[left.end : right.start]
            if gap in ("-", "–", " to ", " - ", "—") or (gap == " and " and low.endswith("between ", 0, left.start)):
                if gap == " to " and left.sort == "measure" and not _from_before(low, left.start):
                    continue
                back = share_of_scale(low, left, right, gap)
                result[i - 1] = rescaled(left, back)
                result[i] = replace(right, sort=left.sort, dimension=left.dimension, unit=left.unit, own=False)
        elif left.sort == right.sort == "money" and left.unit.split("/")[0] == right.unit.split("/")[0]:
            gap = low[left.end : right.start]
            if gap in ("-", "–", " to "):
                result[i - 1] = replace(rescaled(left, share_of_scale(low, left, right, gap)), unit=right.unit)
    return result


def _year_like(low: str, q: Quantity) -> bool:
    return q.end - q.start == 4 and 1900 <= q.low <= 2099 and low.endswith((" in ", " since ", " by "), 0, q.start)


def _is_coin(low: str, q: Quantity) -> bool:
    return q.sort == "money" and re.match(r"[ -]?(?:cents?|pence|p)\b", low[q.core[1] : q.core[1] + 7]) is not None


def _from_before(low: str, start: int) -> bool:
    return re.search(r"(?:from|between|of|range)(?: \w+)? $", low[max(0, start - 18) : start]) is not None
