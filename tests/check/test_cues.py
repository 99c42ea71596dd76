"""Q07: what grammar gives away is reported, what it does not is left in peace."""

import pytest
from tests.check import build

from ardoise.check import cues, forms
from ardoise.check.scene import Scene
from ardoise.domain.item import SingleChoice
from ardoise.domain.problem import Severity

KNOWN = build.knowledge(
    (
        build.entity("caire", "ville", name="Le Caire", gender="m", locative="au"),
        build.entity("moscou", "ville", name="Moscou", gender="m"),
        build.entity("lome", "ville", name="Lomé", gender="f"),
        build.entity("togo", "pays", name="Togo", gender="m", article="le"),
        build.entity("benin", "pays", name="Bénin", gender="m", article="le"),
        build.entity("russie", "pays", name="Russie", gender="f", article="la"),
        build.entity("iran", "pays", name="Iran", gender="m", article="l’"),
        build.entity("usa", "pays", name="États-Unis", gender="m", article="les", number="p"),
        build.entity("marie", name="Marie Curie", gender="f"),
        build.entity("pierre", name="Pierre Curie", gender="m"),
        build.entity("henri", name="Henri Becquerel", gender="m"),
        build.entity("sport", "sujet", name="sport", gender="m", article="le"),
        build.entity("sante", "sujet", name="santé", gender="f", article="la"),
        build.entity("onu", "organisation", name="ONU", gender="f", article="l’"),
    )
)


def severities(item: SingleChoice) -> list[str]:
    scene = Scene(build.bank(item, about=KNOWN))
    found = [*cues.check_item(item, scene), *forms.check_item(item, scene)]
    assert all(p.rule == "Q07" and p.message and p.remedy for p in found)
    return [str(p.severity) for p in found]


E, W = str(Severity.ERROR), str(Severity.WARNING)

FLAWED = [
    ("elision gives the key", "La Russie aide à l’____.", ("innovation", "formation", "santé"), E),
    ("elision excludes the key", "Le texte parle de l’____.", ("santé", "école", "art"), E),
    ("elision excludes one", "Il étudie l’____.", ("art", "histoire", "danse"), W),
    ("straight apostrophe counts", "Il étudie l'____.", ("art", "danse", "musique"), E),
    ("le before a vowel", "Il parle du ____.", ("climat", "océan", "arbre"), E),
    ("du at the end", "Le texte parle du…", ("sport", "santé", "histoire"), E),
    ("de before a vowel", "Un vent de ____.", ("sable", "est", "ouest"), E),
    ("gender gives the key", "Le texte parle de la ____.", ("santé", "sport", "climat"), W),
    ("gender and sound", "On enseigne la ____.", ("santé", "sport", "art"), E),
    ("place gives the key", "La réunion se tient au ____.", ("Caire", "Moscou", "Russie"), E),
    ("place gives the key, unfinished", "Elle se tient au ?", ("Caire", "Moscou", "Lomé"), E),
    ("place excludes the key", "La réunion se tient à ____.", ("Russie", "Moscou", "Lomé"), E),
    ("en before a town", "Il se rend en ____.", ("Russie", "Moscou", "Lomé"), E),
    ("en before a country in au", "Il se rend en ____.", ("Iran", "Togo", "Bénin"), E),
    ("au before a feminine", "Il se rend au ____.", ("Togo", "Bénin", "Russie"), W),
    ("aux before a singular", "Il se rend aux ____.", ("États-Unis", "Togo", "Bénin"), E),
    ("à before le", "Il se rend à ____.", ("Moscou", "le Caire", "le Bourget"), E),
    ("article before articles", "Il parle de la ____.", ("santé", "le sport", "l’art"), E),
    (
        "plural asked",
        "Quels pays se rencontrent ?",
        ("le Togo et le Bénin", "le Togo", "la Russie"),
        E,
    ),
    ("quelles asked", "Quelles villes cite-t-il ?", ("Lomé et Moscou", "Lomé", "Moscou"), E),
    ("feminine participle", "Qui est arrivée à Paris ?", ("Marie Curie", "Pierre Curie"), E),
    ("masculine function", "Quel savant reçoit le prix ?", ("Pierre Curie", "Marie Curie"), E),
    (
        "feminine function excludes some",
        "Quelle savante reçoit le prix ?",
        ("Henri Becquerel", "Marie Curie", "Pierre Curie"),
        E,
    ),
    ("case differs", "De quoi parle-t-on ?", ("la santé", "le climat", "Le sport"), W),
    ("full stop differs", "De quoi parle-t-on ?", ("la santé.", "le climat", "le sport"), W),
    ("infinitive among nouns", "Que veut-il ?", ("étendre son influence", "la paix", "le prix"), E),
    ("noun among infinitives", "Que veut-il ?", ("bâtir", "vendre du blé", "la paix"), W),
    ("clause among nouns", "Pourquoi part-il ?", ("parce qu’il a peur", "la faim", "la guerre"), E),
    ("preposition among nouns", "Où vit-il ?", ("à la campagne", "une île", "la ville"), E),
]


@pytest.mark.parametrize(
    ("stem", "options", "expected"), [f[1:] for f in FLAWED], ids=[f[0] for f in FLAWED]
)
def test_flaw_is_reported(stem: str, options: tuple[str, ...], expected: str) -> None:
    found = severities(build.single(stem, options[0], options[1:]))
    assert expected in found
    assert expected == E or E not in found


SOUND = [
    ("whole options", "Où se tient la réunion ?", ("au Caire", "à Moscou", "à Lomé")),
    ("names of towns", "Dans quelle ville est-elle ?", ("Le Caire", "Moscou", "Lomé")),
    ("articles of all genders", "De quoi parle-t-on ?", ("la santé", "le sport", "l’art")),
    ("country names", "Dans quel pays va-t-il ?", ("Togo", "Russie", "États-Unis")),
    ("countries with prepositions", "Où va-t-il ?", ("au Togo", "en Russie", "aux États-Unis")),
    ("à before towns", "Il se rend à ____.", ("Moscou", "Lomé", "Paris")),
    ("en before countries", "Il se rend en ____.", ("Russie", "Iran", "Égypte")),
    ("la before feminines", "Il étudie la ____.", ("santé", "danse", "musique")),
    ("l’ before vowels", "Il étudie l’____.", ("art", "histoire", "homme")),
    ("le before aspirated h", "Il parle du ____.", ("hasard", "héros", "climat")),
    ("years", "En quelle année est-ce ?", ("2024", "2025", "2026")),
    ("months", "En quel mois est-ce ?", ("octobre", "novembre", "décembre")),
    ("en before months", "C’est en ____.", ("octobre", "novembre", "décembre")),
    ("people", "Qui l’a écrit ?", ("Marie Curie", "Pierre Curie", "Henri Becquerel")),
    ("qui est without participle", "Qui est ministre ?", ("Marie Curie", "Pierre Curie")),
    ("quelle personne", "Quelle personne est citée ?", ("Marie Curie", "Pierre Curie")),
    ("capital names beside articles", "Qui décide ?", ("l’ONU", "Lomé", "Moscou")),
    ("infinitives", "Que veut-il ?", ("étendre son influence", "bâtir", "vendre du blé")),
    ("infinitives with ne pas", "Que veut-il ?", ("ne pas céder", "bâtir", "s’étendre")),
    ("nouns that end like verbs", "Qu’a-t-il vu ?", ("la mer", "l’hiver", "le ministre")),
    ("bare nouns", "De quoi parle-t-on ?", ("culture", "guerre", "commerce")),
    ("clauses", "Pourquoi part-il ?", ("parce qu’il a peur", "parce qu’il a faim")),
    ("plurals asked and given", "Quels pays ?", ("le Togo et le Bénin", "la Russie et l’Iran")),
    ("a question mark inside", "Qu’a-t-il dit ?", ("« Où ? »", "« Quand ? »", "« Qui ? »")),
    ("verb before the blank", "Le chantier a ____.", ("coûté cher", "duré", "fini")),
    ("quoted stem", "Que veut dire « le » ici ?", ("ce livre", "cet homme", "ce pays")),
    ("two options", "Est-ce un fait ?", ("un fait", "une appréciation")),
]


@pytest.mark.parametrize(("stem", "options"), [s[1:] for s in SOUND], ids=[s[0] for s in SOUND])
def test_sound_item_is_left_in_peace(stem: str, options: tuple[str, ...]) -> None:
    assert severities(build.single(stem, options[0], options[1:])) == []


@pytest.mark.parametrize(
    ("stem", "options", "expected"),
    [
        ("He ate an ____.", ("apple", "pear", "banana"), [E]),
        ("He ate a ____.", ("pear", "apple", "banana"), [W]),
        ("He ate a ____.", ("apple", "pear", "banana"), [E]),
        ("He met a ____.", ("minister", "friend", "student"), []),
        ("He met a ____.", ("user", "minister", "one-eyed man"), []),
        ("He waited an ____.", ("hour", "age", "evening"), []),
    ],
)
def test_english_article(stem: str, options: tuple[str, ...], expected: list[str]) -> None:
    item = build.single(stem, options[0], options[1:], lang="en")
    assert severities(item) == expected


def test_composed_option_is_known_by_its_entity() -> None:
    item = build.single("La réunion se tient au ____.", "Caire", ("Moscou",))
    assert severities(item) == [E]


@pytest.mark.parametrize(
    "trade", ["maraîcher", "boucher", "horloger", "vacher", "cocher", "archer", "boulanger"]
)
def test_a_trade_is_not_an_infinitive(trade: str) -> None:
    item = build.single("Quel est son métier ?", trade, ("menuisier", "facteur"))
    assert list(forms.check_item(item, Scene(build.bank(item, about=KNOWN)))) == []


def test_an_infinitive_with_its_complement_among_nouns_is_one() -> None:
    item = build.single("Qu’aime-t-il ?", "marcher sur la plage", ("la pêche", "le sport"))
    assert [p.rule for p in forms.check_item(item, Scene(build.bank(item, about=KNOWN)))] == ["Q07"]


@pytest.mark.parametrize("key", ["mais", "car", "donc"])
def test_joining_words_alone_are_of_one_form(key: str) -> None:
    others = tuple(word for word in ("mais", "car", "donc") if word != key)
    item = build.single("« Il pleut, ____ on sort. »", key, others)
    assert list(forms.check_item(item, Scene(build.bank(item, about=KNOWN)))) == []
