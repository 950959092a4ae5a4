"""Which browser tab writes in which draft? A draft belongs to one tab for as long as that tab is open."""

from __future__ import annotations

import threading
from dataclasses import replace

from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from core import drafts
from core.drafts import Draft
from core.store import Journal
from pages.shared import reading

adopting = threading.Lock()
"""Held while a tab looks for a waiting draft and takes it: two tabs must not take the same."""

_holders: dict[str, str] = {}


def session() -> str:
    """Return the name of this browser session, empty where there is none."""
    context = get_script_run_ctx()
    return context.session_id if context else ""


def hold(draft: Draft) -> None:
    """Let a draft be this tab's."""
    _holders[draft.form] = session()


def waiting_drafts(journal: Journal) -> list[Draft]:
    """Return the drafts that no other open tab is writing in, the one touched last first."""
    runtime = Runtime.instance() if Runtime.exists() else None
    mine = session()

    def free(draft: Draft) -> bool:
        holder = _holders.get(draft.form)
        return holder in (None, mine) or runtime is None or not runtime.is_active_session(holder)

    opened = reading.read("drafts", drafts.opened, journal)
    return [replace(draft, values={**draft.values}) for draft in opened if free(draft)]
