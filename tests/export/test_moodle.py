"""Moodle XML by the rules of Moodle's importer, written here as what it requires of each type."""

from datetime import UTC, datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement, fromstring

import msgspec
import pytest
from tests.export.sample import BANK, CLOZE, ITEMS, MULTIPLE, ORDERING, PERSON, SINGLE, bank_of

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem, Option
from ardoise.export.cdata import dump
from ardoise.export.loss import Context, Exported, Selection
from ardoise.export.moodle import export_moodle

# The grades that `get_grade_options` of Moodle lists; others are an error at import.
GRADES = {
    100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
    12.5, 11.11111, 10, 5, 0,
}  # fmt: skip

# Elements without which `import_…` of that type errs or guesses.
REQUIRED = {
    "multichoice": {"single", "shuffleanswers", "answernumbering", "answer"},
    "truefalse": {"answer"},
    "shortanswer": {"usecase", "answer"},
    "numerical": {"answer"},
    "matching": {"shuffleanswers", "subquestion"},
    "ordering": {"layouttype", "selecttype", "selectcount", "gradingtype", "answer"},
    "essay": {"responseformat", "responsefieldlines", "attachments", "graderinfo"},
    "cloze": set[str](),
}


def export(bank: Bank = BANK, context: Context | None = None) -> Exported:
    return export_moodle(
        bank, Selection(), context or Context(now=datetime(2026, 1, 5, tzinfo=UTC))
    )


def questions(made: Exported) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(made.data)
    assert root.tag == "quiz"
    return {q.findtext("idnumber", ""): q for q in root if q.get("type") != "category"}


def test_every_item_is_a_question_under_its_id() -> None:
    assert list(questions(export())) == [item.id for item in ITEMS]


@pytest.mark.parametrize("item", ITEMS, ids=lambda i: i.id)
def test_question_has_what_the_importer_requires(item: AnyItem) -> None:
    question = questions(export())[item.id]
    tags = {child.tag for child in question}
    kind = question.get("type", "")
    assert tags >= {"name", "questiontext", "generalfeedback", "penalty", "hidden"} | REQUIRED[kind]
    assert question.findtext("name/text")
    assert question.findtext("questiontext/text")
    if kind != "ordering":
        shares = [abs(float(a.get("fraction", ""))) for a in question.iter("answer") if a.attrib]
        assert set(shares) <= GRADES
        assert not shares or max(shares) > 0


def test_texts_are_categories() -> None:
    root = ElementTree.fromstring(export().data)
    names = [q.findtext("category/text") for q in root if q.get("type") == "category"]
    assert names == [
        "$course$/top/Ardoise/La forêt de Hêtrelle",
        "$course$/top/Ardoise/Bees of the city",
    ]


def test_ticking_everything_is_worth_nothing() -> None:
    question = questions(export())[MULTIPLE.id]
    shares = [float(a.get("fraction", "")) for a in question.findall("answer")]
    assert sum(shares) == pytest.approx(0, abs=0.001)


def test_seven_keys_get_a_fraction_that_moodle_admits() -> None:
    options = tuple(Option(text=str(n), key=n < 7) for n in range(9))
    made = export(bank_of([msgspec.structs.replace(MULTIPLE, choices=options)]))
    shares = {
        abs(float(a.get("fraction", ""))) for a in questions(made)[MULTIPLE.id].findall("answer")
    }
    assert shares == {14.28571, 50}


def test_apostrophes_are_accepted_as_a_keyboard_gives_them() -> None:
    item = msgspec.structs.replace(PERSON, elements=(("l’Aubry",),), accept=())
    answers = questions(export(bank_of([item])))[PERSON.id].findall("answer/text")
    assert [a.text for a in answers] == ["l’Aubry", "l'Aubry"]


def test_star_is_not_a_wildcard() -> None:
    item = msgspec.structs.replace(PERSON, elements=(("a*b",),), accept=())
    answers = questions(export(bank_of([item])))[PERSON.id].findall("answer/text")
    assert [a.text for a in answers] == ["a\\*b"]


def test_cloze_holds_its_blanks_and_nothing_else_in_braces() -> None:
    item = msgspec.structs.replace(CLOZE, pieces=("a {1:SA:=x} ", " b } ", " c"))
    text = questions(export(bank_of([item])))[CLOZE.id].findtext("questiontext/text", "")
    assert text.count("{1:SHORTANSWER:") == 2
    assert text.count("{") == text.count("}") == 2


def test_hostile_text_stays_text() -> None:
    nasty = "]]> <script>alert(1)</script> & \x00\x0b é"
    made = export(bank_of([msgspec.structs.replace(SINGLE, stem=nasty, feedback=nasty)]))
    question = questions(made)[SINGLE.id]
    assert "<script" not in question.findtext("questiontext/text", "")
    assert "&lt;script&gt;" in question.findtext("questiontext/text", "")


def test_pictures_are_in_the_file() -> None:
    item = msgspec.structs.replace(SINGLE, media=("images/carte.png", "absente.png"))
    context = Context(media={"images/carte.png": b"image"}.get)
    made = export(bank_of([item]), context)
    body = questions(made)[SINGLE.id].find("questiontext")
    assert body is not None
    [file] = body.findall("file")
    assert (file.get("name"), file.text) == ("carte.png", "aW1hZ2U=")
    assert "@@PLUGINFILE@@/carte.png" in body.findtext("text", "")
    assert [loss.part for loss in made.losses if loss.item] == ["media"]


def test_same_bank_gives_the_same_bytes() -> None:
    assert export().data == export().data


def test_text_with_references_is_handed_over_whole() -> None:
    # Moodle drops a space that stands between a reference and a letter that is not ASCII.
    item = msgspec.structs.replace(SINGLE, stem="Est-ce **vrai** à Hêtrelle & ]]> à Lirac ?")
    data = export_moodle(bank_of((item,)), Selection(), Context()).data
    inside = data.decode().split("<questiontext", 1)[1].split("</text>", 1)[0]
    assert "<text><![CDATA[" in inside
    assert "<b>vrai</b> à Hêtrelle &amp; " in inside
    assert fromstring(data).findtext("question[@type='multichoice']/questiontext/text") == (
        "<p>Est-ce <b>vrai</b> à Hêtrelle &amp; ]]&gt; à Lirac ?</p>"
    )


def test_text_that_holds_the_end_of_a_section_comes_whole() -> None:
    root = Element("q")
    SubElement(root, "text").text = "a ]]> é & b"
    assert fromstring(dump(root)).findtext("text") == "a ]]> é & b"


def test_ordering_says_all_that_its_importer_needs() -> None:
    data = export_moodle(bank_of((ORDERING,)), Selection(), Context()).data
    assert fromstring(data).findtext("question[@type='ordering']/shownumcorrect") == "1"


def test_feedback_shows_the_passage_and_where_it_stands() -> None:
    data = export_moodle(bank_of((SINGLE,)), Selection(), Context()).data
    told = fromstring(data).findtext("question[@type='multichoice']/generalfeedback/text") or ""
    assert "<mark>La forêt de Hêtrelle couvre 340 hectares au nord de Valmont</mark>" in told
    assert '<p class="ardoise-source">La forêt de Hêtrelle · Classe de 6e' in told
    assert "§ 1</p>" in told
    assert "plantée en 1872" in told


def test_quote_with_words_left_out_stands_by_itself() -> None:
    quote = "La forêt de Hêtrelle … au nord de Valmont"
    item = msgspec.structs.replace(SINGLE, quotes=(quote,))
    data = export_moodle(bank_of((item,)), Selection(), Context()).data
    told = fromstring(data).findtext("question[@type='multichoice']/generalfeedback/text") or ""
    assert f"<blockquote><p>«\u00a0{quote}\u00a0»</p></blockquote>" in told
