"""Verification: one article against the calendar, the map and its own arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.model import Article, Check, Claim

Finder = Callable[[Article, Sequence[Claim]], list[Check]]


def checks() -> tuple[Finder, ...]:
    """Every check, in the order in which an editor reads them."""
    from factcheck.verify import arithmetic, calendar, conversion, geography, headline

    modules = (calendar, geography, conversion, arithmetic, headline)
    return tuple(module.find_checks for module in modules)
