"""What can the host take along of a room that has ended, before it is closed?"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from core.paper import PaperError, to_pdf
from core.theme import Palette
from core.workshop import WorkshopError
from core.workshop.chart import change_chart, chart, hue
from core.workshop.on_paper import summary_page
from core.workshop.sentences import sentence
from core.workshop.summary import Part, Summary, table
from pages.workshop import held, session

_NOTICE = "summary.notice"


def show(room: str, leave: Callable[[], None]) -> None:
    """Show the summary, hand it out as files, and close the room."""
    kept = held.rooms().summary(room)
    with st.container(horizontal_alignment="center"), st.container(width=860, gap="medium"):
        st.title("The room has ended", anchor=False)
        if kept.invented:
            st.text("Dry run: everybody in this room was invented.")
        st.text(
            "All answers are erased. This summary stays until you close the room, at most 24 hours from its opening."
        )
        _files(room, kept, leave)
        for part in kept.parts:
            _part(part)
        if kept.changes:
            _changes(kept)


def _files(room: str, kept: Summary, leave: Callable[[], None]) -> None:
    with st.container(border=True):
        st.header("Take it along", anchor=False)
        with st.container(horizontal=True):
            st.button("Make the PDF", key="pdf", on_click=_make, args=(room, kept))
            pdf = session.recall(_pdf(room))
            st.download_button(
                "Summary (PDF)", pdf or b"", "workshop.pdf", "application/pdf", disabled=pdf is None, on_click="ignore"
            )
            st.download_button("Summary (CSV)", table(kept), "workshop.csv", "text/csv", on_click="ignore")
        st.text(session.recall(_NOTICE, "") or "\u00a0")
        with st.popover("Close the room"):
            st.text("The summary is erased here, too. What you downloaded stays with you.")
            st.button("Close and erase", key="close", on_click=_close, args=(room, leave))
        st.button("Leave it for now", key="leave", on_click=leave)


def _make(room: str, kept: Summary) -> None:
    session.let_slip(_NOTICE)
    try:
        session.remember(_pdf(room), to_pdf(summary_page(kept, held.now().date())))
    except PaperError:
        session.remember(_NOTICE, "The page could not be made. The CSV file holds the same numbers and texts.")


def _close(room: str, leave: Callable[[], None]) -> None:
    try:
        held.rooms().close(room)
    except WorkshopError as error:
        session.remember(_NOTICE, str(error))
    else:
        session.let_slip(_pdf(room))
        leave()


def _pdf(room: str) -> str:
    return f"pdf.{room}"


def _part(part: Part) -> None:
    palette, colour = Palette(dark=held.dark()), hue(part.step.activity_id)
    with st.container(border=True):
        st.header(part.step.activity.title, anchor=False)
        if part.step.example:
            st.text(part.step.example)
        for found in part.results:
            st.subheader(found.field.label, anchor=False)
            st.text(sentence(found))
            drawn = chart(found, palette, colour)
            if drawn:
                st.altair_chart(drawn, width="stretch", key=f"{part.step.key}.{found.field.id}", alt=sentence(found))
            for words in found.wall:
                with st.container(border=True):
                    st.text(words)


def _changes(kept: Summary) -> None:
    palette = Palette(dark=held.dark())
    with st.container(border=True):
        st.header("From before to after", anchor=False)
        for change in kept.changes:
            st.subheader(change.label, anchor=False)
            st.text(change.sentence)
            drawn = change_chart(change, palette)
            if drawn:
                st.altair_chart(drawn, width="stretch", key=f"change.{change.field}", alt=change.sentence)
