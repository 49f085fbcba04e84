"""A pair of claims that may speak of one thing."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.align.evidence import Evidence
from factcheck.model import Claim, Judgement


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims that may speak of one thing, what says so, and how their values compare."""

    a: Claim
    b: Claim
    evidence: Evidence
    judgement: Judgement
