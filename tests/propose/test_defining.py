"""How a text says what its terms mean: the usual turns, and what is none."""

import pytest

from ardoise.propose.defining import find_definitions


@pytest.mark.parametrize(
    ("sentence", "term", "what"),
    [
        (
            "On appelle érosion l’usure des roches par l’eau, le vent ou la glace",
            "érosion",
            "l’usure des roches par l’eau, le vent ou la glace",
        ),
        (
            "On appelle fable un récit dans lequel un animal, plus sage que nous, donne une leçon",
            "fable",
            "un récit dans lequel un animal, plus sage que nous, donne une leçon",
        ),
        (
            "Le jus contient une poudre, la présure, capable de faire prendre le lait",
            "présure",
            "une poudre capable de faire prendre le lait",
        ),
        (
            "Le poisson remplit ses ouïes, replis que l’eau traverse",
            "ouïes",
            "des replis que l’eau traverse",
        ),
        (
            "Le bourdon, son grave qui accompagne la mélodie, vient d’un tuyau",
            "bourdon",
            "un son grave qui accompagne la mélodie",
        ),
        (
            "Par sédimentation, on entend le dépôt de particules au fond de l’eau",
            "sédimentation",
            "le dépôt de particules au fond de l’eau",
        ),
        (
            "Le terme « magma » désigne un mélange de roches, de gaz et de cristaux, qui monte",
            "magma",
            "un mélange de roches, de gaz et de cristaux",
        ),
        (
            "La lave correspond au magma qui a perdu une partie de ses gaz",
            "lave",
            "le magma qui a perdu une partie de ses gaz",
        ),
        (
            "La démocratie est un régime politique dans lequel le pouvoir appartient au peuple",
            "démocratie",
            "un régime politique dans lequel le pouvoir appartient au peuple",
        ),
        (
            "Une espèce est un ensemble d’êtres vivants qui se ressemblent et se reproduisent",
            "espèce",
            "un ensemble d’êtres vivants qui se ressemblent et se reproduisent",
        ),
        (
            "Les terrils, c’est-à-dire les collines de déchets des mines, sont encore visibles",
            "terrils",
            "les collines de déchets des mines",
        ),
        (
            "Le sol abrite une foule de lombrics, c’est-à-dire de vers qui creusent des galeries",
            "lombrics",
            "des vers qui creusent des galeries",
        ),
        (
            "La photosynthèse, processus par lequel les plantes fabriquent des sucres, a lieu ici",
            "photosynthèse",
            "un processus par lequel les plantes fabriquent des sucres",
        ),
        (
            "Les récoltes brûlent pendant les jacqueries, ces révoltes de paysans",
            "jacqueries",
            "des révoltes de paysans",
        ),
        (
            "La laïcité, qui désigne la séparation des Églises et de l’État, est dans la loi",
            "laïcité",
            "la séparation des Églises et de l’État",
        ),
        (
            "Le cahier de doléances, un registre où les habitants notaient leurs plaintes, est lu",
            "cahier de doléances",
            "un registre où les habitants notaient leurs plaintes",
        ),
        (
            "Le passage de l’état solide à l’état liquide s’appelle la fusion",
            "fusion",
            "le passage de l’état solide à l’état liquide",
        ),
        (
            "Exode rural : départ massif des habitants des campagnes vers les villes",
            "exode rural",
            "le départ massif des habitants des campagnes vers les villes",
        ),
        (
            "Mas : habitation des paysans du Midi",
            "mas",
            "l’habitation des paysans du Midi",
        ),
        (
            "Les espèces qui disparaissent sont appelées réactifs ; les autres, produits",
            "réactifs",
            "les espèces qui disparaissent",
        ),
        (
            "Le gaz trouble l’eau de chaux, solution obtenue en mêlant de la chaux à l’eau",
            "eau de chaux",
            "une solution obtenue en mêlant de la chaux à l’eau",
        ),
        (
            "Colbert suit les principes du mercantilisme, doctrine selon laquelle la richesse d’un "
            "État dépend de l’or qu’il possède",
            "mercantilisme",
            "une doctrine selon laquelle la richesse d’un État dépend de l’or qu’il possède",
        ),
        (
            "Le roi respecte les lois fondamentales du royaume, ensembles de règles qui l’obligent",
            "lois fondamentales du royaume",
            "des ensembles de règles qui l’obligent",
        ),
        (
            "La digestion est l’ensemble des transformations, mécaniques et chimiques, que "
            "subissent les aliments ; elle nourrit",
            "digestion",
            "l’ensemble des transformations, mécaniques et chimiques, que subissent les aliments",
        ),
        (
            "On appelle monarchie absolue ce régime dans lequel le roi détient tous les pouvoirs",
            "monarchie absolue",
            "un régime dans lequel le roi détient tous les pouvoirs",
        ),
        (
            "On nomme effet Joule cet échauffement d’un conducteur parcouru par un courant",
            "effet Joule",
            "un échauffement d’un conducteur parcouru par un courant",
        ),
        (
            "Un transformateur, appareil qui modifie une tension, la ramène à 230 V",
            "transformateur",
            "un appareil qui modifie une tension",
        ),
        (
            "La chaleur provient de la fission, réaction au cours de laquelle un noyau se brise",
            "fission",
            "une réaction au cours de laquelle un noyau se brise",
        ),
        (
            "Tous doivent le cens, redevance fixe payée en argent, et des journées",
            "cens",
            "une redevance fixe payée en argent",
        ),
        (
            "Chaque atome contient un noyau, terme par lequel on désigne la partie centrale où se "
            "trouve presque toute la masse",
            "noyau",
            "la partie centrale où se trouve presque toute la masse",
        ),
    ],
)
def test_a_term_and_what_it_means(sentence: str, term: str, what: str) -> None:
    (found,) = find_definitions(sentence)
    assert (found.term, found.what) == (term, what)


@pytest.mark.parametrize(
    "sentence",
    [
        "La Révolution est un tournant",
        "La chaleur est la principale cause de cet assèchement",
        "Paris est la première ville du pays",
        "Le marché vend des pommes, des poires et des prunes",
        "La peau et les muqueuses, ces fines parois qui nous couvrent, arrêtent les microbes",
        "Des moisissures furent étudiées, ces substances tuent les bactéries",
        "À l’inverse, un son de basse fréquence est perçu comme grave",
        "La hausse de la température, c’est-à-dire la fièvre, inquiète les parents",
        "Exemple : une cloche que l’on frappe",
        "Sous la montagne, une chambre de roche garde la lave",
        "Autour du port s’étend une zone, qui regroupe des usines et des entrepôts",
        "Le Conservatoire du littoral, établissement public créé par une loi, achète des terrains",
        "Le port attire les raffineries, des usines chimiques et des entrepôts",
        "La digestion est l’ensemble des transformations",
        "Le lézard ocellé, une espèce protégée, vit ici",
        "Un gaz est un état de la matière, ni liquide",
        "Le gâteau, composé de farine et de beurre, sort du four",
        "Les pavés, extraits des collines du nord, couvrent la rue",
        "Ainsi, dans Le Moulin de Jean Roy, le narrateur est un berger qui ne parle pas",
        "La vallée compte des fermes, mais où personne ne vit",
        # What is of the thing before it, or happens beside it, is no kind of it.
        "L’eau chaude gagne la cuve, son niveau montant peu à peu par dilatation",
        "La foule gagne la halle, une fanfare ouvrant la marche devant le maire",
    ],
)
def test_what_defines_nothing(sentence: str) -> None:
    assert [found for found in find_definitions(sentence) if found.term != "matière"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Dans La Forge, que Barral publie en 1837, le narrateur est un homme qui doute de tout",
        "Ainsi, dans La Forge, le narrateur est un homme qui doute de tout",
    ],
)
def test_what_is_so_in_one_work_defines_nothing(sentence: str) -> None:
    assert not list(find_definitions(sentence))
