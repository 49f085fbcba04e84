"""Numbers that are part of a name or a label, and the pronoun "one": no counts."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.kinds.hedge import hedging
from factcheck.kinds.quantity import Quantity
from factcheck.model import Hedge
from factcheck.vocabulary import vocabulary

_WORD_BEFORE = re.compile(r"([^\W\d_][\w&.’'-]*)(?: (?:no\.|number))? $")
_WORD_AFTER = re.compile(r"[ -]([^\W\d_][\w’'-]{0,24})")
_PLURAL = re.compile(r" (?:[a-z][\w-]{0,24} ){0,3}(?:people|men|women|children|police|staff|[a-z]{2,20}[^s\W]s)\b")
_FUNCTION_WORD = re.compile(
    r"(?:the|a|an|in|on|at|of|for|to|with|and|or|but|by|from|as|than|about|around|some|over|under|after|before|all|only|just|"
    r"these|those|has|have|had|is|are|was|were|its|their|his|her|our|my|your|between|up|another|other|more|most|least|least|nearly|"
    r"almost|roughly|approximately|only|if|when|while|that|which|who|it|they|we|he|she|there|since|until|during|including|killed|"
    r"said|says|first|last|next|both|each|every|not|no|any|into|out|off|down|near|within|without|through|per|least|than|many|much|"
    r"few|several|then|now|also|still|even|so|far|later|today|yesterday|tomorrow|reports?|police|officials?|kills?|injures?|wounds?|dead|leaves?)$",
    re.I,
)
_AGE = re.compile(r"[A-Z][\w’'-]+, $")


_PLAYED = 60  # characters before a score in which "beat" stands


@cache
def _lists() -> dict[str, frozenset[str]]:
    words = vocabulary("nouns_not_counted")
    names = ("labels", "ranked", "one_before", "one_after", "models", "months")
    return {name: frozenset(words[name]) for name in names}


def rank_label(low: str, q: Quantity) -> str | None:
    """The noun that makes a following number a rank: "lap" of "lap 48"."""
    if q.stated != (q.low,) or q.low != int(q.low) or q.low > 999:
        return None
    word = _word_before(low, q.start, 16)
    return word if word in _lists()["ranked"] else None


def _word_before(low: str, start: int, reach: int) -> str:
    """The word before a number: "lap" of "lap 48" and of "lap number 48"; "" where there is none."""
    if low[start - 1 : start] != " ":
        return ""
    word = low[max(low.rfind(" ", 0, start - 1) + 1, start - reach) : start - 1]
    if word.isalpha() and word != "number":
        return word
    match = _WORD_BEFORE.search(low, max(0, start - reach), start)
    return match[1] if match is not None else ""


def is_name(text: str, low: str, q: Quantity) -> bool:
    """Whether the number is part of a name ("Boeing 737"), a year, an age in apposition or a pronoun."""
    if low[q.core[0] : q.core[1]] == "one":
        return _is_pronoun(low, q)
    if low.startswith("-something", q.end) or (q.form == "words" and _capitalised_within(text, q)):
        return True
    if q.sort == "score":
        return not _is_played(low, q) and _after_proper_name(text, low, q, low[q.core[0] : q.core[1]].split("-")[0])
    if (
        q.joint
        and all(1500 <= end <= 2100 for end in q.stated)
        and re.search(r"\d{4}\D+\d{4}$", low[q.core[0] : q.core[1]])
    ):
        return True  # "between 2011 and 2016"
    if low[q.core[0] : q.core[1]] == "zero" and low.endswith(
        ("below ", "above ", "to ", "ground ", "net "), 0, q.start
    ):
        return True
    if q.form != "digits" or q.joint:
        return q.form == "words" and _labelled(low, q) and not _PLURAL.match(low, q.end)
    digits = low[q.core[0] : q.core[1]]
    return (
        _is_year(text, low, q, digits)
        or (
            low[q.start - 2 : q.start - 1].isdigit() and bool(_SERIAL_BEFORE.search(low[max(0, q.start - 5) : q.start]))
        )
        or (digits.startswith("0") and len(digits) > 1 and digits.isdigit())
        or _labelled(low, q)
        or _is_age(text, q)
        or _in_may(low, q)
        or _numbers_a_list(text, q)
        or _with_name_after(text, low, q, digits)
        or _after_proper_name(text, low, q, digits)
    )


_SERIAL_BEFORE = re.compile(r"(?<![.,])\d{3,4} $")  # "0207 782 4368"


_AGES_BEFORE = re.compile(r"\bage[ds]? (?:\d{1,2}(?:,|,? and) ){1,8}$")


def _is_age(text: str, q: Quantity) -> bool:
    """ "Peter Hollis, 32," gives an age, whether the duration kind has read it or not."""
    if "age" in text[max(0, q.start - 30) : q.start] and _AGES_BEFORE.search(text, max(0, q.start - 30), q.start):
        return True
    beside = text.endswith(", ", 0, q.start) and _AGE.search(text, max(0, q.start - 30), q.start) is not None
    return beside and text[q.end : q.end + 1] in (",", ".", ")", ";", "") and q.low < 120


_CALIBRE_AFTER = re.compile(r"[ -](?:magnum|caliber|calibre|cal\b)")
_CALL_AFTER = re.compile(r" (?:call|dispatch|operator|supervisor|cent|tape|record|system)|[.,]|$")
_CALL_BEFORE = re.compile(r"(?:call|called|calls|calling|dial|dialed|dialled|phoned) $")


def _with_name_after(text: str, low: str, q: Quantity, digits: str) -> bool:
    """ "123 Random Street", "90049 ZIP", "737 Max", "24703 L-202"."""
    if low.startswith((" zip", " st.", " block of"), q.end) or _CALIBRE_AFTER.match(low, q.end):
        return True
    if digits in ("911", "999", "112") and (
        _CALL_AFTER.match(low, q.end) or _CALL_BEFORE.search(low[q.start - 9 : q.start])
    ):
        return True
    if _ADDRESS.match(text, q.end) or _CODE_AFTER.match(text, q.end):
        return True
    return digits in _lists()["models"] and _MODEL_AFTER.match(text, q.end) is not None


_ADDRESS = re.compile(r" (?:[A-Z][\w.]{1,24} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Way)\b")
_MODEL_AFTER = re.compile(r" (?:[A-Z]|jet|plane|aircraft|airliner|flight)|[.,]|$")


_CODE_AFTER = re.compile(r" [A-Za-z]{1,4}-?\d")


def _in_may(low: str, q: Quantity) -> bool:
    """ "on 1 may", "on may 19," in a text without capitals; the other months are no verbs."""
    if q.low > 31:
        return False
    return (low.endswith("on ", 0, q.start) and low.startswith(" may ", q.end)) or (
        low.endswith("on may ", 0, q.start) and low[q.end : q.end + 1] in (",", ".", "")
    )


def _numbers_a_list(text: str, q: Quantity) -> bool:
    """List numbering: "1. Preheat", "(2) Wait", "and 3) leave"."""
    after, floor = text[q.end : q.end + 2].lstrip()[:1], max(0, q.start - 200)
    if q.start < 8 and text[: q.start].strip("( \n") == "" and after in (")", ".", ":"):
        return True
    return after == ")" and q.low < 20 and text.count("(", floor, q.start) <= text.count(")", floor, q.start)


def _capitalised_within(text: str, q: Quantity) -> bool:
    """A number word capitalised in mid-sentence is a name: "the Kick Six win", "Big Three"."""
    word = text[q.start : q.end]
    if not (word[0].isupper() and word[1:].islower()):
        return False
    if not any(c.isalnum() for c in text[max(0, q.start - 24) : q.start]):
        return False  # a bullet or an emoji begins the sentence
    if text[q.start - 2 : q.start - 1] in (
        "",
        ".",
        ":",
        "“",
        '"',
        "—",
        "-",
        "?",
        "!",
    ):
        return False
    return text[q.start - 1 : q.start] == " " and not _title_case(text)


def _is_pronoun(low: str, q: Quantity) -> bool:
    after = _WORD_AFTER.match(low, q.end)
    if after is None or (low[q.end] == "-" and not after[1].endswith(("year", "man", "woman", "person", "bedroom"))):
        return True
    words = _lists()
    if after[1] == "of":
        return True
    return after[1] in words["one_after"] or _word_before(low, q.start, 16) in words["one_before"]


def _labelled(low: str, q: Quantity) -> bool:
    word = _word_before(low, q.start, 18).rstrip(".")
    if not word:
        return False
    words = _lists()
    if word in words["months"] and q.low <= 31:
        return True
    return word in words["labels"] and not (
        word
        in (
            "line",
            "form",
            "note",
            "court",
            "act",
            "bill",
            "book",
            "point",
            "part",
            "group",
            "lot",
            "class",
            "numbers",
            "number",
            "track",
        )
        and _PLURAL.match(low, q.end) is not None
    )


def _is_year(text: str, low: str, q: Quantity, digits: str) -> bool:
    if len(digits) != 4 or not digits.isdigit() or not 1500 <= q.low <= 2199:
        return False
    if 1900 <= q.low <= 2050 and q.low % 50:
        return hedging(text, low, q.start, q.end).hedge is Hedge.EXACT  # "2018 sales", but "more than 2017 people"
    return (
        _PLURAL.match(low, q.end) is None
        or re.search(r"(?:in|since|by|until|of|from|during|before|after|the) $", low[max(0, q.start - 8) : q.start])
        is not None
    )


_VERSION = re.compile(r"\d{1,2}\.\d|\d{2,4}[a-z]")  # "USB 3.0", "GT 650M"


def _is_played(low: str, q: Quantity) -> bool:
    """ "The Reds beat the Blues 3-2", "the Reds' 3-1 victory": a score, though a name stands before it."""
    words = vocabulary("nouns_not_counted")
    before = re.findall(r"[a-z]+", low[max(0, q.start - _PLAYED) : q.start])
    after = re.match(r"[ -]([a-z]+)", low[q.end : q.end + 20])
    return not set(words["playing"]).isdisjoint(before) or (after is not None and after[1] in words["played"])


def _after_proper_name(text: str, low: str, q: Quantity, digits: str) -> bool:
    """ "Boeing 737", "S&P 500": digits straight after a capitalised word in a sentence that is not all capitals."""
    plain = digits.isdigit() and len(digits) <= 4
    if not plain and not _VERSION.fullmatch(digits):
        return False
    match = _WORD_BEFORE.search(text, max(0, q.start - 24), q.start)
    if match is None or not match[1][0].isupper() or _FUNCTION_WORD.match(match[1]):
        return False
    if not plain:
        return match[1].isupper() and len(match[1]) > 1
    if match.start(1) == 0 and not match[1].isupper():
        return False
    if _PLURAL.match(text, q.end) is not None:
        return False
    return not _title_case(text)


@lru_cache(maxsize=64)
def _title_case(text: str) -> bool:
    words = re.findall(r"\b[A-Za-z]{4,}", text[:200])
    return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)
