"""Authorities: who gives out figures, under which names, and on whose side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_WORD = re.compile(r"[^\W_]+(?:[-'&][^\W_]+)*")
_LONGEST = 8  # words of the longest alias
_LEADING = frozenset({"the", "its", "their", "his", "her", "a", "an", "of", "in", "by", "from", "local"})


@dataclass(frozen=True, slots=True)
class Authority:
    """Somebody who is cited. Two authorities of one ``side`` are one source of figures."""

    name: str
    side: str
    country: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Authorities:
    """The authorities by alias, what every country has, and how countries are called."""

    named: Mapping[str, Authority]
    acronyms: frozenset[str]  # lower-case aliases that count only in capitals: "WHO", not "who"
    organs: Mapping[str, tuple[str, str, tuple[str, ...]]]  # alias -> organ, side, aliases
    countries: Mapping[str, str]  # any name or adjective or capital -> country
    adjectives: Mapping[str, str]  # country -> adjective
    back_references: Mapping[str, str]  # "the ministry" -> "ministry"

    def find(self, text: str, earlier: Sequence[Authority] = ()) -> Authority | None:
        """The authority that a text names; ``earlier`` are those cited before, for "the ministry"."""
        words = tuple(_words(text))
        if not words:
            return None
        return (
            self._named(words, whole=True)
            or self._of_country(text, words)
            or self._back_reference(text, earlier)
            or self._named(words, whole=False)
            or self._state(words)
        )

    def _named(self, words: tuple[str, ...], *, whole: bool) -> Authority | None:
        """The authority whose alias is all of the words, or the longest alias within them."""
        for size in (len(words),) if whole else range(min(len(words), _LONGEST), 0, -1):
            for start in range(len(words) - size + 1):
                phrase = " ".join(words[start : start + size])
                found = self.named.get(phrase.lower())
                if found and (phrase.lower() not in self.acronyms or phrase.isupper()):
                    return found
        return None

    def _of_country(self, text: str, words: tuple[str, ...]) -> Authority | None:
        """A country's organ: "Japan's defense ministry", "South Korean and Japanese authorities"."""
        lowered = tuple(word.lower() for word in words)
        countries = list(_spans(lowered, self.countries))
        taken = {index for start, size, _ in countries for index in range(start, start + size)}
        rest = tuple(word for index, word in enumerate(lowered) if index not in taken)
        found = next(iter(_spans(rest, self.organs)), None)
        if not countries or not found:
            return None
        organ, side, aliases = found[2]
        names = list(dict.fromkeys(country for _, _, country in countries))
        if len(names) > 1 and _joined(lowered, countries):
            return Authority(" ".join(words), " and ".join(self.adjectives[n] for n in names) + f" {side}", "", aliases)
        adjective = self.adjectives[names[0]]
        # "Russian Defense Minister Sergei Shoigu" is himself, "a spokesman for the Russian defense ministry" it.
        person = any(word[0].isupper() for word in words if word.lower() in rest[found[0] + found[1] :])
        return Authority(
            " ".join(words) if person else f"{adjective} {organ}", f"{adjective} {side}", names[0], aliases
        )

    def _back_reference(self, text: str, earlier: Sequence[Authority]) -> Authority | None:
        """ "the ministry" is whichever of the authorities cited before is a ministry, the last of them."""
        head = self.back_references.get(text.strip().lower().replace("’", "'"))
        if head is None:
            return None
        return next((one for one in reversed(earlier) if _is_called(one, head)), None)

    def _state(self, words: tuple[str, ...]) -> Authority | None:
        """A capital or a state that speaks for its government: "Moscow"."""
        country = self.countries.get(" ".join(words).lower())
        if country is None:
            return None
        return Authority(f"{self.adjectives[country]} government", f"{self.adjectives[country]} government", country)


def read_authorities(data: Mapping[str, Any]) -> Authorities:
    """The authorities of ``rules/vocabulary/authorities.yaml``."""
    named: dict[str, Authority] = {}
    acronyms = set()
    for entry in data["authorities"]:
        authority = Authority(entry["name"], entry["side"], entry["country"], tuple(entry["aliases"]))
        for alias in (entry["name"], *entry["aliases"]):
            key = _key(alias)
            named[key] = authority
            if alias.isupper() and alias.isalpha() and len(alias) <= 5:
                acronyms.add(key)
    organs = {
        _key(alias): (organ, entry["side"], tuple(entry["aliases"]))
        for organ, entry in data["organs"].items()
        for alias in entry["aliases"]
    }
    countries = {
        _key(name): country
        for country, entry in data["countries"].items()
        for name in (country, *entry["adjectives"], *entry["as"], *entry.get("also", ()))
    }
    return Authorities(
        named=named,
        acronyms=frozenset(acronyms),
        organs=organs,
        countries=countries,
        adjectives={country: entry["adjectives"][0] for country, entry in data["countries"].items()},
        back_references={phrase: head for head, phrases in data["back_references"].items() for phrase in phrases},
    )


def _words(text: str) -> Iterator[str]:
    """The words of a name, without possessives, dots in "U.S." and a leading article."""
    plain = text.replace("’", "'").replace("‘", "'").replace(".", "")
    words = [word.removesuffix("'s") for word in _WORD.findall(plain)]
    while words and words[0].lower() in _LEADING:
        words = words[1:]
    yield from words


def _key(alias: str) -> str:
    return " ".join(_words(alias)).lower()


def _spans(words: tuple[str, ...], table: Mapping[str, Any]) -> Iterator[tuple[int, int, Any]]:
    """Where phrases of the table stand in the words: start, size and entry; the longest first at each start."""
    start = 0
    while start < len(words):
        for size in range(min(_LONGEST, len(words) - start), 0, -1):
            entry = table.get(" ".join(words[start : start + size]))
            if entry is not None:
                yield start, size, entry
                start += size - 1
                break
        start += 1


def _joined(words: tuple[str, ...], countries: list[tuple[int, int, str]]) -> bool:
    """Whether the countries are linked by "and", not one inside the other's name."""
    return any(words[a + size : b] == ("and",) for (a, size, _), (b, _, _) in pairwise(countries))


def _is_called(authority: Authority, head: str) -> bool:
    return any(head in name.lower().split() for name in (authority.name, *authority.aliases))
