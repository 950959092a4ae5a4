"""The form of a check-in: twenty seconds, one number and one line first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from core import entries
from core.rhythm.check_in import model, store
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form
from pages.shared.entry import form as form_of
from pages.shared.found import Row, Shelf

TITLES = {
    "overall": "Overall",
    "roots": "Roots",
    "self_talk": "Self-talk",
    "goals": "Goals",
    "assertiveness": "Assertiveness",
    "self_compassion": "Self-compassion",
}


def check_in() -> Form:
    """Return this session's check-in."""
    return form_of("check_in", "check_in", frame.journal(), frame.now())


def show(form: Form) -> None:
    """Show the whole form in its card."""
    with frame.card("How is it right now?"):
        around.head(form, "Kept. Thank you for looking.")
        _fields(form)
        around.foot(form, "Keep this check-in", lambda: _keep(form))


@st.fragment
def _fields(form: Form) -> None:
    form.rating("overall", "Overall, 0 to 10", highest=model.HIGHEST)
    form.words("line", "One line, if you like", placeholder="What stood out?")
    statements = form.fold("statements", "Five statements, each may be skipped (–)")
    if statements.open:
        with statements:
            for slug, statement in model.STATEMENTS.items():
                form.rating(slug, statement, highest=model.HIGHEST)
            form.tick("nothing_went_wrong", "Nothing went wrong")
    more = form.fold("more", "Another day, and a line to come back to")
    if more.open:
        with more:
            form.day("day", "The day this tells of")
            form.tick("greet", "Greet me with this line when I have been away for a while")


def _keep(form: Form) -> None:
    form.keep_entry(lambda values: model.check_in(values, form.now.date()), store.add, store.amend)


def kept_shelf(form: Form) -> Shelf:
    """Return where kept check-ins are found again."""

    def amend(identity: str) -> None:
        row = entries.one(form.journal, store.CHECK_IN, identity)
        if row:
            form.amend(identity, row["revision"], model.draft(store.record(row)))

    return Shelf("check_in.kept", "Your check-ins", store.CHECK_IN, store.found, _headline, check_in_told, amend)


def _headline(row: Row) -> list[str]:
    rated = "" if row["overall"] is None else f"Overall {row['overall']}"
    return [part for part in (rated, row["line"]) if part] or ["Statements only"]


def check_in_told(identity: str) -> list[tuple[str, str]]:
    """Return label and words of all that a check-in holds."""
    row: Mapping[str, Any] = entries.one(frame.journal(), store.CHECK_IN, identity) or {}
    rated = [(title, str(row[name])) for name, title in TITLES.items() if row.get(name) is not None]
    nothing = [("Self-compassion", "Nothing went wrong")] if row.get("nothing_went_wrong") else []
    line = [("In one line", row["line"])] if row.get("line") else []
    return rated + nothing + line
