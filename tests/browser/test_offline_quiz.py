"""The offline quiz in a real browser: by keyboard alone, with no request to anywhere."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.export.sample import BANK, CARD, SINGLE, bank_of

from ardoise.domain.bank import Bank
from ardoise.domain.item import Option
from ardoise.export.loss import Context, Selection
from ardoise.export.page import export_page


def page_of(bank: Bank = BANK) -> str:
    return export_page(bank, Selection(), Context()).data.decode()


@pytest.fixture(scope="module")
def pages(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Page, Path, list[str]]]:
    """A phone's page, the file it opens, and all that it asks for or complains of."""
    folder = tmp_path_factory.mktemp("stick")
    asked: list[str] = []
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: asked.append(f"error: {error}"))
    page.on("console", lambda message: asked.append(f"console: {message.text}"))
    yield page, folder / "quiz.html", asked
    page.close()


@pytest.fixture
def quiz(pages: tuple[Page, Path, list[str]]) -> Page:
    page, path, asked = pages
    path.write_text(page_of(), "utf-8")
    asked.clear()
    page.goto(path.as_uri())
    return page


def verdict(page: Page, number: int) -> str:
    return page.locator(f"#q{number} .verdict").inner_text()


@pytest.mark.browser
def test_whole_quiz_by_keyboard_alone(quiz: Page) -> None:
    press = quiz.keyboard.press
    quiz.locator("#quiz").focus()
    # 1: choose the key among the radios, wherever it stands.
    key = json.loads(quiz.locator("#q1").get_attribute("data-key") or "")["keys"][0]
    while not quiz.evaluate("document.activeElement.matches('#q1 input')"):
        press("Tab")
    press("Space")
    for _ in range(key):
        press("ArrowDown")
    press("Enter")
    assert verdict(quiz, 1) == "✓ Juste."
    # 2: tick each key.
    keys = json.loads(quiz.locator("#q2").get_attribute("data-key") or "")["keys"]
    for n in range(4):
        while not quiz.evaluate(f"document.activeElement.matches('#q2 input[value=\"{n}\"]')"):
            press("Tab")
        if n in keys:
            press("Space")
    press("Enter")
    assert verdict(quiz, 2) == "✓ Juste."
    for number, answers in {
        5: ["MME  aubry"],
        6: ["340"],
        7: ["le moulin et crêtes"],
        8: ["valmont", "1872"],
    }.items():
        for n, answer in enumerate(answers):
            target = f"#q{number} input[type=text] >> nth={n}"
            quiz.locator(target).focus()
            quiz.keyboard.type(answer)
        press("Enter")
        assert verdict(quiz, number) == "✓ Juste."
    quiz.locator("#q11 button[type=submit]").focus()
    press("Enter")
    assert CARD.back in quiz.locator("#q11 .answer").inner_text()
    press("Enter")
    assert verdict(quiz, 11) == "✓ Juste."
    assert quiz.locator("[data-score]").inner_text().startswith("Réponses justes\u00a0: 7 sur 7")


@pytest.mark.browser
def test_wrong_response_says_why_and_can_be_tried_again(quiz: Page) -> None:
    wrong = quiz.locator("#q1 .option", has_text="Lirac")
    wrong.click()
    quiz.locator("#q1 button[type=submit]").click()
    assert verdict(quiz, 1) == "✗ Pas encore."
    assert "Lirac n’est pas nommée" in wrong.inner_text()
    assert "340 hectares" in quiz.locator("#q1 mark").inner_text()


@pytest.mark.browser
def test_matching_and_ordering_are_graded(quiz: Page) -> None:
    for number in (9, 10):
        rights = json.loads(quiz.locator(f"#q{number}").get_attribute("data-key") or "")["rights"]
        for row, right in enumerate(rights):
            quiz.locator(f"#q{number} select[name=m{row}]").select_option(index=right + 1)
        quiz.locator(f"#q{number} button[type=submit]").click()
        assert verdict(quiz, number) == "✓ Juste."


@pytest.mark.browser
def test_empty_response_is_not_counted(quiz: Page) -> None:
    quiz.locator("#q5 button[type=submit]").click()
    assert verdict(quiz, 5) == "Répondez d’abord."
    assert "0 sur 0" in quiz.locator("[data-score]").inner_text()


@pytest.mark.browser
def test_nothing_is_asked_of_any_host_and_nothing_fails(
    quiz: Page, pages: tuple[Page, Path, list[str]]
) -> None:
    quiz.locator("#q1 .option").first.click()
    quiz.locator("#q1 button[type=submit]").click()
    assert pages[2] == [pages[1].as_uri()]


@pytest.mark.browser
def test_no_accessibility_fault_at_first_nor_after_responding(quiz: Page) -> None:
    assert Axe().run(quiz).response["violations"] == []
    quiz.locator("#q1 .option").first.click()
    quiz.locator("#q1 button[type=submit]").click()
    assert Axe().run(quiz).response["violations"] == []


@pytest.mark.browser
def test_phone_does_not_scroll_sideways(quiz: Page) -> None:
    assert quiz.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.browser
def test_hostile_text_does_nothing(pages: tuple[Page, Path, list[str]]) -> None:
    page, path, asked = pages
    nasty = "</script><script>window.hit=1</script><img src=x onerror='window.hit=1'>\"'{{ 7*7 }}"
    item = msgspec.structs.replace(
        SINGLE, stem=nasty, hint=nasty, choices=(Option(text=nasty, key=True, feedback=nasty),)
    )
    path.write_text(page_of(bank_of([item])), "utf-8")
    asked.clear()
    page.goto(path.as_uri())
    assert page.evaluate("window.hit") is None
    assert asked == [path.as_uri()]
    assert page.locator("#q1 .stem").inner_text() == nasty


@pytest.mark.browser
def test_draw_asks_as_many_as_wanted_and_never_two_of_a_group(
    pages: tuple[Page, Path, list[str]],
) -> None:
    page, path, _ = pages
    items = [
        msgspec.structs.replace(SINGLE, id=f"q{n}", group=f"g{n // 2}", text="foret")
        for n in range(24)
    ]
    path.write_text(page_of(bank_of(items)), "utf-8")
    page.goto(path.as_uri())
    shown = page.locator(".questions > li:visible form")
    assert shown.count() == 24
    page.locator("[data-length]").select_option("10")
    page.locator("[data-draw]").click()
    groups = [form.get_attribute("data-group") for form in shown.all()]
    assert len(groups) == len(set(groups)) == 10
    assert page.locator("[data-score]").inner_text().endswith("10")
    assert Axe().run(page).response["violations"] == []


@pytest.mark.browser
def test_short_quiz_offers_no_draw(pages: tuple[Page, Path, list[str]]) -> None:
    page, path, _ = pages
    path.write_text(page_of(bank_of([SINGLE])), "utf-8")
    page.goto(path.as_uri())
    assert page.locator(".draw").is_hidden()
