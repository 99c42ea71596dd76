"""Which words of a passage are hidden together."""

from msgspec.structs import replace

from ardoise.propose.blanks import FEWEST, choose, tell_apart, told
from ardoise.propose.hidden_word import HiddenWord


def noun(word: str, words: str, *, gender: str, number: str = "s", sound: str = "") -> HiddenWord:
    start = words.index(word)
    return HiddenWord(
        start=start,
        end=start + len(word),
        word=word,
        form="noun",
        own_gender=gender,
        own_number=number,
        gender=gender,
        number=number,
        sound=sound,
        worth=2.0,
    )


WORDS = (
    "Sous le toit du moulin, on trouve encore une vieille balance. Le vent qui vient du nord fait"
    " grincer la charpente. Pendant la nuit, les gens du hameau entendent venir de très loin le"
    " murmure."
)
BALANCE = noun("balance", WORDS, gender="f", sound="c")
FRAME = noun("charpente", WORDS, gender="f", sound="c")
HAMLET = noun("hameau", WORDS, gender="m", sound="c")
MURMUR = noun("murmure", WORDS, gender="m", sound="c")


def test_grammar_tells_what_stands_alone_of_its_gender() -> None:
    assert told((BALANCE, FRAME, HAMLET)) == 1
    assert told((BALANCE, HAMLET)) == 2
    assert told((BALANCE, FRAME, HAMLET, MURMUR)) == 0


def test_what_could_stand_elsewhere_is_told_where_no_other_takes_its_place() -> None:
    # "une élision", "la charpente": the one that fits both leaves no place to the other.
    words = "On parle ici de l’une élision, puis on répare enfin la charpente."
    elided = noun("élision", words, gender="f")
    frame = noun("charpente", words, gender="f", sound="c")
    assert frame.may_stand_for(elided)
    assert told((elided, frame)) == 2


def test_words_are_hidden_that_grammar_does_not_tell() -> None:
    assert choose(WORDS, (BALANCE, FRAME, HAMLET)) == ()
    mill = noun("moulin", WORDS, gender="m", sound="c")
    assert set(choose(WORDS, (mill, HAMLET, MURMUR))) == {mill, HAMLET, MURMUR}
    assert len(choose(WORDS, (BALANCE, FRAME))) < FEWEST


def test_a_blank_that_grammar_tells_is_not_counted() -> None:
    several = noun("gens", WORDS, gender="m", number="p")
    chosen = choose(WORDS, (BALANCE, FRAME, HAMLET, MURMUR, several))
    assert set(chosen) == {BALANCE, FRAME, HAMLET, MURMUR}


def test_two_that_mean_nearly_the_same_are_not_hidden_together() -> None:
    words = (
        "Autour du moulin, on trouve encore le territoire des loups. Au sud du bourg s’étend alors"
        " l’immense forêt, et le vent y souffle dans tout l’espace."
    )
    land = noun("territoire", words, gender="m")
    space = noun("espace", words, gender="m")
    assert not tell_apart(land, space, words)
    assert tell_apart(land, noun("vent", words, gender="m"), words)


def test_two_actions_of_one_sentence_could_change_places() -> None:
    words = "Il suffit d’une vibration qui court dans la roue, ou bien alors d’une oscillation."
    shaking = noun("vibration", words, gender="f")
    swinging = noun("oscillation", words, gender="f")
    assert not tell_apart(shaking, swinging, words)
    assert tell_apart(
        shaking, noun("roue", words, gender="f"), words.replace("court", "va et court")
    )


def test_two_verbs_at_most_are_hidden_beside_nouns() -> None:
    words = (
        "On doit réparer ici la roue, puis nettoyer bien vite la meule, et vendre enfin le grain."
    )
    verbs = [
        replace(noun(one, words, gender=""), form="infinitive direct")
        for one in ("réparer", "nettoyer", "vendre")
    ]
    assert choose(words, verbs) == ()


def test_two_verbs_that_are_led_up_to_alike_could_change_places() -> None:
    words = "Il est possible de tourner la roue à la main. Il est possible de freiner la roue."
    turn, brake = (
        replace(noun(one, words, gender=""), form="infinitive direct")
        for one in ("tourner", "freiner")
    )
    assert not tell_apart(turn, brake, words)
    other = words.replace("Il est possible de freiner", "Le meunier sait aussi freiner")
    braking = replace(noun("freiner", other, gender=""), form="infinitive direct")
    assert tell_apart(turn, braking, other)
