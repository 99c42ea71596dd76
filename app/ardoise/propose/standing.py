"""Words of several sentences → the quotes that they are made of, one a paragraph."""

from ardoise.domain.quote import find_passage
from ardoise.domain.text import Text
from ardoise.propose.sentence import split


def standing(words: str, text: Text) -> tuple[str, ...]:
    """`words` as they stand in `text`: whole where one paragraph holds them, else in as few pieces
    of whole sentences as can be."""
    if find_passage(words, text):
        return (words,)
    pieces: list[str] = []
    for sentence in split(words):
        longer = f"{pieces[-1]} {sentence}" if pieces else sentence
        if pieces and find_passage(longer, text):
            pieces[-1] = longer
        else:
            pieces.append(sentence)
    return tuple(pieces)
