"""The least that an app of Streamlit can be: a question, two buttons."""

import streamlit as st


def _next() -> None:
    st.session_state["n"] = st.session_state.get("n", 0) + 1


st.html(f'<h1 data-look="{st.session_state.get("n", 0)}">Question</h1>')
st.button("A", key="pick-a", on_click=_next)
st.button("B", key="pick-b", on_click=_next)
