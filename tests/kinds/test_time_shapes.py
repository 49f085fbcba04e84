"""A production's words and shape are looked for before it is tried: they must stand wherever it matches."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.kinds import clock, date
from factcheck.kinds.timex import Production

CORPORA = Path(date.__file__).parent
PRODUCTIONS = {p.name: p for grammar in (date._GRAMMAR, clock._GRAMMAR) for p in grammar.productions}


def _phrasings(node: object) -> list[str]:
    if isinstance(node, str):
        return [node]
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [text for each in below for text in _phrasings(each)]


# Without the marks around the mention: what stands on both sides of one is looked at together.
TEXTS = [
    text.replace("«", "").replace("»", "") for kind in ("date", "clock", "duration") for text in
    _phrasings(yaml.safe_load((CORPORA / f"{kind}.corpus.yaml").read_text("utf-8")))
]  # fmt: skip
SHAPED = [p for p in PRODUCTIONS.values() if p.shape is not None]


@pytest.mark.parametrize("production", SHAPED, ids=lambda p: p.name)
def test_a_shape_is_found_wherever_the_production_matches(production: Production) -> None:
    assert production.shape is not None
    matched = [text for text in TEXTS if production.pattern.search(text)]
    assert matched, "no phrasing of the corpora tries this production"
    assert [text for text in matched if not production.shape.search(text.lower())] == []
