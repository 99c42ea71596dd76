"""No page tells what a test under way will tell at its end."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest
from tests.web.page import press, told

from ardoise.domain.attempt import Mode
from ardoise.review.schedule import Schedule
from ardoise.web.desk import desk

Visit = Callable[..., AppTest]


def wrong(mode: Mode = Mode.TEST) -> str:
    """Begins an attempt and answers its first item wrong; returns its id."""
    at = desk()
    chosen = [at.bank.items[name] for name in ("digue-annee", "gare-avant", "historienne")]
    attempt = at.begin(at.local, chosen, text="port", mode=mode, time_limit=60)
    at.respond(at.local, at.records.serve(attempt, at.local, "digue-annee"), ("1865",), Schedule())
    return attempt


def retaken(visit: Visit) -> str:
    app = visit()
    app.button_group(key="home-mode").set_value("mistakes").run()
    return told(press(app, "go-start"))


def test_mistakes_wait_for_the_end_of_the_test(visit: Visit) -> None:
    visit()
    attempt = wrong()
    assert "Aucune erreur à reprendre" in retaken(visit)
    desk().records.finish(attempt, desk().local)
    assert "En quelle année la digue" in retaken(visit)


def test_the_deck_of_mistakes_waits_for_the_end_of_the_test(visit: Visit) -> None:
    visit()
    wrong(Mode.PRACTICE)
    assert "take-anki" in keys(visit("progress"))
    desk().erase(desk().local)
    attempt = wrong()
    app = visit("progress")
    assert "take-csv" in keys(app)
    assert "take-anki" not in keys(app)
    desk().records.finish(attempt, desk().local)
    assert "take-anki" in keys(visit("progress"))


def test_progress_waits_for_the_end_of_the_test(visit: Visit) -> None:
    visit()
    attempt = wrong()
    assert "1 carte" not in told(visit("progress"))
    desk().records.finish(attempt, desk().local)
    assert "1 carte" in told(visit("progress"))


def test_the_passage_of_an_answer_waits_for_the_end_of_the_test(visit: Visit) -> None:
    visit()
    attempt = wrong()
    assert "<mark>" not in told(visit("text", essai=attempt, q="1"))
    desk().records.finish(attempt, desk().local)
    assert "<mark>" in told(visit("text", essai=attempt, q="1"))


def test_the_result_says_that_time_was_up_and_what_was_never_shown(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit()
    attempt = wrong()
    records = desk().records
    passed = records.serve(attempt, desk().local, "gare-avant")
    records.skip(attempt, desk().local, passed.sequence)
    monkeypatch.setattr(records, "_now", lambda: datetime.now(UTC) + timedelta(seconds=61))
    records.finish(attempt, desk().local)
    app = visit("result", essai=attempt)
    assert "Le temps est écoulé." in told(app)
    assert "– 1 passée" in told(app)
    assert "– 1 non vue" in told(app)
    app.session_state["language"] = "en"
    assert "Time is up." in told(app.run())


def test_a_test_that_ended_meanwhile_is_found_from_the_first_page(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit()
    attempt = wrong()
    app = visit()
    assert "Un quiz vous attend" in told(app)
    assert "1 réponse sur 3" in told(app)
    late = datetime.now(UTC) + timedelta(seconds=61)
    monkeypatch.setattr("ardoise.web.moment._shift", timedelta(seconds=61))
    monkeypatch.setattr(desk().records, "_now", lambda: late)
    app = visit()
    assert "Votre test est terminé" in told(app)
    assert "Un quiz vous attend" not in told(app)
    app = press(app, "go-resume")
    assert "Le temps est écoulé." in told(app)
    assert "C’est l’ouverture de la conserverie." in told(app)
    # Seen, it no longer waits on the first page, and is found among the results.
    assert "Votre test est terminé" not in told(visit())
    (link,) = visit("progress").get("page_link")
    assert "Test · 0 sur 3" in link.proto.label
    assert link.proto.query_string == f"essai={attempt}"


def test_a_result_is_not_told_among_others_while_the_test_is_under_way(visit: Visit) -> None:
    visit()
    wrong()
    assert visit("progress").get("page_link") == []


def test_a_quiz_whose_last_answer_was_given_leads_to_its_result(visit: Visit) -> None:
    visit()
    at = desk()
    attempt = at.begin(at.local, [at.bank.items["gare-avant"]], text="port", mode=Mode.PRACTICE)
    at.respond(at.local, at.records.serve(attempt, at.local, "gare-avant"), ("faux",), Schedule())
    app = visit()
    assert "Un quiz est terminé" in told(app)
    assert "Sans faute" in told(press(app, "go-resume"))


def test_the_result_of_a_test_finished_in_time_says_nothing_of_time(visit: Visit) -> None:
    visit()
    attempt = wrong()
    desk().records.finish(attempt, desk().local)
    page = told(visit("result", essai=attempt))
    assert "– 2 non vues" in page
    assert "Le temps est écoulé" not in page
    assert "passée" not in page


def keys(app: AppTest) -> str:
    """The keys of the buttons that download something."""
    return " ".join(str(each.proto.id) for each in app.get("download_button"))
