"""The noun phrase before a place of a sentence."""

import pytest

from ardoise.propose.noun_before import noun_before


@pytest.mark.parametrize(
    ("ahead", "words", "article", "of"),
    [
        ("Il mesure la largeur du limes", "limes", "le", "de"),
        ("Le chant du mâle", "mâle", "le", "de"),
        ("Il campe le long du limes", "limes", "le", ""),
        ("la notion d’aire d’attraction", "notion d’aire d’attraction", "la", ""),
        ("au contact de micro-organismes", "micro-organismes", "", "de"),
        ("la peau et les muqueuses", "muqueuses", "les", "et"),
        ("un seul antigène", "antigène", "un", ""),
    ],
)
def test_the_noun_before_a_comma(ahead: str, words: str, article: str, of: str) -> None:
    noun = noun_before(ahead, len(ahead))
    assert noun is not None
    assert (noun.words, noun.article, noun.of) == (words, article, of)


@pytest.mark.parametrize(
    "ahead", ["de cette ville", "ses parois", "Il mange", "lorsqu’on le chauffe"]
)
def test_no_noun_before_a_comma(ahead: str) -> None:
    assert noun_before(ahead, len(ahead)) is None
