"""Something of another kind than it should be: a list where a text belongs, and the like."""

import re
import typing
from typing import Any

from ardoise.domain.problem import Place
from ardoise.read.faults import Faults, source_line
from ardoise.read.node import Node
from ardoise.read.shape import Shape, extra_of, required_keys
from ardoise.read.syntax import quoted
from ardoise.read.words import key_word


def wrong_kind(node: Node, kinds: tuple[Any, ...], place: Place, faults: Faults) -> None:
    """Report that `node` is of none of the types `kinds`, and how to write one of them."""
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
    faults.about(
        node,
        place,
        "F08",
        fr=(f"Il faut ici {' ou '.join(want_fr)}, pas {got_fr}.", fr),
        en=(f"This must be {' or '.join(want_en)}, not {got_en}.", en),
    )


def _how(node: Node, want: list[str], source: str) -> tuple[str, str]:
    bare = isinstance(node.value, dict) and all(e.node.value == "" for e in node.entries().values())
    if "a list" in want and not isinstance(node.value, list) and (bare or "a text" not in want):
        said = node.value if isinstance(node.value, str) else ", ".join(node.value)
        parts = [part.strip() for part in re.split("[,;\\n]", _short(said).strip("()"))]
        better = f"[{', '.join(parts)}]"
        return (
            f"Mettez des crochets, {better}, ou un tiret devant chaque élément.",
            f"Put brackets, {better}, or a dash before each element.",
        )
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
