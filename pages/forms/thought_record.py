"""The form of a thought record, the short way; `seven_columns` has the long one, over the same draft."""

from __future__ import annotations

from typing import Any

import streamlit as st

from core.insights.self_talk import model, store
from pages.forms import old_belief, trap_hints, traps, you_also_wrote
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form, remember
from pages.shared.entry import form as form_of

STEP = "self_talk.step"
THOUGHT_STEP = 2
KEPT = "Kept. Some thoughts loosen, some don’t. Both are worth knowing."
_HOT_THOUGHT = "The thought that stings most"
_HINT = "In therapy it is called the hot thought."


def thought_record() -> Form:
    """Return this session's thought record."""
    return form_of("self_talk", "thought_record", frame.journal(), frame.now())


def short(form: Form) -> None:
    """Show the shortest useful path: thought, belief, fairer view, belief now."""
    around.head(form, KEPT)
    _short_fields(form)
    around.foot(form, "Keep this record", lambda: keep(form))


def quoted(text: str, longest: int = 110) -> str:
    """Return somebody's words in quotation marks, on one line, cut where they are long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= longest else line[: longest - 1] + '…'}”"


@st.fragment
def _short_fields(form: Form) -> None:
    hot_thought(form)
    choose_traps(form)
    form.words("balanced_thought", "A fairer view", rows=2, hint="Realistic, not rosy: what would be fair to say?")
    form.rating("belief_after", "How far do you believe the first thought now?")
    box = form.fold("when", "When was it?")
    if box.open:
        with box:
            when(form)
    root(form)


def hot_thought(form: Form) -> None:
    """Ask for the thought and the belief in it, with what was written like it before."""
    form.words("hot_thought", _HOT_THOUGHT, rows=2, hint=_HINT, placeholder="In the words it comes in.")
    form.rating("belief_before", "How far do you believe it, 0 to 100?")
    you_also_wrote.show(form)


def root(form: Form) -> None:
    """Ask, folded away, for the old belief that it belongs to."""
    box = form.fold("root", "Does it belong to an old belief?")
    if box.open:
        with box:
            old_belief.tie(form, "old_belief", "The old belief, from Roots")


def choose_traps(form: Form) -> None:
    """Name traps that the words may point to, and ask, folded away, which of them the person sees."""
    trap_hints.show(form)
    box = form.fold("traps_fold", "Thinking traps: does one of them fit?")
    if box.open:
        with box:
            traps.show(form)


def when(form: Form) -> None:
    """Ask when it was."""
    form.day("day", "The day")
    form.pick("part", "Part of the day", model.PARTS)


def keep(form: Form) -> None:
    """Try to keep the record; where it is refused, go to the step that holds the field."""

    def read(values: dict[str, Any]) -> model.ThoughtRecord:
        told = {
            **values,
            "traps": [*(values.get("traps") or []), *(values.get("own_traps") or [])],
            "feelings": [*(values.get("feelings") or []), *(values.get("own_feelings") or [])],
        }
        return model.thought_record(told, form.now.date(), store.own_names(form.journal))

    form.keep_entry(read, store.add_record, store.amend_record)
    if "hot_thought" in form.problems:
        remember(STEP, THOUGHT_STEP)
    elif form.kept:
        remember(STEP, 0)


def amend(form: Form, identity: str) -> None:
    """Open a kept record in the form."""
    opened = store.opened_record(form.journal, identity)
    if opened:
        record, revision = opened
        form.amend(identity, revision, fields(record))
        remember(STEP, 0)


def fields(record: model.ThoughtRecord) -> dict[str, Any]:
    """Return the form's fields for a record: our own words and the person's are asked for apart."""
    values = model.record_draft(record)
    return {
        **values,
        "traps": [name for name in values["traps"] if name in model.TRAPS],
        "own_traps": [name for name in values["traps"] if name not in model.TRAPS],
        "feelings": [name for name in values["feelings"] if name in model.FEELINGS],
        "own_feelings": [name for name in values["feelings"] if name not in model.FEELINGS],
    }
