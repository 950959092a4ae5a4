"""The form of a hard moment: what happened, what I would say to a friend, what I say to myself now."""

from __future__ import annotations

import streamlit as st

from core.insights.self_compassion import model, store
from core.model import draft_of
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form
from pages.shared.entry import form as form_of


def as_to_a_friend() -> Form:
    """Return this session's form."""
    return form_of("self_compassion", "as_to_a_friend", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the form: the shortest useful path, the rest folded away."""
    around.head(form, "Kept. Some words soften, some don’t. Both are worth knowing.")
    _fields(form)
    around.foot(form, "Keep this", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    someone_kind = form.values.get("voice") == "someone_kind"
    form.words("happened", "What happened?", rows=2, hint="A line or two, as a camera would have seen it.")
    form.words(
        "to_friend",
        "What would someone kind say to you?" if someone_kind else "What would you say to a friend?",
        rows=3,
        hint="Somebody real or imagined, who wishes you well." if someone_kind else "If the same had happened to them.",
    )
    form.words("to_me_now", "What will you say to yourself now?", rows=2, hint="As near to it as sounds true to you.")
    said = form.fold("said", "What I said to myself, and how harsh it was")
    if said.open:
        with said:
            form.words("to_self", "What did you say to yourself at first?", rows=2)
            form.rating("harshness_self", "How harsh was that, 0 to 10?", highest=model.HARSHEST)
            form.rating("harshness_friend", "And the words to a friend, or from someone kind?", highest=model.HARSHEST)
            form.rating("harshness_now", "And your words to yourself now?", highest=model.HARSHEST)
    other = form.fold("other", "I am hard on friends, too")
    if other.open:
        with other:
            st.text("Then let someone kind speak instead: somebody you knew, met in a book, or made up.")
            form.pick("voice", "Who speaks?", model.VOICES)
    distress(form)
    when = form.fold("when", "When was it?")
    if when.open:
        with when:
            form.day("day", "The day")


def distress(form: Form) -> None:
    """Ask, folded away, how strong the distress was before, and is now."""
    box = form.fold("distress", "How much it hurts, before and after")
    if box.open:
        with box:
            form.rating("distress_before", "Distress before, 0 to 100")
            form.rating("distress_after", "Distress now, 0 to 100")


def _keep(form: Form) -> None:
    form.keep_entry(
        lambda values: model.as_to_a_friend(values, form.now.date()),
        store.add_as_to_a_friend,
        store.amend_as_to_a_friend,
    )


def amend(form: Form, identity: str) -> None:
    """Open what was kept in the form."""
    opened = store.opened_as_to_a_friend(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, draft_of(record))
