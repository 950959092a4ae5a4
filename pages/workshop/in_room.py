"""What does a phone in a room show? The present step, lines just for oneself, and the card to take home."""

from __future__ import annotations

import streamlit as st

from core.workshop import RoomGoneError, RoomUnreachableError, Stage
from core.workshop.codes import shown_code
from core.workshop.views import PhoneView, ScreenView
from pages.workshop import asking, coming_in, held, helplines, phone, take_home
from pages.workshop.phone import Here
from pages.workshop.session import recall, remember

_VIEWS = ("The room", "Just for me", "My card")
_LEAVING = "in_room.leaving"
_PROBLEM = "in_room.problem"
_LEFT = "You left the room. Your answers that were not taken yet are erased, in the room and on this phone."


def show(here: Here) -> None:
    """Show the room to a phone that is in it.

    Raises:
        NotInRoomError: it is not, or no longer.
        RoomGoneError: there is no such room any more.
        RoomUnreachableError: the store does not answer.
    """
    asking.take(here)
    view = held.phones().view(here.room, here.token, held.now())
    screen = view.screen
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", wrap=False):
        st.title(shown_code(screen.code), anchor=False, width="content")
        helplines.button()
    if screen.invented:
        st.text("Demo: a room of invented people.")
    if screen.ended:
        ended(here)
        return
    chosen = st.segmented_control(
        "Look at", _VIEWS, default=_VIEWS[0], key="in_room.view", label_visibility="collapsed", required=True
    )
    if chosen == _VIEWS[1]:
        _step(screen)
        take_home.notes(here.room, screen.step)
    elif chosen == _VIEWS[2]:
        take_home.card(here.room)
        _leaving(here)
    else:
        _step(screen)
        _present(here, view)


def ended(here: Here) -> None:
    """Say that it is over; the card is still in the phone."""
    st.header("The room has ended", anchor=False)
    st.text("Thank you for being here. The answers are erased; what you take along is on this phone.")
    take_home.card(here.room)
    st.button("Erase it from this phone", key="in_room.erase", on_click=_erase, args=(here,))


def _step(screen: ScreenView) -> None:
    """Say where the room is, and what is asked."""
    st.text(f"Part {screen.number} of {screen.steps}: {screen.step.activity.title}")
    st.header(screen.step.activity.question, anchor=False)
    if screen.step.example:
        with st.container(border=True):
            st.text(screen.step.example)


def _present(here: Here, view: PhoneView) -> None:
    if view.screen.private:
        take_home.notes(here.room, view.screen.step)
    elif view.screen.stage is not Stage.TALK:
        asking.show(here, view)
    elif view.screen.number == view.screen.steps:
        st.text("Take your card along before the room ends: it stands under “My card”.")
    else:
        st.text("Nothing to do on the phone just now. It may lock; the room waits for it.")


def _leaving(here: Here) -> None:
    """Offer to leave, in two steps: it erases."""
    if not recall(_LEAVING):
        st.button("Leave the room", type="tertiary", on_click=remember, args=(_LEAVING, True))
        return
    with st.container(border=True):
        st.text(
            "Leaving erases your answers that were not taken into a picture yet, and all that this phone keeps of the room, your card "
            "too. Counts that were taken stay as they are, and nobody can tell that you are in them."
        )
        if recall(_PROBLEM):
            st.text(recall(_PROBLEM))
        with st.container(horizontal=True):
            st.button("Leave and erase", type="primary", on_click=_leave, args=(here,))
            st.button("Stay", on_click=remember, args=(_LEAVING, False))


def _erase(here: Here) -> None:
    phone.forget(here.token)
    coming_in.another()


def _leave(here: Here) -> None:
    try:
        held.phones().leave(here.room, here.token)
    except RoomUnreachableError as error:
        remember(_PROBLEM, str(error))
        return
    except RoomGoneError:
        pass  # it ended meanwhile, and took the answers with it
    phone.forget(here.token)
    remember(_LEAVING, False)
    remember(_PROBLEM, "")
    coming_in.say(_LEFT)
