"""Whose pages these are: the pupil of this machine, or the pupil of a class who has entered.

`ARDOISE_CLASS` names the class; without it nobody needs to enter. Whoever has entered with a phrase
is known again by a badge; whoever has signed in with an account, by Streamlit's own cookie.
"""

import hashlib
import hmac
import os
from contextvars import ContextVar
from datetime import UTC, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from ardoise.domain.learner import Learner
from ardoise.review.calendar import Calendar
from ardoise.review.schedule import Schedule
from ardoise.web import account, cookies
from ardoise.web.badge import badge, bearer
from ardoise.web.desk import desk

_learner: ContextVar[str] = ContextVar("learner", default="")

_ENTERED = "entered"
_SIGNED_IN = "signed-in"
_LEFT = "left"
_SIGNING_OUT = "signing-out"


def recognise() -> bool:
    """Find out who this run is for; False when they have yet to enter."""
    found = desk().local if not class_name() else _pupil()
    _learner.set(found)
    return bool(found)


def class_name() -> str:
    """The name of the class being served, "" on a machine of one's own."""
    return os.environ.get("ARDOISE_CLASS", "")


def _pupil() -> str:
    state = st.session_state
    found = str(state.get(_ENTERED) or state.get(_SIGNED_IN) or "")
    if not found and not state.get(_LEFT):
        found = _by_account() or _by_badge()
    # They may have been erased since.
    return found if found and desk().records.learner(found) else ""


def _by_account() -> str:
    known = account.account()
    if known is None:
        return ""
    # Once a session: the first time writes.
    records = desk().records
    room = records.make_class(class_name()).id
    found = records.signed_in(known.issuer, known.subject, known.name, room).id
    st.session_state[_SIGNED_IN] = found
    return found


def _by_badge() -> str:
    shown = st.context.cookies.get(cookies.PUPIL)
    today = datetime.now(UTC).date()
    return bearer(shown, today, desk().key) if isinstance(shown, str) else ""


def learner() -> str:
    """The id of the learner of this run. Every right is checked against it."""
    return _learner.get()


def nickname() -> str:
    """What the learner of this run is called, "" on a machine of one's own."""
    found = desk().records.learner(learner()) if class_name() else None
    return found.nickname if found else ""


def enter(found: Learner) -> None:
    """From here on, in this session and by its badge in later ones, be that learner."""
    st.session_state[_ENTERED] = found.id
    st.session_state[_LEFT] = st.session_state[_SIGNING_OUT] = False


def leave() -> None:
    """Be nobody again; the badge is taken back, and the account signed out of."""
    if st.session_state.get(_SIGNED_IN):
        account.sign_out()
        st.session_state[_SIGNING_OUT] = True
    st.session_state[_ENTERED] = st.session_state[_SIGNED_IN] = ""
    st.session_state[_LEFT] = True


def cookie() -> str:
    """What the browser is to remember of this: a badge, its end, or "" for no change."""
    if st.session_state.get(_LEFT):
        return cookies.line(cookies.PUPIL, "", seconds=0)
    entered = st.session_state.get(_ENTERED)
    if not entered:
        return ""
    return cookies.line(cookies.PUPIL, badge(entered, datetime.now(UTC).date(), desk().key))


def tag() -> str | None:
    """By what the tabs of one browser tell whether they are the same pupil's: opaque, "" for
    nobody; None where there is nothing to tell."""
    # Signed out, the browser is sent elsewhere first: until then a reload would sign in again.
    if not class_name() or st.session_state.get(_SIGNING_OUT):
        return None
    found = learner()
    told = hmac.new(desk().key, f"tab {found}".encode(), hashlib.sha256)
    return told.hexdigest()[:16] if found else ""


def calendar() -> Calendar:
    """The learner's days, in the time zone of their browser."""
    return Calendar(zone())


def zone() -> tzinfo:
    """The time zone of the browser; UTC where it names none that is known here."""
    return _zone(st.context.timezone or "")


def schedule() -> Schedule:
    """When this learner's cards come back."""
    return _schedule(calendar())


@cache
def _schedule(days: Calendar) -> Schedule:
    return Schedule(calendar=days)


@cache
def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError):
        # A browser may name a zone that this machine does not know.
        return UTC
