"""The form of a conversation: before it, one sentence and what one expects; after it, how it went."""

from __future__ import annotations

from datetime import date

import streamlit as st

from core.insights.assertiveness import model, store
from core.model import draft_of
from pages.forms import rehearsal, safety
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form
from pages.shared.entry import form as form_of

_KEEP = "Keep this conversation"
_STYLE = "How did you say it?"
_KINDS = {slug: kind.title for slug, kind in model.KINDS.items()}
_EXAMPLE = model.KINDS["ask"]
"""Whose hints stand in the fields while no kind is chosen."""


def conversation() -> Form:
    """Return this session's conversation."""
    return form_of("assertiveness", "conversation", frame.journal(), frame.now())


def plan(form: Form) -> None:
    """Show the form of a new conversation: the question of safety first, and the fields only where it is safe."""
    around.head(form, _kept(form))
    st.header("Something you want to say", anchor=False)
    answer = safety.ask(form)
    if answer == "yes":
        _plan_fields(form)
        around.foot(form, _KEEP, lambda: _keep(form))
        rehearsal.button(form)
    elif answer:
        safety.words(form)
        _let_go(form)
    elif form.touched:
        st.text("What you began is still here, behind the question.")


def kinds() -> None:
    """Say, while nothing is begun yet, what can be planned here and what it takes."""
    with frame.card("What it takes"):
        st.text("One sentence, and how uncomfortable you expect it to be. Later: did you say it, and how was it?")
        st.markdown("\n\n".join(f"**{kind.title}.** {kind.meaning}" for kind in model.KINDS.values()))


def look_back(form: Form) -> None:
    """Show the form of a kept conversation: how it went first, then, folded, what was planned."""
    around.head(form, "")
    with st.container(gap=None):
        st.markdown("**What you wanted to say**")
        st.text(form.values.get("sentence") or "")
    _after_fields(form)
    around.foot(form, _KEEP, lambda: _keep(form))


@st.fragment
def _plan_fields(form: Form) -> None:
    _sentence(form)
    _more(form)
    after = form.fold("after", "Already said? How did it go?")
    if after.open:
        with after:
            _outcome(form)
            _closer(form)
    when = form.fold("when", "When?")
    if when.open:
        with when:
            _planned_day(form)
            form.day("day", "The day of this entry")


@st.fragment
def _after_fields(form: Form) -> None:
    _outcome(form)
    closer = form.fold("closer", "Looked at more closely")
    if closer.open:
        with closer:
            _closer(form)
    when = form.fold("when", "When?")
    if when.open:
        with when:
            form.day("day", "The day of the conversation")
            _planned_day(form)
    before = form.fold("before", "What you planned: change it, or rehearse")
    if before.open:
        with before:
            answer = safety.ask(form)
            if answer == "yes":
                rehearsal.button(form)
                _sentence(form)
                _more(form, apart=False)
            elif answer:
                safety.words(form)
                safety.helplines()


def _sentence(form: Form) -> None:
    hints = model.KINDS.get(form.values.get("kind") or "", _EXAMPLE)
    form.words("sentence", "What I want to say", rows=2, hint="One sentence is enough.", placeholder=hints.sentence)
    form.rating("expected", "How uncomfortable will it be, 0 to 100?")


def _more(form: Form, *, apart: bool = True) -> None:
    """Ask for the rest, each part folded; not `apart` where it stands in a fold already, as folds hold no others."""
    parts = (
        ("about", "What it is about, and with whom", _about),
        ("script", "In four parts: a script", _script),
        ("ways", "The same, said three ways", _ways),
    )
    for name, title, fields in parts:
        if not apart:
            fields(form)
            continue
        box = form.fold(name, title)
        if box.open:
            with box:
                fields(form)


def _about(form: Form) -> None:
    kind = form.pick("kind", "What kind of sentence is it?", _KINDS)
    st.text(model.KINDS[kind].meaning if kind else "Choose one, and the examples follow it.")
    form.words("need", "What do I need here?", rows=2)
    form.words("situation", "What is the situation?", rows=2)
    form.pick("person", "Who is it?", model.PERSONS)


def _script(form: Form) -> None:
    hints = model.KINDS.get(form.values.get("kind") or "", _EXAMPLE)
    st.text("Known as DESC: describe, express, specify, consequences.")
    form.words("desc_describe", "Describe", rows=2, hint=hints.describe)
    form.words("desc_express", "Express", rows=2, hint=hints.express)
    form.words("desc_specify", "Specify", rows=2, hint=hints.specify)
    form.words("desc_consequences", "Consequences", rows=2, hint=hints.consequences)


def _ways(form: Form) -> None:
    form.words("passive", "Passively", rows=2, hint="As it sounds when I take it back while I say it.")
    form.words("aggressive", "Aggressively", rows=2, hint="As it sounds when only I count.")
    form.words("assertive", "Assertively", rows=2, hint="As it sounds when both of us count.")


def _outcome(form: Form) -> None:
    form.pick("said", "Did you say it?", model.SAID)
    form.rating("actual", "How uncomfortable was it, 0 to 100?")


def _closer(form: Form) -> None:
    form.pick("style", _STYLE, model.STYLES)
    form.pick("outcome", "What came of it?", model.OUTCOMES)
    form.rating("respect_self", "Respect for myself, 0 to 10", highest=model.HIGHEST_RESPECT)
    form.rating("respect_other", "Respect for the other, 0 to 10", highest=model.HIGHEST_RESPECT)
    form.words("learned", "What did I learn?", rows=2)


def _planned_day(form: Form) -> None:
    form.planned_day("planned_day", "A day to say it: Today asks about it from then on")


def _keep(form: Form) -> None:
    form.keep_entry(
        lambda values: model.conversation(values, form.now.date()), store.add_conversation, store.amend_conversation
    )


def _kept(form: Form) -> str:
    """Say of what was just kept what becomes of it."""
    opened = store.opened_conversation(form.journal, form.kept) if form.kept else None
    if opened is None or opened[0].said in ("yes", "partly"):
        return "Kept. However it went, it is said."
    if opened[0].said == "not_yet":
        return "Kept. Not yet is an answer, too; it stays planned."
    return "Kept. It stands below under “Planned” until you know how it went."


def _let_go(form: Form) -> None:
    """Offer to set a draft aside or to throw it away even where its form is not shown."""
    if form.touched:
        with st.container(horizontal=True):
            st.button("Set aside for later", key=form.key("aside"), type="tertiary", on_click=form.set_aside)
            with st.popover("Throw away", type="tertiary"):
                st.text("This draft would be gone for good.")
                st.button("Throw it away", key=form.key("let_go"), on_click=form.let_go)


def open_kept(form: Form, identity: str) -> None:
    """Open a kept conversation in the form, to look back on it.

    One that was planned for a day that has come is taken to have been on that day; the field shows it.
    """
    opened = store.opened_conversation(form.journal, identity)
    if opened:
        record, revision = opened
        values = draft_of(record)
        if _came(record, form.now.date()):
            values["day"] = values["planned_day"]
        form.amend(identity, revision, values)


def _came(record: model.Conversation, today: date) -> bool:
    planned = record.planned_day
    return record.said is None and planned is not None and record.day < planned <= today
