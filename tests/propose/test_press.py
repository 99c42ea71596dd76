"""Questions on what an article reports, made of what is proposed about it."""

import re
from pathlib import Path

import pytest
from tests.propose.decide import accept
from tests.propose.given import said, text

from ardoise.domain.item import TrueFalse
from ardoise.propose.accept import read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.propose.propose import propose
from ardoise.workspace import open_workspace

ARTICLE = (
    "Le moulin\n\n"
    "Anne Morvan réclame la réparation du moulin. Pierre Le Bihan redoute une nouvelle crue.\n\n"
    "Lucie Kerbrat annonce la fermeture du pont. Yann Le Goff refuse la vente du pré.\n"
)


def judged_of(root: Path) -> list[TrueFalse]:
    """What is made to be judged of who says what in ARTICLE, in the workspace at `root`."""
    found = read_proposals(root, "moulin")
    assert found is not None
    accept(root, "moulin", list(found.facts))
    return [
        item
        for item in open_workspace(root).bank.of_text("moulin")
        if isinstance(item, TrueFalse) and item.id.startswith("presse-vrai-faux.")
    ]


def brought(root: Path) -> Path:
    """A workspace at `root` with ARTICLE in it: its templates on what an article reports."""
    create_workspace(root)
    source = root / "moulin.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    create_text(root, "moulin", source, model=lambda _: NoModel())
    return root / "questions" / "templates" / "presse.yaml"


def test_who_says_what_is_not_judged_where_it_is_asked(tmp_path: Path) -> None:
    brought(tmp_path)
    assert not judged_of(tmp_path)


def test_who_says_what_is_judged_true_of_them_and_false_of_another(tmp_path: Path) -> None:
    recipes = brought(tmp_path)
    # A teacher who wants no such questions leaves them to be judged.
    kept = re.sub(
        r"(?s)  - id: presse-(?:ce-que|qui|paires)\n.*?\n(?=\n|$)",
        "",
        recipes.read_text(encoding="utf-8"),
    )
    recipes.write_text(kept, encoding="utf-8")
    judged = judged_of(tmp_path)
    assert len(judged) >= 2
    for item in judged:
        said = item.stem.removeprefix("D’après le texte\u00a0: ")
        assert said != item.stem
        assert (said in ARTICLE) == item.answer, "a name alone is changed"
        assert said.split(" ")[-1] in ARTICLE


@pytest.mark.parametrize(
    ("sentence", "cls"),
    [
        ("La mairie de Brames s’est engagée à ouvrir une crèche.", "acte-organisation-s-accord"),
        ("Le syndicat Terre nouvelle s’est engagé à vendre le four.", "acte-organisation-s-m"),
        ("La mairie de Brames refuse d’ouvrir une crèche.", "acte-organisation-s"),
    ],
)
def test_who_did_it_is_asked_by_no_participle_of_a_woman(sentence: str, cls: str) -> None:
    entities = propose(text(sentence), NoModel()).entities.values()
    assert [one.cls for one in entities if one.cls.startswith("acte")] == [cls]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Le journal révèle que le ministre de la Santé Paul Morel a dîné dans un restaurant.",
            "Paul Morel est le ministre de la Santé.",
        ),
        (
            "Le bras droit du Premier ministre Paul Morel a dîné dans un restaurant.",
            "Paul Morel est le Premier ministre.",
        ),
    ],
)
def test_an_office_stands_before_a_name_without_a_comma(sentence: str, told: str) -> None:
    assert told in said(f"Paul Morel habite Lens. {sentence}")


def test_what_a_body_is_called_is_nobody_s_office() -> None:
    found = said("Le président de la fondation Paul Morel a parlé à la foule.")
    assert not any("Paul Morel est" in one for one in found)


def test_an_office_alone_says_who_speaks() -> None:
    found = said(
        "Paul Morel habite Lens. Le ministre de la Santé Paul Morel a dîné dans un restaurant.",
        "« Je ne quitterai pas la place », a dit à cette occasion le ministre de la Santé.",
    )
    assert any(one.startswith("Paul Morel a dit") for one in found)


def test_a_verb_that_agrees_is_asked_by_its_sentence_and_not_by_qui(tmp_path: Path) -> None:
    root, source = tmp_path / "class", tmp_path / "moulin.txt"
    told = "La mairie s’est engagée à poser dix bancs sur le quai du moulin."
    source.write_text(f"{ARTICLE}\n{told}\n", encoding="utf-8")
    create_workspace(root)
    create_text(root, "moulin", source, model=lambda _: NoModel())
    found = read_proposals(root, "moulin")
    assert found is not None
    accept(root, "moulin", list(found.facts))
    stems = [item.stem for item in open_workspace(root).bank.of_text("moulin")]
    asked = [stem for stem in stems if "engagée à poser dix bancs" in stem]
    assert any("«\u00a0____ s’est engagée" in stem for stem in asked)
    assert not any("qui s’est engagée" in stem for stem in asked)
