"""Phrases without a name: "the 36-year-old", "a climber", "the company", "the base 13-inch model"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.entities import PEOPLE, Entity, Sort, agree, gender_of, is_called, is_nation, only, sort_of
from factcheck.extract.parser import lemma
from factcheck.extract.roster import Roster
from factcheck.extract.runs import Run
from factcheck.extract.tree import table, words
from factcheck.extract.variants import borne, is_variant_noun, variant

_ANEW = (
    "another",
    "other",
    "second",
    "third",
    "fourth",
    "fifth",
    "different",
    "fellow",
    "each",
    "every",
    "no",
    "any",
    "some",
)
_DEFINITE = ("the", "this", "that")
_POSSESSED = ("his", "her", "its", "their", "my", "our", "your")
_BEHIND = ("of", "who", "whose", "that", "from", "in", "with", "named")
_UNITS = ("year", "month", "week", "day")
_FAR = 2  # paragraphs over which a product carries to its variants


def described(roster: Roster, run: Run, owner: int | None) -> None:
    """Read a phrase that ends in a common noun; ``owner`` is who is named before it."""
    head = roster.doc[run.head]
    noun = lemma(head).lower()
    if roster.doc[run.last - 1].lower_ == "old":
        head = roster.doc[run.last - 1]
        number = _person(roster, run, "", Sort.PERSON)
    elif _is_variant(roster, run, noun, owner):
        descriptors = variant(run.text)
        number = variant_of(roster, descriptors, _line(roster, owner)) if descriptors else owner
    elif noun in roster.called and not run.determiner:
        number = roster.final(roster.called[noun])
    elif run.plural or noun in borne("attributes"):
        return
    else:
        number = _noun(roster, run, noun)
    if number is None or number < 0:
        return
    roster.stand(run.first, run.last, number)
    roster.at[run.head] = number
    roster.seen(number, head)


def variant_of(roster: Roster, descriptors: tuple[str, ...], line: int) -> int | None:
    """The variant of a product that has just these descriptors."""
    told = set(descriptors)
    for entity in roster.living(Sort.VARIANT):
        if set(entity.descriptions) == told and roster.final(entity.line) == line:
            return entity.number
    number = roster.new(Sort.VARIANT)
    if number is not None:
        roster.entities[number] = replace(roster.entities[number], descriptions=descriptors, line=line)
    return number


def descriptions(roster: Roster, run: Run, end: int) -> tuple[str, ...]:
    """The ages, nations and nouns of persons in a phrase up to the name in it."""
    found: list[str] = []
    ages = roster.told.ages
    for i in range(run.first, min(end, run.head + 1)):
        token = roster.doc[i]
        if i in ages:
            found.append(ages[i])
        elif is_nation(token.lower_):
            found.append(token.lower_)
        elif token.tag_ in ("NN", "NNP") and token.lower_ not in _UNITS:
            noun = token.lower_.rstrip(".") if token.tag_ == "NNP" else lemma(token)
            if i == run.head or sort_of(noun) in PEOPLE:
                found.append(noun)
    if run.head in ages:
        found.append(ages[run.head])
    return tuple(dict.fromkeys(found))


def _is_variant(roster: Roster, run: Run, noun: str, owner: int | None) -> bool:
    """ "the 13-inch", "the base model", "the 13-inch Corvo upgrade"."""
    if owner is None and not variant(run.text):
        return False
    bare = roster.doc[run.head].lower_ == "inch" and run.head == run.last - 1
    return bare or is_variant_noun(noun) or (owner is not None and noun in borne("line_nouns"))


def _line(roster: Roster, owner: int | None) -> int:
    """The product that a variant is of: its owner's, else the one spoken of last; -1 where two were."""
    if owner is not None and roster.entities[owner].sort in (Sort.PRODUCT, Sort.THING):
        return owner
    near = [e for e in roster.living(Sort.PRODUCT, Sort.VARIANT) if roster.paragraph - e.paragraph <= _FAR]
    latest = max((e.sentence for e in near), default=0)
    last = [e for e in near if e.sentence == latest]
    lines = {roster.final(e.line if e.sort is Sort.VARIANT else e.number) for e in _subjects(last)}
    return lines.pop() if len(lines) == 1 else -1


def _subjects(entities: list[Entity]) -> list[Entity]:
    return [e for e in entities if e.subject] or entities


def _noun(roster: Roster, run: Run, noun: str) -> int | None:
    sort = sort_of(noun)
    if sort in PEOPLE:
        return _person(roster, run, noun, sort)
    if run.determiner not in _DEFINITE:
        return None
    if sort is Sort.BODY:
        return _body(roster, run, noun)
    if noun in words("unveiled"):
        found = roster.foremost(roster.recent(Sort.PRODUCT, Sort.VARIANT))
        return found.number if found is not None else None
    return None


def _person(roster: Roster, run: Run, noun: str, sort: Sort) -> int | None:
    """ "a climber", "the victim", "the 36-year-old": somebody known, or somebody new; none where it may be two."""
    told = descriptions(roster, run, run.last)
    same = [
        e
        for e in roster.living(sort)
        if (noun in e.descriptions if noun else bool(e.ages & set(told))) and agree(e, "", told)
    ]
    if any(t.lower_ in _ANEW for t in roster.doc[run.first : run.head]):
        same, found = [], None
    elif run.determiner in _DEFINITE or run.determiner in _POSSESSED or run.owner >= 0:
        found = only(same) or roster.foremost(same)
        if found is None and (same or _elsewhere(roster, run, noun, sort, told)):
            found = None if same else _epithet(roster, sort, told)
            if found is None:
                return None
    else:
        found = only(e for e in same if e.headline or e.ages & set(told))
    number = found.number if found is not None else roster.new(sort)
    if number is None:
        return None
    roster.describe(number, told)
    if found is None or run.determiner:
        headline = roster.told.headline and not run.determiner
        roster.entities[number] = replace(roster.entities[number], headline=headline)
    return number


def _elsewhere(roster: Roster, run: Run, noun: str, sort: Sort, told: tuple[str, ...]) -> bool:
    """Whether a definite phrase may stand for somebody told in other words: "the victim", "the Dutchman"."""
    if run.determiner not in _DEFINITE or not _bare(roster, run):
        return False
    if noun and noun not in borne("anyone") and not _is_epithet(noun):
        return False
    if is_nation(noun) and only(roster.living(sort)) is None:
        return False  # "the German" may be anybody
    return any(agree(e, gender_of(told), told) for e in roster.recent(sort))


def _epithet(roster: Roster, sort: Sort, told: tuple[str, ...]) -> Entity | None:
    """Whom such a phrase stands for: the subject of this sentence or of those before, if it is but one."""
    silent = (e for e in roster.recent(sort) if e.acting and not e.speaker)
    return roster.foremost(e for e in silent if agree(e, gender_of(told), told))


def _is_epithet(noun: str) -> bool:
    """ "the Dutchman", "the teenager": words for somebody who is known by name."""
    return is_nation(noun) or noun.endswith("man") or table("definite_nouns").get(noun) == "person"


def _body(roster: Roster, run: Run, noun: str) -> int | None:
    """ "the company": the body spoken of, where there is no doubt which."""
    if not _bare(roster, run):
        return None
    named = [e for e in roster.living(Sort.BODY) if e.names and is_called(e, noun)]
    found = only(e for e in named if noun in e.descriptions) or roster.foremost(named) or only(named)
    if found is not None:
        roster.describe(found.number, (noun,))
    return found.number if found is not None else None


def _bare(roster: Roster, run: Run) -> bool:
    """Nothing behind says which one: not "the man who fell", not "the driver of the bus"."""
    if any(c.dep_ in ("relcl", "acl", "appos") for c in roster.doc[run.head].rights):
        return False
    after = roster.doc[run.last] if run.last < len(roster.doc) else None
    return after is None or after.lower_ not in _BEHIND or not run.first <= after.head.i < run.last
