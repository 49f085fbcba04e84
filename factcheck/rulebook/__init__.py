"""The rule book: rules/*.yaml as frozen rules, and the words that the stages share.

load.py         files -> RuleBook; all errors at once
schema.py       what keys a rule file has
yaml_nodes.py   YAML with line and column
rule.py         what a rule is
matching.py     whether a claim is of a rule
book.py         the rules, and which of them names a claim
words.py        synonyms
authorities.py  who is cited, and on whose side
describe.py     rules in words, for the command line and docs/rules.md
"""

from factcheck.rulebook.authorities import Authority
from factcheck.rulebook.book import RuleBook
from factcheck.rulebook.errors import RuleError, RuleErrors
from factcheck.rulebook.load import configured_dirs, load_rulebook
from factcheck.rulebook.rule import Example, Match, PairExample, Rule, Tolerance

__all__ = [
    "Authority",
    "Example",
    "Match",
    "PairExample",
    "Rule",
    "RuleBook",
    "RuleError",
    "RuleErrors",
    "Tolerance",
    "configured_dirs",
    "load_rulebook",
]
