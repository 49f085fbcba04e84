"""What an article's own words leave no doubt of: what befell what is counted, who did what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.model import Claim, Interval, Role
from factcheck.reckoning.around import around
from factcheck.vocabulary import vocabulary, word_set

_REACH = 34  # characters of the article's own words on each side of the value
_LONGEST_OBJECT = 5  # words of "took the oath" behind the verb
_LY = r"(?:\w+ly )?"
_BE = r"(?:is|are|was|were|be|been|being|has been|have been|had been)"


def participle(claim: Claim) -> str:
    """What befell what is counted, where the verb stands right before it or behind it in the passive voice."""
    event = claim.about.event
    if not event or event in vocabulary("wording")["idle"] or " " in event:
        return ""
    before, after = _around(claim)
    past = vocabulary("wording")["participles"].get(event) or _regular(event)
    behind = re.match(rf"\s*(?:{_BE} )?{_LY}{re.escape(past)}\b", after)
    if behind and _BE_BEFORE.match(after):
        return past
    last = before.split()[-1].lower() if before.split() else ""
    governs = last in (event, f"{event}s", f"{event}es", past, f"{event}ing", f"{event.rstrip('e')}ing")
    return past if governs or _past_forms().get(last) == event else ""


_BE_BEFORE = re.compile(rf"\s*{_BE} ")


def travelled(claim: Claim) -> str:
    """ "fallen" of "fell 15 feet"."""
    before, _ = _around(claim)
    last = before.split()[-1].lower() if before.split() else ""
    event = claim.about.event
    if not isinstance(claim.value, Interval) or claim.value.dimension != "length":
        return ""
    if event not in vocabulary("wording")["travelled"] or not (
        last[:2] == event[:2] or _past_forms().get(last) == event
    ):
        return ""
    return str(vocabulary("wording")["participles"].get(event) or _regular(event))


def attribute(claim: Claim) -> str:
    """What a value is of, with the modifiers that stand right before it: "net interest margin"."""
    noun = claim.about.noun
    if noun not in vocabulary("bearers")["attributes"] or noun in vocabulary("wording")["no_attributes"]:
        return ""
    if noun in ("share", "stock"):
        return "share price"
    words = re.escape(noun)
    found = re.search(rf"((?:[a-z][a-z-]* )*){words}(?:s|es)?\b", claim.sentence.text)
    if not found:
        return noun
    told = found[1].split()
    kept: list[str] = []
    for word in reversed(told):
        if not set(word.split("-")) & set(claim.about.modifiers):
            break
        kept.insert(0, word)
    return " ".join([*kept, found[0].split()[-1]])


def happened(claim: Claim) -> str:
    """Who did it, in the article's words: "Dresh conceded", "the ferry capsized"; "" where they do not stand so."""
    about, idle = claim.about, word_set("wording", "told_of_nobody")
    for agent in about.agents if about.event else ():
        told = re.search(rf"(\b[Tt]he )?\b{re.escape(agent)} ({_LY}\w+)", claim.sentence.text)
        verb = told[2].split()[-1].lower() if told else ""
        if told is None or about.event in idle or not _is_past(verb, about.event):
            continue
        done = _object(claim, told.end())
        if done is None or claim.sentence.role is Role.HEADLINE:
            continue
        if agent.split()[-1].islower() and told[1]:
            return f"the {agent} {told[2]}{done}"
        opening = told.start() == 0 and " " not in agent  # "Things turned": no name, though it has a capital
        if not agent.split()[0].islower() and agent[0].isupper() and not opening and not agent.split()[-1].islower():
            return f"{agent} {told[2]}{done}"
    return ""


def _object(claim: Claim, start: int) -> str | None:
    """What stands between a verb and what is told of its time or place: " the oath"; None where that is long."""
    rest = claim.sentence.text[start : max(claim.start - claim.sentence.start, start)] or claim.sentence.text[start:]
    words = re.split(r"[,.;:!?“”\"()\[\]–—-]\s|[,.;:!?“”\"()]", rest)[0].split()
    stop = next((i for i, word in enumerate(words) if word.lower() in word_set("wording", "adjuncts")), len(words))
    passive = words[stop : stop + 1] == ["by"]  # "the overhaul signed by the president" signs nothing
    unfit = passive or stop > _LONGEST_OBJECT or any(c.isdigit() for word in words[:stop] for c in word)
    return None if unfit else "".join(f" {word}" for word in words[:stop])


def beside(claim: Claim) -> bool:
    """Whether a value's noun stands right behind it: "22 tonnes of rice", "8ft waves"."""
    noun = re.escape(claim.about.noun)
    _, after = _around(claim)
    return bool(noun) and re.match(rf"[ -](?:of )?(?:the |a )?{noun}", after, re.I) is not None


def in_context(claims: Sequence[Claim]) -> str:
    """The article's own words around the value of the claim that stands in the plainest sentence."""
    best = min(claims, key=lambda c: (c.value != claims[0].value, len(c.sentence.text), int(c.id[1:])))
    before, after = _around(best)
    left, right = re.split(r"[.;:!?]\s|[“”\"()]", before)[-1], re.split(r"[.;:!?](?:\s|$)|[“”\"()]", after)[0]
    if not (left + right).strip(" ,"):  # all of it stands in brackets
        left, right = before, after
    head = left if len(left) <= _REACH else left[-_REACH:].partition(" ")[2]
    tail = right if len(right) <= _REACH else right[:_REACH].rpartition(" ")[0]
    words = re.sub(r"\s+", " ", f"{head}{best.quote}{tail}").strip(" ,-–—")
    cut = len(left) > _REACH or bool(before[: len(before) - len(left)].strip())
    return f"“{'… ' if cut and head != left else ''}{words}{' …' if tail != right else ''}”"


# ---------------------------------------------------------------- words


def _around(claim: Claim) -> tuple[str, str]:
    """The sentence before a claim's words and after them, on one line."""
    before, after = (re.sub(r"\s+", " ", part) for part in around(claim))
    return before, after


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if re.search(r"[^aeiou]y$", verb) else f"{verb}ed"


def _past_forms() -> dict[str, str]:
    forms: dict[str, str] = vocabulary("synonyms")["irregular"]
    return forms


def _is_past(word: str, event: str) -> bool:
    return word == _regular(event) or (_past_forms().get(word) == event and word.endswith(_FINITE) is False)


_FINITE = ("own", "ven", "oken", "isen", "unk", "egun", "osen", "aken")  # "was shaken": no past tense of its own


def bears(name: str) -> bool:
    return not any(c.isdigit() for c in name) and name.capitalize() not in _demonyms() and name not in ("who", "one")


@cache
def _demonyms() -> frozenset[str]:
    table: dict[str, list[str]] = vocabulary("regions")["demonyms"]
    return frozenset(
        word for each in (*table, *(name for names in table.values() for name in names)) for word in each.split()
    )


def extent(noun: str, claims: Sequence[Claim]) -> str:
    words = vocabulary("wording")
    if any(isinstance(c.value, Interval) and c.value.unit == "inch" for c in claims):
        return "size"  # "a 13-inch model"
    for label, key in (("height", "tall"), ("width", "wide"), ("depth", "deep")):
        if noun in words[key]:
            return label
    return "length"
