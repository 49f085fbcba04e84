"""The form of a rule file: what keys there are, what they take, and how they become rules."""

from __future__ import annotations

import re
from collections.abc import Mapping

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from factcheck.kinds import ORDER
from factcheck.model import Severity, Stance, Verdict
from factcheck.rulebook.errors import did_you_mean
from factcheck.rulebook.rule import GRAINS, Example, Match, PairExample, Rule, Tolerance
from factcheck.rulebook.units import tolerance_unit, tolerance_units
from factcheck.rulebook.yaml_nodes import NodeReader

FILE_KEYS = {"topic": True, "about": False, "rules": True}
RULE_KEYS = {
    "code": True, "name": True, "kind": True, "match": True, "tolerance": False, "severity": False, "why": True,
    "examples": True, "ignores": False, "pairs": False,
}  # fmt: skip
MATCH_KEYS = {
    "nouns": False, "events": False, "participants": False, "words_any": False, "without": False,
    "not_nouns": False, "preceded_by": False, "not_preceded_by": False,
    "grain": False, "dimension": False, "role": False, "stance": False, "reference": False,
}  # fmt: skip
PAIR_KEYS = {"a": True, "b": True, "verdict": True}
ROLES = frozenset({"actual", "reported", "forecast", "target", "limit", "capacity", "record", "previous", "increment"})
SEVERITY = {
    Verdict.CONFLICT: Severity.HIGH,
    Verdict.COMPATIBLE: Severity.LOW,
    Verdict.AGREE: Severity.INFO,
    Verdict.NOT_COMPARABLE: Severity.INFO,
}

_CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_TOLERANCE = re.compile(r"(?P<number>\d+(?:\.\d+)?) ?(?P<unit>%|[A-Za-z][A-Za-z ]*)?\Z")
_VERDICTS = frozenset(verdict.value for verdict in Verdict)
_STANCES = frozenset(stance.value for stance in Stance)
_SEVERITIES = frozenset(severity.value for severity in Severity)
_KINDS = frozenset(ORDER)


def read_rules(reader: NodeReader, root: Node) -> tuple[Rule, ...]:
    """The rules of a file; mistakes go to the reader's errors, and a rule with mistakes may be among them."""
    entries = reader.mapping(root, "a rule file", FILE_KEYS)
    topic = reader.text(entries["topic"], "topic") if "topic" in entries else ""
    if "rules" not in entries:
        return ()
    return tuple(_rule(reader, node, topic) for node in reader.sequence(entries["rules"], "rules"))


def _rule(reader: NodeReader, node: Node, topic: str) -> Rule:
    entries = reader.mapping(node, "a rule", RULE_KEYS)

    def text(key: str) -> str:
        return reader.text(entries[key], key) if key in entries else ""

    code = text("code")
    if "code" in entries and not _CODE.match(code):
        reader.error(entries["code"], "bad-code", f'code "{code}" must be lower-case words joined by "-"')
    kind = reader.choice(entries["kind"], "kind", _KINDS, "unknown-kind") if "kind" in entries else ""
    return Rule(
        code=code,
        name=text("name"),
        topic=topic,
        kind=kind,
        match=_matches(reader, entries["match"]) if "match" in entries else (),
        why=text("why"),
        tolerance=_tolerance(reader, entries["tolerance"], kind) if "tolerance" in entries else None,
        severity=_severity(reader, entries["severity"]) if "severity" in entries else SEVERITY,
        examples=_examples(reader, entries.get("examples"), "examples", marked=True),
        ignores=_examples(reader, entries.get("ignores"), "ignores", marked=False),
        pairs=_pairs(reader, entries["pairs"]) if "pairs" in entries else (),
        path=reader.path,
        line=node.start_mark.line + 1,
    )


def _matches(reader: NodeReader, node: Node) -> tuple[Match, ...]:
    """One way to match, or a list of ways of which any will do."""
    nodes = node.value if isinstance(node, SequenceNode) else [node]
    return tuple(_match(reader, one) for one in nodes)


def _match(reader: NodeReader, node: Node) -> Match:
    entries = reader.mapping(node, "match", MATCH_KEYS)
    if isinstance(node, MappingNode) and not node.value:
        reader.error(node, "missing-key", f"match is empty: it needs one of {', '.join(MATCH_KEYS)}")

    def words(key: str) -> tuple[str, ...]:
        found = reader.words(entries[key], key) if key in entries else ()
        return tuple(word.lower() for word in found)

    return Match(
        nouns=words("nouns"),
        events=words("events"),
        participants=words("participants"),
        words_any=words("words_any"),
        without=words("without"),
        not_nouns=words("not_nouns"),
        preceded_by=words("preceded_by"),
        not_preceded_by=words("not_preceded_by"),
        grain=reader.choice(entries["grain"], "grain", GRAINS, "unknown-grain") if "grain" in entries else "",
        dimensions=words("dimension"),
        roles=reader.choices(entries["role"], "role", ROLES, "unknown-role") if "role" in entries else (),
        stances=reader.choices(entries["stance"], "stance", _STANCES, "unknown-stance") if "stance" in entries else (),
        references=reader.flag(entries["reference"], "reference") if "reference" in entries else None,
    )


def _tolerance(reader: NodeReader, node: Node, kind: str) -> Tolerance | None:
    """ "5%" is a share of the value, "5 minutes" an amount."""
    text = reader.text(node, "tolerance")
    found = _TOLERANCE.match(text)
    if not found:
        if isinstance(node, ScalarNode):
            reader.error(node, "wrong-type", f'tolerance "{text}" must be a share ("5%") or an amount ("5 minutes")')
        return None
    number, unit = float(found["number"]), (found["unit"] or "").strip()
    if unit == "%":
        return Tolerance(share=number / 100)
    name = tolerance_unit(unit) if unit else ""
    if name is None:
        hint = did_you_mean(unit, tolerance_units())
        reader.error(node, "unknown-unit", f'tolerance "{text}" has an unknown unit "{unit}"{hint}')
    elif not unit and kind not in ("count", "share"):
        reader.error(node, "unknown-unit", f'tolerance "{text}" of a {kind or "value"} needs a unit or "%"')
    return Tolerance(amount=number, unit=name or "")


def _severity(reader: NodeReader, node: Node) -> Mapping[Verdict, Severity]:
    """One severity, for conflicts; or one for each verdict named."""
    if isinstance(node, MappingNode):
        entries = reader.mapping(node, "severity", dict.fromkeys(sorted(_VERDICTS), False))
    else:
        entries = {Verdict.CONFLICT.value: node}
    chosen = dict(SEVERITY)
    for verdict, value in entries.items():
        name = reader.choice(value, "severity", _SEVERITIES, "unknown-severity")
        if name in _SEVERITIES:
            chosen[Verdict(verdict)] = Severity(name)
    return chosen


def _examples(reader: NodeReader, node: Node | None, what: str, *, marked: bool) -> tuple[Example, ...]:
    if node is None:
        return ()
    found = tuple(_example(reader, item, what, marked=marked) for item in reader.sequence(node, what))
    if marked and isinstance(node, SequenceNode) and not found:
        reader.error(node, "no-examples", "a rule needs at least one example")
    return found


def _example(reader: NodeReader, node: Node, what: str, *, marked: bool) -> Example:
    """A sentence, or ``sentence: value`` with as many values as it has [[marked words]]."""
    values: tuple[str, ...] = ()
    sentence: Node = node
    if isinstance(node, MappingNode) and len(node.value) == 1:
        sentence, value = node.value[0]
        values = reader.words(value, "value")
    text = reader.text(sentence, f"each of {what}")
    plain, spans = _unmark(text)
    if "[[" in plain or "]]" in plain:
        reader.error(sentence, "bad-mark", "[[ and ]] must come in pairs")
    elif marked and text and not spans:
        reader.error(sentence, "no-mark", "an example marks the claimed words with [[ and ]]")
    elif not marked and values:
        reader.error(sentence, "wrong-type", f"{what} take a sentence without a value")
    elif values and len(values) != len(spans):
        reader.error(sentence, "bad-value", f"{len(spans)} marked but {len(values)} values given")
    return Example(plain, spans, values, node.start_mark.line + 1)


def _pairs(reader: NodeReader, node: Node) -> tuple[PairExample, ...]:
    return tuple(_pair(reader, item) for item in reader.sequence(node, "pairs"))


def _pair(reader: NodeReader, node: Node) -> PairExample:
    entries = reader.mapping(node, "a pair", PAIR_KEYS)
    line = node.start_mark.line + 1
    nothing = Example("", (), (), line)

    def sentence(key: str) -> Example:
        return _example(reader, entries[key], "a pair", marked=False) if key in entries else nothing

    name = reader.choice(entries["verdict"], "verdict", _VERDICTS, "unknown-verdict") if "verdict" in entries else ""
    verdict = Verdict(name) if name in _VERDICTS else Verdict.AGREE
    return PairExample(sentence("a"), sentence("b"), verdict, line)


def _unmark(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A sentence without its [[marks]], and the spans that were marked."""
    plain, spans = "", []
    for part in re.split(r"(\[\[[^\[\]]*\]\])", text):
        if part.startswith("[[") and part.endswith("]]"):
            spans.append((len(plain), len(plain) + len(part) - 4))
            part = part[2:-2]
        plain += part
    return plain, tuple(spans)
