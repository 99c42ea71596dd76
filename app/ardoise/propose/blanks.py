"""Which words of a passage are hidden together, to be given in no order and put back."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, permutations

from ardoise.propose.hidden_word import HiddenWord
from ardoise.propose.near import near

FEWEST, MOST = 3, 5
"""Blanks of a passage: with two, one word tells the other; past five, it is no passage any more."""

_APART = 5
"""Words that stand between two blanks: what leads up to each."""

_TRIED = 10
"""Words of a passage, the best of them, of which some are chosen."""

_ROOT = 4

_VERBS = 2
"""Verbs among the words of a passage."""

_COMPARED = 12
"""Choices of as many words, the best first, of which the one is taken that grammar tells least."""


def choose(words: str, blanks: Iterable[HiddenWord]) -> tuple[HiddenWord, ...]:
    """As many blanks as five of those that stand in `words`, no two of which could be taken for one
    another: of three none is filled by grammar alone, of more one at most. None where three are
    not."""
    tried = sorted(blanks, key=lambda one: (-one.worth, one.start))[:_TRIED]
    able = {
        (one.start, other.start)
        for one, other in combinations(_in_order(tried), 2)
        if tell_apart(one, other, words)
    }
    found: list[tuple[int, int, float, tuple[HiddenWord, ...]]] = []
    for size in range(FEWEST, MOST + 1):
        inside = (_in_order(taken) for taken in combinations(tried, size))
        apart = [one for one in inside if all(pair in able for pair in _pairs(one)) and _few(one)]
        best = sorted(apart, key=lambda one: -_worth(one))[:_COMPARED]
        # Of three, one that grammar tells leaves two.
        spare = int(size > FEWEST)
        for one in best:
            known = told(one)
            if known <= spare:
                found.append((size - known, -known, _worth(one), one))
    # What grammar tells is no blank.
    return max(found, key=lambda one: one[:3], default=(0, 0, 0.0, ()))[3]


def _few(hidden: Sequence[HiddenWord]) -> bool:
    """Whether two of the words at most are verbs: of three, one could stand for another."""
    names = all(one.word[:1].isupper() for one in hidden)
    return names or sum(one.form != "noun" for one in hidden) <= _VERBS


def told(hidden: Sequence[HiddenWord]) -> int:
    """How many of the blanks are filled by grammar alone: no other word may stand there so that
    the words that are left find a place too."""
    fits = tuple(tuple(word.may_stand_for(place) for word in hidden) for place in hidden)
    return _told(fits)


@cache
def _told(fits: tuple[tuple[bool, ...], ...]) -> int:
    size = range(len(fits))
    orders = [
        order
        for order in permutations(size)
        if all(fits[place][word] or place == word for place, word in enumerate(order))
    ]
    return sum(all(order[place] == place for order in orders) for place in size)


def _worth(hidden: Sequence[HiddenWord]) -> float:
    return sum(one.worth for one in hidden)


def _in_order(taken: Iterable[HiddenWord]) -> tuple[HiddenWord, ...]:
    return tuple(sorted(taken, key=lambda one: one.start))


def _pairs(inside: Sequence[HiddenWord]) -> Iterator[tuple[int, int]]:
    return ((one.start, other.start) for one, other in combinations(inside, 2))


# "un avocat, un élu ou un journaliste": in a row, one is as good as another.
_ROW = re.compile(
    r"(?:, | et | ou | ni )(?:(?:de|à|pour|par|dans) )?"
    r"(?:(?:une?|l[ae]s?|des?|du|aux?|ses?|sa|son|leurs?)(?!\w)|[ld][’'])|[,(][^.,]*(?: et | ou )"
)


# "une vibration, … une convection": of two that are made so, in one sentence, nobody is sure.
_ACTION = re.compile(r"[ts]ions?$")

_FAR_NAMES = 9
"""Words between two names of one sentence that stand in no row."""

# "grince et tourne": of one subject, one verb is as good as another.
_JOINED = re.compile(
    r"(?:, (?:puis )?|(?<= )et (?:puis )?|(?<= )ou |(?<= )puis )"
    r"(?:(?:ne|se|le|la|les|y|en|lui|leur|de|à|a|ont|est|sont|fut|furent|été) |[nsld]’)*$"
)


_ARTICLE = re.compile(
    r"(?:l[ae]s?|une?|des|du|de|aux?|ce|cet|cette|ces|son|sa|ses|leurs?|en|.*[’'])$", re.I
)


def _led_alike(first: HiddenWord, second: HiddenWord, words: str) -> bool:
    """Whether two words stand after the same two: "il est possible de ____ la roue", "le principal
    ____", twice; of nouns, an article alone says nothing."""
    ahead = [words[: one.start].split()[-2:] for one in (first, second)]
    if first.word[:1].isupper() or ahead[0] != ahead[1]:
        return False
    return first.form != "noun" or not _ARTICLE.match(ahead[0][-1])


def tell_apart(first: HiddenWord, second: HiddenWord, words: str) -> bool:
    """Whether two words, the first before the second, cannot change places: by grammar, or because
    they neither mean nearly the same nor stand in one row of a sentence; and whether enough stands
    between them."""
    between = words[first.end : second.start]
    if first.word[:_ROOT] == second.word[:_ROOT]:
        # "agissait", "agirait".
        return False
    if len(between.split()) < _APART:
        return False
    swapped = first.may_stand_for(second) and second.may_stand_for(first)
    if swapped and (near(first.word, second.word) or _led_alike(first, second, words)):
        return False
    if not swapped or re.search(r"[.;:!?…] ", between):
        return True
    if first.word[:1].isupper():
        return first.form == "person" and len(between.split()) >= _FAR_NAMES
    if _ACTION.search(first.word) and _ACTION.search(second.word):
        return False
    return not (_ROW if first.form == "noun" else _JOINED).search(between)
