"""What was forgotten in the last thirty days, and can be brought back?"""

from __future__ import annotations

import streamlit as st

from core import entries
from core.registry import SLICES
from core.table import Table
from pages.shared import frame

SHOWN = 20
_HELD_BACK = {each.slug for each in SLICES if each.held_back}


def show() -> None:
    """List what was forgotten, of every kind; words stay folded until asked for."""
    journal, now = frame.journal(), frame.now()
    found = [
        (table, row) for table in journal.tables() if table.named_by for row in entries.forgotten(journal, table, now)
    ]
    with frame.card("Forgotten entries"):
        st.text("What you forget is hidden at once, and can be brought back here for 30 days.")
        if not found:
            st.text("There is none.")
            return
        with st.expander("1 entry" if len(found) == 1 else f"{len(found)} entries"):
            for table, row in sorted(found, key=lambda pair: pair[1]["forgotten_at"], reverse=True)[:SHOWN]:
                with st.container(border=True, gap="small"):
                    st.text(f"{_kind(table)}, {frame.short_day(row['day'])}")
                    if row.get(table.named_by) and table.schema not in _HELD_BACK:
                        st.text(row[table.named_by])
                    st.button(
                        "Bring it back",
                        key=f"forgotten.{row['id']}",
                        on_click=entries.bring_back,
                        args=(journal, table, row["id"]),
                    )


def _kind(table: Table) -> str:
    return table.name.replace("_", " ").replace("check in", "check-in").capitalize()
