"""A comparison in an editor's words: what it is about, each value with its noun, who gives which and why."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.called import listing, source
from factcheck.compare.story import Story
from factcheck.kinds import kinds
from factcheck.model import Claim, Interval, Pair, Stance, Verdict

_MOST = 6  # values named in one sentence


def explain(claims: Sequence[Claim], telling: Pair, story: Story) -> str:
    """Who gives which value, those that the verdict rests on first, and why that is what it is."""
    why = _sentence(telling.judgement.why)
    if telling.judgement.verdict is Verdict.CONFLICT and len({c.article for c in claims}) == 1:
        return why  # it says already what the one article gives
    said: dict[str, list[str]] = {}
    for claim in sorted(claims, key=lambda c: c.id not in (telling.a, telling.b)):
        cited = claim.attributed_to and telling.judgement.cause == "authority"
        denied = telling.judgement.cause == "denial" and claim.stance is Stance.DENIED
        outlets = said.setdefault(f"not {show(claim)}" if denied else show(claim), [])
        name = f"{story.outlet(claim)} ({source(claim.attributed_to or '')})" if cited else story.outlet(claim)
        if name not in outlets:
            outlets.append(name)
    parts = [f"{listing(outlets)}: {value}" for value, outlets in said.items()]
    if len(parts) > _MOST:
        parts = [*parts[: _MOST - 1], f"and {len(parts) - _MOST + 1} other values"]
    return f"{'; '.join(parts)}. {why}"


def _sentence(why: str) -> str:
    why = why.rstrip(".")
    opening = why.partition(" ")[0]
    if "." not in opening:  # an outlet may be called "example.com"
        why = f"{why[:1].upper()}{why[1:]}"
    return f"{why}."


def show(claim: Claim) -> str:
    """A value with what it counts: "2 missiles", "$2.6 billion", "11:43 a.m."."""
    value = str(kinds()[claim.kind].show(claim.value))
    return f"{value} {noun}" if (noun := counted(claim)) else value


def counted(claim: Claim) -> str:
    """What a count counts, as its article words it, with the modifiers right before: "ballistic missiles"."""
    if claim.kind != "count" or not isinstance(claim.value, Interval) or claim.value.dimension != "count":
        return ""
    words = claim.quote.replace("\n", " ").split()
    noun = claim.about.noun
    if len(words) < 2 or claim.value.unit or not noun or not words[-1].replace("-", "").replace("'", "").isalpha():
        return ""
    if noun != "people" and words[-1].lower()[:3] != noun.lower()[:3]:
        return ""
    if words[-1].lower() == noun and noun != "people" and claim.value.stated != (1.0,):
        return ""  # a singular behind a number stands in a longer word: "a nine-member panel"
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in claim.about.modifiers:
        start -= 1
    named = " ".join(words[start:])
    return named.lower() if named.isupper() else named


def day(when: Interval) -> str:
    return str(kinds()["date"].show(when))
