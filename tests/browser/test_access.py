"""Every page for everyone: axe, narrow and enlarged screens, language, motion."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import CLASS, TEACHER, Server
from tests.browser.walk import OPTION, answer, right_answer, settled, start, stem

pytestmark = pytest.mark.browser
Open = Callable[..., Page]

STREAMLIT = {"presentation-role-conflict": "stFileUploaderDropzone"}
"""Faults in Streamlit's own markup, by rule of axe, and what stands in the HTML of their nodes.

The uploader's drop zone is a section of role presentation that is given a label.
"""


def pages(open_page: Open, server: Server, **options: Any) -> Iterator[tuple[str, Page]]:  # noqa: ANN401
    """Each page of the pupil's side, as it looks in use."""
    page = open_page(**options)
    settled(page)
    yield "home", page
    start(page)
    for _item in range(9):
        text = stem(page)
        yield f"asked: {text}", page
        if page.locator(OPTION).count() == 0 and text.startswith("Le musée"):
            page.keyboard.press("Enter")
            page.wait_for_selector(OPTION)
            settled(page)
            yield "turned card", page
            page.keyboard.press("1")
            expect(page.locator("[data-look$='-told']")).to_be_focused()
            settled(page)
        else:
            answer(page, right_answer(text))
        yield f"told: {text}", page
        page.keyboard.press("Enter")
    page.wait_for_selector(".score")
    settled(page)
    yield "result", page
    correction = page.locator("[data-testid=stExpander]").first
    correction.locator("summary").first.click()
    correction.get_by_text("Signaler cette question").click()
    settled(page)
    yield "correction", page
    for path in ("/texte", "/cartes", "/progres", "/quiz?essai=nowhere"):
        page.goto(server.url + path)
        page.wait_for_selector("h1")
        settled(page)
        yield path, page


def faults(page: Page) -> list[str]:
    """What axe finds that is ours to mend."""
    found = Axe().run(page)
    assert len(found.response["passes"]) > 10
    return [
        f"{violation['id']} {node['target']} {node['failureSummary']}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
        if STREAMLIT.get(violation["id"], "\0") not in node["html"]
    ]


@pytest.mark.parametrize("width", [360, 1440])
def test_the_teachers_part_is_as_open_to_everyone(
    open_page: Open, server: Server, width: int
) -> None:
    page = open_page("/enseignant", viewport={"width": width, "height": 900})
    addresses = ["/enseignant", f"/enseignant?cle={TEACHER}", "/question?id=digue-annee"]
    for path in (
        *addresses,
        "/question?id=annees-paires",
        "/fichiers",
        "/propositions",
        "/nouvelle-question",
        "/eleves",
    ):
        page.goto(server.url + path)
        page.wait_for_selector("h1")
        settled(page)
        assert faults(page) == [], path
        assert overflow(page) <= 0, path
        for tab in page.get_by_role("tab").all()[1:]:
            tab.click()
            settled(page)
            assert faults(page) == [], (path, tab.inner_text())
            assert overflow(page) <= 0, (path, tab.inner_text())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_of_ours_on_any_page(
    open_page: Open, server: Server, scheme: str
) -> None:
    found = {
        name: list_
        for name, page in pages(open_page, server, color_scheme=scheme)
        if (list_ := faults(page))
    }
    assert found == {}


def test_nothing_scrolls_sideways_on_a_narrow_screen(open_page: Open, server: Server) -> None:
    for name, page in pages(open_page, server, viewport={"width": 360, "height": 740}):
        assert overflow(page) <= 0, name


def test_a_word_wider_than_a_telephone_is_broken(open_page: Open) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    start(page)
    answer(page, right_answer(stem(page)))
    told = page.locator(".told li > span:last-child").first
    told.evaluate("(place, word) => { place.textContent = word; }", "anti" * 30)
    assert overflow(page) <= 0


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the screen."""
    return int(
        page.evaluate(
            "Math.max(...[document.documentElement, document.querySelector('.stMain')]"
            ".map(e => e.scrollWidth - e.clientWidth))"
        )
    )


def test_nothing_scrolls_sideways_at_200_percent(open_page: Open, server: Server) -> None:
    # A laptop's 1280 pixels enlarged twice leave 640.
    zoomed = {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}
    for name, page in pages(open_page, server, **zoomed):
        assert overflow(page) <= 0, name


def test_the_language_of_the_page_follows_the_choice_and_is_remembered(open_page: Open) -> None:
    page = open_page()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Start")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_result_is_printed_in_the_colours_of_paper(
    open_page: Open, server: Server, scheme: str
) -> None:
    page = open_page(color_scheme=scheme)
    start(page)
    for _item in range(9):
        answer(page, right_answer(stem(page)))
        page.keyboard.press("Enter")
    page.wait_for_selector(".score")
    page.locator("[data-testid=stExpander] summary").first.click()
    settled(page)
    page.emulate_media(media="print", color_scheme=scheme)  # type: ignore[arg-type]
    expect(page.get_by_role("heading", name="Sans faute")).to_be_visible()
    expect(page.locator(".told").first).to_be_visible()
    for pressed in ("nav.pages", ".foot", ".flag", ".st-key-acts-result", ".stPageLink"):
        expect(page.locator(pressed).first).to_be_hidden()
    assert [each for each in faults(page) if each.startswith("color-contrast")] == []


def test_a_browser_is_spoken_to_in_its_own_language(open_page: Open) -> None:
    page = open_page(locale="en-GB")
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Français").click()
    expect(page.get_by_role("button", name="Commencer")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="Commencer")).to_be_visible()


def test_nothing_moves_for_who_asks_for_calm(open_page: Open) -> None:
    page = open_page(reduced_motion="reduce")
    settled(page)
    moving = page.evaluate(
        "[...document.querySelectorAll('.stApp *')].filter(e => {"
        "const s = getComputedStyle(e);"
        "return s.animationName !== 'none' || !/^(0s|all 0s.*)?$/.test(s.transitionDuration);"
        "}).length"
    )
    assert moving == 0


@pytest.fixture
def classroom(
    tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Server, Page]]:
    """A server for a class, and a page at its door."""
    monkeypatch.setenv("ARDOISE_CLASS", "Cinquième B")
    workspace = tmp_path / "class"
    shutil.copytree(CLASS, workspace)
    server = Server(workspace)
    server.start()
    context = browser.new_context(locale="fr-FR", viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(server.url)
    yield server, page
    context.close()
    server.stop()


def test_a_pupil_of_a_class_enters_once_and_is_known_after_a_restart(
    classroom: tuple[Server, Page],
) -> None:
    server, page = classroom
    expect(page.locator("h1")).to_have_text("Qui êtes-vous\u202f?")
    settled(page)
    assert faults(page) == []
    assert overflow(page) <= 0
    page.get_by_role("radio", name="Première fois").click()
    expect(page.get_by_text("Choisissez une phrase")).to_be_visible()
    settled(page)
    page.get_by_label("Surnom").fill("Lune")
    page.get_by_label("Phrase secrète").fill("quatre petits mots verts")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Commencer")).to_be_visible()
    settled(page)
    server.stop()
    server.start()
    page.goto(server.url)
    expect(page.get_by_role("button", name="Sortir (Lune)")).to_be_visible()
    settled(page)
    assert faults(page) == []
    page.get_by_role("button", name="Sortir (Lune)").click()
    expect(page.locator("h1")).to_have_text("Qui êtes-vous\u202f?")
    settled(page)
    page.reload()
    expect(page.locator("h1")).to_have_text("Qui êtes-vous\u202f?")


def test_what_streamlit_says_in_english_is_said_in_french(browser: Browser, tmp_path: Path) -> None:
    workspace = tmp_path / "class"
    shutil.copytree(CLASS, workspace)
    server = Server(workspace, teacher=TEACHER)
    server.start()
    context = browser.new_context(locale="fr-FR")
    try:
        page = context.new_page()
        page.goto(f"{server.url}/enseignant")
        page.wait_for_selector("h1")
        settled(page)
        page.get_by_role("button", name="Montrer ce qui est tapé").click()
        expect(page.get_by_role("button", name="Cacher ce qui est tapé")).to_be_visible()
        server.stop()
        expect(page.get_by_role("dialog", name="La connexion est coupée")).to_be_visible(
            timeout=60_000
        )
        expect(page.get_by_text("Ce qui était enregistré l’est toujours")).to_be_visible()
        expect(page.get_by_role("dialog").get_by_role("button", name="Fermer")).to_be_visible()
    finally:
        context.close()
        server.stop()


def test_the_time_left_counts_down_on_the_screen(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("radio", name="Test").click()
    page.get_by_role("radio", name="5\u00a0min", exact=True).click()
    settled(page)
    page.get_by_role("button", name="Commencer").click()
    clock = page.get_by_role("timer")
    expect(clock).to_have_text(re.compile(r"4:[0-5]\d"))
    shown = clock.inner_text()
    expect(clock).not_to_have_text(shown)
    assert faults(page) == []
