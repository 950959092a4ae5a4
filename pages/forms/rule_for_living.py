"""The form of a rule for living: the rule, and a kinder one."""

from __future__ import annotations

import streamlit as st

from core.insights.roots import model, store
from core.model import draft_of
from pages.forms import old_belief
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form
from pages.shared.entry import form as form_of


def rule() -> Form:
    """Return this session's rule."""
    return form_of("roots", "rule", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the rule and a kinder one; what it did for the person folds away."""
    around.head(form, "Kept. A rule that helped once may have earned a rest.")
    _fields(form)
    around.foot(form, "Keep this rule", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.words(
        "rule",
        "A rule I live by",
        rows=2,
        placeholder="If …, then I must …",
        hint="In therapy: a rule for living. It often keeps an old belief from being tested.",
    )
    form.words("kinder_rule", "A kinder rule", rows=2, hint="One that you would also wish for somebody you like.")
    both = form.fold("both_sides", "Where it helped, and what it costs")
    if both.open:
        with both:
            form.words("helped", "Where did it help?", rows=2)
            form.words("costs", "What does it cost?", rows=2)
    tie = form.fold("tie", "Does it belong to a pair of beliefs?")
    if tie.open:
        with tie:
            old_belief.tie(form, "belief", "The old belief that it belongs to")
    when = form.fold("when", "On which day did you write it?")
    if when.open:
        with when:
            form.day("day", "The day")


def _keep(form: Form) -> None:
    form.keep_entry(lambda values: model.rule(values, form.now.date()), store.add_rule, store.amend_rule)


def amend(form: Form, identity: str) -> None:
    """Open a kept rule in the form."""
    opened = store.opened_rule(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, draft_of(record))
