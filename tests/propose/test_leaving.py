"""A sentence is left where what it has begun is whole, and nowhere else."""

import pytest

from ardoise.propose.leaving import may_end


def able(kept: str, rest: str, *verbs: str) -> bool:
    text = kept + rest
    return may_end(text, 0, len(kept), [text.index(verb) for verb in verbs])


@pytest.mark.parametrize(
    ("kept", "rest", "verbs"),
    [
        (
            "L’équipe a montré, en suivant treize adultes",
            ", que le loup chasse seul",
            ("a montré",),
        ),
        ("L’équipe a montré", ", en suivant treize adultes, que le loup chasse", ("a montré",)),
        ("Le loup part une fois que le jeune", ", qui tète encore, marche", ("part",)),
        ("Le prix baisse parce que l’établissement", ", qui ferme tôt, perd", ("baisse",)),
        ("C’est seulement en certains endroits", ", à Pau, que les roches fondent", ("est",)),
        ("Le feu touche non plus seulement le nord", ", mais aussi le sud", ("touche",)),
        ("La loi ne devait prendre effet", ", disait-on, qu’en septembre", ("devait",)),
        ("Le car va à Lens", ", ou à Castelbrun", ("va",)),
        ("Lucie, qui n’avait jamais gardé de bêtes", ", ne prétend rien", ("avait",)),
        ("La ville (qui paie", ", dit-on) gagne", ("paie", "gagne")),
        ("La ville vit de", " la mer, qui monte", ("vit",)),
        ("Le loup mange, selon les saisons", ", des baies et du miel", ("mange",)),
        ("Le maire refuse de vendre", " : le toit fuit", ("refuse", "fuit")),
        ("Le feu est éteint, mais des gardiens", ", payés ici, y vivent", ("est", "vivent")),
        ("Le feu est éteint et des gardiens", ", payés ici, y vivent", ("est", "vivent")),
        ("Le feu est éteint, car la ville", " ; elle paie", ("est", "paie")),
        ("Le parc est formé par un bois", ", planté en 1960, et par son étang", ("est",)),
    ],
)
def test_what_is_begun_is_not_left(kept: str, rest: str, verbs: tuple[str, ...]) -> None:
    assert not able(kept, rest, *verbs)


@pytest.mark.parametrize(
    ("kept", "rest", "verbs"),
    [
        ("La ville compte trois écoles", ", dont une ferme", ("compte",)),
        ("Le maire, qui rit, ouvre le bal", ", suivi de la foule", ("rit", "ouvre")),
        ("Le mâle est plus lourd que la femelle", ", surtout en hiver", ("est",)),
        ("La ville ne compte pas d’école", ", mais un lycée", ("compte",)),
        ("C’est le maire qui ouvre le bal", ", suivi de la foule", ("est", "ouvre")),
        ("La ville vit de la mer", ".", ("vit",)),
        ("Le loup mange des baies, selon les saisons", ", des racines", ("mange",)),
        ("Le maire refuse de vendre la vieille halle du port", " : il pleut", ("refuse",)),
        ("Le feu brûle, mais des gardiens y vivent", ", payés ici", ("brûle", "vivent")),
    ],
)
def test_what_is_whole_may_be(kept: str, rest: str, verbs: tuple[str, ...]) -> None:
    assert able(kept, rest, *verbs)
