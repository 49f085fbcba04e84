"""The commands: read, run the pipeline, write. Heavy imports stand inside, so that --help stays quick."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.progress import Progress

if TYPE_CHECKING:
    from factcheck.model import Article
    from factcheck.read import Reading
    from factcheck.rulebook import RuleBook

OK, MET, MISTAKE, UNREADABLE = range(4)  # exit codes
_WIDEST = 160  # wider lines are hard to read, however wide the terminal


class UserError(Exception):
    """A mistake of the user's, in lines for him to read; ``prefix`` puts the program's name before each."""

    def __init__(self, *lines: str, prefix: bool = True) -> None:
        super().__init__("\n".join(lines))
        self.lines, self.prefix = lines, prefix


# ---------------------------------------------------------------- commands


def report(args: Namespace) -> int:
    """``factcheck report``."""
    from factcheck.gate import failing
    from factcheck.pipeline import check
    from factcheck.report import render

    rulebook = _rulebook(args.rules)
    reading, code = _read(args.articles, args)
    if not reading.articles:
        return code
    with Progress() as progress:
        found = check(reading.articles, rulebook, progress)
    _write(render(found, args.format, width=_width(args), color=_color(args), verbose=args.verbose), args.output)
    return _exit_code(code, bool(failing(found, args.fail_on, _sure(args))))


def gate(args: Namespace) -> int:
    """``factcheck gate``."""
    from factcheck.gate import against, failing
    from factcheck.pipeline import check
    from factcheck.report import render
    from factcheck.report.gate import to_gate

    rulebook = _rulebook(args.rules)
    reading, code = _read([*args.articles, *args.against], args)
    drafts = frozenset(article.id for article in reading.articles if _inside(article, args.articles))
    if not drafts or len(drafts) == len(reading.articles):
        print(f"factcheck: no {'source' if drafts else 'draft'} could be read", file=sys.stderr)
        return code or UNREADABLE
    with Progress() as progress:
        found = against(check(reading.articles, rulebook, progress), drafts)
    fails = failing(found, args.fail_on, _sure(args))
    if args.format == "terminal":
        drawn = to_gate(found, drafts, fails.ids, width=_width(args), color=_color(args))
    else:
        drawn = render(found, args.format)
    _write(drawn, args.output)
    return _exit_code(code, bool(fails))


def claims(args: Namespace) -> int:
    """``factcheck claims``."""
    from factcheck.extract import extract_claims

    rulebook = _rulebook(args.rules)
    reading, code = _read(args.articles, args)
    if not reading.articles:
        return code
    with Progress() as progress:
        progress("reading the claims")
        found, unread = extract_claims(reading.articles, rulebook)
    if args.format == "csv":
        from factcheck.report.csv import claims_csv

        drawn = claims_csv(reading.articles, found)
    elif args.format == "table":
        from factcheck.report.listing import claims_listing

        drawn = claims_listing(reading.articles, found, unread, width=_width(args), color=_color(args))
    else:
        from factcheck.report.json import claims_json

        drawn = claims_json(found, lines=args.format == "jsonl")
    _write(drawn, args.output)
    return code


def rules(args: Namespace) -> int:
    """``factcheck rules``; a rule whose own examples fail is a mistake in its file."""
    from factcheck import rules_commands
    from factcheck.rulebook import describe

    rulebook = _rulebook(args.rules)
    if args.action == "list":
        markdown = args.format == "markdown"
        _write(describe.rules_markdown(rulebook) if markdown else rules_commands.listing(rulebook), args.output)
        return OK
    try:
        explained = [describe.rules_explain(rulebook, code) for code in args.codes]
    except describe.UnknownRule as error:
        raise UserError(str(error)) from error
    if args.action == "explain":
        _write("\n".join(explained))
        return OK
    from factcheck.rule_tests import run_rule_tests

    with Progress() as progress:
        progress("running the rules' examples")
        results = run_rule_tests(rulebook, args.codes)
    _write(rules_commands.tested(results))
    return OK if all(result.passed for result in results) else MISTAKE


# ---------------------------------------------------------------- input


def _rulebook(folders: Sequence[Path]) -> RuleBook:
    from factcheck.rulebook import RuleErrors, configured_dirs, load_rulebook

    try:
        return load_rulebook([*folders, *configured_dirs(Path.cwd())])
    except RuleErrors as errors:
        raise UserError(*map(str, errors.errors), prefix=False) from errors


def _read(paths: Iterable[Path], args: Namespace) -> tuple[Reading, int]:
    """The articles, and the exit code that the others call for; each problem gets its line."""
    from factcheck.read import ReadOptions, read_articles
    from factcheck.report.words import plain

    paths = tuple(paths)
    reading = read_articles(paths, ReadOptions(args.outlet, args.published, args.place, args.zone))
    code = OK
    for problem in reading.problems:
        print(f"factcheck: {plain(problem.path)}: {problem.message}", file=sys.stderr)
        if problem.fatal or problem.partial:
            code = UNREADABLE
    return reading, MISTAKE if any(_missing(path) for path in paths) else code


def _missing(path: Path) -> bool:
    try:
        return not path.exists()
    except OSError:  # a name too long, a folder that may not be entered
        return True


def _inside(article: Article, paths: Iterable[Path]) -> bool:
    own = Path(article.path)
    return any(own == path or path in own.parents for path in paths)


# ---------------------------------------------------------------- output


def _exit_code(read: int, met: bool) -> int:
    """A mistake of the user's outweighs a threshold that is met, which outweighs an input half read."""
    return MISTAKE if read == MISTAKE else MET if met else read


def _sure(args: Namespace) -> float:
    from factcheck.align import weights

    return 0.0 if args.unsure else weights().sure


def _width(args: Namespace) -> int:
    return args.width or min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)


def _color(args: Namespace) -> bool:
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and args.output is None and sys.stdout.isatty()


def _write(text: str, target: Path | None = None) -> None:
    data = text.encode("utf-8", "replace")
    if target is not None:
        try:
            target.write_bytes(data)
        except OSError as error:
            raise UserError(f"{target}: cannot be written ({error.strerror})") from error
        return
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still to be flushed goes nowhere
        if not isinstance(error, BrokenPipeError):  # there the reader, such as `head`, has seen enough
            raise UserError(f"the output cannot be written ({error.strerror})") from error
