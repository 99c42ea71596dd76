"""What a sentence says that leans on others is read after them, where a text gives little else."""

import pytest
from tests.propose.given import around, text

from ardoise.propose.context import in_context
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def read(paragraph: str, word: str) -> str | None:
    """What is read of the paragraph with `word`, which stands in one sentence of it."""
    return around(in_context, paragraph, word)


FIRST = "La maire défend le projet du moulin depuis son élection."
SECOND = "Un diagnostic remis en novembre à la ville montre que cet ouvrage est miné."


def test_the_sentence_before_is_shown_whole() -> None:
    assert read(f"{FIRST} {SECOND}", "novembre") == f"{FIRST} {SECOND}".rstrip(".")


def test_two_are_shown_where_the_one_before_points_back() -> None:
    told = f"{FIRST} Elle le dit encore. {SECOND}"
    assert read(told, "novembre") == told.rstrip(".")


@pytest.mark.parametrize(
    "before",
    [
        "Il le dit. Elle le dit encore.",
        "Nommé ministre, il prépare la loi.",
        "Ce projet divise la ville. Il divise aussi la région.",
    ],
)
def test_nothing_is_read_after_what_points_farther_back(before: str) -> None:
    assert read(f"{before} {SECOND}", "novembre") is None


def test_nouns_are_told_by_the_title_and_pronouns_are_not() -> None:
    alone = "Par dix-sept voix contre onze, les élus ont approuvé jeudi la démolition de l’ouvrage."
    assert read(alone, "onze") == alone.rstrip(".")
    assert read(alone.replace("les élus ont", "ils ont"), "onze") is None
    assert read(alone.replace("l’ouvrage", "cet ouvrage"), "onze") is None


def test_what_a_demonstrative_tells_itself_is_read_alone() -> None:
    alone = (
        "Pour suivre cette rumeur sur les dangers du sirop, les auteurs ont lu 800 lettres de "
        "l’année."
    )
    assert read(alone, "800 lettres") == alone.rstrip(".")
    assert read(alone.replace(" sur les dangers du sirop", ""), "800 lettres") is None


def test_three_are_shown_for_a_pronoun_to_be_told() -> None:
    told = f"{FIRST} Elle le dit encore. Elle le répète. Selon elle, il fut miné dès novembre 1990."
    assert read(told, "novembre") == told.rstrip(".")
    assert read(told.removeprefix(FIRST).strip(), "novembre") is None


def test_what_stands_in_the_paragraph_before_is_shown_too() -> None:
    second = "Cet ouvrage fut bâti en 1895, puis renforcé pendant deux longues années de travaux."
    proposed = propose(text("Le pont du Lauzon inquiète fort les riverains.", second), NoModel())
    (fact,) = [f for f in proposed.facts.values() if f.relation == "passage-moment"]
    assert fact.quotes[0] == "Le pont du Lauzon inquiète fort les riverains."
    assert second.startswith(fact.quotes[1])


def moments(*paragraphs: str) -> list[tuple[str, ...]]:
    """What is quoted of some paragraphs for the moments that are asked in context."""
    known = propose(text(*paragraphs), NoModel()).facts.values()
    return [fact.quotes for fact in known if fact.relation == "passage-moment"]


TOWER = "La tour ronde domine le port depuis deux siècles."
THERE = "Un gardien y est mort en janvier 1912 en tombant de la plus haute marche."


def test_a_place_is_told_in_the_same_paragraph_or_the_sentence_is_not_asked() -> None:
    (quotes,) = moments(f"{TOWER} {THERE}")
    assert "".join(quotes).startswith(TOWER.rstrip("."))
    assert moments("Un mur de pierre longe le champ du meunier.", THERE) == []
