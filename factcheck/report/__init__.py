"""Report -> str, one module per format. Each draws, none decides: verdicts and order of severity come in the Report."""

from __future__ import annotations

from factcheck.model import Report

FORMATS = ("terminal", "json", "csv", "markdown")


def render(report: Report, form: str, *, width: int = 80, color: bool = False, verbose: bool = False) -> str:
    """The report in one of FORMATS; ``width``, ``color`` and ``verbose`` matter only where a person reads."""
    if form == "json":
        from factcheck.report.json import to_json

        return to_json(report)
    if form == "csv":
        from factcheck.report.csv import findings_csv

        return findings_csv(report)
    if form == "markdown":
        from factcheck.report.markdown import to_markdown

        return to_markdown(report, verbose=verbose)
    if form == "terminal":
        from factcheck.report.terminal import to_terminal

        return to_terminal(report, width=width, color=color, verbose=verbose)
    raise ValueError(f"no such format: {form}")
