"""Numerals in a sentence: "1,400,000", ".357", "2.4 billion", "twenty-one", "two and a half million", "1 ½", "dozens".

Small rules join the neighbouring atoms of a sentence. What the number counts or measures is not this module's concern.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factcheck.kinds.atoms import WORD_BEFORE_HYPHEN, Atom, atoms_of, lower, number_words, place_of, scale_of
from factcheck.vocabulary import vocabulary

__all__ = ["Numeral", "lower", "numerals", "scale_of"]


class Numeral(NamedTuple):
    """A number as worded. ``low`` and ``high`` differ only for vague words ("dozens").

    ``suffix`` are letters glued to the digits whose meaning depends on what follows ("m" in "40m");
    ``prefix`` letters glued before them ("RM" in "RM79"). ``form`` is digits, words, fraction ("½", "a third"),
    vague or group ("a pair"). ``unreadable`` says why the digits make no number.
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    form: str
    suffix: str = ""
    prefix: str = ""
    unreadable: str = ""


def numerals(text: str, low: str | None = None) -> list[Numeral]:
    """All numerals of a sentence in order; ``low`` is the text in lower case, if the caller has it."""
    return list(_numerals(text, lower(text) if low is None else low))


@lru_cache(maxsize=16)
def _numerals(text: str, low: str) -> tuple[Numeral, ...]:
    """Remembered, as durations and quantities ask in a row."""
    atoms = atoms_of(text, low)
    found: list[Numeral] = []
    i = 0
    while i < len(atoms):
        numeral, after = _compose(low, atoms, i)
        if numeral is not None:
            found.append(numeral)
        i = after
    return tuple(found)


def _compose(low: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    sort = atoms[i].sort
    if sort in ("digits", "fraction"):
        return _from_digits(low, atoms, i)
    if sort == "cardinal":
        return _from_words(low, atoms, i)
    if sort == "plural":
        return _from_plural(low, atoms, i)
    if sort in ("vague", "group"):
        return _from_vague(low, atoms, i)
    return _from_article(low, atoms, i)


def _gap(low: str, atoms: list[Atom], i: int) -> str | None:
    """The text between atom i - 1 and atom i, where it is short enough to join them."""
    if i >= len(atoms):
        return None
    left = atoms[i - 1].end
    return low[left : atoms[i].start] if atoms[i].start - left <= 8 else None


def _from_digits(low: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    first = atoms[i]
    value, step, end, suffix = first.value, first.step, first.end, first.suffix
    form = "digits"
    if first.unreadable:
        return Numeral(first.start, end, 0, 0, 0, form, unreadable=first.unreadable), i + 1
    if first.sort == "fraction":
        form, step = "fraction", Decimal("0.01")
    i += 1
    gap = _gap(low, atoms, i)
    if form == "digits" and not suffix and i < len(atoms):
        following = atoms[i]
        if following.sort == "fraction" and gap in ("", " ", "-", " and ") and following.value < 1 and step >= 1:
            value, step, end, suffix, i = (
                value + following.value,
                Decimal("0.1"),
                following.end,
                following.suffix,
                i + 1,
            )
        elif (
            gap in (", ", "\u00a0", "\u202f", "\u2009", " ")
            and low[following.start : following.end] == "000"
            and value < 1000
        ):
            value, end, suffix, i = value * 1000, following.end, following.suffix, i + 1
            step = place_of(value)
        elif gap in (" and a ", "-and-a-") and low[following.start : following.end] == "half":
            value, step, end, i = value + Decimal("0.5"), Decimal("0.1"), following.end, i + 1
    if not suffix:
        value, step, end, i, _ = _scaled(low, atoms, i, value, step, end)
    return Numeral(first.start, end, float(value), float(value), float(step), form, suffix, first.prefix), i


def _scaled(
    low: str, atoms: list[Atom], i: int, value: Decimal, step: Decimal, end: int
) -> tuple[Decimal, Decimal, int, int, bool]:
    """Multiply by the scale words that follow: "4 hundred million", "1.8 billion-mile"."""
    scaled = False
    while _gap(low, atoms, i) in (" ", "-", "\u00a0") and atoms[i].sort == "scale":
        value, step, end, scaled = value * atoms[i].value, step * atoms[i].value, atoms[i].end, True
        i += 1
    return value, step, end, i, scaled


def _from_words(low: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    start = atoms[i].start
    before = _hyphenated_name(low, start)
    total, current, end, form = Decimal(0), atoms[i].value, atoms[i].end, "words"
    last, step = atoms[i], Decimal(0)
    i += 1
    while (gap := _gap(low, atoms, i)) is not None:
        atom = atoms[i]
        if atom.sort == "part" and gap in (" ", "-", " - ", " and a ", "-and-a-", " and one ", " and "):
            joined = _with_part(low, atoms, i, gap, total + current)
            if joined is None:
                break
            value, form, end, i = joined
            total, current, step = Decimal(0), value, Decimal("0.1") if form == "words" else Decimal("0.01")
            if form == "fraction":
                break
            last = atom
        elif atom.sort == "scale" and gap in (" ", "-"):
            step *= atom.value
            if atom.value >= 1000:
                total, current = (
                    (total + current) * atom.value if last.sort == "scale" else total + current * atom.value,
                    Decimal(0),
                )
            else:
                current = (current or Decimal(1)) * atom.value
            end, last, i = atom.end, atom, i + 1
        elif atom.sort == "cardinal" and _continues(low, last, atom, gap):
            current, end, last, i = current + atom.value, atom.end, atom, i + 1
        else:
            break
    value = total + current
    if before == "minus":
        value, start = -value, start - 6
    elif before:
        return None, i
    step = step or (place_of(value) if value else Decimal(1))
    return Numeral(start, end, float(value), float(value), float(step), form), i


def _hyphenated_name(low: str, start: int) -> str:
    """The word glued by a hyphen before a number word, where that makes it a name or a sign."""
    if low[start - 1 : start] == " ":
        return "minus" if low[max(0, start - 6) : start] == "minus " else ""
    if low[start - 1 : start] in ("/", "_", "@", "#"):
        return low[start - 1]
    if low[start - 1 : start] != "-":
        return ""
    word = WORD_BEFORE_HYPHEN.search(low[max(0, start - 12) : start])
    return "" if word is None or word[1] in number_words().prefixes or word[1] in number_words().atoms else word[1]


def _continues(low: str, last: Atom, atom: Atom, gap: str) -> bool:
    """Whether a cardinal goes on with the number: "twenty-one", "two hundred and five", but not "five two"."""
    if last.sort == "cardinal":
        return gap in (" ", "-") and 20 <= last.value <= 90 and atom.value < 10
    if last.sort == "scale" and gap in (" and ", "-and-"):
        return last.value < 1000 or atom.value < 1000
    return last.sort == "scale" and gap in (" ", "-", ", ") and last.value >= 100


def _with_part(low: str, atoms: list[Atom], i: int, gap: str, so_far: Decimal) -> tuple[Decimal, str, int, int] | None:
    """ "two-thirds", "one and a half", "two and three-quarters"; None for "the second third quarter"."""
    part, word = atoms[i], low[atoms[i].start : atoms[i].end]
    if gap.startswith((" and", "-and")):
        if word in ("half", "quarter", "third") and ("a" in gap[4:] or "one" in gap):
            return so_far + 1 / part.value, "words", part.end, i + 1
        return None
    plural = word.endswith("s") or word == "halves"
    if word == "half" and so_far != 1:
        return None
    if (so_far == 1) == plural or so_far >= part.value * 3 or so_far > 99:
        return None
    value = so_far / part.value
    scaled, _, end, after, was = _scaled(low, atoms, i + 1, value, Decimal("0.1"), part.end)
    return (scaled, "words" if was else "fraction", end, after)


def _from_plural(low: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    """ "dozens", "tens of thousands", "hundreds of millions"; "scores" and "tens" only before "of"."""
    first = atoms[i]
    word = low[first.start : first.end]
    bottom, top, end = first.value, Decimal(first.high), first.end
    i += 1
    if _gap(low, atoms, i) == " of " and atoms[i].sort == "plural" and atoms[i].value > first.value:
        unit = Decimal(vocabulary("numbers")["scales"].get(low[atoms[i].start : atoms[i].end].rstrip("s"), 1))
        lowest = {"tens": 10, "dozens": 24, "scores": 40, "hundreds": 100, "thousands": 1000}.get(word, 2)
        bottom = unit * (20 if word == "tens" else lowest * (2 if word in ("hundreds", "thousands") else 1))
        top = unit * (int(Decimal(first.high)) + 1) - 1
        end, i = atoms[i].end, i + 1
    elif word in ("tens", "scores") and not (low.startswith((" of", " more"), end) or _of_people(low, word, end)):
        return None, i
    return Numeral(first.start, end, float(bottom), float(top), 0.0, "vague"), i


def _of_people(low: str, word: str, end: int) -> bool:
    """ "Scores were hurt", "scores injured"; but "the scores were level"."""
    harmed = "|".join(vocabulary("syntax")["people_words"])
    return (
        word == "scores"
        and re.match(rf" (?:(?:are|were|have been|had been) )?(?:{harmed})\b", low[end : end + 40]) is not None
    )


def _from_vague(low: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    """ "several hundred", "a few dozen", "a pair of", "a couple hundred"."""
    first = atoms[i]
    word = low[first.start : first.end]
    start = _with_article(low, first.start)
    i += 1
    gap = _gap(low, atoms, i)
    if gap in (" ", " of ") and atoms[i].sort == "scale":
        scale = float(atoms[i].value)
        low_end, high_end = float(first.value) * scale, (first.high or float(first.value)) * scale
        return Numeral(start, atoms[i].end, low_end, high_end, scale, "vague" if first.high else "group"), i + 1
    if word in ("few", "handful") and start == first.start:
        return None, i  # "few people", "the few": no number
    if first.sort == "group" and not (low.startswith(" of ", first.end) and start < first.start):
        return None, i
    high = first.high or float(first.value)
    return Numeral(start, first.end, float(first.value), high, 1.0, "vague" if first.high else "group"), i


def _with_article(low: str, start: int) -> int:
    for article in ("a ", "an "):
        if low.endswith(article, 0, start) and not low[start - len(article) - 1 : start - len(article)].isalnum():
            return start - len(article)
    return start


_OF_A = (" ", "-", " a ", "-a-", " of a ")  # "quarter million", "half a dozen", "a quarter of a million"


def _from_article(low: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    """ "a million", "a hundred and fifty", "half a dozen", "quarter million", "a third of", "half the"."""
    first = atoms[i]
    start = _with_article(low, first.start)
    if first.sort == "scale":
        if start == first.start:
            return None, i + 1
        numeral, after = _one_and(low, atoms, i)
        return (numeral._replace(start=start) if numeral else None), after
    word = low[first.start : first.end]
    if low[first.start - 1 : first.start] == "-" and word != "half":
        return None, i + 1
    scaled = i + 1 < len(atoms) and atoms[i + 1].sort == "scale" and _gap(low, atoms, i + 1) in _OF_A
    if scaled and word in ("half", "quarter") and not _bad_before_half(low, start):
        value = atoms[i + 1].value / first.value
        step = max(Decimal(1), Decimal("0.1") * atoms[i + 1].value) if atoms[i + 1].value >= 100 else Decimal(1)
        value, step, end, after, _ = _scaled(low, atoms, i + 2, value, step, atoms[i + 1].end)
        return Numeral(start, end, float(value), float(value), float(step), "words"), after
    if not _is_share(low, start, first, word):
        return None, i + 1
    return Numeral(start, first.end, float(1 / first.value), float(1 / first.value), 0.05, "fraction"), i + 1


def _one_and(low: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    """Read "(a) hundred and fifty thousand" as if it began with "one"."""
    tail = atoms[i : i + 12]
    glued = [Atom(tail[0].start - 1, tail[0].start - 1, "cardinal", Decimal(1)), *tail]
    numeral, used = _from_words(low, glued, 0)
    return numeral, i + used - 1


_NOT_HALF_BEFORE = re.compile(
    r"(?:first|second|other|better|opening|third|fourth|this|that|the|next|last|later|each|final|closing|top|bottom|"
    r"northern|southern)[ -]$"
)


def _bad_before_half(low: str, start: int) -> bool:
    return _NOT_HALF_BEFORE.search(low, max(0, start - 10), start) is not None


def _is_share(low: str, start: int, part: Atom, word: str) -> bool:
    """Whether a lone fraction word stands for a share: "a third of", "half the", "half of", "half a mile"."""
    after = low[part.end : part.end + 8]
    if word == "half":
        if _bad_before_half(low, start):
            return False
        return after[:1] in (" ", "-") and after[1:2].isalpha()
    if word == "quarter" and after[:1] == "-" and start < part.start:
        return True  # "a quarter-mile track"; without a unit it is none
    return (
        start < part.start
        and after.startswith(" of ")
        and word in ("third", "quarter", "fourth", "fifth", "sixth", "tenth", "eighth", "seventh")
    )
