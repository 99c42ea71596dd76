"""Who does not know is told the answer, and nothing of a mistake."""

import pytest

from ardoise.domain.attempt import Verdict
from ardoise.domain.item import Blank, Cloze, ShortAnswer
from ardoise.domain.problem import Place
from ardoise.quiz.grade import grade
from ardoise.quiz.surrender import gives_up

PLACE = Place("q.yaml")


@pytest.mark.parametrize(
    "given",
    [
        "je ne sais pas",
        "Je ne sais pas.",
        "je sais pas",
        "J’sais pas",
        "Je n’en sais rien",
        "je ne me souviens plus",
        "jsp",
        "Aucune idée !",
        "je n’ai pas d’idée",
        "?",
        "???",
        "…",
        "I don’t know",
        "No idea",
    ],
)
def test_not_to_know_is_said_in_many_ways(given: str) -> None:
    assert gives_up(given)


@pytest.mark.parametrize("given", ["", "pas", "la passe", "je sais", "il ne sait pas lire", "idée"])
def test_an_answer_is_none_of_them(given: str) -> None:
    assert gives_up(given) is False


@pytest.mark.parametrize(("lang", "said"), [("fr", "prochaine fois"), ("en", "next time")])
def test_the_answer_is_told_kindly(lang: str, said: str) -> None:
    item = ShortAnswer(
        id="ou", text="t", lang=lang, place=PLACE, stem="Où ?", elements=(("Rouen",),)
    )
    result = grade(item, ("je ne sais pas",))
    assert (result.verdict, result.score) == (Verdict.WRONG, 0.0)
    assert said in result.why
    assert "Rouen" in result.why


def test_a_blank_is_told_alike() -> None:
    item = Cloze(
        id="ou",
        text="t",
        lang="fr",
        place=PLACE,
        pieces=("La réunion se tient à ", " en mars."),
        blanks=(Blank(key="Rouen"),),
    )
    assert "prochaine fois" in grade(item, ("jsp",)).why


@pytest.mark.parametrize("key", ["aucune idée", "Je passe"])
def test_what_is_the_key_is_right_all_the_same(key: str) -> None:
    item = ShortAnswer(id="titre", text="t", lang="fr", place=PLACE, elements=((key,),))
    assert grade(item, (key,)).verdict is Verdict.RIGHT
