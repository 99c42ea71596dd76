"""One item as it is asked: the form of each kind, and what is read in it when it comes back.

What the browser sends of a choice is its place on the screen: nothing there tells what is right.
"""

import re
from collections.abc import Iterable, Mapping

from ardoise.domain.attempt import Given
from ardoise.domain.fold import fold
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    Nature,
    Ordering,
    ShortAnswer,
)
from ardoise.domain.text import Text
from ardoise.export.words import letter
from ardoise.web.caption import caption_html, described
from ardoise.web.escape import as_html, as_option, stem_html
from ardoise.web.names import RATINGS, rating_name
from ardoise.web.slip import Sent
from ardoise.web.speech import _, language


def stem_of(item: AnyItem) -> str:
    """The stem as HTML; a cloze without one says what to do."""
    return stem_html(item.stem, item.lang) if item.stem else as_html(_("Complétez le passage."))


def stem_and_task(item: AnyItem, text: Text | None, token: str) -> str:
    """The stem as the page's heading, which takes the focus under `token`, between the title of
    the text that it is about and what to do."""
    long = " long" if len(item.stem) > 140 else ""
    task = _task(item)
    told = f'<p class="task">{as_html(task)}</p>' if task else ""
    return (
        f'{caption_html(text)}<h1 class="stem{long}" lang="{item.lang}"'
        f'{described(text)} data-look="{as_html(token)}">{stem_of(item)}</h1>{told}'
    )


def _task(item: AnyItem) -> str:
    if isinstance(item, MultipleChoice):
        return _("Plusieurs réponses sont possibles : cochez toutes celles qui conviennent.")
    if isinstance(item, Matching):
        return _("Choisissez dans chaque liste ce qui correspond.")
    if isinstance(item, Ordering):
        return _("Touchez les éléments dans l’ordre, du premier au dernier.")
    return ""


def cloze_html(item: Cloze) -> str:
    """The passage with its gaps, each showing its hint or its number."""
    numbers = (str(n) if len(item.blanks) > 1 else "…" for n in range(1, len(item.blanks) + 1))
    hints = (as_html(blank.hint) or n for blank, n in zip(item.blanks, numbers, strict=True))
    return filled_html(item, (f'<span class="gap">{hint}</span>' for hint in hints))


def filled_html(item: Cloze, insides: Iterable[str]) -> str:
    """The passage with HTML of `insides` in the place of its gaps, in order."""
    parts = [as_html(item.pieces[0], item.lang)]
    for inside, piece in zip(insides, item.pieces[1:], strict=True):
        parts += [inside, as_html(piece, item.lang)]
    return "".join(parts)


def cloze_text(item: AnyItem) -> str:
    """A cloze in one line of plain text, its gaps left open; "" for other kinds."""
    if not isinstance(item, Cloze):
        return ""
    line = " … ".join(piece.strip() for piece in item.pieces)
    # "des …, payées …" where a gap stands before a comma, or before the point.
    line = re.sub(r"… (?=[,.)])", "…", line).replace("( …", "(…").strip()
    return line[:-1] if line.endswith("….") else line


def form_html(
    item: AnyItem, shown: tuple[str, ...], slot: str, *, half: str = "", turned: bool = False
) -> str:
    """The form in which `item` is answered; `shown` is what to choose from, in the order of this
    attempt, and `slot` what the answer will be for. Until it is sent, the browser keeps what is
    put in it by the name `half`, or by the slot.

    A card is `turned` before its back may be sent. `given_of` reads what comes back.
    """
    kept = f' data-half="{as_html(half)}"' if half else ""
    if isinstance(item, MultipleChoice):
        return _form(_options_html(shown, item.lang, several=True) + _go(), slot, kept)
    if isinstance(item, ShortAnswer):
        return _form(_typed(item) + _go(), slot, kept) + _hint(item)
    if isinstance(item, Cloze):
        passage = f'<p class="blankline" lang="{item.lang}">{cloze_html(item)}</p>'
        return passage + _form(_blanks(item) + _go(), slot, kept) + _hint(item)
    if isinstance(item, Matching):
        return _form(_pairs(item, shown) + _go(), slot, kept)
    if isinstance(item, Ordering):
        return _form(_order(shown, item.lang), slot, f"{kept} data-order")
    if isinstance(item, Flashcard):
        return _card(item, slot, turned=turned)
    return _form(_options_html(tuple(map(as_option, shown)), item.lang), slot)


def given_of(item: AnyItem, shown: tuple[str, ...], sent: Sent) -> Given:
    """What the form of `item` holds, as it was sent; () when nothing was given."""
    if isinstance(item, ShortAnswer):
        given = _so_many(1, sent.values("typed"))
    elif isinstance(item, Cloze):
        given = _so_many(len(item.blanks), sent.values("typed"))
    elif isinstance(item, Matching):
        pairs = _so_many(len(item.pairs), sent.values("pair"))
        given = tuple(_chosen(shown, place) for place in pairs)
    else:
        choices = RATINGS if isinstance(item, Flashcard) else shown
        # The browser tells places, each once: what stands there is known here alone.
        picked = (_chosen(choices, place) for place in dict.fromkeys(sent.values("pick")))
        given = tuple(text for text in picked if text)
        if not isinstance(item, MultipleChoice | Ordering):
            given = given[:1]
    return given if any(given) else ()


def _so_many(number: int, values: tuple[str, ...]) -> Given:
    """`number` of `values`, "" for those that are not there."""
    return tuple(value.strip() for value in (*values, *("",) * number)[:number])


def _chosen(choices: tuple[str, ...], place: str) -> str:
    places = {str(n): text for n, text in enumerate(choices)}
    return places.get(place, "")


def _form(inside: str, slot: str, more: str = "") -> str:
    return f'<form data-do="answer" data-slot="{as_html(slot)}"{more}>{inside}</form>'


def _go() -> str:
    return f'<button class="primary" data-go>{_("Valider")}</button>'


def _options_html(
    texts: tuple[str, ...], lang: str, *, several: bool = False, type_: str = "submit"
) -> str:
    rows = []
    for n, text in enumerate(texts):
        label = f"<span>{as_html(text, lang)}</span>"
        if several:
            box = f'<input type="checkbox" name="pick" value="{n}">'
            rows.append(f'<label class="option">{box}{label}</label>')
        else:
            rows.append(
                f'<button type="{type_}" class="option" name="pick" value="{n}">{label}</button>'
            )
    return f'<div class="options" lang="{lang}">{"".join(rows)}</div>'


def _typed(item: ShortAnswer) -> str:
    label, example = {
        Nature.TEXT: (_("Votre réponse"), _("en quelques mots")),
        Nature.PERSON: (_("Le nom de la personne"), _("prénom et nom")),
        Nature.DATE: (_("Une date"), _("par exemple 3 mai")),
        Nature.NUMBER: (_("Un nombre"), _("en chiffres ou en lettres")),
        Nature.LIST: (_("Une liste"), _("séparez les éléments par des virgules")),
    }[item.nature]
    return _field(as_html(label), f' placeholder="{as_html(example)}"')


def _blanks(item: Cloze) -> str:
    # Words that are given, in the order of the dictionary.
    given = {word: word for word in sorted(item.key, key=fold)} if item.gives_words else {}
    fields = []
    for n, blank in enumerate(item.blanks, start=1):
        name = _("Trou {n}").format(n=n) if len(item.blanks) > 1 else _("Le mot qui manque")
        hint = f" ({as_html(blank.hint, item.lang)})" if blank.hint else ""
        fields.append(
            _select(as_html(name), "typed", given, item.lang)
            if given
            else _field(as_html(name) + hint)
        )
    return "".join(fields)


def _field(label: str, more: str = "") -> str:
    return (
        f'<label class="field"><span>{label}</span>'
        f'<input name="typed" maxlength="200" autocomplete="off"{more}></label>'
    )


def _select(label: str, name: str, texts: Mapping[str, str], lang: str) -> str:
    """A list to choose from: what is sent, and what is read, of each choice."""
    choices = f'<option value="">{_("Choisir…")}</option>' + "".join(
        f'<option value="{as_html(value)}">{as_html(text, lang)}</option>'
        for value, text in texts.items()
    )
    return (
        f'<label class="field"><span>{label}</span>'
        f'<select name="{name}" lang="{lang}">{choices}</select></label>'
    )


_LONG_SIDE = 40
"""Characters that a closed list shows on a phone."""


def _pairs(item: Matching, shown: tuple[str, ...]) -> str:
    lefts = (
        f'<span lang="{item.lang}">{as_html(left, item.lang)}</span>' for left, _right in item.pairs
    )
    listed, texts = "", {str(n): text for n, text in enumerate(shown)}
    if max(map(len, shown)) > _LONG_SIDE:
        # A list that is closed shows the beginning of what was chosen: all of it is read above.
        sides = "".join(f"<li>{as_html(text, item.lang)}</li>" for text in shown)
        listed = f'<ol class="sides" lang="{item.lang}">{sides}</ol>'
        texts = {str(n): f"{letter(n)}. {text}" for n, text in enumerate(shown)}
    return listed + "".join(_select(left, "pair", texts, item.lang) for left in lefts)


def _order(shown: tuple[str, ...], lang: str) -> str:
    options = _options_html(shown, lang, type_="button")
    return (
        f'<ol class="told" aria-label="{_("Votre ordre")}" lang="{lang}" hidden></ol>{options}'
        f'<div class="acts"><button class="primary" data-go hidden>{_("Valider")}</button>'
        f'<button type="button" class="second" hidden>{_("Annuler le dernier")}</button></div>'
    )


def _card(item: Flashcard, slot: str, *, turned: bool) -> str:
    if not turned:
        return (
            f'<form data-do="turn" data-slot="{as_html(slot)}">'
            f'<button class="primary" data-go>{_("Voir la réponse")}</button></form>{_hint(item)}'
        )
    back = f'<p class="back" lang="{item.lang}">{as_html(item.back, item.lang)}</p>'
    rates = _options_html(tuple(map(rating_name, RATINGS)), language())
    return (
        f'<div class="sheet answer">{back}</div><p class="task">{_("Le saviez-vous ?")}</p>'
        + _form(rates, slot)
    )


def _hint(item: AnyItem) -> str:
    if not item.hint:
        return ""
    hint = f'<p lang="{item.lang}">{as_html(item.hint, item.lang)}</p>'
    return f'<details class="hint"><summary>{_("Un indice")}</summary>{hint}</details>'
