"""Arithmetic within an article: sums, percentages, growth, reversed ranges and stretches of time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Article, Check, Claim, Hedge, Interval
from factcheck.verify.ages import ages
from factcheck.verify.elapsed import elapsed
from factcheck.verify.growth import growth
from factcheck.verify.passages import by_sentence, make_check, number, plain
from factcheck.verify.shares import percentages
from factcheck.verify.sums import sums
from factcheck.verify.timespan import ago, since

_TABLE = 60  # a "sentence" of more figures is a table, and no prose to reckon with


def find_checks(article: Article, claims: Sequence[Claim]) -> list[Check]:
    """One check for each sum, percentage, change, range and stretch of time that the article's own figures settle."""
    found: list[Check] = []
    sentences = by_sentence(claims)
    for sentence in sentences:
        if len(sentence) > _TABLE:
            continue
        figures = [claim for claim in sentence if number(claim) is not None]
        found += sums(article, figures) + percentages(article, figures) + growth(article, figures)
        found += ages(article, sentence) + ago(article, sentence) + elapsed(article, sentence)
        found += _ranges(article, sentence)
    return found + since(article, sentences)


def _ranges(article: Article, sentence: Sequence[Claim]) -> list[Check]:
    """ "between 60 and 40 people": the lower bound comes first."""
    found = []
    for claim in sentence:
        value = claim.value
        if not isinstance(value, Interval) or value.hedge is not Hedge.RANGE or len(value.stated) != 2:
            continue
        if claim.kind not in ("count", "money", "measure", "share") or not re.match(r"between\b", claim.quote, re.I):
            continue
        low, high = value.stated
        if low > high and low - high >= 2:
            why = f"The bounds are reversed: {plain(low, 2)} is more than {plain(high, 2)}."
            found.append(make_check(article, "arithmetic", "reversed-range", True, claim.start, claim.end, why))
    return found
