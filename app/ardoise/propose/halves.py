"""Sentences cut in two, to be joined again: what a text says of one, it says of no other."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from ardoise.compose.french_family import family
from ardoise.domain.fold import fold
from ardoise.propose.cast import Cast
from ardoise.propose.cut import Cut, cut_in_two
from ardoise.propose.line import line_of, quotes_of
from ardoise.propose.nouns import is_human
from ardoise.propose.sentence import capitalised
from ardoise.propose.somebody import find_people
from ardoise.propose.vocabulary import Heard

RELATION = "passage-moities"
"""The relation that they are asked in."""

FEWEST, MOST = 3, 4
"""Sentences that are asked together."""

_ITEMS = 3
"""How often a text is asked so."""

_SHORTEST_WORD = 4
_BODIES = ("institution", "groupe de la société")


class Half(Struct, frozen=True, kw_only=True):
    """A sentence in two, with the beginnings of the long words of its first half, and who that
    speaks of: "named" for people by name, "somebody" for people or a body by a noun, else ""."""

    cut: Cut
    stems: frozenset[str]
    who: str

    def apart(self, other: "Half") -> bool:
        """Whether what is said of one cannot be meant of the other: they speak of nothing by the
        same words, and "le ministre" may be whoever else is named."""
        people = {self.who, other.who}
        return not self.stems & other.stems and ("" in people or people == {"named"})


def ask_halves(cast: Cast, heard: Heard) -> None:
    """Registers sentences of a text that can be read alone, three or four together, each cut in
    two."""
    title = _stems(cast.register.text.title)
    lines = (line_of(cast, sentence, resolved) for sentence, resolved, _ in heard)
    cuts = (cut_in_two(line, cast.model) for line in lines)
    halves = (half_of(cast, cut) for cut in cuts if cut is not None)
    # Of what the title names, the text says everything.
    for group in islice(grouped([one for one in halves if not one.stems <= title]), _ITEMS):
        _register(cast, [one.cut for one in group])


def half_of(cast: Cast, cut: Cut) -> Half:
    """A sentence in two, with who it speaks of."""
    who = "named" if any(find_people(cast, cut.head)) else ""
    words = re.findall(r"[a-zà-ÿœ-]{3,}", cut.head.casefold())
    if not who and any(is_human(word) or family(word) in _BODIES for word in words):
        who = "somebody"
    return Half(cut=cut, stems=_stems(cut.head), who=who)


def _stems(words: str) -> frozenset[str]:
    long = (word for word in fold(words).split() if len(word) >= _SHORTEST_WORD)
    return frozenset(word.removesuffix("s").removesuffix("x") for word in long)


def grouped(halves: Sequence[Half]) -> Iterator[tuple[Half, ...]]:
    """The sentences that may be asked together: those that look alike first, for no ending to tell
    what goes with what."""
    rest = sorted(halves, key=lambda one: one.cut.look)
    while rest:
        group: list[Half] = []
        for one in rest:
            if len(group) < MOST and all(one.apart(other) for other in group):
                group.append(one)
        if len(group) >= FEWEST:
            yield tuple(sorted(group, key=halves.index))
        # What goes with too few is tried no more.
        rest = [one for one in rest if one not in (group if len(group) >= FEWEST else rest[:1])]


def _register(cast: Cast, group: Sequence[Cut]) -> None:
    heads = [cast.register.entity("passage", one.head) for one in group]
    rests = [cast.register.entity("passage", one.rest) for one in group]
    cast.register.fact(
        RELATION,
        {"debuts": tuple(one.id for one in heads), "fins": tuple(one.id for one in rests)},
        tuple(quote.removesuffix(".") for one in group for quote in quotes_of((one.line,))),
        group[-1].line.paragraph,
        statement=" ".join(f"{capitalised(one.head)} {one.rest}." for one in group),
    )
