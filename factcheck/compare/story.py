"""What a comparison looks up beside its claims: outlets, publication times, the sides of authorities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property

from factcheck.called import labels
from factcheck.model import Article, Claim
from factcheck.rulebook import RuleBook

_SETTLED = timedelta(days=120)  # figures of what lies farther back are not brought up to date
_UPDATE = timedelta(hours=1)  # a publication this much later may carry an update


@dataclass(frozen=True)
class Story:
    """The articles by id, for outlets' names and publication times."""

    articles: Mapping[str, Article]
    rulebook: RuleBook

    def outlet(self, claim: Claim) -> str:
        """What the claim's article is called: its outlet, numbered where another article is of the same."""
        return self._labels[claim.article]

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return labels(self.articles.values())

    def side(self, claim: Claim) -> str | None:
        """The side of the authority a claim cites: the JCS and the South Korean military are one."""
        found = self.rulebook.authority(claim.attributed_to) if claim.attributed_to else None
        return found.side if found is not None else None

    def own_authorities(self, a: Claim, b: Claim) -> bool:
        """Whether the two claims cite two sources that each speak for themselves."""
        if not a.attributed_to or not b.attributed_to:
            return False
        x, y = self.side(a), self.side(b)
        if x or y:
            return bool(x and y) and x != y
        one, other = (set(c.attributed_to.lower().split()) for c in (a, b) if c.attributed_to)
        return not one & other  # "the police chief", "the health director"; but not "police", "the police chief"

    def alone(self, a: Claim, b: Claim) -> bool:
        """Whether both claims are of one article, which then contradicts itself."""
        return a.article == b.article

    def over(self, a: Claim, b: Claim) -> bool:
        """Whether one of them is of a time long past, whose figures no later publication updates."""
        for claim in (a, b):
            published = _instant(self.articles[claim.article])
            if published is None or claim.when is None or claim.when.dimension != "instant":
                continue
            if published.replace(tzinfo=UTC).timestamp() - claim.when.high > _SETTLED.total_seconds():
                return True
        return False

    def later(self, a: Claim, b: Claim) -> Claim | None:
        """The claim of the article published later, where the difference is more than a rewrite's."""
        x, y = (_instant(self.articles[c.article]) for c in (a, b))
        if x is None or y is None or abs(x - y) < _UPDATE:
            return None
        return b if y > x else a


def _instant(article: Article) -> datetime | None:
    if article.published is None:
        return None
    if isinstance(article.published, datetime):
        return article.published.replace(tzinfo=None)
    return datetime(article.published.year, article.published.month, article.published.day)
