"""How does a page show what went together, looked at in the background, once for a state of the journal?"""

from __future__ import annotations

import streamlit as st

from core import patterns
from core.figures import drawn
from core.patterns import wording
from core.patterns.looking import READ, Patterns
from core.sentences import counted
from pages.shared import frame, rooms
from pages.shared.fields import folded

_OFTEN = 0.5
"""Seconds between two looks at how far it is."""


def show() -> bool:
    """Show what was found, or how far the looking is; say whether it is done."""
    work = patterns.work(frame.journal(), frame.now().date())
    if work.running:
        with frame.card(patterns.TOGETHER.question):
            _progress()
        return False
    if work.found is None:
        with frame.card(patterns.TOGETHER.question):
            st.text("This could not be worked out just now. Nothing that you wrote is touched.")
            st.button("Try again", on_click=patterns.forget)
        return True
    left, right = st.columns([1, 1.2], gap="medium")
    with left:
        _said(work.found)
    with right:
        _figure(work.found)
    return True


@st.fragment(run_every=_OFTEN)
def _progress() -> None:
    work = patterns.work(frame.journal(), frame.now().date())
    if not work.running:
        st.rerun()
    st.progress(work.done / work.of, f"Looking at the days of the last year: {work.done} of {work.of} pairs.")
    st.text("You can go on elsewhere meanwhile.")


def _figure(found: Patterns) -> None:
    today, dark = frame.now().date(), frame.dark()
    state = f"{frame.journal().version(*READ)} {today} {dark}"
    with frame.card(patterns.TOGETHER.question):
        frame.drawn_once("patterns.together", state, lambda: drawn(patterns.TOGETHER, found, today, dark=dark))


def _said(found: Patterns) -> None:
    standing = [each for each in found.looked if each.stands_out]
    quiet = [each for each in found.looked if not each.stands_out]
    with frame.card("What stands out"):
        if standing:
            for each in standing:
                st.text(wording.said(each))
            st.text("An interval says where the difference may well lie. None of this says what made what.")
        elif quiet:
            st.text(
                "Nothing does, so far. That is how most years look. Small differences in the figure come and go by "
                "chance; what is drawn in grey is not more than that."
            )
        else:
            st.text("There are too few days yet to look. Nothing is missing: they gather by themselves.")
        if quiet and standing:
            with folded("patterns.quiet", f"Looked at, nothing stands out: {len(quiet)}") as box:
                if box.open:
                    st.text("\n".join(each.pair.title for each in quiet))
        if found.too_few:
            with folded("patterns.too_few", f"Too few days yet: {len(found.too_few)}") as box:
                if box.open:
                    st.text("\n".join(wording.missing(each) for each in found.too_few))
        st.text(
            f"{counted(len(patterns.PAIRS), 'pair is', 'pairs are')} looked at, always the same, and weighed together: "
            "whoever looks at everything finds something. Roots is never among them."
        )
        st.button(
            "Try something in an experiment of my own",
            icon=":material/science:",
            on_click=rooms.show,
            args=("experiment", "experiment"),
        )
