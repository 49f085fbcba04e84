"""Phrases that hold a proper name: "British climber Ana Lucero", "the new Corvo Air", "Bitcoin prices"."""

from __future__ import annotations

from factcheck.extract.described import descriptions, variant_of
from factcheck.extract.entities import PEOPLE, Sort, is_firm, is_nation
from factcheck.extract.parser import Doc, Token, lemma
from factcheck.extract.reference import given_names
from factcheck.extract.roster import Roster, is_title
from factcheck.extract.runs import Run, tag
from factcheck.extract.tree import text_between, words
from factcheck.extract.variants import borne, variant

_OLDEST = 115
_NAMES = ("NNP", "NNPS")


def is_named(doc: Doc, run: Run) -> bool:
    """Whether a phrase ends in a name; "the Dutchman", "the Swedes", "RAM" are none."""
    if run.name != run.head:
        return run.name < run.head
    word = doc[run.head].lower_
    return not (
        is_nation(word) or is_nation(word.removesuffix("s")) or word in borne("persons") or word in borne("attributes")
    )


def named(roster: Roster, run: Run) -> None:
    """Read a phrase that ends in a name."""
    doc = roster.doc
    if roster.titled and not any(i in roster.told.persons for i in range(run.name, run.head + 1)):
        return
    start = _person_start(roster, run.name, run.head)
    described = variant(run.text) if start is None else ()
    product = any(not d.endswith("b") for d in described) or _shown(doc, run)
    end = run.head + 1 if start is not None else _whole(doc, run)
    number = _entity(roster, run.name if start is None else start, end, product)
    if number is None:
        return
    if start is not None:
        roster.describe(number, (*descriptions(roster, run, start), *_aged(doc, run)))
    elif described and roster.entities[number].sort is Sort.PRODUCT:
        number = variant_of(roster, described, number)
        if number is None:
            return
        roster.at.update(dict.fromkeys(range(run.first, run.last), number))
    roster.stand(run.first, run.last, number)
    roster.seen(number, doc[run.head])


def in_front(roster: Roster, run: Run, owned: bool) -> int | None:
    """Who is named in front of a common noun: "Bitcoin prices", "the Corvo line", "Apex executives"."""
    first, end = _front(roster.doc, run)
    noun = lemma(roster.doc[run.head])
    if first == end:
        number = _priced(roster, run, noun)
    elif roster.titled:
        return None
    else:
        number = _entity(roster, first, end, product=noun in borne("line_nouns"))
        if number is not None:
            roster.seen(number, roster.doc[end - 1])
    has = number is not None and (noun in borne("attributes") or roster.entities[number].sort is Sort.BODY)
    if number is not None and has and not owned:
        roster.owners[run.head] = number
    return number


def _entity(roster: Roster, start: int, end: int, product: bool) -> int | None:
    """The entity of a name; a new one where nobody has it yet, none where two do."""
    doc = roster.doc
    while end - start > 1 and doc[start].lower_ in borne("fresh"):
        start, product = start + 1, True  # "the Next Generation Corvo Pro"
    text, last = text_between(doc, start, end), doc[end - 1]
    person = _person_start(roster, start, end - 1) is not None
    if text[:-1] in roster.called or (last.tag_ in ("NNPS", "NNS") and product):
        text = text.removesuffix("s")  # "the new Corvo Airs"
    if not person and (is_title(last) or not text[0].isupper() or len(text) < 2 or last.text[0].isdigit()):
        return None
    known = roster.called.get(text, roster.called.get(text.lower()))
    if known == -1:
        return None
    number = roster.final(known) if known is not None else _new(roster, text, last, person, product)
    if number is None:
        return None
    held = roster.entities[number].sort
    if product and (held is Sort.THING or (held is Sort.BODY and not is_firm(text))):
        roster.change(number, Sort.PRODUCT)
    roster.call(number, text)
    roster.at.update(dict.fromkeys(range(start, end), number))
    return number


def _new(roster: Roster, text: str, last: Token, person: bool, product: bool) -> int | None:
    """Somebody not called so before: known by a part of the name, or new."""
    sort = _sort(roster, text, last, person, product)
    shorter = _shorter(roster, text, sort)
    return roster.new(sort) if shorter is None else shorter


def _sort(roster: Roster, text: str, head: Token, person: bool, product: bool) -> Sort:
    if person:
        return Sort.PERSON
    if head.i in roster.told.places:
        return Sort.PLACE
    decides = head.dep_ == "nsubj" and lemma(head.head) in words("decisions")
    if is_firm(text) or (decides and not product):
        return Sort.BODY
    return Sort.PRODUCT if product else Sort.THING


def _shorter(roster: Roster, text: str, sort: Sort) -> int | None:
    """Who was only called by a part of this name so far: "Hiller ... Yvonne Hiller", "Apex ... Apex Corp."."""
    parts = text.split(" ")
    if len(parts) < 2 or sort not in (Sort.PERSON, Sort.BODY):
        return None
    number = roster.final(roster.called.get(parts[-1] if sort is Sort.PERSON else " ".join(parts[:-1]), -1))
    if number < 0 or roster.entities[number].sort not in (sort, Sort.THING):
        return None
    if sort is Sort.PERSON and any(" " in name for name in roster.entities[number].names):
        return None
    roster.change(number, sort)
    return number


def _person_start(roster: Roster, first: int, head: int) -> int | None:
    """Where a person's name begins in a run of capitals; None where it is no person's."""
    doc = roster.doc
    for i in range(first, head + 1):
        if i in roster.told.persons or (i < head and doc[i].text in given_names()):
            return i
    held = roster.called.get(doc[head].text, -1)
    alone = all(is_title(doc[i]) for i in range(first, head))
    return head if alone and held >= 0 and roster.entities[roster.final(held)].sort in PEOPLE else None


def _whole(doc: Doc, run: Run) -> int:
    """Where a name ends that goes on behind its "of": "Bank of America"."""
    at = run.head + 1
    single = run.name == run.head and doc[run.head].lower_ in words("bodies") | borne("bodies_again")
    if not single or at + 1 >= len(doc) or doc[at].lower_ != "of":
        return at
    end = at + 1
    while end < len(doc) and doc[end].tag_ in ("NNP", "NNPS"):
        end += 1
    return end if end > at + 1 else at


def _shown(doc: Doc, run: Run) -> bool:
    """Whether a name is a product's: "unveiled the Corvo Air", "the new Corvo Air"."""
    head = doc[run.head]
    if head.dep_ in ("dobj", "nsubjpass") and lemma(head.head) in borne("showing"):
        return True
    return any(t.lower_ in borne("fresh") for t in doc[run.first : run.name])


def _aged(doc: Doc, run: Run) -> tuple[str, ...]:
    """The age behind a name: "Ana Lucero, 36, ..."."""
    at = run.head + 1
    if at + 1 >= len(doc) or doc[at].text not in (",", "(") or not doc[at + 1].text.isdecimal():
        return ()
    ends = at + 2 >= len(doc) or doc[at + 2].tag_ in (",", ".", "-RRB-")
    return (f"{doc[at + 1].text}-year-old",) if ends and int(doc[at + 1].text) <= _OLDEST else ()


def _front(doc: Doc, run: Run) -> tuple[int, int]:
    """Where a name in front of a common noun begins and ends: the Bitcoin of "Bitcoin prices"."""
    first = run.first
    while first < run.head and not (tag(doc[first]) in _NAMES and doc[first].text[0].isalpha()):
        first += 1
    end = first
    while end < run.head and tag(doc[end]) in _NAMES:
        end += 1
    return first, end


def _priced(roster: Roster, run: Run, noun: str) -> int | None:
    """ "bitcoin prices", "the bitcoin price": what is priced, though no capital tells a name."""
    token = roster.doc[run.head - 1] if run.head > run.first else None
    if token is None or noun not in borne("priced") or not token.is_alpha:
        return None
    held = roster.called.get(token.text, roster.called.get(token.lower_))
    if held is not None:
        return roster.final(held) if held >= 0 else None
    if token.tag_ != "NN" or token.lower_ in borne("attributes"):
        return None
    number = roster.new(Sort.THING)
    if number is not None:
        roster.called[token.lower_] = number
        roster.describe(number, (token.lower_,))
    return number
