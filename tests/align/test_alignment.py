"""Which claims speak of one thing: pairs of short articles, each a case."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.align import weights
from factcheck.align.evidence import probability, weigh
from factcheck.model import Article, Comparison, Report, Verdict
from factcheck.pipeline import check
from factcheck.rulebook import RuleBook, load_rulebook

RULEBOOK: RuleBook = load_rulebook()


def report(*texts: str) -> Report:
    articles = [
        Article(id=f"a{n}", path=f"a{n}.txt", text=text, outlet=f"Outlet {n}", published=date(2024, 6, 14))
        for n, text in enumerate(texts)
    ]
    return check(articles, RULEBOOK)


def between(found: Report, a: str, b: str) -> set[Verdict]:
    """The verdicts on pairs of claims whose words hold ``a`` and ``b``."""
    quote = {c.id: c.quote for c in found.claims}
    return {
        p.judgement.verdict
        for c in found.comparisons
        for p in c.pairs
        if (a in quote[p.a] and b in quote[p.b]) or (b in quote[p.a] and a in quote[p.b])
    }


SAME = [
    ("The blast killed 14 people on Tuesday, police said.", "The blast left 19 people dead.", "14", "19"),
    ("The ferry was carrying 151 guests when it sank off Larrick.",
     "The ferry had 115 guests aboard when it sank off Larrick.", "151", "115"),
    ("The missile flew 300 miles before it fell into a lake on Tuesday.",
     "Tuesday's missile travelled 420 miles and fell into a lake.", "300", "420"),
    ("Retailer Marlowe agreed to buy Finch for $2.4 billion on Monday.",
     "Marlowe will pay $2.1 billion for Finch, it said on Monday.", "2.4", "2.1"),
    ("The tower is 310 meters tall.", "The tower is 340 meters tall.", "310", "340"),
    ("Dad-of-four Rufus Amberley was hit by a van.", "Rufus Amberley, a father of three, was hit by a van.",
     "four", "three"),
    ("The boy, named Callum Rainsford by the police, fell into a well in Alder.",
     "Callum Rainsford was pulled out on Monday. Five-year-old Calum Rainsford fell into a well in Alder.", "Callum",
     "Calum"),
    ("The firm raised its estimate of customers hit by the leak to 2.4 million on Monday.",
     "The leak hit 2.1 million customers, the firm said on Monday.", "2.4", "2.1"),
    ("Mayor Ada Hollis, 54, won.", "Mayor Ada Hollis, 53, will take office in May.", "54", "53"),
    ("Around 1,200 guests heard the speech in Alder on Monday.",
     "Monday's speech in Alder was heard by an audience of 900.", "1,200", "900"),
    ("The fire destroyed 40 homes in Alder on Monday.", "Monday's fire in Alder destroyed 55 homes.", "40", "55"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "a", "b"), SAME, ids=[s[2] + "-" + s[3] for s in SAME])
def test_one_thing_told_differently_is_a_conflict(left: str, right: str, a: str, b: str) -> None:
    assert Verdict.CONFLICT in between(report(left, right), a, b)


STRANGERS = [
    ("The blast killed 14 people on Tuesday.", "The blast on Tuesday broke 190 windows.", "14", "190"),
    ("The ferry carried 151 guests.", "The ferry was built to carry 220 guests.", "151", "220"),
    ("Two missiles were fired on June 12.", "Nine missiles were fired on May 3.", "Two", "Nine"),
    ("The quake injured 40 people.", "Around 900 people were led to safety after the quake.", "40", "900"),
    ("The camp lies 40 kilometers from Graz.", "The camp lies 190 kilometers from Vienna.", "40", "190"),
    ("Each of the winners gets 500 euros.", "The winners get a total of 9,000 euros.", "500", "9,000"),
    ("Ana Ruiz, 34, was rescued.", "The mine had stood empty for 12 years.", "34", "12 years"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "a", "b"), STRANGERS, ids=[s[2] + "-" + s[3] for s in STRANGERS])
def test_two_things_are_no_conflict(left: str, right: str, a: str, b: str) -> None:
    assert Verdict.CONFLICT not in between(report(left, right), a, b)


def comparisons(found: Report, quote: str) -> list[Comparison]:
    ids = {c.id for c in found.claims if quote in c.quote}
    return [c for c in found.comparisons if ids & set(c.claims)]


def test_a_conversion_is_one_length() -> None:
    found = report("The well is 40 metres (131 feet) deep.", "The boy fell down a well 40 metres deep.")
    assert not comparisons(found, "131 feet")
    assert [c.verdict for c in comparisons(found, "40 metres")] == [Verdict.AGREE]


def test_the_day_of_the_telling_is_not_the_day_of_the_event() -> None:
    found = report("A dam burst near Alder on Monday.", "A dam burst near Alder, officials said on Tuesday.")
    assert Verdict.CONFLICT not in between(found, "Monday", "Tuesday")


def test_first_and_last_of_several_are_told_apart() -> None:
    found = report(
        "The missiles were fired between 9:10 a.m. and 9:40 a.m. on Tuesday, the army said.",
        "The missiles were fired at 9:10 a.m. and 9:40 a.m. on Tuesday, the army said.",
    )
    assert {c.verdict for c in found.comparisons if c.code == "launch-time"} == {Verdict.AGREE}


def test_one_article_alone_is_compared_with_nothing() -> None:
    assert report("The blast killed 14 people on Tuesday. It killed 14.").comparisons == ()


def test_evidence_adds_up_and_a_veto_counts_nothing() -> None:
    table = weights()
    plain = weigh({"noun": "same"}, table)
    vetoed = weigh({"noun": "same", "reference": "different"}, table)
    assert plain.weight == pytest.approx(table.prior + float(table.levels["noun"]["same"]))
    assert vetoed.weight == plain.weight
    assert vetoed.vetoes == ("reference",)


def test_every_level_that_alignment_names_has_a_weight() -> None:
    found = report(*(text for left, right, *_ in SAME for text in (left, right)))
    named = {item for c in found.comparisons for p in c.pairs for item in p.evidence.items()}
    unknown = {(p, n) for p, n in named if p != "kind" and n not in weights().levels[p]}
    assert not unknown


def test_probability_is_even_where_the_table_says() -> None:
    assert probability(weights().even, weights().even) == 0.5
