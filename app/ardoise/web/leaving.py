"""The questions in another program's format, for the teacher who takes them away.

What `ardoise export` does: the same notes, the same memory of when they changed, the same refusals,
and what the format cannot hold is said before the file is handed out.
"""

from collections import Counter
from datetime import UTC, datetime
from typing import NamedTuple

import streamlit as st

from ardoise.domain.bank import Bank
from ardoise.domain.problem import Problem, Severity
from ardoise.export.around import file_name, keep_ledger, ledger_of, media_of, texts_of
from ardoise.export.bearing import Bearing, bearings
from ardoise.export.loss import Context, Exported, Selection
from ardoise.export.targets import TARGETS
from ardoise.web import gate
from ardoise.web.desk import desk
from ardoise.web.escape import as_html, as_text
from ardoise.web.labels import unlike
from ardoise.web.problems import problems_html
from ardoise.web.speech import _, in_this_language, language, plural

_MADE = "leaving-made"
_FORM = "leaving-form"
_TEXT = "leaving-text"


class _Made(NamedTuple):
    """A file that was made, of what, and what is to be known of it."""

    form: str
    text: str
    bank: Bank
    exported: Exported | None
    errors: tuple[Problem, ...]
    missing: bool
    forgotten: bool


def panel() -> None:
    """Choose a format and a text, have the file made, and take it away."""
    bank = desk().bank
    texts = {
        item.text: bank.texts[item.text] for item in bank.items.values() if item.text in bank.texts
    }
    with st.expander(_("Emporter les questions"), key="leaving"):
        form = st.selectbox(
            _("Sous quelle forme"),
            list(TARGETS),
            format_func=lambda name: _about(name),
            key=_FORM,
        )
        text = ""
        if len(texts) > 1:
            titles = unlike({id_: as_text(one.title, one.lang) for id_, one in texts.items()})
            text = st.selectbox(
                _("De quel texte"),
                ["", *titles],
                format_func=lambda id_: titles.get(id_, _("Toute la banque")),
                key=_TEXT,
            )
        if form == "anki":
            told = _(
                "Chaque question y garde son identité : importé de nouveau, le paquet met à jour "
                "celles que vous avez corrigées et laisse aux élèves leurs révisions."
            )
            st.html(f'<p class="task">{as_html(told)}</p>')
        st.button(
            _("Préparer le fichier"),
            key="leaving-make",
            on_click=in_this_language(_make),
            args=(form, text),
        )
        made: _Made | None = st.session_state.get(_MADE)
        if made and (made.form, made.text) == (form, text) and _same(made.bank, bank):
            _hand_out(made)


def _same(before: Bank, now: Bank) -> bool:
    """Whether a file that was made is still that of the bank; its memory, a file too, has moved."""
    return before.items == now.items and before.texts == now.texts


def _about(name: str) -> str:
    said = TARGETS[name].about(language())
    return f"{said[:1].upper()}{said[1:]}"


def _make(form: str, text: str) -> None:
    gate.require()
    root, workspace = desk().root, desk().workspace
    selection = Selection(texts=(text,) if text else ())
    bearing = bearings(workspace.bank, selection, texts_of(root, workspace.bank))
    errors = [p for p in workspace.problems if p.severity is Severity.ERROR]
    certain = tuple(p for p in errors if bearing(p) is Bearing.CERTAIN)
    missing = any(bearing(p) is Bearing.POSSIBLE for p in errors)
    exported, forgotten = None, False
    if not certain:
        context = Context(
            now=datetime.now(UTC), lang=language(), media=media_of(root), ledger=ledger_of(root)
        )
        exported = TARGETS[form].export(workspace.bank, selection, context)
        if exported.ledger != context.ledger:
            try:
                keep_ledger(root, exported.ledger)
            except OSError:
                forgotten = True
    made = _Made(form, text, workspace.bank, exported, certain, missing, forgotten)
    st.session_state[_MADE] = made


def _hand_out(made: _Made) -> None:
    if made.exported is None:
        told = _("Rien ne sort tant que ce qui est choisi a des erreurs.")
        alert = f'<p class="said not-done" role="alert">{as_html(told)}</p>'
        st.html(alert + problems_html(made.errors))
        return
    name = file_name(desk().root, made.bank, (made.text,) if made.text else ())
    file = f"{name}{TARGETS[made.form].extension}"
    count = _questions(made.exported.count)
    st.download_button(
        _("Télécharger {file} ({count})").format(file=file, count=count),
        made.exported.data,
        file,
        "application/octet-stream",
        key="leaving-take",
        type="primary",
        on_click="ignore",
    )
    rows = [*made.exported.notices]
    if made.missing:
        rows.append(_("Des erreurs d’autres fichiers ont pu priver la banque de questions."))
    if made.forgotten:
        rows.append(
            _(
                "Les dates des questions n’ont pas pu être gardées : au prochain paquet, toutes "
                "compteront comme corrigées."
            )
        )
    losses = made.exported.losses
    rows += [_row(loss.what, loss.why) for loss in losses if not loss.item]
    counted = Counter((loss.what, loss.why) for loss in losses if loss.item)
    rows += [f"{_row(*loss)} ({_questions(times)})" for loss, times in counted.items()]
    if rows:
        title = as_html(_("À savoir avant de le donner"))
        listed = "".join(f"<li>{as_html(row, language())}</li>" for row in rows)
        st.html(f'<p class="task">{title}</p><ul class="besides">{listed}</ul>')


def _row(what: str, why: str) -> str:
    return f"{what[:1].upper()}{what[1:]} : {why}"


def _questions(count: int) -> str:
    return plural("{n} question", "{n} questions", count).replace(" ", " ")
