"""Accepting moves a fact with what it needs; refusing deletes it; nothing else changes."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.propose.decide import accept, refuse
from tests.propose.given import NAMES, TEXTS, proposed

from ardoise.domain.fact import Knowledge
from ardoise.propose.accept import NoProposalError, read_proposals
from ardoise.propose.added import with_facts
from ardoise.propose.files import facts_file, proposals_file
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.read.facts import parse_facts, read_facts


def workspace(root: Path) -> Knowledge:
    create_workspace(root)
    create_text(root, "eau", TEXTS / "manuel-eau.txt", model=lambda lang: NoModel())
    return pending(root)


def pending(root: Path) -> Knowledge:
    knowledge = read_proposals(root, "eau")
    assert knowledge is not None
    return knowledge


def accepted(root: Path) -> Knowledge:
    read = read_facts(root / "source" / "eau" / "facts.yaml", root)
    assert read.problems == ()
    assert read.value is not None
    return read.value


@pytest.mark.parametrize("name", NAMES)
def test_proposals_are_read_as_they_were_written(name: str) -> None:
    read = parse_facts(proposals_file(proposed(name)).encode(), f"source/{name}/proposals.yaml")
    assert read.problems == ()
    assert read.value is not None
    assert list(read.value.facts) == list(proposed(name).facts)
    for id_, fact in read.value.facts.items():
        assert replace(fact, place=proposed(name).facts[id_].place) == proposed(name).facts[id_]
    for id_, entity in read.value.entities.items():
        known = proposed(name).entities[id_]
        assert replace(entity, place=known.place) == known
    for id_, relation in read.value.relations.items():
        known_relation = proposed(name).relations[id_]
        assert replace(relation, place=known_relation.place) == known_relation


def test_accepted_fact_moves_with_its_entities(tmp_path: Path) -> None:
    first, second, *_ = workspace(tmp_path).facts
    accept(tmp_path, "eau", [second])
    knowledge = accepted(tmp_path)
    assert list(knowledge.facts) == [second]
    needed = {i for ids in knowledge.facts[second].args.values() for i in ids}
    assert needed <= set(knowledge.entities)
    assert knowledge.facts[second].relation in knowledge.relations
    assert first in pending(tmp_path).facts
    assert second not in pending(tmp_path).facts


def test_accepted_one_by_one_or_together_gives_the_same(tmp_path: Path) -> None:
    ids = list(workspace(tmp_path / "a").facts)
    accept(tmp_path / "a", "eau", ids)
    workspace(tmp_path / "b")
    for id_ in ids:
        accept(tmp_path / "b", "eau", [id_])
    one, other = accepted(tmp_path / "a"), accepted(tmp_path / "b")
    assert one.facts == other.facts
    assert set(one.entities) == set(other.entities)
    assert not (tmp_path / "a" / "source" / "eau" / "proposals.yaml").exists()


def test_accepted_fact_may_have_been_changed(tmp_path: Path) -> None:
    id_, fact = next(iter(workspace(tmp_path).facts.items()))
    accept(tmp_path, "eau", [id_], {id_: replace(fact, importance=1)})
    assert accepted(tmp_path).facts[id_].importance == 1


def test_accepted_entity_may_have_been_mended(tmp_path: Path) -> None:
    knowledge = workspace(tmp_path)
    id_, fact = next(iter(knowledge.facts.items()))
    entity = knowledge.entities[next(iter(fact.args.values()))[0]]
    accept(tmp_path, "eau", [id_], entities={entity.id: replace(entity, name="Eau de mer")})
    assert accepted(tmp_path).entities[entity.id].name == "Eau de mer"


def test_refused_fact_is_gone(tmp_path: Path) -> None:
    first, *rest = workspace(tmp_path).facts
    refuse(tmp_path, "eau", [first])
    assert list(pending(tmp_path).facts) == rest
    assert accepted(tmp_path).facts == {}


def test_decided_fact_cannot_be_decided_again(tmp_path: Path) -> None:
    first, *_ = workspace(tmp_path).facts
    refuse(tmp_path, "eau", [first])
    with pytest.raises(NoProposalError, match="n’est plus proposé"):
        accept(tmp_path, "eau", [first])


def test_comments_and_order_of_facts_are_kept(tmp_path: Path) -> None:
    knowledge = workspace(tmp_path)
    known = facts_file(replace(knowledge, facts={}, entities={}, relations={}))
    known = "# À moi\n" + known.replace(
        "entites: []", "entites:\n  # Mes villes\n  - {id: ici, classe: ville, nom: Ici}"
    )
    fact = next(iter(knowledge.facts.values()))
    added = with_facts(known, knowledge, [fact])
    assert added.startswith("# À moi\n")
    assert "  # Mes villes\n  - {id: ici, classe: ville, nom: Ici}\n" in added
    assert with_facts(added, knowledge, [fact]) == added


def test_text_without_proposals_has_none(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    assert read_proposals(tmp_path, "rien") is None


def commented(root: Path) -> Path:
    """The proposals with a comment above the file, above the first two facts and in the second."""
    file = root / "source" / "eau" / "proposals.yaml"
    first, second, *_ = pending(root).facts
    text = file.read_text("utf-8")
    text = text.replace(f"  - id: {first}\n", f"  # douteux\n  - id: {first}\n")
    text = text.replace(f"  - id: {second}\n", f"  # très bon\n  - id: {second} # à relire\n")
    file.write_text("# Mes remarques.\n" + text, "utf-8")
    return file


@pytest.mark.parametrize("decide", [accept, refuse])
def test_a_decision_leaves_all_other_lines_of_the_proposals_as_they_stand(
    tmp_path: Path, decide: Callable[[Path, str, list[str]], None]
) -> None:
    first, *rest = workspace(tmp_path).facts
    file = commented(tmp_path)
    before = file.read_text("utf-8").splitlines()
    decide(tmp_path, "eau", [first])
    after = file.read_text("utf-8").splitlines()
    assert list(pending(tmp_path).facts) == rest
    assert "  # douteux" not in after
    assert after[0] == "# Mes remarques."
    assert f"  - id: {rest[0]} # à relire" in after
    lines = iter(before)
    assert all(line in lines for line in after)


def test_what_was_noted_on_a_fact_goes_with_it(tmp_path: Path) -> None:
    _first, second, *_ = workspace(tmp_path).facts
    commented(tmp_path)
    accept(tmp_path, "eau", [second])
    known = (tmp_path / "source/eau/facts.yaml").read_text("utf-8")
    assert f"  # très bon\n  # à relire\n  - id: {second}\n" in known
    assert list(accepted(tmp_path).facts) == [second]


def test_a_proposal_that_cannot_be_read_is_never_deleted_with_the_others(tmp_path: Path) -> None:
    ids = list(workspace(tmp_path).facts)
    file = tmp_path / "source/eau/proposals.yaml"
    broken = "  - id: a-moi\n    relation: inconnue\n    citatio: rien\n"
    file.write_text(file.read_text("utf-8") + broken, "utf-8")
    accept(tmp_path, "eau", ids)
    assert broken in file.read_text("utf-8")


def test_proposals_written_between_brackets_are_decided_too(tmp_path: Path) -> None:
    workspace(tmp_path)
    file = tmp_path / "source/eau/proposals.yaml"
    head, _, rows = file.read_text("utf-8").partition("faits:\n")
    one, two = (" ".join(row.split("\n")) for row in rows.split("  - ")[1:3])
    pairs = [re.sub(r" {2,}(\w+:)", r", \1", row.strip()) for row in (one, two)]
    file.write_text(f"{head}faits: [{{{pairs[0]}}}, {{{pairs[1]}}}]\n", "utf-8")
    first, second = pending(tmp_path).facts
    refuse(tmp_path, "eau", [first])
    assert list(pending(tmp_path).facts) == [second]


def test_a_fact_is_written_in_facts_as_it_was_in_proposals(tmp_path: Path) -> None:
    ids = list(workspace(tmp_path).facts)
    before = (tmp_path / "source/eau/proposals.yaml").read_text("utf-8")
    accept(tmp_path, "eau", ids)
    after = (tmp_path / "source/eau/facts.yaml").read_text("utf-8")
    assert after.partition("faits:\n")[2] == before.partition("faits:\n")[2]


LAYOUTS = {
    "four blanks, a key a line": """
langue:   fr
texte:  eau
entites:
    -   id: lyon
        classe: ville      # la nôtre
        nom: 'Lyon'
relations: []
faits:
    -   id:   a-moi
        relation: passage
        arguments:
            passage: lyon
        citation: >-
            L’eau
            coule
""",
    "dashes at the margin": """
langue: fr
texte: eau
entites:
- { id: lyon, classe: ville, nom: Lyon }

# Rien encore.
relations: []
faits:
- id: a-moi
  relation: passage
  arguments: { passage: lyon }
  citation: L’eau coule""",
}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_facts_laid_out_otherwise_are_added_to_in_their_own_way(
    tmp_path: Path, layout: str, ends: str
) -> None:
    first, *_ = workspace(tmp_path).facts
    path = tmp_path / "source/eau/facts.yaml"
    path.write_bytes(LAYOUTS[layout].replace("\n", ends).encode())
    accept(tmp_path, "eau", [first])
    after = path.read_bytes().decode()
    assert ends == "\n" or after.count("\n") == after.count("\r\n")
    lines = after.splitlines()
    kept = iter(lines)
    before = [line for line in LAYOUTS[layout].splitlines() if line != "relations: []"]
    assert all(line in kept for line in before)
    dash = next(line for line in before if line.lstrip().startswith("- "))
    margin = dash[: len(dash) - len(dash.lstrip("- "))]
    assert f"{margin}id: {first}" in lines
    read = parse_facts(path.read_bytes(), "").value
    assert read is not None
    assert first in read.facts


def test_an_entity_that_was_corrected_is_the_only_line_that_changes(tmp_path: Path) -> None:
    knowledge = workspace(tmp_path)
    first, *_ = knowledge.facts
    entity = next(
        knowledge.entities[i] for ids in knowledge.facts[first].args.values() for i in ids
    )
    path = tmp_path / "source/eau/facts.yaml"
    others = "{ id: lyon, classe: ville, nom: 'Lyon' }   # à nous"
    row = f"    - {{ id: {entity.id}, classe: {entity.cls}, nom: Ancien }}"
    path.write_text(
        f"langue: fr\ntexte: eau\nentites:\n    - {others}\n{row}\nrelations: []\nfaits: []\n",
        "utf-8",
    )
    accept(tmp_path, "eau", [first], entities={entity.id: replace(entity, name="Nouveau")})
    after = path.read_text("utf-8")
    assert f"    - {others}\n" in after
    assert "Ancien" not in after
    assert "nom: Nouveau" in after
