"""Whose words a quotation is, and who claims what."""

import pytest
from tests.propose.given import said

QUOTE = "« Le quai ne tiendra pas jusqu’au printemps »"
TOLD = "Anne Petit a dit : « Le quai ne tiendra pas jusqu’au printemps »."


def _plain(lines: list[str]) -> list[str]:
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in lines]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{QUOTE}, s’inquiète Anne Petit, pilote au port de Rouen.",
        f"{QUOTE}, a prévenu d’emblée la pilote, Anne Petit, avant de partir.",
        f"{QUOTE}, selon la pilote Anne Petit.",
        f"{QUOTE}, a résumé Anne Petit lors de la réunion.",
        f"La pilote du port, Anne Petit, craint le pire : {QUOTE}.",
        f"Anne Petit a vu la digue. {QUOTE}, prévient-elle.",
        f"Anne Petit demande des travaux au port. {QUOTE}, a-t-elle ajouté.",
        f"{QUOTE}, lançait encore, peu avant midi, Anne Petit, qui préside le club.",
        f"{QUOTE}, a affirmé devant la presse Anne Petit, la pilote.",
        f"Anne Petit, pilote, habite Rouen. {QUOTE}, tonne la pilote.",
        f"{QUOTE}, plaide Anne Petit après son discours à la tribune.",
        "« Le quai ne tiendra pas jusqu’au printemps, a déclaré Anne Petit. Il faut agir. »",
        "« Le quai ne tiendra pas jusqu’au printemps, juge Anne Petit, pilote. Il faut agir. »",
    ],
)
def test_a_quotation_has_its_speaker(sentence: str) -> None:
    assert TOLD in _plain(said(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        f"Anne Petit a vu Léa Morel. {QUOTE}, prévient-elle.",
        f"{QUOTE}, prévient-elle.",
        f"La ministre a reçu Anne Petit. {QUOTE}, prévient-elle.",
        f"{QUOTE}, explique le frère de la pilote Anne Petit.",
        f"{QUOTE}, dit-on devant la maison de Anne Petit.",
        "« Je suis ravie de voir le quai », dit Anne Petit.",
        "« Anne Petit est la seule à savoir », dit Anne Petit.",
    ],
)
def test_a_speaker_who_is_not_sure_or_shown_is_left(sentence: str) -> None:
    assert not any(" a dit" in line for line in said(sentence))


def test_selon_lui_is_whoever_spoke_before() -> None:
    lines = said(
        "« Le quai est perdu depuis longtemps », soupire le pilote Paul Petit. Selon lui, une "
        "digue neuve coûterait moins cher."
    )
    assert "Selon Paul Petit, une digue neuve coûterait moins cher." in lines


def test_a_claim_that_denies_is_left() -> None:
    assert not any(
        "Selon" in line for line in said("Selon Paul Petit, le quai ne portera aucun bateau.")
    )


def test_a_claim_ends_where_a_comma_alone_joins_another() -> None:
    lines = said("Selon l’institut Boréal, 48 % des marins approuvent l’accord, 31 % le rejettent.")
    assert "Selon l’institut Boréal, 48\u00a0% des marins approuvent l’accord." in lines


def test_what_is_told_of_a_source_is_no_part_of_its_claim() -> None:
    found = said(
        "Pour la botaniste Léa Petit, cosignataire de l’article, les graines ont germé en dix ans."
    )
    assert "Selon Léa Petit, les graines ont germé en dix ans." in found


def test_a_coach_is_no_reason() -> None:
    found = said("La maire promet qu’un car gratuit partira de Brest et qu’un autre reviendra.")
    assert not [one for one in found if one.endswith("car gratuit")]


def test_what_follows_of_a_claim_is_no_part_of_it() -> None:
    found = said(
        "Selon les ingénieurs, le banc de sable recule, ce qui expose le phare aux vagues."
    )
    assert "Selon les ingénieurs, le banc de sable recule." in found


def test_what_somebody_holds_is_quoted_if_it_is_a_sentence() -> None:
    held = said("Pour Anne Petit, « il faut reprendre tout le quai avant le printemps ».")
    assert any(one.startswith("Anne Petit a dit") for one in held)
    assert not said("Pour Anne Petit, « une atteinte grave aux libertés de chacun ».")


def test_a_pronoun_after_a_claim_of_the_same_is_still_hers() -> None:
    before = "La maire, Anne Petit, défendait la digue. Selon elle, le port n’avait plus le choix."
    told = said(f"{before} {QUOTE}, a-t-elle lancé.")
    assert any(one.startswith("Anne Petit a dit") for one in told)
    other = "Le maire, Paul Petit, défendait la digue. Selon elle, le port n’avait plus le choix."
    assert not any(" a dit" in one for one in said(f"{other} {QUOTE}, a-t-elle lancé."))
