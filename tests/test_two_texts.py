"""Several texts in one workspace: nobody's items are in another's way."""

from pathlib import Path

import pytest
from tests.propose.decide import accept
from tests.propose.given import TEXTS

from ardoise.cli.main import main
from ardoise.domain.problem import Severity
from ardoise.propose.accept import read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.workspace import open_workspace


def add(root: Path, name: str, source: str) -> None:
    create_text(root, name, TEXTS / f"{source}.txt", model=lambda _: NoModel())
    proposed = read_proposals(root, name)
    assert proposed is not None
    accept(root, name, list(proposed.facts))


def test_texts_that_give_pairs_and_orders_alike_do_not_collide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_workspace(tmp_path)
    add(tmp_path, "un", "encyclopedie-abeille")
    alone = open_workspace(tmp_path).bank.items
    add(tmp_path, "deux", "encyclopedie-abeille")
    together = open_workspace(tmp_path)
    assert [p for p in together.problems if p.severity is Severity.ERROR] == []
    # A text that comes moves nothing of another.
    assert {id_: item for id_, item in together.bank.items.items() if item.text == "un"} == alone
    gathered = [i for i in together.bank.items.values() if i.kind in ("matching", "ordering")]
    assert {item.text for item in gathered} == {"un", "deux"}
    monkeypatch.chdir(tmp_path)
    assert main(["export", "tsv", "-o", str(tmp_path / "tout.tsv"), "--quiet"]) == 0


def test_text_that_a_template_misspells_is_an_error(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    add(tmp_path, "marathon", "presse-marathon")
    (tmp_path / "questions/templates/a-moi.yaml").write_text(
        "langue: fr\ngabarits:\n  - id: a-moi\n    texte: maraton\n    sorte: paires\n"
        "    relation: fonction\n    question: Qui est qui ?\n"
        '    gauche: "{{ personne | le }}"\n    droite: "{{ fonction | le }}"\n',
        encoding="utf-8",
    )
    (found,) = [p for p in open_workspace(tmp_path).problems if p.severity is Severity.ERROR]
    assert (found.rule, found.place.file, found.line) == (
        "R02",
        "questions/templates/a-moi.yaml",
        4,
    )
    assert "«\u00a0maraton\u00a0»" in found.message
    assert "vouliez-vous dire «\u00a0marathon\u00a0»" in found.remedy
