"""The currency of an amount, from the mark before it ("US$", "Rs", "€") or the name behind it ("dollars", "50p")."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.kinds.sentence_words import first_words
from factcheck.model import Article
from factcheck.vocabulary import vocabulary

HOME = "$"  # a dollar that no country is named for


class Currency(NamedTuple):
    """An ISO 4217 code, the parts the whole has where the coin was named (else 1), the span's other end, and the
    scale word between code and amount ("75 USD million"; "MUSD")."""

    code: str
    parts: int
    edge: int
    scale: float = 1.0


@cache
def _marks() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    words = vocabulary("currencies")
    codes = {code: code for code in words["codes"]} | dict(words["aliases"])
    return codes, dict(words["symbols"]), dict(words["dollars"])


@cache
def _code_ends() -> frozenset[str]:
    """The last letters of the marks: no other word before a number need be looked at."""
    return frozenset(code.rstrip("=.")[-2:] for code in _marks()[0])


@cache
def _names() -> dict[str, tuple[str, bool]]:
    words = vocabulary("currencies")
    names = {name: (code, False) for code, forms in words["names"].items() for name in forms}
    return (
        names | {name: (code, True) for code, forms in words["coins"].items() for name in forms} | {"¢": (HOME, True)}
    )


@cache
def _first_of_several() -> frozenset[str]:
    """The first words of the currencies of several: of "Australian dollars"."""
    return frozenset(re.split("[ -]", name)[0] for name in _names() if " " in name or "-" in name)


@cache
def currency_words() -> frozenset[str]:
    """The first words of all currencies and their codes, in lower case: of "Australian dollars", "AUD", "MAUD"."""
    codes, _, _ = _marks()
    written = (*_names(), *codes, *(f"M{code}" for code in codes))
    return first_words(written) | {name.lower() for name in written}


@cache
def home_currency(outlet: str, path: str = "") -> str:
    """The currency that a bare "$" means to an outlet, by the country of its address: AUD for "news.com.au"."""
    homes = vocabulary("currencies")["homes"]
    for word in re.split(r"[\s|,]+", f"{outlet} {path}".lower()):
        host = re.sub(r"^https?://", "", word).split("/")[0]
        for ending, code in homes.items():
            if host.endswith(ending):
                return str(code)
    return "USD"


def home_of(article: Article) -> str:
    """The home currency of an article's outlet."""
    return home_currency(article.outlet, article.path)


_GLUED_ONLY = {"euro", "Euro", "euros", "dollar", "Re", "PS", "Y=", "US", "NT", "Mex", "Fr", "Kr", "kr", "sen"}
_SPACED_WORD = re.compile(r"(?<![\w$])([A-Za-zł]{2,6}=?\.?)\s$")
_DOLLAR_COUNTRY = re.compile(r"(?<![A-Za-z.])([A-Za-z][A-Za-z.]{0,4})(\s?)$")


def currency_before(text: str, start: int, prefix: str, floor: int, scaled: bool) -> Currency | None:
    """The mark in front of a number at ``start``; ``floor`` is where the quantity before it ends."""
    if prefix:
        return _glued_before(text, start - len(prefix), prefix, scaled)
    _, symbols, dollars = _marks()
    at = start - 1 if text[start - 1 : start] == "-" and text[start - 2 : start - 1] in symbols else start
    mark = at - 1 if text[at - 1 : at] not in (" ", "\u00a0") else at - 2
    if mark < floor:
        return None
    if text[mark] == "$":
        return _dollar(text, mark, floor, dollars)
    if text[mark] in symbols:
        return Currency(symbols[text[mark]], 1, mark)
    for longer in ("රු", "ரூ"):
        if text.endswith(longer, floor, mark + 1):
            return Currency(symbols[longer], 1, mark + 1 - len(longer))
    return _spaced_before(text, start, floor, scaled)


def _glued_before(text: str, at: int, prefix: str, scaled: bool) -> Currency | None:
    """ "RM79", "USD115", "$US6,562", "MAUD60"."""
    codes, _, dollars = _marks()
    country = prefix.lower().rstrip("=.$")
    if country in dollars and text[at - 1 : at] == "$":
        return Currency(dollars[country], 1, at - 1)
    if country in dollars and prefix.endswith("$"):
        return Currency(dollars[country], 1, at)
    code = codes.get(prefix) or codes.get(prefix.rstrip("="))
    if code is None and prefix[:1] == "M" and prefix[1:] in codes:
        return Currency(codes[prefix[1:]], 1, at, 1e6)
    return None if code is None or (prefix == "PS" and not scaled) else Currency(code, 1, at)


def _spaced_before(text: str, start: int, floor: int, scaled: bool) -> Currency | None:
    """ "USD 50", "Rs. 2", "dollar 22.5 million"."""
    codes, _, _ = _marks()
    before = text[max(floor, start - 9) : start]
    word = _SPACED_WORD.search(before) if before.rstrip().rstrip("=.")[-2:] in _code_ends() else None
    if word is None or (word[1] in _GLUED_ONLY and not scaled):
        return None
    edge = start - len(word.group())
    if word[1] not in codes and word[1][0] == "M" and word[1][1:] in codes:
        return Currency(codes[word[1][1:]], 1, edge, 1e6)
    return Currency(codes[word[1]], 1, edge) if word[1] in codes else None


def _dollar(text: str, mark: int, floor: int, dollars: dict[str, str]) -> Currency:
    country = _DOLLAR_COUNTRY.search(text[max(floor, mark - 7) : mark])
    if country is not None:
        name, spaced = country[1].lower(), bool(country[2])
        if (
            name in dollars
            and (not spaced or len(name) > 1 or name == "c")
            and not (spaced and name in ("us", "can") and country[1].islower() and text[mark + 1] != " ")
        ):
            return Currency(dollars[name], 1, mark - len(country.group()))
    return Currency(HOME, 1, mark)


_NAME_AFTER = re.compile(r"[ \u00a0-]{0,2}([^\W\d_][\w.]{0,24})(?:[ -]([^\W\d_]\w{0,24}))?(?:[ -]([^\W\d_]\w{0,24}))?")
_SYMBOL_AFTER = re.compile(r"\s?([€£¥₹₽₩₪₺₴₫₱₿元円¢$₡₾₭₸₵₲])(?!\s?\d)|\s?([€£$])(?=\s\d)")
_SCALE_AFTER = re.compile(r"[\s-]?(million|billion|trillion)\b")


def currency_after(text: str, low: str, end: int, suffix: str) -> Currency | None:
    """The currency named behind a number that ends at ``end``; ``suffix`` are letters glued there."""
    if suffix:
        return _glued_after(end, suffix)
    if low[end : end + 1] in ("", ".", ",", ";"):
        return None
    symbol = _SYMBOL_AFTER.match(text, end)
    if symbol is not None:
        sign = symbol[1] or symbol[2]
        code = HOME if sign in "$¢" else _marks()[1][sign]
        return Currency(code, 100 if sign == "¢" else 1, symbol.end())
    match = _NAME_AFTER.match(low, end)
    return None if match is None else _named_after(text, low, match)


def _glued_after(end: int, suffix: str) -> Currency | None:
    """ "115USD", "100元", "50p"."""
    codes, symbols, _ = _marks()
    code = codes.get(suffix) if suffix.isupper() and len(suffix) == 3 else symbols.get(suffix)
    if code is not None:
        return Currency(code, 1, end + len(suffix))
    return Currency("GBP", 100, end + 1) if suffix == "p" else None


def _named_after(text: str, low: str, match: re.Match[str]) -> Currency | None:
    """ "dollars", "Australian dollars", "USD", "MUSD"."""
    codes, _, _ = _marks()
    names = _names()
    start = match.start(1)
    for group in (3, 2, 1) if match[1] in _first_of_several() else (1,):
        words = low[start : match.end(group)].rstrip(".") if match.end(group) > 0 else ""
        found = names.get(words) or names.get(words.replace("-", " "))
        if found is not None and not (words == "p" and low[start + 1 : start + 2] == "."):
            return _whole(low, found[0], found[1], start + len(words))
    written = text[start : match.end(1)].rstrip(".")
    if written in codes and len(written) >= 3 and written not in _GLUED_ONLY:
        return _whole(low, codes[written], False, start + len(written))
    if written[:1] == "M" and written[1:] in codes and len(written) == 4:
        return Currency(codes[written[1:]], 1, start + 4, 1e6)
    return None


def _whole(low: str, code: str, coin: bool, end: int) -> Currency:
    scale = None if coin else _SCALE_AFTER.match(low, end)
    if scale is not None:
        return Currency(code, 1, scale.end(), float(vocabulary("numbers")["scales"][scale[1]]))
    parts = vocabulary("currencies")["coin_parts"]
    return Currency(code, parts.get(code, parts["default"]) if coin else 1, end)


def pounds_are_money(low: str, at: int, scaled: bool) -> bool:
    """Whether "pounds" is money here and no weight: "fined 45 million pounds", not "a 450-pound tiger"."""
    if scaled:
        return True
    words = vocabulary("currencies")
    tokens = set(re.findall(r"[a-z£]+", low[max(0, at - 120) : at + 120]))
    return bool(tokens & set(words["pound_money"])) and not tokens & (set(words["pound_weight"]) - {"of"})
