"""How is a kept review shown, and found again?"""

from __future__ import annotations

import streamlit as st

from core.insights import INSIGHTS
from core.rhythm.weekly_review import store
from core.rhythm.weekly_review.calendar import in_words, iso, monday_of_iso
from core.rhythm.weekly_review.model import ANSWERED, Review, plan_in_words
from core.rhythm.weekly_review.week import Week
from pages.forms import review
from pages.shared import frame
from pages.shared.entry import Form
from pages.shared.found import Row, Shelf

_TITLES = {each.slug: each.title for each in INSIGHTS}


def show(form: Form, week: Week) -> None:
    """Show the review of a week as it was kept."""
    if week.review is None:
        return
    with frame.card("In your own words"):
        if form.kept == week.iso:
            st.text("Kept. Thank you for looking back.")
        for label, words in _parts(week.review):
            with st.container(gap=None):
                st.markdown(f"**{label}**")
                st.text(words)
        st.button("Amend", key=f"weekly_review.amend.{week.iso}", on_click=review.amend, args=(form, week.iso))


def shelf(form: Form) -> Shelf:
    """Return where kept reviews are found again."""
    return Shelf(
        "weekly_review.kept",
        "Your reviews",
        store.REVIEW,
        store.found,
        _headline,
        review_told,
        lambda entry: review.amend(form, entry),
        order="the latest week first",
    )


def _headline(row: Row) -> list[str]:
    first = next((row[name] for name in ("remember", "action", "helped", "hard", "cue") if row[name]), "A focus")
    return [in_words(row["monday"]), first]


def review_told(entry: str) -> list[tuple[str, str]]:
    """Return label and words of all that a review holds."""
    monday = monday_of_iso(entry)
    opened = store.opened(frame.journal(), monday)
    return [("The week", f"{in_words(monday)} ({iso(monday)})"), *(_parts(opened[0]) if opened else [])]


def _parts(record: Review) -> list[tuple[str, str]]:
    told = (
        *((title, getattr(record, name)) for name, title in ANSWERED.items()),
        ("The week after", plan_in_words(record)),
        ("One focus", _TITLES.get(record.focus, "")),
    )
    return [(label, words) for label, words in told if words]
