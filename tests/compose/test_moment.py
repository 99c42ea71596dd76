"""A wrong time is none that the question rules out, and none that it leaves as true as the key."""

import pytest
from msgspec.structs import replace
from tests.compose.base import composed, entity, fact, knowledge, relation, template

from ardoise.domain.fact import Entity, Knowledge
from ardoise.domain.item import TrueFalse

PASSAGE = template(
    relations=("passage-date",),
    asks="moment",
    stem="Complétez ce passage : « {{ passage | nom }}. »",
    answer="{{ moment | nom }}",
)
DATED = relation(
    "passage-date",
    roles={"passage": ("passage",), "moment": ("annee",)},
    functional=("moment",),
    statement="{{ passage | nom }} : {{ moment | nom }}.",
)


def year(value: int, *, absent: bool = False) -> Entity:
    return entity(f"a{value}", "annee", name=str(value), value=str(value), absent=absent)


def told(passage: str, key: int, *others: int, said: tuple[int, ...] = ()) -> Knowledge:
    """A passage whose blank is `key`; `others` are absent, `said` are told of other passages."""
    more = tuple(entity(f"p{n}", "passage", name=f"La foire ferme {n}") for n in said)
    return knowledge(
        entities=(
            entity("p", "passage", name=passage),
            *more,
            year(key),
            *(year(one, absent=True) for one in others),
            *(year(one) for one in said),
        ),
        relations=(DATED,),
        facts=(
            fact("f", "passage-date", passage="p", moment=f"a{key}"),
            *(fact(f"f{n}", "passage-date", passage=f"p{n}", moment=f"a{n}") for n in said),
        ),
    )


def offered(about: Knowledge) -> set[str]:
    """The wrong answers of the item made of the fact "f"; none where it is not made."""
    items = [item for item in composed(PASSAGE, about=about).items if item.facts == ("f",)]
    return {option.text for item in items for option in item.options if not option.key}


@pytest.mark.parametrize(
    ("passage", "key", "out", "fits"),
    [
        ("Le moulin tourne de ____ à 1722", 1700, 1725, (1690, 1710)),
        ("Le moulin tourne entre 1700 et ____", 1722, 1695, (1712, 1730)),
        ("Née ____ à Brest et morte en 1822", 1800, 1830, (1795, 1806)),
        ("Née en 1800 à Brest et morte en ____", 1822, 1795, (1812, 1830)),
        ("Ada Kerven (____-1822) écrit des contes", 1800, 1824, (1795, 1806)),
        ("Ada Kerven (1800-____) écrit des contes", 1822, 1798, (1812, 1830)),
        # What is compared with what was before is of no year after it, and the other way round.
        ("Le bourg de 1885 compte le double des puits de ____", 1872, 1889, (1868, 1879)),
        ("Bâti en 1700, le moulin rouvre en ____", 1722, 1695, (1712, 1730)),
        # Whoever says "vers 1360" does not deny 1358.
        ("Le moulin est bâti vers ____", 1360, 1358, (1340, 1385)),
        ("Le moulin date des environs de l’an ____", 1360, 1700, (1340, 1385)),
    ],
)
def test_year_that_the_passage_rules_out_is_not_offered(
    passage: str, key: int, out: int, fits: tuple[int, int]
) -> None:
    assert offered(told(passage, key, *fits, out)) == {str(one) for one in fits}
    assert offered(told(passage, key, fits[0], out)) == set() or out == 1700


def test_year_that_would_stand_alone_is_set_against_years_beside_it() -> None:
    # 1911 and 1913 would show 1960 for what it is; 1930 and 1975 do not.
    assert offered(told("Le pont ouvre en ____", 1960, 1958, 1964, said=(1921, 1923))) == {
        "1958",
        "1964",
    }
    assert offered(told("Le pont ouvre en ____", 1960, 1958, 1964, said=(1930, 1975))) == {
        "1930",
        "1975",
    }


def test_what_is_to_come_comes_after_all_that_has_happened() -> None:
    coming = "La ville promet de finir la digue avant ____"
    assert offered(told(coming, 2030, 2023, 2024, 2033, 2035, said=(2026,))) == {"2033", "2035"}
    assert offered(told(coming, 2030, 2028, 2033, said=(2026,))) == {"2028", "2033"}


def test_nearest_of_many_years_are_offered() -> None:
    far = tuple(range(1960, 1998))
    assert offered(told("Le pont ouvre en ____", 1951, 1949, 1953, *far)) <= {
        "1949",
        "1953",
        "1960",
    }


def test_years_of_the_text_that_are_too_near_are_not_offered() -> None:
    # Those that are declared to be offered are, however near.
    assert offered(told("Le pont ouvre en ____", 1967, 1960, 1975, said=(1968,))) == {
        "1960",
        "1975",
    }
    assert "1968" in offered(told("Le pont ouvre en ____", 1967, 1960, said=(1968,)))


def judged(about: Knowledge) -> set[str]:
    """The false statements that are made of the fact "f"."""
    recipe = replace(PASSAGE, kind="true_false", stem="{{ phrase }}")
    items = [item for item in composed(recipe, about=about).items if item.facts == ("f",)]
    return {item.stem for item in items if isinstance(item, TrueFalse) and not item.answer}


def between(first: int, last: int, other: int) -> Knowledge:
    """The fact "f" that a mill turns between two years; the first may be mistaken for another."""
    known = told(f"Le moulin tourne entre ____ et {last}", first, other)
    said = f"Le moulin tourne entre {{{{ moment | nom }}}} et {last}."
    return replace(known, facts={"f": replace(known.facts["f"], statement=said)})


def test_what_happens_between_two_years_does_so_within_more() -> None:
    assert judged(between(1700, 1722, 1690)) == set()
    assert judged(between(1700, 1722, 1709)) == {"Le moulin tourne entre 1709 et 1722."}


DAYS = relation(
    "passage-moment",
    roles={"passage": ("passage",), "moment": ("date",)},
    functional=("moment",),
    statement="{{ passage | nom }} : {{ moment | nom }}.",
)


def day(name: str, value: str, *, absent: bool = True) -> Entity:
    return entity(value, "date", name=name, value=value, absent=absent, article="le")


@pytest.mark.parametrize(
    ("passage", "offers"),
    [
        ("La foire dure entre le 11 et ____", {"le 19 juin", "le 20 mai"}),
        ("La foire dure entre le 11 mars et ____", {"le 5 juillet", "le 20 mai"}),
        ("La foire ferme ____", {"le 5 juillet", "le 20 mai"}),
    ],
)
def test_nothing_ends_before_it_begins(passage: str, offers: set[str]) -> None:
    about = knowledge(
        entities=(
            entity("p", "passage", name=passage),
            day("28 mars", "--03-28", absent=False),
            day("5 juillet", "--07-05"),
            day("20 mai", "--05-20"),
            *((day("19 juin", "--06-19"),) if "19 juin" in str(offers) else ()),
        ),
        relations=(DAYS,),
        facts=(fact("f", "passage-moment", passage="p", moment="--03-28"),),
    )
    recipe = replace(PASSAGE, relations=("passage-moment",), answer="{{ moment | a }}")
    (item,) = composed(recipe, about=about).items
    assert {option.text for option in item.options if not option.key} == offers
