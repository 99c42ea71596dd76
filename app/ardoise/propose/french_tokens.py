"""The French of spaCy, without the seconds that its own takes to load.

Its module compiles one pattern of the words that keep their hyphen (*anti-héros*, *arc-en-ciel*) in
which a class of all letters stands some six hundred times. A model on disk holds that pattern with
the rest of its tokenizer: it is read from there, and what its branches have in common is written
once.
"""

import importlib.util
import re
from pathlib import Path
from typing import Any

LANG = "fr"
_LETTERS = re.compile(r"\[[^\]]{100,}\]")
"""A class of all letters."""

_BRANCHES = ")|(?:"


def load_french(package: str, without: tuple[str, ...]) -> Any:  # noqa: ANN401
    """A model of French that is installed as a package, but for its components `without`. It cuts
    text into the same words as spaCy's own does.

    Raises FileNotFoundError where the package holds no model with a tokenizer.
    """
    import spacy
    import srsly
    from spacy.language import Language
    from spacy.util import registry

    if LANG not in registry.languages:

        class French(Language):
            lang = LANG

        registry.languages.register(LANG, func=French)
    nlp = spacy.load(package, exclude=[*without, "tokenizer"])
    rules = srsly.msgpack_loads(_tokenizer_of(package).read_bytes())
    if rules.get("token_match"):
        rules["token_match"] = factored(rules["token_match"])
    tokenizer: Any = nlp.tokenizer
    tokenizer.from_bytes(srsly.msgpack_dumps(rules))
    return nlp


def _tokenizer_of(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    places = spec.submodule_search_locations if spec else None
    found = [path for place in places or () for path in Path(place).glob("*/tokenizer")]
    if not found:
        raise FileNotFoundError(package)
    return found[0]


def factored(pattern: str) -> str:
    """A pattern that finds the same as `pattern`, of the form `(?flags)(?:…)|(?:…)|(?:…)`, in which
    branches that go on alike from their first class of letters share what follows."""
    flags, _, branches = pattern.partition("(?:")
    alike: dict[str, list[str]] = {}
    for branch in branches.removesuffix(")").split(_BRANCHES):
        found = _LETTERS.search(branch)
        at = found.start() if found else len(branch)
        alike.setdefault(branch[at:], []).append(branch[:at])
    return flags + "|".join(f"(?:{'|'.join(heads)}){rest}" for rest, heads in alike.items())
