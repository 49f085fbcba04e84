"""The verdict on an aligned pair: what the values say, then what stance, source and publication say about it."""

from __future__ import annotations

import re

from factcheck.align import Candidate
from factcheck.align.circumstances import NAMES
from factcheck.called import source
from factcheck.compare.nouns import other_things
from factcheck.compare.story import Story
from factcheck.compare.wording import day, show
from factcheck.model import Claim, Interval, Judgement, Stance, Verdict

_VETOES = {
    "when": "they speak of different times",
    "scope": "one is a total and the other is not",
    "role": "one is not the actual figure",
    "reference": "they are measured from different points",
}
_ROLES = {
    "forecast": "a forecast",
    "target": "a target",
    "limit": "a limit",
    "capacity": "a capacity",
    "record": "a record",
    "previous": "an earlier figure",
    "increment": "the size of a change",
    "reference": "named only to say where another place lies",
}
_GROWING = (
    "count",
    "money",
    "share",
    "points",
    "area",
    "magnitude",
)  # dimensions of figures that news brings up to date
_ONE_EVENT = ("same", "synonym")


def judge(candidate: Candidate, story: Story) -> Judgement:
    """The values' own verdict, and what stance, source and publication say about it."""
    a, b, found = candidate.a, candidate.b, candidate.judgement
    if candidate.evidence.vetoes:
        return Judgement(Verdict.NOT_COMPARABLE, _veto(candidate, story), candidate.evidence.vetoes[0])
    if a.kind == "event" and not _one_actor(a, b):
        return Judgement(Verdict.NOT_COMPARABLE, "they are told of different people or things", "actor")
    if candidate.evidence.levels["noun"] in ("different", "alien") and _fits(found) and other_things(a, b):
        return Judgement(Verdict.NOT_COMPARABLE, f"{show(a)} and {show(b)} count different things", "noun")
    if found.verdict is Verdict.CONFLICT:
        return _explained(a, b, found, story)
    if found.verdict is Verdict.NOT_COMPARABLE:
        return found
    if (a.stance is Stance.DENIED) != (b.stance is Stance.DENIED):
        denying, stating = (a, b) if a.stance is Stance.DENIED else (b, a)
        if not _denies(denying) or (a.kind != "event" and candidate.evidence.levels["event"] not in _ONE_EVENT):
            return found
        why = f"{story.outlet(denying)} says it did not happen, {story.outlet(stating)} that it did"
        if story.alone(a, b):
            why = f"{story.outlet(a)} says both that it happened and that it did not"
        return Judgement(Verdict.CONFLICT, why, "denial")
    return _committed(a, b, found, story)


def _denies(claim: Claim) -> bool:
    """Whether it is the claim's own event that is denied: "the deaths were not related" denies no death."""
    if claim.kind in NAMES or claim.kind == "event":
        return claim.kind == "event"
    stem = re.escape(claim.about.event[:3])
    denied = rf"(?:\bnot|n['’]t|\bnever|\bden(?:y|ies|ied)|\b(?:refused|failed) to)(?: \w+){{0,2}}? {stem}"
    return bool(stem) and re.search(denied, claim.sentence.text, re.I) is not None


def _fits(found: Judgement) -> bool:
    return found.verdict.fits


def _one_actor(a: Claim, b: Claim) -> bool:
    """Whether two predicates share who or what they are told of: a name, or the head of a phrase."""
    one, other = (
        {w for phrase in (*c.about.agents, *c.about.patients) for w in phrase.split() if w[:1].isupper()}
        for c in (a, b)
    )
    if one and other:
        return bool(one & other)
    heads = ({phrase.split()[-1].lower() for phrase in (*c.about.agents, *c.about.patients) if phrase} for c in (a, b))
    return bool(set.intersection(*heads))


def _committed(a: Claim, b: Claim, found: Judgement, story: Story) -> Judgement:
    """Equal values may still differ in how sure, or by whose word, they are told."""
    if found.verdict is Verdict.AGREE and a.stance is not b.stance:
        weaker = a if b.stance is Stance.ASSERTED else b
        word = "expects this" if weaker.stance is Stance.EXPECTED else "holds this possible"
        other = story.outlet(b if weaker is a else a) if not story.alone(a, b) else "elsewhere it"
        return Judgement(Verdict.COMPATIBLE, f"{story.outlet(weaker)} only {word}, {other} states it", "stance")
    if found.verdict is Verdict.AGREE and a.kind == "quote" and _other_side(a, b, story):
        return Judgement(
            Verdict.COMPATIBLE,
            f"the same words, given to {_cited(a)} in one and to {_cited(b)} in the other",
            "speaker",
        )
    return found


def _other_side(a: Claim, b: Claim, story: Story) -> bool:
    """Whether the same words are given to two: the White House is not "US officials", though one side."""
    x, y = (story.rulebook.authority(c.attributed_to) if c.attributed_to else None for c in (a, b))
    return x is not None and y is not None and x.name != y.name


def _explained(a: Claim, b: Claim, found: Judgement, story: Story) -> Judgement:
    """A conflict with its likeliest reason: a slip the values show, another authority, a later publication."""
    why = found.why.rstrip(".")
    own = story.own_authorities(a, b)
    if story.alone(a, b):
        one, other = (f"{show(c)} ({_cited(c)})" if own else show(c) for c in (a, b))
        both = f"{story.outlet(a)} gives both {one} and {other}: {why}" if one != other else why
        return Judgement(found.verdict, both, "authority" if own and not found.cause else found.cause)
    if found.cause not in ("", "bound"):
        return found
    if not found.cause and own:
        told = f"{why}; {_cited(a)} and {_cited(b)} each gave their own"
        return Judgement(found.verdict, told, "authority")
    later = story.later(a, b)
    if later is not None and _may_grow(a) and not story.over(a, b):
        told = f"{why}; {story.outlet(later)} was published later and may carry an update"
        return Judgement(found.verdict, told, "later_update")
    return found


def _cited(claim: Claim) -> str:
    return source(claim.attributed_to or "")


def _may_grow(claim: Claim) -> bool:
    """Whether later news brings another figure: a toll, a sum, burned acres; but no age, no height, no hour."""
    value = claim.value
    return isinstance(value, Interval) and value.dimension in _GROWING


def _veto(candidate: Candidate, story: Story) -> str:
    a, b, piece = candidate.a, candidate.b, candidate.evidence.vetoes[0]
    left, right = (show(a), show(b)) if show(a) != show(b) else ("one", "the other")
    if piece == "reference":
        return f"{left} is measured from {a.about.reference}, {right} from {b.about.reference}"
    if piece == "role":
        parts = [f"{name} is {_ROLES[c.about.role]}" for name, c in ((left, a), (right, b)) if c.about.role in _ROLES]
        return " and ".join(parts) or _VETOES[piece]
    if piece == "when" and a.when and b.when:
        return f"{left} is of {day(a.when)}, {right} of {day(b.when)}"
    return _VETOES.get(piece, f"they differ in {piece}")
