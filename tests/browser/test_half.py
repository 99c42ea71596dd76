"""What was put in an answer and not sent is still there after a reload, for that pupil alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Server
from tests.browser.test_access import classroom
from tests.browser.test_tabs import join, leave
from tests.browser.walk import OPTION, options, settled, skip_to, start, stem

__all__ = ["classroom"]
pytestmark = pytest.mark.browser
Open = Callable[..., Page]


@pytest.fixture
def asked(open_page: Open) -> Callable[[str], Page]:
    """Opens a quiz at the item whose stem begins so."""

    def at(begins: str) -> Page:
        page = open_page()
        start(page)
        skip_to(page, begins)
        return page

    return at


def again(page: Page) -> None:
    page.reload()
    stem(page)


def kept(page: Page) -> int:
    return int(
        page.evaluate("Object.keys(sessionStorage).filter(k => k.startsWith('ardoise-')).length")
    )


def test_what_is_typed_outlives_a_reload_and_is_gone_once_answered(
    asked: Callable[[str], Page],
) -> None:
    page = asked("Qui dit")
    page.locator("[name=typed]").fill("Maud Le")
    again(page)
    field = page.locator("[name=typed]")
    expect(field).to_have_value("Maud Le")
    field.fill("Maud Le Goff")
    page.get_by_role("button", name="Valider").click()
    expect(page.locator(".verdict")).to_contain_text("C’est juste")
    assert kept(page) == 0


def test_each_blank_keeps_its_own(asked: Callable[[str], Page]) -> None:
    page = asked("Complétez")
    page.locator("[name=typed]").nth(1).fill("à la pièce")
    again(page)
    expect(page.locator("[name=typed]").nth(0)).to_have_value("")
    expect(page.locator("[name=typed]").nth(1)).to_have_value("à la pièce")


def test_what_was_ticked_stays_ticked(asked: Callable[[str], Page]) -> None:
    page = asked("Pour quoi")
    page.get_by_label("la voile").check()
    page.get_by_label("la conserverie").check()
    page.get_by_label("la conserverie").uncheck()
    page.get_by_label("le marché du samedi").check()
    again(page)
    expect(page.get_by_label("la voile")).to_be_checked()
    expect(page.get_by_label("le marché du samedi")).to_be_checked()
    expect(page.get_by_label("la conserverie")).not_to_be_checked()


def test_half_of_the_pairs_stay_chosen(asked: Callable[[str], Page]) -> None:
    page = asked("Associez")
    page.get_by_label("la gare").select_option("1884")
    again(page)
    expect(page.get_by_label("la gare").locator(":checked")).to_have_text("1884")
    expect(page.get_by_label("la digue").locator(":checked")).to_have_text("Choisir…")


def test_half_of_an_order_stays_built(asked: Callable[[str], Page]) -> None:
    page = asked("Remettez")
    shown = options(page)
    page.locator(OPTION).nth(2).click()
    page.locator(OPTION).nth(0).click()
    again(page)
    expect(page.locator("ol.told li")).to_have_text([f"1{shown[2]}", f"2{shown[0]}"])
    assert options(page) == [shown[1]]
    page.get_by_role("button", name="Annuler le dernier").click()
    again(page)
    assert options(page) == shown[:2]


def test_a_remark_that_was_not_sent_is_shown_again(asked: Callable[[str], Page]) -> None:
    page = asked("Qui dit")
    page.get_by_text("Signaler cette question").click()
    page.locator("[name=comment]").fill("Elles sont deux.")
    again(page)
    expect(page.locator("[name=comment]")).to_be_visible()
    expect(page.locator("[name=comment]")).to_have_value("Elles sont deux.")
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_role("status")).to_contain_text("Votre enseignant verra")
    assert kept(page) == 0


@pytest.mark.parametrize("reloaded", [False, True])
def test_what_is_put_in_a_question_is_there_again_when_it_comes_back(
    asked: Callable[[str], Page], reloaded: bool
) -> None:
    page = asked("Qui dit")
    page.locator("[name=typed]").fill("Maud Le")
    page.get_by_text("Signaler cette question").click()
    page.locator("[name=comment]").fill("Elles sont deux.")
    look = page.locator("h1").get_attribute("data-look") or ""
    page.get_by_role("button", name="Passer").click()
    expect(page.locator("h1")).not_to_have_attribute("data-look", look)
    assert not stem(page).startswith("Qui dit")
    if reloaded:
        again(page)
    skip_to(page, "Qui dit")
    expect(page.locator("[name=typed]")).to_have_value("Maud Le")
    expect(page.locator("[name=comment]")).to_have_value("Elles sont deux.")
    page.locator("[name=typed]").fill("Maud Le Goff")
    page.get_by_role("button", name="Valider").click()
    expect(page.locator(".verdict")).to_contain_text("C’est juste")
    # The answer is gone with its form; the remark may still be sent.
    assert kept(page) == 1


def test_an_order_half_built_is_there_again_when_its_question_comes_back(
    asked: Callable[[str], Page],
) -> None:
    page = asked("Remettez")
    shown = options(page)
    page.locator(OPTION).nth(1).click()
    look = page.locator("h1").get_attribute("data-look") or ""
    page.get_by_role("button", name="Passer").click()
    expect(page.locator("h1")).not_to_have_attribute("data-look", look)
    skip_to(page, "Remettez")
    expect(page.locator("ol.told li")).to_have_text([f"1{shown[1]}"])
    assert options(page) == [shown[0], shown[2]]


def test_what_is_refused_is_still_kept(asked: Callable[[str], Page]) -> None:
    page = asked("Qui dit")
    page.locator("[name=typed]").fill(" ")
    page.get_by_role("button", name="Valider").click()
    expect(page.get_by_role("alert")).to_contain_text("Répondez d’abord")
    page.locator("[name=typed]").fill("Maud")
    again(page)
    expect(page.locator("[name=typed]")).to_have_value("Maud")


def test_another_pupil_finds_nothing_of_it(classroom: tuple[Server, Page]) -> None:
    _server, page = classroom
    join(page, "Zoé")
    page.get_by_role("button", name="Commencer").click()
    skip_to(page, "Qui dit")
    page.locator("[name=typed]").fill("Maud")
    again(page)
    expect(page.locator("[name=typed]")).to_have_value("Maud")
    assert kept(page) == 1
    leave(page, "Zoé")
    join(page, "Max")
    settled(page)
    assert kept(page) == 0
