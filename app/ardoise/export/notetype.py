"""The notetypes of Anki decks: one per kind of item, with ids that never change.

`VERSION` counts the revisions of their fields and templates. What a new version owes to the pupils
who have the former one:

- a look or a wording that changes (templates, CSS): nothing, Anki takes it at the next import;
- a field added, removed or put elsewhere: its id stays with it, so that Anki can carry the fields
  of the pupil's notes over when "Merge notetypes" is ticked at the next import (23.10 and later).
  Merging dates the notes of that day, so they are only filled anew with "Update notes: Always".
  The export says both once, and no review is lost.

A field is never renamed and its id is never used again.

`CHANGED` dates the version, and is the same in every deck that any teacher makes with it: Anki
takes over a notetype that is later than the one it has, so a date of export would let the deck of
whoever exported last, with an older Ardoise perhaps, undo a newer look.
"""

from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

from msgspec import Struct

from ardoise.export.words import KINDS

VERSION = 1
CHANGED = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)

_IDS = {
    "single_choice": 1737412803101,
    "multiple_choice": 1737412803102,
    "true_false": 1737412803103,
    "short_answer": 1737412803104,
    "cloze": 1737412803105,
    "matching": 1737412803106,
    "ordering": 1737412803107,
    "flashcard": 1737412803108,
}

_FIELD_IDS = {
    "Stem": 1,
    "Text": 2,
    "Media": 3,
    "Options": 4,
    "Typed": 5,
    "Key": 6,
    "Accepted": 7,
    "Review": 8,
    "Feedback": 9,
    "Hint": 10,
    "Passage": 11,
    "Source": 12,
    "Id": 13,
    "Language": 14,
}

_OWN_FIELDS = {
    "single_choice": ("Stem", "Media", "Options", "Key", "Review"),
    "multiple_choice": ("Stem", "Media", "Options", "Key", "Review"),
    "true_false": ("Stem", "Media", "Options", "Key", "Review"),
    "short_answer": ("Stem", "Media", "Typed", "Key", "Accepted"),
    "cloze": ("Text", "Stem", "Media", "Key", "Accepted"),
    "matching": ("Stem", "Media", "Options", "Key", "Review"),
    "ordering": ("Stem", "Media", "Options", "Key", "Review"),
    "flashcard": ("Stem", "Media", "Key"),
}

_SHARED_FIELDS = ("Feedback", "Hint", "Passage", "Source", "Id", "Language")


class Notetype(Struct, frozen=True, kw_only=True):
    """One notetype: its fields by name with their ids, its two sides and its style."""

    kind: str
    id: int
    name: str
    fields: dict[str, int]
    front: str
    back: str
    css: str

    @property
    def is_cloze(self) -> bool:
        """Whether its cards come from `{{c1::…}}` rather than from its template."""
        return self.kind == "cloze"

    @property
    def template_id(self) -> int:
        """The id of its only template."""
        return self.id * 100

    def parts(self) -> tuple[str, ...]:
        """All that a pupil's copy would have to take over when it changes."""
        return (self.name, self.css, self.front, self.back, *self.fields)


@cache
def notetype(kind: str) -> Notetype:
    """The notetype of a kind of item. Raises KeyError for a kind that there is not."""
    names = _OWN_FIELDS[kind] + _SHARED_FIELDS
    base = _IDS[kind] * 100
    french, english = KINDS[kind]
    kind_line = f'<span class="fr">{french}</span><span class="en">{english}</span>'
    own = "choice" if kind in ("single_choice", "multiple_choice", "true_false") else kind
    sides = [
        _part(f"{side}.html")
        .replace("%kind%", kind_line)
        .replace("%body%", _part(f"{own}.{side}.html"))
        for side in ("front", "back")
    ]
    return Notetype(
        kind=kind,
        id=_IDS[kind],
        name=f"Ardoise – {french}",
        fields={name: base + _FIELD_IDS[name] for name in names},
        front=sides[0],
        back=sides[1],
        css=_part("style.css").replace("%version%", str(VERSION)),
    )


@cache
def _part(name: str) -> str:
    return files("ardoise.export").joinpath("cards", name).read_text("utf-8").strip("\n")
