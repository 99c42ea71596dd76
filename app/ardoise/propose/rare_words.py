"""The rare words of a text that gives little, each asked in its sentence, after those that this one
leans on."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ardoise.domain.fold import fold
from ardoise.domain.quote import inner
from ardoise.propose.cast import Cast
from ardoise.propose.context import ENOUGH
from ardoise.propose.excerpt import COMFORTABLE, LONGEST, trimmed
from ardoise.propose.gap import GENUS, SHORTEST, asked_words
from ardoise.propose.hidden_word import HiddenWord, find_hidden_words
from ardoise.propose.lead import lead
from ardoise.propose.line import Line, line_of, marked, words_of
from ardoise.propose.model import Model
from ardoise.propose.people import PEOPLE
from ardoise.propose.plain_nouns import plain
from ardoise.propose.quoted import is_closed
from ardoise.propose.rarity import RARE, rare
from ardoise.propose.vocabulary import Heard

RELATION = "passage-trou"
"""The relation that they are asked in."""

MOST = 5
"""Words of a text that are asked so, with those that are asked already."""

_PARAGRAPH = 2
"""Words of a paragraph."""

_FEWEST = 8
"""Words that are read with one."""

_STEM, _LONG_STEM = 5, 7
"""Letters by which to find a word in what is read with it, and among those that are asked."""


class _Rare(Struct, frozen=True):
    """A word of a passage, and the number of the last line of it, where it stands."""

    shown: Sequence[Line]
    at: int
    word: HiddenWord


LITTLE, COMMONEST = 20, 3.8
"""Facts of a text that gives very little, and how common its words may be on the Zipf scale."""


def ask_rare_words(cast: Cast, heard: Heard, enough: int = ENOUGH, commonest: float = RARE) -> None:
    """Registers passages, each with one rare word to write, the rarest first: where the text gives
    too little, one a sentence, and none that is asked already. None is commoner than the
    `commonest`; no more are asked of a text that has given `enough` facts."""
    facts = cast.register.facts
    if len(facts) >= enough:
        return
    lines = [line_of(cast, sentence, resolved, lax=True) for sentence, resolved, _ in heard]
    known = [fact for fact in facts.values() if fact.relation == RELATION]
    done = {
        n
        for n, line in enumerate(lines)
        if any(
            line.text.rstrip(".") in quote or quote in line.text
            for fact in known
            for quote in fact.quotes
        )
    }
    taken = asked_words(cast)
    places = Counter(fact.paragraph for fact in known)
    left = MOST - len(known)
    for one in sorted(_found(cast, lines, commonest), key=lambda one: -one.word.worth):
        paragraph, stem = one.shown[-1].paragraph, fold(one.word.word)[:_LONG_STEM]
        if left <= 0 or len(facts) >= enough:
            return
        if one.at in done or places[paragraph] >= _PARAGRAPH:
            continue
        if any(word.startswith(stem) for word in taken):
            continue
        if _register(cast, one):
            left -= 1
            done.add(one.at)
            taken.add(fold(one.word.word))
            places[paragraph] += 1


def _found(cast: Cast, lines: Sequence[Line], commonest: float) -> Iterator[_Rare]:
    """The rare words of a text that may be asked, each with what is read with it."""
    for at, line in enumerate(lines):
        start = lead(lines, at, at + 1, _FEWEST)
        if start is None:
            continue
        whole = line.text if start < at else line.opening
        for word in find_hidden_words(whole, cast.model, lax=True):
            shown = _short([*lines[start:at], line], word, cast.model)
            words = words_of(shown)
            one = word.moved(len(words_of(lines[start : at + 1])) - len(whole))
            if (
                len(words.split()) <= LONGEST
                and is_closed(words)
                and _asks(cast, words, one, commonest)
            ):
                yield _Rare(shown, at, one)


def _short(shown: Sequence[Line], word: HiddenWord, model: Model) -> Sequence[Line]:
    """Lines without what trails in the last, where they are long and a `word` stands before it."""
    *ahead, last = shown
    if len(words_of(shown).split()) <= LONGEST:
        return shown
    # A word of the opening of a line stands farther in the line.
    own = 0 if ahead else len(last.text) - len(last.opening)
    slot = (word.start + own, word.end + own)
    _, end = trimmed(last.text, slot, model, COMFORTABLE)
    return [*ahead, last.cut(end)]


def _asks(cast: Cast, words: str, one: HiddenWord, commonest: float) -> bool:
    """Whether a word is worth writing where it stands: nobody guesses it, and it is read once."""
    key = one.word.removesuffix("s").removesuffix("x")
    if (
        len(one.word) < SHORTEST
        or not rare(one.word, cast.model, commonest)
        or plain(one.word)
        or {one.word, key} & PEOPLE
    ):
        return False
    if GENUS.search(words[: one.start]) or _stem(one.word) in fold(cast.register.text.title):
        return False
    return sum(each.startswith(_stem(one.word)) for each in fold(words).split()) == 1


def _stem(word: str) -> str:
    return fold(word.removesuffix("s").removesuffix("x"))[:_STEM]


def _register(cast: Cast, one: _Rare) -> bool:
    words = words_of(one.shown).rstrip(".!? \u00a0\u202f")
    before, after = words[: one.word.start], words[one.word.end :]
    passage = cast.register.entity("passage", inner(f"{before}____{after}"))
    made = cast.register.fact(
        RELATION,
        {
            "passage": (passage.id,),
            "mot": (cast.register.entity("lacune", one.word.word).id,),
        },
        marked(one.shown),
        one.shown[-1].paragraph,
        statement=inner(f"{before}{{{{ mot | nom }}}}{after}."),
    )
    return made is not None
