"""How are kept entries found again, opened, amended and forgotten, on whatever page?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from core import entries
from core.table import Table
from core.words import helped, past
from pages.shared import frame
from pages.shared.entry import let_slip, recall, remember
from pages.shared.fields import folded

PER_PAGE = 5

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Shelf:
    """One kind of entry on a page. All words it returns are shown as plain text.

    `find(journal, text=, first=, last=, limit=, offset=, **more)` gives a page of rows and the total. `headline(row)`
    gives the lines that name an entry, `told(id)` label and words of all it holds, `amend(id)` opens it in its form.
    """

    name: str
    heading: str
    table: Table
    find: Callable[..., tuple[list[dict[str, Any]], int]]
    headline: Callable[[Row], list[str]]
    told: Callable[[str], list[tuple[str, str]]]
    amend: Callable[[str], None]
    more: Callable[[], dict[str, Any]] = dict
    order: str = "the newest first"


def shelf(shelf: Shelf) -> None:
    """Show what is kept: newest first, searched by words and period, a page at a time."""
    with frame.card(shelf.heading):
        _undo(shelf)
        asked = _asked(shelf)
        if recall(f"{shelf.name}.asked", asked) != asked:
            let_slip(f"{shelf.name}.page")
        remember(f"{shelf.name}.asked", asked)
        page = recall(f"{shelf.name}.page", 1)
        state = (shelf.name, frame.journal().version(shelf.table.schema), frame.in_demo())
        rows, total = _found(state, page, asked, shelf)
        if not total:
            st.text(
                "Nothing is kept here yet." if not any(asked.values()) else "Nothing was found. Other words may do."
            )
            return
        st.text("One entry." if total == 1 else f"{total:,} entries, {shelf.order}.")
        for row in rows:
            _entry(shelf, row)
        pages = -(-total // PER_PAGE)
        if pages > 1:
            st.pagination(pages, key=f"{shelf.name}.page")


def _asked(shelf: Shelf) -> dict[str, Any]:
    nothing: dict[str, Any] = {"text": "", "first": None, "last": None}
    box = folded(f"{shelf.name}.search", "Search")
    if not box.open:
        return nothing
    with box:
        text = st.text_input("Words", key=f"{shelf.name}.text", type="search")
        left, right = st.columns(2)
        first = left.date_input("From", None, key=f"{shelf.name}.first", format="YYYY-MM-DD")
        last = right.date_input("To", None, key=f"{shelf.name}.last", format="YYYY-MM-DD")
        return {"text": text or "", "first": first, "last": last, **shelf.more()}


@st.cache_data(scope="session", max_entries=20, show_spinner=False)
def _found(
    state: tuple[str, int, bool],  # noqa: ARG001 - the cache goes by it
    page: int,
    asked: dict[str, Any],
    _shelf: Shelf,
) -> tuple[list[dict[str, Any]], int]:
    return _shelf.find(frame.journal(), limit=PER_PAGE, offset=(page - 1) * PER_PAGE, **asked)


def _entry(shelf: Shelf, row: Row) -> None:
    opened = recall(f"{shelf.name}.opened") == row["id"]
    if not opened:
        _head(shelf, row, shelf.headline(row), border=True)
        return
    with st.container(border=True, gap="small"):
        _head(shelf, row, [], border=False)
        _opened(shelf, row["id"])


def _head(shelf: Shelf, row: Row, lines: list[str], *, border: bool) -> None:
    """Show day and lines as one text: each element is a message, and a page of entries would be most of them."""
    with st.container(border=border, horizontal=True, vertical_alignment="center", wrap=False):
        st.text("\n".join([frame.short_day(row["day"]), *lines]), width="stretch")
        st.button(
            "Open" if border else "Close",
            key=f"{shelf.name}.open.{row['id']}",
            type="tertiary",
            on_click=remember,
            args=(f"{shelf.name}.opened", row["id"] if border else None),
        )


def _opened(shelf: Shelf, identity: str) -> None:
    for label, words in shelf.told(identity):
        with st.container(gap=None):
            st.markdown(f"**{label}**")
            st.text(words)
    with st.container(horizontal=True):
        st.button("Amend", key=f"{shelf.name}.amend.{identity}", on_click=_amend, args=(shelf, identity))
        st.button(
            "Forget", key=f"{shelf.name}.forget.{identity}", type="tertiary", on_click=_forget, args=(shelf, identity)
        )


def _amend(shelf: Shelf, identity: str) -> None:
    remember(f"{shelf.name}.opened", None)
    shelf.amend(identity)


def _forget(shelf: Shelf, identity: str) -> None:
    entries.forget(frame.journal(), shelf.table, identity, frame.now())
    forget_what_was_shown()
    remember(f"{shelf.name}.opened", None)
    remember(f"{shelf.name}.forgotten", identity)


def forget_what_was_shown() -> None:
    """Drop what this process drew or listed: it may hold what was just forgotten."""
    frame.forget_figures()
    past.forget()
    helped.forget()
    _found.clear()


def _undo(shelf: Shelf) -> None:
    identity = recall(f"{shelf.name}.forgotten")
    if identity:
        with st.container(border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.text("Forgotten. It can be brought back for 30 days, here or in Settings.", width="content")
            st.button("Bring it back", key=f"{shelf.name}.undo", on_click=_bring_back, args=(shelf, identity))


def _bring_back(shelf: Shelf, identity: str) -> None:
    entries.bring_back(frame.journal(), shelf.table, identity)
    remember(f"{shelf.name}.forgotten", None)
