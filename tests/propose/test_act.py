"""Who asks, announces, refuses or decides what."""

import pytest
from tests.propose.given import proposed, said, text

from ardoise.domain.fact import Stance
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Le conseil municipal a voté, par 12 voix contre 7, la vente du moulin.",
            "Le conseil municipal a voté, par 12 voix contre 7, la vente du moulin.",
        ),
        (
            "Le directeur du port, Paul Petit, promet en revanche de rouvrir le quai.",
            "Paul Petit promet de rouvrir le quai.",
        ),
        (
            "La ligue du port, qui a financé le phare, demande la fermeture du chenal.",
            "La ligue du port demande la fermeture du chenal.",
        ),
        (
            "De son côté, Anne Petit (divers gauche) craint que le lac ne gèle.",
            "Anne Petit craint que le lac ne gèle.",
        ),
        (
            "« Ce quai ne tient plus », explique Anne Petit, pilote, qui réclame des travaux de "
            "consolidation.",
            "Anne Petit réclame des travaux de consolidation.",
        ),
        (
            "La région a annoncé qu’elle achèterait ses trains à Rouen.",
            "La région a annoncé qu’elle achèterait ses trains à Rouen.",
        ),
        (
            "Les pêcheurs dénoncent la vente du quai.",
            "Les pêcheurs dénoncent la vente du quai.",
        ),
        (
            "Quant au conseil départemental, il étudie la création d’une ligne de car entre les "
            "deux bourgs.",
            "Le conseil départemental étudie la création d’une ligne de car entre les deux bourgs.",
        ),
        (
            "La mairie craint que la crue ne coupe le pont et n’inonde les caves.",
            "La mairie craint que la crue ne coupe le pont et n’inonde les caves.",
        ),
        (
            "Pour calmer les esprits, la mairie s’est engagée à poser dix bancs sur le quai et à "
            "retirer ceux-ci en hiver.",
            "La mairie s’est engagée à poser dix bancs sur le quai.",
        ),
        (
            "La ligue du port reproche à la région d’avoir écarté, sans les étudier, les plans de "
            "la digue, comme le fit Brest en 1990.",
            "La ligue du port reproche à la région d’avoir écarté les plans de la digue.",
        ),
        (
            "Une association naturaliste a par ailleurs saisi le tribunal de Rouen, estimant que "
            "le quai menace les oiseaux.",
            "Une association naturaliste a saisi le tribunal de Rouen.",
        ),
        (
            "La région demande la fermeture du chenal et propose une route nouvelle.",
            "La région propose une route nouvelle.",
        ),
        (
            "L’Unicef craint une hausse des prix du blé.",
            "L’Unicef craint une hausse des prix du blé.",
        ),
        ("La Loire menace de quitter son lit.", ""),
        (
            "Le préfet, Paul Petit, a annoncé l’ouverture d’une enquête.",
            "Paul Petit a annoncé l’ouverture d’une enquête.",
        ),
        (
            "La déléguée syndicale, Léa Petit, menace d’appeler à la grève.",
            "Léa Petit menace d’appeler à la grève.",
        ),
        (
            "La région promet, elle, de payer la moitié des travaux du quai.",
            "La région promet de payer la moitié des travaux du quai.",
        ),
        (
            "Sa consœur Léa Petit a décidé mardi de quitter son poste en mai.",
            "Léa Petit a décidé de quitter son poste en mai.",
        ),
        (
            "Le préfet, Paul Petit, a salué « une décision prudente ».",
            "Paul Petit a salué «\u00a0une décision prudente\u00a0».",
        ),
        (
            "Plusieurs habitants dénoncent la vente du quai.",
            "Plusieurs habitants dénoncent la vente du quai.",
        ),
    ],
)
def test_a_stand_is_told_whole(sentence: str, expected: str) -> None:
    assert (expected in said(sentence)) == bool(expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "La région demande également la fermeture du chenal.",
        "La région n’exige pas la fermeture du chenal.",
        "La région en demande la fermeture avant mai.",
        "La région demande sa fermeture avant le mois de mai.",
        "La région et la mairie demandent la fermeture du chenal.",
        "La ville demande la fermeture du chenal.",
        "La région demande que le chenal ne ferme pas.",
        "Le Cameroun, le Niger et le Nigeria ont signé un accord sur le lac.",
        "La région demande sa démission.",
        "La région accepte d’y ouvrir une école.",
        "La région refuse de l’ouvrir avant le mois de mai.",
    ],
)
def test_what_is_shared_denied_or_points_elsewhere_is_left(sentence: str) -> None:
    facts = propose(text(sentence), NoModel()).facts.values()
    assert not [fact for fact in facts if fact.relation == "acte"]


def test_a_pronoun_is_whoever_spoke_before() -> None:
    lines = said(
        "« Le quai est perdu », soupire la pilote Anne Petit. Elle demande la fermeture du chenal."
    )
    assert "Anne Petit demande la fermeture du chenal." in lines


def test_a_pronoun_of_two_is_left() -> None:
    lines = said(
        "« Le quai est perdu », dit la pilote Anne Petit à Léa Morel. Elle demande la fermeture "
        "du chenal."
    )
    assert not any("fermeture du chenal" in line for line in lines)


def test_what_is_claimed_is_the_claim_of_its_actor() -> None:
    knowledge = propose(text("La région estime que le quai est solide."), NoModel())
    (fact,) = [one for one in knowledge.facts.values() if one.relation == "acte"]
    assert fact.stance is Stance.CLAIM
    assert fact.by == fact.args["acteur"][0]


def test_kindred_bodies_are_never_offered_against_each_other() -> None:
    knowledge = propose(
        text(
            "La mairie refuse la hausse des loyers. La municipalité promet une prime de fin "
            "d’année. La région réclame une enquête sur le port."
        ),
        NoModel(),
    )
    by_name = {one.name: one for one in knowledge.entities.values() if one.cls == "organisation"}
    assert by_name["municipalité"].id in by_name["mairie"].never_with
    assert by_name["région"].id not in by_name["mairie"].never_with


def test_the_text_of_the_bridge_gives_acts() -> None:
    relations = [fact.relation for fact in proposed("presse-pont").facts.values()]
    assert relations.count("acte") >= 4


def test_whoever_bears_an_office_is_named_by_a_quote() -> None:
    knowledge = propose(
        text("Anne Petit, pilote, aime Rouen. La pilote demande la fermeture du chenal."), NoModel()
    )
    (fact,) = [one for one in knowledge.facts.values() if one.relation == "acte"]
    assert knowledge.entities[fact.args["acteur"][0]].name == "Anne Petit"
    assert any("Petit" in quote for quote in fact.quotes)


@pytest.mark.parametrize(
    ("before", "known"),
    [
        ("L’association Les Amis du lac dénonce la vente du quai.", True),
        (
            "L’association Les Amis du lac dénonce la vente du quai. L’association Orne vivante "
            "refuse la vente du quai.",
            False,
        ),
        ("L’Unicef dénonce la vente du quai.", False),
    ],
)
def test_a_head_noun_alone_is_the_one_body_that_has_it(before: str, known: bool) -> None:
    lines = said(f"{before} L’association demande la fermeture du chenal.")
    told = "L’association Les Amis du lac demande la fermeture du chenal."
    assert (told in lines) is known
    assert known or not any("fermeture du chenal" in line for line in lines)


def test_nothing_is_cut_where_a_complement_is_taken_up_again() -> None:
    lines = said(
        "Paul Petit célèbre la signature, au printemps, d’un accord sur le lac. Anne Roux et Jean "
        "Blanc dansent."
    )
    assert not any(line.endswith("la signature.") for line in lines)


def test_an_adverb_within_a_compound_tense_is_no_part_of_who_acts() -> None:
    found = said("La préfecture avait alors interdit le passage des péniches sous le viaduc.")
    assert "La préfecture avait interdit le passage des péniches sous le viaduc." in found


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        # Who stands after what is told of her, right before the verb.
        (
            "Géologue à Brest, où elle enseigne depuis dix ans, Léa Petit redoute l’érosion des "
            "dunes.",
            "Léa Petit redoute l’érosion des dunes.",
        ),
        # A body by its name alone, where the text says what it is.
        (
            "Le groupe Trion ouvrira une mine. Trion promet 40 emplois aux habitants.",
            "Trion promet 40 emplois aux habitants.",
        ),
        (
            "Réunis dans le collectif Dunes vivantes, des riverains manifestent. Le collectif "
            "réclame l’arrêt des travaux.",
            "Le collectif Dunes vivantes réclame l’arrêt des travaux.",
        ),
        # Two acts of one person.
        (
            "La maire, Léa Petit, salue « un effort réel », mais juge les digues trop basses.",
            "Léa Petit juge les digues trop basses.",
        ),
        (
            "La maire, Léa Petit, affirme que les digues tiennent bon et a commandé une étude.",
            "Léa Petit affirme que les digues tiennent bon.",
        ),
        (
            "La maire, Léa Petit, demande des crédits. Elle réclame aussi une enquête de l’État.",
            "Léa Petit réclame une enquête de l’État.",
        ),
        ("La maire, Léa Petit, redoute de ne plus trouver d’abri.", "Léa Petit redoute de ne plus"),
        (
            "Le conseil municipal a voté jeudi soir, par 9 voix contre 5, la vente du phare.",
            "Le conseil municipal a voté, par 9 voix contre 5, la vente du phare.",
        ),
        (
            "« La dune recule », fait valoir la maire, Léa Petit. Elle assure que les digues "
            "seront relevées au printemps.",
            "Léa Petit assure que les digues seront relevées au printemps.",
        ),
        (
            "La maire, Léa Petit, répond que les digues ont été contrôlées au printemps.",
            "Léa Petit répond que les digues ont été contrôlées au printemps.",
        ),
    ],
)
def test_who_stands_for_what_in_longer_sentences(paragraph: str, expected: str) -> None:
    assert any(one.startswith(expected) for one in said(paragraph)), said(paragraph)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        # Of long ago.
        (
            "L’architecte Paul Petit proposa de rehausser le clocher, sans toucher à la nef.",
            "Paul Petit proposa de rehausser le clocher, sans toucher à la nef.",
        ),
        # Whoever goes on speaking is still meant.
        (
            "Le préfet, Paul Petit, salue « un effort ». « Une digue ne suffit pas », objecte-t-il."
            " Il réclame également un second canal vers la mer.",
            "Paul Petit réclame un second canal vers la mer.",
        ),
        # The pronoun after "mais" is the subject of what comes before it.
        (
            "Le préfet, Paul Petit, arrive. Le préfet n’est pas hostile au quai, mais il réclame "
            "une étude.",
            "Paul Petit réclame une étude.",
        ),
    ],
)
def test_acts_of_the_past_and_after_mais(paragraph: str, expected: str) -> None:
    assert expected in said(paragraph)


def test_an_answer_without_words_is_left() -> None:
    assert not [
        one for one in said("Le maire répond à une lettre de la classe.") if "répond" in one
    ]


def test_whoever_is_of_somebody_is_somebody_else() -> None:
    found = said(
        "Le maire Paul Petit arrive. Le directeur de Paul Petit, Marc Roux, réclame des trains."
    )
    assert "Marc Roux réclame des trains." in found
    assert "Paul Petit réclame des trains." not in found


def test_what_somebody_adds_is_told_of_whoever_spoke_before() -> None:
    more = "Anne Petit a également précisé que le quai serait fermé en hiver."
    told = "Anne Petit a précisé que le quai serait fermé en hiver."
    assert told in said(f"Anne Petit refuse la vente du port. {more}")
    assert told not in said(f"Le conseil refuse la vente du port. {more}")


def test_an_act_ends_where_a_dash_adds_to_it() -> None:
    sentence = "La région annonce qu’elle vendra le quai – sinon le phare – avant la fin de l’été."
    assert "La région annonce qu’elle vendra le quai." in said(sentence)
