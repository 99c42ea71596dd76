"""What is typed and not saved yet: kept by the browser, and offered after a reload.

A session of Streamlit ends with its page, and what its fields held with it. The browser keeps each
field as it is typed; what it finds again is offered above the fields, never put in by itself.
"""

import hashlib
import json
import re
import secrets
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import streamlit as st
from msgspec import Struct

from ardoise.web import who
from ardoise.web.desk import desk
from ardoise.web.escape import as_html
from ardoise.web.figures import moment
from ardoise.web.speech import _, in_this_language

Value = str | int | list[str]
"""What a field may hold."""

_KEY = "draft"
_FOUND, _SAVED, _DONE = "draft-found", "draft-saved", "draft-done"
_draft = st.components.v2.component(
    "ardoise.draft",
    js=(Path(__file__).parent / "draft.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


class Found(Struct, frozen=True, kw_only=True):
    """A draft that the browser found: of which place, made on which `base`, when (in milliseconds),
    what each field held, and what was saved of it then. It comes from a browser: any of it may be
    anything."""

    place: str
    base: str = ""
    at: float = 0
    fields: dict[str, Value] = msgspec.field(default_factory=dict)
    was: dict[str, Value | None] = msgspec.field(default_factory=dict)


_places: ContextVar[tuple[dict[str, object], ...]] = ContextVar("places", default=())


def begin() -> None:
    """Nothing is kept of the page that is about to be drawn."""
    _places.set(())


def offer(
    place: str, prefix: str, *, base: str = "", take: Callable[[Found], None] | None = None
) -> None:
    """Offer what was typed at `place` and not saved, if the browser found any. Taking it puts it
    into the fields whose keys begin with `prefix`, or does what `take` does."""
    found = _found().get(_full(place))
    # A place of its own: what comes and goes in it must not make what follows begin anew.
    with st.container(key=f"draft-{_name(place)}"):
        if found is not None:
            _ask(found, place, prefix, base, take)


def _ask(
    found: Found, place: str, prefix: str, base: str, take: Callable[[Found], None] | None
) -> None:
    seconds = min(max(found.at / 1000, 0), datetime.now(UTC).timestamp())
    when = moment(datetime.fromtimestamp(seconds, UTC).astimezone(who.zone()))
    told = _("Ce que vous avez tapé ici n’a pas été enregistré ({when}).").format(when=when)
    if base and found.base != base:
        told += " " + _("Le fichier a changé depuis.")
    st.html(f'<p class="said to-choose" role="status">{as_html(told)}</p>')
    name = _name(place)
    with st.container(horizontal=True, key=f"tools-draft-{name}"):
        st.button(
            _("Le reprendre"),
            key=f"draft-take-{name}",
            type="primary",
            on_click=in_this_language(_take),
            args=(place, prefix, take),
        )
        st.button(
            _("Le jeter"),
            key=f"draft-leave-{name}",
            on_click=in_this_language(forget),
            args=(place,),
        )


def keep(place: str, prefix: str, *, base: str = "", keys: Iterable[str] | None = None) -> None:
    """Have the browser keep what is typed in the fields whose keys begin with `prefix` (or in
    `keys` alone), once they are drawn. `base` tells what they were filled from."""
    saved: dict[str, Value | None] = st.session_state.setdefault(_SAVED, {})
    wanted = [str(k) for k in st.session_state if str(k).startswith(prefix)]
    fields = []
    for key in sorted(wanted) if keys is None else keys:
        now = st.session_state.get(key)
        if isinstance(now, str):
            # As a browser writes the ends of lines.
            now = now.replace("\r\n", "\n")
        if not isinstance(now, str | int | list) or isinstance(now, bool):
            continue
        was = saved.setdefault(key, now)
        field = {"name": key.removeprefix(prefix), "box": _box(key), "saved": was}
        fields.append(field if now == was else {**field, "now": now})
    _places.set((*_places.get(), {"place": _full(place), "base": base, "fields": fields}))


def forget(place: str) -> None:
    """What was typed at `place` is saved, or not wanted any longer."""
    _found().pop(_full(place), None)
    done: list[tuple[str, str]] = st.session_state.setdefault(_DONE, [])
    done.append((secrets.token_hex(4), _full(place)))


def draw() -> None:
    """What listens in the browser, at the end of a page that keeps something."""
    done = st.session_state.get(_DONE, [])
    if _places.get() or done:
        data = json.dumps({"places": _places.get(), "done": done})
        _draft(key=_KEY, data=data, on_found_change=_take_in)


def _take_in() -> None:
    sent = st.session_state[_KEY].get("found") or []
    try:
        found = msgspec.convert(sent, list[Found])
    except msgspec.ValidationError:
        return
    _found().update({one.place: one for one in found})


def _take(place: str, prefix: str, take: Callable[[Found], None] | None) -> None:
    found = _found().pop(_full(place), None)
    if found is None:
        return
    if take is not None:
        take(found)
    else:
        fill(found, prefix)


def fill(found: Found, prefix: str) -> None:
    """Put what was typed into the fields whose keys begin with `prefix`."""
    saved: dict[str, Value | None] = st.session_state.setdefault(_SAVED, {})
    for name, value in found.fields.items():
        # A field that was not drawn yet holds what was typed, not what is saved.
        saved.setdefault(prefix + name, None)
        st.session_state[prefix + name] = value


def _found() -> dict[str, Found]:
    found: dict[str, Found] = st.session_state.setdefault(_FOUND, {})
    return found


def _full(place: str) -> str:
    """The place among those of all workspaces that are ever served at this address."""
    root = hashlib.blake2b(str(desk().root).encode(), digest_size=6).hexdigest()
    return f"{root}:{place}"


def _name(place: str) -> str:
    """The place in a word that keys may hold."""
    return hashlib.blake2b(place.encode(), digest_size=4).hexdigest()


def _box(key: str) -> str:
    """The class by which Streamlit marks the element of a key."""
    return "st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", key.strip())
