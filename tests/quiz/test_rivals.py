"""What a bank knows of the same class is not taken for the key."""

from typing import Any

from ardoise.domain.bank import Bank
from ardoise.domain.fact import Entity, Knowledge
from ardoise.domain.item import AnyItem, Option, ShortAnswer, SingleChoice, TrueFalse
from ardoise.domain.problem import Place
from ardoise.quiz.rivals import rivals_of

HEAD: dict[str, Any] = {"text": "t", "lang": "fr", "place": Place("q.yaml"), "facts": ("f",)}


def entity(name: str, cls: str = "ville", **more: Any) -> Entity:  # noqa: ANN401
    return Entity(id=name.lower(), cls=cls, name=name, place=Place("facts.yaml"), **more)


def rivals(*items: AnyItem, entities: tuple[Entity, ...] = ()) -> tuple[str, ...]:
    knowledge = Knowledge(
        text="t", lang="fr", entities={e.id: e for e in entities}, relations={}, facts={}
    )
    typed = ShortAnswer(id="i", elements=(("au Caire",),), **HEAD)
    bank = Bank(
        texts={}, knowledge={"t": knowledge}, items={item.id: item for item in (typed, *items)}
    )
    return rivals_of(bank)("i")


def test_entities_of_the_class_of_the_key_are_rivals_with_their_variants() -> None:
    found = rivals(
        entities=(
            entity("Caire", article="le"),
            entity("Moscou", variants=("Moskva",)),
            entity("Togo", "pays"),
        )
    )
    assert found == ("Moscou", "Moskva")


def test_what_is_the_same_a_part_or_a_whole_is_no_rival() -> None:
    found = rivals(
        entities=(
            entity("Caire", same_as=("capitale",), part_of=("grand",)),
            entity("Capitale"),
            entity("Grand"),
            entity("Zamalek", part_of=("caire",)),
            entity("Delta", overlaps=("caire",)),
            entity("Lomé"),
        )
    )
    assert found == ("Lomé",)


def test_distractors_of_a_choice_with_the_same_fact_and_key_are_rivals() -> None:
    options = (Option(text="Le Caire", key=True), Option(text="Lomé"))
    same = SingleChoice(id="a", choices=options, **HEAD)
    assert rivals(same) == ("Lomé",)


def test_what_answers_another_question_is_no_rival() -> None:
    options = (Option(text="en novembre", key=True), Option(text="en mai"))
    when = SingleChoice(id="a", choices=options, **HEAD)
    assert rivals(when, TrueFalse(id="b", answer=True, **HEAD)) == ()


def of_two_texts(*others: Entity, key: str = "au Niger", lang: str = "fr") -> tuple[str, ...]:
    """The rivals of an item of a text that knows Niger, where another text knows `others`."""
    texts = {"t": ("fr", (entity("Niger", "pays"),)), "u": (lang, others)}
    knowledge = {
        text: Knowledge(
            text=text, lang=spoken, entities={e.id: e for e in known}, relations={}, facts={}
        )
        for text, (spoken, known) in texts.items()
    }
    item = ShortAnswer(id="i", elements=((key,),), **HEAD)
    return rivals_of(Bank(texts={}, knowledge=knowledge, items={"i": item}))("i")


def test_entities_of_the_other_texts_are_rivals() -> None:
    assert of_two_texts(entity("Nigeria", "pays"), entity("Lomé")) == ("Nigeria",)
    assert of_two_texts(entity("Nigeria", "pays"), lang="en") == ()


def test_the_key_of_another_text_gives_its_class_where_its_own_text_does_not_name_it() -> None:
    assert of_two_texts(entity("Lomé"), entity("Accra"), key="à Lomé") == ("Accra",)


def test_the_same_thing_in_another_text_is_no_rival() -> None:
    niger = entity("Niger", "pays", same_as=("république",), variants=("le Niger",))
    assert of_two_texts(niger, entity("République", "pays")) == ()
    longer = entity("République du Niger", "pays")
    assert of_two_texts(longer, entity("Mali", "pays")) == ("Mali",)
