"""Two intervals compared: the relation, and the arithmetic that explains it. For every kind of interval."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import inf, isclose

from factcheck.kinds.ends import ends_differ
from factcheck.kinds.reading import widening
from factcheck.kinds.rounding import is_round, may_be_rounded, number, place, transposed
from factcheck.kinds.units import convert as convert_unit
from factcheck.model import Hedge, Interval, Judgement, Verdict

__all__ = ["compare", "in_unit", "number"]

Show = Callable[[Interval], str]
Convert = Callable[[float, str, str], float | None]

_ABOVE = (Hedge.AT_LEAST, Hedge.MORE_THAN)
_BELOW = (Hedge.AT_MOST, Hedge.LESS_THAN)
_POINTS = (Hedge.EXACT, Hedge.APPROXIMATE, Hedge.NEARLY)

_MUCH = {"count": "many", "duration": "long"}  # twice as many, twice as long
_TONS = {"ton", "metric_ton"}  # outside North America a ton is a tonne
_FEW = 20  # up to here a difference needs no share: 5 is 1 more than 4
_MANY = 24  # from here on a vague word is one for many: dozens, scores, hundreds
_TIE = 0.03  # a half rounded down matters from this share of the figure on
ROUNDING = 0.05  # a rounded figure may be off by this share and no more


def compare(a: Interval, b: Interval, tolerance: float, show: Show, convert: Convert = convert_unit) -> Judgement:
    """The verdict on two values as worded, with one sentence why."""
    if a.dimension != b.dimension:
        return Judgement(Verdict.NOT_COMPARABLE, f"{show(a)} and {show(b)} measure different things", "dimension")
    other = b if a.unit == b.unit else in_unit(b, a.unit, convert)
    if other is None:
        return Judgement(Verdict.NOT_COMPARABLE, f"{show(a)} and {show(b)} are in different units", "unit")
    if _dozens(a, other) or _dozens(other, a):
        return Judgement(Verdict.COMPATIBLE, f"{show(a)} and {show(b)}: one is only vaguer", "vaguer")
    pair = _Pair(_widened(a, tolerance), _widened(other, tolerance), a, b, show)
    return pair.same() or pair.meeting() or pair.rounding() or pair.conflict()


def _dozens(vague: Interval, other: Interval) -> bool:
    """ "Dozens" of wounded may be 120: a word for many has no sharp upper end."""
    above = other.low > vague.high or other.low >= vague.high > 0
    many = vague.dimension == "count" and vague.hedge is Hedge.VAGUE and vague.high >= _MANY
    return many and above and other.low <= 2 * vague.high


def in_unit(value: Interval, unit: str, convert: Convert = convert_unit) -> Interval | None:
    """The interval in another unit, or None where there is no conversion."""
    if not unit or not value.unit:
        return None

    def turned(number: float) -> float | None:
        return number if abs(number) == inf else convert(number, value.unit, unit)

    low, high = turned(value.low), turned(value.high)
    stated = [turned(number) for number in value.stated]
    base, moved = turned(0.0), turned(value.step)
    if low is None or high is None or base is None or moved is None:
        return None
    numbers = tuple(number for number in stated if number is not None)
    return replace(value, low=low, high=high, unit=unit, stated=numbers, step=abs(moved - base))


def _widened(value: Interval, tolerance: float) -> Interval:
    """Widen "about" by the rule's tolerance where that is more than the hedge's own width."""
    if value.hedge is not Hedge.APPROXIMATE or not value.stated:
        return value
    half = max(tolerance * abs(value.stated[0]), widening(value.stated[0], value.step))
    return replace(value, low=value.stated[0] - half, high=value.stated[-1] + half)


class _Pair:
    """Two values in one unit (``a``, ``b``) and as worded (``said_a``, ``said_b``)."""

    def __init__(self, a: Interval, b: Interval, said_a: Interval, said_b: Interval, show: Show) -> None:
        self.a, self.b, self.show = a, b, show
        self.left, self.right = show(said_a), show(said_b)
        self.said_a, self.said_b = said_a, said_b
        self.converted = said_a.unit != said_b.unit

    def same(self) -> Judgement | None:
        a, b = self.a, self.b
        if a.hedge is not b.hedge:
            return None
        if len(a.stated) == len(b.stated) > 0:
            equal = all(self._equal(x, y) for x, y in zip(a.stated, b.stated, strict=True))
        else:
            equal = not a.stated and not b.stated and isclose(a.low, b.low) and isclose(a.high, b.high)
        if not equal:
            return None
        if self.converted and a.stated:
            shown = self._plain(b.stated)
            return Judgement(
                Verdict.AGREE, f"{self.right} is {shown}, the same as {self.left} to the precision given", "conversion"
            )
        why = f"both say {self.left}" if self.left == self.right else f"{self.left} and {self.right} are the same"
        return Judgement(Verdict.AGREE, why)

    def _equal(self, x: float, y: float) -> bool:
        if not self.converted:
            return isclose(x, y, rel_tol=1e-9, abs_tol=1e-12)
        steps = [step for step in (self.a.step, self.b.step) if step > 0]
        slack = min(steps) / 2 if steps else 0.0
        return abs(x - y) <= max(slack, 0.005 * abs(x)) and abs(x - y) <= ROUNDING * max(abs(x), abs(y))

    def meeting(self) -> Judgement | None:
        a, b = self.a, self.b
        if a.hedge is Hedge.EXACT and b.hedge is Hedge.EXACT:
            return None
        if a.stated and b.stated and self._equal(a.stated[0], b.stated[0]) and len(a.stated) == len(b.stated) == 1:
            return self._same_number()
        if a.hedge is b.hedge is Hedge.APPROXIMATE and a.stated and b.stated:
            near = abs(a.stated[0] - b.stated[0]) <= max(_width(a), _width(b)) / 2
        elif ends_differ(a, b):
            near = False
        else:
            near = _meet(*(_rounded_out(v) if self.converted else v for v in (a, b)))
        if not near:
            return None
        vague = next((v for v in (a, b) if v.hedge in (Hedge.VAGUE, Hedge.RANGE)), None)
        cause = "vaguer" if vague is not None else "bound"
        wide, narrow = (self.left, self.right) if _width(a) >= _width(b) else (self.right, self.left)
        if {a.hedge, b.hedge} <= set(_POINTS):
            return Judgement(Verdict.COMPATIBLE, f"{wide} admits {narrow}{self._shown_conversion()}", "approximate")
        return Judgement(Verdict.COMPATIBLE, f"{narrow} lies within {wide}{self._shown_conversion()}", cause)

    def _same_number(self) -> Judgement | None:
        """One number under two hedges: "400" and "more than 400" fit, "51" and "more than 51" do not."""
        a, b = self.a, self.b
        hedges = {a.hedge, b.hedge}
        open_end = next((v for v in (a, b) if v.hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN)), None)
        if open_end is not None and Hedge.EXACT in hedges and not is_round(open_end):
            return None
        if open_end is not None and hedges in ({Hedge.MORE_THAN, Hedge.LESS_THAN}, {Hedge.MORE_THAN, Hedge.NEARLY}):
            return None
        cause = "bound" if hedges & {*_ABOVE, *_BELOW} else "approximate"
        return Judgement(Verdict.COMPATIBLE, f"the same figure hedged differently: {self.left} and {self.right}", cause)

    def rounding(self) -> Judgement | None:
        a, b = self.a, self.b
        if len(a.stated) != 1 or len(b.stated) != 1:
            return None
        coarse, fine, words_coarse, words_fine = (
            (a, b, self.left, self.right) if a.step >= b.step else (b, a, self.right, self.left)
        )
        if {a.hedge, b.hedge} & {*_ABOVE, *_BELOW}:
            return None
        c, f = coarse.stated[0], fine.stated[0]
        if (
            coarse.step <= 0
            or not may_be_rounded(c, coarse.step, fine.step)
            or abs(c - f) > ROUNDING * max(abs(c), abs(f))
        ):
            return None
        if coarse.hedge is Hedge.NEARLY and f >= c:
            return None  # "nearly 200" are no 206
        if abs(c - f) > coarse.step / 2 * (1 + 1e-9) or _rounds_up(c, f, coarse.step):
            return None
        why = f"{words_coarse} is {words_fine}{self._shown_conversion()} rounded to {place(coarse.step)}"
        return Judgement(Verdict.COMPATIBLE, why, "rounding")

    def conflict(self) -> Judgement:
        a, b = self.a, self.b
        cause = self._cause()
        if cause == "unit_slip" and {self.said_a.unit, self.said_b.unit} <= _TONS:
            return Judgement(Verdict.COMPATIBLE, f"{self.left} and {self.right}: a ton may be metric", "approximate")
        if len(a.stated) == len(b.stated) == 1 and {a.hedge, b.hedge} <= set(_POINTS):
            return Judgement(Verdict.CONFLICT, self._difference(cause), cause)
        if {a.hedge, b.hedge} & {*_ABOVE, *_BELOW}:
            bound, other = (self.left, self.right) if a.hedge in (*_ABOVE, *_BELOW) else (self.right, self.left)
            return Judgement(Verdict.CONFLICT, f"{bound} excludes {other}{self._shown_conversion()}", cause or "bound")
        return Judgement(
            Verdict.CONFLICT, f"{self.left} and {self.right} do not overlap{self._shown_conversion()}", cause
        )

    def _difference(self, cause: str) -> str:
        x, y = self.a.stated[0], self.b.stated[0]
        (small, big, less, more) = (x, y, self.left, self.right) if x < y else (y, x, self.right, self.left)
        gap = self._plain((big - small,))
        ratio = big / small if small > 0 else 0.0
        counted = self.a.dimension == "count"
        share = f" ({100 * (ratio - 1):.2g}%)" if 1 < ratio < 2 and not (counted and big <= _FEW) else ""
        much = _MUCH.get(self.a.dimension, "much")
        times = f", {number(float(f'{ratio:.2g}'))} times as {much}" if ratio >= 2 else ""
        why = f"{more} is {gap}{share} more than {less}{times}"
        if cause == "unit_slip":
            return f"{why}{self._shown_conversion()}: the same digits in another unit"
        if cause == "transposition":
            return f"{why}: two digits are transposed"
        return why + self._shown_conversion()

    def _cause(self) -> str:
        if len(self.said_a.stated) != 1 or len(self.said_b.stated) != 1:
            return ""
        x, y = self.said_a.stated[0], self.said_b.stated[0]
        if self.converted and isclose(x, y):
            return "unit_slip"
        if self.converted or x <= 0 or y <= 0 or x == y:
            return ""
        for power in (10, 100, 1000, 1_000_000):
            if isclose(x * power, y) or isclose(y * power, x):
                return "scale_slip"
        return "transposition" if transposed(x, y) else ""

    def _shown_conversion(self) -> str:
        if not self.converted or not self.b.stated:
            return ""
        return f" ({self.right} is {self._plain(self.b.stated)})"

    def _plain(self, numbers: tuple[float, ...]) -> str:
        """Numbers in the first value's unit, without a hedge; four digits where they come from a conversion."""
        if self.converted:
            numbers = tuple(float(f"{figure:.4g}") for figure in numbers)
        else:
            numbers = tuple(float(f"{figure:.12g}") for figure in numbers)
        bare = replace(
            self.said_a, low=numbers[0], high=numbers[-1], stated=numbers, step=0.0, low_open=False, high_open=False
        )
        return self.show(replace(bare, hedge=Hedge.RANGE if len(numbers) > 1 else Hedge.EXACT, words=""))


def _rounds_up(coarse: float, fine: float, step: float) -> bool:
    """1,250 is rounded to 1,300 and not to 1,200; in finer figures, 14.2 for 14.25, nobody minds."""
    return isclose(fine - coarse, step / 2) and fine - coarse > _TIE * abs(coarse)


def _meet(a: Interval, b: Interval) -> bool:
    first, second = (a, b) if a.low <= b.low else (b, a)
    if isclose(first.high, second.low, rel_tol=1e-9):
        return not (first.high_open or second.low_open)
    if isclose(a.low, b.low) and (a.high < b.low or b.high < a.low):
        return False
    return first.high > second.low


def _rounded_out(value: Interval) -> Interval:
    """An exact value as wide as its rounding: after conversion 3.7 metres may stand for the 12 of "10 to 12 feet"."""
    if value.hedge is not Hedge.EXACT or not value.stated:
        return value
    half = min(value.step / 2, ROUNDING / 2 * abs(value.stated[0]))
    return replace(value, low=value.low - half, high=value.high + half)


def _width(value: Interval) -> float:
    return value.high - value.low
