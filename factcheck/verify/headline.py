"""The headline against the body: "Nearly 300 flights canceled" over "had canceled 389 flights"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.kinds import kinds
from factcheck.model import Article, Check, Claim, Interval, Role, Verdict
from factcheck.verify.passages import NUMBERS, after, make_check

_REACH = 8  # sentences with figures at the body's start, where a headline's figure stands again
_NEXT_WORD = re.compile(r"\s([a-z]{3,})")


def find_checks(article: Article, claims: Sequence[Claim]) -> list[Check]:
    """One check for each figure of a headline that the body gives again for the same thing."""
    figures = [claim for claim in claims if claim.kind in NUMBERS and isinstance(claim.value, Interval)]
    heads = [claim for claim in figures if claim.sentence.role is Role.HEADLINE]
    body = [claim for claim in figures if claim.sentence.role is Role.BODY]
    starts = sorted({claim.sentence.start for claim in body})[:_REACH]
    early = [claim for claim in body if claim.sentence.start in starts]
    found = []
    for head in heads:
        again = [claim for claim in early if _same_thing(article, head, claim)]
        if again:
            found.append(_check(article, head, again))
    return found


def _same_thing(article: Article, head: Claim, claim: Claim) -> bool:
    """One noun, one event and one scope, in the same unit."""
    a, b = head.about, claim.about
    if head.kind != claim.kind or not a.event or a.event != b.event:
        return False
    if not _nouns(article, head) & _nouns(article, claim):
        return False
    if a.scope != b.scope or a.role != b.role or a.change != b.change:
        return False
    if set(a.modifiers) - set(b.modifiers) and set(b.modifiers) - set(a.modifiers):
        return False
    return _unit(head) == _unit(claim)


def _nouns(article: Article, claim: Claim) -> set[str]:
    """What a figure is of: its noun, or the word that follows it where a headline's syntax says nothing."""
    if claim.about.noun:
        return {claim.about.noun}
    follows = _NEXT_WORD.match(after(article, claim))
    return {follows[1]} if follows else set()


def _unit(claim: Claim) -> tuple[str, str]:
    assert isinstance(claim.value, Interval)
    return claim.value.dimension, claim.value.unit


def _check(article: Article, head: Claim, again: Sequence[Claim]) -> Check:
    """Fine if any figure of the body bears the headline out; else the first that does not."""
    compare = kinds()[head.kind].compare
    judged = [(claim, compare(head.value, claim.value, 0.1)) for claim in again]
    for claim, judgement in judged:
        if judgement.verdict.fits:
            why = f"The body bears out the headline: {claim.quote}."
            return make_check(article, "headline", "headline", False, head.start, head.end, why)
    claim, judgement = judged[0]
    why = f"The headline says {head.quote}, the body {claim.quote}: {judgement.why}"
    wrong = judgement.verdict is Verdict.CONFLICT
    return make_check(article, "headline", "headline", wrong, head.start, head.end, why)
