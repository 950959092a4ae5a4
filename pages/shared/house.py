"""What stands around every page: the theme, the menu, the welcome, and the locked door where the journal cannot open."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import pyarrow as pa
import streamlit as st
from altair.utils import schemapi

from core import settings
from core.insights import INSIGHTS
from core.rhythm import measures, weekly_review
from core.store import DamagedEntryError, LockedError, StoreError
from pages.shared import frame, generations, legible, reading, tab, unlocking, welcome
from pages.shared.entry import remember
from pages.shared.headers import ROOT
from pages.shared.server import LOOPBACK, rehearsal

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

_PAGES = {
    "": {
        "today": ("Today", ":material/wb_twilight:"),
        **{each.slug: (each.title, each.icon) for each in INSIGHTS},
    },
    "Review": {
        **{each.slug: (each.title, each.icon) for each in (weekly_review.SLICE, measures.SLICE)},
        "patterns": ("Patterns", ":material/scatter_plot:"),
    },
    "More": {
        "find": ("Find", ":material/search:"),
        "settings": ("Settings", ":material/tune:"),
        "get_help": ("Get help", ":material/support:"),
    },
}
"""The menu: each page under its group, those of the first one always in sight; on a phone, one list."""


def show() -> None:
    """Run the frame, and in it the page that was asked for. No address leads past it."""
    _settle()
    remember(frame.FRAMED, True)
    tab.show()
    if st.get_option("server.address") not in LOOPBACK:
        st.error("Worthwhile opens only on this computer. Please start it with the command: worthwhile")
        st.stop()
    try:
        journal = frame.opened()
    except LockedError:
        journal = None
    except StoreError as error:
        st.title("Worthwhile", anchor=False)
        st.text(str(error))
        st.stop()
    if journal is not None:
        generations.let_go(journal, frame.now())
    begun = journal is not None and (
        frame.in_demo() or reading.read("settings", settings.read, journal, "begun") is not None
    )
    pages = {
        group: [
            st.Page(ROOT / "pages" / f"{slug}.py", title=title, icon=icon, default=slug == "today")
            for slug, (title, icon) in some.items()
        ]
        for group, some in _PAGES.items()
    }
    _come_back()
    legible.show(dark=frame.dark())
    page = st.navigation(_one_list(pages) if _on_a_phone() else pages, position="top" if begun else "hidden")
    if rehearsal.is_set():
        return
    if begun or page.url_path == "get_help":
        page.run()
    elif journal is None:
        unlocking.door()
    else:
        welcome.show(journal)
    if journal and journal.damaged:
        _damaged()


def _on_a_phone() -> bool:
    """Say whether the browser calls itself one of a phone, by which Streamlit goes, too."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def _one_list(groups: Mapping[str, list[StreamlitPage]]) -> list[StreamlitPage]:
    """Return the pages without their groups: in the menu that a phone folds away, a screen reader loses its way in them."""
    return [page for pages in groups.values() for page in pages]


def _damaged() -> None:
    """Say, below the page, that something does not open: lists and figures are shown without it."""
    with st.container(border=True):
        st.text(str(DamagedEntryError()))


@st.fragment(run_every=timedelta(days=1))
def _come_back() -> None:
    """Let a tab ask for its page again when the program is back after a break, with all that was typed meanwhile.

    Streamlit's browser side does so where something on the page runs on a clock; else it waits for the next key.
    """


@cache
def _settle() -> None:
    """Load everything once and take it out of the garbage collector's rounds, which cost 30 ms a run.

    The tests draw every figure with Altair's checks on; here they would take half of the time that a figure takes.
    """
    schemapi.disable_debug_mode()
    import_module("pandas").options.mode.string_storage = "python"  # figures are small; Arrow's kernels take 3 MB
    pa.set_memory_pool(pa.system_memory_pool())  # its own pool keeps 4 MB that it no longer needs
    gc.freeze()
    gc.enable()
