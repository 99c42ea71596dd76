"""Proposals of the texts of the folder `texts` with the model of French, as a teacher has them."""

from pathlib import Path

import pytest
from tests.propose.decide import accept
from tests.propose.given import NAMES, TEXTS

from ardoise.domain.problem import Severity
from ardoise.domain.quote import find_passage
from ardoise.propose.new import create_text, create_workspace
from ardoise.propose.spacy_model import SpacyModel, model_for
from ardoise.workspace import open_workspace

pytestmark = pytest.mark.model

FEWEST = 15
"""Items that a text of some three hundred words is to give at least."""


def test_the_model_is_there() -> None:
    assert isinstance(model_for("fr"), SpacyModel)


@pytest.mark.parametrize("name", NAMES)
def test_a_text_gives_items_that_prove_what_they_ask(name: str, tmp_path: Path) -> None:
    create_workspace(tmp_path)
    created = create_text(tmp_path, name, TEXTS / f"{name}.txt")
    assert created.proposed is not None
    accept(tmp_path, name, list(created.proposed.facts))
    opened = open_workspace(tmp_path)
    assert [p for p in opened.problems if p.severity is Severity.ERROR] == []
    items = [item for item in opened.bank.items.values() if item.text == name]
    for item in items:
        for quote in item.quotes:
            assert find_passage(quote, opened.bank.texts[name], 0) is not None
    assert len(items) >= FEWEST
