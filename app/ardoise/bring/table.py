"""A table (TSV, CSV) as items.

With a first line that names its columns in the words of our files of questions (`question`,
`reponse`, `leurre 1`…), each line is a question with or without choices. Without one, the first two
columns are the front and the back of flashcards, as Quizlet gives them.
"""

import csv
import re
from io import StringIO
from typing import Any, Literal

from ardoise.bring.brought import BadFileError, Brought, Missed, Source
from ardoise.bring.common import spellings, split_tags
from ardoise.bring.ids import Ids
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Flashcard, Option, ShortAnswer, SingleChoice

_COLUMNS = {
    "id": "id",
    "question": "question", "enonce": "question", "stem": "question",
    "recto": "front", "front": "front", "terme": "front", "term": "front",
    "verso": "back", "back": "back", "definition": "back",
    "reponse": "answer", "answer": "answer", "bonne reponse": "answer",
    "accepter": "accept", "accept": "accept",
    "leurre": "distractor", "leurres": "distractor", "distractor": "distractor",
    "distractors": "distractor", "mauvaise reponse": "distractor",
    "explication": "feedback", "feedback": "feedback",
    "citation": "quote", "quote": "quote",
    "indice": "hint", "hint": "hint",
    "etiquettes": "tags", "tags": "tags", "theme": "tags",
}  # fmt: skip
"""Names of columns, folded, without the number that may follow."""

_NEUTRALISED = re.compile(r"'(?=\s*[=+\-@])")
_LIMIT = 200_000
_DECLARED = re.compile(r"sep=([;,\t])\r?\n")
_QUOTING: dict[bool, Literal[0, 3]] = {True: csv.QUOTE_NONE, False: csv.QUOTE_MINIMAL}


def bring_table(data: bytes, source: Source) -> Brought:
    """The lines of a table. Raises BadFileError when it is not a table of text."""
    text = _decoded(data, source)
    delimiter = _delimiter(text, source.file)
    # Excel takes this line for a setting; left empty, it counts as a line but holds no question.
    text = _DECLARED.sub("\n", text, count=1) if _DECLARED.match(text) else text
    csv.field_size_limit(_LIMIT)
    quoting = _QUOTING[delimiter == "\t"]
    reader = csv.reader(
        StringIO(text, newline=""), delimiter=delimiter, quoting=quoting, strict=True
    )
    rows: list[tuple[int, list[str]]] = []
    try:
        for row in reader:
            cells = [_NEUTRALISED.sub("", cell.strip(), count=1) for cell in row]
            if any(cells):
                rows.append((reader.line_num, cells))
    except csv.Error:
        raise BadFileError(
            source,
            "Ce tableau est mal formé : un guillemet ne se ferme pas, ou une case est trop longue.",
            "This table is badly formed: a quotation mark is not closed, or a cell is too long.",
            line=reader.line_num,
        ) from None
    if not rows:
        return Brought()
    head = [_column(cell) for cell in rows[0][1]]
    named = ("front" in head and "back" in head) or ("question" in head and "answer" in head)
    if not named and max(len(cells) for _, cells in rows) < 2:
        raise BadFileError(
            source,
            "Ce fichier n’a qu’une colonne : il en faut deux, la question et la réponse.",
            "This file has one column only: two are needed, the question and the answer.",
            remedy=(
                "Séparez les colonnes par une tabulation (TSV) ou par « ; » ou « , » (CSV).",
                "Separate the columns by a tab (TSV) or by “;” or “,” (CSV).",
            ),
            line=rows[0][0],
        )
    table = _Table(source)
    for line, cells in rows[1:] if named else rows:
        table.row(line, cells, head if named else ["front", "back"])
    return Brought(items=tuple(table.items), missed=tuple(table.missed))


def _decoded(data: bytes, source: Source) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadFileError(
            source,
            "Ce tableau n’est pas en UTF-8.",
            "This table is not in UTF-8.",
            remedy=(
                "Dans le tableur, enregistrez-le au format « CSV UTF-8 ».",
                "In the spreadsheet, save it as “CSV UTF-8”.",
            ),
            line=data[: error.start].count(b"\n") + 1,
        ) from None
    if "\x00" in text:
        raise BadFileError(
            source, "Ce fichier n’est pas un tableau de texte.", "This file is not a text table."
        )
    return text


def _delimiter(text: str, file: str) -> str:
    first = text.partition("\n")[0]
    if declared := _DECLARED.match(text):
        return declared[1]
    if file.lower().endswith((".tsv", ".tab")) or "\t" in first:
        return "\t"
    return ";" if first.count(";") > first.count(",") else ","


def _column(name: str) -> str:
    return _COLUMNS.get(fold(re.sub(r"\d+\s*$", "", name)), "")


class _Table:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.ids = Ids()
        self.items: list[AnyItem] = []
        self.missed: list[Missed] = []

    def row(self, line: int, cells: list[str], head: list[str]) -> None:
        given: dict[str, list[str]] = {}
        for name, cell in zip(head, cells, strict=False):
            if cell and name:
                given.setdefault(name, []).append(cell)
        extra = [cell for cell in cells[len(head) :] if cell]
        stem = " ".join(given.get("question", []) or given.get("front", []))
        answers = given.get("answer", []) or given.get("back", [])
        if not stem or not answers:
            self._miss(
                stem,
                line,
                "ligne sans question ou sans réponse",
                "line without a question or an answer",
            )
            return
        number = self.ids.of(" ".join(given.get("id", [])), stem)
        if extra:
            self._miss(
                stem,
                line,
                f"cases en trop : {', '.join(extra)}",
                f"spare cells: {', '.join(extra)}",
                number,
            )
        tags, level = split_tags(
            [t.strip() for cell in given.get("tags", []) for t in cell.split(",")]
        )
        common: dict[str, Any] = {
            "id": number,
            "text": self.source.text,
            "lang": self.source.lang,
            "place": self.source.place(len(self.items)),
            "stem": stem,
            "feedback": " ".join(given.get("feedback", [])),
            "quotes": tuple(given.get("quote", [])),
            "hint": " ".join(given.get("hint", [])),
            "tags": tags,
            "level": level,
        }
        self.items.append(self._item(given, answers, common))

    def _item(
        self, given: dict[str, list[str]], answers: list[str], common: dict[str, Any]
    ) -> AnyItem:
        if "front" in given:
            return Flashcard(back=" ".join(answers), **common)
        wrong = given.get("distractor", [])
        if wrong:
            keys = [Option(text=" ".join(answers), key=True)]
            return SingleChoice(choices=(*keys, *(Option(text=w) for w in wrong)), **common)
        forms = spellings([*answers, *given.get("accept", [])])
        return ShortAnswer(elements=(forms[:1],), accept=forms[1:], **common)

    def _miss(self, name: str, line: int, fr: str, en: str, item: str = "") -> None:
        self.missed.append(Missed(name=name, what=self.source.say(fr, en), item=item, line=line))
