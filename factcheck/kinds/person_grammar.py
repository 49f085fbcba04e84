"""Finding persons in a sentence: a run of capitalised words that a title, an age, an apposition, a naming verb or
a known given name shows to be a person's name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.kinds.folding import straighten
from factcheck.kinds.gazetteer import demonyms
from factcheck.kinds.person_bare import bare_names
from factcheck.kinds.person_given import given, never
from factcheck.kinds.person_roles import role_after, role_before, split_title, titled
from factcheck.kinds.sentence_words import has_names
from factcheck.kinds.toponym import candidates
from factcheck.model import Article, Mention, Name, Role, Sentence
from factcheck.vocabulary import vocabulary

# A word of a name. Its first letter stands apart from the rest, as the engine then skips to letters that can begin one.
_FIRST = "[A-Zae]"
_BEFORE_CAPITAL = "Mc Mac La Le De Del Della Da Di Du Dos Ja Ke Sha Van Von Ver Fitz O[’'] D[’'] [aA]l- [eE]l-"
_AFTER_FIRST = "|".join(re.sub(r"^(\[..\]|.)", r"(?<=\1)", part) for part in _BEFORE_CAPITAL.split())
_REST = (
    rf"(?:(?<=[A-Z])\.(?:[A-Z]\.)*|(?<=[JS])r\.|(?:(?=[a-z’'-]{{1,5}}+[A-Z])(?:{_AFTER_FIRST})[A-Z]|(?<=[A-Z]))"
    r"[a-zà-öø-ÿ]+(?:-[A-Z]?[a-zà-öø-ÿ]+|[’'](?!s\b)[A-Za-zà-öø-ÿ]{2,})*)"
)
_AGE_BEFORE = re.compile(r"(?:\b\d{1,3}|[A-Za-z]+)-year-old (?:[a-z]+ )?$")
_AGE_AFTER = re.compile(r",? \(?(\d{1,3})\)?(?:,|\)| and |\.|;|$)")
_REPEATS = 400  # mentions looked back for a name told before: enough for a page, bounded for a book


@cache
def _run(small: bool) -> re.Pattern[str]:
    """A run of words of a name; ``small`` where one may begin small, as "al-Rashid" does: few texts have such."""
    first = _FIRST if small else "[A-Z]"
    particles = "|".join(vocabulary("titles")["particles"])
    return re.compile(
        rf"{first}(?<![\w.-].)(?<!\w[’'].){_REST}(?: (?:(?:{particles}) ){{0,2}}{first}{_REST}){{0,5}}"
        r"(?:,? (?:Jr\.|Sr\.|III|II)(?!\w))?"
    )


def _doubtful(words: list[str]) -> list[str]:
    """The words of a run that must be held against the list of words no name has: "Green" is one after a given name."""
    surname = len(words) == 2 and words[0] in given() and words[1] in vocabulary("titles")["surnames"]
    return words[:1] if surname else words


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(rf",? (?:{'|'.join(vocabulary('titles')['acts'])})\b")


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(vocabulary('titles')['naming'])}) $")


@dataclass(frozen=True, slots=True)
class _Person:
    start: int
    end: int
    name: str
    core: tuple[int, int]
    role: str


def find(sentence: Sentence, article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The persons in a sentence; a name already told with this role, or without a new one, is not told again, but for
    its first introduction ("named Bo Xandu", "Bo Xandu, 5") and its first mention below the headline."""
    text = sentence.text
    if not has_names(text) or text.isupper():
        return []
    mentions: list[Mention] = []
    told: _Told | None = None
    for person in _persons(text):
        told = _Told.before(sentence, article, found[-_REPEATS:]) if told is None else told
        if told.tells_anew(person.name, person.role.lower(), _introduced(text, *person.core)):
            mentions.append(_mention(sentence, person))
    if not text.istitle() and sentence.role is not Role.HEADLINE:
        for start, end, name in bare_names(sentence, article, found, tuple(mentions)):
            told = _Told.before(sentence, article, found[-_REPEATS:]) if told is None else told
            if told.tells_anew(name, "", False):
                mentions.append(_mention(sentence, _Person(start, end, name, (start, end), "")))
    return mentions


def _mention(sentence: Sentence, person: _Person) -> Mention:
    at = sentence.start
    core = person.core[0] + at, person.core[1] + at
    return Mention("person", person.start + at, person.end + at, Name(person.name, person.role), core=core)


@dataclass(frozen=True, slots=True)
class _Told:
    """The names told so far in the same part of an article, each with its roles, and those told by an introduction."""

    roles: dict[str, set[str]]
    introduced: set[str]

    @classmethod
    def before(cls, sentence: Sentence, article: Article, found: Sequence[Mention]) -> _Told:
        """What the mentions tell; a name in the headline is told again in the body."""
        told = cls({}, set())
        for mention in found:
            if mention.kind != "person" or not isinstance(mention.value, Name) or mention.core is None:
                continue
            if _part(article, mention.start) in (None, sentence.role):
                told.roles.setdefault(mention.value.name, set()).add(mention.value.qualifier.lower())
                if _introduced(article.text, *mention.core):
                    told.introduced.add(mention.value.name)
        return told

    def tells_anew(self, name: str, role: str, introduced: bool) -> bool:
        """Whether a mention tells something that none before it does; from now on it is told."""
        roles = self.roles.setdefault(name, set())
        anew = not roles or (bool(role) and role not in roles) or (introduced and name not in self.introduced)
        roles.add(role)
        if introduced:
            self.introduced.add(name)
        return anew


def _part(article: Article, offset: int) -> Role | None:
    """What the part of the article around an offset is for; None where that is not known."""
    i = bisect_right(article.sections, offset, key=lambda section: section.start) - 1
    return article.sections[i].role if i >= 0 else None


@lru_cache(maxsize=1024)
def _introduced(text: str, low: int, high: int) -> bool:
    """Whether a name is given as a fact: "36-year-old Callum Hart", "Callum Hart, 36", "named Callum Hart"."""
    before = text[max(0, low - 40) : low]
    aged = "-year-old " in before and _AGE_BEFORE.search(before)
    return bool(aged or _naming().search(before) or _AGE_AFTER.match(text, high))


def _persons(text: str) -> Iterable[_Person]:
    last = 0
    for run in _run("al-" in text or "el-" in text).finditer(text):
        person = _person(text, *run.span())
        if person is not None and person.start >= last:
            last = person.end
            yield person


def _person(text: str, start: int, end: int) -> _Person | None:
    """The person in one run of capitalised words, or None."""
    title, name, words, offset, shift = _read(text[start:end])
    if not words:
        return None
    low = start + offset
    high = low + len(name)
    role = titled(title, start) if title and not shift else role_before(text, low)
    full = len(words) > 1
    if role and not full and text[low - 2 : low] == ", " and words[0] not in given():
        role = None  # "in front of the victim, Reed fell": too little for an apposition
    after = role_after(text, high) if full and not role else None
    if not role and not _vouched(text, low, high, words, bool(after)):
        return None
    if candidates(name) and not role:
        return None
    begin = role.offset if role else low
    stop = after.offset if after else high
    words_of_role = (role.words if role else "") or (after.words if after else "")
    return _Person(begin, stop, " ".join(straighten(name).split()), (low, high), words_of_role)


@lru_cache(maxsize=2048)
def _read(run: str) -> tuple[str, str, Sequence[str], int, int]:
    """A run of capitals as title, name, the name's words (none where it is no person's), where the name begins, and
    how much of that was cut off behind the title. Remembered: an article has few runs and repeats them."""
    title, bare = split_title(run)
    name, shift = _trimmed(bare)
    words = name.split()
    if not words or any(never(word) or word in demonyms() for word in _doubtful(words)) or len(words[0]) < 2:
        words = []
    return title, name, tuple(words), len(run) - len(bare) + shift, shift


def _trimmed(name: str) -> tuple[str, int]:
    """A run without words in front or behind that no name has: "But Kim Jong Un", "Putin Tuesday"."""
    words = name.split(" ")
    shift = 0
    while len(words) > 1 and (
        never(words[0]) or words[0].endswith("-old") or "-of-" in words[0] or words[0] in demonyms()
    ):
        shift += len(words.pop(0)) + 1
    while len(words) > 1 and words[-1] in _DAYS:
        words.pop()
    return " ".join(words), shift


_DAYS = frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))


def _vouched(text: str, low: int, high: int, words: Sequence[str], apposed: bool) -> bool:
    """True when something besides the capitals says that this is a person."""
    before = text[max(0, low - 40) : low]
    if "-year-old " in before and _AGE_BEFORE.search(before):
        return True
    if len(words) < 2:
        return False
    if words[0] in given() or (len(words[0]) == 2 and words[0].endswith(".") and words[1] in given()):
        return True
    if _naming().search(before) or _acts().match(text, high) or _AGE_AFTER.match(text, high):
        return not candidates(" ".join(words))
    return apposed
