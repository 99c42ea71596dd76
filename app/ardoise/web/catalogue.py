"""Keeping catalogues in step with the code: `python -m ardoise.web.catalogue` rewrites them.

Babel's own extractor does not look inside f-strings, where most of ours stand; Python's own parser
does.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
LOCALE = HERE / "locale"

Message = str | tuple[str, str]
"""A message, or its singular and plural."""


def messages(source: str, file: str) -> Iterator[tuple[Message, int]]:
    """The messages of one file of code, each with its line.

    Raises ValueError, naming the place, for one that is not a plain string: it has no translation.
    """
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        count = {"_": 1, "plural": 2}.get(node.func.id, 0)
        if not count:
            continue
        texts = [
            arg.value
            for arg in node.args[:count]
            if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
        ]
        if len(texts) < count:
            raise ValueError(f"{file}:{node.lineno}: a message must be a plain string")
        yield (texts[0] if count == 1 else (texts[0], texts[1])), node.lineno


def extracted(root: Path = HERE) -> Catalog:
    """All messages of the code under `root`, in the order of files and lines."""
    catalog = Catalog(project="Ardoise", charset="utf-8")
    for path in sorted(root.rglob("*.py")):
        file = path.relative_to(root).as_posix()
        for message, line in messages(path.read_text(encoding="utf-8"), file):
            catalog.add(message, locations=[(file, line)])
    return catalog


def catalogue(lang: str) -> Catalog:
    """The catalogue of `lang` as it is shipped."""
    with (LOCALE / f"{lang}.po").open("rb") as file:
        return read_po(file, locale=lang)


def update(lang: str) -> int:
    """Rewrite the catalogue of `lang`; returns how many messages have yet to be translated."""
    path = LOCALE / f"{lang}.po"
    catalog = catalogue(lang) if path.is_file() else Catalog(locale=lang, project="Ardoise")
    catalog.update(extracted(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    with path.open("wb") as file:
        write_po(file, catalog, width=100, include_lineno=False, omit_header=True)
    return sum(1 for m in catalog if m.id and not (m.string if m.string else False))


if __name__ == "__main__":
    raise SystemExit(1 if update("en") else 0)
