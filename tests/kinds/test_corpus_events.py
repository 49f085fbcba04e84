"""Every phrasing in the corpora of headings and events."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

import factcheck.kinds
from factcheck.kinds import event, heading
from factcheck.model import Article, Mention, Name, Role, Sentence, Verdict
from tests.timing import cpu_seconds, grows_no_faster

KINDS: dict[str, ModuleType] = {"heading": heading, "event": event}


def corpus(kind: str) -> dict[str, Any]:
    path = Path(factcheck.kinds.__file__).parent / f"{kind}.corpus.yaml"
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def found_in(kind: str, text: str) -> list[Mention]:
    article = Article(id="a", path="a.txt", text=text)
    mentions: list[Mention] = KINDS[kind].find(Sentence(0, len(text), text, Role.BODY, 0), article, [])
    return mentions


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [(kind, e["name"], text) for kind in KINDS for e in corpus(kind)["values"] for text in e["phrasings"]],
)
def test_phrasing(kind: str, name: str, text: str) -> None:
    found = [m.value for m in found_in(kind, text)]
    assert Name(name) in found


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind in KINDS for text in corpus(kind)["none"]])
def test_none(kind: str, text: str) -> None:
    assert found_in(kind, text) == []


@pytest.mark.parametrize(("kind", "pair"), [(kind, pair) for kind in KINDS for pair in corpus(kind)["pairs"]])
@pytest.mark.parametrize("turned", [False, True])
def test_pair(kind: str, pair: dict[str, str], turned: bool) -> None:
    a, b = (found_in(kind, pair[side])[0].value for side in ("a", "b"))
    judged = KINDS[kind].compare(b, a) if turned else KINDS[kind].compare(a, b)
    assert judged.verdict == Verdict(pair["verdict"]), judged.why
    assert "cause" not in pair or judged.cause == pair["cause"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("piece", ["moving to the ", "moved a ", "did not ", "north-", "gave way "])
def test_hostile_text_stays_linear(kind: str, piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        return cpu_seconds(lambda: found_in(kind, text))

    seconds(2_000)
    assert grows_no_faster(seconds, 20_000, times=8, factor=32)
