"""The cards as Anki's reviewer draws them, on a phone, in light and in night mode."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec
import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.export.sample import ITEMS, SINGLE, bank_of

from ardoise.export.anki import export_anki

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
WIDE = msgspec.structs.replace(SINGLE, id="foret-large", stem=LONG, feedback=LONG)

# What the reviewer puts around a card, on the desktop and on phones alike.
FRAME = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Anki</title>
<meta name="viewport" content="width=device-width"></head>
<body class="card {night}"><main id="qa">{card}</main></body></html>"""
TYPED = '<center><input type="text" id="typeans" aria-label="réponse"></center>'


@pytest.fixture(scope="module")
def sides(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """Every side of every card, rendered by the engine, under the id of its item."""
    folder = tmp_path_factory.mktemp("anki")
    path = folder / "deck.apkg"
    bank = bank_of([*ITEMS, WIDE])
    path.write_bytes(export_anki(bank, now=datetime(2026, 1, 5, tzinfo=UTC)).data)
    col = Collection(str(folder / "collection.anki2"))
    options = ImportAnkiPackageOptions()
    col.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options))
    found = []
    for number in col.find_cards(""):
        card = col.get_card(number)
        name = card.note()["Id"]
        answer = re.sub(
            r"\[\[type:.+?\]\]", lambda _: col.compare_answer("Jeanne", "Jean"), card.answer()
        )
        question = re.sub(r"\[\[type:.+?\]\]", TYPED, card.question())
        found += [(f"{name} front", question), (f"{name} back", answer)]
    col.close()
    return found


@pytest.fixture(
    params=["", "nightMode", "night_mode"], ids=["light", "desktop night", "droid night"]
)
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[Page, str]]:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    yield page, request.param
    page.close()


@pytest.mark.browser
def test_no_card_is_wider_than_a_phone(
    phone: tuple[Page, str], sides: list[tuple[str, str]]
) -> None:
    page, night = phone
    for name, card in sides:
        page.set_content(FRAME.format(night=night, card=card))
        assert page.evaluate("document.documentElement.scrollWidth") == 360, name


@pytest.mark.browser
def test_every_word_of_a_card_can_be_read(
    phone: tuple[Page, str], sides: list[tuple[str, str]]
) -> None:
    page, night = phone
    shown = [side for side in sides if "bees" not in side[0] and "large" not in side[0]]
    # All cards on one page: each brings the same style.
    page.set_content(FRAME.format(night=night, card="".join(card for _, card in shown)))
    faults = Axe().run(page, options={"runOnly": ["color-contrast", "list", "listitem"]})
    assert faults.response["violations"] == []


@pytest.mark.browser
def test_night_mode_is_dark(phone: tuple[Page, str], sides: list[tuple[str, str]]) -> None:
    page, night = phone
    page.set_content(FRAME.format(night=night, card=sides[0][1]))
    colour = page.evaluate("getComputedStyle(document.querySelector('.ardoise')).backgroundColor")
    levels = [int(level) for level in re.findall(r"\d+", colour)][:3]
    assert (max(levels) < 80) == bool(night)


@pytest.mark.browser
def test_words_are_in_the_language_of_the_item(
    browser: Browser, sides: list[tuple[str, str]]
) -> None:
    page = browser.new_page()
    cards = dict(sides)
    page.set_content(FRAME.format(night="", card=cards["bees-where back"]))
    assert "In the text" in page.inner_text("main")
    assert "Dans le texte" not in page.inner_text("main")
    page.set_content(FRAME.format(night="", card=cards["foret-lieu back"]))
    assert "Dans le texte" in page.inner_text("main")
    page.close()
