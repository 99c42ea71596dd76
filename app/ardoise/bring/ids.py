"""Ids for what comes from elsewhere: the file's own where it has some, else from its names."""

import re

from ardoise.domain.fold import fold

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LENGTH = 60


class Ids:
    """Gives each question of a file an id that no other has; the same at each import."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._last: dict[str, int] = {}

    def of(self, own: str, name: str) -> str:
        """`own` when it is a fit id, else one made of `own` or, failing that, of `name`."""
        wanted = own if _ID.fullmatch(own) else slug(own) or slug(name) or "question"
        found = wanted
        # Counted on from the last: a file may hold a hundred thousand questions of one name.
        number = self._last.get(wanted, 1)
        while found in self._given:
            number += 1
            found = f"{wanted}-{number}"
        self._last[wanted] = number
        self._given.add(found)
        return found


def slug(words: str) -> str:
    """`words` as an id: unaccented, lower case, dashes; "" when nothing is left."""
    made = re.sub(r"[^a-z0-9]+", "-", fold(words)).strip("-")
    return made if len(made) <= _LENGTH else made[:_LENGTH].rpartition("-")[0] or made[:_LENGTH]
