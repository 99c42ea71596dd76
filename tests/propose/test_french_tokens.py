"""The French of spaCy, loaded without its own module."""

import re

import pytest
from spacy.lang.fr import French

from ardoise.propose.french_tokens import factored, load_french

pytestmark = pytest.mark.model

PACKAGE = "fr_core_news_sm"
WORDS = """
l’arc-en-ciel qu’un anti-héros aujourd’hui d’Aix-en-Provence vas-y va-t-il est-ce dit-elle
semble-t-il Saint-Malo porte-parole pet-en-l’air entr’ouvrir quelqu’un demi-finale sous-marin
c’est-à-dire peut-être XVIIe-XVIIIe franco-allemand Jean-Pierre États-Unis prud’homme ex-ministre
rendez-vous chef-d’œuvre 20-30 km/h, M. Dupont. l'école qu'elle n'est-ce jusqu'à 1,5 % 30 000 €
""".split()  # noqa: SIM905


def test_branches_that_go_on_alike_are_written_once() -> None:
    letters = f"[{'abcdefghijklmnopqrstuvwxyz' * 5}]"
    pattern = f"(?i)(?:^mi-{letters}+$)|(?:^sous-{letters}+$)|(?:^hip-hop$)|(?:^l’{letters}*$)"
    shorter = factored(pattern)
    assert shorter.count(letters) == 2
    for word in ("mi-temps", "Sous-sol", "hip-hop", "l’", "l’eau", "mi-", "soussol", "hip-hopp"):
        assert bool(re.match(shorter, word)) == bool(re.match(pattern, word)), word


def test_text_is_cut_into_the_same_words_as_by_the_module_of_spacy() -> None:
    ours = load_french(PACKAGE, ("parser", "lemmatizer"))
    theirs = French().tokenizer
    joined = " ".join(WORDS)
    assert [one.text for one in ours.make_doc(joined)] == [one.text for one in theirs(joined)]


def test_a_package_that_is_no_model() -> None:
    with pytest.raises(OSError, match="json"):
        load_french("json", ())
