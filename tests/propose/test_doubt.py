"""What a teacher is asked to look at twice before deciding."""

from msgspec.structs import replace
from tests.propose.given import article, proposed

from ardoise.domain.fact import Stance
from ardoise.propose.doubt import doubts


def test_a_claim_of_nobody_is_doubted_until_somebody_is_named() -> None:
    knowledge, text = proposed("presse-pont"), article("presse-pont")
    fact = replace(next(iter(knowledge.facts.values())), stance=Stance.CLAIM, by="")
    assert any("Personne n’est nommé" in told for told in doubts(fact, text, knowledge, "fr"))
    said = doubts(replace(fact, by="helene-garnier"), text, knowledge, "fr")
    assert not any("Personne n’est nommé" in told for told in said)


def test_a_hedged_sentence_is_doubted_when_it_is_taken_for_a_fact() -> None:
    knowledge, text = proposed("presse-pont"), article("presse-pont")
    fact = replace(
        next(iter(knowledge.facts.values())),
        stance=Stance.FACT,
        quotes=("9\u202f000 véhicules devraient de nouveau l’emprunter",),
    )
    assert any("affirme" in told for told in doubts(fact, text, knowledge, "fr"))
    assert any("does the text itself" in told for told in doubts(fact, text, knowledge, "en"))
