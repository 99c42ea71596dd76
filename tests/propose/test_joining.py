"""In what a joining word is asked, and which of those of a text."""

from tests.propose.given import text

from ardoise.domain.fact import Fact, Knowledge
from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def joined(*paragraphs: str) -> tuple[Knowledge, list[Fact]]:
    knowledge = propose(text(*paragraphs), NoModel())
    return knowledge, [f for f in knowledge.facts.values() if f.relation == "passage-lien"]


def passages(*paragraphs: str) -> list[str]:
    knowledge, facts = joined(*paragraphs)
    return [knowledge.entities[fact.args["passage"][0]].name for fact in facts]


def test_a_joint_inside_a_sentence_is_asked_in_it() -> None:
    sentence = "La tour de la ville domine la plaine, mais le vent menace encore son toit de bois."
    assert passages(sentence) == [sentence.replace("mais", "____").removesuffix(".")]


def test_a_joint_at_the_head_of_a_sentence_is_asked_after_the_one_before() -> None:
    told = "Le bac de la ville reste à quai. Pourtant, le fleuve ne monte plus depuis hier."
    assert passages(told) == [told.replace("Pourtant", "____").removesuffix(".")]


def test_as_many_sentences_are_shown_as_it_takes_to_know_of_what_they_speak() -> None:
    first = "La ville garde un vieux bac au bord du fleuve."
    told = f"{first} Il reste à quai. Pourtant, le fleuve ne monte plus depuis hier."
    assert passages(told) == [told.replace("Pourtant", "____").removesuffix(".")]


def test_none_is_asked_where_that_is_not_told() -> None:
    assert not passages("Il reste à quai. Pourtant, le fleuve ne monte plus depuis hier.")


def test_a_paragraph_is_joined_to_the_whole_of_a_short_one_before_it() -> None:
    first = "Le bac de la ville reste à quai."
    last = "Pourtant, le fleuve ne monte plus depuis hier."
    shown = last.replace("Pourtant", "____").removesuffix(".")
    assert passages(first, last) == [f"{first} {shown}"]
    second = "La mairie le répare."
    assert passages(f"{first} {second}", last) == [f"{first} {second} {shown}"]
    assert not passages(f"{first} {second} La foule attend.", last)


def test_what_a_question_says_is_not_asked() -> None:
    assert not passages("Le bac de la ville reste à quai, mais le fleuve ne monte plus ?")


def test_its_wrong_answers_are_those_of_the_place() -> None:
    told = "Le bac de la ville reste à quai. Pourtant, le fleuve ne monte plus depuis hier."
    knowledge, (fact,) = joined(told)
    right = knowledge.entities[fact.args["lien"][0]]
    wrong = {
        one.name for one in knowledge.entities.values() if one.cls == right.cls and one != right
    }
    assert (right.name, wrong) == ("pourtant", {"en effet", "par conséquent"})
    assert fact.quotes == (told,)
    assert fact.statement == told.replace("Pourtant", "{{ lien | nom | maj }}")


def test_what_elides_leaves_room_for_its_blank() -> None:
    sentence = "Le feu ne menace plus la plaine depuis hier, alors qu’il gagne encore la forêt."
    assert passages(sentence) == [
        "Le feu ne menace plus la plaine depuis hier, ____ il gagne encore la forêt"
    ]


SHARING = (
    "Le bac de la ville reste à quai. Pourtant, le fleuve ne monte plus depuis hier. "
    "Cependant, le vent souffle fort."
)


def test_passages_share_a_sentence_only_where_a_text_has_few() -> None:
    assert len(passages(SHARING)) == 2
    more = [f"Le pont du {one} ne ferme plus, mais le bac passe." for one in ("nord", "sud")]
    assert len(passages(SHARING, *more)) == 3


def test_of_many_joints_six_are_asked_and_three_of_one_word_at_most() -> None:
    several = [f"Le pont du village {n} ne ferme plus, mais le bac passe." for n in "abcde"]
    assert len(passages(*several)) == 3
    places = ("nord", "sud", "centre", "port", "marché", "parc", "four", "lac")
    words = (
        "Pourtant",
        "Cependant",
        "Toutefois",
        "Néanmoins",
        "En revanche",
        "Au contraire",
        "Malgré tout",
        "Par contre",
    )
    several = [
        f"Le pont du {one} ne ferme plus. {word}, le bac passe encore."
        for one, word in zip(places, words, strict=True)
    ]
    assert len(passages(*several)) == 6


def test_what_trails_far_behind_is_not_shown_where_a_passage_is_long() -> None:
    far = "qui vient d’une vieille ferme du plateau où l’on élevait jadis des chevaux de labour"
    told = (
        "Les habitants de la vallée réclament depuis longtemps un nouveau pont sur le fleuve. "
        f"Cependant, la commune ne dispose pas encore d’un terrain assez large pour le bâtir, {far}"
        ", pour les foires de la région et pour la poste."
    )
    (shown,) = passages(told)
    assert shown.endswith("assez large pour le bâtir")


def test_what_is_soon_seen_is_asked_once() -> None:
    several = [
        f"Le maire du {one} creuse la place afin de trouver une source."
        for one in ("nord", "sud", "centre")
    ]
    assert len(passages(*several)) == 1
