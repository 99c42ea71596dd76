"""The page where a teacher gives a pupil who has forgotten theirs another secret phrase."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.web.page import labels, pick, told

from ardoise.domain.learner import Learner
from ardoise.records.store import PLACE, Records
from ardoise.web.gate import KEY, NotTeacherError
from ardoise.web.screens import pupils

Visit = Callable[..., AppTest]
CLASS = "Cinquième B"
PHRASE = "quatre petits mots verts"


@pytest.fixture
def records(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Records:
    monkeypatch.setenv(KEY, "sesame")
    monkeypatch.setenv("ARDOISE_CLASS", CLASS)
    return Records.open(workspace / PLACE)


@pytest.fixture
def lune(records: Records) -> Learner:
    return records.join(records.make_class(CLASS).id, "Lune", PHRASE)


def page(visit: Visit, **query: str) -> AppTest:
    return visit("pupils", **query)


def choose(app: AppTest, learner: Learner) -> AppTest:
    return app.selectbox(key=f"pupils-{learner.classroom}").set_value(learner.id).run()


def test_nobody_sees_the_pupils_without_the_key(
    visit: Visit, records: Records, lune: Learner
) -> None:
    app = page(visit)
    assert "Partie de l’enseignant" in told(app)
    assert not app.selectbox
    with pytest.raises(NotTeacherError):
        pupils._renew(lune.id, "Lune")
    assert records.enter(lune.classroom, "Lune", PHRASE)


def test_the_teacher_of_a_class_enters_by_the_key_alone(
    visit: Visit, records: Records, lune: Learner
) -> None:
    app = visit("teacher", cle="sesame")
    assert "La banque de questions" in told(app)
    assert "Qui êtes-vous" not in told(app)


@pytest.mark.parametrize(("lang", "button"), [("fr", "Donner"), ("en", "Give")])
def test_a_pupil_gets_a_new_phrase_which_is_shown_once(
    visit: Visit,
    records: Records,
    lune: Learner,
    monkeypatch: pytest.MonkeyPatch,
    lang: str,
    button: str,
) -> None:
    app = page(visit, cle="sesame")
    app.session_state["language"] = lang
    app = choose(app.run(), lune)
    app = next(b for b in app.button if b.label.startswith(button)).click().run()
    found = re.search(r'class="big"[^>]*>([^<]+)<', told(app))
    assert found
    assert records.enter(lune.classroom, "Lune", PHRASE) is None
    assert records.enter(lune.classroom, "Lune", found[1]) == lune
    assert found[1] not in told(app.run())
    assert found[1] not in str(app.session_state)


def test_an_account_of_the_school_has_no_phrase_to_give(visit: Visit, records: Records) -> None:
    room = records.make_class(CLASS).id
    lea = records.signed_in("https://id.example", "42", "Léa", room)
    app = choose(page(visit, cle="sesame"), lea)
    assert "compte de l’établissement" in told(app)
    assert not any(label.startswith("Donner") for label in labels(app))


def test_a_pupil_who_was_erased_meanwhile_is_told_of(
    visit: Visit, records: Records, lune: Learner
) -> None:
    app = choose(page(visit, cle="sesame"), lune)
    records.erase(lune.id)
    app = pick(app, "Donner une nouvelle phrase")
    assert "n’est plus dans la classe" in told(app)


def test_a_class_without_pupils_says_so(visit: Visit, records: Records) -> None:
    assert "Personne n’est encore entré" in told(page(visit, cle="sesame"))
