"""Q16: the word that asks and the answer agree: where → a place, when → a date, who → somebody."""

import re
from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.kinds import kind_of, tells_quantity
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.words import singular
from ardoise.domain.fold import fold, plain
from ardoise.domain.item import AnyItem, MultipleChoice, Nature, ShortAnswer, SingleChoice
from ardoise.domain.problem import Problem, Severity

DISAGREES = Rule(
    id="Q16",
    severity=Severity.ERROR,
    fr="« {word} » demande {wanted}, mais la réponse « {key} » est {got}.",
    en="“{word}” asks for {wanted}, but the answer “{key}” is {got}.",
    remedy_fr="Changez le mot interrogatif, ou la réponse.",
    remedy_en="Change the word that asks, or the answer.",
)

_PLACES = """ville pays region lieu continent capitale batiment quartier village fleuve mer ile rue
monument salle ecole musee city town country region place continent capital building river sea
island street room village"""
_PEOPLE = "personne personnage auteur ministre president person character people author somebody"
_TIMES = (
    "date mois annee jour periode epoque siecle heure moment month year day period century time"
)
_NUMBERS = "nombre quantite number quantity count amount"
_COARSE = {
    word: coarse
    for coarse, words in (
        ("place", _PLACES),
        ("person", _PEOPLE),
        ("time", _TIMES),
        ("number", _NUMBERS),
    )
    for word in words.split()
}
# Places that can act: a country signs, a town decides.
_ACTING = {"pays", "country", "ville", "city", "capitale", "capital", "region", "continent"}

# At the start of a sentence, or after what attributes it: "…, où" inside one is a relative.
_LEAD = (
    r"(?:^|[.:;!?]\s+)(?:(?:selon|d'après|pour|according to|for) [^,?]{2,60}(?:,\s*|\s(?=qu)))?"
    r"(?:\(\s*)?"
)
_ASKED = {
    "fr": re.compile(
        _LEAD + r"(?:(?P<place>(?:d'|par |vers |jusqu')?où)\b"
        r"|(?P<time>(?:depuis |jusqu'à |à partir de )?quand)\b"
        r"|(?P<number>(?:de |en |à |pour )?combien)\b"
        r"|(?P<person>(?:avec |par |de |à |pour |chez |contre )?qui)\b"
        r"|(?:\w+ |d'|l')?(?:de |à )?(?P<which>quel(?:le)?s?) (?P<noun>\w+))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        _LEAD + r"(?:(?P<place>where)\b|(?P<time>(?:since )?when)\b|(?P<number>how (?:many|much))\b"
        r"|(?P<person>(?:with |by |to |for )?(?:who|whom))\b"
        r"|(?:\w+ )?(?P<which>which|what) (?P<noun>\w+))",
        re.IGNORECASE,
    ),
}
_NAMES = {
    "place": ("un lieu", "a place"),
    "person": ("une personne", "a person"),
    "time": ("une date", "a date"),
    "number": ("un nombre", "a number"),
    "words": ("sans nombre", "without a number"),
}
_ASKABLE = ("place", "person", "time", "number")
_NATURES = {Nature.DATE: "time", Nature.NUMBER: "number", Nature.PERSON: "person"}


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q16 on items that have a question and an answer of their own."""
    if not isinstance(item, SingleChoice | MultipleChoice | ShortAnswer) or not item.key:
        return
    asked = _ASKED.get(item.lang, _ASKED["fr"]).search(plain(item.stem).replace("**", ""))
    if asked is None:
        return
    known, key = scene.known(item.text), item.key[0]
    wanted = next((c for c in _ASKABLE if asked[c]), "")
    word = asked[wanted].strip() if wanted else f"{asked['which']} {asked['noun']}"
    if wanted:
        got = _conflict(wanted, item, key, known)
    else:
        noun = singular(fold(asked["noun"]))
        wanted = _COARSE.get(noun, "")
        got = _class_conflict(noun, key, known) or (wanted and _conflict(wanted, item, key, known))
    if got:
        french = item.lang != "en"
        yield DISAGREES.of(
            item,
            *steps.stem(item),
            word=word,
            wanted=_NAMES[wanted][not french] if wanted else f"“{asked['noun']}”",
            key=key,
            got=_NAMES[got][not french]
            if got in _NAMES
            else f"« {got} »"
            if french
            else f"“{got}”",
        )


def _conflict(wanted: str, item: AnyItem, key: str, known: Known) -> str:
    """What the key plainly is, when that cannot answer; "" when it can or nobody knows."""
    kind = kind_of(key, item.lang)
    surface = {"": "", "number": "number"}.get(kind, "time")
    if isinstance(item, ShortAnswer):
        surface = surface or _NATURES.get(item.nature, "")
    classes = {singular(fold(e.cls)) for e in known.entities(key, _entity(item))}
    coarse = {surface} if surface else {_COARSE[c] for c in classes if c in _COARSE}
    if wanted == "number":
        # An age, a price, "la moitié": anything that tells a quantity answers.
        return "" if tells_quantity(key, item.lang) else min(coarse, default="words")
    if not coarse or wanted in coarse:
        return ""
    if wanted == "time" and coarse == {"number"}:
        return ""
    if wanted == "person" and classes & _ACTING:
        return ""
    return min(coarse)


def _class_conflict(noun: str, key: str, known: Known) -> str:
    """The class of the key, when the noun asked for is the name of another class."""
    if known.knowledge is None:
        return ""
    classes = {singular(fold(e.cls)) for e in known.knowledge.entities.values()}
    here = {singular(fold(e.cls)): e.cls for e in known.entities(key)}
    if noun not in classes or not here or noun in here:
        return ""
    return next(iter(here.values()))


def _entity(item: AnyItem) -> str:
    return next((o.entity for o in item.options if o.key), "")
