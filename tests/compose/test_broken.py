"""Whatever a teacher writes, composing refuses in words: it never fails."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compose.base import FACTS, composed, entity, reasons, template, text

from ardoise.domain.fact import Fact, Knowledge, Relation, Stance
from ardoise.domain.item import Nature
from ardoise.domain.template import Conditions, Method, Template

IDS = ["ici", "là", "ailleurs", "perdu"]
ROLES = ["x", "y", "z"]
SENTENCES = [
    "",
    "?",
    "{{ x }}",
    "{{ x | le }} et {{ y | a }} ?",
    "{{ x[1] | nom }}",
    "{{ z | inversion('a') }}",
    "{{ phrase }}",
    "{{ selon }}qui, d’après le texte, {{ ancre }} au paragraphe {{ paragraphe }} ?",
    "{{ x | date }}",
    "{{ x | accord(y) }}",
    "{{ element | de }}",
    "{{ inconnu }}",
    "{{ x | lettres }}",
    "{{",
]
NOUNS = st.builds(
    entity,
    st.sampled_from(IDS),
    st.sampled_from(["ville", "date", "annee", "personne", ""]),
    name=st.sampled_from(["Rouen", "vendredi 19 décembre", "2026", "", "Le", "h", "été 1914"]),
    variants=st.lists(st.sampled_from(["", "Rouen"]), max_size=1).map(tuple),
    gender=st.sampled_from(["m", "f", ""]),
    number=st.sampled_from(["s", "p"]),
    article=st.sampled_from(["", "le", "l’", "les"]),
    value=st.sampled_from(["", "2026", "--12-19", "2026-13-45", "12", "x", "-5", "12-19"]),
    same_as=st.lists(st.sampled_from(IDS), max_size=1).map(tuple),
    part_of=st.lists(st.sampled_from(IDS), max_size=1).map(tuple),
    never_with=st.lists(st.sampled_from(IDS), max_size=1).map(tuple),
    absent=st.booleans(),
)
RELATIONS = st.builds(
    Relation,
    id=st.sampled_from(["r", "s"]),
    roles=st.dictionaries(st.sampled_from(ROLES), st.just(("ville",)), max_size=3),
    place=st.just(FACTS),
    functional=st.lists(st.sampled_from(ROLES), max_size=2).map(tuple),
    closed=st.booleans(),
    symmetric=st.lists(st.sampled_from(ROLES), max_size=3).map(tuple),
    inverse=st.sampled_from(["", "r", "s", "perdue"]),
    overlaps=st.lists(st.sampled_from(["r", "s", "perdue"]), max_size=1).map(tuple),
    statement=st.sampled_from(SENTENCES),
)
MADE = st.builds(
    Fact,
    id=st.sampled_from("abcd"),
    relation=st.sampled_from(["r", "r", "s", "perdue"]),
    args=st.dictionaries(
        st.sampled_from(ROLES), st.lists(st.sampled_from(IDS), max_size=2).map(tuple), max_size=3
    ),
    stance=st.sampled_from(list(Stance)),
    quotes=st.lists(st.sampled_from(["", "…", "Rouen", "visite le musée"]), max_size=2).map(tuple),
    paragraph=st.integers(-1, 4),
    place=st.just(FACTS),
    anchor=st.sampled_from(["", "les lieux"]),
    closed=st.sampled_from([None, True, False]),
    inferred=st.booleans(),
    statement=st.sampled_from(SENTENCES),
)
KINDS = ["single_choice", "multiple_choice", "true_false", "short_answer", "cloze", "matching"]
RECIPES = st.builds(
    template,
    st.sampled_from(["t", "u"]),
    kind=st.sampled_from([*KINDS, "ordering", "flashcard", "", "perdue"]),
    method=st.sampled_from(list(Method)),
    relations=st.sampled_from([(), ("r",), ("r", "s"), ("r", "s", "r"), ("perdue",)]),
    asks=st.sampled_from(["", *ROLES, "perdu"]),
    stem=st.sampled_from(SENTENCES),
    answer=st.sampled_from(SENTENCES),
    left=st.sampled_from(SENTENCES),
    right=st.sampled_from(SENTENCES),
    feedback=st.sampled_from(SENTENCES),
    hint=st.sampled_from(SENTENCES),
    distractors=st.integers(0, 3),
    otherwise=st.sampled_from(["", "short_answer"]),
    support=st.sampled_from(["quote", "statement"]),
    most=st.integers(0, 2),
    nature=st.sampled_from([None, Nature.LIST, Nature.DATE]),
    when=st.builds(Conditions, several=st.sampled_from([None, True, False])),
)


def by_id(things: list[object]) -> dict[str, object]:
    return {thing.id: thing for thing in things}  # type: ignore[attr-defined]


BASES = st.builds(
    lambda entities, relations, facts: Knowledge(
        text="voyage",
        lang="fr",
        entities=by_id(entities),  # type: ignore[arg-type]
        relations=by_id(relations),  # type: ignore[arg-type]
        facts=by_id(facts),  # type: ignore[arg-type]
    ),
    st.lists(NOUNS, max_size=6),
    st.lists(RELATIONS, max_size=3),
    st.lists(MADE, max_size=5),
)


@settings(max_examples=200)
@given(BASES, st.lists(RECIPES, min_size=1, max_size=3))
def test_composing_never_fails(about: Knowledge, recipes: list[Template]) -> None:
    made = composed(*recipes, about=about, read=text())
    assert all(item.id for item in made.items)
    assert all(reasons(made))


def test_fact_that_names_what_is_not_declared_makes_nothing() -> None:
    about = Knowledge(
        text="voyage",
        lang="fr",
        entities={},
        relations={},
        facts={
            "f": Fact(
                id="f",
                relation="lieu",
                args={"evenement": ("visite",), "lieu": ("rouen",)},
                stance=Stance.FACT,
                quotes=("Rouen",),
                paragraph=1,
                place=FACTS,
            )
        },
    )
    made = composed(about=about)
    assert made.items == ()
    assert reasons(made) == ["aucun fait de relation « lieu » ne convient."]
