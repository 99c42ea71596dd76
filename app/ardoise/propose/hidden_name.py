"""The names of a passage that may be hidden and given apart: who, and where."""

import re
from collections.abc import Iterator, Mapping

from ardoise.propose.hidden_word import HiddenWord
from ardoise.propose.model import Model
from ardoise.propose.names import Name

_WORTH = {"personne": 3.0, "ville": 2.0, "organisation": 2.0}
# A town has no article of its own; before anything else, its article tells it.
_LED = re.compile(r"(?P<led>[^\W\d_]+ |[^\W\d_]*’)?$")
_TOLD = {"M.": "m", "Mme": "f", "Mlle": "f"}


def find_hidden_names(names: Mapping[str, Name], text: str, model: Model) -> list[HiddenWord]:
    """The `names` that a sentence names, people first; of a person, the whole name alone."""
    return sorted(_hidden(names, text), key=lambda one: (-one.worth, one.start))


def _hidden(names: Mapping[str, Name], text: str) -> Iterator[HiddenWord]:
    taken: list[tuple[int, int]] = []
    for name in sorted(names.values(), key=lambda one: -len(one.text)):
        if name.cls not in _WORTH or (name.cls == "personne" and " " not in name.text):
            continue
        for found in re.finditer(rf"(?<![\w’'-]){re.escape(name.text)}(?![\w-])", text):
            start, end = found.span()
            if any(start < b and a < end for a, b in taken) or not start:
                continue
            taken.append((start, end))
            ahead = text[:start].replace("'", "’")
            led = _LED.search(ahead)
            word = led["led"].strip().casefold() if led and led["led"] else ""
            person = name.cls == "personne"
            told = next((_TOLD[one] for one in _TOLD if ahead.endswith(f"{one} ")), "")
            yield HiddenWord(
                start=start,
                end=end,
                word=name.text,
                form="person" if person else f"{name.cls} {word}",
                own_gender=name.gender if person else "",
                own_number="s",
                gender=told,
                number="s",
                sound="v" if ahead.endswith("’") else "",
                worth=_WORTH[name.cls],
            )
