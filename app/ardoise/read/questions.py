"""questions/*.yaml → items."""

import functools
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any, ClassVar

import msgspec

from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Place
from ardoise.read.document import Part, made, read_document, tell_twin
from ardoise.read.explain import missing, no_value
from ardoise.read.faults import Faults
from ardoise.read.file import take
from ardoise.read.item import make_item
from ardoise.read.node import spoilt
from ardoise.read.pause import paused_collection
from ardoise.read.plain import read_plain
from ardoise.read.question import COMMON, NEEDED, OTHERS, Question, kind_of
from ardoise.read.result import Read
from ardoise.read.shape import Id, Lang, Shape, as_typed, keys_of
from ardoise.read.word import is_id, is_number
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
    with paused_collection():
        items = sound(data, file)
    return judged(data, file) if items is None else Read(items)


def sound(data: bytes, file: str) -> tuple[AnyItem, ...] | None:
    """The items of a file with which nothing is wrong, read fast; None when something may be."""
    held = read_plain(data)
    if held is None:
        return None
    lang = "fr" if "langue" in held else "en"
    try:
        head = msgspec.convert(held, as_typed(Questions, lang))
        if choice_words("lang", lang).get(head.lang) != lang or not is_id(head.text):
            return None
        typed: Any = held["questions"]
        return tuple(
            [
                _sound_item(question, keys, lang, head.text, Place(file, ("questions", n)))
                for n, (question, keys) in enumerate(zip(head.questions, typed, strict=True))
            ]
        )
    except (msgspec.ValidationError, DoubtError, KeyError):
        # A word that is not in its table is a KeyError.
        return None


class DoubtError(Exception):
    """Something may be wrong with a question."""


def _sound_item(
    question: Question, typed: Iterable[str], lang: str, text: str, place: Place
) -> AnyItem:
    kind = _sound_kind(tuple(typed), question.type, lang)
    if not kind or not is_id(question.id):
        raise DoubtError
    for number in (question.pick, question.inferred_year):
        if number and not is_number(number, "whole"):
            raise DoubtError
    if question.points and not is_number(question.points, "positive"):
        raise DoubtError
    item = make_item(question, kind, lang, text, place, _doubt)
    if item is None:
        raise DoubtError
    return item


@functools.lru_cache(maxsize=10_000)
def _sound_kind(typed: tuple[str, ...], said: str, lang: str) -> str:
    """The kind of a question with these keys, as typed; "" when they do not go together."""
    words = keys_of(Question, lang)
    keys = {words[key] for key in typed}
    kind = choice_words("kind", lang).get(said, "") if said else kind_of(keys)
    if not kind:
        return ""
    allowed = set(COMMON | OTHERS.get(kind, frozenset()))
    for group in NEEDED[kind]:
        allowed |= set(group)
        if len(keys & set(group)) != 1:
            return ""
    return kind if keys <= allowed else ""


def _doubt(key: str, rule: str, *, fr: tuple[str, str], en: tuple[str, str]) -> None:
    raise DoubtError


def judged(data: bytes, file: str) -> Read[tuple[AnyItem, ...]]:
    """The sound items of a file of which everything is looked at, and all its problems."""
    document = read_document(data, file, Questions)
    said = document.head.get("text")
    # A file without its head is told; its questions are still worth checking.
    text = said if isinstance(said, str) else PurePosixPath(file).stem
    items: list[AnyItem] = []
    first: dict[str, Part] = {}
    sound: set[str] = set()
    for part in document.parts.get("questions", ()):
        item = _item(part, document.faults, text)
        # Two sound questions of one name are told by `check`, which looks at all files.
        if item is not None and item.id in sound:
            items.append(item)
        elif not tell_twin(document, part, first) and item is not None:
            sound.add(item.id)
            items.append(item)
    return Read(tuple(items), document.faults.problems())


def _item(part: Part, faults: Faults, text: str) -> AnyItem | None:
    before = faults.errors
    identity = part.found.get("id")
    faults.item = identity if isinstance(identity, str) else ""
    kind = "" if part.node.torn else _kind(part, faults)
    if kind:
        _judge_keys(part, kind, faults)
    item = None
    good = part.good and faults.errors == before
    if kind and (good or _is_told_apart(part, kind)):

        def report(key: str, rule: str, *, fr: tuple[str, str], en: tuple[str, str]) -> None:
            entry = part.entry(key)
            at = entry.node if entry else part.node
            faults.add(rule, at.line, at.column, place=part.place.at(key), fr=fr, en=en)

        question = made(part.found, Question)
        item = make_item(question, kind, faults.lang, text, part.place, report)
    faults.item = ""
    return item if good else None


def _is_told_apart(part: Part, kind: str) -> bool:
    """Whether a question with faults can be looked at as a whole: what that takes is right."""
    needed = all(any(part.found.get(key) for key in group) for group in NEEDED[kind])
    said = {"nature", "type"} & part.keys.keys()
    return needed and "id" in part.found and said <= part.found.keys()


def _kind(part: Part, faults: Faults) -> str:
    said = part.found.get("type")
    kind = choice_words("kind", faults.lang).get(said, "") if isinstance(said, str) else ""
    kind = kind or _likeliest(set(part.keys))
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


def _likeliest(keys: set[str]) -> str:
    """The kind that these keys tell; the one that fits best where they do not go together."""
    told = kind_of(keys)
    if not told:
        return ""

    def misfits(kind: str) -> int:
        groups = [set(group) for group in NEEDED[kind]]
        allowed = COMMON.union(OTHERS.get(kind, frozenset()), *groups)
        return len(keys - allowed) + sum(not group & keys for group in groups)

    return min((told, *NEEDED), key=misfits)


def _judge_keys(part: Part, kind: str, faults: Faults) -> None:
    allowed = set(COMMON | OTHERS.get(kind, frozenset()))
    for group in NEEDED[kind]:
        allowed |= set(group)
        given = [key for key in group if key in part.keys]
        if not given:
            missing(part.node, group[0], Question, part.place, faults)
        for key in given:
            entry = part.entry(key)
            if entry and not spoilt(entry.node) and entry.node.value in ("", [], {}):
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
