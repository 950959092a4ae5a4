"""How does a person say what they look for, and what is shown of what was found?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import streamlit as st

from core.sentences import shortened
from core.words import search
from core.words.context import Passage
from core.words.query import sought, spans
from core.words.search import Asked, Hit
from pages.forms import read_in_place
from pages.shared import frame, marked_words, reading
from pages.shared.entry import choose, let_slip, recall, remember
from pages.shared.fields import folded

PER_PAGE = 10

_ORDERS = {"newest": "Newest first", "best": "Best first"}
_HOW = (
    "In any order; the beginning of a word is enough. “In quotation marks” they stay together. What you type here is "
    "kept nowhere."
)
_LONGEST = 80
"""Letters of a goal or a belief in a list."""


def asked() -> Asked:
    """Ask for words, and whatever narrows the search; what is folded away narrows nothing."""
    with frame.card("Which words?"):
        words = st.text_input("Words", key="find.words", type="search", label_visibility="collapsed") or ""
        st.text(_HOW)
        box = folded("find.narrow", "Narrow it down, or look in Roots")
        if not box.open:
            return Asked(words)
        with box:
            return _narrowed(words)


def _narrowed(words: str) -> Asked:
    journal = frame.journal()
    held_back = st.checkbox("Look in Roots, too", key="find.held_back")
    titles = {each.slug: each.title for each in search.slices_of(journal, held_back=held_back)}
    slug = _one_of("find.slug", "Where", titles, "Everywhere")
    left, right = st.columns(2)
    first: date | None = left.date_input("From", None, key="find.first", format="YYYY-MM-DD")
    last: date | None = right.date_input("To", None, key="find.last", format="YYYY-MM-DD")
    return Asked(words, slug, first, last, tuple(_chosen(held_back=held_back)), held_back)


def _chosen(*, held_back: bool) -> Iterator[tuple[str, str, str]]:
    """Ask for what slices offer to narrow a search by: each its own way, where there is something to choose."""
    journal = frame.journal()
    for each, one in search.narrowings_of(journal, held_back=held_back):
        options = reading.read(each.slug, one.options, journal)
        if options:
            shown = {identity: shortened(title, _LONGEST) for identity, title in options.items()}
            chosen = _one_of(f"find.{one.name}", one.label, shown, "Any")
            if chosen:
                yield each.slug, one.name, chosen


def _one_of(key: str, label: str, options: dict[str, str], nothing: str) -> str | None:
    return st.selectbox(
        label,
        list(options),
        index=None,
        format_func=lambda each: options.get(each, ""),
        placeholder=nothing,
        key=key,
    )


def found(asked: Asked) -> None:
    """Show what was found, a page at a time. Where nothing is asked, nothing is read."""
    if not asked:
        return
    _read(asked)
    if recall("find.asked", asked) != asked:
        let_slip("find.page")
        let_slip("find.opened")
    remember("find.asked", asked)
    place = st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center")
    best_first = recall("find.order") == "best"
    hits, total = _page(asked, best_first=best_first)
    with place:
        st.text(_how_many(total), width="content")
        if total > 1:
            choose("find.order", "In which order?", _ORDERS)
    if hits:
        _show(hits, asked)
    pages = -(-total // PER_PAGE)
    if pages > 1:
        st.pagination(pages, key="find.page")


def _read(asked: Asked) -> None:
    """Read all words once, with how far it is on screen."""
    journal = frame.journal()
    if search.ready(journal, asked):
        return
    place = st.empty()

    def told(done: int, of: int) -> None:
        place.progress(done / of, f"Reading what you wrote, once: {done:,} of {of:,} entries.")

    search.read(journal, asked, told)
    place.empty()


def _page(asked: Asked, *, best_first: bool) -> tuple[list[Hit], int]:
    journal, page = frame.journal(), recall("find.page", 1)
    slugs = tuple(each.slug for each in search.slices_of(journal, held_back=asked.held_back))
    return reading.read(
        slugs,
        search.found,
        journal,
        asked,
        best_first=best_first,
        limit=PER_PAGE,
        offset=(page - 1) * PER_PAGE,
    )


def _how_many(total: int) -> str:
    if not total:
        return "Nothing was found. Other words may do."
    return "One entry." if total == 1 else f"{total:,} entries."


def _show(hits: list[Hit], asked: Asked) -> None:
    opened = recall("find.opened")
    shown = [_shown(hit, asked, opened=hit.entry == opened) for hit in hits]
    amended = marked_words.show("find.results", shown, _turn)
    for hit in hits:
        if hit.entry == amended:
            read_in_place.amend(hit.table, hit.entry)


def _shown(hit: Hit, asked: Asked, *, opened: bool) -> marked_words.Shown:
    head = f"{frame.short_day(hit.day)} · {hit.insight}{'' if hit.kind == hit.insight else f' · {hit.kind}'}"
    if not opened:
        return marked_words.Shown(hit.entry, head, hit.passages)
    query = sought(asked.words)
    told = [
        Passage(label, words, tuple(spans(words, query))) for label, words in read_in_place.told(hit.table, hit.entry)
    ]
    return marked_words.Shown(hit.entry, head, told, open=True, amend=read_in_place.can_amend(hit.table))


def _turn(entry: str) -> None:
    """Open an entry where it stands, or close it."""
    remember("find.opened", None if recall("find.opened") == entry else entry)
