"""The event's own time zone, for articles that give none in their dateline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factcheck.kinds import kinds
from factcheck.model import Article, Role

_LEAD = 600  # characters of body text in which a story says where it happens
_NAME = re.compile(r"[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of(?= [A-Z])))*")


def zoned(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Each article with a zone: its dateline's, else the one all the datelines of its story share, else the one
    that most articles tell, else its lead's.

    CNN's "Wednesday", filed on a Tuesday in America about missiles in Korea, is Korea's Wednesday.
    """
    known = {a.zone for a in articles if a.zone}
    if len(known) == 1:
        return tuple(replace(a, zone=next(iter(known))) for a in articles)
    told = {a.id: a.zone or _lead_zone(a) for a in articles}
    most = _most(list(told.values()))
    return tuple(a if a.zone else replace(a, zone=most or told[a.id]) for a in articles)


def _most(zones: Sequence[str | None]) -> str | None:
    """The zone that most articles tell: the only place in the lead of one may be another's "Ipswich"."""
    votes = Counter(zone for zone in zones if zone)
    zone, count = votes.most_common(1)[0] if votes else ("", 0)
    return zone if count > 1 and count * 2 > votes.total() else None


def _lead_zone(article: Article) -> str | None:
    """The zone of the first place that the lead names, where that place has only one."""
    body = next((s for s in article.sections if s.role is Role.BODY), None)
    lead = article.text[body.start : body.start + _LEAD] if body is not None else ""
    zone_of = kinds()["place"].zone_of
    zones = (zone_of(match[0].removesuffix("’s").removesuffix("'s")) for match in _NAME.finditer(lead))
    return next((zone for zone in zones if zone), None)
