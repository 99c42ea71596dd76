"""The passage of the text that proves a key, as HTML with the quotes highlighted."""

from ardoise.domain.item import Item
from ardoise.domain.quote import Passage, find_passage
from ardoise.domain.text import Text
from ardoise.web.escape import as_html
from ardoise.web.speech import _


def passages(item: Item, text: Text) -> tuple[Passage, ...]:
    """Where the quotes of `item` stand, one passage a paragraph, in the order of the text."""
    spans: dict[int, set[tuple[int, int]]] = {}
    for quote in item.quotes:
        found = find_passage(quote, text)
        if found:
            spans.setdefault(found.paragraph, set()).update(found.spans)
    return tuple(
        Passage(paragraph=number, spans=tuple(sorted(spans[number]))) for number in sorted(spans)
    )


def highlighted(content: str, spans: tuple[tuple[int, int], ...]) -> str:
    """`content` as HTML with the stretches `spans` marked; those that overlap are joined."""
    parts, done = [], 0
    for start, end in sorted(spans):
        start = max(start, done)
        if start >= end:
            continue
        parts += [as_html(content[done:start]), "<mark>", as_html(content[start:end]), "</mark>"]
        done = end
    return "".join(parts) + as_html(content[done:])


def passage_html(passage: Passage, text: Text) -> str:
    """One paragraph of the text as a figure, with its number and its highlighted stretches."""
    paragraph = text.paragraph(passage.paragraph)
    content = paragraph.content if paragraph else ""
    caption = _("Dans le texte, paragraphe {n}").format(n=passage.paragraph)
    return (
        f'<figure class="passage"><figcaption>{caption}</figcaption>'
        f'<p lang="{text.lang}">{highlighted(content, passage.spans)}</p></figure>'
    )


def reading_html(text: Text, found: tuple[Passage, ...] = ()) -> str:
    """The whole text as HTML; the paragraphs of `found` are marked and highlighted."""
    marked = {passage.paragraph: passage.spans for passage in found}
    paragraphs = []
    for paragraph in text.paragraphs:
        here = paragraph.number in marked
        number = f'<span class="num" aria-hidden="true">{paragraph.number}</span>'
        look = f' data-look="p{paragraph.number}"' if here else ""
        paragraphs.append(
            f'<div class="para{" here" if here else ""}" id="p{paragraph.number}"{look}>'
            f"<p>{number}{highlighted(paragraph.content, marked.get(paragraph.number, ()))}</p>"
            "</div>"
        )
    return f'<div class="reading" lang="{text.lang}">{"".join(paragraphs)}</div>'
