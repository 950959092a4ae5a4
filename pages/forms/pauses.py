"""How does a person pause in Roots? Stop, ground themself and help stay in view; from high distress on they are offered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import streamlit as st

from core.data import load
from core.insights.roots import pacing
from pages.shared import frame
from pages.shared.entry import Form, let_slip, recall, remember

_PAUSE = "roots.pause"
_ASKED = "roots.asked_for"
"""Set once the person has asked for what is written here: `rooms` does so, too, for who comes from another page."""

_LOW = "<style>[data-testid=stBottomBlockContainer] {padding-bottom: 0.75rem}</style>"
"""Streamlit leaves room for a chat below what stays in view: on a phone that would be a line of what one writes."""

_OFFERED = {
    "high": "That is a lot to carry. You could steady yourself first, stop here, or talk to someone.",
    "risen": "It weighs more than before. That can happen, and it can pass. You could steady yourself now, or stop here.",
}


def bar(form: Form) -> None:
    """Keep three ways out in view, whatever else is on screen."""
    st.html(_LOW)
    with (
        st.bottom,
        st.container(horizontal=True, horizontal_alignment="center", vertical_alignment="center", wrap=False),
    ):
        _ways_out(form, "bar")


def _ways_out(form: Form, where: str) -> None:
    for title, icon, pause in (("Stop", "pause_circle", "stop"), ("Ground myself", "self_improvement", "ground")):
        st.button(
            title,
            key=f"roots.{where}.{pause}",
            icon=f":material/{icon}:",
            type="tertiary",
            on_click=_pause,
            args=(form, pause),
        )
    st.page_link("pages/get_help.py", label="Get help", icon=":material/support:", width="content")


def offer(form: Form, *, after: bool) -> None:
    """Offer a pause beside the rating that calls for one: that before writing, or that `after`. Once is enough."""
    now = form.values.get("distress_after")
    reason = pacing.offer(form.values.get("distress_before"), now)
    put_off = f"roots.put_off.{form.draft.form}"
    if reason is None or after != (now is not None) or recall(put_off):
        return
    with st.container(border=True):
        st.text(_OFFERED[reason])
        with st.container(horizontal=True, vertical_alignment="center"):
            _ways_out(form, "offer")
            st.button("Not now", key="roots.offer.not_now", type="tertiary", on_click=remember, args=(put_off, True))


def paused(forms: Iterable[Form]) -> bool:
    """Whether the page is to show something calm in place of the exercises.

    So it does, too, where a draft of an earlier visit waits: its words come back when they are asked for.
    """
    if recall(_PAUSE) is None and not recall(_ASKED) and any(form.touched for form in forms):
        remember(_PAUSE, "waiting")
    if recall(_PAUSE) is None:
        remember(_ASKED, True)
    return recall(_PAUSE) is not None


def show(form: Form) -> None:
    """Show what a pause is for: steadying oneself, an end, or a draft that can wait."""
    title, sentence, below = _PAUSES[recall(_PAUSE)]
    frame.intro(title, sentence)
    with st.container(border=True, width=640):
        below(form)


def _ground(form: Form) -> None:
    for each in load("practice", "roots")["grounding"]:
        with st.container(gap=None):
            st.markdown(f"**{each['sense']}**")
            st.text(each["how"])
    with st.container(horizontal=True):
        st.button("Go on", type="primary", on_click=_go_on)
        st.button("Stop for today", type="tertiary", on_click=_pause, args=(form, "stop"))


def _stop(_form: Form) -> None:
    st.text("It may help to do something small and ordinary now: a glass of water, a window, a few steps.")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link("pages/today.py", label="Go to Today", icon=":material/wb_twilight:", width="content")
        st.button("Go on after all", type="tertiary", on_click=_go_on)


def _waiting(_form: Form) -> None:
    st.text("It is kept as a draft. You can go on with it now, or leave it for another day.")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Go on with it", type="primary", on_click=_go_on)
        st.page_link("pages/today.py", label="Not today", icon=":material/wb_twilight:", width="content")


_PAUSES: Mapping[str, tuple[str, str, Callable[[Form], None]]] = {
    "ground": ("A pause", "Look up from the words. No hurry; leave out what does not suit you.", _ground),
    "stop": (
        "Stop here",
        "You can stop at any point. What you wrote is kept as a draft. It can wait for as long as you like; nothing has to be finished.",
        _stop,
    ),
    "waiting": ("Roots", "Something you began is waiting here.", _waiting),
}


def _go_on() -> None:
    let_slip(_PAUSE)
    remember(_ASKED, True)


def _pause(form: Form, pause: str) -> None:
    form.collect()
    remember(_PAUSE, pause)
