"""`ardoise check`: its exit codes, and its formats, which other programs rely on."""

import json
import os
from pathlib import Path

import pytest
from tests.cli.conftest import QUESTIONS, TEXT, Run


def break_quote(root: Path) -> None:
    path = root / "source" / "marche" / "text.md"
    path.write_text(TEXT.replace("huit", "neuf"), "utf-8")


def test_a_sound_bank_exits_with_0(run: Run) -> None:
    assert run("check").code == 0


def test_a_broken_quote_exits_with_1_and_names_file_line_and_column(root: Path, run: Run) -> None:
    break_quote(root)
    done = run("check")
    assert done.code == 1
    assert "questions/marche.yaml:10:" in done.out


def test_json_gives_one_object_a_line_with_the_fixed_keys(root: Path, run: Run) -> None:
    break_quote(root)
    done = run("check", "--format", "json")
    assert done.code == 1
    for line in done.out.splitlines():
        problem = json.loads(line)
        assert {"file", "line", "column", "severity", "rule", "message", "remedy"} <= set(problem)
    assert any(json.loads(line)["severity"] == "error" for line in done.out.splitlines())


def test_github_annotations_are_printed(root: Path, run: Run) -> None:
    break_quote(root)
    done = run("check", "--format", "github")
    assert done.code == 1
    assert done.out.startswith("::error file=questions/marche.yaml,line=10,")


def test_warnings_alone_exit_with_0(root: Path, run: Run) -> None:
    path = root / "questions" / "marche.yaml"
    path.write_text(QUESTIONS.replace("    niveau: mémoriser\n", ""), "utf-8")
    done = run("check", "--format", "json")
    assert done.code == 0
    assert done.out


def test_a_folder_that_is_not_there_is_wrong_use(run: Run) -> None:
    done = run("check", "--workspace", "nulle-part")
    assert done.code == 2
    assert "nulle-part n’est pas un dossier" in done.err
    assert "Traceback" not in done.err


def test_no_workspace_is_wrong_use(
    run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    done = run("check")
    assert done.code == 2
    assert "ardoise new" in done.err


@pytest.mark.parametrize("name", ["questions/x.yaml", "source/x/text.md", "source/x/facts.yaml"])
def test_a_pipe_is_told_and_never_opened(root: Path, run: Run, name: str) -> None:
    (root / name).parent.mkdir(exist_ok=True)
    os.mkfifo(root / name)
    for _ in range(2):
        done = run("check", "--format", "json")
        assert done.code == 1
        (problem,) = (json.loads(line) for line in done.out.splitlines() if name in line)
        assert (problem["rule"], problem["line"]) == ("F01", 1)


@pytest.mark.parametrize("format", ["text", "json", "github"])
@pytest.mark.parametrize("name", [b"questions/\xe9.yaml", b"source/\xe9/text.md"])
def test_a_name_that_is_not_utf8_is_told(root: Path, run: Run, name: bytes, format: str) -> None:
    path = os.path.join(os.fsencode(root), name)  # noqa: PTH118
    os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
    with open(path, "wb"):  # noqa: PTH123
        pass
    for _ in range(2):
        done = run("check", "--format", format)
        assert done.code == 1
        assert done.out.count("F01") == 1
        assert "xe9" in done.out


def test_a_file_left_unread_is_a_warning_even_when_the_report_was_kept(
    root: Path, run: Run
) -> None:
    assert "F16" not in run("check").out
    (root / "questions/autre.yml").touch()
    for _ in range(2):
        done = run("check")
        assert done.code == 0
        assert "questions/autre.yml:1:1: avertissement F16" in done.out
        assert "→ Renommez-le questions/autre.yaml." in done.out
    (root / "questions/autre.yml").unlink()
    assert "F16" not in run("check").out


def test_what_is_no_file_is_told_in_the_language_of_the_others(root: Path, run: Run) -> None:
    for path in (root / "source/marche/text.md", root / "questions/marche.yaml"):
        path.write_text("---\nlang: en\n---\n", "utf-8")
    (root / "questions/x.yaml").mkdir()
    assert "This is a folder, not a file." in run("check").out
