"""The account of the school: an OpenID Connect provider, when Streamlit's secrets name one.

`[auth]` of `.streamlit/secrets.toml`, as Streamlit documents it. Without it, none of this is ever
asked and nobody is contacted. With it, Streamlit and the provider settle who somebody is; what
stays with us is which pupil that is, and a first name to greet them by.
"""

import logging
from collections.abc import Mapping

import streamlit as st
from msgspec import Struct
from streamlit.errors import StreamlitAuthError

_LOG = logging.getLogger(__name__)


class Account(Struct, frozen=True, kw_only=True):
    """Somebody whom the provider knows: `subject` is theirs alone at that `issuer`."""

    issuer: str
    subject: str
    name: str


_PATIENCE = 5
"""Seconds that a provider has to say that it is there."""


def provider() -> str | None:
    """The provider that pupils enter by: its name in the secrets, "" for the one without a name;
    None when there is none."""
    if not st.secrets.load_if_toml_exists():
        return None
    told = st.secrets.get("auth")
    if not isinstance(told, Mapping):
        return None
    if "client_id" in told:
        return ""
    return next((name for name, value in told.items() if isinstance(value, Mapping)), None)


def account() -> Account | None:
    """Who has signed in with the provider, or None."""
    if provider() is None or not st.user.get("is_logged_in"):
        return None
    issuer, subject = st.user.get("iss"), st.user.get("sub")
    if not issuer or not subject:
        return None
    name = str(st.user.get("given_name") or "")
    # Some providers put the address in every field that they have nothing for.
    return Account(issuer=str(issuer), subject=str(subject), name="" if "@" in name else name[:40])


def sign_in() -> bool:
    """Send the browser to the provider, which sends it back; False when it cannot be reached, or
    when the secrets do not say enough to."""
    if not _answers():
        return False
    try:
        st.login(provider() or None)
    except StreamlitAuthError:
        _LOG.exception("[auth] of .streamlit/secrets.toml")
        return False
    return True


def _answers() -> bool:
    """Whether the provider tells of itself what Streamlit will ask it for. Once the browser is sent
    there, Streamlit can only show a page of its own, in English, with no way back."""
    told = st.secrets.get("auth") or {}
    url = (told.get(provider() or "") or told).get("server_metadata_url")
    if not url:
        # What is missing is told by Streamlit.
        return True
    import httpx2

    try:
        response = httpx2.get(str(url), timeout=_PATIENCE)
        response.raise_for_status()
        return isinstance(response.json(), dict)
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError):
        _LOG.exception("the provider of [auth] in .streamlit/secrets.toml")
        return False


def sign_out() -> None:
    """Have Streamlit, and the provider where it can, forget who this is."""
    st.logout()
