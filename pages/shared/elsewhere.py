"""What if an entry was changed in another window while it was open here? Both are shown, and the person decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

import streamlit as st

from core import entries
from core.registry import SLICES
from core.table import Column, Kind, Table
from pages.shared.entry import Form, remember

Row = Mapping[str, Any]


def ask(form: Form, keep: Callable[[], None]) -> None:
    """Show what the entry holds now where it differs from what stands in the form, and ask which is to stand."""
    table = _table(form)
    row = entries.one(form.journal, table, form.draft.entry or "")
    with st.container(border=True):
        if row is None or row["forgotten_at"]:
            st.text("This entry was forgotten in another window after you opened it here. Your words are still here.")
            st.button("Keep mine as a new entry", key=form.key("as_new"), on_click=_keep_as_new, args=(form, keep))
            return
        st.text("This entry was changed in another window after you opened it here. This is how it is kept now:")
        for label, words in differing(form, table, row):
            with st.container(gap=None):
                st.markdown(f"**{label}**")
                st.text(words)
        st.text("Yours stands in the fields above. Which one is to stay?")
        with st.container(horizontal=True):
            st.button("Keep mine", key=form.key("mine"), on_click=_keep_mine, args=(form, row["revision"], keep))
            st.button("Open the kept one", key=form.key("theirs"), on_click=_open_kept, args=(form,))
        st.text("If you open the kept one, yours stays among your drafts.")


def differing(form: Form, table: Table, row: Row) -> list[tuple[str, str]]:
    """Return label and kept words of each field in which the kept entry says something else than the form."""
    return [
        (_label(form, column), _readable(form, column, row[column.name]))
        for column in table.own
        if (row[column.name] or None) != (_as_kept(column, form.values.get(column.name)) or None)
    ]


def _table(form: Form) -> Table:
    part = next(each for each in SLICES if each.slug == form.draft.slug)
    return next(table for table in part.tables if table.name == form.draft.kind)


def _as_kept(column: Column, typed: Any) -> Any:
    if column.kind is Kind.CHOICES:
        return ",".join(typed or ())
    if column.kind is Kind.DAY and typed:
        return date.fromisoformat(typed)
    if column.kind is Kind.TIME and typed:
        return time.fromisoformat(typed)
    return typed


def _label(form: Form, column: Column) -> str:
    label, _ = form.labels.get(column.name, (column.name.replace("_", " ").capitalize(), {}))
    return label


def _readable(form: Form, column: Column, kept: Any) -> str:
    _, titles = form.labels.get(column.name, ("", {}))
    if kept in (None, "", False):
        return "–"
    if kept is True:
        return "Yes"
    names = str(kept).split(",") if column.kind is Kind.CHOICES else [str(kept)]
    return ", ".join(titles.get(name, name) for name in names)


def _keep_mine(form: Form, revision: int, keep: Callable[[], None]) -> None:
    form.values["revision"] = revision
    keep()


def _keep_as_new(form: Form, keep: Callable[[], None]) -> None:
    form.draft.entry = None
    keep()


def _open_kept(form: Form) -> None:
    form.collect()
    remember(f"{form.draft.slug}.arriving", (form.draft.kind, form.draft.entry))
