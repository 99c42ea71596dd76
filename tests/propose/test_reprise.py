"""A pronoun is asked for what it stands for where nothing else can be meant, and others agree."""

import pytest
from tests.propose.given import reprises


@pytest.mark.parametrize(
    ("paragraph", "word", "key", "wrong"),
    [
        (
            "Le phare éclaire la côte depuis 1850. Il guide le cargo vers le chenal.",
            "« il »",
            "le phare",
            {"le cargo", "le chenal"},
        ),
        (
            "La péniche quitte le quai. Elle transporte la farine et la pierre.",
            "« elle »",
            "la péniche",
            {"la farine", "la pierre"},
        ),
        # The subject does not agree: what is acted on does.
        (
            "La mairie a vendu le moulin. Il abrite désormais le théâtre et le cirque.",
            "« il »",
            "le moulin",
            {"le théâtre", "le cirque"},
        ),
        # No man measures so much, and no mayor is a bridge.
        (
            "Le maire a inauguré le pont. Il mesure 40 mètres de long.",
            "« il »",
            "le pont",
            {"le maire"},
        ),
        # Within one sentence.
        (
            "La sève est sucrée, mais elle attire la guêpe et la mouche.",
            "« elle »",
            "la sève",
            {"la guêpe", "la mouche"},
        ),
        # Of people: whoever goes with somebody, or is named as another's, is not the subject.
        (
            "Nadia Perrin dirige le musée de Tulle avec Claire Vidal. Elle a présenté mardi les "
            "plans de Lucie Morel.",
            "« elle »",
            "Nadia Perrin",
            {"Claire Vidal", "Lucie Morel"},
        ),
        # A pronoun that takes up a pronoun, told from the other by the word after it.
        (
            "Marc Vidal dirige un chantier à Pau. Il rédige un rapport. Il invite Jean Roux et "
            "Louis Petit.",
            "« il » dans « il invite »",
            "Marc Vidal",
            {"Jean Roux", "Louis Petit"},
        ),
    ],
)
def test_a_pronoun_stands_for_what_alone_can_be_meant(
    paragraph: str, word: str, key: str, wrong: set[str]
) -> None:
    assert reprises(paragraph) == [(word, key, wrong)]


@pytest.mark.parametrize(
    "paragraph",
    [
        # Nobody: it rains, it must be done.
        "Le lac est calme. Il pleut sur le village et le port.",
        "Le conseil approuve le projet. Il faut donc un pont et un tunnel.",
        # Two who act or are acted on.
        "Le maire a reçu le préfet. Il a promis un pont et un stade.",
        "Le car a heurté le camion. Il a pris feu devant le garage et le hangar.",
        "Paul Garnier écrit à Jean Morel. Il attend une réponse de Louis Petit.",
        "Paul Garnier et Jean Morel dirigent le club. Il a engagé Louis Petit.",
        "Léa Morel travaille avec Anne Roux. Elle lui apprend le métier de Claire Vidal.",
        # Another than the subject, whom a pronoun or a possessive tells.
        "Jean Morel l’a invité. Il dîne avec Paul Garnier et Louis Petit.",
        "Son projet plaît au conseil. Il a convaincu Paul Garnier et Louis Petit.",
        # What follows is said of a thing, or by somebody.
        "Le ministre a inauguré le pont. Il mesure 40 mètres et relie le port au village.",
        "Le pont traverse le fleuve. Il déclare la guerre au roi et au duc.",
        "Le maire a inauguré le pont du canal. Il compte revenir avec le préfet.",
        "Le conseil a voté le budget. Il prévoit un stade et un gymnase.",
        "Paul Garnier est le père de Jean Morel. Il étudie à Lens avec Louis Petit.",
        "Le nombre de lynx augmente. Il mange le chevreuil et le lièvre.",
        # Of the town as much as of its history.
        "L’histoire de la ville est ancienne. Elle compte une abbaye et une halle.",
        # Told last, for the first time.
        "Le fleuve finit dans un delta. Il couvre le marais et le désert.",
        # Somebody in a clause of the same sentence.
        "Jean Roux salue le club, que Paul Morel quitta le jour où il vendit le stade et le "
        "bateau.",
        # A pronoun before what it stands for; quoted words; a question.
        "Quand il a vu le feu, le gardien a sonné le tocsin du village.",
        "« Il viendra demain avec tous les siens », assure Paul Garnier. Il prépare le voyage de "
        "Jean Morel et de Louis Petit.",
        "Où va le train ? Il traverse le tunnel et le pont.",
        # What leads to the pronoun may be meant by it.
        "Le lac est profond. Quant au torrent, il alimente le moulin et le canal.",
    ],
)
def test_nothing_is_asked_where_it_may_be_another(paragraph: str) -> None:
    assert reprises(paragraph) == []


def test_a_pronoun_is_not_asked_where_nothing_else_agrees() -> None:
    assert reprises("Le phare éclaire la côte. Il guide la barque vers la plage.") == []


def test_what_may_be_the_same_under_another_name_is_not_offered() -> None:
    (asked,) = reprises(
        "Le phare éclaire la côte depuis 1850. Il guide le cargo, le chalutier et cet édifice."
    )
    assert "l’édifice" not in asked[2]


def test_people_of_one_name_are_not_offered_beside_each_other() -> None:
    for _, key, wrong in reprises(
        "Nadia Perrin dirige un musée. Elle a présenté mardi les plans de Lucie Morel.",
        "Nadia Vidal et Anne Roux assistaient à la réunion avec Claire Petit.",
    ):
        assert key == "Nadia Perrin"
        assert "Nadia Vidal" not in wrong
