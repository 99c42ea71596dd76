"""Files that are left unread though they look as if they were meant to be read.

Only names are looked at. One is told when a teacher may well believe that Ardoise reads the file;
pictures, sounds and notes that stand in the workspace are nobody's concern.
"""

import re
from collections.abc import Collection
from pathlib import PurePosixPath

from ardoise.domain.fold import fold
from ardoise.domain.problem import Problem, Severity
from ardoise.read.faults import Faults
from ardoise.read.file import shown
from ardoise.read.word import is_id, slug

_AFTER = r"(?=$|[.\s(_-])"
_YAML = re.compile(rf"\.(?:ya?ml|yalm|ymal){_AFTER}", re.IGNORECASE)
"""An ending that was to be .yaml, whatever follows it: `x.yml`, `x.yaml.txt`, `x.yaml (1)`."""
_PROSE = re.compile(rf"\.(?:md|markdown|mkd|txt){_AFTER}", re.IGNORECASE)
_DOCUMENT = re.compile(r"\.(?:docx?|odt|pdf|html?)$", re.IGNORECASE)
_LOST = re.compile("[\udc80-\udcff]+")
"""Bytes of a name that are no UTF-8."""
_TEXT = ("text", "texte", "texts", "textes")
_FACTS = ("facts", "fact", "faits", "fait")
_QUESTIONS = ("questions", "question")
_SOURCE = ("source", "sources")
_TEMPLATES = ("templates", "template", "gabarits", "gabarit", "modeles", "modele")


def strays(read: Collection[str], others: Collection[str], lang: str) -> tuple[Problem, ...]:
    """A warning in `lang` for each name of `others` that may be meant to be read, `read` being the
    names that are (see `listing.list_files`), and for each text that no file can name."""
    told: list[Problem] = []
    texts = {f"{PurePosixPath(name).parent}/" for name in read if name.startswith("source/")}
    for name in sorted({*others, *texts}):
        why, wanted = _judge(name, read, others)
        if wanted in read:
            why = "beside"
        if not why:
            continue
        faults = Faults(shown(name.rstrip("/")), [], lang)
        words = {"wanted": _LOST.sub("-", wanted), "name": shown(name)}
        fr, en = (tuple(one.format(**words) for one in said) for said in _WHY[why])
        faults.add("F16", 1, 1, severity=Severity.WARNING, fr=(fr[0], fr[1]), en=(en[0], en[1]))
        told += faults.problems()
    return tuple(told)


def _judge(name: str, read: Collection[str], others: Collection[str]) -> tuple[str, str]:
    """Why a name is told, "" if it is not, and the path that would be read."""
    *above, last = PurePosixPath(name).parts
    folder = name.endswith("/")
    yaml = _YAML.search(last)
    stem = last[: yaml.start()] if yaml else last
    match above:
        case []:
            return _at_the_top(last, stem, folder, others)
        case ["source"] if folder:
            known = any(one.startswith(name) for one in read)
            unnameable = known and not is_id(last) and shown(last) == last
            return ("no id", f"source/{slug(last)}") if unnameable else ("", "")
        case ["source", _, text] if last in ("text.md", "facts.yaml"):
            return "deep", f"source/{text}/{last}"
        case ["source", *text] if len(text) < 2 and not folder:
            return _of_a_text(name, text[0] if text else "", read)
        case ["questions"] if last == "templates" and not folder:
            return "no folder", name
        case ["questions"] | ["questions", "templates"] if yaml and not folder:
            return "ending", f"{'/'.join(above)}/{stem}.yaml"
        case ["questions", *_, sub] if yaml and not folder:
            templates = above[1] == "templates" or fold(sub) in _TEMPLATES
            return "deep", f"questions/{'templates/' if templates else ''}{stem}.yaml"
    return "", ""


def _at_the_top(last: str, stem: str, folder: bool, others: Collection[str]) -> tuple[str, str]:
    for wanted, names in (("source", _SOURCE), ("questions", _QUESTIONS)):
        if fold(last) in names and f"{wanted}/" not in others:
            return ("folder" if folder else "no folder"), wanted
    prose = _PROSE.search(last)
    if stem != last and fold(stem) in _QUESTIONS:
        return "outside", "questions/mes-questions.yaml"
    if stem != last and fold(stem) in _FACTS:
        return "outside", "source/mon-texte/facts.yaml"
    if prose and fold(last[: prose.start()]) in _TEXT:
        return "outside", "source/mon-texte/text.md"
    return "", ""


def _of_a_text(name: str, text: str, read: Collection[str]) -> tuple[str, str]:
    """The same of a file in the folder of a text, or of one of source/ itself (`text` is "")."""
    last = PurePosixPath(name).name
    yaml, prose = _YAML.search(last), _PROSE.search(last)
    ending = yaml or prose
    stem = last[: ending.start()] if ending else last
    folder = f"source/{text or slug(stem)}"
    if yaml and fold(stem) not in ("proposals", "propositions"):
        return "facts" if text else "alone", f"{folder}/facts.yaml"
    if text and f"{folder}/text.md" in read and fold(stem) not in _TEXT:
        # Notes beside a text that is read.
        return "", ""
    if prose:
        return "text" if text else "alone", f"{folder}/text.md"
    if _DOCUMENT.search(last):
        return "document", name
    return "", ""


_WHY = {
    "ending": (
        (
            "Ce fichier n’est pas lu : seuls le sont ceux dont le nom finit par .yaml.",
            "Renommez-le {wanted}.",
        ),
        ("This file is not read: only those whose name ends in .yaml are.", "Rename it {wanted}."),
    ),
    "deep": (
        (
            "Ce fichier n’est pas lu : il est dans un sous-dossier de trop.",
            "Déplacez-le : {wanted}.",
        ),
        ("This file is not read: it is one folder too deep.", "Move it: {wanted}."),
    ),
    "facts": (
        (
            "Ce fichier n’est pas lu : les faits d’un texte sont dans facts.yaml.",
            "Renommez-le {wanted} ; si ce sont des questions, mettez-le dans questions/.",
        ),
        (
            "This file is not read: the facts of a text are in facts.yaml.",
            "Rename it {wanted}; if it holds questions, put it in questions/.",
        ),
    ),
    "text": (
        ("Ce fichier n’est pas lu : un texte s’appelle text.md.", "Renommez-le {wanted}."),
        ("This file is not read: a text is called text.md.", "Rename it {wanted}."),
    ),
    "alone": (
        (
            "Ce fichier n’est pas lu : chaque texte a son dossier dans source/.",
            "Déplacez-le : {wanted}.",
        ),
        (
            "This file is not read: each text has a folder of its own in source/.",
            "Move it: {wanted}.",
        ),
    ),
    "document": (
        (
            "Ce document n’est pas lu : un texte est un fichier text.md.",
            "Faites-en un texte : ardoise new UN-NOM --from {wanted}",
        ),
        (
            "This document is not read: a text is a file text.md.",
            "Make it a text: ardoise new A-NAME --from {wanted}",
        ),
    ),
    "beside": (
        (
            "Ce fichier n’est pas lu : {wanted} l’est à sa place.",
            "Mettez dans {wanted} ce qui doit être lu, puis supprimez celui-ci.",
        ),
        (
            "This file is not read: {wanted} is read in its place.",
            "Put what is to be read in {wanted}, then delete this one.",
        ),
    ),
    "outside": (
        (
            "Ce fichier n’est pas lu : il n’est pas à sa place.",
            "Déplacez-le, par exemple : {wanted}.",
        ),
        ("This file is not read: it is not in its place.", "Move it, for example: {wanted}."),
    ),
    "folder": (
        ("Ce dossier n’est pas lu : le sien s’appelle {wanted}.", "Renommez-le {wanted}."),
        ("This folder is not read: the one that is is called {wanted}.", "Rename it {wanted}."),
    ),
    "no folder": (
        (
            "Rien n’est lu ici : {wanted} doit être un dossier.",
            "Renommez ce fichier, et faites un dossier {wanted}.",
        ),
        (
            "Nothing is read here: {wanted} must be a folder.",
            "Rename this file, and make a folder {wanted}.",
        ),
    ),
    "no id": (
        (
            "Aucun fichier ne peut nommer ce texte : son dossier n’a pas un nom possible.",
            "Renommez le dossier {wanted}.",
        ),
        (
            "No file can name this text: its folder does not have a possible name.",
            "Rename the folder {wanted}.",
        ),
    ),
}
