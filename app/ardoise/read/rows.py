"""The elements of a list in a YAML file as lines: where each stands, and the comments in it."""

import re

import yaml

from ardoise.read.node import Node


def stretch(lines: list[str], node: Node) -> tuple[int, int]:
    """The lines, from 0, in which an element of a list stands, its dash included, blank ones at
    its end left out; the second is the line after it."""
    indent, start = node.column - 1, node.line - 1
    # The dash may stand alone on a line above.
    while start and not re.match(r"\s*-", lines[start][:indent] or lines[start]):
        start -= 1
    return start, after(lines, node.last)


def after(lines: list[str], last: int) -> int:
    """The line after line `last`, from 1, blank ones before it left out."""
    while last > 1 and not lines[last - 1].strip():
        last -= 1
    return last


def remarks(lines: list[str], start: int) -> int:
    """The line, from 0, where the comments begin that stand just above line `start`."""
    while start and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def comments(text: str) -> list[str]:
    """The comments in some lines of YAML."""
    found: list[str] = []
    end = 0
    for token in yaml.scan(text, yaml.CBaseLoader):
        found += re.findall(r"#[^\r\n]*", text[end : token.start_mark.index])
        end = max(end, token.end_mark.index)
    return found + re.findall(r"#[^\r\n]*", text[end:])
