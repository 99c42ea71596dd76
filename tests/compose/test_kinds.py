"""Each kind of item that a template can make, and what each refuses."""

from typing import Any

import pytest
from msgspec.structs import replace
from tests.compose.base import (
    EVENTS,
    TEMPLATES,
    composed,
    entity,
    fact,
    knowledge,
    reasons,
    relation,
    template,
    text,
)

from ardoise.compose.compose import compose
from ardoise.compose.composition import Composition
from ardoise.compose.explain import explain_item, explain_templates, prove
from ardoise.compose.proof import RULES
from ardoise.domain.fact import Entity, Fact, Knowledge, Stance
from ardoise.domain.item import (
    Cloze,
    Matching,
    MultipleChoice,
    Nature,
    Ordering,
    ShortAnswer,
    SingleChoice,
)
from ardoise.domain.template import Method, Template

TRADES = tuple(
    entity(id_, "metier", name=name, article="le", absent=absent)
    for id_, name, absent in (
        ("batelier", "batelier", False),
        ("eclusier", "éclusier", False),
        ("passeur", "passeur", False),
        ("boulanger", "boulanger", True),
        ("horloger", "horloger", True),
    )
)
COVERS = relation(
    "porte-sur",
    roles={"evenement": ("evenement",), "metiers": ("metier",)},
    functional=(),
    statement="{{ evenement | le | maj }} porte sur {{ metiers | liste }}.",
)


def trades(**more: object) -> Knowledge:
    listed = fact(
        "metiers",
        "porte-sur",
        evenement="visite",
        metiers=("batelier", "eclusier", "passeur"),
        **{
            "closed": True,
            "anchor": "les trois métiers de la visite",
            "quotes": ("La visite porte sur trois métiers : batelier, éclusier et passeur.",),
            "paragraph": 2,
            **more,
        },
    )
    return knowledge(entities=(*EVENTS, *TRADES), relations=(COVERS,), facts=(listed,))


def of_trades(**more: Any) -> Template:  # noqa: ANN401
    return template(
        **{
            "id_": "metiers",
            "relations": ("porte-sur",),
            "asks": "metiers",
            "stem": "Qu’est-ce qui figure parmi {{ ancre }} ?",
            "answer": "{{ metiers | le }}",
            **more,
        }
    )


def only(made: Template, about: Knowledge) -> object:
    (item,) = composed(made, about=about).items
    return item


def test_anchored_question_offers_what_the_text_never_names() -> None:
    item = only(of_trades(), trades())
    assert isinstance(item, SingleChoice)
    assert item.stem == "Qu’est-ce qui figure parmi les trois métiers de la visite\u202f?"
    wrong = {option.entity for option in item.options if not option.key}
    assert wrong == {"boulanger", "horloger"}


def test_multiple_choice_holds_every_key() -> None:
    item = only(of_trades(kind="multiple_choice"), trades())
    assert isinstance(item, MultipleChoice)
    assert set(item.key) == {"le batelier", "l’éclusier", "le passeur"}
    assert len({option.feedback for option in item.options}) == 5


def test_multiple_choice_of_one_key_is_refused() -> None:
    made = composed(template(kind="multiple_choice"))
    assert made.items == ()
    assert set(reasons(made)) == {"« lieu » n’a qu’une réponse : il en faut plusieurs."}


def test_whole_list_is_asked_with_its_spellings() -> None:
    item = only(of_trades(kind="short_answer", nature=Nature.LIST), trades())
    assert isinstance(item, ShortAnswer)
    assert item.elements == (
        ("le batelier", "batelier"),
        ("l’éclusier", "éclusier"),
        ("le passeur", "passeur"),
    )
    # The quote says where it stands; the sentence before it need not.
    assert item.feedback.count("paragraphe") == 1
    assert "(" not in item.feedback


def test_open_list_is_not_asked_in_full() -> None:
    made = composed(of_trades(kind="short_answer", nature=Nature.LIST), about=trades(closed=False))
    assert made.items == ()
    assert "n’est pas close" in reasons(made)[0]


def test_single_answer_is_no_list() -> None:
    made = composed(template(kind="short_answer", nature=Nature.LIST))
    assert made.items == ()
    assert "1 réponse(s)" in reasons(made)[0]


def test_title_refuses_what_is_never_to_be_said_for_it() -> None:
    titles = (
        entity("chef", "titre", name="chef de gare", article="le", never_with=("maire",)),
        entity("maire", "titre", name="maire", article="le", absent=True),
        entity("ali", "personne", surname="Ali"),
    )
    about = knowledge(
        entities=titles,
        relations=(relation("titre", roles={"qui": ("personne",), "titre": ("titre",)}),),
        facts=(fact("t", "titre", qui="ali", titre="chef", statement="Ali est chef de gare."),),
    )
    asked = template(
        kind="short_answer",
        relations=("titre",),
        asks="titre",
        answer="{{ titre | nom }}",
        stem="Quel titre porte {{ qui | nom }} ?",
    )
    item = only(asked, about)
    assert isinstance(item, ShortAnswer)
    assert item.refuse == ("maire",)
    who = only(
        template(
            kind="short_answer",
            relations=("titre",),
            asks="qui",
            answer="{{ qui | nom }}",
            stem="Qui est {{ titre | le }} ?",
        ),
        about,
    )
    assert isinstance(who, ShortAnswer)
    assert (who.nature, who.surname) == (Nature.PERSON, "Ali")


def test_odd_one_out_is_proven_outside_the_list() -> None:
    item = only(
        of_trades(method=Method.ODD_ONE_OUT, stem="Qu’est-ce qui **n’est PAS** un métier cité ?"),
        trades(),
    )
    assert isinstance(item, SingleChoice)
    assert item.key[0] in ("le boulanger", "l’horloger")
    inside = {option.entity for option in item.options if not option.key}
    assert inside < {"batelier", "eclusier", "passeur"}
    assert item.inference


def test_odd_one_out_needs_a_list_long_enough() -> None:
    made = composed(of_trades(method=Method.ODD_ONE_OUT, distractors=4), about=trades())
    assert made.items == ()
    assert "ne tient que 3 réponse(s)" in reasons(made)[0]


@pytest.mark.parametrize(
    ("stance", "key"),
    [(Stance.FACT, "comme un fait rapporté"), (Stance.JUDGEMENT, "comme un avis de l’auteur")],
)
def test_stance_is_the_key(stance: Stance, key: str) -> None:
    item = only(
        template(method=Method.STANCE, asks="", stem="« {{ phrase }} » Que dit le texte ?"),
        knowledge(facts=(fact("f", evenement="visite", lieu="rouen", stance=stance),)),
    )
    assert isinstance(item, SingleChoice)
    assert item.key == (key,)
    assert len(item.options) == 2


def test_claim_is_neither_fact_nor_judgement() -> None:
    made = composed(
        template(method=Method.STANCE, asks="", stem="« {{ phrase }} » Que dit le texte ?"),
        about=knowledge(
            facts=(fact("f", evenement="visite", lieu="rouen", stance=Stance.CLAIM, by="ali"),)
        ),
    )
    assert made.items == ()
    assert "ni fait, ni appréciation" in reasons(made)[0]


def test_facts_and_judgements_are_asked_in_turn() -> None:
    facts = tuple(
        fact(
            f"f{n}",
            evenement=event.id,
            lieu="rouen",
            stance=Stance.FACT if n else Stance.JUDGEMENT,
        )
        for n, event in enumerate(EVENTS)
    )
    recipe = template(
        method=Method.STANCE, asks="", most=2, stem="« {{ phrase }} » Que dit le texte ?"
    )
    items = composed(recipe, about=knowledge(facts=facts)).items
    assert {item.key[0] for item in items} == {
        "comme un fait rapporté",
        "comme un avis de l’auteur",
    }


def cloze(about: Knowledge | None = None, **more: Any) -> object:  # noqa: ANN401
    recipe = template(**{"kind": "cloze", "stem": "Complétez.", "hint": "ville", **more})
    return only(recipe, about or knowledge(facts=(fact("f", evenement="visite", lieu="rouen"),)))


def test_cloze_cuts_the_preposition_too() -> None:
    item = cloze()
    assert isinstance(item, Cloze)
    assert item.pieces == (
        "Le lundi 3 mars, la classe de Claire Morel visite le musée du Fleuve, ",
        ".",
    )
    (blank,) = item.blanks
    assert (blank.key, blank.hint, blank.accept) == ("à Rouen", "ville", ("Rouen",))


def test_cloze_of_a_statement() -> None:
    item = cloze(
        knowledge(
            facts=(
                fact(
                    "f",
                    evenement="visite",
                    lieu="rouen",
                    statement="La visite du musée du Fleuve a lieu {{ lieu | a }} le lundi.",
                ),
            )
        ),
        support="statement",
    )
    assert isinstance(item, Cloze)
    assert item.pieces == ("La visite du musée du Fleuve a lieu ", " le lundi.")


@pytest.mark.parametrize(
    ("read", "reason"),
    [
        (("On visite le musée du Fleuve, à Rouen, et l’on dort ensuite à Rouen.",), "encore"),
        (("On visite le musée du Fleuve, dans cette belle ville normande.",), "en toutes lettres"),
        (("On part à Rouen.",), "2 mots autour du trou"),
        (("Rien de tel ici.",), "n’est pas dans le texte"),
    ],
)
def test_cloze_that_would_not_do_is_refused(read: tuple[str, ...], reason: str) -> None:
    quote = "On visite le musée du Fleuve" if "musée" in read[0] else "On part"
    about = knowledge(facts=(fact("f", evenement="visite", lieu="rouen", quotes=(quote,)),))
    recipe = template(kind="cloze", stem="Complétez.")
    made = composed(recipe, about=about, read=text(*read))
    assert made.items == ()
    assert reason in reasons(made)[0]


GIVEN = "Complétez avec ces mots : {{ metiers | alphabet }}."


def given(*of: str, statement: str, **more: Any) -> Composition:  # noqa: ANN401
    listed = fact("f", "porte-sur", evenement="visite", metiers=of, statement=statement)
    recipe = template(
        kind="cloze",
        relations=("porte-sur",),
        asks="metiers",
        **{"stem": GIVEN, "support": "statement", **more},
    )
    return composed(
        recipe, about=knowledge(entities=(*EVENTS, *TRADES), relations=(COVERS,), facts=(listed,))
    )


def test_words_that_are_given_have_a_blank_each() -> None:
    (item,) = given(
        "passeur",
        "batelier",
        statement="Ce matin, la classe suit un batelier le long du vieux quai, puis elle appelle "
        "le passeur qui traverse le fleuve.",
    ).items
    assert isinstance(item, Cloze)
    assert item.stem == "Complétez avec ces mots\u00a0: batelier, passeur."
    assert [blank.key for blank in item.blanks] == ["batelier", "passeur"]
    assert item.pieces[0] == "Ce matin, la classe suit un "
    assert item.gives_words


@pytest.mark.parametrize(
    ("of", "statement", "reason"),
    [
        (
            ("passeur", "batelier"),
            "La classe suit un passeur, elle appelle un autre passeur, et elle croise enfin un "
            "batelier sur le quai.",
            "2 fois",
        ),
        (("passeur", "batelier"), "La classe suit un passeur sur le long quai du port.", "0 fois"),
        (("passeur", "batelier"), "Un passeur et un batelier.", "4 mots autour"),
        (("passeur",), "Ce matin, la classe suit un passeur sur le long quai du port.", "1 trou"),
    ],
)
def test_words_that_have_no_place_of_their_own_are_refused(
    of: tuple[str, ...], statement: str, reason: str
) -> None:
    made = given(*of, statement=statement)
    assert made.items == ()
    assert reason in reasons(made)[0]


PEOPLE = tuple(entity(name, "personne") for name in ("ali", "zoé", "marie"))
ROLES = tuple(
    entity(name, "role", article="le", name=name) for name in ("guide", "chauffeur", "photographe")
)
PLAYS = relation(
    "joue",
    roles={"personne": ("personne",), "role": ("role",)},
    functional=("personne", "role"),
    statement="{{ personne | nom }} est {{ role | le }}.",
)


def cast(*extra: Entity, facts: tuple[Fact, ...] = (), **more: object) -> Knowledge:
    played = tuple(
        fact(person.id, "joue", personne=person.id, role=role.id)
        for person, role in zip(PEOPLE, ROLES, strict=True)
    )
    return knowledge(
        entities=(*PEOPLE, *ROLES, *extra),
        relations=(
            relation(
                "joue",
                **{
                    "roles": PLAYS.roles,
                    "functional": PLAYS.functional,
                    "statement": PLAYS.statement,
                    **more,
                },
            ),
        ),
        facts=(*played, *facts),
    )


PAIRS = template(
    "paires",
    kind="matching",
    relations=("joue",),
    asks="",
    stem="Associez.",
    answer="",
    left="{{ personne | nom }}",
    right="{{ role | le }}",
)


def test_matching_pairs_two_roles() -> None:
    item = only(PAIRS, cast())
    assert isinstance(item, Matching)
    assert item.id == "paires.voyage.joue"
    assert item.pairs == (
        ("Ali", "le guide"),
        ("Zoé", "le chauffeur"),
        ("Marie", "le photographe"),
    )
    assert set(item.facts) == {"ali", "zoé", "marie"}


def test_other_pairs_are_another_question_in_the_same_words() -> None:
    turned = template(
        "retour",
        kind="matching",
        relations=("joue",),
        asks="",
        stem="Associez.",
        answer="",
        left="{{ role | le }}",
        right="{{ personne | nom }}",
    )
    assert len(composed(PAIRS, turned, about=cast()).items) == 2


def test_matching_of_an_open_relation_is_refused() -> None:
    made = composed(PAIRS, about=cast(functional=()))
    assert made.items == ()
    assert "1 paire(s)" in reasons(made)[0]


def test_matching_leaves_out_a_side_that_fits_twice() -> None:
    # Ali also drives: "le chauffeur" would suit two people.
    about = cast(facts=(fact("aussi", "joue", personne="ali", role="chauffeur"),))
    made = composed(PAIRS, about=about)
    assert made.items == ()


def test_sides_of_a_matching_name_one_role() -> None:
    made = composed(
        template(
            "p",
            kind="matching",
            relations=("joue",),
            asks="",
            left="{{ inconnu }}",
            right="{{ role | le }}",
        ),
        about=cast(),
    )
    assert "nomment chacune un rôle" in reasons(made)[0]


BEFORE = relation(
    "avant",
    roles={"avant": ("evenement",), "apres": ("evenement",)},
    functional=(),
    statement="{{ avant | le | maj }} précède {{ apres | le }}.",
)
ORDER = template(
    "ordre",
    kind="ordering",
    relations=("avant",),
    asks="",
    stem="Dans quel ordre ?",
    answer="{{ element | le }}",
)


def before(*pairs: str, entities: tuple[Entity, ...] = EVENTS) -> Knowledge:
    return knowledge(
        entities=entities,
        relations=(BEFORE,),
        facts=tuple(
            fact(f"f{n}", "avant", avant=pair.split()[0], apres=pair.split()[1])
            for n, pair in enumerate(pairs)
        ),
    )


def test_ordering_follows_the_chain() -> None:
    item = only(ORDER, before("concert goûter", "visite concert", "visite goûter"))
    assert isinstance(item, Ordering)
    assert item.order == ("La visite du musée", "Le concert du soir", "Le goûter")
    assert item.feedback.replace("\u00a0", " ").startswith(
        "La visite du musée précède le concert du soir. "
        "Le concert du soir précède le goûter. On lit au paragraphe 1 : "
    )


@pytest.mark.parametrize(
    "pairs",
    [
        ("visite concert",),
        ("visite concert", "visite goûter"),
        ("visite concert", "concert goûter", "goûter visite"),
        ("visite visite",),
    ],
)
def test_no_order_without_one_chain(pairs: tuple[str, ...]) -> None:
    assert composed(ORDER, about=before(*pairs)).items == ()


def test_order_is_not_given_away_by_a_date() -> None:
    dated = (*EVENTS[:2], entity("goûter", "evenement", name="goûter de 2026", article="le"))
    made = composed(ORDER, about=before("visite concert", "concert goûter", entities=dated))
    assert made.items == ()
    assert "porte une date" in reasons(made)[0]


YEAR = template(
    "annee",
    method=Method.YEAR,
    relations=("date", "avant", "annee"),
    asks="date",
    answer="",
    stem="Le texte dit « {{ date | nom }} ». De quelle année ?",
)


def dated(name: str = "vendredi 19 décembre", value: str = "--12-19") -> Knowledge:
    return knowledge(
        entities=(
            *EVENTS,
            entity("jour", "date", name=name, value=value, article="le"),
            entity("a2026", "annee", name="2026", value="2026"),
        ),
        relations=(
            relation(
                "date",
                roles={"evenement": ("evenement",), "date": ("date",)},
                statement="{{ evenement | le }} a lieu {{ date | le }}.",
            ),
            BEFORE,
            relation(
                "annee",
                roles={"evenement": ("evenement",), "annee": ("annee",)},
                statement="{{ evenement | le }} a lieu en {{ annee | nom }}.",
            ),
        ),
        facts=(
            fact("d", "date", evenement="visite", date="jour"),
            fact("o", "avant", avant="visite", apres="concert"),
            fact("a", "annee", evenement="concert", annee="a2026"),
        ),
    )


def test_year_follows_from_the_weekday() -> None:
    item = only(YEAR, dated())
    assert isinstance(item, SingleChoice)
    assert [option.text for option in item.options] == ["2024", "2025", "2026"]
    assert item.key == ("2025",)
    assert "samedi 19 décembre 2026" in item.options[2].feedback
    assert item.inference
    assert set(item.facts) == {"d", "o", "a"}


@pytest.mark.parametrize(
    ("name", "value"),
    [("19 décembre", "--12-19"), ("mercredi 29 février", "--02-29"), ("lundi 3 mai", "--05-03")],
)
def test_date_that_tells_no_single_year_is_refused(name: str, value: str) -> None:
    made = composed(YEAR, about=dated(name, value))
    assert made.items == ()
    assert "ne désigne pas une seule" in reasons(made)[0]


def test_same_stem_with_another_key_is_refused() -> None:
    facts = tuple(fact(f"f{n}", evenement=EVENTS[n].id, lieu=("rouen", "caen")[n]) for n in (0, 1))
    made = composed(template(stem="Où va-t-on, d’après le texte ?"), about=knowledge(facts=facts))
    assert len(made.items) == 1
    assert "demande la même chose" in reasons(made)[0]


def test_kind_that_no_template_makes_is_refused() -> None:
    made = composed(template(kind="flashcard"))
    assert "ne se fait pas de cette façon" in reasons(made)[0]


@pytest.mark.parametrize("key", ["stem", "answer", "left", "right", "feedback", "hint"])
def test_template_that_cannot_be_read_is_a_problem_at_its_key(key: str) -> None:
    made = composed(template(**{key: "{{ lieu | aa }}"}))
    (problem,) = made.problems
    assert problem.rule == "T01"
    assert problem.place == TEMPLATES.at(key)


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ({"stem": ""}, "question"),
        ({"asks": ""}, "demande"),
        ({"kind": "matching", "asks": "", "right": "{{ lieu | nom }}"}, "gauche"),
        ({"kind": "matching", "asks": "", "left": "{{ lieu | nom }}"}, "droite"),
    ],
)
def test_template_that_lacks_a_key_is_a_problem_that_names_it(
    more: dict[str, Any], key: str
) -> None:
    made = composed(template(**more))
    assert made.items == ()
    (problem,) = made.problems
    assert (problem.rule, problem.place) == ("T02", TEMPLATES)
    assert f"`{key}`" in problem.message
    assert reasons(made) == [f"il lui manque `{key}`."]


def test_statement_that_cannot_be_read_is_a_problem() -> None:
    about = knowledge(relations=(relation(statement="{{ lieu"),))
    (problem,) = composed(about=about).problems
    assert problem.place.path[-1] == "statement"


def test_proof_has_a_line_for_each_rule_and_distractor() -> None:
    about, read = knowledge(), text()
    proofs = prove(about, read, [template()], "ou.visite-lieu", seed="graine")
    made = compose(about, read, [template()], seed="graine")
    visit = next(item for item in made.items if item.id == "ou.visite-lieu")
    wrong = {option.entity for option in visit.options if not option.key}
    assert {proof.distractor for proof in proofs} == wrong
    assert len(proofs) == len(RULES) * len(wrong)
    assert all("{" not in proof.sentence for proof in proofs)


def test_item_is_explained_in_lines() -> None:
    lines = explain_item(knowledge(), text(), [template()], "ou.visite-lieu", seed="graine")
    assert lines[0] == "ou.visite-lieu\u00a0: gabarit «\u00a0ou\u00a0»"
    assert any("leurre" in line for line in lines)
    assert explain_item(knowledge(), text(), [template()], "ou.rien", seed="graine") == ()


@pytest.mark.parametrize(
    ("recipe", "about", "item"),
    [
        (PAIRS, cast(), "paires.voyage.joue"),
        (ORDER, before("visite concert", "concert goûter"), "ordre.voyage.avant"),
        (YEAR, dated(), "annee.d"),
    ],
)
def test_every_kind_is_explained(recipe: Template, about: Knowledge, item: str) -> None:
    assert len(explain_item(about, text(), [recipe], item, seed="graine")) > 3


def test_templates_are_explained_with_their_refusals() -> None:
    recipes = [template(title="Où ?"), template("qui-dit", relations=("dit",))]
    made = composed(*recipes)
    assert explain_templates(made, recipes, "fr") == (
        "ou (Où ?) : 2 questions",
        "qui-dit : 0 question",
        "  — : aucun fait de relation « dit » ne convient.",
    )


def test_english_text_has_english_items() -> None:
    about = knowledge(
        entities=(
            entity("visit", "event", name="visit", article="the"),
            entity("paris", "city"),
            entity("london", "city", absent=True),
            entity("rome", "city", absent=True),
        ),
        relations=(
            relation(
                "place",
                roles={"event": ("event",), "city": ("city",)},
                functional=("city",),
                statement="{{ event | the | cap }} takes place {{ city | at }}.",
            ),
        ),
        facts=(fact("v", "place", event="visit", city="paris"),),
        lang="en",
    )
    recipe = template(
        "where",
        lang="en",
        relations=("place",),
        asks="city",
        stem="{{ according }}where does {{ event | the }} take place?",
        answer="{{ city | at }}",
    )
    (item,) = composed(recipe, about=about).items
    assert item.stem == "Where does the visit take place?"
    assert set(item.key) == {"in Paris"}
    assert "The text nowhere speaks of" in "".join(option.feedback for option in item.options)
    assert item.feedback == "The visit takes place in Paris (paragraph 1)."


def test_no_odd_one_out_of_an_empty_list() -> None:
    recipe = of_trades(method=Method.ODD_ONE_OUT, distractors=0)
    about = trades()
    empty = replace(about.facts["metiers"], args={"evenement": ("visite",), "metiers": ()})
    made = composed(recipe, about=replace(about, facts={"metiers": empty}))
    assert made.items == ()
