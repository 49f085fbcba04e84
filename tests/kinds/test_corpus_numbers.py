"""Every phrasing in the corpora of count, measure, money and share."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.model import Interval, Name, Verdict
from tests.kinds.numbers import KINDS, corpus, of_kind

VALUES = [
    pytest.param(kind, entry, text, id=f"{kind}: {text}")
    for kind in KINDS
    for entry in corpus(kind)["values"]
    for text in entry["phrasings"]
]
NONE = [pytest.param(kind, text, id=f"{kind}: {text}") for kind in KINDS for text in corpus(kind)["none"]]
PAIRS = [
    pytest.param(kind, pair, id=f"{kind}: {pair['a']} | {pair['b']}")
    for kind in KINDS
    for pair in corpus(kind)["pairs"]
]


@pytest.mark.parametrize(("kind", "entry", "text"), VALUES)
def test_phrasing(kind: str, entry: dict[str, Any], text: str) -> None:
    found = of_kind(kind, text, entry.get("outlet", ""))
    assert found, "nothing read"
    value = found[0].value
    if "name" in entry:
        assert value == Name(entry["name"])
        return
    assert isinstance(value, Interval)
    if "value" in entry:
        assert value.stated == pytest.approx((entry["value"],))
    for key in ("low", "high"):
        if key in entry:
            assert getattr(value, key) == pytest.approx(entry[key])
    assert value.hedge == entry.get("hedge", "exact")
    for key in ("unit", "dimension"):
        if key in entry:
            assert getattr(value, key) == entry[key]
    if "noun" in entry:
        assert found[0].noun == entry["noun"]
    assert text[found[0].start : found[0].end].strip() == text[found[0].start : found[0].end] != ""


@pytest.mark.parametrize(("kind", "text"), NONE)
def test_none(kind: str, text: str) -> None:
    assert of_kind(kind, text) == []


@pytest.mark.parametrize(("kind", "pair"), PAIRS)
@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
def test_pair(kind: str, pair: dict[str, str], turned: bool) -> None:
    a, b = (of_kind(kind, pair[side])[0].value for side in ("a", "b"))
    judged = KINDS[kind].compare(b, a, 0.0) if turned else KINDS[kind].compare(a, b, 0.0)
    assert (judged.verdict, judged.cause if "cause" in pair else "") == (
        Verdict(pair["verdict"]),
        pair.get("cause", ""),
    )
    assert judged.why
