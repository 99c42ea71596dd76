"""Passages with several blanks, whose words are given in no order: what the sentences of a text
say, put back where the text says it."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, groupby, permutations

from msgspec import Struct

from ardoise.domain.fold import fold
from ardoise.propose.cast import Cast
from ardoise.propose.hidden_word import HiddenWord, find_hidden_words
from ardoise.propose.links import unlinked
from ardoise.propose.opening import opens
from ardoise.propose.sentence import Sentence, capitalised
from ardoise.propose.vocabulary import Heard

RELATION = "passage-mots"

FEWEST, MOST = 3, 5
"""Blanks of a passage: with two, one word tells the other; past five, it is no passage any more."""

SHORTEST, LONGEST = 32, 110
"""Words of a passage."""

_PASSAGES = 8
"""Passages of a text that are asked so."""

_AHEAD = 3
"""Sentences that may be read before the ones with blanks, for those to be understood."""

_APART = 5
"""Words that stand between two blanks: what leads up to each."""

_TRIED = 12
"""Words of a passage, the best of them, of which some are chosen."""

_STEM = 5


class _Line(Struct, frozen=True, kw_only=True):
    """A sentence as a passage shows it, and, where one may begin with it, as it then begins, with
    the words of the text to quote for it."""

    paragraph: int
    text: str
    opening: str = ""
    quotes: tuple[str, ...] = ()


def ask_given_words(cast: Cast, heard: Heard) -> None:
    """Registers passages that follow one another, each with the words to put back in it, where one
    can be read alone and has words enough, none of which its article alone tells."""
    lines = [_line(cast, sentence, resolved) for sentence, resolved, _ in heard]
    done, asked = 0, 0
    given: set[str] = set()
    while done < len(lines) and asked < _PASSAGES:
        found = next(_passages(cast, lines, done, given), None)
        if found is None:
            done += 1
            continue
        shown, done, hidden = found
        _register(cast, shown, hidden)
        given |= {_stem(one.word) for one in hidden}
        asked += 1


def _line(cast: Cast, sentence: Sentence, resolved: Sentence) -> _Line:
    """A sentence, and how a passage may begin with it: as it stands, without the word that only
    links it to the one before, or with its pronoun said in full."""
    text, alone = sentence.text, unlinked(sentence.text)
    for words in (text, alone):
        if _begins(cast, capitalised(words)):
            return _Line(
                paragraph=sentence.paragraph, text=text, opening=capitalised(words), quotes=(words,)
            )
    if resolved.sources and _begins(cast, resolved.text):
        quotes = (*resolved.sources[:-1], text)
        return _Line(paragraph=sentence.paragraph, text=text, opening=resolved.text, quotes=quotes)
    return _Line(paragraph=sentence.paragraph, text=text)


def _begins(cast: Cast, words: str) -> bool:
    return opens(words, cast.register.text.title, cast.model)


def _passages(
    cast: Cast, lines: Sequence[_Line], done: int, given: Collection[str]
) -> Iterator[tuple[Sequence[_Line], int, tuple[HiddenWord, ...]]]:
    """The passages whose blanks begin in the first line that is not `done`, the shortest first,
    each with where it ends; none of the stems `given` before is hidden again."""
    for end in range(done + 1, len(lines) + 1):
        for start in range(done, max(-1, done - _AHEAD - 1), -1):
            shown = lines[start:end]
            size = len(_words(shown).split())
            if size > LONGEST:
                break
            if size < SHORTEST or not _readable(shown):
                continue
            able = list(_blanks(cast, shown, done - start, given))
            hidden = _chosen(able, _words(shown))
            if hidden:
                yield shown, end, hidden
            break


def _readable(shown: Sequence[_Line]) -> bool:
    """Whether a passage speaks of nothing that only what stands before it tells."""
    words = _words(shown)
    return bool(
        shown[0].opening
        and not re.search(r"[{}\[\]?]|[.!?] ?- ", words)
        and words.count("«") == words.count("»")
    )


def _words(shown: Sequence[_Line]) -> str:
    return " ".join((shown[0].opening or shown[0].text, *(line.text for line in shown[1:])))


def _blanks(
    cast: Cast, shown: Sequence[_Line], first: int, given: Collection[str]
) -> Iterator[HiddenWord]:
    """The words of a passage that are worth putting back, from the line `first` on, the best of
    each line before others."""
    known = [*fold(cast.register.text.title).split(), *given]
    folded = fold(_words(shown)).split()
    rows: list[list[HiddenWord]] = []
    at = 0
    for n, line in enumerate(shown):
        whole = line.text if n else line.opening
        row = find_hidden_words(whole, cast.model) if n >= first else []
        rows.append([one.moved(at) for one in row if _once(_stem(one.word), folded, known)])
        at += len(whole) + 1
    for rank in range(max(map(len, rows), default=0)):
        for row in rows:
            if rank < len(row):
                yield row[rank]


def _stem(word: str) -> str:
    return fold(re.sub(r"(?<=\w{4})[sx]$", "", word))[:_STEM]


def _once(stem: str, folded: Sequence[str], known: Sequence[str]) -> bool:
    """Whether a word is read once in a passage, and is not one of those that are `known`."""
    return not any(one.startswith(stem) for one in known) and (
        sum(one.startswith(stem) for one in folded) == 1
    )


def _chosen(blanks: Sequence[HiddenWord], words: str) -> tuple[HiddenWord, ...]:
    """As many blanks as five, no two of which could be taken for one another, and each of which
    another of the words might fill by grammar alone; the best come first. None where three do
    not."""
    tried = blanks[:_TRIED]
    able = {
        (one.start, other.start)
        for one, other in permutations(tried, 2)
        if one.start < other.start and _tell_apart(one, other, words)
    }
    for size in range(MOST, FEWEST - 1, -1):
        for taken in combinations(tried, size):
            inside = sorted(taken, key=lambda one: one.start)
            if all((a.start, b.start) in able for a, b in combinations(inside, 2)) and all(
                any(other.may_stand_for(one) for other in taken if other is not one)
                for one in taken
            ):
                return tuple(inside)
    return ()


# "un avocat, un élu ou un journaliste": in a row, one is as good as another.
_ROW = re.compile(
    r"(?:, | et | ou | ni )(?:(?:de|à|pour|par|dans) )?"
    r"(?:une?|l[ae]s?|des?|du|aux?|d[’']|l[’']|ses?|sa|son|leurs?)\b|[,(][^.,]* et "
)


def _tell_apart(first: HiddenWord, second: HiddenWord, words: str) -> bool:
    """Whether two words, the first before the second, cannot change places: by grammar, or because
    they do not stand in one row of a sentence; and whether enough stands between them."""
    between = words[first.end : second.start]
    if len(between.split()) < _APART:
        return False
    swapped = first.may_stand_for(second) and second.may_stand_for(first)
    return not swapped or bool(re.search(r"[.;:!?…] ", between)) or not _ROW.search(between)


def _register(cast: Cast, shown: Sequence[_Line], blanks: Sequence[HiddenWord]) -> None:
    words = read = _words(shown)
    for one in reversed(blanks):
        read = f"{read[: one.start]}____{read[one.end :]}"
    passage = cast.register.entity("passage", _inner(read))
    ahead, last = shown[0].quotes[:-1], shown[0].quotes[-1]
    rows = [(shown[0].paragraph, last), *((line.paragraph, line.text) for line in shown[1:])]
    quotes = (" ".join(text for _, text in row) for _, row in groupby(rows, key=lambda row: row[0]))
    cast.register.fact(
        RELATION,
        {
            "passage": (passage.id,),
            "mots": tuple(cast.register.entity("mot-donne", one.word).id for one in blanks),
        },
        (*ahead, *quotes),
        shown[-1].paragraph,
        statement=_inner(words),
    )


def _inner(words: str) -> str:
    """Words as they stand inside quotation marks, where those of the text are the inner ones."""
    return re.sub(r"[ \u00a0\u202f]*»", "”", re.sub(r"«[ \u00a0\u202f]*", "“", words))
