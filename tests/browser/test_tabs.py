"""Two tabs of one browser show the same pupil, and none saves for one who has left."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Server
from tests.browser.test_access import classroom
from tests.browser.walk import settled

from ardoise.records.store import PLACE, Records

__all__ = ["classroom"]
pytestmark = pytest.mark.browser

CHOICE = "button.option[type=submit]"
"""An option whose press is the answer."""

DEAF = "for (const told of ['storage', 'pageshow', 'focus'])"
DEAF += " addEventListener(told, event => event.stopImmediatePropagation(), true);"
"""As a tab that sleeps: nothing wakes it but what is done in it."""


def join(page: Page, name: str) -> None:
    expect(page.locator("h1")).to_have_text("Qui êtes-vous\u202f?")
    page.get_by_role("radio", name="Première fois").click()
    expect(page.get_by_text("Choisissez une phrase")).to_be_visible()
    settled(page)
    page.get_by_label("Surnom").fill(name)
    page.get_by_label("Phrase secrète").fill(f"les quatre mots de {name}")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=f"Sortir ({name})")).to_be_visible()
    settled(page)


def leave(page: Page, name: str) -> None:
    page.get_by_role("button", name=f"Sortir ({name})").click()
    expect(page.locator("h1")).to_have_text("Qui êtes-vous\u202f?")
    settled(page)


def begin(page: Page) -> None:
    page.get_by_role("button", name="Commencer").click()
    expect(page.locator(".marks")).to_be_visible()
    while page.locator(CHOICE).count() == 0:
        look = page.locator("h1").get_attribute("data-look") or ""
        page.get_by_role("button", name="Passer").click()
        expect(page.locator("h1")).not_to_have_attribute("data-look", look)
    settled(page)


def loads(page: Page) -> list[str]:
    """The loads of a page from here on."""
    seen: list[str] = []
    page.on("load", lambda loaded: seen.append(loaded.url))
    return seen


def saved(workspace: Path) -> dict[str, int]:
    """How many answers are saved for each pupil."""
    records = Records.open(workspace / PLACE)
    pupils = records.learners(records.make_class("Cinquième B").id)
    return {one.nickname: len(records.responses(one.id)) for one in pupils}


def test_a_tab_is_drawn_anew_when_another_pupil_enters_in_the_next(
    classroom: tuple[Server, Page],
) -> None:
    server, first = classroom
    join(first, "Zoé")
    begin(first)
    second = first.context.new_page()
    second.goto(server.url)
    expect(second.get_by_role("button", name="Sortir (Zoé)")).to_be_visible()
    settled(second)
    of_first, of_second = loads(first), loads(second)
    leave(second, "Zoé")
    expect(first.locator("h1")).to_have_text("Qui êtes-vous\u202f?")
    settled(first)
    join(second, "Max")
    expect(first.get_by_role("button", name="Sortir (Max)")).to_be_visible()
    expect(first.locator("h1")).to_have_text("Ce quiz n’existe pas, ou plus.")
    settled(first)
    # Once for each change, and never the tab where it was made.
    first.wait_for_timeout(1500)
    assert (len(of_first), len(of_second)) == (2, 0)
    assert saved(server.workspace) == {"Zoé": 0, "Max": 0}


@pytest.mark.parametrize("act", ["click", "key"])
def test_a_tab_that_was_not_told_saves_nothing_for_who_has_left(
    classroom: tuple[Server, Page], act: str
) -> None:
    server, first = classroom
    first.add_init_script(DEAF)
    first.reload()
    join(first, "Zoé")
    begin(first)
    second = first.context.new_page()
    second.goto(server.url)
    leave(second, "Zoé")
    join(second, "Max")
    expect(first.get_by_role("button", name="Sortir (Zoé)")).to_be_visible()
    if act == "click":
        first.locator(CHOICE).first.click()
    else:
        first.keyboard.press("1")
    expect(first.get_by_role("button", name="Sortir (Max)")).to_be_visible()
    settled(first)
    assert saved(server.workspace) == {"Zoé": 0, "Max": 0}
    second.reload()
    expect(second.get_by_role("button", name="Sortir (Max)")).to_be_visible()


def test_a_tab_of_the_same_pupil_disturbs_no_answer(classroom: tuple[Server, Page]) -> None:
    server, first = classroom
    join(first, "Zoé")
    begin(first)
    of_first = loads(first)
    second = first.context.new_page()
    second.goto(server.url)
    expect(second.get_by_role("button", name="Sortir (Zoé)")).to_be_visible()
    settled(second)
    first.locator(CHOICE).first.click()
    expect(first.locator("[data-look$='-told']")).to_be_visible()
    assert saved(server.workspace) == {"Zoé": 1}
    assert of_first == []


def test_what_the_teacher_types_is_not_lost_for_a_pupil_who_leaves(
    classroom: tuple[Server, Page],
) -> None:
    server, first = classroom
    join(first, "Zoé")
    second = first.context.new_page()
    second.goto(f"{server.url}/enseignant")
    expect(second.get_by_role("button", name="Sortir (Zoé)")).to_be_visible()
    settled(second)
    second.get_by_label("Clé").fill("craie")
    leave(first, "Zoé")
    join(first, "Max")
    second.get_by_label("Clé").press("End")
    second.wait_for_timeout(500)
    expect(second.get_by_label("Clé")).to_have_value("craie")
    second.get_by_role("link", name="Mes progrès").click()
    expect(second.get_by_role("button", name="Sortir (Max)")).to_be_visible()
