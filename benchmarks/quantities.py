"""Quantities of a gold file's texts, in the form that the NewsQuant scorer reads.

usage: python benchmarks/quantities.py GOLD.json > predictions.jsonl

Runs the checker's own extraction and translates its conventions into NewsQuant's habits, here and only here:

- "one of the best" is no count to a checker and a 1 there; ranks, scores, "several", "a pair of" are values to a
  checker and none there; a share in words ("a third") is a percentage to a checker and 0.333 there.
- "from 4.8 to 4.7 percent" is two figures to a checker and a range there; "eight or nine" a range and two there.
- a plural scale word ("thousands") is [2,000, 99,999] to a checker and [1,000, 10,000] there.
- ages and durations are quantities there, whichever kind reads them.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.extract import extract_claims
from factcheck.extract.scan import sentences
from factcheck.kinds.hedge import change_words
from factcheck.kinds.names import is_name
from factcheck.kinds.numeral import lower, numerals
from factcheck.kinds.quantity import Quantity
from factcheck.kinds.reading import interval, read
from factcheck.model import Article, Claim, Hedge, Interval, Sentence
from factcheck.rulebook import load_rulebook

CHANGES = {
    Hedge.APPROXIMATE: "~",
    Hedge.NEARLY: "~",
    Hedge.MORE_THAN: ">",
    Hedge.AT_LEAST: ">",
    Hedge.LESS_THAN: "<",
    Hedge.AT_MOST: "<",
}
CURRENCIES = {
    "USD": "dollar",
    "GBP": "pound sterling",
    "EUR": "euro",
    "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "NZD": "new zealand dollar",
    "HKD": "hong kong dollar",
    "CHF": "swiss franc",
    "INR": "rupee",
    "ILS": "shekel",
    "MYR": "malaysian ringgit",
    "XBT": "bitcoin",
    "MXN": "mexican peso",
    "TRY": "turkish lira",
    "ZAR": "south african rand",
    "FIM": "finnish markka",
    "ESP": "peseta",
    "NLG": "netherlands guilde",
    "SGD": "singapore dollar",
    "KRW": "south korean won",
    "SEK": "swedish krona",
    "RUB": "russian ruble",
    "BRL": "brazilian real",
    "TWD": "new taiwan dollar",
    "CRC": "costa rican colón",
    "GEL": "georgian lari",
    "LAK": "lao kip",
    "LKR": "sri lankan rupee",
}
UNITS = {
    "degree_Celsius": "celsius",
    "degree_Fahrenheit": "fahrenheit",
    "oil_barrel": "barrel",
    "pound": "pound-mass",
    "kilometer_per_hour": "kilometre per hour",
    "mile_per_hour": "mile per hour",
    "meter_per_second": "metre per second",
    "mile_per_gallon": "mile per gallon",
    "foot_pound": "foot pound-force",
    "ksi": "kilopound per square inch",
    "ppm": "part per million",
    "milliampere_hour": "milliampere-hour",
    "psi": "pound per square inch",
    "dram": "dram",
    "megabit_per_second": "megabit per second",
    "newton_meter": "newton metre",
    "metric_horsepower": "horsepower",
    "square_meter": "square metre",
    "square_kilometer": "square kilometre",
}


@dataclass(frozen=True)
class Found:
    """A number as our grammar read it, with what syntax said of it."""

    quantity: Quantity
    noun: str


def quantities(article: Article, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """An article's quantities in NewsQuant's form, from the claims that our extraction made of it."""
    result: list[dict[str, Any]] = []
    for sentence in sentences(article):
        mine = [claim for claim in claims if claim.sentence == sentence]
        found = _found(sentence, mine)
        last: Quantity | None = None
        low = lower(sentence.text)
        for item, upper in _from_to(low, found):
            fresh = _translated(sentence.text, low, item, upper)
            gap = low[last.end : item.quantity.start] if last is not None else ""
            if (
                result
                and fresh
                and CONVERSION.fullmatch(gap)
                and fresh[0]["change"] == "="
                and result[-1]["change"] in "><updown"
            ):
                fresh[0]["change"] = result[-1]["change"]
            result.extend(fresh)
            last = item.quantity
        result.extend(_ages(sentence, mine))
        result.extend(_one_of(low))
    return result


CONVERSION = re.compile(r"(?: [a-z]+)?(?: \(|,? or | ?/ ?)")


def _found(sentence: Sentence, claims: Sequence[Claim]) -> list[Found]:
    """The sentence's numbers that became claims; and all with a time unit, "two years later" too."""
    found = []
    for quantity in read(sentence.text, "USD"):
        start, end = sentence.start + quantity.core[0], sentence.start + quantity.core[1]
        claim = next((c for c in claims if c.kind in NUMERIC and c.start <= start and end <= c.end), None)
        named = quantity.sort == "count" and is_name(sentence.text, lower(sentence.text), quantity)
        if quantity.form == "group" or quantity.sort == "unreadable" or named:
            continue
        if quantity.sort == "time" or (claim is not None and getattr(claim.value, "dimension", "") != "rank"):
            found.append(Found(quantity, claim.about.noun if claim else ""))
    return found


NUMERIC = ("money", "share", "measure", "count")


def _ages(sentence: Sentence, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """Ages without a time unit beside them: "Maddon, 66,", "aged 87"."""
    timed = [q for q in read(sentence.text, "USD") if q.sort == "time"]
    return [
        _entry(c.value.stated[0], f"{c.value.unit} of age", "=")
        for c in claims
        if c.kind == "duration"
        and c.about.noun == "age"
        and isinstance(c.value, Interval)
        and len(c.value.stated) == 1
        and not any(c.start < sentence.start + q.end and sentence.start + q.start < c.end for q in timed)
    ]


def _from_to(low: str, found: list[Found]) -> Iterator[tuple[Found, Quantity | None]]:
    """Pair "from 4.8 to 4.7 percent" up again."""
    i = 0
    while i < len(found):
        q = found[i].quantity
        following = found[i + 1].quantity if i + 1 < len(found) else None
        if (
            following is not None
            and (q.dimension, q.sort) == (following.dimension, following.sort)
            and q.sort != "time"
        ):
            gap = low[q.end : following.start]
            joined = low.endswith("from ", 0, q.start) and re.fullmatch(r"(?: in \d{4})? to (?:about )?", gap)
            if joined and not q.joint and not following.joint:
                yield found[i], following
                i += 2
                continue
        yield found[i], None
        i += 1


def _translated(text: str, low: str, item: Found, upper: Quantity | None) -> list[dict[str, Any]]:
    q = item.quantity
    change = _change(text, low, q)
    scale, unit = _scale_and_unit(low, item)
    if upper is not None:
        return [_entry((q.low * scale, upper.low * scale), unit, change)]
    if q.sort == "score":
        return [_entry(q.stated, "-", "=")] if len(q.stated) > 1 else []
    if q.joint == "or":
        return [_entry(number * scale, unit, change if i == 0 else "=") for i, number in enumerate(q.stated)]
    if len(q.stated) > 1:
        return [_entry(tuple(number * scale for number in q.stated), unit, change)]
    parts = _parts(text, q) if q.sort == "measure" else []
    if parts or q.form == "vague":
        return parts or _vague(low, q, unit, change)
    return [_entry(q.low * scale, unit, change)]


def _change(text: str, low: str, q: Quantity) -> str:
    """The hedge as a sign; a rise or fall counts there before "about" and "under", but not before "more than"."""
    value, hedged = interval(q, text)
    change = CHANGES.get(value.hedge, "=")
    about = re.search(r"about|around|roughly|nearly|approximately|some|~", hedged.words.lower())
    if value.hedge is Hedge.RANGE and about:
        change = "~"
    if re.match(r"just (?:under|below)|(?:slightly|a little) (?:under|less)", low[hedged.start : q.start]):
        change = "<"
    return change if change == ">" else _direction(low, hedged.start) or change


def _scale_and_unit(low: str, item: Found) -> tuple[float, str]:
    """Cents are a hundredth of a dollar to a checker, and shares in words percentages."""
    q, unit = item.quantity, _unit(low, item)
    coin = re.search(r"(?:^|[ -]|\d)(cents?|pence|penny|p|¢)(?:\W.*)?$", low[q.core[1] - 1 : q.end])
    if q.sort == "money" and coin and not re.search(r"dollar|\$", low[q.start : q.end]):
        name = "cent" if coin[1][0] == "c" else "penny" if coin[1] != "p" else "point"
        return 100.0, name + (" per " + q.unit.split("/")[1] if "/" in q.unit else "")
    in_words = q.form == "fraction" and not re.search(r"%|percent|per cent", low[q.start : q.end])
    return (0.01 if q.sort == "share" and in_words else 1.0), unit


def _parts(text: str, q: Quantity) -> list[dict[str, Any]]:
    """ "12 ft 2 in" is one length to a checker and two there."""
    piece = text[q.start : q.end]
    numbers = [n for n in numerals(piece) if not n.prefix]
    units = {12: "inch", 16: "ounce", 14: "pound-mass", 100: "centimeter", 10: "decimeter"}
    if len(numbers) != 2 or q.joint:
        return []
    share = round(numbers[1].low / (q.low - numbers[0].low)) if q.low > numbers[0].low else 0
    first, second = UNITS.get(q.unit, q.unit.replace("_", " ")), units.get(share, "-")
    return [_entry(numbers[0].low, first, "="), _entry(numbers[1].low, second, "=")]


def _entry(value: float | tuple[float, ...], unit: str, change: str) -> dict[str, Any]:
    return {"value": list(value) if isinstance(value, tuple) else value, "unit": unit, "change": change}


VAGUE = {
    "dozens": (12, 120),
    "hundreds": (100, 1000),
    "thousands": (1e3, 1e4),
    "millions": (1e6, 1e7),
    "billions": (1e9, 1e10),
    "tens of thousands": (1e4, 1e5),
    "hundreds of thousands": (1e5, 1e6),
    "tens of millions": (1e7, 1e8),
    "hundreds of millions": (1e8, 1e9),
    "scores": (20, 200),
    "trillions": (1e12, 1e13),
    "tens of billions": (1e10, 1e11),
    "hundreds of billions": (1e11, 1e12),
}


def _vague(low: str, q: Quantity, unit: str, change: str) -> list[dict[str, Any]]:
    span = VAGUE.get(low[q.core[0] : q.core[1]])
    return [_entry((float(span[0]), float(span[1])), unit, change)] if span else []


def _direction(low: str, start: int) -> str:
    """ "rose 3%", "was down 1.1 percent", "+0.2%"; "rose to 80" is no rise of 80."""
    if low[start : start + 1] in "+" or low[start - 1 : start] == "+":
        return "up"
    words = re.findall(r"[a-z+'-]+|[,;.(]", low[max(0, start - 24) : start])
    while words and words[-1] in ("by", "a", "an", "another", "some", "as", "much"):
        words.pop()
    return "" if not words or words[-2:-1] == ["gave"] else change_words().get(words[-1], "")


def _unit(low: str, item: Found) -> str:
    q = item.quantity
    if q.sort == "money":
        code, _, per = q.unit.partition("/")
        return CURRENCIES.get(code, code.lower()) + (f" per {per}" if per else "")
    if q.sort == "share":
        if q.form == "fraction" and not re.search(r"%|percent|per cent", low[q.start : q.end]):
            return "% " + (item.noun or _noun(low, q.end) or "-")
        return {"percent": "percentage", "percentage point": "percentage"}.get(
            q.unit, q.unit.replace("/", " per ").replace("percent", "percentage")
        )
    if q.sort == "time":
        unit = q.unit if q.unit != "yo" else "year"
        return unit + (
            " of age"
            if re.match(r"[ -]olds?\b| of age\b", low[q.end : q.end + 8]) or low[q.end - 2 : q.end] == "yo"
            else ""
        )
    if q.sort == "measure":
        unit, _, per = q.unit.partition("/")
        return UNITS.get(unit, unit.replace("_", " ")) + (f" per {per}" if per else "")
    noun = " ".join(SPORTS.get(word, word) for word in item.noun.split()) or _noun(low, q.end) or "-"
    noun = "-" if noun in ("time", "times") else noun
    return noun + (f" per {q.unit[1:]}" if q.unit.startswith("/") and noun != "-" else "")


NOT_NOUN_WORDS = """
    a about after against an and are as at be been before between but by can could down during each every for from had
    has have he her his i if in into is it its may might no not of off on other out over per she since so than that the
    their they this times to under until up us was we were when which while who will with would you
"""
NOT_NOUNS = frozenset(NOT_NOUN_WORDS.split())


def _noun(low: str, end: int) -> str:
    """A light guess at the counted noun: the words after the number up to the first plural."""
    words: list[str] = []
    for match in re.finditer(r"[ -]+(?:of (?:the )?)?([^\W\d_][\w’'-]*)([,.;:()]?)", low[end : end + 60]):
        word = match[1]
        if word in NOT_NOUNS:
            break
        words.append(word)
        if (
            match[2]
            or (word.endswith("s") and not word.endswith("ss"))
            or word in ("people", "men", "women", "children")
        ):
            break
    return " ".join(SPORTS.get(word, _singular(word)) for word in words[:4])


SPORTS = {
    "ppg": "point per game",
    "rpg": "rebound per game",
    "apg": "assist per game",
    "war": "win above replacement",
    "tds": "touch down",
    "td": "touch down",
}


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("uses", "ches", "shes", "xes", "sses")) else noun


def _one_of(low: str) -> list[dict[str, Any]]:
    """NewsQuant counts "one of the best" as 1."""
    return [
        _entry(1.0, _noun(low, m.end()) or "-", "=")
        for m in re.finditer(r"\bone of(?: the| his| her| their| my| its| our| those| these)?\b", low)
    ]


def main() -> None:
    """Write predictions for the gold file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    args = parser.parse_args()
    texts = [item["text"] for item in json.loads(args.gold.read_text(encoding="utf-8"))]
    articles = [Article(f"a{i}", f"a{i}.txt", text) for i, text in enumerate(texts)]
    claims, _ = extract_claims(articles, load_rulebook())
    of_article: dict[str, list[Claim]] = {article.id: [] for article in articles}
    for claim in claims:
        of_article[claim.article].append(claim)
    for article in articles:
        line = {"text": article.text, "quantities": quantities(article, of_article[article.id])}
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
