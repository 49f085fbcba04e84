"""Two numbers that make one value: ranges ("between 40 and 60") and scores ("7-2")."""

from __future__ import annotations

import re
from functools import cache

from factcheck.kinds.hedge import change_words
from factcheck.kinds.quantity import Quantity
from factcheck.kinds.units import factor
from factcheck.vocabulary import word_set

_RANGE = re.compile(
    r"\s?(?:(?P<dash>-|–|—|−)|(?P<to>-to-| to |- to |-to | or even | up to | to about | to around )"
    r"|(?P<and> and )|(?P<or> or |- or |-or-)|(?P<votes> votes to ))\s?$"
)


def share_of_scale(low: str, left: Quantity, right: Quantity, gap: str) -> float:
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


def rescaled(q: Quantity, scale: float) -> Quantity:
    if scale == 1.0:
        return q
    value, high = float(f"{q.low * scale:.12g}"), float(f"{q.high * scale:.12g}")
    return q._replace(low=value, high=high, step=q.step * scale, stated=(value,))


def ranges(low: str, quantities: list[Quantity]) -> list[Quantity]:
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
    """The range or score that two neighbours make, or None where they are two values."""
    if "unreadable" in (left.sort, right.sort) or left.sort != right.sort or left.dimension != right.dimension:
        return None
    match = _RANGE.fullmatch(low[left.end : right.start])
    if match is None or "vague" in (left.form, right.form) or () in (left.stated, right.stated):
        return None
    if left.sort == "count" and not left.unit:
        left = rescaled(left, share_of_scale(low, left, right, low[left.end : right.start]))
    if match["votes"]:  # "by 62 votes to 48"
        return _score_text(low, left, right) if left.sort == "count" else None
    if match["and"]:
        return (
            _span(low, left, right, "between") if _BETWEEN.search(low[max(0, left.start - 30) : left.start]) else None
        )
    if match["or"]:
        return _span(low, left, right, "or") if _near(left, right) else None
    if left.sort == "share" and left.low > right.low and left.own and left.end > left.core[1]:
        return None  # "48 percent to 44 percent" are two sides of a vote
    if match["dash"]:
        score = _score(low, left, right) if left.sort == "count" else None
        return score or _span(low, left, right, "-")
    return _to(low, left, right)


_BETWEEN = re.compile(r"(?:^|\W)between (?:\w+ ){0,2}$")


def _near(left: Quantity, right: Quantity) -> bool:
    """Whether "or" gives a range ("two or three", "100 or 150") and no choice ("13 or 15 inches")."""
    if left.unit.startswith("/"):
        return False
    if right.low - left.low == 1 and right.low <= 20:
        return True
    return 10 <= left.low < right.low <= left.low * 1.6 and left.step >= right.step


def _to(low: str, left: Quantity, right: Quantity) -> Quantity | None:
    """ "40 to 60 boats", "odds of 5 to 1", "51 to 49"; "rose 3 points to 12 points" is a step and no range."""
    if left.sort == "count" and (right.low == 1 or _tally(low, left, right)):
        return _score_text(low, left, right)
    before = low[max(0, left.start - 30) : left.start]
    return None if _is_change(low, left, right, before) else _span(low, left, right, "to")


def _span(low: str, left: Quantity, right: Quantity, joint: str) -> Quantity | None:
    bottom, top = left.low, right.low
    if left.unit != right.unit:
        times = factor(left.unit, right.unit)
        if times is None:
            return None
        bottom *= times
    return right._replace(
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
        rf"(?:^|\W)(?:{words})(?: by)?"
        r"(?: (?:about|around|nearly|more than|some|roughly|another|only|just|a|an|further))?(?: \w+)? $"
    )


def _is_change(low: str, left: Quantity, right: Quantity, before: str) -> bool:
    """ "rose 3 points to 12 points" and "cut from 35% to 21%" are steps from one level to another, and no ranges."""
    if re.search(r"(?:^|\W)from (?:\w+ )?$", before):
        words = re.findall(r"[a-z]+", low[max(0, left.start - 70) : left.start])[-10:]
        return not _steps().isdisjoint(words)
    if left.sort == "count" and left.low < right.low <= 5 * left.low and _PLURAL_AFTER.match(low, right.end):
        return False  # "fell 3 to 5 points"
    return left.own and _change_pattern().search(before) is not None


@cache
def _steps() -> frozenset[str]:
    return frozenset(change_words()) | word_set("hedges", "steps")


def _near_score_word(low: str, left: Quantity, right: Quantity) -> bool:
    around = (
        re.findall(r"[a-z]+", low[max(0, left.start - 40) : left.start])[-4:]
        + re.findall(r"[a-z]+", low[right.end : right.end + 30])[:2]
    )
    return not word_set("nouns_not_counted", "score_words").isdisjoint(around)


_PLURAL_AFTER = re.compile(r"[ -](?:[a-z-]{1,24} ){0,1}(?:people|men|women|children|[a-z]{2,20}[^s\W]s)\b")


def _score(low: str, left: Quantity, right: Quantity) -> Quantity | None:
    """ "7-2", "51-49": two whole numbers hyphenated that are no range of things."""
    if left.unit or right.unit or left.low != int(left.low) or right.low != int(right.low) or left.form != "digits":
        return None
    if left.end - left.start == 3 and right.end - right.start == 4:
        return left._replace(end=right.end, core=(left.core[0], right.core[1]), sort="name")  # "555-0100"
    if left.low == right.low == 50:
        return left._replace(end=right.end, core=(left.core[0], right.core[1]), sort="name")  # "a 50-50 chance"
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
    return left._replace(
        end=right.end,
        core=(left.core[0], right.core[1]),
        sort="score",
        stated=(left.low, right.low),
        text=f"{left.low:g}-{right.low:g}",
    )
