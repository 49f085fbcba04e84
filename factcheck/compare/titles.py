"""A comparison's title: a short noun phrase in an editor's words, or, where none is sure, the article's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.called import listing, source
from factcheck.compare.told import attribute, bears, beside, extent, happened, in_context, participle, travelled
from factcheck.compare.wording import counted, day, show
from factcheck.model import Claim, Comparison, Interval, Name
from factcheck.vocabulary import vocabulary


def title(claims: Sequence[Claim]) -> str:
    """What a comparison is about: "Excavators sent", "Age of Robert Buckley", else the words around the value."""
    maker = _MAKERS.get(claims[0].kind)
    return (maker(claims) if maker else "") or in_context(claims)


_LONGEST_VALUE = 40
_HALF = 2  # what names a comparison must be said by one claim in two
_NOBODY = ("i", "we", "you", "he", "she", "they", "it", "someone", "somebody", "one", "who", "others")
_CHILDREN = {"child": "children", "grandchild": "grandchildren"}
_PEOPLE = ("people", "person", "man", "woman", "child")
# ---------------------------------------------------------------- one kind each


def _person(claims: Sequence[Claim]) -> str:
    """The fullest name."""
    names = [c.value.name for c in claims if isinstance(c.value, Name)]
    return max(names, key=lambda name: (len(name.split()), names.count(name)), default="")


def _quote(claims: Sequence[Claim]) -> str:
    speaker = _commonest(c.attributed_to for c in claims if (c.attributed_to or "").lower() not in _NOBODY)
    return f"Words of {source(speaker)}" if speaker else "Words quoted"


def _count(claims: Sequence[Claim]) -> str:
    """ "Excavators sent": the commonest noun, with what befell them where the words leave no doubt."""
    if _commonest(c.about.noun for c in claims) in _CHILDREN and all(c.about.whose for c in claims):
        name, _ = _bearer(claims)
        return f"{_CHILDREN[claims[0].about.noun]} of {name}" if name else ""
    named = [
        (c, noun.removeprefix("other "))
        for c in claims
        if (noun := counted(c)) and (noun.endswith("s") or c.about.noun in _PEOPLE)
    ]
    noun = _commonest(noun.lower() if noun.islower() else noun for _, noun in named)
    if not noun:
        return ""
    befell = _commonest(participle(c) for c, own in named if own.lower() == noun.lower())
    if befell:
        return f"{noun} {befell}"
    return f"number of {noun}" if noun != "people" else ""  # "people" alone says nothing


def _amount(claims: Sequence[Claim]) -> str:
    """ "Net interest margin", "Fall in revenue", "Weight of the gorilla", "Distance fallen"."""
    told = [attribute(c) for c in claims]
    said = _commonest(told)
    if said and told.count(said) * _HALF >= len(claims):
        moved = Counter(c.about.change for c in claims if c.kind == "share" and c.about.change)
        way = {"up": "rise in ", "down": "fall in "}.get(moved.most_common(1)[0][0], "") if moved else ""
        name, times = _bearer(claims)
        return f"{way}{said}{f' of {name}' if times * 2 > len(claims) else ''}"
    if moved_by := _commonest(travelled(c) for c in claims):
        return f"distance {moved_by}"
    if claims[0].kind == "money" and (befell := _commonest(participle(c) for c in claims)):
        return f"amount {befell}"
    noun = _commonest(c.about.noun for c in claims if beside(c))
    dimension = next((c.value.dimension for c in claims if isinstance(c.value, Interval)), "")
    label = extent(noun, claims) if dimension == "length" else vocabulary("wording")["dimensions"].get(dimension, "")
    return f"{label} of the {noun}" if noun and label and dimension not in ("money", "share") else ""


def _duration(claims: Sequence[Claim]) -> str:
    if _commonest(c.about.noun for c in claims) != "age":
        noun = _commonest(c.about.noun for c in claims if beside(c))
        return f"length of the {noun}" if noun else ""
    name, _ = _bearer(claims)
    return f"age of {name}" if name else "age"


def _moment(claims: Sequence[Claim]) -> str:
    """ "When Dresh conceded", "Time of the explosion"; "Where the ferry capsized"."""
    kind = claims[0].kind
    if done := _commonest(happened(c) for c in claims):
        return f"{'where' if kind == 'place' else 'when'} {done}"
    nouns: dict[str, str] = vocabulary("wording")["events"]
    event, times = Counter(nouns.get(c.about.event, "") for c in claims).most_common(1)[0]
    label = {"place": "place", "clock": "time", "date": "day"}[kind]
    return f"{label} of the {event}" if event and times * 2 > len(claims) else ""


def _of_noun(claims: Sequence[Claim]) -> str:
    """ "Nationality of the woman"."""
    noun = _commonest(c.about.noun for c in claims)
    name, _ = _bearer(claims)
    return " of ".join(filter(None, (noun, name))) if noun else ""


_MAKERS: dict[str, Callable[[Sequence[Claim]], str]] = {
    "person": _person,
    "quote": _quote,
    "count": _count,
    "measure": _amount,
    "money": _amount,
    "share": _amount,
    "duration": _duration,
    "clock": _moment,
    "date": _moment,
    "place": _moment,
    "origin": _of_noun,
}


def distinct(comparisons: Sequence[Comparison], claims: Mapping[str, Claim]) -> list[Comparison]:
    """The comparisons, those of one title told apart: "People killed (1996)", "People killed (17, 23 and 31)"."""
    many = Counter(c.about for c in comparisons)
    dated = {c.id: _year(tuple(claims[key] for key in c.claims)) for c in comparisons}
    told: Counter[tuple[str, str]] = Counter((c.about, dated[c.id]) for c in comparisons)
    found = []
    for c in comparisons:
        year = dated[c.id]
        apart = year if year and told[c.about, year] == 1 else _values([claims[key] for key in _telling_first(c)])
        found.append(replace(c, about=f"{c.about} ({apart})") if many[c.about] > 1 and apart else c)
    return found


def _telling_first(comparison: Comparison) -> list[str]:
    """The claims, those of the surest pair that bears the verdict in front."""
    bearing = [p for p in comparison.pairs if p.judgement.verdict is comparison.verdict]
    first = max(bearing, key=lambda p: p.weight, default=None)
    return sorted(comparison.claims, key=lambda key: first is None or key not in (first.a, first.b))


def _year(claims: Sequence[Claim]) -> str:
    """The year that all claims are of whose time is told, where it is another than the story's own."""
    years = {day(c.when)[-4:] for c in claims if c.when is not None and c.kind not in ("date", "clock")}
    return years.pop() if len(years) == 1 and all(c.when is not None for c in claims) else ""


def _values(claims: Sequence[Claim]) -> str:
    said = list(dict.fromkeys(re.split(r" \(|, ", show(c))[0] for c in claims))  # "11:43 a.m.", not its zone and day
    short = [value for value in said if len(value) <= _LONGEST_VALUE]
    if not short:
        return ""
    return f"{', '.join(short[:2])} …" if len(said) > 2 else listing(short)


def _bearer(claims: Sequence[Claim]) -> tuple[str, int]:
    """Of whom or what most of the claims are, and of how many of them: "Robert Buckley", "the gorilla"."""
    values = {c.value.name.lower() for c in claims if isinstance(c.value, Name)}
    told = Counter(n for c in claims for n in dict.fromkeys(c.about.whose) if bears(n) and n not in values)
    if not told:
        return "", 0
    most = max(told.values())
    best = max((n for n, times in told.items() if times == most), key=lambda n: (not n.islower(), len(n)))
    return (f"the {best}" if best.islower() else best), most


def _commonest(words: Iterable[str | None]) -> str:
    """The commonest word, the first of those told equally often; "" where there is none."""
    told = Counter(filter(None, words))
    return max(told, key=lambda word: told[word]) if told else ""
