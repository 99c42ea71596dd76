"""With which line a passage of several begins: the nearest that nothing has to be read before."""

import re
from collections.abc import Sequence

from ardoise.propose.human import acts_as_human
from ardoise.propose.line import Line, words_of
from ardoise.propose.people import PEOPLE
from ardoise.propose.quoted import is_closed

_AHEAD = 4
"""Sentences that may be read before those that are asked, for them to be understood."""

_ENDED = re.compile(r"[.!?…][ \u00a0\u202f]?[»”\")]*$")


def lead(lines: Sequence[Line], first: int, end: int, shortest: int) -> int | None:
    """With which line a passage begins that is asked from the line `first` to `end`: the nearest
    that opens it, far enough for it to have as many words as `shortest`; None where none does."""
    for start in range(first, max(-1, first - _AHEAD - 1), -1):
        shown = lines[start:end]
        words = words_of(shown)
        if len(words.split()) >= shortest and _readable(shown, words):
            return start
    return None


def _readable(shown: Sequence[Line], words: str) -> bool:
    """Whether a passage speaks of nothing that only what stands before it tells."""
    return bool(
        shown[0].opening
        and not re.search(r"[{}\[\]]|[.!?] ?- ", words)
        and is_closed(words)
        # What no stop ends is a row of a list, or half of a sentence.
        and all(_ENDED.search(line.text) for line in shown)
        and all(
            _says_who(words_of(shown[:n]))
            for n in range(1, len(shown))
            if _is_of_one(shown[n].text)
        )
    )


_PRONOUN = re.compile(r"(?:Il|Elle) ")
_NAME = re.compile(
    r"^(?!(?:L[ae]s?|Une?|Des?|D[ue]|Aux?|En|À|Il|Elle) )[A-ZÀ-ÖØ-Þ]|(?<=[a-zà-ÿ,’] )[A-ZÀ-ÖØ-Þ]"
)


def _is_of_one(text: str) -> bool:
    """Whether a sentence goes on about somebody: "Il propose une théorie"."""
    found = _PRONOUN.match(text)
    return found is not None and acts_as_human(text[found.end() :])


def _says_who(ahead: str) -> bool:
    """Whether somebody is named, or said by a trade, in what is read before."""
    return _NAME.search(ahead) is not None or not PEOPLE.isdisjoint(re.findall(r"\w+", ahead))
