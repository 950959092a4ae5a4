"""The form of an experience: the message one took from it, a fairer one, and a word to the younger self."""

from __future__ import annotations

import streamlit as st

from core.insights.roots import model, store
from pages.forms import old_belief, pauses
from pages.shared import form as around
from pages.shared import frame, rooms
from pages.shared.entry import Form
from pages.shared.entry import form as form_of

_LESSON = (
    "About ten minutes, and any of it can stay empty. A word or two about what happened will do: this asks for what you "
    "took from it. Telling the whole story tends to weigh more at first, and is not needed here."
)


def experience() -> Form:
    """Return this session's experience."""
    return form_of("roots", "experience", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the shortest useful path first: message, fairer message, to the younger me."""
    around.head(form, "Kept. Before you go: one thing you did today, or liked, however small?")
    if form.kept:
        st.button("Note it down", icon=":material/edit_note:", on_click=rooms.show, args=("roots", "evidence"))
    st.text(_LESSON)
    _fields(form)
    around.foot(form, "Keep this", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.rating("distress_before", "How hard is it to think of this, right now? 0 to 100")
    pauses.offer(form, after=False)
    form.words("label", "A short name for it", placeholder="Two or three words.")
    form.words(
        "message",
        "The message I took from it",
        rows=2,
        hint="What it seemed to say about you. In therapy: the old belief, or bottom line.",
    )
    form.words("fairer_message", "A fairer message", rows=2, hint="Realistic, not rosy: what is fair to say today?")
    form.words("to_younger_me", "What would you say to that younger you?", rows=2)
    form.rating("distress_after", "And now: how hard is it to think of? 0 to 100")
    pauses.offer(form, after=True)
    form.words(
        "who_saw",
        "To end with: who saw you differently, and what did they see?",
        rows=2,
        hint="One person is enough, and one thing.",
    )
    more = form.fold("more", "More about it: age, themes, why it made sense then")
    if more.open:
        with more:
            _more(form)
    pair = form.fold("pair_fold", "Does it belong to a pair of beliefs?")
    if pair.open:
        with pair:
            if not form.values.get("belief"):
                form.tick("pair", "Make the two messages a pair of beliefs, to rate again later")
            old_belief.tie(form, "belief", "Or tie it to one that you have")
    when = form.fold("when", "On which day did you write it?")
    if when.open:
        with when:
            form.day("day", "The day")


def _more(form: Form) -> None:
    form.pick("age_band", "How old were you?", model.AGES)
    form.pick_many("themes", "Themes", model.THEMES)
    form.rating("belief_then", "How far did you believe the message then, 0 to 100?")
    form.rating("belief_now", "How far do you believe it now, 0 to 100?")
    form.words("made_sense", "Why did it make sense then?", rows=2, hint="A child has few other explanations.")


def _keep(form: Form) -> None:
    form.keep_entry(
        lambda values: model.experience(values, form.now.date()), store.add_experience, store.amend_experience
    )


def amend(form: Form, identity: str) -> None:
    """Open a kept experience in the form."""
    opened = store.opened_experience(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, model.experience_draft(record))
