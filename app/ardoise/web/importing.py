"""Questions from another program, brought into a file of questions: looked at, then added."""

import streamlit as st

from ardoise.bring.bring import EXTENSIONS
from ardoise.bring.brought import Missed
from ardoise.domain.problem import Severity
from ardoise.importing import Import, prepare, write_media
from ardoise.web import gate, news, pen, workbench
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.problems import judged_html, problems_html
from ardoise.web.speech import _, in_this_language, language, plural
from ardoise.web.turn import next_turn, turn

_TURN = "import-turn"
_SHOWN = 10
"""How many problems are shown before the questions are added."""


def panel(sheet: workbench.Sheet) -> None:
    """The field for a file of another program, and what it would bring into `sheet`."""
    st.html(f'<h2 class="title">{_("Apporter des questions d’un autre logiciel")}</h2>')
    # Another key after each import, so that the field is empty again.
    brought = st.file_uploader(
        _("Fichier d’Anki, de Moodle (XML), GIFT ou tableau (TSV, CSV)"),
        type=[kind[1:] for kind in EXTENSIONS],
        key=f"import-{turn(_TURN)}-{sheet.file}",
    )
    if brought is None:
        return
    made = _prepared(sheet, brought.name, brought.getvalue())
    if made.problems:
        st.html(problems_html(made.problems))
        return
    if made.closed:
        told = _("Rien ne peut s’ajouter à la fin de ce fichier : choisissez-en un autre.")
        st.html(f'<p class="why" role="alert">{as_html(told)}</p>')
        return
    st.html(f'<p class="why">{as_html(" ".join(_counts(made)))}</p>{_missed_html(made.missed)}')
    if not made.items:
        return
    st.button(
        plural("Ajouter cette question", "Ajouter ces {n} questions", len(made.items)),
        key="import-go",
        type="primary",
        on_click=in_this_language(_add),
        args=(sheet, brought.name, brought.getvalue()),
    )
    judged = workbench.judge(desk().root, sheet.file, made.data)
    new = {item.id for item in made.items}
    found = [p for p in judged.problems if p.item in new and p.severity is not Severity.INFO]
    found.sort(key=lambda p: p.severity is not Severity.ERROR)
    st.html(judged_html(found[:_SHOWN]))
    if len(found) > _SHOWN:
        more = plural(
            "Et {n} autre, que la banque montrera.",
            "Et {n} autres, que la banque montrera.",
            len(found) - _SHOWN,
        )
        st.html(f'<p class="task">{as_html(more)}</p>')


def _prepared(sheet: workbench.Sheet, name: str, data: bytes) -> Import:
    return prepare(name, data, sheet.file, sheet.data, desk().bank, language())


def _counts(made: Import) -> list[str]:
    """What would be added, and what would not."""
    told = [plural("{n} question à ajouter.", "{n} questions à ajouter.", len(made.items))]
    if made.known:
        told.append(
            plural(
                "{n} est déjà dans la banque : elle est laissée.",
                "{n} sont déjà dans la banque : elles sont laissées.",
                len(made.known),
            )
        )
    without = sum(not item.quotes for item in made.items)
    if without:
        told.append(
            plural(
                "{n} ne cite aucun passage : ajoutez-le ensuite.",
                "{n} ne citent aucun passage : ajoutez-le ensuite.",
                without,
            )
        )
    return told


def _missed(missed: tuple[Missed, ...]) -> list[str]:
    return [f"{one.item or one.name}\u00a0: {one.what}" for one in missed]


def _missed_html(missed: tuple[Missed, ...]) -> str:
    if not missed:
        return ""
    lines = "".join(f"<li>{as_html(line)}</li>" for line in _missed(missed))
    title = _("Ce qui n’est pas repris")
    return f'<p class="task">{as_html(title)}</p><ul class="besides">{lines}</ul>'


def _add(sheet: workbench.Sheet, name: str, data: bytes) -> None:
    """Add the questions, and say what was left; the file may have changed since it was drawn."""
    gate.require()
    made = _prepared(sheet, name, data)
    if not made.items:
        return
    try:
        write_media(desk().root, made)
    except OSError as error:
        news.unwritten(error)
        return
    if pen.write(sheet, lambda _before: made.data):
        next_turn(_TURN)
        told = plural("{n} question ajoutée.", "{n} questions ajoutées.", len(made.items))
        where = _("Enregistré dans {file}.").format(file=sheet.file)
        news.say(f"{told} {where}", _missed(made.missed))
