"""Each phrasing in the corpora of the time kinds is a test."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from math import inf
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.kinds import calendar_time
from factcheck.model import Interval, Unreadable
from tests.kinds.times import of_kind

_KINDS = Path(import_module("factcheck.kinds").__file__ or "").parent


@cache
def corpus(kind: str) -> dict[str, Any]:
    return yaml.safe_load((_KINDS / f"{kind}.corpus.yaml").read_text("utf-8"))


def setting(kind: str, entry: Any = None) -> dict[str, Any]:
    """Publication and zone: the entry's own, else the corpus's; a dated entry of another day has no zone of its own."""
    own = entry if isinstance(entry, dict) else {}
    published = own.get("published", corpus(kind).get("published"))
    return {"published": published, "zone": own.get("zone") if "published" in own else corpus(kind).get("zone")}


def phrasings(kind: str) -> list[Any]:
    return [pytest.param(entry, text, id=text) for entry in corpus(kind)["values"] for text in entry["phrasings"]]


def listed(kind: str, part: str) -> list[Any]:
    rows = corpus(kind).get(part, [])
    return [pytest.param(row, id=str(row["text"] if isinstance(row, dict) else row)) for row in rows]


def the_mention(kind: str, entry: Any, marked: str) -> tuple[Interval, Any]:
    text = marked.replace("«", "").replace("»", "")
    expected = marked[marked.index("«") + 1 : marked.index("»")]
    at = marked.index("«")
    mentions = [m for m in of_kind(kind, text, **setting(kind, entry)) if m.start < at + len(expected) and m.end > at]
    assert [text[m.start : m.end] for m in mentions] == [expected]
    assert isinstance(mentions[0].value, Interval)
    return mentions[0].value, mentions[0]


def local(value: Interval, at: float) -> str | None:
    if abs(at) == inf:
        return None
    moment = calendar_time.local(at, value.dimension, value.unit)
    return moment.strftime("%Y-%m-%dT%H:%M" if value.dimension == "instant" else "%H:%M")


@pytest.mark.parametrize(("entry", "marked"), phrasings("date"))
def test_date(entry: Any, marked: str) -> None:
    value, mention = the_mention("date", entry, marked)
    assert mention.grain == entry["value"]
    assert value.low < value.high


@pytest.mark.parametrize(("entry", "marked"), phrasings("clock"))
def test_clock(entry: Any, marked: str) -> None:
    value, _ = the_mention("clock", entry, marked)
    low, high = (entry["at"], entry["at"]) if "at" in entry else (entry["from"], entry["to"])
    assert (local(value, value.low), local(value, value.high)) == (low, high)
    assert value.hedge.value == entry.get("hedge", "exact")
    assert value.unit == entry.get("zone", "Asia/Seoul")


@pytest.mark.parametrize(("entry", "marked"), phrasings("duration"))
def test_duration(entry: Any, marked: str) -> None:
    value, mention = the_mention("duration", entry, marked)
    low, high = entry["value"]
    assert (value.low, value.high) == (pytest.approx(low), pytest.approx(inf if high is None else high))
    assert (value.unit, value.hedge.value, mention.noun) == (
        entry["unit"],
        entry.get("hedge", "exact"),
        entry.get("noun", ""),
    )


@pytest.mark.parametrize("row", listed("date", "sequences"))
def test_dates_told_from_one_another(row: Any) -> None:
    assert [m.grain for m in of_kind("date", row["text"], **setting("date"))] == row["values"]


@pytest.mark.parametrize("row", listed("clock", "sequences"))
def test_clock_times_told_from_one_another(row: Any) -> None:
    values = [m.value for m in of_kind("clock", row["text"], **setting("clock"))]
    assert [local(v, v.low) for v in values if isinstance(v, Interval)] == row["from"]


NONE = [pytest.param(kind, text, id=text) for kind in ("date", "clock", "duration") for text in corpus(kind)["none"]]


@pytest.mark.parametrize(("kind", "text"), NONE)
def test_none(kind: str, text: str) -> None:
    assert [text[m.start : m.end] for m in of_kind(kind, text, **setting(kind))] == []


@pytest.mark.parametrize(
    ("kind", "row"), [(kind, row.values[0]) for kind in ("date", "clock") for row in listed(kind, "unreadable")]
)
def test_unreadable_says_why(kind: str, row: Any) -> None:
    mentions = of_kind(kind, row["text"], **setting(kind, row))
    assert len(mentions) == 1
    assert isinstance(mentions[0].value, Unreadable)
    assert row["reason"] in mentions[0].value.reason


PAIRS = [
    pytest.param(kind, row, id=f"{row[0]} | {row[1]}")
    for kind in ("date", "clock", "duration")
    for row in corpus(kind)["pairs"]
]


@pytest.mark.parametrize(("kind", "row"), PAIRS)
def test_pair(kind: str, row: list[str]) -> None:
    one, two, verdict, *cause = row
    a, b = (of_kind(kind, text, **setting(kind))[0].value for text in (one, two))
    compare = import_module(f"factcheck.kinds.{kind}").compare
    for judgement in (compare(a, b, 0.1), compare(b, a, 0.1)):
        assert judgement.verdict.value == verdict, judgement.why
        assert judgement.why and not judgement.why.endswith(".."), judgement
        if cause:
            assert judgement.cause == cause[0]


def test_the_corpora_are_large_enough() -> None:
    sizes = {kind: sum(len(e["phrasings"]) for e in corpus(kind)["values"]) for kind in ("date", "clock", "duration")}
    assert sizes["date"] >= 40 and sizes["clock"] >= 40 and sizes["duration"] >= 30
