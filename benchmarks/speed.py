"""Measure speed and memory and print one table: usage: speed.py [ARTICLES_DIR]

ARTICLES_DIR holds a folder a story (default: the seeds as one story). Everything is measured on one core.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from factcheck.extract import extract_claims, scan
from factcheck.extract.parser import MODELS
from factcheck.model import Article
from factcheck.read import read_articles
from factcheck.rulebook import load_rulebook

SEEDS = Path(__file__).parents[1] / "seeds"
ROUNDS = 3
LARGE = 14  # articles of the story whose peak memory is measured
Row = tuple[str, str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path, nargs="?", metavar="ARTICLES_DIR", default=SEEDS)
    args = parser.parse_args()
    if not args.stories.is_dir():
        parser.error(f"{args.stories} is no folder")
    _one_core()
    folders = sorted(p for p in args.stories.iterdir() if p.is_dir()) or [args.stories]
    told = [read_articles([folder]).articles for folder in folders]
    print(f"{len(told)} stories, {sum(map(len, told))} articles, {_words(told):,} words; one core, best of {ROUNDS}")
    for measure in (_throughput, _rivals, _starts, _memory):
        for name, figure, reach in measure(told):
            print(f"{name:52}{figure:>16}  {reach}", flush=True)


Stories = Sequence[tuple[Article, ...]]


def _throughput(told: Stories) -> Iterator[Row]:
    rulebook = load_rulebook()
    extract_claims(told[0], rulebook)  # warm: the model is loaded, the grammars compiled

    def whole() -> None:
        for articles in told:
            extract_claims(articles, rulebook)

    def scans() -> None:
        for articles in told:
            for article in articles:
                scan.mentions(article, list(scan.sentences(article)))

    yield "text to claims, warm", _rate(told, _best(whole)), "10,000 words/s, then 12,000"
    yield "scan alone, warm", _rate(told, _best(scans)), "500,000 words/s"


def _rivals(told: Stories) -> Iterator[Row]:
    """The rival packages over the same texts, where the bench extra has them installed."""
    texts = [article.text for articles in told[:2] for article in articles]
    few = told[:2]
    if find_spec("quantulum3"):
        from quantulum3 import parser

        yield "quantulum3", _rate(few, _best(lambda: [parser.parse(text) for text in texts], 1)), "beside"
    if find_spec("dateparser"):
        from dateparser.search import search_dates

        yield (
            "dateparser",
            _rate(few, _best(lambda: [search_dates(text, languages=["en"]) for text in texts], 1)),
            "beside",
        )


def _starts(told: Stories) -> Iterator[Row]:
    model = next(name for name in MODELS if find_spec(name))
    spacy = _best(lambda: _python("-c", f"import spacy; spacy.load({model!r})"))
    report = _best(lambda: _python("-m", "factcheck", "report", *map(str, sorted(SEEDS.glob("*.txt")))))
    yield "import spaCy and load its model, cold", f"{spacy:.2f} s", ""
    yield "factcheck report seeds/*.txt, cold", f"{report:.2f} s", f"{2 * spacy:.2f} s (this is {report / spacy:.1f} ×)"
    yield "factcheck --help, cold", f"{_best(lambda: _python('-m', 'factcheck', '--help')):.2f} s", "0.30 s"


def _memory(told: Stories) -> Iterator[Row]:
    largest = max(told, key=len)[:LARGE]
    code = (
        "import resource, sys; from factcheck.cli import main; main(sys.argv[1:]); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    said = _python("-c", code, "report", *(article.path for article in largest))
    yield f"peak memory of a report on {len(largest)} articles", f"{int(said.split()[-1]) / 1024:.0f} MB", "500 MB"


def _one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def _words(told: Stories) -> int:
    return sum(len(article.text.split()) for articles in told for article in articles)


def _rate(told: Stories, seconds: float) -> str:
    return f"{_words(told) / seconds:,.0f} words/s"


def _python(*arguments: str) -> str:
    """Run Python on the same core; returns what it said on standard error."""
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True).stderr


if __name__ == "__main__":
    main()
