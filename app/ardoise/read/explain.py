"""Saying all that is wrong with a mapping of one of our files."""

import re
import typing
from typing import Any, NamedTuple

from ardoise.domain.problem import Place
from ardoise.read.faults import Faults
from ardoise.read.kind import wrong_kind
from ardoise.read.line import is_glued
from ardoise.read.near import nearest
from ardoise.read.node import Node, Raw, spoilt
from ardoise.read.shape import (
    Shape,
    alternatives,
    extra_of,
    hints_of,
    key_of,
    keys_of,
    required_keys,
)
from ardoise.read.slip import slip
from ardoise.read.syntax import quoted
from ardoise.read.word import check_text, slug
from ardoise.read.words import english, key_word, meant_by

Found = dict[str, Raw]
"""The values of a mapping, as typed, by their English keys; those that are wrong are left out."""


class Explained(NamedTuple):
    """What is right of a mapping, and each English key given → how it is typed there."""

    found: Found
    keys: dict[str, str]


def explain(node: Node, shape: type[Shape], place: Place, faults: Faults) -> Explained:
    """Report all that is wrong in `node` for a mapping of `shape`; what is right of it.

    Whether anything was wrong is told by `faults.errors` and by `spoilt(node)`.
    """
    if not isinstance(node.value, dict):
        if is_empty(node) and place.path:
            _empty_element(node, place, faults)
        elif not node.bad:
            wrong_kind(node, (shape,), place, faults)
        return Explained({}, {})
    lang = faults.lang
    known = keys_of(shape, lang)
    hints = {key_of(name): hint for name, hint in hints_of(shape).items()}
    found: Found = {}
    given: dict[str, str] = {}
    for typed, entry in node.value.items():
        key = known.get(typed, "")
        if not key and is_empty(entry.node) and is_glued(typed):
            # Between braces: `{nom:A}`.
            word, _, meant = typed.partition(":")
            slip(faults, "colon", entry.line, entry.column, f"{word}: {meant}")
            given.update(dict.fromkeys(english(word), typed))
            continue
        key = key or _stranger(typed, entry.line, entry.column, shape, place, faults)
        if not key:
            continue
        if key in given:
            continue
        given[key] = typed
        if is_empty(entry.node):
            if key in required_keys(shape):
                no_value(typed, entry.line, entry.column, place, faults)
            continue
        right = check(entry.node, hints[key], place.at(key), faults)
        if right is not None:
            found[key] = right
    for key in required_keys(shape):
        if key not in given and not node.torn:
            missing(node, key, shape, place, faults)
    return Explained(found, given)


def check(node: Node, kind: Any, place: Place, faults: Faults) -> Raw | None:  # noqa: ANN401
    """The value of `node`, in English keys, if it is of the type `kind`; else None, reported."""
    if node.bad:
        return None
    for one in alternatives(kind):
        origin = typing.get_origin(one) or one
        if isinstance(node.value, str) and (origin is str or extra_of(one)):
            return check_text(node, node.value, extra_of(one), place, faults)
        if isinstance(node.value, list) and origin is list:
            return _list(node, typing.get_args(one)[0], place, faults)
        if isinstance(node.value, dict):
            if origin is dict:
                return _dict(node, typing.get_args(one)[1], place, faults)
            if isinstance(one, type) and issubclass(one, Shape):
                if len(alternatives(kind)) > 1 and not _looks_like(node, one):
                    break
                before = faults.errors
                found = explain(node, one, place, faults).found
                return found if faults.errors == before and not spoilt(node) else None
    wrong_kind(node, alternatives(kind), place, faults)
    return None


def missing(node: Node, key: str, shape: type[Shape], place: Place, faults: Faults) -> None:
    """Report that a mapping lacks `key`."""
    fr, en = key_word(shape.table, key, "fr"), key
    value = "…"
    if key == "lang":
        value = faults.lang
    elif key == "id":
        words = (entry.node.value for entry in node.entries().values())
        value = next((slug(word) for word in words if isinstance(word, str) and word), value)
    faults.add(
        "F07",
        node.line,
        node.column,
        place=place,
        fr=(f"Il manque la clé `{fr}`.", f"Ajoutez une ligne « {fr}: {value} »."),
        en=(f"The key `{en}` is missing.", f"Add a line “{en}: {value}”."),
    )


def _looks_like(node: Node, shape: type[Shape]) -> bool:
    keys = {**keys_of(shape, "fr"), **keys_of(shape, "en")}
    return not node.entries() or any(nearest(key, keys) for key in node.entries())


def is_empty(node: Node) -> bool:
    """Whether nothing was typed after a key or a dash."""
    return node.value == "" and node.quoting == "" and not spoilt(node)


def no_value(typed: str, line: int, column: int, place: Place, faults: Faults) -> None:
    """Report a key that is followed by nothing."""
    rest = faults.lines[line - 1][column + len(typed) :] if line <= len(faults.lines) else ""
    hidden = re.match(r"\s*(#.*\S)", rest)
    if hidden:
        faults.add(
            "F07",
            line,
            column,
            place=place,
            fr=(
                f"La clé `{typed}` n’a pas de valeur : ce qui suit # est un commentaire.",
                f"Si # fait partie du texte, écrivez {typed}: {quoted(hidden[1])}.",
            ),
            en=(
                f"The key `{typed}` has no value: what follows # is a comment.",
                f"If # belongs to the text, write {typed}: {quoted(hidden[1])}.",
            ),
        )
        return
    faults.add(
        "F07",
        line,
        column,
        place=place,
        fr=(f"La clé `{typed}` n’a pas de valeur.", "Écrivez la valeur après les deux-points."),
        en=(f"The key `{typed}` has no value.", "Write the value after the colon."),
    )


def _stranger(
    typed: str, line: int, column: int, shape: type[Shape], place: Place, faults: Faults
) -> str:
    """Report a key that does not belong here; the English key that was probably meant."""
    lang = faults.lang
    known = keys_of(shape, lang)
    other = keys_of(shape, "en" if lang == "fr" else "fr")
    if typed in other:
        key = other[typed]
        word = key_word(shape.table, key, lang)
        faults.add(
            "F10",
            line,
            column,
            place=place.at(typed),
            fr=(
                f"La clé `{typed}` est anglaise dans un fichier en français.",
                f"Écrivez `{word}`.",
            ),
            en=(f"The key `{typed}` is French in a file in English.", f"Write `{word}`."),
        )
        return key
    meant = nearest(typed, known) or meant_by(typed, known)
    words = ", ".join(f"`{word}`" for word in list(known)[:12]) + ("…" if len(known) > 12 else "")
    faults.add(
        "F06",
        line,
        column,
        place=place.at(typed),
        fr=(
            f"La clé `{typed}` n’existe pas ici.",
            f"Vouliez-vous dire `{meant}` ?" if meant else f"Les clés possibles sont : {words}.",
        ),
        en=(
            f"There is no key `{typed}` here.",
            f"Did you mean `{meant}`?" if meant else f"The possible keys are: {words}.",
        ),
    )
    return known.get(meant, "")


def _list(node: Node, kind: Any, place: Place, faults: Faults) -> list[Raw] | None:  # noqa: ANN401
    values: list[Raw] = []
    good = True
    for n, one in enumerate(node.elements()):
        if is_empty(one):
            good = False
            _empty_element(one, place.at(n), faults)
            continue
        value = check(one, kind, place.at(n), faults)
        good = good and value is not None
        if value is not None:
            values.append(value)
    return values if good else None


def _empty_element(node: Node, place: Place, faults: Faults) -> None:
    faults.about(
        node,
        place,
        "F07",
        fr=("Cet élément de liste est vide.", "Écrivez-le ou enlevez sa ligne."),
        en=("This element of the list is empty.", "Write it or remove its line."),
    )


def _dict(node: Node, kind: Any, place: Place, faults: Faults) -> Found | None:  # noqa: ANN401
    values: Found = {}
    good = True
    for key, entry in node.entries().items():
        if is_empty(entry.node):
            good = False
            no_value(key, entry.line, entry.column, place.at(key), faults)
            continue
        value = check(entry.node, kind, place.at(key), faults)
        good = good and value is not None
        if value is not None:
            values[key] = value
    return values if good else None
