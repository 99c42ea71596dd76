"""Reads the tables of cases that a linguist can read.

A noun is written `Togo (pays, m, le)`: name, then class and what it declares, in any order: m or f,
p for the plural, an article, `h` for an aspirated h, `prép. en`, `valeur 2026-01-01`, `adj.
togolais/togolaise`. Nouns of a list are joined by ` + `. ␣ stands for U+00A0 and ◦ for U+202F.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ardoise.compose.language import filters
from ardoise.domain.fact import Entity
from ardoise.domain.problem import Place

HERE = Path(__file__).parent
_NOUN = re.compile(r"(?P<name>.+?) \((?P<what>.+)\)")
_ARTICLES = ("le", "la", "l’", "les", "the")


@dataclass(frozen=True)
class Case:
    """One line of a table: a filter and its arguments, what it is piped from, what it gives."""

    lang: str
    filter: str
    args: tuple[str, ...]
    subject: str
    expected: str

    def __str__(self) -> str:
        return f"{self.subject or 'rien'}-{self.filter}({', '.join(self.args)})"

    def run(self) -> str:
        """What the filter gives."""
        rule: Callable[..., str] = filters(self.lang)[self.filter]
        if self.filter in ("accord", "agree"):
            return rule(nouns(self.args[0])[0], nouns(self.subject))
        if self.filter == "date":
            words = {"jour": {"jour": True}, "sans année": {"annee": False}}
            words |= {"weekday": {"weekday": True}, "no year": {"year": False}}
            options = {k: v for arg in self.args for k, v in words[arg].items()}
            return rule(nouns(self.subject)[0], **options)
        if self.filter == "typo":
            return rule(self.subject, ascii=bool(self.args))
        if self.filter in ("maj", "cap", "lettres", "words"):
            return rule(self.subject, *self.args)
        several = nouns(self.subject)
        return rule(several if len(several) > 1 else several[0], *self.args)


def nouns(text: str) -> list[Entity | str]:
    """The nouns that `text` describes."""
    return [_noun(part) for part in text.split(" + ")]


def _noun(text: str) -> Entity | str:
    found = _NOUN.fullmatch(text)
    if found is None:
        return text
    words = found["what"].split(", ")
    tagged = dict(w.split(" ", 1) for w in words if w.startswith(("prép. ", "valeur ", "adj. ")))
    masculine, _, feminine = tagged.get("adj.", "").partition("/")
    known = ("m", "f", "p", "h", *_ARTICLES)
    free = [w for w in words if w not in known and w.split(" ", 1)[0] not in tagged]
    return Entity(
        id=found["name"],
        cls=free[0],
        name=found["name"],
        place=Place("source/t/facts.yaml"),
        gender=next((w for w in words if w in ("m", "f")), ""),
        number="p" if "p" in words else "s",
        article=next((w for w in words if w in _ARTICLES), ""),
        locative=tagged.get("prép.", ""),
        aspirated="h" in words,
        value=tagged.get("valeur", ""),
        adjectives={"m": masculine, "f": feminine} if masculine else {},
    )


def read_cases(name: str, lang: str) -> list[Case]:
    """The cases of a table, `#` lines left out."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()[1:]
    return [_case(line, lang) for line in lines if line and not line.startswith("#")]


def _case(line: str, lang: str) -> Case:
    head, subject, expected, _ = (_spaces(cell) for cell in line.split("\t"))
    name, _, rest = head.partition("(")
    inner = rest.removesuffix(")")
    args = (inner,) if "adj. " in inner else tuple(inner.split(", "))
    return Case(
        lang, name, args if inner else (), subject, "" if expected == "`rien`" else expected
    )


def _spaces(text: str) -> str:
    return text.replace("␣", "\u00a0").replace("◦", "\u202f")
