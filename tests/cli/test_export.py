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


def test_an_error_of_another_text_is_only_mentioned(root: Path, run: Run) -> None:
    other = root / "source" / "port"
    other.mkdir()
    (other / "text.md").write_text("---\ntitre: [Le port\n---\n\nLe port dort.\n", "utf-8")
    assert run("export", "gift").code == 1
    done = run("export", "gift", "--text", "marche", "-o", "marche.gift")
    assert (done.code, (root / "marche.gift").is_file()) == (0, True)
    assert "d’autres textes" in done.err
    (root / "source" / "marche" / "text.md").write_text(TEXT.replace("huit", "neuf"), "utf-8")
    assert run("export", "gift", "--text", "marche").code == 1


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
