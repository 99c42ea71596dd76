"""spaCy with a small model of the language, where it is installed (the extra `propose`)."""

import importlib.util
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from ardoise.domain.text import Text
from ardoise.propose.french_tokens import LANG, load_french
from ardoise.propose.model import Model, NoModel

_WITHOUT = ("lemmatizer", "parser")
_PACKAGES = {"fr": "fr_core_news_sm", "en": "en_core_web_sm"}


def model_for(lang: str) -> Model:
    """The model of `lang` if spaCy and its package are installed, else rules alone. It takes some
    seconds to load, once."""
    package = _PACKAGES.get(lang, "")
    if not package or not (_installed("spacy") and _installed(package)):
        return NoModel()
    return SpacyModel(_load(package), lang)


def _installed(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


@cache
def _load(package: str) -> Any:  # noqa: ANN401
    if package == _PACKAGES[LANG]:
        return load_french(package, _WITHOUT)
    import spacy

    return spacy.load(package, exclude=_WITHOUT)


def _frequency(lang: str) -> Callable[[str], float] | None:
    if not _installed("wordfreq"):
        return None
    from wordfreq import zipf_frequency

    return lambda word: float(zipf_frequency(word, lang))


class SpacyModel:
    """A model read through spaCy: named entities, morphology; and how common words are, through
    wordfreq where it is installed."""

    def __init__(self, nlp: Any, lang: str) -> None:  # noqa: ANN401
        self._nlp = nlp
        self._frequency = _frequency(lang)
        self._genders: dict[str, str] = {}
        self._sentences: dict[str, tuple[frozenset[int], frozenset[int]]] = {}

    def labels(self, text: Text) -> Mapping[str, str]:
        found: dict[str, dict[str, int]] = {}
        for document in self._nlp.pipe(p.content for p in text.paragraphs):
            for entity in document.ents:
                counts = found.setdefault(entity.text.strip(), {})
                counts[entity.label_] = counts.get(entity.label_, 0) + 1
            for token in document:
                gender = token.morph.get("Gender")
                if token.pos_ == "NOUN" and gender:
                    self._genders.setdefault(token.text.casefold(), gender[0][0].lower())
        return {name: max(counts, key=lambda one: counts[one]) for name, counts in found.items()}

    def finite_verbs(self, sentence: str) -> frozenset[int]:
        return self._read(sentence)[0]

    def nouns(self, sentence: str) -> frozenset[int] | None:
        return self._read(sentence)[1]

    def _read(self, sentence: str) -> tuple[frozenset[int], frozenset[int]]:
        """Where the finite verbs and the common nouns of a sentence start; read once."""
        known = self._sentences.get(sentence)
        if known is None:
            tokens = list(self._tagged(sentence))
            known = self._sentences[sentence] = (
                frozenset(
                    token.idx
                    for token in tokens
                    if token.pos_ in ("VERB", "AUX")
                    and "Fin" in token.morph.get("VerbForm")
                    and token.text.islower()
                ),
                frozenset(token.idx for token in tokens if token.pos_ == "NOUN"),
            )
        return known

    def _tagged(self, sentence: str) -> Any:  # noqa: ANN401
        """The words of a sentence with what each is; its names are not looked for, which would take
        as long again."""
        document = self._nlp.make_doc(sentence)
        for name, component in self._nlp.pipeline:
            if name != "ner":
                document = component(document)
        return document

    def gender(self, noun: str) -> str:
        return self._genders.get(noun.casefold(), "")

    def commonness(self, word: str) -> float | None:
        return None if self._frequency is None else self._frequency(word)
