"""Noun phrases without what hangs on them, told by the tags alone: they hold where the parser goes astray.

"British climber Robert Buckley" is one, "Buckley's companions" are two, of which the first owns the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.extract.parser import Doc, Token
from factcheck.extract.tree import text_between, words

_START = ("DT", "PRP$")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_INSIDE = ("CD", "JJ", "JJR", "JJS", "HYPH", "$", "NN", "NNS", "NNP", "NNPS", "``", "''")
_PARTICIPLES = ("VBN", "VBG", "VBD")
_UNITS = ("gb", "tb", "mb", "ghz", "mhz", "kg", "km", "mph", "ram")
_LINKS = ("&", "-", "–")


@dataclass(frozen=True, slots=True)
class Run:
    """A noun phrase from its first token up to (not with) its last, its noun, its determiner and its owner's token."""

    doc: Doc
    first: int
    last: int
    head: int
    name: int  # where the name at its end begins; ``last`` where it ends in none
    determiner: str = ""
    owner: int = -1

    @property
    def text(self) -> str:
        """The words of the phrase."""
        return text_between(self.doc, self.first, self.last)

    @property
    def plural(self) -> bool:
        """Whether its noun stands for several."""
        return bool(self.doc[self.head].tag_ == "NNS")


def runs(doc: Doc) -> Iterator[Run]:
    """The noun phrases of a sentence in order."""
    tags = [tag(t) for t in doc]
    at, owner = 0, -1
    while at < len(tags):
        first, last = at, _end(doc, tags, at)
        if last == at:
            owner = -1
            at += 1
            continue
        run = _run(doc, tags, first, last, owner)
        owner = -1
        at = last
        if run is not None:
            yield run
            if last < len(tags) and tags[last] == "POS":
                owner, at = run.head, last + 1


def tag(token: Token) -> str:
    """A token's tag; "the 11-inch Air" is a name, though the tagger takes it for what we breathe, and "GB" is none."""
    given: str = token.tag_
    if given in ("NN", "JJ", "NNP"):
        return _of_noun(token, given)
    return "IN" if given == "''" and token.i and token.nbor(-1).tag_ != "CD" else given


def _of_noun(token: Token, given: str) -> str:
    text: str = token.text
    if not text[0].isupper():
        return given
    if text.lower() in _UNITS:
        return "NN"
    if given == "NNP" or not token.i or text.isupper():
        return given
    after_name = token.nbor(-1).tag_ == "NNP" and text.isalpha()
    return "NNP" if given == "NN" or after_name else given


def _end(doc: Doc, tags: list[str], at: int) -> int:
    """The token after the noun phrase that begins at a token; the token itself where none begins."""
    start = at
    if tags[at] in _START:
        at += 1
    calendar = words("calendar_names")
    while at < len(tags):
        tag = tags[at]
        if tag in _INSIDE:
            if tag[0] == "N" and doc[at].lower_ in calendar:
                break
        elif tag in _PARTICIPLES:
            plain = tag != "VBD"  # "the wounded man", but "the 36-year-old lost money"
            between = at > start and (tags[at - 1] in _START or (plain and tags[at - 1].startswith("JJ")))
            if not (between and at + 1 < len(tags) and tags[at + 1] in _INSIDE):
                break
        elif not (tag == "CC" and _joins(doc, tags, at, start)):
            break
        at += 1
    return at


def _joins(doc: Doc, tags: list[str], at: int, start: int) -> bool:
    """The "&" of a firm's name, the "and" of "the 13- and 15-inch models" or "the smaller and larger models"."""
    if not start < at < len(tags) - 1:
        return False
    if doc[at].text == "&":
        return True
    before, after = tags[at - 1], tags[at + 1]
    inch = before in ("HYPH", "JJR") or doc[at - 1].lower_ in ("inch", '"', "”", "″")
    return inch and (after == "CD" or after == before)


def _run(doc: Doc, tags: list[str], first: int, last: int, owner: int) -> Run | None:
    head = next((i for i in range(last - 1, first - 1, -1) if tags[i] in _NOUNS), None)
    if head is None:
        return None
    determiner = doc[first].lower_ if tags[first] in _START else ""
    if tags[first] == "PRP$":
        owner = first
    name = head + 1
    while name > first and (tags[name - 1] in ("NNP", "NNPS") or _linked(doc, tags, name - 1, first)):
        name -= 1
    return Run(doc, first, last, head, name if name <= head else last, determiner, owner)


def _linked(doc: Doc, tags: list[str], at: int, first: int) -> bool:
    """A sign inside a name: "Marks & Spencer", "Jean-Paul"."""
    between = first < at < len(tags) - 1 and tags[at - 1] == "NNP" and tags[at + 1] in ("NNP", "NNPS")
    return between and doc[at].text in _LINKS
