"""Nothing in a question tells its answer, and nothing in it hangs in the air."""

import pytest
from msgspec.structs import replace
from tests.compose.base import (
    CITIES,
    EVENTS,
    composed,
    entity,
    fact,
    knowledge,
    reasons,
    relation,
    template,
    text,
)

from ardoise.compose.fairness import bounded, clang, several_claims, unfair, unwieldy
from ardoise.compose.ground import Ground
from ardoise.domain.fact import Entity, Knowledge
from ardoise.domain.fold import fold
from ardoise.domain.item import ShortAnswer, SingleChoice, TrueFalse

GROUND = Ground(knowledge(), text(), "graine")
CURIE = entity("curie", "personne", name="Marie Curie", gender="f")
HEAT = entity("chaleur", "raison-chaleur", name="Sous l’effet de la chaleur")


@pytest.mark.parametrize(
    ("shown", "key", "reason"),
    [
        ("Qui fonde l’institut Curie ?", CURIE, "« Curie » y désigne déjà la réponse"),
        ("« ____, maire de la ville, ouvre le bal. »", CURIE, "ce qui suit le trou"),
        ("« ____, capitale du pays, est grande. »", CITIES[0], "ce qui suit le trou"),
        ("« ____, la force qui monte, l’eau bout. »", HEAT, "ce qui suit le trou"),
        ("D’après le texte, qui défend sa méthode ?", CURIE, "parle « sa »"),
        ("Complétez cette phrase du texte : « Elle part ____. »", CITIES[0], "parle « elle »"),
    ],
)
def test_question_that_tells_or_hangs_is_refused(shown: str, key: Entity, reason: str) -> None:
    assert reason in unfair(GROUND, shown, (key,))


@pytest.mark.parametrize(
    ("shown", "key"),
    [
        ("Qui reçoit le prix Nobel en 1903 ?", CURIE),
        ("D’après le texte, où la classe range-t-elle ses cartes ?", CITIES[0]),
        ("Complétez cette phrase du texte : « ____, la classe part. »", CITIES[0]),
        ("Où Paul Lenoir reçoit-il sa sœur ?", CITIES[0]),
        ("« ____, l’eau bout, puis la vapeur monte. »", HEAT),
    ],
)
def test_question_that_stands_is_asked(shown: str, key: Entity) -> None:
    assert unfair(GROUND, shown, (key,)) == ""


def test_word_of_the_stem_that_the_key_alone_repeats_is_a_clang() -> None:
    stem = "Qu’est-ce qui relie la gare au fleuve ?"
    assert "« gare »" not in clang(GROUND, stem, "la passerelle", ["le pont"])
    assert "« fleuve »" in clang(GROUND, stem, "le pont du fleuve", ["le tunnel"])
    assert clang(GROUND, stem, "le pont du fleuve", ["le tunnel du fleuve"]) == ""


def test_option_too_long_or_longer_than_the_others_is_not_offered() -> None:
    assert "trop long" in unwieldy(GROUND, "un " * 13, ["le bac"])
    assert "longueur" in unwieldy(GROUND, "le grand pont suspendu du fleuve", ["le bac", "le gué"])
    assert unwieldy(GROUND, "le pont", ["le bac", "le gué"]) == ""


@pytest.mark.parametrize(
    "statement",
    [
        "Le chantier a commencé le 6 mars 2023 et a duré 27 mois.",
        "L’enfant, âgé de neuf ans, avait été mordu par un chien.",
        "Le pont a été ouvert par Hélène Vasseur, maire de Sarlanne.",
    ],
)
def test_sentence_of_several_claims_is_known(statement: str) -> None:
    assert several_claims(statement, "fr")


@pytest.mark.parametrize(
    "statement",
    [
        "En 1881, Pasteur vaccine un troupeau de moutons.",
        "La visite porte sur le batelier, l’éclusier et le passeur.",
        "Le 6 juillet 1885, la classe part à Rouen.",
    ],
)
def test_sentence_of_one_claim_is_known(statement: str) -> None:
    assert not several_claims(statement, "fr")


@pytest.mark.parametrize(
    ("statement", "figure", "bound"),
    [
        ("Le chantier dure plus de trois ans.", "trois ans", True),
        ("On creuse jusqu’à 31 mètres.", "31 mètres", True),
        ("Le chantier dure environ trois ans.", "trois ans", False),
    ],
)
def test_bound_is_told_from_a_number(statement: str, figure: str, bound: bool) -> None:
    assert bounded(statement, figure) is bound


def sentence(statement: str) -> Knowledge:
    """The visit, said by a sentence of the text's own."""
    facts = (
        fact("f", evenement="visite", lieu="rouen", statement=statement),
        fact("g", evenement="concert", lieu="caen"),
    )
    return knowledge(facts=facts)


def test_true_or_false_judges_one_thing_only() -> None:
    judged = template(kind="true_false", stem="{{ phrase }}", asks="")
    made = composed(
        judged, about=sentence("La visite a lieu {{ lieu | a }} et a duré trois heures.")
    )
    assert not any("f" in item.facts for item in made.items)
    assert any("plusieurs choses" in reason for reason in reasons(made))


def test_wrong_true_or_false_is_told_what_the_text_says_and_nothing_else() -> None:
    judged = template(kind="true_false", stem="{{ phrase }}", asks="lieu")
    false = next(i for i in composed(judged).items if isinstance(i, TrueFalse) and not i.answer)
    assert false.feedback_true == (
        "Non, c’est faux. On lit au paragraphe\u00a01\u00a0: "
        "«\u00a0visite le musée du Fleuve, à Rouen\u00a0»."
    )


def test_a_place_that_the_text_never_names_makes_nothing_false() -> None:
    judged = template(kind="true_false", stem="{{ phrase }}", asks="lieu")
    alone = (fact("f", evenement="visite", lieu="rouen"),)
    named = tuple(one for one in CITIES if one.absent or one.id == "rouen")
    assert not composed(judged, about=knowledge((*EVENTS, *named), facts=alone)).items
    made = composed(judged, about=knowledge(facts=alone)).items
    assert [item.stem for item in made if isinstance(item, TrueFalse) and not item.answer] == [
        "La visite du musée a lieu à Caen."
    ]
    # It is a wrong answer to choose from all the same.
    assert composed(about=knowledge((*EVENTS, *named), facts=alone)).items


def test_options_take_a_capital_where_the_blank_begins_the_sentence() -> None:
    asked = template(stem="Complétez cette phrase : « ____, c’est jour de fête. »")
    item = composed(asked).items[0]
    assert isinstance(item, SingleChoice)
    assert all(option.text.startswith("À ") for option in item.options)


@pytest.mark.parametrize(
    "stem",
    [
        "Complétez ce passage : « “____, c’est jour de fête”, dit-elle. »",
        "Complétez ce passage : « Elle sourit. “____, c’est jour de fête.” »",
        "Complétez ce passage : « Elle dit : “____, c’est jour de fête.” »",
        "“____, c’est jour de fête”, dit-elle.",
    ],
)
def test_options_take_a_capital_where_the_blank_begins_a_quoted_sentence(stem: str) -> None:
    item = composed(template(stem=stem)).items[0]
    assert isinstance(item, SingleChoice)
    assert all(option.text.startswith("À ") for option in item.options)


def test_options_take_no_capital_where_words_are_quoted_within_a_sentence() -> None:
    stem = "Complétez ce passage : « La fête aura lieu “____ comme chaque été”, dit-elle. »"
    item = composed(template(stem=stem)).items[0]
    assert isinstance(item, SingleChoice)
    assert all(option.text.startswith("à ") for option in item.options)


FUNCTIONS = (
    entity("anne", "personne", name="Anne Roy", gender="f"),
    entity("luc", "personne", name="Luc Petit"),
    entity("jean", "personne", name="Jean Blanc"),
    entity("maire", "fonction", name="maire de Rouen", article="la", gender="f"),
    entity("prefet", "fonction", name="préfet de l’Eure", article="le"),
)
HOLDS = relation(
    "fonction",
    roles={"personne": ("personne",), "fonction": ("fonction",)},
    functional=("personne", "fonction"),
    statement="{{ personne | nom }} est {{ fonction | le }}.",
)


def functions() -> Knowledge:
    return knowledge(
        entities=FUNCTIONS,
        relations=(HOLDS,),
        facts=(
            fact("f", "fonction", personne="anne", fonction="maire"),
            fact("g", "fonction", personne="luc", fonction="prefet"),
        ),
    )


def test_function_is_right_without_the_place_it_is_of() -> None:
    asked = template(
        kind="short_answer",
        relations=("fonction",),
        asks="fonction",
        stem="Quelle fonction {{ personne | nom }} exerce-t-elle ?",
        answer="{{ fonction | nom }}",
    )
    item = composed(asked, about=functions()).items[0]
    assert isinstance(item, ShortAnswer)
    assert item.elements == (("maire de Rouen", "maire"),)


BODY_SAYS = relation(
    "dit",
    roles={"voix": ("organisation",), "lieu": ("ville",)},
    functional=("voix",),
    statement="{{ voix | le }} parle.",
)


def body(name: str, *others: str) -> tuple[str, ...]:
    """How a body of that name may be written, where the text names `others` too."""
    voices = (
        entity("voix", "organisation", name=name, article="la", gender="f"),
        *(entity(f"v{n}", "organisation", name=one) for n, one in enumerate(others)),
    )
    about = knowledge(
        entities=(*voices, entity("lens", "ville")),
        relations=(BODY_SAYS,),
        facts=(fact("d", "dit", voix="voix", lieu="lens"),),
    )
    asked = template(
        kind="short_answer", relations=("dit",), asks="voix", stem="Qui parle ?", answer=""
    )
    (item,) = composed(asked, about=about).items
    assert isinstance(item, ShortAnswer)
    return item.elements[0]


def test_body_is_right_without_the_noun_for_the_place_it_is_of() -> None:
    assert "préfecture du Nord" in body("préfecture du département du Nord")
    assert "mairie de Pau" in body("mairie de la ville de Pau")


def test_body_is_not_where_another_is_named_so() -> None:
    both = body("préfecture du département du Nord", "préfecture de la région du Nord")
    assert "préfecture du Nord" not in both
    assert body("caisse de la région littorale") == ("caisse de la région littorale",)


def test_feminine_function_is_no_choice_among_men() -> None:
    asked = template(
        relations=("fonction",),
        asks="personne",
        stem="Qui est {{ fonction | le }} ?",
        answer="{{ personne | nom }}",
    )
    made = composed(asked, about=functions())
    assert not any("f" in item.facts for item in made.items)


def test_person_is_a_person_when_typed() -> None:
    asked = template(
        kind="short_answer",
        relations=("fonction",),
        asks="personne",
        stem="Qui est {{ fonction | le }} ?",
        answer="{{ personne | nom }}",
    )
    item = composed(asked, about=functions()).items[0]
    assert isinstance(item, ShortAnswer)
    assert item.nature == "person"


def test_title_is_not_right_without_the_body_it_presides() -> None:
    title = entity("president", "titre", name="Président du Conseil", article="le")
    about = knowledge(
        entities=(entity("ali", "personne"), title),
        relations=(relation("titre", roles={"qui": ("personne",), "titre": ("titre",)}),),
        facts=(fact("t", "titre", qui="ali", titre="president", statement="Ali est président."),),
    )
    asked = template(
        kind="short_answer", relations=("titre",), asks="titre", stem="Quel titre ?", answer=""
    )
    (item,) = composed(asked, about=about).items
    assert isinstance(item, ShortAnswer)
    assert item.elements == (("Président du Conseil",),)


def test_purpose_of_several_is_no_choice_for_one() -> None:
    aims = (
        entity("a", "but", name="pour gagner du temps"),
        entity("b", "but", name="pour gagner leur vie", absent=True),
        entity("c", "but", name="pour voir la mer", absent=True),
    )
    about = knowledge(
        entities=(entity("ali", "personne"), *aims),
        relations=(relation("but", roles={"qui": ("personne",), "but": ("but",)}),),
        facts=(fact("t", "but", qui="ali", but="a", statement="Ali court pour gagner du temps."),),
    )
    asked = template(
        relations=("but",), asks="but", stem="Pourquoi Ali court-il ?", answer="", distractors=1
    )
    (item,) = composed(asked, about=about).items
    assert "pour gagner leur vie" not in {option.text for option in item.options}


def test_year_is_graded_as_a_number() -> None:
    year = entity("an", "annee", name="2027", value="2027", gender="f")
    about = knowledge(
        entities=(entity("ali", "personne"), year),
        relations=(relation("arrivee", roles={"qui": ("personne",), "an": ("annee",)}),),
        facts=(fact("t", "arrivee", qui="ali", an="an", statement="Ali arrive en 2027."),),
    )
    asked = template(
        kind="short_answer", relations=("arrivee",), asks="an", stem="Quand ?", answer=""
    )
    (item,) = composed(asked, about=about).items
    assert isinstance(item, ShortAnswer)
    assert item.nature == "number"


def passages(*entities: Entity, cls: str, name: str, key: str) -> Knowledge:
    """What completes one passage of the text, and another that shares its class."""
    return knowledge(
        entities=(
            entity("trou", "passage", name=name),
            entity("autre", "passage", name="On lit ____ ailleurs"),
            *entities,
        ),
        relations=(
            relation(
                "complement",
                roles={"passage": ("passage",), "qui": (cls,)},
                functional=("qui",),
                statement="{{ passage | nom }} : {{ qui | nom }}.",
            ),
        ),
        facts=(fact("f", "complement", passage="trou", qui=key),),
    )


COMPLETES = template(
    relations=("complement",),
    asks="qui",
    stem="Complétez ce passage du texte : « {{ passage | nom }}. »",
    answer="{{ qui | nom }}",
)


def test_what_a_passage_names_is_not_offered_to_complete_it() -> None:
    years = [entity(f"an-{n}", "annee", name=str(n), value=str(n)) for n in (1743, 1747, 1731)]
    about = passages(
        *years,
        entity("an-1720", "annee", name="1720", value="1720", absent=True),
        cls="annee",
        name="En ____, avant la crue de 1747, on ajouta un pont de pierre",
        key="an-1743",
    )
    (item,) = composed(COMPLETES, about=about).items
    assert {option.text for option in item.options} == {"1743", "1731", "1720"}


@pytest.mark.parametrize(
    ("name", "key", "offered"),
    [
        ("De ____ à 1747, on ajouta un pont", "an-1743", {"1743", "1700", "1712"}),
        ("De 1743 à ____, on ajouta un pont", "an-1747", {"1747", "1855", "1900"}),
    ],
)
def test_a_period_never_ends_before_it_begins(name: str, key: str, offered: set[str]) -> None:
    about = passages(
        *(entity(f"an-{n}", "annee", name=str(n), value=str(n)) for n in (1743, 1747)),
        *(
            entity(f"an-{n}", "annee", name=str(n), value=str(n), absent=True)
            for n in (1700, 1712, 1855, 1900)
        ),
        cls="annee",
        name=name,
        key=key,
    )
    (item,) = composed(COMPLETES, about=about).items
    assert {option.text for option in item.options} == offered


def test_who_a_title_of_the_other_gender_bars_is_not_offered() -> None:
    people = [
        entity("ana", "personne", name="Ana Roy"),
        entity("bruno", "personne", name="Bruno Petit"),
        entity("chloe", "personne", name="Chloé Blanc", gender="f"),
        entity("ines", "personne", name="Inès Noir", gender="f"),
    ]
    about = passages(
        *people, cls="personne", name="Derrière, la gardienne ____ arrête tout", key="chloe"
    )
    composition = composed(COMPLETES, about=about)
    offered = {option.text for item in composition.items for option in item.options}
    assert "Bruno Petit" not in offered
    assert "Ana Roy" not in offered


def test_a_noun_before_a_number_shows_no_gender_of_it() -> None:
    numbers = [
        entity(f"livres-{n}", "nombre-livres", name=f"{n} livres", gender="m", value=f"{n}")
        for n in (200, 300, 400)
    ]
    about = passages(
        *numbers,
        cls="nombre-livres",
        name="La veuve reçoit une pension de ____ du roi",
        key="livres-200",
    )
    (item,) = composed(COMPLETES, about=about).items
    assert {option.text for option in item.options} == {"200 livres", "300 livres", "400 livres"}


@pytest.mark.parametrize("before", ["Le fleuriste", "l’ancien ministre"])
def test_who_a_title_shows_to_be_a_man_is_no_woman(before: str) -> None:
    people = [
        entity("bruno", "personne", name="Bruno Petit"),
        entity("denis", "personne", name="Denis Roux"),
        entity("ines", "personne", name="Inès Noir", gender="f"),
        entity("lea", "personne", name="Léa Blanc", gender="f"),
    ]
    about = passages(*people, cls="personne", name=f"{before} ____ ouvre le bal", key="bruno")
    composition = composed(replace(COMPLETES, distractors=1), about=about)
    offered = {option.text for item in composition.items for option in item.options}
    assert offered <= {"Bruno Petit", "Denis Roux"}


def test_a_bound_is_no_choice_among_numbers() -> None:
    figures = [
        entity(f"n{n}", "nombre-lits", name=f"{n} lits", value=str(n), absent=n != 300)
        for n in (200, 300, 400)
    ]
    about = passages(*figures, cls="nombre-lits", name="Le camp compte ____", key="n300")
    (item,) = composed(COMPLETES, about=about).items
    assert len(item.options) == 3
    (f,) = about.facts.values()
    sure = replace(f, statement="Le camp compte plus de {{ qui | nom }}.")
    refused = composed(COMPLETES, about=replace(about, facts={"f": sure}))
    assert refused.items == ()
    assert any("borne" in refusal.reason for refusal in refused.refusals)


def test_a_day_of_a_year_stands_beside_days_of_a_year() -> None:
    days = [
        entity("a", "date", name="5 août 2025", value="2025-08-05"),
        entity("b", "date", name="2 juin", value="--06-02"),
        entity("c", "date", name="4 mai 2025", value="2025-05-04", absent=True),
        entity("d", "date", name="9 mars 2025", value="2025-03-09", absent=True),
    ]
    about = passages(*days, cls="date", name="Le ____, un feu part du bois", key="a")
    (item,) = composed(COMPLETES, about=about).items
    assert "2 juin" not in {option.text for option in item.options}


def test_years_a_lifetime_away_are_left_for_nearer_ones() -> None:
    years = [
        entity(f"an-{n}", "annee", name=str(n), value=str(n), absent=n in (1664, 1669))
        for n in (1664, 1666, 1669, 1856, 2006)
    ]
    about = passages(*years, cls="annee", name="En ____, on creuse un canal", key="an-1666")
    (item,) = composed(COMPLETES, about=about).items
    assert {option.text for option in item.options} == {"1664", "1666", "1669"}


@pytest.mark.parametrize(
    ("name", "others", "accepted"),
    [
        ("Bruno Petit", (), ("Bruno Petit", "Petit")),
        ("Bruno Petit", ("Léa Petit",), ("Bruno Petit",)),
        ("Maud Le Gall", (), ("Maud Le Gall", "Le Gall")),
        ("Ève de Lessac", (), ("Ève de Lessac", "Lessac", "de Lessac")),
    ],
)
def test_a_last_name_answers_where_one_alone_bears_it(
    name: str, others: tuple[str, ...], accepted: tuple[str, ...]
) -> None:
    about = passages(
        entity("bruno", "personne", name=name),
        *(entity(fold(other).replace(" ", "-"), "personne", name=other) for other in others),
        cls="personne",
        name="____ ouvre le bal",
        key="bruno",
    )
    (item,) = composed(replace(COMPLETES, kind="short_answer"), about=about).items
    assert isinstance(item, ShortAnswer)
    assert item.elements == (accepted,)


def test_a_word_that_would_elide_bars_what_begins_with_a_vowel() -> None:
    towns = [entity(id_, "ville", name=id_) for id_ in ("Rouen", "Agde", "Caen", "Dieppe")]
    about = passages(*towns, cls="ville", name="Le feu part de ____", key="Rouen")
    (item,) = composed(COMPLETES, about=about).items
    assert {option.text for option in item.options} == {"Rouen", "Caen", "Dieppe"}


def test_a_statement_too_long_to_be_judged_at_a_glance_is_not() -> None:
    long = " ".join(["très"] * 30)
    about = knowledge(
        facts=(
            fact("v", evenement="visite", lieu="rouen", statement="On va à {{ lieu | nom }}."),
            fact("w", evenement="concert", lieu="caen", statement=f"On va {long} à Caen."),
        )
    )
    composition = composed(template(kind="true_false", stem="{{ phrase }}"), about=about)
    assert {item.facts for item in composition.items} == {("v",)}
    assert any("30 mots" in reason for reason in reasons(composition))


def test_what_is_to_come_is_beside_no_year_gone_by() -> None:
    years = [
        entity(f"an-{n}", "annee", name=str(n), value=str(n), absent=n in (2025, 2029))
        for n in (2019, 2020, 2025, 2027, 2029)
    ]
    about = passages(*years, cls="annee", name="En ____, une usine doit ouvrir", key="an-2027")
    (item,) = composed(COMPLETES, about=about).items
    assert {option.text for option in item.options} == {"2025", "2027", "2029"}


def test_who_is_named_by_the_last_name_alone_is_not_offered() -> None:
    people = [
        entity("a", "personne", name="Albert Einstein"),
        entity("b", "personne", name="Bruno Petit"),
        entity("c", "personne", name="Denis Roux"),
        entity("d", "personne", name="Henri Blanc"),
    ]
    about = passages(*people, cls="personne", name="On y voit Einstein et ____", key="b")
    (item,) = composed(COMPLETES, about=about).items
    assert "Albert Einstein" not in {option.text for option in item.options}


@pytest.mark.parametrize(
    ("cls", "shown"), [("ville", "Le feu part de ____ (ville)"), ("metier", "Le feu part de ____")]
)
def test_blank_that_is_typed_says_that_a_place_is_sought(cls: str, shown: str) -> None:
    about = passages(
        entity("Rouen", cls, name="Rouen"), cls=cls, name="Le feu part de ____", key="Rouen"
    )
    (item,) = composed(replace(COMPLETES, kind="short_answer"), about=about).items
    assert shown in item.stem
    assert isinstance(item, ShortAnswer)
