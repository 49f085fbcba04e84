"""The evidence that two claims speak of one thing: one ordered level for each piece, weighed in log-odds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import exp, isclose

from factcheck.align.features import Features, Story
from factcheck.kinds import kinds
from factcheck.model import Claim, Interval, Judgement, Name, Role, Verdict
from factcheck.rulebook import RuleBook
from factcheck.vocabulary import vocabulary

_DAY = 86_400.0
_BROADER = 60  # a period this many times longer than another speaks of something else
_SMALL = 10
_WORLDS = 15  # figures this many times apart are seldom of one thing
_TIMES = ("date", "clock")


@dataclass(frozen=True, slots=True)
class Weights:
    """The readable table of ``rules/alignment.yaml``."""

    prior: float
    threshold: float
    alarm: float
    linkage: float
    margin: float
    even: float
    sure: float
    levels: Mapping[str, Mapping[str, float | str]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Levels by piece of evidence, their sum, and the pieces that veto a comparison."""

    levels: Mapping[str, str]
    weight: float
    vetoes: tuple[str, ...]
    told: float = 0.0  # the part of the weight that the values themselves tell


def context(a: Features, b: Features, story: Story, rulebook: RuleBook) -> dict[str, str]:
    """All levels but that of the values themselves."""
    x, y = a.claim.about, b.claim.about
    return {
        "kind": a.claim.kind,
        "part": _part(a.claim, b.claim, story),
        "figure": _figure(a.claim, b.claim),
        "rivals": _crowd(max(story.rivals.get(c.claim.id, 0) for c in (a, b))),
        "noun": _noun(a, b, rulebook),
        "modifiers": _sets(frozenset(x.modifiers), frozenset(y.modifiers)),
        "event": _event(a, b),
        "who": _who(a, b),
        "words": _shared(a.words, b.words),
        "sentence": _shared(a.sentence, b.sentence),
        "when": _when(a.claim, b.claim, story),
        "where": _where(a.claim, b.claim),
        "scope": _scope(a.claim, b.claim),
        "reference": _reference(a.claim, b.claim),
        "order": _same_or(a.order, b.order),
        "role": _role(x.role, y.role),
        "change": _same_or(x.change, y.change),
        "rule": _same_or(a.claim.rule or "", b.claim.rule or ""),
    }


def weigh(levels: Mapping[str, str], weights: Weights) -> Evidence:
    """The sum of the levels' weights; a veto counts nothing but is named."""
    total, vetoes = weights.prior, []
    for piece, level in levels.items():
        weight = weights.levels[piece].get(level, 0.0)
        if isinstance(weight, str):
            vetoes.append(piece)
        else:
            total += weight
    told = weights.levels["value"].get(levels.get("value", ""), 0.0)
    return Evidence(levels, total, tuple(vetoes), 0.0 if isinstance(told, str) else told)


def probability(weight: float, even: float) -> float:
    """How likely two best partners speak of one thing; ``even`` is the weight where they are as likely as not."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, weight - even))))


def value_level(a: Claim, b: Claim, judgement: Judgement, noun: str) -> str:
    """How much the values themselves say: a rare figure shared by two articles is seldom chance."""
    if judgement.verdict is Verdict.NOT_COMPARABLE:
        return "remote"
    x, y = a.value, b.value
    if not isinstance(x, Interval) or not isinstance(y, Interval):
        return {Verdict.AGREE: "rare", Verdict.COMPATIBLE: "near"}.get(judgement.verdict, "far")
    if judgement.verdict is Verdict.AGREE:
        if a.kind == "count" and noun == "different":
            return "chance"  # "120 firefighters" and "120 hoses"
        return "rare" if a.kind not in _TIMES and any(n > 12 for n in x.stated) else "same"
    if judgement.verdict is Verdict.COMPATIBLE:
        wide = a.kind == "date" and (not x.bounded or not y.bounded or _longer(x, y) > 25)
        return "far" if wide else "near"
    if a.kind in _TIMES:
        return "far" if abs(x.low - y.low) <= _DAY else "remote"
    ratio = _ratio(x, y)
    return "far" if ratio <= 3 else "remote" if ratio <= _WORLDS else "worlds"


def _longer(a: Interval, b: Interval) -> float:
    short, long = sorted((a.high - a.low, b.high - b.low))
    return long / max(short, 1.0)


def _ratio(a: Interval, b: Interval) -> float:
    if a.unit != b.unit or not a.stated or not b.stated:
        return 1.0
    low, high = sorted((abs(a.stated[0]), abs(b.stated[0])))
    return high / low if low else (1.0 if isclose(high, 0) else 99.0)


def _noun(a: Features, b: Features, rulebook: RuleBook) -> str:
    """ "people" and "women" share a noun as good as none: what happened to them has to tell."""
    x, y = a.claim.about.noun, b.claim.about.noun
    if not x or not y or "score" in (x, y):
        return "unstated"
    if _anybody(x) or _anybody(y):
        people = all("person" in rulebook.synonyms.upward(word, "noun") or _anybody(word) for word in (x, y))
        return "common" if people else "different"
    if x == y:
        return "same"
    if a.nouns & b.nouns:
        return "synonym"
    if rulebook.synonyms.is_broader(x, y) or rulebook.synonyms.is_broader(y, x):
        return "broader"
    return "different"


def _anybody(noun: str) -> bool:
    return noun in vocabulary("syntax")["anybody"]


def _event(a: Features, b: Features) -> str:
    if not a.events or not b.events:
        return "unstated"
    if a.claim.about.event == b.claim.about.event:
        return "same"
    if a.events & b.events:
        return "synonym"
    nouns = a.claim.about.noun, b.claim.about.noun
    bare = a.claim.kind == "count" and any(not noun or _anybody(noun) for noun in nouns)
    return "clash" if bare else "different"  # "12 people were injured", "20 people were led to safety"


def _sets(a: frozenset[str], b: frozenset[str]) -> str:
    if not a or not b:
        return "unstated"
    return "same" if a & b else "different"


def _who(a: Features, b: Features) -> str:
    """Shared names, by how rare they are here; "the 13-inch model" and "the 15-inch model" are two things."""
    x, y = ({w for w in names if w[0].isdigit()} for names in (a.names, b.names))
    if x and y and not x & y:
        return "different"
    if not a.names or not b.names:
        return "unstated"
    shared = sum(a.names[w] for w in a.names.keys() & b.names.keys())
    least = min(sum(a.names.values()), sum(b.names.values()))
    return "same" if shared >= least / 2 else "partly" if shared else "different"


def _figure(a: Claim, b: Claim) -> str:
    """Small whole numbers are everywhere: two articles' "two" and "three" seldom count the same things."""
    if (
        a.kind != "count"
        or a.about.noun == "rank"
        or not isinstance(a.value, Interval)
        or not isinstance(b.value, Interval)
    ):
        return "unstated"
    stated = (*a.value.stated, *b.value.stated)
    if not stated or max(stated) > _SMALL:
        return "large"
    return "referred" if _refers_back(a) or _refers_back(b) else "small"


def _crowd(rivals: int) -> str:
    return "none" if not rivals else "one" if rivals == 1 else "many"


def _refers_back(claim: Claim) -> bool:
    """ "the two leaders" counts nothing anew."""
    before = claim.sentence.text[: claim.start - claim.sentence.start].split()
    return bool(before) and before[-1].lower() in vocabulary("syntax")["definite"]


def _part(a: Claim, b: Claim, story: Story) -> str:
    """Where each stands: a headline is no evidence against the body; the leads tell of one event."""
    if Role.HEADLINE in (a.sentence.role, b.sentence.role):
        return "headline"
    return "lead" if story.in_lead(a) and story.in_lead(b) else "body"


def _shared(a: Mapping[str, float], b: Mapping[str, float]) -> str:
    """How much of the lesser clause's rarity is shared."""
    least = min(sum(a.values()), sum(b.values()))
    if not least:
        return "none"
    share = sum(a[w] for w in a.keys() & b.keys()) / least
    return "much" if share >= 0.55 else "some" if share >= 0.3 else "little" if share >= 0.12 else "none"


def _when(a: Claim, b: Claim, story: Story) -> str:
    if a.kind in _TIMES:
        return "unstated"  # the value itself is the time
    if a.about.change or b.about.change:
        return "unstated"  # "rose to 16 on Thursday": the day of the telling
    x, y = (_ends(c.when or story.main_day) for c in (a, b))
    if x is None or y is None or x.dimension != y.dimension:
        return "unstated"
    shared = min(x.high, y.high) - max(x.low, y.low)
    short, long = sorted((x.high - x.low, y.high - y.low))
    unstated = a.when is None or b.when is None
    if shared < 0 or (shared == 0 and short > 0):
        # A main event told over two days is one event; what is unstated differs only from what is far off.
        if not unstated:
            return "different"
        return "unstated" if shared > -_DAY else "apart"
    if long > _BROADER * max(short, _DAY):
        return "apart" if unstated else "broader"  # "so far this year" against "on Wednesday"
    if unstated:
        return "unstated"
    return "same" if shared * 2 >= short and short * 8 >= long else "overlaps"


def _ends(when: Interval | None) -> Interval | None:
    """A time with an open end by the day it names: "by Friday noon", "since Monday"."""
    if when is None or when.bounded or not when.stated:
        return when
    return replace(when, low=when.stated[0], high=when.stated[-1])


def _where(a: Claim, b: Claim) -> str:
    if not a.where or not b.where:
        return "unstated"
    if a.where == b.where:
        return "same"
    verdict = kinds()["place"].compare(Name(a.where), Name(b.where), 0.0).verdict
    return {Verdict.AGREE: "same", Verdict.COMPATIBLE: "overlaps", Verdict.CONFLICT: "different"}.get(
        verdict, "unstated"
    )


def _scope(a: Claim, b: Claim) -> str:
    """ "each" against "total" speaks of different things; a scope on one side only is a weaker sign."""
    x = {s.partition(":")[0] for s in a.about.scope} - {"order"}
    y = {s.partition(":")[0] for s in b.about.scope} - {"order"}
    if x == y:
        return "same" if x else "unstated"
    if {"each", "total"} <= x ^ y and (("each" in x) != ("each" in y)):
        return "different"
    if ("ever" in x) != ("ever" in y) or ("to_date" in x) != ("to_date" in y):
        return "partly"
    return "partly" if x and y and not x & y else "unstated"


def _reference(a: Claim, b: Claim) -> str:
    x, y = a.about.reference, b.about.reference
    if not x or not y:
        return "unstated"
    from rapidfuzz import fuzz

    return "same" if fuzz.token_set_ratio(x, y) >= 85 else "different"


def _role(x: str, y: str) -> str:
    if x == y:
        return "same"
    soft = {"reported", "actual", "limit"}
    return "unstated" if {x, y} <= soft else "different"


def _same_or(x: str, y: str) -> str:
    if not x or not y:
        return "unstated"
    return "same" if x == y else "different"
