"""What somebody probably meant to type."""

from collections.abc import Iterable

from ardoise.domain.fold import fold


def nearest(typed: str, words: Iterable[str]) -> str:
    """The word of `words` that `typed` looks like, accents, case and dashes aside; "" for none."""
    # Only needed once something is wrong.
    from difflib import get_close_matches

    folded = {_bare(word): word for word in words}
    bare = _bare(typed)
    if bare in folded:
        return folded[bare]
    close = get_close_matches(bare, folded, n=1, cutoff=0.7)
    return folded[close[0]] if close else ""


def _bare(word: str) -> str:
    return fold(word.replace("_", " ")).replace(" ", "")
