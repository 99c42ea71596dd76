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
        (
            "Il faut porter des protections adaptées, comme des gants ou des lunettes.",
            "protections adaptées",
            "des gants, des lunettes",
        ),
        (
            "On forge des métaux tels le fer et le cuivre.",
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
        "Les quatre tailleurs (Léo, Jean, Paul et Luc) quittent la halle.",
        "Les leucocytes (ou globules blancs) circulent dans le sang.",
        "Les grains (voir le document, la carte) se déposent.",
        "Le four change les pâtes (plus tendres, perte des germes) du boulanger.",
        "Les bœufs tels que le mien sont lents.",
        "Le bruit gêne les voisins, comme l’odeur.",
        "Ces métaux fondent, comme le fer et le cuivre.",
        "Il faut nourrir le cheval, comme le bœuf et l’âne.",
    ],
)
def test_what_names_no_examples(sentence: str) -> None:
    assert names_of("exemple", sentence) == []
