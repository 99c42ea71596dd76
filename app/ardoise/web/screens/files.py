"""The files of the workspace: a new question, a file taken or brought back, former versions."""

from functools import partial

import msgspec
import streamlit as st

from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem, Severity
from ardoise.edit import change, store
from ardoise.edit.merge import merge
from ardoise.read.questions import parse_questions
from ardoise.web import draft, gate, importing, news, pen, who, workbench
from ardoise.web.conflict import choose, hold
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.figures import moment
from ardoise.web.judged import judge
from ardoise.web.labels import unlike
from ardoise.web.problems import judged_html, problems_html
from ardoise.web.speech import _, in_this_language
from ardoise.web.turn import next_turn, turn

_WHICH = "files-which"
_DRAFT = "files-draft"
_TURN = "files-turn"
_DRAFTS = {
    "fr": "id: ma-question\nquestion: …\nreponse: …\nleurres: […, …]\ncitation: …\n",
    "en": "id: my-question\nquestion: …\nanswer: …\ndistractors: […, …]\nquote: …\n",
}


def draw() -> None:
    """The file that is chosen; behind the door."""
    if not gate.allowed():
        gate.draw()
        return
    st.page_link("screens/teacher.py", label=_("Toute la banque"))
    st.html(f'<h1 class="stem">{_("Les fichiers")}</h1>')
    # A place of its own: what comes and goes in it must not make what follows begin anew.
    with st.container(key="news"):
        news.tell()
        choose()
    known = workbench.files(desk().root, desk().bank.texts)
    wanted = st.query_params.get("fichier", "")
    if wanted in known:
        # The address decides; the list changes the address.
        st.session_state[_WHICH] = wanted
    file = st.selectbox(_("Fichier"), known, key=_WHICH, on_change=_choose)
    if not file:
        st.html(f'<p class="lead">{_("Cet espace de travail n’a pas encore de fichier.")}</p>')
        return
    sheet = workbench.sheet(desk().root, file)
    if file.startswith("questions/") and file.count("/") == 1:
        _add(sheet)
        importing.panel(sheet)
    if sheet.data:
        _edit(sheet)
    _take(sheet)
    _versions(sheet)


def _choose() -> None:
    st.query_params["fichier"] = str(st.session_state[_WHICH])


def _add(sheet: workbench.Sheet) -> None:
    """A new question, typed in the short form."""
    st.html(f'<h2 class="title">{_("Ajouter une question en YAML")}</h2>')
    lang = "en" if b"\nlang:" in b"\n" + _head(sheet) else "fr"
    draft.offer(f"add:{sheet.file}", _DRAFT)
    typed = st.text_area(_("La question, en YAML"), _DRAFTS[lang], key=_DRAFT, height=220)
    draft.keep(f"add:{sheet.file}", _DRAFT, keys=(_DRAFT,))
    st.html(f'<p class="over">{_("Ctrl + Entrée pour vérifier ce que vous tapez")}</p>')
    # Never disabled: a press right after typing would be lost.
    st.button(
        _("Ajouter"),
        key="files-add",
        type="primary",
        on_click=in_this_language(_added),
        args=(sheet,),
    )
    if typed == _DRAFTS[lang]:
        st.html(f'<p class="task">{_("Remplacez les points de suspension.")}</p>')
        return
    item, found = _read(sheet, typed)
    if item is None:
        st.html(judged_html(found))
    else:
        judge(sheet, item, lambda data: change.add_item(data, sheet.file, item), show=False)


def _read(sheet: workbench.Sheet, typed: str) -> tuple[AnyItem | None, list[Problem]]:
    """The question that is typed, and what keeps it from being read."""
    lines = "".join(f"    {line}\n" for line in typed.splitlines()).encode()
    read = parse_questions(_head(sheet) + b"questions:\n  -\n" + lines, sheet.file)
    sound = len(read.value) == 1 and not read.problems
    return read.value[0] if sound else None, list(read.problems)


def _head(sheet: workbench.Sheet) -> bytes:
    """What stands above the questions of the file; for a new one, what will."""
    if sheet.data.strip():
        return sheet.data.partition(b"\nquestions:")[0] + b"\n"
    text = sheet.file.rpartition("/")[2].removesuffix(".yaml")
    known = desk().bank.texts.get(text)
    words = "lang: en\ntext" if known and known.lang == "en" else "langue: fr\ntexte"
    return f"{words}: {text}\n".encode()


def _added(sheet: workbench.Sheet) -> None:
    typed = str(st.session_state.get(_DRAFT) or "")
    item, _problems = _read(sheet, typed)
    if item is None or typed in _DRAFTS.values():
        news.warn(_("Rien n’a été ajouté : la question n’est pas encore complète."))
    elif pen.write(sheet, lambda data: change.add_item(data, sheet.file, item)):
        st.session_state.pop(_DRAFT, None)
        draft.forget(f"add:{sheet.file}")


def _edit(sheet: workbench.Sheet) -> None:
    """The whole file, judged as it is typed."""
    try:
        before = sheet.data.decode()
    except UnicodeDecodeError:
        # Shown as it could be read, it would be saved so: only another file can replace it.
        st.html(problems_html(workbench.judge(desk().root, sheet.file, sheet.data).problems))
        return
    st.html(f'<h2 class="title">{_("Modifier le fichier")}</h2>')
    key = _key(sheet)
    place = f"file:{sheet.file}"
    draft.offer(place, key, base=sheet.digest, take=partial(_resume, sheet.file))
    typed = st.text_area(
        _("Tout le fichier"), before, key=key, height=420, label_visibility="collapsed"
    )
    draft.keep(place, key, base=sheet.digest, keys=(key,))
    st.html(f'<p class="over">{_("Ctrl + Entrée pour vérifier ce que vous tapez")}</p>')
    # Never disabled: a press right after typing would be lost.
    st.button(
        _("Enregistrer"),
        key="files-save",
        type="primary",
        on_click=in_this_language(_save_typed),
        args=(sheet, key),
    )
    data = _bytes(sheet, typed)
    judged = workbench.judge(desk().root, sheet.file, data)
    # What only informs stands beside each question; here it would bury what is wrong.
    found = [p for p in judged.problems if p.severity is not Severity.INFO]
    if found:
        st.html(problems_html(found))
    elif typed != before:
        st.html(judged_html([]))


def _key(sheet: workbench.Sheet) -> str:
    return f"yaml-file-{sheet.file}-{sheet.digest}"


def _resume(file: str, found: draft.Found) -> None:
    """Go on with what was typed. What was written into the file meanwhile stays, or is asked
    about."""
    gate.require()
    sheet = workbench.sheet(desk().root, file)
    mine = str(found.fields.get("", ""))
    if found.base != sheet.digest:
        was = _bytes(sheet, str(found.was.get("", "")))
        before, data = sheet._replace(data=was, digest=found.base), _bytes(sheet, mine)
        both = merge(before.data, data, sheet.data)
        if both is None:
            hold(before, store.ChangedError(data, sheet.data))
            return
        mine = both.decode()
    draft.fill(msgspec.structs.replace(found, fields={"": mine}), _key(sheet))


def _bytes(sheet: workbench.Sheet, typed: str) -> bytes:
    """What is typed, with the line ends of the file."""
    before = sheet.data.decode()
    if typed == before:
        return sheet.data
    ends = "\r\n" if "\r\n" in before else "\n"
    return typed.replace("\r\n", "\n").replace("\n", ends).encode()


def _save_typed(sheet: workbench.Sheet, key: str) -> None:
    data = _bytes(sheet, str(st.session_state.get(key, sheet.data.decode())))
    if pen.write(sheet, lambda _before: data):
        draft.forget(f"file:{sheet.file}")


def _take(sheet: workbench.Sheet) -> None:
    """The file as it is, and another in its place."""
    st.html(f'<h2 class="title">{_("Emporter, rapporter")}</h2>')
    name = sheet.file.rpartition("/")[2]
    st.download_button(
        _("Télécharger {file}").format(file=name), sheet.data, file_name=name, key="files-take"
    )
    brought = st.file_uploader(
        _("Remplacer par un fichier à vous"),
        type=["yaml", "yml", "md"],
        # Another key after each, so that the field is empty again.
        key=f"files-bring-{turn(_TURN)}",
    )
    if brought is None:
        return
    data = brought.getvalue()
    judged = workbench.judge(desk().root, sheet.file, data)
    if brought.name != name:
        other = _("« {brought} » prendra la place de « {file} ».")
        st.html(f'<p class="why">{as_html(other.format(brought=brought.name, file=name))}</p>')
    st.html(judged_html([p for p in judged.problems if p.severity is not Severity.INFO]))
    st.button(
        _("Remplacer {file}").format(file=name),
        key="files-put",
        on_click=in_this_language(_replace),
        args=(sheet, data),
    )


def _replace(sheet: workbench.Sheet, data: bytes) -> None:
    _save(sheet, data)
    # Kept or asked about, what was brought is not to be brought once more.
    next_turn(_TURN)


def _versions(sheet: workbench.Sheet) -> None:
    """The former versions of the file, each of which can come back."""
    # Where there was no file yet, there is nothing to read.
    former = [one for one in store.versions(desk().root, sheet.file) if one.digest != store.NOTHING]
    if not former:
        return
    st.html(f'<h2 class="title">{_("Versions précédentes")}</h2>')
    by_id = {one.id: one for one in former}
    # Two of the same minute.
    shown = unlike(
        {id_: moment(one.at.astimezone(who.zone())) for id_, one in by_id.items()}, named=False
    )
    chosen = st.selectbox(
        _("Remplacée le"),
        list(by_id),
        format_func=lambda id_: shown[id_],
        key="files-version",
    )
    data = store.version(desk().root, sheet.file, chosen)
    with st.expander(_("Lire cette version")):
        st.code(data.decode("utf-8", "replace"), language="yaml")
    st.button(
        _("Remettre cette version"),
        key="files-back",
        on_click=in_this_language(_save),
        args=(sheet, data),
    )


def _save(sheet: workbench.Sheet, data: bytes) -> None:
    pen.write(sheet, lambda _before: data)


if __name__ == "__main__":
    draw()
