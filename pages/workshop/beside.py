"""What stays beside the present part: the way in, the clock, the screen, help, and the end?"""

from __future__ import annotations

from base64 import b64encode
from functools import partial

import streamlit as st

from core.workshop import Action
from core.workshop.activities import MOST_MINUTES, activities, in_distress, step
from core.workshop.addresses import join_url, qr_svg
from core.workshop.codes import shown_code
from core.workshop.plain_text import LONGEST
from core.workshop.views import HostView
from pages.workshop import held, session
from pages.workshop.steering import act, button


def show(room: str, view: HostView) -> None:
    """Show what a host reaches for at any time."""
    _timer(room, view)
    _joining(room, view)
    _distress(view)
    _small(room, view)
    _more(room, view)


def _timer(room: str, view: HostView) -> None:
    with st.container(border=True):
        st.header("Timer", anchor=False)
        name = f"minutes.{view.screen.step.key}"
        minutes = st.number_input("Minutes", 1, MOST_MINUTES, view.screen.step.minutes, key=name)
        with st.container(horizontal=True):
            paused = view.screen.remaining is not None and not view.screen.running
            st.button(
                "Go on" if paused else "Start",
                key="timer.start",
                disabled=view.screen.running,
                on_click=partial(act, room, Action.START_TIMER, minutes=None if paused else int(minutes)),
            )
            button(room, view, Action.PAUSE_TIMER, "Pause")
            st.button(
                "From the beginning",
                key="timer.again",
                disabled=view.screen.remaining is None,
                on_click=partial(act, room, Action.START_TIMER, minutes=int(minutes)),
            )


def _joining(room: str, view: HostView) -> None:
    """Show how phones come in, at the address that the host chose."""
    with st.container(border=True):
        st.header("Joining", anchor=False)
        asked = held.settings()
        url = join_url(held.ip(), asked.port, view.screen.code)
        drawn = qr_svg(url).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)  # a picture by itself
        picture = b64encode(drawn.encode()).decode()
        st.html(
            f'<img alt="QR code of the address below" width="176" height="176" src="data:image/svg+xml;base64,{picture}">'
        )
        st.text(f"{held.ip()}:{asked.port}, code {shown_code(view.screen.code)}")
        if not asked.ips:
            st.text(
                "This computer is in no network, so that no phone reaches it. Join one, and start the workshop again."
            )
        if len(asked.ips) > 1:
            st.selectbox(
                "This computer has several addresses. Which one do phones reach?",
                asked.ips,
                asked.ips.index(held.ip()),
                key="ip",
                on_change=lambda: held.choose_ip(session.recall("ip")),
            )
        if view.door_open:
            button(room, view, Action.CLOSE_DOOR, "Close the door")
        else:
            button(room, view, Action.OPEN_DOOR, "Open the door")


def _distress(view: HostView) -> None:
    with st.expander("If someone is in distress", expanded=False):
        for line in (view.offer_help, *in_distress()):
            if line:
                st.text(line)


def _small(room: str, view: HostView) -> None:
    with st.expander("A group under five"):
        st.text(
            "Fewer than five answers could be tied to a person. Here everybody writes for themselves; nothing is sent."
        )
        if view.screen.private:
            button(room, view, Action.WRITE_TOGETHER, "Back to answering together")
        else:
            button(room, view, Action.WRITE_PRIVATELY, "Write privately")


def _more(room: str, view: HostView) -> None:
    with st.expander("Add an activity"):
        known = activities()
        chosen = st.selectbox("Activity", list(known), format_func=lambda name: known[name].title, key="add.activity")
        found = known[chosen]
        minutes = st.number_input("It takes, in minutes", 1, MOST_MINUTES, found.minutes, key=f"add.{chosen}.minutes")
        example = None
        if found.examples:
            example = st.text_input(
                "Example on the screen", found.examples[0], max_chars=LONGEST, key=f"add.{chosen}.example"
            )
        st.button("Add after this part", key="add", on_click=_add, args=(room, chosen, int(minutes), example))
    with st.expander("End the room"):
        st.text(
            "Counts, and texts that you let through, stay for your summary. Everything else is erased, for good. Ask first "
            "whether everybody has taken their own card along."
        )
        button(room, view, Action.END, "End it now")


def _add(room: str, activity: str, minutes: int, example: str | None) -> None:
    act(room, Action.ADD, step=step(activity, minutes=minutes, example=example))
