"""What several formats have in common."""

import re

from ardoise.domain.fold import fold, plain
from ardoise.domain.item import Level
from ardoise.read.words import choice_words

_LEVEL_TAG = re.compile(r"(?:niveau|level)\s*:+\s*(.+)", re.IGNORECASE | re.DOTALL)
_LEVELS = {
    fold(word): Level(name)
    for lang in ("fr", "en")
    for word, name in choice_words("level", lang).items()
}


def level_of(tag: str) -> Level | None:
    """The cognitive level that a tag says ("niveau : mémoriser"), or None."""
    match = _LEVEL_TAG.fullmatch(tag.strip())
    return _LEVELS.get(fold(match[1])) if match else None


def split_tags(tags: list[str]) -> tuple[tuple[str, ...], Level | None]:
    """The themes among `tags`, and the level that one of them says."""
    level = None
    themes = []
    for tag in tags:
        said = level_of(tag)
        if said is None:
            themes.append(tag)
        else:
            level = said
    return tuple(dict.fromkeys(theme for theme in themes if theme)), level


def spellings(forms: list[str]) -> tuple[str, ...]:
    """`forms` in order, without those that are a keyboard's version of an earlier one."""
    kept: list[str] = []
    for form in forms:
        if form and form not in kept and all(plain(form) != plain(other) for other in kept):
            kept.append(form)
    return tuple(kept)
