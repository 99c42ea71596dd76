"""Verbs are told by their form, and by what stands before them where the form is not known."""

import pytest

from ardoise.propose.token import tokenize


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Le médecin Edward Jenner inocula un garçon.", "inocula"),
        ("Le port s’étire sur quarante kilomètres.", "étire"),
        ("Au siècle dernier, il n’en subsistait aucun.", "subsistait"),
        ("La crue de 1995 avait surpris tout le monde.", "avait"),
        ("Un accord de 2011 impose des quotas.", "impose"),
        ("Le jeune Karl Vogt, alors élève, dissipa le doute.", "dissipa"),
        ("Le plan du maire table sur une hausse.", "table"),
        ("La commune en finance un tiers.", "finance"),
        ("Parmi ceux du contre figurent deux maires.", "figurent"),
        ("Sa fille, âgée de 12 ans, l’accompagne sur le port.", "accompagne"),
    ],
)
def test_verb_is_found(sentence: str, verb: str) -> None:
    assert verb in [token.text for token in tokenize(sentence) if token.kind == "verb"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le quartier de Kop van Zuid.",
        "Il passe par Lima, Rome.",
        "Sans s’étirer.",
        "Le passage en force du projet.",
        "Au terme de 3 marches silencieuses.",
        "Le non moins célèbre pont de la vallée.",
        "La très calme rivière du bourg.",
        "Le plus riche marchand du port.",
        "Une table sur deux pieds, une caméra, un opéra.",
    ],
)
def test_none_is_found_where_there_is_none(sentence: str) -> None:
    found = [token.text for token in tokenize(sentence) if token.kind == "verb"]
    assert found in ([], ["passe"])


@pytest.mark.parametrize(
    "verb",
    ["siégea", "renonça", "siégèrent", "partirent", "pliaient"],
)
def test_a_past_that_no_noun_looks_like_is_a_verb(verb: str) -> None:
    sentence = f"Le marchand, homme aisé, {verb} au conseil."
    assert [token.text for token in tokenize(sentence) if token.kind == "verb"] == [verb]


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Jean de Lens, dit le Long, gouverne la ville.", ["gouverne"]),
        ("Le maire dit la vérité.", ["dit"]),
        ("« Venez », dit le maire.", ["dit"]),
    ],
)
def test_somebody_called_so_says_nothing(sentence: str, verbs: list[str]) -> None:
    assert [token.text for token in tokenize(sentence) if token.kind == "verb"] == verbs


def test_what_stands_for_a_noun_has_a_verb_after_it() -> None:
    told = tokenize("Deux ponts restent, certains ont cent ans.")
    assert [token.text for token in told if token.kind == "verb"] == ["restent", "ont"]


@pytest.mark.parametrize(
    ("sentence", "word", "kind"),
    [
        ("La digue franco-belge restant ouverte, l’eau monte.", "franco-belge", "word"),
        ("La mairie sous-estime la crue.", "sous-estime", "verb"),
    ],
)
def test_a_word_with_a_hyphen_is_a_verb_only_where_its_end_is_one(
    sentence: str, word: str, kind: str
) -> None:
    at = sentence.index(word)
    found = tokenize(sentence, frozenset((at,)))
    assert [token.kind for token in found if token.start == at] == [kind]
