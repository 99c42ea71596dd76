"""The tutorial of the READMEs, followed to the letter: its files, its commands, what it shows."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ardoise.cli import main

ROOT = Path(__file__).parents[2]
NAMED_FILE = re.compile(r"`((?:source|questions)/[a-z/-]+\.(?:md|yaml))`")
ARTICLE = "Paris est en France. La tour Eiffel y a été inaugurée en 1889.\n"
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
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    said = ""
    codes = []
    for step in steps(readme, title):
        if step.language in ("markdown", "yaml"):
            Path(step.file).write_text(step.content, encoding="utf-8")
        elif step.language == "text":
            # The output that the tutorial shows is the output, word for word.
            assert step.content in said
        else:
            said = ""
            for line in step.content.splitlines():
                command, *words = line.split()
                if command == "cd":
                    monkeypatch.chdir(words[0])
                elif command == "mkdir":
                    Path(words[0]).mkdir()
                elif command == "ardoise" and words != ["run"]:
                    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
                    codes.append(main([*words, "--lang", lang]))
                    said += capsys.readouterr().out
                    if "items" in words:
                        assert composed in said
    # Only the first check, on a mistake made on purpose, finds something to mend.
    assert [n for n, code in enumerate(codes) if code] == [1]
    assert list(Path("exports").glob("*.apkg"))
    assert len(list(Path("source").iterdir())) == 2
