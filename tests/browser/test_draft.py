"""What a teacher types is still there after a reload, whatever was pressed before it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import CLASS, TEACHER, Server
from tests.browser.test_access import faults, overflow
from tests.browser.walk import settled

from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace

pytestmark = pytest.mark.browser
ARTICLE = Path(__file__).parents[1] / "propose" / "texts" / "presse-pont.txt"
NOT_SAVED = "Ce que vous avez tapé ici n’a pas été enregistré"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = tmp_path_factory.mktemp("drafts") / "class"
    shutil.copytree(CLASS, root)
    create_workspace(root)
    create_text(root, "pont", ARTICLE, model=lambda lang: NoModel())
    server = Server(root, teacher=TEACHER)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def page(browser: Browser, served: Server) -> Iterator[Page]:
    context = browser.new_context(locale="fr-FR", viewport={"width": 400, "height": 800})
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(f"{served.url}/enseignant?cle={TEACHER}")
    page.wait_for_selector("h1.stem")
    # The browser remembers the key from here on.
    settled(page)
    yield page
    context.close()


def visit(page: Page, served: Server, path: str) -> None:
    page.goto(f"{served.url}{path}")
    page.wait_for_selector("h1.stem")
    settled(page)


def reload(page: Page) -> None:
    page.reload()
    page.wait_for_selector("h1.stem")
    settled(page)


def test_a_file_that_was_being_typed(page: Page, served: Server) -> None:
    visit(page, served, "/fichiers?fichier=questions/port.yaml")
    field = page.locator("[class*=st-key-yaml-file] textarea")
    field.click()
    page.keyboard.press("Control+Home")
    # Never left, never sent to the server.
    page.keyboard.type("# Relu ce matin\n")
    reload(page)
    expect(page.get_by_text(NOT_SAVED)).to_be_visible()
    assert "# Relu" not in field.input_value()
    assert faults(page) == []
    assert overflow(page) <= 0
    # Somebody else writes at the end meanwhile: both are kept.
    path = served.workspace / "questions/port.yaml"
    path.write_text(path.read_text("utf-8") + "\n# Merci\n", "utf-8")
    page.get_by_role("button", name="Le reprendre").click()
    expect(page.get_by_text(NOT_SAVED)).to_have_count(0)
    settled(page)
    expect(field).to_have_value(re.compile("^# Relu ce matin\n.*# Merci\n$", re.DOTALL))
    reload(page)
    page.get_by_role("button", name="Le reprendre").click()
    expect(page.get_by_text(NOT_SAVED)).to_have_count(0)
    settled(page)
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Enregistré dans questions/port.yaml")).to_be_visible()
    assert path.read_text("utf-8").startswith("# Relu ce matin\n")
    settled(page)
    reload(page)
    expect(page.get_by_text(NOT_SAVED)).to_have_count(0)


def test_what_is_thrown_away_does_not_come_back(page: Page, served: Server) -> None:
    visit(page, served, "/question?id=digue-annee")
    page.get_by_role("tab", name="Modifier").click()
    page.get_by_label("Indice").fill("Au XIXe siècle.")
    reload(page)
    page.get_by_role("button", name="Le jeter").click()
    expect(page.get_by_text(NOT_SAVED)).to_have_count(0)
    reload(page)
    expect(page.get_by_text(NOT_SAVED)).to_have_count(0)


def test_the_fields_of_a_question(page: Page, served: Server) -> None:
    visit(page, served, "/question?id=avant-la-digue")
    page.get_by_role("tab", name="Modifier").click()
    level = page.get_by_role("combobox", name="Niveau")
    # Once in view: a list closes as soon as the page scrolls.
    level.focus()
    level.scroll_into_view_if_needed()
    level.press_sequentially("Compr")
    expect(level).to_have_attribute("aria-expanded", "true")
    level.press("Enter")
    expect(level).to_have_value("Comprendre")
    # What is chosen is kept once the server has heard of it.
    page.wait_for_function("JSON.stringify(localStorage).includes('understand')")
    page.get_by_label("Indice").fill("Loin de la côte.")
    reload(page)
    page.get_by_role("button", name="Le reprendre").click()
    settled(page)
    page.get_by_role("tab", name="Modifier").click()
    expect(page.get_by_label("Indice")).to_have_value("Loin de la côte.")
    page.get_by_role("button", name="Enregistrer").first.click()
    expect(page.get_by_text("Enregistré dans")).to_be_visible()
    saved = (served.workspace / "questions/port.yaml").read_text("utf-8")
    assert "indice: Loin de la côte." in saved
    assert saved.count("niveau:") == 2
    settled(page)
    reload(page)
    expect(page.get_by_text(NOT_SAVED)).to_have_count(0)


def test_a_new_question_of_any_kind(page: Page, served: Server) -> None:
    visit(page, served, "/nouvelle-question?texte=port&sorte=flashcard")
    page.get_by_label("Recto").fill("La digue")
    page.get_by_label("Verso").fill("1862")
    reload(page)
    page.get_by_role("button", name="Le reprendre").click()
    expect(page.get_by_label("Recto")).to_have_value("La digue")
    expect(page.get_by_label("Verso")).to_have_value("1862")


def test_a_text_that_was_being_pasted(page: Page, served: Server) -> None:
    visit(page, served, "/propositions")
    page.get_by_text("Apporter un nouveau texte").click()
    page.get_by_label("Ou le texte lui-même").fill("Un texte.\n\nEt sa suite.")
    reload(page)
    page.get_by_role("button", name="Le reprendre").click()
    settled(page)
    expect(page.get_by_label("Ou le texte lui-même")).to_have_value("Un texte.\n\nEt sa suite.")


def test_a_correction_of_a_proposal_and_the_decision_before_it(page: Page, served: Server) -> None:
    visit(page, served, "/propositions")
    page.keyboard.press("n")
    expect(page.get_by_text("Fait refusé")).to_be_visible()
    settled(page)
    page.keyboard.press("p")
    expect(page.get_by_text("Fait 2 sur")).to_be_visible()
    settled(page)
    page.keyboard.press("e")
    sentence = page.locator(".st-key-mend textarea").first
    expect(sentence).to_be_focused()
    sentence.fill("Le pont est long.")
    reload(page)
    expect(page.get_by_text("Fait 2 sur")).to_be_visible()
    page.get_by_role("button", name="Le reprendre").click()
    expect(sentence).to_have_value("Le pont est long.")
    expect(page.locator("h2.stem")).to_have_text("Le pont est long.")
    settled(page)
    assert faults(page) == []
    page.get_by_role("button", name="Annuler").click()
    expect(page.get_by_text("Décision annulée")).to_be_visible()
