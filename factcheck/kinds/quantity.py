"""Numbers with their units: each numeral of a sentence resolved as money, share, measure, time or plain count.

The four numeric kinds share one reading of a sentence, so that "$2-3 million" or "five, six and eight miles" is settled
once. Ranges and lists hand their unit on to the bare numbers beside them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.kinds.currency import HOME, Currency, currency_after, currency_before, currency_words, pounds_are_money
from factcheck.kinds.numeral import Numeral, scale_of
from factcheck.kinds.scales import scaled_by_suffix, times
from factcheck.kinds.unit_words import distant_rate, rate_after, unit_after, unit_words
from factcheck.kinds.units import lexicon
from factcheck.vocabulary import vocabulary


class Quantity(NamedTuple):
    """A number with its unit. ``start:end`` spans number and unit, ``core`` the number alone.

    ``sort`` is money, share, measure, time, count, score or unreadable; ``text`` a score or the reason.
    ``joint`` are the words that joined the two ends of a range ("to", "-", "between", "or", "from").
    ``own`` is False where the unit was handed on from a neighbour.
    """

    start: int
    end: int
    core: tuple[int, int]
    sort: str
    low: float
    high: float
    step: float
    form: str
    dimension: str = "count"
    unit: str = ""
    stated: tuple[float, ...] = ()
    joint: str = ""
    text: str = ""
    own: bool = True


def resolve(text: str, low: str, n: Numeral, floor: int, home: str) -> Quantity | None:
    """The quantity a numeral makes with the marks and words beside it; None where it is part of a name."""
    if n.unreadable:
        return Quantity(n.start, n.end, (n.start, n.end), "unreadable", 0, 0, 0, n.form, text=n.unreadable)
    if n.form == "fraction" and (more := _unit_and(low, n, floor)) is not None:
        return more
    before = currency_before(text, n.start, n.prefix, floor, bool(scale_of(n.suffix)) or n.low >= 1e5)
    if before is not None:
        return _money_before(text, low, n, before, home)
    if n.prefix:
        return None
    if not n.suffix and n.form != "fraction":
        if low[n.end : n.end + 1] in _STOPS:
            return _quantity(n, "count", n.start, n.end, "count", "")
        if (word := _NEXT_WORD.match(low, n.end)) and word[1] not in _telling():
            return _counted(low, n)
    scaled = scaled_by_suffix(text, low, n)
    if (n.suffix in ("k", "K") and scaled is n) or (n.suffix == "p" and n.low in _SCAN_LINES):
        return None
    return _share(low, scaled) or _with_unit(text, low, scaled, home) or _bare(low, scaled)


# The word behind most numbers is what is counted ("12 people"); it is settled first that it tells of nothing else.
_STOPS = frozenset(("", ".", ",", ";", ":", ")"))
_NEXT_WORD = re.compile(r" ([a-z]{1,24})(?=[ ,;:]|\.(?: |$)|$)")
_ODD_WORDS = (
    *("of", "or", "a", "an", "each", "every", "per", "b", "m", "bn", "mn", "mln", "bln", "trn", "tn"),
    *("percent", "percents", "percentage", "pct", "pc", "p", "pp", "ppt", "ppts", "basis", "bp", "bps"),
)


@cache
def _telling() -> frozenset[str]:
    """The words that make the number before them a share, an amount of money or a measure, or that scale it."""
    return frozenset(_ODD_WORDS) | currency_words() | unit_words()


def _counted(low: str, n: Numeral) -> Quantity:
    far = distant_rate(low, n.end, of=False)
    return _quantity(n, "count", n.start, n.end, "count", "" if far is None else "/" + far)


_ONE_AND = re.compile(r"(?<![\w-])(?:an?|one) (?P<unit>[a-z]{3,12}) and $")


def _unit_and(low: str, n: Numeral, floor: int) -> Quantity | None:
    """ "within a mile and a half of the wreck"; lengths of time have a grammar of their own."""
    match = _ONE_AND.search(low, max(floor, n.start - 24), n.start)
    dimension, unit = lexicon()[0].get(match["unit"], ("time", "")) if match else ("time", "")
    if match is None or dimension == "time" or not 0 < n.low < 1:
        return None
    value, span = 1 + n.low, (match.start(), n.end)
    return Quantity(*span, span, "measure", value, value, n.low, n.form, dimension, unit, (value,))


def _with_unit(text: str, low: str, n: Numeral, home: str) -> Quantity | None:
    """An amount of a named currency or a measure: "20 dollars", "tens of thousands of miles"."""
    of = _OF_SOME.match(low, n.end)
    part = _PART_OF_A.match(low, n.end) if n.form == "fraction" else None
    at = (
        part.end()
        if part
        else of.end()
        if of is not None and (n.form in ("vague", "group") or not of[0].startswith(" of"))
        else n.end
    )
    after = currency_after(text, low, at, n.suffix)
    if after is not None:
        return _money_after(low, n, after, home)
    unit = unit_after(text, low, at, n.suffix, n.form not in ("digits", "fraction") or low[n.start].isalpha())
    if unit is None:
        return None
    if unit.name == "pound" and pounds_are_money(low, n.start, n.low >= 1e6):
        return _money_after(low, n, Currency("GBP", 1, unit.end), home)
    return _measure(low, n, unit.dimension, unit.name, unit.end)


def _bare(low: str, n: Numeral) -> Quantity | None:
    """A share in words or a plain count; None where letters are glued on that no unit explains."""
    if n.suffix in ("", "x", "fold", "X") and (fold := _FOLD.match(low, n.end)) is not None:
        return _quantity(n, "count", n.start, fold.end(), "ratio", "fold")
    if n.suffix:
        return None
    if n.form == "fraction" and _of_things(low, n):
        return _quantity(n, "share", n.start, n.end, "share", "percent", 100.0)
    if n.form == "fraction" and low[n.end - 1].isalpha():
        return None  # "half-brother", "half hidden"
    if (count := _counted(low, n)).unit:
        return count
    rate = rate_after(low, n.end) if low[n.end : n.end + 1] in (" ", "/", "-") else None
    if rate is not None and low[n.end : n.end + 2] != " a":
        return _quantity(n, "count", n.start, rate[1], "count", "/" + rate[0])
    return count


def _quantity(n: Numeral, sort: str, start: int, end: int, dimension: str, unit: str, factor: float = 1.0) -> Quantity:
    low, high = n.low * factor, n.high * factor
    if factor not in (1.0, 1e6, 1e9):
        low, high = float(f"{low:.12g}"), float(f"{high:.12g}")
    stated = (low,) if low == high else ()
    return Quantity(start, end, (n.start, n.end), sort, low, high, n.step * factor, n.form, dimension, unit, stated)


_SCAN_LINES = (240, 360, 480, 576, 720, 1080, 1440, 2160)  # "1080p" is a picture and no pence

# What may stand between a number and its unit: "tens of thousands of dollars", "400 or so miles", "20-odd miles".
_OF_SOME = re.compile(r" of(?= [a-z])| or (?:so|more)(?= [a-z])|-odd(?= [a-z])|-plus(?= [a-z])")
_FOLD = re.compile(r"-?fold\b|x\b")
_OF_THINGS = re.compile(r" (?:of|the|its|their|our|his|her|all|those|a|an)\b|-of-|$|[.,;]")


def _of_things(low: str, n: Numeral) -> bool:
    """Whether a fraction is a part of things: "two-thirds of", but not "½ cup" or "1 ½ hours"."""
    return n.low < 1 and _OF_THINGS.match(low, n.end) is not None


# ---------------------------------------------------------------- money

_DOLLAR_WORD = re.compile(
    r"[\s-](?:us |u\.s\. |canadian |australian |hong kong )?(?:dollars?|euros?|pounds?|yen|rupees)\b"
)
_ODD_SCALE = re.compile(r"\s?(bn|mn|mln|tn|m|b|k|trn)(?![a-z])")


def _money_before(text: str, low: str, n: Numeral, currency: Currency, home: str) -> Quantity | None:
    factor = currency.scale
    end = n.end
    if n.suffix:
        scale = scale_of(n.suffix)
        if scale is None:
            word = re.match(r"million|billion|trillion|thousand", n.suffix.lower())
            if word is not None:
                scale = vocabulary("numbers")["scales"][word[0]]
        if scale is not None:
            factor, end = factor * float(scale), end + len(n.suffix)
        elif n.suffix not in ("USD", "US", "AUD", "CAD"):
            return None
    elif spaced := _ODD_SCALE.match(low, end):
        scale = scale_of(spaced[1])
        factor, end = factor * float(scale or 1), spaced.end()
    code = home if currency.code == HOME else currency.code
    word = _DOLLAR_WORD.match(low, end)
    end = word.end() if word else end
    quantity = _quantity(n, "money", currency.edge, end, "money", code)._replace(
        low=times(n.low, factor), high=times(n.high, factor)
    )
    quantity = quantity._replace(step=n.step * factor, stated=(quantity.low,) if n.low == n.high else ())
    return _with_rate(low, quantity)


def _money_after(low: str, n: Numeral, currency: Currency, home: str) -> Quantity:
    code = home if currency.code == HOME else currency.code
    if (
        currency.parts > 1
        and code == "USD"
        and low[n.end : n.end + 6].strip(" -").startswith(("p", "penn"))
        and home == "GBP"
    ):
        code = "GBP"
    quantity = _quantity(n, "money", n.start, currency.edge, "money", code, currency.scale / currency.parts)
    return _with_rate(low, quantity)


def _with_rate(low: str, quantity: Quantity) -> Quantity:
    rate = rate_after(low, quantity.end)
    return quantity if rate is None else quantity._replace(end=rate[1], unit=f"{quantity.unit}/{rate[0]}")


# ---------------------------------------------------------------- shares and measures

_PART_OF_A = re.compile(r" (?:of )?an?(?= )")
_PERCENT = re.compile(
    r"[\s-]{0,2}(?:"
    r"(?P<points>percentage[ -]points?|(?:percent|per cent|%|pct) points?|pp\b|ppts?\b|p\.p\.)"
    r"|(?P<basis>basis[ -]points?|bps?\b)"
    r"|(?P<percent>%|per\s?cents?\b|percents?\b|pct\b\.?|pc\b|percentage\b(?! point)))"
)


def _share(low: str, n: Numeral) -> Quantity | None:
    part = _PART_OF_A.match(low, n.end) if n.form == "fraction" else None
    match = _PERCENT.match(low, part.end() if part else n.end)
    if match is None:
        return None
    if part is not None:  # "a quarter of a percentage point" and, as loosely said, "half a percent"
        return _quantity(n, "share", n.start, match.end(), "points", "percentage point")
    if n.form == "fraction" and not low[n.start].isdigit() and low[n.start].isalpha():
        return None
    if match["points"]:
        return _quantity(n, "share", n.start, match.end(), "points", "percentage point")
    if match["basis"]:
        return _quantity(n, "share", n.start, match.end(), "points", "basis point")
    quantity = _quantity(n, "share", n.start, match.end(), "share", "percent")
    rate = rate_after(low, match.end())
    if rate is not None and rate[0] in ("year", "month", "quarter", "week", "day"):
        return quantity._replace(end=rate[1], unit=f"percent/{rate[0]}")
    return quantity


_SPEEDS = {
    ("kilometer", "hour"): "kilometer_per_hour",
    ("mile", "hour"): "mile_per_hour",
    ("meter", "second"): "meter_per_second",
    ("foot", "second"): "foot_per_second",
}


def _measure(low: str, n: Numeral, dimension: str, name: str, end: int) -> Quantity:
    if dimension == "time":
        return _quantity(n, "time", n.start, end, "duration", name)
    rate = rate_after(low, end)
    if rate is None and (far := distant_rate(low, end, of=True)) is not None:
        return _quantity(n, "measure", n.start, end, f"{dimension} rate", f"{name}/{far}")
    if rate is None:
        return _quantity(n, "measure", n.start, end, dimension, name)
    if (name, rate[0]) in _SPEEDS:
        return _quantity(n, "measure", n.start, rate[1], "speed", _SPEEDS[(name, rate[0])])
    return _quantity(n, "measure", n.start, rate[1], f"{dimension} rate", f"{name}/{rate[0]}")
