"""A new workspace and a new text are sound at once, and nothing that exists is overwritten."""

from pathlib import Path

import pytest
from tests.propose.given import TEXTS

from ardoise.propose.draft import UnreadableError
from ardoise.propose.model import NoModel
from ardoise.propose.new import (
    Created,
    ExistsError,
    create_text,
    create_workspace,
    standard_templates,
)
from ardoise.read.templates import parse_templates
from ardoise.workspace import find_workspace, open_workspace


def new_text(root: Path, name: str, source: Path | None = None, lang: str = "") -> Created:
    return create_text(root, name, source, lang=lang, model=lambda _: NoModel())


def test_new_workspace_is_one(tmp_path: Path) -> None:
    created = create_workspace(tmp_path / "classe")
    assert find_workspace(created.root) == created.root.resolve()
    assert open_workspace(created.root).problems == ()


def test_standard_templates_are_sound() -> None:
    for name, content in standard_templates().items():
        assert parse_templates(content.encode(), f"questions/templates/{name}").problems == ()


def test_workspace_made_twice_keeps_what_was_changed(tmp_path: Path) -> None:
    (template, *_) = create_workspace(tmp_path).files
    template.write_text("# À moi\n", encoding="utf-8")
    assert create_workspace(tmp_path).files == ()
    assert template.read_text(encoding="utf-8") == "# À moi\n"


def test_text_of_a_document(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    created = new_text(tmp_path, "Le cycle de l’eau", TEXTS / "manuel-eau.txt")
    assert created.text == "le-cycle-de-l-eau"
    assert created.paragraphs == 7
    assert created.proposed is not None
    assert {file.name for file in created.files} == {"text.md", "facts.yaml", "proposals.yaml"}
    text = open_workspace(tmp_path).bank.texts["le-cycle-de-l-eau"]
    assert (text.title, text.lang, len(text.paragraphs)) == ("Le cycle de l’eau", "fr", 7)


def test_text_without_a_document_is_a_place_to_write(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    created = new_text(tmp_path, "essai")
    assert created.proposed is None
    assert open_workspace(tmp_path).problems == ()


def test_existing_text_is_not_overwritten(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    new_text(tmp_path, "essai")
    before = (tmp_path / "source/essai/text.md").read_bytes()
    with pytest.raises(ExistsError, match="existe déjà"):
        new_text(tmp_path, "essai", TEXTS / "manuel-eau.txt")
    assert (tmp_path / "source/essai/text.md").read_bytes() == before


def test_unreadable_document_leaves_nothing_behind(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    (tmp_path / "vide.txt").write_bytes(b"")
    with pytest.raises(UnreadableError):
        new_text(tmp_path, "vide", tmp_path / "vide.txt")
    assert not (tmp_path / "source/vide").exists()


@pytest.mark.parametrize("name", ["../dehors", "/etc/x", "a/b", "..", "É t é", "x" * 300])
def test_name_becomes_a_folder_of_the_workspace(tmp_path: Path, name: str) -> None:
    create_workspace(tmp_path)
    created = new_text(tmp_path, name)
    assert (tmp_path / "source" / created.text / "text.md").is_file()
    assert "/" not in created.text
    assert len(created.text) <= 60


def test_english_document_is_an_english_text(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    page = tmp_path / "river.txt"
    page.write_text("The river\n\nThe bridge was opened in 1931 and it is long.", encoding="utf-8")
    new_text(tmp_path, "river", page)
    assert open_workspace(tmp_path).bank.texts["river"].lang == "en"


def test_paragraph_that_looks_like_a_mark_stays_a_paragraph(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    page = tmp_path / "marques.txt"
    page.write_text(
        "Titre\n\n--- Début du texte.\n\n<!-- rend: 3 --> Suite du texte.", encoding="utf-8"
    )
    new_text(tmp_path, "marques", page)
    assert len(open_workspace(tmp_path).bank.texts["marques"].paragraphs) == 2
