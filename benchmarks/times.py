"""Run date, clock time and duration extraction over texts and write TIMEX3-style values.

usage: times.py TEXTS.jsonl > predictions.jsonl

TEXTS.jsonl has one {"doc", "published", "text"} a line. The output has one {"doc", "times": [{"start", "end", "type",
"value"}]} a line, offsets in characters of the text. What TimeML marks and a claim checker has no use for ("now",
"recently", "every day") is in timeml.py.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import timeml

from factcheck.extract.scan import sentences
from factcheck.kinds import clock, duration
from factcheck.kinds import date as dates
from factcheck.kinds.timex_clock import runs_on
from factcheck.model import Article, Mention, Sentence


def published(text: str | None) -> date | datetime | None:
    """The creation time of a document: a date, or with a time of day."""
    if not text:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def times(article: Article) -> Iterator[timeml.Row]:
    """All time expressions of one text by TimeML's conventions."""
    found: list[Mention] = []
    for sentence in _whole(article):
        here: list[Mention] = []
        for grammar in (dates.singly, clock.singly, duration.find):
            fresh = grammar(sentence, article, [*found, *here])
            # "20 minutes later" with no time before it is a length for TimeML.
            here += [m for m in fresh if not _overlaps(m, here) and (m.grain or m.kind != "clock")]
        found += here
        yield from timeml.rows(sentence, article, here)


def _whole(article: Article) -> Iterator[Sentence]:
    """The sentences, those cut at "10 p.m. | Wednesday" put together again."""
    last: Sentence | None = None
    for sentence in sentences(article):
        if last and runs_on(last.text, sentence.text):
            last = replace(last, end=sentence.end, text=article.text[last.start : sentence.end])
            continue
        if last:
            yield last
        last = sentence
    if last:
        yield last


def _overlaps(mention: Mention, here: list[Mention]) -> bool:
    return any(m.start < mention.end and mention.start < m.end for m in here)


def main() -> None:
    """Read the texts, write the predictions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    for line in parser.parse_args().texts.read_text("utf-8").splitlines():
        row = json.loads(line)
        article = Article(id=row["doc"], path=row["doc"], text=row["text"], published=published(row["published"]))
        print(json.dumps({"doc": row["doc"], "times": list(times(article))}))


if __name__ == "__main__":
    main()
