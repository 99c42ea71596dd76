"""Wrong reasons are words of the text that could be believed beside the right one."""

import pytest
from tests.propose.given import text

from ardoise.domain.problem import Place
from ardoise.domain.text import Paragraph, Text
from ardoise.propose.alternatives import Words, add_alternatives, gather, own
from ardoise.propose.joined import doing
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose
from ardoise.propose.register import Register
from ardoise.propose.sentence import Sentence
from ardoise.propose.token import tokenize


def wrong(said: str, reason: str, *others: Words) -> set[str]:
    """The wrong answers beside `reason`, of what `said` tells."""
    quote = f"{said} {reason}"
    told = tuple(f"On lit : {one.words}." for one in others)
    text = Text(
        id="t",
        title="Au bord du lac",
        lang="fr",
        paragraphs=tuple(
            Paragraph(number=n, content=c) for n, c in enumerate((f"{quote}.", *told), 1)
        ),
        place=Place("source/t/text.md"),
    )
    register = Register(text, "source/t/proposals.yaml")
    passage = register.entity("passage", f"{said} ____")
    key = own(register, reason)
    register.fact("passage-cause", {"passage": (passage.id,), "raison": (key.id,)}, (quote,), 1)
    add_alternatives(register, others)
    return {one.name for one in register.entities.values() if one.cls == key.cls} - {reason}


def group(words: str) -> Words:
    return Words(paragraph=2, form="group", words=words)


def clause(words: str) -> Words:
    return Words(paragraph=2, form="clause", words=words)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("la tempête de mars", True),
        ("la pluie de printemps", True),
        # A feeling or a ceremony beside a flood, a name, and what the sentence speaks of itself.
        ("la patience des pêcheurs", False),
        ("la majorité des pêcheurs", False),
        ("la cérémonie du port", False),
        ("la crue du Léman", False),
        ("la digue du nord", False),
    ],
)
def test_cause_is_of_the_kind_of_the_right_one(words: str, offered: bool) -> None:
    found = wrong("La digue cède", "à cause de la crue du lac", group(words))
    assert bool(found) == offered


@pytest.mark.parametrize(
    ("reason", "words", "offered"),
    [
        ("car le vent souffle fort", "le lac gèle en hiver", True),
        ("car le vent souffle fort", "le lac gelait en hiver", False),
        ("car le vent soufflait fort", "le lac gèle en hiver", False),
        ("car le vent soufflait fort", "les digues cédèrent en hiver", True),
    ],
)
def test_clause_is_in_the_tense_of_the_right_one(
    reason: str,
    words: str,
    offered: bool,
) -> None:
    assert bool(wrong("Le bateau reste à quai,", reason, clause(words))) == offered


def test_infinitives_are_gathered_whole() -> None:
    said = (
        "Le plan vise à réduire les dépenses.",
        "Ces règles visant à décrire et à prévoir les crues manquent.",
    )
    read = [(Sentence(paragraph=n, text=one), tokenize(one)) for n, one in enumerate(said, 1)]
    words = {one.words for one in gather(read) if one.form == "infinitive"}
    assert words == {"réduire les dépenses"}


def gathered(sentence: str, form: str) -> list[str]:
    tokens = tokenize(sentence, NoModel().finite_verbs(sentence))
    found = gather([(Sentence(paragraph=1, text=sentence), tokens)])
    return [one.words for one in found if one.form == form]


@pytest.mark.parametrize(
    ("sentence", "offered"),
    [
        ("Elle creuse le sol pour cacher un œuf.", True),
        ("Le maire propose de fermer la halle.", True),
        # What may be is no purpose.
        ("La couleuvre peut dépasser un mètre.", False),
        ("Le moulin doit fermer la nuit.", False),
        # What it aims at stands in another sentence, or was cut off.
        ("Il ouvre la halle pour en vendre le bois.", False),
        ("On y ajoute des miroirs pour dessiner durant les 16e et 17e siècles.", False),
    ],
)
def test_a_wrong_purpose_is_one(sentence: str, offered: bool) -> None:
    assert bool(gathered(sentence, "infinitive")) is offered


@pytest.mark.parametrize(
    ("sentence", "offered"),
    [
        ("Le vent pousse les nuages vers la côte.", True),
        ("La société est divisée en plusieurs ordres.", False),
        ("L’eau existe sous plusieurs formes.", False),
        ("Le pont mesure 120 mètres.", False),
        ("Le huis clos peut être ordonné.", False),
    ],
)
def test_kinds_and_sizes_are_the_cause_of_nothing(sentence: str, offered: bool) -> None:
    assert bool(gathered(sentence, "clause")) is offered


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gagner un étang", "gagnant un étang"),
        ("nager au loin", "nageant au loin"),
        ("tracer un cercle", "traçant un cercle"),
        ("tenir la barre", ""),
        ("aller au port", ""),
    ],
)
def test_what_is_done_follows_en(words: str, expected: str) -> None:
    assert doing(words) == expected


@pytest.mark.parametrize(
    ("sentence", "infinitive"),
    [
        ("L’équipage visite les îles du lac.", "visiter les îles du lac"),
        ("Les élèves ont planté des haies.", "planter des haies"),
        ("Le prix reste un mystère pour tous.", ""),
        ("Le roi dépense 300 pièces en vin.", ""),
        ("La barque dépasse les îles du lac.", ""),
    ],
)
def test_what_somebody_does_may_be_a_purpose(sentence: str, infinitive: str) -> None:
    read = [(Sentence(paragraph=1, text=sentence), tokenize(sentence))]
    found = [one.words for one in gather(read) if one.form == "infinitive"]
    assert found == ([infinitive] if infinitive else [])


def test_a_purpose_that_names_the_same_is_not_offered() -> None:
    told = Words(paragraph=2, form="infinitive", words="récolter le miel")
    other = Words(paragraph=2, form="infinitive", words="peindre les ruches")
    assert wrong("Une abeille vole longtemps", "pour faire du miel brun", told, other) == {
        "pour peindre les ruches"
    }


def test_a_reason_without_wrong_answers_is_not_proposed() -> None:
    sentence = "Le vieux moulin tourne encore aujourd’hui grâce au courant régulier de la rivière."
    knowledge = propose(text(sentence), NoModel())
    relations = {fact.relation for fact in knowledge.facts.values()}
    assert "passage-cause" not in relations
