"""Recognising one of several known strings in what was given."""

from collections.abc import Iterable

from ardoise.domain.fold import fold, plain


def resolve(text: str, among: Iterable[str]) -> str | None:
    """The one of `among` that `text` is: as typed, else up to apostrophes, dashes, spaces and case,
    else up to accents and punctuation where that leaves no doubt. None when it is none of them.
    """
    known = list(dict.fromkeys(among))
    if text in known:
        return text
    for form in (_loose, fold):
        wanted = form(text)
        found = [k for k in known if form(k) == wanted] if wanted else []
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _loose(text: str) -> str:
    return " ".join(plain(text).casefold().split())
