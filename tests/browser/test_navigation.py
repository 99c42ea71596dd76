"""The way to the other pages, and the word of waiting: drawn by us, outside Streamlit's page."""

import os
import signal
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import TEACHER, Server
from tests.browser.walk import focus, settled, skip_to, start

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def test_a_link_leads_to_its_page_without_loading_the_app_again(open_page: Open) -> None:
    page = open_page()
    settled(page)
    page.evaluate("window.loaded = 'once'")
    links = page.get_by_role("navigation", name="Pages")
    expect(links.locator("[aria-current=page]")).to_have_text("Quiz")
    for name, address in (
        ("Cartes", "/cartes"),
        ("Le texte", "/texte"),
        ("Mes progrès", "/progres"),
    ):
        links.get_by_role("link", name=name).click()
        expect(links.locator("[aria-current=page]")).to_have_text(name)
        page.wait_for_url(f"**{address}")
    page.go_back()
    expect(links.locator("[aria-current=page]")).to_have_text("Le texte")
    links.get_by_role("link", name="Revenir à l’accueil").click()
    expect(page.get_by_role("button", name="Commencer")).to_be_visible()
    assert page.evaluate("window.loaded") == "once"


def test_the_links_are_reached_by_the_keyboard_from_a_quiz_which_waits(open_page: Open) -> None:
    page = open_page()
    settled(page)
    start(page)
    settled(page)
    focus(page, "Cartes")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cartes")
    focus(page, "Quiz")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Reprendre").first).to_be_visible()


def test_every_link_of_a_pupil_is_whole_on_a_narrow_screen(open_page: Open) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    settled(page)
    links = page.get_by_role("navigation", name="Pages")
    assert links.evaluate("nav => nav.scrollWidth - nav.clientWidth") <= 0
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("navigation").get_by_role("link", name="My progress")).to_be_visible()
    nav = page.get_by_role("navigation")
    assert nav.evaluate("nav => nav.scrollWidth - nav.clientWidth") <= 0


def test_the_teachers_page_is_offered_to_who_has_its_key(open_page: Open) -> None:
    page = open_page()
    settled(page)
    links = page.get_by_role("navigation", name="Pages")
    expect(links.get_by_role("link", name="Enseignant")).to_have_count(0)
    page = open_page(f"/enseignant?cle={TEACHER}")
    settled(page)
    links = page.get_by_role("navigation", name="Pages")
    expect(links.get_by_role("link", name="Enseignant")).to_have_attribute("aria-current", "page")


def test_a_press_that_the_server_is_slow_to_hear_is_said_to_wait(
    open_page: Open, server: Server
) -> None:
    page = open_page()
    settled(page)
    start(page)
    skip_to(page, "Qui dit")
    page.locator("[name=typed]").fill("Maud Le Goff")
    os.kill(server.pid, signal.SIGSTOP)
    try:
        page.get_by_role("button", name="Valider").click()
        expect(page.locator(".stApp")).to_have_attribute("data-late", "")
    finally:
        os.kill(server.pid, signal.SIGCONT)
    expect(page.locator(".verdict")).to_contain_text("C’est juste")
    expect(page.locator(".stApp")).not_to_have_attribute("data-late", "")


def test_only_work_that_takes_its_time_says_so(open_page: Open) -> None:
    page = open_page()
    settled(page)
    app = page.locator(".stApp")

    def work(state: str) -> None:
        app.evaluate("(app, state) => { app.dataset.testScriptState = state; }", state)

    work("running")
    assert app.get_attribute("data-late") is None
    expect(app).to_have_attribute("data-late", "")
    said = app.evaluate("app => getComputedStyle(app, '::after').content")
    assert said == '"Un instant…"'
    work("notRunning")
    expect(app).not_to_have_attribute("data-late", "")
