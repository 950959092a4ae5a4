"""What stands before the host's pages, until a browser gave the host's key?"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent / "sign_in"
_sign_in = st.components.v2.component(
    "worthwhile.sign_in", html=(_HERE / "sign_in.html").read_text(encoding="utf-8"), css="sign_in.css", js="sign_in.js"
)


def door() -> None:
    """Ask for the host's key. Nothing of a room is read or sent before."""
    with st.container(horizontal_alignment="center"), st.container(width=480, gap="medium"):
        st.title("Workshop host", anchor=False)
        with st.container(border=True):
            _sign_in(key="sign_in")
