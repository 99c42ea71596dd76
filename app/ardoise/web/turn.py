"""Fields that are empty again once what they held is used: at each turn they have other keys."""

import streamlit as st


def turn(name: str) -> int:
    """Which turn it is of the fields of that name, from 0."""
    return int(st.session_state.get(name, 0))


def next_turn(name: str) -> None:
    """Have those fields drawn empty."""
    st.session_state[name] = turn(name) + 1
