"""Ages against births: "a 31-year-old man born in 1983"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.model import Article, Check, Claim
from factcheck.verify.passages import (
    before,
    between,
    days_of,
    in_years,
    long_day,
    make_check,
    number,
    plain,
    published_day,
    words,
)

# "born in", "born on", "born in Graz on"
_BORN = re.compile(r"\b[Bb]orn\s+(?:in|on)\s+(?:[A-Z][\w.'’-]*,?\s+(?:[A-Z][\w.'’-]*,?\s+)?(?:in|on)\s+)?$")
_ANOTHER_TIME = re.compile(rf"\b(?:{words('another_time')})\b", re.I)
_DEAD = re.compile(rf"\b(?:{words('dead')})\b", re.I)
_LONGEST_GAP = 90


def ages(article: Article, sentence: Sequence[Claim]) -> list[Check]:
    """Whether someone whose birth is stated has the age that is stated beside it, on the day of publication."""
    today = published_day(article)
    born = [claim for claim in sentence if days_of(claim) and _BORN.search(before(article, claim))]
    aged = [claim for claim in sentence if claim.about.noun == "age" and in_years(claim)]
    if today is None or len(born) != 1 or len(aged) != 1:
        return []
    birth, age = born[0], aged[0]
    first, second = sorted((birth, age), key=lambda claim: claim.start)
    inside = between(article, first, second)
    days, given = days_of(birth), number(age)
    if days is None or given is None or len(inside) > _LONGEST_GAP or _ANOTHER_TIME.search(inside):
        return []
    if _DEAD.search(birth.sentence.text):
        return []
    oldest, youngest = _whole_years(days[0], today), _whole_years(days[1], today)
    wrong = not youngest <= given <= oldest
    span = f"{oldest}" if oldest == youngest else f"{youngest} or {oldest}"
    preposition = "on" if days[0] == days[1] else "in"
    tail = f", not {plain(given)}." if wrong else ", as given."
    why = f"Someone born {preposition} {birth.quote} is {span} on {long_day(today)}{tail}"
    return [make_check(article, "arithmetic", "age", wrong, first.start, second.end, why)]


def _whole_years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
