"""Ages told at two times: of one who was 20 then and is 22 now, no article is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from factcheck.align.features import Features, longest_name
from factcheck.model import Interval, Judgement, Verdict

_YEAR = 365.25
_LONG = 150  # days between two articles in which a birthday is likely


def older(a: Features, b: Features, judgement: Judgement, published: Mapping[str, date | None]) -> dict[str, str]:
    """The levels of evidence that two ages, which differ, are told of two times; none where nothing says so."""
    if a.dimension != "age" or judgement.verdict is not Verdict.CONFLICT:
        return {}
    if (a.claim.about.role == "previous") != (b.claim.about.role == "previous"):
        return {"role": "different"}
    return {"when": "different"} if _grown(a, b, published) else {}


def _grown(a: Features, b: Features, published: Mapping[str, date | None]) -> bool:
    """Whether the later article's age is what the earlier one's has become."""
    x, y = a.claim.value, b.claim.value
    first, second = (published.get(f.claim.article) for f in (a, b))
    if first is None or second is None or not isinstance(x, Interval) or not isinstance(y, Interval):
        return False
    days = (date(second.year, second.month, second.day) - date(first.year, first.month, first.day)).days
    if abs(days) < _LONG or x.unit != "year" or y.unit != "year" or not x.stated or not y.stated:
        return False
    gained = (y.stated[0] - x.stated[0]) * (1 if days > 0 else -1)
    return 0 < gained <= abs(days) / _YEAR + 1


def another(a: Features, b: Features, judgement: Judgement) -> bool:
    """ "Marek has confessed; his cousins, 19 and 24, were held": a sentence that names one and tells an age of nobody
    by name tells it of somebody else."""
    if a.dimension != "age" or judgement.verdict is not Verdict.CONFLICT or bool(a.bearer) == bool(b.bearer):
        return False
    named, unnamed = (a, b) if a.bearer else (b, a)
    return longest_name(named.claim.about).split()[-1] in unnamed.claim.sentence.text
