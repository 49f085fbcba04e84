"""Fit rules/alignment.yaml on judged pairs: usage: fit_alignment.py SET [SET ...] [--pull N]

A SET is a folder with judged stories: ``articles/<story>/*.txt`` (or ``<story>/*.txt``), ``pairs*.jsonl`` and, where an
editor has listed all that he would flag, ``exhaustive*.json``. benchmarks/judged is one. Two claims speak of one thing
where a judged pair says conflict or compatible; they do not where it says not_comparable, and, of the pairs that
contradict each other, where a listed story does not list them (in other stories: where one of them is paired with
another claim of that article). The fit is a logistic regression drawn towards the table as it stands (--pull), so that
levels the data hardly shows keep their weight; the weights of agreeing values stay as set by hand, since nobody
judged strangers that agree. Prints the new table.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path, PurePath
from typing import Any

import numpy as np

from factcheck.align import weights
from factcheck.align.features import Features, features, story_of
from factcheck.align.levels import context
from factcheck.align.pairing import compared, with_values
from factcheck.align.told import Told
from factcheck.extract import extract_claims
from factcheck.model import Claim, Verdict
from factcheck.read import read_articles
from factcheck.rulebook import RuleBook, load_rulebook

Row = tuple[dict[str, str], bool]
Spans = list[tuple[int, int]]
APART = ("close", "far", "remote", "worlds")  # how far contradicting values lie apart
ANSWERS = {"conflict": (Verdict.CONFLICT,), "compatible": (Verdict.AGREE, Verdict.COMPATIBLE)}


class JudgedStory:
    """A story's claims, and what editors judged of them."""

    def __init__(self, folder: Path, rulebook: RuleBook) -> None:
        articles = read_articles([folder]).articles
        claims, _ = extract_claims(articles, rulebook)
        self.rulebook, self.story = rulebook, story_of(claims, rulebook)
        self.seen = {c.id: features(c, self.story, rulebook) for c in claims}
        self.articles = {PurePath(a.path).name: a for a in articles}
        self.of: dict[str, list[Claim]] = defaultdict(list)
        blocks: dict[tuple[str, str], list[Features]] = defaultdict(list)
        for claim in claims:
            self.of[claim.article].append(claim)
            blocks[claim.kind, self.seen[claim.id].dimension].append(self.seen[claim.id])
        self.told = {place: Told(block, compared) for place, block in blocks.items()}

    def rows(self, golds: Sequence[dict[str, Any]], listed: dict[str, Any] | None) -> Iterator[Row]:
        """The levels of evidence of judged pairs, and whether they speak of one thing."""
        judged = [(a, b, gold["judgement"]) for gold in golds for a, b in self.pairs(gold) if a.article != b.article]
        for a, b, judgement in judged:
            yield self.row(a, b, judgement in ANSWERS)
        yield from self.unlisted(listed, judged) if listed else self.rivals(judged)

    def rivals(self, judged: Sequence[tuple[Claim, Claim, str]]) -> Iterator[Row]:
        """What contradicts a claim in the article in which it has its partner."""
        partners: dict[tuple[str, str], set[str]] = defaultdict(set)
        good = [(a, b) for a, b, judgement in judged if judgement in ANSWERS]
        for a, b in good:
            partners[a.id, b.article].add(b.id)
            partners[b.id, a.article].add(a.id)
        for own, other in (pair for a, b in good for pair in ((a, b), (b, a))):
            for rival in self.of[other.article]:
                if rival.id not in partners[own.id, other.article] and self.contradict(own, rival):
                    yield self.row(own, rival, False)

    def pairs(self, gold: dict[str, Any]) -> list[tuple[Claim, Claim]]:
        """The pairs of claims in two judged quotes; of several, those with the judged verdict."""
        left, right = (self.within(gold[f"doc_{side}"], gold[f"quote_{side}"]) for side in "ab")
        found = [(a, b) for a in left for b in right if self.alike(a, b)]
        if len(found) > 1 and gold["judgement"] in ANSWERS:
            return [(a, b) for a, b in found if self.verdict(a, b) in ANSWERS[gold["judgement"]]]
        return found

    def unlisted(self, listed: dict[str, Any], judged: Sequence[tuple[Claim, Claim, str]]) -> Iterator[Row]:
        """Contradicting values of a story in which an editor has listed all: of one thing where he lists them."""
        known = {frozenset((a.id, b.id)) for a, b, _ in judged}
        entries = [
            ({d: {c.id for c in self.within(d, q)} for d, q in f["values"].items()}, f["verdict"])
            for f in listed["findings"]
        ]
        for one, two in combinations(listed["docs"], 2):
            for a, b in product(self.of[self.article(one)], self.of[self.article(two)]):
                if frozenset((a.id, b.id)) in known or not self.contradict(a, b):
                    continue
                said = {v for values, v in entries if a.id in values.get(one, ()) and b.id in values.get(two, ())}
                if said != {"note"}:  # what is only worth a note may be either
                    yield self.row(a, b, "conflict" in said)

    def row(self, a: Claim, b: Claim, same: bool) -> Row:
        x, y = self.seen[a.id], self.seen[b.id]
        levels = context(x, y, self.story, self.rulebook)
        judgement = compared(a.kind, a.value, b.value, 0.0)
        return with_values(levels, a, b, judgement, self.told[a.kind, x.dimension]), same

    def alike(self, a: Claim, b: Claim) -> bool:
        return a.kind == b.kind and self.seen[a.id].dimension == self.seen[b.id].dimension

    def contradict(self, a: Claim, b: Claim) -> bool:
        return self.alike(a, b) and self.verdict(a, b) is Verdict.CONFLICT

    def verdict(self, a: Claim, b: Claim) -> Verdict:
        return compared(a.kind, a.value, b.value, 0.0).verdict

    def article(self, doc: str) -> str:
        return self.articles[PurePath(doc).name].id

    def within(self, doc: str, quotes: str | list[str]) -> list[Claim]:
        """The claims that overlap a quote, wherever it stands in the article."""
        article = self.articles[PurePath(doc).name]
        places: Spans = []
        for words in [quotes] if isinstance(quotes, str) else quotes:
            at = article.text.find(words)
            while at >= 0:
                places.append((at, at + len(words)))
                at = article.text.find(words, at + 1)
        return [c for c in self.of[article.id] if any(c.start < end and c.end > start for start, end in places)]


def fit(rows: Sequence[Row], pull: float) -> tuple[dict[str, dict[str, float | str]], float]:
    """The table's weights and the prior; vetoes stay vetoes."""
    table = weights()
    columns = [(p, n) for p, levels in table.levels.items() for n, w in levels.items() if not isinstance(w, str)]
    place = {column: number for number, column in enumerate(columns)}
    prior = np.array([float(table.levels[p][n]) for p, n in columns] + [table.prior])
    free = np.array([p != "value" or n in APART for p, n in columns] + [True])
    kept = [r for r in rows if not any(isinstance(table.levels[p].get(n, 0.0), str) for p, n in r[0].items())]
    matrix = np.zeros((len(kept), len(columns) + 1))
    matrix[:, -1] = 1
    for number, (levels, _) in enumerate(kept):
        matrix[number, [place[item] for item in levels.items() if item in place]] = 1
    same = np.array([label for _, label in kept])
    found = prior.copy()
    for _ in range(60):  # Newton's steps
        guess = 1 / (1 + np.exp(-np.clip(matrix @ found, -30, 30)))
        gradient = matrix.T @ (guess - same) + pull * (found - prior)
        bend = (matrix * (guess * (1 - guess))[:, None]).T @ matrix + pull * np.eye(len(found))
        found[free] -= np.linalg.solve(bend[np.ix_(free, free)], gradient[free])
    guess = matrix @ found > 0
    print(
        f"# {len(same)} pairs, {same.sum()} of one thing; of these {np.mean(guess[same]):.1%} found by the sum alone,"
    )
    print(f"# with {(guess & ~same).sum()} strangers taken for one thing")
    new = {p: dict(levels) for p, levels in table.levels.items()}
    for (piece, level), number in place.items():
        new[piece][level] = round(float(found[number]), 2)
    return new, round(float(found[-1]), 2)


def rows_of(folder: Path, rulebook: RuleBook) -> Iterator[Row]:
    """The rows of one set of judged stories."""
    articles = folder / "articles" if (folder / "articles").is_dir() else folder
    golds: dict[str, list[dict[str, Any]]] = defaultdict(list)
    listed: dict[str, Any] = {}
    for path in sorted(folder.glob("pairs*.jsonl")):
        for gold in map(json.loads, path.read_text("utf-8").splitlines()):
            golds[gold["cluster"]].append(gold)
    for path in sorted(folder.glob("exhaustive*.json")):
        listed |= json.loads(path.read_text("utf-8"))
    for name, own in golds.items():
        yield from JudgedStory(articles / name, rulebook).rows(own, listed.get(name))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path, nargs="+", metavar="SET")
    parser.add_argument("--pull", type=float, default=6.0)
    args = parser.parse_args()
    rulebook = load_rulebook()
    table, prior = fit([row for folder in args.sets for row in rows_of(folder, rulebook)], args.pull)
    print(f"prior: {prior}")
    for piece, levels in table.items():
        print(f"  {piece}: {{{', '.join(f'{level}: {weight}' for level, weight in levels.items())}}}")


if __name__ == "__main__":
    main()
