"""What a value is for (a forecast, a limit, the previous record), and whether it tells of a change."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extract.aboard import aboard
from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import child, subject_of, words
from factcheck.vocabulary import vocabulary

_CHANGING = ("share", "money", "count")  # a man who fell 200 metres is no falling figure
_ARGUMENTS = ("npadvmod", "dobj", "advmod", "attr", "nummod", "quantmod", "pobj")
_AIMS = ("of", "for", "at", "to", "than")  # "a ransom of", "aims for", "targets growth to"
_POLLING = ("opinion", "exit", "tracking", "latest", "new", "recent", "online")
_PHRASE = 5  # tokens before a value in which a fixed phrase may stand: "down from", "licensed to carry"


@cache
def _roles(part: str) -> dict[str, str]:
    return {word: role for role, lists in vocabulary("scope")["roles"].items() for word in lists[part]}


@cache
def _prepositions() -> dict[str, str]:
    return dict(vocabulary("scope")["change_prepositions"])


def role(found: Phrase, kind: str) -> str:
    """What the value is for: actual, forecast, target, limit, capacity, record, previous, increment or aboard."""
    change = change_of(found, kind)
    if change:
        written = _written(found)
        if written:
            return _prepositions()[written]
        preposition = found.top.head if found.top.dep_ == "pobj" else None
        if preposition is None or preposition.head != found.verb:
            return "increment"
        return _prepositions().get(preposition.lower_, "actual")
    named = _named(found)
    if named:
        return named
    if kind == "share" and _of_poll(found):
        return "forecast"
    return "aboard" if kind == "count" and aboard(found) else _governed(found)


def _named(found: Phrase) -> str:
    """What the words beside a value say that it is for: "a capacity of 300", "licensed to carry 216"."""
    before = " ".join(t.lower_ for t in found.doc[max(0, found.first - _PHRASE) : found.first])
    phrase = next(
        (r for words_, r in _roles("words").items() if " " in words_ and f" {before}".endswith(f" {words_}")), None
    )
    if phrase is not None:
        return phrase
    beside = next((_roles("words")[word] for word in _beside(found) if word in _roles("words")), "")
    return beside if beside != "increment" else ""


def _governed(found: Phrase) -> str:
    """What the verb says that a value is for: "had expected Dornbach to post revenue of $6.3 billion"."""
    verb = found.verb
    for _ in range(3):
        if verb is None or not verb.tag_.startswith("VB"):
            break
        passive = any(c.dep_ == "auxpass" for c in verb.children)  # "is expected to" is a stance, not a forecast
        told = _roles("verbs").get(lemma(verb), "increment")
        meant = told != "target" or _aimed_at(verb, found.top)
        if not passive and meant and told != "increment" and not (told == "forecast" and _hopeful(verb)):
            return told
        verb = verb.head if verb.dep_ in ("xcomp", "ccomp") and verb.head != verb else None
    return "actual"


def _aimed_at(verb: Token, top: Token) -> bool:
    """Whether a value is what is aimed at: "demands $5m", but not "demands cuts in exchange for a $5m loan"."""
    at = top
    while at.head != verb and at.head != at and at.i != verb.i:
        if at.dep_ == "prep" and at.lower_ not in _AIMS:
            return False
        at = at.head
    return at.dep_ != "prep" or at.lower_ in _AIMS


def _of_poll(found: Phrase) -> bool:
    """ "The exit poll gave her 53 percent": no result."""
    verb = found.verb
    if any(_in_poll(c) for head in (verb, found.top, found.noun) if head is not None for c in head.children):
        return True
    subject = subject_of(verb) if verb is not None and lemma(verb) in words("foretelling_verbs") else None
    while subject is None and verb is not None and verb.dep_ in ("ccomp", "conj") and verb.head != verb:
        verb = verb.head
        subject = subject_of(verb) if lemma(verb) in words("foretelling_verbs") else None
    return subject is not None and lemma(subject) in words("polls")


def _in_poll(token: Token) -> bool:
    """ "stand at 34 percent in the Ipso poll", "in a survey"; but "won 52 percent in Sunday's poll" is the vote."""
    asked = child(token, "pobj") if token.dep_ == "prep" and token.lower_ in ("in", "by") else None
    if asked is None or lemma(asked) not in words("polls"):
        return False
    return lemma(asked) != "poll" or any(c.lower_ in _POLLING or c.dep_ == "compound" for c in asked.lefts)


def _written(found: Phrase) -> str:
    """The preposition right before a value, whatever the parser makes of it: "rose from $20 to $25"."""
    before = found.doc[found.first - 1].lower_ if found.first else ""
    return before if before in ("from", "to", "by") else ""


def _hopeful(verb: Token) -> bool:
    """ "The bank expects a hit of $5 billion" is its own stance; what analysts had expected is a forecast."""
    if lemma(verb) not in words("stance_verbs"):
        return False
    subject = subject_of(verb)
    return not (
        any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)
        or (subject is not None and lemma(subject) in words("forecasters"))
    )


def _beside(found: Phrase) -> Iterator[str]:
    """The noun, the words before it, and the noun that governs a bare number: "the [previous record] of 42"."""
    for noun in (found.noun, found.top):
        if noun is None:
            continue
        if not _inside(noun, found) and (noun.tag_ != "NNS" or noun.i < found.first):  # "12 targets" are counted
            yield lemma(noun)
        described = [c for c in noun.lefts if not found.first <= c.i < found.last]
        yield from (c.lower_ for c in described if c.i < found.first or c.lower_ != "former")  # "three former nurses"
        governor = noun.head.head if noun.dep_ == "pobj" else noun.head
        if governor not in (noun, found.noun) and not _inside(governor, found) and governor.tag_.startswith("NN"):
            yield lemma(governor)
            yield from (child.lower_ for child in governor.lefts)


def _inside(token: Token, found: Phrase) -> bool:
    """Whether a word is the value's own hedge: "a minimum of 27 years" is the term itself."""
    return bool(found.first <= token.i < found.last)


def change_of(found: Phrase, kind: str) -> str:
    """ "up" or "down" where the value tells of a rise or a fall: "rose 3 percent", "a 3 percent drop"."""
    if kind not in _CHANGING:
        return ""
    near: list[Token | None] = [found.noun]
    if found.top.dep_ in _ARGUMENTS:
        head = found.top.head
        near.append(head)
        if found.top.dep_ == "pobj" and head.lower_ in _prepositions():  # no "crashed on lap 48"
            near.append(head.head)
    if _written(found):
        near.append(found.verb)
    near = [token for token in near if token is None or not _gains_another(token, found)]
    for token in near:
        word = lemma(token) if token is not None else ""
        if kind == "money" and (word == "lose" or (word == "raise" and found.top.dep_ == "dobj")):
            continue  # "lost $500 million", "raised $2 million" are sums, no changes of one
        if word in words("rises") or word in words("falls"):
            return "up" if word in words("rises") else "down"
    return ""


def _gains_another(token: Token, found: Phrase) -> bool:
    """ "gained access to 209,000 cards": what is gained or lost is another thing than the value."""
    taken = child(token, "dobj") if lemma(token) in ("gain", "lose", "add") else None
    return taken is not None and taken not in (found.top, found.noun)
