"""CSV for a spreadsheet. A cell of text never starts a formula: "=HYPERLINK(...)" in an article stays text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.model import Article, Claim, Report
from factcheck.report.frames import checks_frame, claims_frame, comparisons_frame
from factcheck.report.words import plain

if TYPE_CHECKING:
    from pandas import DataFrame


def render(report: Report) -> str:
    """The findings: one row for each claim of each comparison, then one for each check."""
    import pandas as pd

    compared, checked = comparisons_frame(report), checks_frame(report)
    frames = [frame.astype(object) for frame in (compared, checked) if len(frame)]
    return to_csv(pd.concat(frames) if frames else compared)


def claims_csv(articles: tuple[Article, ...], claims: Iterable[Claim]) -> str:
    """One row a claim."""
    return to_csv(claims_frame(articles, claims))


def to_csv(frame: DataFrame) -> str:
    """A frame as CSV with every cell of text made safe."""
    return frame.astype(object).map(_cell).to_csv(index=False, lineterminator="\n")


def _cell(cell: object) -> object:
    if cell is None or cell != cell:  # left to pandas, a column with a gap turns 12 into 12.0
        return ""
    if not isinstance(cell, str):
        return cell
    text = plain(cell).strip()
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠") else text
