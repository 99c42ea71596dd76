"""The filters above the list of questions."""

from collections.abc import Mapping, Sequence

import streamlit as st

from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Level
from ardoise.domain.problem import Problem, Severity
from ardoise.domain.text import Text
from ardoise.web.kept import kept
from ardoise.web.labels import unlike
from ardoise.web.names import KINDS, kind_name, level_name
from ardoise.web.speech import _

_KEYS = "bank-"
_NAMES = ("text", "kinds", "level", "tag", "origin", "state")
_HARD = (Severity.ERROR, Severity.WARNING)


def filtered(
    items: Sequence[AnyItem], problems: Mapping[str, list[Problem]], texts: Mapping[str, Text]
) -> list[AnyItem]:
    """The items that the teacher's filters keep, in the order of the bank."""
    held = kept(_KEYS)
    st.session_state.setdefault(f"{_KEYS}words", held.get(f"{_KEYS}words", ""))
    words = st.text_input(
        _("Chercher"), key="bank-words", placeholder=_("un mot, un identifiant, une étiquette")
    )
    wanted = fold(words or "").split()
    set_ = sum(bool(held.get(_KEYS + name)) for name in _NAMES)
    label = _("Filtrer ({n})").format(n=set_) if set_ else _("Filtrer")
    with st.expander(label, key="bank-filters"):
        left, middle, right = st.columns(3)
        with left:
            text = _one(
                _("Texte"),
                "text",
                {i.text: texts[i.text].title if i.text in texts else i.text for i in items},
            )
            kind = _one(
                _("Sorte"),
                "kinds",
                {kind: kind_name(kind) for kind in KINDS if any(i.kind == kind for i in items)},
            )
        with middle:
            used = {i.level for i in items}
            level = _one(
                _("Niveau"),
                "level",
                {each.value: level_name(each) for each in Level if each in used},
            )
            tag = _one(
                _("Étiquette"), "tag", {t: t for t in sorted({t for i in items for t in i.tags})}
            )
        with right:
            origin = _one(_("Origine"), "origin", {"hand": _("à la main"), "made": _("composées")})
            state = _one(
                _("État"),
                "state",
                {"asked": _("posées"), "problems": _("à revoir"), "retired": _("retirées")},
            )
    return [
        item
        for item in items
        if text in ("", item.text)
        and kind in ("", item.kind)
        and level in ("", item.level.value if item.level else None)
        and (not tag or tag in item.tags)
        and origin in ("", "hand" if item.origin == "hand" else "made")
        and (state != "asked" or not item.retired)
        and (state != "retired" or item.retired)
        and (state != "problems" or any(p.severity in _HARD for p in problems.get(item.id, ())))
        and all(word in _searched(item) for word in wanted)
    ]


def text_chosen() -> str:
    """The text whose questions the filters keep; "" for those of all texts."""
    return str(kept(_KEYS).get(f"{_KEYS}text", ""))


def _one(label: str, name: str, choices: Mapping[str, str]) -> str:
    """A list of `choices` (what is kept → what is shown) and, first, all of them ("")."""
    shown = unlike({"": _("tout"), **choices})
    key = _KEYS + name
    if st.session_state.setdefault(key, kept(_KEYS).get(key, "")) not in shown:
        # What was chosen is gone from the bank.
        st.session_state[key] = ""
    return str(st.selectbox(label, list(shown), format_func=lambda one: shown[one], key=key))


def _searched(item: AnyItem) -> str:
    parts = (item.id, item.stem, *getattr(item, "pieces", ()), *item.key, *item.tags)
    return fold(" ".join((*parts, *item.quotes, item.text)))
