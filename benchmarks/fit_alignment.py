"""Fit rules/alignment.yaml on judged pairs: usage: fit_alignment.py DATA [--pull N]

DATA is the folder with stories/{articles,pairs.jsonl,exhaustive.json}. Two claims speak of one thing where a judged
pair says conflict or compatible; they do not where it says not_comparable, where one of them is paired with another
claim of that article, or where an editor who listed every conflict of a story did not list theirs. The fit is a
logistic regression drawn towards the table as it stands (--pull), so that levels the data hardly shows keep their
weight; the values' own weights stay, for the sure strangers were picked by their values. Prints the new table.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path, PurePath
from typing import Any

import numpy as np

from factcheck.align import weights
from factcheck.align.evidence import value_level
from factcheck.align.features import features, story_of
from factcheck.align.levels import context
from factcheck.extract import extract_claims
from factcheck.kinds import kinds
from factcheck.model import Claim, Verdict
from factcheck.read import read_articles
from factcheck.rulebook import RuleBook, load_rulebook

Row = tuple[dict[str, str], bool]
Spans = list[tuple[int, int]]
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
        for claim in claims:
            self.of[claim.article].append(claim)

    def rows(self, golds: Sequence[dict[str, Any]], listed: dict[str, Any] | None) -> Iterator[Row]:
        """The levels of evidence of judged pairs, and whether they speak of one thing."""
        judged = [(a, b, gold["judgement"]) for gold in golds for a, b in self.pairs(gold)]
        partners: dict[tuple[str, str], set[str]] = defaultdict(set)
        for a, b, judgement in judged:
            if judgement in ANSWERS:
                partners[a.id, b.article].add(b.id)
                partners[b.id, a.article].add(a.id)
        for a, b, judgement in judged:
            yield self.row(a, b, judgement in ANSWERS)
            for own, other in ((a, b), (b, a)) if judgement in ANSWERS else ():
                for rival in self.of[other.article]:
                    if rival.id not in partners[own.id, other.article] and self.contradict(own, rival):
                        yield self.row(own, rival, False)
        if listed:
            yield from self.unlisted(listed)

    def pairs(self, gold: dict[str, Any]) -> list[tuple[Claim, Claim]]:
        """The pairs of claims in two judged quotes; of several, those with the judged verdict."""
        left, right = (self.within(gold[f"doc_{side}"], gold[f"quote_{side}"]) for side in "ab")
        found = [(a, b) for a in left for b in right if self.alike(a, b)]
        if len(found) > 1 and gold["judgement"] in ANSWERS:
            return [(a, b) for a, b in found if self.verdict(a, b) in ANSWERS[gold["judgement"]]]
        return found

    def unlisted(self, listed: dict[str, Any]) -> Iterator[Row]:
        """Contradicting values that an editor who listed all conflicts did not list."""
        entries = [{d: {c.id for c in self.within(d, q)} for d, q in f["values"].items()} for f in listed["findings"]]
        for one, two in combinations(listed["docs"], 2):
            known = [(e.get(one, set()), e.get(two, set())) for e in entries]
            for a in self.of[self.article(one)]:
                for b in self.of[self.article(two)]:
                    if any(a.id in x and b.id in y for x, y in known):
                        continue
                    if self.seen[a.id].keys & self.seen[b.id].keys and self.contradict(a, b):
                        yield self.row(a, b, False)

    def row(self, a: Claim, b: Claim, same: bool) -> Row:
        levels = context(self.seen[a.id], self.seen[b.id], self.story, self.rulebook)
        judgement = kinds()[a.kind].compare(a.value, b.value, 0.0)
        return levels | {"value": value_level(a, b, judgement, levels["noun"])}, same

    def alike(self, a: Claim, b: Claim) -> bool:
        return a.kind == b.kind and self.seen[a.id].dimension == self.seen[b.id].dimension

    def contradict(self, a: Claim, b: Claim) -> bool:
        return self.alike(a, b) and self.verdict(a, b) is Verdict.CONFLICT

    def verdict(self, a: Claim, b: Claim) -> Verdict:
        found: Verdict = kinds()[a.kind].compare(a.value, b.value, 0.0).verdict
        return found

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
    free = np.array([p != "value" for p, _ in columns] + [True])
    kept = [r for r in rows if not any(isinstance(table.levels[p].get(n, 0.0), str) for p, n in r[0].items())]
    matrix = np.zeros((len(kept), len(columns) + 1))
    matrix[:, -1] = 1
    for number, (levels, _) in enumerate(kept):
        matrix[number, [place[item] for item in levels.items() if item in place]] = 1
    same = np.array([label for _, label in kept])
    found = prior.copy()
    for _ in range(3000):
        guess = 1 / (1 + np.exp(-matrix @ found))
        gradient = (matrix.T @ (guess - same) + pull * (found - prior)) * free
        found -= gradient / (pull + len(kept))
    guess = matrix @ found > 0
    print(
        f"# {len(same)} pairs, {same.sum()} of one thing; of these {np.mean(guess[same]):.1%} found by the sum alone,"
    )
    print(f"# with {(guess & ~same).sum()} strangers taken for one thing")
    new = {p: dict(levels) for p, levels in table.levels.items()}
    for (piece, level), number in place.items():
        new[piece][level] = round(float(found[number]), 2)
    return new, round(float(found[-1]), 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA")
    parser.add_argument("--pull", type=float, default=25.0)
    args = parser.parse_args()
    stories = args.data / "stories"
    golds: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for gold in map(json.loads, (stories / "pairs.jsonl").read_text("utf-8").splitlines()):
        golds[gold["cluster"]].append(gold)
    listed = json.loads((stories / "exhaustive.json").read_text("utf-8"))
    rulebook = load_rulebook()
    rows = [
        row
        for name, own in golds.items()
        for row in JudgedStory(stories / "articles" / name, rulebook).rows(own, listed.get(name))
    ]
    table, prior = fit(rows, args.pull)
    print(f"prior: {prior}")
    for piece, levels in table.items():
        print(f"  {piece}: {{{', '.join(f'{level}: {weight}' for level, weight in levels.items())}}}")


if __name__ == "__main__":
    main()
