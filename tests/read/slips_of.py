"""Bad files of the kinds that teachers make, in tests/read/slips/: one after the other, each after
a line `=== what it is`.

`⟪F03⟫` stands just before the place where a problem of that rule is expected; `⟪W F02⟫` when it is
a warning; after a bar, words that its sentence or its remedy must hold. `\\u00a0` stands for that
character, `%fr` and the like for usual lines. What is sound has an id that begins with `ok`.
"""

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "slips"
_USUAL = {
    "%fr": "langue: fr\ntexte: t\nquestions:",
    "%en": "lang: en\ntext: t\nquestions:",
    "%facts": "langue: fr\ntexte: t",
    "%templates": "langue: fr\ngabarits:",
    "%ok": "  - id: ok\n    recto: a\n    verso: b",
    "%ok2": "  - id: ok2\n    recto: a\n    verso: b",
    "%ok3": "  - id: ok3\n    recto: a\n    verso: b",
    "%ok-en": "  - id: ok\n    front: a\n    back: b",
}
_MARK = re.compile(r"⟪(W )?(F\d\d)(?:\|([^⟫]*))?⟫")


class Expected(NamedTuple):
    """A problem that must be told: where, of which rule, and with which words."""

    line: int
    column: int
    rule: str
    severity: str
    words: str


class Slip(NamedTuple):
    """A bad file, its problems in reading order, and the ids of what is sound in it."""

    content: str
    expected: list[Expected]
    sound: set[str]


def slips(name: str) -> dict[str, Slip]:
    """The bad files of tests/read/slips/<name>, by what they are."""
    parts = (FOLDER / name).read_text("utf-8").split("=== ")[1:]
    return {title: _slip(body, name) for title, _, body in (one.partition("\n") for one in parts)}


def _slip(body: str, name: str) -> Slip:
    usual = dict(_USUAL)
    if name == "templates.txt":
        usual["%ok"] = "  - id: ok\n    sorte: choix_unique"
    marked = "\n".join(usual.get(line, line) for line in body.split("\n"))
    marked = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), marked)
    expected = []
    for number, line in enumerate(marked.split("\n"), 1):
        while found := _MARK.search(line):
            severity = "warning" if found[1] else "error"
            column = found.start() + 1
            expected.append(Expected(number, column, found[2], severity, found[3] or ""))
            line = line[: found.start()] + line[found.end() :]
    content = _MARK.sub("", marked)
    return Slip(content, sorted(expected), set(re.findall(r"\bid: (ok\d?)\b", content)))
