"""The dictionary of what words mean."""

import re
from collections import Counter

from ardoise.domain.fold import fold
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.meaning import contraries, expressions, meanings


def test_words_are_many_and_of_every_kind() -> None:
    lemmas = {one.lemma: one.kind for one in meanings().values()}
    counts = Counter(lemmas.values())
    assert all(counts[kind] >= least for kind, least in LEAST.items())


LEAST = {"nom": 200, "adjectif": 200, "verbe": 200, "mot": 40}


SHORTEST = 5


def test_what_a_word_means_is_said_without_it() -> None:
    for one in meanings().values():
        root = fold(one.lemma)[:5]
        assert one.sense
        assert not re.search(r"[.;«»|:]", one.sense)
        assert not any(word.startswith(root) for word in fold(one.sense).split()), one.lemma
        # "aggraver" holds "grave".
        inside = [word for word in fold(one.sense).split() if len(word) >= SHORTEST]
        assert not [word for word in inside if word[:-1] in fold(one.lemma)], one.lemma
        assert one.lemma not in one.alike


def test_verbs_are_regular() -> None:
    verbs = {one.lemma for one in meanings().values() if one.kind == "verbe"}
    assert all(is_infinitive(verb) for verb in verbs)
    others = (
        "courir",
        "ourir",
        "ouvrir",
        "ffrir",
        "sentir",
        "servir",
        "quérir",
        "prendre",
        "oudre",
    )
    assert not [verb for verb in verbs if verb.endswith(others)]
    assert all(
        verb.endswith(("er", "ir", "indre", "uire", "dre", "mettre", "battre")) for verb in verbs
    )


def test_a_form_leads_to_its_word() -> None:
    assert meanings()["octroient"].lemma == "octroyer"
    assert meanings()["exiguës"].lemma == "exigu"
    assert meanings()["fléaux"].lemma == "fléau"
    assert meanings()["pillées"].done
    assert not meanings()["pille"].done


def test_contraries_go_both_ways_and_are_not_told_by_their_form() -> None:
    pairs = {(one.lemma, one.contrary) for one in contraries().values()}
    assert pairs
    for one, other in pairs:
        assert (other, one) in pairs
        # Who reads "invisible" finds "visible" without understanding either.
        assert not one.endswith(other)


def test_what_is_told_alike_is_alike() -> None:
    assert "fécond" in meanings()["prolifique"].alike
    told = "l’adjectif qui veut dire « qui a beaucoup de petits ou d’œuvres »"
    assert meanings()["prolifique"].told == told
    assert contraries()["partisans"].told == "le contraire de « adversaire »"


def test_an_expression_is_told_as_far_as_it_is_asked() -> None:
    (one,) = (one for one in expressions()["tire"] if one.lemma == "tirer parti")
    assert (one.tail, one.governs, one.done) == (" parti", "de", False)
    assert one.told == "l’expression qui veut dire « profiter (de) »"
    assert all(one.done for one in expressions()["tiré"])


def test_expressions_are_told_without_their_own_words() -> None:
    every = {one.lemma: one for known in expressions().values() for one in known}
    assert len(every) >= 1000
    for one in every.values():
        assert one.sense
        assert not re.search(r"[.;«»|:]", one.sense), one.lemma
        own = {word[:5] for word in fold(one.lemma).split() if len(word) >= SHORTEST}
        assert not [word for word in fold(one.sense).split() if word[:5] in own], one.lemma
        assert one.lemma not in one.alike
