"""Passages with several blanks, whose words are given in no order: what the sentences of a text
say, put back where the text says it."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations

from msgspec import Struct

from ardoise.domain.fold import fold
from ardoise.propose.cast import Cast
from ardoise.propose.context import ENOUGH
from ardoise.propose.hidden_name import find_hidden_names
from ardoise.propose.hidden_verb import find_hidden_verbs
from ardoise.propose.hidden_word import HiddenWord, find_hidden_words
from ardoise.propose.line import Line, line_of, quotes_of, words_of
from ardoise.propose.model import Model
from ardoise.propose.quoted import inner
from ardoise.propose.vocabulary import Heard

NOUNS, PROPER, VERBS = "passage-mots", "passage-noms", "passage-verbes"
"""The relations of what is asked so."""

FEWEST, MOST = 3, 5
"""Blanks of a passage: with two, one word tells the other; past five, it is no passage any more."""

SHORTEST, LONGEST = 32, 110
"""Words of a passage."""

_PASSAGES = 8
"""Passages of a text that are asked so."""

_COMFORTABLE = 75
"""Words past which a passage is not made longer to hide one more."""

_PASSAGES_OF_NAMES, _PASSAGES_OF_VERBS, _PASSAGES_AGAIN = 3, 3, 4

_AHEAD = 4
"""Sentences that may be read before the ones with blanks, for those to be understood."""

_APART = 5
"""Words that stand between two blanks: what leads up to each."""

_TRIED = 12
"""Words of a passage, the best of them, of which some are chosen."""

_STEM = 5
_SHORTEST_WORD = 4
_ROOT = 4


Find = Callable[[str, Model], Iterable[HiddenWord]]


class _Kind(Struct, frozen=True):
    """The relation that words are asked in, what finds them, and how many passages at most."""

    relation: str
    find: Find
    most: int


def ask_given_words(cast: Cast, heard: Heard) -> None:
    """Registers passages that follow one another, each with the words to put back in it, where one
    can be read alone and has words enough, no more than half of which their articles alone tell:
    nouns, and, where the text gives too little, its names and verbs."""
    lines = [line_of(cast, sentence, resolved) for sentence, resolved, _ in heard]
    given: set[str] = set()
    _ask(cast, lines, _Kind(NOUNS, find_hidden_words, _PASSAGES), given)
    if len(cast.register.facts) < ENOUGH:
        names = partial(find_hidden_names, cast.names)
        _ask(cast, lines, _Kind(PROPER, names, _PASSAGES_OF_NAMES), given)
    if len(cast.register.facts) < ENOUGH:
        _ask(cast, lines, _Kind(VERBS, find_hidden_verbs, _PASSAGES_OF_VERBS), given)
    if len(cast.register.facts) < ENOUGH:
        # Other words of the same sentences.
        _ask(cast, lines, _Kind(NOUNS, find_hidden_words, _PASSAGES_AGAIN), given)


def _ask(cast: Cast, lines: Sequence[Line], kind: _Kind, given: set[str]) -> None:
    """Registers the passages of one kind of words, none of whose stems was `given` before."""
    done, asked = 0, 0
    while done < len(lines) and asked < kind.most:
        found = _passage(cast, lines, done, kind.find, given)
        if found is None:
            done += 1
            continue
        shown, done, hidden = found
        _register(cast, kind.relation, shown, hidden)
        given |= {_stem(word) for one in hidden for word in one.word.split()}
        asked += 1


def _passage(
    cast: Cast, lines: Sequence[Line], done: int, find: Find, given: Collection[str]
) -> tuple[Sequence[Line], int, tuple[HiddenWord, ...]] | None:
    """The passage whose blanks begin in the first line that is not `done`, with where it ends:
    the shortest with more than three, as long as it is easily read. None of the stems `given`
    before is hidden again."""
    found: list[tuple[Sequence[Line], int, tuple[HiddenWord, ...]]] = []
    for end in range(done + 1, len(lines) + 1):
        start = _start(lines, done, end)
        if start is None:
            continue
        shown = lines[start:end]
        words = words_of(shown)
        if len(words.split()) > LONGEST:
            break
        hidden = _chosen(words, _blanks(cast, shown, done - start, find, given))
        if hidden:
            found.append((shown, end, hidden))
        if found and (len(hidden) > FEWEST or len(words.split()) > _COMFORTABLE):
            break
    return max(found, key=lambda one: len(one[2]), default=None)


def _start(lines: Sequence[Line], done: int, end: int) -> int | None:
    """With which line a passage begins that is asked from `done` to `end`: the nearest that opens
    it, far enough for it to be long enough."""
    for start in range(done, max(-1, done - _AHEAD - 1), -1):
        shown = lines[start:end]
        if _readable(shown) and len(words_of(shown).split()) >= SHORTEST:
            return start
    return None


def _readable(shown: Sequence[Line]) -> bool:
    """Whether a passage speaks of nothing that only what stands before it tells."""
    words = words_of(shown)
    return bool(
        shown[0].opening
        and not re.search(r"[{}\[\]?]|[.!?] ?- ", words)
        and words.count("«") == words.count("»")
        # What no stop ends is a row of a list, or half of a sentence.
        and all(_ENDED.search(line.text) for line in shown)
    )


_ENDED = re.compile(r"[.!?…][ \u00a0\u202f]?[»”\")]*$")


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


def _chosen(words: str, blanks: Iterable[HiddenWord]) -> tuple[HiddenWord, ...]:
    """As many blanks as five, no two of which could be taken for one another, and few of which
    may be filled by grammar alone: those that are worth most. None where three do not."""
    tried = sorted(blanks, key=lambda one: (-one.worth, one.start))[:_TRIED]
    able = {
        (one.start, other.start)
        for one, other in combinations(_in_order(tried), 2)
        if _tell_apart(one, other, words)
    }
    for size in range(MOST, FEWEST - 1, -1):
        inside = (_in_order(taken) for taken in combinations(tried, size))
        found = [one for one in inside if all(pair in able for pair in _pairs(one)) and _able(one)]
        if found:
            return max(found, key=lambda hidden: sum(one.worth for one in hidden))
    return ()


def _in_order(taken: Iterable[HiddenWord]) -> tuple[HiddenWord, ...]:
    return tuple(sorted(taken, key=lambda one: one.start))


def _able(hidden: Sequence[HiddenWord]) -> bool:
    """Whether one blank at most may be filled by grammar alone, and no other word."""
    contested = (
        any(other.may_stand_for(one) for other in hidden if other is not one) for one in hidden
    )
    return sum(contested) >= len(hidden) - 1


def _pairs(inside: Sequence[HiddenWord]) -> Iterator[tuple[int, int]]:
    return ((one.start, other.start) for one, other in combinations(inside, 2))


# "un avocat, un élu ou un journaliste": in a row, one is as good as another.
_ROW = re.compile(
    r"(?:, | et | ou | ni )(?:(?:de|à|pour|par|dans) )?"
    r"(?:(?:une?|l[ae]s?|des?|du|aux?|ses?|sa|son|leurs?)(?!\w)|[ld][’'])|[,(][^.,]* et "
)


_FAR_NAMES = 9
"""Words between two names of one sentence that stand in no row."""

# "grince et tourne": of one subject, one verb is as good as another.
_JOINED = re.compile(
    r"(?:, (?:puis )?|(?<= )et (?:puis )?|(?<= )ou |(?<= )puis )"
    r"(?:(?:ne|se|le|la|les|y|en|lui|leur|de|à|a|ont|est|sont|fut|furent|été) |[nsld]’)*$"
)


def _tell_apart(first: HiddenWord, second: HiddenWord, words: str) -> bool:
    """Whether two words, the first before the second, cannot change places: by grammar, or because
    they do not stand in one row of a sentence; and whether enough stands between them."""
    between = words[first.end : second.start]
    if first.word[:_ROOT] == second.word[:_ROOT]:
        # "agissait", "agirait".
        return False
    if len(between.split()) < _APART:
        return False
    swapped = first.may_stand_for(second) and second.may_stand_for(first)
    if not swapped or re.search(r"[.;:!?…] ", between):
        return True
    if first.word[:1].isupper():
        return first.form == "person" and len(between.split()) >= _FAR_NAMES
    return not (_ROW if first.form == "noun" else _JOINED).search(between)


def _register(
    cast: Cast, relation: str, shown: Sequence[Line], blanks: Sequence[HiddenWord]
) -> None:
    words = read = words_of(shown)
    for one in reversed(blanks):
        read = f"{read[: one.start]}____{read[one.end :]}"
    passage = cast.register.entity("passage", inner(read))
    # As of other facts, without the stop: two that end together are marked together.
    *ahead, last = quotes_of(shown)
    cast.register.fact(
        relation,
        {
            "passage": (passage.id,),
            "mots": tuple(cast.register.entity("mot-donne", one.word).id for one in blanks),
        },
        (*ahead, last.removesuffix(".")),
        shown[-1].paragraph,
        statement=inner(words),
    )
