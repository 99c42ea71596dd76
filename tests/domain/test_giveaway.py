"""An item that tells the key of another is known, whatever small words stand before it."""

from ardoise.domain.giveaway import told_by
from ardoise.domain.item import AnyItem, Option, ShortAnswer, SingleChoice, TrueFalse
from ardoise.domain.problem import Place

PLACE = Place("questions/t.yaml")


def asks(name: str, stem: str, key: str, text: str = "t") -> SingleChoice:
    choices = (Option(text=key, key=True), Option(text="autre chose"))
    return SingleChoice(id=name, text=text, lang="fr", place=PLACE, stem=stem, choices=choices)


CITY = asks("ville", "Dans quelle ville se tient la réunion ?", "Le Caire")


def told(*items: AnyItem) -> dict[str, set[str]]:
    return {name: set(tellers) for name, tellers in told_by(items).items() if tellers}


def test_a_stem_that_holds_the_key_tells_it() -> None:
    teller = asks("qui", "Qui est présent au Caire ?", "Robert Dussey")
    assert told(CITY, teller) == {"ville": {"qui"}}


def test_a_word_that_only_begins_like_the_key_tells_nothing() -> None:
    assert told(CITY, asks("qui", "Qui parle des Cairotes ?", "Robert Dussey")) == {}


def test_items_of_two_texts_tell_each_other_nothing() -> None:
    assert told(CITY, asks("qui", "Qui est présent au Caire ?", "Robert", text="u")) == {}


def test_what_every_stem_names_tells_nothing() -> None:
    stems = [asks(f"s{n}", f"Que fait le Togo en {1990 + n} ?", f"chose {n}") for n in range(8)]
    country = asks("pays", "Quel pays veut une place ?", "le Togo")
    assert told(country, *stems) == {}


def test_a_short_key_tells_nothing() -> None:
    assert told(asks("n", "Combien ?", "six"), asks("m", "Qui a six amis ?", "Paul")) == {}


def test_what_is_to_be_found_in_its_own_stem_is_told_by_no_other() -> None:
    found = ShortAnswer(
        id="mot",
        text="t",
        lang="fr",
        place=PLACE,
        stem="Relevez le nom d’un métier : « Le batelier attend. »",
        elements=(("batelier",),),
    )
    assert told(found, asks("qui", "Qui parle au batelier ?", "Paul")) == {}


def test_an_accepted_spelling_is_told_too() -> None:
    person = ShortAnswer(
        id="personne",
        text="t",
        lang="fr",
        place=PLACE,
        stem="Qui est reçu ?",
        elements=(("Sergey Lavrov",),),
        accept=("Lavrov",),
    )
    assert told(person, asks("o", "Où Lavrov va-t-il ?", "Rome")) == {"personne": {"o"}}


def test_one_name_of_a_list_does_not_tell_the_list() -> None:
    elements = (("Faure Gnassingbé",), ("Sergey Lavrov",), ("Robert Dussey",))
    people = ShortAnswer(
        id="liste", text="t", lang="fr", place=PLACE, stem="Qui est nommé ?", elements=elements
    )
    one = asks("un", "Où va Robert Dussey ?", "à Rome")
    two = asks("deux", "Où vont Robert Dussey et Sergey Lavrov ?", "à Oslo")
    assert told(people, one) == {}
    assert told(people, two) == {"liste": {"deux"}}


def test_true_and_false_are_no_keys_to_be_told() -> None:
    statement = TrueFalse(id="vf", text="t", lang="fr", place=PLACE, stem="Il gèle.", answer=True)
    assert told(statement, asks("x", "Qu’est-ce qui est vrai ?", "rien")) == {}
