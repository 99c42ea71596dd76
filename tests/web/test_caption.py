"""Each question says which text it is about, above its stem."""

import re
from collections.abc import Callable

import msgspec
import pytest
from streamlit.testing.v1 import AppTest
from tests.web.conftest import CLASS
from tests.web.page import pick, told
from tests.web.test_quiz_page import begin

from ardoise.domain.attempt import Mode
from ardoise.web.caption import ID, caption_html
from ardoise.web.desk import desk
from ardoise.web.gate import KEY
from ardoise.web.speech import speak
from ardoise.workspace import open_workspace

Visit = Callable[..., AppTest]
CAPTION = f'<p class="of" id="{ID}">Texte\u00a0: <cite lang="fr">Le port et la digue</cite></p>'
PORT = open_workspace(CLASS).bank.texts["port"]


@pytest.fixture
def quiz(visit: Visit) -> Callable[[str], AppTest]:
    """Opens an attempt."""

    def open_tab(attempt: str) -> AppTest:
        app = visit()
        app.query_params["essai"] = attempt
        return app.switch_page("screens/quiz.py").run()

    visit()
    return open_tab


def above(html: str) -> bool:
    """Whether the title stands once, just above a stem that is read with it."""
    heading = rf'{re.escape(CAPTION)}<h1 class="stem[^>]* aria-describedby="{ID}"'
    return html.count(CAPTION) == 1 and re.search(heading, html) is not None


def test_a_question_and_its_correction_say_of_which_text(
    quiz: Callable[[str], AppTest],
) -> None:
    for name in ("digue-annee", "conserverie-trou", "gare-avant", "historienne"):
        assert above(told(quiz(begin(name)))), name
    app = pick(quiz(begin("gare-avant")), "Faux")
    assert "C’est juste" in told(app)
    assert above(told(app))


def test_a_result_says_it_once_for_all_its_questions(quiz: Callable[[str], AppTest]) -> None:
    app = quiz(begin("gare-avant", "digue-annee", mode=Mode.TEST))
    app = pick(pick(app, "Faux"), "1862")
    assert "Votre résultat" in told(app)
    assert told(app).count(CAPTION) == 1


def test_a_card_says_of_which_text(visit: Visit) -> None:
    assert above(told(visit("cards")))


def test_a_teacher_sees_it_where_a_question_is_tried(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY, "sesame")
    app = visit("teacher", cle="sesame")
    app.query_params["id"] = "digue-annee"
    assert above(told(app.switch_page("screens/question.py").run()))


def test_a_text_that_is_gone_has_no_title(
    quiz: Callable[[str], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt = begin("digue-annee")
    assert caption_html(None) == ""
    bank = msgspec.structs.replace(desk().bank, texts={})
    monkeypatch.setattr(type(desk()), "bank", property(lambda _desk: bank))
    html = told(quiz(attempt))
    assert "En quelle année" in html
    assert "aria-describedby" not in html


def test_a_title_is_no_markup_and_keeps_its_language() -> None:
    title = msgspec.structs.replace(PORT, title="Digue <b> & port", lang="en")
    try:
        speak("en")
        said = caption_html(title)
    finally:
        speak("fr")
    assert 'Text: <cite lang="en">Digue &lt;b&gt; &amp; port</cite>' in said
