"""The words that every format shares, and article text made safe to draw."""

from __future__ import annotations

import re

from factcheck.model import Severity, Stance, Verdict

CONFLICTS = "Conflicts"
UNSURE = "Unsure conflicts"
DIFFERENCES = "Differences worth a look"
AGREED = "Agreed"
APART = "Alike, but not the same thing"
CHECKS_WRONG = "Checks that fail"
CHECKS_FINE = "Checked and fine"
SINGLE = "Single-source figures"
UNREAD = "Seen but not read"
ALSO = "Fits these"  # values that nothing stands against
COARSER = "coarser"

VERDICTS = {
    Verdict.AGREE: "agree",
    Verdict.COMPATIBLE: "compatible",
    Verdict.CONFLICT: "conflict",
    Verdict.NOT_COMPARABLE: "not comparable",
}
STANCES = {
    Stance.ASSERTED: "",
    Stance.EXPECTED: "expected",
    Stance.POSSIBLE: "possible",
    Stance.DENIED: "denied",
}
SEVERITY_ORDER = (Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO)
NO_ONE_CITED = "no one cited"
SURE = 0.7  # how probable it must be that the claims speak of one thing; as "sure" in rules/alignment.yaml

# C0 and C1 controls, marks that turn the direction of text, other invisible formatting, tag characters, lone halves.
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_ESCAPE = re.compile("\x1b\\[[0-?]*[ -/]*[@-~]")  # a whole terminal sequence, such as ESC[31m
_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """Article text on one line, without controls, escapes and marks that turn the direction of text."""
    return _SPACE.sub(" ", _UNSAFE.sub("", _ESCAPE.sub("", text)))


def sureness(confidence: float) -> str:
    """How sure it is that the claims speak of one thing; "" where there is no doubt worth a word."""
    return "" if confidence >= SURE else "unsure: may be of two things"


def counted(n: int, noun: str) -> str:
    """ "1 conflict", "3 conflicts"."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def remarks(articles: int, claims: int) -> list[str]:
    """Why a report holds no comparison, where it cannot hold one."""
    if not claims:
        return ["No claim was found."]
    return ["One article alone has nothing to be compared with."] if articles == 1 else []


def sentence(text: str) -> str:
    """Text as a sentence: a capital in front, a full stop behind."""
    text = plain(text).strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…”" else ".")


def title(text: str) -> str:
    """Text as a heading: a capital in front."""
    text = plain(text).strip()
    return text[:1].upper() + text[1:]
