"""What a word of a passage stands for may be named in the question, as what it does not may be."""

from tests.compose.base import composed, entity, fact, knowledge, reasons, relation, template

from ardoise.domain.item import ShortAnswer, SingleChoice
from ardoise.domain.template import Method

_PASSAGE = entity(
    "passage",
    "passage",
    name="Le guide accueille le maire, le préfet et les élèves. Il ouvre la grande halle",
    gender="",
)
_WORD = entity("il", "reprise", name="« il »", gender="")
_PEOPLE = tuple(
    entity(name, "referent-il", name=name, article="le") for name in ("guide", "maire", "préfet")
)
_OF = relation(
    "passage-reprise",
    roles={"passage": ("passage",), "mot": ("reprise",), "referent": ("referent-il",)},
    functional=("referent",),
    statement="{{ mot | nom }} désigne {{ referent | le }}.",
)
_KNOWN = knowledge(
    (_PASSAGE, _WORD, *_PEOPLE),
    (_OF,),
    (fact("il", "passage-reprise", passage="passage", mot="il", referent="guide"),),
)
_ASKED = template(
    "reprise",
    relations=("passage-reprise",),
    asks="referent",
    stem="Lisez ce passage du texte : « {{ passage | nom }}. » Qui est désigné par "
    "{{ mot | nom }} ?",
    answer="{{ referent | le }}",
    method=Method.REFERENT,
)


def test_the_options_stand_in_the_passage() -> None:
    (item,) = composed(_ASKED, about=_KNOWN).items
    assert isinstance(item, SingleChoice)
    assert {option.text for option in item.choices} == {"le guide", "le maire", "le préfet"}
    assert item.key == ("le guide",)


def test_a_word_may_be_found_where_it_stands() -> None:
    found = template(
        "releve",
        kind="short_answer",
        relations=("passage-reprise",),
        asks="referent",
        stem="Lisez ce passage du texte : « {{ passage | nom }}. » Relevez-y un nom.",
        answer="{{ referent | nom }}",
        method=Method.REFERENT,
    )
    (item,) = composed(found, about=_KNOWN).items
    assert isinstance(item, ShortAnswer)
    assert item.key == ("guide",)


def test_any_other_question_may_not_hold_its_answer() -> None:
    plain = template(
        "reprise",
        relations=("passage-reprise",),
        asks="referent",
        stem=_ASKED.stem,
        answer=_ASKED.answer,
    )
    made = composed(plain, about=_KNOWN)
    assert not made.items
    assert reasons(made)
