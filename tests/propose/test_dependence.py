"""What leans on the sentence before it, and what stands alone."""

import pytest

from ardoise.propose.dependence import leans, may_mean
from ardoise.propose.model import NoModel


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le phare se dresse sur un îlot.", False),
        ("En 1903, le gardien quitte le phare.", False),
        ("Depuis 1968, la loutre est protégée.", False),
        ("Le gardien, lorsqu’il dort, laisse la lampe allumée.", False),
        ("En raison de la brume, le gardien ferme la porte du phare.", False),
        ("En hiver, le gardien ferme la porte du phare.", False),
        ("En revanche, le gardien ferme la porte du phare.", True),
        ("En témoigne la lampe du gardien.", True),
        ("Il faut monter deux cents marches.", False),
        ("Il mesure 40 mètres.", True),
        ("Vendu à un marin, il a changé plusieurs fois de port.", True),
        ("Cette tour mesure 40 mètres.", True),
        ("Sa lampe éclaire à 40 kilomètres.", True),
        ("La tour domine ces rochers.", True),
        ("Par la suite, le gardien est parti.", True),
        ("Une heure plus tard, la mer montait.", True),
        ("Des chercheurs lui ont donné son nom.", True),
        ("Onze pays se partagent ses eaux.", True),
        ("La ville compte trois écoles.", True),
        ("Un pan de son cône glissa dans la mer.", True),
        ("Le castor rentre dans sa hutte.", False),
        ("Brames, privé de sa meneuse, a perdu douze ballons.", False),
        ("Près de 900 personnes furent libérées.", True),
        ("Près de 900 personnes vivent dans la vallée.", False),
        ("Battues par les joueuses du port, elles ont perdu le ballon.", True),
        ("Battues par le vent, les voiles se déchirent.", False),
        ("Fatigué, avec sa valise, il monte.", True),
        ("Ce sont les paysans eux-mêmes qui prennent les armes.", False),
        ("Dans la nuit du 2 mai, ceux de la plaine prennent les armes.", True),
        ("Après les paysans du nord, ceux de la plaine prennent les armes.", False),
        ("La question reste ouverte.", True),
        ("Le dernier a fermé en 2017.", True),
        ("Le conseil en compte trente.", True),
        ("La plus vieille, Rivaud, compte trois écoles.", True),
        ("La plus vieille école ferme en 1903.", False),
        ("Le troisième emporte le prix.", True),
        ("Une partie gèle en hiver.", True),
        ("Une partie de l’eau gèle en hiver.", False),
        ("La plupart ferment à midi.", True),
        ("Plusieurs villages ferment leur école.", False),
        ("Le répit aura été bref.", True),
        ("La baisse atteint 12 %.", True),
        ("La baisse des loyers atteint 12 %.", False),
        ("Il ne subsistait alors que deux colonies dans les Alpes.", True),
        ("En 1650, il ne subsistait alors que deux colonies dans les Alpes.", False),
        ("Le maire ouvre le pont alors que le fleuve monte.", False),
        ("Une fissure est apparue dans deux d’entre elles.", True),
        ("Le 8 mai, l’une d’elles détruit la ville de Saint-Pierre.", True),
    ],
)
def test_what_leans_on_the_sentence_before(sentence: str, expected: bool) -> None:
    assert leans(sentence, NoModel()) is expected


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("Les muqueuses, ces fines parois qui nous couvrent, arrêtent les microbes.", False),
        ("Les lymphocytes, quant à eux, détruisent les cellules malades.", False),
        ("La zone touchée devient rouge\u00a0: ces signes montrent une réaction.", False),
        ("Ces fines parois arrêtent les microbes et les poussières.", True),
        ("Trois conditions doivent être réunies pour qu’elle ait lieu.", True),
        ("Lorsqu’elle gèle, l’eau augmente beaucoup de volume.", False),
        ("Pour y remédier, la mairie ferme les puits du centre.", True),
    ],
)
def test_what_points_within_its_sentence_leans_on_nothing(sentence: str, leaning: bool) -> None:
    assert leans(sentence, NoModel()) is leaning


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("Les primes sont alignées sur celles des coureurs depuis 2004 dans la région.", True),
        ("Celles des coureurs sont plus élevées depuis 2004 dans la région.", False),
    ],
)
def test_what_a_sentence_takes_up_of_its_own_needs_nothing_before(sentence: str, own: bool) -> None:
    assert leans(sentence, NoModel()) is not own


@pytest.mark.parametrize(
    ("sentence", "whom"),
    [
        ("En 2020, la jeune femme cherchait un moyen de nourrir le village pendant l’hiver.", True),
        ("En 2020, la femme du maire cherchait un moyen de nourrir le village l’hiver.", False),
    ],
)
def test_a_woman_without_a_name_was_named_before(sentence: str, whom: bool) -> None:
    assert leans(sentence, NoModel()) is whom


def test_some_study_is_shown_with_what_it_is_about() -> None:
    assert leans("Une étude doit être rendue en juin 2026.", NoModel())
    assert not leans("Une étude de la ville doit être rendue au mois de juin 2026.", NoModel())


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("Connue pour ses cartes, Anne Roy fut la première femme à recevoir le prix.", False),
        ("Connue pour ses cartes, elle fut la première femme à recevoir le prix.", True),
    ],
)
def test_what_is_set_before_the_subject_is_of_the_subject(sentence: str, leaning: bool) -> None:
    assert leans(sentence, NoModel()) is leaning


def test_what_a_pronoun_says_leans_on_who_was_named_before() -> None:
    assert leans("La digue de Brest, prévient-il, mesure trois mètres.", NoModel())
    assert not leans("La digue de Brest mesure trois mètres.", NoModel())


@pytest.mark.parametrize(
    ("ahead", "pronoun", "able"),
    [
        ("Puis la Pangée se fendit en deux.", "il", False),
        ("Puis la Pangée se fendit en deux.", "elle", True),
        ("La Pangée se fendit en deux.", "il", False),
        ("Puis le bloc se fendit en deux.", "il", True),
        ("Anne Petit vient de Lens.", "elle", True),
        ("Alors Wegener vint.", "il", True),
        ("La mer monte.", "ils", False),
        ("La mer monte.", "", True),
    ],
)
def test_a_pronoun_needs_what_it_may_stand_for(ahead: str, pronoun: str, able: bool) -> None:
    assert may_mean(ahead, pronoun) is able


def test_what_a_sentence_turns_to_by_its_name_is_told() -> None:
    assert not leans("Quant à la pêche au large, le décret de 1990 limite les prises.", NoModel())
    assert leans("Quant à elle, la pêche au large dure dix jours.", NoModel())


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("C’est en Grèce que le premier phare du monde fut bâti.", False),
        ("C’est le 4 mai 1910 que le premier phare fut bâti.", False),
        ("C’est Anne Petit qui dessina le premier phare de la côte.", False),
        ("C’est en creusant un puits à Lens qu’un maçon trouva le premier phare.", False),
        ("C’est en creusant un puits à Lens qu’il trouva le premier phare.", True),
        ("C’est en apprenant que sa digue fuyait qu’il la consolida.", True),
        ("C’est en Grèce que ces phares furent bâtis.", True),
        ("C’est dans ce port que le premier phare fut bâti.", True),
        ("C’est à ce moment que le premier phare fut bâti.", True),
    ],
)
def test_what_is_set_off_by_its_name_leans_on_nothing(sentence: str, leaning: bool) -> None:
    assert leans(sentence, NoModel()) is leaning
