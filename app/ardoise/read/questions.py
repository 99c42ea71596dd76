"""questions/*.yaml → items."""

from pathlib import Path
from typing import ClassVar

from ardoise.domain.item import AnyItem
from ardoise.read.document import Part, made, read_document
from ardoise.read.explain import is_empty, missing, no_value
from ardoise.read.faults import Faults
from ardoise.read.file import take
from ardoise.read.item import make_item
from ardoise.read.question import COMMON, NEEDED, OTHERS, Question, kind_of
from ardoise.read.result import Read
from ardoise.read.shape import Id, Lang, Shape
from ardoise.read.words import choice_word, choice_words, key_word


class Questions(Shape, kw_only=True):
    """A file of questions."""

    table: ClassVar[str] = "questions"
    lang: Lang
    text: Id
    questions: list[Question]


def read_questions(path: Path, root: Path) -> Read[tuple[AnyItem, ...]]:
    """The items of the file at `path`, in the workspace `root`, and its problems."""
    taken = take(path, root)
    if taken.data is None:
        return Read((), taken.problems)
    return parse_questions(taken.data, taken.file)


def parse_questions(data: bytes, file: str) -> Read[tuple[AnyItem, ...]]:
    """The same from the bytes of a file; `file` is its path in the workspace, with slashes."""
    document = read_document(data, file, Questions)
    text = document.head.get("text", "")
    items: list[AnyItem] = []
    for part in document.parts.get("questions", ()):
        item = _item(part, document.faults, text if isinstance(text, str) else "")
        if item is not None and text:
            items.append(item)
    return Read(tuple(items), document.faults.problems())


def _item(part: Part, faults: Faults, text: str) -> AnyItem | None:
    before = faults.errors
    identity = part.found.get("id")
    faults.item = identity if isinstance(identity, str) else ""
    kind = _kind(part, faults)
    if kind:
        _judge_keys(part, kind, faults)
    item = None
    if kind and part.good and faults.errors == before:

        def report(key: str, rule: str, *, fr: tuple[str, str], en: tuple[str, str]) -> None:
            entry = part.entry(key)
            at = entry.node if entry else part.node
            faults.add(rule, at.line, at.column, place=part.place.at(key), fr=fr, en=en)

        question = made(part.found, Question)
        item = make_item(question, kind, faults.lang, text, part.place, report)
    faults.item = ""
    return item


def _kind(part: Part, faults: Faults) -> str:
    said = part.found.get("type")
    kind = choice_words("kind", faults.lang).get(said, "") if isinstance(said, str) else ""
    kind = kind or kind_of(set(part.keys))
    if not kind and part.keys and "type" not in part.keys:
        faults.add(
            "F11",
            part.node.line,
            part.node.column,
            place=part.place,
            fr=(
                "On ne voit pas de quelle sorte de question il s’agit.",
                "Ajoutez `reponse` (et `leurres`), `affirmation`, `a_trous`, `paires`, `ordre`, "
                "ou `recto` et `verso`.",
            ),
            en=(
                "One cannot see what kind of question this is.",
                "Add `answer` (and `distractors`), `statement`, `cloze`, `pairs`, `order`, "
                "or `front` and `back`.",
            ),
        )
    return kind


def _judge_keys(part: Part, kind: str, faults: Faults) -> None:
    allowed = set(COMMON | OTHERS.get(kind, frozenset()))
    for group in NEEDED[kind]:
        allowed |= set(group)
        given = [key for key in group if key in part.keys]
        if not given and not part.node.bad:
            missing(part.node, group[0], Question, part.place, faults)
        for key in given:
            entry = part.entry(key)
            if entry and (is_empty(entry.node) or entry.node.value in ([], {})):
                no_value(part.keys[key], entry.line, entry.column, part.place.at(key), faults)
        for key in given[1:]:
            _not_here(part, key, kind, faults)
    for key in part.keys:
        if key not in allowed:
            _not_here(part, key, kind, faults)


def _not_here(part: Part, key: str, kind: str, faults: Faults) -> None:
    entry = part.entry(key)
    typed = part.keys[key]
    needed = [word for group in NEEDED[kind] for word in group[:1]]
    fr = ", ".join(f"`{key_word('question', word, 'fr')}`" for word in needed)
    en = ", ".join(f"`{word}`" for word in needed)
    faults.add(
        "F11",
        entry.line if entry else part.node.line,
        entry.column if entry else part.node.column,
        place=part.place.at(key),
        fr=(
            f"`{typed}` ne va pas dans une question de type {choice_word('kind', kind, 'fr')}.",
            f"Enlevez la ligne ; ce type se fait avec {fr}.",
        ),
        en=(
            f"`{typed}` does not go in a question of type {choice_word('kind', kind, 'en')}.",
            f"Remove the line; this type is made of {en}.",
        ),
    )
