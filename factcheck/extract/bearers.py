"""Of whom or what a value is: its owner, its subject, or the one to whom its event happens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.extract.attribution import is_reporting
from factcheck.extract.doers import subject
from factcheck.extract.entities import PEOPLE, Cast, Sort, sort_of
from factcheck.extract.parser import Token, lemma
from factcheck.extract.phrases import Phrase
from factcheck.extract.tree import antecedent_noun, child, name_of, object_of, words
from factcheck.extract.variants import borne
from factcheck.kinds.children import offspring
from factcheck.model import Claim, Mention

_TIMES = ("date", "clock")
_TOLD = ("age", "rank")
_AT_HAND = ("with", "of", "on", "for", "in", "to", "into")
_LENGTHS = (
    *("m", "metre", "meter", "foot", "ft", "feet", "inch", "km", "mile", "yard"),
    *("pound", "lb", "kg", "acre", "hectare"),
)
_NEVER = ("quote", "person", "place")


def bearer(found: Phrase, mention: Mention, cast: Cast) -> int | None:
    """The entity that a value is of; None where nothing tells it for certain."""
    if mention.kind in _NEVER:
        return None
    if mention.noun == "age":
        return _at(found.noun, cast) if found.noun is not None else _within(found, cast)
    if mention.noun in offspring():
        return _parent(found, cast)
    if mention.kind == "event":
        happening = next((t for t in found.doc[found.first : found.last] if t.tag_.startswith("VB")), None)
        told = _undergoer(happening, cast) if happening is not None else iter(())
        return next((number for number in told if number is not None), None)
    steps = _of_event if mention.kind in _TIMES else _of_count if mention.kind == "count" else _of_measure
    return next((number for number in steps(found, cast) if number is not None), None)


def _parent(found: Phrase, cast: Cast) -> int | None:
    """ "Horton, the mother of 12", "dad-of-four Trevor Hale"."""
    before = (t for t in reversed(found.doc[max(0, found.first - 4) : found.first]) if t.text not in ("of", "-"))
    parent = next(before, None)
    if parent is None:
        return None
    joined = found.doc[parent.i + 1].text == "-"
    name = next((t for t in found.doc[found.last : found.last + 4] if t.tag_ == "NNP"), None) if joined else None
    number = _at(_last_of(name), cast) if name is not None else None
    return number if number is not None else _at(parent, cast)


def _last_of(name: Token) -> Token:
    """The surname of a first name: the parser heads names by it."""
    return name.head if name.dep_ == "compound" and name.head.tag_ == "NNP" else name


def numbered(number: int | None) -> tuple[str, ...]:
    """A bearer's number where his names will stand."""
    return () if number is None else (str(number),)


def worded(found: Phrase, mention: Mention) -> tuple[str, ...]:
    """The name that an age stands beside, where it is not known which of two bears it: "Mendes, 48,"."""
    by_name = mention.noun == "age" and found.noun is not None and found.noun.tag_.startswith("NNP")
    return (name_of(found.noun),) if by_name and found.noun is not None else ()


def named(claim: Claim, cast: Cast) -> Claim:
    """A claim whose bearer has all the names that its article gives him; an age is not of one so old."""
    if not claim.about.whose or not claim.about.whose[0].isdigit():
        return claim
    whose = cast.whose(int(claim.about.whose[0]))
    if claim.about.noun == "age":
        whose = tuple(name for name in whose if not name.endswith("-year-old"))
    return replace(claim, about=replace(claim.about, whose=whose))


def _at(token: Token | None, cast: Cast) -> int | None:
    number = cast.at.get(token.i) if token is not None else None
    return cast.final(number) if number is not None else None


def _within(found: Phrase, cast: Cast) -> int | None:
    return next((_at(t, cast) for t in found.doc[found.first : found.last] if t.i in cast.at), None)


def _of_measure(found: Phrase, cast: Cast) -> Iterator[int | None]:
    """Sums, measures, shares: "$1,099 for the base version", "Apex's revenue of $8bn", "the tiger weighed 400 lb"."""
    yield _beside(found, cast)
    yield _attached(found, cast)
    noun = found.noun
    if noun is not None:
        if noun.i < found.first or _possessed(noun):
            yield _owner(noun, cast)
        if noun.i < found.first:
            yield _at(noun, cast)
    if not _of_thing(found):
        yield from _of_verb(found, cast)


def _of_thing(found: Phrase) -> bool:
    """ "fell down a 40m dry well": the length is the well's; "has a 15-inch display" tells of who has it."""
    if found.noun is not None and lemma(found.noun) in borne("attributes"):
        return False
    described = found.first > 0 and found.doc[found.first - 1].tag_ == "DT"
    return described and any(t.lower_ in _LENGTHS for t in found.doc[found.first : found.last])


def _of_count(found: Phrase, cast: Cast) -> Iterator[int | None]:
    """Counts: whose they are ("Germany's 850 soldiers"), or who has or does them; the counted bear no name."""
    noun = found.noun
    if noun is not None and (_possessed(noun) or _sort(cast.owners.get(noun.i), cast) is Sort.BODY):
        yield _owner(noun, cast)
    verb = found.verb
    if verb is None or lemma(verb) in words("befalls") or _says(verb, found):
        return
    doer = subject(verb)
    if doer is None or doer == noun or doer.i in range(found.first, found.last) or found.top == doer:
        return
    if noun is not None and noun.dep_ == "conj" and (noun.head == doer or noun in doer.subtree):
        return  # "Lucero and two other women"
    if child(verb, "dative") is not None or not _near(found, verb):
        return  # "gave the boy two coins", "charged with the murder of two women"
    if lemma(doer) not in borne("nobodies"):
        yield _at(doer, cast)


def _of_event(found: Phrase, cast: Cast) -> Iterator[int | None]:
    """Dates and clock times: of him who died, of what was unveiled."""
    verb = found.verb
    noun = found.top.head.head if found.top.dep_ == "pobj" else found.top.head
    if noun.tag_.startswith("NN") and noun.i < found.first:
        yield _owner(noun, cast)  # "Rait's death on Friday"
        return
    if verb is None or (is_reporting(verb) and child(verb, "nsubjpass") is None):
        return
    yield from _undergoer(verb, cast)


def _beside(found: Phrase, cast: Cast) -> int | None:
    """ "$949 for the base 12-inch version", "5 hours in the smaller model": what stands right behind."""
    doc, at = found.doc, found.last
    if at < len(doc) and doc[at].text in ("(", ")"):  # "2.4 pounds (1.1 kg) for the smaller model"
        at = next((t.i for t in doc[at : at + 8] if t.text == ")"), at) + 1
    if found.noun is not None and found.last <= found.noun.i < found.last + 4:
        at = found.noun.i + 1
    if at >= len(doc) or doc[at].lower_ not in ("for", "in", "on", "with"):
        return None
    number = next((n for i in range(at + 1, min(at + 8, len(doc))) if (n := cast.at.get(i)) is not None), None)
    if number is None:
        return None
    entity = cast.entities[cast.final(number)]
    between = doc[at + 1 : min(i for i, n in cast.at.items() if n == number and i > at)]
    if any(t.tag_.startswith(("VB", "NN", "CD", "IN", ",")) for t in between):
        return None
    kinds = (Sort.VARIANT, Sort.PRODUCT) if doc[at].lower_ != "for" else (Sort.VARIANT, Sort.PRODUCT, Sort.THING)
    return entity.number if entity.sort in kinds else None


def _attached(found: Phrase, cast: Cast) -> int | None:
    """ "a $1,499 model", "the 450-pound gorilla": the noun that the value describes."""
    noun = found.noun
    number = _within(found, cast)
    if number is None and noun is not None and found.last <= noun.i <= found.last + 5 and not _material(found):
        number = _at(noun, cast)
    return number if _sort(number, cast) is not Sort.THING else None


def _near(found: Phrase, verb: Token) -> bool:
    """Whether a count is of its verb at first hand: "has 850 soldiers", "charged with two counts"."""
    for token in (found.noun, found.top):
        if token is None:
            continue
        through = token.dep_ == "nummod" or (token.dep_ == "pobj" and token.head.lower_ in _AT_HAND)
        if verb in (token.head, token.head.head if through else None):
            return True
    return False


def _possessed(noun: Token) -> bool:
    """ "its 850 soldiers", "Apex's sales": not "256GB flash storage", "US credit cards"."""
    return any(c.dep_ == "poss" for c in noun.lefts)


def _sort(number: int | None, cast: Cast) -> Sort | None:
    return cast.entities[cast.final(number)].sort if number is not None else None


def _material(found: Phrase) -> bool:
    """ "16GB of RAM": what follows is measured out, and has none of it."""
    return found.last < len(found.doc) and found.doc[found.last].lower_ == "of"


def _owner(noun: Token, cast: Cast) -> int | None:
    """ "its revenue", "Bitcoin's price", "the price of bitcoin"."""
    number = cast.owners.get(noun.i)
    if number is not None:
        return cast.final(number)
    if lemma(noun) in borne("attributes"):
        return _at(object_of(noun, "of", "for"), cast)
    return None


def _of_verb(found: Phrase, cast: Cast) -> Iterator[int | None]:
    verb = found.verb
    if verb is None:
        return
    if lemma(verb) in words("befalls"):
        yield from _undergoer(verb, cast)
        return
    doer = subject(verb)
    if doer is None or _says(verb, found):
        return
    if sort_of(lemma(doer)) not in PEOPLE and (lemma(doer) in borne("attributes") or doer.i in cast.owners):
        yield _owner(doer, cast)
        return
    if lemma(doer) not in borne("nobodies"):
        yield _at(doer, cast)


def _says(verb: Token, found: Phrase) -> bool:
    """Whether a verb's subject only tells of the value: "said it lost $5bn", but not "expects a hit of $5bn"."""
    return is_reporting(verb) and not any(c.dep_ == "dobj" and found.top in c.subtree for c in verb.children)


def _undergoer(verb: Token, cast: Cast) -> Iterator[int | None]:
    """To whom it happens: the object of "killed", the subject of "died"."""
    if verb.dep_ == "amod":
        yield _at(verb.head, cast)  # "the suspended employee"
        return
    passive = child(verb, "nsubjpass")
    if passive is not None:
        if not any(c.dep_ == "conj" for c in passive.rights):
            yield _whole(passive, cast)
        return
    if lemma(verb) in borne("befalls_object"):
        thing = child(verb, "dobj")
        if thing is not None:
            yield _whole(thing, cast)
            return
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN":
        yield _at(verb.head, cast)
        return
    doer = subject(verb)
    if doer is not None and lemma(doer) not in borne("nobodies"):
        yield _whole(doer, cast)


def _whole(noun: Token, cast: Cast) -> int | None:
    """The entity at a noun, or that of its owner: "Rait's body"."""
    bearer = antecedent_noun(noun)
    number = _at(bearer, cast)
    if number is None and bearer is not None and sort_of(lemma(bearer)) not in PEOPLE:
        return _owner(bearer, cast)
    return number
