"""The quiz, run by run, without a browser."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest
from tests.web.page import choose, forms, pick, press, submit, told, write

from ardoise.domain.attempt import Mode, Run, Served
from ardoise.domain.card import Rating
from ardoise.records.library import sqlite
from ardoise.records.store import PLACE
from ardoise.review.schedule import Schedule
from ardoise.web.desk import desk

Visit = Callable[..., AppTest]
Lock = Callable[[], AbstractContextManager[None]]


def begin(*items: str, mode: Mode = Mode.PRACTICE, time_limit: int = 0) -> str:
    """Begins an attempt of the local learner at the items named; returns its id."""
    at = desk()
    chosen = [at.bank.items[name] for name in items]
    return at.begin(at.local, chosen, text="port", mode=mode, time_limit=time_limit)


@pytest.fixture
def quiz(visit: Visit) -> Visit:
    """Opens an attempt in a tab of its own."""

    def open_tab(attempt: str, **query: str) -> AppTest:
        app = visit()
        app.query_params["essai"] = attempt
        for name, value in query.items():
            app.query_params[name] = value
        return app.switch_page("screens/quiz.py").run()

    visit()
    return open_tab


def picks(app: AppTest) -> list[str]:
    return list(forms(app)["answer"].options) if "answer" in forms(app) else []


def kept(attempt: str) -> Run:
    run = desk().records.run(attempt, desk().local)
    assert run is not None
    return run


def test_an_answer_is_kept_before_its_feedback_shows(quiz: Visit) -> None:
    attempt = begin("digue-annee", "gare-avant")
    app = pick(quiz(attempt), "1865")
    assert [r.given for r in kept(attempt).responses] == [("1865",)]
    assert "Pas encore" in told(app)
    assert "C’est l’ouverture de la conserverie." in told(app)
    assert "Le texte date ainsi la naissance du port." in told(app)
    assert "<mark>est né en 1862, quand la digue a été achevée</mark>" in told(app)


def test_nothing_tells_the_key_before_the_answer(quiz: Visit) -> None:
    app = quiz(begin("digue-annee"))
    assert "Le texte date" not in told(app)
    assert "achevée</mark>" not in told(app)
    buttons = re.findall(r"<button[^>]*name=.pick.[^>]*>", told(app))
    assert len(buttons) == 3
    assert len({re.sub(r"value=.\d.", "", button) for button in buttons}) == 1


def test_going_on_asks_the_next_item_and_ends_with_the_result(quiz: Visit) -> None:
    attempt = begin("digue-annee", "gare-avant")
    app = submit(pick(quiz(attempt), "1862"), "go")
    assert "La gare est arrivée avant la digue." in told(app)
    app = submit(pick(app, "Faux"), "go")
    assert "Votre résultat" in told(app)
    assert "2 sur 2" in told(app)
    assert kept(attempt).attempt.finished is not None


def test_another_tab_or_a_reload_resumes_with_the_same_order(quiz: Visit) -> None:
    attempt = begin("digue-annee", "avant-la-digue")
    app = submit(pick(quiz(attempt), "1862"), "go")
    again = quiz(attempt)
    assert picks(again) == picks(app)
    assert "Où restaient les bateaux" in told(again)


def test_two_tabs_count_an_answer_once_and_the_second_is_told(quiz: Visit) -> None:
    attempt = begin("digue-annee", "gare-avant")
    one, two = quiz(attempt), quiz(attempt)
    pick(one, "1862")
    app = pick(two, "1884")
    assert [r.given for r in kept(attempt).responses] == [("1862",)]
    assert "la première réponse" in told(app)


@pytest.fixture
def lock(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Lock:
    """Holds the records as another program may: they can be read, and not written."""
    monkeypatch.setattr("ardoise.records.database.BUSY_SECONDS", 0)

    @contextmanager
    def held() -> Iterator[None]:
        with closing(sqlite.connect(workspace / PLACE)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.rollback()

    return held


def test_an_answer_that_could_not_be_kept_is_said_to_be_lost(lock: Lock, quiz: Visit) -> None:
    attempt = begin("digue-annee", "gare-avant")
    app = quiz(attempt)
    with lock():
        app = pick(app, "1865")
        assert "Votre réponse n’a pas été enregistrée" in told(app)
        assert "Pas encore" not in told(app)
        assert "conserverie" not in told(app)
        assert kept(attempt).responses == ()
    app = pick(app, "1865")
    assert [r.given for r in kept(attempt).responses] == [("1865",)]
    assert "enregistrée" not in told(app)
    assert "Pas encore" in told(app)


def test_what_is_typed_is_still_there_when_it_could_not_be_kept(lock: Lock, quiz: Visit) -> None:
    app = quiz(begin("historienne"))
    before = forms(app)
    with lock():
        app = write(app, "Jeanne Le Goff")
        assert "Votre réponse n’a pas été enregistrée" in told(app)
    # A part of a slip that is sent again as it was is left as it is.
    assert forms(app) == before


def test_a_page_that_cannot_be_drawn_without_writing_says_so(lock: Lock, quiz: Visit) -> None:
    attempt = begin("digue-annee", "gare-avant")
    with lock():
        app = quiz(attempt)
        assert "inaccessibles pour l’instant" in told(app)
    assert "En quelle année" in told(press(app, "go-again"))


def test_a_question_or_a_remark_is_not_passed_for_kept(lock: Lock, quiz: Visit) -> None:
    attempt = begin("digue-annee", "gare-avant")
    app = quiz(attempt)
    with lock():
        app = submit(app, "skip")
        assert "n’a pas pu être passée" in told(app)
    app, remark = pick(app, "1862"), ("comment", "La question est floue.")
    with lock():
        app = submit(app, "flag", remark)
        assert "Votre remarque n’a pas été enregistrée" in told(app)
    assert desk().records.flags() == ()
    assert "C’est noté" in told(submit(app, "flag", remark))


def test_an_option_that_was_missed_is_not_approved_of(quiz: Visit, workspace: Path) -> None:
    file = workspace / "questions" / "port.yaml"
    words = file.read_text(encoding="utf-8")
    approved = "{texte: la voile, retour: Exact. Le dernier paragraphe la nomme.}"
    file.write_text(words.replace("[la voile,", f"[{approved},"), encoding="utf-8")
    desk().look_again()
    missed = told(choose(quiz(begin("aujourd-hui")), "le marché du samedi"))
    assert "Exact." not in missed
    assert "Le dernier paragraphe la nomme." in missed
    assert "Exact." in told(choose(quiz(begin("aujourd-hui")), "la voile"))


def test_a_question_put_off_comes_back_after_the_others(quiz: Visit) -> None:
    attempt = begin("digue-annee", "gare-avant")
    app = submit(quiz(attempt), "skip")
    assert "La gare est arrivée" in told(app)
    app = submit(pick(app, "Faux"), "go")
    assert "En quelle année" in told(app)


def test_the_address_of_an_unknown_attempt_shows_nothing_of_anyone(quiz: Visit) -> None:
    assert "Ce quiz n’existe pas" in told(quiz("nowhere"))


def test_a_test_tells_nothing_before_its_end(quiz: Visit) -> None:
    attempt = begin("digue-annee", "gare-avant", mode=Mode.TEST)
    app = pick(quiz(attempt), "1865")
    assert "La gare est arrivée" in told(app)
    assert "conserverie" not in told(app)
    assert "En quelle année" not in told(quiz(attempt, q="1"))
    app = pick(app, "Faux")
    assert "Votre résultat" in told(app)
    assert "C’est l’ouverture de la conserverie." in told(app)


def test_several_answers_are_ticked_then_sent_together(quiz: Visit) -> None:
    attempt = begin("aujourd-hui")
    app = quiz(attempt)
    app = choose(app, *(label for label in picks(app) if label != "la conserverie"))
    assert "C’est juste" in told(app)


def test_an_empty_answer_is_not_taken(quiz: Visit) -> None:
    attempt = begin("historienne")
    app = write(quiz(attempt), " ")
    assert "Répondez d’abord" in told(app)
    assert kept(attempt).responses == ()


def test_what_a_press_says_is_in_the_language_of_the_page(quiz: Visit) -> None:
    app = quiz(begin("historienne"))
    app.session_state["language"] = "en"
    app = write(app.run(), "")
    assert "Answer first, or skip the question." in told(app)


def test_half_of_the_blanks_is_almost_right(quiz: Visit) -> None:
    app = quiz(begin("conserverie-trou"))
    app = write(app, "femmes", "au mois")
    assert "Presque" in told(app)
    assert "Vous avez donné\u00a0: au mois" in told(app)


def test_blanks_are_filled_one_by_one(quiz: Visit) -> None:
    app = quiz(begin("conserverie-trou"))
    assert forms(app)["answer"].labels == ["Trou 1 (qui)", "Trou 2 (comment)"]
    assert "C’est juste" in told(write(app, "femmes", "à la pièce"))


def test_pairs_are_chosen_from_lists(quiz: Visit) -> None:
    app = quiz(begin("annees-paires"))
    assert forms(app)["answer"].labels == ["la digue", "la conserverie", "la gare"]
    places = forms(app)["answer"].options
    years = [("pair", places[year]) for year in ("1862", "1865", "1884")]
    assert "C’est juste" in told(submit(app, "answer", *years))


def test_an_order_is_taken_as_it_was_built(quiz: Visit) -> None:
    app = quiz(begin("ordre", "gare-avant"))
    app = choose(app, "la digue", "la conserverie", "la gare")
    assert "C’est juste" in told(app)


def test_a_card_is_turned_before_it_is_rated(quiz: Visit) -> None:
    attempt = begin("musee")
    app = quiz(attempt)
    assert "le musée de la Mer" not in told(app)
    app = submit(app, "turn")
    assert "le musée de la Mer" in told(app)
    pick(app, "Bien")
    assert [r.given for r in kept(attempt).responses] == [("good",)]


def test_a_remark_on_a_question_reaches_the_teacher(quiz: Visit) -> None:
    app = pick(quiz(begin("digue-annee")), "1862")
    app = submit(app, "flag", ("comment", "Deux dates sont possibles."))
    assert "Votre enseignant verra votre remarque" in told(app)
    flag = desk().records.flags()[0]
    assert (flag.item, flag.comment) == ("digue-annee", "Deux dates sont possibles.")


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST])
def test_a_remark_may_come_before_the_answer_and_leaves_what_is_typed(
    quiz: Visit, mode: Mode
) -> None:
    attempt = begin("historienne", "gare-avant", mode=mode)
    app = quiz(attempt)
    before = forms(app)
    app = submit(app, "flag", ("comment", "Elles sont deux."))
    assert "Votre enseignant verra votre remarque" in told(app)
    flag = desk().records.flags()[0]
    assert (flag.item, flag.comment, flag.attempt) == ("historienne", "Elles sont deux.", attempt)
    assert kept(attempt).responses == ()
    # A part that is sent again as it was stays as it is in the browser.
    del before["flag"]
    assert forms(app) == before
    app = write(app, "Maud Le Goff")
    assert [r.item for r in kept(attempt).responses] == ["historienne"]


def finished(quiz: Visit) -> tuple[str, AppTest]:
    """A test that is over: its id and its result; the first question failed, the second not."""
    attempt = begin("digue-annee", "gare-avant", mode=Mode.TEST)
    app = pick(pick(quiz(attempt), "1865"), "Faux")
    app.query_params["essai"] = attempt
    return attempt, app.switch_page("screens/result.py").run()


def test_each_corrected_question_can_be_remarked_on(quiz: Visit) -> None:
    attempt, app = finished(quiz)
    assert told(app).count("Signaler cette question") == 2
    app = submit(app, "flag", ("comment", "Et la gare d’avant ?"), nth=1)
    assert told(app).count("Signaler cette question") == 1
    assert told(app).count("C’est noté") == 1
    (flag,) = desk().records.flags()
    assert (flag.item, flag.attempt) == ("gare-avant", attempt)


def test_a_remark_on_a_correction_that_could_not_be_kept_is_said_to_be_lost(
    lock: Lock, quiz: Visit
) -> None:
    _attempt, app = finished(quiz)
    with lock():
        app = submit(app, "flag", ("comment", "La question est floue."))
        assert told(app).count("Votre remarque n’a pas été enregistrée") == 1
    assert desk().records.flags() == ()
    assert told(app).count("Signaler cette question") == 2


def links(app: AppTest) -> dict[str, str]:
    """The links of the page, by their labels: where the last of that label leads."""
    return {link.proto.label: link.proto.query_string for link in app.get("page_link")}


def test_a_correction_leads_to_its_passage_and_back(quiz: Visit) -> None:
    attempt, app = finished(quiz)
    query = dict(parse_qsl(links(app)["Lire la suite dans le texte"]))
    assert query == {"texte": "port", "essai": attempt, "q": "2"}
    app.query_params.clear()
    for name, value in query.items():
        app.query_params[name] = value
    app = app.switch_page("screens/text.py").run()
    assert 'class="para here"' in told(app)
    assert dict(parse_qsl(links(app)["Revenir au résultat"])) == {"essai": attempt, "q": "2"}
    app = app.switch_page("screens/result.py").run()
    assert [one.proto.expanded for one in app.expander] == [False, True]


def test_a_cloze_is_read_again_with_its_right_words(quiz: Visit) -> None:
    attempt = begin("conserverie-trou", "gare-avant", mode=Mode.TEST)
    whole = "surtout des <b>femmes</b>, payées <b>à la pièce</b>."
    app = quiz(attempt)
    assert "<b>" not in told(app)
    app = pick(write(app, "filles", "au mois"), "Faux")
    assert whole in told(app)
    app = write(quiz(begin("conserverie-trou")), "filles", "au mois")
    assert told(app).index(whole) < told(app).index("Pas encore")


def test_a_result_names_each_passage_by_its_own_words(quiz: Visit) -> None:
    attempt = begin("conserverie-trou", mode=Mode.TEST)
    app = write(quiz(attempt), "filles", "au mois")
    (one,) = app.expander
    assert one.label.replace("\\", "").endswith("La conserverie employait surtout des …, payées …")


def test_no_answer_is_asked_once_time_is_up(quiz: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    attempt = begin("digue-annee", "gare-avant", mode=Mode.TEST, time_limit=60)
    assert "Temps restant" in told(quiz(attempt))
    monkeypatch.setattr("ardoise.web.moment._shift", timedelta(seconds=61))
    app = quiz(attempt)
    assert "Votre résultat" in told(app)
    assert picks(app) == []


def test_an_answer_moves_the_card_of_its_item(quiz: Visit) -> None:
    pick(quiz(begin("digue-annee")), "1865")
    (review,) = desk().records.reviews(desk().local)
    assert (review.item, review.rating) == ("digue-annee", Rating.AGAIN)


def test_a_reworded_bank_does_not_disturb_an_attempt_under_way(
    quiz: Visit, workspace: Path
) -> None:
    attempt = begin("digue-annee")
    file = workspace / "questions" / "port.yaml"
    file.write_text(file.read_text().replace("En quelle année la digue", "Quand la digue"))
    assert "En quelle année la digue" in told(quiz(attempt))


def test_what_is_sent_is_the_same_whichever_option_is_the_key(
    quiz: Visit, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The law of secrecy: with another key, not a byte of the question changes."""

    def sent() -> list[bytes]:
        attempt = begin("digue-annee", "gare-avant")
        bodies = []
        for place in ("1", "2"):
            app = quiz(attempt, q=place)
            assert not app.exception
            drawn = [*app.button, *app.get("html"), *app.get("bidi_component")]
            for element in drawn:
                data = element.proto.SerializeToString()
                # What is drawn by chance: the attempt's name, and the ids made of it.
                data = data.replace(attempt.encode(), b"ATTEMPT")
                bodies.append(re.sub(rb"ID-[0-9a-f]{32}", b"ID", data))
        return bodies

    monkeypatch.setattr("ardoise.web.desk._LOOK_EVERY", 0.0)
    monkeypatch.setattr("secrets.randbelow", lambda _limit: 7)
    file = workspace / "questions" / "port.yaml"
    words = file.read_text()
    before = sent()
    assert sum(b"1884" in data for data in before) == 1
    assert sum(b"La gare est" in data for data in before) == 1
    # Years are shown in their order, whichever is right.
    words = words.replace('"1862"', "@").replace('"1884"', '"1862"').replace("@", '"1884"')
    file.write_text(words.replace("reponse: faux", "reponse: vrai"))
    assert desk().bank.items["digue-annee"].key == ("1884",)
    assert sent() == before


def test_an_answer_given_elsewhere_while_the_page_is_drawn_is_shown(
    quiz: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempt = begin("digue-annee")
    at = desk()
    serve = at.records.serve

    def late(attempt: str, learner: str, item: str) -> Served:
        served = serve(attempt, learner, item)
        at.respond(learner, served, ("1865",), Schedule())
        return serve(attempt, learner, item)

    monkeypatch.setattr(at.records, "serve", late)
    assert "Pas encore" in told(quiz(attempt))
