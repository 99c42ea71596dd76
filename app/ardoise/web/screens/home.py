"""The page `home`: not drawn yet."""

import streamlit as st

from ardoise.web.speech import _

st.html(f'<h1 class="stem">{_("Bientôt")}</h1>')
