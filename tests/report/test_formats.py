import csv
import io
import json
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from factcheck.align import weights
from factcheck.called import labels
from factcheck.gate import against
from factcheck.model import About, Interval, Name, Severity, Verdict
from factcheck.report import FORMATS, render
from factcheck.report.csv import claims_csv
from factcheck.report.excerpt import excerpt
from factcheck.report.gate import to_gate
from factcheck.report.json import about_words
from factcheck.report.outline import outline
from factcheck.report.words import SURE
from tests.report.story import ARTICLES, CHECKS, CLAIMS, DAY, EMPTY, REPORT, TEXTS, comparison, pair

WIDTHS = (60, 80, 110, 140)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_draws_an_empty_report(form: str) -> None:
    assert render(EMPTY, form).endswith("\n")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_shows_every_comparison_and_check(form: str) -> None:
    drawn = " ".join(render(REPORT, form, width=140).split())
    for about in ("time of the sinking", "tons of cement", "people rescued", "day of the sinking"):
        assert about in drawn.lower()
    assert "90 kilometers is 56 miles, not 40" in drawn
    assert "15 minutes apart, both from the coast guard" in drawn


@pytest.mark.parametrize("form", ["terminal", "markdown", "csv"])
@pytest.mark.parametrize("verbose", [False, True])
def test_nothing_in_an_article_reaches_the_reader_alive(form: str, verbose: bool) -> None:
    drawn = render(REPORT, form, verbose=verbose)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", drawn)


@pytest.mark.parametrize("form", ["terminal", "markdown"])
def test_where_nothing_can_be_compared_the_report_says_so(form: str) -> None:
    assert "No claim was found." in render(EMPTY, form)
    alone = replace(REPORT, articles=ARTICLES[:1], comparisons=(), claims=CLAIMS[:1], checks=(), unread=())
    assert "One article alone" in " ".join(render(alone, form).split())
    assert "One article alone" not in " ".join(render(REPORT, form).split())


def test_a_value_without_end_is_cut() -> None:
    cut = excerpt("1" * 100_000, 0, 100_000)
    assert len(cut.marked) < 700 and " … " in cut.marked


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="no such format"):
        render(REPORT, "fax")


# ---------------------------------------------------------------- order


def test_conflicts_stand_first_and_the_surest_of_them_first() -> None:
    base = REPORT.comparisons[3]
    shaky = replace(base, id="k9", about="shaky", confidence=0.65)
    story = outline(replace(REPORT, comparisons=(shaky, *REPORT.comparisons)))
    assert [card.title for card in story.conflicts] == ["Time of the sinking"]
    assert [(card.title, card.sureness) for card in story.unsure] == [("Shaky", "unsure: may be of two things")]


@pytest.mark.parametrize("form", FORMATS[:1] + FORMATS[2:])
def test_an_unsure_conflict_is_called_so_in_every_format(form: str) -> None:
    shaky = replace(REPORT.comparisons[3], id="k9", about="shaky", confidence=0.65)
    drawn = render(replace(REPORT, comparisons=(shaky, *REPORT.comparisons)), form, width=140)
    assert drawn.count("unsure: may be of two things") == (2 if form == "csv" else 1)  # a row of it for each claim


def test_a_gate_calls_an_unsure_conflict_so() -> None:
    shaky = replace(REPORT.comparisons[3], confidence=0.65)
    drawn = to_gate(replace(REPORT, comparisons=(shaky,)), frozenset(["daily"]), frozenset(), width=140)
    assert "Time of the sinking: conflict, unsure: may be of two things, not counted." in drawn


def test_what_is_sure_is_sure_in_the_rules_too() -> None:
    assert weights().sure == SURE


def test_an_article_that_contradicts_itself_is_shown_in_every_format() -> None:
    again = replace(CLAIMS[1], id="c99", article="wire", sentence=CLAIMS[0].sentence, start=0, end=4, quote="6:20")
    why = "The Wire gives both 6:05 a.m. and 6:20 a.m.: 15 minutes apart"
    alone = comparison("k9", "time of the sinking", Severity.HIGH, pair("c1", "c99", Verdict.CONFLICT, why), 0.9)
    report = replace(REPORT, claims=(*CLAIMS, again), comparisons=(alone,))
    for form in FORMATS:
        assert why in " ".join(render(report, form, width=140).split())
    (card,) = outline(report).conflicts
    assert [(stand.value, stand.outlets) for stand in card.stands] == [
        ("6:05 a.m. Mon March 4 (Seoul)", ("The Wire",)),
        ("6:20 a.m. Mon March 4 (Seoul)", ("The Wire",)),
    ]
    assert card.pairs[0].startswith("The Wire, twice: conflict.")
    assert "draft" in to_gate(against(report, frozenset(["daily"])), frozenset(["daily"]), frozenset())
    own = to_gate(report, frozenset(["wire"]), frozenset(["k9"]), width=140)
    assert own.count("mend") >= 2 and why in own


def test_a_compatible_pair_of_no_note_is_folded_with_what_agrees() -> None:
    story = outline(REPORT)
    assert [card.title for card in story.differences] == ["Tons of cement"]
    assert [card.title for card in story.agreed] == ["Day of the sinking", "People rescued"]


def test_look_alikes_of_no_note_stand_apart() -> None:
    base = REPORT.comparisons[0]
    story = outline(replace(REPORT, comparisons=(replace(base, verdict=Verdict.NOT_COMPARABLE),)))
    assert [card.title for card in story.apart] == ["Day of the sinking"]
    assert not story.agreed


def test_outlets_that_say_the_same_stand_together() -> None:
    base = REPORT.comparisons[3]
    third = replace(CLAIMS[0], id="c99", article="radio")
    story = outline(
        replace(REPORT, claims=(*CLAIMS, third), comparisons=(replace(base, claims=("c1", "c2", "c99")),)),
    )
    assert [row.outlet for row in story.conflicts[0].rows] == ["The Wire", "radio.txt", "Daily Post"]


def test_what_is_in_a_comparison_is_no_single_source() -> None:
    singles = outline(REPORT).singles
    assert [(s.outlet, [r.excerpt.marked for r in s.figures], len(s.names)) for s in singles] == [
        ("The Wire", ["31 cars"], 0),
        ("radio.txt", [], 1),
    ]


def test_articles_of_one_outlet_are_numbered() -> None:
    same = tuple(replace(a, outlet="Wire") for a in ARTICLES[:2])
    assert labels((*same, ARTICLES[2])) == {"wire": "Wire #1", "daily": "Wire #2", "radio": "radio.txt"}


def test_many_values_stay_readable() -> None:
    """Each once, those in conflict first, those that fit only named, one sentence on who differs."""
    said = [Interval(n, n, "count", stated=(float(n),)) for n in (12, 12, 17, 17, 23, 31, 40, 50, 60)]
    homes = ["wire", "daily", "radio", "wire", "daily", "radio", "wire", "daily", "radio"]
    told = [
        replace(CLAIMS[3], id=f"m{n}", article=home, value=value)
        for n, (value, home) in enumerate(zip(said, homes, strict=True))
    ]
    fits = [pair("m0", f"m{n}", Verdict.COMPATIBLE, "fits", "vaguer") for n in range(4, 9)]
    clash = replace(pair("m0", "m2", Verdict.CONFLICT, "17 is 5 more than 12"), weight=9.0)
    base = REPORT.comparisons[3]
    whole = replace(base, claims=tuple(c.id for c in told), pairs=(clash, *fits))
    report = replace(REPORT, claims=(*CLAIMS, *told), comparisons=(whole,))
    (card,) = outline(report).conflicts
    assert card.why == "Daily Post against radio.txt (The Wire gives both): 17 is 5 more than 12."
    assert [stand.value for stand in card.stands] == ["12", "17", "23", "31", "40", "50", "60"]
    drawn = " ".join(render(report, "terminal", width=140).split())
    assert "Fits these: 23 (Daily Post); 31 (radio.txt); 40 (The Wire); 50 (Daily Post); 60 (radio.txt)." in drawn
    assert "12 The Wire, Daily Post" in drawn


def test_a_coarser_value_is_called_coarser() -> None:
    month = replace(DAY, low=DAY.low - 3 * 86400, high=DAY.high + 27 * 86400)
    vague = replace(CLAIMS[7], id="c99", value=month)
    base = comparison("k1", "day", Severity.INFO, pair("c7", "c99", Verdict.COMPATIBLE, "within", "vaguer"), 0.97)
    (card,) = outline(replace(REPORT, claims=(*CLAIMS, vague), comparisons=(base,))).agreed
    assert card.said == "Mon March 4, 2024 (coarser: March 2024)"


def test_sound_checks_of_one_span_take_one_line_and_none_where_another_fails() -> None:
    twice = replace(CHECKS[0], id="v3", explanation="it was a working day")
    inside = replace(CHECKS[1], id="v4", verdict="fine", explanation="kilometers are longer than miles")
    found = outline(replace(REPORT, checks=(*CHECKS, twice, inside))).fine
    assert [note.text for note in found] == ["4 March 2024 is a Monday. It was a working day."]


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "alpha " * 100 + "42 boats" + " omega" * 100
    spot = excerpt(text, 600, 608)
    assert spot.marked == "42 boats"
    assert spot.before.startswith("… alpha") and spot.after.endswith("omega …")
    assert len(spot.before) < 115 and len(spot.after) < 115


# ---------------------------------------------------------------- terminal


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("verbose", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, verbose: bool) -> None:
    assert max(map(cell_len, render(REPORT, "terminal", width=width, verbose=verbose).splitlines())) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_without_colour_the_value_is_marked_in_its_sentence(width: int) -> None:
    drawn = render(REPORT, "terminal", width=width)
    assert "«6:05 a.m. Monday»" in " ".join(drawn.split())
    assert "\x1b" not in drawn


def test_with_colour_the_value_is_underlined() -> None:
    drawn = render(REPORT, "terminal", width=140, color=True)
    assert "\x1b[1;4m6:05 a.m. Monday\x1b[0m" in drawn
    assert "«" not in drawn


def test_markup_in_an_article_is_drawn_as_it_is() -> None:
    assert "[red]«more than 400 tons»" in render(REPORT, "terminal", width=140)


def test_verbose_unfolds_what_agrees() -> None:
    folded, unfolded = (" ".join(render(REPORT, "terminal", width=200, verbose=v).split()) for v in (False, True))
    sentence = "12 lies within at least 12."
    assert sentence not in folded and sentence in unfolded
    assert "--verbose" in folded and "--verbose" not in unfolded


def test_an_outlets_repetitions_are_folded_and_counted() -> None:
    again = replace(CLAIMS[0], id="c99")
    doubled = replace(REPORT.comparisons[3], claims=("c1", "c99", "c2"))
    report = replace(REPORT, claims=(*CLAIMS, again), comparisons=(doubled,))
    folded, unfolded = (" ".join(render(report, "terminal", width=120, verbose=v).split()) for v in (False, True))
    assert folded.count("«6:05 a.m. Monday»") == 1
    assert "cites the coast guard; and 1 time more" in folded
    assert unfolded.count("«6:05 a.m. Monday»") == 3  # one of them in the check that is fine


def test_what_does_not_fit_is_counted() -> None:
    many = tuple(replace(CLAIMS[8], id=f"d{i}") for i in range(200))
    drawn = " ".join(render(replace(REPORT, claims=(*CLAIMS, *many)), "terminal").split())
    shown = drawn.count("31 cars ·")
    assert 5 < shown < 100
    assert f"and {201 - shown} more" in drawn


# ---------------------------------------------------------------- json

KEYS = {
    "articles": ["id", "path", "outlet", "title", "published", "place"],
    "claims": [
        *["id", "article", "start", "end", "quote", "sentence", "kind", "about", "rule", "value"],
        *["when", "where", "attributed_to", "stance"],
    ],
    "comparisons": [
        *[
            "id",
            "about",
            "rule",
            "code",
            "verdict",
            "severity",
            "claims",
            "pairs",
            "explanation",
            "cause",
            "confidence",
        ],
    ],
    "checks": ["id", "check", "code", "verdict", "severity", "article", "start", "end", "quote", "explanation"],
    "unread": ["article", "start", "end", "quote", "reason"],
}


def test_json_keeps_its_contract() -> None:
    drawn = json.loads(render(REPORT, "json"))
    assert list(drawn) == ["version", *KEYS]
    for name, keys in KEYS.items():
        assert drawn[name] and all(list(each) == keys for each in drawn[name])
    assert list(drawn["comparisons"][0]["pairs"][0])[:4] == ["a", "b", "verdict", "why"]


def test_json_lists_very_many_pairs_with_little_beside_their_verdicts() -> None:
    def drawn(count: int) -> list[dict[str, object]]:
        pairs = [pair("c3", f"c{n}", Verdict.AGREE, "both say 12") for n in range(4, count + 3)]
        pairs.append(pair("c3", f"c{count + 3}", Verdict.CONFLICT, "12 is not 13"))
        many = replace(REPORT.comparisons[0], pairs=tuple(pairs))
        shown = json.loads(render(replace(REPORT, comparisons=(many,)), "json"))["comparisons"][0]["pairs"]
        assert [(p["a"], p["b"], p["verdict"], p["why"]) for p in shown] == [
            (p.a, p.b, p.judgement.verdict, p.judgement.why) for p in pairs
        ]
        return [p for p in shown if p["evidence"]]

    assert len(drawn(1000)) == 1000
    assert [p["verdict"] for p in drawn(1001)] == ["agree", "conflict"]


def test_json_offsets_point_into_the_text_as_read() -> None:
    drawn = json.loads(render(REPORT, "json"))
    texts = dict(zip(("wire", "daily", "radio"), TEXTS.values(), strict=True))
    for each in (*drawn["claims"], *drawn["checks"], *drawn["unread"]):
        assert texts[each["article"]][each["start"] : each["end"]] == each["quote"]


def test_json_is_the_same_bytes_twice() -> None:
    assert render(REPORT, "json") == render(REPORT, "json")


def test_json_says_in_words_what_a_claim_is_about() -> None:
    about = About("missile", ("ballistic",), "launch", ("North Korea",), (), frozenset({"sea"}), ("order:first",))
    placed = About("distance", reference="Vladivostok", direction="northwest")
    said = [about_words(replace(CLAIMS[0], about=each)) for each in (about, placed, replace(placed, direction=None))]
    assert said == [
        "ballistic missile, launch, North Korea, first",
        "distance, northwest of Vladivostok",
        "distance, from Vladivostok",
    ]


def test_json_never_says_infinity() -> None:
    assert "Infinity" not in render(REPORT, "json")


# ---------------------------------------------------------------- csv and frames


@pytest.mark.parametrize("lead", ["=", "+", "-", "@"])
def test_no_cell_starts_a_formula(lead: str) -> None:
    evil = replace(CLAIMS[0], quote=f'{lead}HYPERLINK("http://x")', attributed_to=f"\t{lead}1", value=Name(f"{lead}1"))
    drawn = render(replace(REPORT, claims=(evil, *CLAIMS[1:])), "csv")
    cells = [cell for line in csv.reader(io.StringIO(drawn)) for cell in line]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell[:1] == lead]


def test_csv_has_a_row_for_each_claim_compared_and_each_check() -> None:
    rows = list(csv.DictReader(io.StringIO(render(REPORT, "csv"))))
    assert [row["id"] for row in rows] == ["k1", "k1", "k2", "k2", "k3", "k3", "k4", "k4", "v1", "v2"]
    assert rows[0]["start"] == str(CLAIMS[6].start)


def test_numbers_in_csv_stay_as_read() -> None:
    counts = [claim for claim in CLAIMS if claim.kind == "count"]
    rows = list(csv.DictReader(io.StringIO(claims_csv(ARTICLES, counts))))
    assert {row["high"] for row in rows} == {"", "12", "31"}


def test_frames() -> None:
    claims, compared = REPORT.claims_frame(), REPORT.comparisons_frame()
    assert list(claims["id"]) == [claim.id for claim in CLAIMS]
    assert compared.groupby("id").size().to_dict() == {"k1": 2, "k2": 2, "k3": 2, "k4": 2}
    assert list(EMPTY.claims_frame().columns) == list(claims.columns)


# ---------------------------------------------------------------- markdown


def test_markdown_escapes_article_text() -> None:
    evil = replace(ARTICLES[0], outlet="<b>Wire</b> | [x](http://y) *z* `c`")
    drawn = render(replace(REPORT, articles=(evil, *ARTICLES[1:])), "markdown")
    assert "&lt;b&gt;Wire&lt;/b&gt; \\| \\[x\\](http://y) \\*z\\* \\`c\\`" in drawn
