"""The forms of a pair of beliefs: writing it down, and rating it again."""

from __future__ import annotations

import streamlit as st

from core.insights.roots import model, reads, store
from core.model import draft_of
from pages.forms import old_belief
from pages.shared import form as around
from pages.shared import frame, reading
from pages.shared.entry import Form
from pages.shared.entry import form as form_of

_OLD = "How far do you believe the old one, 0 to 100?"
_NEW = "How far do you believe the new one, 0 to 100?"


def belief() -> Form:
    """Return this session's pair of beliefs."""
    return form_of("roots", "belief", frame.journal(), frame.now())


def belief_rating() -> Form:
    """Return this session's rating."""
    return form_of("roots", "belief_rating", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Ask for both beliefs; a new pair is rated with them."""
    around.head(form, "Kept. Rate the two again whenever you like; there is no rhythm to keep.")
    _fields(form)
    around.foot(form, "Keep this pair", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    rated = form.draft.entry is None
    form.words(
        "old_belief", "The old belief", rows=2, hint="What you came to hold true of yourself, in the words it comes in."
    )
    if rated:
        form.rating("old_rating", _OLD)
    form.words(
        "new_belief",
        "A new belief that could stand beside it",
        rows=2,
        hint="Not the opposite, and no praise: something you could believe a little already.",
    )
    if rated:
        form.rating("new_rating", _NEW)
    when = form.fold("when", "On which day did you write it?")
    if when.open:
        with when:
            form.day("day", "The day")


def _keep(form: Form) -> None:
    form.keep_entry(lambda values: model.belief(values, form.now.date()), store.add_belief, store.amend_belief)


def amend(form: Form, identity: str) -> None:
    """Open a kept pair in the form."""
    opened = store.opened_belief(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, draft_of(record))


def rate_again(form: Form) -> None:
    """Show a pair in the person's words, with two sliders and one button."""
    around.head(form, "Kept. One rating says little; some weeks of them say more.")
    pairs = reading.read("roots", store.beliefs, form.journal)
    at_hand = reading.read("roots", reads.pair_at_hand, form.journal)
    if at_hand is None:
        st.text("There is no pair of beliefs to rate yet. One can be written down under Beliefs.")
        return
    _ratings(form, at_hand, several=len(pairs) > 1)
    around.foot(form, "Keep this rating", lambda: _keep_rating(form, at_hand))


@st.fragment
def _ratings(form: Form, at_hand: str, *, several: bool) -> None:
    chosen = old_belief.tie(form, "belief", "Which pair?", nothing="The one rated last") if several else None
    opened = store.opened_belief(form.journal, chosen or at_hand)
    if opened is None:
        return
    pair, _ = opened
    for words, field, label in ((pair.old_belief, "old_rating", _OLD), (pair.new_belief, "new_rating", _NEW)):
        with st.container(border=True):
            st.text(f"“{words}”" if words else "No new belief is written down yet.")
            form.rating(field, label)
    when = form.fold("when", "On which day?")
    if when.open:
        with when:
            form.day("day", "The day")


def _keep_rating(form: Form, at_hand: str) -> None:
    def read(values: dict[str, object]) -> model.BeliefRating:
        return model.belief_rating({**values, "belief": values.get("belief") or at_hand}, form.now.date())

    form.keep(lambda values, also: store.add_rating(form.journal, read(values), form.now, also))
