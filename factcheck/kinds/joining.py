"""Quantities that belong together: "between 40 and 60", "$2-3 million", "7- or 8-inch", "5 ft 11", "one in five", "7-2"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from factcheck.kinds.hedge import change_words
from factcheck.kinds.quantity import Quantity
from factcheck.kinds.units import factor
from factcheck.vocabulary import vocabulary

_LIST = re.compile(r"-?(?:, (?:and |or )?| and | or | to |-to-| by | x |[-–—]| ?[-–] ?)-?$")
_RANGE = re.compile(
    r"\s?(?:(?P<dash>-|–|—|−)|(?P<to>-to-| to |- to |-to | or even | up to | to about | to around )|(?P<and> and )|(?P<or> or |- or |-or-))\s?$"
)


def joined(low: str, quantities: list[Quantity]) -> list[Quantity]:
    """The sentence's quantities with neighbours joined."""
    if len(quantities) < 2:
        return quantities
    result = _ratios(low, quantities)
    result = _compounds(low, result)
    result = _spread(low, result)
    return _ranges(low, result)


# ---------------------------------------------------------------- ratios


_OUT_OF = re.compile(r" (?:in|out of|of|in every|out of every|of every)( the)? $")


def _ratios(low: str, quantities: list[Quantity]) -> list[Quantity]:
    """ "one in five", "9 out of 10", "one of every three"."""
    result: list[Quantity] = []
    for q in quantities:
        last = result[-1] if result else None
        if (
            last
            and last.sort == q.sort == "count"
            and 0 < q.start - last.end <= 14
            and not last.unit
            and not q.unit
            and last.form in ("digits", "words")
        ):
            gap = low[last.end : q.start]
            match = _OUT_OF.fullmatch(gap)
            plain = gap in (" in ", " of ")
            if (
                match
                and 0 < last.low < q.low <= 1000
                and q.low == q.high
                and last.low == int(last.low)
                and not (
                    plain
                    and (
                        last.low > 9
                        or (gap == " of " and q.form == "words")
                        or (gap == " of " and last.low > 1 and q.low != 10)
                    )
                )
                and not (gap == " in " and low.endswith("no. ", 0, last.start))
            ):
                value = float(f"{100 * last.low / q.low:.12g}")
                result[-1] = replace(
                    last,
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
                continue
        result.append(q)
    return result


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
        return replace(
            last, end=q.end, core=(last.core[0], q.core[1]), low=value, high=value, step=q.step / parts, stated=(value,)
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
    return replace(last, end=q.end, core=(last.core[0], q.core[1]), low=value, high=value, step=0.01, stated=(value,))


# ---------------------------------------------------------------- units handed on


def _spread(low: str, quantities: list[Quantity]) -> list[Quantity]:
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
                scale = _share_of_scale(low, left, right, gap) / (100 if _is_coin(low, right) else 1)
                result[i] = replace(
                    _rescaled(left, scale), sort=right.sort, dimension=right.dimension, unit=right.unit, own=False
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
                back = _share_of_scale(low, left, right, gap)
                result[i - 1] = _rescaled(left, back)
                result[i] = replace(right, sort=left.sort, dimension=left.dimension, unit=left.unit, own=False)
        elif left.sort == right.sort == "money" and left.unit.split("/")[0] == right.unit.split("/")[0]:
            gap = low[left.end : right.start]
            if gap in ("-", "–", " to "):
                result[i - 1] = replace(_rescaled(left, _share_of_scale(low, left, right, gap)), unit=right.unit)
    return result


def _year_like(low: str, q: Quantity) -> bool:
    return q.end - q.start == 4 and 1900 <= q.low <= 2099 and low.endswith((" in ", " since ", " by "), 0, q.start)


def _is_coin(low: str, q: Quantity) -> bool:
    return q.sort == "money" and re.match(r"[ -]?(?:cents?|pence|p)\b", low[q.core[1] : q.core[1] + 7]) is not None


def _share_of_scale(low: str, left: Quantity, right: Quantity, gap: str) -> float:
    """ "$2-3 million": the first end is millions too; "500,000 to 1 million" is not."""
    if (
        not re.fullmatch(r"-?(?: ?[-–—] ?| to | or |-to-| and )", gap)
        or left.low >= 1000
        or left.form not in ("digits", "words")
    ):
        return 1.0
    if re.search(r"[a-z]", low[left.core[0] : left.core[1]]) and left.low >= 100:
        return 1.0
    for scale in (1e12, 1e9, 1e6, 1e3):
        if (
            right.low >= scale
            and right.step >= scale / 1000
            and not low[right.core[0] : right.core[1]].replace(",", "").isdigit()
        ):
            return scale if left.low < right.low / scale * 100 else 1.0
    return 1.0


def _rescaled(q: Quantity, scale: float) -> Quantity:
    if scale == 1.0:
        return q
    value, high = float(f"{q.low * scale:.12g}"), float(f"{q.high * scale:.12g}")
    return replace(q, low=value, high=high, step=q.step * scale, stated=(value,))


def _from_before(low: str, start: int) -> bool:
    return re.search(r"(?:from|between|of|range)(?: \w+)? $", low[max(0, start - 18) : start]) is not None


# ---------------------------------------------------------------- ranges and scores


def _ranges(low: str, quantities: list[Quantity]) -> list[Quantity]:
    result: list[Quantity] = []
    i = 0
    while i < len(quantities):
        left = quantities[i]
        right = quantities[i + 1] if i + 1 < len(quantities) else None
        merged = _range(low, left, right) if right is not None and right.start - left.end <= 11 else None
        links = _chained(low, quantities, i)
        if links > 1 and left.sort == "count":
            i += links + 1
        elif merged is not None:
            result.append(merged)
            i += 2
        else:
            result.append(left)
            i += 1
    return result


def _chained(low: str, quantities: list[Quantity], i: int) -> int:
    """How many numbers are hyphenated on to this one: "555-010-999" is a telephone number and "4-4-2" a line-up."""
    links = 0
    while i + links + 1 < len(quantities) and low[quantities[i + links].end : quantities[i + links + 1].start] in (
        "-",
        "–",
    ):
        links += 1
    return links


def _range(low: str, left: Quantity, right: Quantity) -> Quantity | None:
    if "unreadable" in (left.sort, right.sort) or left.sort != right.sort or left.dimension != right.dimension:
        return None
    match = _RANGE.fullmatch(low[left.end : right.start])
    if match is None or left.form == "vague" or right.form == "vague" or left.stated == () or right.stated == ():
        return None
    before = low[max(0, left.start - 30) : left.start]
    between = re.search(r"(?:^|\W)between (?:\w+ ){0,2}$", before) is not None
    if left.sort == "count" and not left.unit:
        left = _rescaled(left, _share_of_scale(low, left, right, low[left.end : right.start]))
    if match["dash"] and left.sort == "count":
        score = _score(low, left, right)
        if score is not None:
            return score
    if match["and"]:
        return _span(low, left, right, "between") if between else None
    if match["or"]:
        near = (
            (right.low - left.low == 1
            and right.low <= 20)
            or (right.low > left.low and right.low <= left.low * 1.6 and left.step >= right.step and left.low >= 10)
        )
        return _span(low, left, right, "or") if near and not left.unit.startswith("/") else None
    if match["to"] and (_is_change(low, left, before) or (left.sort == "count" and _tally(low, left, right))):
        return _score_text(low, left, right) if left.sort == "count" and _tally(low, left, right) else None
    return _span(low, left, right, "-" if match["dash"] else "to")


def _span(low: str, left: Quantity, right: Quantity, joint: str) -> Quantity | None:
    bottom, top = left.low, right.low
    if left.unit != right.unit:
        times = factor(left.unit, right.unit)
        if times is None:
            return None
        bottom *= times
    return replace(
        right,
        start=left.start,
        core=(left.core[0], right.core[1]),
        low=min(bottom, top),
        high=max(bottom, top),
        step=min(left.step, right.step),
        stated=(bottom, top),
        joint=joint,
    )


@cache
def _change_pattern() -> re.Pattern[str]:
    words = "|".join(sorted((re.escape(word) for word in change_words() if word != "+"), key=len, reverse=True))
    return re.compile(
        rf"(?:^|\W)(?:{words})(?: by)?(?: (?:about|around|nearly|more than|some|roughly|another|only|just|a|an|further))?(?: \w+)? $"
    )


def _is_change(low: str, left: Quantity, before: str) -> bool:
    """ "rose 3 points to 12 points" and "cut from 35% to 21%" are steps from one level to another, and no ranges."""
    if re.search(r"(?:^|\W)from (?:\w+ )?$", before):
        words = re.findall(r"[a-z]+", low[max(0, left.start - 70) : left.start])[-10:]
        return not _steps().isdisjoint(words)
    return left.own and _change_pattern().search(before) is not None


@cache
def _steps() -> frozenset[str]:
    return frozenset(change_words()) | frozenset(vocabulary("hedges")["steps"])


@cache
def _score_words() -> frozenset[str]:
    return frozenset(vocabulary("nouns_not_counted")["score_words"])


def _near_score_word(low: str, left: Quantity, right: Quantity) -> bool:
    around = (
        re.findall(r"[a-z]+", low[max(0, left.start - 40) : left.start])[-4:]
        + re.findall(r"[a-z]+", low[right.end : right.end + 30])[:2]
    )
    return not _score_words().isdisjoint(around)


_PLURAL_AFTER = re.compile(r"[ -](?:[a-z-]{1,24} ){0,1}(?:people|men|women|children|[a-z]{2,20}[^s\W]s)\b")


def _score(low: str, left: Quantity, right: Quantity) -> Quantity | None:
    """ "7-2", "51-49": two whole numbers hyphenated that are no range of things."""
    if left.unit or right.unit or left.low != int(left.low) or right.low != int(right.low) or left.form != "digits":
        return None
    if left.end - left.start == 3 and right.end - right.start == 4:
        return replace(left, end=right.end, core=(left.core[0], right.core[1]), sort="name")  # "555-0100"
    descending = left.low >= right.low
    counted = _PLURAL_AFTER.match(low, right.end) is not None
    if descending and right.low < 1000 and left.low < 1000:
        return _score_text(low, left, right)
    if _near_score_word(low, left, right) and not counted and right.low < 1000:
        return _score_text(low, left, right)
    return None


def _tally(low: str, left: Quantity, right: Quantity) -> bool:
    return (
        left.low >= right.low
        and not left.unit
        and left.form in ("digits", "words")
        and _near_score_word(low, left, right)
    )


def _score_text(low: str, left: Quantity, right: Quantity) -> Quantity:
    return replace(
        left,
        end=right.end,
        core=(left.core[0], right.core[1]),
        sort="score",
        stated=(left.low, right.low),
        text=f"{left.low:g}-{right.low:g}",
    )
