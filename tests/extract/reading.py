"""Short texts as the syntax stage reads them."""

from __future__ import annotations

from functools import cache

from factcheck.extract import extract_claims
from factcheck.model import Article, Claim
from factcheck.rulebook import load_rulebook


@cache
def claims_in(text: str) -> tuple[Claim, ...]:
    """All claims of a text."""
    return extract_claims([Article(id="a", path="a.txt", text=text)], load_rulebook())[0]


def claim_of(text: str, words: str) -> Claim:
    """The claim whose own words begin with ``words``."""
    return next(c for c in claims_in(text) if c.quote.startswith(words) and c.kind not in ("quote", "event"))
