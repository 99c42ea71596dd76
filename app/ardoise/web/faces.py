"""The two faces of a card made of any item, as HTML."""

from ardoise.domain.item import AnyItem, Cloze, Flashcard, Matching, Ordering, TrueFalse
from ardoise.domain.text import Text
from ardoise.web.ask import cloze_html, stem_of
from ardoise.web.caption import caption_html, described
from ardoise.web.escape import as_html, as_option
from ardoise.web.speech import _


def front_html(item: AnyItem, text: Text | None, shown: tuple[str, ...], token: str) -> str:
    """What is asked, and of which text; `shown` is what could be chosen from, in the order to show
    it."""
    stem = f'<h1 class="stem"{described(text)} data-look="{as_html(token)}">{stem_of(item)}</h1>'
    parts = [caption_html(text), stem]
    if isinstance(item, TrueFalse):
        parts.append(f'<p class="task">{_("Vrai ou faux ?")}</p>')
    elif isinstance(item, Cloze):
        parts.append(f'<p class="blankline">{cloze_html(item)}</p>')
    elif isinstance(item, Matching):
        lefts = "".join(f"<li>{as_html(left, item.lang)}</li>" for left, _right in item.pairs)
        parts.append(f'<ul class="asked">{lefts}</ul>')
    if shown and not isinstance(item, TrueFalse):
        rows = "".join(f"<li>{as_html(text, item.lang)}</li>" for text in shown)
        parts.append(f'<ul class="asked">{rows}</ul>')
    return f'<div class="sheet front" lang="{item.lang}">{"".join(parts)}</div>'


def back_html(item: AnyItem) -> str:
    """What is right, and why."""
    if isinstance(item, Matching):
        rows = [f"{left} → {right}" for left, right in item.pairs]
    elif isinstance(item, Ordering):
        rows = [f"{n}. {text}" for n, text in enumerate(item.order, start=1)]
    elif isinstance(item, Cloze):
        filled = [item.pieces[0]]
        for blank, piece in zip(item.blanks, item.pieces[1:], strict=True):
            filled += [blank.key, piece]
        rows = ["".join(filled)]
    else:
        rows = [as_option(text) for text in item.key]
    told = "".join(f'<p class="back">{as_html(row, item.lang)}</p>' for row in rows)
    why = "" if isinstance(item, Flashcard) and not item.feedback else item.feedback
    because = f'<p class="why">{as_html(why, item.lang)}</p>' if why else ""
    return f'<div class="sheet answer" lang="{item.lang}">{told}{because}</div>'
