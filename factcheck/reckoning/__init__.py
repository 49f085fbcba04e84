"""Two claims' values side by side, with what the words around them do to a value.

A kind compares two values as worded. Some words around a value change what it stands for: a total of 90 for three
is 30 for each, "five dead, including the gunman" is four killed and then himself, a 7-2 ruling is a dissent of two.
"""

from __future__ import annotations

from factcheck.model import Claim, Judgement
from factcheck.reckoning.around import Near
from factcheck.reckoning.company import by_company
from factcheck.reckoning.descriptions import by_description, by_direction
from factcheck.reckoning.least import by_end
from factcheck.reckoning.moments import by_hour, by_moment
from factcheck.reckoning.periods import by_period
from factcheck.reckoning.phases import by_first_day, by_phase
from factcheck.reckoning.rates import by_rate
from factcheck.reckoning.rest import by_rest
from factcheck.reckoning.rounded import by_round_words
from factcheck.reckoning.sums import by_sum
from factcheck.reckoning.tally import by_tally
from factcheck.reckoning.terms import by_term
from factcheck.reckoning.totals import by_total

__all__ = ["RECKONED", "Near", "reckon"]

# Causes of verdicts that rest on such words: a different scope is then accounted for and tells nothing apart.
RECKONED = frozenset(("total_or_part", "attacker", "tally"))


def reckon(a: Claim, b: Claim, plain: Judgement, near: Near, tolerance: float = 0.0) -> Judgement:
    """The verdict on two claims' values after what the words around them say; ``plain`` is their kind's own."""
    return (
        by_total(a, b, near, tolerance)
        or by_rest(a, b, near, tolerance)
        or by_company(a, b, tolerance)
        or by_tally(a, b)
        or by_rate(a, b, plain, tolerance)
        or by_end(a, b, near, plain, tolerance)
        or by_round_words(a, b, plain)
        or by_term(a, b, plain, tolerance)
        or by_moment(a, b, near)
        or by_hour(a, b, near, plain)
        or by_period(a, b, plain)
        or by_phase(a, b, plain)
        or by_first_day(a, b, plain)
        or by_sum(a, b, near, plain, tolerance)
        or by_direction(a, b, plain)
        or by_description(a, b, near, plain)
        or plain
    )
