"""The participants' page: come in, take part, take something home."""

import streamlit as st

from core.workshop import NotInRoomError, RoomGoneError, RoomUnreachableError
from core.workshop.codes import shown_code
from pages.workshop import coming_in, held, helplines, in_room, phone, watching
from pages.workshop.phone import Here
from pages.workshop.session import recall


def _drawn(here: Here) -> int | None:
    """Draw the page of a phone that has spoken; return the version of the room that it shows, `None` for none."""
    too_much = phone.twice()
    if too_much:
        held.phones().leave(too_much.room, too_much.token)
    asked = coming_in.asked_room()
    if not here.room or (asked and asked != here.room):
        coming_in.show()
        return None
    version = watching.version(here.room)
    try:
        in_room.show(here)
    except NotInRoomError as error:
        phone.forget(here.token)
        coming_in.say(str(error))
        coming_in.show()
        return None
    except RoomGoneError as error:
        _gone(here, error)
    return version


def _gone(here: Here, error: RoomGoneError) -> None:
    st.title("Workshop", anchor=False)
    st.text(str(error))
    in_room.ended(here)


def _unreachable(error: RoomUnreachableError) -> None:
    code = coming_in.code_in_address()
    st.title(shown_code(code) if code else "Workshop", anchor=False)
    helplines.button()
    with st.container(border=True):
        st.text(str(error))
        st.text("This page tries again by itself. What you filled in is kept in this phone.")
        st.button("Try again now", type="primary")


place = st.container()  # the component stands at one place, whatever the page shows: it would begin anew elsewhere
spoken = phone.here()
with st.container(horizontal_alignment="center"), st.container(width=520, gap="small"):
    drawn: int | None = None
    if recall("help"):
        helplines.show()
    elif spoken is None:
        st.title("Workshop", anchor=False)
        st.text("One moment …")
    else:
        try:
            drawn = _drawn(spoken)
        except RoomUnreachableError as error:
            drawn = phone.NOT_DRAWN
            _unreachable(error)
with place:
    phone.listen(drawn)
