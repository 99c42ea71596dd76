"""What libyaml cannot read → where it is, what is wrong, and what to write instead."""

import re
from typing import NamedTuple

import yaml

from ardoise.read.faults import Faults
from ardoise.read.words import english

_ENTRY = re.compile(r"(\s*(?:- +)*)([^\s:#'\"\[{-][^:]*?)\s*:\s+(\S.*?)\s*$")


class _Diagnosis(NamedTuple):
    """Line from 0 in the text, column from 0, (message, remedy) in French and in English."""

    line: int
    column: int
    fr: tuple[str, str]
    en: tuple[str, str]


def explain_syntax(error: yaml.YAMLError, text: str, faults: Faults, shift: int = 0) -> int:
    """Report a syntax error of `text`, whose first line is line `shift` + 1 of the file.

    Returns the line of `text` to blame, from 0. Nothing more is said of a line that has a fault.
    """
    found = _diagnose(error, re.split(r"\r\n|\n|\r", text))
    line = found.line + shift + 1
    if line not in faults.told:
        column = faults.typed_at(line, found.column + 1)
        faults.add("F03", line, column, fr=found.fr, en=found.en)
    return found.line


def quoted(text: str) -> str:
    """`text` between the straight quotes that need the least care."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _diagnose(error: yaml.YAMLError, lines: list[str]) -> _Diagnosis:
    problem = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None) or mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    first = min(start.line, line) if start else line
    start_column = start.column if start else 0
    here = lines[line] if line < len(lines) else ""
    opening = lines[first] if first < len(lines) else ""

    if here[column : column + 1] == "\t":
        return _tab(line, column)
    if "depth" in problem or "nesting" in problem or "level" in problem:
        return _deep(line, column)
    if "quoted scalar" in context:
        if "escape" in problem or "hex" in problem:
            return _escape(line, here, column)
        return _unclosed_quote(first, opening, start_column)
    if "flow" in context:
        if first == line:
            return _no_comma(line, column, here)
        return _unclosed_bracket(first, start_column, opening)
    if "block scalar" in context:
        entry = _ENTRY.match(here)
        return _to_quote(line, entry.start(3) if entry else max(column - 1, 0), here)
    if "alias" in context or "anchor" in context:
        entry = _ENTRY.match(here)
        first = entry.start(3) if entry and entry[3][0] in "*&" else max(column - 1, 0)
        return _to_quote(line, first, here)
    if "cannot start any token" in problem:
        return _to_quote(line, column, here)
    if "could not find expected ':'" in problem:
        return _no_colon(first, start_column, opening)
    if "mapping values" in problem:
        entry = _ENTRY.match(here)
        if entry and column >= entry.start(3):
            return _to_quote(line, column, here, colon=True)
        return _indent(line, lines)
    if "block sequence entries" in problem:
        return _late_dash(line, column, here)
    before = here[:column].rstrip()
    if not before:
        return _indent(line, lines)
    if before[-1] in "'\"":
        return _after_quote(line, column, lines)
    return _stray(line, column, here)


def _deep(line: int, column: int) -> _Diagnosis:
    return _Diagnosis(
        line,
        column,
        ("Trop de niveaux imbriqués.", "Enlevez des crochets ou des accolades."),
        ("Too many nested levels.", "Remove brackets or braces."),
    )


def _tab(line: int, column: int) -> _Diagnosis:
    return _Diagnosis(
        line,
        column,
        (
            "Il y a ici une tabulation, que YAML n’accepte pas.",
            "Remplacez-la par des espaces, deux par niveau.",
        ),
        (
            "There is a tab here, which YAML does not accept.",
            "Replace it by spaces, two for each level.",
        ),
    )


def _escape(line: int, here: str, column: int) -> _Diagnosis:
    at = here.rfind("\\", 0, column + 2)
    return _Diagnosis(
        line,
        at if at >= 0 else column,
        (
            "Entre guillemets doubles, la barre oblique inverse \\ annonce un caractère spécial.",
            "Écrivez \\\\ ou entourez la valeur de '…'.",
        ),
        (
            "In double quotes, a backslash \\ announces a special character.",
            "Write \\\\ or enclose the value in '…'.",
        ),
    )


def _unclosed_quote(line: int, here: str, column: int) -> _Diagnosis:
    mark = here[column : column + 1] or '"'
    entry = _ENTRY.match(here)
    inner = (entry[3] if entry else here[column:]).strip().removeprefix(mark)
    # Of two at the end, the first is an apostrophe or belongs to the text.
    better = quoted(inner[: len(inner) - inner.endswith(mark)])
    return _Diagnosis(
        line,
        column,
        (f"Le guillemet {mark} ouvert ici n’est pas fermé.", f"Écrivez {better}."),
        (f"The quote {mark} opened here is not closed.", f"Write {better}."),
    )


def _no_comma(line: int, column: int, here: str) -> _Diagnosis:
    return _Diagnosis(
        line,
        min(column, len(here)),
        (
            "Il manque ici une virgule, ou le crochet ou l’accolade qui ferme.",
            "Séparez les éléments par des virgules ; entourez de guillemets droits tout élément "
            "qui contient une virgule ou des guillemets.",
        ),
        (
            "A comma, or the closing bracket or brace, is missing here.",
            "Separate the elements by commas; enclose in straight quotes an element that holds "
            "a comma or quotes.",
        ),
    )


def _unclosed_bracket(line: int, column: int, here: str) -> _Diagnosis:
    mark = here[column : column + 1]
    close = {"[": "]", "{": "}"}.get(mark, "]")
    return _Diagnosis(
        line,
        column,
        (f"« {mark} » ouvert ici n’est pas fermé.", f"Ajoutez « {close} » après le dernier."),
        (f"“{mark}” opened here is not closed.", f"Add “{close}” after the last element."),
    )


def _to_quote(line: int, column: int, here: str, *, colon: bool = False) -> _Diagnosis:
    entry = _ENTRY.match(here)
    mark = here[column : column + 1]
    better = f"{entry[2]}: {quoted(entry[3])}" if entry else quoted(here[column:].strip())
    inside = here[:column].split(" ")[-1]
    if colon and entry and english(inside):
        own = f"{inside}{here[column:].rstrip()}"
        return _Diagnosis(
            line,
            column,
            ("Deux clés sont sur la même ligne.", f"Mettez « {own} » sur sa propre ligne."),
            ("Two keys are on the same line.", f"Put “{own}” on a line of its own."),
        )
    if colon:
        fr = "Un deux-points suivi d’une espace, dans une valeur, est pris pour une nouvelle clé."
        en = "A colon followed by a space, inside a value, is taken for a new key."
    else:
        fr = f"Une valeur ne peut pas commencer par « {mark} » sans guillemets droits."
        en = f"A value cannot start with “{mark}” without straight quotes."
    return _Diagnosis(line, column, (fr, f"Écrivez {better}."), (en, f"Write {better}."))


def _no_colon(line: int, column: int, here: str) -> _Diagnosis:
    typed = here[column:].strip()
    glued = re.match(r"([\w ]+?)\s*[:：][\u00a0\u202f]*(.*)", typed)
    if glued:
        better = f"{glued[1]}: {glued[2].strip()}".strip()
        return _Diagnosis(
            line,
            column,
            (
                "Il faut après la clé un deux-points ordinaire et une espace ordinaire.",
                f"Écrivez « {better} ».",
            ),
            ("A key needs an ordinary colon and an ordinary space.", f"Write “{better}”."),
        )
    word, _, rest = typed.partition(" ")
    better = f"{word}: {rest}".strip()
    return _Diagnosis(
        line,
        column,
        (
            "Cette ligne n’a pas de deux-points : on n’y voit pas de clé.",
            f"Écrivez « {better} » ; si elle continue celle du dessus, mettez plus de retrait.",
        ),
        (
            "This line has no colon: no key can be seen in it.",
            f"Write “{better}”; if it continues the one above, indent it more.",
        ),
    )


def _indent(line: int, lines: list[str]) -> _Diagnosis:
    here = lines[line] if line < len(lines) else ""
    above = lines[line - 1] if line else ""
    mine = len(here) - len(here.lstrip())
    if here.lstrip().startswith("-"):
        dashes = [len(one) - len(one.lstrip()) for one in lines[:line] if one.lstrip()[:2] == "- "]
        wanted = dashes[-1] if dashes else mine
    else:
        entry = next((e for one in reversed(lines[:line]) if (e := _ENTRY.match(one))), None)
        wanted = len(entry[1]) if entry else mine
        if re.search(r":\s*[|>][+-]?$", above):
            # A block of text is indented more than its key.
            wanted += 2
    fr = "Alignez-la exactement sur les lignes du même niveau."
    en = "Align it exactly with the lines of the same level."
    if wanted != mine:
        fr = f"Mettez {wanted} espace(s) au début, comme plus haut, et non {mine}."
        en = f"Put {wanted} space(s) at its start, as above, and not {mine}."
    return _Diagnosis(
        line,
        mine,
        ("Le retrait de cette ligne ne va avec aucune autre.", fr),
        ("The indentation of this line goes with no other.", en),
    )


def _late_dash(line: int, column: int, here: str) -> _Diagnosis:
    entry = _ENTRY.match(here)
    better = f"{entry[2]}: {quoted(entry[3])}" if entry else quoted(here[column:].strip())
    parts = [part.strip() for part in re.split(r"(?:^|\s)-\s", entry[3])[1:]] if entry else []
    if len(parts) > 1 and entry:
        better = f"{entry[2]}: [{', '.join(parts)}]"
    return _Diagnosis(
        line,
        column,
        (
            "Un tiret ne peut pas suivre une clé sur la même ligne.",
            f"Mettez-le sur la ligne suivante, ou écrivez {better}.",
        ),
        (
            "A dash cannot follow a key on the same line.",
            f"Put it on the next line, or write {better}.",
        ),
    )


def _after_quote(line: int, column: int, lines: list[str]) -> _Diagnosis:
    here = lines[line]
    mark = here[:column].rstrip()[-1]
    if here[column:].strip() == ",":
        return _Diagnosis(
            line,
            column,
            ("Une ligne ne se termine pas par une virgule.", "Enlevez la virgule."),
            ("A line does not end with a comma.", "Remove the comma."),
        )
    if here[:column].count(mark) == 1:
        # The first quote of the line closes one that was left open above.
        for above in range(line - 1, -1, -1):
            opened = _ENTRY.match(lines[above])
            if opened and opened[3][0] == mark:
                return _unclosed_quote(above, lines[above], opened.start(3))
    begin = here.find(mark)
    inner = here[begin + 1 :].rstrip().removesuffix(mark)
    better = quoted(inner) if mark == "'" else quoted(here[begin:].strip())
    return _Diagnosis(
        line,
        column,
        (
            f"La valeur se ferme au guillemet {mark} qui précède ; la suite est de trop.",
            f"Écrivez {better}.",
        ),
        (f"The value closes at the quote {mark} before; the rest is too much.", f"Write {better}."),
    )


def _stray(line: int, column: int, here: str) -> _Diagnosis:
    entry = _ENTRY.match(here)
    if here[column : column + 1] in ("]", "}"):
        return _Diagnosis(
            line,
            column,
            (f"« {here[column]} » est de trop.", "Enlevez-le, ou ouvrez-le plus tôt."),
            (f"“{here[column]}” is one too many.", "Remove it, or open it earlier."),
        )
    if entry and entry[3][0] in "[{" and column > entry.start(3):
        return _to_quote(line, entry.start(3), here)
    element = re.match(r"\s*(?:- +)+(?=[\[{])", here)
    if element and column > element.end():
        return _to_quote(line, element.end(), here)
    rest = here[column:].strip() or here.strip()
    rest = rest if len(rest) <= 40 else rest[:39] + "…"
    return _Diagnosis(
        line,
        column,
        (
            f"« {rest} » ne peut pas se lire à cet endroit.",
            "Vérifiez les crochets, les guillemets et les deux-points de cette ligne.",
        ),
        (
            f"“{rest}” cannot be read here.",
            "Check the brackets, quotes and colons of this line.",
        ),
    )
