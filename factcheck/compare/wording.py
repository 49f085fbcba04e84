"""A comparison in an editor's words: what it is about, each value with its noun, who gives which and why."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.story import Story
from factcheck.kinds import kinds
from factcheck.model import Claim, Interval, Name, Pair, Stance

_LABELS = {
    "date": "day",
    "clock": "time",
    "place": "place",
    "duration": "length of time",
    "money": "amount",
    "share": "share",
}


def about(claims: Sequence[Claim]) -> str:
    """What a comparison is about, in the words of its best-described claim."""
    best = max(claims, key=lambda c: (bool(c.about.noun), bool(c.about.event), bool(c.about.agents), -int(c.id[1:])))
    about, value = best.about, best.value
    if best.kind == "person" and isinstance(value, Name):
        return value.name
    if best.kind == "quote":
        return f"words of {best.attributed_to}" if best.attributed_to else "words quoted"
    if about.noun == "age":
        return f"age: {about.agents[0]}" if about.agents else "age"
    label = _LABELS.get(best.kind, "number" if best.kind == "count" else getattr(value, "dimension", best.kind))
    thing = " ".join((*about.modifiers[:2], about.noun)) if about.noun else ""
    subject = thing or next(iter((*about.agents, *about.patients)), "")
    return f"{label}: {', '.join(filter(None, (subject, about.event if about.event != subject else '')))}".rstrip(": ")


def explain(claims: Sequence[Claim], telling: Pair, story: Story) -> str:
    """Who gives which value, and why that is what it is."""
    said: dict[str, list[str]] = {}
    for claim in claims:
        source = f" ({claim.attributed_to})" if claim.attributed_to and telling.judgement.cause == "authority" else ""
        denied = telling.judgement.cause == "denial" and claim.stance is Stance.DENIED
        outlets = said.setdefault(f"not {show(claim)}" if denied else show(claim), [])
        name = f"{story.outlet(claim)}{source}"
        if name not in outlets:
            outlets.append(name)
    parts = [f"{_list(outlets)}: {value}" for value, outlets in said.items()]
    why = telling.judgement.why.rstrip(".")
    opening = why.partition(" ")[0]
    if "." not in opening:  # an outlet may be called "example.com"
        why = f"{why[:1].upper()}{why[1:]}"
    return f"{'; '.join(parts)}. {why}."


def _list(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


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
