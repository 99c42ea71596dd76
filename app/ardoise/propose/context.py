"""Sentences that lean on others, read after those that stand right before them: where a text gives
too little else, what it says in them is asked too."""

import re
from collections.abc import Sequence
from functools import partial

from ardoise.propose.cast import Cast
from ardoise.propose.dependence import may_mean
from ardoise.propose.excerpt import COMFORTABLE, FEWEST, Excerpt, trimmed, verbs_of
from ardoise.propose.explaining import find_called
from ardoise.propose.impersonal import impersonal
from ardoise.propose.model import Model
from ardoise.propose.opening import OWN, opens, points, speaks_of_it, speaks_of_there
from ardoise.propose.passage import Find, read_passage
from ardoise.propose.quoted import any_outside
from ardoise.propose.sentence import Sentence
from ardoise.propose.slots import find_slots
from ardoise.propose.vocabulary import Heard, free

ENOUGH = 28
"""Facts that a text gives without being read so."""

LONGEST = 80
"""Words of a sentence with those before it."""

_MOST_BEFORE = 3
_NEAR = 2
_LEANS = re.compile(
    r"(?<![\w-])(?:son|sa|ses|leurs?|celui|celle|ceux|celles|ce|cet|cette|ces|cela|y|autres?"
    r"|premi(?:er|ère)|second|dernier|dernière|plus tard|auparavant|lendemain|veille|suivante?)"
    r"(?![\w-])(?! qu[ei’])",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"(?<![\w-])(?:ils?|elles?|lui|eux|leur)(?![\w])", re.IGNORECASE)
_TELLING = 12
"""Words from which on a sentence tells by itself what it speaks of."""


def in_context(
    before: Sequence[str],
    sentence: Sentence,
    slot: tuple[int, int],
    model: Model,
    title: str = "",
    owned: frozenset[str] = frozenset(),
) -> Excerpt | None:
    """A sentence, without what trails far behind the `slot`, after those that stand right before
    it, three at most: nothing between is left out. None where they begin by pointing farther back,
    to what the `title` of the text does not say, or are too long to be held in mind. A pronoun
    that is `owned` by the one whose life the text tells is of nobody who was named just before."""
    _, end = trimmed(sentence.text, slot, model, COMFORTABLE)
    text = sentence.text[:end]
    if len(text.split()) < FEWEST or not any_outside(text, verbs_of(text, model)):
        return None
    personal = bool(_PERSONAL.search(text))
    for size in range(1, min(_MOST_BEFORE, len(before)) + 1):
        ahead = " ".join(before[-size:])
        if len(f"{ahead} {text}".split()) > LONGEST:
            break
        near = size <= _NEAR and not personal and not speaks_of_it(ahead, model)
        # Of whom a pronoun speaks, what is far tells only where it leans on nothing itself.
        far = opens(ahead, title, model) and _told(ahead, text, owned)
        if far or (near and (impersonal(ahead) or not points(ahead))):
            return Excerpt(f"{ahead} {text}", len(ahead) + 1)
    # The title tells what the nouns of a sentence speak of, not its pronouns.
    alone = not personal and _TELLING <= len(text.split()) <= LONGEST and not points(text)
    return Excerpt(text, 0) if alone and not _LEANS.search(OWN.sub("le ", text)) else None


_OWNED = {
    "f": frozenset(("elle",)),
    "m": frozenset(("il",)),
    "": frozenset(("il", "elle")),
}
_NAME_ALONE = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w’.-]+ ?){2,4}")


def _told(ahead: str, text: str, owned: frozenset[str]) -> bool:
    """Whether each personal pronoun of `text` may stand for something that is said `ahead`."""
    pronouns = {found.group().casefold() for found in _PERSONAL.finditer(text)}
    if pronouns & ({"lui", "eux", "leur"} | owned):
        return False
    return impersonal(text) or all(may_mean(ahead, one) for one in pronouns)


def ask_in_context(cast: Cast, heard: Heard) -> None:
    """Registers what is said in the sentences of which nothing is asked yet, each after those
    before it, in its paragraph or the one before, as long as the text has not given enough."""
    read_in_context(cast, heard, free(cast, heard), (find_called, find_slots), ENOUGH)


def read_in_context(
    cast: Cast, heard: Heard, asked: Heard, finds: Sequence[Find], most: int
) -> None:
    """Registers what `finds` tell in the sentences that are `asked`, each after those before it,
    until the text has given as many facts as `most`."""
    told = [sentence.text for sentence, _, _ in heard]
    # In a life, "elle" is of the one whose life it is, whoever else was named just before.
    title = cast.register.text.title
    gender = cast.hero.gender if cast.hero else "" if _NAME_ALONE.fullmatch(title) else "nobody"
    around = partial(in_context, title=title, owned=_OWNED.get(gender, frozenset()))
    for sentence, _, _ in asked:
        if len(cast.register.facts) >= most:
            return
        at = told.index(sentence.text)
        # A heading between two paragraphs counts as one.
        ahead = heard[max(0, at - _MOST_BEFORE) : at]
        # What *y* and *en* stand for is told just before them, in the same paragraph.
        there = speaks_of_there(sentence.text, cast.model)
        near = sentence.paragraph if there else sentence.paragraph - 1
        before = [one.text for one, _, _ in ahead if one.paragraph >= near]
        if there and not before:
            continue
        read_passage(cast, sentence, sentence, before, (), finds, around)
