"""How are entries shown that were found, with the words marked that were looked for, as plain text in every case?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

from core.words.context import Passage
from pages.shared.entry import recall

_HTML = (Path(__file__).parent / "marked" / "marked.html").read_text(encoding="utf-8")
_marked = st.components.v2.component("worthwhile.marked", html=_HTML, css="marked.css", js="marked.js")


@dataclass(frozen=True, slots=True)
class Shown:
    """One entry in the list. Its heading is ours, its passages are the person's words. `amend`: whether there is such a button."""

    id: str
    head: str
    passages: Sequence[Passage]
    open: bool = False
    amend: bool = False


def show(key: str, shown: Sequence[Shown], turned: Callable[[str], None]) -> str | None:
    """Show the entries, all in one message, and return the id of the one that is to be amended.

    `turned` hears the id of one that is to be opened or closed, before the page is run.
    """

    def pressed() -> None:
        entry = (recall(key) or {}).get("open")
        if entry:
            turned(entry)

    found = _marked(
        key=key,
        data={"results": [asdict(each) for each in shown]},
        on_open_change=pressed,
        on_amend_change=lambda: None,
    )
    amended: str | None = found.get("amend")
    return amended
