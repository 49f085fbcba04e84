"""The JSON report: keys, their order and their meaning are a contract with other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from math import isinf
from typing import Any

from factcheck.model import Article, Check, Claim, Comparison, Interval, Report, Unread, Value
from factcheck.report import times

VERSION = 1
_MANY = 1000  # pairs of one comparison, as 46 articles of one story have them: of more, few tell their evidence


def render(report: Report) -> str:
    """One object; two runs over the same files give the same bytes."""
    return json.dumps(to_object(report), ensure_ascii=False, indent=1) + "\n"


def to_object(report: Report) -> dict[str, Any]:
    """The report as plain objects."""
    return {
        "version": VERSION,
        "articles": [_article(article) for article in report.articles],
        "claims": [claim_object(claim) for claim in report.claims],
        "comparisons": [_comparison(comparison) for comparison in report.comparisons],
        "checks": [_check(check) for check in report.checks],
        "unread": [_unread(unread) for unread in report.unread],
    }


def claims_json(claims: Iterable[Claim], *, lines: bool = False) -> str:
    """Claims alone: one list, or one object a line."""
    objects = [claim_object(claim) for claim in claims]
    if lines:
        return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects)
    return json.dumps(objects, ensure_ascii=False, indent=1) + "\n"


def claim_object(claim: Claim) -> dict[str, Any]:
    """One claim as plain objects."""
    return {
        "id": claim.id,
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "sentence": claim.sentence.text,
        "kind": claim.kind,
        "about": about_words(claim),
        "rule": claim.rule,
        "value": value_object(claim.value, claim.quote),
        "when": times.iso(claim.when) if claim.when else None,
        "where": claim.where,
        "attributed_to": claim.attributed_to,
        "stance": claim.stance.value,
    }


def about_words(claim: Claim) -> str:
    """What a claim is about in a few words: "short-range ballistic missile, launch, North Korea"."""
    about = claim.about
    noun = " ".join([*about.modifiers, about.noun]).strip()
    scope = (word.rpartition(":")[2] for word in about.scope)  # "order:first" is for the stages
    parts = [noun, about.event, *about.agents, *about.patients, *scope]
    if about.reference:
        parts.append(f"{about.direction} of {about.reference}" if about.direction else f"from {about.reference}")
    return ", ".join(dict.fromkeys(filter(None, parts)))


def value_object(value: Value, text: str) -> dict[str, Any]:
    """A value; an interval's open end is null, instants are ISO 8601 with offset."""
    if not isinstance(value, Interval):
        return {"name": value.name, "text": text}
    low, high = (_end(end, value) for end in (value.low, value.high))
    return {"low": low, "high": high, "unit": value.unit, "hedge": value.hedge.value, "text": text}


def _end(x: float, value: Interval) -> float | int | str | None:
    if isinf(x):
        return None
    if value.dimension in times.DIMENSIONS:
        return times.iso_end(x, value.dimension, value.unit)
    return int(x) if x == int(x) else x


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "place": article.place,
    }


def _comparison(comparison: Comparison) -> dict[str, Any]:
    """Every pair has its verdict; of very many pairs only the surest of each verdict tell what they rest on."""
    few = len(comparison.pairs) <= _MANY
    ranked = sorted(comparison.pairs, key=lambda pair: pair.weight)
    surest = {pair.judgement.verdict: (pair.a, pair.b) for pair in ranked}.values()
    return {
        "id": comparison.id,
        "about": comparison.about,
        "rule": comparison.rule,
        "code": comparison.code,
        "verdict": comparison.verdict.value,
        "severity": comparison.severity.value,
        "claims": list(comparison.claims),
        "pairs": [
            {
                "a": pair.a,
                "b": pair.b,
                "verdict": pair.judgement.verdict.value,
                "why": pair.judgement.why,
                "cause": pair.judgement.cause,
                "evidence": dict(pair.evidence) if few or (pair.a, pair.b) in surest else {},
            }
            for pair in comparison.pairs
        ],
        "explanation": comparison.explanation,
        "cause": comparison.cause,
        "confidence": round(comparison.confidence, 3),
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "check": check.check,
        "code": check.code,
        "verdict": check.verdict,
        "severity": check.severity.value,
        "article": check.article,
        "start": check.start,
        "end": check.end,
        "quote": check.quote,
        "explanation": check.explanation,
    }


def _unread(unread: Unread) -> dict[str, Any]:
    return {
        "article": unread.article,
        "start": unread.start,
        "end": unread.end,
        "quote": unread.quote,
        "reason": unread.reason,
    }
