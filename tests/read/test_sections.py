"""Page furniture, captions, bylines and paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.model import Role
from factcheck.read import read_text

LEAD = "A bus left the road near the lake on Friday, police said."
MORE = "Its twelve passengers walked to the next village, where they waited for the mail coach."
LAST = "The road was open again by evening, the county said."


def roles(*paragraphs: str, join: str = "\n\n") -> dict[str, Role]:
    found, _ = read_text(join.join(paragraphs))
    return {found.text[part.start : part.end]: part.role for part in found.sections}


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe",
        "Sign Up for Daily Headlines",
        "Sign Up Now",
        "Sign up to receive a daily email of the lake's top stories.",
        "Read more",
        "READ MORE: Two coaches collide",
        "Follow us on Instagram",
        "Share this",
        "Advertisement",
        "Related: What the county knows",
        "Copyright 2021 The Lake News. All rights reserved.",
        "© 2021 Lake News",
        "https://lakenews.example/2021/bus",
        "http: / / www. lakenews. example/bus",
        "Last updated at 12:42 GMT, 5 March 2021",
        "This is a developing story. More to come.",
        "This story has been updated.",
        "* * *",
        "@lakenews",
    ],
)
def test_furniture(line: str) -> None:
    assert roles(LEAD, MORE, line, LAST)[line] == Role.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement revenue fell by 40 percent last year.",
        "Read receipts were sent to 40 of the passengers.",
        "Photos of the lake were shown to the 12 passengers.",
        "Reuters reported that the bus was 12 years old.",
        "EPA officials said the lake was clean.",
        "AP Moller runs 12 ships on the lake.",
        "Subscribers pay 12 dollars.",
        "1/2 mile further on, the road was open.",
        "By Friday the road was open.",
        "More than 12 people waited.",
        "It is 400 km from Kladno to the lake.",
    ],
)
def test_no_furniture(line: str) -> None:
    assert roles(LEAD, MORE, line, LAST)[line] == Role.BODY


@pytest.mark.parametrize(
    "line",
    [
        "Getty Images The bus beside the lake",
        "AP:Associated Press Passengers wave after the crash",
        "FILE - In this March 5, 2021, photo, a bus stands beside the lake.",
        "File photo",
        "The bus beside the lake. (Lake County via Telegram)",
        "A diver at the lake. (AP Photo/Jane Roe)",
        "Image copyright EPA Image caption The bus beside the lake",
        "(Image: Jane Roe)",
        "The lake at dawn. Photograph: Jane Roe",
        "The bus beside the lake [Photo/Agencies]",
        "3/12 2019 Children skate on the lake",
    ],
)
def test_caption(line: str) -> None:
    assert roles(LEAD, MORE, line, LAST)[line] == Role.CAPTION


@pytest.mark.parametrize(
    "line",
    ["By Jane Roe", "By JANE ROE and JOHN DOE, Staff Writers", "By Jane Roe | Lake News", "By Jane Roe, Lake News"],
)
def test_byline(line: str) -> None:
    found = roles("Bus leaves road", line, LEAD, MORE)
    assert found[line] == Role.BYLINE
    assert found["Bus leaves road"] == Role.HEADLINE


def test_a_caption_printed_again_with_its_credit() -> None:
    caption = "A bus stands beside the lake after leaving the road on March 5, 2021."
    again = f"{caption} (Lake County via Telegram)"
    found = roles("Subscribe", caption, again, LEAD, MORE)
    assert (found[caption], found[again]) == (Role.CAPTION, Role.FURNITURE)


def test_a_paragraph_printed_twice_counts_once() -> None:
    found, _ = read_text("\n".join([LEAD, MORE, LEAD, LAST]))
    assert [part.role for part in found.sections] == [Role.BODY, Role.BODY, Role.FURNITURE, Role.BODY]


def test_an_author_introduced_at_the_end() -> None:
    bio = "Jane Roe is a reporter based in Lyon and covers lakes. She has written 3 books."
    assert roles(LEAD, MORE, LAST, bio)[bio] == Role.FURNITURE


def test_a_reporter_in_the_story_is_no_author() -> None:
    line = "Jane Roe is a witness whose 12 photos were shown to a reporter."
    assert roles(LEAD, line, *[f"{MORE} Again {number}." for number in range(12)], LAST)[line] == Role.BODY


def test_a_block_of_links() -> None:
    found = roles(LEAD, MORE, "Related stories:", "Two coaches collide at lake", "5 buses you should ride", join="\n")
    assert found["Two coaches collide at lake"] == found["5 buses you should ride"] == Role.FURNITURE


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "A bus left the road near the lake on Friday, police said, and its twelve\n"
        "passengers walked to the next village, where they waited for the mail\n"
        "coach.\n\nThe road was open again by evening.\n"
    )
    found, _ = read_text(text)
    assert [part.role for part in found.sections] == [Role.BODY, Role.BODY]
    assert found.text[found.sections[0].start : found.sections[0].end].endswith("coach.")


def test_windows_line_ends_keep_offsets() -> None:
    found, _ = read_text(f"{LEAD}\r\n\r\n{MORE}\r\n")
    assert [found.text[part.start : part.end] for part in found.sections] == [LEAD, MORE]


LINES = st.lists(
    st.sampled_from(
        [LEAD, MORE, LAST, "Subscribe", "", "# A head", "PARIS (AP) — Hello there.", "By Jane Roe", "---", "a: b"]
    )
    | st.text(max_size=40),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
@example(["\x1b[@"], "\n")
def test_sections_stand_in_order_and_cover_all_words(lines: list[str], join: str) -> None:
    text = join.join(lines)
    found, _ = read_text(text)
    at, outside = 0, ""
    for part in found.sections:
        assert at <= part.start < part.end <= len(text)
        outside += found.text[at : part.start]  # markup is blanked there: "\x1b[@" holds no word
        at = part.end
    assert len(found.text) == len(text) and not (outside + found.text[at:]).strip()
