"""One item as it is asked: the widgets of each kind, which hand what was given to a callback.

Keys of widgets travel to the browser: they hold the place on the screen, never what is right.
Callbacks read what Streamlit holds first, then call `save` once; nothing in between can be cut.
"""

from collections.abc import Callable

import streamlit as st

from ardoise.domain.attempt import Given
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
from ardoise.web.escape import as_html, as_label, as_option, as_text, stem_html
from ardoise.web.names import RATINGS, rating_name
from ardoise.web.speech import _

Save = Callable[[Given], None]


def stem_of(item: AnyItem) -> str:
    """The stem as HTML; a cloze without one says what to do."""
    return stem_html(item.stem, item.lang) if item.stem else as_html(_("Complétez le passage."))


def stem_and_task(item: AnyItem, token: str) -> str:
    """The stem as the page's heading, which takes the focus under `token`, and what to do."""
    long = " long" if len(item.stem) > 140 else ""
    task = _task(item)
    told = f'<p class="task">{as_html(task)}</p>' if task else ""
    return (
        f'<h1 class="stem{long}" lang="{item.lang}" data-look="{as_html(token)}">'
        f"{stem_of(item)}</h1>{told}"
    )


def _task(item: AnyItem) -> str:
    if isinstance(item, MultipleChoice):
        return _("Plusieurs réponses sont possibles : cochez toutes celles qui conviennent.")
    if isinstance(item, Matching):
        return _("Associez chaque élément à celui qui lui correspond.")
    if isinstance(item, Ordering):
        return _("Touchez les éléments dans l’ordre, du premier au dernier.")
    return ""


def ask(item: AnyItem, shown: tuple[str, ...], slot: str, save: Save) -> None:
    """The widgets of `item`; `shown` is what to choose from, in the order of this attempt.

    `slot` makes keys unique: one attempt, one place in it.
    """
    if isinstance(item, MultipleChoice):
        _several(shown, item.lang, slot, save)
    elif isinstance(item, Flashcard):
        _card(item, slot, save)
    elif isinstance(item, ShortAnswer):
        _typed(item, slot, save)
    elif isinstance(item, Cloze):
        _blanks(item, slot, save)
    elif isinstance(item, Matching):
        _pairs(item, shown, slot, save)
    elif isinstance(item, Ordering):
        _sequence(shown, item.lang, slot, save)
    else:
        _one(shown, item.lang, slot, save)


def _one(shown: tuple[str, ...], lang: str, slot: str, save: Save) -> None:
    with st.container(key=f"options-{slot}"):
        for n, text in enumerate(shown):
            label = as_label(as_option(text), lang)
            st.button(
                label, key=f"pick-{slot}-{n}", width="stretch", on_click=save, args=((text,),)
            )


def _several(shown: tuple[str, ...], lang: str, slot: str, save: Save) -> None:
    keys = [f"pick-{slot}-{n}" for n in range(len(shown))]

    def submit() -> None:
        state = {key: bool(st.session_state.get(key)) for key in keys}
        save(tuple(text for key, text in zip(keys, shown, strict=True) if state[key]))

    with st.form(f"form-{slot}", border=False, enter_to_submit=False):
        with st.container(key=f"options-{slot}"):
            for key, text in zip(keys, shown, strict=True):
                st.checkbox(as_label(text, lang), key=key)
        st.form_submit_button(_("Valider"), key=f"go-{slot}", type="primary", on_click=submit)


def _typed(item: ShortAnswer, slot: str, save: Save) -> None:
    key = f"typed-{slot}"

    def submit() -> None:
        given = str(st.session_state.get(key) or "").strip()
        save((given,) if given else ())

    label, example = {
        Nature.TEXT: (_("Votre réponse"), _("en quelques mots")),
        Nature.PERSON: (_("Le nom de la personne"), _("prénom et nom")),
        Nature.DATE: (_("Une date"), _("par exemple 3 mai")),
        Nature.NUMBER: (_("Un nombre"), _("en chiffres ou en lettres")),
        Nature.LIST: (_("Une liste"), _("séparez les éléments par des virgules")),
    }[item.nature]
    with st.form(f"form-{slot}", border=False):
        st.text_input(label, key=key, placeholder=example, max_chars=200, autocomplete="off")
        st.form_submit_button(_("Valider"), key=f"go-{slot}", type="primary", on_click=submit)
    _hint(item, slot)


def _blanks(item: Cloze, slot: str, save: Save) -> None:
    keys = [f"typed-{slot}-{n}" for n in range(len(item.blanks))]

    def submit() -> None:
        given = tuple(str(st.session_state.get(key) or "").strip() for key in keys)
        save(given if any(given) else ())

    st.html(f'<p class="blankline" lang="{item.lang}">{cloze_html(item)}</p>')
    with st.form(f"form-{slot}", border=False):
        for n, (key, blank) in enumerate(zip(keys, item.blanks, strict=True), start=1):
            name = _("Trou {n}").format(n=n) if len(keys) > 1 else _("Le mot qui manque")
            label = f"{name} ({as_label(blank.hint, item.lang)})" if blank.hint else name
            st.text_input(label, key=key, max_chars=200, autocomplete="off")
        st.form_submit_button(_("Valider"), key=f"go-{slot}", type="primary", on_click=submit)
    _hint(item, slot)


def cloze_html(item: Cloze) -> str:
    """The passage with its gaps, each showing its hint or its number."""
    parts = [as_html(item.pieces[0], item.lang)]
    for n, (blank, piece) in enumerate(zip(item.blanks, item.pieces[1:], strict=True), start=1):
        inside = as_html(blank.hint) or (str(n) if len(item.blanks) > 1 else "…")
        parts += [f'<span class="gap">{inside}</span>', as_html(piece, item.lang)]
    return "".join(parts)


def cloze_text(item: AnyItem) -> str:
    """A cloze in one line of plain text, its gaps left open; "" for other kinds."""
    return " … ".join(piece.strip() for piece in item.pieces) if isinstance(item, Cloze) else ""


def _pairs(item: Matching, shown: tuple[str, ...], slot: str, save: Save) -> None:
    lefts = [left for left, _right in item.pairs]
    keys = [f"pair-{slot}-{n}" for n in range(len(lefts))]

    def submit() -> None:
        given = tuple(str(st.session_state.get(key) or "") for key in keys)
        save(given if any(given) else ())

    with st.form(f"form-{slot}", border=False, enter_to_submit=False):
        for key, left in zip(keys, lefts, strict=True):
            st.selectbox(
                as_label(left, item.lang),
                shown,
                index=None,
                format_func=lambda text: as_text(text, item.lang),
                key=key,
                placeholder=_("Choisir…"),
            )
        st.form_submit_button(_("Valider"), key=f"go-{slot}", type="primary", on_click=submit)


def _sequence(shown: tuple[str, ...], lang: str, slot: str, save: Save) -> None:
    memory = f"order-{slot}"
    taken: list[str] = st.session_state.get(memory, [])

    def take(text: str) -> None:
        if text not in taken:
            st.session_state[memory] = [*taken, text]

    def undo() -> None:
        st.session_state[memory] = taken[:-1]

    if taken:
        rows = "".join(
            f'<li><span class="sign">{n}</span><span>{as_html(text, lang)}</span></li>'
            for n, text in enumerate(taken, start=1)
        )
        st.html(f'<ol class="told" aria-label="{_("Votre ordre")}">{rows}</ol>')
    rest = [text for text in shown if text not in taken]
    with st.container(key=f"options-{slot}"):
        for text in rest:
            # The place among all elements keeps a key its own as others leave the screen.
            st.button(
                as_label(text, lang),
                key=f"pick-{slot}-{shown.index(text)}",
                width="stretch",
                on_click=take,
                args=(text,),
            )
    with st.container(horizontal=True, key=f"acts-{slot}"):
        if not rest:
            st.button(
                _("Valider"),
                key=f"go-{slot}",
                type="primary",
                on_click=save,
                args=(tuple(taken),),
            )
        if taken:
            st.button(_("Annuler le dernier"), key=f"undo-{slot}", on_click=undo)


def _card(item: Flashcard, slot: str, save: Save) -> None:
    memory = f"turned-{slot}"

    def turn() -> None:
        st.session_state[memory] = True

    if not st.session_state.get(memory):
        st.button(_("Voir la réponse"), key=f"go-{slot}", type="primary", on_click=turn)
        _hint(item, slot)
        return
    back = f'<p class="back" lang="{item.lang}">{as_html(item.back, item.lang)}</p>'
    st.html(f'<div class="sheet front">{back}</div>')
    st.html(f'<p class="task">{_("Le saviez-vous ?")}</p>')
    with st.container(key=f"options-{slot}"):
        for n, rating in enumerate(RATINGS):
            st.button(
                rating_name(rating),
                key=f"pick-{slot}-{n}",
                width="stretch",
                on_click=save,
                args=((rating,),),
            )


def _hint(item: AnyItem, slot: str) -> None:
    if item.hint:
        with st.expander(_("Un indice"), key=f"hint-{slot}"):
            st.html(f"<p>{as_html(item.hint, item.lang)}</p>")
