"""The other pages of the pupil's side, run by run."""

import importlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest
import streamlit as st
from streamlit.errors import StreamlitAuthError
from streamlit.runtime.secrets import Secrets
from streamlit.testing.v1 import AppTest
from tests.web.page import labels, pick, press, told

from ardoise.domain.attempt import Mode
from ardoise.domain.card import Rating
from ardoise.records.database import UnavailableError
from ardoise.records.personal import data_json, responses_csv
from ardoise.records.store import Records
from ardoise.review.schedule import Schedule
from ardoise.web.desk import desk
from ardoise.web.takeaway import mistakes_deck

Visit = Callable[..., AppTest]
School = Callable[..., None]


def test_the_first_page_offers_the_text_and_starts_a_quiz(visit: Visit) -> None:
    app = visit()
    assert "Le port et la digue" in told(app)
    assert "9 questions" in told(app)
    app = press(app, "go-start")
    assert "Question 1 sur" in told(app)


def test_the_number_announced_is_that_of_the_quiz(visit: Visit) -> None:
    app = visit()
    app.button_group(key="home-length").set_value(0).run()
    found = re.search(r"Ce quiz aura (\d+) questions", told(app))
    assert found
    press(app, "go-start")
    (attempt,) = desk().records.attempts(desk().local)
    assert len(attempt.items) == int(found[1])


def test_a_quiz_that_could_not_begin_says_so(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise UnavailableError("disk full")

    monkeypatch.setattr(Records, "begin", full)
    app = press(visit(), "go-start")
    assert "Le quiz n’a pas pu commencer" in told(app)
    assert desk().records.attempts(desk().local) == ()


def test_an_unfinished_quiz_is_offered_again(visit: Visit) -> None:
    press(visit(), "go-start")
    app = visit()
    assert "Un quiz vous attend" in told(app)
    assert "Question 1 sur" in told(press(app, "go-resume"))


def test_the_latest_of_the_unfinished_quizzes_are_offered(visit: Visit) -> None:
    for _quiz in range(4):
        press(visit(), "go-start")
    app = visit()
    assert told(app).count("Un quiz vous attend") == 3
    assert "Question 1 sur" in told(press(app, "go-resume-2"))


def test_mistakes_alone_with_no_mistake_says_so(visit: Visit) -> None:
    app = visit()
    app.button_group(key="home-mode").set_value("mistakes").run()
    app = press(app, "go-start")
    assert "Aucune erreur à reprendre" in told(app)


def test_a_choice_that_no_question_answers_is_told_at_once(visit: Visit) -> None:
    app = visit()
    app.button_group(key="home-tags").set_value(["lieux"])
    app.button_group(key="home-kinds").set_value(["ordering"]).run()
    assert "Aucune question ne répond à ce choix" in told(app)
    press(app, "go-start")
    assert desk().records.attempts(desk().local) == ()
    app.button_group(key="home-kinds").set_value(["flashcard"]).run()
    assert "Ce quiz aura 1 question." in told(app)


def test_a_page_that_fails_keeps_its_frame(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise ZeroDivisionError

    app = visit()
    monkeypatch.setattr(Records, "attempts", broken)
    app = app.run()
    assert len(app.exception) == 1
    assert known(app)["tag"] is None


def test_what_was_chosen_is_still_chosen_after_another_page(visit: Visit) -> None:
    app = visit()
    app.button_group(key="home-mode").set_value("test")
    app.button_group(key="home-length").set_value(5)
    app.button_group(key="home-tags").set_value(["lieux"]).run()
    app.button_group(key="home-limit").set_value(10).run()
    assert "Ce quiz aura 3 questions." in told(app)
    app = app.switch_page("screens/text.py").run()
    app = app.switch_page("screens/home.py").run()
    assert "Ce quiz aura 3 questions." in told(app)
    assert app.button_group(key="home-limit").value == 10
    press(app, "go-start")
    (attempt,) = desk().records.attempts(desk().local)
    assert (attempt.mode, attempt.time_limit) == (Mode.TEST, 600)


def test_themes_come_in_the_order_of_a_dictionary(visit: Visit, workspace: Path) -> None:
    file = workspace / "questions" / "port.yaml"
    words = file.read_text(encoding="utf-8")
    file.write_text(words.replace("etiquettes: [lieux]", "etiquettes: [édifices]"), "utf-8")
    shown = [option.content for option in visit().button_group(key="home-tags").proto.options]
    assert shown == ["dates", "édifices", "personnes"]


def test_an_empty_workspace_shows_an_empty_slate(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = visit()
    monkeypatch.setenv("ARDOISE_WORKSPACE", str(tmp_path / "nothing"))
    for page in ("home", "cards", "text"):
        app = app.switch_page(f"screens/{page}.py").run()
        assert "L’ardoise est vierge" in told(app)


def test_the_text_is_read_whole(visit: Visit) -> None:
    page = told(visit("text"))
    assert page.count('class="para"') == 4
    assert "<mark>" not in page


def test_a_card_is_turned_rated_and_taken_back(visit: Visit) -> None:
    app = visit("cards")
    assert "Ils ne pouvaient" not in told(app)
    assert not any("Bien" in label for label in labels(app))
    app = press(app, "go-turn")
    assert any("10 min" in label.replace("\u00a0", " ") for label in labels(app))
    app = press(app, "pick-rate-3")
    (review,) = desk().records.reviews(desk().local)
    assert review.rating is Rating.GOOD
    app = pick(app, "Annuler la dernière carte")
    (review,) = desk().records.reviews(desk().local)
    assert review.undone
    # What is taken back cannot be taken back again.
    assert not any("Annuler la dernière carte" in label for label in labels(app))


def test_a_card_whose_rating_could_not_be_kept_is_asked_again(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise UnavailableError("disk full")

    app = press(visit("cards"), "go-turn")
    with monkeypatch.context() as disk:
        disk.setattr(Records, "save_review", full)
        app = press(app, "pick-rate-3")
    assert "Votre choix n’a pas été enregistré" in told(app)
    assert desk().records.reviews(desk().local) == ()
    assert "n’a pas été enregistré" not in told(press(app, "pick-rate-3"))


def test_a_card_outlives_a_reworded_question_and_hides_with_a_removed_one(
    visit: Visit, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = workspace / "questions" / "port.yaml"
    stem = "En quelle année la digue a-t-elle"
    visit()
    at = desk()
    # An hour ago, so that its next step has come.
    with monkeypatch.context() as clock:
        clock.setattr(at.records, "_now", lambda: datetime.now(UTC) - timedelta(hours=1))
        at.records.save_review(
            at.local, "digue-annee", Rating.AGAIN, submission="a", schedule=Schedule()
        )
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace(stem, "Quand la digue a-t-elle"), encoding="utf-8")
    at.look_again()
    assert "Quand la digue" in told(visit("cards"))
    head, _stem, rest = whole.partition("  - id: digue-annee")
    file.write_text(head + rest[rest.index("  - id:") :], encoding="utf-8")
    at.look_again()
    assert "Quand la digue" not in told(visit("cards"))
    assert at.records.cards(at.local).keys() == {"digue-annee"}


def test_two_tabs_on_one_card_count_it_once(visit: Visit) -> None:
    one, two = press(visit("cards"), "go-turn"), press(visit("cards"), "go-turn")
    press(one, "pick-rate-3")
    press(two, "pick-rate-3")
    assert len(desk().records.reviews(desk().local)) == 1


def test_progress_is_empty_then_shows_themes_and_data(visit: Visit) -> None:
    assert "Rien à montrer" in told(visit("progress"))
    press(press(visit("cards"), "go-turn"), "pick-rate-4")
    app = visit("progress")
    assert "1 sur 4" in told(app)
    assert "après deux bonnes réponses" in told(app)
    assert "L’objectif est de 90" in told(app)


def test_a_learner_can_erase_all_they_did(visit: Visit) -> None:
    press(press(visit("cards"), "go-turn"), "pick-rate-4")
    app = visit("progress")
    assert app.button(key="erase-now").disabled
    app.checkbox(key="erase-sure").check().run()
    app = press(app, "erase-now")
    assert desk().records.reviews(desk().local) == ()
    assert "Rien à montrer" in told(app)


def test_data_to_take_away_hold_every_answer_and_no_formula(visit: Visit) -> None:
    app = visit()
    at = desk()
    at.begin(at.local, [at.bank.items["historienne"]], text="port", mode=Mode.PRACTICE)
    attempt = at.records.attempts(at.local)[0]
    served = at.records.serve(attempt.id, at.local, "historienne")
    at.respond(at.local, served, ("=1+1",), Schedule())
    assert not app.exception
    data = at.records.personal_data(at.local)
    assert "'=1+1" in responses_csv(data).decode("utf-8-sig")
    everything = json.loads(data_json(data))
    assert everything["runs"][0]["responses"][0]["given"] == ["=1+1"]
    assert everything["reviews"][0]["item"] == "historienne"


def test_the_deck_of_mistakes_holds_those_items_alone(visit: Visit) -> None:
    visit()
    at = desk()
    deck = mistakes_deck(at.root, at.bank, frozenset({"ordre"}), datetime.now(UTC))
    assert deck.startswith(b"PK")


def test_a_page_speaks_english_when_told(visit: Visit) -> None:
    app = visit()
    app.session_state["language"] = "en"
    app.run()
    assert "What do you remember of the text?" in told(app)
    assert "Start" in labels(app)


@pytest.mark.parametrize(
    ("teachers", "browsers", "spoken"),
    [
        ("", "en-GB", "Start"),
        ("", "en", "Start"),
        ("", "fr-CA", "Commencer"),
        ("", "de-DE", "Commencer"),
        ("", None, "Commencer"),
        ("fr", "en-GB", "Commencer"),
        ("en", "fr-FR", "Start"),
    ],
)
def test_a_page_speaks_as_the_teacher_said_or_as_the_browser_does(
    visit: Visit,
    monkeypatch: pytest.MonkeyPatch,
    teachers: str,
    browsers: str | None,
    spoken: str,
) -> None:
    monkeypatch.setattr(type(st.context), "locale", browsers)
    if teachers:
        monkeypatch.setenv("ARDOISE_LANG", teachers)
    app = visit()
    assert spoken in labels(app)
    # Whoever chose is spoken to as they chose.
    app.session_state["language"] = "fr" if spoken == "Start" else "en"
    assert spoken not in labels(app.run())


def test_what_a_press_says_is_in_the_language_of_the_page(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise UnavailableError("disk full")

    monkeypatch.setattr(Records, "save_review", full)
    app = visit()
    app.session_state["language"] = "en"
    app = press(app.switch_page("screens/cards.py").run(), "go-turn")
    assert "Your choice was not saved" in told(press(app, "pick-rate-3"))


def known(app: AppTest) -> dict[str, object]:
    """What the browser is told of who is known in it."""
    found = (element.proto for element in app.get("bidi_component"))
    frame = next(proto for proto in found if proto.component_name == "ardoise.frame")
    told_of: dict[str, object] = json.loads(json.loads(frame.json))["known"]
    return told_of


class TestClass:
    """In a class, a pupil enters with a nickname and a phrase."""

    @pytest.fixture(autouse=True)
    def classroom(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ARDOISE_CLASS", "Cinquième B")

    @staticmethod
    def knock(app: AppTest, name: str, phrase: str) -> AppTest:
        app.text_input(key="door-name").input(name)
        app.text_input(key="door-phrase").input(phrase)
        return press(app, "go-door")

    def join(self, visit: Visit, name: str, phrase: str) -> AppTest:
        app = visit()
        app.button_group(key="door-way").set_value("first").run()
        return self.knock(app, name, phrase)

    def test_nothing_is_shown_before_one_enters(self, visit: Visit) -> None:
        for page in ("", "cards", "progress", "text"):
            assert "Qui êtes-vous" in told(visit(page))

    def test_who_joins_is_in_and_can_come_back(self, visit: Visit) -> None:
        app = self.join(visit, "Lune", "quatre petits mots verts")
        assert "Que retenez-vous" in told(app)
        app = pick(app, "Sortir (Lune)")
        assert "Qui êtes-vous" in told(app)
        app = self.knock(visit(), "lune", "Quatre petits mots verts")
        assert "Que retenez-vous" in told(app)

    def test_a_wrong_phrase_does_not_open(self, visit: Visit) -> None:
        self.join(visit, "Lune", "quatre petits mots verts")
        app = self.knock(visit(), "Lune", "quatre petits mots bleus")
        assert "ne vont pas ensemble" in told(app)

    def test_a_door_that_cannot_read_says_so(
        self, visit: Visit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_args: object, **_kwargs: object) -> None:
            raise UnavailableError("disk full")

        app = visit()
        monkeypatch.setattr(Records, "make_class", full)
        app = self.knock(app, "Lune", "quatre petits mots verts")
        assert "inaccessibles" in told(app)
        assert "Qui êtes-vous" in told(self.knock(app, "Lune", "quatre petits mots verts"))

    def test_a_taken_nickname_and_a_short_phrase_are_refused(self, visit: Visit) -> None:
        self.join(visit, "Lune", "quatre petits mots verts")
        assert "déjà pris" in told(self.join(visit, "LUNE", "un autre secret à moi"))
        assert "au moins 8" in told(self.join(visit, "Soleil", "court"))

    def change(self, app: AppTest, former: str, new: str) -> AppTest:
        app = app.switch_page("screens/progress.py").run()
        app.text_input(key="phrase-former").input(former)
        app.text_input(key="phrase-new").input(new)
        return press(app, "phrase-change")

    def test_a_pupil_changes_their_phrase(self, visit: Visit) -> None:
        app = self.join(visit, "Lune", "quatre petits mots verts")
        app = self.change(app, "quatre petits mots verts", "un hibou dans la brume")
        assert "Votre phrase est changée" in told(app)
        assert "ne vont pas ensemble" in told(
            self.knock(visit(), "Lune", "quatre petits mots verts")
        )
        assert "Que retenez-vous" in told(self.knock(visit(), "Lune", "un hibou dans la brume"))

    def test_a_phrase_is_not_changed_without_the_former_nor_for_a_short_one(
        self, visit: Visit
    ) -> None:
        app = self.join(visit, "Lune", "quatre petits mots verts")
        app = self.change(app, "je ne sais plus", "un hibou dans la brume")
        assert "Ce n’est pas votre phrase actuelle" in told(app)
        app = self.change(app, "quatre petits mots verts", "court")
        assert "au moins 8" in told(app)
        assert "Que retenez-vous" in told(self.knock(visit(), "Lune", "quatre petits mots verts"))

    def test_the_browser_is_told_of_another_pupil_by_another_tag(
        self, visit: Visit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert known(visit())["tag"] == ""
        lune = self.join(visit, "Lune", "quatre petits mots verts")
        tags = [
            known(app)["tag"]
            for app in (
                lune,
                self.knock(visit(), "Lune", "quatre petits mots verts"),
                self.join(visit, "Soleil", "quatre petits mots roux"),
            )
        ]
        assert tags[0] == tags[1] != tags[2]
        assert "" not in tags
        records = desk().records
        for pupil in records.learners(records.make_class("Cinquième B").id):
            assert pupil.id not in tags
        assert known(pick(lune, "Sortir (Lune)"))["tag"] == ""
        monkeypatch.delenv("ARDOISE_CLASS")
        assert known(visit())["tag"] is None

    def test_who_could_not_be_found_out_is_not_taken_for_nobody(
        self, visit: Visit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_args: object, **_kwargs: object) -> None:
            raise UnavailableError("disk full")

        app = self.join(visit, "Lune", "quatre petits mots verts")
        monkeypatch.setattr(Records, "learner", full)
        assert known(app.run())["tag"] is None

    def test_nobody_sees_the_quiz_of_another(self, visit: Visit) -> None:
        press(self.join(visit, "Lune", "quatre petits mots verts"), "go-start")
        at = desk()
        classroom = at.records.make_class("Cinquième B").id
        (lune,) = at.records.learners(classroom)
        (attempt,) = at.records.attempts(lune.id)
        app = self.join(visit, "Soleil", "quatre petits mots roux")
        app.query_params["essai"] = attempt.id
        app = app.switch_page("screens/quiz.py").run()
        assert "Ce quiz n’existe pas" in told(app)


@contextmanager
def provider(answer: bytes | None) -> Iterator[str]:
    """Where a provider tells of itself in those words; nobody listens there when it has none."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(500 if answer == b"500" else 200)
            self.end_headers()
            self.wfile.write(answer or b"")

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    address = f"http://127.0.0.1:{server.server_port}/.well-known/openid-configuration"
    if answer is None:
        server.server_close()
        yield address
        return
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield address
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class TestAccount:
    """In a class whose school has an identity provider, a pupil may enter with its account."""

    LEA: ClassVar[dict[str, object]] = {
        "is_logged_in": True,
        "iss": "https://compte.example",
        "sub": "42",
        "given_name": "Léa",
        "family_name": "Martin",
        "email": "lea.martin@example.org",
    }
    BUTTON = "Entrer avec le compte de l’établissement"

    @pytest.fixture(autouse=True)
    def classroom(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ARDOISE_CLASS", "Cinquième B")

    @pytest.fixture
    def asked(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """What was asked of Streamlit's own sign-in."""
        calls: list[str] = []
        monkeypatch.setattr(st, "login", lambda name=None: calls.append(f"in {name}"))
        monkeypatch.setattr(st, "logout", lambda: calls.append("out"))
        return calls

    @pytest.fixture
    def school(self, monkeypatch: pytest.MonkeyPatch, asked: list[str]) -> School:
        """The secrets of a school, and whom its provider has let in."""

        def set_up(user: Mapping[str, object] | None = None, **auth: object) -> None:
            held = Secrets()
            held._secrets = {"auth": auth or {"client_id": "ardoise"}}
            monkeypatch.setattr(st, "secrets", held)
            monkeypatch.setattr(st, "user", user or {"is_logged_in": False})

        return set_up

    def test_nothing_is_offered_where_none_is_set_up(
        self, visit: Visit, monkeypatch: pytest.MonkeyPatch, asked: list[str]
    ) -> None:
        monkeypatch.setattr(st, "user", self.LEA)
        app = visit()
        assert "Qui êtes-vous" in told(app)
        assert self.BUTTON not in labels(app)
        assert asked == []

    def test_secrets_about_something_else_offer_nothing(
        self, visit: Visit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        held = Secrets()
        held._secrets = {"other": "thing"}
        monkeypatch.setattr(st, "secrets", held)
        assert self.BUTTON not in labels(visit())

    def test_the_button_sends_to_the_provider(
        self, visit: Visit, school: School, asked: list[str]
    ) -> None:
        school()
        app = visit()
        assert "Qui êtes-vous" in told(app)
        assert asked == []
        pick(app, self.BUTTON)
        assert asked == ["in None"]

    def test_a_provider_with_a_name_is_asked_by_it(
        self, visit: Visit, school: School, asked: list[str]
    ) -> None:
        school(redirect_uri="https://example.org/oauth2callback", ecole={"client_id": "ardoise"})
        pick(visit(), self.BUTTON)
        assert asked == ["in ecole"]

    def test_an_account_that_is_badly_set_up_is_told_of_and_a_nickname_still_opens(
        self, visit: Visit, school: School, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def incomplete(_name: str | None = None) -> None:
            raise StreamlitAuthError("server_metadata_url is missing")

        school()
        monkeypatch.setattr(st, "login", incomplete)
        app = pick(visit(), self.BUTTON)
        assert "ne s’ouvre pas d’ici" in told(app)
        assert "metadata" not in told(app)
        app.button_group(key="door-way").set_value("first").run()
        app = TestClass.knock(app, "Lune", "quatre petits mots verts")
        assert "Que retenez-vous" in told(app)

    @pytest.mark.parametrize("answer", [None, b"500", b"Wi-Fi", b"[]"])
    def test_a_provider_that_does_not_answer_is_told_of_on_our_own_page(
        self, visit: Visit, school: School, asked: list[str], answer: bytes | None
    ) -> None:
        with provider(answer) as address:
            school(client_id="ardoise", server_metadata_url=address)
            app = pick(visit(), self.BUTTON)
        assert "ne s’ouvre pas d’ici" in told(app)
        assert asked == []

    @pytest.mark.parametrize("name", ["", "ecole"])
    def test_a_provider_that_answers_is_asked(
        self, visit: Visit, school: School, asked: list[str], name: str
    ) -> None:
        with provider(b'{"issuer": "https://compte.example"}') as address:
            section = {"client_id": "ardoise", "server_metadata_url": address}
            school(**({name: section} if name else section))
            pick(visit(), self.BUTTON)
        assert asked == [f"in {name or None}"]

    def test_a_nickname_still_opens_beside_it(self, visit: Visit, school: School) -> None:
        school()
        app = TestClass().join(visit, "Lune", "quatre petits mots verts")
        assert "Que retenez-vous" in told(app)

    def test_who_signed_in_is_in_and_is_the_same_next_time(
        self, visit: Visit, school: School
    ) -> None:
        school(self.LEA)
        app = press(visit(), "go-start")
        assert "Sortir (Léa)" in labels(app)
        assert "Un quiz vous attend" in told(visit())

    def test_another_subject_or_another_issuer_is_another_pupil(
        self, visit: Visit, school: School
    ) -> None:
        school(self.LEA)
        press(visit(), "go-start")
        for other in ({"sub": "43"}, {"iss": "https://autre.example"}):
            school({**self.LEA, **other})
            assert "Un quiz vous attend" not in told(visit())

    def test_who_signed_in_is_of_the_class_and_has_no_phrase_to_change(
        self, visit: Visit, school: School
    ) -> None:
        school(self.LEA)
        app = visit("progress")
        records = desk().records
        (lea,) = records.learners(records.make_class("Cinquième B").id)
        assert lea.nickname == "Léa"
        assert "phrase-change" not in {button.key for button in app.button}

    def test_neither_address_nor_name_nor_subject_is_kept(
        self, visit: Visit, school: School, workspace: Path
    ) -> None:
        school({**self.LEA, "sub": "sujet-4242"})
        press(visit(), "go-start")
        kept = b"".join(path.read_bytes() for path in (workspace / "records").iterdir())
        assert "Léa".encode() in kept
        for secret in (b"lea.martin", b"example.org", b"Martin", b"sujet-4242", b"compte.example"):
            assert secret not in kept

    def test_an_address_given_for_a_name_is_not_shown_nor_kept(
        self, visit: Visit, school: School
    ) -> None:
        school({**self.LEA, "given_name": "lea.martin@example.org"})
        app = visit()
        assert "Sortir" in labels(app)

    def test_an_account_without_a_subject_opens_nothing(self, visit: Visit, school: School) -> None:
        school({**self.LEA, "sub": ""})
        assert "Qui êtes-vous" in told(visit())

    def test_leaving_signs_out_and_shows_the_door(
        self, visit: Visit, school: School, asked: list[str]
    ) -> None:
        school(self.LEA)
        app = pick(visit(), "Sortir (Léa)")
        assert asked == ["out"]
        # A tab told of it before Streamlit's cookie is gone would sign in again.
        assert known(app)["tag"] is None
        assert "Qui êtes-vous" in told(app)

    def test_who_entered_by_nickname_leaves_without_signing_out(
        self, visit: Visit, school: School, asked: list[str]
    ) -> None:
        school()
        app = TestClass().join(visit, "Lune", "quatre petits mots verts")
        assert "Qui êtes-vous" in told(pick(app, "Sortir (Lune)"))
        assert asked == []

    def test_erasing_all_signs_out(self, visit: Visit, school: School, asked: list[str]) -> None:
        school(self.LEA)
        press(press(visit("cards"), "go-turn"), "pick-rate-4")
        app = visit("progress")
        app.checkbox(key="erase-sure").check().run()
        app = press(app, "erase-now")
        assert asked == ["out"]
        assert "Qui êtes-vous" in told(app)

    def test_what_signing_in_needs_is_installed(self) -> None:
        assert callable(importlib.import_module("authlib.integrations.starlette_client").OAuth)
