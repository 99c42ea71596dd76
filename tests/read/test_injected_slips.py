"""A slip put anywhere into our own bank is told on its line, alone, and costs one question."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ardoise.domain.problem import Severity
from ardoise.read.questions import parse_questions

LINES = (Path(__file__).parents[2] / "questions/togo-russie.yaml").read_text("utf-8").split("\n")
KEY = re.compile(r"( {4,})(\w+): ([^\"'\[{|>\s].*)$")
ITEM = re.compile(r"( +)- (id: .*)$")
ELEMENT = re.compile(r"( {6,})- ([^:]+)$")

Slip = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
SLIPS: dict[str, Slip] = {
    "no space after the colon": (KEY, lambda m: f"{m[1]}{m[2]}:{m[3]}"),
    "a no-break space after the colon": (KEY, lambda m: f"{m[1]}{m[2]}:\u00a0{m[3]}"),
    "a colon in the value": (KEY, lambda m: f"{m[1]}{m[2]}: Oui : {m[3]}"),
    "a key at the margin": (KEY, lambda m: f"{m[2]}: {m[3]}"),
    "a tab before a key": (KEY, lambda m: f"\t{m[2]}: {m[3]}"),
    "a misspelt key": (KEY, lambda m: f"{m[1]}x{m[2]}x: {m[3]}"),
    "a bullet before a question": (ITEM, lambda m: f"{m[1]}• {m[2]}"),
    "a glued dash before a question": (ITEM, lambda m: f"{m[1]}-{m[2]}"),
    "no dash before a question": (ITEM, lambda m: f"{m[1]}{m[2]}"),
    "a dash too far to the right": (ITEM, lambda m: f" {m[0]}"),
    "a dash too far to the left": (ITEM, lambda m: m[0][1:]),
    "a bullet before an element": (ELEMENT, lambda m: f"{m[1]}• {m[2]}"),
    "an element too deep": (ELEMENT, lambda m: f"  {m[0]}"),
    "a glued dash before an element": (ELEMENT, lambda m: f"{m[1]}-{m[2]}"),
}


def told(lines: list[str]) -> tuple[set[int], int]:
    """The lines of which something is told, and how many questions are read."""
    read = parse_questions("\n".join(lines).encode(), "questions/togo-russie.yaml")
    return {p.line for p in read.problems if p.severity is not Severity.INFO}, len(read.value)


ALL = told(LINES)[1]


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_on_its_line_alone(name: str) -> None:
    pattern, slip = SLIPS[name]
    spots = [n for n, line in enumerate(LINES) if pattern.match(line)]
    for n in random.Random(name).sample(spots, 5):
        found = pattern.match(LINES[n])
        assert found
        where, kept = told([*LINES[:n], slip(found), *LINES[n + 1 :]])
        assert where == {n + 1}, LINES[n]
        assert kept >= ALL - 2, LINES[n]
