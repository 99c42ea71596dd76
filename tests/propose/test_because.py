"""Where a sentence tells a reason."""

from ardoise.propose.because import find_reasons


def of(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_reasons(text)]


def test_an_infinitive_goes_with_its_verb() -> None:
    text = "C’est pourquoi la pâte oubliée toute une nuit finit par prendre un goût un peu acide"
    assert "la pâte oubliée toute une nuit finit" not in of(text)


def test_a_cause_ends_where_a_colon_begins_another_statement() -> None:
    text = "Le bouchon flotte, parce que le liège retient de l’air : il est léger"
    assert of(text) == ["parce que le liège retient de l’air"]
