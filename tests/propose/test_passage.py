"""What is asked in the words of the text: which sentences, after what, and which of their words."""

import pytest
from msgspec.structs import replace
from tests.propose.given import names_of, said, statements, text

from ardoise.domain.fact import Fact, Knowledge
from ardoise.domain.quote import find_passage
from ardoise.propose.because import find_reasons
from ardoise.propose.joined import joined
from ardoise.propose.model import NoModel
from ardoise.propose.opposites import find_turns
from ardoise.propose.period import find_periods
from ardoise.propose.propose import propose
from ardoise.propose.times import find_times

SNAIL = (
    "L’escargot est un mollusque terrestre. Il mesure de 3 à 5 centimètres. Sa coquille compte "
    "quatre tours.",
    "Les jardiniers chassent l’escargot. Ils le craignent parce qu’il mange les jeunes salades.",
    "La sécheresse ralentit ses mouvements ; par conséquent, l’animal rentre dans sa coquille.",
    "Le jardin abrite une mare. Le hérisson dort sous les feuilles.",
)


def facts(knowledge: Knowledge, relation: str) -> list[Fact]:
    return [fact for fact in knowledge.facts.values() if fact.relation == relation]


def test_a_pronoun_and_a_possessive_at_the_head_are_said_in_full() -> None:
    found = said(*SNAIL)
    assert "L’escargot mesure de 3 à 5 centimètres." in found
    assert "La coquille de l’escargot compte quatre tours." in found


def test_a_sentence_that_leans_on_the_one_before_it_is_shown_after_it() -> None:
    found = said("Le lierre couvre le mur. La mairie le coupe pendant trois jours chaque année.")
    assert "Le lierre couvre le mur. La mairie le coupe pendant trois jours chaque année." in found


@pytest.mark.parametrize(
    "sentence",
    [
        "La tour de l’église ne mesure pas 40 mètres de haut.",
        "La tour pourrait mesurer 40 mètres de haut un jour.",
        "La tour mesurerait 40 mètres de haut.",
    ],
)
def test_what_is_denied_supposed_or_somebody_else_s_is_not_asked(sentence: str) -> None:
    assert said(sentence) == []


def test_quotes_are_words_of_the_text() -> None:
    about = text(*SNAIL)
    for fact in propose(about, NoModel()).facts.values():
        assert all(find_passage(quote, about) for quote in fact.quotes)


@pytest.mark.parametrize(
    ("sentence", "kind", "words"),
    [
        ("Il ferme parce que le toit fuit", "cause", "parce que le toit fuit"),
        ("Grâce à l’ombre des arbres, l’eau reste", "cause", "Grâce à l’ombre des arbres"),
        ("Le lac gèle, c’est pourquoi les bateaux restent", "suite", "les bateaux restent"),
        ("Le mur penche, de sorte que l’eau coule", "suite", "de sorte que l’eau coule"),
        ("La cave est fraîche, ce qui garde le fromage", "suite", "ce qui garde le fromage"),
        ("Le sol est si dur que l’eau reste", "suite", "que l’eau reste"),
        ("Elle frappe l’osier pour serrer les rangs", "but", "pour serrer les rangs"),
        ("Ils creusent afin de ne pas perdre l’eau", "but", "afin de ne pas perdre l’eau"),
    ],
)
def test_reasons(sentence: str, kind: str, words: str) -> None:
    (found,) = find_reasons(sentence)
    assert (found.kind, sentence[found.start : found.end]) == (kind, words)


@pytest.mark.parametrize(
    "sentence",
    ["Le train part pour Lyon", "Il est assez grand pour voir la mer", "Cela sert pour la cuisine"],
)
def test_what_is_no_reason(sentence: str) -> None:
    assert list(find_reasons(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "word", "opposite"),
    [
        ("L’acier est plus dur que le bois", "plus", "moins"),
        ("Plus la corde est courte, plus le son est aigu", "plus", "moins"),
        ("En été, la pression augmente", "augmente", "diminue"),
        ("La nappe s’abaisse chaque été", "s’abaisse", "s’élève"),
    ],
)
def test_words_with_an_opposite(sentence: str, word: str, opposite: str) -> None:
    (found,) = find_turns(sentence)
    assert (found.word, found.opposite) == (word, opposite)
    assert sentence[found.start : found.end] == word


@pytest.mark.parametrize(
    "sentence",
    [
        "Elle s’élève à 103 mètres",
        "Il ne bat plus que 20 fois",
        "Plus de 600 personnes viennent",
        "Il n’est plus là",
    ],
)
def test_words_that_compare_nothing(sentence: str) -> None:
    assert list(find_turns(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "name", "other"),
    [
        ("La récolte va d’avril à août", "d’avril à août", "de janvier à mai"),
        ("Il perd près d’un tiers de son poids", "d’un tiers", "d’un quart"),
        ("La région paie la moitié de la somme", "la moitié", "le tiers"),
    ],
)
def test_periods_and_shares(sentence: str, name: str, other: str) -> None:
    (found,) = find_periods(sentence, sentence)
    assert found.name == name
    assert sentence[found.start : found.end] == name
    assert other in found.others


@pytest.mark.parametrize(
    ("link", "words", "whole"),
    [
        ("parce que ", "il pleut", "parce qu’il pleut"),
        ("parce qu’", "le vent souffle", "parce que le vent souffle"),
        ("grâce à ", "le vent", "grâce au vent"),
        ("Grâce au ", "une pluie fine", "Grâce à une pluie fine"),
        ("en raison de ", "un incendie", "en raison d’un incendie"),
        ("à cause du ", "les travaux", "à cause des travaux"),
        ("afin de ", "éviter le gel", "afin d’éviter le gel"),
        ("pour ", "voir la mer", "pour voir la mer"),
    ],
)
def test_words_after_a_link_are_elided_and_contracted(link: str, words: str, whole: str) -> None:
    assert joined(link, words) == whole


def test_a_long_reason_is_left_where_what_follows_only_adds() -> None:
    sentence = (
        "Il reste parce que le gardien du phare lui demande de surveiller la lampe "
        "pendant les longues nuits d’hiver"
    )
    (found,) = find_reasons(sentence)
    assert not found.whole
    assert sentence[found.start : found.end].endswith("de surveiller la lampe")


def test_a_reason_is_not_left_before_its_verb() -> None:
    sentence = (
        "Les barrages retiennent le sable, si bien que de nombreux deltas de la région, comme "
        "celui de l’Èbre, ne reçoivent plus rien"
    )
    assert list(find_reasons(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    ["Ils partent à la suite d’un tel orage", "Il flotte grâce à cet air chaud"],
)
def test_a_reason_that_points_back_is_not_asked(sentence: str) -> None:
    assert list(find_reasons(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("La luthière pose les côtés, qu’on appelle éclisses, contre un fer chaud.", "éclisses"),
        (
            "Les ponts ont des vides, appelés joints de dilatation, entre les dalles.",
            "joints de dilatation",
        ),
        ("Le renne, que l’on nomme caribou au Canada, vit dans la toundra.", "caribou"),
    ],
)
def test_the_word_for_a_thing_given_in_passing(sentence: str, term: str) -> None:
    knowledge = propose(text(sentence), NoModel())
    (fact,) = facts(knowledge, "passage-terme")
    assert knowledge.entities[fact.args["terme"][0]].name == term


def test_a_season_is_asked_beside_the_others() -> None:
    knowledge = propose(text("Les mâles perdent leurs bois en hiver dans les forêts."), NoModel())
    (fact,) = facts(knowledge, "passage-intervalle")
    key = knowledge.entities[fact.args["intervalle"][0]]
    others = {e.name for e in knowledge.entities.values() if e.cls == key.cls} - {key.name}
    assert (key.name, others) == ("en hiver", {"en été", "au printemps", "à l’automne"})


def test_who_is_asked_only_where_others_may_be_meant() -> None:
    alone = propose(text("Anne Petit ouvre une école de danse à Lille."), NoModel())
    assert facts(alone, "auteur") == facts(alone, "acte") == []
    several = propose(
        text("Anne Petit ouvre une école de danse. Paul Roy et Jean Dupont dansent."), NoModel()
    )
    assert facts(several, "acte") != []


def test_a_reason_has_wrong_answers_of_its_own_from_other_paragraphs() -> None:
    knowledge = propose(text(*SNAIL), NoModel())
    (suite,) = facts(knowledge, "passage-suite")
    key = knowledge.entities[suite.args["suite"][0]]
    assert key.name == "l’animal rentre dans sa coquille"
    others = [e.name for e in knowledge.entities.values() if e.cls == key.cls and e is not key]
    assert "le hérisson dort sous les feuilles" in others
    assert not any("sécheresse" in name for name in others)


def test_statements_hold_no_slot_left_open() -> None:
    about = text(*SNAIL)
    assert not any("____" in s or "None" in s for s in statements(propose(about, NoModel()), about))


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        ("Au siècle dernier, la vigne couvrait un quart de la commune.", ["un quart"]),
        ("Au siècle dernier, la vigne couvrait plus d’un quart de la commune.", []),
        ("Le chantier, ralenti par la guerre, dura plus d’un quart de siècle.", []),
    ],
)
def test_a_share_is_asked_where_no_other_is_true(sentence: str, shares: list[str]) -> None:
    assert [period.name for period in find_periods(sentence, sentence)] == shares


def passages(*paragraphs: str, title: str = "Essai") -> list[str]:
    """The passages with a blank that are proposed of a text, as they are to be quoted."""
    about = replace(text(*paragraphs), title=title)
    return [e.name for e in propose(about, NoModel()).entities.values() if e.cls == "passage"]


def test_what_a_pronoun_stands_for_is_quoted_in_brackets() -> None:
    found = passages(
        "L’escargot est un mollusque terrestre. Il mesure 4 centimètres de long et vit dix ans.",
        "Le loup vit dans les bois. Sa tanière compte trois galeries et mesure neuf mètres.",
    )
    assert "Il [l’escargot] mesure 4 centimètres de long et vit ____" in found
    assert "Sa tanière [la tanière du loup] compte ____ et mesure neuf mètres" in found


def test_what_stands_for_a_pronoun_is_not_asked() -> None:
    people = "Jean Petit et Paul Roux aident la mairie. Marie Blanc dirige le chantier."
    found = passages(f"{people} Elle a compté 300 ouvriers et renvoyé neuf maçons.")
    assert "Elle [Marie Blanc] a compté ____ et renvoyé neuf maçons" in found
    assert not any(name.startswith("____ a compté") for name in found)


def test_a_pronoun_of_the_life_told_is_read_for_no_other() -> None:
    found = passages(
        "La critique juge l’œuvre trop sombre. Elle ne renonce pas. De 1874 à 1886, elle peint "
        "cent toiles dans un village.",
        title="Marthe Roux",
    )
    assert any("La critique" in name for name in found) is False
    about = text(
        "Marthe Roux naît à Pau.", "La critique attaque. De 1874 à 1886, elle peint à Dax."
    )
    shown = propose(replace(about, title="Marthe Roux"), NoModel()).entities.values()
    assert not any(e.cls == "passage" and "critique" in e.name for e in shown)


def test_words_that_a_passage_quotes_stand_in_inner_marks() -> None:
    found = passages(
        "Le 12 mars 2024, plusieurs habitants ont dénoncé un projet « venu d’en haut »."
    )
    assert any("“venu d’en haut”" in name for name in found)


def test_quotes_keep_the_apostrophe_of_the_text() -> None:
    about = text("L'escargot d'Europe mesure 4 centimètres de long et vit dans les jardins.")
    quotes = {q for f in propose(about, NoModel()).facts.values() for q in f.quotes}
    assert quotes
    assert all(quote in about.paragraphs[0].content for quote in quotes)


def test_a_town_that_something_comes_from_is_asked() -> None:
    found = passages(
        "Un feu parti de Tuchan a parcouru les vignes de la plaine pendant neuf jours."
    )
    assert "Un feu parti de ____ a parcouru les vignes de la plaine pendant neuf jours" in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Les marchands partent à la Révolution avec leurs biens, leurs livres et leurs enfants.",
        "Les marchands partent au Moyen Âge avec leurs biens, leurs livres et leurs enfants.",
        "Le parc accueille l’école Jules-Verne de Lens et trois classes de plus cette année.",
    ],
)
def test_neither_a_time_is_a_place_nor_a_school_a_person(sentence: str) -> None:
    relations = {fact.relation for fact in propose(text(sentence), NoModel()).facts.values()}
    assert not relations & {"passage-lieu", "passage-personne", "endroit", "auteur"}


def test_a_body_that_a_source_is_of_is_no_part_of_what_it_says() -> None:
    found = said(
        "Le géographe Jean Petit est connu. Selon Jean Petit, de l’université de Lens, les "
        "villages perdent des écoles."
    )
    assert "Selon Jean Petit, les villages perdent des écoles." in found


@pytest.mark.parametrize(
    ("second", "named"),
    [
        ("Il mourut ruiné le 1er octobre 1680 dans une auberge du port.", True),
        ("Ruiné par les travaux, malade des poumons, il quitta la ville en 1680.", True),
        # A tunnel may be long as well.
        ("Il mesure 165 mètres de long et reste ouvert en 1680.", False),
    ],
)
def test_who_alone_is_named_before_does_what_people_do(second: str, named: bool) -> None:
    first = "À quelques pas de là, alors que tous en riaient, Paul Roux fit percer le tunnel."
    found = [name for name in passages(f"{first} {second}") if "____" in name]
    found += said(f"{first} {second}")
    assert any("[Paul Roux]" in name or name.startswith("Paul Roux") for name in found) is named


def test_a_king_is_not_asked_beside_people_without_a_number() -> None:
    names = "Jean Petit et Paul Roux aident le port. Marie Blanc dirige le chantier."
    found = passages(f"{names} Le port plaît au roi Charles II, qui le fait agrandir en 1662.")
    assert not any("roi ____" in name for name in found)


def test_a_source_may_be_named_after_pour() -> None:
    found = said(
        "Le géographe Jean Petit est connu. Pour Jean Petit, les villages perdent des écoles."
    )
    assert "Selon Jean Petit, les villages perdent des écoles." in found


def test_an_act_is_no_term_and_a_clause_cut_off_no_definition() -> None:
    found = said(
        "La ville veut qu’on puisse l’utiliser gratuitement, une condition que Sarah Petit, née "
        "à Lens, jugeait juste."
    )
    assert not any("est une condition" in one for one in found)


def test_what_a_report_says_is_not_said_by_whom_it_was_given_to() -> None:
    found = said(
        "Selon un rapport remis au ministre de l’Éducation, Karim Petit, les écoles ferment tôt."
    )
    assert not any(one.startswith("Selon Karim Petit") for one in found)


def test_alors_que_is_no_alors() -> None:
    found = said("La maire est Léa Petit. Selon Léa Petit, le prix baisse alors que la ville paie.")
    assert "Selon Léa Petit, le prix baisse alors que la ville paie." in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Une éruption survient dans les îles de Java et de Sumatra en 1883 pendant trois jours.",
        "La foule refuse de prêter serment à Napoléon III pendant trois jours en 1852.",
    ],
)
def test_neither_an_island_nor_an_emperor_is_a_town(sentence: str) -> None:
    entities = propose(text(sentence), NoModel()).entities.values()
    assert not {e.name for e in entities if e.cls == "ville"} & {"Java", "Sumatra", "Napoléon"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Les soldats furent vaincus devant la rivière par les troupes de Brest, selon une lettre.",
        "Une autre idée du monde (Anne Roy, en France) veut que la surface de la Terre se déplace.",
        "Le 16 pluviôse an II, la Convention étend cette décision à toutes les colonies du pays.",
    ],
)
def test_neither_an_army_nor_an_aside_nor_an_old_month_is_a_place_or_a_number(
    sentence: str,
) -> None:
    relations = ("passage-ville", "passage-lieu", "passage-nombre")
    assert not [name for one in relations for name in names_of(one, sentence)]


def test_one_senator_is_not_the_senator() -> None:
    found = said("Jean Petit, le sénateur de Lens, ouvre le bal.")
    assert "Jean Petit est sénateur de Lens." in found


def test_an_act_whose_object_a_remark_parts_from_it_is_not_cut() -> None:
    found = said("Le Sénat a voté mercredi, par 214 voix contre 97, la loi sur les écoles.")
    assert not any("a voté mercredi." in one for one in found)


def test_a_hand_is_no_month() -> None:
    found = passages("Derrière Léa Petit, bâton en main, deux cents brebis montent vers le pré.")
    assert not any("bâton ____" in name for name in found)


def test_a_life_has_a_beginning_and_an_end_that_nobody_did() -> None:
    people = "Jean Petit et Paul Roux aident la mairie."
    found = said(f"{people} Marie Blanc meurt à Pau le 19 avril 1906 après une longue maladie.")
    assert not any(one.startswith("C’est Marie Blanc") for one in found)


def test_what_follows_a_subordinate_is_no_apposition() -> None:
    found = said("Quand la pluie gèle sur la neige, une croûte de glace enferme le lichen.")
    assert not any("est une croûte" in one for one in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lundi, à l’ouverture, une dizaine de clients attendaient devant la vitrine.",
        "La nuit, faute de lumière, la plante respire encore un peu.",
    ],
)
def test_what_sets_the_scene_is_no_term(sentence: str) -> None:
    assert names_of("definition", sentence) == []


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("La vieille barque du port est longue de 80 centimètres à un mètre.", False),
        ("La vieille barque du port est longue de 80 centimètres et large de peu.", True),
        ("La vieille halle a reçu des plaintes, dont 324 concernant le bruit du soir.", False),
        ("La vieille barque du port est longue de quelque 3 km (3000 m) environ.", False),
        ("La vieille barque du port resta à quai entre neuf mois et plus de trois ans.", True),
    ],
)
def test_what_a_higher_bound_of_another_unit_bounds_is_not_asked(
    sentence: str, asked: bool
) -> None:
    assert any("____" in name for name in passages(sentence)) is asked


def test_the_place_of_the_title_is_not_asked() -> None:
    sentence = "Un feu parti de Tuchan a parcouru les vignes de la plaine pendant neuf jours."
    assert any("parti de ____" in name for name in passages(sentence))
    assert not any("parti de ____" in name for name in passages(sentence, title="Le feu à Tuchan"))


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Le vieux phare se dresse à sept milles de la pointe de Carvel, au nord.", False),
        ("La flotte venue de Carvel mouille à sept milles du vieux phare.", True),
    ],
)
def test_a_cape_holds_no_town(sentence: str, asked: bool) -> None:
    whole = f"{sentence} Il dort à Carvel depuis hier."
    assert any("de ____" in name for name in passages(whole)) is asked


def test_the_state_is_no_place() -> None:
    sentence = "Quand une digue cède, c’est à l’État qu’il appartient de payer."
    assert not any("c’est ____" in name for name in passages(sentence))


def test_nobody_goes_down_on_a_throne() -> None:
    assert not list(find_turns("En 1413, Henri monte sur le trône d’Angleterre"))
    assert [turn.word for turn in find_turns("L’eau monte dans la rue")] == ["monte"]


LIFE = "Marthe Emmy Roux, née le 23 mars 1882 à Pau, est une chimiste du nord."


@pytest.mark.parametrize(
    ("before", "hers"),
    [
        ("La ville ne compte alors qu’une seule école.", True),
        ("Sa sœur Anne Roux habite alors la ville.", False),
        ("Marie Blanc habite alors la ville.", False),
    ],
)
def test_a_life_goes_on_where_nobody_else_was_named(before: str, hers: bool) -> None:
    about = text(LIFE, f"{before} Elle obtient son diplôme en 1907, puis travaille à Dax.")
    found = propose(replace(about, title="Emmy Roux"), NoModel()).entities.values()
    bracketed = [e.name for e in found if e.cls == "passage" and "[Marthe Emmy Roux]" in e.name]
    assert bool(bracketed) is hers


def test_that_one_is_no_word_for_a_thing() -> None:
    words = "sous le nom de celui-ci"
    assert not any(
        "____" in name for name in passages(f"Pendant la guerre, Anne Roux enseigne {words}.")
    )


def test_three_of_four_are_not_asked() -> None:
    found = passages("L’accord, signé par trois syndicats sur quatre, prévoit une prime pour tous.")
    assert not any("signé par ____" in name for name in found)


def test_what_a_speaker_puts_forward_does_not_move() -> None:
    assert not list(find_turns("La biologiste avance que les oiseaux dorment"))
    assert not list(find_turns("«\u00a0Il dort\u00a0», avance Julie Petit"))


def test_a_name_after_what_is_owned_tells_who_it_is() -> None:
    about = text(LIFE, "Sa cousine Anne Blanc publie un livre de 300 pages et quitte Pau en 1907.")
    found = propose(replace(about, title="Emmy Roux"), NoModel()).entities.values()
    assert not any("[la cousine" in e.name for e in found if e.cls == "passage")


def test_a_trade_before_the_blank_would_tell_who_it_is() -> None:
    found = passages("Étudiante à Pau, Léa Petit marche chaque matin avec Paul Roux et Jean Blanc.")
    assert not any("Pau, ____" in name for name in found)


def test_a_coach_gives_no_reason() -> None:
    assert not list(find_reasons("Elle assure que le maire paiera et qu’un car gratuit partira"))
    assert list(find_reasons("Elle assure que le maire paiera car la ville grandit"))


def test_a_reason_is_not_left_at_its_verb() -> None:
    found = list(
        find_reasons(
            "C’est pourquoi une tranche de pain longuement grillée finit par prendre un goût "
            "légèrement amer et une couleur presque noire"
        )
    )
    assert all(reason.whole for reason in found)


@pytest.mark.parametrize("rest", [" plus à l’est", " plus tard", " en aval"])
def test_how_far_it_is_from_what_was_said_before_is_not_asked(rest: str) -> None:
    sentence = f"Le second puits de la commune, creusé par Anne Roy, se trouve 60 kilomètres{rest}."
    assert not any("60" in name for name in names_of("passage-nombre", sentence))


@pytest.mark.parametrize(
    ("ahead", "named"), [("Atteinte d’un mal", True), ("Prise par la fièvre", False)]
)
def test_the_life_told_goes_on_after_what_is_set_before(ahead: str, named: bool) -> None:
    life = "Anne Roy est une botaniste née à Pau en 1901."
    about = replace(
        text(life, f"{ahead}, dont elle souffrait depuis 1929, elle mourut à quarante ans."),
        title="Anne Roy",
    )
    found = statements(propose(about, NoModel()), about)
    assert any("dont Anne Roy souffrait depuis 1929" in one for one in found) is named


def answers(sentence: str) -> set[str]:
    """What is asked for, and all else that the facts of a sentence speak of."""
    found = propose(text(sentence), NoModel())
    used = {id_ for fact in found.facts.values() for ids in fact.args.values() for id_ in ids}
    return {found.entities[id_].name for id_ in used}


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        ("à Cork, en Irlande", False),
        ("près de Cork, en Irlande", False),
        ("en Irlande", True),
        ("en Irlande au XIXe siècle", True),
    ],
)
def test_place_beside_another_is_not_asked(where: str, asked: bool) -> None:
    sentence = f"La poterie, que les marins rapportent de loin, est vendue {where} et plaît à tous."
    assert ("Irlande" in answers(sentence)) is asked


@pytest.mark.parametrize(
    ("brackets", "asked"), [(" (5-11)", False), (" (le 9 mai)", True), (" du match", True)]
)
def test_number_that_brackets_give_away_is_not_asked(brackets: str, asked: bool) -> None:
    sentence = f"Les joueuses ont mal joué et comptaient six points de retard à la pause{brackets}."
    assert ("six points" in answers(sentence)) is asked


@pytest.mark.parametrize(
    ("sentence", "asked", "name"),
    [
        # The words before the blank would tell how the answer begins.
        ("C’est là qu’Agathe Kerven a fait bâtir le four et le moulin.", False, "Agathe Kerven"),
        ("Le blé est vendu du nord du royaume jusqu’au Maroc et plaît à tous.", False, "Maroc"),
        # No sentence has its main clause in what it quotes, or in what it supposes.
        ("Même si, en neuf jours, le maire n’aura rien dit du four.", False, "neuf jours"),
        ("Avant de répéter neuf fois ce mot : « j’assume et je pars ».", False, "neuf fois"),
        ("Les pannes touchent dans ce moulin 1 cas sur 500.", False, "1 cas"),
        # The year beside it, or the other end, is shown.
        ("Le bourg, lui, avait neuf puits en 1831 pour en compter dix en 1832.", False, "1831"),
        ("Le bourg, lui, avait neuf puits en 1831 pour en compter dix en 1842.", True, "1831"),
        ("Le four de la vallée a été bâti par lui-même en 1831.", False, "1831"),
        ("Le four de la vallée a été bâti par le maire en 1831.", True, "1831"),
    ],
)
def test_what_its_sentence_gives_away_or_does_not_say_is_not_asked(
    sentence: str, asked: bool, name: str
) -> None:
    people = "Ada Roux, Paul Petit et Léo Brun aident la mairie."
    found = propose(text(people, sentence), NoModel())
    used = {id_ for fact in found.facts.values() for ids in fact.args.values() for id_ in ids}
    assert (name in {found.entities[id_].name for id_ in used}) is asked


def test_half_of_some_years_is_no_time() -> None:
    assert [when.name for when in find_times("Le quai est bâti en 1824.")] == ["1824"]
    assert list(find_times("Le quai est bâti en 1824-28.")) == []


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("En 1831, les tisserands ferment trois ateliers et brûlent le four.", 1),
        ("Entre 1831 et 1834, la ville et le port ferment trois ateliers.", 2),
    ],
)
def test_year_is_asked_in_one_sentence_alone(first: str, asked: int) -> None:
    second = "Au mois de mai, le maire de la ville vend tous les champs du plateau en 1831."
    found = propose(text(first, second), NoModel())
    years = {id_ for id_, one in found.entities.items() if one.name == "1831"}
    told = [fact for fact in found.facts.values() if years & {*fact.args.get("moment", ())}]
    assert len(told) == asked


def test_a_guest_may_be_meant_after_whoever_invites() -> None:
    goes_on = "Elle accepte en 1669 la charge de gouvernante des enfants du roi."
    assert any("Léa Roy accepte" in one for one in said(f"Léa Roy vit à Pau en 1668. {goes_on}"))
    assert not any("Léa Roy accepte" in one for one in said(f"Léa Roy l’invite. {goes_on}"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire de la ville a dit attendre une décision du préfet pour le mois de juin.",
        "L’intéressé a rejeté toute faute.",
        "Le ministre est l’artisan du plan de défense de la vallée contre la crue.",
    ],
)
def test_neither_saying_nor_being_somebody_makes_a_word_known(sentence: str) -> None:
    relations = ("passage-appellation", "agent", "definition")
    assert not [name for one in relations for name in names_of(one, sentence)]


def test_who_else_did_so_in_a_relative_does_not_matter() -> None:
    act = "a annoncé qu’elle saisirait le Conseil constitutionnel"
    apart = f"Marie Petit, députée de Lens, qui a également voté contre, {act}."
    assert f"Marie Petit {act}." in said(apart)
    assert not any(act in one for one in said(f"Marie Petit, elle aussi, {act}."))


@pytest.mark.parametrize(
    "sentence",
    [
        "Trois hommes ont pesé sur la loi : Léon Roy, Jean Petit, Paul Blanc et leurs amis.",
        "Le frelon est entré en France métropolitaine en 2004, puis a gagné Lens.",
        "Deux communes sont concernées, a déclaré la porte-parole de la mairie à Paris, en soirée.",
        "La sonde présente la même face au Soleil à chacun de ses trois passages de l’année.",
    ],
)
def test_neither_one_of_a_row_nor_what_is_no_place_is_asked(sentence: str) -> None:
    relations = ("passage-personne", "passage-lieu")
    assert not [name for one in relations for name in names_of(one, sentence)]


def test_what_is_denied_before_mais_is_not_left_open() -> None:
    found = passages(
        "La querelle de Pau, en 1831, portait non sur le four à pain des boulangers de la "
        "ville, mais sur le prix que les meuniers demandaient à chacun de ceux qui pétrissaient."
    )
    assert not any(name.rstrip(".").endswith("de la ville") for name in found)


def test_what_is_said_of_it_leans() -> None:
    said_of = "Ada Roy nota à son propos, en 1843, qu’une roue file aussi bien la laine."
    assert not any("1843" in name or "____" in name for name in passages(said_of))


@pytest.mark.parametrize(
    "sentence",
    [
        "La cause principale de la dette est une guerre qui a coûté deux milliards de livres.",
        "Le premier survol est un passage qui permet de voir la face cachée de la planète.",
    ],
)
def test_what_a_thing_was_is_no_word_to_explain(sentence: str) -> None:
    assert not names_of("definition", sentence)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("La durée restera limitée à neuf heures de travail par jour.", False),
        ("Le principal du collège promet des heures de soutien aux élèves.", False),
        ("Le barrage du moulin protège les champs de la vallée.", True),
    ],
)
def test_what_agrees_with_the_answer_is_not_asked_of_it(sentence: str, asked: bool) -> None:
    assert bool(names_of("agent", sentence)) is asked


WAVES = "Les vagues ont rompu la digue du port et la halle, comme le craignait le maire début mars"


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        # Whoever reads the news knows the year of what it tells.
        (f"{WAVES} 2021.", False),
        (f"{WAVES} 1921.", True),
        (f"{WAVES} 2021. Les travaux durent depuis mai 2023.", True),
    ],
)
def test_the_year_of_a_month_is_not_asked_where_it_is_the_last(sentence: str, asked: bool) -> None:
    year = "1921" if "1921" in sentence else "2021"
    assert (year in names_of("passage-date", sentence)) is asked


def test_the_year_of_a_month_counts_nothing() -> None:
    assert not names_of(
        "part", "La digue du port a cédé sous la houle fin mars 1921 près du bourg."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Au moulin de Varennes, le Parti 3 roues a gagné la mairie du village voisin.",
        "Au moulin de Varennes, la meule tournait à 40 tours/minute pendant la moisson.",
        "Au moulin de Varennes, on a compté 43 252 003 274 489 grains pendant la moisson.",
    ],
)
def test_a_number_that_asks_nothing_is_left_alone(sentence: str) -> None:
    proposed = propose(text(sentence), NoModel())
    facts = proposed.facts.values()
    assert not any(f.relation == "passage-nombre" for f in facts)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("« Le four de la tuilerie a brûlé 300 kilos de bois », a raconté Anne Petit.", True),
        # Who says it is not named; what is said begins with what was said before; it is cut.
        ("« Le four de la tuilerie a brûlé 300 kilos de bois », a-t-on raconté au bourg.", False),
        ("« Elle a brûlé 300 kilos de bois dans la nuit », a raconté Anne Petit.", False),
        ("Anne Petit raconte : « Le four de la tuilerie a brûlé 300 kilos de bois.", False),
    ],
)
def test_a_number_that_somebody_named_says_is_asked_in_their_words(
    sentence: str, asked: bool
) -> None:
    knowledge = propose(text("La tuilerie ferme.", sentence), NoModel())
    facts = [one for one in knowledge.facts.values() if one.relation == "passage-nombre"]
    assert bool(facts) is asked
    # What somebody says is not judged true or false.
    assert all(fact.importance == 2 for fact in facts)


def test_a_number_below_three_is_asked_where_it_is_no_count() -> None:
    told = "La forêt de la vallée compte 1,5 million d’arbres et un étang."
    found = propose(text(told), NoModel()).entities.values()
    assert any(one.name == "1,5 million d’arbres" and not one.absent for one in found)
    told = "Avant l’arrivée du printemps, le meunier de la vallée repeint deux roues de bois."
    assert not any(
        one.cls.startswith("nombre") for one in propose(text(told), NoModel()).entities.values()
    )
