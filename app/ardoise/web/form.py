"""A question in fields, for a teacher who does not want to see YAML."""

from collections.abc import Callable
from typing import Any

import msgspec
import streamlit as st

from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Level,
    Matching,
    MultipleChoice,
    Nature,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.read.blanks import BlankError, read_blanks, write_blanks
from ardoise.web.escape import as_html
from ardoise.web.names import level_name, nature_names
from ardoise.web.speech import _, in_this_language

Fields = dict[str, Any]
SPARE = 1
"""How many empty distractors stand below those that are there."""

_CHOSEN = ("answer", "nature", "level")
"""The fields that always hold something."""

_ARROW = " → "


def form(
    item: AnyItem,
    slot: str,
    save: Callable[[AnyItem], None],
    refuse: Callable[[str], None],
    judge: Callable[[AnyItem], None],
) -> None:
    """The fields of `item`; `save` gets the item changed, `refuse` a sentence when it cannot be.

    After each change `judge` draws, below, what is to be said of the item as it is typed. `slot`
    makes keys unique. What the fields hold is read in the callback, all at once.
    """

    def submit() -> None:
        try:
            changed = changed_item(item, _typed(slot))
        except ValueError as error:
            refuse(str(error))
        else:
            save(changed)

    with st.container(key=f"{slot}form"):
        _own(item, slot)
        _common(item, slot)
    st.button(_("Enregistrer"), key=f"{slot}go", type="primary", on_click=in_this_language(submit))
    # Below the button, which must not move away under a press.
    typed = _typed(slot)
    try:
        changed = changed_item(item, typed)
    except ValueError as error:
        # Of a new question, nothing is missing before it is begun.
        if any(value.strip() for name, value in typed.items() if name not in _CHOSEN):
            st.html(f'<p class="why">{as_html(str(error))}</p>')
    else:
        if changed != item:
            judge(changed)


def _typed(slot: str) -> dict[str, str]:
    """What the fields hold, by the last part of their keys."""
    return {
        key.removeprefix(slot): value
        for key, value in st.session_state.items()
        if isinstance(key, str) and key.startswith(slot) and isinstance(value, str)
    }


def _own(item: AnyItem, slot: str) -> None:
    label = {TrueFalse: _("Affirmation"), Flashcard: _("Recto")}.get(type(item), _("Question"))
    # What a cloze without a stem of its own says.
    usual = _("Complétez le passage.") if isinstance(item, Cloze) else None
    st.text_area(label, item.stem, key=f"{slot}stem", placeholder=usual, height="content")
    match item:
        case SingleChoice() | MultipleChoice():
            _options(item, slot)
        case TrueFalse():
            words = {"true": _("Vrai"), "false": _("Faux")}
            st.selectbox(
                _("Réponse"),
                list(words),
                index=0 if item.answer else 1,
                format_func=lambda name: words[name],
                key=f"{slot}answer",
            )
            st.text_area(_("Retour à « vrai »"), item.feedback_true, key=f"{slot}yes")
            st.text_area(_("Retour à « faux »"), item.feedback_false, key=f"{slot}no")
        case ShortAnswer():
            names = nature_names()
            st.selectbox(
                _("Nature de la réponse"),
                list(names),
                index=list(names).index(item.nature),
                format_func=lambda nature: names[nature],
                key=f"{slot}nature",
            )
            elements = "\n".join(" | ".join(element) for element in item.elements)
            st.text_area(
                _("Réponse (une par ligne ; | entre deux écritures)"), elements, key=f"{slot}key"
            )
            st.text_area(
                _("Accepter aussi (une par ligne)"), "\n".join(item.accept), key=f"{slot}accept"
            )
            st.text_area(_("Refuser (une par ligne)"), "\n".join(item.refuse), key=f"{slot}refuse")
        case Cloze():
            st.text_area(
                _("Phrase, les trous entre accolades : {{réponse::indice}}"),
                write_blanks(item.pieces, item.blanks),
                key=f"{slot}cloze",
            )
        case Matching():
            pairs = "\n".join(_ARROW.join(pair) for pair in item.pairs)
            st.text_area(_("Paires, une par ligne : gauche → droite"), pairs, key=f"{slot}pairs")
        case Ordering():
            st.text_area(
                _("Éléments dans l’ordre, un par ligne"), "\n".join(item.order), key=f"{slot}order"
            )
        case Flashcard():
            st.text_area(_("Verso"), item.back, key=f"{slot}back")


def _options(item: SingleChoice | MultipleChoice, slot: str) -> None:
    one = isinstance(item, SingleChoice)
    for n, option in enumerate(_rows(item)):
        name = _("Bonne réponse") if option.key else _("Leurre")
        left, right = st.columns(2)
        number = 1 + sum(other.key == option.key for other in _rows(item)[:n])
        label = name if one and option.key else f"{name} {number}"
        left.text_input(label, option.text, key=f"{slot}text{n}")
        right.text_area(
            _("Retour à « {option} »").format(option=label),
            option.feedback,
            key=f"{slot}told{n}",
            height="content",
        )


def _rows(item: SingleChoice | MultipleChoice) -> list[Option]:
    """The options as they stand in the form, keys first; with empty ones to be filled."""
    keys = [option for option in item.choices if option.key]
    wrong = [option for option in item.choices if not option.key]
    spare = [Option(text="")] * SPARE
    more = [] if isinstance(item, SingleChoice) else [Option(text="", key=True)] * SPARE
    return [*keys, *more, *wrong, *spare]


def _common(item: AnyItem, slot: str) -> None:
    st.text_area(
        _("Citation qui prouve la réponse (une par ligne)"),
        "\n".join(item.quotes),
        key=f"{slot}quotes",
    )
    st.text_area(_("Explication"), item.feedback, key=f"{slot}feedback")
    st.text_input(_("Indice"), item.hint, key=f"{slot}hint")
    levels = ["", *(level.value for level in Level)]
    st.selectbox(
        _("Niveau"),
        levels,
        index=levels.index(item.level.value if item.level else ""),
        format_func=lambda name: level_name(Level(name)) if name else _("non dit"),
        key=f"{slot}level",
    )
    st.text_input(_("Étiquettes, entre virgules"), ", ".join(item.tags), key=f"{slot}tags")


def changed_item(item: AnyItem, typed: dict[str, str]) -> AnyItem:
    """`item` as the fields `typed` (by the last part of their keys) say it.

    Raises ValueError, with a sentence, when they do not make an item.
    """
    level = typed.get("level", "")
    stem = typed.get("stem", item.stem).strip()
    if not stem and not isinstance(item, Cloze):
        raise ValueError(_("Il manque la question."))
    shared: Fields = {
        "stem": stem,
        "quotes": _lines(typed.get("quotes", "")),
        "feedback": typed.get("feedback", "").strip(),
        "hint": typed.get("hint", "").strip(),
        "level": Level(level) if level else None,
        "tags": tuple(t.strip() for t in typed.get("tags", "").split(",") if t.strip()),
    }
    return msgspec.structs.replace(item, **shared, **_own_fields(item, typed))


def _own_fields(item: AnyItem, typed: dict[str, str]) -> Fields:
    match item:
        case SingleChoice() | MultipleChoice():
            return {"choices": _choices(item, typed)}
        case TrueFalse():
            return {
                "answer": typed["answer"] == "true",
                "feedback_true": typed["yes"].strip(),
                "feedback_false": typed["no"].strip(),
            }
        case ShortAnswer():
            elements = tuple(
                tuple(one.strip() for one in line.split("|") if one.strip())
                for line in _lines(typed["key"])
            )
            if not elements or not all(elements):
                raise ValueError(_("Il manque la réponse."))
            nature = Nature(typed.get("nature", item.nature))
            if len(elements) > 1 and nature is not Nature.LIST:
                raise ValueError(_("Une seule ligne de réponse, sauf pour une liste."))
            accept, refuse = _lines(typed["accept"]), _lines(typed["refuse"])
            changes = {"elements": elements, "accept": accept, "refuse": refuse, "nature": nature}
            # What only another nature has would be refused in the file.
            dates, people = nature is Nature.DATE, nature is Nature.PERSON
            return {
                **changes,
                "inferred_year": item.inferred_year if dates else 0,
                "surname": item.surname if people else "",
                "pick": item.pick if nature is Nature.LIST else 0,
            }
        case Cloze():
            try:
                pieces, blanks = read_blanks(typed["cloze"].strip())
            except BlankError as error:
                raise ValueError(_("Les trous s’écrivent ainsi : {{au Caire::ville}}.")) from error
            return {"pieces": pieces, "blanks": blanks}
        case Matching():
            pairs = [tuple(p.strip() for p in line.split("→")) for line in _lines(typed["pairs"])]
            if len(pairs) < 2 or any(len(pair) != 2 or not all(pair) for pair in pairs):
                raise ValueError(_("Il faut au moins deux paires, chacune avec une flèche →."))
            return {"pairs": tuple(pairs)}
        case Ordering():
            order = _lines(typed["order"])
            if len(order) < 2:
                raise ValueError(_("Il faut au moins deux éléments."))
            return {"order": order}
        case Flashcard():
            back = typed["back"].strip()
            if not back:
                raise ValueError(_("Il manque le verso."))
            return {"back": back}


def _choices(item: SingleChoice | MultipleChoice, typed: dict[str, str]) -> tuple[Option, ...]:
    made = []
    for n, row in enumerate(_rows(item)):
        text = typed.get(f"text{n}", "").strip()
        if text:
            feedback = typed.get(f"told{n}", "").strip()
            made.append(Option(text=text, key=row.key, feedback=feedback))
    if not any(option.key for option in made):
        raise ValueError(_("Il manque la bonne réponse."))
    if all(option.key for option in made):
        raise ValueError(_("Il faut au moins un leurre."))
    return tuple(made)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
