"""A text that a class reads."""

from msgspec import Struct

from ardoise.domain.problem import Place


class Paragraph(Struct, frozen=True, kw_only=True):
    """One paragraph. `number` counts from 1; `renders` names the paragraphs of the origin."""

    number: int
    content: str
    renders: tuple[int, ...] = ()
    line: int = 0


class Text(Struct, frozen=True, kw_only=True):
    """What is read: a header and its paragraphs. `id` is the name of its folder under `source/`."""

    id: str
    title: str
    lang: str
    paragraphs: tuple[Paragraph, ...]
    place: Place
    author: str = ""
    date: str = ""
    licence: str = ""
    origin: str = ""

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph of that number, counted from 1, or None."""
        inside = 1 <= number <= len(self.paragraphs)
        return self.paragraphs[number - 1] if inside else None
