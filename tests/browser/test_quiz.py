"""A quiz in the browser, from the first key to the last."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect
from tests.browser.conftest import Frames, Server
from tests.browser.test_access import overflow
from tests.browser.walk import (
    ANSWERS,
    OPTION,
    answer,
    at_rest,
    focus,
    give,
    options,
    right_answer,
    settled,
    skip_to,
    start,
    stem,
)

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def path_of(page: Page, server: Server) -> str:
    """The address of a page, without the server's."""
    return page.url.removeprefix(server.url)


def test_the_space_bar_turns_a_card(open_page: Open) -> None:
    # First in this file: the answers of the others put the cards off.
    page = open_page("/cartes")
    expect(page.locator(".st-key-go-turn button")).to_be_visible()
    settled(page)
    page.locator("body").press("Space")
    expect(page.locator(".back")).to_be_visible()
    expect(page.locator(".st-key-go-turn button")).to_have_count(0)


def test_a_whole_quiz_by_keyboard_alone(open_page: Open) -> None:
    page = open_page()
    start(page)
    seen = set()
    for _item in ANSWERS:
        text = stem(page)
        seen.add(text)
        answer(page, right_answer(text))
        expect(page.locator(".verdict")).to_contain_text("C’est juste")
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Sans faute\u202f!")
    assert len(seen) == len(ANSWERS)


def test_a_question_is_read_with_the_title_of_its_text_whole_on_a_telephone(
    open_page: Open,
) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    start(page)
    stem(page)
    heading, title = page.locator("h1"), page.locator(".of")
    expect(heading).to_have_accessible_description("Texte\u00a0: Le port et la digue")
    page.locator(".of cite").evaluate("cite => cite.textContent = 'La digue de Kerlann '.repeat(9)")
    assert overflow(page) <= 0
    above, below = title.bounding_box(), heading.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]
    assert title.evaluate("p => p.scrollWidth <= p.clientWidth && p.clientHeight > 60")
    answer(page, right_answer(stem(page)))
    expect(title).to_have_text("Texte\u00a0: Le port et la digue")


def test_the_question_mark_shows_and_hides_the_keys(open_page: Open) -> None:
    page = open_page()
    settled(page)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Choisir une réponse")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_reload_another_device_and_a_restart_resume_with_the_same_order(
    open_page: Open, server: Server
) -> None:
    page = open_page()
    start(page)
    answer(page, right_answer(stem(page)))
    page.keyboard.press("Enter")
    text = stem(page)
    shown = options(page)
    page.reload()
    assert (stem(page), options(page)) == (text, shown)
    other = open_page(path_of(page, server))
    assert (stem(other), options(other)) == (text, shown)
    server.stop()
    server.start()
    other.goto(server.url)
    settled(other)
    other.get_by_role("button", name="Reprendre").first.click()
    assert (stem(other), options(other)) == (text, shown)
    expect(other.locator(".marks .done")).to_have_count(1)


def test_a_page_left_open_goes_on_after_its_server_was_started_again(
    open_page: Open, server: Server
) -> None:
    page = open_page()
    start(page)
    skip_to(page, "Qui dit")
    page.goto(server.url)
    settled(page)
    # Led here by the page before, with nothing sent from the question itself.
    page.get_by_role("button", name="Reprendre").first.click()
    stem(page)
    skip_to(page, "Qui dit")
    page.locator("[name=typed]").fill("Maud Le Goff")
    server.stop()
    expect(page.locator(".stApp:not([data-test-connection-state=CONNECTED])")).to_have_count(1)
    server.start()
    expect(page.locator(".stApp[data-test-connection-state=CONNECTED]")).to_have_count(
        1, timeout=60_000
    )
    settled(page)
    expect(page.locator("[name=typed]")).to_have_value("Maud Le Goff")
    page.get_by_role("button", name="Valider").click()
    expect(page.locator(".verdict")).to_contain_text("C’est juste")


def test_an_answer_given_without_a_connection_is_kept_once_it_is_back(open_page: Open) -> None:
    page = open_page()
    start(page)
    skip_to(page, "Qui dit")
    page.locator("[name=typed]").fill("Maud Le Goff")
    page.context.set_offline(True)
    page.get_by_role("button", name="Valider").click()
    expect(page.locator(".stApp[data-late]")).to_have_count(1)
    expect(page.locator("[name=typed]")).to_have_value("Maud Le Goff")
    expect(page.locator(".verdict")).to_have_count(0)
    page.context.set_offline(False)
    expect(page.locator(".verdict")).to_contain_text("C’est juste", timeout=30_000)


def test_what_is_drawn_is_not_waited_for_though_its_run_was_too_short_to_be_seen(
    open_page: Open,
) -> None:
    page = open_page()
    start(page)
    skip_to(page, "Qui dit")
    page.evaluate("Object.defineProperty(window.ardoise, 'runs', { get: () => 7, set() {} })")
    answer(page, ["Maud Le Goff"])
    page.wait_for_timeout(2000)
    expect(page.locator(".stApp[data-late]")).to_have_count(0)


def test_a_press_that_a_server_just_started_again_has_dropped_is_sent_again(
    open_page: Open, server: Server
) -> None:
    page = open_page("/texte-absent")
    dropped: list[str | bytes] = []
    dropping = False

    def between(socket: WebSocketRoute) -> None:
        to_server = socket.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            if dropping and not dropped:
                dropped.append(message)
            else:
                to_server.send(message)

        socket.on_message(pass_on)

    page.route_web_socket(re.compile("/_stcore/stream"), between)
    page.goto(server.url)
    start(page)
    skip_to(page, "Qui dit")
    page.locator("[name=typed]").fill("Maud Le Goff")
    page.evaluate("window.ardoise.backAt = performance.now()")
    dropping = True
    page.get_by_role("button", name="Valider").click()
    # The run that draws the page again, asked for before the press, is seen after it.
    page.evaluate("window.ardoise.runs += 1")
    expect(page.locator(".verdict")).to_contain_text("C’est juste", timeout=15_000)
    assert dropped


SECRETS = {
    "En quelle année": ["Le texte date ainsi", "Le port doit sa naissance"],
    "Où restaient": ["pas encore s’abriter", "a mis fin à cette attente"],
    "Qui dit": ["Maud", "Le Goff"],
    "Complétez": ["femmes", "à la pièce"],
    "Le musée": ["le musée de la Mer"],
}
"""What must not reach the browser before the answer, by how the stem begins."""


@pytest.mark.parametrize("begins", SECRETS)
def test_nothing_of_the_key_is_sent_before_the_answer(
    open_page: Open, server: Server, begins: str
) -> None:
    page = open_page()
    start(page)
    skip_to(page, begins)
    # A tab that sees this item alone: no other item's words are in its frames.
    tab = open_page("/texte-absent")
    frames = Frames(tab)
    tab.goto(server.url + path_of(page, server))
    text = stem(tab)
    for secret in SECRETS[begins]:
        assert not frames.holds(secret), secret
        assert secret not in tab.content()
    answer(tab, right_answer(text))
    assert any(frames.holds(secret) for secret in SECRETS[begins])


def test_the_passage_leads_to_its_paragraph_in_the_text(open_page: Open) -> None:
    page = open_page()
    start(page)
    skip_to(page, "Qui dit")
    answer(page, ["Maud Le Goff"])
    expect(page.locator(".passage mark")).to_have_text("Selon l’historienne Maud Le Goff")
    page.get_by_role("link", name="Lire la suite").click()
    expect(page.locator(".reading .here")).to_be_focused()
    expect(page.locator(".reading mark")).to_have_text("Selon l’historienne Maud Le Goff")
    page.get_by_role("link", name="Revenir au quiz").click()
    expect(page.locator(".verdict")).to_contain_text("C’est juste")
    assert re.search(r"essai=.+&q=\d", page.url)


def test_an_order_can_be_taken_back(open_page: Open) -> None:
    page = open_page()
    start(page)
    skip_to(page, "Remettez")
    shown = options(page)
    page.keyboard.press("2")
    page.keyboard.press("1")
    expect(page.get_by_role("list", name="Votre ordre")).to_contain_text(shown[1])
    page.get_by_role("button", name="Annuler le dernier").click()
    expect(page.locator(OPTION)).to_have_count(2)
    assert options(page) == [shown[0], shown[2]]
    page.get_by_role("button", name="Annuler le dernier").click()
    assert options(page) == shown
    expect(page.get_by_role("button", name="Annuler le dernier")).to_be_hidden()


def test_a_remark_is_written_and_sent_by_keyboard(open_page: Open) -> None:
    page = open_page()
    start(page)
    answer(page, right_answer(stem(page)))
    focus(page, "Signaler cette question")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Deux dates sont possibles ? 1 et 2.")
    focus(page, "Envoyer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Votre enseignant verra")
    expect(page.locator(".verdict")).to_contain_text("C’est juste")


def test_a_remark_before_the_answer_leaves_what_is_typed(open_page: Open) -> None:
    page = open_page()
    start(page)
    skip_to(page, "Qui dit")
    field = page.locator("[name=typed]")
    field.fill("Maud")
    page.get_by_text("Signaler cette question").click()
    page.locator("[name=comment]").fill("Elles sont deux.")
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_role("status")).to_contain_text("Votre enseignant verra")
    expect(field).to_have_value("Maud")
    field.fill("Maud Le Goff")
    field.press("Enter")
    expect(page.locator(".verdict")).to_contain_text("C’est juste")


def test_a_correction_is_remarked_on_and_leads_to_its_passage_and_back(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("radio", name="Test").click()
    settled(page)
    page.get_by_role("button", name="Commencer").click()
    while not page.locator(".score").count():
        text = stem(page)
        look = page.locator("h1").get_attribute("data-look") or ""
        give(page, right_answer(text))
        expect(page.locator("h1")).not_to_have_attribute("data-look", look)
        settled(page)
    # Not every item of the class has a passage to lead to.
    corrections = page.locator("[data-testid=stExpander]")
    correction = corrections.filter(has=page.get_by_text("Lire la suite")).nth(1)
    correction.locator("summary").first.click()
    at_rest(correction)
    correction.get_by_text("Signaler cette question").click()
    correction.locator("[name=comment]").fill("Trop facile.")
    correction.get_by_role("button", name="Envoyer").click()
    expect(correction.get_by_role("status")).to_contain_text("Votre enseignant verra")
    correction.get_by_role("link", name="Lire la suite").click()
    expect(page.locator(".reading .here").first).to_be_focused()
    page.get_by_role("link", name="Revenir au résultat").click()
    expect(correction.locator("[data-look]")).to_be_focused()
