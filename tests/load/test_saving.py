"""Thousands of answers, runs cut short, sockets closed: what was shown as saved is saved, once."""

import random
import re
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.browser.conftest import Server
from tests.load.tab import Tab
from tests.load.workspace import make_workspace
from tests.web.slips import Form

from ardoise.records.store import PLACE, Records

pytestmark = pytest.mark.load

ANSWERS = 2000
PUPILS = 8
SHOWN = re.compile(r'<li class="(?:right|wrong)">.*?</span><span>([^<]+)<span class="said">Votre')
ITEM = re.compile(r"numéro (\d+) ")
ATTEMPT = re.compile(r"essai=([\w-]+)")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server of its own, on items that one click answers."""
    server = Server(make_workspace(tmp_path / "class"))
    server.start()
    yield server
    server.stop()


class Pupil(threading.Thread):
    """Answers until the quota is met, with an unsteady hand on an unsteady line."""

    def __init__(self, server: Server, seed: int, quota: int) -> None:
        super().__init__(name=f"pupil {seed}")
        self.server, self.quota = server, quota
        self.random = random.Random(seed)
        self.acknowledged: dict[tuple[str, str], str] = {}
        self.mishaps: Counter[str] = Counter()
        self.error: BaseException | None = None

    def run(self) -> None:
        """Quiz after quiz, on one line after another."""
        try:
            self._tab = Tab(self.server.port).run()
            while len(self.acknowledged) < self.quota:
                self._step()
            self._tab.close()
        except BaseException as error:
            self.error = error
            raise

    def _step(self) -> None:
        tab = self._tab
        # The result repeats what was answered: only the page of one item acknowledges it.
        shown = SHOWN.search(tab.text()) if '-told"' in tab.text() else None
        if shown:
            attempt, item = ATTEMPT.search(tab.query), ITEM.search(tab.text())
            assert attempt is not None
            assert item is not None
            self.acknowledged[attempt[1], f"question-{item[1]}"] = shown[1]
            tab.run(form=tab.forms["go"])
        elif "answer" not in tab.forms:
            tab.open("")
            while "go-start" not in tab.widgets:
                # Of two runs that a mishap asked for, the second may come to its end only now.
                tab.finish()
            tab.run(click="go-start")
        else:
            self._answer(tab.forms["answer"])

    def _answer(self, form: Form) -> None:
        """One click; one time in five something goes wrong right after it."""
        tab = self._tab
        pick = ("pick", self.random.choice(list(form.options.values())))
        mishap = self.random.choice(["", "", "", "", "", "", "", "", "rerun", "stop", "drop"])
        self.mishaps[mishap] += 1
        if mishap == "drop":
            tab.send(pick, form=form)
            query = tab.query
            tab.drop()
            self._tab = Tab(self.server.port, "quiz")
            self._tab.query = query
            self._tab.run()
        elif mishap == "rerun":
            tab.send(pick, form=form)
            tab.run()
        elif mishap == "stop":
            tab.send(pick, form=form)
            tab.stop()
            tab.run()
        else:
            tab.run(pick, form=form)


def test_of_two_thousand_answers_none_is_lost_and_none_doubled(server: Server) -> None:
    pupils = [Pupil(server, seed, ANSWERS // PUPILS) for seed in range(PUPILS)]
    for pupil in pupils:
        pupil.start()
    for pupil in pupils:
        pupil.join()
    assert [pupil.error for pupil in pupils if pupil.error] == []
    mishaps = sum((pupil.mishaps for pupil in pupils), Counter())
    assert min(mishaps["rerun"], mishaps["stop"], mishaps["drop"]) > ANSWERS // 40

    acknowledged = {key: text for pupil in pupils for key, text in pupil.acknowledged.items()}
    assert len(acknowledged) >= ANSWERS
    server.stop()
    records = Records.open(server.workspace / PLACE)
    learner = records.local_learner().id
    responses = records.responses(learner)
    kept = {(response.attempt, response.item): response.given for response in responses}
    lost = [key for key, text in acknowledged.items() if kept.get(key) != (text,)]
    assert lost == []
    assert len(kept) == len(responses), "an item of an attempt was answered twice"
    assert len(records.reviews(learner)) == len(responses), "a card was moved twice"
    records.close()
