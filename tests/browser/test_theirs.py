"""What Streamlit says in English only is said in the language of the page."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect
from tests.browser.conftest import TEACHER, Server
from tests.browser.test_access import faults
from tests.browser.walk import at_rest, settled

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def test_the_way_past_the_head_of_the_page(open_page: Open) -> None:
    page = open_page()
    settled(page)
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Aller au contenu")


@pytest.mark.parametrize(
    ("locale", "title"),
    [("fr-FR", "Cette page n’existe pas"), ("en-GB", "This page does not exist")],
)
def test_a_page_that_is_not_there(open_page: Open, locale: str, title: str) -> None:
    page = open_page("/nulle-part", locale=locale)
    expect(page.get_by_role("dialog", name=title)).to_be_visible()
    assert faults(page) == []


def teachers(open_page: Open, path: str, **options: Any) -> Page:  # noqa: ANN401
    page = open_page(f"/enseignant?cle={TEACHER}", **options)
    settled(page)
    page.goto(page.url.partition("/enseignant")[0] + path)
    page.wait_for_selector("h1")
    settled(page)
    return page


def test_a_file_to_bring(open_page: Open) -> None:
    page = teachers(open_page, "/fichiers")
    field = page.get_by_test_id("stFileUploader").first
    expect(field).to_be_visible()
    expect(field).to_contain_text("10 Mo au plus")
    expect(field.locator("button")).to_have_text(re.compile("Choisir un fichier$"))
    take = field.locator("input[type=file]")
    heavy = FilePayload(name="a.txt", mimeType="text/plain", buffer=b"a" * 11_000_000)
    take.set_input_files(heavy)
    expect(field.get_by_role("alert")).to_have_text(
        "Ce fichier est trop lourd\u00a0: 10 Mo au plus."
    )
    expect(field).to_contain_text("11,0 Mo")
    other = FilePayload(name="a.exe", mimeType="a/b", buffer=b"a")
    take.set_input_files(other)
    expect(field.get_by_role("alert").last).to_contain_text("Ce genre de fichier ne va pas ici.")
    expect(field).not_to_contain_text("Error")


def test_a_list_that_is_searched(open_page: Open) -> None:
    page = teachers(open_page, "/enseignant")
    page.get_by_text("Filtrer").click()
    settled(page)
    at_rest(page.locator("main"))
    box = page.get_by_role("combobox").first
    box.click()
    expect(box).to_have_attribute("placeholder", "Choisir…")
    box.press_sequentially("zzz")
    expect(page.get_by_role("option")).to_have_text("Rien de tel")


def test_the_axes_of_a_calendar_are_not_read_out(open_page: Open, server: Server) -> None:
    page = open_page("/cartes")
    page.locator(".st-key-go-turn button").click()
    page.locator(".st-key-pick-rate-4 button").click()
    settled(page)
    page.goto(f"{server.url}/progres")
    chart = page.locator("[data-testid=stVegaLiteChart] svg").first
    expect(chart.get_by_label("(1 carte)")).to_have_attribute("aria-roledescription", "jour")
    expect(page.locator("[aria-label*=axis]")).to_have_count(0)
