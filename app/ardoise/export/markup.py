"""Plain text of the bank as HTML, with nothing in it that could act as markup."""

import re
from collections.abc import Callable

from ardoise.export.proof import Excerpt

_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
# What no HTML or XML may hold, and the separator of Anki's fields among it.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


# What `escape` has to look at: most strings of a bank hold none of it.
_ACTIVE = re.compile(r"[\x00-\x1f\x7f&<>\"\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """`text` without the control characters that XML forbids, line ends as line feeds."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", text)


def escape(text: str) -> str:
    """`text` for the content or a quoted attribute of HTML. Line ends become <br>."""
    if not _ACTIVE.search(text):
        return text
    text = (
        clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )
    return text.replace("\n", "<br>") if "\n" in text else text


def stem_html(stem: str) -> str:
    """A stem for HTML: escaped, its `**…**` in bold."""
    text = escape(stem)
    return _STRONG.sub(r"<b>\1</b>", text) if "**" in text else text


def stem_plain(stem: str) -> str:
    """A stem without the marks of its emphasis, for what knows none."""
    return _STRONG.sub(r"\1", stem) if "**" in stem else stem


def excerpt_html(excerpts: tuple[Excerpt, ...], escaped: Callable[[str], str] = escape) -> str:
    """Excerpts as paragraphs, the quoted stretches in <mark>. `escaped` makes HTML of text."""
    parts = []
    for excerpt in excerpts:
        parts.append("<p>")
        for stretch in excerpt.stretches:
            words = escaped(stretch.words)
            parts.append(f"<mark>{words}</mark>" if stretch.quoted else words)
        parts.append("</p>")
    return "".join(parts)


def strong_runs(stem: str) -> list[tuple[str, str]]:
    """A stem cut at its emphasis: ("text" or "strong", words) in order."""
    runs = []
    for n, words in enumerate(_STRONG.split(stem)):
        if words:
            runs.append(("strong" if n % 2 else "text", words))
    return runs
