"""The nouns of a passage that may be hidden and given apart, and which of them could stand in the
place of which."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from ardoise.domain.elision import elides
from ardoise.propose.clause import VAGUE
from ardoise.propose.gap import (
    A_PRONOUN,
    CLOSING,
    LED,
    LOCUTION,
    NO_WORD,
    another_noun,
    is_noun,
)
from ardoise.propose.genus import genus_gender
from ardoise.propose.model import Model
from ardoise.propose.plain_nouns import in_set_phrase
from ardoise.propose.rarity import rareness
from ardoise.propose.register import noun_gender

_FAR = 3
"""Words of its sentence that must stand before one: what leads up to it."""

_LEAST, _LEAST_LAX = 1.1, 0.8
"""By how much a word must be rarer than the commonest nouns."""

_RARER = 2.0
"""By how much it must be where no article stands before it."""

# Not "cette mesure": many a noun takes up what was said.
_MASCULINE = frozenset(("le", "un", "du", "au"))
_FEMININE = frozenset(("la", "une", "sa"))
_SEVERAL = frozenset(
    """les des aux ses leurs nos vos plusieurs quelques deux trois quatre cinq six sept huit
    neuf dix""".split()  # noqa: SIM905
)
_EITHER = frozenset(("l’", "son", "leur", "chaque", "notre", "votre"))
_BARE = frozenset(("de", "d’"))
_ARTICLES = _MASCULINE | _FEMININE | _SEVERAL | _EITHER
_BEFORE_CONSONANT = frozenset(("le", "la", "du", "au", "sa", "de"))
_BEFORE_VOWEL = frozenset(("l’", "d’"))
# "des sources fiables et vérifiées", "son déficit public": an adjective tells the gender.
_AGREEING = {
    "f": re.compile(
        r" (?![dl]?[ae]?quelles?\b)[a-zà-ÿ]{2,}(?:(?:ée|ive|euse|ale|elle|ienne|enne|ière)s?"
        r"|antes|aines|ites|(?<!q)ues)(?![\w’-])"
    ),
    "m": re.compile(
        r" (?!très\b|après\b|près\b|ceux\b|deux\b|tiers\b|(?:le|du|au)?quels?\b|ainsi\b)"
        r"[a-zà-ÿ]{2,}(?:ifs?|eux|al|el|els|iens?|éens?|iers?|ic|ics|és|ants|ains|aux)(?![\w’-])"
    ),
}
# "la grande salle": what may stand between an article and its noun.
_BETWEEN = re.compile(
    r"(?:grande?|petite?|vieux|vieil|vieille|beau|bel|belle|bonne?|long|longue|nouveau|nouvel|nouvelle"
    r"|forte?|gros|grosse|haute?|seule?|dernier|dernière|principale?|véritable|simple|vaste|jeune"
    r"|vrai|vraie|nombreux|nombreuse|premier|première|autre|différent|différente|divers|diverse"
    r"|certain|certaine|énorme|immense|célèbre|ancien|ancienne|propre|mauvais|mauvaise|meilleur"
    r"|meilleure|moindre)s?"
)
# "premier ministre", "chef de l’État", "secrétaire général" are one name.
_TITLE = re.compile(
    r"(?:chef|cheffe|directeur|directrice|secrétaire|président|présidente|ministre|vice-président"
    r"|conseil|conseiller|cour|garde|prix|affaire|parti|mot|mise)s?"
)


# "l’architecte Anne Roy": known by the name. "dans tous les discours": any word would do.
_NAMED = re.compile(r" [A-ZÀ-ÖØ-Þ][\w’-]*[a-zà-ÿ]")
_EACH = re.compile(r"\btou(?:s|tes) (?:l|c|s)es $|\btou(?:s|tes) leurs $")


class HiddenWord(Struct, frozen=True, kw_only=True):
    """A word, where it stands, its `form` (a noun, a verb in one of its forms), its gender and
    number where they are known, and what its place wants: a gender, a number, a sound; "" for any.
    The more it is `worth`, the better."""

    start: int
    end: int
    word: str
    form: str
    own_gender: str
    own_number: str
    gender: str
    number: str
    sound: str
    worth: float

    def may_stand_for(self, other: "HiddenWord") -> bool:
        """Whether it may stand in the place of another, by form, gender, number and sound."""
        sound = "v" if elides(self.word) else "c"
        return (
            self.form == other.form
            and not (other.gender and self.own_gender and self.own_gender != other.gender)
            and not (other.number and self.own_number and self.own_number != other.number)
            and other.sound in ("", sound)
        )

    def moved(self, by: int) -> "HiddenWord":
        """The same, in a text that begins `by` characters before."""
        return replace(self, start=self.start + by, end=self.end + by)


def find_hidden_words(text: str, model: Model, *, lax: bool = False) -> Iterator[HiddenWord]:
    """The nouns of a sentence that may be hidden; where it is `lax`, commoner ones and such as have
    no article as well."""
    nouns = model.nouns(text)
    for found in re.finditer(
        r"(?<![\w’'-])[a-zà-ÿœ]{4,}(?![\w’'-])|(?<=[ldLD][’'])[a-zà-ÿœ]{4,}(?![\w’'-])", text
    ):
        word, (start, end) = found.group(), found.span()
        key = word.removesuffix("s").removesuffix("x")
        ahead = text[:start].replace("'", "’")
        if len(ahead.split()) < _FAR or {word, key} & (NO_WORD | VAGUE):
            continue
        article = _article(ahead) or (_bare(ahead, nouns) if lax else "")
        if not article or _TITLE.fullmatch(word) or not is_noun(word, start, nouns):
            continue
        if _BETWEEN.fullmatch(word) or _NAMED.match(text, end) or _EACH.search(ahead):
            continue
        if nouns is not None and another_noun(text, end, nouns):
            continue
        if A_PRONOUN.search(ahead) or (LED.search(ahead) and LOCUTION.match(text, end)):
            continue
        if in_set_phrase(text, start, end, ahead[ahead.casefold().rindex(article) :]):
            continue
        if article in _BARE and re.search(r"[ei]r$", word):
            # "de rassasier": a model takes infinitives for nouns.
            continue
        worth = rareness(word, model)
        if worth < (_RARER if article in _BARE else _LEAST_LAX if lax else _LEAST):
            continue
        told = "m" if article in _MASCULINE else "f" if article in _FEMININE else ""
        number = "p" if article in _SEVERAL else "" if article in _BARE else "s"
        agreeing = (one for one in _AGREEING if _AGREEING[one].match(text, end))
        yield HiddenWord(
            start=start,
            end=end,
            word=word,
            form="noun",
            own_gender=told
            or genus_gender(word, listed=True)
            or noun_gender(word)
            or model.gender(word),
            # "un virus": of one as of several.
            own_number="s" if not re.search(r"[sx]$", word) else "p" if number != "s" else "",
            gender=told or next(agreeing, ""),
            number=number,
            sound="c" if article in _BEFORE_CONSONANT else "v" if article in _BEFORE_VOWEL else "",
            worth=worth + bool(CLOSING.match(text, end)),
        )


_OF_BEFORE = re.compile(r"(?:^|[ (])(?P<before>[^\W\d_]+),? (?P<of>de |d’)$", re.IGNORECASE)


def _bare(ahead: str, nouns: frozenset[int] | None) -> str:
    """The *de* before a noun that no other noun takes as its complement: "couvert de mousse"."""
    found = _OF_BEFORE.search(ahead)
    if found is None or nouns is None or found.start("before") in nouns:
        return ""
    return found["of"].strip().casefold()


def _article(ahead: str) -> str:
    """The article before a noun, by itself or before an adjective; "" where there is none."""
    words: list[str] = re.findall(r"[^\W\d_]+’?", ahead.casefold())[-2:]
    if words and words[-1] in _ARTICLES:
        return words[-1]
    if len(words) == 2 and words[0] in _ARTICLES and _BETWEEN.fullmatch(words[1]):
        return words[0]
    return ""
