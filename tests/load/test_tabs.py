"""Two tabs on one attempt, each with what it drew last: what was given first stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.browser.conftest import Server
from tests.load.tab import Tab
from tests.load.workspace import make_workspace

from ardoise.records.store import PLACE, Records

pytestmark = pytest.mark.load


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server of its own, on items that one click answers."""
    server = Server(make_workspace(tmp_path / "class"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def tabs(server: Server) -> Iterator[tuple[Tab, Tab]]:
    """Two tabs at the first item of one attempt."""
    with Tab(server.port) as one, Tab(server.port, "quiz") as two:
        one.run().run(click="go-start")
        two.query = one.query
        two.run()
        yield one, two


def test_the_second_to_answer_is_told_what_stands(
    tabs: tuple[Tab, Tab],
) -> None:
    one, two = tabs
    form = one.forms["answer"]
    first, other, *_rest = form.options.values()
    assert two.forms["answer"] == form
    one.run(("pick", first), form=form)
    two.run(("pick", other), form=form)
    assert "la première réponse" in two.text()
    assert two.parts()[0] == one.parts()[0]


def test_an_answer_by_who_was_erased_meanwhile_shows_nothing(
    tabs: tuple[Tab, Tab], server: Server
) -> None:
    one, _two = tabs
    records = Records.open(server.workspace / PLACE)
    records.erase(records.local_learner().id)
    records.close()
    form = one.forms["answer"]
    one.run(("pick", "0"), form=form)
    assert "Ce quiz n’existe pas" in one.text()


def test_a_form_that_was_sent_already_does_nothing_again(tabs: tuple[Tab, Tab]) -> None:
    one, _two = tabs
    form = one.forms["answer"]
    one.run(("pick", "0"), form=form)
    go = one.forms["go"]
    asked = one.run(form=go).text()
    assert one.run(form=go).text() == asked
    assert one.run().text().endswith(asked)
    # Nor does the answer to what is no longer asked.
    assert one.run(("pick", "1"), form=form).text().count("data-look") == 1
