"""Packages that Anki itself wrote, old and new, become items."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from anki.collection import (
    Collection,
    DeckIdLimit,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from tests.export.sample import BANK, ITEMS, SINGLE

from ardoise.bring.bring import bring
from ardoise.bring.brought import Brought, Source
from ardoise.domain.item import Cloze, Flashcard, SingleChoice
from ardoise.export.anki import export_anki


@pytest.fixture
def col(tmp_path: Path) -> Iterator[Collection]:
    made = Collection(str(tmp_path / "collection.anki2"))
    yield made
    made.close()


def add(col: Collection, notetype: str, *fields: str, tags: tuple[str, ...] = ()) -> None:
    model = col.models.by_name(notetype)
    assert model is not None
    note = col.new_note(model)
    note.fields[: len(fields)] = list(fields)
    note.tags = list(tags)
    deck = col.decks.id("Classe")
    assert deck is not None
    col.add_note(note, deck)


def written(col: Collection, folder: Path, *, legacy: bool) -> Brought:
    deck = col.decks.id("Classe")
    assert deck is not None
    path = folder / "out.apkg"
    col.export_anki_package(
        out_path=str(path),
        limit=DeckIdLimit(deck),
        options=ExportAnkiPackageOptions(
            with_scheduling=False, with_deck_configs=False, with_media=True, legacy=legacy
        ),
    )
    return bring(path.read_bytes(), Source(file="out.apkg", text="foret"))


@pytest.mark.parametrize("legacy", [True, False])
def test_notes_of_a_real_anki_become_items(col: Collection, tmp_path: Path, legacy: bool) -> None:
    picture = col.media.write_data("carte été.png", b"image")
    add(col, "Basic", "La capitale du <b>Togo</b>&nbsp;?", f'Lomé<br><img src="{picture}">')
    add(col, "Cloze", "Lomé est au {{c1::Togo::pays}}.", "À retenir.", tags=("lieux",))
    back = written(col, tmp_path, legacy=legacy)
    assert back.missed == ()
    card, cloze = back.items
    assert isinstance(card, Flashcard)
    assert (card.stem, card.back) == ("La capitale du **Togo**\u00a0?", "Lomé")
    assert [back.media[path] for path in card.media] == [b"image"]
    assert isinstance(cloze, Cloze)
    assert cloze.pieces == ("Lomé est au ", ".")
    assert (cloze.blanks[0].key, cloze.blanks[0].hint) == ("Togo", "pays")
    assert cloze.feedback == "À retenir."
    assert cloze.tags == ("lieux",)


def test_ids_are_the_same_at_a_second_import_after_an_edit(col: Collection, tmp_path: Path) -> None:
    add(col, "Basic", "avant", "verso")
    before = written(col, tmp_path, legacy=False)
    [number] = col.find_notes("")
    note = col.get_note(number)
    note["Front"] = "après"
    col.update_note(note)
    after = written(col, tmp_path, legacy=True)
    assert [i.id for i in before.items] == [i.id for i in after.items]
    assert after.items[0].stem == "après"


def test_what_cannot_be_taken_is_reported(col: Collection, tmp_path: Path) -> None:
    add(col, "Basic", "sans verso", "")
    add(col, "Basic", "formule \\(x^2\\)", "[sound:absent.mp3]son")
    back = written(col, tmp_path, legacy=False)
    assert len(back.items) == 1
    told = " / ".join(missed.what for missed in back.missed)
    assert "sans verso" in told
    assert "TeX" in told
    assert "absent.mp3" in told


def test_our_deck_edited_in_anki_comes_back_edited(col: Collection, tmp_path: Path) -> None:
    path = tmp_path / "ours.apkg"
    path.write_bytes(export_anki(BANK, now=datetime(2026, 1, 5, tzinfo=UTC)).data)
    options = ImportAnkiPackageOptions()
    col.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options))
    [number] = col.find_notes(f"Id:{SINGLE.id}")
    note = col.get_note(number)
    note["Stem"] = "Où est la forêt&nbsp;?"
    col.update_note(note)
    col.set_deck(col.find_cards(""), col.decks.id("Classe") or 1)
    back = written(col, tmp_path, legacy=False)
    assert {i.id for i in back.items} == {i.id for i in ITEMS}
    [edited] = [i for i in back.items if i.id == SINGLE.id]
    assert isinstance(edited, SingleChoice)
    assert edited.stem == "Où est la forêt\u00a0?"
    assert edited.key == SINGLE.key
    assert edited.feedback == SINGLE.feedback
    assert edited.quotes == SINGLE.quotes
