"""Going through a quiz in the browser, by keyboard alone."""

import re

from playwright.sync_api import Locator, Page, expect

ANSWERS = {
    "En quelle année": ["1862"],
    "Où restaient": ["au large"],
    "Pour quoi": ["la voile", "le marché du samedi", "le musée de la Mer"],
    "La gare est arrivée": ["Faux"],
    "Qui dit": ["Maud Le Goff"],
    "Complétez": ["femmes", "à la pièce"],
    "Associez chaque": ["1862", "1865", "1884"],
    "Remettez": ["la digue", "la conserverie", "la gare"],
    "Le musée": ["Bien"],
}
"""What is right, by how the stem begins."""

OPTION = ".option:not([hidden])"
"""What can be chosen of an item, in the order shown."""


def start(page: Page) -> None:
    """Begin a quiz of all items from the first page."""
    focus(page, "5")
    for _step in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_role("radio", name="Toutes")).to_be_checked()
    focus(page, "Commencer")
    page.keyboard.press("Enter")
    page.wait_for_selector(".marks")


def focus(page: Page, name: str) -> None:
    """Press Tab until the element whose text is `name` has the focus."""
    for _step in range(80):
        text = page.evaluate("(document.activeElement.innerText || '').trim()")
        if text == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {name!r}")


def reach(page: Page, place: Locator) -> None:
    """Press Tab until `place` has the focus."""
    for _step in range(80):
        if place.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {place}")


def stem(page: Page) -> str:
    """The stem that has the focus, once the item is drawn."""
    expect(page.locator("h1[data-look$='-asked']")).to_be_focused()
    settled(page)
    return page.locator("h1").inner_text()


_AT_REST = """box => Promise.all(box.getAnimations({ subtree: true })
    .filter(({ effect }) => effect.getComputedTiming().endTime < Infinity)
    .map(({ finished }) => finished.catch(() => {})))"""


def at_rest(box: Locator) -> None:
    """Waits for `box` to have unfolded: what still moves slips away from under a click."""
    box.evaluate(_AT_REST)


def settled(page: Page) -> None:
    """Wait until the server has said all and the browser has drawn it."""
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    expect(page.locator("[data-testid=stSkeleton], [data-stale=true]")).to_have_count(0)
    # What a script of ours, or the server's run, failed with stands in the place of what it draws.
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    expect(page.locator("dialog.keys")).to_have_count(1)


def options(page: Page) -> list[str]:
    """What can be chosen, in the order shown."""
    return [text.strip() for text in page.locator(OPTION).all_inner_texts()]


def answer(page: Page, given: list[str]) -> None:
    """Give that answer and wait for its feedback."""
    give(page, given)
    expect(page.locator("[data-look$='-told']")).to_be_focused()
    settled(page)


def give(page: Page, given: list[str]) -> None:
    """Give that answer with the keys alone, whatever the kind."""
    fields = page.locator("[name=typed]")
    lists = page.get_by_role("combobox")
    if fields.count():
        for n, text in enumerate(given):
            reach(page, fields.nth(n))
            page.keyboard.type(text)
        page.keyboard.press("Enter")
    elif lists.count():
        for n, text in enumerate(given):
            reach(page, lists.nth(n))
            page.keyboard.type(text)
            expect(lists.nth(n).locator(":checked")).to_have_text(text)
        focus(page, "Valider")
        page.keyboard.press("Enter")
    elif page.locator(OPTION).count() == 0:
        page.keyboard.press("Enter")
        page.wait_for_selector(OPTION)
        page.keyboard.press(str(options(page).index(given[0]) + 1))
    elif page.locator(".option [type=checkbox]").count():
        for text in given:
            page.keyboard.press(str(options(page).index(text) + 1))
        page.keyboard.press("Enter")
    elif len(given) > 1:
        for text in given:
            left = options(page)
            page.keyboard.press(str(left.index(text) + 1))
            expect(page.locator(OPTION)).to_have_count(len(left) - 1)
        page.keyboard.press("Enter")
    else:
        page.keyboard.press(str(options(page).index(given[0]) + 1))


def skip_to(page: Page, begins: str) -> None:
    """Put items off until the one whose stem begins so is asked."""
    while not stem(page).startswith(begins):
        look = page.locator("h1").get_attribute("data-look") or ""
        page.get_by_role("button", name="Passer").click()
        expect(page.locator("h1")).not_to_have_attribute("data-look", look)


def right_answer(text: str) -> list[str]:
    """The right answer to the item whose stem is `text`."""
    return next(given for begin, given in ANSWERS.items() if re.match(begin, text))
