"""What each part of a text is for: headline, dateline, byline, body, caption or page furniture."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Role, Section
from factcheck.read.dateline import Dateline, find_dateline
from factcheck.read.furniture import folded, is_byline, is_caption, is_credit, is_furniture, is_link, is_link_header
from factcheck.read.head import Head, heading_length
from factcheck.read.paragraphs import Paragraph
from factcheck.read.stamps import read_stamp

_LATE = 6  # paragraphs at an article's end where its author may be introduced
_DATELINE_REACH = 6
_LONGEST_LINK_BLOCK = 12
_SAME = 25  # shorter lines may well be said twice


@dataclass(frozen=True, slots=True)
class Layout:
    """The sections of a text and the dateline found among them."""

    sections: tuple[Section, ...]
    dateline: Dateline | None


def lay_out(paras: list[Paragraph], head: Head) -> Layout:
    """The sections of the paragraphs, in order; body paragraphs give up their dateline to a section of its own."""
    roles = [head.roles.get(at) or _own_role(paras, at) for at in range(len(paras))]
    _mark_link_blocks(paras, roles, len(head.roles))
    _mark_second_printings(paras, roles)
    at, dateline = _dateline(paras, roles)
    sections: list[Section] = []
    for number, (para, role) in enumerate(zip(paras, roles, strict=True)):
        marker = heading_length(para.text)
        start = para.start
        if dateline and number == at:
            sections.append(Section(start, start + len(para.text[: dateline.end].rstrip()), Role.DATELINE))
            start = para.start + dateline.end
        elif marker:
            sections.append(Section(start, start + 1, Role.FURNITURE))
            start += marker
        if start < para.end:
            sections.append(Section(start, para.end, role))
    return Layout(tuple(sections), dateline)


def _own_role(paras: list[Paragraph], at: int) -> Role:
    text = paras[at].text
    late = at >= max(len(paras) - _LATE, len(paras) * 2 // 3)
    if is_furniture(text, late) or read_stamp(text):
        return Role.FURNITURE
    if is_caption(text):
        return Role.CAPTION
    return Role.BYLINE if is_byline(text) else Role.BODY


def _mark_link_blocks(paras: list[Paragraph], roles: list[Role], head: int) -> None:
    for at, para in enumerate(paras):
        if at < head or not is_link_header(para.text):
            continue
        for after in range(at + 1, min(at + 1 + _LONGEST_LINK_BLOCK, len(paras))):
            if not is_link(paras[after].text):
                break
            roles[after] = Role.FURNITURE


def _mark_second_printings(paras: list[Paragraph], roles: list[Role]) -> None:
    """A paragraph printed twice counts once; one that is printed again with a credit is a caption."""
    seen: dict[str, int] = {}
    for at, para in enumerate(paras):
        if len(para.text) > 2000:
            continue
        words = folded(para.text)
        first = seen.get(words)
        if first is not None and (len(words) >= _SAME or roles[first] == Role.HEADLINE):
            roles[at] = Role.FURNITURE
            continue
        uncredited = _before_credit(para.text)
        if uncredited and (first := seen.get(folded(uncredited))) is not None and roles[first] != Role.FURNITURE:
            roles[first], roles[at] = Role.CAPTION, Role.FURNITURE
        seen.setdefault(words, at)


def _before_credit(text: str) -> str:
    """A caption's words without the credit in brackets at its end."""
    start = max(text.rfind("("), text.rfind("["))
    return text[:start].rstrip() if start > _SAME and is_credit(text[start:]) else ""


def _dateline(paras: list[Paragraph], roles: list[Role]) -> tuple[int, Dateline | None]:
    bodies = [at for at, role in enumerate(roles) if role == Role.BODY][:_DATELINE_REACH]
    for at in bodies:
        found = find_dateline(paras[at].text)
        if found:
            return at, found
    return -1, None
