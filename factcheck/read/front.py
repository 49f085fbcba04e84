"""YAML front matter: "---", keys and values, "---" at the top of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import yaml

from factcheck.read.stamps import read_stamp

_FRONT = re.compile(r"\s*---[ \t]*\r?\n(.{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_KEYS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "published": "published",
    "date": "published",
    "place": "place",
    "dateline": "place",
    "zone": "zone",
    "timezone": "zone",
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says; ``end`` is where the article begins, ``notes`` what could not be read."""

    end: int = 0
    values: dict[str, str] = field(default_factory=dict)
    published: date | datetime | None = None
    notes: tuple[str, ...] = ()


def read_front(text: str) -> FrontMatter:
    """The front matter of a text; empty where it has none."""
    match = _FRONT.match(text[:9000])
    if not match or ":" not in match[1]:
        return FrontMatter()
    try:
        data = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        why = str(getattr(error, "problem", None) or error).splitlines()[0][:120]
        return FrontMatter(match.end(), notes=(f"its front matter is no YAML and was passed over: {why}",))
    if not isinstance(data, dict):
        return FrontMatter(match.end(), notes=("its front matter holds no keys and was passed over",))
    return _values(match.end(), data)


def _values(end: int, data: dict[Any, Any]) -> FrontMatter:
    values: dict[str, str] = {}
    published: date | datetime | None = None
    notes = []
    for key, value in data.items():
        name = _KEYS.get(str(key).strip().lower())
        if name is None or value is None:
            continue
        if name == "published":
            published = value if isinstance(value, date) else read_stamp(str(value)[:120])
            if published is None:
                notes.append(f"its front matter's {key} {str(value)[:40]!r} is no date; write it as 2023-09-13")
        elif isinstance(value, str | int | float):
            values.setdefault(name, str(value).strip())
    if "zone" in values and not known_zone(values["zone"]):
        notes.append(f"its front matter's zone {values.pop('zone')!r} is no time zone; write it as Asia/Seoul")
    return FrontMatter(end, values, published, tuple(notes))


def known_zone(name: str) -> bool:
    """True for the name of an IANA time zone."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
