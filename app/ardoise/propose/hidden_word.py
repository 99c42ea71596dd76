"""The nouns of a passage that may be hidden and given apart, and which of them could stand in the
place of which."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.domain.elision import elides
from ardoise.propose.clause import VAGUE
from ardoise.propose.gap import NO_WORD, another_noun, is_noun
from ardoise.propose.genus import genus_gender
from ardoise.propose.model import Model
from ardoise.propose.plain_nouns import in_set_phrase
from ardoise.propose.rarity import commonness
from ardoise.propose.register import noun_gender

_FAR = 3
"""Words of its sentence that must stand before one: what leads up to it."""

_COMMONEST = 6.0

_CLOSING = re.compile(r"[ \u00a0\u202f]?[,;:.)]|$")

_MASCULINE = frozenset(("le", "un", "du", "au", "ce", "cet"))
_FEMININE = frozenset(("la", "une", "sa", "cette"))
_SEVERAL = frozenset(("les", "des", "aux", "ces", "ses", "leurs"))
_EITHER = frozenset(("l’", "son", "leur"))
_ARTICLES = _MASCULINE | _FEMININE | _SEVERAL | _EITHER
_BEFORE_CONSONANT = frozenset(("le", "la", "du", "au", "ce", "sa"))
_BEFORE_VOWEL = frozenset(("l’", "cet"))
# "la grande salle": what may stand between an article and its noun.
_BETWEEN = re.compile(
    r"(?:grande?|petite?|vieux|vieil|vieille|beau|bel|belle|bonne?|long|longue|nouveau|nouvel|nouvelle"
    r"|forte?|gros|grosse|haute?|seule?|dernier|dernière|principale?|véritable|simple|vaste|jeune)s?"
)
# "à l’égard de", "au sein du": no noun of their own. "on le sait": a pronoun before its verb.
_LED = re.compile(
    r"(?:^|[ ’])(?:à|en|dans|sous|sur|par|pour|hors|lors|près|loin|autour|face|grâce|quant) "
    r"(?:l[ae]s? |l’)?$|(?<![\w’])aux? $",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:^|[ ’])(?:on|qui|que|ils?|elles?|ne|se|nous|vous) (?:le|la|les|l’) ?$", re.IGNORECASE
)
_OF = re.compile(r" (?:de |d[’']|du |des )")
# "premier ministre", "chef de l’État", "secrétaire général" are one name.
_TITLE = re.compile(
    r"(?:chef|cheffe|directeur|directrice|secrétaire|président|présidente|ministre|vice-président"
    r"|conseil|conseiller|cour|garde|prix|affaire|parti|mot|mise)s?"
)


class HiddenWord(Struct, frozen=True, kw_only=True):
    """A noun, its gender where that is known, where it stands, and what the word right before it
    wants there: a gender, a number, a sound; "" for any. The more it is `worth`, the better."""

    start: int
    end: int
    word: str
    own: str
    gender: str
    number: str
    sound: str
    worth: float

    def may_stand_for(self, other: "HiddenWord") -> bool:
        """Whether it may stand in the place of another, by gender, number and sound."""
        several = "p" if re.search(r"[sx]$", self.word) else "s"
        sound = "v" if elides(self.word) else "c"
        return (
            not (other.gender and self.own and self.own != other.gender)
            and other.number in ("", several)
            and other.sound in ("", sound)
        )

    def moved(self, by: int) -> "HiddenWord":
        """The same, in a text that begins `by` characters before."""
        return HiddenWord(
            start=self.start + by,
            end=self.end + by,
            word=self.word,
            own=self.own,
            gender=self.gender,
            number=self.number,
            sound=self.sound,
            worth=self.worth,
        )


def find_hidden_words(text: str, model: Model) -> list[HiddenWord]:
    """The nouns of a sentence that may be hidden, the best first."""
    found = list(_hidden(text, model))
    return sorted(found, key=lambda one: (-one.worth, -one.start))


def _hidden(text: str, model: Model) -> Iterator[HiddenWord]:
    nouns = model.nouns(text)
    for found in re.finditer(
        r"(?<![\w’'-])[a-zà-ÿœ]{4,}(?![\w’'-])|(?<=[ldLD][’'])[a-zà-ÿœ]{4,}(?![\w’'-])", text
    ):
        word, (start, end) = found.group(), found.span()
        key = word.removesuffix("s").removesuffix("x")
        ahead = text[:start].replace("'", "’")
        if len(ahead.split()) < _FAR or {word, key} & (NO_WORD | VAGUE):
            continue
        article = _article(ahead)
        if not article or _TITLE.fullmatch(word) or not is_noun(word, start, nouns):
            continue
        if nouns is not None and another_noun(text, end, nouns):
            continue
        if _PRONOUN.search(ahead) or (_LED.search(ahead) and _OF.match(text, end)):
            continue
        if in_set_phrase(text, start, end, ahead[ahead.casefold().rindex(article) :]):
            continue
        told = "m" if article in _MASCULINE else "f" if article in _FEMININE else ""
        yield HiddenWord(
            start=start,
            end=end,
            word=word,
            own=told or genus_gender(word, listed=True) or noun_gender(word),
            gender=told,
            number="p" if article in _SEVERAL else "s",
            sound="c" if article in _BEFORE_CONSONANT else "v" if article in _BEFORE_VOWEL else "",
            worth=_COMMONEST - commonness(word, model) + bool(_CLOSING.match(text, end)),
        )


def _article(ahead: str) -> str:
    """The article before a noun, by itself or before an adjective; "" where there is none."""
    words: list[str] = re.findall(r"[^\W\d_]+’?", ahead.casefold())[-2:]
    if words and words[-1] in _ARTICLES:
        return words[-1]
    if len(words) == 2 and words[0] in _ARTICLES and _BETWEEN.fullmatch(words[1]):
        return words[0]
    return ""
