"""When does Today speak of the week? From Saturday on, with one quiet line; and of the plan for it, where that was asked for."""

from __future__ import annotations

from datetime import date

import streamlit as st

from core import settings
from core.rhythm.weekly_review import reads
from core.rhythm.weekly_review.calendar import in_words, iso
from core.rhythm.weekly_review.model import plan_in_words
from core.store import Journal
from pages.forms import review
from pages.shared import frame, reading

_PUT_OFF = "review_not_now"


def plan() -> None:
    """Show the plan for this week."""
    found = reading.read("weekly_review", reads.plan, frame.journal(), frame.now().date())
    if found:
        with st.container(border=True):
            st.text(f"Your plan for this week\n{plan_in_words(found)}")


def offer() -> None:
    """Offer to look back on the week that is due, unless that was put off."""
    journal = frame.journal()
    monday = reading.read(reading.WITH_ENTRIES, reads.due, journal, frame.now().date())
    if monday is None or reading.read("settings", settings.read, journal, _PUT_OFF) == iso(monday):
        return
    with st.container(border=True, gap="small"):
        st.text(f"A look back on your week, {in_words(monday)}? Ten quiet minutes, or one line.")
        with st.container(horizontal=True):
            if st.button("Look back", key="weekly_review.offer", icon=":material/arrow_forward:"):
                review.open_week(review.review(), monday)
                st.switch_page("pages/weekly_review.py")
            st.button(
                "Not now", key="weekly_review.not_now", type="tertiary", on_click=_not_now, args=(journal, monday)
            )


def _not_now(journal: Journal, monday: date) -> None:
    settings.write(journal, _PUT_OFF, iso(monday), frame.now())
