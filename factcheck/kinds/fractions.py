"""Shares in words that no "of" follows: "by more than a third", "one case in 10", "three teachers out of four"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.kinds.atoms import either
from factcheck.kinds.quantity import Quantity
from factcheck.vocabulary import vocabulary

STEP = 5.0  # a fraction in words is no finer
_PARTS = {
    **{"half": 2.0, "third": 3.0, "quarter": 4.0, "fifth": 5.0, "sixth": 6.0, "seventh": 7.0, "eighth": 8.0},
    **{"ninth": 9.0, "tenth": 10.0},
}
FRACTION_WORDS = frozenset((*_PARTS, *(f"{part}s" for part in _PARTS)))
_ENDS = (
    r"(?=$|[.,;:)”\"]| (?:on|in|from|since|after|before|last|this|to|at|against|over|year|compared|while|and|but"
    r"|when|as|higher|lower|were|are|was|is|have|had)\b)"
)
_BEFORE = (
    r"(?:by|than|about|almost|nearly|around|roughly|up|down|fell|rose|dropped|lost|gained|slumped|jumped|plunged|climbed|shed"
    r"|cut|some|only|just|over|under)"
)
_PART = re.compile(
    rf"\b{_BEFORE} (?P<share>(?:an?|one|two|three|four|five|six|seven)[ -](?P<part>{'|'.join(_PARTS)})s?)(?![\w-])"
    + _ENDS
)
_HOW_MANY = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_VERB = (
    r"[a-z]+ed|was|were|is|are|has|have|had|will|would|who|that|of|and|or|on|dies?|did|does|do|says?|said|lives?|now"
)
_WHOLES = (3, 4, 5, 10, 20, 100, 1000)  # "three teachers out of four", but "eight counties out of 14" are a count
_SINGULAR = {"men": "man", "women": "woman", "children": "child", "people": "people"}


def parts(low: str) -> Iterator[Quantity]:
    """ "slumped by more than a third", "fell a fifth on Friday"; a "third person" and "the third" are none."""
    for match in _PART.finditer(low):
        many = _HOW_MANY[re.split("[ -]", match["share"])[0]]
        share = 100.0 * many / _PARTS[match["part"]]
        if share < 100 and (many == 1 or match["part"] not in ("half",)):
            yield _share(*match.span("share"), share)


@cache
def _ratio() -> re.Pattern[str]:
    small = either(word for word in vocabulary("numbers")["cardinals"] if len(word) > 2)
    number = rf"(?:{small}|\d{{1,2}}|1,?000|100)"
    return re.compile(
        rf"(?<![\w.,-])(?P<some>{number}) (?P<noun>[a-z]{{3,16}}) (?P<of>in|in every|out of|out of every) "
        rf"(?P<all>{number})"
        rf"(?=$|[.;:)”\"]|,(?!\d)| (?:{_VERB})\b)"
    )


@cache
def whole_words() -> frozenset[str]:
    """The words and figures, as ``sentence_words`` tells them, of which one stands in every sentence with a ratio."""
    spelled = (word for word, number in vocabulary("numbers")["cardinals"].items() if number in _WHOLES)
    figures = [str(number) for number in _WHOLES] + ["000"]
    return frozenset((*spelled, *figures, *(f"{figure}:" for figure in figures)))


def ratios(low: str) -> Iterator[tuple[Quantity, str]]:
    """ "one case in 10", "three teachers out of four", with their noun; no "one man in 10 cars"."""
    for match in _ratio().finditer(low):
        some, all_ = _number(match["some"]), _number(match["all"])
        if (
            some is None
            or all_ is None
            or not 0 < some < all_
            or all_ not in _WHOLES
            or (match["of"] == "in" and some > 1)
        ):
            continue
        noun = match["noun"]
        noun = _SINGULAR.get(noun, noun.removesuffix("s"))
        yield _share(*match.span(), float(f"{100 * some / all_:.12g}")), noun


def _number(word: str) -> float | None:
    word = word.replace(",", "")
    return float(word) if word.isdigit() else vocabulary("numbers")["cardinals"].get(word)


def _share(start: int, end: int, share: float) -> Quantity:
    share = float(f"{share:.12g}")
    return Quantity(start, end, (start, end), "share", share, share, STEP, "fraction", "share", "percent", (share,))
