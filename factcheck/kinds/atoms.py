"""The atoms of numerals: runs of digits, number words and vulgar fractions, found by one regular expression.

What is no number ("COVID-19", "11:43", a web address) is left out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.kinds.sentence_words import ANY_DIGIT, FRACTION, words_of
from factcheck.vocabulary import vocabulary

MAX_DIGITS = 24  # longer runs are serial numbers, keys or noise


class Atom(NamedTuple):
    """One piece of a numeral and what sort it is of."""

    start: int
    end: int
    sort: str  # digits, cardinal, scale, plural, vague, group, part
    value: Decimal
    step: Decimal = Decimal(0)
    high: float = 0.0
    suffix: str = ""
    prefix: str = ""
    unreadable: str = ""


@dataclass(frozen=True)
class _Words:
    atoms: dict[str, Atom]
    vulgar: dict[str, Decimal]
    prefixes: frozenset[str]
    abbreviated: dict[str, Decimal]
    pattern: re.Pattern[str]
    digits: re.Pattern[str]  # the part of the pattern that begins with a digit
    folded: frozenset[str]  # "tenfold", which hides a number word


def number_triggers() -> frozenset[str]:
    """Words of which one stands in every sentence that holds a numeral."""
    words = number_words()
    return words.folded | words.atoms.keys() | {ANY_DIGIT, FRACTION}


@cache
def number_words() -> _Words:
    """The vocabulary of number words, and the pattern that finds atoms."""
    words = vocabulary("numbers")
    atoms = {word: Atom(0, 0, "cardinal", Decimal(value)) for word, value in words["cardinals"].items()}
    atoms |= {word: Atom(0, 0, "scale", Decimal(value)) for word, value in words["scales"].items()}
    atoms |= {word: Atom(0, 0, "plural", Decimal(low), high=high) for word, (low, high) in words["plurals"].items()}
    atoms |= {word: Atom(0, 0, "vague", Decimal(low), high=high) for word, (low, high) in words["vague"].items()}
    atoms |= {word: Atom(0, 0, "group", Decimal(value)) for word, value in words["groups"].items()}
    atoms |= {word: Atom(0, 0, "part", Decimal(value)) for word, value in words["fractions"].items()}
    vulgar = {sign: Decimal(over) / Decimal(under) for sign, (over, under) in words["vulgar"].items()}
    alternatives = either(atoms)
    digits = r"\d(?:\d{3}-\d\d-\d\d(?:t[\d:.]++z?)?(?![\d-])|[\d,.]*+(?:[/⁄]\d++)?)"
    signs = "".join(vulgar)
    pattern = re.compile(rf"https?://\S++|www\.\S++|{digits}|[{signs}]|(?<![a-z])(?:{alternatives})(?=fold\b|[^a-z]|$)")
    abbreviated = {word: Decimal(value) for word, value in words["abbreviated_scales"].items()}
    return _Words(
        atoms,
        vulgar,
        frozenset(words["hyphen_prefixes"]),
        abbreviated,
        pattern,
        re.compile(digits),
        frozenset(f"{word}fold" for word in atoms),
    )


def either(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first; forked at the first letter it is four times faster."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))


@lru_cache(maxsize=64)
def lower(text: str) -> str:
    """Lower case of the same length ("İ" would grow); remembered, as every step on a sentence asks for it."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def scale_of(suffix: str) -> Decimal | None:
    """What a glued suffix multiplies by, if it can be a scale: 1,000,000 for "m"."""
    return number_words().abbreviated.get(suffix)


_LETTERS_BEFORE = re.compile(r"[^\W\d_]{1,5}[$.=]{0,2}$")
WORD_BEFORE_HYPHEN = re.compile(r"([^\W\d_]+)[-–]$")
_MINUS = re.compile(r"(?<!or )minus $")  # "plus or minus 3 points" is positive
_CODE_BEFORE = re.compile(r"[^\W\d_]\d*[-–]$")
_SUFFIX = re.compile(r"(?:[^\W\d_½¼¾⅓-⅞]|[°º'′\"″²³]){1,12}")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?")
_POWER = re.compile(r"\s?[×x]\s?10\s?\^?([-−–⁻]?)(\d{1,2})(?!\d)|[eE]([-+]?)(\d{1,2})(?!\w)")
_TIMES = frozenset("×x")  # "3 × 10^5"
_AREA_SUFFIXES = ("m", "km", "cm", "ft", "in", "mm")
_DENOMINATORS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 32, 64, 100, 128, 1000}


def atoms_of(text: str, low: str) -> list[Atom]:
    """The atoms of a sentence in order; ``low`` is its text in lower case."""
    words = number_words()
    atoms: list[Atom] = []
    for start, end in _spans(text, low, words):
        found = low[start:end]
        known = words.atoms.get(found)
        if known is not None:
            atoms.append(Atom(start, end, known.sort, known.value, high=known.high))
        elif found[0].isdigit() and found not in words.vulgar and found[4:5] != "-":
            atom = _digits(text, low, start, end)
            if atom is not None:
                atoms.append(atom)
        elif found in words.vulgar:
            atoms.append(Atom(start, end, "fraction", words.vulgar[found], suffix=_glued(text, end)))
    return atoms


def _spans(text: str, low: str, words: _Words) -> list[tuple[int, int]]:
    """Where atoms stand, in order. Few sentences need the whole pattern: the words of most say what to look for."""
    said = words_of(text)
    address = "://" in low or "www." in low  # digits in it are no numbers
    if address or not said.isdisjoint(words.folded) or FRACTION in said:
        return [match.span() for match in words.pattern.finditer(low)]
    spans = [match.span() for match in words.digits.finditer(low)] if ANY_DIGIT in said else []
    for word in said & words.atoms.keys():
        start = low.find(word)
        while start >= 0:
            end = start + len(word)
            if not "a" <= low[start - 1 : start] <= "z" and not "a" <= low[end : end + 1] <= "z":
                spans.append((start, end))
            start = low.find(word, end)
    return sorted(spans)


def _glued(text: str, end: int) -> str:
    match = _SUFFIX.match(text, end)
    if match is None:
        return ""
    suffix = match.group()
    if suffix in _AREA_SUFFIXES and text[match.end() : match.end() + 1] in ("2", "3"):
        suffix += text[match.end()]
    return suffix


def _digits(text: str, low: str, start: int, end: int) -> Atom | None:
    """The number that a run of digits, commas and points makes, or None where it is no number at all."""
    raw = low[start:end].rstrip(".,")
    end = start + len(raw)
    if raw.isdigit() and len(raw) <= MAX_DIGITS and _stands_alone(low, start, end):
        return Atom(start, end, "digits", *_value_and_step(raw))
    before = _before(text, low, start)
    if before is None:
        return None
    start, negative, prefix = before
    if low[end : end + 1] == ":" and low[end + 1 : end + 2].isdigit():
        return None
    if "/" in raw or "⁄" in raw:
        return _slashed(text, start, end, raw)
    suffix = _glued(text, end)
    after = low[end + len(suffix) : end + len(suffix) + 1]
    if (
        suffix in ("s", "st", "nd", "rd", "th", "’s", "′s")
        or (suffix not in ("", "'", "’", "′") and after.isdigit())
        or low[end : end + 2] in ("'s", "’s")
    ):
        return None
    if len(raw) > MAX_DIGITS:
        return Atom(start, end, "digits", Decimal(0), unreadable="too many digits for a number")
    if low[start] == ".":
        raw = "0." + raw
    if not _GROUPED.fullmatch(raw):
        return _odd_grouping(start, end, raw, prefix, suffix)
    value, step = _value_and_step(raw.replace(",", ""))
    power = _POWER.match(low, end)
    if power is not None:
        sign, exponent = power[1] or power[3] or "", int(power[2] or power[4])
        factor = Decimal(10) ** (-exponent if sign and sign != "+" else exponent)
        value, step, end = value * factor, step * factor, power.end()
        suffix = _glued(text, end)
    return Atom(start, end, "digits", -value if negative else value, step, suffix=suffix, prefix=prefix)


def _stands_alone(low: str, start: int, end: int) -> bool:
    """Whether blanks stand around digits, and no "minus" and no power with them, as is so with most."""
    blanks = low[start - 1 : start] == low[end : end + 1] == " "
    return blanks and low[end + 1 : end + 2] not in _TIMES and not low.endswith("minus ", 0, start)


def _before(text: str, low: str, start: int) -> tuple[int, bool, str] | None:
    """What is glued before the digits: the start with sign or point, whether negative, and letters; None: a name."""
    previous = low[start - 1 : start]
    if previous == "." and not low[start - 2 : start - 1].isalnum():
        start -= 1
        previous = low[start - 1 : start]
    if previous in ("", " ", "(", "$"):
        minus = low.endswith("minus ", 0, start) and _MINUS.search(low[max(0, start - 14) : start])
        return (start - 6, True, "") if minus else (start, False, "")
    if previous in "#@_/:\\*^&" or (previous == "," and low[start - 2 : start - 1].isdigit()):
        return None
    if previous == ".":
        letters = _LETTERS_BEFORE.search(text[max(0, start - 7) : start])
        return (start, False, letters.group()) if letters and start >= 2 and low[start - 2].isalpha() else None
    if previous in "-–−":
        return _after_hyphen(text, low, start)
    if previous.isalpha() or previous == "=":
        letters = _LETTERS_BEFORE.search(text[max(0, start - 7) : start])
        outer = low[start - len(letters.group()) - 1 : start - len(letters.group())] if letters else ""
        return (start, False, letters.group()) if letters and not (outer.isalnum() or outer in ("-", "_")) else None
    return start, False, ""


def _after_hyphen(text: str, low: str, start: int) -> tuple[int, bool, str] | None:
    before = low[start - 2 : start - 1]
    if not before or before in " (\n\t":
        word = low[max(0, start - 30) : start - 2].rsplit(" ", 1)[-1]
        if word[-1:].isdigit():
            return start, False, ""  # "75 -300mm"
        if len(word) > 1 and text[start - 2 - len(word) : start - 2].isupper():
            return None  # "COVID -19"
        return start - 1, True, ""
    if before.isalpha():
        match = WORD_BEFORE_HYPHEN.search(low[max(0, start - 12) : start])
        if match is None or (match[1] not in number_words().prefixes and match[1] not in number_words().atoms):
            return None
        return (start - 6, True, "") if match[1] == "minus" else (start, False, "")
    return None if _CODE_BEFORE.search(low[max(0, start - 12) : start]) else (start, False, "")


_YEAR_NEXT = re.compile(r",? (?:19|20)\d\d\b")


def _slashed(text: str, start: int, end: int, raw: str) -> Atom | None:
    """ "1/4" is a fraction, "9/11" and "24/7" are names."""
    over, under = re.split("[/⁄]", raw)
    if (
        text[end : end + 1] in ("/", "⁄")
        or _YEAR_NEXT.match(text, end)
        or not (over.isdigit() and under.isdigit())
        or len(under) > 4
    ):
        return None
    if int(over) >= int(under) or int(under) not in _DENOMINATORS or len(over) > 3:
        return None
    return Atom(start, end, "fraction", Decimal(int(over)) / Decimal(int(under)), suffix=_glued(text, end))


def _odd_grouping(start: int, end: int, raw: str, prefix: str, suffix: str) -> Atom | None:
    """ "1.400.000" groups by points; "10,20,30" is a list and "1.2.3" a version."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,8}", raw):
        value, step = _value_and_step(raw.replace(".", ""))
        return Atom(start, end, "digits", value, step, suffix=suffix, prefix=prefix)
    if "," in raw and "." not in raw and re.fullmatch(r"\d+,\d{3,}", raw):
        return Atom(start, end, "digits", Decimal(0), unreadable="digits grouped in no known way")
    return None


def _value_and_step(raw: str) -> tuple[Decimal, Decimal]:
    value = Decimal(raw)
    point = raw.find(".")
    if point >= 0:
        return value, Decimal(1).scaleb(-(len(raw) - point - 1))
    return value, _TENS[len(raw) - len(raw.rstrip("0"))] if value else _TENS[0]


_TENS = tuple(Decimal(1).scaleb(zeros) for zeros in range(MAX_DIGITS + 1))


@lru_cache(maxsize=1024)
def place_of(value: Decimal) -> Decimal:
    """The place value of the last significant digit of a whole number: 100 for 900."""
    text = format(value.quantize(Decimal(1)), "f").lstrip("-") if value == value.to_integral_value() else ""
    if not text:
        exponent = value.normalize().as_tuple().exponent
        return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    zeros = len(text) - len(text.rstrip("0"))
    return Decimal(1).scaleb(zeros if value else 0)
