"""A report that was kept is the one that a check would give, or is not used."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ardoise.check.report import Row, row_of
from ardoise.kept import FOLDER, find_root, read_report
from ardoise.workspace import find_workspace, open_workspace

TEXT = "---\ntitre: Le bac\nlangue: fr\n---\n\nLe bac traverse la Loire chaque matin.\n"
QUESTION = """\
langue: fr
texte: bac
questions:
  - id: fleuve
    question: Quel fleuve le bac traverse-t-il ?
    reponse: la Loire
    leurres: [la Seine, la Seine]
    citation: Le bac traverse la Loire
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "source/bac").mkdir(parents=True)
    (tmp_path / "questions").mkdir()
    (tmp_path / "source/bac/text.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "questions/bac.yaml").write_text(QUESTION, encoding="utf-8")
    return tmp_path


def kept(root: Path) -> list[Row] | None:
    rows = read_report(str(root))
    return None if rows is None else [Row(*row) for row in rows]


def test_nothing_is_kept_before_a_check(root: Path) -> None:
    assert kept(root) is None


def test_what_is_kept_is_what_the_check_said(root: Path) -> None:
    problems = open_workspace(root).problems
    assert "Q02" in {problem.rule for problem in problems}
    assert kept(root) == [row_of(problem) for problem in problems]


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "questions/bac.yaml").write_text(QUESTION + "\n", encoding="utf-8"),
        lambda root: (root / "questions/autre.yaml").write_text(QUESTION, encoding="utf-8"),
        lambda root: (root / "source/bac/text.md").unlink(),
        lambda root: (root / "questions/dossier.yaml").mkdir(),
        lambda root: (root / "source/bac/facts.yaml").write_text("", encoding="utf-8"),
    ],
)
def test_after_any_change_of_a_file_it_is_not_used(root: Path, change: object) -> None:
    open_workspace(root)
    assert callable(change)
    change(root)
    assert kept(root) is None


def test_a_file_put_back_as_it_was_is_known_again(root: Path) -> None:
    open_workspace(root)
    path = root / "questions/bac.yaml"
    path.write_text("langue: fr\n", encoding="utf-8")
    path.write_text(QUESTION, encoding="utf-8")
    os.utime(path, (1, 1))
    assert kept(root)


@pytest.mark.parametrize("garbage", [b"", b"{", b"\xff\xfe", b"12"])
def test_a_spoilt_report_is_not_used(root: Path, garbage: bytes) -> None:
    open_workspace(root)
    (report,) = (root / FOLDER).glob("*.report")
    report.write_bytes(garbage)
    assert kept(root) is None


def test_the_kept_report_needs_none_of_the_rooms(root: Path) -> None:
    """What `ardoise check` loads when nothing changed decides how long it takes."""
    open_workspace(root)
    code = (
        "import sys; from ardoise.cli import main; "
        f"code = main(['check', '--workspace', {str(root)!r}, '--quiet', '--format', 'json']); "
        "print(code, sorted(sys.modules.keys() & {'msgspec', 'typing', 'yaml', 'jinja2'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "1 []"


@pytest.mark.parametrize("below", ["", "questions", "source/bac"])
def test_the_workspace_is_found_from_below(root: Path, below: str) -> None:
    assert find_root(str(root / below)) == str(root.resolve())
    assert find_workspace(root / below) == root.resolve()


def test_where_there_is_none_none_is_found(tmp_path: Path) -> None:
    assert find_root(str(tmp_path)) is None
