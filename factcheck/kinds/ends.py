"""The ends of two spans: "up to 400" and "up to 600" each name the top of one thing, and not the same."""

from __future__ import annotations

from math import isclose

from factcheck.model import Hedge, Interval

_ROUGH = 0.05  # two tops nearer than this, and than half a step, are one rounded
_DISTANT = "within"  # "within 20 miles" and "within 50 miles" may both be right


def ends_differ(a: Interval, b: Interval) -> bool:
    """Whether two values in one unit tell one end of a span in two ways."""
    return _other_top(a, b) or _one_end_shared(a, b)


def _other_top(a: Interval, b: Interval) -> bool:
    """ "up to $3,400" against "up to $4,000", and against "$1,900 to $2,900"."""
    if Hedge.AT_MOST not in (a.hedge, b.hedge) or not {a.hedge, b.hedge} <= {Hedge.AT_MOST, Hedge.RANGE}:
        return False
    if not a.stated or not b.stated or _DISTANT in (a.words.lower(), b.words.lower()):
        return False
    x, y = a.stated[-1], b.stated[-1]
    rounded = min(max(a.step, b.step) / 2, _ROUGH * max(abs(x), abs(y)))
    return abs(x - y) > rounded * (1 + 1e-9)


def _one_end_shared(a: Interval, b: Interval) -> bool:
    """ "from $49 to $89" and "$49 to $99": one range, and two words for its end."""
    if not a.hedge is b.hedge is Hedge.RANGE or len(a.stated) != 2 or len(b.stated) != 2:
        return False
    return any(isclose(x, y, rel_tol=1e-9) for x, y in zip(a.stated, b.stated, strict=True))
