"""The day of a figure: the date of its own clause, and none that only measures it."""

from __future__ import annotations

import pytest

from factcheck.kinds.time_show import show_time
from tests.compare.story import claims


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The vote drew a turnout of 68.3%, the highest since 1998.", "68.3", ""),
        ("Sales fell by 12% in March, the first drop since 2019.", "12", "March 2024"),
        ("A dozen craft were sent up by Alto, a company founded six years ago.", "dozen", ""),
        ("It was the heaviest of a dozen craft launched on Sunday.", "dozen", "Sunday, May 12, 2024"),
        ("The camp has taken in 400 people since Friday.", "400", "Friday, May 10, 2024"),
    ],
)
def test_the_day_of_a_figure(text: str, words: str, day: str) -> None:
    claim = next(c for c in claims(text) if words in c.quote)
    assert (show_time(claim.when) if claim.when is not None else "") == day


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("He shot dead three former colleagues on Friday.", "actual"),
        ("The shares fell from a former high of $30.", "previous"),
    ],
)
def test_former_colleagues_are_no_earlier_figure(text: str, role: str) -> None:
    assert next(c for c in claims(text) if c.kind in ("count", "money")).about.role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Greens stand at 34 percent in the Ipso poll.", "forecast"),
        ("The Greens had 34 percent in an opinion poll.", "forecast"),
        ("The Greens reached 34 percent in a survey by Ipso.", "forecast"),
        ("The Greens won 34 percent in Sunday's poll.", "actual"),
        ("The Greens won 34 percent of the vote.", "actual"),
    ],
)
def test_a_share_in_a_poll_is_no_result(text: str, role: str) -> None:
    assert next(c for c in claims(text) if c.kind == "share").about.role == role
