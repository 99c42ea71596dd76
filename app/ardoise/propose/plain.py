"""Plain text → draft: paragraphs between blank lines, or one a line when there are none."""

import re

from ardoise.propose.draft import Draft, draft
from ardoise.propose.lines import join_lines, words_of


def read_plain(content: str) -> Draft:
    """The paragraphs of `content`. Lines of a paragraph that were cut at a width are joined."""
    lines = [line.strip() for line in re.split(r"\r\n|\n|\r|\x0c", content.strip())]
    if any(not line for line in lines[1:-1]):
        blocks = [block.split("\n") for block in re.split(r"\n{2,}", "\n".join(lines).strip())]
    else:
        blocks = [[line] for line in lines] if not _wrapped(lines) else _by_ends(lines)
    known = words_of(lines)
    return draft("", [join_lines(block, known) for block in blocks])


def _wrapped(lines: list[str]) -> bool:
    """Whether the lines were cut at a width: most end within a word's length of the longest."""
    longest = max(map(len, lines), default=0)
    open_ended = sum(bool(line) and line[-1] not in ".!?»:" for line in lines)
    return longest <= 120 and open_ended * 2 > len(lines)


def _by_ends(lines: list[str]) -> list[list[str]]:
    """Lines cut at a width, grouped: a paragraph ends with a sentence that stops short of it."""
    longest = max(map(len, lines), default=0)
    blocks: list[list[str]] = [[]]
    for line in lines:
        blocks[-1].append(line)
        if line[-1:] in tuple(".!?»") and len(line) < longest * 0.85:
            blocks.append([])
    return [block for block in blocks if block]
