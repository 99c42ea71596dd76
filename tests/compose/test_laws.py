"""The law of the room: by whatever a knowledge declares, no distractor is ever true."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compose import naive
from tests.compose.base import FACTS, composed, entity, template, text

from ardoise.compose.compose import run
from ardoise.compose.distractors import Rules
from ardoise.compose.ground import Ground
from ardoise.compose.truth import Truth
from ardoise.compose.workshop import Workshop
from ardoise.domain.fact import Entity, Fact, Knowledge, Relation, Stance
from ardoise.domain.typo import distance

NAMES = [
    "Alba",
    "Albane",
    "Borneval",
    "Bornevol",
    "Corvin",
    "Dorin",
    "Estérel",
    "Falaise",
    "Gien",
    "Hyères",
    "Istres",
]
IDS = [f"e{n}" for n in range(len(NAMES))]
WORDS = "Alba et Dorin vont à Gien. Falaise les attend."

some_ids = st.lists(st.sampled_from(IDS), max_size=2, unique=True).map(tuple)
rarely = st.sampled_from([False] * 6 + [True])


@st.composite
def entities(draw: st.DrawFn, id_: str) -> Entity:
    return entity(
        id_,
        draw(st.sampled_from(["ville"] * 4 + ["lieu"])),
        name=NAMES[IDS.index(id_)],
        variants=(draw(st.sampled_from([*NAMES, "Gien sur Dorin"])),) if draw(rarely) else (),
        number=draw(st.sampled_from("sssssp")),
        same_as=draw(some_ids) if draw(rarely) else (),
        part_of=draw(some_ids) if draw(rarely) else (),
        overlaps=draw(some_ids) if draw(rarely) else (),
        never_with=draw(some_ids) if draw(rarely) else (),
        absent=draw(rarely),
    )


@st.composite
def relations(draw: st.DrawFn, id_: str) -> Relation:
    return Relation(
        id=id_,
        roles={"x": ("ville", "lieu"), "y": ("ville", "lieu")},
        place=FACTS,
        functional=draw(st.sampled_from([(), ("x",), ("y",), ("x", "y")])),
        closed=draw(st.sampled_from([True, True, False])),
        symmetric=("x", "y") if draw(rarely) else (),
        inverse=draw(st.sampled_from(["r0", "r1", "r2"])) if draw(rarely) else "",
        overlaps=(draw(st.sampled_from(["r0", "r1", "r2"])),) if draw(rarely) else (),
        statement="{{ x | nom }} voit {{ y | nom }}.",
    )


@st.composite
def knowledges(draw: st.DrawFn) -> Knowledge:
    fillers = st.one_of(
        st.sampled_from(IDS).map(lambda one: (one,)),
        st.lists(st.sampled_from(IDS), min_size=1, max_size=2, unique=True).map(tuple),
    )
    facts = draw(
        st.lists(
            st.builds(
                lambda relation, x, y, closed: (relation, x, y, closed),
                st.sampled_from(["r0", "r1", "r2"]),
                fillers,
                fillers,
                st.sampled_from([None, True, False]),
            ),
            min_size=1,
            max_size=6,
        )
    )
    return Knowledge(
        text="voyage",
        lang="fr",
        entities={id_: draw(entities(id_)) for id_ in IDS},
        relations={id_: draw(relations(id_)) for id_ in ("r0", "r1", "r2")},
        facts={
            f"f{n}": Fact(
                id=f"f{n}",
                relation=relation,
                args={"x": x, "y": y},
                stance=Stance.FACT,
                quotes=("Alba",),
                paragraph=1,
                place=FACTS,
                closed=closed,
            )
            for n, (relation, x, y, closed) in enumerate(facts)
        },
    )


TEMPLATES = tuple(
    template(
        f"{kind}-{asks}",
        kind=kind,
        relations=(),
        asks=asks,
        stem="{{ phrase }}" if kind == "true_false" else stem,
        answer="",
        distractors=1,
    )
    for asks, stem in (("x", "Avec {{ y | nom }}, qui ?"), ("y", "Avec {{ x | nom }}, qui ?"))
    for kind in ("single_choice", "multiple_choice", "true_false")
)


@settings(max_examples=200)
@given(knowledges())
def test_closure_is_what_a_naive_one_finds(about: Knowledge) -> None:
    truth, slow = Truth(about), naive.Naive(about)
    for one in IDS:
        assert truth.kin.of(one) == slow.kin_of(one)
    for fact in about.facts.values():
        for role in ("x", "y"):
            assert truth.true(truth.query(fact, role)) == slow.truths(fact, role)


@settings(max_examples=200)
@given(knowledges(), st.text("abc", max_size=2))
def test_no_distractor_is_ever_true(about: Knowledge, seed: str) -> None:
    shop = Workshop(ground=Ground(about, text(WORDS), seed), rules=Rules(), remember=True)
    run(shop, TEMPLATES)
    words, slow = f" {naive.bare(WORDS)} ", naive.Naive(about)
    for cases in shop.cases.values():
        for case, distractors in cases:
            true = slow.truths(case.fact, case.role)
            stated = [about.entities[one] for one in case.fact.args[case.role]]
            for one in distractors:
                assert one.id not in true
                given = {
                    a for role, ids in case.fact.args.items() if role != case.role for a in ids
                }
                assert not any((a, one.id) in slow.related for a in given)
                assert one.cls == case.key.cls
                assert one.number == case.key.number
                assert not any(one.id in e.never_with or e.id in one.never_with for e in stated)
                assert not any(
                    f" {a} " in f" {b} " or f" {b} " in f" {a} " or distance(a, b) <= 1
                    for key in case.keys
                    for a in naive.names(one)
                    for b in naive.names(key)
                )
                if one.absent:
                    assert not any(f" {name} " in words for name in naive.names(one))
                else:
                    relation = about.relations[case.fact.relation]
                    (other,) = {"x", "y"} - {case.role}
                    # Somebody else has it, and can alone have it.
                    taken = other in relation.functional and any(
                        fact.relation == relation.id
                        and one.id in fact.args[case.role]
                        and not any((a, b) in slow.related for a in given for b in fact.args[other])
                        for fact in about.facts.values()
                    )
                    known = case.role in relation.functional or relation.closed
                    assert known or case.fact.closed or taken


@settings(max_examples=100)
@given(knowledges())
def test_items_are_whole(about: Knowledge) -> None:
    made = composed(*TEMPLATES, about=about, read=text(WORDS))
    assert len({item.id for item in made.items}) == len(made.items)
    for item in made.items:
        assert item.stem
        assert item.key
        assert set(item.facts) <= set(about.facts)
        assert all(option.feedback for option in item.options)
        assert len({option.text for option in item.options}) == len(item.options)


@settings(max_examples=50)
@given(knowledges(), st.randoms())
def test_order_of_entities_and_templates_changes_nothing(about: Knowledge, random: object) -> None:
    shuffled = list(TEMPLATES)
    entities_ = list(about.entities.items())
    for items in (shuffled, entities_):
        random.shuffle(items)  # type: ignore[attr-defined]
    other = Knowledge(
        text=about.text,
        lang=about.lang,
        entities=dict(entities_),
        relations=about.relations,
        facts=about.facts,
    )
    read = text(WORDS)
    assert composed(*TEMPLATES, about=about, read=read) == composed(
        *shuffled, about=other, read=read
    )
