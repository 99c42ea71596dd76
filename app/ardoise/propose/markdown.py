"""Markdown → draft, by way of the page that it makes."""

import re

from ardoise.propose.draft import Draft, draft
from ardoise.propose.html import read_html

_NOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*((?:.+\n?)(?:(?:[ \t]+.+)\n?)*)", re.MULTILINE)
_CALL = re.compile(r"[ \t]?\[\^[^\]\s]+\]")


def read_markdown(content: str) -> Draft:
    """The paragraphs of `content` without its marks. Its header may name a title; notes go to the
    end."""
    from markdown_it import MarkdownIt

    content = content.replace("\r\n", "\n")
    title = ""
    if content.startswith("---\n") and "\n---" in content[4:]:
        head, _, content = content[4:].partition("\n---")
        for line in head.splitlines():
            key, _, value = line.partition(":")
            if key.strip().casefold() in ("title", "titre"):
                title = value.strip().strip("\"'")
    notes = [note[2] for note in _NOTE.finditer(content)]
    content = _CALL.sub("", _NOTE.sub("", content)) if notes else content
    page = MarkdownIt().enable(["table", "strikethrough"]).render(content)
    ends = MarkdownIt().render("\n\n".join(" ".join(note.split()) for note in notes))
    section = f'<section role="doc-endnotes">{ends}</section>' if notes else ""
    made = read_html(f"<main>{page}{section}</main>")
    return draft(title, made.paragraphs, made.left) if title else made
