"""The same bank and seed give the same items, byte for byte, whatever Python's own chance."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PRINT = """
import sys
from pathlib import Path
import msgspec
from ardoise.compose.compose import compose
from ardoise.read.facts import read_facts
from ardoise.read.templates import read_templates
from ardoise.read.text import read_text

root = Path(sys.argv[1])
files = sorted(root.glob("questions/templates/*.yaml"), reverse=sys.argv[2] == "back")
templates = [one for file in files for one in read_templates(file, root).value]
if sys.argv[2] == "back":
    templates.reverse()
for folder in sorted(root.glob("source/*")):
    known = read_facts(folder / "facts.yaml", root).value
    made = compose(known, read_text(folder / "text.md", root).value, templates, seed="graine")
    sys.stdout.buffer.write(msgspec.json.encode(made.items))
"""


def composed(hash_seed: str, order: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT / "app")}
    return subprocess.run(
        [sys.executable, "-c", PRINT, str(ROOT), order],
        env=environment,
        capture_output=True,
        check=True,
    ).stdout


@pytest.fixture(scope="module")
def first() -> bytes:
    return composed("0", "forth")


@pytest.mark.parametrize(
    ("hash_seed", "order"), [("1", "forth"), ("4294967295", "forth"), ("random", "back")]
)
def test_items_are_the_same_to_the_byte(first: bytes, hash_seed: str, order: str) -> None:
    assert len(first) > 10_000
    assert composed(hash_seed, order) == first
