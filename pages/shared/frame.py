"""What does every page share: the journal, the moment, the head of the page, and how a figure stands on it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
import tzlocal

from core import journal as house_journal
from core import patterns
from core.demo import shown_demo
from core.figures import Drawn, draw
from core.registry import SLICES
from core.store import Journal, LockedError, Store
from core.words import index
from pages.shared import lock, reading, unlocking
from pages.shared.entry import recall
from pages.shared.fields import folded

FRAMED = "framed"
"""What a browser session remembers once the frame has stood around a page."""

if TYPE_CHECKING:
    import altair as alt

_SLICES = {each.slug: each for each in SLICES}


def journal() -> Journal:
    """Return the journal of this browser session: the person's own, or the demo.

    Where it was locked since the page was made, the door stands in place of whatever asks.

    Raises:
        StoreError: it cannot be opened; the message is for the person.
    """
    try:
        return opened()
    except LockedError:
        unlocking.door()
        st.stop()


def opened() -> Journal:
    """Return what `journal` returns.

    Raises:
        LockedError: this browser has to unlock it first.
        StoreError: it cannot be opened; the message is for the person.
    """
    _stay_framed()
    demo = house_journal.served_demo() or (shown_demo(now()) if recall("demo") else None)
    if demo:
        return _readable(demo)
    store = house_journal.own()
    if not store.locked:
        unlocking.shown(None)
        return _readable(store)
    found = lock.opened_here()
    if found is None:
        raise LockedError
    unlocking.shown(found)
    return found


@cache
def _readable(store: Store) -> Journal:
    return store.unlock(None)


def is_locked() -> bool:
    """Whether this browser has to unlock the journal first."""
    try:
        opened()
    except LockedError:
        return True
    return False


def has_passphrase() -> bool:
    """Whether what is on screen was opened with a passphrase."""
    return not in_demo() and house_journal.own().locked


def _stay_framed() -> None:
    """Stop a page that runs without the frame: on a fresh server an address can lead to its file past `app.py`."""
    if not recall(FRAMED):
        st.text("Please open Worthwhile by its own address.")
        st.stop()


def in_demo() -> bool:
    """Whether what is on screen is the invented person's."""
    return house_journal.served_demo() is not None or bool(recall("demo"))


def now() -> datetime:
    """Return the moment in the zone of the person's browser."""
    zone = st.context.timezone
    try:
        return datetime.now(ZoneInfo(zone) if zone else tzlocal.get_localzone())
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now(UTC)


def dark() -> bool:
    """Whether the browser shows its dark colours."""
    return st.context.theme.type == "dark"


def intro(title: str, sentence: str) -> None:
    """Begin a page: its title, Get help beside it on every screen, and what the page is for."""
    _stay_framed()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(title, anchor=False, width="content")
        if has_passphrase() and not is_locked():
            with st.container(horizontal=True, width="content", vertical_alignment="center"):
                unlocking.button(journal())
                _help()
        else:
            _help()
    if in_demo():
        with st.container(border=True, key="demo"):
            st.text("Demo: an invented person's half year. Your own journal is not touched.")
    st.text(sentence)


def _help() -> None:
    st.page_link("pages/get_help.py", label="Get help", icon=":material/support:", width="content")


def card(heading: str) -> st.delta_generator.DeltaGenerator:
    """Return a bordered card under its heading."""
    box = st.container(border=True)
    box.header(heading, anchor=False)
    return box


def figure(slug: str, name: str, about: str | None = None) -> None:
    """Show one figure in its card. It is drawn anew only when its data, the day or the light has changed.

    `about` is the id of the one entry that it is to show, where it shows one of several.
    """
    with card(_SLICES[slug].figure(name).question):
        _figure(slug, name, about)


@contextmanager
def closed_figure(slug: str, name: str, about: str | None = None) -> Iterator[bool]:
    """Show one figure once the person asks for it; what stands under `with` comes below it, where it says `True`."""
    with card(_SLICES[slug].figure(name).question), folded(f"{slug}.{name}", "Show it") as box:
        if box.open:
            _figure(slug, name, about)
        yield bool(box.open)


def _figure(slug: str, name: str, about: str | None) -> None:
    part = _SLICES[slug]
    version = journal().version(*(reading.WITH_ENTRIES if part.figure(name).everywhere else (slug,)))
    today, in_dark = now().date(), dark()
    state = f"{about} {version} {today} {in_dark}"
    drawn_once(f"{slug}.{name}", state, lambda: draw(part.figure(name), journal(), today, dark=in_dark, about=about))


def drawn_once(key: str, state: str, make: Callable[[], Drawn]) -> None:
    """Show what `make` draws, drawn anew only when `state` is another: all that it rests on."""
    _drawn(f"{key} {state} {in_demo()}", key, make)


@st.cache_data(scope="session", max_entries=60, show_spinner=False)
def _drawn(
    state: str,  # noqa: ARG001 - the cache goes by it: one text costs a fifth of what six parameters cost
    _key: str,
    _make: Callable[[], Drawn],
) -> None:
    drawn = _make()
    st.text(drawn.sentence)
    chart = cast("alt.LayerChart", _Checked(drawn.chart))
    st.altair_chart(chart, width="stretch", key=_key, alt=drawn.sentence)


class _Checked:
    """A chart as Streamlit asks for it. The tests hold it against Vega-Lite's schema; here that would take half the time."""

    def __init__(self, chart: alt.LayerChart) -> None:
        self._chart = chart

    def to_dict(self) -> dict[str, Any]:
        return self._chart.to_dict(validate=False)


def forget_figures() -> None:
    """Drop every drawn figure: one of them may show what was just forgotten. Its words leave the search, too."""
    _drawn.clear()
    reading.forget()
    index.follow()
    patterns.forget()


def long_day(day: date) -> str:
    """Return a day in words: Monday, 23 November 2026."""
    return f"{day:%A}, {day.day} {day:%B %Y}"


def short_day(day: date) -> str:
    """Return a day as it stands in a list: 23 Nov 2026."""
    return f"{day.day} {day:%b %Y}"
