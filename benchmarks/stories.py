"""Write the JSON report of each story: usage: stories.py ARTICLES_DIR OUT_DIR

Each folder in ARTICLES_DIR is a story; its report becomes OUT_DIR/<story>.json. One process, so the model loads once.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from factcheck.pipeline import check
from factcheck.read import read_articles
from factcheck.report import render
from factcheck.rulebook import load_rulebook


def write_reports(stories: Path, out: Path) -> int:
    """Report on every story folder; returns how many there were."""
    out.mkdir(parents=True, exist_ok=True)
    rulebook = load_rulebook()
    folders = sorted(folder for folder in stories.iterdir() if folder.is_dir())
    for folder in folders:
        reading = read_articles([folder])
        for problem in reading.problems:
            print(f"{problem.path}: {problem.message}", file=sys.stderr)
        (out / f"{folder.name}.json").write_text(render(check(reading.articles, rulebook), "json"), "utf-8")
    return len(folders)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path, metavar="ARTICLES_DIR")
    parser.add_argument("out", type=Path, metavar="OUT_DIR")
    args = parser.parse_args()
    if not args.stories.is_dir():
        parser.error(f"{args.stories} is no folder")
    start = time.perf_counter()
    count = write_reports(args.stories, args.out)
    print(f"{count} stories in {time.perf_counter() - start:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
