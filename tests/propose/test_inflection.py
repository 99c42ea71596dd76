"""Forms of French words by rule."""

import pytest

from ardoise.propose.inflection import (
    adjective_forms,
    feminine,
    noun_forms,
    participles,
    plural,
    unchanged,
    verb_forms,
)


@pytest.mark.parametrize(
    ("one", "many"),
    [("crue", "crues"), ("abus", "abus"), ("joyau", "joyaux"), ("fléau", "fléaux")],
)
def test_both_numbers_of_a_noun(one: str, many: str) -> None:
    assert noun_forms(one) == {one, many}


@pytest.mark.parametrize(
    ("masculine", "other"),
    [
        ("aride", "aride"),
        ("inédit", "inédite"),
        ("audacieux", "audacieuse"),
        ("novateur", "novatrice"),
        ("lucratif", "lucrative"),
        ("originel", "originelle"),
        ("désuet", "désuète"),
        ("exigu", "exiguë"),
    ],
)
def test_the_feminine_of_an_adjective(masculine: str, other: str) -> None:
    assert feminine(masculine) == other


def test_all_forms_of_an_adjective() -> None:
    assert adjective_forms("colossal") == {"colossal", "colossale", "colossaux", "colossales"}
    assert adjective_forms("onéreux") == {"onéreux", "onéreuse", "onéreuses"}
    assert plural("glacial") == "glacials"


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("piller", "pille pillent pillait pillaient pilla pillèrent pillera pilleront pillant"),
        ("exonérer", "exonère exonèrent exonérait exonéra exonérera exonèrera"),
        ("déceler", "décèle décèlent décelait décela décèlera"),
        ("parsemer", "parsème parsèment parsemait"),
        ("octroyer", "octroie octroient octroyait octroya octroiera"),
        ("enrayer", "enraie enraye enrayait"),
        ("ériger", "érige érigent érigeait érigea érigèrent érigeant"),
        ("exercer", "exerce exerçait exerça exercèrent exerçant"),
        ("affaiblir", "affaiblit affaiblissent affaiblissait affaiblirent affaiblira"),
        ("bénir", "bénit bénissent bénissait bénira"),
        ("enfreindre", "enfreint enfreignent enfreignait enfreignit enfreindra enfreignant"),
        ("séduire", "séduit séduisent séduisait séduisirent séduirait séduisant"),
        ("répandre", "répand répandent répandait répandit répandront répandant"),
        ("prendre", "prend prennent prenait prit prendra prenant"),
        ("remettre", "remet remettent remettait remit remettra remettant"),
        ("avoir", "a ont avait eurent aurait ayant"),
        ("voir", "voit voient voyait vit verra voyant"),
        ("détenir", "détient détiennent détenait détinrent détiendra détenant"),
    ],
)
def test_third_persons_of_a_verb(infinitive: str, forms: str) -> None:
    assert verb_forms(infinitive) >= {infinitive, *forms.split()}


def test_participles_agree() -> None:
    assert participles("piller") == {"pillé", "pillée", "pillés", "pillées"}
    assert participles("abolir") == {"aboli", "abolie", "abolis", "abolies"}
    assert participles("enfreindre") == {"enfreint", "enfreinte", "enfreints", "enfreintes"}
    assert "détenue" in participles("détenir")
    assert "répandus" in participles("répandre")
    assert participles("remettre") == {"remis", "remise", "remises"}
    assert "séduites" in participles("séduire")


def test_some_words_never_change() -> None:
    assert unchanged("jadis") == {"jadis"}
