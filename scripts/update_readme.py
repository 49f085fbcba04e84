"""Put a real excerpt of the report over the seeds into README.md, between its two markers."""

from __future__ import annotations

from pathlib import Path

from factcheck.pipeline import check
from factcheck.read import read_articles
from factcheck.report import render, words
from factcheck.rulebook import load_rulebook

ROOT = Path(__file__).parents[1]
START, END = "<!-- excerpt -->", "<!-- /excerpt -->"
WIDTH = 100


def excerpt() -> str:
    """The head of the report, down to the first difference worth a look; "..." stands for the rest."""
    articles = read_articles([ROOT / "seeds"]).articles
    lines = render(check(articles, load_rulebook()), "terminal", width=WIDTH).splitlines()
    start = next((n for n, line in enumerate(lines) if line.startswith(words.DIFFERENCES.upper())), 0)
    end = next((n for n in range(start, len(lines)) if lines[n].startswith(("2. ", words.AGREED.upper()))), len(lines))
    return "\n".join(["```text", *lines[:end], "...", "```"])


def main() -> None:
    readme = ROOT / "README.md"
    before, rest = readme.read_text("utf-8").split(START)
    after = rest.split(END)[1]
    readme.write_text(f"{before}{START}\n{excerpt()}\n{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
