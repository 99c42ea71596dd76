"""A sentence as a passage of several shows it, and how a passage may begin with it."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from msgspec import Struct
from msgspec.structs import replace

from ardoise.propose.cast import Cast
from ardoise.propose.dependence import may_mean, spoken_of
from ardoise.propose.links import unlinked
from ardoise.propose.opening import opens
from ardoise.propose.passage import takes_up
from ardoise.propose.quoted import is_closed
from ardoise.propose.sentence import Sentence, capitalised, is_heading
from ardoise.propose.within import without_own_pointers

# "- En mai, la digue cède": a row of a list.
_ITEM = re.compile(r"^[-–—•][ \u00a0\u202f]")


class Line(Struct, frozen=True, kw_only=True):
    """A sentence of a paragraph, and, where a passage may begin with it, as it then begins, with
    the words of the text to quote for it. What stands in `text` after `own` characters stands in
    `opening` as well. `headed` is whether a heading stands before its paragraph."""

    paragraph: int
    text: str
    opening: str = ""
    quotes: tuple[str, ...] = ()
    own: int = 0
    headed: bool = False

    def cut(self, end: int) -> "Line":
        """The same without what stands after the place `end` of its text."""
        left_out = len(self.text) - end
        return replace(
            self,
            text=self.text[:end],
            opening=self.opening[: len(self.opening) - left_out] if self.opening else "",
            quotes=tuple(
                quote[: len(quote) - left_out] if n == len(self.quotes) - 1 else quote
                for n, quote in enumerate(self.quotes)
            ),
        )


def line_of(
    cast: Cast,
    sentence: Sentence,
    resolved: Sentence,
    *,
    bracketed: bool = False,
    lax: bool = False,
) -> Line:
    """A sentence, and how a passage may begin with it: as it stands, without the word that only
    links it to the one before, or with its pronoun said in full; where `bracketed`, what it stands
    for is added in brackets, as in a quotation. Where it is `lax`, *ce projet* far into the
    sentence may point to what was said before: whoever read the text knows."""
    paragraph, text = sentence.paragraph, sentence.text
    ahead = cast.register.text.paragraphs[paragraph - 2].content if paragraph > 1 else ""
    line = Line(paragraph=paragraph, text=text, headed=bool(ahead) and is_heading(ahead))
    bare = _ITEM.sub("", text)
    for words in (bare, unlinked(bare)):
        read = capitalised(words)
        if _begins(cast, read) or (lax and _begins(cast, _without_late_pointers(read))):
            return replace(line, opening=read, quotes=(words,), own=len(text) - len(words))
    if resolved.sources and _begins(cast, resolved.text):
        start, end = resolved.head
        whole = not bracketed and "[" in resolved.bracketed
        said = resolved.text[start:end] if whole else resolved.bracketed
        opening = f"{resolved.text[:start]}{said}{resolved.text[end:]}"
        own = len(text) - len(resolved.text[end:])
        quotes = (*resolved.sources[:-1], text)
        return replace(line, opening=opening, quotes=quotes, own=own)
    return line


_FAR, _NEAR = 6, 2
"""Words of a sentence that tell what it is about, and such as do where it begins with a noun."""

_NOUN_FIRST = re.compile(r"(?:L[ae]s? |L[’']|Une? |Des |[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]*(?:é|i|u)e?s )")

_LATE_POINTER = re.compile(r"(?<=[\w,:] )(?:ce|cet|cette|ces) (?=(?!derni)[a-zà-ÿœ-]{4,})")


def _without_late_pointers(words: str) -> str:
    """A sentence as if what is far into it pointed to nothing."""
    far = _NEAR if _NOUN_FIRST.match(words) else _FAR
    head = re.match(rf"(?:[^ ]+ ){{{far}}}", words)
    if head is None:
        return words
    return f"{head.group()}{_LATE_POINTER.sub('le ', words[head.end() :])}"


def _begins(cast: Cast, words: str) -> bool:
    return opens(words, cast.register.text.title, cast.model)


def words_of(shown: Sequence[Line]) -> str:
    """The words of a passage that begins with the first of these lines."""
    return " ".join((shown[0].opening or shown[0].text, *(line.text for line in shown[1:])))


def quotes_of(shown: Sequence[Line]) -> tuple[str, ...]:
    """What to quote for a passage: its lines, those of a paragraph together."""
    ahead, last = shown[0].quotes[:-1], shown[0].quotes[-1]
    rows = [(shown[0].paragraph, last), *((line.paragraph, line.text) for line in shown[1:])]
    together = (" ".join(text for _, text in row) for _, row in groupby(rows, lambda row: row[0]))
    return (*ahead, *together)


def marked(shown: Sequence[Line]) -> tuple[str, ...]:
    """The same without the last stop, as other facts quote: two that end together are marked
    together."""
    *ahead, last = quotes_of(shown)
    return (*ahead, last.removesuffix("."))


def readable(cast: Cast, shown: Sequence[Line]) -> bool:
    """Whether a passage may be read alone: it begins as one may, and nothing of it takes up what
    only stands before it."""
    words = words_of(shown)
    if not shown[0].opening or not is_closed(words):
        return False
    if re.search(r"[{}?\"]|[.!?] ?- |:\W*$", words) or takes_up(cast, words):
        return False
    if _points_before(cast, shown) or _headed(shown):
        return False
    return all(
        may_mean(words_of(shown[:n]), spoken_of(line.text))
        for n, line in enumerate(shown)
        if n and re.match(r"(?:Ils?|Elles?)\b", unlinked(line.text))
    )


def _headed(shown: Sequence[Line]) -> bool:
    """Whether a heading stands between two lines: the second begins another matter."""
    return any(b.headed and a.paragraph != b.paragraph for a, b in pairwise(shown))


_STEM = 6
_POINTER = re.compile(r"\b(?:ce|cet|cette|ces) (?P<noun>[^\W\d_]{4,})", re.IGNORECASE)


def _points_before(cast: Cast, shown: Sequence[Line]) -> bool:
    """Whether *ce projet* takes up a noun that the text says before a passage, and the passage does
    not."""
    first = len(words_of(shown[:1]))
    words = without_own_pointers(words_of(shown)).casefold()
    earlier = " ".join(
        paragraph.content.partition(shown[0].text)[0].casefold()
        for paragraph in cast.register.text.paragraphs
        if paragraph.number <= shown[0].paragraph
    )
    for found in _POINTER.finditer(words, first):
        stem = found["noun"][:_STEM]
        if stem in earlier and stem not in words[: found.start()]:
            return True
    return False
