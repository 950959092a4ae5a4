"""The person's own plan for hard hours, six steps after Stanley & Brown, each in their own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from core.get_help import model, store
from core.store import Drop
from pages.shared import form as around
from pages.shared import frame
from pages.shared.entry import Form, form


def show() -> None:
    """Show the plan as it was kept, and the form to change it."""
    journal = frame.journal()
    asked = form("get_help", "plan", journal, frame.now())
    kept = store.plan(journal)
    if not asked.stored:
        asked.values.update({**{step.slug: kept.get(step.slug, "") for step in model.STEPS}, "was": kept})
    with frame.card("My plan for hard hours"):
        for step in model.STEPS:
            if kept.get(step.slug):
                st.markdown(f"**{step.title}**")
                st.text(kept[step.slug])
        with st.expander("Write or change the plan", expanded=asked.touched or bool(asked.problems)):
            around.head(asked, "Kept.")
            _fields(asked)
            around.foot(asked, "Keep this plan", lambda: asked.keep(_save(asked)))


@st.fragment
def _fields(asked: Form) -> None:
    for step in model.STEPS:
        asked.words(step.slug, step.title, rows=2, hint=step.question, placeholder=step.example)


def _save(asked: Form) -> Any:
    def save(values: dict[str, Any], also: Sequence[Drop]) -> str:
        store.write_plan(asked.journal, values, asked.now, also, was=values["was"])
        return "plan"

    return save
