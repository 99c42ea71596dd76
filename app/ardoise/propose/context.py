"""Sentences that lean on others, read after those that stand right before them: where a text gives
too little else, what it says in them is asked too."""

import re
from collections.abc import Sequence

from ardoise.check.stem import LONGEST_PASSAGE
from ardoise.propose.cast import Cast
from ardoise.propose.excerpt import COMFORTABLE, FEWEST, Excerpt, trimmed, verbs_of
from ardoise.propose.explaining import find_called
from ardoise.propose.impersonal import impersonal
from ardoise.propose.model import Model
from ardoise.propose.passage import read_passage
from ardoise.propose.quoted import any_outside
from ardoise.propose.sentence import Sentence
from ardoise.propose.slots import find_slots
from ardoise.propose.vocabulary import Heard, free

ENOUGH = 28
"""Facts that a text gives without being read so."""

_MOST_BEFORE = 2
# Nobody could tell of whom or what a passage speaks that begins so.
_POINTS = re.compile(
    r"(?:Ils?|Elles?|Ce|C[’']|Cet|Cette|Ces|Cela|Ça|Celui|Celle|Ceux|Celles|Son|Sa|Ses|Leurs?|Lui"
    r"|Eux|Y|Tous|Toutes|L[’']une?|Les unes?|Les deux|D[’']autres|Là|Ainsi|Ensuite|Puis|Enfin|Aussi"
    r"|Alors(?! qu)|De plus|En outre|En effet|Par ailleurs|Mais|Car|Or|Donc|Et|Ni|Pourtant"
    r"|Cependant|Toutefois|Néanmoins|En revanche|Dans ce(?:s|t|tte)?|À ce(?:t|tte)?|De ce)\b"
    r"|[^,;:«»]{3,80}, (?:ils?|elles?) "
)
_LEANS = re.compile(
    r"(?<![\w-])(?:son|sa|ses|leurs?|celui|celle|ceux|celles|ce|cet|cette|ces|cela|y|autres?"
    r"|premi(?:er|ère)|second|dernier|dernière|plus tard|auparavant|lendemain|veille|suivante?)"
    r"(?![\w-])(?! qu[ei’])",
    re.IGNORECASE,
)
# "cette information sur la crue" says which.
_OWN = re.compile(
    r"\b(?:ce|cet|cette|ces) (?=[a-zà-ÿœ-]{4,}(?: [a-zà-ÿœ-]+){0,2} (?:sur|de|du|des|qui|dont|où)\b"
    r"|[a-zà-ÿœ-]{4,}(?: [a-zà-ÿœ-]+){0,2} (?:d|qu)’)",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"(?<![\w-])(?:ils?|elles?|lui|eux|leur)(?![\w])", re.IGNORECASE)
_TELLING = 12
"""Words from which on a sentence tells by itself what it speaks of."""


def points(words: str) -> bool:
    """Whether words begin by pointing to what was said before them."""
    return bool(_POINTS.match(words))


def in_context(
    before: Sequence[str], sentence: Sentence, slot: tuple[int, int], model: Model
) -> Excerpt | None:
    """A sentence, without what trails far behind the `slot`, after the one or two that stand right
    before it: nothing between is left out. None where they begin by pointing farther back, or are
    too long to be held in mind."""
    _, end = trimmed(sentence.text, slot, model, COMFORTABLE)
    text = sentence.text[:end]
    if len(text.split()) < FEWEST or not any_outside(text, verbs_of(text, model)):
        return None
    if _PERSONAL.search(text):
        # Of whom it speaks is told by surer rules, or not at all.
        return None
    for size in range(1, min(_MOST_BEFORE, len(before)) + 1):
        ahead = " ".join(before[-size:])
        if len(f"{ahead} {text}".split()) > LONGEST_PASSAGE:
            break
        if impersonal(ahead) or not _POINTS.match(ahead):
            return Excerpt(f"{ahead} {text}", len(ahead) + 1)
    # The title tells what the nouns of a sentence speak of, not its pronouns.
    alone = _TELLING <= len(text.split()) <= LONGEST_PASSAGE and not _POINTS.match(text)
    return Excerpt(text, 0) if alone and not _LEANS.search(_OWN.sub("le ", text)) else None


def ask_in_context(cast: Cast, heard: Heard) -> None:
    """Registers what is said in the sentences of which nothing is asked yet, each after those
    before it, as long as the text has not given enough."""
    for sentence, _, before in free(cast, heard):
        if len(cast.register.facts) >= ENOUGH:
            return
        read_passage(
            cast,
            sentence,
            sentence,
            before,
            (),
            (find_called, find_slots),
            in_context,
        )
