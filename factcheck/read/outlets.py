"""Outlets by the addresses of their pages."""

from __future__ import annotations

import re
from functools import cache

from factcheck.read.furniture import closed_up
from factcheck.vocabulary import vocabulary

_HOST = re.compile(r"(?:https?://)?(?:[^/@\s]*@)?([\w.-]+\.[A-Za-z]{2,})", re.IGNORECASE)


def domain_of(address: str) -> str:
    """The host of an address or of a bare domain, in lower case and without "www."."""
    match = _HOST.match(closed_up(address))
    return match[1].lower().removeprefix("www.") if match else ""


def outlet_of_domain(domain: str) -> str:
    """An outlet's name ("edition.cnn.com": CNN), or its bare domain where the list does not have it."""
    labels = domain.split(".")
    names = vocabulary("outlets")["names"]
    for at in range(len(labels) - 1):
        name = names.get(".".join(labels[at:]))
        if name:
            return str(name)
    country = len(labels[-1]) == 2 and len(labels) > 2 and labels[-2] in vocabulary("outlets")["registry_labels"]
    return ".".join(labels[-3:] if country else labels[-2:])


def writes_day_first(domain: str) -> bool:
    """True where the outlet writes 11/09/2010 for 11 September."""
    data = vocabulary("outlets")
    known = any(domain == name or domain.endswith("." + name) for name in data["day_first_outlets"])
    return known or domain.rpartition(".")[2] in data["day_first"]


@cache
def _named() -> re.Pattern[str]:
    """The outlets' names of two words and more: "Time" or "Stuff" in a line says nothing."""
    names = {str(name) for name in vocabulary("outlets")["names"].values() if " " in str(name)}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")


def outlet_named(line: str) -> str:
    """The outlet that a line of page furniture names ("... news from Stars and Stripes")."""
    match = _named().search(line)
    return match[0] if match else ""
