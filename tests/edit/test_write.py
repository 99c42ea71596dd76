"""What is written reads back as what it was."""

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.edit.items import items

from ardoise.domain.item import (
    AnyItem,
    Blank,
    Cloze,
    Flashcard,
    Matching,
    Option,
    SingleChoice,
)
from ardoise.domain.problem import Place
from ardoise.edit.scalar import scalar
from ardoise.edit.write import UnwritableError, write_item, write_items
from ardoise.read.questions import parse_questions

PLACE = Place("questions/t.yaml")
langs = st.sampled_from(["fr", "en"])


def placed(written: list[AnyItem]) -> tuple[AnyItem, ...]:
    return tuple(
        msgspec.structs.replace(item, place=Place("questions/t.yaml", ("questions", n)))
        for n, item in enumerate(written)
    )


@given(langs.flatmap(lambda lang: st.tuples(st.just(lang), items(lang, "t"))))
def test_written_items_read_back_equal(case: tuple[str, list[AnyItem]]) -> None:
    lang, written = case
    text = write_items(written, lang, "t")
    read = parse_questions(text.encode(), "questions/t.yaml")
    assert read.problems == ()
    assert read.value == placed(written)


@settings(max_examples=40)
@given(items("fr", "t"))
def test_written_items_are_yaml_for_others_too(written: list[AnyItem]) -> None:
    loaded = yaml.load(write_items(written, "fr", "t"), yaml.BaseLoader)
    assert [one["id"] for one in loaded["questions"]] == [item.id for item in written]


def test_a_question_is_written_as_a_teacher_would() -> None:
    item = SingleChoice(
        id="lieu",
        text="t",
        lang="fr",
        place=PLACE,
        stem="Où ?",
        choices=(
            Option(text="Au port"),
            Option(text="Au bourg", key=True, feedback="Oui : le texte le dit."),
            Option(text="Là", feedback="Non."),
        ),
        quotes=("elle est au bourg",),
        tags=("lieux",),
    )
    assert write_items([item], "fr", "t") == (
        "# yaml-language-server: $schema=schemas/questions.fr.json\n"
        "langue: fr\n"
        "texte: t\n"
        "questions:\n"
        "  - id: lieu\n"
        "    question: Où ?\n"
        "    reponse:\n"
        "      texte: Au bourg\n"
        '      retour: "Oui : le texte le dit."\n'
        "    leurres:\n"
        "      - Au port\n"
        "      - texte: Là\n"
        "        retour: Non.\n"
        "    citation: elle est au bourg\n"
        "    etiquettes: [lieux]\n"
    )


def test_no_item_makes_an_empty_list() -> None:
    text = write_items([], "en", "t")
    assert text.endswith("questions: []\n")
    assert parse_questions(text.encode(), "q.yaml").problems == ()


@pytest.mark.parametrize(
    "item",
    [
        Flashcard(id="a b", text="t", lang="fr", place=PLACE, stem="s", back="b"),
        Flashcard(id="a", text="t", lang="fr", place=PLACE, stem="s", back=" "),
        Flashcard(id="a", text="t", lang="fr", place=PLACE, stem="\x07", back="b"),
        SingleChoice(
            id="a",
            text="t",
            lang="fr",
            place=PLACE,
            stem="s",
            choices=(Option(text="x", key=True),),
        ),
        SingleChoice(
            id="a", text="t", lang="fr", place=PLACE, stem="s", choices=(Option(text="x"),) * 2
        ),
        Matching(
            id="a", text="t", lang="fr", place=PLACE, stem="s", pairs=(("x", "y"), ("x", "z"))
        ),
        Cloze(
            id="a", text="t", lang="fr", place=PLACE, pieces=("", ""), blanks=(Blank(key="x|y"),)
        ),
        Cloze(
            id="a", text="t", lang="fr", place=PLACE, pieces=("{{", ""), blanks=(Blank(key="x"),)
        ),
    ],
)
def test_what_a_file_cannot_hold_is_refused(item: AnyItem) -> None:
    with pytest.raises(UnwritableError, match=item.id):
        write_item(item, "fr")


def test_french_spaces_are_written_as_spaces() -> None:
    text = "Il dit\u00a0: «\u00a0Oui\u202f!\u00a0»"
    assert scalar(text, 4) == f'"{text}"'
    assert scalar("à\u202eb: c", 4) == '"à\\u202eb: c"'
