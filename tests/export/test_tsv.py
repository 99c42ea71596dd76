"""The table reads back with the csv module, and no cell of it can run."""

import csv
from io import StringIO

import msgspec
import pytest
from tests.export.sample import BANK, CARD, ITEMS, SINGLE, bank_of

from ardoise.domain.bank import Bank
from ardoise.export.loss import Context, Selection
from ardoise.export.tsv import export_tsv


def rows(bank: Bank = BANK) -> list[list[str]]:
    text = export_tsv(bank, Selection(), Context()).data.decode()
    return list(csv.reader(StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_two_columns_a_line_in_the_order_of_the_bank() -> None:
    read = rows()
    assert [len(row) for row in read] == [2] * len(ITEMS)
    assert read[0] == [SINGLE.stem, "Valmont"]


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1+1", "-x", "@SUM(1)", " =1"])
def test_formula_is_neutralised_and_said(text: str) -> None:
    made = export_tsv(bank_of([msgspec.structs.replace(CARD, back=text)]), Selection(), Context())
    [row] = rows(bank_of([msgspec.structs.replace(CARD, back=text)]))
    assert row[1] == f"'{text.strip()}"
    assert "formula" in {loss.part for loss in made.losses}


@pytest.mark.parametrize("text", ["-4", "+3,5", "12"])
def test_number_stays_a_number(text: str) -> None:
    [row] = rows(bank_of([msgspec.structs.replace(CARD, back=text)]))
    assert row[1] == text


def test_tabs_and_line_ends_do_not_break_the_table() -> None:
    [row] = rows(bank_of([msgspec.structs.replace(CARD, stem="a\tb\nc\r\nd", back='"e"\x00')]))
    assert row == ["a b c d", '"e"']
