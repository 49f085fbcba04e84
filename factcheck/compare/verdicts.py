"""The verdict on an aligned pair: what the values say, then what stance, source and publication say about it."""

from __future__ import annotations

from factcheck.align import Candidate
from factcheck.compare.story import Story
from factcheck.compare.wording import day, show
from factcheck.model import Claim, Judgement, Stance, Verdict

_VETOES = {
    "when": "they speak of different times",
    "scope": "one is a total and the other is not",
    "role": "one is not the actual figure",
    "reference": "they are measured from different points",
}


def judge(candidate: Candidate, story: Story) -> Judgement:
    """The values' own verdict, and what stance, source and publication say about it."""
    a, b, found = candidate.a, candidate.b, candidate.judgement
    if candidate.evidence.vetoes:
        return Judgement(Verdict.NOT_COMPARABLE, _veto(candidate, story), candidate.evidence.vetoes[0])
    if found.verdict is Verdict.CONFLICT:
        return _explained(a, b, found, story)
    if found.verdict is Verdict.NOT_COMPARABLE:
        return found
    if (a.stance is Stance.DENIED) != (b.stance is Stance.DENIED):
        who = story.outlet(a if a.stance is Stance.DENIED else b)
        return Judgement(Verdict.CONFLICT, f"{who} has it denied, the other states it", "denial")
    return _committed(a, b, found, story)


def _committed(a: Claim, b: Claim, found: Judgement, story: Story) -> Judgement:
    """Equal values may still differ in how sure, or by whose word, they are told."""
    if found.verdict is Verdict.AGREE and a.stance is not b.stance:
        weaker = a if b.stance is Stance.ASSERTED else b
        word = "expects" if weaker.stance is Stance.EXPECTED else "holds possible"
        return Judgement(Verdict.COMPATIBLE, f"{story.outlet(weaker)} only {word} it", "stance")
    if found.verdict is Verdict.AGREE and a.kind == "quote" and _other_side(a, b, story):
        return Judgement(
            Verdict.COMPATIBLE,
            f"the same words, given to {a.attributed_to} in one and to {b.attributed_to} in the other",
            "speaker",
        )
    return found


def _other_side(a: Claim, b: Claim, story: Story) -> bool:
    """Whether the same words are given to two: the White House is not "US officials", though one side."""
    x, y = (story.rulebook.authority(c.attributed_to) if c.attributed_to else None for c in (a, b))
    return x is not None and y is not None and x.name != y.name


def _explained(a: Claim, b: Claim, found: Judgement, story: Story) -> Judgement:
    """A conflict with its likeliest reason: a slip the values show, another authority, a later publication."""
    if found.cause:
        return found
    x, y = story.side(a), story.side(b)
    if x and y and x != y:
        return Judgement(
            found.verdict,
            f"{found.why.rstrip('.')}; {a.attributed_to} and {b.attributed_to} each gave their own",
            "authority",
        )
    later = story.later(a, b)
    if later is not None:
        return Judgement(
            found.verdict,
            f"{found.why.rstrip('.')}; {story.outlet(later)} was published later and may carry an update",
            "later_update",
        )
    return found


def _veto(candidate: Candidate, story: Story) -> str:
    a, b, piece = candidate.a, candidate.b, candidate.evidence.vetoes[0]
    if piece == "reference":
        return f"{show(a)} is measured from {a.about.reference}, {show(b)} from {b.about.reference}"
    if piece == "role":
        parts = [f"{show(c)} is a {c.about.role} figure" for c in (a, b) if c.about.role not in ("actual", "reported")]
        return " and ".join(parts) or _VETOES[piece]
    if piece == "when" and a.when and b.when:
        return f"{show(a)} is of {day(a.when)}, {show(b)} of {day(b.when)}"
    return _VETOES.get(piece, f"they differ in {piece}")
