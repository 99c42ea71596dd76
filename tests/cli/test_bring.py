"""`ardoise import`: nothing overwritten, nothing doubled, and a report of what was left."""

from pathlib import Path

from tests.cli.conftest import QUESTIONS, Run

from ardoise.read.questions import parse_questions

GIFT = """::fermeture:: À quelle heure le marché ferme-t-il ? {=à midi ~à une heure ~à deux heures}

::decrire:: Décrivez le marché. {}
"""


def ids(path: Path) -> list[str]:
    return [item.id for item in parse_questions(path.read_bytes(), path.name).value]


def test_questions_go_to_a_new_file_named_after_theirs(root: Path, run: Run) -> None:
    (root / "Mes quiz.gift").write_text(GIFT, "utf-8")
    done = run("import", "Mes quiz.gift")
    assert done.code == 0
    assert ids(root / "questions" / "mes-quiz.yaml") == ["fermeture"]
    assert "Sans citation" in done.err
    assert "decrire" in done.out


def test_a_second_import_adds_nothing(root: Path, run: Run) -> None:
    (root / "q.gift").write_text(GIFT, "utf-8")
    run("import", "q.gift")
    before = (root / "questions" / "q.yaml").read_bytes()
    assert "déjà dans la banque, laissées\u00a0: 1" in run("import", "q.gift").err
    assert (root / "questions" / "q.yaml").read_bytes() == before


def test_an_existing_file_is_kept_to_the_byte_and_added_to(root: Path, run: Run) -> None:
    path = root / "questions" / "marche.yaml"
    path.write_text("# Le marché.\n" + QUESTIONS + "    # fin\n", "utf-8")
    (root / "q.gift").write_text(GIFT, "utf-8")
    assert run("import", "q.gift", "--into", "questions/marche.yaml").code == 0
    assert path.read_text("utf-8").startswith("# Le marché.\n" + QUESTIONS + "    # fin\n")
    assert ids(path) == ["ouverture", "fermeture"]


def test_our_own_export_comes_back_under_the_same_ids(root: Path, run: Run) -> None:
    run("export", "moodle", "-o", "banque.xml")
    done = run("import", "banque.xml")
    assert "laissées\u00a0: 1" in done.err
    assert not (root / "questions" / "banque.yaml").exists()


def test_a_bad_file_changes_nothing_and_exits_with_1(root: Path, run: Run) -> None:
    (root / "x.xml").write_text(
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><quiz/>", "utf-8"
    )
    done = run("import", "x.xml")
    assert done.code == 1
    assert "x.xml" in done.err
    assert [path.name for path in (root / "questions").iterdir()] == ["marche.yaml"]


def test_a_place_outside_questions_is_wrong_use(root: Path, run: Run) -> None:
    (root / "q.gift").write_text(GIFT, "utf-8")
    assert run("import", "q.gift", "--into", "../q.yaml").code == 2
    assert run("import", "nulle-part.gift").code == 2
