"""The deck in the real engine: what a pupil's Anki makes of it, at first and ever after."""

import html
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import (
    IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS,
    ImportResponse,
)
from tests.export.sample import BANK, CARD, ITEMS, PERSON, SINGLE, TEXT, bank_of

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem, Flashcard, Option
from ardoise.export import notetype as notetypes
from ardoise.export.anki import export_anki, guid_of
from ardoise.export.ledger import NO_LEDGER, Ledger
from ardoise.export.loss import Exported
from ardoise.export.note import RETIRED_TAG, Fields

if TYPE_CHECKING:
    # `anki.cards` cannot be imported before the rest of anki.
    from anki.cards import Card

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
LATER = NOW + timedelta(days=40)

replace = msgspec.structs.replace


def export(bank: Bank = BANK, now: datetime = NOW, ledger: Ledger = NO_LEDGER) -> Exported:
    return export_anki(bank, now=now, ledger=ledger)


class Learner:
    """A pupil's Anki."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.col = Collection(str(folder / "collection.anki2"))

    def take(self, data: bytes, *, merge: bool = False) -> ImportResponse.Log:
        """Import with the options as they come, or as our notice says for changed notetypes."""
        path = self.folder / "deck.apkg"
        path.write_bytes(data)
        always = IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS
        options = (
            ImportAnkiPackageOptions(merge_notetypes=True, update_notes=always)
            if merge
            else ImportAnkiPackageOptions()
        )
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = self.col.import_anki_package(request).log
        # The Python side remembers notetypes that the engine has just changed.
        self.col.models._clear_cache()
        return log

    def answer_one(self) -> "Card":
        """Answer the first new card of our decks "Good"."""
        deck = self.col.decks.id("Ardoise")
        assert deck is not None
        self.col.decks.select(deck)
        card = self.col.sched.getCard()
        assert card is not None
        self.col.sched.answerCard(card, 3)
        card.load()
        return card

    def ids(self, search: str = "") -> list[str]:
        """Ids of the items of the cards found, in the order new cards are shown."""
        cards = self.col.find_cards(search, order="c.due, c.ord")
        return [self.col.get_card(card).note()["Id"] for card in cards]


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    with a_learner(tmp_path) as made:
        yield made


@contextmanager
def a_learner(folder: Path) -> Iterator[Learner]:
    made = Learner(folder)
    try:
        yield made
    finally:
        made.col.close()


def counts(log: ImportResponse.Log) -> dict[str, int]:
    """How many notes the log names under each heading that names some."""
    names = [field.name for field in log.DESCRIPTOR.fields if field.is_repeated]
    return {name: len(getattr(log, name)) for name in names if len(getattr(log, name))}


def test_first_import_takes_every_note_as_new_without_a_warning(learner: Learner) -> None:
    assert counts(learner.take(export().data)) == {"new": len(ITEMS)}
    _, sound = learner.col.fix_integrity()
    assert sound


def test_same_deck_again_changes_nothing(learner: Learner) -> None:
    made = export()
    learner.take(made.data)
    again = export(now=LATER, ledger=made.ledger)
    assert again.data == made.data
    assert counts(learner.take(again.data)) == {"duplicate": len(ITEMS)}


def test_one_edited_item_is_the_only_note_updated(learner: Learner) -> None:
    made = export()
    learner.take(made.data)
    edited = replace(SINGLE, stem="Où se trouve la forêt ?")
    log = learner.take(export(bank_of([edited, *ITEMS[1:]]), LATER, made.ledger).data)
    assert counts(log) == {"updated": 1, "duplicate": len(ITEMS) - 1}
    [note] = learner.col.find_notes(f"Id:{SINGLE.id}")
    assert learner.col.get_note(note)["Stem"] == "Où se trouve la forêt ?"


def test_edit_reaches_the_pupil_even_with_a_clock_that_runs_behind(
    learner: Learner,
) -> None:
    made = export()
    learner.take(made.data)
    edited = replace(SINGLE, stem="Où ?")
    log = learner.take(export(bank_of([edited]), NOW - timedelta(days=9), made.ledger).data)
    assert counts(log) == {"updated": 1}


def test_edit_undone_reaches_the_pupil_too(learner: Learner) -> None:
    first = export()
    learner.take(first.data)
    second = export(bank_of([replace(SINGLE, stem="Où ?")]), LATER, first.ledger)
    learner.take(second.data)
    third = export(now=LATER + timedelta(days=1), ledger=second.ledger)
    assert counts(learner.take(third.data)) == {"updated": 1, "duplicate": len(ITEMS) - 1}


def test_reviews_flags_and_deck_of_the_learner_survive_an_edit(learner: Learner) -> None:
    made = export()
    learner.take(made.data)
    col = learner.col
    first = learner.answer_one()
    item = first.note()["Id"]
    first.flags = 3
    col.update_card(first)
    mine = col.decks.id("À revoir")
    assert mine is not None
    col.set_deck([first.id], mine)
    first.load()
    before = (first.due, first.ivl, first.reps, first.queue, first.flags, first.did)
    edited = [replace(i, feedback="Autrement dit.") if i.id == item else i for i in ITEMS]
    log = learner.take(export(bank_of(edited), LATER, made.ledger).data)
    assert counts(log)["updated"] == 1
    first.load()
    assert (first.due, first.ivl, first.reps, first.queue, first.flags, first.did) == before
    assert col.db is not None
    assert col.db.scalar("select count() from revlog") == 1
    assert first.note()["Feedback"] == "Autrement dit."


def test_tags_of_the_learner_stay_on_a_note_that_was_not_edited(learner: Learner) -> None:
    made = export()
    learner.take(made.data)
    [number] = learner.col.find_notes(f"Id:{PERSON.id}")
    note = learner.col.get_note(number)
    note.add_tag("difficile")
    learner.col.update_note(note)
    edited = [replace(SINGLE, stem="Où ?"), *ITEMS[1:]]
    learner.take(export(bank_of(edited), LATER, made.ledger).data)
    assert "difficile" in learner.col.get_note(number).tags


def test_edits_are_announced_with_what_anki_does_to_added_tags() -> None:
    made = export()
    edited = export(bank_of([replace(SINGLE, stem="Où ?"), *ITEMS[1:]]), LATER, made.ledger)
    assert [n for n in edited.notices if "étiquettes" in n and ": 1." in n]
    assert export(ledger=made.ledger).notices == ()


def test_new_cards_come_in_the_order_of_the_bank(learner: Learner) -> None:
    backwards = list(reversed(ITEMS))
    learner.take(export(bank_of(backwards)).data)
    shown = list(dict.fromkeys(learner.ids()))
    assert shown == [item.id for item in backwards]


def test_two_decks_that_share_items_make_no_duplicates(learner: Learner) -> None:
    whole = export()
    mistakes = export(bank_of([PERSON, SINGLE]), ledger=whole.ledger)
    learner.take(mistakes.data)
    assert counts(learner.take(whole.data)) == {"new": len(ITEMS) - 2, "duplicate": 2}
    assert learner.col.note_count() == len(ITEMS)


def test_same_item_id_under_another_text_is_another_note() -> None:
    assert guid_of("foret", "q1") == guid_of("foret", "q1")
    assert guid_of("foret", "q1") != guid_of("bees", "q1")


def test_retired_item_is_tagged_listed_and_kept(learner: Learner) -> None:
    made = export()
    learner.take(made.data)
    retired = replace(SINGLE, retired=True)
    out = export(bank_of([retired, *ITEMS[1:]]), LATER, made.ledger)
    learner.take(out.data)
    assert learner.ids(f"tag:{RETIRED_TAG}") == [SINGLE.id]
    assert [loss.item for loss in out.losses if loss.part == "retired"] == [SINGLE.id]


def test_retired_item_that_never_went_out_is_left_out() -> None:
    out = export(bank_of([replace(SINGLE, retired=True), PERSON]))
    assert out.count == 1


def test_item_gone_from_the_bank_is_listed() -> None:
    made = export()
    out = export(bank_of(ITEMS[1:]), LATER, made.ledger)
    assert [loss.item for loss in out.losses if loss.part == "removed"] == [SINGLE.id]


class FieldsWithLevel(Fields):
    """The fields of the next version, which has one more."""

    def of(self, item: AnyItem) -> dict[str, str]:
        return {**super().of(item), "Level": "1"}


def test_field_added_and_reordered_is_merged_without_losing_a_review(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = export()
    learner.take(made.data)
    col = learner.col
    card = learner.answer_one()
    item = card.note()["Id"]

    former = notetypes.notetype

    def renewed(kind: str) -> notetypes.Notetype:
        known = former(kind)
        names = list(known.fields.items())
        # The first two fields change places, and one is new.
        fields = dict([names[1], names[0], ("Level", known.id * 100 + 99), *names[2:]])
        return replace(known, fields=fields)

    monkeypatch.setattr("ardoise.export.anki.notetype", renewed)
    monkeypatch.setattr("ardoise.export.anki.Fields", FieldsWithLevel)
    out = export(now=LATER, ledger=made.ledger)
    assert any("Fusionner les types de notes" in notice for notice in out.notices)
    log = learner.take(out.data, merge=True)
    assert counts(log) == {"updated": len(ITEMS)}
    assert col.note_count() == len(ITEMS)
    card.load()
    note = card.note()
    assert (note["Id"], card.reps) == (item, 1)
    assert note["Level"] == "1"
    assert note["Stem"] == BANK.items[item].stem
    assert set(note.keys()) == {*former(BANK.items[item].kind).fields, "Level"}


def test_new_look_reaches_the_pupil_without_touching_notes(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = export()
    learner.take(made.data)
    former = notetypes.notetype
    monkeypatch.setattr(
        "ardoise.export.anki.notetype",
        lambda kind: replace(former(kind), css=former(kind).css + ".stem { color: red }"),
    )
    monkeypatch.setattr("ardoise.export.anki.CHANGED", notetypes.CHANGED + timedelta(days=1))
    out = export(now=LATER, ledger=made.ledger)
    assert out.notices == ()
    assert counts(learner.take(out.data)) == {"duplicate": len(ITEMS)}
    known = learner.col.models.by_name("Ardoise – Choix unique")
    assert known is not None
    assert known["css"].endswith("color: red }")


def test_ids_of_notetypes_fields_and_templates_are_those_of_ours(learner: Learner) -> None:
    learner.take(export().data)
    for kind in {item.kind for item in ITEMS}:
        ours = notetypes.notetype(kind)
        model = learner.col.models.by_name(ours.name)
        assert model is not None
        assert model["id"] == ours.id
        assert {f["name"]: f["id"] for f in model["flds"]} == ours.fields
        assert [t["id"] for t in model["tmpls"]] == [ours.template_id]


def test_cloze_gives_a_card_a_blank_and_shows_its_hint(learner: Learner) -> None:
    learner.take(export().data)
    cards = [learner.col.get_card(c) for c in learner.col.find_cards("Id:foret-trous")]
    assert len(cards) == 2
    question = cards[0].question()
    assert "[ville]" in question
    assert "1872" in question
    assert ">Valmont<" not in question


def test_short_answer_is_typed_and_a_list_is_not(learner: Learner) -> None:
    learner.take(export().data)
    [typed] = learner.col.find_cards("Id:foret-qui")
    [listed] = learner.col.find_cards("Id:foret-liste")
    assert "[[type:Typed]]" in learner.col.get_card(typed).question()
    assert "[[type:" not in learner.col.get_card(listed).question()


def test_question_side_never_shows_the_key_or_the_feedback(learner: Learner) -> None:
    learner.take(export().data)
    for number in learner.col.find_cards(""):
        card = learner.col.get_card(number)
        question = card.question().partition("</style>")[2]
        assert 'class="key"' not in question
        assert "feedback" not in question
        assert "<mark>" not in question


HOSTILE = (
    '<img src=x onerror="alert(1)">',
    "{{c1::caché}} {{Key}}",
    "[sound:../../x.mp3] [latex]\\input{x}[/latex] [$]x[/$]",
    "a\x1fb\x00c",
    "]]> & &amp; <!-- --",
    "\u202eabc",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_markup_is_shown_as_typed(text: str, learner: Learner) -> None:
    item = replace(
        SINGLE,
        stem=text,
        choices=(Option(text=text, key=True, feedback=text), Option(text="autre")),
        tags=(text,),
    )
    cloze = replace(next(i for i in ITEMS if i.kind == "cloze"), pieces=(text, text, text))
    log = learner.take(export(bank_of([item, cloze])).data)
    assert counts(log) == {"new": 2}
    [card] = learner.col.find_cards(f"Id:{SINGLE.id}")
    shown = learner.col.get_card(card).answer()
    assert "<img" not in shown
    assert "[sound" not in shown
    assert "[anki:" not in shown
    assert "[latex" not in shown
    assert learner.col.card_count() == 3
    stem = learner.col.get_card(card).note()["Stem"]
    visible = text.replace("\x1f", "").replace("\x00", "")
    assert html.unescape(stem) == visible


def test_media_of_one_name_do_not_overwrite_each_other(learner: Learner) -> None:
    files = {"a/carte.png": b"un", "b/carte.png": b"deux", "x/run.exe": b"!"}
    items: list[AnyItem] = [
        replace(SINGLE, media=("a/carte.png",)),
        replace(PERSON, media=("b/carte.png", "absent.png", "x/run.exe")),
    ]
    out = export_anki(bank_of(items), now=NOW, media=files.get)
    learner.take(out.data)
    names = {p.name for p in Path(learner.col.media.dir()).iterdir()}
    assert len(names) == 2
    assert all(name.startswith("ardoise-") for name in names)
    assert [(loss.item, loss.part) for loss in out.losses if loss.part == "media"] == [
        (PERSON.id, "media"),
        (PERSON.id, "media"),
    ]
    [note] = learner.col.find_notes(f"Id:{SINGLE.id}")
    assert '<img src="ardoise-' in learner.col.get_note(note)["Media"]


def test_decks_are_named_after_their_texts(learner: Learner) -> None:
    learner.take(export().data)
    names = {deck.name for deck in learner.col.decks.all_names_and_ids()}
    assert {"Ardoise::La forêt de Hêtrelle", "Ardoise::Bees of the city"} <= names


def test_tags_say_text_theme_and_level(learner: Learner) -> None:
    learner.take(export().data)
    assert learner.ids("tag:thème::chemins-à-pied tag:niveau::comprendre") == ["foret-sentiers"]
    assert learner.ids("tag:text::bees") == ["bees-where"]


def test_selection_by_text_and_by_tag() -> None:
    assert export_anki(BANK, texts=("bees",), now=NOW).count == 1
    assert export_anki(BANK, tags=("personnes",), now=NOW).count == 2
    assert export_anki(BANK, texts=("bees",), tags=("personnes",), now=NOW).count == 0


def test_deck_of_a_few_items_holds_the_same_notes_and_tells_of_no_loss(learner: Learner) -> None:
    whole = export()
    learner.take(whole.data)
    few = export_anki(BANK, only=(PERSON.id, SINGLE.id), now=LATER, ledger=whole.ledger)
    assert counts(learner.take(few.data)) == {"duplicate": 2}
    assert "removed" not in {loss.part for loss in few.losses}


def test_package_is_deflated_and_dated_the_same() -> None:
    with zipfile.ZipFile(BytesIO(export().data)) as package:
        assert [i.filename for i in package.infolist()] == ["collection.anki2", "media"]
        assert {i.compress_type for i in package.infolist()} == {zipfile.ZIP_DEFLATED}
        assert {i.date_time for i in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        export_anki(BANK, now=datetime(2026, 1, 1))  # noqa: DTZ001


def test_losses_name_the_item_and_what_it_loses() -> None:
    parts = {(loss.item, loss.part) for loss in export().losses}
    assert ("foret-sentiers", "points") in parts
    assert ("foret-qui", "accepted") in parts
    assert ("foret-liste", "typed") in parts


def test_losses_speak_the_language_asked_for() -> None:
    english = export_anki(BANK, now=NOW, lang="en").losses
    assert any("Anki counts no points" in loss.why for loss in english)


def test_ten_thousand_notes_are_all_new_then_all_known(learner: Learner) -> None:
    paragraph = TEXT.paragraphs[0].content
    items = [replace(CARD, id=f"carte-{n}", stem=f"{n} ?", back=paragraph) for n in range(10_000)]
    seen: list[tuple[int, int]] = []
    out = export_anki(
        bank_of(items), now=NOW, progress=lambda done, total: seen.append((done, total))
    )
    assert counts(learner.take(out.data)) == {"new": 10_000}
    assert counts(learner.take(out.data)) == {"duplicate": 10_000}
    assert seen == sorted(seen)
    assert seen[-1] == (10_000, 10_000)


def test_flashcard_shows_its_front_then_its_back(learner: Learner) -> None:
    assert isinstance(CARD, Flashcard)
    learner.take(export().data)
    [number] = learner.col.find_cards(f"Id:{CARD.id}")
    card = learner.col.get_card(number)
    assert CARD.back not in card.question()
    assert CARD.back in card.answer()
