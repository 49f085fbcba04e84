"""Fit rules/alignment.yaml on judged pairs: usage: fit_alignment.py DATA [--pull N]

DATA is the folder with stories/{articles,pairs.jsonl,exhaustive.json}. Two claims speak of one thing where a judged pair
says conflict or compatible; they do not where it says not_comparable, where one of them is paired with another claim of
that article, or where an editor who listed every conflict of a story did not list theirs. The fit is a logistic
regression drawn towards the table as it stands (--pull), so that levels the data hardly shows keep their weight.
Prints the new table; nothing is written.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any

import numpy as np

from factcheck.align import weights
from factcheck.align.evidence import context, value_level
from factcheck.align.features import features, story_of
from factcheck.extract import extract_claims
from factcheck.kinds import kinds
from factcheck.model import Article, Claim, Verdict
from factcheck.read import read_articles
from factcheck.rulebook import RuleBook, load_rulebook

Row = tuple[dict[str, str], int]


def spans(text: str, quotes: str | list[str]) -> list[tuple[int, int]]:
    """Every place where a quote (or each of several) stands."""
    found = []
    for words in [quotes] if isinstance(quotes, str) else quotes:
        at = text.find(words)
        while at >= 0:
            found.append((at, at + len(words)))
            at = text.find(words, at + 1)
    return found


def within(claim: Claim, places: list[tuple[int, int]]) -> bool:
    return any(claim.start < end and claim.end > start for start, end in places)


def story_rows(folder: Path, golds: list[dict[str, Any]], listed: dict[str, Any] | None, rulebook: RuleBook) -> Iterator[Row]:
    """Judged pairs of one story: the levels of their evidence, and whether they speak of one thing."""
    articles = read_articles([folder]).articles
    claims, _ = extract_claims(articles, rulebook)
    story = story_of(claims, rulebook)
    seen = {c.id: features(c, story, rulebook) for c in claims}
    by_name: dict[str, Article] = {PurePath(a.path).name: a for a in articles}
    of: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of[claim.article].append(claim)
    grammars = kinds()

    def row(a: Claim, b: Claim, same: int) -> Row:
        levels = context(seen[a.id], seen[b.id], story, rulebook)
        levels["value"] = value_level(a, b, grammars[a.kind].compare(a.value, b.value, 0.0), levels["noun"])
        return levels, same

    partners: dict[tuple[str, str], set[str]] = defaultdict(set)
    judged: list[tuple[Claim, Claim, int]] = []
    for gold in golds:
        sides = []
        for side in "ab":
            article = by_name[PurePath(gold[f"doc_{side}"]).name]
            places = spans(article.text, gold[f"quote_{side}"])
            sides.append([c for c in of[article.id] if within(c, places)])
        same = int(gold["judgement"] != "not_comparable")
        fitting = [(a, b) for a in sides[0] for b in sides[1] if a.kind == b.kind and seen[a.id].dimension == seen[b.id].dimension]
        if same and len(fitting) > 1:  # a quote holds several values: the judged one is most often the closest
            fitting = [p for p in fitting if grammars[p[0].kind].compare(p[0].value, p[1].value, 0.0).verdict
                       in ((Verdict.CONFLICT,) if gold["judgement"] == "conflict" else (Verdict.AGREE, Verdict.COMPATIBLE))]
        for a, b in fitting:
            judged.append((a, b, same))
            if same:
                partners[a.id, b.article].add(b.id)
                partners[b.id, a.article].add(a.id)
    for a, b, same in judged:
        yield row(a, b, same)
        if not same:
            continue
        for own, other in ((a, b), (b, a)):
            for rival in of[other.article]:
                if rival.kind != own.kind or seen[rival.id].dimension != seen[own.id].dimension:
                    continue
                if rival.id in partners[own.id, other.article]:
                    continue
                if grammars[own.kind].compare(own.value, rival.value, 0.0).verdict is Verdict.CONFLICT:
                    yield row(own, rival, 0)
    if listed:
        yield from _unlisted(of, by_name, seen, listed, row)


def _unlisted(of: Mapping[str, list[Claim]], by_name: Mapping[str, Article], seen: Any, listed: dict[str, Any], row: Any) -> Iterator[Row]:
    """Conflicting values that an editor who listed all conflicts did not list: they speak of different things."""
    grammars = kinds()
    docs = [by_name[PurePath(d).name] for d in listed["docs"]]
    entries = [{by_name[PurePath(d).name].id: spans(by_name[PurePath(d).name].text, q) for d, q in f["values"].items()} for f in listed["findings"]]
    for i, one in enumerate(docs):
        for two in docs[i + 1 :]:
            for a in of[one.id]:
                for b in of[two.id]:
                    if a.kind != b.kind or seen[a.id].dimension != seen[b.id].dimension or not seen[a.id].keys & seen[b.id].keys:
                        continue
                    if any(within(a, e.get(one.id, [])) and within(b, e.get(two.id, [])) for e in entries):
                        continue
                    if grammars[a.kind].compare(a.value, b.value, 0.0).verdict is Verdict.CONFLICT:
                        yield row(a, b, 0)


def fit(rows: list[Row], pull: float) -> dict[str, dict[str, float | str]]:
    """Weights by piece and level; vetoes stay vetoes."""
    table = weights()
    columns = [(p, l) for p, levels in table.levels.items() for l, w in levels.items() if not isinstance(w, str)]
    place = {c: n for n, c in enumerate(columns)}
    prior = np.array([float(table.levels[p][l]) for p, l in columns] + [table.prior])
    matrix, same = np.zeros((len(rows), len(columns) + 1)), np.zeros(len(rows))
    matrix[:, -1] = 1
    for n, (levels, label) in enumerate(rows):
        same[n] = label
        for piece in levels.items():
            if piece in place:
                matrix[n, place[piece]] = 1
    vetoed = np.array([any(isinstance(table.levels[p].get(l, 0.0), str) for p, l in levels.items()) for levels, _ in rows])
    matrix, same = matrix[~vetoed], same[~vetoed]
    found = prior.copy()
    free = np.array([p != "value" for p, _ in columns] + [True])  # the sure strangers are picked by their values
    for _ in range(3000):
        guess = 1 / (1 + np.exp(-matrix @ found))
        gradient = (matrix.T @ (guess - same) + pull * (found - prior)) * free
        found -= gradient / (pull + 0.25 * matrix.sum(0).max() * 4)
    guess = matrix @ found > 0
    print(f"# {len(same)} pairs, {int(same.sum())} of one thing; right {np.mean(guess == same):.1%}, "
          f"found {np.mean(guess[same == 1]):.1%}, false {int((guess & (same == 0)).sum())}")
    new: dict[str, dict[str, float | str]] = {p: dict(levels) for p, levels in table.levels.items()}
    for (piece, level), n in place.items():
        new[piece][level] = round(float(found[n]), 2)
    new["prior"] = {"": round(float(found[-1]), 2)}
    return new


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, metavar="DATA")
    parser.add_argument("--pull", type=float, default=2.0)
    args = parser.parse_args()
    stories = args.data / "stories"
    golds: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in (stories / "pairs.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        golds[gold["cluster"]].append(gold)
    listed = json.loads((stories / "exhaustive.json").read_text("utf-8"))
    rulebook = load_rulebook()
    rows = [r for name, own in golds.items() for r in story_rows(stories / "articles" / name, own, listed.get(name), rulebook)]
    table = fit(rows, args.pull)
    print(f"prior: {table.pop('prior')['']}")
    for piece, levels in table.items():
        print(f"  {piece}: {{{', '.join(f'{k}: {v}' for k, v in levels.items())}}}")


if __name__ == "__main__":
    main()
