"""A small story made by hand from the model's types: what every format is drawn from in these tests."""

from __future__ import annotations

from datetime import UTC, date, datetime
from math import inf

from factcheck.model import (
    About,
    Article,
    Check,
    Claim,
    Comparison,
    Hedge,
    Interval,
    Judgement,
    Name,
    Pair,
    Report,
    Role,
    Sentence,
    Severity,
    Stance,
    Unread,
    Value,
    Verdict,
)

SEOUL = "Asia/Seoul"
TEXTS = {
    "wire": (
        "The ferry Halla sank at 6:05 a.m. Monday, the coast guard said. At least 12 people were rescued.\n"
        "It carried around 400 tons of cement and 31 cars, 90 kilometers (40 miles) off Jeju."
    ),
    "daily": (
        "The coast guard said the ferry went down at 6:20 a.m. Monday with 12 people rescued from the water.\n"
        "The owner said [red]more than 400 tons\x1b]0;x\x07\x1b[31m of cement was aboard, and that some 9**9 cars were."
    ),
    "radio": "=A ferry sank off Jeju on Monday. “It was over in \u202eminutes,” one survivor said.",
}
ARTICLES = (
    Article(
        "wire", "story/wire.txt", TEXTS["wire"], "The Wire", "Ferry sinks off Jeju", date(2024, 3, 4), "JEJU", SEOUL
    ),
    Article("daily", "story/daily.txt", TEXTS["daily"], "Daily Post", "", datetime(2024, 3, 4, 9, 30, tzinfo=UTC)),
    Article("radio", "story/radio.txt", TEXTS["radio"]),
)


def clock(hour: int, minute: int) -> Interval:
    """A minute of 4 March 2024 in Seoul."""
    at = datetime(2024, 3, 4, hour, minute, tzinfo=UTC).timestamp() - 9 * 3600
    return Interval(at, at, "instant", SEOUL, stated=(at,))


def claim(key: str, name: str, quote: str, kind: str, value: Value, about: About, **more: object) -> Claim:
    """A claim on the first place where ``quote`` stands in the text called ``name``."""
    text = TEXTS[name]
    start = text.index(quote)
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", start)
    sentence = Sentence(low, high if high >= 0 else len(text), text[low : high if high >= 0 else None], Role.BODY, 0)
    article = next(a.id for a in ARTICLES if a.text == text)
    return Claim(key, article, start, start + len(quote), quote, sentence, kind, value, about, **more)  # type: ignore[arg-type]


DAY = Interval(
    datetime(2024, 3, 3, 15, tzinfo=UTC).timestamp(), datetime(2024, 3, 4, 15, tzinfo=UTC).timestamp(), "instant", SEOUL
)
SANK = About("time", (), "sink", ("ferry Halla",))
RESCUED = About("person", (), "rescue")
CARGO = About("cement", (), "carry")
CLAIMS = (
    claim("c1", "wire", "6:05 a.m. Monday", "clock", clock(6, 5), SANK, when=DAY, attributed_to="the coast guard"),
    claim("c2", "daily", "6:20 a.m. Monday", "clock", clock(6, 20), SANK, attributed_to="the coast guard"),
    claim(
        "c3",
        "wire",
        "At least 12 people",
        "count",
        Interval(12, inf, "count", "", Hedge.AT_LEAST, "at least", stated=(12,)),
        RESCUED,
    ),
    claim("c4", "daily", "12 people", "count", Interval(12, 12, "count", stated=(12,)), RESCUED),
    claim(
        "c5",
        "wire",
        "around 400 tons",
        "measure",
        Interval(380, 420, "mass", "ton", Hedge.APPROXIMATE, "around", stated=(400,)),
        CARGO,
    ),
    claim(
        "c6",
        "daily",
        "more than 400 tons",
        "measure",
        Interval(400, inf, "mass", "ton", Hedge.MORE_THAN, "more than", True, True, (400,)),
        CARGO,
        attributed_to="the owner",
        stance=Stance.POSSIBLE,
    ),
    claim("c7", "wire", "Monday", "date", DAY, SANK),
    claim("c8", "radio", "Monday", "date", DAY, SANK),
    claim("c9", "wire", "31 cars", "count", Interval(31, 31, "count", stated=(31,)), About("car", (), "carry")),
    claim("c10", "radio", "It was over in \u202eminutes,", "quote", Name("It was over in minutes,"), About()),
)


def pair(a: str, b: str, verdict: Verdict, why: str, cause: str = "") -> Pair:
    return Pair(a, b, Judgement(verdict, why, cause), {"noun": "same", "when": "unstated"}, 3.5)


def comparison(key: str, about: str, severity: Severity, each: Pair, confidence: float) -> Comparison:
    judged = each.judgement
    return Comparison(
        key,
        about,
        None,
        "open-count",
        judged.verdict,
        severity,
        (each.a, each.b),
        (each,),
        judged.why,
        judged.cause,
        confidence,
    )


COMPARISONS = (
    comparison("k1", "day of the sinking", Severity.INFO, pair("c7", "c8", Verdict.AGREE, "the same day"), 0.97),
    comparison(
        "k2",
        "tons of cement",
        Severity.LOW,
        pair("c5", "c6", Verdict.COMPATIBLE, "400 in both, hedged differently", "bound"),
        0.95,
    ),
    comparison(
        "k3",
        "people rescued",
        Severity.INFO,
        pair("c3", "c4", Verdict.COMPATIBLE, "12 lies within at least 12", "bound"),
        0.9,
    ),
    comparison(
        "k4",
        "time of the sinking",
        Severity.HIGH,
        pair("c1", "c2", Verdict.CONFLICT, "15 minutes apart, both from the coast guard"),
        0.96,
    ),
)


def check(key: str, quote: str, verdict: str, why: str) -> Check:
    start = TEXTS["wire"].index(quote)
    severity = Severity.HIGH if verdict == "wrong" else Severity.INFO
    return Check(key, "conversion", "conversion", verdict, severity, "wire", start, start + len(quote), quote, why)


CHECKS = (
    check("v1", "6:05 a.m. Monday", "fine", "4 March 2024 is a Monday"),
    check("v2", "90 kilometers (40 miles)", "wrong", "90 kilometers is 56 miles, not 40"),
)
_AT = TEXTS["daily"].index("9**9")
REPORT = Report(ARTICLES, CLAIMS, COMPARISONS, CHECKS, (Unread("daily", _AT, _AT + 4, "9**9", "no number reads so"),))
EMPTY = Report((), (), (), (), ())
