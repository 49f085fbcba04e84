"""The command line: what may be asked, and how. What is done stands in commands.py, which is imported on use."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from factcheck import __version__

DESCRIPTION = """\
Read several outlets' articles on one event and say where their claims agree, differ and conflict.
Exact, deterministic and offline; every verdict says what it rests on."""

EXIT_CODES = """\
exit codes:
  0  done (a gate: nothing at or above its threshold)
  1  the threshold of --fail-on is met
  2  a mistake in the command: a bad option, a bad rule file, no such file
  3  an input could not be read, or only in part"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args = _parser().parse_args(argv)
    from factcheck import commands

    try:
        return int(getattr(commands, args.command)(args))
    except commands.UserError as error:
        for line in error.lines:
            print(f"factcheck: {line}" if error.prefix else line, file=sys.stderr)
        return commands.MISTAKE
    except KeyboardInterrupt:
        print("factcheck: interrupted", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="factcheck",
        description=DESCRIPTION,
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_report(commands)
    _add_gate(commands)
    _add_claims(commands)
    _add_rules(commands)
    return parser


_Commands = argparse._SubParsersAction  # argparse has no public name for it


def _add(commands: _Commands[argparse.ArgumentParser], name: str, summary: str) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_report(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "report", "the discrepancy report over a story")
    parser.add_argument("articles", nargs="+", type=_path, metavar="ARTICLE", help="a file, or a folder of articles")
    _output(parser, ("terminal", "json", "csv", "markdown"))
    parser.add_argument("--verbose", "-v", action="store_true", help="unfold what agrees and what only one outlet says")
    _threshold(parser, "never")
    _shared(parser)


def _add_gate(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "gate", "hold drafts against sources; for CI")
    parser.add_argument("articles", nargs="+", type=_path, metavar="DRAFT", help="an article about to be published")
    parser.add_argument(
        "--against",
        nargs="+",
        type=_path,
        metavar="SOURCE",
        required=True,
        help="the articles to hold the drafts against",
    )
    _output(parser, ("terminal", "json", "csv", "markdown"))
    _threshold(parser, "conflict")
    _shared(parser)


def _add_claims(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "claims", "what each article claims")
    parser.add_argument("articles", nargs="+", type=_path, metavar="ARTICLE", help="a file, or a folder of articles")
    _output(parser, ("table", "json", "jsonl", "csv"))
    _shared(parser)


def _add_rules(commands: _Commands[argparse.ArgumentParser]) -> None:
    parser = _add(commands, "rules", "the rule book: list the rules, test them, explain one")
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|test|explain")
    listing = _add(actions, "list", "all rules, by topic")
    _target(listing, ("table", "markdown"))
    test = _add(actions, "test", "run every rule's own examples, or those of some rules")
    test.add_argument("codes", nargs="*", metavar="CODE", help="a rule's code; default: all rules")
    explain = _add(actions, "explain", "what a rule names, why, and its examples")
    explain.add_argument("codes", nargs=1, metavar="CODE", help="a rule's code, as the list shows it")
    for action in (listing, test, explain):
        _rules(action)


def _output(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    _target(parser, formats)
    parser.add_argument("--width", type=_width, metavar="COLUMNS", help="default: the terminal's, else 80")


def _target(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    parser.add_argument("--format", "-f", choices=formats, default=formats[0], help=f"default: {formats[0]}")
    parser.add_argument("--output", "-o", type=_path, metavar="FILE", help="write there, not to the terminal")


def _threshold(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--fail-on",
        choices=("conflict", "compatible", "never"),
        default=default,
        help=f"exit with 1 from this verdict on; a failed check counts as a conflict; default: {default}",
    )
    parser.add_argument("--unsure", action="store_true", help="count findings too whose claims may be of two things")


def _rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rules", action="append", default=[], type=_path, metavar="DIR", help="a folder of your own rule packs"
    )


def _shared(parser: argparse.ArgumentParser) -> None:
    _rules(parser)
    group = parser.add_argument_group("what the articles do not say of themselves")
    group.add_argument("--outlet", help="who publishes them")
    group.add_argument("--published", type=_moment, metavar="DATE", help="2023-09-13 or 2023-09-13T11:43+09:00")
    group.add_argument("--place", help="the dateline's place")
    group.add_argument("--zone", type=_zone, help="the place's time zone, such as Asia/Seoul")


def _path(text: str) -> Path:
    if not text.strip() or "\0" in text:  # Path("") would be the folder one stands in
        raise argparse.ArgumentTypeError(f"{text!r} is no path; name a file or a folder")
    return Path(text)


def _width(text: str) -> int:
    if text.isdecimal() and 40 <= int(text) <= 1000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of columns from 40 to 1000")


def _moment(text: str) -> object:
    from datetime import date, datetime

    try:
        return date.fromisoformat(text) if len(text) <= 10 else datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write 2023-09-13 or 2023-09-13T11:43+09:00") from None


def _zone(text: str) -> str:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        raise argparse.ArgumentTypeError(f"{text!r} is no time zone; write one such as Asia/Seoul") from None
    return text
