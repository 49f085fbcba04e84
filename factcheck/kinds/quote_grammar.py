"""Finding quotations: curly, straight or single marks, also where a quotation runs over several sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache

from factcheck.kinds.folding import straighten
from factcheck.model import Article, Mention, Name, Sentence
from factcheck.vocabulary import vocabulary

# Every pattern begins with its mark and looks back from there: the engine then skips to the marks.
_MARK = re.compile(r"[“”\"„«»‘'’](?:(?<=[“”\"„«»‘])|(?<!\w.)(?=[\w“\"]))")
_ANY_MARK = re.compile(r"[“”\"„«»‘'’]")
_CURLY = re.compile(r"[“„]([^“”„]{1,2000})(?:[”“]|$)")
_STRAIGHT = re.compile(r'"(?<!\w.)(?=\S)([^"]{1,2000})(?:"|$)')
_ANGLED = re.compile(r"«([^«»]{1,2000})(?:»|$)")
# An apostrophe within a word is no mark; a mark after punctuation closes before one after a word ("workers' ").
_SINGLE = re.compile(
    r"[‘'’](?<![\w’'].)(?=[\w\[“\"…])((?:[^‘'’\n]|(?<=\w)['’](?=\w)|(?<=s)['’](?= [a-z])){2,1500}?)"
    r"(?:(?<=[,.!?…;:])['’](?![\w])|(?<=[\w\]])['’](?![\w])"
    r"(?! [^‘'’\n]{0,80}(?:\w['’]\w[^‘'’\n]{0,80}){0,4}[,.!?]['’](?!\w)))"
)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_OPENS = re.compile(r"[‘'’](?<!\w.)(?:(?<=‘)|(?=\w))")
_CLOSES = re.compile(r"['’](?<=[,.!?…].)(?!\w)")
_LOOK_BACK = 2000  # a quotation opened in an earlier sentence of the paragraph
_NEAR = 400  # characters around a quotation in which its verb stands
_NAME = r"[A-Z][\w.’'-]*(?: (?:(?:of the|of|for|de|da|van|von|der|bin|al|el) )?[A-Z][\w.’'-]*){0,4}"


@cache
def _verbs() -> str:
    return "|".join(vocabulary("speech")["verbs"][:80])


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(vocabulary('speech')['verbs'])})\b")


@cache
def _after() -> tuple[re.Pattern[str], ...]:
    verbs = _verbs()
    role = r"(?:[\w’'-]+ ){0,6}?"
    return (
        re.compile(rf"[”\"'’»]?,? (?:the |a |an )?{role}(?P<who>{_NAME})(?:, [^,]{{2,60}},)? (?:{verbs})\b"),
        re.compile(rf"[”\"'’»]?,? (?:{verbs})(?: the| a| an)? {role}(?P<who>{_NAME})"),
        re.compile(rf"[”\"'’»]?,? according to (?:the )?{role}(?P<who>{_NAME})"),
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<who>{_NAME})(?:, [^,]{{2,60}},)? (?:(?:has|had|also|later|then) )?(?:{_verbs()})"
        rf"(?: [\w’' ]{{0,40}})?[,:]? ?$"
    )


def find(sentence: Sentence, article: Article) -> list[Mention]:
    """The quotations in a sentence, in order."""
    text = sentence.text
    marks = _marks(article.text)
    first = bisect_left(marks, sentence.start)
    carried = _carried(article.text, sentence.start, text, marks[first - 1]) if first else ""
    marked = first < len(marks) and marks[first] < sentence.end and _MARK.search(text)
    if not carried and not marked:
        return []
    spans = sorted((*_spans(text, carried), *_left_open(article.text, sentence)))
    mentions: list[Mention] = []
    last = 0
    for start, end in spans:
        start, end = _trim(text, start, end)
        if start < last or not _is_quotation(text, start, end, bool(carried)):
            continue
        last = end
        value = Name(" ".join(text[start:end].split()), _speaker(text, start, end))
        low, high = start + sentence.start, end + sentence.start
        mentions.append(Mention("quote", low, high, value, core=(low, high)))
    return mentions


@lru_cache(maxsize=4)
def _marks(text: str) -> list[int]:
    """Where the marks of an article stand, in order."""
    return [match.start() for match in _ANY_MARK.finditer(text)]


def _carried(text: str, start: int, sentence: str, last: int) -> str:
    """The closing mark of a quotation that an earlier sentence of the paragraph has opened, or "".

    ``last`` is where the last mark before the sentence stands.
    """
    if start - last > _LOOK_BACK or "\n" in text[last:start]:
        return ""
    floor = max(text.rfind("\n", max(0, start - _LOOK_BACK), start) + 1, start - _LOOK_BACK, 0)
    before = text[floor:start]
    if before.count("“") > before.count("”"):
        return "”"
    if before.count('"') % 2 and (sentence.count('"') % 2 or '"' not in sentence):
        return '"'
    return "'" if _open_single(before) and _closes_soon(text, start) else ""


def _open_single(before: str) -> bool:
    """True where a single mark stands open: opened, and since then not closed after a stop."""
    opened = 0
    for match in _OPENS.finditer(before):
        opened = match.end()
    return opened > 0 and not _CLOSES.search(before, opened)


def _closes_soon(text: str, start: int) -> bool:
    """True where a single mark closes after a stop in the rest of the paragraph, before another opens."""
    end = text.find("\n", start, start + _LOOK_BACK)
    close = _CLOSES.search(text, start, end if end >= 0 else start + _LOOK_BACK)
    return close is not None and not _OPENS.search(text, start, close.start())


def _left_open(text: str, sentence: Sentence) -> Iterable[tuple[int, int]]:
    """The words after a single mark that a later sentence closes: "'It was dark there. | Nobody saw it,' she said."."""
    opened = [match.end() for match in _OPENS.finditer(sentence.text)]
    if opened and not _CLOSES.search(sentence.text, opened[-1]) and _closes_soon(text, sentence.end):
        yield opened[-1], len(sentence.text)


def _spans(text: str, carried: str) -> Iterable[tuple[int, int]]:
    """The insides of the quotation marks; one carried over from before runs from the start of the sentence."""
    begin = 0
    single = carried == "'"
    if carried:
        closing = _CLOSES.search(text) if single else re.search(carried, text)
        close = closing.start() if closing else len(text)
        yield 0, close
        begin = min(close + 1, len(text))
    double = False
    for pattern in (_CURLY, _STRAIGHT, _ANGLED):
        for match in pattern.finditer(text, begin):
            double = True
            yield match.span(1)
    if not double and (single or not carried):
        for match in _SINGLE.finditer(text, begin):
            yield match.span(1)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A quotation without the comma or space that ends it."""
    while end > start and text[end - 1] in " ,\n\t'’”“\"":
        end -= 1
    while start < end and text[start] in " \n\t'‘“\"":
        start += 1
    return start, end


def _is_quotation(text: str, start: int, end: int, carried: bool) -> bool:
    """False for a single word, a scare quote without a verb of saying, and the title of a work."""
    inside = text[start:end]
    words = _WORD.findall(inside)
    if len(words) < 2:
        return False
    if carried or text[end : end + 1] == "," or text[end - 1] in ".!?":
        return True
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    small = vocabulary("speech")["small"]
    titled = all(word[:1].isupper() or word in small for word in words[:12])
    if titled and not before.rstrip(" “\"'‘«„").endswith((":", ",")):
        return False
    return len(words) >= 4 or bool(_speech().search(before) or _speech().search(after))


def _speaker(text: str, start: int, end: int) -> str:
    """The name beside a quotation with a verb of saying: "... ," said Liam Corrane."""
    after = text[end : end + 160].lstrip(",.!?…")
    for pattern in _after():
        if match := pattern.match(after):
            return _name(match["who"])
    match = _before().search(text[max(0, start - 160) : start].rstrip("“\"'‘„« "))
    return _name(match["who"]) if match else ""


def _name(who: str) -> str:
    name = straighten(who).removesuffix("'s").rstrip(".,").removeprefix("The ")
    nobody = name.lower() in (*vocabulary("speech")["pronouns"], *vocabulary("reporting")["unnamed"])
    return "" if nobody else name
