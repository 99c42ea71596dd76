"""Files that others wrote, in Moodle XML, GIFT and tables."""

from ardoise.bring.bring import bring
from ardoise.bring.brought import Brought, Source, split_known
from ardoise.domain.item import (
    Cloze,
    Flashcard,
    Level,
    Matching,
    MultipleChoice,
    Nature,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)


def brought(text: str, file: str) -> Brought:
    return bring(text.encode(), Source(file=file, text="foret", into="questions/foret.yaml"))


MOODLE = """<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<!-- question: 0 -->
<question type="category"><category><text>$course$/Défaut</text></category></question>
<question type="multichoice">
  <name><text>Capitale</text></name>
  <questiontext format="html">
    <text><![CDATA[<p>Quelle est la&nbsp;capitale ?<br></p>]]></text></questiontext>
  <generalfeedback format="html"><text><![CDATA[<p>Voir la carte.</p>]]></text></generalfeedback>
  <defaultgrade>2.0000000</defaultgrade>
  <single>true</single>
  <answer fraction="100" format="html"><text><![CDATA[<p>Lomé</p>]]></text>
    <feedback format="html"><text>Oui.</text></feedback></answer>
  <answer fraction="0"><text>Accra</text><feedback><text></text></feedback></answer>
  <answer fraction="50"><text>Kpalimé</text><feedback><text></text></feedback></answer>
  <hint format="html"><text>Au bord de la mer.</text></hint>
  <hint format="html"><text>Au sud.</text></hint>
  <tags><tag><text>lieux</text></tag><tag><text>niveau : comprendre</text></tag></tags>
</question>
<question type="multichoice"><name><text>Plusieurs</text></name>
  <questiontext><text>Lesquels ?</text></questiontext><single>false</single>
  <answer fraction="50"><text>un</text></answer><answer fraction="50"><text>deux</text></answer>
  <answer fraction="-100"><text>trois</text></answer></question>
<question type="shortanswer"><name><text>Court</text></name>
  <questiontext><text>Qui ?</text></questiontext>
  <answer fraction="100"><text>Ali</text></answer>
  <answer fraction="100"><text>M. Ali</text></answer>
  <answer fraction="0"><text>Alix</text></answer><answer fraction="0"><text>*</text></answer>
  <answer fraction="100"><text>A*</text></answer></question>
<question type="numerical"><name><text>Nombre</text></name>
  <questiontext><text>Combien ?</text></questiontext>
  <answer fraction="100"><text>3.5</text><tolerance>0.1</tolerance></answer></question>
<question type="matching"><name><text>Paires</text></name>
  <questiontext><text>Associez.</text></questiontext>
  <subquestion><text>a</text><answer><text>1</text></answer></subquestion>
  <subquestion><text>b</text><answer><text>2</text></answer></subquestion>
  <subquestion><text></text><answer><text>3</text></answer></subquestion></question>
<question type="cloze"><name><text>Trous</text></name>
  <questiontext><text>Lomé est {2:SA:=au Togo~%50%Togo#presque~*#non}
   et {1:MULTICHOICE:=Accra~Lagos} non.</text></questiontext></question>
<question type="ordering"><name><text>Ordre</text></name>
  <questiontext><text>Rangez.</text></questiontext>
  <answer fraction="2.0000000"><text>deux</text></answer>
  <answer fraction="1.0000000"><text>un</text></answer></question>
<question type="truefalse"><name><text>VF</text></name>
  <questiontext><text>Vrai ?</text></questiontext>
  <answer fraction="0"><text>true</text><feedback><text>non</text></feedback></answer>
  <answer fraction="100"><text>false</text></answer></question>
<question type="essay"><name><text>Dissertation</text></name>
  <questiontext><text>Dites.</text></questiontext></question>
<question type="description"><name><text>Consigne</text></name>
  <questiontext><text>Lisez.</text></questiontext></question>
<question type="ddwtos"><name><text>Glisser</text></name>
  <questiontext><text>…</text></questiontext></question>
</quiz>"""


def test_a_bank_that_moodle_wrote() -> None:
    back = brought(MOODLE, "banque.xml")
    one, several, short, number, pairs, cloze, order, truth = back.items
    assert isinstance(one, SingleChoice)
    assert one.stem == "Quelle est la\u00a0capitale ?"
    assert one.key == ("Lomé",)
    assert one.options[0].feedback == "Oui."
    assert (one.feedback, one.hint, one.points) == ("Voir la carte.", "Au bord de la mer.", 2)
    assert (one.tags, one.level) == (("lieux",), Level.UNDERSTAND)
    assert one.place.file == "questions/foret.yaml"
    assert isinstance(several, MultipleChoice)
    assert several.key == ("un", "deux")
    assert isinstance(short, ShortAnswer)
    assert (short.key, short.accept, short.refuse) == (("Ali",), ("M. Ali",), ("Alix",))
    assert isinstance(number, ShortAnswer)
    assert (number.nature, number.key) == (Nature.NUMBER, ("3,5",))
    assert isinstance(pairs, Matching)
    assert pairs.pairs == (("a", "1"), ("b", "2"))
    assert isinstance(cloze, Cloze)
    assert cloze.pieces == ("Lomé est ", " et ", " non.")
    assert cloze.key == ("au Togo", "Accra")
    assert cloze.points == 3
    assert isinstance(order, Ordering)
    assert order.order == ("un", "deux")
    assert isinstance(truth, TrueFalse)
    assert (truth.answer, truth.feedback_true) == (False, "non")


def test_what_of_moodle_was_not_taken_is_said_with_its_line() -> None:
    missed = brought(MOODLE, "banque.xml").missed
    told = {(m.name, m.item, m.what) for m in missed}
    assert ("Capitale", "capitale", "indices après le premier") in told
    assert ("Capitale", "capitale", "réponses en partie justes") in told
    assert ("Court", "court", "réponse à joker A*") in told
    assert ("Nombre", "nombre", "tolérance autour de 3.5") in told
    assert ("Paires", "paires", "réponse en trop\u00a0: 3") in told
    assert any(name == "Trous" and "Lagos" in what for name, _, what in told)
    assert {m.name for m in missed if not m.item} == {"Dissertation", "Consigne", "Glisser"}
    assert all(m.line > 0 for m in missed)


def test_known_ids_are_told_apart_so_that_nothing_is_overwritten() -> None:
    first = brought(MOODLE, "banque.xml")
    bank = {item.id: item for item in first.items[:3]}
    new, known = split_known(brought(MOODLE, "banque.xml"), bank)
    assert [item.id for item in known] == list(bank)
    assert len(new) == len(first.items) - 3


def test_two_questions_of_one_name_get_two_ids() -> None:
    question = (
        '<question type="essay"><name><text>Été !</text></name><questiontext><text>q</text>'
        "</questiontext><graderinfo><text>r</text></graderinfo></question>"
    )
    back = brought(f"<quiz>{question}{question}</quiz>", "banque.xml")
    assert [item.id for item in back.items] == ["ete", "ete-2"]


GIFT = """// Un commentaire
$CATEGORY: $course$/Défaut

::Q1:: Qui est\\: là ? {
  =Ali#oui
  ~Bob # non
  ~%50%Carl
}

::Q2::Deux et deux font {=quatre =4 =%50%quat} en tout.

::Q3:: 1 + 1 \\= 2 {T#non#oui####Compter.}

::Q4:: Associez {=a -> 1 =b -> 2}

Combien ? {#3.5:0.1}

::Q6:: Plusieurs {~%50%un ~%50%deux ~%-100%trois}

::Q7:: Racontez. {}

Lisez bien ce texte.

::Q9:: accolade { jamais fermée

::Q10::[html]<p>Quel <b>mot</b> ?</p>{=a &amp; b =c}

::Q11::[markdown]Intervalle {#1..5}
"""


def test_a_file_of_gift() -> None:
    back = brought(GIFT, "questions.gift")
    one, cloze, truth, pairs, number, several, html, span = back.items
    assert isinstance(one, SingleChoice)
    assert (one.stem, one.key) == ("Qui est: là ?", ("Ali",))
    assert [o.feedback for o in one.options] == ["oui", "non", ""]
    assert isinstance(cloze, Cloze)
    assert cloze.pieces == ("Deux et deux font ", " en tout.")
    assert cloze.blanks[0].key == "quatre"
    assert cloze.blanks[0].accept == ("4",)
    assert isinstance(truth, TrueFalse)
    assert (truth.stem, truth.feedback) == ("1 + 1 = 2", "Compter.")
    assert (truth.feedback_false, truth.feedback_true) == ("non", "oui")
    assert isinstance(pairs, Matching)
    assert pairs.pairs == (("a", "1"), ("b", "2"))
    assert isinstance(number, ShortAnswer)
    assert number.key == ("3,5",)
    assert isinstance(several, MultipleChoice)
    assert several.key == ("un", "deux")
    assert html.stem == "Quel **mot** ?"
    assert span.key == ("1",)


def test_what_of_gift_was_not_taken_is_said_with_its_line() -> None:
    missed = brought(GIFT, "questions.gift").missed
    lines = {m.line: m.what for m in missed}
    rows = GIFT.split("\n")
    assert "accolades" in lines[rows.index("::Q9:: accolade { jamais fermée") + 1]
    assert "consigne" in lines[rows.index("Lisez bien ce texte.") + 1]
    assert "ouverte" in lines[rows.index("::Q7:: Racontez. {}") + 1]
    assert "tolérance" in lines[rows.index("Combien ? {#3.5:0.1}") + 1]


def test_open_question_with_an_expected_answer_is_a_flashcard() -> None:
    [card] = brought("::q::Qui ?{####Ali\\n« C’est Ali »}", "x.gift").items
    assert isinstance(card, Flashcard)
    assert (card.back, card.quotes) == ("Ali", ("C’est Ali",))


def test_a_table_without_a_head_is_flashcards() -> None:
    back = brought("Togo\tLomé\nGhana\tAccra\n", "capitales.tsv")
    assert [(i.stem, i.key) for i in back.items] == [("Togo", ("Lomé",)), ("Ghana", ("Accra",))]
    assert all(isinstance(i, Flashcard) for i in back.items)


def test_a_table_with_a_head_makes_choices_and_short_answers() -> None:
    table = (
        "id;Question;Réponse;Leurre 1;Leurre 2;Explication;Étiquettes\n"
        'q1;"Quelle ville ; laquelle ?";Lomé;Accra;Lagos;Au bord de la mer.;"lieux, villes"\n'
        "q2;Quel pays ?;Togo;;;;\n"
        ";sans réponse;;;;;\n"
    )
    back = brought(table, "x.csv")
    one, two = back.items
    assert isinstance(one, SingleChoice)
    assert one.stem == "Quelle ville ; laquelle ?"
    assert [o.text for o in one.options] == ["Lomé", "Accra", "Lagos"]
    assert (one.feedback, one.tags) == ("Au bord de la mer.", ("lieux", "villes"))
    assert isinstance(two, ShortAnswer)
    assert (two.id, two.key) == ("q2", ("Togo",))
    assert [m.line for m in back.missed] == [4]


def test_neutralised_formula_comes_back_as_it_was() -> None:
    [card] = brought("'=1+1\t'-x\n", "x.tsv").items
    assert (card.stem, card.key) == ("=1+1", ("-x",))


def test_table_in_utf16_as_spreadsheets_write_it() -> None:
    back = bring("été\thiver\n".encode("utf-16"), Source(file="x.tsv", text=""))
    assert back.items[0].stem == "été"


def test_format_is_told_by_the_first_bytes_when_the_name_does_not() -> None:
    assert len(brought(MOODLE, "banque.txt").items) == 8


def test_table_that_declares_its_separator_as_spreadsheets_do() -> None:
    data = "sep=;\nquestion;réponse\nQui, et où ?;Ali\n".encode()
    made = bring(data, Source(file="x.csv", text="foret", lang="fr"))
    assert [(i.stem, i.key) for i in made.items] == [("Qui, et où ?", ("Ali",))]
    assert made.missed == ()


def test_many_questions_of_one_name_each_get_an_id() -> None:
    data = b"question,answer\n" + b"a,b\n" * 20_000
    made = bring(data, Source(file="x.csv", text="foret", lang="fr"))
    assert len({item.id for item in made.items}) == 20_000
    assert made.items[-1].id == "a-20000"
