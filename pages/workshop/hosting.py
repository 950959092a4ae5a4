"""Which of the host's pages is due: the plan, a room being run, or what is left of one?"""

from __future__ import annotations

from functools import partial

import streamlit as st

from core.workshop import RoomGoneError, WorkshopError
from core.workshop.codes import shown_code
from pages.workshop import control, held, helplines, planning, session, summary_page

ROOM = "host.room"
"""The room that this browser runs; another browser of the host finds it by its code."""


def show() -> None:
    """Show the room at hand. A browser that was closed, and comes back, finds it again."""
    if session.recall("help"):
        helplines.show()
        return
    try:
        kept = held.rooms().rooms()
        room = session.recall(ROOM)
        if room not in kept:
            session.let_slip(ROOM)
            _begin(kept)
            return
        view = held.rooms().host(room, held.now())
        if view.screen.ended:
            summary_page.show(room, _leave)
        else:
            control.show(room, view, _leave if len(kept) > 1 else None)
    except RoomGoneError:
        session.let_slip(ROOM)
        st.rerun()
    except WorkshopError as error:
        st.title("Workshop", anchor=False)
        st.text(str(error))
        _retry()


def _begin(kept: dict[str, str]) -> None:
    """Offer the rooms that are kept, then a new one."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title("Workshop", anchor=False, width="content")
        helplines.button()
    if kept:
        with st.container(border=True):
            st.header("Go on", anchor=False)
            st.text("Rooms that are open, or ended and not closed yet:")
            with st.container(horizontal=True):
                for room, code in kept.items():
                    enter = partial(session.remember, ROOM, room)
                    st.button(f"Room {shown_code(code)}", key=f"enter.{room}", on_click=enter)
    planning.show(partial(session.remember, ROOM))


def _leave() -> None:
    """Go back to all rooms; the room stays as it is."""
    session.let_slip(ROOM)


@st.fragment(run_every=3.0)
def _retry() -> None:
    """Look again by itself once the store answers."""
    try:
        held.rooms().rooms()
    except WorkshopError:
        return
    st.rerun()
