"""Units handed on through a list or a range: "7- or 8-inch", "40 to 60 km", "$500,000 to 1 million"."""

from __future__ import annotations

import re

from factcheck.kinds.quantity import Quantity
from factcheck.kinds.ranges import rescaled, share_of_scale

_LIST = re.compile(r"-?(?:, ?(?:and |or )?| ?and | ?or | ?to |-to-| by | x |[-–—]| ?[-–] ?)-?$")


def spread(low: str, quantities: list[Quantity]) -> list[Quantity]:
    """Hand units back through a list or range ("7- or 8-inch") and on through one ("$500,000 to 1 million")."""
    result = list(quantities)
    for i in range(len(result) - 2, -1, -1):
        result[i] = _handed_back(low, result[i], result[i + 1], listed=i + 2 < len(result))
    for i in range(1, len(result)):
        result[i - 1 : i + 1] = _handed_on(low, result[i - 1], result[i])
    return result


def _handed_back(low: str, left: Quantity, right: Quantity, listed: bool) -> Quantity:
    """The left of two with the right's unit, if it has none of its own: the 7 of "7- or 8-inch"."""
    bare = left.sort == "count" and not left.unit and left.form in ("digits", "words") and not _year_like(low, left)
    if not bare or right.sort not in ("measure", "share", "money", "time"):
        return left
    gap = low[left.end : right.start]
    if gap in (" of the ", " of its ", " of their ") and right.sort == "money" and left.low >= 1000:
        return left._replace(sort="money", dimension="money", unit=right.unit, own=False)
    if len(gap) > 6 or not _LIST.fullmatch(gap) or right.form == "fraction" or (gap == ", " and not listed):
        return left
    if right.sort == "money" and right.start < right.core[0]:
        return left  # "12 and $5"
    scale = share_of_scale(low, left, right, gap) / (100 if _is_coin(low, right) else 1)
    return rescaled(left, scale)._replace(sort=right.sort, dimension=right.dimension, unit=right.unit, own=False)


def _handed_on(low: str, left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """The right of two with the left's unit ("$500,000 to 1 million"), the left with the right's scale."""
    gap = low[left.end : right.start]
    if left.sort == right.sort == "money" and left.unit.split("/")[0] == right.unit.split("/")[0]:
        if gap in ("-", "–", " to ") or (gap == " and " and low.endswith("between ", 0, left.start)):
            left = rescaled(left, share_of_scale(low, left, right, gap))._replace(unit=right.unit)
        return left, right
    bare = right.sort == "count" and not right.unit and right.form in ("digits", "words")
    if not bare or left.sort not in ("money", "measure"):
        return left, right
    joined = gap in ("-", "–", " to ", " - ", "—") or (gap == " and " and low.endswith("between ", 0, left.start))
    if not joined or (gap == " to " and left.sort == "measure" and not _from_before(low, left.start)):
        return left, right
    scaled = rescaled(left, share_of_scale(low, left, right, gap))
    given = left.sort == "money" and gap == " to " and not _from_before(low, left.start)
    if given and (right.low < scaled.low or _THINGS.match(low, right.end)):
        return left, right  # "paid $40,000 to 12 victims"
    return scaled, right._replace(sort=left.sort, dimension=left.dimension, unit=left.unit, own=False)


_THINGS = re.compile(r" (?:[a-z]+ )?(?:[a-z]{2,}s|people|men|women|children)(?![\w-])")


def _year_like(low: str, q: Quantity) -> bool:
    return q.end - q.start == 4 and 1900 <= q.low <= 2099 and low.endswith((" in ", " since ", " by "), 0, q.start)


def _is_coin(low: str, q: Quantity) -> bool:
    return q.sort == "money" and re.match(r"[ -]?(?:cents?|pence|p)\b", low[q.core[1] : q.core[1] + 7]) is not None


def _from_before(low: str, start: int) -> bool:
    return re.search(r"(?:from|between|of|range)(?: \w+)? $", low[max(0, start - 18) : start]) is not None
