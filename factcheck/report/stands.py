"""A comparison's values, each once with the outlets that give it: those in conflict first, the coarser ones last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.called import listing, some
from factcheck.model import Claim, Comparison, Interval, Pair, Verdict
from factcheck.report.excerpt import Excerpt
from factcheck.report.words import NO_ONE_CITED, counted

_FEW = 6  # rows of which each is shown in its own words


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of a finding."""

    outlet: str
    value: str
    excerpt: Excerpt
    cites: str | None  # "" where no one is cited; None where that is no question
    stance: str = ""  # "" where plainly asserted
    repeated: int = 0  # how often the article says so again

    @property
    def sourcing(self) -> str:
        """Who is cited, how sure it is told and how often again."""
        if self.cites is None:
            return ""
        cited = f"cites {self.cites}" if self.cites else NO_ONE_CITED
        repeated = f"and {counted(self.repeated, 'time')} more" if self.repeated else ""
        return "; ".join(filter(None, (cited, self.stance, repeated)))


@dataclass(frozen=True, slots=True)
class Stand:
    """A value and who gives it."""

    value: str
    rows: tuple[Row, ...]
    coarser: bool = False
    opposed: bool = False  # whether another value stands against it

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that give it, each once."""
        return tuple(dict.fromkeys(row.outlet for row in self.rows))


def telling(comparison: Comparison) -> Pair | None:
    """The pair that bears the verdict: the surest of those that come to it."""
    bearing = (p for p in comparison.pairs if p.judgement.verdict is comparison.verdict)
    return max(bearing, key=lambda pair: pair.weight, default=None)


def stands(comparison: Comparison, claims: Mapping[str, Claim], rows: Mapping[str, Row]) -> tuple[Stand, ...]:
    """The values in the order that an editor needs them."""
    first = telling(comparison)
    leading = (first.a, first.b) if first else ()
    against = {k for p in comparison.pairs if p.judgement.verdict is Verdict.CONFLICT for k in (p.a, p.b)}
    loose = {key for pair in comparison.pairs if (key := _coarser(pair, claims))}
    groups: dict[str, list[str]] = {}
    for key in comparison.claims:
        groups.setdefault(rows[key].value.lower(), []).append(key)

    def rank(keys: list[str]) -> tuple[int, bool, bool, int]:
        lead = min((leading.index(k) for k in keys if k in leading and against), default=len(leading))
        outlets = len({rows[key].outlet for key in keys})
        return lead, not against & set(keys), bool(loose & set(keys)), -outlets

    return tuple(
        Stand(
            rows[keys[0]].value,
            tuple(rows[k] for k in keys),
            bool((loose - against) & set(keys)),
            bool(against & set(keys)),
        )
        for keys in sorted(groups.values(), key=rank)
    )


def _coarser(pair: Pair, claims: Mapping[str, Claim]) -> str:
    """The claim of a pair that only says less exactly what the other says: "2023" beside "July 2023"."""
    if pair.judgement.cause not in ("coarser", "vaguer"):
        return ""
    a, b = claims[pair.a].value, claims[pair.b].value
    if isinstance(a, Interval) and isinstance(b, Interval):
        if a.dimension != b.dimension:
            return ""
        return pair.a if a.high - a.low > b.high - b.low else pair.b if b.high - b.low > a.high - a.low else ""
    if isinstance(a, Interval) or isinstance(b, Interval):
        return ""
    inner, lies, outer = pair.judgement.why.partition(" lies in ")
    return {(a.name, b.name): pair.b, (b.name, a.name): pair.a}.get((inner, outer), "") if lies else ""


def once(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows without an outlet's repetitions; the first of them says how many there are."""
    told: dict[tuple[str, str, str | None, str], Row] = {}
    for each in rows:
        key = each.outlet, each.value, each.cites, each.stance
        first = told.get(key)
        told[key] = replace(first, repeated=first.repeated + 1) if first else each
    return tuple(told.values())


def brief(given: Sequence[Stand]) -> tuple[tuple[Stand, ...], str]:
    """The stands without repetitions; where many outlets speak, one of them in its own words for each value.

    Of more than a few values those that nothing stands against are only named, in a line of their own.
    """
    short = [replace(stand, rows=once(stand.rows)) for stand in given]
    if sum(len(stand.rows) for stand in short) <= _FEW:
        return tuple(short), ""
    aside = [s for s in short if not s.opposed] if len(short) > _FEW and any(s.opposed for s in short) else []
    shown = tuple(replace(s, rows=(_merged(s.rows),)) for s in short if s not in aside)
    return shown, "; ".join(f"{s.value} ({some(s.outlets)})" for s in aside)


def _merged(rows: Sequence[Row]) -> Row:
    """One row for all outlets of a value: "CNN (cites police), NPR (twice)", in the first one's words."""
    said: dict[str, list[Row]] = {}
    for row in rows:
        said.setdefault(row.outlet, []).append(row)
    return replace(rows[0], outlet=", ".join(map(_speaking, said.items())), cites=None, stance="", repeated=0)


def _speaking(outlet: tuple[str, list[Row]]) -> str:
    name, rows = outlet
    cited = listing(dict.fromkeys(row.cites for row in rows if row.cites)) if any(row.cites for row in rows) else ""
    stances = dict.fromkeys(row.stance for row in rows if row.stance)
    times = sum(1 + row.repeated for row in rows)
    notes = (
        f"cites {cited}" if cited else "",
        *stances,
        "twice" if times == 2 else f"{times} times" if times > 2 else "",
    )
    told = "; ".join(filter(None, notes))
    return f"{name} ({told})" if told else name


def camps(comparison: Comparison, given: Sequence[Stand], rows: Mapping[str, Row]) -> str:
    """Which outlets differ: "CNN and NPR against RT and 2 others (The Sun gives both)"; "" where two lines show it."""
    first = telling(comparison)
    if first is None or comparison.verdict is not Verdict.CONFLICT or sum(len(s.outlets) for s in given) <= 2:
        return ""
    one, other = (next(s.outlets for s in given if rows[key] in s.rows) for key in (first.a, first.b))
    both = [outlet for outlet in one if outlet in other]
    left, right = ([outlet for outlet in side if outlet not in both] for side in (one, other))
    if not left or not right:
        return ""
    double = f" ({some(both)} {'gives' if len(both) == 1 else 'give'} both)" if both else ""
    return f"{some(left)} against {some(right)}{double}"
