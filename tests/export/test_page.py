"""The offline quiz as a file: it refers to nothing outside and works without script."""

import re
from html.parser import HTMLParser

import msgspec
from tests.export.sample import BANK, ITEMS, SINGLE, bank_of

from ardoise.domain.bank import Bank
from ardoise.export.loss import Context, Selection
from ardoise.export.page import export_page


def page_of(bank: Bank = BANK, context: Context | None = None) -> str:
    return export_page(bank, Selection(), context or Context()).data.decode()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(name, value or "") for name, value in attrs]


def test_page_refers_to_nothing_outside() -> None:
    reader = _Tags()
    reader.feed(page_of())
    addresses = [v for name, v in reader.attributes if name in ("src", "href", "action", "data")]
    assert all(address.startswith(("#", "data:")) for address in addresses)
    assert not re.search(r"url\(|@import|https?://", page_of())


def test_without_script_each_answer_stands_behind_a_disclosure() -> None:
    text = page_of()
    assert text.count('<details class="answer">') == len(ITEMS)
    assert "<summary>La réponse</summary>" in text


def test_pictures_are_inside_the_page() -> None:
    item = msgspec.structs.replace(SINGLE, media=("carte.png", "x.svg"))
    made = export_page(bank_of([item]), Selection(), Context(media=lambda _: b"image"))
    assert b"data:image/png;base64,aW1hZ2U=" in made.data
    assert [loss.what for loss in made.losses if loss.part == "media"] == ["média x.svg"]


def test_that_the_key_is_inside_is_said() -> None:
    assert "key" in {loss.part for loss in export_page(BANK, Selection(), Context()).losses}


def test_same_bank_gives_the_same_bytes() -> None:
    assert page_of() == page_of()


def test_english_words_for_an_english_reader() -> None:
    assert "<summary>The answer</summary>" in page_of(context=Context(lang="en"))


def test_of_several_texts_each_question_says_which_one_it_is_about() -> None:
    said = '<span class="of">Texte\u00a0: <cite lang="en">Bees of the city</cite></span>'
    assert page_of().count(said) == len([item for item in ITEMS if item.text == "bees"])
    alone = export_page(BANK, Selection(texts=("bees",)), Context()).data.decode()
    assert 'class="of"' not in alone
    assert "<h1>Bees of the city</h1>" in alone
