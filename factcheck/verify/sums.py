"""Parts and their sum: "$90 million is made up of three parts: ...", "15 people, 12 adults and three children,"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import Article, Check, Claim
from factcheck.verify.passages import after, between, decimal_step, exact, make_check, number, shown, unit, words

# What stands between a total and its first part: "is made up of three parts: ", "(", ": ", " — ".
_MADE_OF = re.compile(rf"\b(?:{words('made_of')})\b[^.;()]{{0,60}}$", re.I)
_OPENS = re.compile(r"[^.;:()—–]{0,40}(?::|\(|—|–|--)\s*(?:an? |the )?$")
_APPOSED = re.compile(r"\s*[^\s\d,.;:()]*\s*,\s+(?:an? |the )?$")
_PART_GAP = re.compile(r"[^\d.;:()]{0,80}?(?:,|\band\b|\bplus\b|;)\s+(?:and |plus |the |another |a further )*$", re.I)
_AND = re.compile(r"\b(?:and|plus)\b", re.I)
_NOT_ALL = re.compile(rf"\b(?:{words('not_all')})\b", re.I)
_NUMBER_OF_PARTS = re.compile(rf"\S+ (?:{words('parts')})$", re.I)
_IN_ALL = re.compile(rf"(?:\s+[\w'’-]+){{0,3}}\s*,?\s*(?:{words('in_all')})\b", re.I)
_AND_MORE = re.compile(rf"[^.;:()\d]{{0,40}}?[,\s]\s*(?:{words('and_more')})\b", re.I)
_LOOSE_GAP = re.compile(r"[^\d.;:()]{0,80}(?:,|\band\b)[^\d.;:()]{0,80}")
_TOTAL_OF = re.compile(rf"[,\s]\s*(?:{words('total_of')})\s+$", re.I)


def sums(article: Article, figures: Sequence[Claim]) -> list[Check]:
    for at, total in enumerate(figures):
        alike = [claim for claim in figures if claim.kind == total.kind and unit(claim) == unit(total)]
        parts = _parts_after(article, total, alike) or _parts_before(article, total, alike)
        if parts and at >= 0:
            return [_sum(article, total, parts)]
    return []


def _parts_after(article: Article, total: Claim, alike: Sequence[Claim]) -> list[Claim]:
    """The parts listed after their total: "$90 million is made up of ...: $40 million for roads, $30 million ..."."""
    listed = [claim for claim in alike if claim.start >= total.end]
    # "is made up of three parts: $40 million": the number of parts is no part.
    while listed and total.kind == "count" and _NUMBER_OF_PARTS.fullmatch(listed[0].quote):
        listed = listed[1:]
    if len(listed) < 2:
        return []
    lead = between(article, total, listed[0])
    made, apposed = _MADE_OF.search(lead), total.kind == "count" and _APPOSED.fullmatch(lead)
    if not (made or _OPENS.fullmatch(lead) or apposed) or _NOT_ALL.search(lead):
        return []
    parts = _listed(article, listed, _LOOSE_GAP if made else _PART_GAP, bracketed=lead.rstrip().endswith("("))
    if not all(map(exact, [total, *parts])) or (apposed and not _apposition(article, total, parts)):
        return []
    return parts


def _listed(article: Article, claims: Sequence[Claim], separator: re.Pattern[str], bracketed: bool) -> list[Claim]:
    """The figures of one list, up to its "and"; none where the list says that it is not all."""
    parts, joined = [claims[0]], ""
    for last, claim in pairwise(claims):
        gap = between(article, last, claim)
        if not separator.fullmatch(gap):
            break
        parts.append(claim)
        joined += gap
        if _AND.search(gap):
            break  # "six men and three women, and 20 clerks": the clerks are no part
    tail = after(article, parts[-1], 80)
    if len(parts) < 2 or not _AND.search(joined) or _NOT_ALL.search(joined) or _AND_MORE.match(tail):
        return []
    if bracketed:
        return [] if _NOT_ALL.search(tail.partition(")")[0]) else parts
    return parts if _ends_clause(article, parts[-1]) else []


def _ends_clause(article: Article, last: Claim) -> bool:
    return bool(re.match(r"[^\d.;:()]{0,60}(?:[.;)]|,\s|\s—)", after(article, last, 90)))


def _apposition(article: Article, total: Claim, parts: Sequence[Claim]) -> bool:
    """ "Fifteen people, 12 adults and three children, were ...": two parts at once, closed by a comma."""
    if len(parts) < 2:
        return False
    short = all(len(between(article, a, b)) <= 20 for a, b in pairwise(parts))
    quotes = [claim.quote.split() for claim in (total, *parts)]
    nouns = all(len(quote) >= 2 for quote in quotes) and len({quote[-1] for quote in quotes}) == len(quotes)
    return short and nouns and bool(re.match(r"\s*(?:,|—|–|\)|\.$)", after(article, parts[-1])))


def _parts_before(article: Article, total: Claim, alike: Sequence[Claim]) -> list[Claim]:
    """The parts before their total: "12 adults and three children, 15 people in all"."""
    listed = [claim for claim in alike if claim.end <= total.start]
    if len(listed) < 2 or not all(map(exact, [total, *listed])):
        return []
    lead = between(article, listed[-1], total)
    closing = _TOTAL_OF.search(lead) and len(lead) <= 60
    if not closing and not (
        re.fullmatch(r"[^\d.;:()]{0,40}[,—–]\s+(?:or )?", lead) and _IN_ALL.match(after(article, total))
    ):
        return []
    joined = [between(article, a, b) for a, b in pairwise(listed)]
    if not all(map(_PART_GAP.fullmatch, joined)) or any(map(_NOT_ALL.search, [*joined, lead])):
        return []
    return listed


def _sum(article: Article, total: Claim, parts: Sequence[Claim]) -> Check:
    given = number(total) or 0.0
    values = [number(part) or 0.0 for part in parts]
    added = float(f"{sum(values):.12g}")
    wrong = abs(added - given) > _rounding([total, *parts]) * 1.001
    terms = " + ".join(shown(part, value) for part, value in zip(parts, values, strict=True))
    tail = (
        f", not {shown(total, given)}."
        if wrong
        else ", as given."
        if added == given
        else f", which is {shown(total, given)} but for rounding."
    )
    first, last = min(total.start, parts[0].start), max(total.end, parts[-1].end)
    return make_check(article, "arithmetic", "sum", wrong, first, last, f"{terms} = {shown(total, added)}{tail}")


def _rounding(claims: Sequence[Claim]) -> float:
    """How far a sum may be off: half a step for each figure with a decimal; whole figures add up exactly."""
    allowed, finest = 0.0, min(decimal_step(claim) or 1e30 for claim in claims)
    for claim in claims:
        step = decimal_step(claim)
        if step:
            allowed += step / 2
        elif finest < 1e30:
            allowed += finest * 10 / 2  # "$5 billion" over "$2.6 billion and $2.3 billion"
    return allowed
