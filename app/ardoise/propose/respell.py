"""A French text as printers write it: the rules need to know one spelling alone, and what they
find is quoted as the text has it."""

import re
from typing import NamedTuple

_BLANK = "[ \u00a0\u202f]"
_SENTENCE = rf"(?:^|(?<=[.!?…:]{_BLANK})|(?<=«{_BLANK})|(?<=«)|(?<=“)|(?<=\"))"
# Capitals that a keyboard left without their accent, in words that are nothing else.
_ACCENTS = {
    "Etat": "État",
    "Etats": "États",
    "Eglise": "Église",
    "Ecole": "École",
    "Elysée": "Élysée",
    "Education": "Éducation",
    "Economie": "Économie",
    "Egypte": "Égypte",
    "Ethiopie": "Éthiopie",
    "Equateur": "Équateur",
    "Emirats": "Émirats",
    "Etude": "Étude",
    "Evolution": "Évolution",
}
_LIGATURES = {
    "oeuvre": "œuvre",
    "oeil": "œil",
    "oeuf": "œuf",
    "coeur": "cœur",
    "soeur": "sœur",
    "boeuf": "bœuf",
    "voeu": "vœu",
    "noeud": "nœud",
    "moeurs": "mœurs",
    "oesophage": "œsophage",
}
# Each is a pattern and what takes its place, in this order.
_RULES = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        ("'", "’"),
        (rf"{_BLANK}{{2,}}", " "),
        # Quotation marks of a keyboard, and those of English, hold as those of French do.
        (r"(?<![\w\"])\"(?=[^\s\"])(?P<said>[^\"«»“”]+)\"(?!\w)", "«\u00a0\\g<said>\u00a0»"),
        (r"“(?P<said>[^“”«»]*(?:“[^“”«»]{1,60}”[^“”«»]*)+)”", "«\u00a0\\g<said>\u00a0»"),
        (r"“(?P<said>[^“”«»]+)”(?![^«]*»)", "«\u00a0\\g<said>\u00a0»"),
        (r"«(?=[^\s])", "«\u00a0"),
        (r"(?<=[^\s])»", "\u00a0»"),
        (r"(?<=\d)(?=[%‰€])", "\u00a0"),
        (rf"(?<=\d)\.(?=\d+{_BLANK}?(?:%|‰|millions?\b|milliards?\b))", ","),
        # "800.000 messages": three figures after a dot, the last of them none, are thousands.
        (r"(?<=\d)\.(?=(?:\d{3}\.)*\d{2}0(?![\d.,]))", "\u202f"),
        (r"(?<=[\dIVX])(?:ème|ième|eme)s?\b", "e"),
        (rf"{_SENTENCE}A(?= (?!t-)\w)", "À"),
        (rf"\b(?:{'|'.join(_ACCENTS)})\b", ""),
        (rf"(?<![a-zà-ÿ])(?:{'|'.join(_LIGATURES)})(?=s?\b)", ""),
    )
)


class Respelled(NamedTuple):
    """A text respelled. What stands at a place of `words` stood from `starts` to `ends` there in
    what was read."""

    words: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where what is respelled from `start` to `end` stood, as (start, end)."""
        return self.starts[start], self.ends[end - 1]


def respell(words: str, lang: str) -> Respelled:
    """`words` with the apostrophes of print and, in French, its marks, spaces and accents."""
    places = range(len(words))
    respelled = Respelled(words, tuple(places), tuple(n + 1 for n in places))
    for pattern, new in _RULES if lang == "fr" else _RULES[:1]:
        respelled = _replace(respelled, pattern, new)
    return respelled


def _replace(old: Respelled, pattern: re.Pattern[str], new: str) -> Respelled:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0

    def copy(until: int) -> None:
        words.append(old.words[at:until])
        starts.extend(old.starts[at:until])
        ends.extend(old.ends[at:until])

    def put(said: str, start: int, end: int) -> None:
        # What is put between two characters stands at the place of neither.
        here = old.starts[start] if start < len(old.starts) else old.ends[-1]
        there = old.ends[end - 1] if end > start else here
        words.append(said)
        starts.extend([here] * len(said))
        ends.extend([there] * len(said))

    for found in pattern.finditer(old.words):
        copy(found.start())
        said = found.groupdict().get("said")
        if said is None:
            put(_written(found, new), *found.span())
        else:
            before, after = new.split(r"\g<said>")
            put(before, found.start(), found.start("said"))
            at = found.start("said")
            copy(found.end("said"))
            put(after, found.end("said"), found.end())
        at = found.end()
    copy(len(old.words))
    return Respelled("".join(words), tuple(starts), tuple(ends))


def _written(found: re.Match[str], new: str) -> str:
    return new or _ACCENTS.get(found.group()) or _LIGATURES[found.group()]
