"""What is shown of a paragraph around a word that takes up what was named before it."""

import re
from collections.abc import Iterator, Sequence

from ardoise.propose.cast import Cast
from ardoise.propose.dependence import leans
from ardoise.propose.excerpt import COMFORTABLE, LONGEST, preceded, trimmed
from ardoise.propose.links import unlinked
from ardoise.propose.model import Model
from ardoise.propose.quoted import is_closed
from ardoise.propose.sentence import capitalised
from ardoise.propose.taken_up import taken_up


def shown_with(
    cast: Cast,
    sentences: Sequence[str],
    span: tuple[int, int],
    before: tuple[int, int] | None,
    *,
    wide: bool = False,
) -> str | None:
    """The last of some sentences of a paragraph, without what trails far behind the word at `span`
    of it, after those that it leans on; None where that is too long or cannot be read alone.
    `before` is where the sentence before it names what the word takes up, None where the sentence
    names it itself. With `wide`, one more is shown than has to be."""
    text = sentences[-1]
    start, end = trimmed(text, span, cast.model, COMFORTABLE)
    for last in dict.fromkeys((text.rstrip(".!? "), text[:end] if not start else "")):
        for ahead in _ahead(cast.model, sentences, before, wide=wide) if last else ():
            words = f"{ahead}{last}"
            if len(words.split()) <= LONGEST and _stands(cast, words):
                return words
    return None


def _ahead(
    model: Model, sentences: Sequence[str], before: tuple[int, int] | None, *, wide: bool
) -> Iterator[str]:
    """What may be shown before the last sentence."""
    if wide:
        shown = "" if before is None else f"{sentences[-2]} "
        for ahead in preceded(sentences[: -2 if shown else -1], model):
            yield f"{ahead}{shown}"
        return
    if before is None:
        if not leans(sentences[-1], model):
            yield ""
        elif len(sentences) > 1:
            yield from preceded(sentences[:-1], model)
        return
    first = sentences[-2]
    yield from preceded(sentences[:-1], model)
    plain = capitalised(unlinked(first))
    if plain != first and not leans(plain, model):
        yield f"[…] {plain} "
    if not leans(first, model):
        start, end = trimmed(first, before, model, COMFORTABLE)
        if not start and end < len(first.rstrip(".!? ")):
            yield f"{first[:end]} […] "


def _stands(cast: Cast, words: str) -> bool:
    """Whether nothing in the words shown takes up what they do not say."""
    if not is_closed(words):
        return False
    finite = cast.model.finite_verbs(words)
    return not any(not one.sums for one in taken_up(words, cast.register.text.title, finite))


_MOST = 4


def quoted(passage: str, rest: str, least: int = 1) -> str:
    """The first words of `rest` as they are quoted, of which there are so few that they stand once
    in a passage; "" where there are none."""
    words = rest.rstrip(".").split()
    for most in range(least, _MOST + 1):
        said = " ".join(words[:most]).rstrip(",;:.")
        alone = re.findall(rf"(?<![\w-]){re.escape(said)}(?![\w-])", passage, re.IGNORECASE)
        if len(alone) == 1 and len(words) >= most:
            return f"{said[0].lower()}{said[1:]}"
    return ""
