"""Finding places in a sentence: a capitalised name after a preposition or a verb of motion, vouched for by the
gazetteer or by the noun that ends it. The capitals are found first; what stands before them is looked at after."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.kinds.folding import straighten
from factcheck.kinds.place_words import Trigger, is_hospital, level_of, trigger_before, trigger_words
from factcheck.kinds.sentence_words import CAPITAL, has_names, key_words, words_of
from factcheck.kinds.toponym import candidates
from factcheck.model import Mention, Name, Sentence
from factcheck.vocabulary import vocabulary, word_set

_LOOK_BACK = 400  # mentions in which a person of the same name is looked for
# A word of a name; its capital stands first, as the engine then skips to capitals.
_TOKEN = r"[A-Z](?:\.(?:[A-Z]\.)+|(?:(?<=[SMF])t|(?<=S)te)\. [A-Z]\w*|\w*(?:[-'’&]\w+)*)"
_NAME = rf"{_TOKEN}(?: (?:(?:of the|of|the|de|del|da|do|la|le|el|upon|on|&) )?{_TOKEN}){{0,6}}"
_RUN = re.compile(_NAME)
_NEXT = re.compile(rf",? (?:and|or|to) (?:the )?(?P<name>{_NAME})|, (?P<listed>{_NAME})(?=,| and| or)")
_STREET_PAIR = re.compile(rf"(?: and| &|,? at) (?P<name>{_NAME})")
_IN = re.compile(rf" (?:in|near|outside) (?:the )?(?P<name>{_NAME})")

_INDOORS = ("[Ii]n", "into", "[Ii]nside", "to", "[Oo]n", "[Aa]t", "from", "[Nn]ear", "[Oo]utside", "of")


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _trailing() -> re.Pattern[str]:
    """Lower-case words that belong to the name before them: "Sunan area", "Russia’s far east"."""
    nouns = _alternatives(vocabulary("locatives")["trailing"])
    end = r"[,.;:)]|$| (?:in|on|at|of|and|or|to|for|after|before|during|where|which|that|when|as|near|from|by|is|was)\b"
    side = r"(?:far )?(?:north|south|east|west)(?:east|west)?(?:ern)?(?: coast| region| border)?"
    return re.compile(
        rf"(?:(?<=[’']s)(?: {side}|(?: [a-z][\w-]+){{0,2}} (?:{nouns})(?={end}))|(?<![’']s) (?:{nouns}))(?![\w-])"
    )


@cache
def _tail() -> re.Pattern[str]:
    nouns = _alternatives(vocabulary("locatives")["trailing"])
    states = _alternatives(vocabulary("regions")["abbreviations"])
    return re.compile(rf", (?P<tail>{states}|(?:[A-Z]\.){{2,}}|{_NAME}(?: (?:{nouns})(?![\w-]))?)")


@cache
def _common() -> re.Pattern[str]:
    """Rooms, and venues with their town: "in a second-floor office", "at a zoo in Texas"."""
    words = vocabulary("locatives")
    modifier = r"(?:(?!(?:of|the|and|to|in|a|an|for|that|with|who|at|on|as|from|by)\b)[a-z][\w-]* ){0,3}?"
    # Begun at the blank, as the engine finds that fastest; what stands before it is looked back at.
    before = "|".join(rf"(?<=\b{word} )" for word in _INDOORS)
    return re.compile(
        rf" (?=(?:an?|the|his|her|its|their|one) )(?:{before})[a-z]+ "
        rf"(?P<name>{modifier}(?:(?P<room>{_alternatives(words['rooms'])})\b(?! (?:of|to)\b)"
        rf"(?P<floor> on the \w+ floor)?"
        rf"|(?P<venue>{_alternatives(words['venues'])}) (?:in|near|outside|on) (?:the )?(?P<town>{_NAME})))"
    )


def _words(name: str) -> frozenset[str]:
    return word_set("locatives", name)


@dataclass(frozen=True, slots=True)
class _Span:
    """A place in a sentence's text."""

    start: int
    end: int
    qualifier: str


def find(sentence: Sentence, found: Sequence[Mention]) -> list[Mention]:
    """The places in a sentence, none inside another and none inside a person's name."""
    text = sentence.text
    if text.isupper():
        return []
    spans = [*_common_places(text), *_named_places(text, found)]
    if not spans:
        return []
    taken = sorted(
        (m.start - sentence.start, m.end - sentence.start)
        for m in reversed(found[-40:])
        if m.kind in ("person", "date") and m.start < sentence.end and sentence.start < m.end
    )
    mentions: list[Mention] = []
    for span in spans:
        if not _is_free(taken, span):
            continue
        insort(taken, (span.start, span.end))
        start, end = span.start + sentence.start, span.end + sentence.start
        name = Name(" ".join(text[span.start : span.end].split()), span.qualifier)
        mentions.append(Mention("place", start, end, name, core=(start, end)))
    return sorted(mentions, key=lambda mention: mention.start)


def _is_free(taken: list[tuple[int, int]], span: _Span) -> bool:
    """True when none of the sorted spans meets this one."""
    i = bisect_left(taken, (span.start, span.end))
    return not (i > 0 and taken[i - 1][1] > span.start) and not (i < len(taken) and taken[i][0] < span.end)


def _surnames(found: Sequence[Mention]) -> frozenset[str]:
    """The last words of the persons named so far: "Jordan" is then no country."""
    people = (m.value.name for m in found[-_LOOK_BACK:] if m.kind == "person" and isinstance(m.value, Name))
    return frozenset(name.rpartition(" ")[2] for name in people)


@cache
def _common_words() -> frozenset[str]:
    """Words of which one stands in every text that holds a room or a venue."""
    return key_words((*vocabulary("locatives")["rooms"], *vocabulary("locatives")["venues"]))


def triggers() -> frozenset[str]:
    """Words of which one stands in every sentence with a place: a capital, or a room."""
    return _common_words() | {CAPITAL}


def _common_places(text: str) -> Iterable[_Span]:
    if words_of(text).isdisjoint(_common_words()):
        return
    for match in _common().finditer(text):
        town = _cut(match["town"] or "")
        if match["room"]:
            yield _Span(*match.span("name"), "room")
        elif town and candidates(town):
            end = match.start("town") + len(town)
            yield _Span(match.start("name"), _with_tail(text, match.start("town"), end), match["venue"])


def _named_places(text: str, found: Sequence[Mention]) -> Iterable[_Span]:
    if not has_names(text):
        return
    triggers = trigger_words()
    surnames: Collection[str] | None = None
    for run in _RUN.finditer(text):
        start, name = run.start(), run[0]
        first, _, rest = name.partition(" ")
        if rest and first.lower() in triggers:
            trigger: Trigger | None = Trigger(first.lower(), "", start + len(first) + 1)
            start, name = start + len(first) + 1, rest.removeprefix("the ")
            start += len(rest) - len(name)
        else:
            trigger = trigger_before(text, start)
        if trigger is None or not (name := _cut(name)):
            continue
        surnames = _surnames(found) if surnames is None else surnames
        if name not in surnames:
            yield from _places(text, max(start if trigger.start > start else trigger.start, 0), start, name, trigger)


def _cut(name: str) -> str:
    """The name up to the first word that cannot be in it: "Vladivostok Tuesday" -> "Vladivostok"."""
    words, never = name.split(" "), _words("never")
    for i, word in enumerate(words):
        if word in never or word + "." in never:
            words = words[:i]
            break
    while words and words[-1][:1].islower():
        words.pop()
    return " ".join(words)


def _qualifier(name: str, trigger: Trigger) -> str:
    """What sort of place a name is, or "" where nothing vouches for it."""
    found = candidates(name)
    level = level_of(name)
    if trigger.word in _words("weak"):
        strong = level in ("street", "island", "facility", "water", "mountain")
        return level if strong and not (found and found[0].kind in ("city", "country", "region")) else ""
    if found:
        return found[0].kind
    return "" if name.endswith(("'s", "’s")) else level or trigger.kind


def _places(text: str, start: int, bare: int, name: str, trigger: Trigger) -> Iterable[_Span]:
    """The place at ``bare``, with what belongs to it before and after, and others listed after it."""
    end = bare + len(name)
    whole = end
    if trailing := _trailing().match(text, end):
        whole = trailing.end()
    qualifier = _qualifier(text[start:whole], trigger) if whole > end else ""
    if qualifier:
        end = whole
    elif name.endswith(("’s", "'s")):
        return
    else:
        qualifier = _qualifier(text[start:end], trigger) or ("facility" if is_hospital(text, start) else "")
    if not qualifier:
        return
    known = bool(candidates(text[start:end]))
    yield _Span(start, _with_tail(text, start, end), qualifier)
    if known and trigger.word not in _words("weak"):
        yield from _listed(text, end)


def _with_tail(text: str, start: int, end: int) -> int:
    """The end of a place with its cross street, its state or its town."""
    name = text[start:end]
    if level_of(name) == "street" and (pair := _STREET_PAIR.match(text, end)) and level_of(pair["name"]) == "street":
        return pair.end()
    if (tail := _tail().match(text, end)) and _is_tail(name, _cut(tail["tail"])):
        return tail.start("tail") + len(_cut(tail["tail"]))
    if not candidates(name) and (town := _IN.match(text, end)) and candidates(_cut(town["name"])):
        return _with_tail(text, town.start("name"), town.start("name") + len(_cut(town["name"])))
    return end


def _is_tail(head: str, tail: str) -> bool:
    """True when what follows the comma says where the place lies."""
    if not tail or (tail.endswith(("’s", "'s")) and not level_of(tail)):
        return False
    found = candidates(tail)
    return bool(found) and (bool(candidates(f"{straighten(head)}, {tail}")) or not candidates(head))


def _listed(text: str, end: int) -> Iterable[_Span]:
    """Places listed after one: "in Seoul, Tokyo and Beijing"."""
    for _ in range(8):
        match = _NEXT.match(text, end)
        if match is None:
            return
        group = "name" if match["name"] else "listed"
        name = _cut(match[group])
        known = candidates(name) if name else ()
        if not known or name.endswith(("’s", "'s")):
            return
        end = match.start(group) + len(name)
        yield _Span(match.start(group), end, known[0].kind)


def known_places(text: str) -> list[tuple[int, int, str]]:
    """Every capitalised name that the gazetteer knows, whatever stands before it, as (start, end, name)."""
    found = []
    for run in _RUN.finditer(text):
        start, name = run.start(), _cut(run[0])
        while name and not candidates(name) and name.partition(" ")[0].lower() in trigger_words() | {"the"}:
            start += len(name.partition(" ")[0]) + 1
            name = name.partition(" ")[2]
        if name and candidates(name):
            end = start + len(name)
            end = _with_tail(text, start, end)
            found.append((start, end, text[start:end]))
    return found
