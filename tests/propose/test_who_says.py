"""Who says what a text quotes: the one who does, beside others of whom it may be believed."""

import pytest
from tests.propose.given import text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose

OTHERS = (
    "« La digue a tenu bon toute la nuit », assure Karim, 40 ans, éclusier. « Le port rouvrira "
    "lundi matin », promet Léa Morel, directrice du port."
)


def asked(*paragraphs: str) -> list[tuple[str, str, set[str]]]:
    """What is quoted, who says it and who else is offered, of each question."""
    knowledge = propose(text(*paragraphs), NoModel())
    found = []
    for fact in knowledge.facts.values():
        if fact.relation == "parole":
            key = knowledge.entities[fact.args["voix"][0]]
            said = knowledge.entities[fact.args["propos"][0]].name.replace("\u00a0", " ")
            wrong = {one.name for one in knowledge.entities.values() if one.cls == key.cls}
            found.append((said, key.name, wrong - {key.name}))
    return found


def voices(*paragraphs: str) -> dict[str, str]:
    """Who says each quotation that is asked."""
    return {said.strip("« »"): who for said, who, _ in asked(*paragraphs)}


QUOTE = "Le marché aux poissons va perdre la moitié de ses clients"


@pytest.mark.parametrize(
    ("paragraph", "who"),
    [
        # By one name, with what tells that it is somebody’s.
        (f"« {QUOTE} », glisse Awa, étudiante en droit.", "Awa"),
        (f"Nous croisons Awa*, 22 ans, vendeuse au port. « {QUOTE} », soupire-t-elle.", "Awa"),
        # By a pronoun, of the one person before.
        (f"Sur le quai, Paul Garnier, armateur, range ses filets. « {QUOTE} », dit-il.", ""),
        # By what leads to it.
        (f"Paul Garnier se montre plus pessimiste : « {QUOTE}. »", "Paul Garnier"),
        (f"Mardi, Paul Garnier n’a rien caché, dans un entretien à la radio : « {QUOTE}. »", ""),
        (f"Paul Garnier a montré du doigt la ville, dans un entretien : « {QUOTE}. »", ""),
        (f"Pour Paul Garnier, qui résume : « {QUOTE}. »", ""),
        # By the one whom the sentence before a colon is about; told to a newspaper.
        (f"Le patron du bar, Paul Garnier, ne décolère pas : « {QUOTE}. »", ""),
        (f"« {QUOTE} », explique au Courrier Paul Garnier. Hier, Paul Garnier a vu le port.", ""),
        (f"« {QUOTE} », assure Paul Garnier à Jean Roux, son associé.", ""),
        (f"« {QUOTE} », se souvient, amer, Paul Garnier.", ""),
        (f"Me Anne Roux, l’avocate du port, annonce : « {QUOTE}. »", "Anne Roux"),
        (f"« {QUOTE} », raconte Mathilde.", "Mathilde"),
        # By an office that the text gives to one person.
        (f"Paul Garnier, armateur, est venu. « {QUOTE} », tranche l’armateur.", ""),
    ],
)
def test_a_quotation_is_given_to_whoever_says_it(paragraph: str, who: str) -> None:
    knowledge = propose(text(paragraph, OTHERS), NoModel())
    told = {
        knowledge.entities[fact.args["propos"][0]].name.strip("« »\u00a0"): knowledge.entities[
            fact.args[role][0]
        ].name
        for fact in knowledge.facts.values()
        for role in ("voix", "personne")
        if fact.relation in ("parole", "propos") and role in fact.args
    }
    assert told.get(QUOTE) == (who or "Paul Garnier")


def test_those_who_speak_are_offered_first() -> None:
    found = asked(OTHERS, f"« {QUOTE} », glisse Awa, étudiante en droit.", "Jean Roux se tait.")
    (wrong,) = [wrong for said, _, wrong in found if QUOTE in said]
    assert wrong == {"Karim", "Léa Morel"}


@pytest.mark.parametrize(
    "paragraph",
    [
        # Two of that gender where the pronoun may mean either; nobody.
        f"Paul Garnier accompagne Jean Roux au port. « {QUOTE} », dit-il.",
        f"« {QUOTE} », dit-il.",
        # It tells who speaks, by an office or an ending.
        "« Je suis la première surprise par la hausse des prix », glisse Awa, étudiante en droit.",
        "« Awa ne croit plus aux promesses du port », glisse Awa, étudiante en droit.",
        # It cannot be read alone.
        "« Elles n’ont jamais vu un tel recul des prises », glisse Awa, étudiante en droit.",
        "« Cette mesure ne changera rien à la situation », glisse Awa, étudiante en droit.",
        # Words, and no statement.
        "Awa, étudiante en droit, parle d’une « longue série de promesses sans lendemain ».",
        # What is read is another’s; whoever is told is not who tells.
        f"Paul Garnier a reçu un message du syndicat : « {QUOTE}. »",
        f"« {QUOTE} », explique au maire Paul Garnier.",
        f"Paul Garnier montre une affiche collée au mur : « {QUOTE}. »",
        # Of somebody who spoke between, nothing is known.
        f"« {QUOTE} », indique un rapport. « La criée fermera aussi ses portes », ajoute-t-il.",
        # A place is nobody.
        f"« {QUOTE} », écrit Rouen, capitale de la région.",
    ],
)
def test_what_is_not_sure_or_tells_itself_is_not_asked(paragraph: str) -> None:
    assert all(who in ("Karim", "Léa Morel") for who in voices(paragraph, OTHERS).values())


def test_somebody_of_whom_more_is_told_is_offered_beside_another() -> None:
    told = f"« {QUOTE} », déplore une vendeuse de la criée."
    other = "« Les filets reviennent vides de la mer », ajoute un patron de chalutier."
    found = asked(told, OTHERS, other)
    assert {who for _, who, _ in found} >= {"une vendeuse de la criée", "un patron de chalutier"}
    # Alone among names, it would show itself.
    assert "une vendeuse de la criée" not in voices(told, OTHERS).values()


def test_what_somebody_holds_in_quotation_marks_is_asked() -> None:
    small = f"l{QUOTE[1:]}"
    assert voices(f"Paul Garnier estime que « {small} ».", OTHERS)[small] == "Paul Garnier"


def test_the_bearer_of_an_office_goes_on() -> None:
    told = f"La ministre de la Mer a promis une aide. « {QUOTE} », dit-elle."
    other = "« Les filets reviennent vides de la mer », ajoute un patron de chalutier."
    assert voices(told, other, OTHERS)[QUOTE] == "ministre de la Mer"


def test_each_speaker_is_asked_for_before_any_is_again() -> None:
    many = [
        f"« Le {thing} du port manque d’argent », glisse Awa, étudiante en droit."
        for thing in ("club", "musée", "cinéma", "phare")
    ]
    last = "« La grue du port a été fondue à Lens », se souvient Omar, 80 ans, docker."
    assert "Omar" in voices(*many, OTHERS, last).values()


def test_nobody_is_asked_for_without_two_others() -> None:
    assert asked(f"« {QUOTE} », glisse Awa, étudiante en droit.") == []


def test_one_speaker_is_asked_for_twice_at_most() -> None:
    many = [
        f"« Le {thing} du port manque d’argent depuis des mois », glisse Awa, étudiante en droit."
        for thing in ("phare", "club", "musée", "cinéma")
    ]
    assert list(voices(OTHERS, *many).values()).count("Awa") == 2


def test_the_note_of_a_name_is_left_out() -> None:
    found = asked(f"« {QUOTE} », confie Omar*, 32 ans, docker.", OTHERS)
    assert "Omar" in [who for _, who, _ in found]


def test_who_is_named_in_the_title_is_not_asked_for() -> None:
    assert "Essai" not in voices(f"« {QUOTE} », glisse Essai, étudiante en droit.", OTHERS).values()


def test_a_long_name_is_shortened_as_the_text_does() -> None:
    found = asked(
        f"Marie-Hélène Delacourcelle attend. Marie-Hélène vend des huîtres. « Oui. {QUOTE} », dit "
        "Marie-Hélène.",
        "« La digue a tenu bon toute la nuit », assure Karim, 40 ans, éclusier. « Le port rouvrira "
        "lundi matin », promet Awa, directrice du port.",
    )
    assert [who for said, who, _ in found if QUOTE in said] == ["Marie-Hélène"]
