"""Datelines against the map: "BRATISLAVA, Slovenia" names a city that lies in another country."""

from __future__ import annotations

import re

from factcheck.kinds.toponym import candidates
from factcheck.model import Article, Check
from factcheck.verify.passages import make_check

_DATELINE = re.compile(
    r"^[ \t]*(?P<both>(?P<city>[A-Z][A-Z.'’ -]{2,40}), (?P<where>[A-Z][\w.'’ -]{2,40}?))"
    r"(?:, [A-Z][a-z]+\.? \d{1,2})?(?:,? \([^)\n]{1,40}\))? ?(?:—|–|--|-) ",
    re.MULTILINE,
)
_REACH = 4000  # characters from the start in which a dateline stands
_BIG = 100_000
# Settlers called their hamlets after the old world's cities, and the table holds no hamlets: "BERLIN, N.H."
_NAMESAKES = frozenset(
    ("United States", "Canada", "Australia", "United Kingdom", "New Zealand", "South Africa", "Jamaica", "Ireland")
)


def dateline_checks(article: Article) -> list[Check]:
    """A check of the article's dateline where it puts a city into the wrong country; a right one is worth no line."""
    match = _DATELINE.search(article.text[:_REACH])
    if match is None:
        return []
    city, where = match["city"].strip(), match["where"].strip()
    bearers, homes = candidates(city), candidates(where)
    if not bearers or not homes or candidates(f"{city}, {where}"):
        return []
    start, end = match.span("both")
    home, top = homes[0], bearers[0]
    unsure = home.kind not in ("country", "region") or home.country in _NAMESAKES or not home.country
    if unsure or top.kind != "city" or top.population < _BIG:
        return []
    return [
        make_check(article, "map", "map-dateline", True, start, end, f"{top.name} is in {top.country}, not in {where}.")
    ]
