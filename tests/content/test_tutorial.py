"""The tutorial of the READMEs, followed to the letter: its files, its commands, what it shows."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ardoise.cli import main

ROOT = Path(__file__).parents[2]
NAMED_FILE = re.compile(r"`((?:source|questions)/[a-z/-]+\.(?:md|yaml))`")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


class Step(NamedTuple):
    """A block of the tutorial: its language, its content, and the file named just before it."""

    language: str
    content: str
    file: str


def steps(readme: str, title: str) -> Iterator[Step]:
    text = (ROOT / readme).read_text(encoding="utf-8")
    tutorial = text[text.index(f"## {title}") :]
    tutorial = tutorial[: tutorial.index("\n## ", 3)]
    before = 0
    for block in BLOCK.finditer(tutorial):
        named = NAMED_FILE.findall(tutorial[before : block.start()])
        before = block.end()
        yield Step(block[1], block[2], named[-1] if named else "")


@pytest.mark.parametrize(
    ("readme", "title", "lang", "composed"),
    [
        ("README.fr.md", "Tutoriel pour un enseignant", "fr", "annee.inscription-annee"),
        ("README.md", "Tutorial for a teacher", "en", "year.listing-year"),
    ],
)
def test_the_tutorial_does_what_it_says(
    readme: str,
    title: str,
    lang: str,
    composed: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "questions").mkdir()
    said = ""
    codes = []
    for step in steps(readme, title):
        if step.language in ("markdown", "yaml"):
            file = tmp_path / step.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step.content, encoding="utf-8")
        elif step.language == "text":
            # The output that the tutorial shows is the output, word for word.
            assert step.content in said
        else:
            said = ""
            for line in step.content.splitlines():
                if line.startswith("ardoise ") and not line.startswith("ardoise run"):
                    words = line.split()[1:]
                    codes.append(main([*words, "--workspace", str(tmp_path), "--lang", lang]))
                    said += capsys.readouterr().out
                    if "items" in words:
                        assert composed in said
    # Only the first check, on a mistake made on purpose, finds something to mend.
    assert codes[0] == 1
    assert set(codes[1:]) == {0}
    assert main(["check", "--workspace", str(tmp_path), "--lang", lang]) == 0
    assert list((tmp_path / "exports").glob("*.apkg"))
