"""How do planned steps go along in the person's own calendar, and all goals in one number?"""

from __future__ import annotations

import streamlit as st

from core.insights.goals import reads
from pages.shared import frame, reading
from pages.shared.fields import folded


def show() -> None:
    """Offer a calendar file of the steps that have a day, made when it is asked for."""
    box = folded("goals.calendar", "Take planned steps along in a calendar")
    if not box.open:
        return
    journal, now = frame.journal(), frame.now()

    def made() -> bytes:
        from core.insights.goals.calendar import calendar_file  # a quarter of a second to import, and seldom asked for

        return calendar_file(reads.steps_with_a_day(journal, now.date()), now, in_own_words=not unnamed)

    with box:
        if not reading.read("goals", reads.steps_with_a_day, journal, now.date()):
            st.text("As soon as a step has a day, it can go along.")
            return
        unnamed = st.checkbox("Call each of them “A small step”, so that nobody can read mine", value=True)
        st.text(
            "Open the file with your calendar. A newer file changes what an older one brought, and doubles nothing. "
            "Your calendar may send it on to whoever runs it."
        )
        st.download_button(
            "Make the calendar file",
            made,
            "steps.ics",
            "text/calendar",
            key="goals.calendar.file",
            icon=":material/event:",
            on_click="ignore",
        )


def scores() -> None:
    """Show the score that professionals use, folded away: to most people it says less than the figure."""
    if not reading.read("goals", reads.ever_rated, frame.journal()):
        return
    box = folded("goals.gas", "All goals in one number (GAS T score)")
    if box.open:
        found = reading.read("goals", reads.attainment_scores, frame.journal())
        with box:
            st.text(
                "For a therapist, perhaps. 50 means: on the whole as hoped. It rests on levels that you wrote yourself, "
                "so it cannot be compared with anybody else's."
            )
            st.dataframe(
                [
                    {"Day": each["day"], "Goals rated by then": each["goals"], "T": round(each["t"], 1)}
                    for each in reversed(found)
                ],
                hide_index=True,
                height=min(300, 40 + 36 * len(found)),
            )
