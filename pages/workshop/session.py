"""What does a browser session of the workshop remember? The only module of the workshop that touches session state.

The journal's own (`pages/shared/entry.py`) knows drafts and a store; nothing of them is loaded here.
"""

from __future__ import annotations

from typing import Any

import streamlit as st


def recall(name: str, default: Any = None) -> Any:
    """Return what this browser session was told to remember, or what the widget of that name holds."""
    return st.session_state.get(name, default)


def remember(name: str, value: Any) -> None:
    """Remember a value for as long as this browser session lasts."""
    st.session_state[name] = value


def let_slip(name: str) -> None:
    """Remember a value no more; a widget of this name begins at its default again."""
    st.session_state.pop(name, None)
