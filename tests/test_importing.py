"""What an import would write, before it is written."""

from pathlib import Path

from tests.web.conftest import CLASS

from ardoise.importing import Import, prepare
from ardoise.read.questions import parse_questions
from ardoise.workspace import open_workspace

GIFT = """::bateaux:: Où est le port ? {=à Kerlann ~à Lomé}

::part:: Quelle part ? {#0.5:0}

::decrire:: Décrivez le port. {}
"""


def prepared(name: str, data: bytes, former: bytes = b"", lang: str = "fr") -> Import:
    bank = open_workspace(CLASS).bank
    return prepare(name, data, "questions/port.yaml", former, bank, lang)


def test_new_questions_follow_those_of_the_file() -> None:
    former = (CLASS / "questions/port.yaml").read_bytes()
    made = prepared("q.gift", GIFT.encode(), former)
    assert [item.id for item in made.items] == ["bateaux", "part"]
    assert made.data.startswith(former.rstrip(b"\n"))
    assert [i.id for i in parse_questions(made.data, "x").value][-2:] == ["bateaux", "part"]
    assert [one.name for one in made.missed] == ["decrire"]


def test_what_is_written_is_in_the_language_of_the_file_and_what_is_told_in_the_readers() -> None:
    made = prepared("q.gift", GIFT.encode(), lang="en")
    assert b"langue: fr" in made.data
    assert b"0,5" in made.data
    assert "question" in made.missed[0].what
    assert made.missed[0].what != prepared("q.gift", GIFT.encode()).missed[0].what


def test_known_questions_are_left_alone(tmp_path: Path) -> None:
    own = b"langue: fr\ntexte: port\nquestions:\n  - id: x\n    recto: a\n    verso: b\n"
    made = prepared("q.gift", b"::digue-annee:: La digue ? {=oui ~non}", own)
    assert (made.items, [item.id for item in made.known]) == ((), ["digue-annee"])
    assert made.data == own


def test_a_file_that_cannot_be_added_to_is_said() -> None:
    flow = b"langue: fr\ntexte: port\nquestions: [{id: x, recto: a, verso: b}]\n"
    made = prepared("q.gift", GIFT.encode(), flow)
    assert made.closed
    assert made.items == ()


def test_a_file_that_is_unknown_is_said_in_the_language_of_the_reader() -> None:
    (problem,) = prepared("q.odt", b"x", lang="en").problems
    assert problem.message == "This kind of file is not known."
