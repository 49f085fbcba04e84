"""The rule book: the rules, which of them names a claim, and the words that the stages share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.model import Claim
from factcheck.rulebook.authorities import Authorities, Authority
from factcheck.rulebook.matching import claim_words, fits, keys, weight
from factcheck.rulebook.rule import Rule
from factcheck.rulebook.words import Part, Synonyms


@dataclass(frozen=True)
class RuleBook:
    """All rules, and the words they and the stages share."""

    rules: tuple[Rule, ...]
    synonyms: Synonyms
    authorities: Authorities
    light_verbs: frozenset[str] = frozenset()  # that only carry a noun: "the launches took place"

    @property
    def event_classes(self) -> frozenset[str]:
        """The synonym classes whose nouns tell of something that happens ("launch", not "missile")."""
        return self.synonyms.happenings

    def rule(self, code: str | None) -> Rule | None:
        """The rule of a code."""
        return self._by_code.get(code or "")

    def rule_for(self, claim: Claim) -> Rule | None:
        """The rule that names a claim: the narrowest that matches, the first of equals."""
        candidates = self._index.get(claim.kind)
        if not candidates:
            return None
        words = claim_words(claim, self.synonyms, self.light_verbs)
        places = {place for key in ("", *words.nouns, *words.events) for place in candidates.get(key, ())}
        fitting = [
            (-weight(match, words, self.synonyms), number)
            for number, other in places
            if fits(match := self.rules[number].match[other], claim, words, self.synonyms)
        ]
        return self.rules[min(fitting)[1]] if fitting else None

    def authority(self, text: str, earlier: Sequence[Authority] = ()) -> Authority | None:
        """The authority that a text names; ``earlier`` are those cited before it, for "the ministry"."""
        return self.authorities.find(text, earlier)

    @cached_property
    def _by_code(self) -> Mapping[str, Rule]:
        return {rule.code: rule for rule in self.rules}

    @cached_property
    def _index(self) -> Mapping[str, Mapping[str, list[tuple[int, int]]]]:
        """The places (rule, match) by kind and by the class of a noun, else of an event, else ""."""
        index: dict[str, dict[str, list[tuple[int, int]]]] = {}
        for number, rule in enumerate(self.rules):
            table = index.setdefault(rule.kind, {})
            for other, match in enumerate(rule.match):
                part: Part = "event" if match.events else "noun"
                for word in match.events or match.nouns or ("",):
                    for key in keys(word, self.synonyms, part) if word else ("",):
                        table.setdefault(key, []).append((number, other))
        return index
