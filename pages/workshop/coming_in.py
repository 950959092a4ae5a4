"""How does a phone come into a room? By the code on the screen in front, and after reading what becomes of answers."""

from __future__ import annotations

import streamlit as st

from core.model import RefusedError
from core.workshop import RoomGoneError, RoomUnreachableError
from core.workshop.activities import promise
from core.workshop.codes import shown_code, typed_code
from pages.workshop import held, helplines, pace, phone
from pages.workshop.session import recall, remember

_ASKED = "code"
"""The code's place in the address, as the QR code says it."""

_FOUND = "coming_in.found"
_SAYS = "coming_in.says"
_TYPED = "coming_in.typed"


def code_in_address() -> str | None:
    """Return the code that the address names, `None` where it names none."""
    return typed_code(st.query_params.get(_ASKED, ""))


def asked_room() -> str | None:
    """Return the room whose code stands in the address; each code is looked up once in a browser session.

    Raises:
        RoomUnreachableError: the store does not answer.
    """
    code = code_in_address()
    if code is None:
        return None
    known: dict[str, str] = recall(_FOUND) or {}
    if code not in known:
        found = _looked_up(code)
        if found is None:
            del st.query_params[_ASKED]
            return None
        known = {code: found}
        remember(_FOUND, known)
    return known[code]


def say(sentence: str) -> None:
    """Let a sentence stand above the next view of this page."""
    remember(_SAYS, sentence)


def show() -> None:
    """Ask for the code, or, where it is known, for consent.

    Raises:
        RoomUnreachableError: the store does not answer.
    """
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title("Workshop", anchor=False, width="content")
        helplines.button()
    room = asked_room()
    code = code_in_address()
    said = recall(_SAYS)
    if said:
        with st.container(border=True):
            st.text(said)
    if room is None or code is None:
        _ask_for_code()
    else:
        _ask_for_consent(room, code)


def _ask_for_code() -> None:
    st.text("You need no account and no name. The code stands on the screen in front: eight digits.")
    st.text_input("Code", key=_TYPED, placeholder="1234 5678", autocomplete="off", max_chars=20)
    st.button("Go on", type="primary", width="stretch", key="coming_in.go_on", on_click=_go_on)


def _ask_for_consent(room: str, code: str) -> None:
    st.header(f"Room {shown_code(code)}", anchor=False)
    st.text("Before the first answer, this is what the room does with answers:")
    with st.container(border=True, gap="small"):
        for each in promise():
            st.text(each)
    st.text("This is practice, not therapy, for adults. You may pass, and leave, at any time.")
    st.button("I agree, and join", type="primary", width="stretch", key="coming_in.join", on_click=_join, args=(room,))
    st.button("Another room", type="tertiary", on_click=another)


def _go_on() -> None:
    """Look up what was typed; a right code goes into the address, so that a reload finds it."""
    code = typed_code(recall(_TYPED) or "")
    if code is None:
        say("A code has eight digits. Please look at the screen in front.")
        return
    say("")
    st.query_params[_ASKED] = code


def _looked_up(code: str) -> str | None:
    """Return a code's room, and count it where there is none."""
    here, now = held.visitor(), held.now()
    if not held.guesses().may_try(here, now):
        say("Many codes that belong to no room came in just now. Please wait a minute and try again.")
        return None
    found = held.phones().find(code)
    if found is None:
        held.guesses().was_wrong(here, now)
        say("No open room has this code. Please look at the screen in front, and type it once more.")
    else:
        say("")
    return found


def _join(room: str) -> None:
    """Let this phone in; where the store is away, the page that follows says so."""
    if not pace.joins.may_go(held.visitor()):
        say("Very many are coming in at this moment. Please try again in a minute.")
        return
    say("")
    try:
        phone.issue(room, held.phones().join(room))
    except RefusedError as refused:
        say(" ".join(refused.problems.values()))
    except RoomUnreachableError as away:
        say(str(away))
    except RoomGoneError as gone:
        say(str(gone))
        another()


def another() -> None:
    """Ask for a code again."""
    remember(_FOUND, {})
    st.query_params.pop(_ASKED, None)
