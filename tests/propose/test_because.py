"""Where a sentence tells a reason."""

from tests.propose.given import names_of

from ardoise.propose.because import find_reasons


def of(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_reasons(text)]


def test_an_infinitive_goes_with_its_verb() -> None:
    text = "C’est pourquoi la pâte oubliée toute une nuit finit par prendre un goût un peu acide"
    assert "la pâte oubliée toute une nuit finit" not in of(text)


def test_a_cause_ends_where_a_colon_begins_another_statement() -> None:
    text = "Le bouchon flotte, parce que le liège retient de l’air : il est léger"
    assert of(text) == ["parce que le liège retient de l’air"]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in find_reasons(text)]


def test_a_means_is_told_by_what_is_done() -> None:
    text = "Le maire a sauvé le moulin en vendant deux terrains de la commune"
    assert kinds(text) == [("moyen", "en vendant deux terrains de la commune")]


def test_what_only_goes_on_at_the_same_time_is_no_means() -> None:
    assert kinds("Le maire a signé la lettre en attendant le vote du conseil") == []
    assert kinds("Le maire a signé la lettre tout en regrettant le vote du conseil") == []
    assert kinds("Le train va à Pau en passant par la ville de Tarbes") == []


def test_what_comes_of_something_is_no_purpose() -> None:
    assert kinds("Le club recule encore, pour tomber à la dixième place du tableau") == []
    assert kinds("Le maire vend un terrain, pour payer la toiture du moulin") == [
        ("but", "pour payer la toiture du moulin")
    ]


def test_a_purpose_is_not_parted_from_what_its_noun_is_said_to_be() -> None:
    text = "Pour payer la toiture du moulin, estimée à mille euros, le maire vend un terrain"
    assert kinds(text) == []


def test_what_is_not_done_has_no_means() -> None:
    assert kinds("Le maire ne porte pas son écharpe en signant la lettre du conseil") == []
    assert kinds("Le maire perd son écharpe en fermant la porte du moulin qui, vide, brûle") == []


def test_several_of_a_kind_are_no_reason() -> None:
    assert of("La halle tient encore grâce à plusieurs étais") == []
    assert of("La halle tient encore grâce à différents étais de chêne") == [
        "grâce à différents étais de chêne"
    ]


def test_nothing_is_shown_after_a_reason_that_goes_on_with_what_it_names() -> None:
    told = "On ferme la halle car elle a chassé les riverains, notamment le boulanger"
    other = "On ferme la halle car elle a chassé les riverains, ce que le maire regrette"
    assert [one.whole for one in find_reasons(told)] == [False]
    assert [one.whole for one in find_reasons(other) if one.kind == "cause"] == [True]


def test_several_of_a_kind_answer_no_why() -> None:
    assert not names_of("cause", "Les halles de Pau tiennent encore debout grâce à divers moyens.")
    assert names_of("cause", "Les halles de Pau tiennent encore debout grâce à un étai de chêne.")
