"""A line of very many values is no sentence: it is listed as not read instead of parsed, and nothing vanishes."""

from __future__ import annotations

from factcheck.extract import extract_claims
from factcheck.model import Article
from factcheck.rulebook import load_rulebook


def test_a_table_run_together_is_listed_as_not_read() -> None:
    row = "12 miles 40 people $3 million 8 tons " * 20
    text = f"Rescuers found 27 people. \n{row}\nThe search cost $4 million.\n"
    claims, unread = extract_claims([Article(id="a", path="a", text=text)], load_rulebook())
    assert {claim.quote for claim in claims} == {"27 people", "$4 million"}
    assert "".join(each.quote for each in unread).replace(" ", "") == row.replace(" ", "")
    assert all("table" in each.reason for each in unread)
    assert [text[each.start : each.end] for each in unread] == [each.quote for each in unread]


def test_an_ordinary_sentence_of_several_values_is_read() -> None:
    text = "The 12 boats carried 340 people 45 miles in 3 hours for $2 million."
    claims, unread = extract_claims([Article(id="a", path="a", text=text)], load_rulebook())
    assert len(claims) >= 5
    assert not unread
