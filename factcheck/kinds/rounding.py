"""Numbers for an editor, and whether one may be another rounded or with digits transposed."""

from __future__ import annotations

from math import floor, isclose, log10

from factcheck.model import Interval

ROUND_FROM = 100  # below this a bare whole number is not taken for a rounded one


def number(value: float) -> str:
    """A number for an editor: 143 million, 2,412, 3.28."""
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= scale:
            return f"{float(f'{value / scale:.5g}'):g} {word}"
    if value == int(value):
        return f"{int(value):,}"
    digits = f"{value:,.2f}" if abs(value) >= 1 else f"{value:.3g}"
    return digits.rstrip("0").rstrip(".") if "." in digits and "e" not in digits else digits


def is_round(value: Interval) -> bool:
    """Whether a value is a multiple of ten: 70, but not 51."""
    return value.step >= 10 or (value.step > 0 and abs(value.stated[0]) >= 10 and value.stated[0] % 10 == 0)


def may_be_rounded(coarse: float, step: float, finer: float) -> bool:
    """A bare whole number under 100 counts as exact, unless the other has a decimal: 22 for 22.4, but no 30 for 32."""
    fraction = not isclose(log10(step), round(log10(step)), abs_tol=1e-6)  # "a third" has a step of 5%
    return fraction or abs(coarse) >= ROUND_FROM or step < 1 or (step <= 1 and finer < 1)


def place(step: float) -> str:
    """A place value in words: "the nearest hundred"."""
    names = {
        0.1: "one decimal",
        0.01: "two decimals",
        1: "a whole number",
        10: "the nearest ten",
        100: "the nearest hundred",
        1000: "the nearest thousand",
        1e4: "the nearest ten thousand",
        1e5: "the nearest hundred thousand",
        1e6: "the nearest million",
        1e9: "the nearest billion",
        1e8: "the nearest hundred million",
        1e7: "the nearest ten million",
    }
    return next((name for size, name in names.items() if isclose(size, step)), f"the nearest {number(step)}")


def transposed(x: float, y: float) -> bool:
    """Whether two neighbouring digits have changed places: 148 and 184."""
    one, two = (
        f"{v:.15g}".replace(".", "").rstrip("0") if v >= 1e15 else f"{v:.10f}".rstrip("0").replace(".", "")
        for v in (x, y)
    )
    if len(one) != len(two) or floor(x) == 0:
        return False
    unlike = [i for i, (c, d) in enumerate(zip(one, two, strict=True)) if c != d]
    return (
        len(unlike) == 2
        and unlike[1] == unlike[0] + 1
        and one[unlike[0]] == two[unlike[1]]
        and one[unlike[1]] == two[unlike[0]]
    )
