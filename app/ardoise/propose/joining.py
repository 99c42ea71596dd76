"""Passages from which the word that joins two statements is left out: *mais*, *car*, *donc*. Which
one stands there, only somebody can tell who has understood both."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ardoise.check.stem import LONGEST_PASSAGE
from ardoise.domain.quote import inner
from ardoise.propose.cast import Cast
from ardoise.propose.excerpt import COMFORTABLE, trimmed
from ardoise.propose.joint import Joint
from ardoise.propose.joints import find_joints
from ardoise.propose.line import Line, line_of, quotes_of, readable, words_of
from ardoise.propose.quoted import is_closed
from ardoise.propose.register import slug
from ardoise.propose.vocabulary import Heard

_MOST = 6
"""Joints of a text that are asked: the best ones."""

_AHEAD = 3
"""Sentences that may be read before the one with the joint."""

_COMFORTABLE = 45
_LONG = 65
"""Words of a passage past which it is less good, and much less."""

_ALIKE = 3
"""How often one word may be asked."""

_ONCE = ("afin", "grâce")
"""Words that are asked once: what they tell is soon seen."""

_FEW = 3
_LEAST = 3
_GOOD = 5
"""How good a joint must be to be one of the first few, and to be one more."""


_END = re.compile(r"(?: (?:qu(?:e|’)|d(?:e|’|u)|à|aux?|les?|la|l’))+$|(?<=puis)qu(?:e|’)$")


class _Joined(Struct, frozen=True, kw_only=True):
    """A joint in a passage: the lines that are shown, of which the last has it, where it stands in
    their words, and which sentences of the text they are."""

    joint: Joint
    shown: tuple[Line, ...]
    start: int
    end: int
    first: int
    last: int
    words: str

    @property
    def worth(self) -> int:
        size = len(self.words.split())
        return self.joint.worth - (size > _COMFORTABLE) - 2 * (size > _LONG)

    @property
    def key(self) -> str:
        """The word, whatever elides or contracts in it."""
        return _END.sub("", self.joint.word)

    @property
    def paragraph(self) -> int:
        return self.shown[-1].paragraph

    def meets(self, other: "_Joined") -> bool:
        """Whether it shows a sentence that another shows."""
        return self.first <= other.last and other.first <= self.last


def ask_joints(cast: Cast, heard: Heard) -> None:
    """Registers the joints of a text that are worth most, each in what must be read to tell it, far
    from one another, and not always the same word."""
    able = list(_joined(cast, heard))
    asked = _Asked(cast, [])
    asked.add_best([*able], apart=True)
    if len(asked.joints) < _FEW:
        # Two passages may share a sentence rather than that so little be asked.
        asked.add_best(able, apart=False)


class _Asked(Struct):
    """The joints of a text that are asked so far."""

    cast: Cast
    joints: list[_Joined]

    def add_best(self, able: list[_Joined], *, apart: bool) -> None:
        """Adds the best of these joints: those whose passages share no sentence with that of
        another where they are to stand `apart`, else those that stand in other sentences."""
        while able and len(self.joints) < _MOST:
            best = max(able, key=lambda one: (self._rank(one), -one.last))
            able.remove(best)
            enough = _GOOD if len(self.joints) >= _FEW else _LEAST
            alike = sum(one.key == best.key for one in self.joints)
            near = any(one.last == best.last or (apart and one.meets(best)) for one in self.joints)
            if near or alike == (1 if best.key in _ONCE else _ALIKE) or best.worth < enough:
                continue
            if _register(self.cast, best):
                self.joints.append(best)

    def _rank(self, one: _Joined) -> int:
        """What a joint is worth beside those that are asked: another word, of another paragraph, is
        better."""
        same = (other.key == one.key for other in self.joints)
        here = (other.paragraph == one.paragraph for other in self.joints)
        return one.worth - sum(same) - sum(here)


def _joined(cast: Cast, heard: Heard) -> Iterator[_Joined]:
    """The joints of a text, each with the shortest passage in which it can be asked."""
    lines = [line_of(cast, sentence, resolved, bracketed=True) for sentence, resolved, _ in heard]
    for n, line in enumerate(lines):
        begin = _before(lines, n)
        bare = line.text.rstrip(".! \u00a0\u202f")
        for joint in find_joints(bare, lines[n - 1].text if begin < n else "", cast.model):
            found = _passage(cast, lines, n, joint, begin if joint.back else n)
            if found is not None and not _repeats(found):
                yield found


_SHORT = 2
"""Sentences of a paragraph to which the next may be joined as a whole."""


def _before(lines: Sequence[Line], n: int) -> int:
    """The first of the lines to which what begins line `n` joins it: the one before, or the whole
    paragraph before where that is short; `n` where it joins to nothing."""
    if n and lines[n - 1].paragraph == lines[n].paragraph:
        return n - 1
    earlier = [k for k in range(n) if lines[k].paragraph == lines[n].paragraph - 1]
    return earlier[0] if 0 < len(earlier) <= _SHORT else n


_LOUD = 5


def _repeats(found: _Joined) -> bool:
    """Whether a long word of the joint stands elsewhere in its passage, and in no wrong answer."""
    rest = f"{found.words[: found.start]} {found.words[found.end :]}".casefold().split()
    others = " ".join(found.joint.others).split()
    return any(
        len(word) >= _LOUD and word in rest and word not in others
        for word in found.joint.word.split()
    )


def _passage(cast: Cast, lines: Sequence[Line], n: int, joint: Joint, begin: int) -> _Joined | None:
    """What to read to tell a joint of line `n`: from the line `begin` on, or from one before it."""
    for first in range(begin, max(-1, n - _AHEAD - 1), -1):
        if "?" in lines[first].text:
            return None
        shown = _shortened(cast, lines[first : n + 1], joint)
        words = words_of(shown).rstrip(".…! \u00a0\u202f")
        if len(words.split()) > LONGEST_PASSAGE:
            return None
        if not readable(cast, shown) or (first == n and joint.start < lines[n].own):
            continue
        shift = len(words_of(shown)) - len(shown[-1].text)
        return _Joined(
            joint=joint,
            shown=shown,
            start=joint.start + shift,
            end=joint.end + shift,
            first=first,
            last=n,
            words=words,
        )
    return None


_FEWEST = 6
"""Words that are shown after a joint at least."""


def _shortened(cast: Cast, shown: Sequence[Line], joint: Joint) -> tuple[Line, ...]:
    """Lines without what trails far behind the joint in the last of them, where they are long."""
    text = shown[-1].text
    if len(words_of(shown).split()) <= _COMFORTABLE:
        return tuple(shown)
    following = list(re.finditer(r"\S+", text[joint.end :]))[:_FEWEST]
    if not following:
        return tuple(shown)
    _, end = trimmed(text, (0, joint.end + following[-1].end()), cast.model, COMFORTABLE)
    if not is_closed(text[:end]):
        return tuple(shown)
    return (*shown[:-1], shown[-1].cut(end))


def _register(cast: Cast, found: _Joined) -> bool:
    before, after = found.words[: found.start], found.words[found.end :]
    # "____ elle peut": what is to be filled in elides by itself.
    gap = "____ " if found.joint.word.endswith("’") else "____"
    cls = f"sens-lien-{slug(after, 24)}"
    entity = cast.register.entity(cls, found.joint.word)
    for other in found.joint.others:
        cast.register.entity(cls, other)
    passage = cast.register.entity("passage", inner(f"{before}{gap}{after}"))
    upper = " | maj" if not before.strip() or re.search(r"[.!…] $", before) else ""
    made = cast.register.fact(
        "passage-lien",
        {"passage": (passage.id,), "lien": (entity.id,)},
        quotes_of(found.shown),
        found.paragraph,
        statement=inner(f"{before}{{{{ lien | nom{upper} }}}}{after}."),
    )
    return made is not None
