"""The head of a page: its address, headline, and when and by whom it was published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from factcheck.model import Role
from factcheck.read.dateline import find_dateline
from factcheck.read.furniture import closed_up, folded, is_byline, is_caption, is_furniture, is_url_line
from factcheck.read.outlets import domain_of, outlet_of_domain, writes_day_first
from factcheck.read.paragraphs import Paragraph
from factcheck.read.stamps import date_in_url, read_stamp

_REACH = 10  # paragraphs that may belong to a page's head
_LONGEST_HEADLINE = 200
_REDATED = 3  # days from the date in a page's address to a stamp that is of a later edition
_PIPES = re.compile(r"([^|]{6,60})\|([^|]{0,80})\|\s*(\S*)")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Head:
    """What a page's head says, and the roles of its paragraphs by their number."""

    roles: dict[int, Role]
    title: str = ""
    outlet: str = ""
    published: date | datetime | None = None


def read_head(paras: list[Paragraph]) -> Head:
    """The head of a page."""
    top = paras[:_REACH]
    pipes = {at: match for at, para in enumerate(top[:4]) if (match := _pipe_line(para.text))}
    urls = {at: closed_up(para.text) for at, para in enumerate(top) if is_url_line(para.text)}
    if 0 not in urls and not pipes:
        urls = {}  # an address further down belongs to the text
    address = next((match[3] for match in pipes.values()), "") or next(iter(urls.values()), "")
    named = next((match[2].strip() for match in pipes.values()), "")
    domain = domain_of(address) or domain_of(named)
    roles = dict.fromkeys((*pipes, *urls), Role.FURNITURE)
    published = _published(top, pipes, address, writes_day_first(domain), roles)
    roles |= {at: Role.BYLINE for at, para in enumerate(top) if at not in roles and is_byline(para.text)}
    title = _title(paras, roles, bool(urls or pipes))
    for at in title:
        roles[at] = Role.HEADLINE
    outlet = outlet_of_domain(domain) if domain and (address or domain_of(named)) else named
    return Head(roles, headline_words(paras[title[0]].text) if title else "", outlet, published)


def headline_words(line: str) -> str:
    """A headline without the signs of a Markdown heading."""
    return _HEADING.sub("", line, count=1)


def heading_length(line: str) -> int:
    """How many characters at a line's start are the signs of a Markdown heading ("## ")."""
    match = _HEADING.match(line)
    return match.end() if match else 0


def _pipe_line(line: str) -> re.Match[str] | None:
    """ "2017-12-29T11:50:11 | www.news.example | https://..."."""
    match = _PIPES.fullmatch(line) if len(line) < 800 else None
    return match if match and read_stamp(match[1].strip()) else None


def _published(
    top: list[Paragraph], pipes: dict[int, re.Match[str]], address: str, day_first: bool, roles: dict[int, Role]
) -> date | datetime | None:
    in_address = date_in_url(address)
    stamps = [read_stamp(match[1].strip(), day_first) for match in pipes.values()]
    for at, para in enumerate(top):
        stamp = read_stamp(para.text, day_first)
        if stamp is None or at in roles:
            continue
        other = read_stamp(para.text, not day_first)
        if in_address and other and _days_apart(other, in_address) < 20 < _days_apart(stamp, in_address):
            stamp = other  # the address settles which of 11/09/2010 is the month
        stamps.append(stamp)
        roles[at] = Role.FURNITURE
    first = next((stamp for stamp in stamps if stamp), None)
    if first is None or (in_address and _days_apart(first, in_address) > _REDATED):
        return in_address  # a page may be dated anew long after, its address is not
    return first


def _days_apart(a: date, b: date) -> int:
    return abs((date(a.year, a.month, a.day) - date(b.year, b.month, b.day)).days)


def _title(paras: list[Paragraph], roles: dict[int, Role], is_page: bool) -> list[int]:
    """The numbers of the paragraphs that are headlines; the first of them is the title."""
    found: list[int] = []
    for at, para in enumerate(paras[:_REACH]):
        if at in roles or is_furniture(para.text, late=False):
            continue
        first = not found and len(para.text) <= 2 * _LONGEST_HEADLINE
        if (first and (_HEADING.match(para.text) or (is_page and not is_caption(para.text)))) or _reads_as_headline(
            paras, at, roles
        ):
            found.append(at)
        elif found and folded(para.text) == folded(headline_words(paras[found[0]].text)):
            continue  # the page prints its title a second time
        else:
            break
    return found


def _reads_as_headline(paras: list[Paragraph], at: int, roles: dict[int, Role]) -> bool:
    """A short line without a full stop over a dateline, a byline, a time, or a longer paragraph."""
    line = paras[at].text
    if len(line) > _LONGEST_HEADLINE or line.endswith((".", ":", ";", ",")) or len(line.split()) < 3:
        return False
    if is_caption(line) or find_dateline(line) or at + 1 >= len(paras):
        return False
    if roles.get(at + 1) in (Role.BYLINE, Role.FURNITURE):
        return any(after not in roles for after in range(at + 1, len(paras)))
    following = paras[at + 1]
    if find_dateline(following.text):
        return True
    prose = following.text.endswith((".", "!", "?", ".”", '."')) and len(following.text) > len(line)
    return at == _first_words(roles) and following.after_gap and prose


def _first_words(roles: dict[int, Role]) -> int:
    at = 0
    while at in roles:
        at += 1
    return at
