"""Measures with a unit: "400 miles", "80m-deep", "5 ft 11", "magnitude 6.1", "21 C"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.kinds.atoms import lower, number_triggers
from factcheck.kinds.hedged_words import worded
from factcheck.kinds.intervals import compare as compare_intervals
from factcheck.kinds.intervals import number
from factcheck.kinds.quantity import Quantity
from factcheck.kinds.reading import Claimed, mention, unclaimed
from factcheck.kinds.sentence_words import JOINED_DIGITS, words_of
from factcheck.model import Article, Interval, Judgement, Mention, Sentence, Value, Verdict

NAME = "measure"
triggers = number_triggers

_MAGNITUDE_BEFORE = re.compile(
    r"magnitude(?:[ -]| of | was | at |, )(?:(?:about|around|a|preliminary|estimated|at least|over|above) )*$"
)
_MAGNITUDE_AFTER = re.compile(r"[ -](?:magnitude\b|on the (?:moment )?(?:magnitude|richter)|on richter)")
_QUAKE_AFTER = re.compile(r"(?:-strong)?[ -](?:earthquake|quake|temblor|tremor|aftershock)")  # "a 6.3 quake"


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The measures in a sentence."""
    scaled = JOINED_DIGITS in words_of(sentence.text) and ("M" in sentence.text or "magnitude-" in sentence.text)
    mentions = _by_scale(sentence, article, found) if scaled else []
    claimed = Claimed(sentence, mentions) if mentions else None
    bare = _may_shake(sentence.text, article.text) or "minus" in words_of(sentence.text)
    sorts = ("measure", "count") if bare else ("measure",)
    for quantity in unclaimed(sentence, article, found, sorts):
        if claimed and claimed.overlaps(*quantity.core):
            continue
        if quantity.sort == "measure":
            mentions.append(mention(NAME, sentence, quantity))
        elif quantity.sort == "count" and (grown := magnitude(lower(sentence.text), quantity)) is not None:
            mentions.append(mention(NAME, sentence, grown, "magnitude"))
        elif quantity.sort == "count" and _put_at(lower(sentence.text), article, quantity):
            grown = quantity._replace(dimension="magnitude", sort="measure")
            mentions.append(mention(NAME, sentence, grown, "magnitude"))
        elif quantity.low < 0 and (unit := _below_zero(lower(sentence.text), article, quantity)):
            mentions.append(mention(NAME, sentence, quantity._replace(dimension="temperature", unit=unit)))
    return sorted(mentions, key=lambda m: m.start) if len(mentions) > 1 else mentions


# "Mw 6.4", "an M5.1", "ML 4.2"; "a quake of 6.4", "put it at 6.7" in an article on one.
_SCALE = re.compile(r"(?<![\w.-])(?:M[wlbsWLBS]? ?|[Mm]agnitude-)(?P<figure>\d\.\d{1,2})(?!\w|\.\d|-\w)")
_ABOUT_QUAKES = re.compile(r"quake|seism|tremor|temblor|aftershock|magnitude", re.I)
_PUT_AT = re.compile(
    r"\b(?:put|puts|putting|measured|measuring|registered|recorded|estimated|revised|gave|rated|quake|tremor|aftershock)"
    r"(?: (?:it|that|this|up|down|back|was|the (?:quake|earthquake|tremor)))*(?: (?:at|to|as|of|a))? $"
)
_ALONE = re.compile(
    r"$|[.,;:)]| (?:and|but|by|while|though|on|at|in|near|struck|hit|shook|with|after|from|overnight|during|over|for)\b"
)


def _may_shake(text: str, article: str) -> bool:
    """Whether a bare number may be a magnitude: where words of a quake stand in the sentence, or in the article."""
    return _tells_of_quake(article) or (_names_quakes(article) and _has_quake_words(lower(text)))


def _has_quake_words(low: str) -> bool:
    return "agnitude" in low or "richter" in low or "quake" in low or "trem" in low


@lru_cache(maxsize=4)
def _names_quakes(article: str) -> bool:
    return _has_quake_words(article.lower())


@lru_cache(maxsize=4)
def _tells_of_quake(article: str) -> bool:
    return "magnitude" in article.lower() and _ABOUT_QUAKES.search(article) is not None


def _by_scale(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """Magnitudes told by the letters of a scale: "Mw 6.4"."""
    mentions = []
    for match in _SCALE.finditer(sentence.text):
        if _ABOUT_QUAKES.search(article.text) is None or Claimed(sentence, found).overlaps(*match.span()):
            continue
        figure = float(match["figure"])
        value = Interval(figure, figure, "magnitude", stated=(figure,), step=0.1)
        start, end = sentence.start + match.start(), sentence.start + match.end()
        core = (sentence.start + match.start("figure"), end)
        mentions.append(Mention(NAME, start, end, value, "magnitude", core))
    return mentions


def _put_at(low: str, article: Article, quantity: Quantity) -> bool:
    """Whether a bare decimal is a magnitude: "another agency put it at 6.7", in an article on a quake."""
    alone = 2 <= quantity.low < 10 and quantity.low % 1 and not quantity.unit and _ALONE.match(low, quantity.end)
    if not alone or _PUT_AT.search(low, max(0, quantity.start - 48), quantity.start) is None:
        return False
    return _tells_of_quake(article.text)


_ABOUT_COLD = re.compile(r"temperature|celsius|fahrenheit|degrees|freez|frost|[°º]|\d ?C\b", re.I)


def _below_zero(low: str, article: Article, quantity: Quantity) -> str:
    """The unit of a bare "minus 24" where an article tells of the cold, else ""."""
    if not low.startswith("minus ", quantity.start) or quantity.unit or not _ALONE.match(low, quantity.end):
        return ""
    if _ABOUT_COLD.search(article.text) is None:
        return ""
    return "degree_Fahrenheit" if "ahrenheit" in article.text and "elsius" not in article.text else "degree_Celsius"


def magnitude(low: str, quantity: Quantity) -> Quantity | None:
    """The quantity as an earthquake's magnitude, if the words beside it say so."""
    if quantity.low > 10 or quantity.unit:
        return None
    if not _has_quake_words(low[max(0, quantity.start - 40) : quantity.end + 40]):
        return None
    if quantity.low % 1 and _QUAKE_AFTER.match(low, quantity.end):
        return quantity._replace(dimension="magnitude", sort="measure")
    before = _MAGNITUDE_BEFORE.search(low, max(0, quantity.start - 40), quantity.start)
    after = _MAGNITUDE_AFTER.match(low, quantity.end)
    if before is None and after is None:
        return None
    start = before.start() if before else quantity.start
    if before and low[before.start() : quantity.start] not in ("magnitude ", "magnitude-"):
        start = quantity.start
    end = quantity.end + len("-magnitude") if after and "magnitude" in after.group()[1:10] else quantity.end
    return quantity._replace(start=start, end=end, dimension="magnitude", sort="measure")


def compare(a: Value, b: Value, tolerance: float = 0.0) -> Judgement:
    """Two measures, units converted."""
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        return Judgement(Verdict.NOT_COMPARABLE, "a measure and a name")
    if a.dimension == b.dimension == "length" and (a.high < 0) != (b.high < 0):
        a, b = _depth(a), _depth(b)
    return compare_intervals(a, b, tolerance, show)


def _depth(value: Interval) -> Interval:
    """ "at -640 m" is 640 metres below."""
    if value.high >= 0:
        return value
    return replace(value, low=-value.high, high=-value.low, stated=tuple(-n for n in reversed(value.stated)))


_PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "square_foot": "square feet",
    "cubic_foot": "cubic feet",
    "square_inch": "square inches",
    "degree_Celsius": "°C",
    "degree_Fahrenheit": "°F",
    "horsepower": "hp",
    "brake_horsepower": "bhp",
    "metric_horsepower": "PS",
    "hertz": "Hz",
    "kilohertz": "kHz",
    "megahertz": "MHz",
    "gigahertz": "GHz",
    "pascal": "Pa",
    "mile_per_hour": "mph",
    "kilometer_per_hour": "km/h",
    "meter_per_second": "m/s",
    "mile_per_gallon": "mpg",
    "oil_barrel": "barrels",
    "kelvin": "K",
    "ppm": "ppm",
    "ppb": "ppb",
    "psi": "psi",
    "ksi": "ksi",
}


def show(value: Value) -> str:
    """ "about 400 miles", "magnitude 6.1"."""
    if not isinstance(value, Interval):
        return value.name
    if value.dimension == "magnitude":
        return worded(value, lambda figure: f"magnitude {figure:g}")
    unit, _, per = value.unit.partition("/")

    def amount(figure: float) -> str:
        name = (
            _PLURALS.get(unit, unit.replace("_", " ") + "s")
            if figure != 1
            else unit.replace("oil_", "").replace("_", " ")
        )
        joint = "" if name.startswith("°") else " "
        return f"{number(figure)}{joint}{name}{f' a {per}' if per else ''}"

    return worded(value, amount)
