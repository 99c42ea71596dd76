"""`ardoise new`: workspaces and texts from the command line."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

ARTICLE = (
    "Le pont de Valmont\n\nLe pont de Valmont mesure 212 mètres. La maire, Hélène Garnier, a coupé "
    "le ruban.\n"
)


@pytest.fixture
def article(root: Path) -> Path:
    path = root / "Le pont.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_a_name_makes_a_workspace(run: Run, root: Path) -> None:
    done = run("new", "ma-classe")
    assert done.code == 0
    assert "Espace de travail créé" in done.out
    assert list((root / "ma-classe/questions/templates").glob("*.yaml"))
    assert run("check", "--workspace", str(root / "ma-classe")).code == 0


def test_a_name_with_a_slash_makes_both(run: Run, root: Path, article: Path) -> None:
    done = run("new", "ma-classe/pont", "--from", str(article))
    assert done.code == 0
    assert "Faits proposés" in done.out
    text = root / "ma-classe/source/pont"
    assert {path.name for path in text.iterdir()} == {"text.md", "facts.yaml", "proposals.yaml"}
    assert run("items", "--workspace", str(root / "ma-classe")).out == ""


def test_what_is_left_of_the_document_is_told(run: Run, root: Path) -> None:
    page = root / "pont.md"
    page.write_text("Le pont est long.\n\n| Pont | An |\n|---|---|\n| Gard | 50 |\n", "utf-8")
    assert "  Tableaux\u00a0: 1, mis ligne par ligne" in run("new", "pont", "--from", str(page)).out
    assert "| Gard" not in (root / "source/pont/text.md").read_text("utf-8")
    assert "\nGard | 50\n" in (root / "source/pont/text.md").read_text("utf-8")


def test_a_text_goes_to_the_workspace_around(run: Run, root: Path, article: Path) -> None:
    assert run("new", "pont", "--from", str(article)).code == 0
    assert (root / "source/pont/text.md").is_file()


def test_a_text_goes_to_the_workspace_that_is_named(run: Run, root: Path) -> None:
    run("new", "ma-classe")
    assert run("new", "essai", "--workspace", str(root / "ma-classe")).code == 0
    assert (root / "ma-classe/source/essai/text.md").is_file()


def test_a_text_that_exists_is_left_alone(run: Run, root: Path, article: Path) -> None:
    before = (root / "source/marche/text.md").read_bytes()
    done = run("new", "marche", "--from", str(article))
    assert done.code == 2
    assert "existe déjà" in done.err
    assert (root / "source/marche/text.md").read_bytes() == before


def test_a_workspace_that_exists_says_what_to_do(run: Run) -> None:
    run("new", "ma-classe")
    done = run("new", "ma-classe")
    assert done.code == 2
    assert "déjà un espace de travail" in done.err


@pytest.mark.parametrize("name", ["", ".", "..", "/"])
def test_a_name_is_needed(run: Run, name: str) -> None:
    assert run("new", name).code == 2


def test_a_document_that_is_not_there(run: Run, root: Path) -> None:
    done = run("new", "x/y", "--from", str(root / "rien.txt"))
    assert done.code == 2
    assert "rien.txt" in done.err
    assert not (root / "x/source/y").exists()


def test_a_document_of_another_kind(run: Run, root: Path) -> None:
    (root / "a.odt").write_bytes(b"x")
    done = run("new", "x/y", "--from", "a.odt")
    assert done.code == 2
    assert "n’est pas d’une sorte que je lis" in done.err


def test_in_english(run: Run, article: Path) -> None:
    done = run("new", "my-class/bridge", "--from", str(article), "--lang", "en")
    assert "Facts proposed" in done.out
    again = run("new", "my-class/bridge", "--from", str(article), "--lang", "en")
    assert "exists already" in again.err


def test_a_folder_that_is_something_else_is_left_alone(run: Run, root: Path, article: Path) -> None:
    (root / "cours").mkdir()
    (root / "cours/plan.odt").touch()
    for name in ("cours/pont", f"{root}/cours/pont"):
        done = run("new", name, "--from", str(article))
        assert done.code == 2
        assert "ardoise new pont" in done.err
    assert [path.name for path in (root / "cours").iterdir()] == ["plan.odt"]


def test_outside_of_a_workspace_both_meanings_are_told(
    run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path_factory.mktemp("documents")
    monkeypatch.setattr("ardoise.cli.new.find_workspace", lambda start: None)
    (here / "cours").mkdir()
    (here / "cours/plan.odt").touch()
    monkeypatch.chdir(here)
    done = run("new", "cours/pont")
    assert done.code == 2
    assert "cd cours && ardoise new pont" in done.err.replace(str(here) + "/", "")
    assert "mkdir cours/source" in done.err.replace(str(here) + "/", "")
    (here / "vide").mkdir()
    assert run("new", "vide/pont").code == 0
    assert (here / "vide/source/pont/text.md").is_file()


def test_a_whole_path_is_that_of_a_workspace(
    run: Run,
    tmp_path_factory: pytest.TempPathFactory,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = tmp_path_factory.mktemp("documents")
    (here / "plan.odt").touch()
    monkeypatch.chdir(here)
    done = run("new", f"{here}/classe")
    assert f"Espace de travail créé\u00a0: {here}/classe" in done.out
    assert "ardoise new classe/mon-texte" in done.out
    assert run("new", f"{here}/classe/pont", "--from", str(article)).code == 0
    assert (here / "classe/source/pont/text.md").is_file()
    # With a document, the text is named after it, as for a single name.
    assert run("new", "./autre", "--from", str(article)).code == 0
    assert (here / "autre/source/le-pont/text.md").is_file()
    monkeypatch.chdir(here / "classe")
    assert f"ardoise new {here}/tiers/mon-texte" in run("new", "../tiers").out
    assert (here / "tiers/questions/templates").is_dir()
    assert {path.name for path in here.iterdir()} == {"plan.odt", "classe", "autre", "tiers"}
    # Nothing is there yet: the folder is made a workspace, and the text in it.
    assert run("new", f"{here}/nouvelle/pont", "--from", str(article)).code == 0
    assert (here / "nouvelle/source/pont/text.md").is_file()


def test_a_folder_of_the_workspace_is_not_made_a_workspace(run: Run, root: Path) -> None:
    done = run("new", "source/pont", "--lang", "en")
    assert done.code == 2
    assert "is a folder of the workspace" in done.err
    assert not (root / "source/source").exists()
