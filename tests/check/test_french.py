"""Q21: faulty French and spacing are reported; good French, plain or typeset, is not."""

from typing import Any

import pytest
from tests.check import build

from ardoise.check import french
from ardoise.check.scene import Scene
from ardoise.domain.item import (
    AnyItem,
    Blank,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    TrueFalse,
)
from ardoise.domain.problem import Problem, Severity

KNOWN = build.knowledge(
    (
        build.entity("clezio", name="Le Clézio", gender="m"),
        build.entity("vigan", "ville", name="Le Vigan", gender="m"),
    )
)


def problems(item: AnyItem) -> list[Problem]:
    found = list(french.check_item(item, Scene(build.bank(item, about=KNOWN))))
    assert all(p.rule == "Q21" for p in found)
    return found


def said(stem: str, **more: Any) -> list[Severity]:  # noqa: ANN401
    return [p.severity for p in problems(build.single(stem, **more))]


@pytest.mark.parametrize(
    "stem",
    [
        "Que dit le ministre à le président ?",
        "Que dit le ministre de le Togo ?",
        "De les trois villes, laquelle est citée ?",
        "Que donne-t-il à les élèves ?",
        "À le Caire, que fait-il ?",
        "Que se passe-t-il à Le Caire ?",
        "Quel est le maire de Le Havre ?",
        "Quel est le maire de Le Vigan ?",
        "Que lit-on de le premier ministre ?",
    ],
)
def test_forbidden_contraction_is_an_error(stem: str) -> None:
    assert said(stem) == [Severity.ERROR]


def test_contraction_says_what_to_write() -> None:
    (problem,) = problems(build.single("Que dit-il à le président ?"))
    assert "au président" in problem.remedy
    (problem,) = problems(build.single("De les trois villes, laquelle est citée ?"))
    assert "Des trois" in problem.remedy


@pytest.mark.parametrize(
    "stem",
    [
        "Qui lui a demandé de le faire ?",
        "Pourquoi a-t-il choisi de les lire ?",
        "Cherche-t-il à les convaincre ?",
        "Est-il prêt à le lui dire ?",
        "Qui a refusé de les y mener ?",
        "Quel roman de Le Clézio cite-t-il ?",
        "Qui est le maire de La Haye ?",
        "Que dit-il de la Russie à l’Afrique ?",
        "Quel est le onzième pays ?",
        "Qui mange le yaourt ou la hache ?",
        "Quel oui de onze élèves ?",
        "Quelle hausse de huit points ?",
        "Que fait Henri, et que dit le livre de Henri ?",
        "Est-ce de A à Z ?",
        "Où va-t-il : au Caire ?",
        "Pourquoi dit-il « non » ; que veut-il ?",
        "Où\u202f? Quoi\u202f! Lui\u00a0: «\u00a0oui\u00a0»\u202f?",
        "Que trouve-t-on à 10:30 sur https://exemple.org/a?b=c;d ?",
        "Que signifie l'ONU ?",
        "Que signifie l’ONU, qu’il cite aujourd’hui ?",
        "Le film de EDF, qui l’a vu ?",
        "Y a-t-il (vraiment ?) un roi ?",
        "N’est-il **PAS** cité ?",
    ],
)
def test_good_french_is_left_in_peace(stem: str) -> None:
    assert said(stem) == []


@pytest.mark.parametrize(
    ("stem", "better"),
    [
        ("Que dit-on de Ali ?", "d’Ali"),
        ("Qui a visité la Égypte ?", "l’Égypte"),
        ("Que pense-t-il de innovation ?", "d’innovation"),
        ("Il faut que il parte, pourquoi ?", "qu’il"),
        ("Où est le homme ?", "l’homme"),
        ("Que est-ce que cela ?", "Qu’est-ce"),
    ],
)
def test_missing_elision_is_a_warning(stem: str, better: str) -> None:
    (problem,) = problems(build.single(stem))
    assert problem.severity == Severity.WARNING
    assert better in problem.remedy


@pytest.mark.parametrize("stem", ["Où est l’héros ?", "Combien d’onze ?", "Est-ce l’hasard ?"])
def test_false_elision_is_a_warning(stem: str) -> None:
    assert said(stem) == [Severity.WARNING]


@pytest.mark.parametrize(
    "stem",
    [
        "Où va-t-il?",
        "Que dit-il: oui ou non ?",
        "Que dit-il; que fait-il ?",
        "Que veut dire «oui » ?",
        "Que veut dire « oui» ?",
        "Qui l'a dit, et qu’a-t-il fait ?",
    ],
)
def test_spacing_is_a_warning(stem: str) -> None:
    assert said(stem) == [Severity.WARNING]


def test_every_part_of_an_item_is_read() -> None:
    place = build.QUESTIONS.at("questions", 0)
    wrong = "à le Togo"
    common: dict[str, Any] = {"id": "x", "text": "musee", "lang": "fr", "place": place}
    items: list[AnyItem] = [
        build.single(key=wrong),
        build.single(distractors=(wrong, "Paris")),
        build.single(feedback=wrong),
        build.single(hint=wrong),
        TrueFalse(**common, stem="Il va à Lomé.", answer=True, feedback_false=wrong),
        Cloze(**common, pieces=("Il va à le ", "."), blanks=(Blank(key="Togo"),)),
        Matching(**common, stem="Reliez.", pairs=(("Lomé", wrong), ("Dakar", "au Sénégal"))),
        Ordering(**common, stem="Rangez.", order=("au Bénin", wrong)),
        Flashcard(**common, stem="Où ?", back=wrong),
    ]
    for item in items:
        assert [p.severity for p in problems(item)] == [Severity.ERROR], item


def test_problem_points_at_the_part() -> None:
    (problem,) = problems(build.single(distractors=("Paris", "à le Togo")))
    assert problem.place.path[-2:] == ("distractors", 1)


def test_composed_item_is_fully_typeset() -> None:
    assert said("Où va-t-il ?", origin="ou") == [Severity.WARNING]
    assert said("Où va l'élève\u202f?", origin="ou") == [Severity.WARNING]
    assert said("Où va l’élève\u202f?", origin="ou") == []


def test_english_spacing() -> None:
    english: dict[str, Any] = {"lang": "en", "key": "Rouen", "distractors": ("Paris", "Le Havre")}
    assert said("Where is it ?", **english) == [Severity.WARNING]
    assert said("Where is “it”: there; or here?", **english) == []


def test_the_lower_bound_of_a_span_is_not_elided() -> None:
    assert said("Combien de petits naissent, de un à cinq ou de deux à six ?") == []
    assert said("Que dit-on de un musée ?") == [Severity.WARNING]
