"""How does a person take a week along: on paper, as text, as a reminder in their calendar, or some lines of it to show?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from core.get_help.helplines import guess_country
from core.paper import PAPERS
from core.store import Journal
from pages.shared import frame, reading
from pages.shared.fields import folded

if TYPE_CHECKING:
    from core.paper import Document
    from core.paper.pdf import Paper
    from core.rhythm.weekly_review.along import Line
    from core.rhythm.weekly_review.week import Week

_NAME = "weekly_review.along"
_ON_LETTER = frozenset({"US", "CA", "MX", "PH", "CO", "CL", "VE", "CR", "GT", "PA", "DO", "PR"})
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EVENING = time(19)
_SUNDAY = 6


def show(journal: Journal, monday: date) -> None:
    """Show the card for the week that begins on `monday`. Each file is made when it is asked for, and kept nowhere."""
    with frame.card("Take it along"):
        st.text(
            "On paper or as text, without Roots. A file is made when you press, and lies only where your browser puts it."
        )
        paper: Paper = st.selectbox(
            "Paper",
            list(PAPERS),
            index=_usual_paper(),
            format_func=PAPERS.__getitem__,
            key=f"{_NAME}.paper",
            width=160,
        )
        today = frame.now().date()

        def whole() -> Document:
            from core.rhythm.weekly_review import along, on_paper
            from core.rhythm.weekly_review.week import week_of

            week = week_of(journal, monday, today)
            return along.page(week, today, on_paper.figures(journal, week, today))

        year, number, _ = monday.isocalendar()
        _files("week", f"week-{year}-W{number:02}", whole, paper)
        some = folded(f"{_NAME}.some", "Share some of it")
        if some.open:
            with some:
                _some(journal, monday, today, paper)
        reminder = folded(f"{_NAME}.reminder", "Be reminded once a week")
        if reminder.open:
            with reminder:
                _reminder(journal)


def _files(name: str, stem: str, made: Callable[[], Document], paper: Paper, *, disabled: bool = False) -> None:
    """Offer a document in both forms."""

    def pdf() -> bytes:
        from core.paper import to_pdf

        return to_pdf(made(), paper)

    def text() -> bytes:
        from core.paper import to_markdown

        return to_markdown(made()).encode()

    offered: Sequence[tuple[str, Callable[[], bytes], str, str, str]] = (
        ("PDF, to print", pdf, "pdf", "application/pdf", ":material/print:"),
        ("Markdown, as text", text, "md", "text/markdown", ":material/notes:"),
    )
    with st.container(horizontal=True):
        for label, data, ending, kind, icon in offered:
            st.download_button(
                label,
                data,
                f"{stem}.{ending}",
                kind,
                key=f"{_NAME}.{name}.{ending}",
                icon=icon,
                on_click="ignore",
                disabled=disabled,
            )


def _some(journal: Journal, monday: date, today: date, paper: Paper) -> None:
    """Let each line be ticked or not: the page for somebody else holds the ticked ones and nothing more."""
    from core.rhythm.weekly_review import along

    week, found = reading.read(reading.WITH_ENTRIES, _lines, journal, monday, today)
    if not found:
        st.text("As soon as this week holds something, you can choose from it here.")
        return
    st.text(
        "For a therapist, perhaps, or a friend. Tick what the page is to hold: what is not ticked is not in the file. "
        "Roots is not offered."
    )
    chosen: list[str] = []
    number = 0
    for section, within in groupby(found, lambda line: line.section):
        st.subheader(section, anchor=False)
        for part, lines in groupby(within, lambda line: line.part):
            if part:
                st.text(part)
            for line in lines:
                number += 1
                if _ticked(line, number):
                    chosen.append(line.id)
    st.text(_held(len(chosen)))
    kept = along.ticked(found, chosen)

    _files("some", f"week-{week.iso}-chosen", lambda: along.shared(week, today, kept), paper, disabled=not kept)


def _ticked(line: Line, number: int) -> bool:
    """Show one line beside its tick. The words stand beside it, not in its label: a label reads Markdown."""
    with st.container(horizontal=True, vertical_alignment="top", gap="small"):
        ticked = st.checkbox(f"Line {number}", key=f"{_NAME}.{line.id}", label_visibility="collapsed", width="content")
        with st.container(gap=None):
            if line.label:
                st.text(line.label)
            st.text(f"“{line.words}”" if line.own else f"{line.words} With its figure." if line.chart else line.words)
    return ticked


def _held(count: int) -> str:
    if not count:
        return "Nothing is ticked yet."
    return f"This page will hold {count} line{'' if count == 1 else 's'}."


def _lines(journal: Journal, monday: date, today: date) -> tuple[Week, Sequence[Line]]:
    """Return a week and its lines, with its figures drawn."""
    from core.rhythm.weekly_review import along, on_paper
    from core.rhythm.weekly_review.week import week_of

    week = week_of(journal, monday, today)
    return week, along.lines(week, on_paper.figures(journal, week, today))


def _reminder(journal: Journal) -> None:
    now = frame.now()
    st.text(
        "Six times, under the name “Ten quiet minutes”. Open the file with your calendar; a newer file changes what an older "
        "one brought, and begins six more. Your calendar may send it on to whoever runs it."
    )
    left, right = st.columns(2)
    day = left.selectbox("Day", range(len(_DAYS)), index=_SUNDAY, format_func=_DAYS.__getitem__, key=f"{_NAME}.day")
    at: time = right.time_input("Time", _EVENING, key=f"{_NAME}.time")

    def made() -> bytes:
        from core.rhythm.weekly_review.reminder import known_by, reminder

        return reminder(known_by(journal, now), day, at, now)

    st.download_button(
        "Make the calendar file",
        made,
        "ten-quiet-minutes.ics",
        "text/calendar",
        key=f"{_NAME}.reminder.file",
        icon=":material/event:",
        on_click="ignore",
    )


def _usual_paper() -> int:
    return int(guess_country(st.context.locale, st.context.timezone) in _ON_LETTER)
