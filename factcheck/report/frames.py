"""The report as pandas frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd

from factcheck.called import labels
from factcheck.model import Article, Claim, Interval, Report
from factcheck.report import values
from factcheck.report.json import about_words, value_object
from factcheck.report.words import sureness

if TYPE_CHECKING:
    from pandas import DataFrame

_CLAIM = (
    *("id", "article", "outlet", "kind", "about", "rule", "quote", "value", "low", "high", "unit", "hedge"),
    *("when", "where", "attributed_to", "stance", "start", "end", "sentence"),
)
_FINDING = ("id", "about", "code", "verdict", "severity")
_PLACE = ("article", "outlet", "quote", "start", "end")
_COMPARISON = (
    *(*_FINDING, "rule", "confidence", "sureness", "cause", "claim", *_PLACE),
    *("value", "attributed_to", "stance", "explanation"),
)
_CHECK = (*_FINDING, *_PLACE, "explanation")


def claims_frame(articles: tuple[Article, ...], claims: Iterable[Claim]) -> DataFrame:
    """One row a claim."""
    names = labels(articles)
    frame = pd.DataFrame([_claim(claim, names) for claim in claims], columns=list(_CLAIM), dtype=object)
    return frame.astype({"start": int, "end": int})  # low and high stay as read: 12 is no 12.0, and instants are words


def comparisons_frame(report: Report) -> DataFrame:
    """One row for each claim of each comparison."""
    names = labels(report.articles)
    claims = {claim.id: claim for claim in report.claims}
    rows = []
    for comparison in report.comparisons:
        shared = {
            "id": comparison.id,
            "about": comparison.about,
            "rule": comparison.rule,
            "code": comparison.code,
            "verdict": comparison.verdict.value,
            "severity": comparison.severity.value,
            "confidence": round(comparison.confidence, 3),
            "sureness": sureness(comparison.confidence),
            "cause": comparison.cause,
            "explanation": comparison.explanation,
        }
        for key in comparison.claims:
            claim = _claim(claims[key], names)
            mine = {name: claim[name] for name in (*_PLACE, "value", "attributed_to", "stance")}
            rows.append({**shared, **mine, "claim": key})
    return pd.DataFrame(rows, columns=list(_COMPARISON))


def checks_frame(report: Report) -> DataFrame:
    """One row a check."""
    names = labels(report.articles)
    rows = [
        {
            **{name: getattr(check, name) for name in _CHECK if name not in ("about", "outlet")},
            "about": check.check,
            "severity": check.severity.value,
            "outlet": names[check.article],
        }
        for check in report.checks
    ]
    return pd.DataFrame(rows, columns=list(_CHECK))


def _claim(claim: Claim, names: dict[str, str]) -> dict[str, Any]:
    from factcheck.report.times import iso

    ends = value_object(claim.value, "") if isinstance(claim.value, Interval) else {}
    return {
        "id": claim.id,
        "article": claim.article,
        "outlet": names[claim.article],
        "kind": claim.kind,
        "about": about_words(claim),
        "rule": claim.rule,
        "quote": claim.quote,
        "value": values.claimed(claim),
        "low": ends.get("low"),
        "high": ends.get("high"),
        "unit": ends.get("unit"),
        "hedge": ends.get("hedge"),
        "when": iso(claim.when) if claim.when else None,
        "where": claim.where,
        "attributed_to": claim.attributed_to,
        "stance": claim.stance.value,
        "start": claim.start,
        "end": claim.end,
        "sentence": claim.sentence.text,
    }
