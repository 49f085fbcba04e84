"""Roles of persons in the text: "Foreign Minister" before a name, "Moldova's defense minister" after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.kinds.folding import straighten
from factcheck.vocabulary import word_set

_WORD = re.compile(r"[\w’'.&-]+")
_STOPS = frozenset(
    """the a an and or but that which who whose said says say told by as with to from of for at on in is was were are
    has had have when while after before including like than his her its their our my this according into over about
    against between under where because if then added""".split()  # noqa: SIM905
)
_LEADING = frozenset(
    """But And The A An So Yet Then Now When While As If Last After Before Meanwhile Also Witnesses""".split()  # noqa: SIM905
)
_COMPLEMENT = re.compile(
    r" (?:of|for|at|to|from|with|in) (?:the |a |an )?[^\s,.;:()]+(?: (?:(?:of|and|for) )?[^\s,.;:()]+){0,5}"
)
_ADVERBIAL = (" with ", " from ", " to ")  # "shielding her son with her body, Anna Reed fell" gives no role
_DETERMINER = re.compile(r"(?:\b[Tt]he|\b[Hh]is|\b[Hh]er|\b[Ii]ts|[’']s|s[’']|\b[Tt]heir|\b[Oo]ur) $")
_BREAKS = re.compile(r" (?:said|says|told|who|has|had|is|was|were|will|would|and|that|to|when|as|added|also|on)\b")
_PHRASE = re.compile(r",? ?(?:\(?\d{1,3}\)?, )?(?:who (?:is|was) )?(?P<phrase>[^,.;:()\n]{2,90})")


class Role(NamedTuple):
    """A role as worded, and where it begins (before a name) or ends (after it)."""

    words: str
    offset: int


def heads() -> frozenset[str]:
    """The nouns of roles, in lower case, with their plurals and short forms."""
    return word_set("titles", "heads")


def _is_head(word: str) -> bool:
    return word.lower().rstrip(".") in heads()


def split_title(run: str) -> tuple[str, str]:
    """A run of capitals as title and name: "Defense Minister Sergei Shoigu" -> "Defense Minister", "Sergei Shoigu"."""
    words = run.split(" ")
    for i in range(len(words) - 2, -1, -1):
        if _is_head(words[i]) and not words[i + 1].islower():
            title, name = words[: i + 1], words[i + 1 :]
            if name[0] in ("Jr.", "Sr.", "III", "II"):
                continue
            if words[i].lower().rstrip(".") in word_set("titles", "empty"):
                title = title[:-1] if len(title) > 1 and _is_head(title[-2]) else []
            return " ".join(title), " ".join(name)
    return "", run


def role_before(text: str, start: int) -> Role | None:
    """The role in lower case before a name: "zoo director | Alan Reyes", "the former CEO, | Richard Smith"."""
    comma = start > 1 and text.startswith(", ", start - 2)
    stop = start - 2 if comma else start - 1
    if stop <= 0 or (not comma and text[stop] != " "):
        return None
    window = max(0, stop - 90)
    if comma:  # nothing before another comma is of this role
        window = max(window, text.rfind(",", window, stop) + 1, text.rfind(";", window, stop) + 1)
    last = text[max(window, text.rfind(" ", window, stop) + 1) : stop]
    if not comma and (last.isalpha() or _WORD.fullmatch(last)) and not _is_head(last):
        return None
    spans = [(m.start() + window, m.end() + window, m[0]) for m in _WORD.finditer(text[window:stop])]
    if comma:
        return _apposed_before(text, spans, stop)
    if not spans or spans[-1][1] != stop or not _is_head(spans[-1][2]):
        return None
    return _role(text, _left(text, spans, len(spans) - 1), stop)


def _apposed_before(text: str, spans: list[tuple[int, int, str]], stop: int) -> Role | None:
    """A role and a comma: "the union's vice president, | Elias Vrettakos", with "of the union" after the noun."""
    for i in range(len(spans) - 1, max(-1, len(spans) - 9), -1):
        low, high, word = spans[i]
        if "," in text[high:stop] or ";" in text[high:stop]:
            return None
        if _is_head(word):
            rest = text[high:stop]
            if rest and (rest.startswith(_ADVERBIAL) or not _COMPLEMENT.fullmatch(rest)):
                return None
            first = _left(text, spans, i)
            determined = _DETERMINER.search(text[:first][-8:]) or "'s " in straighten(text[first:stop])
            return (
                _role(text, first, stop) if determined or first == 0 or i < len(spans) - 1 or high - low > 3 else None
            )
    return None


def _left(text: str, spans: list[tuple[int, int, str]], last: int) -> int:
    """Where a role begins whose noun is the word ``last``: adjectives and a coordinate office go with it."""
    first = last
    while first > 0 and last - first < 5:
        _, high, word = spans[first - 1]
        coordinate = word == "and" and first > 1 and _is_head(spans[first - 2][2])
        if text[high : spans[first][0]] != " " or (word.lower() in _STOPS and not coordinate) or word[:1].isdigit():
            break
        if word.endswith(("ed", "ing", "ly")) and word.islower() and not _is_head(word) and word != "retired":
            break
        first -= 1
    return spans[first][0]


def _role(text: str, start: int, stop: int) -> Role | None:
    words = " ".join(text[start:stop].split()).strip(" ,")
    empty = words.rpartition(" ")[2].lower().rstrip(".") in word_set("titles", "empty")
    return titled(words, start) if words and not empty else None


def titled(title: str, start: int) -> Role:
    """A title without the sentence's first words: "But Justice" -> "Justice"."""
    words = title.split(" ")
    while len(words) > 1 and words[0] in _LEADING:
        start += len(words.pop(0)) + 1
    return Role(" ".join(words), start)


def role_after(text: str, end: int) -> Role | None:
    """The role in apposition after a name: "Marta Oleanu|, Moldova's defense minister,"."""
    if not text.startswith((",", " ("), end):
        return None
    match = _PHRASE.match(text, end)
    if match is None:
        return None
    words = list(_WORD.finditer(text, match.start("phrase"), match.end("phrase")))[:9]
    for i, word in enumerate(words):
        if word[0].lower() in _STOPS and i > 0 and not (word[0] == "of" and words[i - 1][0] in ("one", "head")):
            return None
        if i == 0 and word[0].lower() in (
            "who",
            "whose",
            "and",
            "or",
            "said",
            "but",
            "in",
            "at",
            "of",
            "on",
            "to",
            "was",
            "is",
            "has",
        ):
            return None
        if _is_head(word[0]) and not (i + 1 < len(words) and _is_head(words[i + 1][0])):
            start, stop = match.start("phrase"), word.end()
            if word[0][:1].isupper() and i + 1 < len(words) and words[i + 1][0][:1].isupper():
                return None  # "Lloyd Austin, Defense Minister Lee Jong-sup and ...": the next one's title
            if complement := _COMPLEMENT.match(text, stop):
                stop += len(_BREAKS.split(complement[0], maxsplit=1)[0])
            role = re.sub(r"^(?:the|a|an|one of the) ", "", text[start:stop].strip())
            return Role(" ".join(role.split()), stop)
    return None
