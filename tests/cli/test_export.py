"""`ardoise export`: writes whole files or none, and says what a target cannot hold."""

import zipfile
from pathlib import Path

import pytest
from tests.cli.conftest import QUESTIONS, TEXT, Run

from ardoise.cli.parser import EXPORTS
from ardoise.export.ledger import LEDGER_FILE
from ardoise.export.targets import TARGETS


def test_the_parser_knows_every_target() -> None:
    assert set(EXPORTS) == set(TARGETS)


def test_the_deck_goes_to_exports_under_the_name_of_the_text(root: Path, run: Run) -> None:
    done = run("export", "anki")
    assert done.code == 0
    assert zipfile.is_zipfile(root / "exports" / "marche.apkg")


def test_the_same_bank_gives_the_same_bytes_and_keeps_its_dates(root: Path, run: Run) -> None:
    run("export", "anki")
    deck, ledger = root / "exports" / "marche.apkg", root / LEDGER_FILE
    first, dates = deck.read_bytes(), ledger.read_bytes()
    deck.unlink()
    run("export", "anki")
    assert (deck.read_bytes(), ledger.read_bytes()) == (first, dates)


@pytest.mark.parametrize("target", EXPORTS)
def test_every_target_writes_where_it_is_told(root: Path, run: Run, target: str) -> None:
    done = run("export", target, "-o", "ailleurs/fichier")
    assert done.code == 0, done.err
    assert (root / "ailleurs" / "fichier").stat().st_size > 0


def test_a_bank_with_errors_is_not_exported(root: Path, run: Run) -> None:
    (root / "source" / "marche" / "text.md").write_text(TEXT.replace("huit", "neuf"), "utf-8")
    done = run("export", "gift")
    assert done.code == 1
    assert "ardoise check" in done.err
    assert not list((root / "exports").iterdir())


@pytest.fixture
def other(root: Path) -> Path:
    """A second text with a tagged question, and the file of its questions."""
    folder = root / "source" / "port"
    folder.mkdir()
    (folder / "text.md").write_text(TEXT.replace("Au marché", "Le port"), "utf-8")
    path = root / "questions" / "port.yaml"
    mine = QUESTIONS.replace("marche\n", "port\n").replace("ouverture", "port-ouverture")
    path.write_text(mine + "    etiquettes: [horaires]\n", "utf-8")
    return path


BROKEN = "  - id: casse\n    question: 'à\n"
UNPROVEN = "    citation: Le marché ouvre à huit heures"


def exports(run: Run, *words: str) -> tuple[int, str]:
    """How an export ends, and what it says."""
    done = run("export", "gift", "-o", "x.gift", *words)
    return done.code, done.err


@pytest.mark.parametrize("slip", ["syntax", "proof", "facts", "text"])
def test_an_error_of_another_text_is_only_mentioned(
    root: Path, run: Run, other: Path, slip: str
) -> None:
    if slip == "syntax":
        other.write_text(other.read_text("utf-8") + BROKEN, "utf-8")
    elif slip == "proof":
        other.write_text(other.read_text("utf-8").replace(UNPROVEN, f"{UNPROVEN} pile"), "utf-8")
    elif slip == "facts":
        (root / "source/port/facts.yaml").write_text("langue: fr\n", "utf-8")
    else:
        (root / "source/port/text.md").write_text("---\ntitre: [Le port\n---\n\nUn.\n", "utf-8")
    code, said = exports(run, "--text", "marche")
    assert (code, (root / "x.gift").is_file()) == (0, True)
    assert "d’autres questions, qui ne sont pas exportées, ont des erreurs" in said
    assert exports(run)[0] == 1
    code, said = exports(run, "--text", "port")
    assert code == 1
    assert "dans questions/port.yaml" in said or "dans source/port/" in said


def test_an_error_in_a_question_without_the_tag_is_only_mentioned(
    root: Path, run: Run, other: Path
) -> None:
    path = root / "questions" / "marche.yaml"
    path.write_text(QUESTIONS.replace(UNPROVEN, f"{UNPROVEN} pile"), "utf-8")
    assert exports(run, "--tag", "horaires")[0] == 0
    other.write_text(other.read_text("utf-8").replace(UNPROVEN, f"{UNPROVEN} pile"), "utf-8")
    assert exports(run, "--tag", "horaires")[0] == 1


def test_what_may_be_missing_is_told_with_its_file(root: Path, run: Run, other: Path) -> None:
    path = root / "questions" / "marche.yaml"
    path.write_text(QUESTIONS + BROKEN, "utf-8")
    code, said = exports(run, "--tag", "horaires")
    assert code == 0
    assert "dans questions/marche.yaml" in said
    assert "empêchent peut-être d’autres questions d’être choisies" in said


@pytest.mark.parametrize("name", ["brouillon.yaml", "templates/mien.yaml"])
def test_a_file_that_names_no_text_is_told(root: Path, run: Run, name: str) -> None:
    (root / "questions/templates").mkdir()
    (root / "questions" / name).write_bytes(b"\xff\xfe: [")
    code, said = exports(run, "--text", "marche")
    assert code == 0
    assert f"dans questions/{name}" in said


def test_a_file_that_can_be_read_in_part_says_its_text(root: Path, run: Run) -> None:
    (root / "questions/brouillon.yaml").write_text(f"langue: fr\ntexte: marche\n{BROKEN}", "utf-8")
    code, said = exports(run, "--text", "marche")
    assert code == 1
    assert "dans questions/brouillon.yaml" in said
    assert not (root / "x.gift").exists()


def test_an_unknown_text_or_tag_is_wrong_use(run: Run) -> None:
    done = run("export", "gift", "--text", "marché")
    assert done.code == 2
    assert "vouliez-vous dire marche" in done.err
    assert run("export", "gift", "--tag", "nope").code == 2


def test_a_file_that_cannot_be_written_is_told_in_one_sentence(root: Path, run: Run) -> None:
    (root / "plein").write_text("", "utf-8")
    done = run("export", "gift", "-o", "plein/fichier.gift")
    assert done.code == 2
    assert "impossible d’écrire plein/fichier.gift" in done.err


def test_what_is_lost_is_told_per_item(root: Path, run: Run) -> None:
    path = root / "questions" / "marche.yaml"
    path.write_text(QUESTIONS + "    indice: Le matin.\n", "utf-8")
    lines = [line.split("\t") for line in run("export", "gift").out.splitlines()]
    assert all(len(line) == 3 for line in lines)
    assert any(line[0] in ("ouverture", "*") for line in lines)
