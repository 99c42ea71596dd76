"""What must not stand in a question, or must: nothing that tells its answer, nobody left unnamed.

Sources: Haladyna, Downing & Rodriguez 2002, on clues in the stem; the words of a stem that only the
key repeats are what rule Q13 of `check` calls a clang.
"""

import re
from collections.abc import Iterable
from statistics import median

from ardoise.compose.french_noun import PEOPLE, PLACES
from ardoise.compose.ground import Ground
from ardoise.compose.noun import class_of
from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold, plain
from ardoise.domain.words import say

SHORTEST = 3
"""A part of a name of fewer letters may stand in a stem by chance ("Le", "de")."""

MOST_WORDS = 12
"""Words an option may have (rule Q15)."""

LONGER, LETTERS = 1.5, 10
"""A key so many times and so many letters longer than the others gives itself away (rule Q03)."""

LOUD = 5
"""A word of so many letters that the key alone shares with the stem points to it."""

_LEAD = re.compile(
    r"^(?:(?:selon|d'après) [^,]{1,60}, "
    r"|complétez (?:cette phrase|ce passage) du texte"
    r"(?: par le mot de liaison qui convient)? ?: ?)*[\"\s]*",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?<!\w)(?:sa|ses|son|leurs?) (?=\w)")
_SOMEBODY = re.compile(
    r"(?<!\w)(?:(?:le|la|les|un|une|des|du|au|aux|ce|cet|cette|ces) \w|l'\w)|(?<=\W)[A-ZÀ-ÖØ-Þ]\w"
)
# "Ampère a publié sa loi": a name that a question begins with.
_NAME_ACTS = re.compile(
    r"(?!(?:On|Ce|Cela|Rien|Tout|Qui|Il|Elle) )[A-ZÀ-ÖØ-Þ][\w'-]+ (?:a|avait|est|était|fut|n'a) "
)
# "Il [le roi] meurt": whom it stands for is added.
_DANGLING = re.compile(
    r"(?:il|elle|ils|elles|celui|celle|ceux|celles|ceci|cela)(?![\w'-]|[ \u00a0]\[)"
)
_POINTING = re.compile(
    r"\b(?:sa|ses|son|leurs?|ils?|elles?|celui|celles?|ceux|ceci|cela)\b", re.IGNORECASE
)
_APPOSITION = re.compile(r"____ ?, (?:\d+ ans, )?[a-zà-ÿ]")
# "Sous l’effet du ____, l’acide qu’il contient, la roche se dissout": it says what it is.
_TAKEN_UP = re.compile(
    r"____ ?, (?:l[ae] |l[’']|une? )[^\W\d_]+ (?:qu[ie] |qu[’']|dont |où )[^,]+, ", re.IGNORECASE
)
_OF_A_PLACE = re.compile(
    r"____ ?, (?:la |le |l'|une? |deuxième |grande |ancienne )*"
    r"(?:capitale|chef-lieu|préfecture|ville|port|siège|berceau|commune|village|pays|île|région)\b"
)


def unfair(ground: Ground, shown: str, keys: Iterable[Entity]) -> str:
    """Why `shown`, a stem that may hold a blank (`____`), cannot be asked of `keys`, in the
    language of the text; "" when it can."""
    lang = ground.lang
    for key in keys:
        if part := named_in_part(shown, key):
            return say(
                lang,
                fr=f"« {part} » y désigne déjà la réponse.",
                en=f"“{part}” already tells the answer.",
            )
        if lang == "fr" and _explained(shown, key):
            return say(
                lang,
                fr="ce qui suit le trou dit déjà qui, ou quel lieu, est la réponse.",
                en="what follows the blank already says who, or which place, the answer is.",
            )
    if lang == "fr" and (word := unowned(shown)):
        return say(
            lang,
            fr=f"on ne sait pas de qui, ni de quoi, parle « {word} ».",
            en=f"nobody can tell whom or what “{word}” speaks of.",
        )
    return ""


def stands_out(name: str, others: Iterable[str]) -> bool:
    """Whether a name would be known among others by its length."""
    middle = median(map(len, others))
    return len(name) > LONGER * middle and len(name) - middle >= LETTERS


def clang(ground: Ground, stem: str, key: str, distractors: Iterable[str]) -> str:
    """Why a word of the stem points to the key: no distractor has it. "" when none does."""
    words = _words(stem)
    shared = [word for word in _words(key) if len(word) >= LOUD and word in words]
    if not shared:
        return ""
    others = {word for text in distractors for word in _words(text)}
    loud = next((word for word in shared if word not in others), "")
    if not loud:
        return ""
    return say(
        ground.lang,
        fr=f"« {loud} » n’est que dans la question et la bonne réponse.",
        en=f"“{loud}” stands in the stem and in the key alone.",
    )


_VERB = (
    r"(?:a|ont|est|sont|avait|avaient|était|étaient|fut|furent|sera|seront|s’\w+|se \w+"
    r"|\w{2,}(?:ait|aient|èrent|era|eront))"
)
_SECOND_VERB = re.compile(
    rf"(?<!,) (?:et|puis|mais|car|tandis que|alors que) (?:\w+ )?{_VERB}(?!\w)"
)
# "Plus la corde est courte, plus le son est aigu" states one thing.
_THE_MORE = re.compile(r"(?:Plus|Moins) [^,]+, (?:plus|moins) [^,]+$")
_WHILE = re.compile(r", (?:durant|pendant) [^,]{3,40}(?=, )")
_AFTER_COMMA = re.compile(r", (?!et |ou )(?P<rest>[^,]+)(?P<end>, |\.?$)")


_BOUND = re.compile(
    r"(?:plus d[e’']|moins d[e’']|au moins|au plus|jusqu[’']à|more than|less than|at least|at most"
    r"|up to|dépass\w+|excèd\w+|au-dess[uo]us d[e’']|au-delà d[e’']|(?:supérieur|inférieur)e?s? à"
    r"|minimum d[e’']|maximum d[e’']|above|below"
    r"|(?:peut|peuvent|pouvait|pouvaient|can|could) \w+) ?$",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"(?:(?:En|Le \d|Au|Aux|À|Dans|Pendant|Depuis|Dès|Durant|Sous|Après|Avant|Sur|Vers|Entre"
    r"|Chez|Lors|Parmi|(?:Lun|Mar|Mercre|Jeu|Vendre|Same)di|Dimanche|Hors|Malgré|Jusqu[’']|Quelquefois"
    r"|Parfois|Souvent|Bientôt|Longtemps|Selon|D[’']après)(?: |(?<=[’']))?[^,]*, ){1,2}",
    re.IGNORECASE,
)


def bounded(statement: str, figure: str) -> bool:
    """Whether a number is only a bound in a sentence ("plus de trois ans"): another number there
    may be as true ("plus de deux ans")."""
    at = plain(statement).find(plain(figure))
    return at > 0 and bool(_BOUND.search(statement[:at]))


def several_claims(statement: str, lang: str) -> bool:
    """Whether a sentence states more than one thing: two verbs joined, or something said in passing
    between commas (an apposition, a participle, a relative clause). What stands before the subject
    and the members of a list are no claims of their own. French alone is judged."""
    if lang != "fr" or _THE_MORE.match(statement):
        return False
    if _SECOND_VERB.search(statement) or re.search(r"[ \u00a0\u202f]; ", statement):
        return True
    # "En 1881, Pasteur …" sets the scene.
    scene = _SCENE.match(statement)
    rest = _WHILE.sub("", statement[scene.end() :] if scene else statement)
    rest = re.sub(r"(?<=[a-zà-ÿ]), (?=[^,]*$)", " ", rest) if _WHILE.search(statement) else rest
    if ", " not in rest or re.search(r", [^,]+(?:, [^,]+)* (?:et|ou) [^,]+$", rest):
        return False
    return bool(_AFTER_COMMA.search(rest))


def unwieldy(ground: Ground, key: str, distractors: Iterable[str]) -> str:
    """Why options cannot be offered: one is too long to be read at a glance (rule Q15), or the key
    stands out by its length (Q03). "" when they can."""
    wrong = list(distractors)
    long = next((text for text in (key, *wrong) if text.count(" ") >= MOST_WORDS), "")
    if long:
        return say(
            ground.lang,
            fr=f"« {long} » est trop long pour une réponse à choisir.",
            en=f"“{long}” is too long for an option.",
        )
    # The median is not shorter than the shortest: most keys end here.
    if not wrong or len(key) - min(map(len, wrong)) < LETTERS:
        return ""
    if stands_out(key, wrong):
        return say(
            ground.lang,
            fr=f"« {key} » se reconnaîtrait à sa longueur.",
            en=f"“{key}” would be known by its length.",
        )
    return ""


def _words(text: str) -> list[str]:
    return [word.removesuffix("s") for word in fold(text).split()]


def named_in_part(shown: str, key: Entity) -> str:
    """The part of a person's name that the question says: *Pasteur* in "l’institut Pasteur"."""
    if class_of(key) not in PEOPLE:
        return ""
    said = f" {fold(shown)} "
    parts = re.findall(r"[A-ZÀ-ÖØ-Þ][\w’'-]+", key.name)
    return next((p for p in parts if len(p) >= SHORTEST and f" {fold(p)} " in said), "")


def _explained(shown: str, key: Entity) -> bool:
    """Whether an apposition follows the blank of a person, a place or a cause."""
    if "____" not in shown:
        return False
    if class_of(key) in PEOPLE:
        return bool(_APPOSITION.search(shown))
    if class_of(key).startswith("raison "):
        return bool(_TAKEN_UP.search(shown))
    return class_of(key) in PLACES and bool(_OF_A_PLACE.search(plain(shown)))


def unowned(shown: str) -> str:
    """The possessive, or the pronoun at the beginning, that nothing before it explains."""
    if not _POINTING.search(shown):
        return ""
    asked = plain(shown)
    lead = _LEAD.match(asked)
    asked = asked[lead.end() :] if lead else asked
    start = _DANGLING.match(asked.casefold())
    if start:
        return start.group()
    found = _POSSESSIVE.search(asked.casefold())
    if (
        found is None
        or _NAME_ACTS.match(asked)
        or _SOMEBODY.search(f"{asked[:1].casefold()}{asked[1 : found.start()]}")
    ):
        return ""
    return found.group().strip()
