"""Deciding on proposed facts in the browser, by keyboard alone."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import CLASS, TEACHER, Server
from tests.browser.test_access import faults, overflow
from tests.browser.walk import settled

from ardoise.propose.accept import read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace

pytestmark = pytest.mark.browser
ARTICLE = Path(__file__).parents[1] / "propose" / "texts" / "presse-pont.txt"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "class"
    shutil.copytree(CLASS, root)
    create_workspace(root)
    create_text(root, "pont", ARTICLE, model=lambda lang: NoModel())
    return root


@pytest.fixture
def page(browser: Browser, workspace: Path) -> Iterator[Page]:
    server = Server(workspace, teacher=TEACHER)
    server.start()
    context = browser.new_context(locale="fr-FR", viewport={"width": 360, "height": 740})
    try:
        page = context.new_page()
        page.goto(f"{server.url}/propositions?cle={TEACHER}")
        page.wait_for_selector("h2.stem")
        settled(page)
        yield page
    finally:
        context.close()
        server.stop()


def left(root: Path) -> list[str]:
    proposed = read_proposals(root, "pont")
    return list(proposed.facts) if proposed else []


def test_facts_are_decided_by_keyboard_and_the_page_is_open_to_everyone(
    page: Page, workspace: Path
) -> None:
    first, second, third, *rest = left(workspace)
    assert faults(page) == []
    assert overflow(page) <= 0
    total = len(rest) + 3
    for key, told in (
        ("a", f"Fait 1 sur {total - 1} "),
        ("n", f"Fait 1 sur {total - 2} "),
        ("p", f"Fait 2 sur {total - 2} "),
    ):
        page.keyboard.press(key)
        expect(page.get_by_text(told)).to_be_visible()
        settled(page)
    assert left(workspace) == [third, *rest]
    page.keyboard.press("z")
    expect(page.get_by_text("Décision annulée")).to_be_visible()
    assert left(workspace) == [second, third, *rest]
    assert first in (workspace / "source/pont/facts.yaml").read_text("utf-8")


def test_a_mark_in_the_text_leads_to_its_fact(page: Page) -> None:
    page.keyboard.press("n")
    expect(page.get_by_text("Fait refusé")).to_be_visible()
    link = page.locator("a.waiting").last
    words = link.inner_text()
    link.click()
    # Passages lie over one another, and over two paragraphs: a mark may be a part of its fact's.
    expect(page.locator("mark").filter(has_text=words).first).to_be_visible()
    # The page was not loaded anew: what was done can still be taken back.
    page.keyboard.press("z")
    expect(page.get_by_text("Décision annulée")).to_be_visible()


def test_nothing_is_named_in_english(page: Page) -> None:
    page.keyboard.press("e")
    expect(page.locator(".st-key-mend textarea").first).to_be_focused()
    expect(page.get_by_label("Touche A", exact=True)).to_be_attached()
    english = re.compile(r"^(Shortcut|Remove|Selected|Clear|Open|Close|App pages|Navigate|Show)\b")
    settled(page)
    names = page.locator("[aria-label]").evaluate_all("all => all.map(e => e.ariaLabel)")
    assert [name for name in names if english.match(name)] == []


def test_the_fields_can_be_read_on_the_slate(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.reload()
    page.wait_for_selector("h2.stem")
    settled(page)
    page.keyboard.press("e")
    names = page.locator("[data-testid=stMultiSelectTagsContainer] [role=group] > span")
    # Dark on light mint: white could not be read.
    expect(names.first).to_have_css("color", "rgb(16, 32, 31)")
    settled(page)
    assert faults(page) == []


def test_a_field_is_entered_and_left_by_keyboard(page: Page) -> None:
    page.keyboard.press("e")
    expect(page.locator(".st-key-mend textarea").first).to_be_focused()
    settled(page)
    assert faults(page) == []
    assert overflow(page) <= 0
    page.keyboard.press("Escape")
    expect(page.locator("h2[data-proposal]")).to_be_focused()
    page.keyboard.press("n")
    expect(page.get_by_text("Fait 1 sur")).to_be_visible()
