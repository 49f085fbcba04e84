"""What a noun is called, so that articles that word it otherwise still name one thing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.extract.parser import Token, lemma
from factcheck.extract.tree import is_person, words
from factcheck.vocabulary import vocabulary


def name(noun: Token, classes: Callable[[str], tuple[str, ...]]) -> str:
    """What a noun is called: "people" of "120 wounded" and of "2 million Brits", "service member", "" of "others"."""
    word = lemma(noun)
    if {word, noun.lower_} & words("people_words") or is_demonym(noun):
        return "people"
    if word in words("no_nouns") or not any(c.isalpha() for c in word):
        return ""
    if noun.tag_.startswith("NNP") and (is_person(word.removesuffix("s")) or classes(word.removesuffix("s"))):
        word = word.removesuffix("s")  # "two other Moms"
    before = noun.nbor(-1) if noun.i else noun
    if before.dep_ in ("compound", "amod") and before.head == noun:
        joined = f"{before.lower_} {word}"  # of a class of its own: "service members" are soldiers, no members
        own = classes(joined)
        if own and not set(own) & set(classes(word)):
            return joined
    return word


def is_demonym(noun: Token) -> bool:
    """People by where they come from: "Americans", "Brits"."""
    word = noun.lower_
    return noun.tag_.startswith(("NN", "JJ")) and (word in _peoples() or word.removesuffix("s") in _peoples())


@cache
def _peoples() -> frozenset[str]:
    adjectives = (form.lower() for forms in vocabulary("regions")["demonyms"].values() for form in forms)
    return frozenset((*(form for form in adjectives if form.endswith(("an", "i", "ese"))), *words("demonyms")))
