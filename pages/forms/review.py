"""The form of a weekly review, and which week it is for: a draft belongs to the week that it was begun for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from core.insights import INSIGHTS
from core.model import draft_of
from core.rhythm.weekly_review import model, reads, store
from core.rhythm.weekly_review.calendar import WEEK, iso, monday_of, monday_of_iso
from core.rhythm.weekly_review.week import Week
from core.store import Drop
from pages.shared import form as around
from pages.shared import frame, reading
from pages.shared.entry import Form, let_slip, recall, remember
from pages.shared.entry import form as form_of
from pages.shared.holding import waiting_drafts

_CHOSEN = "weekly_review.chosen"
"""The week that the person went to; without one, the page shows the one at hand."""

_DAY = "weekly_review.day"
_INSIGHTS: Mapping[str, str] = {each.slug: each.title for each in INSIGHTS}


def review() -> Form:
    """Return this session's review."""
    return form_of("weekly_review", "review", frame.journal(), frame.now())


def at_hand(form: Form) -> date:
    """Return the Monday of the week on screen: that of what was begun, else the one gone to, else the one at hand."""
    if form.draft.entry and _written(form):
        return monday_of_iso(form.draft.entry)
    chosen: date | None = recall(_CHOSEN)
    return chosen or reading.read(reading.WITH_ENTRIES, reads.at_hand, form.journal, form.now.date())


def begun(form: Form, monday: date, week: Week) -> bool:
    """Say whether the week is being written about; where it has no review yet, its form is at hand."""
    form.begin_page()
    here = form.draft.entry == iso(monday)
    if here and _written(form):
        return True
    if week.review is not None:
        return False
    if not here:
        _begin(form, monday)
    return True


def open_week(form: Form, monday: date) -> None:
    """Go to a week. What was begun for another one stays among the drafts."""
    if _written(form) or any((form.held(name) or {}).get("text") for name in model.WORDS):
        form.set_aside()
    elif form.stored:  # words that were taken back leave no empty draft behind
        form.let_go()
    else:
        form.start()
    waiting = [
        each for each in waiting_drafts(form.journal) if (each.slug, each.entry) == ("weekly_review", iso(monday))
    ]
    if waiting:
        form.go_on(waiting[0])
    remember(_CHOSEN, monday)


def amend(form: Form, entry: str) -> None:
    """Open a kept review in the form."""
    monday = monday_of_iso(entry)
    opened = store.opened(form.journal, monday)
    if opened:
        record, revision = opened
        values = {**draft_of(record), "focus": record.focus or None, "monday": monday.isoformat()}
        form.amend(entry, revision, values)
    remember(_CHOSEN, monday)


def picker(form: Form, monday: date) -> None:
    """Show the way to the week before, the one after, and that of any day."""
    today = form.now.date()
    if recall(_DAY) is None or monday_of(recall(_DAY)) != monday:
        remember(_DAY, today if monday_of(today) == monday else monday)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        go = partial(st.button, type="tertiary", on_click=open_week)
        go("Week before", key="weekly_review.before", icon=":material/arrow_back:", args=(form, monday - WEEK))
        go(
            "Week after",
            key="weekly_review.after",
            icon=":material/arrow_forward:",
            args=(form, monday + WEEK),
            disabled=monday + WEEK > today,
        )
        st.date_input(
            "The week of",
            key=_DAY,
            min_value=date(today.year - 120, 1, 1),
            max_value=today,
            format="YYYY-MM-DD",
            width=170,
            on_change=lambda: open_week(form, monday_of(recall(_DAY) or today)),
        )


def in_own_words(form: Form) -> None:
    """Ask what is to be remembered, what helped and what was hard."""
    with frame.card("In your own words"):
        if form.values.get("revision"):
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                st.text("You are changing a review that you kept.", width="content")
                st.button("Leave it as it was", key=form.key("leave"), on_click=_leave, args=(form,))
        elif reading.read("weekly_review", store.was_forgotten, form.journal, monday_of_iso(form.draft.entry or "")):
            st.text("You forgot an earlier review of this week. A new one takes its place.")
        _looking_back(form)


@st.fragment
def _looking_back(form: Form) -> None:
    form.words("remember", "What do I want to remember?", rows=2, placeholder="One line is enough.")
    more = form.fold("more", "What helped, and what was hard")
    if more.open:
        with more:
            form.words("helped", "What helped?", rows=2)
            form.words("hard", "What was hard?", rows=2)


def next_week(form: Form, monday: date) -> None:
    """Ask for one next thing, and keep the review."""
    with frame.card("The week after"):
        _looking_ahead(form)
        keep = partial(_keep, form, monday)
        around.refused(form, keep)
        st.button(
            "Keep this review",
            key=form.key("keep"),
            type="primary",
            icon=":material/check:",
            width="stretch",
            on_click=keep,
        )
        if _written(form) and not form.values.get("revision"):
            with st.container(horizontal=True), st.popover("Throw away", type="tertiary"):
                st.text("This draft would be gone for good.")
                st.button("Throw it away", key=form.key("let_go"), on_click=_leave, args=(form,))


@st.fragment
def _looking_ahead(form: Form) -> None:
    form.words("action", "One small next thing", rows=2, placeholder="So small that it fits into an ordinary day.")
    plan = form.fold("plan", "Make it a plan: if .., then ..")
    if plan.open:
        with plan:
            form.words(
                "cue",
                "If ..",
                placeholder="I go over it again in the evening",
                hint="The moment at which it will come up. Your small thing is the “then”.",
            )
            form.pick("focus", "One focus, if you like", _INSIGHTS)
            form.tick("on_today", "Show me this plan on Today in the week after")


def _keep(form: Form, monday: date) -> None:
    def save(values: dict[str, Any], also: Sequence[Drop]) -> str:
        # One that was forgotten in another window has no entry any more, and is kept as a new one.
        revision = values.get("revision", 0) if form.draft.entry else 0
        return store.keep(form.journal, monday, model.review(values, _INSIGHTS), revision, form.now, also)

    form.keep(save)
    if form.kept:
        remember(_CHOSEN, monday)
        let_slip("weekly_review.kept.forgotten")  # what was forgotten has given way


def _leave(form: Form) -> None:
    remember(_CHOSEN, monday_of_iso(form.draft.entry) if form.draft.entry else None)
    form.let_go()


def _begin(form: Form, monday: date) -> None:
    """Have the form at hand for a week that has no review; nothing is kept of it until something is written."""
    kept = form.kept
    form.amend(iso(monday), 0, {"monday": monday.isoformat()})
    form.kept = kept


def _written(form: Form) -> bool:
    """Whether there is anything in the form that must not give way to another week."""
    typed = form.stored and any(form.values.get(name) for name in (*model.WORDS, "focus"))
    return typed or bool(form.values.get("revision"))
