"""Words that can be turned into their opposites."""

import pytest
from tests.propose.given import said

from ardoise.propose.opposite_verbs import find_contraries, forms
from ardoise.propose.opposites import find_turns


@pytest.mark.parametrize(
    ("sentence", "word", "opposite"),
    [
        (
            "Le conseil a approuvé lundi soir, par douze voix, la vente du moulin",
            "approuvé",
            "rejeté",
        ),
        ("La vente du moulin a été rejetée", "rejetée", "approuvée"),
        ("Les syndicats redoutent la fermeture du four", "redoutent", "souhaitent"),
        ("La réforme protégeait les champs", "protégeait", "menaçait"),
        ("Le mas a perdu un tiers de ses arbres", "perdu", "gagné"),
        ("La loi a amélioré le sort des ouvriers", "amélioré", "aggravé"),
        ("La cause du retard demeure inconnue", "inconnue", "connue"),
        ("Les chouettes sont des oiseaux nocturnes", "nocturnes", "diurnes"),
        ("Un car gratuit part de la mairie", "gratuit", "payant"),
        ("La loutre est adaptée à la vie aquatique", "aquatique", "terrestre"),
        ("Le vote est obligatoire", "obligatoire", "facultatif"),
        ("Le glacier avance d’année en année", "avance", "recule"),
        ("Le chômage recule d’année en année", "recule", "progresse"),
        ("Le duc fête une victoire sur la ligue", "victoire", "défaite"),
        ("Il annonce une nouvelle hausse des loyers", "hausse", "baisse"),
        ("La tour est le plus ancien phare du golfe", "ancien", "récent"),
        ("Contrairement au lièvre, le lapin creuse des terriers", "Contrairement au", "Comme le"),
        ("Le vote n’aura pas lieu, mais le maire autorise la fête", "autorise", "interdit"),
    ],
)
def test_what_has_an_opposite(sentence: str, word: str, opposite: str) -> None:
    found = [(turn.word, turn.opposite) for turn in find_turns(sentence)]
    assert found == [(word, opposite)]


@pytest.mark.parametrize(
    "sentence",
    [
        # A noun, a fixed turn, a participle that tells no decision.
        "Le public applaudit",
        "Le rapport a été rendu public",
        "Le froid s’installe",
        "Ce port est connu pour ses voiles",
        "Il a accepté de partir",
        "Les archives furent réduites en cendres",
        # What is lost is not what might have been gained.
        "La cloche a perdu ses décors",
        # Both are spoken of.
        "La chouette est nocturne et le faucon est diurne",
        # Of what is no being and no place to live in.
        "La théorie explique la naissance des reliefs terrestres",
        # What follows, or why, tells which of the two it was.
        "Les plans furent approuvés, et le chantier put commencer en mai",
        "Le conseil a rejeté le projet car il coûte trop cher",
        # Nothing else than a state is made worse; "souhaité des marins" is no French.
        "Les artisans ont amélioré la mécanique du moulin",
        "Le détroit était redouté des marins",
        # What is set against it tells which it was.
        "Les chênes sont plus hauts que les aulnes, alors que les saules restent bas",
        # What is denied.
        "La préfète n’a pas approuvé le projet",
        # Everybody can tell of a dike which of the two it does; what is left of a kind is the
        # oldest; who is above sends one away; a map tells where a sea is.
        "La digue protégeait les champs",
        "La tour est le plus ancien phare du golfe encore en service",
        "Le caporal écrit à ses supérieurs",
        "Le lac est le plus grand de l’Europe orientale",
        # Both numbers show which way it went.
        "La part du seigle a diminué de 30 % à 12 % en dix ans",
        # Of another construction.
        "Le juge lui interdit la chasse",
        # Works do not go back, nor does anything in such a manner.
        "Le chantier du phare avance",
        "Les soldats avancent à pas feutrés",
        # What the rest follows from, or why: no one takes the contrary for true.
        "La peur grandit dans le bourg depuis la défaite",
        "Le débit du torrent diminue à cause de la sécheresse",
        "Le préfet interdisait les feux sous peine d’amende",
        "La récolte augmente grâce aux engrais",
    ],
)
def test_what_has_none(sentence: str) -> None:
    assert list(find_turns(sentence)) == []


def test_what_elides_before_one_word_alone_would_tell_which_it_is() -> None:
    assert not list(find_turns("On se plaint de la diminution du débit"))
    assert list(find_turns("On se plaint d’une diminution du débit"))


def test_all_forms_of_a_verb_stand_in_one_order() -> None:
    assert forms("menacer") == (
        *("menacer", "menace", "menacent", "menaçait", "menaçaient", "menacé"),
        *("menaça", "menacèrent", "menacera", "menaceront"),
    )
    assert forms("ralentir")[1:4] == ("ralentit", "ralentissent", "ralentissait")


def test_a_form_of_two_tenses_is_left_alone() -> None:
    assert not list(find_contraries("La loi interdit les feux"))
    assert list(find_contraries("La loi a interdit les feux"))


def test_a_decision_is_asked_in_the_words_of_the_text() -> None:
    found = said("Le conseil municipal de Brames a rejeté le projet de patinoire en mars 2021.")
    assert "Le conseil municipal de Brames a rejeté le projet de patinoire en mars 2021." in found


def test_the_gender_of_an_opposite_must_show() -> None:
    assert not list(find_turns("Il s’en prend aux personnes les plus faibles"))
    (turn,) = find_turns("Il choisit le plus faible des deux")
    assert turn.opposite == "fort"


def test_the_most_of_all_is_compared_with_nothing() -> None:
    assert not [
        one
        for one in find_turns("C’est l’une des plus vieilles que l’on garde ici.")
        if one.compares
    ]
    assert [one for one in find_turns("La pie est plus bavarde que le merle.") if one.compares]
