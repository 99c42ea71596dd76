"""GIFT by the rules of Moodle's reader."""

import re

import msgspec
import pytest
from tests.export.sample import BANK, CLOZE, ITEMS, PERSON, SINGLE, TRUE, bank_of

from ardoise.domain.bank import Bank
from ardoise.domain.item import Option
from ardoise.export.gift import export_gift
from ardoise.export.loss import Context, Selection


def gift(bank: Bank = BANK) -> str:
    return export_gift(bank, Selection(), Context()).data.decode()


def block(text: str, number: str) -> str:
    [found] = [b for b in text.split("\n\n") if f"[id:{number}]" in b]
    return found


def test_blocks_are_separated_by_blank_lines_and_have_one_pair_of_braces() -> None:
    blocks = [b for b in gift().split("\n\n") if b.strip() and not b.startswith("$CATEGORY")]
    assert len(blocks) == len(ITEMS) + 1
    for text in blocks:
        bare = re.sub(r"\\.", "", text)
        assert (bare.count("{"), bare.count("}")) == (1, 1)


def test_feedback_of_true_comes_wrong_first() -> None:
    line = block(gift(), TRUE.id).split("\n")[2].strip()
    assert line.startswith("TRUE#Relisez")
    assert line.endswith("#C’est ce que dit la deuxième phrase.")


def test_every_mark_is_escaped() -> None:
    item = msgspec.structs.replace(SINGLE, stem="a~b=c#d{e}f:g\\h\ni")
    assert "a\\~b\\=c\\#d\\{e\\}f\\:g\\\\h\\ni{" in gift(bank_of([item]))


def test_text_that_looks_like_html_is_shown_as_typed() -> None:
    item = msgspec.structs.replace(SINGLE, stem="1 < 2 & <b>", hint="")
    text = block(gift(bank_of([item])), SINGLE.id)
    assert "[html]1 &lt; 2 &amp; &lt;b&gt;{" in text


@pytest.mark.parametrize(
    ("option", "written"), [("%50%x", "~%0%%50%x"), ("[html]x", "~[moodle][html]x")]
)
def test_option_that_looks_like_a_mark_is_not_one(option: str, written: str) -> None:
    item = msgspec.structs.replace(
        SINGLE, choices=(Option(text="clé", key=True), Option(text=option))
    )
    assert written in gift(bank_of([item]))


def test_short_answer_true_is_not_a_true_false() -> None:
    item = msgspec.structs.replace(PERSON, elements=(("TRUE",),), accept=())
    assert "\t=TRUE\n" in gift(bank_of([item]))


def test_arrow_in_an_answer_does_not_make_a_matching() -> None:
    item = msgspec.structs.replace(PERSON, elements=(("a -> b",),), accept=())
    made = export_gift(bank_of([item]), Selection(), Context())
    assert b"->" not in made.data
    assert "arrow" in {loss.part for loss in made.losses}


def test_cloze_of_two_blanks_becomes_two_questions_with_the_other_filled() -> None:
    first = block(gift(), f"{CLOZE.id}.1")
    second = block(gift(), f"{CLOZE.id}.2")
    assert "=Valmont" in first
    assert "plantée en 1872." in first
    assert "au nord de Valmont ; elle fut plantée en {" in second
