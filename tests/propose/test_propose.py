"""Proposals on the texts of the folder `texts`, judged by hand in judgement.tsv."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.propose.decide import accept
from tests.propose.given import NAMES, TEXTS, article, proposed, said, statements, text

from ardoise.domain.fact import Stance
from ardoise.domain.problem import Severity
from ardoise.domain.quote import find_passage
from ardoise.propose.accept import read_proposals
from ardoise.propose.files import proposals_file
from ardoise.propose.meant import RELATION as MEANINGS
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.propose.propose import propose
from ardoise.read.text import parse_text
from ardoise.workspace import open_workspace

JUDGEMENT = Path(__file__).parent / "judgement.tsv"


def judged() -> dict[tuple[str, str], str]:
    rows = JUDGEMENT.read_text(encoding="utf-8").splitlines()[1:]
    cells = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {(name, statement): verdict for name, statement, verdict, *_ in cells}


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_is_verbatim(name: str) -> None:
    for fact in proposed(name).facts.values():
        for quote in fact.quotes:
            assert find_passage(quote, article(name), 0) is not None
            # Whom a fact is about may be named in full before its own paragraph.
            read = article(name).paragraphs[: fact.paragraph]
            assert any(quote in paragraph.content for paragraph in read)


@pytest.mark.parametrize("name", NAMES)
def test_four_facts_in_five_are_true(name: str) -> None:
    verdicts = [judged()[name, s] for s in statements(proposed(name), article(name))]
    assert verdicts.count("vrai") >= 0.8 * len(verdicts)


def test_judgement_speaks_of_what_is_proposed() -> None:
    now = {(name, s) for name in NAMES for s in statements(proposed(name), article(name))}
    assert set(judged()) == now


@pytest.mark.parametrize("name", NAMES)
def test_fifteen_items_survive_the_check(name: str, tmp_path: Path) -> None:
    create_workspace(tmp_path)
    created = create_text(tmp_path, name, TEXTS / f"{name}.txt", model=lambda lang: NoModel())
    knowledge = read_proposals(tmp_path, created.text)
    assert knowledge is not None
    accept(tmp_path, created.text, list(knowledge.facts))
    bank = open_workspace(tmp_path)
    troubled = {p.item for p in bank.problems if p.severity is not Severity.INFO}
    assert [p for p in bank.problems if p.severity is Severity.ERROR] == []
    assert len([i for i in bank.bank.items if i not in troubled]) >= 15


def test_nothing_is_asked_before_acceptance(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    create_text(tmp_path, "eau", TEXTS / "manuel-eau.txt", model=lambda lang: NoModel())
    bank = open_workspace(tmp_path)
    assert bank.bank.items == {}
    assert [p for p in bank.problems if p.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", NAMES)
def test_same_text_same_proposals(name: str) -> None:
    assert propose(article(name), NoModel()) == proposed(name)


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_proposals_do_not_depend_on_the_hash_seed(seed: str) -> None:
    code = (
        "from tests.propose.given import proposed\n"
        "from ardoise.propose.files import proposals_file\n"
        "print(proposals_file(proposed('encyclopedie-nil')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == proposals_file(proposed("encyclopedie-nil")) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_what_no_fact_uses_is_there_to_answer_wrongly(name: str) -> None:
    knowledge = proposed(name)
    used = {i for f in knowledge.facts.values() for ids in f.args.values() for i in ids}
    for entity in knowledge.entities.values():
        offered = entity.absent or entity.cls.startswith(
            ("raison-", "sens-", "intervalle-", "mot-", "referent-")
        )
        # Whoever and whatever place the text names besides may be chosen wrongly.
        offered = offered or entity.cls in ("personne", "ville", "pays")
        assert entity.id in used or offered
        assert not (entity.absent and entity.id in used)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Ada Lovelace naît le 10 décembre 1815 à Londres. Elle écrit un programme en 1843.",
            [
                "Ada Lovelace naît à Londres le 10 décembre 1815.",
                "Ada Lovelace naît à Londres.",
                "Ada Lovelace écrit un programme en 1843.",
            ],
        ),
        ("La maire, Léa Petit, a inauguré le stade.", ["Léa Petit est la maire."]),
        (
            "C’est ce qu’a dit Léa Petit, responsable des stades à la région, mardi matin.",
            ["Léa Petit est responsable des stades à la région."],
        ),
        (
            "Le Premier ministre, Luc Petit, refuse de quitter le parti.",
            [
                "Luc Petit est le Premier ministre.",
                "Luc Petit refuse de quitter le parti.",
            ],
        ),
        ("Jean Petit, pharmacien, habite Lille.", ["Jean Petit est pharmacien."]),
        ("L’aire est le produit de deux longueurs.", ["L’aire est le produit de deux longueurs."]),
        (
            "La phrase compte trois parties : le sujet, le verbe et le complément.",
            ["La phrase compte trois parties\u00a0: le sujet, le verbe et le complément."],
        ),
        ("La tour mesure 324 mètres.", ["La tour mesure 324 mètres."]),
        (
            "Selon Paul Petit, la route traverse le parc.",
            ["Selon Paul Petit, la route traverse le parc."],
        ),
        (
            "« Nous avons gagné ce match », a déclaré Paul Petit.",
            ["Paul Petit a dit\u00a0: «\u00a0Nous avons gagné ce match\u00a0»."],
        ),
        (
            "Plus de 300 élèves participent à la course.",
            ["Plus de 300 élèves participent à la course."],
        ),
        (
            "Face à la crue du fleuve, le maire de Rouen, réuni avec les pompiers à Elbeuf depuis "
            "le lundi 3 mars, demande aux habitants des quais de quitter leur logement.",
            [],
        ),
        (
            "Quelques jours après la visite de Paul Petit à Rouen, le conseil vote un budget "
            "nouveau pour les quais, marquant un tournant dans la vie du port.",
            [
                "Quelques jours après la visite de Paul Petit à Rouen, le conseil vote un budget "
                "nouveau pour les quais.",
            ],
        ),
        (
            "Une aide avait été donnée à la pêche, à l’élevage et au commerce, très touchés.",
            ["Une aide avait été donnée à la pêche, à l’élevage et au commerce."],
        ),
    ],
)
def test_what_a_sentence_gives(sentences: str, expected: list[str]) -> None:
    found = said(sentences)
    for statement in expected:
        assert statement in found


def test_years_and_centuries_are_asked_whatever_stands_before_them() -> None:
    facts = propose(text("De 1962 à 2004, le port de Rotterdam occupe le premier rang."), NoModel())
    entities = {
        facts.entities[one].name for f in facts.facts.values() for one in f.args.get("moment", ())
    }
    assert entities == {"1962", "2004"}
    (fact, *_) = propose(
        text("Au début du XIXe siècle, le bourg compte trois moulins et une forge."), NoModel()
    ).facts.values()
    assert "passage" in fact.args


@pytest.mark.parametrize(
    "sentence",
    [
        "Il mesure 324 mètres.",
        "Cette tour mesure 324 mètres.",
        "La tour ne mesure pas 324 mètres.",
        "La tour mesurerait 324 mètres.",
        "La tour mesure-t-elle 324 mètres ?",
        "Si la tour mesure 324 mètres, elle est haute.",
        "Le lendemain, Paul Petit quitte la ville.",
        "Paul Petit la quitte en 1990.",
        "La ville compte 12 000 habitants.",
        "Un livre publié en 1580 explique les sources.",
    ],
)
def test_what_does_not_stand_alone_gives_nothing(sentence: str) -> None:
    assert said(sentence) == []


def test_pronoun_takes_its_quote_along() -> None:
    about = text("Ada Lovelace aime les nombres. Elle écrit un programme en 1843.")
    facts = propose(about, NoModel()).facts.values()
    assert any(fact.quotes[0].startswith("Ada Lovelace") for fact in facts)


def test_pronoun_that_may_be_somebody_else_is_left_as_it_stands() -> None:
    found = said("La fille de Paul Petit épouse Jean Dupont. Il meurt à Lille en 1950.")
    assert found
    assert all("Dupont. Il meurt" in statement for statement in found if "1950" in statement)


def test_reported_speech_is_a_claim_of_whoever_speaks() -> None:
    about = text("Paul Petit affirme que le pont longe le village.")
    knowledge = propose(about, NoModel())
    (fact,) = (one for one in knowledge.facts.values() if one.relation != MEANINGS)
    assert fact.stance is Stance.CLAIM
    assert knowledge.entities[fact.by].name == "Paul Petit"


def test_judgement_words_make_a_judgement() -> None:
    about = text(
        "Le pont mesure 30 mètres, hélas. La tour magnifique compte 12 salles remarquables."
    )
    stances = {fact.stance for fact in propose(about, NoModel()).facts.values()}
    assert Stance.JUDGEMENT in stances


PIECES = [sentence for name in NAMES for p in article(name).paragraphs for sentence in [p.content]]


@given(st.lists(st.sampled_from(PIECES), max_size=4), st.text(max_size=40))
def test_quotes_stand_in_whatever_text(pieces: list[str], noise: str) -> None:
    about = text(*pieces, noise or "x")
    for fact in propose(about, NoModel()).facts.values():
        assert all(find_passage(quote, about) for quote in fact.quotes)


def test_nothing_is_asked_over_the_cells_of_a_row() -> None:
    rows = (
        "Le port de Lomé est le plus profond de la région.\n\n"
        "Ghana | Accra est la capitale du pays | 33 millions d’habitants en 2020 | 6 mars 1957\n\n"
        "Bénin | Le Bénin a été nommé Dahomey jusqu’en 1975."
    )
    gulf = parse_text(f"---\ntitre: Le golfe\nlangue: fr\n---\n\n{rows}\n".encode(), "t").value
    assert gulf is not None
    quotes = [quote for fact in propose(gulf, NoModel()).facts.values() for quote in fact.quotes]
    assert not [quote for quote in quotes if "|" in quote]
    assert "Le Bénin a été nommé Dahomey jusqu’en 1975" in quotes
