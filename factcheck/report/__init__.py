"""Report -> str, one module per format. Each draws, none decides: verdicts and order of severity come in the Report."""

from __future__ import annotations

from factcheck.model import Report

FORMATS = ("terminal", "json", "csv", "markdown")


def render(report: Report, form: str, *, width: int = 80, color: bool = False, verbose: bool = False) -> str:
    """The report in one of FORMATS; ``width``, ``color`` and ``verbose`` matter only where a person reads."""
    if form == "json":
        from factcheck.report import json

        return json.render(report)
    if form == "csv":
        from factcheck.report import csv

        return csv.render(report)
    if form == "markdown":
        from factcheck.report import markdown

        return markdown.render(report, verbose=verbose)
    if form == "terminal":
        from factcheck.report import terminal

        return terminal.render(report, width=width, color=color, verbose=verbose)
    raise ValueError(f"no such format: {form}")
