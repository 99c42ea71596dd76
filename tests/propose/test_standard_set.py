"""Standard templates come with a text, but for what the workspace's own templates ask already."""

from pathlib import Path

from tests.propose.decide import accept
from tests.propose.given import TEXTS

from ardoise.domain.giveaway import told_by
from ardoise.propose.accept import read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace, standard_templates
from ardoise.propose.standard_set import without_served
from ardoise.read.templates import parse_templates
from ardoise.workspace import open_workspace

OWN = """langue: fr
gabarits:
  - id: a-moi
    sorte: reponse_courte
    relation: fonction
    demande: personne
    question: "Qui est {{ fonction | le }} ?"
  - id: ailleurs
    sorte: reponse_courte
    relation: cause
    demande: motif
    question: "Pourquoi {{ pays | le }} ?"
"""


def own_workspace(root: Path) -> Path:
    folder = root / "questions" / "templates"
    folder.mkdir(parents=True)
    (folder / "a-moi.yaml").write_text(OWN, encoding="utf-8")
    create_workspace(root)
    return folder


def test_all_of_them_come_to_a_workspace_without_templates() -> None:
    for content in standard_templates().values():
        assert without_served(content, ()) == content


def test_what_own_templates_ask_is_left_out(tmp_path: Path) -> None:
    folder = own_workspace(tmp_path)
    made = [
        template
        for name in standard_templates()
        for template in parse_templates((folder / name).read_bytes(), name).value
    ]
    assert made
    assert not any("fonction" in template.relations for template in made)
    # Its namesake, of other roles, does not ask what is proposed.
    assert any(template.relations == ("cause",) for template in made)


def test_what_own_templates_ask_of_another_text_is_brought() -> None:
    bound = parse_templates(
        OWN.replace("    sorte", "    texte: autre\n    sorte").encode(), "a-moi.yaml"
    )
    assert not bound.problems
    for content in standard_templates().values():
        assert without_served(content, bound.value) == content


def test_what_is_left_is_sound(tmp_path: Path) -> None:
    folder = own_workspace(tmp_path)
    for name in standard_templates():
        assert parse_templates((folder / name).read_bytes(), name).problems == ()


def test_nothing_is_left_of_a_file_that_is_served_whole() -> None:
    content = (
        "langue: fr\ngabarits:\n  - id: x\n    sorte: reponse_courte\n    relation: fonction\n"
        "    demande: personne\n    question: Qui ?\n"
    )
    assert without_served(content, parse_templates(OWN.encode(), "a-moi.yaml").value) == ""


GIVEN = ("comprendre-mots", "comprendre-noms")


def test_items_of_one_sentence_never_meet(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    text = TEXTS / "presse-pont.txt"
    created = create_text(tmp_path, "pont", text, model=lambda _: NoModel())
    proposed = read_proposals(tmp_path, created.text)
    assert proposed is not None
    accept(tmp_path, created.text, list(proposed.facts))
    items = open_workspace(tmp_path).bank.items.values()
    assert items
    # What gives the words of a passage tells the answers to all that is asked of it.
    told = told_by(items)
    given = [item for item in items if item.origin in GIVEN]
    assert all(any(one.id in tellers for tellers in told.values()) for one in given)
    rest = [item for item in items if item not in given]
    assert all(item.group or item.kind in ("matching", "ordering") for item in rest)
