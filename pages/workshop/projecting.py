"""Which room is on the projector, and how does it follow what the host does?"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from core.workshop import RoomGoneError, WorkshopError
from pages.workshop import held, showing

_HERE = Path(__file__).parent / "projector"
_projector = st.components.v2.component(
    "worthwhile.projector",
    html=(_HERE / "projector.html").read_text(encoding="utf-8"),
    css="projector.css",
    js="projector.js",
)


def show() -> None:
    """Show the room of the code in the address, or the only one there is. The browser asks again when it has changed."""
    try:
        room = _room()
        if room:
            _show(room)
        else:
            _wait("No room is open. Open one on the host’s page; this screen follows.")
    except RoomGoneError:
        _wait("This room is closed. Its answers are erased.")
    except WorkshopError as error:
        _wait(str(error))


def _show(room: str) -> None:
    rooms = held.rooms()
    version = rooms.version(room)  # first, so that a change in between is noticed
    view = rooms.screen(room, held.now())
    settings = held.settings()
    data = showing.data(view, room, version, held.ip(), settings.port, dark=held.dark())
    _projector(key="projector", data=data, on_changed_change=lambda: None)


def _room() -> str | None:
    codes = {code: room for room, code in held.rooms().rooms().items()}
    asked = st.query_params.get("code")
    if asked in codes:
        return codes[asked]
    return next(iter(codes.values())) if len(codes) == 1 else None


def _wait(sentence: str) -> None:
    """Say why there is nothing to show, and look again by itself."""
    st.title("Workshop screen", anchor=False)
    st.text(sentence)
    _look()


@st.fragment(run_every=2.0)
def _look() -> None:
    try:
        found = _room()
        if found:
            held.rooms().version(found)
            st.rerun()
    except WorkshopError:
        return
