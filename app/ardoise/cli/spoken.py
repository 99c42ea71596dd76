"""An argument parser that speaks French or English: its help, and what it has to say of a slip."""

# Every command pays for what is imported here: `typing` is loaded by none.
from __future__ import annotations

import argparse
import re
import sys

from ardoise.cli.outcome import WRONG_USE
from ardoise.domain.words import say, typeset

TYPE_CHECKING = False  # as `typing` has it, without loading it
if TYPE_CHECKING:
    from typing import Any, NoReturn

_FRENCH_ERRORS = (
    (r"the following arguments are required: (.*)", r"il manque : \1"),
    (r"unrecognized arguments: (.*)", r"option ou argument inconnu : \1"),
    (
        r"argument (.*): invalid choice: (.*) \(choose from (.*)\)",
        r"\1 : \2 n’existe pas ; choisir parmi \3",
    ),
    (r"argument (.*): expected one argument", r"\1 attend une valeur"),
    (r"argument (.*): expected at least one argument", r"\1 attend au moins une valeur"),
    (r"argument (.*): invalid \w+ value: (.*)", r"\1 : la valeur \2 ne convient pas"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 ne va pas avec \2"),
)


_FRENCH_HEADINGS = {"positional arguments": "arguments"}


class _Help(argparse.HelpFormatter):
    """Help whose own words are in the reader's language."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401 (as argparse has it)
        """As the parent does, with our word for it."""
        told = say(Parser.lang, fr=typeset("emploi : "), en="usage: ")
        super().add_usage(usage, actions, groups, told if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """As the parent does, with our heading."""
        french = _FRENCH_HEADINGS if Parser.lang == "fr" else {}
        super().start_section(french.get(heading or "", heading))


class Parser(argparse.ArgumentParser):
    """An argument parser that helps and complains in the reader's language."""

    lang = "fr"

    def __init__(self, *, add_help: bool = True, **options: Any) -> None:  # noqa: ANN401
        super().__init__(add_help=False, formatter_class=_Help, **options)
        if add_help:
            told = say(self.lang, fr="montrer cette aide", en="show this help")
            self.add_argument("-h", "--help", action="help", help=told)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one sentence, how to learn more, and exit with 2."""
        meant = _meant(message, self.lang)
        if self.lang == "fr":
            for pattern, french in _FRENCH_ERRORS:
                message = re.sub(f"^{pattern}$", french, message)
        more = say(self.lang, fr="Voir", en="See")
        complain(f"{message}. {meant}{more} {self.prog} --help", self.lang)
        sys.exit(WRONG_USE)


def _meant(message: str, lang: str) -> str:
    """The choice that a wrong one resembles, as a question; "" without one."""
    wrong = re.search(r"invalid choice: '(.*?)' \(choose from (.*)\)", message)
    if wrong is None:
        return ""
    from difflib import get_close_matches

    near = get_close_matches(wrong[1], re.findall(r"'(.*?)'", wrong[2]), n=1)
    if not near:
        return ""
    return say(lang, fr=f"Vouliez-vous dire {near[0]} ? ", en=f"Did you mean {near[0]}? ")


def complain(sentence: str, lang: str) -> None:
    """Say on standard error, in the typography of `lang`, what a person can mend."""
    print(
        typeset(f"ardoise : {sentence}") if lang == "fr" else f"ardoise: {sentence}",
        file=sys.stderr,
    )
