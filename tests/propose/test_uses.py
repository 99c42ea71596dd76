"""What things are for, what relatives say that they do, and the words of a lesson."""

import pytest
from tests.propose.given import said, text

from ardoise.propose.model import NoModel
from ardoise.propose.noun_before import noun_before
from ardoise.propose.propose import propose
from ardoise.propose.uses import find_uses


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La digue sert à protéger le port", ("La digue", "sert", "à protéger le port")),
        (
            "Le maire choisit le repli, qui consiste à déplacer les maisons",
            ("le repli", "consiste", "à déplacer les maisons"),
        ),
        (
            "L’antisepsie vise à détruire les microbes déjà présents",
            ("L’antisepsie", "a pour but", "de détruire les microbes déjà présents"),
        ),
        (
            "La membrane permet d’arrêter les déchets du sang",
            ("La membrane", "permet", "d’arrêter les déchets du sang"),
        ),
    ],
)
def test_what_a_thing_is_for(sentence: str, expected: tuple[str, str, str]) -> None:
    (use,) = find_uses(sentence)
    assert (use.subject, use.verb, use.words) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Les bains servent à la fois à se laver et à rencontrer des amis",
        "Il sert à protéger le port",
        "Ce bâtiment sert à garder le grain",
        "La loi permet à chacun de voter",
        "La hausse de la peur, qui permet de vendre, inquiète",
        "La digue sert à le protéger",
    ],
)
def test_what_cannot_be_asked_of_a_use(sentence: str) -> None:
    assert not [use for use in find_uses(sentence) if use.words != "de vendre"]


@pytest.mark.parametrize(
    ("paragraph", "statement"),
    [
        (
            "Le bruit détruit les cellules de l’oreille, lesquelles transforment les sons en "
            "messages nerveux.",
            "Les cellules de l’oreille transforment les sons en messages nerveux.",
        ),
        (
            "Son rapport inspire la loi de 1841, qui interdit le travail des enfants.",
            "La loi de 1841 interdit le travail des enfants.",
        ),
    ],
)
def test_a_relative_says_what_a_thing_does(paragraph: str, statement: str) -> None:
    assert statement in said(paragraph)


def test_a_relative_that_may_speak_of_two_says_nothing() -> None:
    assert not [
        one
        for one in said("On admire la cour de la ferme, qui attire les curieux de la région.")
        if "attire les" in one
    ]


@pytest.mark.parametrize(
    ("ahead", "words", "article", "of"),
    [
        ("Il mesure la largeur du limes", "limes", "le", "de"),
        ("Il campe le long du limes", "limes", "le", ""),
        ("la notion d’aire d’attraction", "notion d’aire d’attraction", "la", ""),
        ("au contact de micro-organismes", "micro-organismes", "", "de"),
        ("la peau et les muqueuses", "muqueuses", "les", "et"),
        ("un seul antigène", "antigène", "un", ""),
    ],
)
def test_the_noun_before_a_comma(ahead: str, words: str, article: str, of: str) -> None:
    noun = noun_before(ahead, len(ahead))
    assert noun is not None
    assert (noun.words, noun.article, noun.of) == (words, article, of)


@pytest.mark.parametrize("ahead", ["de cette ville", "ses parois", "Il mange"])
def test_no_noun_before_a_comma(ahead: str) -> None:
    assert noun_before(ahead, len(ahead)) is None


_LESSON = (
    "La lave est une roche fondue qui contient des gaz. La cheminée est le conduit par lequel "
    "monte la roche fondue.",
    "Sous la montagne, une chambre profonde garde la lave pendant des siècles. La fumée sort "
    "chaque jour du sommet, la fumée est blanche et la fumée sent le soufre.",
)


def test_the_words_of_a_lesson_are_asked_where_they_are_used() -> None:
    facts = propose(text(*_LESSON), NoModel()).facts.values()
    asked = [fact for fact in facts if fact.relation in ("passage-notion", "passage-mot")]
    assert [fact.quotes for fact in asked] == [
        ("Sous la montagne, une chambre profonde garde la lave pendant des siècles",)
    ]


def test_no_word_is_asked_after_what_would_contract_before_another() -> None:
    facts = propose(
        text(_LESSON[0], "Les vieux récits parlent souvent des gens du pays et de la lave."),
        NoModel(),
    ).facts.values()
    assert not [fact for fact in facts if fact.relation in ("passage-notion", "passage-mot")]


def test_a_text_that_defines_nothing_is_no_lesson() -> None:
    facts = propose(text(_LESSON[1]), NoModel()).facts.values()
    assert not [fact for fact in facts if fact.relation in ("passage-notion", "passage-mot")]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("La graine est protégée par une coque.", "La graine est protégée par une coque."),
        (
            "Le gène est porté par le chromosome.",
            "Le gène est porté par le chromosome.",
        ),
    ],
)
def test_by_what_a_thing_is_done(sentence: str, statement: str) -> None:
    assert statement in said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "La graine est protégée par sa coque.",
        "La graine est protégée par une coque et une pulpe.",
        "La graine est plantée par temps sec.",
    ],
)
def test_by_what_cannot_be_asked(sentence: str) -> None:
    facts = propose(text(sentence), NoModel()).facts.values()
    assert not [fact for fact in facts if fact.relation == "passif"]


def test_a_thing_is_not_said_to_be_somebody() -> None:
    knowledge = propose(
        text(
            "Le chômeur est une personne qui cherche un emploi. Le salaire est la somme que "
            "verse un patron."
        ),
        NoModel(),
    )
    assert {
        knowledge.entities[fact.args["terme"][0]].cls
        for fact in knowledge.facts.values()
        if fact.relation == "definition"
    } == {"notion", "notion-personne"}
