"""The teacher's part: shut without its key, and what is changed there reaches the bank."""

import errno
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.propose.decide import accept
from tests.web.conftest import CLASS
from tests.web.page import labels, pick, press, told

from ardoise.domain.attempt import Mode
from ardoise.edit import store
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.web.desk import desk
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
    area = next(a for a in app.text_area if str(a.key).endswith("-feedback"))
    area.set_value("Une autre explication.")
    press(app, f"edit-{item.id}-")
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


def test_changes_are_undone_one_by_one_and_done_again(visit: Visit, workspace: Path) -> None:
    first = questions(workspace).read_bytes()
    app = press(enter(visit, "question", id="digue-annee"), "retire")
    second = questions(workspace).read_bytes()
    press(app, "duplicate")
    assert "Rétablir" not in labels(app)
    press(app, "undo")
    assert questions(workspace).read_bytes() == second
    app = enter(visit, "question", id="digue-annee")
    press(app, "undo")
    assert questions(workspace).read_bytes() == first
    press(app, "redo")
    assert questions(workspace).read_bytes() == second
    assert "est rétablie" in told(app)


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
    assert "La clé <code>citatoin</code>" in told(app)
    assert '<p class="source"><code><u>citatoin: ' in told(app)
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


def test_a_file_that_does_not_exist_yet_takes_a_first_question(
    visit: Visit, workspace: Path
) -> None:
    questions(workspace).unlink()
    app = enter(visit, "files")
    app.selectbox(key="files-which").set_value("questions/port.yaml").run()
    draft = "id: neuve\naffirmation: La digue date de 1862.\nreponse: vrai\n"
    app.text_area(key="files-draft").set_value(draft).run()
    press(app, "files-add")
    assert list(open_workspace(workspace).bank.items) == ["neuve"]


def test_two_changes_that_do_not_touch_can_both_be_kept(visit: Visit, workspace: Path) -> None:
    path = questions(workspace)
    item = list(open_workspace(workspace).bank.items.values())[2]
    app = enter(visit, "question", id=item.id)
    path.write_text("# Autre main.\n" + path.read_text("utf-8"), "utf-8")
    press(app, "retire")
    assert "retire" not in path.read_text("utf-8")
    press(app, "keep-both")
    assert path.read_text("utf-8").startswith("# Autre main.")
    assert open_workspace(workspace).bank.items[item.id].retired


def test_yaml_that_would_lose_the_question_cannot_be_saved(visit: Visit, workspace: Path) -> None:
    item = next(iter(open_workspace(workspace).bank.items.values()))
    app = enter(visit, "question", id=item.id)
    area = next(a for a in app.text_area if str(a.key).startswith("yaml-"))
    before = questions(workspace).read_bytes()
    for typed, why in (
        ("  - [rien", "ne peuvent pas être gardées"),
        ("", "Pour ne plus la poser, retirez-la"),
        (str(area.value) * 2, "plusieurs questions"),
        (str(area.value).replace(item.id, "gare-avant"), "gare-avant"),
        (str(area.value) + str(area.value).replace(item.id, "deux"), "plusieurs questions"),
    ):
        area = next(a for a in app.text_area if str(a.key).startswith("yaml-"))
        area.set_value(typed).run()
        assert why in told(app), typed
        press(app, "save-yaml-")
        assert "Enregistré" not in told(app), typed
        assert questions(workspace).read_bytes() == before


def test_yaml_that_names_the_question_anew_leads_to_it(visit: Visit, workspace: Path) -> None:
    item = next(iter(open_workspace(workspace).bank.items.values()))
    app = enter(visit, "question", id=item.id)
    area = next(a for a in app.text_area if str(a.key).startswith("yaml-"))
    area.set_value(str(area.value).replace(item.id, "autre-nom")).run()
    press(app, "save-yaml-")
    assert app.query_params["id"] == "autre-nom"
    assert "autre-nom" in told(app)


def test_a_try_is_graded_and_never_recorded(visit: Visit) -> None:
    app = enter(visit, "question", id="gare-avant")
    pick(app, "Faux")
    assert "C’est juste" in told(app)
    assert "Réponses" not in [tab.label for tab in app.tabs]


def test_filters_keep_what_they_name(visit: Visit) -> None:
    app = enter(visit, "teacher")
    app.selectbox(key="bank-kinds").set_value("true_false").run()
    assert "1 question<" in told(app)
    app.selectbox(key="bank-kinds").set_value("").run()
    app.selectbox(key="bank-tag").set_value("lieux").run()
    assert "3 questions" in told(app)
    app.selectbox(key="bank-level").set_value("remember").run()
    assert "Rien ne répond à ces filtres" in told(app)


def quiz(visit: Visit, item: str) -> AppTest:
    """A quiz that has just begun with the one item of that id."""
    pupil = visit()
    at = desk()
    attempt = at.begin(at.local, [at.bank.items[item]], text="port", mode=Mode.PRACTICE)
    pupil.query_params["essai"] = attempt
    return pupil.switch_page("screens/quiz.py").run()


def test_an_edit_reaches_new_quizzes_and_leaves_attempts_under_way(visit: Visit) -> None:
    pupil = quiz(visit, "digue-annee")
    teacher = enter(visit, "question", id="digue-annee")
    area = next(a for a in teacher.text_area if str(a.key).endswith("-stem"))
    area.set_value("De quand date la digue ?")
    press(teacher, "edit-digue-annee-")
    assert "En quelle année la digue" in told(pupil.run())
    assert "C’est juste" in told(pick(pupil, "1862"))
    assert "De quand date la digue" in told(quiz(visit, "digue-annee"))


def test_a_question_retired_during_a_quiz_is_still_answered_in_it(visit: Visit) -> None:
    pupil = quiz(visit, "digue-annee")
    press(enter(visit, "question", id="digue-annee"), "retire")
    assert "C’est juste" in told(pick(pupil.run(), "1862"))


def test_how_pupils_fared_stands_beside_the_question(visit: Visit) -> None:
    # Of one learner, the first response alone says how hard a question is.
    for given in ("1862", "1865"):
        pick(quiz(visit, "digue-annee"), given)
    app = enter(visit, "question", id="digue-annee")
    assert "1 réponse · facilité 100\xa0%" in told(app)
    assert "1 fois, 100\xa0%" in told(app)
    assert "1 réponse · facilité 100\xa0%" in told(enter(visit, "teacher"))


@pytest.mark.parametrize(
    "item", [i.id for i in open_workspace(CLASS).bank.items.values()], ids=lambda id_: id_
)
def test_a_form_saved_as_it_stands_changes_nothing(
    visit: Visit, workspace: Path, item: str
) -> None:
    before = questions(workspace).read_bytes()
    app = press(enter(visit, "question", id=item), f"edit-{item}-")
    assert "Enregistré" in told(app)
    assert questions(workspace).read_bytes() == before


def test_a_composed_question_is_adopted_and_can_then_be_changed(
    visit: Visit, workspace: Path
) -> None:
    create_workspace(workspace)
    (workspace / "pont.txt").write_text("Le pont\n\nLe pont de Valmont mesure 212 mètres.", "utf-8")
    made = create_text(workspace, "pont", workspace / "pont.txt", model=lambda lang: NoModel())
    assert made.proposed
    accept(workspace, "pont", list(made.proposed.facts))
    bank = open_workspace(workspace).bank
    composed = next(i for i in bank.items.values() if i.origin != "hand")
    app = enter(visit, "question", id=composed.id)
    assert "YAML" not in [tab.label for tab in app.tabs]
    # What its proof says, without the names that rules have in the program.
    assert 'class="deep1"' in told(app)
    assert not re.search(r"\[[a-z]+\]", told(app))
    press(app, "adopt")
    assert "YAML" in [tab.label for tab in app.tabs]
    after = open_workspace(workspace).bank.items
    assert after[composed.id].origin == "hand"
    assert after[composed.id].key == composed.key
    assert after.keys() == bank.items.keys()
    # The file is new: what made it is undone like any change, and leaves no version to read.
    press(app, "undo")
    assert "YAML" not in [tab.label for tab in app.tabs]
    assert not (workspace / "questions/pont.yaml").exists()
    assert open_workspace(workspace).bank.items == bank.items


def test_a_whole_file_is_edited_and_judged(visit: Visit, workspace: Path) -> None:
    app = enter(visit, "files")
    area = next(a for a in app.text_area if str(a.key).startswith("yaml-file-"))
    area.set_value(str(area.value).replace("citation: est né", "citation: est mort", 1)).run()
    assert "P0" in told(app)
    area = next(a for a in app.text_area if str(a.key).startswith("yaml-file-"))
    area.set_value("# Relu.\n" + str(area.value)).run()
    press(app, "files-save")
    assert questions(workspace).read_text("utf-8").startswith("# Relu.\n")
    assert "Rien à redire" not in told(app)


def test_the_form_is_judged_before_it_is_saved(visit: Visit, workspace: Path) -> None:
    before = questions(workspace).read_bytes()
    app = enter(visit, "question", id="digue-annee")
    area = next(a for a in app.text_area if str(a.key).endswith("-quotes"))
    area.set_value("rien de tel dans le texte").run()
    assert "P02" in told(app)
    assert questions(workspace).read_bytes() == before


def test_proposals_are_a_file_that_is_edited_and_judged(visit: Visit, workspace: Path) -> None:
    create_workspace(workspace)
    (workspace / "pont.txt").write_text("Le pont\n\nLe pont de Valmont mesure 212 mètres.", "utf-8")
    create_text(workspace, "pont", workspace / "pont.txt", model=lambda lang: NoModel())
    app = enter(visit, "files", fichier="source/pont/proposals.yaml")
    area = next(a for a in app.text_area if str(a.key).startswith("yaml-file-"))
    area.set_value(str(area.value).replace("entites:", "entiites:")).run()
    assert "La clé <code>entiites</code>" in told(app)


def test_a_file_that_was_deleted_can_be_put_back(visit: Visit, workspace: Path) -> None:
    path = questions(workspace)
    press(enter(visit, "question", id="digue-annee"), "retire")
    path.unlink()
    app = enter(visit, "files", fichier=path.relative_to(workspace).as_posix())
    press(app, "files-back")
    assert "digue-annee" in open_workspace(workspace).bank.items


def fields(app: AppTest, **typed: str) -> AppTest:
    """Type into the fields of a form, by the last part of their keys."""
    for name, value in typed.items():
        every = (*app.text_area, *app.text_input, *app.selectbox)
        next(f for f in every if str(f.key).endswith(f"-{name}")).set_value(value)
    return app.run()


@pytest.mark.parametrize(
    ("kind", "typed", "right"),
    [
        ("single_choice", {"text0": "1862", "text1": "1865", "text2": "1870"}, ("1862",)),
        ("multiple_choice", {"text0": "le phare", "text1": "le musée", "text3": "la gare"}, None),
        ("true_false", {"answer": "false"}, ("faux",)),
        ("short_answer", {"nature": "number", "key": "12"}, ("12",)),
        ("cloze", {"stem": "", "cloze": "La digue date de {{1862}}."}, ("1862",)),
        ("matching", {"pairs": "digue → 1862\ngare → 1870"}, ("1862", "1870")),
        ("ordering", {"order": "digue\ngare"}, ("digue", "gare")),
        ("flashcard", {"back": "1862"}, ("1862",)),
    ],
)
def test_a_new_question_is_written_in_fields(
    visit: Visit, workspace: Path, kind: str, typed: dict[str, str], right: tuple[str, ...] | None
) -> None:
    before = set(open_workspace(workspace).bank.items)
    app = enter(visit, "new_question")
    app.selectbox(key="new-kind").set_value(kind).run()
    assert "Il manque" not in told(app)
    app = fields(app, **{"stem": "De quand date la digue du port ?"} | typed)
    assert "P01" in told(app)
    quote = next(i.quotes[0] for i in open_workspace(workspace).bank.items.values() if i.quotes)
    app = press(fields(app, quotes=quote), "new-0-")
    (new,) = set(open_workspace(workspace).bank.items) - before
    item = open_workspace(workspace).bank.items[new]
    assert (item.kind, item.origin) == (kind, "hand")
    assert right is None or item.key == right
    assert "Enregistré" in told(app)
    assert app.query_params["id"] == new


def test_a_question_that_is_not_complete_is_not_added(visit: Visit, workspace: Path) -> None:
    before = questions(workspace).read_bytes()
    app = enter(visit, "new_question")
    app = press(fields(app, stem="De quand date la digue ?"), "new-0-")
    assert "Il manque la bonne réponse" in told(app)
    app = press(fields(app, stem="", text0="1862", text1="1865"), "new-0-")
    assert "Il manque la question" in told(app)
    assert questions(workspace).read_bytes() == before


def test_a_press_right_after_typing_saves_what_was_typed(visit: Visit, workspace: Path) -> None:
    app = enter(visit, "files")
    area = next(a for a in app.text_area if str(a.key).startswith("yaml-file-"))
    area.set_value("# Relu.\n" + str(area.value))
    # No run in between: the browser sends the text and the press together.
    press(app, "files-save")
    assert questions(workspace).read_text("utf-8").startswith("# Relu.\n")
    item = next(iter(open_workspace(workspace).bank.items.values()))
    app = enter(visit, "question", id=item.id)
    area = next(a for a in app.text_area if str(a.key).startswith("yaml-"))
    area.set_value(str(area.value) + "    # vu\n")
    press(app, "save-yaml-")
    assert "    # vu\n" in questions(workspace).read_text("utf-8")


def test_filters_are_found_again_after_a_question(visit: Visit) -> None:
    app = enter(visit, "teacher")
    app.selectbox(key="bank-kinds").set_value("true_false").run()
    app.text_input(key="bank-words").set_value("gare").run()
    app.query_params["id"] = "gare-avant"
    app = app.switch_page("screens/question.py").run()
    app = app.switch_page("screens/teacher.py").run()
    assert app.selectbox(key="bank-kinds").value == "true_false"
    assert app.text_input(key="bank-words").value == "gare"
    assert "1 question<" in told(app)


def test_a_new_question_is_about_the_text_that_is_looked_at(visit: Visit) -> None:
    app = enter(visit, "teacher")
    assert _ways(app)["Ajouter une question"] == ""
    app.selectbox(key="bank-text").set_value("port").run()
    assert _ways(app)["Ajouter une question"] == "texte=port"


def _ways(app: AppTest) -> dict[str, str]:
    return {link.proto.label: link.proto.query_string for link in app.get("page_link")}


def test_a_try_shows_what_the_pupil_is_told(visit: Visit) -> None:
    app = enter(visit, "question", id="digue-annee")
    feedback = desk().bank.items["digue-annee"].feedback
    assert feedback
    assert feedback in told(pick(app, "1865"))


def test_a_composed_question_can_be_retired_at_once(visit: Visit, workspace: Path) -> None:
    create_workspace(workspace)
    (workspace / "pont.txt").write_text("Le pont\n\nLe pont de Valmont mesure 212 mètres.", "utf-8")
    made = create_text(workspace, "pont", workspace / "pont.txt", model=lambda lang: NoModel())
    assert made.proposed
    accept(workspace, "pont", list(made.proposed.facts))
    items = open_workspace(workspace).bank.items.values()
    composed = next(i for i in items if i.origin != "hand")
    press(enter(visit, "question", id=composed.id), "retire")
    assert open_workspace(workspace).bank.items[composed.id].retired


def test_a_file_that_may_not_be_written_is_told_of_in_french(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = enter(visit, "question", id="gare-avant")

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(store, "save", refuse)
    press(app, "retire")
    assert "vous n’en avez pas le droit" in told(app)
    assert "not-done" in told(app)


def test_what_pupils_flag_stands_before_the_list_and_beside_the_question(visit: Visit) -> None:
    enter(visit, "teacher")
    at = desk()
    at.records.flag(at.local, "digue-annee", "Pas clair.")
    app = enter(visit, "teacher")
    assert told(app).index("Pas clair.") < told(app).index("9 questions")
    app = enter(visit, "question", id="digue-annee")
    assert "Pas clair." in told(app)
    press(app, "settle-")
    assert "Pas clair." not in told(enter(visit, "teacher"))


def test_a_file_of_another_name_says_what_it_replaces(visit: Visit, workspace: Path) -> None:
    file = questions(workspace)
    app = enter(visit, "files")
    data = b"# Relu.\n" + file.read_bytes()
    app.file_uploader(key="files-bring-0").set_value(("autre.yaml", data, "text/yaml")).run()
    assert "prendra la place" in told(app)
    press(app, "files-put")
    assert file.read_bytes() == data
    assert not app.file_uploader(key="files-bring-1").value


def test_a_file_in_another_encoding_says_why_it_cannot_be_edited(
    visit: Visit, workspace: Path
) -> None:
    path = questions(workspace)
    path.write_bytes(path.read_text("utf-8").encode("latin-1", "replace"))
    app = enter(visit, "files")
    assert not [a for a in app.text_area if str(a.key).startswith("yaml-file-")]
    assert "UTF-8" in told(app)


GIFT = (
    "::bateaux:: Où est le port ? {=à Kerlann ~à Lomé}\n\n::decrire:: Décrivez le port. {}\n\n"
    "::digue-annee:: La digue ? {=oui ~non}\n"
)


def test_questions_of_another_program_are_looked_at_then_added(
    visit: Visit, workspace: Path
) -> None:
    file = questions(workspace)
    before = file.read_bytes()
    app = enter(visit, "files", fichier="questions/port.yaml")
    field = app.file_uploader(key="import-0-questions/port.yaml")
    field.set_value(("q.gift", GIFT.encode(), "text/plain")).run()
    assert "1 question à ajouter" in told(app)
    assert "1 est déjà dans la banque" in told(app)
    assert "decrire" in told(app)
    assert file.read_bytes() == before
    pick(app, "Ajouter cette question")
    assert "1 question ajoutée" in told(app)
    assert file.read_bytes().startswith(before.rstrip(b"\n"))
    assert "bateaux" in desk().bank.items
    assert not app.file_uploader(key="import-1-questions/port.yaml").value


def test_a_file_of_another_program_that_is_broken_adds_nothing(
    visit: Visit, workspace: Path
) -> None:
    file = questions(workspace)
    before = file.read_bytes()
    app = enter(visit, "files", fichier="questions/port.yaml")
    field = app.file_uploader(key="import-0-questions/port.yaml")
    field.set_value(("q.xml", b"<quiz", "text/xml")).run()
    assert "Erreur" in told(app)
    assert not [label for label in labels(app) if label.startswith("Ajouter ce")]
    assert file.read_bytes() == before


def test_questions_of_another_program_make_a_new_file(visit: Visit, workspace: Path) -> None:
    create_text(workspace, "pont", model=lambda lang: NoModel())
    app = enter(visit, "files", fichier="questions/pont.yaml")
    field = app.file_uploader(key="import-0-questions/pont.yaml")
    field.set_value(("q.gift", GIFT.encode(), "text/plain")).run()
    pick(app, "Ajouter cette question")
    assert desk().bank.items["bateaux"].text == "pont"
