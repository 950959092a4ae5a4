"""From where does the host run a room? The present part with its answers and texts; beside it, what stays the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from core.theme import Palette
from core.workshop import Action, RoomGoneError, WorkshopError
from core.workshop.chart import chart, hue
from core.workshop.codes import shown_code
from core.workshop.room import TAKEN
from core.workshop.sentences import sentence
from core.workshop.showing import Passage, WallText
from core.workshop.views import HostView
from pages.workshop import beside, held, helplines
from pages.workshop.steering import act, answering, button, clock, has_words, notice, status, still


def show(room: str, view: HostView, leave: Callable[[], None] | None) -> None:
    """Show a room that is being run; `leave` goes back to the others, where there are any."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(f"Room {shown_code(view.screen.code)}", anchor=False, width="content")
        with st.container(horizontal=True, width="content", vertical_alignment="center"):
            if leave:
                st.button("Other rooms", key="leave", on_click=leave)
            st.link_button("Projector", f"/screen?code={view.screen.code}", icon=":material/present_to_all:")
            helplines.button()
    if view.screen.invented:
        st.text("Dry run: everybody in this room is invented.")
    here, there = st.columns([3, 2], gap="medium")
    with here:
        _part(room, view)
        if answering(view):
            _taken(room, view)
    with there:
        beside.show(room, view)


def _part(room: str, view: HostView) -> None:
    """Show the present part: what it asks, what to press, and what to say."""
    screen = view.screen
    with st.container(border=True):
        st.header(f"{screen.number} of {screen.steps} · {screen.step.activity.title}", anchor=False)
        st.text(screen.step.activity.question)
        if screen.step.fields and screen.step.example:
            st.text(screen.step.example)
        _live(room, still(view))
        with st.container(horizontal=True):
            if screen.step.fields:
                _answer_buttons(room, view)
        with st.container(horizontal=True):
            button(room, view, Action.BACK, "Back")
            upcoming = view.upcoming.activity.title if view.upcoming else "this is the last part"
            button(room, view, Action.NEXT, f"Next: {upcoming}")
            if view.screen.blank:
                button(room, view, Action.UNBLANK, "Show the screen again")
            else:
                button(room, view, Action.BLANK, "Blank the screen")
        st.text(notice() or "\u00a0")  # its place is kept, so that nothing moves under a finger
        with st.expander("What to say", expanded=True):
            st.text(screen.step.activity.script)


def _answer_buttons(room: str, view: HostView) -> None:
    words, taken = has_words(view.screen.step), view.screen.stage in TAKEN
    button(room, view, Action.OPEN, "Open for answers")
    further = "Add further answers" if taken else "Read the texts first" if words else "Take, without showing"
    button(room, view, Action.TAKE, further, able=view.enough)
    button(room, view, Action.REVEAL, "Reveal", able=view.enough or taken)
    button(room, view, Action.HIDE, "Hide")
    with st.popover("Start over", disabled=Action.RESET not in view.allowed):
        again = "It will not open again: the difference would tell about people." if taken else "It stays open."
        st.text(f"All answers to this part are erased. {again}")
        button(room, view, Action.RESET, "Erase and start over")


@st.fragment(run_every=2.0)
def _live(room: str, drawn: HostView) -> None:
    """Look every two seconds; draw the page anew only where more has changed than the numbers here."""
    try:
        view = held.rooms().host(room, held.now())
    except RoomGoneError:
        st.rerun()
    except WorkshopError as error:
        st.text(str(error))
        return
    if still(view) != drawn:
        st.rerun()
    st.text(status(view))
    st.text(f"{view.joined} in the room. {clock(view)}")
    st.text("Offer help to all: see “If someone is in distress”." if view.offer_help else "\u00a0")


def _taken(room: str, view: HostView) -> None:
    """Show what was taken: this page alone shows it before it is revealed."""
    with st.container(border=True):
        st.header("Answers", anchor=False)
        if not view.held or view.screen.stage not in TAKEN:
            st.text("Nothing was taken yet. You see answers from five on, as everybody else does.")
            return
        palette, colour = Palette(dark=held.dark()), hue(view.screen.step.activity_id)
        for found in view.held:
            st.subheader(found.field.label, anchor=False)
            st.text(sentence(found))
            drawn = chart(found, palette, colour)
            if drawn:
                key = f"figure.{view.screen.step.key}.{found.field.id}"
                st.altair_chart(drawn, width="stretch", key=key, alt=sentence(found))
        for text in view.wall:
            _wall_text(room, text)


def _wall_text(room: str, text: WallText) -> None:
    with st.container(border=True):
        st.text(text.text)
        with st.container(horizontal=True):
            for passage, action, label in (
                (Passage.THROUGH, Action.LET_THROUGH, "On the screen"),
                (Passage.DROPPED, Action.DROP, "Leave out"),
            ):
                st.button(
                    label,
                    key=f"{action}.{text.id}",
                    type="primary" if text.passage is passage else "secondary",
                    on_click=partial(act, room, action, text_id=text.id),
                )
