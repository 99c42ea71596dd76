"""Saying all that is wrong with a mapping of one of our files."""

import re
import typing
from typing import Any, NamedTuple

from ardoise.domain.fold import fold
from ardoise.domain.problem import Place
from ardoise.read.faults import Faults, source_line
from ardoise.read.mend import is_glued
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
from ardoise.read.words import choice_word, choice_words, english, key_word, meant_by

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
WHOLE = re.compile(r"[1-9][0-9]{0,8}")
POSITIVE = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,6})?")
_CURLY = {"“": "”", "‘": "’", "„": "“", "”": "”"}

Found = dict[str, Raw]
"""The values of a mapping, as typed, by their English keys; those that are wrong are left out."""


def is_id(text: str) -> bool:
    """Whether `text` can name an item, an entity, a fact …"""
    return ID.fullmatch(text) is not None


def is_number(text: str, kind: str) -> bool:
    """Whether `text` is a number from 1 ("whole") or above 0 ("positive")."""
    if kind == "whole":
        return WHOLE.fullmatch(text) is not None
    return POSITIVE.fullmatch(text) is not None and float(text.replace(",", ".")) > 0


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
            _wrong_kind(node, (shape,), place, faults)
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
            return _text(node, node.value, extra_of(one), place, faults)
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
    _wrong_kind(node, alternatives(kind), place, faults)
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


def _text(node: Node, text: str, extra: dict[str, Any], place: Place, faults: Faults) -> str | None:
    if node.quoting == "" and _CURLY.get(text[:1]) and _curly(text):
        inner = text.strip("“”„‘’")
        _say(
            node,
            place,
            faults,
            "F03",
            fr=(
                "Des guillemets courbes n’entourent pas une valeur : ils en feraient partie.",
                f"Écrivez \"{inner}\" avec des guillemets droits ; ou '{text}' pour les garder.",
            ),
            en=(
                "Curly quotes do not enclose a value: they would be part of it.",
                f"Write \"{inner}\" with straight quotes, or '{text}' if they belong to it.",
            ),
        )
        return None
    if "choice" in extra:
        return _choice(node, text, extra["choice"], place, faults)
    if extra.get("id") and not is_id(text):
        better = slug(text)
        _say(
            node,
            place,
            faults,
            "F09",
            fr=(
                f"« {text} » ne peut pas être un nom (id).",
                f"Des lettres sans accent, chiffres, tirets et points : par exemple {better}.",
            ),
            en=(
                f"“{text}” cannot be an id.",
                f"Use unaccented letters, digits, dashes and dots: for example {better}.",
            ),
        )
        return None
    if "number" in extra:
        return _number(node, text, extra["number"], place, faults)
    return text


def _curly(text: str) -> bool:
    close = _CURLY[text[0]]
    return text.endswith(close) or not any(c in text[1:] for c in ("”", "’", "“"))


def _choice(node: Node, text: str, choice: str, place: Place, faults: Faults) -> str | None:
    words = choice_words(choice, faults.lang)
    if text in words:
        return text
    other = choice_words(choice, "en" if faults.lang == "fr" else "fr")
    shown = [choice_word(choice, name, faults.lang) for name in dict.fromkeys(words.values())]
    near = nearest(text, words)
    meant = choice_word(choice, words[near], faults.lang) if near else ""
    if text in other:
        meant = choice_word(choice, other[text], faults.lang)
    listed = ", ".join(f"`{word}`" for word in shown)
    _say(
        node,
        place,
        faults,
        "F10" if text in other else "F09",
        fr=(
            f"`{text}` n’est pas un mot possible ici.",
            f"Vouliez-vous dire `{meant}` ?" if meant else f"Écrivez l’un de : {listed}.",
        ),
        en=(
            f"`{text}` is not a possible word here.",
            f"Did you mean `{meant}`?" if meant else f"Write one of: {listed}.",
        ),
    )
    return None


def _number(node: Node, text: str, kind: str, place: Place, faults: Faults) -> str | None:
    if is_number(text, kind):
        return text
    whole = kind == "whole"
    _say(
        node,
        place,
        faults,
        "F08",
        fr=(
            f"« {text} » n’est pas un nombre{' entier à partir de 1' if whole else ' positif'}.",
            f"Écrivez-le en chiffres, par exemple {'2' if whole else '1.5'}.",
        ),
        en=(
            f"“{text}” is not a {'whole number from 1' if whole else 'positive number'}.",
            f"Write it in digits, for example {'2' if whole else '1.5'}.",
        ),
    )
    return None


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
    _say(
        node,
        place,
        faults,
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


def _wrong_kind(node: Node, kinds: tuple[Any, ...], place: Place, faults: Faults) -> None:
    want_fr, want_en = [], []
    if isinstance(node.value, dict) and len(kinds) > 1:
        # The block is not the one that would do.
        kinds = tuple(one for one in kinds if not isinstance(one, type) or one is str)
    for one in kinds:
        origin = typing.get_origin(one) or one
        if origin is str or extra_of(one):
            want_fr.append("un texte")
            want_en.append("a text")
        elif origin is list:
            want_fr.append("une liste")
            want_en.append("a list")
        else:
            want_fr.append("un bloc « clé: valeur »")
            want_en.append("a block “key: value”")
    if isinstance(node.value, str):
        got_fr, got_en = f"le texte « {_short(node.value)} »", f"the text “{_short(node.value)}”"
    elif isinstance(node.value, list):
        got_fr, got_en = "une liste", "a list"
    else:
        got_fr, got_en = "un bloc « clé: valeur »", "a block “key: value”"
    if place.path:
        fr, en = _how(node, want_en, source_line(faults.lines, node.line))
    else:
        # The whole file is something else than what it should be.
        shape: type[Shape] = next(one for one in kinds if isinstance(one, type))
        keys = required_keys(shape)
        fr = ", ".join(f"« {key_word(shape.table, key, 'fr')}: … »" for key in keys)
        en = ", ".join(f"“{key}: …”" for key in keys)
        fr = f"Commencez le fichier par les lignes {fr}."
        en = f"Start the file with the lines {en}."
    _say(
        node,
        place,
        faults,
        "F08",
        fr=(f"Il faut ici {' ou '.join(want_fr)}, pas {got_fr}.", fr),
        en=(f"This must be {' or '.join(want_en)}, not {got_en}.", en),
    )


def _how(node: Node, want: list[str], source: str) -> tuple[str, str]:
    if isinstance(node.value, dict) and "a text" in want and node.value:
        # As it was typed, with the space that French puts before a colon.
        typed = source[node.column - 1 :].strip()
        if typed[:1] == "{" or node.last > node.line:
            typed = next(iter(node.value)) + ": …"
        better = quoted(_short(typed))
        return (
            f"Si le deux-points fait partie du texte, mettez des guillemets droits : {better}.",
            f"If the colon belongs to the text, put straight quotes: {better}.",
        )
    if "a list" in want and not isinstance(node.value, list):
        said = node.value if isinstance(node.value, str) else ", ".join(node.value)
        parts = [part.strip() for part in re.split("[,;\n]", _short(said).strip("()"))]
        better = f"[{', '.join(parts)}]"
        return (
            f"Mettez des crochets, {better}, ou un tiret devant chaque élément.",
            f"Put brackets, {better}, or a dash before each element.",
        )
    if isinstance(node.value, list) and "a text" in want:
        return (
            "Gardez un seul texte ; s’il commence par un crochet, mettez des guillemets droits.",
            "Keep one text only; if it starts with a bracket, put straight quotes.",
        )
    better = "clé: valeur"
    pair = re.match(r"(.*?)\s*(?:[-=]>|=|→)\s*(.*)", source[node.column - 1 :].strip())
    if pair and isinstance(node.value, str):
        better = f"{pair[1]}: {pair[2]}"
    return (
        f"Écrivez une clé par ligne, suivie de deux-points et de sa valeur : « {better} ».",
        f"Write one key a line, followed by a colon and its value: “{better}”.",
    )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "…"


def slug(text: str) -> str:
    """An id made from words: `Où se tient …` → `ou-se-tient`."""
    bare = "".join(c if c.isascii() else " " for c in fold(text))
    return "-".join(bare.split()[:4]) or "question-1"


def _say(
    node: Node,
    place: Place,
    faults: Faults,
    rule: str,
    *,
    fr: tuple[str, str],
    en: tuple[str, str],
) -> None:
    faults.add(rule, node.line, node.column, place=place, fr=fr, en=en)
