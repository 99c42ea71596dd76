"""Which joining words are asked, and beside which others."""

import pytest

from ardoise.propose.joint import Joint
from ardoise.propose.joints import find_joints
from ardoise.propose.model import NoModel


def joints(told: str) -> list[Joint]:
    """The joints of the last sentence of `told`, which stand after the others of it."""
    *before, last = told.rstrip(".").split(". ")
    return list(find_joints(last, f"{before[-1]}." if before else "", NoModel()))


@pytest.mark.parametrize(
    ("told", "word", "others"),
    [
        ("Le feu avance, mais la plaine reste verte.", "mais", {"car", "c’est pourquoi"}),
        ("Le vent tombe en mai mais la mer reste grise.", "mais", {"car", "c’est pourquoi"}),
        ("On ferme le pont, car il menace de tomber.", "car", {"mais", "c’est pourquoi"}),
        ("Le gel dure, donc les blés souffrent.", "donc", {"mais", "car"}),
        ("Le gel dure, c’est pourquoi on rentre le blé.", "c’est pourquoi", {"mais", "car"}),
        ("Le nord gèle alors que le sud brûle.", "alors que", {"parce que", "si bien que"}),
        ("Le vent tourne, si bien qu’elle rentre.", "si bien qu’", {"parce qu’", "alors qu’"}),
        ("Le vent tombe mais la mer reste grise.", "mais", {"car", "c’est pourquoi"}),
        ("On ferme le pont car il menace de tomber.", "car", {"mais", "c’est pourquoi"}),
        ("Le pont est vieux, et pourtant la ville le garde.", "pourtant", {"en effet", "donc"}),
        ("La ville garde le pont, mais abandonne le bac.", "mais", {"donc", "ou"}),
        ("La ville est fière, puisqu’elle a gagné.", "puisqu’", {"alors qu’", "si bien qu’"}),
    ],
)
def test_a_joining_word_stands_beside_those_of_another_sense(
    told: str, word: str, others: set[str]
) -> None:
    (found,) = joints(told)
    assert (found.word, set(found.others), found.back) == (word, others, False)
    assert told[found.start : found.end].casefold() == word


@pytest.mark.parametrize(
    ("told", "word", "others"),
    [
        (
            "Le vote est clos. Pourtant, le maire hésite.",
            "pourtant",
            {"en effet", "par conséquent"},
        ),
        ("On ferme le pont. Mais le bac passe encore.", "mais", {"car", "c’est pourquoi"}),
        ("Le maire renonce. Car la ville a tout vendu.", "car", {"mais", "c’est pourquoi"}),
        (
            "La route est coupée. En effet, un rocher avait glissé.",
            "en effet",
            {"pourtant", "par conséquent"},
        ),
        ("La crue monte. De ce fait, on évacue.", "de ce fait", {"pourtant", "par exemple"}),
        ("La crue monte. Il faut donc partir.", "donc", {"pourtant", "par exemple"}),
        (
            "Le vote est clos. Le maire, pourtant, doute.",
            "pourtant",
            {"en effet", "par conséquent"},
        ),
        (
            "On croit le pont vieux. En réalité, il date de mai.",
            "en réalité",
            {"en effet", "par conséquent"},
        ),
        ("La crue monte. C’est pour cela qu’on évacue.", "c’est pour cela qu’", {"mais", "car"}),
        ("Le lac gèle. De plus, la neige tombe.", "de plus", {"pourtant", "par conséquent"}),
        ("Le vent tombe. Ainsi, la voile pend.", "ainsi", {"pourtant", "sinon"}),
        (
            "Un mot bref reste. Par exemple, le sel est un mot.",
            "par exemple",
            {"pourtant", "autrement dit"},
        ),
        ("La tour plaît. Autrement dit, elle sert.", "autrement dit", {"pourtant", "par exemple"}),
    ],
)
def test_what_joins_to_the_sentence_before_is_asked_with_it(
    told: str, word: str, others: set[str]
) -> None:
    (found,) = joints(told)
    assert (found.word, set(found.others), found.back) == (word, others, True)


@pytest.mark.parametrize(
    "told",
    [
        # It has nothing before it.
        "Pourtant, le maire refuse.",
        # No clause of its own.
        "Un feu petit, mais très vif.",
        "Il vient de Lens, mais aussi de Pau.",
        "Il veut des torches, mais des torches qui brûlent.",
        # What is not so may well lead to it.
        "La ville ne garde pas le pont, mais ferme le bac.",
        "Le pont est vieux. En réalité, il date de mai.",
        # Its other half shows it.
        "La mer est belle (mais jamais calme) et le vent tombe.",
        "Elle est non seulement peintre, mais elle écrit aussi.",
        "Certes, il pleut, mais le vent tombe.",
        # What is told already is no riddle.
        "Il pleut. Pourtant, le vent tombe quand même.",
        "Le vieux moulin ne tournait alors que les jours de grand vent.",
        # It may be because of it as well.
        "La ville grandit alors que la mer recule.",
        # A question joins nothing.
        "Que dit le maire ? Mais la ville attend.",
        "« Quel est donc ce bruit ? », dit-elle.",
        "Un car gratuit part à midi.",
        "Les élèves montent dans le car la veille.",
    ],
)
def test_where_no_other_sense_is_surely_wrong_none_is_asked(told: str) -> None:
    assert not joints(told)


@pytest.mark.parametrize(
    "told",
    [
        # *Mais* would do.
        "Le lac ne gèle pas, car une source le réchauffe.",
        # It is gathered from a sign, which explains it.
        "Les deux rives ont les mêmes roches, donc elles étaient unies.",
        "La ville garde le pont, mais ferme le bac.",
        # Said by the way.
        "Le lac gèle. La ville garde la tour qui est donc visible.",
        # Somebody else says it.
        "« Le pont est vieux ». Il faut donc le garder.",
        "« Le pont est vieux ». Pourtant, le maire le garde.",
    ],
)
def test_what_another_word_may_tell_is_not_asked(told: str) -> None:
    assert not joints(told)


@pytest.mark.parametrize(
    ("told", "word", "others"),
    [
        # What can be may follow from it.
        ("Le lac est profond, car on peut y plonger.", "car", {"mais", "même si"}),
        ("Le lac est profond, car il peut servir.", "car", {"mais", "même s’"}),
        ("Le toit peut servir, puisqu’on y garde des fèves.", "puisqu’", {"alors qu’", "même si"}),
        # It may be an example.
        (
            "Plusieurs métiers cessent. De ce fait, la rue est calme.",
            "de ce fait",
            {"pourtant", "en revanche"},
        ),
        # It may follow from it, tell it, or be no more than what comes next.
        ("La fête est célèbre. En effet, la foule danse.", "en effet", {"pourtant", "en revanche"}),
        ("La ville hésite. En effet, elle a payé.", "en effet", {"pourtant", "en revanche"}),
    ],
)
def test_beside_a_cause_that_may_be_a_result_stands_what_is_against_it(
    told: str, word: str, others: set[str]
) -> None:
    (found,) = joints(told)
    assert (found.word, set(found.others)) == (word, others)


def test_what_is_gathered_from_a_sign_is_no_example_of_it() -> None:
    (found,) = joints("Les deux rives ont les mêmes roches. Elles étaient donc unies.")
    assert set(found.others) == {"pourtant", "par exemple"}


def test_two_statements_that_surely_stand_apart_come_first() -> None:
    (sure,) = joints("Le vent tombe. Cependant, la mer ne se calme pas.")
    (fair,) = joints("Le vent tombe. Cependant, la mer est grise.")
    assert sure.worth > fair.worth


def test_a_joint_inside_quotation_marks_joins_what_is_said_there() -> None:
    (found,) = joints("Elle dit : « Le pont est beau, mais la rampe est rouillée ».")
    assert (found.word, found.back) == ("mais", False)


@pytest.mark.parametrize(
    "told",
    [
        # What one must or wants to do, and what will be, may come of it.
        "Le lac remonte peu à peu. Il faut toutefois surveiller la digue.",
        "Le voisin agace la mairie. Mais le maire veut garder la paix au village.",
        "Le plan sera revu. Les barques seront toutefois admises au port.",
        # What is found may show it.
        "Les quais sont pleins. Il a cependant été constaté que dix bateaux dorment au large.",
        "Le port a loué 60 % des quais. Il a cependant été noté que 20 % des barques fuient.",
        # What changed may stand against it.
        "La ville est dixième du pays, car sa part a baissé de 12 à 9 barques.",
    ],
)
def test_no_joint_is_asked_where_another_sense_may_do(told: str) -> None:
    assert not joints(told)


def test_what_shows_a_thing_stands_beside_what_is_set_against_it() -> None:
    (found,) = joints("Le club est faible puisqu’il occupe la douzième place du tableau.")
    assert set(found.others) == {"alors qu’", "même s’"}
