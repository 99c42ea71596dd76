"""A response typed in one line, as a command takes it, for any kind of item."""

import json
import re

from ardoise.domain.attempt import Given
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Cloze, Flashcard, Matching, ShortAnswer, TrueFalse
from ardoise.quiz.resolve import resolve

_SEPARATOR = re.compile(r"\s*[;|\n]\s*")
_COMMA = re.compile(r"\s*,\s*")
_AND = re.compile(r"\s*[,;|\n]\s*|\s+(?:et|and)\s+", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:->|→|=>|=|>)\s*")
_MOST_COMMAS = 9
_RATINGS = {"a revoir": "again", "difficile": "hard", "bien": "good", "facile": "easy"}
_TRUTH = {
    "vrai": True, "v": True, "oui": True, "true": True, "t": True, "yes": True,
    "faux": False, "f": False, "non": False, "false": False, "no": False,
}  # fmt: skip


def parse_response(item: AnyItem, text: str) -> Given:
    """What `text` gives to `item`. Never raises: what is not understood is kept as typed.

    Parts (options, blanks, right-hand sides, elements) are set apart by `;`, `|`, a new line, or a
    comma where they hold none; options and elements also by "et" or "and"; a JSON list serves too,
    and for pairs a JSON object. An option may be named by its text, its number from 1 or its
    letter; a pair may be written `left -> right`.
    """
    parts = _json(text)
    if isinstance(item, ShortAnswer):
        return (text,) if parts is None else (", ".join(parts),)
    if not text.strip():
        return ()
    if isinstance(item, Flashcard):
        rating = fold(text.strip())
        return (_RATINGS.get(rating, rating),)
    if isinstance(item, Cloze):
        return tuple(_split(text, len(item.blanks)) if parts is None else parts)
    if isinstance(item, Matching):
        pairs = _json_pairs(text)
        if pairs is not None:
            return _pairs(item, pairs)
        return _pairs(item, _split(text, len(item.pairs)) if parts is None else parts)
    known = [option.text for option in item.options] or list(item.key)
    if isinstance(item, TrueFalse) and text.strip().casefold() in _TRUTH:
        return (item.options[0 if _TRUTH[text.strip().casefold()] else 1].text,)
    whole = _named(text, known)
    if whole is not None:
        return (whole,)
    if item.kind == "single_choice":
        return (text.strip(),)
    pieces = parts if parts is not None else _choices(text, known)
    return tuple(_named(piece, known) or piece.strip() for piece in pieces)


def _json(text: str) -> list[str] | None:
    if not text.lstrip().startswith("["):
        return None
    try:
        parts = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(parts, list) or not all(type(part) in (str, int) for part in parts):
        return None
    return [str(part) for part in parts]


def _json_pairs(text: str) -> list[str] | None:
    """The pairs of a JSON object, each as `left -> right`."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        pairs = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return [f"{left} -> {right}" for left, right in pairs.items()]


def _split(text: str, count: int) -> list[str]:
    """The parts of `text`, which should be `count`: commas separate only where that fits."""
    if count < 2:
        return [text.strip()]
    parts = _SEPARATOR.split(text.strip())
    commas = _COMMA.split(text.strip())
    return commas if len(parts) != count and len(commas) == count else parts


def _choices(text: str, known: list[str]) -> list[str]:
    """Parts that each name one of `known`, by the first separator under which they all do."""
    ways = [pattern.split(text.strip()) for pattern in (_SEPARATOR, _COMMA, _ARROW, _AND)]
    ways.append(text.split())
    for parts in ways:
        if all(_named(part, known) is not None for part in parts):
            return parts
    # Options may hold commas themselves: name as many as possible, longest first.
    ways.append(_merged(ways[1], known))
    if all(_named(part, known) is not None for part in ways[-1]):
        return ways[-1]
    del ways[-1]
    return max(ways[:-1], key=lambda parts: sum(_named(p, known) is not None for p in parts))


def _merged(pieces: list[str], known: list[str]) -> list[str]:
    """`pieces`, those joined that name one of `known` together."""
    out: list[str] = []
    while pieces:
        sizes = range(min(len(pieces), _MOST_COMMAS), 0, -1)
        size = next((n for n in sizes if resolve(", ".join(pieces[:n]), known) is not None), 1)
        out.append(", ".join(pieces[:size]))
        pieces = pieces[size:]
    return out


def _named(text: str, known: list[str]) -> str | None:
    found = resolve(text.strip(), known)
    if found is not None:
        return found
    word = text.strip().strip("().").casefold()
    if word.isdecimal() and len(word) < 4 and 1 <= int(word) <= len(known):
        return known[int(word) - 1]
    if len(word) == 1 and "a" <= word <= "z" and ord(word) - ord("a") < len(known):
        return known[ord(word) - ord("a")]
    return None


def _pairs(item: Matching, parts: list[str]) -> Given:
    rights = list(dict.fromkeys(item.key))
    lefts = [left for left, _ in item.pairs]
    halves = [_ARROW.split(part, maxsplit=1) for part in parts]
    named = {
        left: half[1]
        for half in halves
        if len(half) == 2 and (left := _named(half[0], lefts)) is not None
    }
    given = [named.get(left, "") for left in lefts] if named else parts
    return tuple(_named(part, rights) or part.strip() for part in given)
