"""Passages with several blanks, whose words are given in no order: what the sentences of a text
say, put back where the text says it."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from ardoise.domain.fold import fold
from ardoise.domain.quote import inner
from ardoise.propose.blanks import FEWEST, choose, told
from ardoise.propose.cast import Cast
from ardoise.propose.context import ENOUGH
from ardoise.propose.hidden_name import find_hidden_names
from ardoise.propose.hidden_verb import find_hidden_verbs
from ardoise.propose.hidden_word import HiddenWord, find_hidden_words
from ardoise.propose.lead import lead
from ardoise.propose.line import Line, line_of, marked, words_of
from ardoise.propose.model import Model
from ardoise.propose.vocabulary import Heard

WORDS, PROPER = "passage-mots", "passage-noms"
"""The relations of what is asked so."""

SHORTEST, LONGEST = 30, 110
"""Words of a passage."""

_COMFORTABLE = 60
"""Words past which a passage is the worse the longer it is."""

_PASSAGES, _PASSAGES_OF_NAMES, _PASSAGES_AGAIN = 8, 3, 6
"""Passages of a text that are asked so."""

_STEM = 5
_SHORTEST_WORD = 4


Find = Callable[[str, Model], Iterable[HiddenWord]]


class _Kind(Struct, frozen=True):
    """The relation that words are asked in, what finds them, how many passages at most, and
    whether they may begin otherwise than those that are asked first."""

    relation: str
    find: Find
    most: int
    lax: bool = False


class _Passage(Struct, frozen=True):
    """Lines that are shown, between which lines its blanks stand, the blanks, and how good a
    question it makes."""

    shown: Sequence[Line]
    start: int
    end: int
    hidden: tuple[HiddenWord, ...]
    worth: float


def ask_given_words(cast: Cast, heard: Heard) -> None:
    """Registers passages, each with the words to put back in it, where one can be read alone and
    has words enough, few of which grammar alone tells: nouns, and, where the text gives too little,
    its names, and other nouns and verbs."""
    lines = [line_of(cast, sentence, resolved) for sentence, resolved, _ in heard]
    given: set[str] = set()
    names = partial(find_hidden_names, cast.names)
    _ask(cast, lines, _Kind(WORDS, find_hidden_words, _PASSAGES), given)
    more: list[Line] = []
    for kind in (
        _Kind(PROPER, names, _PASSAGES_OF_NAMES),
        # Other words of the same sentences, and words of others.
        _Kind(WORDS, _find_more, _PASSAGES_AGAIN, lax=True),
        _Kind(WORDS, _find_more, _PASSAGES_AGAIN // 2, lax=True),
    ):
        if len(cast.register.facts) >= ENOUGH:
            return
        if kind.lax and not more:
            more = [line_of(cast, sentence, resolved, lax=True) for sentence, resolved, _ in heard]
        _ask(cast, more if kind.lax else lines, kind, given)


_VERB = 1.0
"""By how much a verb is rarer than a noun that is as well known: it has many forms."""


def _find_more(text: str, model: Model) -> list[HiddenWord]:
    """The nouns of a sentence, commoner ones as well, and its verbs."""
    verbs = (replace(one, worth=one.worth - _VERB) for one in find_hidden_verbs(text, model))
    return [*find_hidden_words(text, model, lax=True), *verbs]


def _ask(cast: Cast, lines: Sequence[Line], kind: _Kind, given: set[str]) -> None:
    """Registers the passages of one kind of words, none of whose stems was `given` before."""
    find = kind.find
    kind = replace(kind, find=cache(lambda text, model: tuple(find(text, model))))
    for passage in _best(_passages(cast, lines, kind, given), kind.most):
        fresh = {_stem(word) for one in passage.hidden for word in one.word.split()}
        if fresh.isdisjoint(given):
            _register(cast, kind.relation, passage.shown, passage.hidden)
            given |= fresh


def _best(passages: Sequence[_Passage], most: int) -> list[_Passage]:
    """The passages that are worth most together, none of which has blanks in a line where another
    has some, in the order of the text."""
    # The best choice among the passages whose blanks end before a line, for each line.
    best: dict[int, tuple[float, list[_Passage]]] = {0: (0.0, [])}
    for at in range(1, max((one.end for one in passages), default=0) + 1):
        able = [best[at - 1]]
        for one in passages:
            if one.end == at:
                worth, before = best[one.start]
                able.append((worth + one.worth, [*before, one]))
        best[at] = max(able, key=lambda choice: choice[0])
    _, chosen = best[max(best)]
    kept = sorted(chosen, key=lambda one: -one.worth)[:most]
    return sorted(kept, key=lambda one: one.start)


def _passages(
    cast: Cast, lines: Sequence[Line], kind: _Kind, given: Collection[str]
) -> list[_Passage]:
    """Every passage that can be asked. None of the stems `given` before is hidden again."""
    found: list[_Passage] = []
    for first in range(len(lines)):
        for end in range(first + 1, len(lines) + 1):
            start = lead(lines, first, end, SHORTEST)
            if start is None:
                continue
            shown = lines[start:end]
            words = words_of(shown)
            if len(words.split()) > LONGEST:
                break
            blanks = _blanks(cast, shown, first - start, kind.find, given)
            hidden = choose(words, blanks)
            worth = _worth(shown, words, hidden) if hidden else 0.0
            if worth > _LEAST:
                found.append(_Passage(shown, first, end, hidden, worth))
    return found


_MORE, _TOLD, _LONG, _TORN, _IDLE, _RARE = 0.4, 0.3, 0.012, 0.25, 0.1, 0.1
"""What one blank more is worth, one that grammar tells, a word too many, a paragraph more, a line
without blanks, and how rare its words are."""

_LEAST = 0.25
"""What a passage must be worth: not too long for what is asked of it."""


def _worth(shown: Sequence[Line], words: str, hidden: Sequence[HiddenWord]) -> float:
    """How good a question a passage makes: short, of one paragraph, with many blanks that grammar
    does not tell."""
    places = [0]
    for n in range(1, len(shown) + 1):
        places.append(len(words_of(shown[:n])))
    idle = sum(
        not any(start <= one.start < end for one in hidden) for start, end in pairwise(places)
    )
    return (
        1
        + _MORE * (len(hidden) - FEWEST)
        - _TOLD * told(hidden)
        - _LONG * max(0, len(words.split()) - _COMFORTABLE)
        - _TORN * (len({line.paragraph for line in shown}) - 1)
        - _IDLE * idle
        + _RARE * sum(one.worth for one in hidden) / len(hidden)
    )


def _blanks(
    cast: Cast, shown: Sequence[Line], first: int, find: Find, given: Collection[str]
) -> Iterator[HiddenWord]:
    """The words of a passage that are worth putting back, from the line `first` on."""
    known = [*fold(cast.register.text.title).split(), *given]
    folded = fold(words_of(shown)).split()
    at = 0
    for n, line in enumerate(shown):
        whole = line.text if n else line.opening
        for one in find(whole, cast.model) if n >= first else ():
            if _once(one.word, folded, known):
                yield one.moved(at)
        at += len(whole) + 1


def _stem(word: str) -> str:
    return fold(re.sub(r"(?<=\w{4})[sx]$", "", word))[:_STEM]


def _once(name: str, folded: Sequence[str], known: Sequence[str]) -> bool:
    """Whether each word of a name, or of one word, is read once in a passage, and is not one of
    those that are `known`."""
    stems = [_stem(word) for word in name.split() if len(word) >= _SHORTEST_WORD]
    return all(
        not any(one.startswith(stem) for one in known)
        and sum(one.startswith(stem) for one in folded) == 1
        for stem in stems
    )


def _register(
    cast: Cast, relation: str, shown: Sequence[Line], blanks: Sequence[HiddenWord]
) -> None:
    words = read = words_of(shown)
    for one in reversed(blanks):
        read = f"{read[: one.start]}____{read[one.end :]}"
    passage = cast.register.entity("passage", inner(read))
    cast.register.fact(
        relation,
        {
            "passage": (passage.id,),
            "mots": tuple(cast.register.entity("mot-donne", one.word).id for one in blanks),
        },
        marked(shown),
        shown[-1].paragraph,
        statement=inner(words),
    )
