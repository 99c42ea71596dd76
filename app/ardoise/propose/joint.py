"""Words that join two statements of a text, each with the logical sense it gives to what follows
it, and the words of other senses that could stand in its place by their form alone."""

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct


class Sense(Enum):
    """What a statement is to the one that it is joined to."""

    AGAINST = "against"
    CAUSE = "cause"
    RESULT = "result"
    ADDED = "added"
    EXAMPLE = "example"
    RESTATED = "restated"
    OR = "or"


class Joint(Struct, frozen=True, kw_only=True):
    """A joining word where it stands in a sentence, and others, of other senses, that could stand
    there by their form. `back` where what it joins to is said in the sentence before. The more it
    is `worth`, the surer the others are wrong, and the more there is to understand."""

    start: int
    end: int
    word: str
    others: tuple[str, ...]
    worth: int
    back: bool = False


def joint_at(start: int, word: str, others: tuple[str, ...], worth: int) -> Joint:
    """A joint whose word begins at `start` as it is to be written."""
    return Joint(start=start, end=start + len(word), word=word, others=others, worth=worth)


BLANK = "[ \u00a0\u202f]"
"""A pattern of any space."""

AFTER_WORD = rf"(?:^|(?<=[a-zà-ÿœ\d%)»”,’] )|(?<=[.!…«“:;]{BLANK}))"
"""A pattern of where a word begins that stands in a sentence after any other, or opens it."""


class Place(Struct, frozen=True, kw_only=True):
    """A place in a sentence: the words that stand there, each with its sense; the word that is
    offered for each sense, and the senses that are offered beside each right one. `instead` are
    words to offer beside a cause or a result where one of those might do as well: they all tell
    what stands against something."""

    words: Mapping[str, Sense]
    offered: Mapping[Sense, str]
    beside: Mapping[Sense, tuple[Sense, Sense]]
    instead: tuple[str, ...] = ()

    def others(self, word: str) -> tuple[str, ...]:
        """The words to offer beside `word`, of two other senses."""
        return tuple(self.offered[one] for one in self.beside[self.words[word]])


_AGAINST = (Sense.CAUSE, Sense.RESULT)
# What follows from something shows it as well, as *en effet* does; it is no example of one thing.
_AT_EASE = {
    Sense.AGAINST: _AGAINST,
    Sense.CAUSE: (Sense.AGAINST, Sense.RESULT),
    Sense.RESULT: (Sense.AGAINST, Sense.EXAMPLE),
    Sense.ADDED: (Sense.AGAINST, Sense.RESULT),
    # From a rule, what is an example follows as well.
    Sense.EXAMPLE: (Sense.AGAINST, Sense.RESTATED),
    Sense.RESTATED: (Sense.AGAINST, Sense.EXAMPLE),
}
_STRICT = _AT_EASE | {Sense.RESULT: (Sense.AGAINST, Sense.CAUSE)}
_SET_APART = {
    "pourtant": Sense.AGAINST,
    "cependant": Sense.AGAINST,
    "toutefois": Sense.AGAINST,
    "néanmoins": Sense.AGAINST,
    "en revanche": Sense.AGAINST,
    "au contraire": Sense.AGAINST,
    "à l’inverse": Sense.AGAINST,
    "inversement": Sense.AGAINST,
    "par contre": Sense.AGAINST,
    "pour autant": Sense.AGAINST,
    "malgré tout": Sense.AGAINST,
    "en réalité": Sense.AGAINST,
    "en fait": Sense.AGAINST,
    "en effet": Sense.CAUSE,
    "par conséquent": Sense.RESULT,
    "de ce fait": Sense.RESULT,
    "en conséquence": Sense.RESULT,
    "pour cette raison": Sense.RESULT,
    "dès lors": Sense.RESULT,
    "donc": Sense.RESULT,
    "de plus": Sense.ADDED,
    "en outre": Sense.ADDED,
    "par exemple": Sense.EXAMPLE,
    "autrement dit": Sense.RESTATED,
    "en d’autres termes": Sense.RESTATED,
}


def _some(*words: str) -> dict[str, Sense]:
    """Some of the words that a comma sets apart: they have the same senses elsewhere."""
    return {word: _SET_APART[word] for word in words}


AT_HEAD = Place(
    words=_SET_APART,
    offered={
        Sense.AGAINST: "pourtant",
        Sense.CAUSE: "en effet",
        Sense.RESULT: "par conséquent",
        Sense.EXAMPLE: "par exemple",
        Sense.RESTATED: "autrement dit",
    },
    beside=_AT_EASE,
    instead=("pourtant", "en revanche"),
)
"""At the head of a clause, before a comma: "____, le vent est tombé"."""

BEFORE_CLAUSE = Place(
    words={
        "mais": Sense.AGAINST,
        "pourtant": Sense.AGAINST,
        "cependant": Sense.AGAINST,
        "car": Sense.CAUSE,
        "donc": Sense.RESULT,
        "c’est pourquoi": Sense.RESULT,
        "voilà pourquoi": Sense.RESULT,
        "c’est pour cela que": Sense.RESULT,
        "c’est pour cela qu’": Sense.RESULT,
        "c’est pour cette raison que": Sense.RESULT,
        "c’est pour cette raison qu’": Sense.RESULT,
    },
    # *Donc* may tell what is gathered from a sign, which is its cause: *c’est pourquoi* may not.
    offered={Sense.AGAINST: "mais", Sense.CAUSE: "car", Sense.RESULT: "c’est pourquoi"},
    beside=_STRICT,
    instead=("mais", "même si"),
)
"""Right before a clause: "____ le vent est tombé"."""

AFTER_VERB = Place(
    words=_some(
        *("donc", "par conséquent", "pourtant", "cependant", "toutefois", "néanmoins"),
        *("en revanche", "en effet"),
    ),
    offered=AT_HEAD.offered,
    beside=AT_HEAD.beside,
    instead=AT_HEAD.instead,
)
"""After the verb of a clause: "le vent est ____ tombé"."""

AFTER_ET = Place(
    words=_some("pourtant", "cependant", "donc", "par conséquent"),
    offered={Sense.AGAINST: "pourtant", Sense.CAUSE: "en effet", Sense.RESULT: "donc"},
    beside=_STRICT,
)
"""Before a clause that *et* begins: "et ____ le vent est tombé"."""

BEFORE_VERB = Place(
    words={"mais": Sense.AGAINST},
    offered={Sense.RESULT: "donc", Sense.OR: "ou"},
    beside={Sense.AGAINST: (Sense.RESULT, Sense.OR)},
)
"""Before a second verb of one subject: "le vent tombe, ____ reprend"."""

WITH_QUE = Place(
    words={
        "parce": Sense.CAUSE,
        "puis": Sense.CAUSE,
        "alors": Sense.AGAINST,
        "tandis": Sense.AGAINST,
        "alors même": Sense.AGAINST,
        "si bien": Sense.RESULT,
        "de sorte": Sense.RESULT,
        "de telle sorte": Sense.RESULT,
    },
    offered={Sense.AGAINST: "alors", Sense.CAUSE: "parce", Sense.RESULT: "si bien"},
    beside=_STRICT,
    instead=("alors", "même si"),
)
"""Before *que* and an indicative: "____ que le vent est tombé"."""
