"""The teacher's part: shut without its key, and what is changed there reaches the bank."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.web.page import labels, press, told

from ardoise.web.gate import KEY
from ardoise.workspace import open_workspace

SECRET = "a-key-that-is-long-enough"
Visit = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, SECRET)


def questions(workspace: Path) -> Path:
    (file,) = (workspace / "questions").glob("*.yaml")
    return file


def enter(visit: Visit, page: str, **query: str) -> AppTest:
    """A page of the teacher's part, its door opened by the address."""
    app = visit("", cle=SECRET)
    for name, value in query.items():
        app.query_params[name] = value
    return app.switch_page(f"screens/{page}.py").run()


@pytest.mark.parametrize("page", ["teacher", "question", "files"])
@pytest.mark.parametrize("shown", ["", "wrong"])
def test_without_the_key_only_the_door_is_shown(visit: Visit, page: str, shown: str) -> None:
    app = visit(page, **({"cle": shown} if shown else {}))
    assert labels(app)[0] == "Entrer"
    assert not app.text_area


def test_without_a_key_on_the_server_nothing_opens(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY, "")
    assert labels(visit("teacher", cle=""))[0] == "Entrer"


def test_the_key_opens_and_the_bank_is_listed(visit: Visit) -> None:
    app = enter(visit, "teacher")
    assert "La banque de questions" in told(app)
    assert "9 questions" in told(app)


def test_the_bank_is_searched(visit: Visit) -> None:
    app = enter(visit, "teacher")
    app.text_input(key="bank-words").set_value("nulle-part-ailleurs").run()
    assert "0 question" in told(app)


def test_a_question_is_changed_in_its_form_and_comments_stay(visit: Visit, workspace: Path) -> None:
    path = questions(workspace)
    path.write_text("# À moi.\n" + path.read_text("utf-8"), "utf-8")
    item = next(iter(open_workspace(workspace).bank.items.values()))
    app = enter(visit, "question", id=item.id)
    app.text_area(key=f"edit-{item.id}-feedback").set_value("Une autre explication.")
    press(app, f"edit-{item.id}-go")
    assert path.read_text("utf-8").startswith("# À moi.\n")
    assert open_workspace(workspace).bank.items[item.id].feedback == "Une autre explication."


def test_a_question_is_retired_and_comes_back(visit: Visit, workspace: Path) -> None:
    item = next(iter(open_workspace(workspace).bank.items.values()))
    app = enter(visit, "question", id=item.id)
    press(app, "retire")
    assert open_workspace(workspace).bank.items[item.id].retired
    before = questions(workspace).read_bytes()
    press(enter(visit, "question", id=item.id), "undo")
    assert questions(workspace).read_bytes() != before
    assert not open_workspace(workspace).bank.items[item.id].retired


def test_a_question_is_duplicated(visit: Visit, workspace: Path) -> None:
    item = next(iter(open_workspace(workspace).bank.items.values()))
    press(enter(visit, "question", id=item.id), "duplicate")
    assert f"{item.id}-2" in open_workspace(workspace).bank.items


def test_yaml_is_judged_as_it_is_typed(visit: Visit, workspace: Path) -> None:
    item = next(iter(open_workspace(workspace).bank.items.values()))
    before = questions(workspace).read_bytes()
    app = enter(visit, "question", id=item.id)
    area = next(a for a in app.text_area if str(a.key).startswith("yaml-"))
    area.set_value(str(area.value).replace("citation", "citatoin")).run()
    assert "citation" in told(app)
    assert "F" in told(app)
    assert questions(workspace).read_bytes() == before


def test_a_file_that_changed_meanwhile_asks_what_to_keep(visit: Visit, workspace: Path) -> None:
    path = questions(workspace)
    item = next(iter(open_workspace(workspace).bank.items.values()))
    app = enter(visit, "question", id=item.id)
    area = next(a for a in app.text_area if str(a.key).startswith("yaml-"))
    area.set_value(str(area.value) + "    indice: À droite.\n").run()
    path.write_text("# Autre main.\n" + path.read_text("utf-8"), "utf-8")
    press(app, "save-yaml-")
    assert path.read_text("utf-8").startswith("# Autre main.")
    press(app, "keep-mine")
    assert "À droite" in path.read_text("utf-8")


def test_a_new_question_is_added(visit: Visit, workspace: Path) -> None:
    app = enter(visit, "files")
    quote = next(i.quotes[0] for i in open_workspace(workspace).bank.items.values() if i.quotes)
    draft = f"id: neuve\naffirmation: C’est écrit.\nreponse: vrai\ncitation: {quote}\n"
    app.text_area(key="files-draft").set_value(draft).run()
    press(app, "files-add")
    assert "neuve" in open_workspace(workspace).bank.items
