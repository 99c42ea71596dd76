"""The command line: its commands and options, and what each does."""

# Every command pays for what is imported here: neither `pathlib` nor `typing` is loaded by all.
from __future__ import annotations

import argparse

from ardoise.cli.spoken import Parser
from ardoise.domain.words import say, typeset

TYPE_CHECKING = False  # as `typing` has it, without loading it
if TYPE_CHECKING:
    from pathlib import Path

EXPORTS = (
    "anki",
    "moodle",
    "gift",
    "qti",
    "pdf",
    "pdf-worksheet",
    "pdf-answers",
    "pdf-cards",
    "html",
    "tsv",
)


def _path(text: str) -> Path:
    from pathlib import Path

    return Path(text)


def build_parser(lang: str) -> argparse.ArgumentParser:
    """The parser of every command, with help in `lang` ("fr" or "en")."""
    Parser.lang = lang

    def words(fr: str, en: str) -> str:
        return say(lang, fr=typeset(fr), en=en).replace("%", "%%")

    common = Parser(add_help=False)
    common.add_argument(
        "--workspace",
        type=_path,
        metavar="DIR",
        help=words(
            "l’espace de travail (par défaut : ce dossier, ou le plus proche au-dessus)",
            "the workspace (by default: this folder, or the nearest one above)",
        ),
    )
    common.add_argument(
        "--lang", choices=("fr", "en"), default=lang, help=words("langue des messages", "language")
    )
    common.add_argument(
        "--quiet",
        action="store_true",
        help=words("ne pas montrer la progression", "do not show progress"),
    )
    parser = Parser(
        prog="ardoise",
        description=words(
            "Transforme un texte lu en classe en questions dignes de confiance.",
            "Turns a text that a class reads into questions that can be trusted.",
        ),
    )
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="commande" if lang == "fr" else "command"
    )

    def command(name: str, fr: str, en: str, module: str = "") -> argparse.ArgumentParser:
        text = words(fr, en)
        sub = commands.add_parser(name, help=text, description=text, parents=[common])
        sub.set_defaults(module=module or name)
        return sub

    run = command("run", "ouvrir l’application", "open the app")
    run.add_argument("--port", type=int, default=8501, help=words("port", "port"))
    run.add_argument(
        "--address", default="127.0.0.1", help=words("adresse d’écoute", "address to listen on")
    )
    run.add_argument(
        "--no-browser",
        action="store_true",
        help=words("ne pas ouvrir le navigateur", "do not open a browser"),
    )

    check = command(
        "check",
        "vérifier la banque (1 s’il y a des erreurs)",
        "check the bank (1 on errors)",
        "check_bank",
    )
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument(
        "--all",
        action="store_true",
        help=words("montrer aussi les simples informations", "show mere information too"),
    )
    check.add_argument(
        "--watch",
        action="store_true",
        help=words("revérifier à chaque enregistrement", "check again at every save"),
    )

    items = command("items", "montrer chaque question", "show every item")
    items.add_argument(
        "--json",
        action="store_true",
        help=words("un objet JSON par ligne", "one JSON object a line"),
    )
    items.add_argument("--text", metavar="T", help=words("d’un seul texte", "of one text only"))
    items.add_argument(
        "--explain",
        nargs="?",
        const="",
        metavar="ID",
        help=words(
            "la preuve d’une question composée, ou pourquoi un gabarit n’a rien donné",
            "the proof of a composed item, or why a template made nothing",
        ),
    )

    new = command(
        "new",
        "créer un espace de travail, ou un texte dans un espace (classe/texte)",
        "make a workspace, or a text in one (class/text)",
    )
    new.add_argument("name", metavar="NOM" if lang == "fr" else "NAME")
    new.add_argument(
        "--from",
        dest="source",
        type=_path,
        metavar="FILE",
        help=words("le texte : .txt .md .html .docx .pdf", "the text: .txt .md .html .docx .pdf"),
    )

    export = command("export", "exporter la banque", "export the bank")
    export.add_argument("target", choices=EXPORTS)
    export.add_argument("-o", "--output", type=_path, metavar="FILE")
    export.add_argument("--text", action="append", default=[], metavar="T")
    export.add_argument("--tag", action="append", default=[], metavar="T")

    bring = command("import", "importer des questions", "import items", "bring")
    bring.add_argument("file", type=_path, metavar="FILE")
    bring.add_argument("--into", type=_path, metavar="questions/X.yaml")

    grade = command("grade", "noter une réponse, et dire pourquoi", "grade a response and say why")
    grade.add_argument("item", metavar="ITEM")
    grade.add_argument(
        "response",
        nargs="?",
        metavar="RESPONSE",
        help=words(
            "sans elle : une réponse par ligne de l’entrée standard",
            "without it: one a line from standard input",
        ),
    )
    grade.add_argument("--json", action="store_true")

    stats = command("stats", "statistiques des questions", "item statistics")
    stats.add_argument("--format", choices=("text", "json", "csv"), default="text")

    schema = command("schema", "les schémas JSON", "the JSON Schemas")
    schema.add_argument(
        "--write",
        type=_path,
        metavar="DIR",
        help=words("les écrire dans ce dossier", "write them into this folder"),
    )

    command(
        "doctor",
        "examiner l’installation et les réponses gardées",
        "examine the installation and the records",
    )
    return parser
