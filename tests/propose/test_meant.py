"""Words to be found in a passage by what they mean."""

import re
from pathlib import Path

import pytest
from tests.propose.decide import accept
from tests.propose.given import text

from ardoise.domain.item import ShortAnswer
from ardoise.domain.problem import Severity
from ardoise.propose.meant import FEWEST, MOST_OF_LITTLE, RELATION, Meant, find_meant
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.propose.propose import propose
from ardoise.propose.sentence import Sentence
from ardoise.workspace import open_workspace


def found_in(sentence: str) -> list[Meant]:
    return list(find_meant(Sentence(paragraph=1, text=sentence), NoModel()))


def found(sentence: str) -> list[str]:
    return [one.form for one in found_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        (
            "Une longue pénurie de farine inquiète depuis mars les boulangers de la ville.",
            "pénurie",
        ),
        (
            "La commune préconise de planter des haies autour du quartier des tanneurs.",
            "préconise",
        ),
        (
            "Les greniers du château ont été pillés pendant la nuit par une troupe qui fuyait.",
            "pillés",
        ),
        (
            "Le conseil a longuement cherché à apaiser la dispute entre les deux villages.",
            "apaiser",
        ),
        ("La commune a fait bâtir un mur de pierre afin de pérenniser le sentier.", "pérenniser"),
        ("Le berger traverse la vallée en exhibant la laine de ses moutons.", "exhibant"),
        ("Un sentier abrupt mène en deux heures de la chapelle aux alpages du sommet.", "abrupt"),
        (
            "Les bergers vivaient jadis dans ces cabanes de pierre sèche au bord du torrent.",
            "jadis",
        ),
    ],
)
def test_a_word_of_every_kind(sentence: str, word: str) -> None:
    assert word in found(sentence)


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("En dépit de la neige, le facteur est monté au hameau avant midi.", "En dépit"),
        ("Le maire fait état d’une fuite et demande à la ville de réparer le toit.", "fait état"),
        ("Ils ont longtemps fait état des dettes du moulin devant le conseil.", "fait état"),
        ("Le bras de fer entre les deux villages dure depuis la fin du printemps.", "bras de fer"),
        ("L’état de la route inquiète le maire, qui a fait venir un ingénieur.", ""),
    ],
)
def test_an_expression(sentence: str, form: str) -> None:
    expressions = [one for one in found_in(sentence) if one.meaning.tail]
    assert [one.form for one in expressions] == ([form] if form else [])
    assert all(one.meaning.told.startswith("l’expression qui veut") for one in expressions)


class Read(NoModel):
    """A model that knows a few nouns."""

    def nouns(self, sentence: str) -> frozenset[int] | None:
        return frozenset(
            found.start() for found in re.finditer(r"\b(?:greniers?|troupe|nuit)\b", sentence)
        )


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("Les greniers pillés du château restent vides depuis le départ de la troupe.", "pillés"),
        ("La troupe, pillée à son tour, quitte la vallée avant la fin de la nuit.", "pillée"),
        # After an article, it is somebody; after an auxiliary, it is a verb.
        ("Les pillés du château se plaignent du départ de la troupe pendant la nuit.", ""),
        ("Les greniers ont été pillés pendant la nuit par une troupe qui fuyait.", ""),
    ],
)
def test_a_participle_that_nothing_helps_is_called_so(sentence: str, form: str) -> None:
    found = find_meant(Sentence(paragraph=1, text=sentence), Read())
    told = [one.form for one in found if one.meaning.told.startswith("le participe passé du verbe")]
    assert told == ([form] if form else [])


def test_a_word_by_its_contrary() -> None:
    sentence = "Les inconvénients du barrage ont rempli six pages du journal de la basse ville."
    words = {one.form: one.meaning.told for one in found_in(sentence)}
    assert words["inconvénients"] == "le contraire de « avantage »"


def test_no_contrary_that_stands_there_too() -> None:
    sentence = "Les inconvénients du barrage font oublier ses avantages au maire du village."
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        # A participle that no auxiliary makes a verb.
        "Les greniers pillés du château restent vides depuis le départ de la troupe.",
        # Another word would do as well, or says what is asked.
        "La pénurie dure, et ce manque de farine inquiète les boulangers de la ville.",
        "Une pénurie, quand ce qui est nécessaire vient à manquer, inquiète la ville.",
        # It stands there twice.
        "La pénurie de farine annonce une pénurie de pain dans toute la ville.",
        # Of itself: another meaning. Or the only verb there.
        "La nouvelle se propage de ferme en ferme et gagne les villages de la montagne.",
        "La nouvelle s’est vite propagée dans les villages qui bordent la montagne.",
        "Les flammes se sont propagées dans les villages qui bordent la montagne.",
        "La troupe du capitaine pille les greniers du château de la basse ville.",
        # "s’arrêter et rester" is done to nothing.
        "Les deux chariots ont été stationnés dans la cour du moulin par le fils du maire.",
        # Too short to look for anything, or no statement.
        "La pénurie inquiète la ville.",
        "Une longue pénurie de farine inquiète-t-elle les boulangers de la ville ?",
    ],
)
def test_none(sentence: str) -> None:
    assert found(sentence) == []


TOWN = (
    "Une longue pénurie de farine inquiète depuis mars les boulangers de la ville.",
    "La commune préconise de planter des haies autour du quartier des tanneurs.",
    "Les greniers du château ont été pillés pendant la nuit par une troupe qui fuyait.",
    "Le conseil a longuement cherché à apaiser la dispute entre les deux villages.",
    "Un sentier abrupt mène en deux heures de la chapelle aux alpages du sommet.",
    "Les bergers vivaient jadis dans ces cabanes de pierre sèche au bord du torrent.",
    "La compagnie a embauché des plongeurs pour fouiller l’épave au large du phare.",
    "Un ingénieur de la ville a consolidé la digue du port avant la fin de l’hiver.",
    "Les inconvénients du barrage ont rempli six pages du journal de la basse ville.",
)


def test_a_few_of_a_text_each_word_once() -> None:
    proposed = propose(text(*TOWN, *TOWN), NoModel())
    facts = [fact for fact in proposed.facts.values() if fact.relation == RELATION]
    told = [proposed.entities[fact.args["sens"][0]].name for fact in facts]
    assert sum("contraire" in one for one in told) == 1
    assert FEWEST < len(facts) == len({fact.args["mot"] for fact in facts}) <= MOST_OF_LITTLE


def test_pupils_find_it_in_what_they_read(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    (tmp_path / "bourg.txt").write_text("Le bourg\n\n" + "\n\n".join(TOWN), encoding="utf-8")
    created = create_text(tmp_path, "b", tmp_path / "bourg.txt", model=lambda _: NoModel())
    assert created.proposed is not None
    accept(tmp_path, "b", list(created.proposed.facts))
    bank = open_workspace(tmp_path)
    assert [p for p in bank.problems if p.severity is Severity.ERROR] == []
    items = [one for one in bank.bank.items.values() if one.origin == "comprendre-vocabulaire"]
    assert FEWEST < len(items) <= MOST_OF_LITTLE
    for item in items:
        assert isinstance(item, ShortAnswer)
        (forms,) = item.elements
        assert re.search(rf"\b{forms[0]}\b", item.stem)
        assert forms[0] in item.quotes[0]
    pillage = next(item for item in items if item.key == ("pillés",))
    assert isinstance(pillage, ShortAnswer)
    assert {"piller", "été pillés"} <= set(pillage.elements[0])
