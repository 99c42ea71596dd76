"""Statements that are judged true or false by one word that is turned into its contrary."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.propose.decide import accept
from tests.propose.given import text

from ardoise.propose.accept import read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.propose.propose import propose
from ardoise.workspace import open_workspace


def _turned(*paragraphs: str) -> list[tuple[str, str]]:
    """What is shown with a blank, and the words that stand there."""
    knowledge = propose(text(*paragraphs), NoModel())
    name = {id_: entity.name for id_, entity in knowledge.entities.items()}
    return [
        (name[fact.args["passage"][0]], name[fact.args["mots"][0]])
        for fact in knowledge.facts.values()
        if fact.relation == "passage-contraire"
    ]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        # What tells why, or how it comes out, is left out.
        (
            "Le niveau du réservoir est constant, car une vanne le règle.",
            "Le niveau du réservoir est ____",
        ),
        (
            "L’avis du syndic ne sera pas suivi, mais le bailli le lira.",
            "L’avis du syndic ____ suivi",
        ),
        (
            "La pente du toit est assez gênante pour le couvreur : il glisse.",
            "La pente du toit est ____ gênante pour le couvreur",
        ),
        (
            "La chaux ne durcit pas par le froid mais par le contact avec l’air humide.",
            "La chaux ____ par le froid",
        ),
        (
            "Le niveau du réservoir est constant mais les crues du printemps le débordent.",
            "Le niveau du réservoir est ____",
        ),
        # What is added to a name stands between commas.
        (
            "Berthe Colin, une fille du bourg, refuse de vendre le pré.",
            "Berthe Colin ____ vendre le pré",
        ),
        # A link to what was said before.
        (
            "Cependant, le débit de la source est constant.",
            "Le débit de la source est ____",
        ),
        # Whose word it is stays.
        (
            "Selon le syndic du canton, la halle ne sera pas rebâtie.",
            "Selon le syndic du canton, la halle ____ rebâtie",
        ),
    ],
)
def test_a_sentence_is_cut_before_what_tells_which(sentence: str, shown: str) -> None:
    assert [passage for passage, _ in _turned(sentence)] == [shown]


@pytest.mark.parametrize(
    "sentence",
    [
        # Whose word it is would be lost, or is not sure.
        "Le débit de la source est constant, a indiqué le syndic.",
        "Le débit de la source serait constant.",
        # Of something before.
        "Il est constant depuis la crue.",
        "Son débit est constant depuis la crue.",
        "La foire est rapidement oubliée, peu après.",
        "Le débit de la source est constant aux alentours.",
        "Le débit du ruisseau demeure aussi constant depuis la crue, et le prix aussi important.",
        "Le débit de la source est donc constant.",
        "Le débit de la source reste constant au milieu du siècle.",
        # So short that it may speak of anything.
        "Le duc conserve des droits.",
        "La chaux ne sèche pas.",
        # Nothing is stated.
        "Le débit de la source est-il constant ?",
    ],
)
def test_what_does_not_stand_by_itself_is_left(sentence: str) -> None:
    assert _turned(sentence) == []


def test_a_word_is_turned_once_in_a_text() -> None:
    found = _turned(
        "La foire attire plus de mille marchands.",
        "Le four cuit plus de deux cents miches.",
        "Le débit de la source est constant.",
    )
    assert [words for _, words in found] == ["plus", "constant"]


def test_the_title_tells_none() -> None:
    told = replace(text("Le débit de la source est constant."), title="Un débit constant")
    facts = propose(told, NoModel()).facts.values()
    assert not any(fact.relation == "passage-contraire" for fact in facts)


def test_what_somebody_says_is_judged_as_theirs() -> None:
    said = "La halle du bourg ne suffit pas à loger les marchands"
    assert _turned(f"« {said} », explique Berthe Colin, la syndique du canton.") == [
        ("Selon Berthe Colin, la halle du bourg ____ à loger les marchands", "ne suffit pas")
    ]
    assert _turned("« Notre halle ne suffit pas à loger les marchands », dit Berthe Colin.") == []


def test_a_word_and_its_denial_are_no_misspellings_of_each_other(tmp_path: Path) -> None:
    root, source = tmp_path / "class", tmp_path / "gué.txt"
    source.write_text(
        "Le gué\n\nLe passage de la rivière est possible à cheval.\n", encoding="utf-8"
    )
    create_workspace(root)
    create_text(root, "gue", source, model=lambda _: NoModel())
    found = read_proposals(root, "gue")
    assert found is not None
    accept(root, "gue", list(found.facts))
    stems = {item.stem for item in open_workspace(root).bank.of_text("gue")}
    assert "Le passage de la rivière est impossible à cheval." in stems


@pytest.mark.parametrize(
    "sentence",
    [
        # Nobody knows the end of our century; what is no more then is no more later.
        "Au début du XXIe siècle, le port de la ville reçoit trente barques par jour.",
        "Au début du XIXe siècle, la valeur du port de la ville ne fait plus de doute.",
        # The rest of what; few, of what is worth telling.
        "Le reste du canal est progressivement ouvert aux barques du port de la ville.",
        "De nombreux marins de la ville ont vu la tempête qui a détruit le port.",
        # Nobody is mourned alive.
        "La ville rend un hommage au peintre un mois après sa mort dans le port.",
    ],
)
def test_what_nobody_would_believe_is_not_turned(sentence: str) -> None:
    assert _turned(sentence) == []


def test_a_row_of_a_list_is_judged_without_its_sign() -> None:
    (shown, _), *_ = _turned("Le canal de la ville est occupé directement par les barques ;")
    assert not shown.endswith((";", " "))
