"""Comparing two quotations word by word."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.kinds.folding import straighten
from factcheck.model import Judgement, Name, Verdict
from factcheck.vocabulary import vocabulary, word_set

_LIKE = 0.65  # share of words kept between two quotations that are one, changed
_LIKE_WITHIN = 0.68  # the same for one sentence of each, where the rest is other words
_SHARED = 3  # words that two quotations must share to be one, changed
_SENTENCE = 5  # words of a sentence that can be known again in a longer quotation
_LONGEST = 400
_GAP = re.compile(r"\s*(?:…|\.{3,}|\. \. \.|\[\s*(?:…|\.{3})\s*\]|\[[^\]]*\]|\([^)]*\))\s*")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STOP = re.compile(r"(?<=[.!?])[\s'\"”]+")
# House style, applied to both sides alike: "organise" and "organize", "colour" and "color", "centre" and "center".
_HOUSE = (
    (re.compile(r"(?<=\w{3})(is|ys)(?=(?:e|ed|es|er|ers|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=\w{3})our(?=(?:s|ed|ing|able|ful|ite|ites|hood)?$)"), "or"),
    (re.compile(r"(?<=\w{2}[bt])re(?=s?$)"), "er"),
)


@lru_cache(maxsize=1024)
def _fragments(quote: str) -> tuple[tuple[str, ...], ...]:
    """A quotation's words, cut where it is cut: at an ellipsis or at words in brackets."""
    text = straighten(quote).casefold()
    pieces = (tuple(_words(piece)) for piece in _GAP.split(text))
    return tuple(piece for piece in pieces if piece)


def _words(text: str) -> list[str]:
    words: list[str] = []
    for word in _WORD.findall(text):
        for short, long in vocabulary("speech")["contractions"].items():
            if word == short or (short.startswith(("'", "n't")) and word.endswith(short) and len(word) > len(short)):
                word = word.removesuffix(short) + long
                break
        words += (_house(part) for part in word.split())
    return words[:_LONGEST]


@lru_cache(maxsize=4096)
def _house(word: str) -> str:
    """A word without the outlet's spelling: "mummy" as "mom", "five" as "5", "realise" as "realize"."""
    word = vocabulary("speech")["house"].get(word, word).replace("'", "")
    for pattern, letters in _HOUSE:
        word = pattern.sub(letters, word)
    return word


@lru_cache(maxsize=1024)
def _sentences(quote: str) -> tuple[tuple[str, ...], ...]:
    """The words of a quotation's sentences, of those long enough to be known again."""
    pieces = (tuple(_words(piece)) for piece in _STOP.split(straighten(quote).casefold()))
    return tuple(piece for piece in pieces if len(piece) >= _SENTENCE)


def compare(a: Name, b: Name) -> Judgement:
    """Two quotations as worded."""
    one, other = _fragments(a.name), _fragments(b.name)
    flat, flat_other = [w for piece in one for w in piece], [w for piece in other for w in piece]
    if flat == flat_other:
        return Judgement(Verdict.AGREE, "the same words")
    if not flat or not flat_other:
        return Judgement(Verdict.NOT_COMPARABLE, "one quotation has no words")
    if _inside(_bare(one), other) or _inside(_bare(other), one) or _continues(one, other):
        return Judgement(Verdict.AGREE, "the same quotation, cut differently", "cut")
    judged = _changed(flat, flat_other, _LIKE)
    if judged.verdict is not Verdict.NOT_COMPARABLE:
        return judged
    return _by_sentence(_sentences(a.name), _sentences(b.name)) or judged


def _by_sentence(one: tuple[tuple[str, ...], ...], other: tuple[tuple[str, ...], ...]) -> Judgement | None:
    """Two quotations that share one sentence, the same or changed, among others that only one of them has."""
    shared: Judgement | None = None
    for a in one:
        for b in other:
            if a == b:
                shared = Judgement(Verdict.AGREE, "the same quotation, cut differently", "cut")
            elif len(set(a) & set(b)) >= _SENTENCE - 1:
                judged = _changed(list(a), list(b), _LIKE_WITHIN)
                if judged.verdict is Verdict.CONFLICT:
                    return judged
    return shared


def _bare(quote: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """A fragment without the article that its writer may have put in: "a life-threatening situation"."""
    first = quote[0]
    return (first[1:], *quote[1:]) if len(first) > 2 and first[0] in ("a", "an", "the") else quote


def _inside(short: tuple[tuple[str, ...], ...], long: tuple[tuple[str, ...], ...]) -> bool:
    """True when every piece of one stands in the other, in order."""
    text = " | ".join(" ".join(piece) for piece in long)
    place = 0
    for piece in short:
        found = f" {text} ".find(f" {' '.join(piece)} ", place)
        if found < 0:
            return False
        place = found + len(" ".join(piece))
    return sum(map(len, short)) >= 2


def _continues(one: tuple[tuple[str, ...], ...], other: tuple[tuple[str, ...], ...]) -> bool:
    """True when the end of one is the beginning of the other: four words at least."""
    a, b = [w for piece in one for w in piece], [w for piece in other for w in piece]
    longest = min(len(a), len(b))
    return any(a[-n:] == b[:n] or b[-n:] == a[:n] for n in range(4, longest + 1))


def _changed(a: list[str], b: list[str], least: float) -> Judgement:
    """Two quotations of which neither is a part of the other: changed words, or other words altogether."""
    from difflib import SequenceMatcher

    short, long = sorted((a, b), key=len)
    codes: _Codes = [*SequenceMatcher(None, short, long, autojunk=False).get_opcodes()]
    shared = sum(high - low for tag, low, high, _, _ in codes if tag == "equal")
    codes = _without_overhang(codes)
    span = sum(max(i2 - i1, j2 - j1) for _, i1, i2, j1, j2 in codes)
    meaningful = {w for tag, i, j, _, _ in codes if tag == "equal" for w in short[i:j]} - set(
        vocabulary("speech")["small"]
    )
    like = 2 * shared / (2 * shared + sum((i2 - i1) + (j2 - j1) for tag, i1, i2, j1, j2 in codes if tag != "equal"))
    if shared < _SHARED or like < least or shared < len(short) / 2 or (not meaningful and like < 0.7) or not span:
        return Judgement(Verdict.NOT_COMPARABLE, "these are different words, not one quotation", "other_words")
    slips = [(" ".join(short[i1:i2]), " ".join(long[j1:j2])) for tag, i1, i2, j1, j2 in codes if tag != "equal"]
    negations = word_set("speech", "negations")
    for x, y in slips:
        if bool(negations & set(x.split())) != bool(negations & set(y.split())):
            word = " ".join(sorted(negations & set(f"{x} {y}".split())))
            return Judgement(Verdict.CONFLICT, f"“{word}” stands in one quotation only", "wording")
    if all(_is_light(set(x.split()), set(y.split())) for x, y in slips):
        return Judgement(Verdict.COMPATIBLE, "the same quotation, but for small words", "cut")
    told = "; ".join(f"“{x or '–'}” against “{y or '–'}”" for x, y in slips[:3])
    return Judgement(Verdict.CONFLICT, f"the words differ: {told}", "wording")


def _is_light(a: set[str], b: set[str]) -> bool:
    """Whether a change of words changes nothing said: a filler or an article more, "within" for "in"."""
    words = vocabulary("speech")
    if not a | b <= {*words["fillers"], *words["articles"], *words["inside"]}:
        return False
    return a <= b or b <= a or a | b <= set(words["inside"])


_Codes = list[tuple[str, int, int, int, int]]


def _without_overhang(codes: _Codes) -> _Codes:
    """The steps without what only the longer quotation has in front or behind: it is cut there, not changed."""
    kept = list(codes)
    while kept and kept[0][0] == "insert":
        kept.pop(0)
    while kept and kept[-1][0] == "insert":
        kept.pop()
    if kept and kept[-1][0] == "replace":
        tag, i1, i2, j1, j2 = kept[-1]
        kept[-1] = (tag, i1, i2, j1, min(j2, j1 + i2 - i1))
    if kept and kept[0][0] == "replace":
        tag, i1, i2, j1, j2 = kept[0]
        kept[0] = (tag, i1, i2, max(j1, j2 - (i2 - i1)), j2)
    return kept
