"""Files -> Articles: the only place that touches file formats."""

from __future__ import annotations

from factcheck.read.articles import Problem, Reading, ReadOptions, read_articles, read_text
from factcheck.read.years import infer_years

__all__ = ["Problem", "ReadOptions", "Reading", "infer_years", "read_articles", "read_text"]
