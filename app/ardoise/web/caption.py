"""The title of the text that a question is about: « d’après le texte » must say which."""

from ardoise.domain.text import Text
from ardoise.web.escape import as_html
from ardoise.web.speech import _

ID = "of-text"
"""What describes the heading of a question, for whoever hears the page: the focus goes there."""


def caption_html(text: Text | None) -> str:
    """The title, to stand above a stem; "" for a question of no text, or of one that is gone."""
    if text is None:
        return ""
    title = f'<cite lang="{text.lang}">{as_html(text.title, text.lang)}</cite>'
    return f'<p class="of" id="{ID}">{_("Texte : {title}").format(title=title)}</p>'


def described(text: Text | None) -> str:
    """The attribute by which a heading is read with the caption that stands above it."""
    return f' aria-describedby="{ID}"' if text else ""
