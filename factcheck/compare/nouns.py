"""Whether two counts of one size can count one thing: 120 nurses are no 120 beds, 14 workers may be 14 miners."""

from __future__ import annotations

from factcheck.compare.wording import counted
from factcheck.model import Claim
from factcheck.reckoning.people import is_person

_STEM = 5  # letters by which "charges" and "charged", "unions" and "union" are one word


def other_things(a: Claim, b: Claim) -> bool:
    """Whether the nouns that two counts name share no word and are not both of people."""
    one, other = counted(a), counted(b)
    if not one or not other:
        return False
    stems, others = ({word[:_STEM].lower() for word in claim.quote.split() if word.isalpha()} for claim in (a, b))
    return not stems & others and not (is_person(a.about.noun) and is_person(b.about.noun))
