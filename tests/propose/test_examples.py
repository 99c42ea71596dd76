"""Examples that a text names of a kind."""

import pytest
from tests.propose.given import names_of


@pytest.mark.parametrize(
    ("sentence", "kind", "examples"),
    [
        (
            "Les arbres résineux (sapin, mélèze, cèdre) gardent une sève épaisse.",
            "arbres résineux",
            "sapin, mélèze, cèdre",
        ),
        (
            "On forge les métaux tels que le fer et le cuivre.",
            "métaux",
            "le fer, le cuivre",
        ),
    ],
)
def test_a_kind_and_its_examples(sentence: str, kind: str, examples: str) -> None:
    assert names_of("exemple", sentence) == [kind, examples]


@pytest.mark.parametrize(
    "sentence",
    [
        "Les leucocytes (ou globules blancs) circulent dans le sang.",
        "Les grains (voir le document, la carte) se déposent.",
        "Les bœufs tels que le mien sont lents.",
    ],
)
def test_what_names_no_examples(sentence: str) -> None:
    assert names_of("exemple", sentence) == []
